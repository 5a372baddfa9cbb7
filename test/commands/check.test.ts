import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onrecord } from './onrecord.js';

const pipeline = join(import.meta.dirname, '../../pipelines/rekognition.yaml');

test('a right pipeline file', () => {
  const { code, out } = onrecord(['check', pipeline]);
  expect(out).toBe(
    `${pipeline} is right: rekognition, speaker groups nicole-ozer, employees, executives, other.\n`,
  );
  expect(code).toBe(0);
  expect(JSON.parse(onrecord(['check', '--json', pipeline]).out).groups[0].name).toBe('nicole-ozer');
});

test('a wrong pipeline file: every problem with its line, exit code 2', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'onrecord-check-')), 'p.yaml');
  writeFileSync(path, 'name: x\ninputs: [a]\ngroup: []\n');
  expect(onrecord(['check', path])).toEqual({
    code: 2,
    out: '',
    err: `onrecord: ${path}:3:1: unknown key group: did you mean groups?\n`,
  });
});

test('wrong usage is exit code 2, help and version are 0', () => {
  expect(onrecord(['chekc']).code).toBe(2);
  expect(onrecord(['check']).code).toBe(2);
  expect(onrecord(['--help'])).toMatchObject({ code: 0, err: '' });
  expect(onrecord(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
