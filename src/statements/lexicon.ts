/** The words a model knows, with their lemma and their cluster in a space of word vectors. Index 0 stands for unknown words. */
export interface Lexicon {
  /** In order of index, from 1. */
  readonly id: ReadonlyMap<string, number>;
  /** Index of the lemma's own entry, or of the word itself. */
  readonly lemma: Uint16Array;
  /** Cluster of the word, from 1; 0 where it has none. */
  readonly cluster: Uint16Array;
  /** How firmly training met the word inside cues: 0 never … 7 nearly always. */
  readonly cueness: Uint8Array;
  /** 1 for a word met often and never in a cue, 2 for one met in a cue, 0 where its part of speech decides. */
  readonly neverCue: Uint8Array;
}
