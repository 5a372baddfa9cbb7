import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tone } from '../../src/commands/tone.js';

const dir = mkdtempSync(join(tmpdir(), 'tone-'));
function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

describe('tone', () => {
  it('scores the lines of a TSV, heading or not', () => {
    const lines = 'a\tA wonderful success.\nb\tA horrible murder.\n';
    for (const head of ['', 'id\ttext\n']) {
      const out = [...tone({ tsv: file('a.tsv', head + lines) })].map((line) => line.split('\t'));
      expect(out.map(([id]) => id)).toEqual(['a', 'b']);
      expect(Number(out[0]![1])).toBeGreaterThan(Number(out[1]![1]));
    }
  });

  it('labels the targets of a file in the form of NewsMTSC', () => {
    const sentence = {
      primary_gid: 'x_1_2_3_Ann_0_3',
      sentence_normalized: 'Ann is a brilliant, generous hero.',
      targets: [{ 'Input.gid': 'x_1_2_3_Ann_0_3', from: 0, to: 3, mention: 'Ann' }],
    };
    expect([...tone({ newsmtsc: file('a.jsonl', JSON.stringify(sentence)) })]).toEqual([
      'x_1_2_3_Ann_0_3\tpositive',
    ]);
  });

  it('names file and line where the form is wrong', () => {
    expect(() => [...tone({ tsv: file('b.tsv', 'alone\n') })]).toThrow(/b\.tsv:1/);
    expect(() => [...tone({ newsmtsc: file('b.jsonl', '{}\n') })]).toThrow(/b\.jsonl:1/);
  });
});
