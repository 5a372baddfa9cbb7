import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelTargets, scoreTexts } from '../../src/sentiment/scoreSentences.js';
import { onrecord } from './onrecord.js';

const dir = mkdtempSync(join(tmpdir(), 'tone-'));
function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

describe('onrecord tone', () => {
  it('scores the lines of a TSV, heading or not', () => {
    const lines = 'a\tA wonderful success.\nb\tA horrible murder.\n';
    for (const head of ['', 'id\ttext\n']) {
      const scored = [...scoreTexts(file('a.tsv', head + lines))].map((line) => line.split('\t'));
      expect(scored.map(([id]) => id)).toEqual(['a', 'b']);
      expect(Number(scored[0]![1])).toBeGreaterThan(Number(scored[1]![1]));
    }
    const { code, out } = onrecord(['tone', '--tsv', file('a.tsv', lines)]);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.slice(0, 2))).toEqual(['a\t', 'b\t', '']);
  });

  it('labels the targets of a file in the form of NewsMTSC', () => {
    const sentence = {
      primary_gid: 'x_1_2_3_Ann_0_3',
      sentence_normalized: 'Ann is a brilliant, generous hero.',
      targets: [{ 'Input.gid': 'x_1_2_3_Ann_0_3', from: 0, to: 3, mention: 'Ann' }],
    };
    expect([...labelTargets(file('a.jsonl', JSON.stringify(sentence)))]).toEqual([
      'x_1_2_3_Ann_0_3\tpositive',
    ]);
  });

  it('keeps to one line a target, whatever its gid', () => {
    const sentence = {
      primary_gid: 'x_1_2_3_A',
      sentence_normalized: 'Ann left.',
      targets: [{ 'Input.gid': 'x_1_2_3_A\nB', from: 0, to: 3, mention: 'Ann' }],
    };
    const [line, ...more] = [...labelTargets(file('c.jsonl', JSON.stringify(sentence)))];
    expect(more).toEqual([]);
    expect(line).toMatch(/^x_1_2_3_A B\t(?:negative|neutral|positive)$/);
  });

  it('names file and line where the form is wrong', () => {
    expect(() => [...scoreTexts(file('b.tsv', 'alone\n'))]).toThrow(/b\.tsv:1/);
    expect(() => [...labelTargets(file('b.jsonl', '{}\n'))]).toThrow(/b\.jsonl:1/);
  });

  it.each([[[]], [['--tsv', join(dir, 'none.tsv')]]])('refuses %j with one line', (args) => {
    const { code, err } = onrecord(['tone', ...args]);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
