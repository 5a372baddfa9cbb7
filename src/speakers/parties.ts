import { singularOf } from './lexicon.js';

const RIVALS = ['republican gop r', 'democratic democrat d', 'libertarian', 'green'].map((line) =>
  line.split(' '),
);

/** Whether a noun in lower case names the members of a party. */
export function isParty(word: string): boolean {
  const party = singularOf(word);
  return RIVALS.some((line) => line.includes(party));
}

/** Whether a word names the party that somebody is described by: GOP and Republican. */
export function sameParty(word: string, described: ReadonlySet<string>): boolean {
  return RIVALS.some((line) => line.includes(word) && line.some((other) => described.has(other)));
}

/** Whether a word speaks against somebody who is described by its rival: Democratic against Republican. */
export function rivalWord(word: string, described: ReadonlySet<string>): boolean {
  const own = RIVALS.findIndex((line) => line.includes(word));
  return own >= 0 && RIVALS.some((line, k) => k !== own && line.some((other) => described.has(other)));
}
