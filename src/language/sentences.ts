import type { Tokens } from '../records.js';

const ENDS = /^(?:[.!?…]+|\.\.+)$/;
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);
const LETTER = /^\p{L}/u;
const SMALL = /^\p{Ll}/u;
const STARTS = /^[\p{Lu}\p{N}“"‘«([$€£@#'•–—-]/u;

/** Short forms, with their stop, that stand before a name. */
const BEFORE_NAME = new Set(
  (
    'mr. mrs. ms. mx. messrs. mmes. dr. drs. prof. rev. hon. fr. msgr. sen. sens. rep. reps. gov. govs. pres. amb. sec. ald. cllr. ' +
    'atty. asst. assoc. dep. dist. gen. gens. maj. col. lt. capt. sgt. cpl. pvt. pfc. spc. brig. adm. cmdr. cdr. ens. supt. insp. ' +
    'det. ofc. st. mt. ft. vs. v. e.g. i.e. cf.'
  ).split(' '),
);

/** Short forms that the tokenizer parts from their stop, and that may end a sentence. */
const MAY_END = new Set(['dept.', 'assn.', 'blvd.', 'mgr.', 'chmn.']);

/** Short forms that are such only before a number. */
const BEFORE_NUMBER = new Set(['no.', 'nos.', 'fig.', 'p.', 'pp.', 'ch.']);

/** Nobody closes more than a few marks at once; endless rows of them must not be read again from each. */
const MOST_CLOSERS = 12;
/** A longer sentence is a list or no prose at all; later stages take a time that grows with the square of its length. */
const LONGEST = 300;

/** What a token is to the quotation it stands in: at its beginning or end, or neither. */
export const OPENS = 1;
export const CLOSES = 2;

type Words = Pick<Tokens, 'text' | 'end' | 'words' | 'lower' | 'paragraphStart'> & {
  /** OPENS, CLOSES or 0: which way a straight mark stands, the words around it do not tell. */
  readonly edge: Uint8Array;
};

/**
 * First token of each sentence, and the number of tokens at the end. A sentence ends at . ! ? … (closing marks come along) when
 * what follows can start one, and always with its paragraph.
 */
export function sentenceStarts(tokens: Words): Int32Array {
  const { paragraphStart } = tokens;
  const starts: number[] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p += 1) {
    const last = paragraphStart[p + 1]!;
    let from = paragraphStart[p]!;
    starts.push(from);
    for (let i = from; i < last; i += 1) {
      const end = boundaryAfter(tokens, i, last);
      const next = end < 0 && i + 1 - from >= LONGEST ? i + 1 : end;
      if (next <= from || next >= last) continue;
      starts.push(next);
      from = next;
      i = next - 1;
    }
  }
  starts.push(tokens.words.length);
  return Int32Array.from(starts);
}

/** The token after the sentence that token `i` ends, or -1. */
function boundaryAfter({ text, end, words, lower, edge }: Words, i: number, last: number): number {
  // Asked of the text, since words are strings of many kinds, which are slow to ask in turn.
  const mark = text.charCodeAt(end[i]! - 1);
  if (mark !== 46 && mark !== 33 && mark !== 63 && mark !== 8230) return -1;
  const word = words[i]!;
  // "D-N.Y.": the tokenizer parts the first initial from its stop.
  if (word === '.' && i > 0 && /^\p{Lu}$/u.test(words[i - 1]!) && /^\p{Lu}\.$/u.test(words[i + 1] ?? ''))
    return -1;
  let next = i + 1;
  const most = Math.min(last, next + MOST_CLOSERS);
  while (next < most && edge[next] !== OPENS && (CLOSERS.has(words[next]!) || ENDS.test(words[next]!)))
    next += 1;
  if (next >= last || !STARTS.test(words[next]!)) return -1;
  // “Are you ready?” Jones asked: of 57 names right behind such a quotation in news, 55 began its attribution.
  const asks = (mark === 33 || mark === 63) && edge[next - 1] === CLOSES;
  if (asks && LETTER.test(words[next]!) && !COMMON_STARTS.has(lower[next]!)) return -1;
  // The tokenizer parts some short forms, such as "Maj.", from their stop.
  const apart = word === '.' && i > 0 && /^\p{Lu}/u.test(words[i - 1]!);
  const form = apart ? `${lower[i - 1]!}.` : lower[i]!;
  if (BEFORE_NAME.has(form) || (BEFORE_NUMBER.has(form) && /^\d/.test(words[next]!))) return -1;
  if (ENDS.test(word) && !MAY_END.has(form)) return next;
  if (/^\p{Lu}\.$/u.test(word)) return -1;
  if (BEFORE_NUMBER.has(form)) return next;
  // Such as U.S. or Inc.: a sentence ends there only before a word that commonly starts one.
  const starts = edge[next] === OPENS ? !SMALL.test(words[next + 1] ?? '') : COMMON_STARTS.has(lower[next]!);
  return next > i + 1 || starts ? next : -1;
}

const COMMON_STARTS = new Set(
  'the a an he she they it we i but and in on at as for with this that these those there his her their its our if when while after before since although however meanwhile so what who how why not no yes “ " ‘'.split(
    ' ',
  ),
);
