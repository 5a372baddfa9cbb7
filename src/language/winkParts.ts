import model from 'wink-eng-lite-web-model';

/** The word lists and patterns of wink's English model, as far as they are used here. */
export interface WinkCore {
  readonly features: {
    readonly lexeme: { readonly list: readonly string[] };
    readonly pos: { readonly list: readonly string[] };
  };
  readonly packing: { readonly config: unknown };
  readonly trex: unknown;
  /** Numbers of the kinds of tokens. */
  readonly tcat: { readonly hash: Readonly<Record<string, number> & Record<'word' | 'punctuation', number>> };
  readonly preserve: unknown;
}

/** The parts of wink's English model, as wink-nlp itself takes them. */
export interface WinkParts {
  core(): WinkCore;
  /** `machines`: tagging patterns as JSON; `updater` puts what they found into the tags. */
  pos(): {
    readonly machines: Readonly<Record<string, string>>;
    readonly updater: (
      found: readonly (readonly [from: number, to: number, tag: number])[],
      lexicon: { isMemberPOS(word: number, tag: number): boolean },
      tags: Uint8Array,
      normals: Int32Array,
    ) => void;
  };
  readonly featureFn: (config: unknown) => {
    pos(
      word: string,
      kind: number,
      lexicon: {
        lookup(word: string): number[];
        intrinsicSize(): number;
        posOf(word: number): number;
      },
    ): number;
  };
}

export const winkParts = model as unknown as WinkParts;
