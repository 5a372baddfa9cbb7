import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyOf, Ledger } from '../../src/run/ledger.js';
import { LedgerDamage } from '../../src/run/ledgerRecord.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'));
  path = join(folder, 'ledger');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (analysis = 'v1', fresh = false) => Ledger.open(path, { analysis, fresh });
const [a, b, c] = ['a', 'b', 'c'].map((name) => keyOf(name)) as [string, string, string];

function written(): void {
  const ledger = open();
  ledger.append('A', a, { head: 'é', body: 'first “é”' });
  ledger.append('F', b, { head: 'é', body: '' });
  ledger.append('A', c, { head: 'é', body: 'line one\nline two' });
  ledger.close();
}

test('what was appended is there again', () => {
  written();
  const ledger = open();
  expect([...ledger.keys('A')]).toEqual([a, c]);
  expect(ledger.read('A', a)).toBe('first “é”');
  expect(ledger.read('A', c)).toBe('line one\nline two');
  expect(ledger.read('F', b)).toBe('');
  expect(ledger.read('A', b)).toBe(null);
  expect(ledger.read('A', a, 'head')).toBe('é');
  ledger.append('A', a, { head: 'é', body: 'anew' });
  expect(ledger.read('A', a)).toBe('anew');
  ledger.close();
  expect(open().read('A', a)).toBe('anew');
});

test('records of any length are read as they were written, one after another', () => {
  const lengths = [0, 1, 4_000, 16_000, 16_400, 65_500, 65_600, 200_000];
  const payloads = lengths.flatMap((head) =>
    lengths.map((body) => ({ head: 'h'.repeat(head), body: '“é'.repeat(body / 2) })),
  );
  const ledger = open();
  for (const [i, payload] of payloads.entries()) ledger.append('A', keyOf(String(i)), payload);
  for (const [i, { head, body }] of payloads.entries()) {
    expect(ledger.read('A', keyOf(String(i))) === body).toBe(true);
    expect(ledger.read('A', keyOf(String(i)), 'head') === head).toBe(true);
  }
  ledger.close();
});

test('cut off at any byte, it keeps every whole record and goes on from there', () => {
  written();
  const whole = readFileSync(path);
  for (let size = 0; size <= whole.length; size += 1) {
    writeFileSync(path, whole.subarray(0, size));
    const ledger = open();
    if (ledger.has('A', a)) expect(ledger.read('A', a)).toBe('first “é”');
    if (ledger.has('A', c)) expect(size).toBe(whole.length);
    ledger.append('A', b, { head: 'é', body: 'next' });
    ledger.close();
    const again = open();
    expect(again.read('A', b)).toBe('next');
    again.close();
  }
});

test('rubbish after the last record is dropped', () => {
  written();
  const size = statSync(path).size;
  appendFileSync(path, '\0'.repeat(500));
  expect([...open().keys('A')]).toEqual([a, c]);
  expect(statSync(path).size).toBe(size);
});

test('a changed payload is noticed, and what stands before it can be kept', () => {
  written();
  const bytes = readFileSync(path, 'latin1');
  writeFileSync(path, bytes.replace('line one', 'line 0ne'), 'latin1');
  const ledger = open();
  expect(() => ledger.read('A', c)).toThrow(LedgerDamage);
  try {
    ledger.read('A', c);
  } catch (error) {
    ledger.cut((error as LedgerDamage).offset);
  }
  expect([...ledger.keys('A')]).toEqual([a]);
  expect(ledger.read('A', a)).toBe('first “é”');
});

test('the ledger of another analysis, another format or with --fresh begins anew', () => {
  written();
  expect(open('v1').restarted).toBe(null);
  const other = open('v2');
  expect([...other.keys('A')]).toEqual([]);
  expect(other.restarted).toBe('version');
  other.append('A', a, { head: 'é', body: 'x' });
  other.close();
  expect([...open('v2', true).keys('A')]).toEqual([]);
  writeFileSync(path, 'something else');
  expect(open('v2').restarted).toBe('version');
  truncateSync(path, 0);
  expect(open('v2').restarted).toBe(null);
});
