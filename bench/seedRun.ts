import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StatementRow } from '../src/datasets/columns.js';

const root = new URL('..', import.meta.url).pathname;

/** The block of the README that shows a run over input/: what it prints, and the rows of the speaker groups. */
export function seedRun(): string {
  const output = mkdtempSync(join(tmpdir(), 'onrecord-readme-'));
  try {
    const summary = execFileSync(process.execPath, [join(root, 'dist/main.js'), 'run', '--output', output], {
      cwd: root,
      encoding: 'utf8',
    });
    const lines = readFileSync(join(output, 'statements.jsonl'), 'utf8').split('\n').slice(0, -1);
    return seedBlock(
      summary,
      lines.map((line) => JSON.parse(line) as StatementRow),
    );
  } finally {
    rmSync(output, { recursive: true });
  }
}

function seedBlock(summary: string, rows: readonly StatementRow[]): string {
  const shown = rows.filter((row) => row.speaker_group !== 'other');
  const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const short = (text: string) => (text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`);
  const table = [
    '| speaker | group | kind | tone | content |',
    '| --- | --- | --- | ---: | --- |',
    ...shown.map(
      (row) =>
        `| ${cell(row.speaker)} | ${row.speaker_group} | ${row.kind} | ${row.sentiment.toFixed(2)} | ${cell(short(row.content))} |`,
    ),
  ];
  const lines = summary.trimEnd().split('\n').slice(0, -1);
  return ['```text', ...lines, '```', '', ...table].join('\n');
}
