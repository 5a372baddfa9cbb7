import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, CellKind, Column } from '../../src/datasets/columns.js';
import { CsvLines, cellText } from '../../src/datasets/csv.js';

test.each<[CellKind, Cell, string]>([
  ['string', null, ''],
  ['string', 'plain', 'plain'],
  ['string', '=1+1', "'=1+1"],
  ['string', '@SUM(A1)', "'@SUM(A1)"],
  ['string', '-no', "'-no"],
  ['string', '\tx', "'\tx"],
  ['string', '＝1', "'＝1"],
  ['string', 'a\u0000b\u001b[31m\u009bc\ud800', 'a�b�[31m�c�'],
  ['string', '“curly” — dash…', '“curly” — dash…'],
  ['number', -0.25, '-0.25'],
  ['boolean', false, 'false'],
  ['span', [3, 9], '3:9'],
  [
    'spans',
    [
      [12, 58],
      [61, 90],
    ],
    '12:58;61:90',
  ],
  ['spans', [], ''],
  ['chain', ['Gizmodo', 'The Times'], 'Gizmodo > The Times'],
  ['chain', ['=cmd', 'b'], "'=cmd > b"],
  ['counts', { Nadella: 3, 'Satya Nadella': 1 }, 'Nadella (3); Satya Nadella (1)'],
  [
    'targets',
    [
      { name: 'Amazon', span: [0, 6], sentiment: -0.7, label: 'negative' },
      { name: 'staff', span: [8, 13], sentiment: 0.5, label: 'positive' },
    ],
    'Amazon −0.7; staff +0.5',
  ],
  [
    'targets',
    [
      { name: 'Amazon', span: [0, 6], sentiment: -0.8, label: 'negative' },
      { name: 'staff', span: [8, 13], sentiment: 0.5, label: 'positive' },
      { name: 'Amazon', span: [20, 26], sentiment: 0.2, label: 'neutral' },
    ],
    'Amazon −0.3; staff +0.5',
  ],
])('%s %j', (kind, cell, text) => {
  expect(cellText(cell, kind)).toBe(text);
});

test('a cell that Excel would cut is cut with a sign of it', () => {
  const text = cellText('a'.repeat(40_000), 'string');
  expect(text.length).toBe(32_767);
  expect(text.endsWith('…')).toBe(true);
});

const columns: Column[] = ['a', 'b'].map((name) => ({
  name,
  kind: 'string',
  nullable: true,
  where: 'both',
  meaning: '',
}));

test('what is written is read again by a CSV parser, and no cell is a formula', () => {
  const cell = fc.option(
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', '-', ' ', '“', '—', '𝒳') }),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ a: cell, b: cell })), (rows) => {
      const table = new CsvLines(columns);
      for (const row of rows) table.add(row);
      const read = parse(table.head + table.take(), {
        bom: true,
        record_delimiter: '\r\n',
      }) as string[][];
      expect(read).toEqual([
        ['a', 'b'],
        ...rows.map((row) => [cellText(row.a, 'string'), cellText(row.b, 'string')]),
      ]);
      for (const text of read.slice(1).flat()) expect(text).not.toMatch(/^[=+\-@]/);
    }),
  );
});

test('a line end of any kind inside a cell stands between quotation marks', () => {
  const table = new CsvLines(columns);
  table.add({ a: 'one\ntwo', b: 'plain' });
  expect(table.take()).toBe('"one\ntwo",plain\r\n');
  table.add({ a: '', b: 'one\rtwo' });
  expect(table.take()).toBe(',"one\rtwo"\r\n');
  expect(table.take()).toBe('');
});

test('the head has the byte-order mark and the CSV columns only', () => {
  const table = new CsvLines([
    ...columns,
    { name: 'c', kind: 'string', nullable: false, where: 'jsonl', meaning: '' },
  ]);
  expect(table.head).toBe('\uFEFFa,b\r\n');
});
