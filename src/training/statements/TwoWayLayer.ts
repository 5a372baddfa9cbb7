import { layOut } from '../../kernels/layOut.js';
import { GATES, STATES } from '../../statements/readerLayout.js';
import { Parameter } from '../Parameter.js';

const ROW = 2 * GATES;
const BOTH = 2 * STATES;
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** A recurrent layer that reads both ways, as it is in `SentenceReader`, while it is learned, with the way back through it. */
export class TwoWayLayer {
  readonly recurrent: Parameter;
  /** What each token brings, [token × ROW]; after `backward`, the slopes of that. */
  readonly inputs: Float32Array;
  /** What was made of each token, [token × BOTH], as far as `drop` keeps it. */
  readonly seen: Float32Array;
  /** Slopes of `seen`: to be set before `backward`. */
  readonly seenSlope: Float32Array;
  readonly #laid;
  readonly #kept = new Float32Array(BOTH).fill(1);

  /** `most`: tokens of the longest sentence. */
  constructor(most: number, start: () => number) {
    const size = 2 * STATES * GATES;
    this.#laid = layOut({
      weights: new Float32Array(size),
      slope: new Float32Array(size),
      inputs: new Float32Array(most * ROW),
      keep: new Float32Array(most * BOTH),
      fresh: new Float32Array(most * BOTH),
      // With a state of zeros before the first and after the last.
      states: new Float32Array((most + 2) * BOTH),
      carry: new Float32Array(STATES),
    });
    this.recurrent = new Parameter(size, start, this.#laid.arrays);
    this.inputs = this.#laid.arrays.inputs;
    this.seen = new Float32Array(most * BOTH);
    this.seenSlope = new Float32Array(most * BOTH);
  }

  /** Chooses the states that are left out of what is made of the next sentences, by their share (Srivastava et al. 2014). */
  drop(share: number, next: () => number): void {
    for (let s = 0; s < BOTH; s += 1) this.#kept[s] = next() < share ? 0 : 1 / (1 - share);
  }

  /** Reads the first `count` tokens of `inputs`. */
  forward(count: number): void {
    const { states } = this.#laid.arrays;
    states.fill(0, 0, BOTH);
    states.fill(0, (count + 1) * BOTH, (count + 2) * BOTH);
    for (let t = 0; t < count; t += 1) this.#renew(t, 0);
    for (let t = count - 1; t >= 0; t -= 1) this.#renew(t, 1);
    for (let k = 0; k < count * BOTH; k += 1) this.seen[k] = states[BOTH + k]! * this.#kept[k % BOTH]!;
  }

  /** Turns the slopes of what was seen into those of the inputs, and gathers those of the weights. */
  backward(count: number): void {
    const { carry } = this.#laid.arrays;
    for (let k = 0; k < count * BOTH; k += 1) this.seenSlope[k] = this.seenSlope[k]! * this.#kept[k % BOTH]!;
    carry.fill(0);
    for (let t = count - 1; t >= 0; t -= 1) this.#renewBack(t, 0);
    carry.fill(0);
    for (let t = 0; t < count; t += 1) this.#renewBack(t, 1);
  }

  /** The states of token `t` in one direction, from those of the token before it. */
  #renew(t: number, direction: number): void {
    const { kernels, arrays, at } = this.#laid;
    const { inputs, keep, fresh, states } = arrays;
    const before = (direction === 0 ? t : t + 2) * BOTH + direction * STATES;
    const gates = t * ROW + direction * GATES;
    kernels.addProduct(
      at.states + before * FLOAT,
      STATES,
      at.weights + direction * STATES * GATES * FLOAT,
      GATES,
      at.inputs + gates * FLOAT,
    );
    const own = t * BOTH + direction * STATES;
    for (let s = 0; s < STATES; s += 1) {
      const u = 1 / (1 + Math.exp(-inputs[gates + s]!));
      const n = Math.tanh(inputs[gates + STATES + s]!);
      keep[own + s] = u;
      fresh[own + s] = n;
      states[own + BOTH + s] = n + u * (states[before + s]! - n);
    }
  }

  /** Turns the slopes of a token's states into those of its gates, which take the place of its input, and of the states before. */
  #renewBack(t: number, direction: number): void {
    const { kernels, arrays, at } = this.#laid;
    const { inputs, keep, fresh, states, carry } = arrays;
    const before = (direction === 0 ? t : t + 2) * BOTH + direction * STATES;
    const own = t * BOTH + direction * STATES;
    const gates = t * ROW + direction * GATES;
    for (let s = 0; s < STATES; s += 1) {
      const slope = this.seenSlope[own + s]! + carry[s]!;
      const u = keep[own + s]!;
      const n = fresh[own + s]!;
      inputs[gates + s] = slope * (states[before + s]! - n) * u * (1 - u);
      inputs[gates + STATES + s] = slope * (1 - u) * (1 - n * n);
      carry[s] = slope * u;
    }
    const weights = direction * STATES * GATES * FLOAT;
    kernels.addOuterProduct(
      at.states + before * FLOAT,
      STATES,
      at.inputs + gates * FLOAT,
      GATES,
      at.slope + weights,
    );
    kernels.addTurnedProduct(at.inputs + gates * FLOAT, GATES, at.weights + weights, STATES, at.carry);
  }
}
