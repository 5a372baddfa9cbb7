import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose, type Judged } from '../../src/statements/choose.js';
import { NONE, type Piece } from '../../src/statements/link.js';

const judged = (
  probability: number,
  pieces: { cue: [number, number]; left?: [number, number]; right?: [number, number] },
): Judged => {
  const piece = (range?: [number, number]): Piece =>
    range === undefined ? NONE : { from: range[0], to: range[1] };
  return {
    probability,
    parent: null,
    link: {
      cue: piece(pieces.cue),
      reading: null,
      cueProbability: probability,
      source: NONE,
      left: piece(pieces.left),
      right: piece(pieces.right),
      more: [],
      certainty: [1, 1, 1, 1, 1, 1],
      share: 1,
    },
  };
};

const beyond =
  (least: number) =>
  ({ probability }: Judged): number =>
    probability - least;

const wide = judged(0.9, { cue: [1, 2], right: [2, 20] });
const narrow = judged(0.8, { cue: [1, 2], right: [2, 8] });
const inner = judged(0.7, { cue: [10, 11], right: [11, 18] });
const before = judged(0.85, { cue: [18, 19], left: [12, 18] });
const empty = judged(0.9, { cue: [5, 6] });

describe('choose', () => {
  test.each<[string, Judged[][], number, Judged[]]>([
    ['nothing', [], 0.4, []],
    ['the best option of a cue', [[narrow, wide]], 0.4, [wide]],
    [
      'a narrower option where two statements are worth more than one',
      [[wide, narrow], [inner]],
      0.4,
      [narrow, inner],
    ],
    ['the wide one where the other is below the least', [[wide, narrow], [inner]], 0.75, [wide]],
    ['no two contents that meet', [[inner], [before]], 0.4, [before]],
    ['in order of position, whatever the order given', [[inner], [narrow]], 0.4, [narrow, inner]],
    ['no link without content', [[empty]], 0.4, []],
  ])('keeps %s', (_, options, least, expected) => {
    expect(choose(options, beyond(least))).toEqual(expected);
  });

  test('goes by what an option exceeds, not by how probable it is', () => {
    const surplus = (option: Judged) => (option === inner ? 0.2 : 0.1);
    expect(choose([[wide], [inner]], surplus)).toEqual([inner]);
  });

  test('no two that are kept meet, and each reaches the least', () => {
    const range = (from: number) =>
      fc
        .tuple(fc.constant(from), fc.integer({ min: 1, max: 12 }))
        .map(([a, n]): [number, number] => [a, a + n]);
    const option = fc
      .tuple(
        fc.integer({ min: 12, max: 80 }),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .chain(([cue, back, probability]) =>
        range(cue + 1).map((right) =>
          judged(probability, { cue: [cue, cue + 1], left: [cue - back, cue], right }),
        ),
      );
    fc.assert(
      fc.property(fc.array(fc.array(option, { maxLength: 3 }), { maxLength: 12 }), (options) => {
        const kept = choose(options, beyond(0.4));
        const taken = new Set<number>();
        for (const { link, probability } of kept) {
          expect(probability).toBeGreaterThanOrEqual(0.4);
          for (const { from, to } of [link.left, link.right]) {
            for (let i = from; i < to; i += 1) {
              expect(taken.has(i)).toBe(false);
              taken.add(i);
            }
          }
        }
        for (const group of options) expect(kept.filter((one) => group.includes(one)).length).toBeLessThan(2);
      }),
    );
  });
});
