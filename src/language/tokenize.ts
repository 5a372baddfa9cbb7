import { POS, type Tokens } from '../records.js';
import { findQuotations } from './quotations.js';
import { sentenceStarts } from './sentences.js';
import { Tagger } from './tagger.js';

const TAG_NUMBER: Readonly<Record<string, number>> = Object.fromEntries(POS.map((tag, i) => [tag, i]));
const OTHER = POS.indexOf('X');
const LINE_BREAK = 10;

let tagger: Tagger | undefined;

/**
 * Tokens, tags, sentences, paragraphs and quotations of a text. White space is no token; paragraphs are parted by line breaks.
 * The same text gives the same tokens whatever was read before. Loads wink's model at the first call (about 0.1 s).
 */
export function tokenize(text: string): Tokens {
  tagger ??= new Tagger();
  const raw = tagger.read(text);
  const most = raw.words.length;
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const pos = new Uint8Array(most);
  const words: string[] = [];
  const lower: string[] = [];
  const paragraphs: number[] = [];
  let at = 0;
  let broken = true;
  for (let i = 0; i < most; i += 1) {
    const word = raw.words[i]!;
    if (isBlank(word)) {
      broken ||= word.includes('\n');
      continue;
    }
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (!isWhite(code)) break;
      broken ||= code === LINE_BREAK;
    }
    const found = standsAt(text, word, at) ? at : text.indexOf(word, at);
    if (found < 0) continue;
    const n = words.length;
    if (broken) paragraphs.push(n);
    broken = false;
    at = found + word.length;
    start[n] = found;
    end[n] = at;
    pos[n] = TAG_NUMBER[raw.tags[i]!] ?? OTHER;
    words.push(word);
    lower.push(raw.lower[i]!);
  }
  const length = words.length;
  paragraphs.push(length);
  const paragraphStart = Int32Array.from(paragraphs);
  const sentenceStart = sentenceStarts(words, lower, paragraphStart);
  const quotations = findQuotations(text);
  return {
    text,
    length,
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    pos: pos.subarray(0, length),
    words,
    lower,
    paragraphStart,
    paragraph: numbered(paragraphStart, length),
    sentenceStart,
    sentence: numbered(sentenceStart, length),
    quotations,
    quoted: quotationState(quotations, { start, length }),
  };
}

/** Whether a word stands in a text at a place; shorter words than `startsWith` is made for. */
function standsAt(text: string, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i += 1) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}

function isWhite(code: number): boolean {
  return (
    code <= 32 ||
    code === 160 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0xfeff
  );
}

/** For each token, the number of the stretch it lies in. */
function numbered(starts: Int32Array, length: number): Int32Array {
  const number = new Int32Array(length);
  for (let k = 0; k + 1 < starts.length; k += 1) number.fill(k, starts[k]!, starts[k + 1]!);
  return number;
}

/** For each token, 0 outside, 1 inside double and 2 inside single quotation marks (the marks included). */
function quotationState(
  quotations: Tokens['quotations'],
  tokens: { start: Int32Array; length: number },
): Uint8Array {
  const state = new Uint8Array(tokens.length);
  let i = 0;
  for (const { start, end, mark } of quotations) {
    while (i < tokens.length && tokens.start[i]! < start) i += 1;
    for (; i < tokens.length && tokens.start[i]! < end; i += 1) state[i] = mark === 'double' ? 1 : 2;
  }
  return state;
}
