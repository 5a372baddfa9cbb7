import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { toneOf } from '../../src/sentiment/toneOf.js';
import { toneWords } from '../../src/sentiment/toneWords.js';

const toneOfText = (text: string) => toneOf(tokenize(text), [[0, text.length]]);

describe('toneOf', () => {
  it.each([
    ['The new clinic is a great success and its nurses are wonderful.', 'positive'],
    ['It was a terrible betrayal, and the corrupt officials should be punished.', 'negative'],
    ['The committee meets on the third floor.', 'neutral'],
  ])('labels %s as %s', (text, label) => {
    expect(toneOfText(text).label).toBe(label);
  });

  it.each([
    ['The plan is good.', 'The plan is not good.'],
    ['The plan is good.', 'The plan is bad.'],
    ['They praised the heroic rescue.', 'They condemned the brutal murder.'],
  ])('scores "%s" above "%s"', (better, worse) => {
    expect(toneOfText(better).score).toBeGreaterThan(toneOfText(worse).score);
  });

  it('reads only what stands in the spans', () => {
    const text = 'A horrible, disgraceful crime. The clinic is a great success.';
    const tokens = tokenize(text);
    expect(toneOf(tokens, [[0, 30]]).label).toBe('negative');
    expect(toneOf(tokens, [[31, text.length]]).label).toBe('positive');
  });

  it('names the words that made the score', () => {
    const text = 'The clinic is a wonderful place.';
    const words = toneWords(tokenize(text), [[0, text.length]]);
    expect(words[0]![0]).toBe('wonderful');
    expect(words[0]![1]).toBeGreaterThan(0);
    expect(toneWords(tokenize(text), [])).toEqual([]);
  });

  it('stays within −1…1 and gives the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { score } = toneOfText(text);
        expect(Math.abs(score)).toBeLessThanOrEqual(1);
        expect(toneOfText(text).score).toBe(score);
      }),
      { numRuns: 50 },
    );
  });

  it('gives 0 for nothing', () => {
    expect(toneOf(tokenize('Good.'), [])).toEqual({ score: 0, label: 'neutral' });
  });
});
