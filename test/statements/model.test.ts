import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packModel, unpackModel } from '../../src/statements/model.js';

test('the weights fit in 8 MB and come through packing unchanged', () => {
  const packed = readFileSync('models/statements.bin');
  expect(packed.length).toBeLessThan(8 * 1024 * 1024);
  expect(gunzipSync(packModel(unpackModel(packed))).equals(gunzipSync(packed))).toBe(true);
});
