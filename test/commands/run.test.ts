import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type ArticleRow,
  type RejectRow,
  STATEMENT_COLUMNS,
  type StatementRow,
} from '../../src/datasets/columns.js';
import { cellText } from '../../src/datasets/csv.js';
import { onrecord } from './onrecord.js';
import { article, Workspace } from './workspace.js';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => space.remove());

// A worker more would load its models for a handful of articles; a later --jobs wins.
const run = (...flags: string[]) => onrecord(['run', space.pipeline, '--jobs', '1', ...flags]);

test('articles become datasets, and the summary says where and how many', () => {
  space.define('groups: [{ name: mayors, roles: [mayor] }]\n');
  for (let i = 0; i < 4; i += 1) space.write(`${i}.txt`, article(i));
  const { code, out, err } = run();
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ statements in 4 articles\n {2}group +statements +mean tone\n {2}mayors +\d+ /);
  expect(out).toMatch(/Datasets: .*statements\.csv.*run\.json\)\n$/);
  const rows = space.rows<StatementRow>('statements');
  expect(rows.filter((row) => row.speaker === 'Ann Lee').map((row) => row.speaker_group)).toContain('mayors');
  expect(space.report.counts.statements).toBe(rows.length);
  expect(Object.keys(space.datasets())).toEqual(
    [
      'articles.csv',
      'articles.jsonl',
      'datapackage.json',
      'rejects.jsonl',
      'speakers.csv',
      'speakers.jsonl',
    ].concat(['statements.csv', 'statements.jsonl', 'targets.csv', 'targets.jsonl']),
  );
});

test('every offset is true', () => {
  for (let i = 0; i < 12; i += 1) space.write(`${i}.txt`, article(i));
  space.write(
    'odd.txt',
    `Odd 𝒳 “quotes”\n\n“It is 𝒳 so,” said Ann Lee, “and not\n\n"straight' ones”, she added — “no.`,
  );
  run('--quiet');
  const articles = new Map(space.rows<ArticleRow>('articles').map((row) => [row.article_id, row]));
  const statements = space.rows<StatementRow>('statements');
  expect(statements.length).toBeGreaterThan(20);
  const ids = new Set(statements.map((row) => row.statement_id));
  expect(ids.size).toBe(statements.length);
  for (const row of statements) {
    const { text } = articles.get(row.article_id)!;
    expect(row.content_spans.length).toBeGreaterThan(0);
    let last = 0;
    for (const [start, end] of row.content_spans) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
    for (const piece of row.content.split(' … ')) expect(text).toContain(piece);
    if (row.cue_span) expect(text.slice(...row.cue_span)).toBe(row.cue);
    if (row.mention_span) expect(text.slice(...row.mention_span)).toBe(row.mention);
    expect(text).toContain(row.context);
    for (const target of row.targets)
      expect(row.content_spans.some(([s, e]) => target.span[0] >= s && target.span[1] <= e)).toBe(true);
  }
});

test('the same datasets to the byte whatever the number of workers', () => {
  for (let i = 0; i < 40; i += 1) space.write(`${i % 3}/${i}.txt`, article(i));
  run('--quiet', '--jobs', '1');
  const one = space.datasets();
  expect(run('--quiet', '--jobs', '4', '--fresh').code).toBe(0);
  expect(space.datasets()).toEqual(one);
});

