import type { ArrayRoom } from './ArrayRoom.js';
import type { Piece } from './link.js';
import { ADP, PUNCT } from './tags.js';
import type { View } from './view.js';

/** What tells where clauses begin and end, for each token of an article. */
export interface Clauses {
  /** Form of a verb: 1 base, 2 with -s, 3 past, 4 with -ing, 5 auxiliary; 0 no verb. */
  readonly form: Uint8Array;
  /** What a word opens: 1 that, 2 to, 3 a quotation, 4 a wh-word, 5 a colon; 0 nothing. */
  readonly opener: Uint8Array;
  /** The first verb, opener, and mark or preposition at or after each token; the article's length where there is none. */
  readonly verbAt: Int32Array;
  readonly openerAt: Int32Array;
  readonly breakAt: Int32Array;
}

const BASE = 1;
const WITH_S = 2;
const PAST = 3;
const WITH_ING = 4;
export const AUXILIARY = 5;

const QUOTATION = 3;
const OPENERS = new Map<string, number>([
  ['that', 1],
  ['to', 2],
  ...['what', 'who', 'how', 'why', 'when', 'where', 'whether', 'if', 'which'].map(
    (word) => [word, 4] as const,
  ),
  [':', 5],
]);

/** What a word opens, as in `Clauses`; a quotation is opened by a mark where one is. */
export function openerOf(word: string): number {
  return OPENERS.get(word) ?? 0;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"]);

/** Goes over an article once, from its end. Opening marks are entered as openers. */
export function clausesOf(
  pos: Uint8Array,
  { form, opener, quote }: { form: Uint8Array; opener: Uint8Array; quote: Uint8Array },
  room: ArrayRoom,
): Clauses {
  const n = pos.length;
  const verbAt = room.int32(n);
  const openerAt = room.int32(n);
  const breakAt = room.int32(n);
  let verb = n;
  let open = n;
  let broken = n;
  for (let i = n - 1; i >= 0; i -= 1) {
    const p = pos[i]!;
    if (p === PUNCT || p === ADP) broken = i;
    if (form[i] !== 0) verb = i;
    if (quote[i] === 2) opener[i] = QUOTATION;
    if (opener[i] !== 0) open = i;
    verbAt[i] = verb;
    openerAt[i] = open;
    breakAt[i] = broken;
  }
  return { form, opener, verbAt, openerAt, breakAt };
}

/** Form of a verb, as in `Clauses`. */
export function verbFormOf(word: string, isLemma: boolean): number {
  if (word.endsWith('ing')) return WITH_ING;
  if (word.endsWith('ed')) return PAST;
  if (isLemma) return BASE;
  return word.endsWith('s') ? WITH_S : PAST;
}

/** Form of the verb at `i`, 8 more where a form of to be makes it passive. */
export function verbForm({ clauses, tokens }: View, i: number): number {
  const form = clauses.form[i]!;
  return form === PAST && i > 0 && BE.has(tokens.lower[i - 1]!) ? form + 8 : form;
}

/** The token before source and cue, −1 where they begin the sentence, at `first`: a conjunction there makes them a subordinate clause. */
export function leadAt(first: number, { source, cue }: { source: Piece; cue: Piece }): number {
  const from = source.from >= 0 && source.from < cue.from ? source.from : cue.from;
  return from <= first ? -1 : from - 1;
}

/** Form of the first verb after a possible end, and how far away it is; `heading` is where the next sentence begins. */
export function aheadForm({ clauses }: View, to: number, heading: number): number {
  if (to >= heading) return 1;
  const at = clauses.verbAt[to]!;
  if (at >= heading || at - to >= 7) return 0;
  return clauses.form[at]! * 3 + (at - to < 2 ? 0 : at - to < 4 ? 1 : 2);
}

/**
 * What a content begins with: 1 that, 2 to, 3 a quotation, 4 a wh-word, 5 a colon, 6 -ing, 7 a clause (a verb soon follows),
 * 8 a mark or a preposition; 0 a noun phrase.
 */
export function contentForm({ clauses, length }: View, from: number): number {
  const { form, opener, verbAt, breakAt } = clauses;
  if (opener[from] !== 0) return opener[from]!;
  if (form[from] === WITH_ING) return 6;
  const verb = verbAt[from]!;
  const broken = breakAt[from]!;
  if (verb < length && verb < broken && verb - from < 8) return form[verb] === WITH_ING ? 0 : 7;
  return broken - from < 2 ? 8 : 0;
}

/** What soon comes after a token, before `limit`, that a content often begins with; as `opener`. */
export function comingForm({ clauses, length }: View, i: number, limit: number): number {
  if (i + 1 >= length) return 0;
  const at = clauses.openerAt[i + 1]!;
  return at < limit && at - i < 12 ? clauses.opener[at]! : 0;
}
