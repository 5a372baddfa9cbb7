import { expect, test } from 'vitest';
import { isPlainEnglish } from '../../src/language/isPlainEnglish.js';

const ENGLISH =
  'The council of the town met on Monday to talk about the old bridge, which has been closed since the flood in March. ' +
  'Engineers who had looked at it said that the piers were sound but that the deck would have to be replaced before the winter. ' +
  'It was not clear on Tuesday how the work is to be paid for, and there were those who doubted that it will be done this year.';
const DUTCH =
  'De raad van de stad kwam maandag bijeen om te praten over de oude brug, die sinds de overstroming in maart gesloten is. ' +
  'Ingenieurs die er naar hadden gekeken zeiden dat de pijlers in orde waren, maar dat het dek voor de winter vervangen moet worden. ' +
  'Het was dinsdag niet duidelijk hoe het werk betaald wordt, en er waren er die “The Bridge” een duur grapje noemden.';

test.each([
  [true, 'English prose', ENGLISH],
  [false, 'Dutch prose', DUTCH],
  [false, 'too little to be sure', ENGLISH.slice(0, 120)],
  [false, 'names and numbers', 'Novak Gray Stone Berg Moss 12 14 16 '.repeat(20)],
  [false, 'the, again and again', 'the '.repeat(30) + 'zwei drei vier fünf sechs '.repeat(60)],
  [false, 'nothing', ''],
])('%s: %s', (expected, _, text) => {
  expect(isPlainEnglish(text)).toBe(expected);
});
