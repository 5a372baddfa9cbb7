import type { Words } from 'wink-nlp/src/cache.js';
import makeCache from 'wink-nlp/src/cache.js';
import { TextTable } from './TextTable.js';
import type { WinkCore, WinkParts } from './winkParts.js';

/** What the tokenizer asked of the lexicon and put into it while it split one stretch; all by word number. */
export interface Trace {
  /** Words asked for that were not there. */
  readonly absent: readonly number[];
  /** Words asked for that an earlier stretch of the article had put in. */
  readonly present: readonly number[];
  /** Words put in, and their tags. */
  readonly added: readonly number[];
  readonly tags: readonly number[];
}

/** The trace of a stretch of wink's own words. */
export const NOTHING: Trace = { absent: [], present: [], added: [], tags: [] };

type OpenTrace = { -readonly [K in keyof Trace]: Trace[K] };

/**
 * wink's lexicon with the words of one article on top, in the place of wink's own `cache`.
 *
 * wink adds each unseen word for good and splits later text by what it finds there, so that an article's tokens would depend
 * on the articles before it. Here a word is in the lexicon for the rest of its article only.
 */
export class Lexicon
  implements Pick<Words, 'lookup' | 'add' | 'nox' | 'normal' | 'posOf' | 'mappedSpelling'>
{
  /** Words by number, to the letter: wink's, then every other text that was ever asked for. */
  readonly table: TextTable;
  readonly words: readonly string[];
  /** How many of them are wink's. */
  readonly own: number;
  #trace: OpenTrace = { ...NOTHING };
  readonly #wink: Words;
  readonly #tagOf: (word: string, kind: number) => number;
  /** The article an unseen word was last put in by, and the tag it got there; by number − own. */
  #article = 0;
  #addedBy: number[] = [];
  #tag: number[] = [];
  /** Number of a word in lower case, by number; filled when a word is first asked for. */
  #lower: (number | undefined)[] = [];
  /** What word numbers hold for: another object once words are forgotten. */
  vocabulary = {};

  constructor(core: WinkCore, { featureFn }: WinkParts) {
    this.#wink = makeCache(core, featureFn);
    const { list } = core.features.lexeme;
    this.table = new TextTable(list.length);
    this.words = this.table.texts;
    for (const word of list) this.table.numberOf(word);
    this.own = this.words.length;
    this.#lower = new Array<undefined>(this.own).fill(undefined);
    const { pos } = featureFn(core.packing.config);
    const unseen = [this.own];
    const known = {
      lookup: (word: string) => this.#wink.lookup(word) ?? unseen,
      intrinsicSize: () => this.own,
      posOf: this.#wink.posOf,
    };
    this.#tagOf = (word, kind) => pos(word, kind, known);
  }

  /** How many words beyond wink's it remembers the spelling of. */
  get unseen(): number {
    return this.words.length - this.own;
  }

  /** Takes the words of the article before out of sight. */
  startArticle(): void {
    this.#article += 1;
  }

  /** From here on, what the tokenizer asks and puts in is noted. */
  startTrace(): void {
    this.#trace = { ...NOTHING };
  }

  /** What was noted since `startTrace`. */
  endTrace(): Trace {
    const { absent, present, added } = this.#trace;
    return absent.length + present.length + added.length === 0 ? NOTHING : this.#trace;
  }

  /** Forgets even the spelling of the words that are not wink's. */
  forget(): void {
    this.table.cutTo(this.own);
    this.#addedBy = [];
    this.#tag = [];
    this.#lower = new Array<undefined>(this.own).fill(undefined);
    this.vocabulary = {};
  }

  /** Whether an unseen word was put in by the article at hand. */
  isPresent(word: number): boolean {
    return this.#addedBy[word - this.own] === this.#article;
  }

  /** Puts an unseen word in, unless it is there: the first tag stays. */
  put(word: number, tag: number): void {
    if (this.isPresent(word)) return;
    this.#addedBy[word - this.own] = this.#article;
    this.#tag[word - this.own] = tag;
  }

  /** The numbers that a text stands for: one word, or the parts of a contraction as wink lays them out; null where unknown. */
  lookup(text: string): number[] | null {
    const word = this.table.numberOf(text);
    if (word < this.own) return this.#wink.lookup(text);
    if (this.#trace.added.includes(word)) return [word];
    const present = this.isPresent(word);
    const answers = present ? 'present' : 'absent';
    this.#trace[answers] = [...this.#trace[answers], word];
    return present ? [word] : null;
  }

  /** Puts a word and its lower case in, unless they are there; `kind` is wink's number for the kind of token. */
  add(text: string, kind: number): number {
    const word = this.table.numberOf(text);
    for (const form of new Set([text, text.toLowerCase()])) {
      const number = this.table.numberOf(form);
      if (number < this.own || this.#trace.added.includes(number)) continue;
      const tag = this.#tagOf(form, kind);
      this.#trace.added = [...this.#trace.added, number];
      this.#trace.tags = [...this.#trace.tags, tag];
      this.put(number, tag);
    }
    return word;
  }

  /** The lower case of a word in its common spelling; of an unseen word whose lower case is unseen, the word itself. */
  normal(word: number): number {
    if (word < this.own) return this.#wink.normal(word);
    const lower = this.table.numberOf(this.words[word]!.toLowerCase());
    return lower < this.own ? this.#wink.mappedSpelling(lower) : word;
  }

  mappedSpelling(word: number): number {
    return this.#wink.mappedSpelling(word);
  }

  nox(expansion: number): number {
    return this.#wink.nox(expansion);
  }

  /** A word's tag by itself, as wink numbers tags. */
  posOf(word: number): number {
    return word < this.own ? this.#wink.posOf(word) : this.#tag[word - this.own]!;
  }

  /** Whether a word can have a tag at all. */
  isMemberPOS(word: number, tag: number): boolean {
    return this.#wink.isMemberPOS(word, tag);
  }

  /** What wink's tagging patterns call a word; 0 where they do not name it. */
  hint(word: number): number {
    return word < this.own ? this.#wink.property(word, 'posHint') : 0;
  }

  /** The number of a word in lower case with straight apostrophes. */
  lowerOf(word: number): number {
    while (this.#lower.length <= word) this.#lower.push(undefined);
    this.#lower[word] ??= this.table.numberOf(this.words[word]!.toLowerCase().replaceAll('’', "'"));
    return this.#lower[word];
  }
}
