import type { Judged } from './choose.js';
import { breaksOff } from './interrupted.js';
import { isSigned } from './layout.js';
import { byName, ledUpBy } from './ledUp.js';
import { changed, type Link, NONE, type Piece } from './link.js';
import { isTitle } from './title.js';
import { TITLE_CASE, type View } from './view.js';

/** Fewest tokens, marks included, of a quotation that stands for itself. */
const SHORTEST = 6;
const ENDS = /[.,!?…]$/;

/**
 * Takes up the quotations that no statement holds yet: one that follows soon upon a statement, as a sentence or as the end of one,
 * goes on with the same speaker; one that a name and a comma or colon lead up to (`To this Ruth Okafor, a director, “…”`) is that
 * person's. What is neither, such as a title or a word held at arm's length, is left alone.
 */
export function takeFloating(view: View, kept: readonly Judged[]): Judged[] {
  const result = [...kept];
  const { tokens, quote, partner } = view;
  const covered = coverage(view, kept);
  // By statement, what it goes on with: put together once, as there may be thousands of pieces.
  const further = new Map<number, Piece[]>();
  const extend = (by: number, piece: Piece): void => {
    const pieces = further.get(by);
    if (pieces === undefined) further.set(by, [piece]);
    else pieces.push(piece);
    covered.fill(by, piece.from, piece.to);
  };
  // The last token before `open` that a statement holds.
  let last = 0;
  for (let open = 0; open < view.length; open += 1) {
    if (open > 0 && covered[open - 1] !== 0) last = open - 1;
    const close = partner[open]!;
    if (quote[open] !== 2) continue;
    if (goesOnOverBreak(view, open) && covered[open - 1] !== 0 && isFree(covered, open, close)) {
      extend(covered[open - 1]!, { from: open, to: close + 1 });
      continue;
    }
    if (!isFree(covered, open, close)) continue;
    const quotation = { from: open, to: close + 1 };
    const first = tokens.sentenceStart[tokens.sentence[open]!]!;
    const judged = result[covered[last]! - 1];
    if (judged !== undefined) {
      const before = further.get(covered[last]!)?.at(-1) ?? NONE;
      const piece = pieceOf(view, judged.link, { before, quotation, first });
      if (piece !== null && isFree(covered, piece.from, open)) {
        extend(covered[last]!, piece);
        continue;
      }
    }
    const source = first === open || view.shape[open + 1] !== TITLE_CASE ? null : ledUpBy(view, quotation);
    if (source === null) continue;
    result.push(byName(source, quotation));
  }
  for (const [by, pieces] of further) {
    const { link, probability, parent } = result[by - 1]!;
    const [next, ...others] = pieces as [Piece, ...Piece[]];
    const isSame = next.from === link.right.to && quote[next.from] !== 2;
    const right = isSame ? { from: link.right.from, to: next.to } : link.right;
    const more = isSame ? others : pieces;
    result[by - 1] = { link: changed(link, { right, more }), probability, parent };
  }
  return result.sort((a, b) => startOf(a.link) - startOf(b.link));
}

function isFree(covered: Int32Array, open: number, close: number): boolean {
  for (let i = open; i <= close; i += 1) if (covered[i] !== 0) return false;
  return true;
}

/** Whether a quotation takes up one that its paragraph's end left open: each paragraph of a long one begins with a mark. */
function goesOnOverBreak({ tokens, quote, sealed }: View, open: number): boolean {
  if (open === 0 || tokens.paragraph[open - 1] === tokens.paragraph[open]) return false;
  return quote[open - 1] !== 0 && sealed[open - 1] === 0;
}

/** Where the link's first content begins. */
export function startOf({ left, right }: Link): number {
  return left.from >= 0 ? left.from : right.from;
}

/** For each token the number, from 1, of the statement it belongs to. */
function coverage(view: View, kept: readonly Judged[]): Int32Array {
  const covered = new Int32Array(view.length);
  kept.forEach(({ link }, k) => {
    for (const piece of [link.cue, link.source, link.left, link.right]) {
      if (piece.from >= 0) covered.fill(k + 1, piece.from, piece.to);
    }
  });
  return covered;
}

/**
 * What a quotation adds to the statement before it, which has gone on so far as `before`, in a sentence that begins at `first`: itself
 * where it goes on with what broke off or is a sentence of its own, its sentence up to its end where the reporter leads up to it; null
 * where nothing tells that it is the same speaker's.
 */
function pieceOf(
  view: View,
  link: Link,
  { before, quotation, first }: { before: Piece; quotation: Piece; first: number },
): Piece | null {
  const { from } = quotation;
  if (isSigned(view, link)) return null;
  if (before.from < 0 && view.shape[from + 1] !== TITLE_CASE && isInterrupted(view, link, from))
    return quotation;
  const { sentence, paragraph } = view.tokens;
  const pieces = [link.left, link.right, before].filter((piece) => piece.from >= 0);
  const end = Math.max(link.cue.to, link.source.to, ...pieces.map((piece) => piece.to)) - 1;
  // No quotation is left alone in a sentence that a statement ends in: the statement goes on up to it.
  if (sentence[from] === sentence[end])
    return end < from && end === link.right.to - 1 ? { from: link.right.to, to: quotation.to } : null;
  if (quotation.to - from < SHORTEST || !ENDS.test(view.tokens.words[quotation.to - 2]!)) return null;
  const paragraphs = paragraph[from]! - paragraph[end]!;
  if (sentence[from]! - sentence[end]! > 1 || paragraphs > 1) return null;
  if (first === from) return paragraphs === 0 || !isSubheading(view, quotation) ? quotation : null;
  return paragraphs === 0 && !isTitle(view, quotation) ? { from: first, to: quotation.to } : null;
}

/** Whether a quotation stands between single marks as a paragraph: what headlines are quoted by. */
function isSubheading({ tokens, length }: View, { from, to }: Piece): boolean {
  const { words, paragraph } = tokens;
  const alone = to === length || paragraph[to] !== paragraph[from];
  return alone && (words[from] === "'" || words[from] === '‘');
}

/** Whether the link's one quotation broke off, and goes on at `open` in the cue's sentence. */
function isInterrupted(view: View, { cue, left, right }: Link, open: number): boolean {
  const { sentence } = view.tokens;
  if (left.from < 0 || right.from >= 0 || view.quote[left.to - 1] !== 3) return false;
  return sentence[cue.from] === sentence[open] && breaksOff(view, { close: left.to - 1, open });
}
