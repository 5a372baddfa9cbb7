import { attributedClose } from './attributed.js';
import { aheadForm, verbForm } from './clauses.js';
import type { Piece } from './link.js';
import type { CueReading } from './reading.js';
import { NOMINAL, PUNCT, VERB } from './tags.js';
import type { View } from './view.js';
import { COMMA, RELATIVE } from './WordFacts.js';

/** Value of a property beyond the edge of the sentence. */
export const EDGE = -1;

/** 0–6 as they are, then by doubling. */
const STEPS = Uint8Array.from({ length: 50 }, (_, distance) =>
  distance < 7 ? distance : 7 + [10, 15, 22, 32].filter((least) => distance >= least).length,
);

/** Distance as a small number. */
export function step(distance: number): number {
  return distance < 50 ? STEPS[distance]! : 12;
}

/** The cue's last verb, or its last token. */
export function headAt(view: View, cue: Piece): number {
  for (let i = cue.to - 1; i >= cue.from; i -= 1) if (view.pos[i] === VERB) return i;
  return cue.to - 1;
}

/** A cue that was read. */
export interface ReadCue extends Piece {
  readonly reading: CueReading;
}

/** What every decision about a cue looks at; made once per cue. */
export class CueContext {
  readonly view: View;
  readonly cue: Piece;
  readonly reading: CueReading;
  /** First token of the cue's sentence, and of the next. */
  readonly first: number;
  readonly last: number;
  /** The cue's last verb, or its last token. */
  readonly headAt: number;
  /** Lemma of the cue's last verb, or of its last word. */
  readonly head: number;
  readonly headCluster: number;
  /** Form of the head, 8 more where a form of to be makes it passive. */
  readonly headForm: number;
  readonly lastWord: number;
  /** Form of the first verb after the cue, and how far away it is. */
  readonly ahead: number;
  /** Whether the clause may be turned about, as in `The bridge is safe, said Ann Lee`: 0 no, 1 it might, 2 likely. */
  readonly inverted: number;
  /** The parentheses that the cue stands in, as in `View.inside`: all places where a part of it begins or ends stand in the same. */
  readonly level: number;
  /** The closing mark of the whole quotation that the cue's clause attributes, for the marks leave no doubt; −1 where they do. */
  readonly close: number;

  constructor(view: View, cue: ReadCue) {
    this.view = view;
    this.cue = cue;
    this.reading = cue.reading;
    const { sentence, sentenceStart } = view.tokens;
    this.first = sentenceStart[sentence[cue.from]!]!;
    this.last = sentenceStart[sentence[cue.from]! + 1]!;
    this.headAt = headAt(view, cue);
    this.head = view.lemma[this.headAt]!;
    this.headCluster = view.cluster[this.headAt]!;
    this.headForm = verbForm(view, this.headAt);
    this.lastWord = view.word[cue.to - 1]!;
    this.ahead = aheadForm(view, cue.to, this.last);
    this.level = view.inside[cue.from]!;
    this.close = attributedClose(view, cue);
    this.inverted = invertedAt(this);
  }

  /** Word of a token of the sentence; EDGE beyond it. */
  wordAt(i: number): number {
    return i < this.first || i >= this.last ? EDGE : this.view.word[i]!;
  }

  /** Part of speech of a token of the sentence; EDGE beyond it. */
  posAt(i: number): number {
    return i < this.first || i >= this.last ? EDGE : this.view.pos[i]!;
  }
}

/** A clause and a comma lead up to such a cue, and a noun phrase follows; likely where no verb follows but in `who` clauses. */
function invertedAt({ view, cue, first, last }: CueContext): number {
  const { role, clauses, pos } = view;
  if (cue.from === first || role[cue.from - 1] !== COMMA || clauses.verbAt[first]! >= cue.from) return 0;
  if (cue.to >= last || !NOMINAL.has(pos[cue.to]!)) return 0;
  const verb = clauses.verbAt[cue.to]!;
  for (let i = cue.to + 1; i < Math.min(verb, last); i += 1) if (role[i] === RELATIVE) return 2;
  return verb < last ? 1 : 2;
}

/** Value of a property of one byte at any place of the article; EDGE beyond it. */
export function peek(values: Uint8Array, i: number): number {
  return i < 0 || i >= values.length ? EDGE : values[i]!;
}

/** The same of words: apart, so that each looks at arrays of one type, which is faster. */
export function peekWord(values: Int32Array, i: number): number {
  return i < 0 || i >= values.length ? EDGE : values[i]!;
}

/** What follows source and cue: the sentence's end, a comma, a closing mark, a word. */
export function afterAll(context: CueContext, source: Piece): number {
  const to = Math.max(context.cue.to, source.to);
  if (to >= context.last) return 0;
  const p = context.view.pos[to]!;
  if (p !== PUNCT) return 1;
  return to + 1 >= context.last || context.view.quote[to + 1] === 2 ? 2 : 3;
}
