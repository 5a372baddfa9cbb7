import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { KnownSpeaker } from '../records.js';
import type { Problem } from './problems.js';

const COLUMNS = ['name', 'aliases', 'organization', 'role', 'group'];

interface Line {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** Reads a CSV of known speakers: name, aliases (parted by `;`), organization, role, group. */
export function readKnownSpeakers(
  path: string,
  options: { groups: ReadonlySet<string> },
): { speakers: KnownSpeaker[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const problem = (line: number | null, message: string) =>
    problems.push({ file: path, line, column: null, message });
  let lines: Line[] = [];
  try {
    lines = parse(readFileSync(path), {
      bom: true,
      columns: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as Line[];
  } catch (error) {
    problem(
      error instanceof CsvError ? ((error as CsvError & { lines?: number }).lines ?? null) : null,
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'no such file: expected a CSV of known speakers'
        : (error as Error).message,
    );
  }
  const header = Object.keys(lines[0]?.record ?? { name: '' });
  for (const column of header.filter((name) => !COLUMNS.includes(name))) {
    problem(1, `unknown column ${column}: expected ${COLUMNS.join(', ')}`);
  }
  if (!header.includes('name')) problem(1, 'no column name: expected one');

  const seen = new Set<string>();
  const speakers: KnownSpeaker[] = [];
  for (const { record, info } of lines) {
    const cell = (column: string) => (record[column] === '' ? null : (record[column] ?? null));
    const name = cell('name');
    const group = cell('group');
    if (name === null) {
      problem(info.lines, 'no name: expected one');
      continue;
    }
    const aliases = (cell('aliases') ?? '')
      .split(';')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    if (group !== null && !options.groups.has(group)) {
      problem(info.lines, `no group ${group}: expected ${[...options.groups].join(', ')}`);
    }
    for (const known of [name, ...aliases]) {
      if (seen.has(known.toLowerCase()))
        problem(info.lines, `${known} stands twice: expected each name and alias once`);
      seen.add(known.toLowerCase());
    }
    speakers.push({ name, aliases, organization: cell('organization'), role: cell('role'), group });
  }
  return { speakers, problems };
}
