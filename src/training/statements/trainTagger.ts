import type { CueNetworkWeights } from '../../statements/CueNetwork.js';
import { CueSurroundings } from '../../statements/CueSurroundings.js';
import { CUE_BITS, CUE_LABELS } from '../../statements/cueFeatures.js';
import { Lattice } from '../../statements/lattice.js';
import type { Table } from '../../statements/table.js';
import { AdaGrad } from '../AdaGrad.js';
import { random, shuffle } from '../random.js';
import { CueNetworkTrainer, networkOf } from './CueNetworkTrainer.js';
import { MeanWeights } from './MeanWeights.js';
import { quantize } from './quantize.js';
import { type GlancedArticle, type TaggedSentence, taggedSentences } from './taggerData.js';

const L = CUE_LABELS;
const EPOCHS = 8;
/** The weights are the mean of those they had so often in each of the last epochs: at any one time they lean to either side. */
const AVERAGED = { epochs: 5, times: 4 };
const RATE = 0.01;
const DECAY = 1e-3;
const TRANSITION_RATE = 0.05;
/** Share of a token's features left out at each visit, so that none is relied on alone (Srivastava et al. 2014). */
const DROPPED = 0.4;
/** Score that forbids a label. */
const FORBIDDEN = -1e4;
/** Errors so small are not followed up. */
const LEAST_ERROR = 0.01;

/** What the tagger learned: one weight per bucket and label, the network, and the transitions between labels. */
export interface TaggerWeights {
  readonly cue: Table;
  readonly network: CueNetworkWeights;
  readonly transition: Float32Array;
}

/** Trains the cue tagger: a conditional random field over hashed features and the network, both learned at once. */
export function trainTagger(articles: readonly GlancedArticle[], vectors: Float32Array): TaggerWeights {
  const tagger = new TaggerTrainer(vectors);
  const sentences = taggedSentences(articles, CUE_BITS);
  const order = Int32Array.from(sentences.keys());
  const mean = new MeanWeights();
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, tagger.next);
    // Full steps for the first half, then ever smaller ones.
    const share = Math.min(1, 1 - (0.8 * (epoch + 1 - EPOCHS / 2)) / (EPOCHS / 2));
    const part = Math.ceil(order.length / AVERAGED.times);
    for (let from = 0; from < order.length; from += part) {
      for (const s of order.subarray(from, from + part)) tagger.learn(sentences[s]!, share);
      if (epoch >= EPOCHS - AVERAGED.epochs) mean.take(tagger.weights);
    }
  }
  const [cue, transition, ...network] = mean.mean;
  return {
    cue: quantize(cue!),
    network: networkOf(network),
    transition: transition!,
  };
}

class TaggerTrainer {
  readonly next = random(1);
  readonly #wide = new AdaGrad(L << CUE_BITS, { rate: RATE, decay: DECAY });
  readonly #chain = new AdaGrad(L * L, { rate: TRANSITION_RATE, decay: 0 });
  readonly #lattice = new Lattice(L, this.#chain.weights);
  readonly #around = new CueSurroundings();
  readonly #network: CueNetworkTrainer;
  readonly #gradient = new Float64Array(L);

  constructor(vectors: Float32Array) {
    this.#network = new CueNetworkTrainer(vectors, { around: this.#around, next: this.next });
  }

  get weights(): readonly Float32Array[] {
    return [this.#wide.weights, this.#chain.weights, ...this.#network.weights];
  }

  /** One visit of a sentence: its likelihood is raised a little. */
  learn(sentence: TaggedSentence, share: number): void {
    const { article, gold, first, last } = sentence;
    const lattice = this.#lattice;
    this.#around.take(article.view, article.odds, { first, last });
    this.#network.begin();
    lattice.reserve(gold.length);
    const kept = sentence.features.map((own, t) => this.#emit(first + t, t, own));
    const expected = new Float64Array(L * L);
    lattice.prepare();
    lattice.marginals(gold.length);
    lattice.expectTransitions(gold.length, expected);
    for (let t = 0; t < gold.length; t += 1) {
      const at = gold[t]!;
      if (t > 0) expected[gold[t - 1]! * L + at]! -= 1;
      const features = kept[t];
      if (features !== undefined) this.#correct(first + t, t, { features, gold: at });
    }
    expected.forEach((gradient, k) => {
      this.#chain.descend(k, gradient);
    });
    this.#network.end(share);
  }

  /** Writes the scores of a token's labels, and returns the features that were kept. */
  #emit(i: number, t: number, features: Int32Array | undefined): Int32Array | undefined {
    const { emission } = this.#lattice;
    emission.fill(0, t * L, (t + 1) * L);
    if (features === undefined) {
      emission.fill(FORBIDDEN, t * L + 1, (t + 1) * L);
      return undefined;
    }
    const kept = features.filter(() => this.next() >= DROPPED);
    const { weights } = this.#wide;
    for (const f of kept)
      for (let label = 0; label < L; label += 1)
        emission[t * L + label]! += weights[f * L + label]! / (1 - DROPPED);
    this.#network.forward(i, emission, t * L);
    return kept;
  }

  #correct(i: number, t: number, token: { features: Int32Array; gold: number }): void {
    const gradient = this.#gradient;
    let error = 0;
    for (let label = 0; label < L; label += 1) {
      gradient[label] = this.#lattice.marginal[t * L + label]! - (label === token.gold ? 1 : 0);
      error += Math.abs(gradient[label]!);
    }
    if (error < LEAST_ERROR) return;
    for (const f of token.features)
      for (let label = 0; label < L; label += 1) this.#wide.descend(f * L + label, gradient[label]!);
    this.#network.backward(i, gradient);
  }
}
