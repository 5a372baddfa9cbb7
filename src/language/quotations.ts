import type { Quotation } from '../records.js';

// A straight single mark only where it may open a quotation: all others are apostrophes, or close one.
const MARK = /["“”„«»‟‘\n]|``|''|(?<![^\s([—–:/])'(?![\s\d])/g;
const LETTER = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–\-/“‘:]/;
const LONGEST_SINGLE = 600;
/** How many marks a quotation may hold inside: more are no quotations, and would each be looked at again. */
const MOST_INSIDE = 16;
const NESTING = /[“”"\n]/g;

/** Words that an apostrophe begins. */
const CLIPPED = /(?:em|n|til|tis|twas|cause|cuz|bout|round|s|d|ll|ve|re)\b/iy;

/**
 * Pairs the quotation marks of a text, in order, without overlap. Curly marks keep their direction; a straight mark takes it
 * from its neighbours and from whether a quotation is open. A quotation left open ends with its paragraph. Quotations inside another
 * are part of it where the marks come out even; else a second opening mark takes the place of the first, so that an odd mark costs
 * one quotation at most.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const mark = match[0];
    const at = match.index;
    const after = at + mark.length;
    if (mark === '\n') {
      if (open >= 0) found.push({ start: open, end: trimmedEnd(text, at), mark: 'double', closed: false });
      open = -1;
    } else if (mark === '‘' || mark === "'") {
      if (open >= 0) continue;
      const end = endOfSingle(text, at, mark === '‘' ? '’' : mark);
      if (end < 0) continue;
      found.push({ start: at, end, mark: 'single', closed: true });
      MARK.lastIndex = end;
    } else if (opens(text, mark, at, after, open >= 0)) {
      const end = open >= 0 && mark === '“' ? endOfInner(text, open, at) : -1;
      if (end < 0) open = at;
      else MARK.lastIndex = end;
    } else if (open >= 0) {
      found.push({ start: open, end: after, mark: 'double', closed: true });
      open = -1;
    }
  }
  if (open >= 0)
    found.push({ start: open, end: trimmedEnd(text, text.length), mark: 'double', closed: false });
  return found;
}

function opens(text: string, mark: string, at: number, after: number, inside: boolean): boolean {
  const before = text[at - 1] ?? ' ';
  const next = text[after] ?? ' ';
  // Typists turn curly marks the wrong way: one close behind a word with nothing behind it closes, and the reverse.
  if (mark === '“') return !(inside && /\s/.test(next) && /\S/.test(before));
  if (mark === '”') return !inside && /\s/.test(before) && LETTER.test(next);
  if (mark === '„' || mark === '‟' || mark === '«' || mark === '``') return true;
  if (mark === '»') return false;
  const spaceBefore = BEFORE_OPENING.test(before);
  if (inside)
    return (
      spaceBefore &&
      before !== '-' &&
      before !== '—' &&
      before !== '–' &&
      LETTER.test(next) &&
      closesLater(text, after)
    );
  return /\S/.test(next) && (spaceBefore || !/[\p{L}\p{N}.,!?]/u.test(before));
}

/** Where a quotation that opens at `at`, inside one that opens at `open`, ends; −1 where the two do not both close, in this order. */
function endOfInner(text: string, open: number, at: number): number {
  const outer = text[open];
  if ((outer !== '“' && outer !== '"') || at === open + 1) return -1;
  let depth = 0;
  let end = -1;
  NESTING.lastIndex = at;
  for (let seen = 0; seen < MOST_INSIDE; seen += 1) {
    const mark = NESTING.exec(text);
    if (mark === null || mark[0] === '\n') return -1;
    if (mark[0] === '"') {
      if (outer === '“') continue;
      return depth === 0 && /\S/.test(text[mark.index - 1]!) ? end : -1;
    }
    if (mark[0] === '“') {
      if (depth === 0 && end >= 0 && outer === '"') return -1;
      depth += 1;
    } else {
      if (depth === 0) return outer === '“' ? end : -1;
      depth -= 1;
      if (depth === 0 && end < 0) end = mark.index + 1;
    }
  }
  return -1;
}

/** Whether another straight mark follows in the paragraph: a mark that looks like an opening one may still be the last. */
function closesLater(text: string, from: number): boolean {
  const mark = text.indexOf('"', from);
  if (mark < 0) return false;
  const line = text.indexOf('\n', from);
  return line < 0 || mark < line;
}

/** Whether a mark at `at` is the apostrophe that begins a word. */
function isClipped(text: string, at: number): boolean {
  CLIPPED.lastIndex = at + 1;
  return CLIPPED.test(text);
}

/** Where ‘…’ or '…' ends: a closing mark after punctuation, else the first that no letter follows; -1 where there is none. */
function endOfSingle(text: string, open: number, close: string): number {
  if (open > 0 && LETTER.test(text[open - 1]!)) return -1;
  if (close === "'" && isClipped(text, open)) return -1;
  let first = -1;
  let isWeak = true;
  const limit = Math.min(text.length, open + LONGEST_SINGLE);
  for (let i = open + 1; i < limit; i += 1) {
    const char = text[i]!;
    if (char === '\n' || char === '‘' || (char === '“' && close === '’')) break;
    if (char !== close) continue;
    const before = text[i - 1]!;
    if (LETTER.test(text[i + 1] ?? ' ')) {
      // Behind a mark that may close this one, the next quotation opens.
      if (close === "'" && first >= 0 && /\s/.test(before) && !isClipped(text, i)) break;
      continue;
    }
    if (/[.,!?…;]/.test(before)) return i + 1;
    // A straight mark behind a space opens the next quotation.
    if (close === "'" && /\s/.test(before)) break;
    if (!isWeak) continue;
    first = i + 1;
    // What looks like the workers' gives way to a later mark.
    isWeak = before === 's' && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3));
  }
  return first;
}

function trimmedEnd(text: string, end: number): number {
  let last = end;
  while (last > 0 && /\s/.test(text[last - 1]!)) last -= 1;
  return last;
}

/** The tokens, from first to last, of each quotation that holds any; `start` says where tokens begin, and quotations are in order. */
export function quotedTokens(
  quotations: readonly Quotation[],
  { start, length }: { start: Int32Array; length: number },
): { quotation: Quotation; first: number; last: number }[] {
  const found: { quotation: Quotation; first: number; last: number }[] = [];
  let i = 0;
  for (const quotation of quotations) {
    while (i < length && start[i]! < quotation.start) i += 1;
    const first = i;
    while (i < length && start[i]! < quotation.end) i += 1;
    if (i > first) found.push({ quotation, first, last: i - 1 });
  }
  return found;
}