describe('the CSV', () => {
  test('holds the rows of the JSONL', () => {
    space.write(
      'a.txt',
      `=1+1 is what Milton’s council heard\n\n“=1+1 is 2 — or so,” said Ann Lee, the mayor.\n\n${article(1)}`,
    );
    run('--quiet');
    const sheet = parse(space.read('statements.csv'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const rows = space.rows<StatementRow>('statements');
    expect(sheet.length).toBe(rows.length);
    for (const [i, row] of rows.entries()) {
      for (const column of STATEMENT_COLUMNS) {
        if (column.where === 'both')
          expect(sheet[i]![column.name]).toBe(cellText(row[column.name], column.kind));
      }
    }
    for (const cell of sheet.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=@]/);
  });

  test('leaves out what is below the least confidence, and the JSONL does not', () => {
    for (let i = 0; i < 4; i += 1) space.write(`${i}.txt`, article(i));
    space.define('leastConfidence: 0.9\n');
    run('--quiet');
    const confidences = space.rows<StatementRow>('statements').map((row) => row.confidence);
    const sheet = parse(space.read('statements.csv'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(sheet.map((row) => Number(row.confidence))).toEqual(confidences.filter((c) => c >= 0.9));
    expect(space.report.counts.belowLeastConfidence).toBe(confidences.filter((c) => c < 0.9).length);
  });
});

describe('bad inputs cost themselves and nothing else', () => {
  const good = JSON.stringify({ title: 'A', text: article(1) });

  test.each<[string, string, string | Uint8Array, Partial<RejectRow>, number]>([
    ['truncated JSON array', 'a.json', `[${good},{"title":"B","te`, { stage: 'parse' }, 1],
    [
      'JSONL with one broken line',
      'a.jsonl',
      `${good}\n{"title":\n${JSON.stringify({ text: article(2) })}\n`,
      { stage: 'parse', record: 1 },
      2,
    ],
    ['binary file named .txt', 'a.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), {}, 0],
    ['empty file', 'a.txt', '', {}, 0],
  ])('%s', (_, name, content, reject, kept) => {
    space.write(name, content);
    space.write('good.txt', article(5));
    const { code, err } = run('--quiet');
    expect(code).toBe(3);
    expect(err).toMatch(/^Warning: \d+ % of the records were rejected \(1\); rejects\.jsonl says why\n$/);
    const rejects = space.rows<RejectRow>('rejects');
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({ file: name, ...reject });
    expect(rejects[0]!.detail).toMatch(/^[^\n]{10,}$/);
    expect(space.rows('articles')).toHaveLength(kept + 1);
  });

  test('a file without read permission', () => {
    space.write('a.txt', article(1));
    chmodSync(space.in('a.txt'), 0);
    chmodSync(space.folder, 0o777);
    // The superuser may read everything, so nobody runs it then.
    const { code } = onrecord(
      ['run', space.pipeline, '--quiet'],
      process.getuid?.() === 0 ? { uid: 65_534 } : {},
    );
    expect(code).toBe(3);
    expect(space.rows<RejectRow>('rejects')[0]).toMatchObject({ file: 'a.txt', stage: 'read' });
  });

  test('a folder with nothing of a known type', () => {
    space.write('a.xyz', 'what');
    expect(run('--quiet').code).toBe(3);
    expect(space.rows<RejectRow>('rejects').map((row) => row.stage)).toContain('read');
  });

  test('a missing input path is exit code 2, and nothing is written', () => {
    const { code, err } = run('--input', join(space.folder, 'none'));
    expect(code).toBe(2);
    expect(err).toMatch(/^onrecord: .*none: no such file or folder\n$/);
  });

  test('an output that is a file is exit code 2', () => {
    space.write('a.txt', 'A file.');
    const { code, err } = run('--output', space.in('a.txt'));
    expect(code).toBe(2);
    expect(err).toMatch(/^onrecord: .*a\.txt: not a folder; name one for the datasets with --output\n$/);
  });

  test('the summary and the status name the first five, and say that there are more', () => {
    for (let i = 1; i <= 7; i += 1) space.write(`${i}.txt`, '');
    const lines = [1, 2, 3, 4, 5].map((i) => `  ${i}.txt: the file has no content\n`).join('');
    expect(run().out).toContain(`7 rejects, see ${space.output}/rejects.jsonl\n${lines}  …\n`);
    expect(onrecord(['status', space.output]).out).toContain(`${lines}  …\n`);
    for (let i = 6; i <= 7; i += 1) rmSync(space.in(`${i}.txt`));
    space.define('gone: drop\n');
    const { out } = run();
    expect(out).toContain(lines);
    expect(out).not.toContain('…');
  });

  test('an article that is too long', () => {
    space.define('limits: { charactersPerArticle: 500 }\n');
    space.write('a.txt', article(1));
    expect(run('--quiet').code).toBe(3);
    expect(space.rows<RejectRow>('rejects')[0]).toMatchObject({ stage: 'analyze', reason: 'size-limit' });
  });

  test('names with control characters stay out of the terminal', () => {
    space.write('a\u001b[31m.txt', '');
    const { err, out } = run();
    expect(`${err}${out}`).not.toContain('\u001b');
    expect(space.rows<RejectRow>('rejects')[0]!.file).toBe('a\u001b[31m.txt');
  });
});

test('the output may lie among the inputs', () => {
  space.write('a.txt', article(1));
  run('--quiet', '--output', space.in('out'));
  expect(onrecord(['run', space.pipeline, '--output', space.in('out')]).out).toMatch(/^Nothing new/);
});

test('standard input', () => {
  const { code } = onrecord(['run', space.pipeline, '--quiet', '--input', '-'], { input: article(3) });
  expect(code).toBe(0);
  expect(space.rows<ArticleRow>('articles')[0]).toMatchObject({ file: '-', status: 'ok' });
});

test('log lines in JSON', () => {
  space.write('a.txt', article(1));
  const { err, out } = run('--log-json');
  expect(out).toBe('');
  expect(
    err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).msg),
  ).toEqual(['published']);
});

test('explain and status', () => {
  space.define('groups: [{ name: mayors, roles: [mayor] }]\n');
  space.write('a.txt', article(0));
  run('--quiet');
  const row = space.rows<StatementRow>('statements').find(({ kind }) => kind === 'direct')!;
  const { out } = onrecord(['explain', space.output, row.statement_id]);
  expect(out).toContain(
    '⟦“We will not pay for a bridge that nobody in Ashford has asked for,”⟧ {said} <Ann Lee, the mayor>',
  );
  expect(out).toMatch(/^group +mayors: /m);
  expect(out).toMatch(/^tone +(?:negative|neutral|positive) -?[\d.]+ \(\S+ [+−]0\.\d\d/m);
  expect(onrecord(['explain', space.output, 'none']).code).toBe(2);
  expect(onrecord(['status', space.output]).out).toMatch(
    /^Since the run before: articles 1 new, 0 changed, 0 gone; statements /m,
  );
  expect(onrecord(['status', space.folder])).toMatchObject({ code: 2 });
});
