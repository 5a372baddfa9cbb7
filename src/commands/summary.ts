import { relative } from 'node:path';
import type { Report } from '../run/report.js';
import { printable } from './printable.js';

const number = new Intl.NumberFormat('en-US');
const n = (count: number, one: string, many = `${one}s`) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** What a person wants to know when a run is done: what was found, what could not be read, by whom, and where it is. */
export function summaryLines(report: Report, firstRejects: readonly string[]): string[] {
  const { counts, warnings } = report;
  const folder = shortest(report.pipeline.outputs.folder);
  const articles = Object.values(counts.articles).reduce((sum, count) => sum + count, 0);
  const others = Object.entries(counts.articles).filter(([status]) => status !== 'ok');
  const aside = others.map(([status, count]) => `${number.format(count)} ${status.replace('-', ' ')}`);
  return [
    ...warnings.map((warning) => `Warning: ${printable(warning)}`),
    `${n(counts.statements, 'statement')} in ${n(articles, 'article')}${aside.length === 0 ? '' : ` (${aside.join(', ')})`}` +
      (counts.rejected === 0 ? '' : `; ${n(counts.rejected, 'reject')}, see ${folder}/rejects.jsonl`),
    ...firstRejects.map((line) => `  ${line}`),
    ...(counts.rejected > firstRejects.length ? ['  …'] : []),
    ...table([
      ['group', 'statements', 'mean tone'],
      ...Object.entries(counts.groups).map(([group, { statements, sentiment }]) => [
        group,
        number.format(statements),
        sentiment === null ? '–' : signed(sentiment),
      ]),
    ]),
    ...toneLines(counts.targets),
    `Datasets: ${folder}/ (${report.files.map(({ name }) => name).join(', ')}, run.json)`,
  ];
}

/** Relative to where one is, but without climbing: "../../../data/out" says less than the whole path. */
function shortest(folder: string): string {
  const path = relative('', folder) || '.';
  return path.startsWith('..') ? folder : path;
}

function toneLines(targets: Report['counts']['targets']): string[] {
  const rows = Object.entries(targets).flatMap(([group, tones]) =>
    Object.entries(tones)
      .slice(0, 3)
      .map(([target, { statements, sentiment }]) => [
        group,
        printable(target),
        number.format(statements),
        sentiment === null ? '–' : signed(sentiment),
      ]),
  );
  return rows.length === 0 ? [] : table([['group', 'toward', 'statements', 'mean tone'], ...rows]);
}

const signed = (tone: number) => `${tone < 0 ? '−' : '+'}${Math.abs(tone).toFixed(2)}`;

/** Columns side by side: words to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const isNumber = (i: number) => rows.slice(1).every((row) => /^[−+–\d.,]+$/.test(row[i]!));
  return rows.map((row) =>
    `  ${row.map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ')}`.trimEnd(),
  );
}
