import type { Tokens } from '../records.js';
import { openerOf, verbFormOf } from './clauses.js';
import type { Lexicon } from './lexicon.js';

/** How many numbers a word's row has, and what they are. */
export const FACTS = 10;
const IS_KNOWN = 0;
/** Its number in the lexicon; 0 for an unknown word. */
export const WORD = 1;
export const LEMMA = 2;
export const CLUSTER = 3;
export const CUENESS = 4;
export const NEVER_CUE = 5;
/** How an unknown word ends, from 1 to below 32; else 0. */
export const ENDING = 6;
/** As in `Clauses`. */
export const OPENER = 7;
/** Its form, as in `Clauses`, where it is a verb. */
export const VERB_FORM = 8;
/** As in `View`. */
export const ROLE = 9;

const SUFFIXES = [
  'ing',
  'ed',
  'ly',
  's',
  'ion',
  'er',
  'or',
  'ist',
  'an',
  'al',
  'ive',
  'ity',
  'ment',
  'ous',
  'ful',
  'able',
  'ize',
  'ise',
  'ate',
  'y',
];

/** What a word does inside a source or behind a content, where that is more than most do. */
export const COMMA = 1;
export const RELATIVE = 2;
export const IN_ING = 3;
/** Any mark but the comma: without a letter or a digit. */
export const MARK = 4;
const LETTER = /[\p{L}\p{N}]/u;

/** What a lexicon and its letters tell of a word, looked up once for each word and not for each token. */
export class WordFacts {
  readonly #lexicon: Lexicon;
  #vocabulary: Tokens['vocabulary'] = { lasting: 0 };
  /** [word number × FACTS] */
  #rows = new Uint16Array(0);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The rows of all words of an article: [number of the word × FACTS + fact]. */
  of({ ids, lower, length, vocabulary }: Tokens): Uint16Array {
    if (vocabulary !== this.#vocabulary) {
      const lasting = Math.min(vocabulary.lasting, this.#vocabulary.lasting);
      this.#rows.fill(0, lasting * FACTS);
      this.#vocabulary = vocabulary;
    }
    let most = 0;
    for (let i = 0; i < length; i += 1) if (ids[i]! > most) most = ids[i]!;
    if (this.#rows.length < (most + 1) * FACTS) {
      const more = new Uint16Array(2 * (most + 1) * FACTS);
      more.set(this.#rows);
      this.#rows = more;
    }
    for (let i = 0; i < length; i += 1) {
      const at = ids[i]! * FACTS;
      if (this.#rows[at + IS_KNOWN] === 0) this.#lookUp(lower[i]!, at);
    }
    return this.#rows;
  }

  #lookUp(word: string, at: number): void {
    const { id, lemma, cluster, cueness, neverCue } = this.#lexicon;
    const rows = this.#rows;
    const number = id.get(word) ?? 0;
    rows[at + IS_KNOWN] = 1;
    rows[at + WORD] = number;
    rows[at + LEMMA] = lemma[number]!;
    rows[at + CLUSTER] = cluster[number]!;
    rows[at + CUENESS] = cueness[number]!;
    rows[at + NEVER_CUE] = neverCue[number]!;
    rows[at + ENDING] = number === 0 ? endingOf(word) : 0;
    rows[at + OPENER] = openerOf(word);
    rows[at + VERB_FORM] = verbFormOf(word, number === 0 || lemma[number] === number);
    rows[at + ROLE] = roleOf(word);
  }
}

function endingOf(word: string): number {
  return SUFFIXES.findIndex((suffix) => word.endsWith(suffix)) + 1;
}

function roleOf(word: string): number {
  if (word === ',') return COMMA;
  if (word === 'who' || word === 'which') return RELATIVE;
  if (!LETTER.test(word)) return MARK;
  return word.endsWith('ing') ? IN_ING : 0;
}
