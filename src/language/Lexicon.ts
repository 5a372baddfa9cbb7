import type { Words } from 'wink-nlp/src/cache.js';
import makeCache from 'wink-nlp/src/cache.js';
import type { Vocabulary } from '../records.js';
import { makeRoom } from './makeRoom.js';
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

const NONE: readonly number[] = [];
/** The trace of a stretch of wink's own words. */
export const NOTHING: Trace = { absent: NONE, present: NONE, added: NONE, tags: NONE };

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
  /** What was noted since `startTrace`, as in a trace. */
  readonly #absent = new Notes();
  readonly #present = new Notes();
  readonly #added = new Notes();
  readonly #tags = new Notes();
  readonly #wink: Words;
  readonly #tagOf: (word: string, kind: number) => number;
  readonly #abbreviated = new Set<string>();
  /** wink's number for words, of all kinds of tokens. */
  readonly #word: number;
  /** The article an unseen word was last put in by, and the tag it got there; by number − own. */
  #article = 0;
  #addedBy = new Int32Array(1024);
  #tag = new Uint8Array(1024);
  /** What `tagOfWord` found, + 1; 0 for what it was not asked for. */
  #alone = new Uint8Array(1024);
  /** Number of a word in lower case, by number; filled when a word is first asked for. */
  readonly #lower: (number | undefined)[] = [];
  /** What word numbers hold for: another object once words are forgotten. */
  vocabulary: Vocabulary;

  constructor(core: WinkCore, { featureFn }: WinkParts) {
    this.#wink = makeCache(core, featureFn);
    const { list } = core.features.lexeme;
    this.table = new TextTable(list.length);
    this.words = this.table.texts;
    for (const word of list) {
      this.table.numberOf(word);
      if (word.endsWith('.')) this.#abbreviated.add(word.slice(0, -1));
    }
    this.own = this.words.length;
    this.vocabulary = { lasting: this.own };
    this.#word = core.tcat.hash.word;
    const { pos } = featureFn(core.packing.config);
    const unseen = [this.own];
    const known = {
      // Most words asked for here are not wink's: our table knows sooner than its hash.
      lookup: (word: string) => (this.table.numberOf(word) < this.own ? this.#wink.lookup(word)! : unseen),
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
    this.#absent.clear();
    this.#present.clear();
    this.#added.clear();
    this.#tags.clear();
  }

  /** What was noted since `startTrace`. */
  endTrace(): Trace {
    const absent = this.#absent.copy();
    const present = this.#present.copy();
    const added = this.#added.copy();
    if (absent === NONE && present === NONE && added === NONE) return NOTHING;
    return { absent, present, added, tags: this.#tags.copy() };
  }

  /** Forgets even the spelling of the words that are not wink's. */
  forget(): void {
    this.table.cutTo(this.own);
    this.#addedBy.fill(0);
    this.#alone.fill(0);
    if (this.#lower.length > this.own) this.#lower.length = this.own;
    this.vocabulary = { lasting: this.own };
  }

  /** Whether wink has a word of these letters with a stop behind them. */
  isAbbreviated(text: string): boolean {
    return this.#abbreviated.has(text);
  }

  /** Whether wink takes a word for several. */
  isContraction(word: number): boolean {
    return word < this.own && this.#wink.property(word, 'isContraction') === 1;
  }

  /** Whether an unseen word was put in by the article at hand. */
  isPresent(word: number): boolean {
    const k = word - this.own;
    return k < this.#addedBy.length && this.#addedBy[k] === this.#article;
  }

  /** Puts an unseen word in, unless it is there: the first tag stays. */
  put(word: number, tag: number): void {
    if (this.isPresent(word)) return;
    const k = word - this.own;
    if (k >= this.#addedBy.length) this.#growTo(k + 1);
    this.#addedBy[k] = this.#article;
    this.#tag[k] = tag;
  }

  /** The numbers that a text stands for: one word, or the parts of a contraction as wink lays them out; null where unknown. */
  lookup(text: string): number[] | null {
    const word = this.table.numberOf(text);
    if (word < this.own) return this.#wink.lookup(text);
    return this.hasUnseen(word) ? [word] : null;
  }

  /** Whether a word that is not wink's is in the lexicon, asked as by the tokenizer. */
  hasUnseen(word: number): boolean {
    if (this.#added.has(word)) return true;
    const present = this.isPresent(word);
    (present ? this.#present : this.#absent).add(word);
    return present;
  }

  /** Puts a word and its lower case in, unless they are there; `kind` is wink's number for the kind of token. */
  add(text: string, kind: number): number {
    const word = this.table.numberOf(text);
    this.#addForm(word, kind);
    const lower = text.toLowerCase();
    if (lower !== text) this.#addForm(this.table.numberOf(lower), kind);
    return word;
  }

  /** The tag in this article of a word that is not wink's; puts it and its lower case in, unless they are there. */
  tagOfWord(word: number): number {
    if (!this.isPresent(word)) {
      this.#putWord(word);
      const lower = this.lowerOf(word);
      if (lower !== word && lower >= this.own) this.#putWord(lower);
    }
    return this.#tag[word - this.own]!;
  }

  #putWord(word: number): void {
    const k = word - this.own;
    if (k >= this.#alone.length) this.#growTo(k + 1);
    if (this.#alone[k] === 0) this.#alone[k] = this.#tagOf(this.words[word]!, this.#word) + 1;
    this.put(word, this.#alone[k]! - 1);
  }

  #addForm(word: number, kind: number): void {
    if (word < this.own || this.#added.has(word)) return;
    const tag = this.#tagOf(this.words[word]!, kind);
    this.#added.add(word);
    this.#tags.add(tag);
    this.put(word, tag);
  }

  /** The lower case of a word in its common spelling; of an unseen word whose lower case is unseen, the word itself. */
  normal(word: number): number {
    if (word < this.own) return this.#wink.normal(word);
    const text = this.words[word]!;
    const lower = text.toLowerCase();
    if (lower === text) return word;
    const number = this.table.numberOf(lower);
    return number < this.own ? this.#wink.mappedSpelling(number) : word;
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
    makeRoom(this.#lower, word);
    const known = this.#lower[word];
    if (known !== undefined) return known;
    const text = this.words[word]!;
    const plain = text.toLowerCase().replaceAll('’', "'");
    const lower = plain === text ? word : this.table.numberOf(plain);
    // What is known of wink's words outlives the others.
    if (word >= this.own || lower < this.own) this.#lower[word] = lower;
    return lower;
  }

  #growTo(length: number): void {
    const addedBy = new Int32Array(length * 2);
    const tag = new Uint8Array(length * 2);
    const alone = new Uint8Array(length * 2);
    addedBy.set(this.#addedBy);
    tag.set(this.#tag);
    alone.set(this.#alone);
    this.#addedBy = addedBy;
    this.#tag = tag;
    this.#alone = alone;
  }
}

/** A short list of numbers that is filled again and again; not emptied like an array, which gives its room away each time. */
class Notes {
  readonly #numbers: number[] = [];
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  add(number: number): void {
    this.#numbers[this.#count] = number;
    this.#count += 1;
  }

  has(number: number): boolean {
    for (let k = 0; k < this.#count; k += 1) if (this.#numbers[k] === number) return true;
    return false;
  }

  copy(): readonly number[] {
    return this.#count === 0 ? NONE : this.#numbers.slice(0, this.#count);
  }
}
