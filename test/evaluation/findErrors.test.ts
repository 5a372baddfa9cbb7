import { describe, expect, it } from 'vitest';
import { findErrors } from '../../src/evaluation/findErrors.js';
import { matchAttributions } from '../../src/evaluation/matchAttributions.js';
import type { Kind } from '../../src/records.js';

/** Content from one word to another (both included), source by its words. */
const one = (first: number, last: number, source: number[] = [], kind: Kind = 'indirect') => ({
  content: Array.from({ length: last - first + 1 }, (_, i) => first + i),
  cue: [],
  source,
  kind,
});
type One = ReturnType<typeof one>;

describe('findErrors', () => {
  it.each<[string, One[], One[], string[]]>([
    ['nothing wrong', [one(0, 9, [20])], [one(0, 9, [20, 21])], []],
    ['a quotation not found', [one(0, 9, [], 'direct')], [], ['missed direct']],
    ['one that is none', [], [one(0, 9, [], 'mixed')], ['spurious mixed']],
    ['too early a start', [one(2, 9)], [one(0, 9)], ['wrong start']],
    ['too early an end', [one(0, 9)], [one(0, 8)], ['wrong end']],
    ['both bounds', [one(0, 9)], [one(1, 8)], ['wrong start and end']],
    ['a gap', [one(0, 9)], [{ ...one(0, 9), content: [0, 1, 2, 3, 5, 6, 7, 8, 9] }], ['wrong inside']],
    ['too little of it', [one(0, 9)], [one(0, 2)], ['lost by its bounds']],
    ['two for one', [one(0, 9)], [one(0, 3), one(6, 9)], ['split']],
    ['two for one, one good enough', [one(0, 9)], [one(0, 6), one(7, 9)], ['wrong end', 'split']],
    ['one for two', [one(0, 3), one(4, 8)], [one(0, 8)], ['merged with another', 'wrong start']],
    ['one of two nested', [one(0, 9), one(5, 9)], [one(0, 9)], ['missed inside another']],
    [
      'two of three nested',
      [one(0, 9), one(1, 3), one(5, 9)],
      [one(0, 9)],
      ['missed inside another', 'missed inside another'],
    ],
    ['one nested that is none', [one(0, 9)], [one(0, 9), one(5, 7)], ['spurious inside another']],
    ['no source', [one(0, 9, [20])], [one(0, 9)], ['source missing']],
    ['another source', [one(0, 9, [20])], [one(0, 9, [22])], ['source wrong']],
    ['a source too many', [one(0, 9)], [one(0, 9, [22])], ['source not wanted']],
  ])('%s', (_, gold, predicted, wanted) => {
    const found = findErrors(gold, predicted, matchAttributions(gold, predicted));
    expect(found.map(({ kind }) => kind)).toEqual(wanted);
  });
});
