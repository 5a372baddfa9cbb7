import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detectLanguage.js';

describe('detectLanguage', () => {
  it.each([
    [
      'eng',
      'The council voted on Monday to close the bridge, which carries four thousand cars a day, officials said.',
    ],
    [
      'eng',
      'Ay, the wee bridge is shut, said the mayor o’ the toun, and naebody kens for how long it will be shut.',
    ],
    [
      'fra',
      'Le conseil municipal a voté lundi la fermeture du pont, qui voit passer quatre mille voitures par jour.',
    ],
    [
      'deu',
      'Der Stadtrat hat am Montag beschlossen, die Brücke zu schließen, die täglich viertausend Autos trägt.',
    ],
    [
      'spa',
      'El ayuntamiento votó el lunes a favor de cerrar el puente, por el que pasan cuatro mil coches al día.',
    ],
    [
      'rus',
      'Городской совет в понедельник проголосовал за закрытие моста, по которому ежедневно проезжают машины.',
    ],
    ['und', '2020'],
    ['und', ''],
  ])('finds %s', (language, text) => {
    expect(detectLanguage(text, null)).toBe(language);
  });

  it.each([
    ['a short text that may be what the page says', 'eng', 'Local news in brief', 'en'],
    ['a short text that is plainly something else', 'deu', 'Bürgermeister: Brücke auf', 'en'],
    ['in another script', 'rus', 'Городской совет проголосовал за закрытие моста', 'en'],
    ['an unknown language', 'spa', 'El ayuntamiento votó el lunes', 'xx'],
    ['nothing to go by', 'und', '', 'en'],
  ])('takes the hint for %s', (_, language, text, hint) => {
    expect(detectLanguage(text, hint)).toBe(language);
  });

  it('believes a long text more than the page', () => {
    const text =
      'Le conseil municipal a voté lundi la fermeture du pont, qui voit passer des voitures. '.repeat(5);
    expect(detectLanguage(text, 'en')).toBe('fra');
  });
});
