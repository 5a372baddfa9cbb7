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
    column('f', 'span'),
    column('g', 'chain'),
  ]);
  // Code units: halves of pairs and control characters as well.
  const unit = fc.oneof(
    fc.constantFrom('"', '\\', '\n', '\u2028'),
    fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  const row = fc.record({
    b: fc.option(fc.oneof(fc.string(), fc.string({ unit }))),
    c: fc.string(),
    'a "q"': fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    d: fc.array(fc.tuple(fc.nat(), fc.nat())),
    e: fc.boolean(),
    f: fc.option(fc.tuple(fc.nat(), fc.nat())),
    g: fc.array(fc.string({ unit }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const expected = rows.map(
        (one) =>
          `${JSON.stringify({ b: one.b, 'a "q"': one['a "q"'], d: one.d, e: one.e, f: one.f, g: one.g })}\n`,
      );
      expect(rows.map(write)).toEqual(expected);
    }),
  );
  expect(write({})).toBe('{"b":null,"a \\"q\\"":null,"d":null,"e":null,"f":null,"g":null}\n');
});
