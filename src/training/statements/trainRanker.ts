import type { Candidates } from '../../statements/candidates.js';
import { AdaGrad } from '../AdaGrad.js';
import { random, shuffle } from '../random.js';

const EPOCHS = 5;
/** Rate and decay of learning, where a decision has no others. */
const PACE = { rate: 0.1, decay: 1e-4 };

/** Decisions to learn from: the candidates of each with their features, and which was right. */
export class Decisions {
  readonly #groups: { offset: Int32Array; features: Int32Array; right: number }[] = [];

  /** Takes the group in hand; passes it over where the right candidate is not among them. */
  take(group: Candidates, right: number): void {
    const index = group.value.subarray(0, group.size).indexOf(right);
    if (index < 0) return;
    this.#groups.push({ ...group.kept(), right: index });
  }

  /** Weights of a log-linear ranker (softmax over the candidates), by AdaGrad. */
  train(bits: number, pace = PACE): Float32Array {
    const learner = new AdaGrad(1 << bits, pace);
    const order = Int32Array.from(this.#groups.keys());
    const next = random(7);
    let scores = new Float64Array(512);
    for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
      shuffle(order, next);
      for (const g of order) {
        const { offset, features, right } = this.#groups[g]!;
        const size = offset.length - 1;
        if (size > scores.length) scores = new Float64Array(2 * size);
        softmax(scores, { weights: learner.weights, offset, features });
        for (let c = 0; c < size; c += 1) {
          const gradient = scores[c]! - (c === right ? 1 : 0);
          if (Math.abs(gradient) < 1e-3) continue;
          for (let k = offset[c]!; k < offset[c + 1]!; k += 1) learner.descend(features[k]!, gradient);
        }
      }
    }
    return learner.weights;
  }
}

function softmax(
  scores: Float64Array,
  group: { weights: Float32Array; offset: Int32Array; features: Int32Array },
): void {
  const { weights, offset, features } = group;
  const size = offset.length - 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < size; c += 1) {
    let sum = 0;
    for (let k = offset[c]!; k < offset[c + 1]!; k += 1) sum += weights[features[k]!]!;
    scores[c] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let c = 0; c < size; c += 1) {
    scores[c] = Math.exp(scores[c]! - most);
    total += scores[c]!;
  }
  for (let c = 0; c < size; c += 1) scores[c]! /= total;
}
