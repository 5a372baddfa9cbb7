import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { columnsBlock, inBlock } from '../bench/readmeBlocks.js';
import { seedRun } from '../bench/seedRun.js';
import { definitionSchema } from '../src/definition/schema.js';
import { onrecord } from './commands/onrecord.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

test('the columns are those of the table of columns (npm run readme makes them anew)', () => {
  expect(inBlock(readme, 'columns', columnsBlock())).toBe(readme);
});

test('the seed run is what it is today (npm run readme makes it anew)', () => {
  expect(inBlock(readme, 'seed run', seedRun())).toBe(readme);
});

test('the house is as it is: every folder and file of src/, and no other', () => {
  const house = readme.slice(readme.indexOf('\nsrc/\n'), readme.indexOf('\nmodels/'));
  const named = [...house.matchAll(/^ {2}(\w+(?:\/|\.ts)) /gm)].map((match) => match[1]!);
  const there = readdirSync(join(root, 'src'), { withFileTypes: true });
  const plumbing = ['outcome.ts', 'version.ts'];
  expect([...named, ...plumbing].sort()).toEqual(
    there.map((entry) => entry.name + (entry.isDirectory() ? '/' : '')).sort(),
  );
});

test('its figures are those of the model card', () => {
  const card = readFileSync(join(root, 'models/statements.md'), 'utf8');
  const rows = [
    ...readme.matchAll(/^\| .*\b(token|overlap|exact|end to end)\) \| ([\d.]+) \| ([\d.]+) \|$/gm),
  ];
  expect(rows).toHaveLength(4);
  for (const [, measure, f1, people] of rows)
    expect(card).toMatch(new RegExp(`^\\| ${measure} \\|.*\\| ${f1} \\| ${people} \\|$`, 'm'));
  for (const kind of [
    'Direct quotations: recall (.*), precision (.*)\\. ',
    'source is right in (.*) of what',
  ])
    for (const figure of new RegExp(kind).exec(readme)!.slice(1)) expect(card).toContain(figure);
});

test('every dependency is named with what it is for, and none that is not there', () => {
  const table = readme.slice(readme.indexOf('| package | what for |'));
  const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].slice(2).flatMap((row) => row[1]!.split(', '));
  expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

test('the commands and scripts that it names are there', () => {
  const help = onrecord(['--help']).out;
  const commands = [...readme.matchAll(/(?:onrecord --|dist\/main\.js) (\w+)/g)].map((match) => match[1]!);
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) expect(help).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  for (const [, script] of readme.matchAll(/npm run (\w+)/g))
    expect(Object.keys(manifest.scripts)).toContain(script);
});

test('the pipeline that it shows passes the check', () => {
  const yaml = readme.split('```yaml\n')[1]!.split('```')[0]!;
  expect(definitionSchema.safeParse(parse(yaml)).error).toBe(undefined);
});
