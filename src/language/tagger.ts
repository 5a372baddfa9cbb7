import type { Vocabulary } from '../records.js';
import { codeUnits } from './codeUnits.js';
import { type Chunk, ChunkReader, type ChunkToken, NOUN } from './ChunkReader.js';
import { Lexicon } from './Lexicon.js';
import { CLOSES, ENDS, FOLLOWS, GAP, markAt, OPENS } from './marks.js';
import { PatternMachine } from './PatternMachine.js';
import { isChunk } from './whiteSpace.js';
import { type WinkParts, winkParts } from './winkParts.js';

/** The tokens of a text, as parallel lists of which the first `length` items hold, until the next text is read. */
export interface Tagged {
  readonly length: number;
  readonly tokens: readonly ChunkToken[];
  /** Where each begins in the text; −1 where it does not stand there to the letter. */
  readonly starts: Int32Array;
  /** wink's numbers of their tags. */
  readonly tags: Uint8Array;
  /** What the tokens' numbers hold for. */
  readonly vocabulary: Vocabulary;
}

// wink's patterns for addresses and the like take a time that grows with the square or the cube of a run without white space.
const LONG_RUN = /\S{130}/;
const LONG = 130;
const CUT = /\S{120}(?=\S)/gu;

/**
 * wink-nlp's tokenizer and part-of-speech tagger, put together so that they forget: nothing read before changes what is read
 * now, and memory stays bounded. Gives what wink gives for the first text it reads.
 */
export class Tagger {
  readonly #lexicon: Lexicon;
  readonly #chunks: ChunkReader;
  readonly #machines: readonly PatternMachine[];
  readonly #update: ReturnType<WinkParts['pos']>['updater'];
  /** By wink's number of a tag, its name. */
  readonly tagNames: readonly string[];
  /** Of the text at hand: its UTF-16 code units; and by token. */
  #codes: Uint16Array = new Uint16Array(0);
  readonly #tokens: ChunkToken[] = [];
  #starts = new Int32Array(0);
  #tags = new Uint8Array(0);
  #hints = new Uint8Array(0);
  #normals = new Int32Array(0);
  #length = 0;
  /** Tokens whose tag no pattern changes. */
  readonly #settled: number[] = [];

  constructor() {
    const core = winkParts.core();
    const { machines, updater } = winkParts.pos();
    this.#lexicon = new Lexicon(core, winkParts);
    this.#chunks = new ChunkReader(core, this.#lexicon);
    this.#machines = Object.values(machines).map((json) => new PatternMachine(json));
    this.#update = updater;
    this.tagNames = core.features.pos.list;
  }

  /** All tokens of a text in order; a run of line breaks is one. */
  read(text: string): Tagged {
    const lexicon = this.#lexicon;
    this.#chunks.startArticle();
    this.#startText();
    this.#readChunks(text);
    const length = this.#length;
    const tags = this.#tags.subarray(0, length);
    const hints = this.#hints.subarray(0, length);
    for (const machine of this.#machines)
      this.#update(machine.find(tags, hints), lexicon, tags, this.#normals);
    for (const i of this.#settled) tags[i] = this.#tokens[i]!.tag;
    return { length, tokens: this.#tokens, starts: this.#starts, tags, vocabulary: lexicon.vocabulary };
  }

  #readChunks(text: string): void {
    const chunks = this.#chunks;
    const { table } = this.#lexicon;
    const blanks: number[] = [];
    const cut = mayHoldLongRun(text) && LONG_RUN.test(text) ? cutLongRuns(text, blanks) : text;
    const codes = codeUnits(cut);
    this.#codes = codes;
    let inserted = 0;
    let nextBlank = blanks[0] ?? Infinity;
    for (let from = 0, to = 0; from < codes.length; from = to) {
      const code = codes[from]!;
      to = from + 1;
      if (code === BLANK) continue;
      const inChunk = isChunk(code);
      if (!inChunk && !isBreak(code)) continue;
      for (; nextBlank < from; nextBlank = blanks[inserted] ?? Infinity) inserted += 1;
      const at = from - inserted;
      let number = -1;
      if (inChunk) {
        to = this.#readWord(from, at);
        if (to > from) continue;
        number = table.findFrom(codes, from);
        to = table.end;
      } else while (to < codes.length && isBreak(codes[to]!)) to += 1;
      this.#addAll(chunks.read(number < 0 ? table.numberOf(cut.slice(from, to)) : number), at);
    }
  }

  /**
   * Reads a chunk that is a word of plain letters, with marks around it that wink's tokenizer is known to part from such; it stands at
   * offset `at` of the text. Where it ends; −1 for any other chunk.
   */
  #readWord(from: number, at: number): number {
    const { words } = this.#chunks;
    const codes = this.#codes;
    const opened = (markAt(codes, from) & OPENS) !== 0;
    const start = opened ? from + 1 : from;
    const known = words.find(codes, start);
    const { end } = words;
    const marks = end === start ? -1 : marksFrom(codes, end, opened);
    if (marks < 0) return -1;
    const token = known === undefined ? this.#chunks.learnWord(codes, start) : known;
    if (token === null || (token.stopped && marks > 0 && codes[end] === STOP)) return -1;
    if (opened) this.#addMark(codes[from]!, at);
    this.#add(token, at + start - from);
    for (let i = end; i < end + marks; i += 1) this.#addMark(codes[i]!, at + i - from);
    return end + marks;
  }

  #addMark(code: number, start: number): void {
    this.#add(this.#chunks.mark(code), start);
  }

