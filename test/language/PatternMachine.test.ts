import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import makeAutomaton from 'wink-nlp/src/automaton.js';
import { PatternMachine } from '../../src/language/PatternMachine.js';
import { winkParts } from '../../src/language/winkParts.js';

const machines = Object.values(winkParts.pos().machines);

describe('PatternMachine', () => {
  test.each(machines.map((json, i) => [i, json] as const))('finds what wink finds: machine %i', (_, json) => {
    const ours = new PatternMachine(json);
    const theirs = makeAutomaton(null, '$%^OOV^%$');
    theirs.importJSON(json);
    // Events that patterns begin or go on with often: any other sequence hardly ever completes one.
    const token = fc.record({
      tag: fc.constantFrom(2, 4, 8, 12, 13, 16),
      hint: fc.constantFrom(0, 0, 0, 2, 3, 4, 7, 14, 18, 33),
    });
    let found = 0;
    fc.assert(
      fc.property(fc.array(token, { maxLength: 90 }), (tokens) => {
        const tags = tokens.map(({ tag }) => tag);
        const hints = tokens.map(({ hint }) => hint);
        const expected = theirs.recognize(tokens.map(({ tag, hint }) => (hint > 0 ? hint + 1_080_000 : tag)));
        const corrections = ours.find(Uint8Array.from(tags), Uint8Array.from(hints));
        expect(corrections.map(([at, , tag]) => [at, tag])).toEqual(
          expected.map(([at, , tag]) => [at, Number(tag)]),
        );
        found += corrections.length;
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
