import { describe, expect, it } from 'vitest';
import { StrictScore } from '../../src/evaluation/StrictScore.js';
import type { Span } from '../../src/records.js';

const text = 'Ada said it rains. It will stop. Bob agreed.';
const sentenceStarts = [0, 19, 33];
const find = (piece: string): Span => [text.indexOf(piece), text.indexOf(piece) + piece.length];
const one = (content: string[], source: string[] = [], cue: string[] = []) => ({
  content: content.map(find),
  source: source.map(find),
  cue: cue.map(find),
});

describe('StrictScore', () => {
  it.each([
    ['the same spans', [one(['it rains'])], [one(['it rains'])], [1, 1, 1]],
    ['white space at the edges', [one(['it rains'])], [one([' it rains'])], [1, 1, 1]],
    ['a mark too many', [one(['it rains'])], [one(['it rains.'])], [0, 0, 0]],
    ['one sentence of two', [one(['it rains. It will stop.'])], [one(['it rains.'])], [1, 0.5, 2 / 3]],
    [
      'two statements for one run',
      [one(['it rains. It will stop'])],
      [one(['it rains.']), one(['It will stop'])],
      [1, 1, 1],
    ],
    ['the same piece twice', [one(['it rains'])], [one(['it rains']), one(['it rains'])], [1, 1, 1]],
    ['nothing', [], [], [0, 0, 0]],
  ])('compares %s', (_, gold, predicted, wanted) => {
    const score = new StrictScore();
    score.add(gold, predicted, { text, sentenceStarts });
    expect(score.report().content).toEqual(wanted);
  });

  it('keeps the roles apart and adds up articles', () => {
    const score = new StrictScore();
    score.add([one(['it rains'], ['Ada'], ['said'])], [one(['it rains'], ['Bob'], ['said'])], {
      text,
      sentenceStarts,
    });
    score.add([one(['It will stop'], ['Bob'], ['agreed'])], [one(['It will stop'], ['Bob'])], {
      text,
      sentenceStarts,
    });
    expect(score.report()).toEqual({ content: [1, 1, 1], source: [0.5, 0.5, 0.5], cue: [1, 0.5, 2 / 3] });
  });
});
