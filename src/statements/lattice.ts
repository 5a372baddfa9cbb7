/**
 * A linear chain of labels (a conditional random field, Lafferty et al. 2001): each label's marginal probability by
 * forward-backward, in probabilities scaled at each step (Rabiner 1989). Buffers are kept between calls and grow as needed.
 */
export class Lattice {
  readonly labels: number;
  /** Transition scores: [from × labels + to]. */
  readonly transition: Float32Array;
  /** Emission scores of the sequence in hand: [position × labels + label]; written by the caller. */
  emission = new Float32Array(0);
  /** Marginal probabilities of the sequence in hand. */
  marginal = new Float32Array(0);
  #potential = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  readonly #step: Float64Array;

  constructor(labels: number, transition: Float32Array) {
    this.labels = labels;
    this.transition = transition;
    this.#step = new Float64Array(labels * labels);
  }

  /** Makes room for a sequence of `length` positions. */
  reserve(length: number): void {
    const size = length * this.labels;
    if (this.emission.length >= size) return;
    const room = Math.max(size, 2 * this.emission.length);
    this.emission = new Float32Array(room);
    this.marginal = new Float32Array(room);
    this.#potential = new Float64Array(room);
    this.#forward = new Float64Array(room);
    this.#backward = new Float64Array(room);
  }

  /** Fills `marginal` for the first `length` positions. Transition scores must not have changed since `prepare`. */
  marginals(length: number): void {
    const { labels: L, emission, marginal } = this;
    const potential = this.#potential;
    const f = this.#forward;
    const b = this.#backward;
    const step = this.#step;
    for (let t = 0; t < length; t += 1) {
      let most = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < L; y += 1) most = Math.max(most, emission[t * L + y]!);
      for (let y = 0; y < L; y += 1) {
        const score = emission[t * L + y]! - most;
        potential[t * L + y] = score === 0 ? 1 : score < -40 ? 0 : Math.exp(score);
      }
    }
    for (let y = 0; y < L; y += 1) f[y] = potential[y]!;
    scale(f, 0, L);
    for (let t = 1; t < length; t += 1) {
      const at = t * L;
      for (let y = 0; y < L; y += 1) {
        let sum = 0;
        if (potential[at + y] !== 0) for (let x = 0; x < L; x += 1) sum += f[at - L + x]! * step[x * L + y]!;
        f[at + y] = sum * potential[at + y]!;
      }
      scale(f, at, L);
    }
    for (let y = 0; y < L; y += 1) b[(length - 1) * L + y] = 1;
    for (let t = length - 2; t >= 0; t -= 1) {
      const at = t * L;
      for (let x = 0; x < L; x += 1) {
        let sum = 0;
        for (let y = 0; y < L; y += 1) sum += step[x * L + y]! * potential[at + L + y]! * b[at + L + y]!;
        b[at + x] = sum;
      }
      scale(b, at, L);
    }
    for (let t = 0; t < length; t += 1) {
      let total = 0;
      for (let y = 0; y < L; y += 1) total += f[t * L + y]! * b[t * L + y]!;
      for (let y = 0; y < L; y += 1) marginal[t * L + y] = (f[t * L + y]! * b[t * L + y]!) / total;
    }
  }

  /** Takes up the transition scores as they are now; call it before `marginals` whenever they changed. */
  prepare(): void {
    for (let k = 0; k < this.transition.length; k += 1) this.#step[k] = Math.exp(this.transition[k]!);
  }

  /** Expected count of each transition in the sequence in hand, added to `into`; call after `marginals`. */
  expectTransitions(length: number, into: Float64Array): void {
    const L = this.labels;
    const pair = new Float64Array(L * L);
    for (let t = 1; t < length; t += 1) {
      let total = 0;
      for (let x = 0; x < L; x += 1) {
        for (let y = 0; y < L; y += 1) {
          const p =
            this.#forward[(t - 1) * L + x]! *
            this.#step[x * L + y]! *
            this.#potential[t * L + y]! *
            this.#backward[t * L + y]!;
          pair[x * L + y] = p;
          total += p;
        }
      }
      for (let k = 0; k < L * L; k += 1) into[k]! += pair[k]! / total;
    }
  }
}

/** Makes the `count` values from `at` on sum to one. */
function scale(values: Float64Array, at: number, count: number): void {
  let sum = 0;
  for (let y = 0; y < count; y += 1) sum += values[at + y]!;
  for (let y = 0; y < count; y += 1) values[at + y]! /= sum;
}
