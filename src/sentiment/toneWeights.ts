import { readFileSync } from 'node:fs';

/** What the tone stage has learned; made by `onrecord train-tone`, see models/tone.md. */
export interface ToneWeights {
  /** Word, in lower case → its weight in a text's score. */
  readonly words: ReadonlyMap<string, number>;
  readonly bias: number;
  /** Weight of a word for a target by its distance in tokens: before the target, then after it. */
  readonly distance: readonly number[];
  readonly targetBias: number;
  /** Scores toward a target below the first are negative, above the second positive. */
  readonly targetCuts: readonly [number, number];
}

/** The form of the file: words joined by blanks, weights in thousandths. */
export interface ToneFile extends Omit<ToneWeights, 'words'> {
  readonly words: string;
  readonly weights: readonly number[];
}

const FILE = new URL('../../models/tone.json', import.meta.url);

let loaded: ToneWeights | undefined;

/** The shipped weights, read at the first call. */
export function toneWeights(): ToneWeights {
  loaded ??= readWeights(JSON.parse(readFileSync(FILE, 'utf8')) as ToneFile);
  return loaded;
}

export function readWeights(file: ToneFile): ToneWeights {
  const words = file.words.split(' ').map((word, i) => [word, file.weights[i]! / 1000] as const);
  return { ...file, words: new Map(words) };
}
