import compile from 'wink-nlp/src/compile-trex.js';
import wrap from 'wink-nlp/src/dd-wrapper.js';
import makeTokenizer from 'wink-nlp/src/tokenizer.js';
import mappers from 'wink-nlp/src/tokens-mappers.js';
import { type Lexicon, NOTHING, type Trace } from './Lexicon.js';
import { isBlank, isWhite } from './whiteSpace.js';
import type { WinkCore } from './winkParts.js';

/** A token but for its place. */
export interface ChunkToken {
  /** To the letter, and in lower case with straight apostrophes. */
  readonly text: string;
  readonly lower: string;
  /** Numbers of these in the lexicon, and of the lower case in common spelling. */
  readonly id: number;
  readonly word: number;
  readonly normal: number;
  /** wink's tag of the word by itself; 0 for a word that is not wink's, which keeps that of its first place in the article. */
  readonly tag: number;
  /** Whether no pattern changes the tag, as with the parts of a contraction. */
  readonly settled: boolean;
  /** What the tagging patterns call the word; 0 where they do not name it. */
  readonly hint: number;
}

/** What stands between two blanks, as wink's tokenizer parts it. */
export interface Chunk {
  readonly tokens: readonly ChunkToken[];
  /** Where the tokens begin in the chunk, −1 for one that stands nowhere in it; null where each follows close on the other. */
  readonly offsets: readonly number[] | null;
  /** What the lexicon answered meanwhile. */
  readonly trace: Trace;
  /** The same letters with other answers. */
  readonly other: Chunk | undefined;
}

/** How many words and chunks beyond wink's words are remembered at most (some 10 MB). */
const MOST = 15_000;
/** Of one chunk, in how many states of the lexicon. */
const MOST_READINGS = 8;

/** Numbers for each token in wink's raw table. */
const SIZE = 4;

/**
 * wink's tokenizer, chunk by chunk. How a chunk is parted depends on its letters and on what the lexicon answers meanwhile, so
 * chunks are remembered together with the answers; what is remembered never changes what is read.
 */
export class ChunkReader {
  readonly #lexicon: Lexicon;
  readonly #tokenize: (text: string) => void;
  /** wink's raw table of the chunk at hand. */
  readonly #table: number[] = [];
  /** By the number of the chunk's letters. */
  #known: (Chunk | undefined)[] = [];
  /** By word number: the token as it is but in contractions. */
  #tokens: (ChunkToken | undefined)[] = [];
  /** By the number of the letters: the token, where a chunk is one word of wink's. Most are. */
  plain: (ChunkToken | undefined)[] = [];

  constructor(core: WinkCore, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const tokenize = makeTokenizer(compile(core.trex), core.tcat.hash, core.preserve);
    const document = wrap({ cache: lexicon, tokens: this.#table, nonBreakingSpaces: {} });
    this.#tokenize = (text) => tokenize(document, text);
  }

  startArticle(): void {
    if (this.#lexicon.unseen > MOST) {
      this.#known = [];
      this.#tokens = [];
      this.plain = [];
      this.#lexicon.forget();
    }
    this.#lexicon.startArticle();
  }

  /** The tokens of a chunk, by its number in the lexicon; its new words are there from then on, to the end of the article. */
  read(number: number): Chunk {
    const lexicon = this.#lexicon;
    const known = this.#known[number];
    let readings = 0;
    for (let chunk = known; chunk !== undefined; chunk = chunk.other) {
      if (chunk.trace === NOTHING) return chunk;
      readings += 1;
      if (!this.#holds(chunk.trace)) continue;
      const { added, tags } = chunk.trace;
      for (let a = 0; a < added.length; a += 1) lexicon.put(added[a]!, tags[a]!);
      return chunk;
    }
    const chunk = this.#parse(lexicon.words[number]!, known);
    if (readings >= MOST_READINGS) return chunk;
    while (this.#known.length <= number) this.#known.push(undefined);
    this.#known[number] = chunk;
    if (chunk.trace !== NOTHING || chunk.tokens.length !== 1 || chunk.offsets !== null) return chunk;
    while (this.plain.length <= number) this.plain.push(undefined);
    this.plain[number] = chunk.tokens[0];
    return chunk;
  }

  /** Whether the lexicon would give the same answers again. */
  #holds({ absent, present }: Trace): boolean {
    for (let k = 0; k < present.length; k += 1) if (!this.#lexicon.isPresent(present[k]!)) return false;
    for (let k = 0; k < absent.length; k += 1) if (this.#lexicon.isPresent(absent[k]!)) return false;
    return true;
  }

  #parse(text: string, other: Chunk | undefined): Chunk {
    const lexicon = this.#lexicon;
    const table = this.#table;
    table.length = 0;
    lexicon.startTrace();
    this.#tokenize(text);
    const trace = lexicon.endTrace();
    const raw = { tokens: table, numOfTokens: table.length / SIZE, cache: lexicon };
    const tags = mappers.mapRawTokens2UIdOfDefaultPOS(raw);
    const normals = mappers.mapRawTokens2UIdOfNormal(raw);
    const tokens = tags.map((tag, k) => {
      const word = table[k * SIZE]!;
      const normal = normals[k]!;
      return table[k * SIZE + 2] === 0
        ? this.#tokenOf(word, { tag, normal })
        : this.#makeToken(word, { tag, normal, settled: true });
    });
    return { tokens, offsets: offsetsOf(tokens, text), trace, other };
  }

  #tokenOf(word: number, { tag, normal }: Pick<ChunkToken, 'tag' | 'normal'>): ChunkToken {
    while (this.#tokens.length <= word) this.#tokens.push(undefined);
    this.#tokens[word] ??= this.#makeToken(word, {
      tag: word < this.#lexicon.own ? tag : 0,
      normal,
      settled: false,
    });
    return this.#tokens[word];
  }

  #makeToken(word: number, rest: Pick<ChunkToken, 'tag' | 'normal' | 'settled'>): ChunkToken {
    const lexicon = this.#lexicon;
    const id = lexicon.lowerOf(word);
    return {
      text: lexicon.words[word]!,
      lower: lexicon.words[id]!,
      id,
      word,
      normal: rest.normal,
      tag: rest.tag,
      settled: rest.settled,
      hint: lexicon.hint(word),
    };
  }
}

/** Where tokens stand in a text, one after the other; −1 for what is blank or does not stand there to the letter. */
function offsetsOf(tokens: readonly ChunkToken[], text: string): number[] | null {
  let at = 0;
  let close = true;
  const offsets = tokens.map(({ text: word }) => {
    const blank = isBlank(word);
    const last = at;
    while (!blank && at < text.length && isWhite(text.charCodeAt(at))) at += 1;
    const found = blank ? -1 : text.indexOf(word, at);
    close &&= found === last;
    if (found >= 0) at = found + word.length;
    return found;
  });
  return close ? null : offsets;
}
