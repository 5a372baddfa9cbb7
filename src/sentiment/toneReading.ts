import { POS, type Tokens } from '../records.js';
import type { ToneModel } from './toneModel.js';
import { CLAUSE_STARTS, NEGATIONS } from './words.data.js';

/** The words a model knows. */
export type Vocabulary = Pick<ToneModel, 'idOf' | 'valence'>;

/** What the tone stage sees of an article's tokens, as parallel arrays. */
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
  /** Grows by one at every word or mark that may begin a clause. */
  readonly clause: Int32Array;
}

const PROPN = POS.indexOf('PROPN');
const NUM = POS.indexOf('NUM');
const PUNCT = POS.indexOf('PUNCT');
/** How many words a negation reaches, and what it makes of a rating (Hutto & Gilbert 2014). */
const REACH = 5;
const TURNED = -0.7;
const NAME_HASH = 1;
const NUMBER_HASH = 2;

let last: ToneReading | undefined;
let lastModel: Vocabulary | undefined;

/** Reads the tokens of an article; the newest reading is kept, since the statements of one article come one after the other. */
export function toneReading(tokens: Tokens, model: Vocabulary): ToneReading {
  if (last?.tokens !== tokens || lastModel !== model) {
    last = read(tokens, model);
    lastModel = model;
  }
  return last;
}

function read(tokens: Tokens, model: Vocabulary): ToneReading {
  const { length, lower, pos } = tokens;
  const id = new Int32Array(length);
  const hash = new Int32Array(length);
  const valence = new Float32Array(length);
  const negated = new Uint8Array(length);
  const clause = new Int32Array(length);
  let reach = 0;
  let clauses = 0;
  for (let i = 0; i < length; i += 1) {
    const word = lower[i]!;
    const tag = pos[i]!;
    const known = model.idOf.get(word) ?? 0;
    const rating = model.valence[known]! / 127;
    if (tag === PROPN && rating === 0) hash[i] = NAME_HASH;
    else if (tag === NUM && hasDigit(word)) hash[i] = NUMBER_HASH;
    else {
      id[i] = known;
      hash[i] = hashOf(word);
    }
    negated[i] = reach > 0 ? 1 : 0;
    valence[i] = reach > 0 ? rating * TURNED : rating;
    if (NEGATIONS.has(word)) reach = REACH;
    else if (tag === PUNCT) reach = 0;
    else if (reach > 0) reach -= 1;
    if (CLAUSE_STARTS.has(word)) clauses += 1;
    clause[i] = clauses;
  }
  return { tokens, id, hash, valence, negated, clause };
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
