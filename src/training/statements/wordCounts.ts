import type { View } from '../../statements/view.js';
import type { Example } from './examples.js';

/** A word met so often whose share in cues is below NEVER_SHARE is never looked at as a cue. */
const NEVER_COUNT = 4;
const NEVER_SHARE = 0.002;
const CUENESS_STEPS = [0, 0.01, 0.05, 0.15, 0.3, 0.5, 0.75];

/** How often a word was met, and how often as part of a cue. */
export interface WordCount {
  all: number;
  inCue: number;
}

export type WordCounts = ReadonlyMap<string, WordCount>;

/** The words of some examples. */
export function countWords(examples: readonly Pick<Example, 'tokens' | 'gold'>[]): WordCounts {
  const counts = new Map<string, WordCount>();
  for (const { tokens, gold } of examples) {
    const inCue = new Uint8Array(tokens.length);
    for (const { cue } of gold) inCue.fill(1, cue.from, cue.to);
    for (let i = 0; i < tokens.length; i += 1) {
      const word = tokens.lower[i]!;
      let count = counts.get(word);
      if (count === undefined) {
        count = { all: 0, inCue: 0 };
        counts.set(word, count);
      }
      count.all += 1;
      count.inCue += inCue[i]!;
    }
  }
  return counts;
}

/** How firmly a word was met inside cues, 0–7, as the lexicon keeps it. */
export function cuenessOf({ all, inCue }: WordCount): number {
  const share = inCue / (all + 2);
  return CUENESS_STEPS.filter((least) => share > least).length;
}

/** Whether a word is never part of a cue, as the lexicon keeps it. */
export function neverCueOf({ all, inCue }: WordCount): number {
  if (all >= NEVER_COUNT) return inCue / all < NEVER_SHARE ? 1 : 2;
  return inCue > 0 ? 2 : 0;
}

/**
 * Sets what the view tells of its words' place in cues to what all other articles tell: counted with its own cues, a rare word
 * would give away the very label that is to be learned, and be trusted in new articles where it gives away nothing.
 */
export function leaveOwnOut(view: View, counts: { all: WordCounts; own: WordCounts }): void {
  const others = new Map<string, { cueness: number; never: number }>();
  for (const [word, own] of counts.own) {
    const count = counts.all.get(word) ?? own;
    const rest = { all: count.all - own.all, inCue: count.inCue - own.inCue };
    others.set(word, { cueness: cuenessOf(rest), never: neverCueOf(rest) });
  }
  for (let i = 0; i < view.length; i += 1) {
    const { cueness, never } = others.get(view.tokens.lower[i]!)!;
    view.cueness[i] = cueness;
    view.neverCue[i] = never;
  }
}
