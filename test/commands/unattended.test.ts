import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article } from '../../bench/articles.js';
import { TABLES } from '../../src/datasets/columns.js';
import { cellText } from '../../src/datasets/csv.js';
import { onrecord } from './onrecord.js';
import { Workspace } from './workspace.js';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => space.remove());

const MAIN = join(import.meta.dirname, '../../dist/main.js');

function start(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, code, err: () => err };
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !holds(); i += 1) await sleep(50);
  expect(holds()).toBe(true);
}

test('a run asks nothing of a network', () => {
  for (let n = 0; n < 3; n += 1)
    space.write(
      `${n}.html`,
      `<html><body><img src="http://e.org/x.png"><script src="http://e.org/x.js"></script><article><p>${article(n).split('\n\n').join('</p><p>')}</p></article></body></html>`,
    );
  const preload = new URL('./noNetwork.mjs', import.meta.url).href;
  const { code, err } = onrecord(['run', space.pipeline, '--quiet'], {
    env: { NODE_OPTIONS: `--import ${preload}` },
  });
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(space.rows('articles')).toHaveLength(3);
  const asks = `import('node:net').then((net) => net.connect(9))`;
  expect(onrecord([], { eval: asks, env: { NODE_OPTIONS: `--import ${preload}` } }).code).toBe(99);
});

test('watch takes up what arrives, and ends in good order', async () => {
  space.write('1.txt', article(1));
  const { child, code } = start('watch', space.pipeline, '--quiet');
  const articles = () => (existsSync(join(space.output, 'run.json')) ? space.rows('articles').length : 0);
  await until(() => articles() === 1);
  space.write('2.txt', article(2));
  await until(() => articles() === 2);
  child.kill('SIGTERM');
  expect(await code).toBe(143);
});

test('watch --every wants a schedule', () => {
  const { code, err } = onrecord(['watch', space.pipeline, '--every', 'tomorrow']);
  expect(code).toBe(2);
  expect(err).toContain('expected five fields, as in "0 6 * * *"');
  expect(onrecord(['watch', space.pipeline, '--input', '-']).code).toBe(2);
});

test('a signal ends a run in good order; the next goes on', async () => {
  for (let n = 0; n < 120; n += 1) space.write(`${n}.txt`, article(n));
  const first = start('run', space.pipeline, '--jobs', '1');
  const ledger = join(space.output, '.onrecord', 'ledger');
  await until(() => existsSync(ledger) && readFileSync(ledger).length > 20_000);
  first.child.kill('SIGINT');
  expect(await first.code).toBe(130);
  expect(first.err()).toMatch(/Run the same command again to go on\.\n$/);
  expect(existsSync(join(space.output, 'run.json'))).toBe(false);
  expect(onrecord(['run', space.pipeline, '--quiet']).code).toBe(0);
  expect(space.report.counts.analyzed).toBeLessThan(120);
  expect(space.rows('articles')).toHaveLength(120);
});

describe('datapackage.json', () => {
  test('describes every CSV: its columns, in order, with types that its cells have', () => {
    for (let n = 0; n < 4; n += 1) space.write(`${n}.txt`, article(n));
    onrecord(['run', space.pipeline, '--quiet']);
    const { resources } = JSON.parse(space.read('datapackage.json')) as {
      resources: {
        path: string;
        schema: {
          fields: { name: string; type: string; constraints: { required?: true; enum?: string[] } }[];
        };
      }[];
    };
    expect(resources.map(({ path }) => path)).toEqual([
      'statements.csv',
      'articles.csv',
      'speakers.csv',
      'targets.csv',
    ]);
    for (const { path, schema } of resources) {
      const [head] = space.read(path).split('\r\n');
      expect(head).toBe(`\uFEFF${schema.fields.map(({ name }) => name).join(',')}`);
      const { columns } = TABLES[path.replace('.csv', '') as 'statements'];
      for (const row of space.rows<Record<string, never>>(path.replace('.csv', ''))) {
        for (const { name, type, constraints } of schema.fields.filter((field) => field.name in row)) {
          const column = columns.find((one) => one.name === name)!;
          const cell = cellText(row[name]!, column.kind);
          if (constraints.required) expect(cell).not.toBe('');
          if (constraints.enum && cell !== '') expect(constraints.enum).toContain(cell);
          if (type === 'integer' && cell !== '') expect(cell).toMatch(/^-?\d+$/);
          if (type === 'number' && cell !== '') expect(cell).toMatch(/^-?\d+(?:\.\d+)?$/);
        }
      }
    }
  });
});
