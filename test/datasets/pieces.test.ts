import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/datasets/content.js';
import { contextOf } from '../../src/datasets/contextOf.js';
import { rawSpans } from '../../src/datasets/rawSpans.js';
import type { Kind, Span } from '../../src/records.js';

/** Spans of the pieces between ⟦ and ⟧, and the text without these. */
function marked(text: string): { plain: string; spans: Span[] } {
  const spans: Span[] = [];
  let plain = '';
  for (const part of text.split(/(?=[⟦⟧])/)) {
    if (part.startsWith('⟦')) spans.push([plain.length, plain.length + part.length - 1]);
    plain += part.replace(/[⟦⟧]/, '');
  }
  return { plain, spans };
}

describe('content is told without the outer quotation marks', () => {
  test.each<[Kind, string, string]>([
    ['direct', '⟦“It is unsafe,”⟧ she said.', 'It is unsafe,'],
    ['direct', '⟦"It is,"⟧ she said, ⟦"unsafe."⟧', 'It is, … unsafe.'],
    ['direct', '⟦“It is unsafe⟧', 'It is unsafe'],
    ['direct', '⟦«C’est faux»⟧', 'C’est faux'],
    ['mixed', 'They said ⟦the plan was “a risk” to all⟧.', 'the plan was “a risk” to all'],
    ['mixed', 'They called it ⟦“a risk” and “a shame”⟧.', '“a risk” and “a shame”'],
    ['mixed', 'He said it ⟦“poses a risk”⟧ and ⟦must end⟧.', 'poses a risk … must end'],
    ['indirect', 'He said ⟦it must end⟧.', 'it must end'],
  ])('%s: %s', (kind, text, content) => {
    const { plain, spans } = marked(text);
    expect(contentOf(plain, spans, kind)).toBe(content);
  });
});

test.each([
  ['one\n\n⟦two⟧ two\n\nthree', 'two two'],
  ['⟦one⟧', 'one'],
  ['one\n\ntwo ⟦two\n\nthree⟧ three', 'two two\n\nthree three'],
  ['one ⟦one⟧\n\ntwo', 'one one'],
])('context of %j is its paragraph', (text, context) => {
  const { plain, spans } = marked(text);
  expect(contextOf(plain, spans)).toBe(context);
});

test('raw spans find the same characters in the raw file', () => {
  const pieces = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.nat(5)), { minLength: 1 });
  fc.assert(
    fc.property(pieces, fc.nat(), fc.nat(), (list, a, b) => {
      let text = '';
      let raw = '';
      const origin: number[] = [];
      for (const [piece, skipped] of list) {
        raw += '~'.repeat(skipped);
        origin.push(text.length, raw.length, piece.length);
        text += piece;
        raw += piece;
      }
      const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
      const [span] = rawSpans([[start, end + 1]], origin)!;
      expect(raw[span![0]]).toBe(text[start]);
      expect(raw[span![1] - 1]).toBe(text[end]);
    }),
  );
  expect(rawSpans([[0, 1]], null)).toBe(null);
});
