import compile from 'wink-nlp/src/compile-trex.js';
import wrap from 'wink-nlp/src/dd-wrapper.js';
import makeTokenizer from 'wink-nlp/src/tokenizer.js';
import mappers from 'wink-nlp/src/tokens-mappers.js';
import type { Lexicon, Trace } from './Lexicon.js';
import { makeRoom } from './makeRoom.js';
import { isBlank, isWhite } from './whiteSpace.js';
import { WordTable } from './WordTable.js';
import type { WinkCore } from './winkParts.js';

/** A token but for its place. */
export interface ChunkToken {
  /** To the letter, and in lower case with straight apostrophes. */
  readonly text: string;
  readonly lower: string;
  /** Of the text. */
  readonly length: number;
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
  /** Whether a stop behind it can be part of another word: "Mr.", "J." */
  readonly stopped: boolean;
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

/** How many words and chunks beyond wink's words are remembered at most (some 20 MB): a thousand articles of news have so many. */
const MOST = 30_000;
/** Of one chunk, in how many states of the lexicon. */
const MOST_READINGS = 8;

/** wink's number of the tag for words it knows nothing of. */
export const NOUN = 8;

/** Letters and the marks of prose, and wink's kinds of tokens that can be found in them. */
const PLAIN = /^[a-z\-–—'’‘"“”.,!?()…]+$/i;
const IN_PLAIN = ['word', 'wordRP', 'currency', 'punctuation', 'apos'];

/** What wink takes for a face. */
const SAD = /^\)[:;]$/;

/** Numbers for each token in wink's raw table. */
const SIZE = 4;

/**
 * wink's tokenizer, chunk by chunk. How a chunk is parted depends on its letters and on what the lexicon answers meanwhile, so
 * chunks are remembered together with the answers; what is remembered never changes what is read.
 */
export class ChunkReader {
  readonly #lexicon: Lexicon;
  readonly #tokenize: (text: string) => void;
  /** The same for chunks of letters and the marks of prose, in which many of wink's patterns can find nothing. */
  readonly #tokenizePlain: (text: string) => void;
  /** wink's raw table of the chunk at hand. */
  readonly #table: number[] = [];
  /** By the number of the chunk's letters; but for the words of wink's. */
  readonly #known: (Chunk | undefined)[] = [];
  /** The tokens of words of plain letters; null for a contraction of wink's. */
  readonly words = new WordTable<ChunkToken | null>();
  /** By UTF-16 code unit: the marks beside words, which all are words of wink's. */
  readonly #marks: (ChunkToken | undefined)[] = [];
  /** By word number: the token as it is but in contractions. */
  readonly #tokens: (ChunkToken | undefined)[] = [];

