import { expect, test } from 'vitest';
import { buffersOf, RowBytes } from '../../src/datasets/RowBytes.js';

const reject = (record: number) => ({
  file: `é${record}`,
  record,
  stage: 'read',
  reason: 'empty',
  detail: '',
});
const target = (name: string) => ({ target: name, target_span: [0, 2] as const, content: 'x' });
const text = (bytes: Uint8Array | null | undefined) => new TextDecoder().decode(bytes ?? undefined);

test('more rows than are written at once come out in their order, those kept out of the sheet aside', () => {
  const rows = new RowBytes(['csv', 'jsonl']);
  const names = Array.from({ length: 1050 }, (_, i) => `n${i}—“${'y'.repeat(i)}”`);
  for (const [i, name] of names.entries()) rows.add('targets', target(name), { inCsv: i % 3 > 0 });
  const { targets } = rows.take();
  expect(targets!.rows).toEqual({ csv: 700, jsonl: 1050 });
  const lines = text(targets!.jsonl).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).target)).toEqual(names);
  const sheet = text(targets!.csv).trimEnd().split('\r\n');
  expect(sheet.map((line) => line.split(',')[4])).toEqual(names.filter((_, i) => i % 3 > 0));
});

test('rows in the memory of earlier ones are the same, and hold nothing of these', () => {
  const make = (names: readonly string[], room?: ArrayBuffer[]) => {
    const rows = new RowBytes(['csv', 'jsonl'], room);
    for (const name of names) rows.add('targets', target(name));
    return rows.take();
  };
  const room = buffersOf(make(['a'.repeat(50_000), 'b']));
  const again = make(['c', '“d”'], [...room]);
  expect(again).toEqual(make(['c', '“d”']));
  expect(new Set(buffersOf(again))).toEqual(new Set(room));
});

test('only the wanted formats are made, but rejects always as JSON lines', () => {
  const rows = new RowBytes(['csv']);
  rows.add('targets', target('a'));
  rows.add('rejects', reject(1));
  const { targets, rejects } = rows.take();
  expect(targets!.jsonl).toBe(null);
  expect(rejects!.csv).toBe(null);
  expect(JSON.parse(text(rejects!.jsonl))).toEqual(reject(1));
});
