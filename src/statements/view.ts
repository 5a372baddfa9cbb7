import { quotedTokens } from '../language/quotations.js';
import type { Tokens } from '../records.js';
import { ArrayRoom } from './ArrayRoom.js';
import { AUXILIARY, type Clauses, clausesOf } from './clauses.js';
import type { Lexicon } from './lexicon.js';
import { parenthesesOf } from './parentheses.js';
import { AUX, PROPN, VERB } from './tags.js';
import {
  CLUSTER,
  CUENESS,
  ENDING,
  FACTS,
  LEMMA,
  NEVER_CUE,
  OPENER,
  ROLE,
  VERB_FORM,
  WORD,
  WordFacts,
} from './WordFacts.js';

/** An article as the models see it: one small number per token and property. Made once per article. */
export interface View {
  readonly tokens: Tokens;
  readonly length: number;
  /** Word: its number in the lexicon, or a number for the class of unknown words of its ending, tag and case. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly cluster: Int32Array;
  readonly cueness: Uint8Array;
  /** As in the lexicon: 1 where the word is never part of a cue, 2 where it was met in one, 0 where that is open. */
  readonly neverCue: Uint8Array;
  /** 1 a comma, 2 who or which, 3 a word in -ing, 4 another mark, 0 any other word. */
  readonly role: Uint8Array;
  readonly pos: Uint8Array;
  /** 0 lower case, 1 Title, 2 CAPITALS, 3 mixed, 4 digits, 5 marks. */
  readonly shape: Uint8Array;
  /** Whether inside quotation marks, and at their edge: 0 outside, 1 inside, 2 opening mark, 3 closing mark. */
  readonly quote: Uint8Array;
  /** 1 between two marks that belong together: what stands there is said, and attributes nothing. */
  readonly sealed: Uint8Array;
  /** 1 where an edge before the token, or at the end of the article, would cut a quotation in two: marks are a hard fact. */
  readonly cuts: Uint8Array;
  /** Tokens since the last closing mark of the paragraph, at most 31; 31 where there is none. */
  readonly sinceClose: Uint8Array;
  /** Tokens to the next opening mark of the paragraph, at most 31. */
  readonly toOpen: Uint8Array;
  /** For an opening mark, the index of its closing mark (or the last token of the quotation), and the reverse; else −1. */
  readonly partner: Int32Array;
  /** By sentence: 1 where a quotation opens in it, or right behind it, since it may follow as the next sentence. */
  readonly quoting: Uint8Array;
  /** How likely a token is in a cue, by the tagger: 0 not a candidate … 4 nearly sure. Filled in once cues are found. */
  readonly likely: Uint8Array;
  /** 1 at the opening mark of a quotation that the marks give to one of the cues found: no other cue's content holds it. */
  readonly attributed: Uint8Array;
  /** As by `parenthesesOf`: which parentheses the place before a token, or at the end, stands in. */
  readonly inside: Int32Array;
  readonly clauses: Clauses;
  /** How likely a token is in a cue, in a content and in a source, by the reader, as in `reading.ts`. Filled in by it. */
  readonly inCue: Int8Array;
  readonly inContent: Int8Array;
  readonly inSource: Int8Array;
}

/** Numbers from here on stand for classes of unknown words. */
export const FIRST_UNKNOWN = 65536;
/** How many endings unknown words are told apart by, at most: the lowest bits of their number. */
export const ENDINGS = 32;

/** The shape of a word without a capital at its beginning, and of one with a capital there only. */
export const LOWER_CASE = 0;
export const TITLE_CASE = 1;
/** From this distance on, in tokens, quotation marks are far. */
const FAR = 31;
const factsBy = new WeakMap<Lexicon, WordFacts>();

function factsOf(lexicon: Lexicon): WordFacts {
  const known = factsBy.get(lexicon);
  if (known !== undefined) return known;
  const facts = new WordFacts(lexicon);
  factsBy.set(lexicon, facts);
  return facts;
}

