import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WholeFile } from '../../src/datasets/wholeFile.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('pieces of any size come one after another, though their memory is used again at once', async () => {
  const sizes = [3, 0, 700_000, 400_000, 3_000_000, 1, 1 << 20, (1 << 20) + 1, 5];
  const path = join(folder, 'a.jsonl');
  const file = await WholeFile.create(path, folder);
  const expected: Buffer[] = [];
  for (const [i, size] of sizes.entries()) {
    const piece = Buffer.alloc(size, i + 1);
    expected.push(Buffer.from(piece));
    await file.write(piece);
    piece.fill(0);
  }
  await file.write('“end”\n');
  expected.push(Buffer.from('“end”\n'));
  const sum = await file.finish();
  expect(existsSync(path)).toBe(false);
  await file.publish();
  const whole = Buffer.concat(expected);
  expect(readFileSync(path).equals(whole)).toBe(true);
  expect(file.bytes).toBe(whole.length);
  expect(sum).toBe(createHash('sha256').update(whole).digest('hex'));
});
