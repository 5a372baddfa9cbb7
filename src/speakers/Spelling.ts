import { WordSet } from '../language/WordSet.js';
import type { Tokens } from '../records.js';
import { isCapital, isShouted } from './capitals.js';
import { IS } from './lexicon.js';

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
  /** What the word of a token can be, as bits of IS. */
  readonly bits: Int32Array;
  /** By token, 1 where its word begins with a capital letter. */
  readonly #capital: Uint8Array;
  /** 1 for sentences in title case or capitals, where a capital letter tells nothing. */
  readonly #heading: Uint8Array;
  #pairs: ReadonlySet<number> | null = null;

  constructor(tokens: Tokens, bits: Int32Array) {
    this.tokens = tokens;
    this.bits = bits;
    this.#capital = capitalsOf(tokens);
    this.#heading = headings(tokens, this.#capital);
    const { text, start, words, lower, ids, length } = tokens;
    names.clear();
    common.clear();
    for (let i = 0; i < length; i += 1) {
      const capital = this.isCapital(i);
      // Only a handle can count as a capital and yet be in lower case.
      if ((!capital || text.charCodeAt(start[i]!) === AT) && words[i] === lower[i]) common.add(ids[i]!);
      else if (capital && !this.inHeading(i)) this.#noteName(i);
    }
  }

  /** Notes a capital letter where no rule but its word's being a name asks for it. */
  #noteName(i: number): void {
    const { words, ids } = this.tokens;
    if (this.opens(i) || this.bits[i]! & (IS.functionWord | IS.calendar)) return;
    if (!isShouted(words[i]!) || !(isShouted(words[i - 1]) || isShouted(words[i + 1]))) names.add(ids[i]!);
  }

  inHeading(i: number): boolean {
    return this.#heading[this.tokens.sentence[i]!] === 1;
  }

  /** Whether the word of a token begins with a capital letter. */
  isCapital(i: number): boolean {
    return i < this.#capital.length && this.#capital[i] === 1;
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
    this.#pairs ??= this.#findPairs();
    return this.#pairs.has(pairOf(this.tokens.ids[first]!, this.tokens.ids[second]!));
  }

  /** Whether the word of a token stands in lower case somewhere. */
  isCommon(i: number): boolean {
    return common.has(this.tokens.ids[i]!);
  }

  /** Whether the word of a token is known as a given name. */
  isGivenName(i: number): boolean {
    return i < this.bits.length && (this.bits[i]! & IS.givenName) !== 0;
  }

  /** Two words in a row that carry a capital letter where no rule but their being names asks for it. */
  #findPairs(): Set<number> {
    const { words, lower, ids, length } = this.tokens;
    const pairs = new Set<number>();
    for (let i = 1; i < length; i += 1)
      if (this.isCapital(i) && this.isCapital(i - 1) && words[i] !== lower[i] && !this.inHeading(i))
        pairs.add(pairOf(ids[i - 1]!, ids[i]!));
    return pairs;
  }
}

/** Two words, by number, as one. */
function pairOf(first: number, second: number): number {
  return first * 2 ** 26 + second;
}

/** Asked of the article's text: words are strings of many kinds, which are slow to ask in turn. */
function capitalsOf({ text, words, start, end, length }: Tokens): Uint8Array {
  const capital = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(start[i]!);
    if (code >= 97 && code <= 122) continue;
    if (code >= 65 && code <= 90) capital[i] = 1;
    else if (code >= 128 || (code === AT && end[i]! - start[i]! > 1))
      capital[i] = isCapital(words[i]!) ? 1 : 0;
  }
  return capital;
}

const AT = 64;

function headings({ start, end, words, sentenceStart }: Tokens, capitals: Uint8Array): Uint8Array {
  const flags = new Uint8Array(Math.max(0, sentenceStart.length - 1));
  for (let s = 0; s + 1 < sentenceStart.length; s += 1) {
    let long = 0;
    let capital = 0;
    for (let i = sentenceStart[s]! + 1; i < sentenceStart[s + 1]!; i += 1) {
      if (end[i]! - start[i]! < 4) continue;
      long += 1;
      capital += capitals[i]!;
    }
    // A short sentence may be all names; headlines carry no full stop.
    if (long < 3 || capital < long * 0.75) continue;
    const least = words[sentenceStart[s + 1]! - 1] === '.' ? 5 : 3;
    if (long >= least) flags[s] = 1;
  }
  return flags;
}
