import { POS, type Tokens } from '../records.js';

const NOUN = POS.indexOf('NOUN');
const VERB = POS.indexOf('VERB');
const NAMING = new Set([NOUN, POS.indexOf('PROPN')]);
/** What a clause without a verb of its own holds none of. */
const OTHERS = new Set([VERB, POS.indexOf('AUX'), POS.indexOf('ADP')]);
const LETTER = /^\p{L}/u;
const VERBAL = /^(?!series$).*[^s]s$/;
/** No such attribution has more tokens. */
const LONGEST = 12;

/**
 * Tags as verbs what the tagger takes for nouns in `“…,” the letter states.`: behind a quotation that broke off with a comma, the last
 * word of a clause that would else have no verb. `closing` are the marks that close quotations, by token.
 */
export function tagVerbsBehind(
  closing: readonly number[],
  { words, lower, length, pos }: Pick<Tokens, 'words' | 'lower' | 'length' | 'pos'>,
): void {
  for (const close of closing) {
    if (words[close - 1] !== ',') continue;
    const end = Math.min(length, close + LONGEST);
    let to = close + 1;
    while (to < end && LETTER.test(words[to]!) && !OTHERS.has(pos[to]!)) to += 1;
    const verb = to - 1;
    if (to === end || LETTER.test(words[to]!) || !NAMING.has(pos[verb - 1]!)) continue;
    if (pos[verb] === NOUN && VERBAL.test(lower[verb]!)) pos[verb] = VERB;
  }
}
