import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleRow } from '../../src/datasets/columns.js';
import { onrecord } from './onrecord.js';
import { article, Workspace } from './workspace.js';

// Nothing is done twice.
let space: Workspace;
const run = (...flags: string[]) => onrecord(['run', space.pipeline, '--jobs', '1', ...flags]);

beforeEach(() => {
  space = new Workspace();
  for (let i = 0; i < 6; i += 1) space.write(`${i}.txt`, article(i));
  run('--quiet');
});
afterEach(() => space.remove());

test('a run with nothing new leaves the files untouched', () => {
  const before = space.times();
  const { code, out } = run();
  expect(code).toBe(0);
  expect(out).toMatch(/^Nothing new: the datasets stand as they were\.\n/);
  expect(space.times()).toEqual(before);
});

test('files with new times and the old content are not analyzed again', () => {
  for (let i = 0; i < 6; i += 1) utimesSync(space.in(`${i}.txt`), 1, 1);
  const before = space.times();
  run();
  expect(space.times()).toEqual(before);
});

test('what is new or changed is taken up, and run.json says so', () => {
  space.write('7.txt', article(7));
  space.write('2.txt', article(8));
  run('--quiet');
  const { changes, counts } = space.report;
  expect(counts.analyzed).toBe(2);
  expect(changes.articles).toEqual({ new: 1, changed: 1, gone: 0 });
  expect(changes.statements.added.other).toBeGreaterThan(0);
  const incremental = space.datasets();
  run('--quiet', '--fresh');
  expect(space.datasets()).toEqual(incremental);
});

test('a renamed file is known by its content', () => {
  renameSync(space.in('3.txt'), space.in('33.txt'));
  space.define('gone: drop\n');
  run('--quiet');
  expect(space.report.counts.analyzed).toBe(0);
  expect(space.rows<ArticleRow>('articles').map((row) => row.file)).toEqual([
    '0.txt',
    '1.txt',
    '2.txt',
    '33.txt',
    '4.txt',
    '5.txt',
  ]);
});

test('what is gone stays, or goes if the pipeline says so', () => {
  rmSync(space.in('3.txt'));
  run('--quiet');
  expect(space.rows('articles')).toHaveLength(6);
  space.define('gone: drop\n');
  run('--quiet');
  expect(space.rows('articles')).toHaveLength(5);
  expect(space.report.changes.articles).toEqual({ new: 0, changed: 0, gone: 1 });
});

test('a new speaker group makes new rows of what is known', () => {
  space.define('groups: [{ name: mayors, roles: [mayor] }]\n');
  run('--quiet');
  expect(space.report.counts.analyzed).toBe(0);
  expect(space.report.counts.groups.mayors!.statements).toBeGreaterThan(0);
  expect(space.report.changes.statements.removed.other).toBeGreaterThan(0);
});

test('a dataset that was tampered with or taken away is made anew', () => {
  const before = space.datasets();
  rmSync(join(space.output, 'statements.csv'));
  run('--quiet');
  expect(space.datasets()).toEqual(before);
});

test('a ledger of another version, or rubbish, begins anew', () => {
  const before = space.datasets();
  writeFileSync(join(space.output, '.onrecord', 'ledger'), 'onrecord-ledger 0 what\nrubbish');
  rmSync(join(space.output, 'run.json'));
  expect(run('--quiet').code).toBe(0);
  expect(space.report.counts.analyzed).toBe(6);
  expect(space.datasets()).toEqual(before);
});
