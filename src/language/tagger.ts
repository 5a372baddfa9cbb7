import type { Vocabulary } from '../records.js';
import { ChunkReader, type ChunkToken, NOUN } from './ChunkReader.js';
import { Lexicon } from './Lexicon.js';
import { PatternMachine } from './PatternMachine.js';
import { isChunk } from './whiteSpace.js';
import { type WinkParts, winkParts } from './winkParts.js';

/** The tokens of a text, as parallel lists. */
export interface Tagged {
  readonly tokens: readonly ChunkToken[];
  /** Where each begins in the text; −1 where it does not stand there to the letter. */
  readonly starts: readonly number[];
  /** wink's numbers of their tags. */
  readonly tags: readonly number[];
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
    const tokens: ChunkToken[] = [];
    const starts: number[] = [];
    const tags: number[] = [];
    const hints: number[] = [];
    const normals: number[] = [];
    const add = (token: ChunkToken, start: number): void => {
      tokens.push(token);
      starts.push(start);
      hints.push(token.hint);
      normals.push(token.normal);
      tags.push(token.tag === 0 ? lexicon.posOf(token.word) || NOUN : token.tag);
    };
    this.#chunks.startArticle();
    const blanks: number[] = [];
    const cut = mayHoldLongRun(text) && LONG_RUN.test(text) ? cutLongRuns(text, blanks) : text;
    let inserted = 0;
    let nextBlank = blanks[0] ?? Infinity;
    const { table } = lexicon;
    for (let from = 0, to = 0; from < cut.length; from = to) {
      const code = cut.charCodeAt(from);
      to = from + 1;
      if (code === BLANK) continue;
      let number = -1;
      if (isChunk(code)) {
        number = table.findFrom(cut, from);
        to = table.end;
      } else if (isBreak(code)) while (isBreak(cut.charCodeAt(to))) to += 1;
      else continue;
      for (; nextBlank < from; nextBlank = blanks[inserted] ?? Infinity) inserted += 1;
      const at = from - inserted;
      const only = number < 0 ? null : this.#chunks.word(number);
      if (only !== null) {
        add(only, at);
        continue;
      }
      const chunk = this.#chunks.read(number < 0 ? table.numberOf(cut.slice(from, to)) : number);
      let close = 0;
      for (let k = 0; k < chunk.tokens.length; k += 1) {
        const token = chunk.tokens[k]!;
        const offset = chunk.offsets === null ? close : chunk.offsets[k]!;
        close += token.text.length;
        add(token, offset < 0 ? -1 : at + offset);
      }
    }
    for (const machine of this.#machines) this.#update(machine.find(tags, hints), lexicon, tags, normals);
    for (let i = 0; i < tokens.length; i += 1) if (tokens[i]!.settled) tags[i] = tokens[i]!.tag;
    return { tokens, starts, tags, vocabulary: lexicon.vocabulary };
  }
}

const BLANK = 32;

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

/** Whether so many characters stand without ASCII white space: a look that costs far less than the pattern. */
function mayHoldLongRun(text: string): boolean {
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 32 || (code >= 9 && code <= 13)) from = i + 1;
    else if (i - from === LONG - 1) return true;
  }
  return false;
}
