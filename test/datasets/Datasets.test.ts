import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Datasets } from '../../src/datasets/Datasets.js';
import { WholeFile } from '../../src/datasets/wholeFile.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const SIZE = 5 << 20;
const PIECES = 8;
const piece = (n: number) => Buffer.alloc(SIZE, 65 + n);
const create = () => Datasets.create(folder, { temporary: join(folder, 'state'), formats: ['jsonl'] });

async function write(datasets: Datasets): Promise<void> {
  for (let n = 0; n < PIECES; n += 1)
    await datasets.append({ articles: { rows: { csv: 0, jsonl: 1 }, csv: null, jsonl: piece(n) } });
}

test('what the disk is given along the way comes out as it was written', async () => {
  const settled = vi.spyOn(WholeFile.prototype, 'settle');
  const datasets = await create();
  await write(datasets);
  const files = await datasets.finish('story');
  await datasets.publish('{}');
  expect(settled).toHaveBeenCalled();
  const whole = readFileSync(join(folder, 'articles.jsonl'));
  expect(whole.equals(Buffer.concat(Array.from({ length: PIECES }, (_, n) => piece(n))))).toBe(true);
  expect(files.find(({ name }) => name === 'articles.jsonl')).toMatchObject({
    rows: PIECES,
    bytes: PIECES * SIZE,
  });
});

test('a disk that fails along the way is told of at the end, though it fails only once', async () => {
  vi.spyOn(WholeFile.prototype, 'settle').mockRejectedValueOnce(new Error('EIO'));
  const datasets = await create();
  await write(datasets);
  await expect(datasets.finish('story')).rejects.toThrow('EIO');
  await datasets.abandon();
  expect(readdirSync(join(folder, 'state'))).toEqual([]);
});