  constructor(core: WinkCore, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const trex = compile(core.trex);
    const kinds = core.tcat.hash;
    const document = wrap({ cache: lexicon, tokens: this.#table, nonBreakingSpaces: {} });
    const tokenizerBy = (patterns: typeof trex) => {
      const tokenize = makeTokenizer(patterns, kinds, core.preserve);
      return (text: string): void => tokenize(document, text);
    };
    this.#tokenize = tokenizerBy(trex);
    const inPlain = new Set(IN_PLAIN.map((name) => kinds[name]));
    const isInPlain = ([, kind]: readonly [RegExp, number]): boolean => inPlain.has(kind);
    const ltc = trex.ltc.filter(isInPlain) as unknown as typeof trex.ltc;
    this.#tokenizePlain = tokenizerBy({ ...trex, rtc: trex.rtc.filter(isInPlain), ltc });
    for (const list of [this.#known, this.#tokens]) makeRoom(list, lexicon.own);
  }

  startArticle(): void {
    const lexicon = this.#lexicon;
    if (lexicon.unseen > MOST) {
      this.#known.length = lexicon.own;
      this.#known.fill(undefined);
      this.#tokens.length = lexicon.own;
      this.words.clear();
      lexicon.forget();
    }
    lexicon.startArticle();
  }

  /** The token of the letters that `words` was asked for last, from `from` on, and has none for. */
  learnWord(codes: Uint16Array, from: number): ChunkToken | null {
    const lexicon = this.#lexicon;
    const word = lexicon.table.numberOf(String.fromCharCode(...codes.subarray(from, this.words.end)));
    const token = lexicon.isContraction(word) ? null : (this.#tokens[word] ?? this.#tokenOf(word));
    this.words.set(token);
    return token;
  }

  /** The token of a mark that stands beside a word. */
  mark(code: number): ChunkToken {
    if (code >= this.#marks.length) return this.#learnMark(code);
    return this.#marks[code] ?? this.#learnMark(code);
  }

  /** The tokens of a chunk, by its number in the lexicon; its new words are there from then on, to the end of the article. */
  read(number: number): Chunk {
    const lexicon = this.#lexicon;
    const known = this.#known[number];
    let readings = 0;
    for (let chunk = known; chunk !== undefined; chunk = chunk.other) {
      readings += 1;
      if (!this.#holds(chunk.trace)) continue;
      const { added, tags } = chunk.trace;
      for (let a = 0; a < added.length; a += 1) lexicon.put(added[a]!, tags[a]!);
      return chunk;
    }
    const chunk = this.#parse(number, known);
    if (readings < MOST_READINGS) {
      makeRoom(this.#known, number);
      this.#known[number] = chunk;
    }
    return chunk;
  }

  /** Whether the lexicon would give the same answers again. */
  #holds({ absent, present }: Trace): boolean {
    for (let k = 0; k < present.length; k += 1) if (!this.#lexicon.isPresent(present[k]!)) return false;
    for (let k = 0; k < absent.length; k += 1) if (this.#lexicon.isPresent(absent[k]!)) return false;
    return true;
  }

  #parse(number: number, other: Chunk | undefined): Chunk {
    const lexicon = this.#lexicon;
    const text = lexicon.words[number]!;
    lexicon.startTrace();
    const tokens = this.#part(text);
    return { tokens, offsets: offsetsOf(tokens, text), trace: lexicon.endTrace(), other };
  }

  #part(text: string): ChunkToken[] {
    const lexicon = this.#lexicon;
    const table = this.#table;
    table.length = 0;
    if (PLAIN.test(text)) this.#tokenizePlain(text);
    else this.#tokenize(text);
    const raw = { tokens: table, numOfTokens: table.length / SIZE, cache: lexicon };
    const tags = mappers.mapRawTokens2UIdOfDefaultPOS(raw);
    const normals = mappers.mapRawTokens2UIdOfNormal(raw);
    const tokens: ChunkToken[] = [];
    for (let k = 0; k < tags.length; k += 1) {
      const word = table[k * SIZE]!;
      // "(D-Mass.): “We …”": behind a word it is no sad face.
      if (k > 0 && SAD.test(lexicon.words[word]!)) {
        for (const mark of lexicon.words[word]!) tokens.push(this.mark(mark.charCodeAt(0)));
        continue;
      }
      const token =
        table[k * SIZE + 2] === 0
          ? (this.#tokens[word] ?? this.#tokenOf(word))
          : this.#makeToken(word, { tag: tags[k]!, normal: normals[k]!, settled: true });
      tokens.push(token);
    }
    return tokens;
  }

  #learnMark(code: number): ChunkToken {
    makeRoom(this.#marks, code);
    const token = this.#tokenOf(this.#lexicon.table.numberOf(String.fromCharCode(code)));
    this.#marks[code] = token;
    return token;
  }

  #tokenOf(word: number): ChunkToken {
    const lexicon = this.#lexicon;
    const tag = word < lexicon.own ? lexicon.posOf(lexicon.mappedSpelling(word)) || NOUN : 0;
    const token = this.#makeToken(word, { tag, normal: lexicon.normal(word), settled: false });
    makeRoom(this.#tokens, word);
    // What is known of wink's words outlives the others.
    if (word >= lexicon.own || token.id < lexicon.own) this.#tokens[word] = token;
    return token;
  }

  #makeToken(word: number, rest: Pick<ChunkToken, 'tag' | 'normal' | 'settled'>): ChunkToken {
    const lexicon = this.#lexicon;
    const id = lexicon.lowerOf(word);
    const text = lexicon.words[word]!;
    return {
      text,
      lower: lexicon.words[id]!,
      length: text.length,
      id,
      word,
      normal: rest.normal,
      tag: rest.tag,
      settled: rest.settled,
      hint: lexicon.hint(word),
      stopped: text.length === 1 || lexicon.isAbbreviated(text),
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
