import { LOGITS, STATES } from '../../statements/readerLayout.js';
import { Parameter } from '../Parameter.js';
import { LinearLayer } from './LinearLayer.js';
import type { TwoWayLayer } from './TwoWayLayer.js';

const BOTH = 2 * STATES;

/** Says of each token what a layer's states make likely. */
export class LogitLayer {
  readonly #weights: LinearLayer;
  readonly #bias = new Parameter(LOGITS, () => 0);

  /** `most`: tokens of the longest sentence. */
  constructor(most: number, start: () => number) {
    this.#weights = new LinearLayer({ rows: BOTH, columns: LOGITS, most }, start);
  }

  /** Weights and bias. */
  get parameters(): readonly [Parameter, Parameter] {
    return [this.#weights.weights, this.#bias];
  }

  /** The logits of what the layer saw of each token: to be turned into their slopes. */
  forward({ seen }: TwoWayLayer, count: number): Float32Array {
    const { inputs, outputs } = this.#weights;
    inputs.set(seen.subarray(0, count * BOTH));
    for (let t = 0; t < count; t += 1) outputs.set(this.#bias.weights, t * LOGITS);
    this.#weights.forward(count);
    return outputs;
  }

  /** From the slopes of the logits, those of what the layer saw. */
  backward({ seenSlope }: TwoWayLayer, count: number): void {
    const { outputs, inputSlopes } = this.#weights;
    const { slope } = this.#bias;
    for (let k = 0; k < count * LOGITS; k += 1) slope[k % LOGITS] = slope[k % LOGITS]! + outputs[k]!;
    this.#weights.backward(count);
    seenSlope.set(inputSlopes.subarray(0, count * BOTH));
  }
}

/** The probability that a logit stands for. */
export function probabilityOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
