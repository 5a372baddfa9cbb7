import type { Judged } from './choose.js';
import { type Link, linkByRule, NONE, type Piece } from './link.js';
import { AUX, NOUN, PROPN, VERB } from './tags.js';
import type { View } from './view.js';

/** How often attributions by layout are right, by count over articles that have them. */
const PROBABILITY = 0.95;
const DASHES = new Set(['―', '—', '–', '--', '-']);
const MARKS = new Set(['"', '“', '”']);
const LONGEST_LABEL = 8;
const LONGEST_SIGNATURE = 24;
const CAPITALS = 2;
const MARK = 5;
/** Of a transcript. */
const FEWEST_LABELS = 4;

/**
 * Attributions that the layout makes without a verb: a quotation signed with a dash and a name (`“…” — Ruth Okafor`), in its own
 * paragraph or in the next, or led up to in this way (`Ruth Okafor, a director – “…”`), and the speaker's label of a transcript
 * (`OKAFOR: …`, `Ruth Okafor: “…”`, `Q: …` and `A: …`).
 */
export function attributionsByLayout(view: View): Judged[] {
  const { paragraphStart } = view.tokens;
  const found: Judged[] = [];
  const labels = labelsOf(view);
  for (let p = 0; p + 1 < paragraphStart.length; p += 1) {
    const link = signed(view, p) ?? introduced(view, p) ?? spoken(view, p, labels);
    if (link !== null) found.push({ link, probability: PROBABILITY, parent: null });
  }
  return found;
}

/** Whether a link is a quotation with a signature behind it (`“…” — Ruth Okafor`), which goes no further. */
export function isSigned({ tokens }: View, { cue, left }: Link): boolean {
  return left.from >= 0 && DASHES.has(tokens.words[cue.from] ?? '');
}

/** A paragraph that is a quotation with a signature behind it, or with one as the next paragraph. */
function signed(view: View, p: number): Link | null {
  const { paragraphStart, words } = view.tokens;
  const first = paragraphStart[p]!;
  const last = paragraphStart[p + 1]!;
  if (view.quote[first] !== 2) return null;
  const close = view.partner[first]!;
  if (close - first < 4) return null;
  let dash = close + 1;
  if (dash < last && words[dash] === '.') dash += 1;
  const end = dash >= last ? paragraphStart[p + 2] : last;
  if (end === undefined || !DASHES.has(words[dash] ?? '')) return null;
  const source = { from: dash + 1, to: end };
  if (source.to - source.from > LONGEST_SIGNATURE || !startsAsName(view, source)) return null;
  return linkByRule(
    {
      cue: { from: dash, to: dash + 1 },
      source: withoutStop(view, source),
      left: { from: first, to: close + 1 },
      right: NONE,
    },
    PROBABILITY,
  );
}

/** A paragraph that is a name, a dash and a quotation. */
function introduced(view: View, p: number): Link | null {
  const { paragraphStart, words, start, end } = view.tokens;
  const first = paragraphStart[p]!;
  const last = paragraphStart[p + 1]!;
  if (p === 0 || !startsAsName(view, { from: first, to: last })) return null;
  let dash = first + 1;
  while (dash < last && dash - first < LONGEST_SIGNATURE && view.quote[dash] === 0 && !isVerb(view, dash)) {
    if (DASHES.has(words[dash]!) && start[dash]! > end[dash - 1]!) break;
    dash += 1;
  }
  if (!DASHES.has(words[dash]!) || view.quote[dash + 1] !== 2 || view.partner[dash + 1] !== last - 1)
    return null;
  const right = { from: dash + 1, to: last };
  const source = { from: first, to: dash };
  return linkByRule({ cue: { from: dash, to: dash + 1 }, source, left: NONE, right }, PROBABILITY);
}

/** A paragraph that begins with the label of who speaks. */
function spoken(view: View, p: number, labels: Labels): Link | null {
  const { paragraphStart } = view.tokens;
  const colon = labels.colons[p]!;
  if (colon < 0) return null;
  const first = paragraphStart[p]!;
  const from = labelStart(view, first);
  let end = p + 1;
  // Paragraphs without a label go on with the same speaker within a transcript, or where the transcript marks them as quoted.
  while (
    end + 1 < paragraphStart.length &&
    labels.colons[end]! < 0 &&
    (end < labels.end || (view.quote[paragraphStart[end]!] === 2 && from > first))
  )
    end += 1;
  const right = { from: colon + 1, to: paragraphStart[end]! };
  if (right.to <= right.from) return null;
  const cue = { from: colon, to: colon + 1 };
  return linkByRule({ cue, source: { from, to: colon }, left: NONE, right }, PROBABILITY);
}

