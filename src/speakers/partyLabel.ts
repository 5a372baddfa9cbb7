import type { Tokens } from '../records.js';

/** A party as it is set behind a politician's name: D, R, I, DFL. */
const PARTY = /^\p{Lu}{1,3}$/u;
/** No state has more tokens, stops included ("N.Y.", "St. Paul"). */
const LONGEST = 6;

/**
 * Where the party and state behind a politician's name end, for the token they begin with: `(D-Mass.)`, `, R-Ky.,`, `(R)`; the token
 * itself where there are none. They are no names.
 */
export function partyLabelEnd({ words, start, end }: Tokens, i: number): number {
  const before = words[i - 1];
  if ((before !== '(' && before !== ',') || !PARTY.test(words[i]!)) return i;
  if (before === '(' && words[i + 1] === ')') return words[i]!.length === 1 ? i + 1 : i;
  if (words[i + 1] !== '-' || start[i + 1] !== end[i] || start[i + 2] !== end[i + 1]) return i;
  let to = i + 2;
  while (to < Math.min(words.length, i + LONGEST) && words[to] !== ')' && words[to] !== ',') to += 1;
  return to;
}