/** Makes the view of an article's tokens. */
export function viewOf(tokens: Tokens, lexicon: Lexicon): View {
  const { length: n, pos, ids } = tokens;
  const room = roomFor(tokens);
  const word = room.int32(n);
  const lemma = room.int32(n);
  const cluster = room.int32(n);
  const cueness = room.uint8(n);
  const neverCue = room.uint8(n);
  const role = room.uint8(n);
  const shape = room.uint8(n);
  const form = room.uint8(n);
  const opener = room.uint8(n);
  const facts = factsOf(lexicon).of(tokens);
  for (let i = 0; i < n; i += 1) {
    const at = ids[i]! * FACTS;
    const p = pos[i]!;
    const w = facts[at + WORD]!;
    shape[i] = shapeOf(tokens, i);
    role[i] = facts[at + ROLE]!;
    opener[i] = facts[at + OPENER]!;
    form[i] = p === VERB ? facts[at + VERB_FORM]! : p === AUX ? AUXILIARY : 0;
    if (w !== 0) {
      word[i] = w;
      lemma[i] = facts[at + LEMMA]!;
      cluster[i] = facts[at + CLUSTER]!;
      cueness[i] = facts[at + CUENESS]!;
      neverCue[i] = facts[at + NEVER_CUE]!;
    } else {
      const ending = p === PROPN ? 0 : facts[at + ENDING]!;
      const unknown = FIRST_UNKNOWN + (p * 8 + shape[i]!) * ENDINGS + ending;
      word[i] = unknown;
      lemma[i] = unknown;
    }
  }
  const marks = quotationMarks(tokens, room);
  const clauses = clausesOf(pos, { form, opener, quote: marks.quote }, room);
  // Without `...`, which would give each view a hidden class of its own.
  return {
    tokens,
    length: n,
    word,
    lemma,
    cluster,
    cueness,
    neverCue,
    role,
    pos,
    shape,
    quote: marks.quote,
    sealed: marks.sealed,
    cuts: marks.cuts,
    sinceClose: marks.sinceClose,
    toOpen: marks.toOpen,
    partner: marks.partner,
    quoting: marks.quoting,
    likely: room.uint8(n),
    attributed: room.uint8(n),
    inside: parenthesesOf(tokens, room),
    clauses,
    inCue: room.int8(n),
    inContent: room.int8(n),
    inSource: room.int8(n),
  };
}

/** Room for all arrays of a view. */
function roomFor({ length, sentenceStart }: Tokens): ArrayRoom {
  return new ArrayRoom({ numbers: 8 * length + 1, bytes: 16 * length + 1 + sentenceStart.length });
}

type Marks = Pick<View, 'quote' | 'sealed' | 'cuts' | 'sinceClose' | 'toOpen' | 'partner' | 'quoting'>;

function quotationMarks(tokens: Tokens, room: ArrayRoom): Marks {
  const { quotations, start, length, paragraph, sentence, sentenceStart } = tokens;
  const quote = room.uint8(length);
  const sealed = room.uint8(length);
  const cuts = room.uint8(length + 1);
  const sinceClose = room.uint8(length);
  const toOpen = room.uint8(length);
  const partner = room.int32(length).fill(-1);
  const quoting = room.uint8(sentenceStart.length);
  for (const { quotation, first, last } of quotedTokens(quotations, { start, length })) {
    quote.fill(1, first, last + 1);
    quote[first] = 2;
    if (quotation.closed) {
      quote[last] = 3;
      sealed.fill(1, first, last + 1);
    }
    partner[first] = last;
    partner[last] = first;
  }
  let since = FAR;
  for (let k = 0; k < length; k += 1) {
    if (k > 0 && paragraph[k] !== paragraph[k - 1]) since = FAR;
    else if (since < FAR) since += 1;
    if (quote[k] === 3) since = 0;
    sinceClose[k] = since;
    const isInside = quote[k] === 1 || quote[k] === 3;
    if (isInside && k > 0 && quote[k - 1] !== 0 && quote[k - 1] !== 3) cuts[k] = 1;
  }
  let to = FAR;
  for (let k = length - 1; k >= 0; k -= 1) {
    if (k + 1 < length && paragraph[k] !== paragraph[k + 1]) to = FAR;
    else if (to < FAR) to += 1;
    if (quote[k] === 2) {
      to = 0;
      quoting[sentence[k]!] = 1;
      if (k > 0) quoting[sentence[k - 1]!] = 1;
    }
    toOpen[k] = to;
  }
  return { quote, sealed, cuts, sinceClose, toOpen, partner, quoting };
}

/** Asked of the article's text: words are strings of many kinds, which are slow to ask in turn. */
function shapeOf({ text, words, start, end }: Tokens, i: number): number {
  const at = start[i]!;
  const first = text.charCodeAt(at);
  if (first >= 97 && first <= 122) return 0;
  if (first >= 65 && first <= 90) {
    if (end[i]! - at === 1) return 1;
    const second = text.charCodeAt(at + 1);
    return second >= 65 && second <= 90 ? 2 : 1;
  }
  if (first >= 48 && first <= 57) return 4;
  if (first < 128 || (first >= 0x2000 && first < 0x2070)) return 5;
  const word = words[i]!;
  return word.toLowerCase() === word ? 0 : 1;
}
