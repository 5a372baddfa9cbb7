import { POS, type Tokens } from '../records.js';

const NOUN = POS.indexOf('NOUN');
const VERB = POS.indexOf('VERB');
const AUX = POS.indexOf('AUX');
const LETTER = /^\p{L}/u;
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
    while (to < end && LETTER.test(words[to]!) && pos[to] !== VERB && pos[to] !== AUX) to += 1;
    const verb = to - 1;
    if (to === end || verb - close < 2 || LETTER.test(words[to]!)) continue;
    if (pos[verb] === NOUN && lower[verb]!.endsWith('s')) pos[verb] = VERB;
  }
}
