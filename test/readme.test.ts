import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { columnsBlock, inBlock } from '../bench/readmeBlocks.js';
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
