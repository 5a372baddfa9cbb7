/**
 * A linear chain of labels (a conditional random field, Lafferty et al. 2001): the best labelling by Viterbi and each label's
 * marginal probability by forward-backward. Buffers are kept between calls and grow as needed.
 */
export class Lattice {
  readonly labels: number;
  /** Transition scores: [from × labels + to]. */
  readonly transition: Float32Array;
  /** Scores of the first label. */
  readonly initial: Float32Array;
  /** Emission scores of the sequence in hand: [position × labels + label]; written by the caller. */
  emission = new Float32Array(0);
  /** Marginal probabilities of the sequence in hand. */
  marginal = new Float32Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);

  constructor(labels: number, transition: Float32Array, initial: Float32Array) {
    this.labels = labels;
    this.transition = transition;
    this.initial = initial;
  }

  /** Makes room for a sequence of `length` positions. */
  reserve(length: number): void {
    const size = length * this.labels;
    if (this.emission.length >= size) return;
    const room = Math.max(size, 2 * this.emission.length);
    this.emission = new Float32Array(room);
    this.marginal = new Float32Array(room);
    this.#forward = new Float64Array(room);
    this.#backward = new Float64Array(room);
  }

  /** Fills `marginal` for the first `length` positions and returns the logarithm of the partition function. */
  marginals(length: number): number {
    const { labels: L, transition, initial, emission, marginal } = this;
    const f = this.#forward;
    const b = this.#backward;
    const step = new Float64Array(L);
    for (let y = 0; y < L; y += 1) f[y] = initial[y]! + emission[y]!;
    for (let t = 1; t < length; t += 1) {
      for (let y = 0; y < L; y += 1) {
        for (let x = 0; x < L; x += 1) step[x] = f[(t - 1) * L + x]! + transition[x * L + y]!;
        f[t * L + y] = logSum(step) + emission[t * L + y]!;
      }
    }
    for (let y = 0; y < L; y += 1) b[(length - 1) * L + y] = 0;
    for (let t = length - 2; t >= 0; t -= 1) {
      for (let x = 0; x < L; x += 1) {
        for (let y = 0; y < L; y += 1)
          step[y] = transition[x * L + y]! + emission[(t + 1) * L + y]! + b[(t + 1) * L + y]!;
        b[t * L + x] = logSum(step);
      }
    }
    for (let y = 0; y < L; y += 1) step[y] = f[(length - 1) * L + y]!;
    const total = logSum(step);
    for (let k = 0; k < length * L; k += 1) marginal[k] = Math.exp(f[k]! + b[k]! - total);
    return total;
  }

  /** Expected count of each transition in the sequence in hand, added to `into`; call after `marginals`. */
  expectTransitions(length: number, total: number, into: Float64Array): void {
    const { labels: L, transition, emission } = this;
    for (let t = 1; t < length; t += 1) {
      for (let x = 0; x < L; x += 1) {
        for (let y = 0; y < L; y += 1) {
          const score =
            this.#forward[(t - 1) * L + x]! +
            transition[x * L + y]! +
            emission[t * L + y]! +
            this.#backward[t * L + y]!;
          into[x * L + y]! += Math.exp(score - total);
        }
      }
    }
  }
}

function logSum(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const v of values) if (v > most) most = v;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const v of values) sum += Math.exp(v - most);
  return most + Math.log(sum);
}
