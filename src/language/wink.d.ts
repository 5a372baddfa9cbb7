/** The inner parts of wink-nlp that `Tagger` puts together anew; wink's own declarations cover its front only. */

declare module 'wink-nlp/src/compile-trex.js' {
  type Pattern = readonly [pattern: RegExp, kind: number];
  const compile: (trex: unknown) => {
    /** What parts a text goes into, tried one inside the other. */
    rtc: readonly Pattern[];
    /** What kind a whole text is, tried one after the other. */
    ltc: readonly [word: Pattern, markedWord: Pattern, ...Pattern[]];
    helpers: unknown;
  };
  export default compile;
}

declare module 'wink-nlp/src/tokenizer.js' {
  import type { WinkDocument } from 'wink-nlp/src/dd-wrapper.js';
  /** Patterns, numbers of the kinds of tokens, and what keeps its hyphens → the function that splits a text. */
  const makeTokenizer: (
    trex: unknown,
    kinds: unknown,
    preserve: unknown,
  ) => (document: WinkDocument, text: string) => void;
  export default makeTokenizer;
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  import type { Words } from 'wink-nlp/src/cache.js';
  export interface WinkDocument {
    clean(): void;
  }
  /** `tokens` is filled with four numbers for each token: word, expansion and blanks, lemma and tag, negation. */
  const wrap: (data: {
    cache: Pick<Words, 'lookup' | 'add'>;
    tokens: number[];
    nonBreakingSpaces: Record<number, string>;
  }) => WinkDocument;
  export default wrap;
}

declare module 'wink-nlp/src/cache.js' {
  /** wink's lexicon: the properties of words by number. */
  export interface Words {
    lookup(text: string): number[] | null;
    add(text: string, kind: number): number;
    value(word: number): string;
    property(word: number, name: string): number;
    normal(word: number): number;
    mappedSpelling(word: number): number;
    nox(expansion: number): number;
    posOf(word: number): number;
    isMemberPOS(word: number, tag: number): boolean;
    intrinsicSize(): number;
  }
  const makeCache: (model: unknown, featureFn: unknown) => Words;
  export default makeCache;
}

declare module 'wink-nlp/src/tokens-mappers.js' {
  import type { Words } from 'wink-nlp/src/cache.js';
  interface Raw {
    readonly tokens: readonly number[];
    readonly numOfTokens: number;
    readonly cache: Pick<Words, 'nox' | 'normal' | 'posOf' | 'mappedSpelling'>;
  }
  const mappers: {
    mapRawTokens2UIdOfNormal(raw: Raw): number[];
    mapRawTokens2UIdOfDefaultPOS(raw: Raw): number[];
  };
  export default mappers;
}

declare module 'wink-nlp/src/automaton.js' {
  interface Automaton {
    importJSON(json: string): void;
    recognize(events: readonly number[]): [from: number, to: number, name: string][];
  }
  const makeAutomaton: (cache: null, ignored: string) => Automaton;
  export default makeAutomaton;
}
