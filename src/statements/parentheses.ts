import type { Tokens } from '../records.js';

/**
 * For the place before each token, and at the end of the article, the number of the innermost parentheses around it; 0 outside. What
 * belongs together stands in the same ones: of 41,028 sources and contents in news 41,021 are where their cue is. Those that their
 * paragraph does not close count for nothing.
 */
export function parenthesesOf({ words, length, paragraph }: Tokens): Int32Array {
  const inside = new Int32Array(length + 1);
  /** For a token that opens or closes: the other one. */
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < length; i += 1) {
    if (i > 0 && paragraph[i] !== paragraph[i - 1]) open.length = 0;
    const word = words[i]!;
    if (word === '(') open.push(i);
    else if (word === ')' && open.length > 0) {
      const from = open.pop()!;
      partner.set(from, i).set(i, from);
    }
  }
  if (partner.size === 0) return inside;
  const around = [0];
  for (let i = 0; i < length; i += 1) {
    inside[i] = around.at(-1)!;
    const other = partner.get(i);
    if (other === undefined) continue;
    if (other > i) around.push(i + 1);
    else around.pop();
  }
  return inside;
}
