import { WordSet } from '../language/WordSet.js';
import type { Tokens } from '../records.js';
import { isCapital, isShouted } from './capitals.js';
import { type Entry, IS } from './lexicon.js';

const OPENERS = new Set('" “ ‘ \' ( [ : • - – — * … ... « ― · >'.split(' '));

/** Room for the words of the article at hand: making it anew for each costs more than filling it. */
const names = new WordSet();
const common = new WordSet();

/**
 * How an article uses capital letters, for telling names from words that a rule of spelling begins with one. One at a time: with
 * the next, what was known of the last is gone.
 */
export class Spelling {
  readonly tokens: Tokens;
  readonly entries: readonly Entry[];
  /** 1 for sentences in title case or capitals, where a capital letter tells nothing. */
  readonly #heading: Uint8Array;
  /** Two words in a row that carry a capital letter where no rule but their being names asks for it. */
  readonly #pairs = new Set<number>();

  constructor(tokens: Tokens, entries: readonly Entry[]) {
    this.tokens = tokens;
    this.entries = entries;
    this.#heading = headings(tokens);
    const { words, lower, ids, length } = tokens;
    names.clear();
    common.clear();
    for (let i = 0; i < length; i += 1) {
      if (words[i] === lower[i]) {
        common.add(ids[i]!);
        continue;
      }
      if (!isCapital(words[i]!) || this.inHeading(i)) continue;
      if (i > 0 && isCapital(words[i - 1]!)) this.#pairs.add(pairOf(ids[i - 1]!, ids[i]!));
      if (this.opens(i) || entries[i]!.is & (IS.functionWord | IS.calendar)) continue;
      if (isShouted(words[i]!) && (isShouted(words[i - 1]) || isShouted(words[i + 1]))) continue;
      names.add(ids[i]!);
    }
  }

  inHeading(i: number): boolean {
    return this.#heading[this.tokens.sentence[i]!] === 1;
  }

  /** Whether spelling asks for a capital letter at a token. */
  opens(i: number): boolean {
    if (i === 0 || this.tokens.sentence[i] !== this.tokens.sentence[i - 1]) return true;
    return OPENERS.has(this.tokens.words[i - 1]!);
  }

  /** Whether the word of a token carries a capital letter somewhere where no rule but its being a name asks for it. */
  isName(i: number): boolean {
    return names.has(this.tokens.ids[i]!);
  }

  /** Whether the words of two tokens stand next to each other as parts of names outside headings. */
  isPair(first: number, second: number): boolean {
    return this.#pairs.has(pairOf(this.tokens.ids[first]!, this.tokens.ids[second]!));
  }

  /** Whether the word of a token stands in lower case somewhere. */
  isCommon(i: number): boolean {
    return common.has(this.tokens.ids[i]!);
  }

  /** Whether the word of a token is known as a given name. */
  isGivenName(i: number): boolean {
    return i < this.entries.length && (this.entries[i]!.is & IS.givenName) !== 0;
  }
}

/** Two words, by number, as one. */
function pairOf(first: number, second: number): number {
  return first * 2 ** 26 + second;
}

function headings({ words, sentenceStart }: Tokens): Uint8Array {
  const flags = new Uint8Array(Math.max(0, sentenceStart.length - 1));
  for (let s = 0; s + 1 < sentenceStart.length; s += 1) {
    let long = 0;
    let capital = 0;
    for (let i = sentenceStart[s]! + 1; i < sentenceStart[s + 1]!; i += 1) {
      if (words[i]!.length < 4) continue;
      long += 1;
      if (isCapital(words[i]!)) capital += 1;
    }
    // A short sentence may be all names; headlines carry no full stop.
    const least = words[sentenceStart[s + 1]! - 1] === '.' ? 5 : 3;
    if (long >= least && capital >= long * 0.75) flags[s] = 1;
  }
  return flags;
}
