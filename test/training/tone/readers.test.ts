import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { macroF1, pearson } from '../../../src/training/tone/figures.js';
import { readRatings } from '../../../src/training/tone/readRatings.js';
import { readTargets } from '../../../src/training/tone/readTargets.js';

const dir = mkdtempSync(join(tmpdir(), 'tone-readers-'));
function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

describe('readers of training data', () => {
  it('reads ratings, brought to −1…1, with their document', () => {
    const path = file('r.tsv', 'id\tvalence\ttext\n7_1\t-2\tGone.\n7_2\t4\tHere.\n');
    expect(readRatings(path)).toEqual([
      { id: '7_1', text: 'Gone.', rating: -0.5, document: '7' },
      { id: '7_2', text: 'Here.', rating: 1, document: '7' },
    ]);
    expect(() => readRatings(file('s.tsv', 'id\tvalence\ttext\nx\tmuch\ty\n'))).toThrow(/s\.tsv:2/);
  });

  it('reads targets with their article', () => {
    const line = {
      primary_gid: 'paper_12_3_4_Ann_0_3',
      sentence_normalized: 'Ann left.',
      targets: [{ 'Input.gid': 'g', from: 0, to: 3, mention: 'Ann', polarity: 2 }],
    };
    expect(readTargets(file('t.jsonl', `${JSON.stringify(line)}\n`))).toEqual([
      { text: 'Ann left.', document: 'paper_12_3', targets: [{ id: 'g', span: [0, 3], label: 'negative' }] },
    ]);
  });
});

describe('figures', () => {
  it('correlates', () => {
    expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(pearson([1, 2, 3], [3, 1, 2])).toBeCloseTo(-0.5, 12);
    expect(pearson([1, 1], [0, 1])).toBe(0);
  });

  it('takes the mean F1 of three labels', () => {
    const gold = ['negative', 'negative', 'neutral', 'positive'] as const;
    // F1: negative 2/3, neutral 2/3, positive 1.
    expect(macroF1(gold, ['negative', 'neutral', 'neutral', 'positive'])).toBeCloseTo(
      (2 / 3 + 2 / 3 + 1) / 3,
      12,
    );
  });
});
