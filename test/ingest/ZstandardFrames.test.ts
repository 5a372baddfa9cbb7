import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZstandardFrames } from '../../src/ingest/ZstandardFrames.js';
import { readBytes } from './scratch.js';

/** "The quick brown fox. The end.", once with a checksum. */
const CHECKED = Buffer.from('KLUv/SQd6QAAVGhlIHF1aWNrIGJyb3duIGZveC4gVGhlIGVuZC5Z+tmC', 'base64');
const UNCHECKED = Buffer.from('KLUv/SAd6QAAVGhlIHF1aWNrIGJyb3duIGZveC4gVGhlIGVuZC4=', 'base64');
/** 300,000 zeros: several blocks, one byte repeated. */
const REPEATED = Buffer.from('KLUv/QRYVAAAEAAAAQD7/znAAgIAEAADnwQALSjeJg==', 'base64');
const SKIPPED = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

function isWhole(chunks: readonly Buffer[]): boolean {
  const frames = new ZstandardFrames();
  const pieces = chunks.flatMap((chunk) => [...frames.split(chunk)]);
  expect(Buffer.concat(pieces.map(({ bytes }) => bytes))).toEqual(Buffer.concat(chunks));
  return frames.whole;
}

describe('ZstandardFrames', () => {
  it.each([
    ['with a checksum', CHECKED],
    ['without one', UNCHECKED],
    ['of several blocks', REPEATED],
    ['to be skipped', SKIPPED],
  ])('knows where a frame %s ends', (_, frame) => {
    expect(isWhole([frame])).toBe(true);
    for (let end = 1; end < frame.length; end += 1) expect(isWhole([frame.subarray(0, end)])).toBe(false);
    expect(isWhole([frame, frame.subarray(0, 5)])).toBe(false);
  });

  it('finds the same however the bytes come', () => {
    const frames = [CHECKED, UNCHECKED, REPEATED, SKIPPED];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...frames), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(120)),
        fc.nat(3),
        (parts, cuts, missing) => {
          const all = Buffer.concat(parts).subarray(0, missing === 0 ? undefined : -missing);
          const at = [0, ...cuts.filter((cut) => cut <= all.length).sort((a, b) => a - b), all.length];
          const chunks = at.slice(1).map((end, k) => all.subarray(at[k]!, end));
          expect(isWhole(chunks)).toBe(missing === 0);
        },
      ),
    );
  });
});

describe('a file in Zstandard', () => {
  const unpacks = 'createZstdDecompress' in zlib;

  it('is read where this Node can, and rejected in words elsewhere', async () => {
    const { articles, rejects } = await readBytes('a.txt.zst', CHECKED);
    expect(articles.map(({ body }) => body)).toEqual(unpacks ? ['The quick brown fox. The end.'] : []);
    expect(rejects.map(({ reason }) => reason)).toEqual(unpacks ? [] : ['unsupported-compression']);
  });

  it('is read frame by frame', async () => {
    const { articles } = await readBytes('a.txt.zst', Buffer.concat([UNCHECKED, SKIPPED, CHECKED]));
    const text = 'The quick brown fox. The end.';
    expect(articles.map(({ body }) => body)).toEqual(unpacks ? [text + text] : []);
  });

  it('is not taken for whole when it was cut', async () => {
    const { rejects } = await readBytes('a.txt.zst', CHECKED.subarray(0, -6));
    expect(rejects.map(({ reason }) => reason)).toEqual([unpacks ? 'truncated' : 'unsupported-compression']);
  });
});
