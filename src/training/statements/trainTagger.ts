import { cueFeatures } from '../../statements/cueFeatures.js';
import { CUE_LABELS, FORBIDDEN } from '../../statements/cues.js';
import { Lattice } from '../../statements/lattice.js';
import type { View } from '../../statements/view.js';
import { AdaGrad } from '../AdaGrad.js';
import { random, shuffle } from '../random.js';
import type { GoldLink } from './examples.js';

const L = CUE_LABELS;
const EPOCHS = 4;
const RATE = 0.05;
const DECAY = 1e-3;
/** Share of a token's features left out at each visit, so that none is relied on alone (Srivastava et al. 2014). */
const DROPPED = 0.2;
/** Features met fewer times are left out. */
const LEAST_SEEN = 2;
const FIRST_SQUARE = 0.1;

/** What the tagger learned: one weight per bucket and label, and the transitions between labels. */
export interface TaggerWeights {
  readonly weights: Float32Array;
  readonly transition: Float32Array;
  readonly initial: Float32Array;
}

/** An article with the tokens that may belong to a cue. */
export interface OpenArticle {
  readonly view: View;
  readonly open: Uint8Array;
  readonly gold: readonly GoldLink[];
}

interface Sentence {
  readonly at: number;
  readonly length: number;
}

/** Trains the cue tagger, a conditional random field, by AdaGrad. */
export function trainTagger(articles: readonly OpenArticle[], bits: number): TaggerWeights {
  const data = prepare(articles, bits);
  const learner = new AdaGrad(L << bits, { rate: RATE, decay: DECAY });
  const transitionSquares = new Float64Array(L * L).fill(FIRST_SQUARE);
  const lattice = new Lattice(L, new Float32Array(L * L), new Float32Array(L));
  const next = random(1);
  const order = Int32Array.from(data.sentences.keys());
  const kept = new Int32Array(64);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    for (const s of order) visit(data.sentences[s]!);
  }
  return { weights: learner.weights, transition: lattice.transition, initial: lattice.initial };

  function visit({ at, length }: Sentence): void {
    lattice.reserve(length);
    const chosen: number[] = [];
    const ends: number[] = [];
    for (let t = 0; t < length; t += 1) {
      emit(at + t, t, chosen);
      ends.push(chosen.length);
    }
    if (chosen.length === 0) return;
    const expected = new Float64Array(L * L);
    lattice.prepare();
    lattice.marginals(length);
    lattice.expectTransitions(length, expected);
    for (let t = 0; t < length; t += 1) {
      const gold = data.gold[at + t]!;
      if (t > 0) expected[data.gold[at + t - 1]! * L + gold]! -= 1;
      for (let label = 0; label < L; label += 1) {
        const gradient = lattice.marginal[t * L + label]! - (label === gold ? 1 : 0);
        if (Math.abs(gradient) < 1e-4) continue;
        for (let k = t === 0 ? 0 : ends[t - 1]!; k < ends[t]!; k += 1)
          learner.descend(chosen[k]! * L + label, gradient);
      }
    }
    for (let k = 0; k < L * L; k += 1) {
      transitionSquares[k]! += expected[k]! ** 2;
      lattice.transition[k]! -= (RATE * expected[k]!) / Math.sqrt(transitionSquares[k]!);
    }
  }

  /** Writes the scores of a token's labels and notes which of its features were kept. */
  function emit(token: number, t: number, chosen: number[]): void {
    const { emission } = lattice;
    emission.fill(0, t * L, (t + 1) * L);
    if (data.outside[token] === 1) {
      emission.fill(FORBIDDEN, t * L + 1, (t + 1) * L);
      return;
    }
    let count = 0;
    for (let k = data.offset[token]!; k < data.offset[token + 1]!; k += 1) {
      if (next() < DROPPED) continue;
      kept[count] = data.features[k]!;
      count += 1;
    }
    for (let k = 0; k < count; k += 1) {
      chosen.push(kept[k]!);
      for (let label = 0; label < L; label += 1)
        emission[t * L + label]! += learner.weights[kept[k]! * L + label]! / (1 - DROPPED);
    }
  }
}

/** All articles as flat arrays: features, labels and sentences. */
function prepare(articles: readonly OpenArticle[], bits: number) {
  const tokens = articles.reduce((sum, { view }) => sum + view.length, 0);
  const gold = new Uint8Array(tokens);
  const outside = new Uint8Array(tokens);
  const sentences: Sentence[] = [];
  const features: Int32Array[] = [];
  const buffer = new Int32Array(64);
  let at = 0;
  for (const { view, open, gold: links } of articles) {
    for (const { cue } of links)
      for (let i = cue.from; i < cue.to; i += 1) gold[at + i] = i === cue.from ? 1 : 2;
    const { sentenceStart } = view.tokens;
    for (let s = 0; s + 1 < sentenceStart.length; s += 1) {
      sentences.push({ at: at + sentenceStart[s]!, length: sentenceStart[s + 1]! - sentenceStart[s]! });
    }
    for (let i = 0; i < view.length; i += 1) {
      if (open[i] === 0) {
        outside[at + i] = 1;
        gold[at + i] = 0;
        continue;
      }
      const count = cueFeatures(view, i, buffer);
      features.push(buffer.slice(0, count));
    }
    at += view.length;
  }
  return { gold, outside, sentences, ...frequent(features, outside, bits) };
}

/** The features of all tokens in one array, those met too rarely left out, and where each token's begin. */
function frequent(
  features: readonly Int32Array[],
  outside: Uint8Array,
  bits: number,
): { features: Int32Array; offset: Int32Array } {
  const counts = new Int32Array(1 << bits);
  for (const own of features) for (const f of own) counts[f]! += 1;
  const total = features.reduce((sum, own) => sum + own.length, 0);
  const kept = new Int32Array(total);
  const offset = new Int32Array(outside.length + 1);
  let filled = 0;
  let next = 0;
  for (let i = 0; i < outside.length; i += 1) {
    offset[i] = filled;
    if (outside[i] === 1) continue;
    for (const f of features[next]!) {
      if (counts[f]! < LEAST_SEEN) continue;
      kept[filled] = f;
      filled += 1;
    }
    next += 1;
  }
  offset[outside.length] = filled;
  return { features: kept.slice(0, filled), offset };
}
