import { describe, expect, it } from 'vitest';
import { DuplicateIndex } from '../../src/duplicates/DuplicateIndex.js';
import { signature } from '../../src/duplicates/signature.js';

/** Made-up sentences, different for every seed. */
function story(seed: number, sentences = 30): string[] {
  let state = seed * 7919 + 1;
  const next = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
  const word = () =>
    'bcdfghklmnprst'[next(14)]! + 'aeiou'[next(5)]! + 'bcdfghklmnprst'[next(14)]! + 'aeiou'[next(5)]!;
  return Array.from({ length: sentences }, () => `${Array.from({ length: 8 + next(9) }, word).join(' ')}.`);
}

const found = (first: string, second: string, threshold = 0.8) => {
  const index = new DuplicateIndex({ threshold });
  expect(index.check('first', signature(first))).toBeNull();
  return index.check('second', signature(second));
};

describe('duplicates', () => {
  const first = story(1);
  it.each<[string, string[], string[]]>([
    ['the same', first, first],
    ['in other typography', first, first.map((line) => `“${line.toUpperCase()}” — `)],
    ['under another headline', ['One headline', ...first], ['Quite another one here', ...first]],
    ['cut to two thirds', first, first.slice(0, 20)],
    ['with a paragraph added', first, [...first, ...story(2, 4)]],
    ['a longer version after a shorter one', first.slice(0, 20), first],
  ])('finds an article %s', (_, one, other) => {
    expect(found(one.join(' '), other.join(' '))).toMatchObject({ duplicateOf: 'first' });
  });

  it('leaves different articles alone, and those that share a paragraph', () => {
    expect(found(first.join(' '), story(2).join(' '))).toBeNull();
    expect(found(first.join(' '), [...story(2, 25), ...first.slice(0, 6)].join(' '))).toBeNull();
  });

  it.each([0.7, 0.8, 0.95])('is similar from a threshold of %d on and not below', (threshold) => {
    const whole = signature(first.join(' '));
    const verdicts = new Set<boolean>();
    for (let shared = 15; shared <= 30; shared += 1) {
      const part = signature([...first.slice(0, shared), ...story(3, 30 - shared)].join(' '));
      const jaccard = whole.slice(1).filter((minimum, i) => minimum === part[i + 1]).length / 128;
      const [a, b] = [whole[0]!, part[0]!];
      const similarity = Math.min(1, ((jaccard / (1 + jaccard)) * (a + b)) / Math.min(a, b));
      const index = new DuplicateIndex({ threshold });
      index.check('first', whole);
      const similar = similarity >= threshold;
      expect(index.check('second', part)).toEqual(similar ? { duplicateOf: 'first', similarity } : null);
      verdicts.add(similar);
    }
    expect(verdicts).toContain(true);
  });

  it.each(['Ärzte und Öle', 'the CAFÉ of Zoë', 'ÇA VA', 'plain Words ONLY'])(
    'reads words alike whatever their case: %s',
    (line) => {
      const text = [line, ...first].join(' ');
      expect(signature(text.toUpperCase())).toEqual(signature(text.toLowerCase()));
      expect(signature(text)).toEqual(signature(text.toLowerCase()));
    },
  );

  it('takes texts without words for nothing', () => {
    expect(signature(' … ')).toEqual([]);
    expect(found('', '')).toBeNull();
  });

  it.each([null, 3, 300, 5000])('gives the first by input order, also after growing (told of %s)', (told) => {
    const index = new DuplicateIndex({ threshold: 0.8 });
    const stories = Array.from({ length: 700 }, (_, i) => story(i + 10, 12).join(' '));
    for (const [i, text] of stories.entries()) {
      if (i === 250 && told !== null) index.expect(told);
      expect(index.check(`a${i}`, signature(text))).toBeNull();
    }
    for (const i of [0, 1, 63, 64, 65, 333, 699]) {
      expect(index.check('again', signature(stories[i]!))).toEqual({ duplicateOf: `a${i}`, similarity: 1 });
    }
  });

  it('keeps signatures of small numbers', () => {
    const [size, ...minima] = signature(first.join(' '));
    expect(size).toBeGreaterThan(200);
    expect(minima).toHaveLength(128);
    expect(minima.every((value) => Number.isInteger(value) && value >= 0 && value < 65536)).toBe(true);
  });
});
