import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable } from '../../src/run/KeyTable.js';

const key = fc.stringMatching(/^[0-9a-f]{32}$/);
/** Keys that fall into the same cells. */
const crowded = fc.integer({ min: 0, max: 40 }).map((n) => `00000000${n.toString(16).padStart(24, '0')}`);

test('does what a map does, however the keys fall', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(key, crowded), fc.nat({ max: 2 ** 45 }), fc.nat({ max: 2 ** 32 - 1 })), {
        maxLength: 200,
      }),
      fc.array(fc.oneof(key, crowded), { maxLength: 20 }),
      (entries, others) => {
        const table = new KeyTable();
        const map = new Map<string, [number: number, size: number]>();
        for (const [k, n, size] of entries) {
          table.set(k, n, size);
          map.set(k, [n, size]);
        }
        expect([...table.keys()]).toEqual([...map.keys()]);
        expect(table.size).toBe(map.size);
        for (const k of [...map.keys(), ...others]) {
          expect(table.get(k)).toBe(map.get(k)?.[0] ?? null);
          expect(table.sizeOf(k)).toBe(map.get(k)?.[1] ?? 0);
          expect(table.has(k)).toBe(map.has(k));
        }
      },
    ),
  );
});
