import { type GoldAttribution, readCorpus } from '../../evaluation/brat.js';
import { tokenize } from '../../language/tokenize.js';
import type { Span, Tokens } from '../../records.js';
import { NONE, type Piece } from '../../statements/link.js';

/** An attribution as tokens: what the model is to find. */
export interface GoldLink {
  readonly cue: Piece;
  readonly source: Piece;
  /** All stretches of content, in order. */
  readonly contents: readonly Piece[];
  /** The stretch of content right before the cue, and the first one after it. */
  readonly left: Piece;
  readonly right: Piece;
}

export interface Example {
  readonly name: string;
  readonly tokens: Tokens;
  readonly gold: readonly GoldLink[];
}

/** The annotated articles of a corpus as examples: the first annotator's reading of each; attributions without a cue left out. */
export function readExamples(corpus: string): Example[] {
  const examples: Example[] = [];
  for (const { name, text, annotators } of readCorpus(corpus)) {
    const first = annotators[0];
    if (first === undefined) continue;
    const tokens = tokenize(text);
    if (tokens.length === 0) continue;
    const gold = first.attributions
      .filter(({ cue }) => cue.length > 0)
      .map((attribution) => goldLink(tokens, attribution));
    examples.push({ name, tokens, gold });
  }
  return examples;
}

function goldLink(tokens: Tokens, attribution: GoldAttribution): GoldLink {
  const cue = hull(tokens, attribution.cue);
  const contents = stretches(tokens, attribution.content);
  let left: Piece = NONE;
  let right: Piece = NONE;
  for (const piece of contents) {
    if (piece.to <= cue.from) left = piece;
    else if (piece.from >= cue.to && right.from < 0) right = piece;
  }
  return {
    cue,
    source: attribution.source.length === 0 ? NONE : hull(tokens, attribution.source),
    contents,
    left,
    right,
  };
}

function hull(tokens: Tokens, spans: readonly Span[]): Piece {
  return { from: tokenAt(tokens, spans[0]![0]), to: tokenAt(tokens, spans.at(-1)![1] - 1) + 1 };
}

/** The spans as tokens, touching ones joined. */
function stretches(tokens: Tokens, spans: readonly Span[]): Piece[] {
  const pieces: { from: number; to: number }[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const from = tokenAt(tokens, start);
    const to = tokenAt(tokens, end - 1) + 1;
    const last = pieces.at(-1);
    if (last !== undefined && last.to >= from) last.to = Math.max(last.to, to);
    else pieces.push({ from, to });
  }
  return pieces;
}

/** The last token that begins at or before an offset. */
function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens.start[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
