import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column } from '../../src/datasets/columns.js';
import { jsonLines } from '../../src/datasets/jsonl.js';

const column = (name: string, where: Column['where'] = 'both'): Column => ({
  name,
  kind: 'string',
  nullable: true,
  where,
  meaning: '',
});

test('each line is the row as JSON, keys in the order of the columns, without those of the sheet', () => {
  const write = jsonLines([column('b'), column('c', 'csv'), column('a "q"')]);
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ b: value, c: value, 'a "q"': value })), (rows) => {
      const expected = rows.map((row) => `${JSON.stringify({ b: row.b, 'a "q"': row['a "q"'] })}\n`).join('');
      expect(write(rows)).toBe(expected);
    }),
  );
  expect(write([{}])).toBe('{"b":null,"a \\"q\\"":null}\n');
});
