import { AdaGrad } from '../AdaGrad.js';
import { random, shuffle } from '../random.js';

const EPOCHS = 6;
const RATE = 0.02;
const DECAY = 0.01;

/** Weights of a logistic regression, by AdaGrad: is this link a statement? */
export function trainAcceptance(
  links: readonly { features: Int32Array; right: boolean }[],
  bits: number,
): Float32Array {
  const learner = new AdaGrad(1 << bits, { rate: RATE, decay: DECAY });
  const order = Int32Array.from(links.keys());
  const next = random(3);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    for (const l of order) {
      const { features, right } = links[l]!;
      let odds = 0;
      for (const f of features) odds += learner.weights[f]!;
      const gradient = 1 / (1 + Math.exp(-odds)) - (right ? 1 : 0);
      for (const f of features) learner.descend(f, gradient);
    }
  }
  return learner.weights;
}
