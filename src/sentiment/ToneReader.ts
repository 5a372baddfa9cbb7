import { ByWord } from '../language/ByWord.js';
import { POS, type Tokens } from '../records.js';
import type { Range } from './places.js';
import type { ToneModel } from './toneModel.js';
import { CLAUSE_STARTS, NEGATIONS, TURNS } from './words.data.js';

/** The words a model knows; those of `words.data` are among them. */
export type Vocabulary = Pick<ToneModel, 'idOf' | 'valence'>;

/**
 * What the tone stage sees of an article's tokens, as parallel arrays, which may be longer: they are filled again for the next
 * article. Of tokens that were not asked for they hold anything.
 */
export interface ToneReading {
  readonly tokens: Tokens;
  /** Number of the word's vector; 0 for none: names above all, since whose name it is says nothing about tone. */
  readonly id: Int32Array;
  /** Hash of the word for the sparse features; every name has the same, and every number. */
  readonly hash: Int32Array;
  /** Rating of the lexicon, −1…1, turned round where negated; 0 for none. */
  readonly valence: Float32Array;
  /** 1 where a negation reaches the word. */
  readonly negated: Uint8Array;
  /** Grows by one within a sentence at every word or mark that may begin a clause. */
  readonly clause: Int32Array;
  /** 1 for words after which what was said before counts for less. */
  readonly turn: Uint8Array;
}

const PROPN = POS.indexOf('PROPN');
const NUM = POS.indexOf('NUM');
const PUNCT = POS.indexOf('PUNCT');
/** How many words a negation reaches, and what it makes of a rating (Hutto & Gilbert 2014). */
const REACH = 5;
const TURNED = -0.7;
const NAME_HASH = 1;
const NUMBER_HASH = 2;
const NEGATION = 1;
const CLAUSE_START = 2;
const TURN = 4;

/** Reads tokens with the words of one model; one look-up a word, all else by its number. */
export class ToneReader {
  readonly #ids: ByWord<number>;
  readonly #rating: Float32Array;
  readonly #hash: Int32Array;
  readonly #marks: Uint8Array;
  #last: ToneReading | undefined;
  /** By sentence. */
  #isRead = new Uint8Array(0);

  constructor({ idOf, valence }: Vocabulary) {
    this.#ids = new ByWord((word) => idOf.get(word) ?? 0);
    this.#rating = Float32Array.from(valence, (rating) => rating / 127);
    this.#hash = new Int32Array(valence.length);
    this.#marks = new Uint8Array(valence.length);
    for (const [word, id] of idOf) {
      this.#hash[id] = hashOf(word);
      this.#marks[id] =
        (NEGATIONS.has(word) ? NEGATION : 0) |
        (CLAUSE_STARTS.has(word) ? CLAUSE_START : 0) |
        (TURNS.has(word) ? TURN : 0);
    }
  }

  /**
   * The reading of an article, sure to hold the tokens of `ranges`, and the numbers of their neighbours; sentences are read when they
   * are first asked for. The newest is kept, since the statements of one article come one after the other.
   */
  read(tokens: Tokens, ranges: readonly Range[]): ToneReading {
    const last = this.#last;
    const reading = last?.tokens === tokens ? last : this.#start(tokens);
    const { sentence } = tokens;
    for (const { from, to } of ranges) {
      if (from > 0) this.#readNumber(reading, from - 1);
      if (to < tokens.length) this.#readNumber(reading, to);
      const end = (sentence[to - 1] ?? -1) + 1;
      for (let s = sentence[from] ?? 0; s < end; s += 1)
        if (this.#isRead[s] === 0) this.#readSentence(reading, s);
    }
    return reading;
  }

  #start(tokens: Tokens): ToneReading {
    const { length, sentenceStart } = tokens;
    if (this.#isRead.length < sentenceStart.length) this.#isRead = new Uint8Array(sentenceStart.length * 2);
    this.#isRead.fill(0, 0, sentenceStart.length);
    const { id, hash, valence, negated, clause, turn } =
      this.#last !== undefined && this.#last.id.length >= length ? this.#last : roomFor(length * 2);
    this.#last = { tokens, id, hash, valence, negated, clause, turn };
    return this.#last;
  }

  /** What of a token its neighbours depend on. */
  #readNumber({ tokens, id }: ToneReading, i: number): void {
    const known = this.#ids.of(tokens, i);
    const tag = tokens.pos[i]!;
    const isName = tag === PROPN && this.#rating[known] === 0;
    id[i] = isName || (tag === NUM && hasDigit(tokens.lower[i]!)) ? 0 : known;
  }

  #readSentence(reading: ToneReading, sentence: number): void {
    this.#isRead[sentence] = 1;
    const { tokens, id, hash, valence, negated, clause, turn } = reading;
    const { lower, pos, sentenceStart } = tokens;
    const end = sentenceStart[sentence + 1]!;
    let reach = 0;
    let clauses = 0;
    for (let i = sentenceStart[sentence]!; i < end; i += 1) {
      const word = lower[i]!;
      const tag = pos[i]!;
      const known = this.#ids.of(tokens, i);
      const rating = this.#rating[known]!;
      id[i] = 0;
      if (tag === PROPN && rating === 0) hash[i] = NAME_HASH;
      else if (tag === NUM && hasDigit(word)) hash[i] = NUMBER_HASH;
      else {
        id[i] = known;
        hash[i] = known === 0 ? hashOf(word) : this.#hash[known]!;
      }
      const isNegated = reach > 0;
      negated[i] = isNegated ? 1 : 0;
      valence[i] = isNegated ? rating * TURNED : rating;
      if (isNegated) reach = tag === PUNCT ? 0 : reach - 1;
      const marks = this.#marks[known]!;
      if ((marks & NEGATION) !== 0) reach = REACH;
      if ((marks & CLAUSE_START) !== 0) clauses += 1;
      turn[i] = (marks & TURN) !== 0 ? 1 : 0;
      clause[i] = clauses;
    }
  }
}

function roomFor(length: number): Omit<ToneReading, 'tokens'> {
  return {
    id: new Int32Array(length),
    hash: new Int32Array(length),
    valence: new Float32Array(length),
    negated: new Uint8Array(length),
    clause: new Int32Array(length),
    turn: new Uint8Array(length),
  };
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** FNV-1a (Fowler, Noll, Vo) over code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