/** The labels of an article's speakers. */
interface Labels {
  /** For each paragraph the colon that ends its label, or −1. */
  readonly colons: Int32Array;
  /** The last paragraph of a transcript, which has a label as most before it have; 0 where the article is none. */
  readonly end: number;
}

/**
 * A label in capitals counts where there are two in the article, Q and A where there are both, or labels in capitals; a name counts
 * where a quotation follows it.
 */
function labelsOf(view: View): Labels {
  const { paragraphStart } = view.tokens;
  const colons = new Int32Array(paragraphStart.length - 1).fill(-1);
  let capitals = 0;
  const letters = new Set<string>();
  for (let p = 0; p < colons.length; p += 1) {
    const colon = labelEnd(view, p);
    if (colon < 0) continue;
    colons[p] = colon;
    const letter = letterBefore(view, colon);
    if (letter !== null) letters.add(letter);
    else if (inCapitals(view, p, colon)) capitals += 1;
  }
  for (let p = 0; p < colons.length; p += 1) {
    const colon = colons[p]!;
    if (colon < 0) continue;
    const counts =
      letterBefore(view, colon) !== null
        ? letters.size === 2 || capitals >= 2
        : inCapitals(view, p, colon)
          ? capitals >= 2
          : view.quote[colon + 1] === 2;
    if (!counts) colons[p] = -1;
  }
  return { colons, end: transcriptEnd(colons) };
}

function transcriptEnd(colons: Int32Array): number {
  const first = colons.findIndex((colon) => colon >= 0);
  const end = colons.findLastIndex((colon) => colon >= 0);
  let labelled = 0;
  for (let p = Math.max(0, first); p <= end; p += 1) if (colons[p]! >= 0) labelled += 1;
  return labelled >= FEWEST_LABELS && 2 * labelled > end - first ? end : 0;
}

/** The letter of a label that is Q or A alone, before its colon. */
function letterBefore({ tokens }: View, colon: number): string | null {
  const { words, paragraph } = tokens;
  const letter = words[colon - 1]!;
  const alone = colon < 2 || paragraph[colon - 2] !== paragraph[colon] || MARKS.has(words[colon - 2]!);
  return alone && (letter === 'Q' || letter === 'A') ? letter : null;
}

/** Where a label begins in a paragraph: behind a quotation mark that opens all that is said, whether or not one closes it. */
function labelStart(view: View, first: number): number {
  return MARKS.has(view.tokens.words[first]!) ? first + 1 : first;
}

function labelEnd(view: View, p: number): number {
  const { paragraphStart, words } = view.tokens;
  const first = paragraphStart[p]!;
  const last = paragraphStart[p + 1]!;
  const from = labelStart(view, first);
  if (p > 0 && words[from + 1] === ':' && letterBefore(view, from + 1) !== null)
    return from + 2 < last ? from + 1 : -1;
  if (p === 0 || !startsAsName(view, { from, to: last })) return -1;
  for (let i = from + 1; i < Math.min(last, from + LONGEST_LABEL); i += 1) {
    if (words[i] === ':') return i + 1 < last ? i : -1;
    if (view.quote[i]! >= 2 || view.shape[i] === 0) return -1;
  }
  return -1;
}

function inCapitals(view: View, p: number, colon: number): boolean {
  for (let i = view.tokens.paragraphStart[p]!; i < colon; i += 1) {
    if (view.shape[i] !== CAPITALS && view.shape[i] !== MARK) return false;
  }
  return true;
}

/** A name begins with a capital and is tagged as a name or a noun. */
function startsAsName(view: View, { from, to }: Piece): boolean {
  if (from >= to) return false;
  const { pos, shape } = view;
  return (shape[from] === 1 || shape[from] === CAPITALS) && (pos[from] === PROPN || pos[from] === NOUN);
}

function isVerb({ pos }: View, token: number): boolean {
  return pos[token] === VERB || pos[token] === AUX;
}

function withoutStop(view: View, piece: Piece): Piece {
  return view.tokens.words[piece.to - 1] === '.' && piece.to - piece.from > 1
    ? { from: piece.from, to: piece.to - 1 }
    : piece;
}
