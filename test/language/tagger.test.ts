import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP, { type ItsHelpers, type Model } from 'wink-nlp';
import { Tagger } from '../../src/language/tagger.js';

// wink doubles the text of this part whenever it is loaded.
const metaCER = (winkModel as unknown as { metaCER(): unknown }).metaCER();
const model = { ...winkModel, metaCER: () => metaCER } as unknown as Model;

/** What wink itself reads, with nothing read before. */
function winkReads(text: string): [word: string, tag: string][] {
  const nlp = winkNLP(model, ['pos']);
  const its: ItsHelpers = nlp.its;
  const tokens = nlp.readDoc(text).tokens();
  const tags = tokens.out(its.pos) as string[];
  return (tokens.out(its.value) as string[]).map((word, i) => [word, tags[i]!]);
}

/** What wink takes for a face, also behind a word. */
const SAD = /\)[:;]/;

const tagger = new Tagger();

function reads(text: string): [word: string, tag: string][] {
  const { length, tokens, tags } = tagger.read(text);
  return tokens.slice(0, length).map(({ text: word }, i) => [word, tagger.tagNames[tags[i]!]!]);
}

describe('Tagger', () => {
  test.each([
    'The mayor said she can’t go; they’d rather wait, won’t they? It’s gonna rain.',
    'Zorbla met Quent. Zorbla’s aides, Quent-Zorbla voters and zorbla fans (Quent included) left.',
    'Mail a.b@zorb.example or see https://zorb.example/x?y=1, @quent #zorb 10:30pm, $5.50, 1990s, 3rd, U.S., D-N.Y.',
    'Foo. foo FOO foo.bar foo.bar2 “foo” ‘bar’ --foo-- (bar) …foo… bar... foo/bar 5-foot-2 colour colours',
    '“Zorb-quent,” said Quent-zorb’s (zorb’s) aide—zorb—and USD-zorb, AUDs… “quent!?” ‘n’ ’twas o’Zorb. A. zorb.A.',
    'A\n\n\nB\tC\r\nD  E\u00a0F\u2009G\u3000H 😀I',
  ])('reads as wink does: %s', (text) => {
    expect(reads(text)).toEqual(winkReads(text));
    expect(reads(text)).toEqual(winkReads(text));
  });

  test('reads as wink does, whatever was read before', () => {
    const pieces = [
      'Zorb',
      'zorb',
      'zorb.',
      'Zorb-Quent',
      'quent.zorb',
      "zorb's",
      'Quent’s',
      '(quent)',
      'the',
    ];
    const letters = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !SAD.test(text));
    const word = fc.oneof(fc.constantFrom(...pieces), letters);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        expect(reads(text)).toEqual(winkReads(text));
      }),
      { numRuns: 12 },
    );
  });

  test('parts words from the marks around them as wink does', () => {
    const words = ['Zorb', 'the', 'x', 'Mr', 'cannot', 'zürb'];
    const marks = [...'‘’“”"\'()[]{}…,.!;?/:-—%'];
    const two = marks.flatMap((first) => marks.map((second) => first + second));
    const behind = ['', ...marks, ...two].filter((text) => !SAD.test(text));
    const chunks = words.flatMap((word) =>
      ['', ...'‘“"\'([{…-'].flatMap((before) => behind.map((after) => before + word + after)),
    );
    for (const text of [chunks.join(' '), chunks.reverse().join('\n')])
      expect(reads(text)).toEqual(winkReads(text));
  });

  test.each([
    ['Okafor (D-Mass.): yes', ['Okafor', '(', 'D', '-', 'Mass', '.', ')', ':', 'yes']],
    ['Lee (R-Ky.); no', ['Lee', '(', 'R', '-', 'Ky', '.', ')', ';', 'no']],
    ['so it goes ):', ['so', 'it', 'goes', '):']],
  ])('takes a mark behind a bracket for no face: %s', (text, words) => {
    expect(reads(text).map(([word]) => word)).toEqual(words);
  });

  test('reads the same after more words than it remembers', () => {
    const text = 'Zorbla met Quent-Zorbla at zorbla.quent.';
    const before = reads(text);
    for (let k = 0; k < 11; k += 1)
      tagger.read(Array.from({ length: 10_000 }, (_, i) => `w${k}q${i}`).join(' '));
    expect(reads(text)).toEqual(before);
    expect(reads('The mayor left.')).toEqual(winkReads('The mayor left.'));
  });

  test('cuts an endless word, and keeps the offsets', () => {
    const text = `Ann ${'x'.repeat(300)} said ${'y'.repeat(121)}.`;
    const { length, tokens: all, starts } = tagger.read(text);
    const tokens = all.slice(0, length);
    expect(tokens.map(({ text: word }) => word.length)).toEqual([3, 120, 120, 60, 4, 120, 2]);
    for (const [i, token] of tokens.entries())
      expect(text.slice(starts[i], starts[i]! + token.text.length)).toBe(token.text);
  });
});
