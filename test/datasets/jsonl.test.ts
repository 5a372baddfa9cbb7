import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellKind, Column } from '../../src/datasets/columns.js';
import { jsonLine } from '../../src/datasets/jsonl.js';

const column = (name: string, kind: CellKind, where: Column['where'] = 'both'): Column => ({
  name,
  kind,
  nullable: true,
  where,
  meaning: '',
});

test('each line is the row as JSON, keys in the order of the columns, without those of the sheet', () => {
  const write = jsonLine([
    column('b', 'string'),
    column('c', 'string', 'csv'),
    column('a "q"', 'number'),
    column('d', 'spans'),
    column('e', 'boolean'),
  ]);
  const row = fc.record({
    b: fc.option(fc.string({ unit: 'binary' })),
    c: fc.string(),
    'a "q"': fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    d: fc.array(fc.tuple(fc.nat(), fc.nat())),
    e: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const expected = rows.map(
        (one) => `${JSON.stringify({ b: one.b, 'a "q"': one['a "q"'], d: one.d, e: one.e })}\n`,
      );
      expect(rows.map(write)).toEqual(expected);
    }),
  );
  expect(write({})).toBe('{"b":null,"a \\"q\\"":null,"d":null,"e":null}\n');
});