  /** The tokens of a chunk that stands at an offset. */
  #addAll({ tokens, offsets }: Chunk, at: number): void {
    let close = at;
    for (let k = 0; k < tokens.length; k += 1) {
      const token = tokens[k]!;
      const offset = offsets === null ? close : offsets[k]! < 0 ? -1 : at + offsets[k]!;
      close += token.length;
      this.#add(token, offset);
    }
  }

  #add(token: ChunkToken, start: number): void {
    const i = this.#length;
    if (i === this.#starts.length) this.#growTo(2 * i + 1024);
    this.#length = i + 1;
    this.#tokens[i] = token;
    this.#starts[i] = start;
    this.#hints[i] = token.hint;
    this.#normals[i] = token.normal;
    this.#tags[i] = token.tag === 0 ? this.#lexicon.tagOfWord(token.word) || NOUN : token.tag;
    if (token.settled) this.#settled.push(i);
  }

  #startText(): void {
    this.#length = 0;
    this.#settled.length = 0;
    if (this.#starts.length <= MOST_ROOM) return;
    this.#tokens.length = 0;
    this.#starts = new Int32Array(0);
  }

  #growTo(length: number): void {
    const known = this.#length;
    const [starts, tags, hints, normals] = [this.#starts, this.#tags, this.#hints, this.#normals];
    this.#starts = new Int32Array(length);
    this.#tags = new Uint8Array(length);
    this.#hints = new Uint8Array(length);
    this.#normals = new Int32Array(length);
    this.#starts.set(starts.subarray(0, known));
    this.#tags.set(tags.subarray(0, known));
    this.#hints.set(hints.subarray(0, known));
    this.#normals.set(normals.subarray(0, known));
  }
}

const BLANK = 32;
const STOP = 46;

/** How many marks stand behind a word that ends at `end`; −1 where it is not known how wink's tokenizer parts what does. */
function marksFrom(codes: Uint16Array, end: number, opened: boolean): number {
  const first = markAt(codes, end);
  if (first & GAP) return 0;
  if (!(first & ENDS)) return -1;
  const second = markAt(codes, end + 1);
  if (second & GAP) return opened && codes[end] === STOP ? -1 : 1;
  if (!(second & (opened ? CLOSES : FOLLOWS)) || (codes[end] === STOP && codes[end + 1] === STOP)) return -1;
  return markAt(codes, end + 2) & GAP ? 2 : -1;
}

/** Room for more tokens than these is not kept for the next text. */
const MOST_ROOM = 100_000;

/** Whether wink's tokenizer makes a token of a row of such UTF-16 code units. */
function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 9;
}

/** The text with a blank in every 120 characters of a long run; `blanks`: where they stand in the result. */
function cutLongRuns(text: string, blanks: number[]): string {
  return text.replace(CUT, (run, at: number) => {
    blanks.push(at + run.length + blanks.length);
    return `${run} `;
  });
}

/**
 * Whether so many characters stand without ASCII white space: a look that costs far less than the pattern. It goes backward from where
 * such a run would end, and so passes over most of what stands between two blanks.
 */
function mayHoldLongRun(text: string): boolean {
  let from = 0;
  for (let end = LONG - 1; end < text.length; end = from + LONG - 1) {
    let i = end;
    while (i >= from && !isAsciiWhite(text.charCodeAt(i))) i -= 1;
    if (i < from) return true;
    from = i + 1;
  }
  return false;
}

function isAsciiWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
