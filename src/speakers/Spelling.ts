import type { Tokens } from '../records.js';
import { isCapital, isShouted } from './capitals.js';
import { type Entry, IS } from './lexicon.js';

const OPENERS = new Set('" “ ‘ \' ( [ : • - – — * … ... « ― · >'.split(' '));

/** How an article uses capital letters, for telling names from words that a rule of spelling begins with one. */
export class Spelling {
  readonly tokens: Tokens;
  readonly entries: readonly Entry[];
  /** 1 for sentences in title case or capitals, where a capital letter tells nothing. */
  readonly #heading: Uint8Array;
  /** Words in lower case that carry a capital letter where no rule but their being names asks for it. */
  readonly #names = new Set<string>();
  /** Two such words in a row, joined by a blank. */
  readonly #pairs = new Set<string>();
  /** Words that stand in lower case somewhere. */
  readonly #common = new Set<string>();

  constructor(tokens: Tokens, entries: readonly Entry[]) {
    this.tokens = tokens;
    this.entries = entries;
    this.#heading = headings(tokens);
    const { words, lower, length } = tokens;
    for (let i = 0; i < length; i += 1) {
      if (words[i] === lower[i]) {
        this.#common.add(words[i]!);
        continue;
      }
      if (!isCapital(words[i]!) || this.inHeading(i)) continue;
      if (i > 0 && isCapital(words[i - 1]!)) this.#pairs.add(`${lower[i - 1]} ${lower[i]}`);
      if (this.opens(i) || entries[i]!.is & (IS.functionWord | IS.calendar)) continue;
      if (isShouted(words[i]!) && (isShouted(words[i - 1]) || isShouted(words[i + 1]))) continue;
      this.#names.add(lower[i]!);
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

  isName(lower: string): boolean {
    return this.#names.has(lower);
  }

  /** Whether two words stand next to each other as parts of names outside headings. */
  isPair(first: string, second: string): boolean {
    return this.#pairs.has(`${first} ${second}`);
  }

  isCommon(lower: string): boolean {
    return this.#common.has(lower);
  }
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
