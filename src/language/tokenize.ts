import { POS, type Tokens } from '../records.js';
import { doubledMarkAt, withStraightMarks } from './doubledMarks.js';
import { withoutNicknames } from './nicknames.js';
import { findQuotations, quotedTokens } from './quotations.js';
import { CLOSES, OPENS, sentenceStarts } from './sentences.js';
import { Tagger } from './tagger.js';
import { tagVerbsBehind } from './verbsBehindQuotations.js';

let tagger: Tagger | undefined;
/** By wink's number of a tag, ours. */
let tagNumber: Uint8Array | undefined;

/**
 * Tokens, tags, sentences, paragraphs and quotations of a text. White space is no token; paragraphs are parted by line breaks.
 * The same text gives the same tokens whatever was read before. Loads wink's model at the first call (about 0.1 s).
 */
export function tokenize(text: string): Tokens {
  tagger ??= new Tagger();
  tagNumber ??= Uint8Array.from(tagger.tagNames, numberOf);
  const straight = withStraightMarks(text);
  const { length: most, tokens, starts, tags, vocabulary } = tagger.read(straight);
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const pos = new Uint8Array(most);
  const ids = new Int32Array(most);
  const words = new Array<string>(most);
  const lower = new Array<string>(most);
  const paragraphs: number[] = [];
  let broken = true;
  let length = 0;
  for (let i = 0; i < most; i += 1) {
    const token = tokens[i]!;
    const at = starts[i]!;
    if (at < 0) {
      broken ||= token.text.includes('\n');
      continue;
    }
    const n = length;
    length += 1;
    if (broken) paragraphs.push(n);
    broken = false;
    start[n] = at;
    end[n] = at + token.length;
    if (straight !== text && token.text === '"' && text[at] !== '"') {
      start[n] = doubledMarkAt(text, straight, { at, from: n === 0 ? 0 : end[n - 1]! });
      end[n] = start[n]! + 2;
    }
    pos[n] = tagNumber[tags[i]!]!;
    ids[n] = token.id;
    words[n] = token.text;
    lower[n] = token.lower;
  }
  words.length = length;
  lower.length = length;
  paragraphs.push(length);
  const paragraphStart = Int32Array.from(paragraphs);
  const quotations = withoutNicknames(findQuotations(text), { words, start, pos });
  const { quoted, edge, closing } = quotationMarks(quotations, { start, length });
  tagVerbsBehind(closing, { words, lower, length, pos });
  const sentenceStart = sentenceStarts({ text, end, words, lower, paragraphStart, edge });
  return {
    text,
    length,
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    pos: pos.subarray(0, length),
    words,
    lower,
    ids: ids.subarray(0, length),
    vocabulary,
    paragraphStart,
    paragraph: numbered(paragraphStart, length),
    sentenceStart,
    sentence: numbered(sentenceStart, length),
    quotations,
    quoted,
  };
}

function numberOf(tag: string): number {
  const number = (POS as readonly string[]).indexOf(tag);
  return number < 0 ? POS.indexOf('X') : number;
}

/** For each token, the number of the stretch it lies in. */
function numbered(starts: Int32Array, length: number): Int32Array {
  const number = new Int32Array(length);
  for (let k = 0; k + 1 < starts.length; k += 1) number.fill(k, starts[k]!, starts[k + 1]!);
  return number;
}

/**
 * For each token, 0 outside, 1 inside double and 2 inside single quotation marks (the marks included); whether it stands at the
 * beginning or the end of a quotation; and the tokens that close one.
 */
function quotationMarks(
  quotations: Tokens['quotations'],
  tokens: { start: Int32Array; length: number },
): { quoted: Uint8Array; edge: Uint8Array; closing: number[] } {
  const closing: number[] = [];
  const quoted = new Uint8Array(tokens.length);
  const edge = new Uint8Array(tokens.length);
  for (const { quotation, first, last } of quotedTokens(quotations, tokens)) {
    quoted.fill(quotation.mark === 'double' ? 1 : 2, first, last + 1);
    if (quotation.closed) {
      edge[last] = CLOSES;
      closing.push(last);
    }
    edge[first] = OPENS;
  }
  return { quoted, edge, closing };
}
