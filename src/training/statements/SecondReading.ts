import type { Piece } from '../../statements/link.js';
import { GATES, LOGITS, STATES } from '../../statements/readerLayout.js';
import { RELATIONS, relationTo } from '../../statements/readerWeights.js';
import { nearlyNormal } from '../random.js';
import { Parameter } from '../Parameter.js';
import { LinearLayer } from './LinearLayer.js';
import { LogitLayer, probabilityOf } from './LogitLayer.js';
import { TwoWayLayer } from './TwoWayLayer.js';

/** Share of the states that are left out at each visit. */
const DROP = 0.2;
/** How much contents and sources count here beside cues in the first reading. */
const ASIDE = 0.7;

const ROW = 2 * GATES;
const BOTH = 2 * STATES;

/** A cue, by its tokens in the sentence, and what is true given it: whether each token is in its content, and in its source. */
export interface GivenGold {
  readonly cue: Piece;
  readonly content: Uint8Array;
  readonly source: Uint8Array;
}

/** What `SentenceReader` makes of a sentence given a cue, while it is learned, with the way back through it. */
export class SecondReading {
  readonly #next: () => number;
  readonly #states: LinearLayer;
  readonly #cue: LinearLayer;
  readonly #relations: Parameter;
  readonly #layer: TwoWayLayer;
  readonly #output: LogitLayer;
  /** Slopes of what the tokens' states bring, of all cues of a sentence. */
  readonly #slopes: Float32Array;

  /** `most`: tokens of the longest sentence. */
  constructor(next: () => number, most: number) {
    const normal = nearlyNormal(next);
    this.#next = next;
    const square = { rows: BOTH, columns: ROW };
    this.#states = new LinearLayer({ ...square, most }, normal(0.12));
    this.#cue = new LinearLayer({ ...square, most: 1 }, normal(0.06));
    this.#relations = new Parameter(RELATIONS * ROW, normal(0.3));
    this.#layer = new TwoWayLayer(most, normal(0.17));
    this.#output = new LogitLayer(most, normal(0.1));
    this.#slopes = new Float32Array(most * ROW);
  }

  get parameters(): readonly Parameter[] {
    return [
      this.#states.weights,
      this.#cue.weights,
      this.#relations,
      this.#layer.recurrent,
      ...this.#output.parameters,
    ];
  }

  /** Reads what the first layer saw of `count` tokens given each cue, and adds to the slopes of that. */
  learn(first: TwoWayLayer, count: number, given: readonly GivenGold[]): void {
    if (given.length === 0) return;
    const { inputs, outputs, inputSlopes } = this.#states;
    inputs.set(first.seen.subarray(0, count * BOTH));
    outputs.fill(0, 0, count * ROW);
    this.#states.forward(count);
    this.#slopes.fill(0, 0, count * ROW);
    for (const gold of given) {
      this.#forward(first, count, gold);
      this.#backward(first, count, gold);
    }
    outputs.set(this.#slopes.subarray(0, count * ROW));
    this.#states.backward(count);
    for (let k = 0; k < count * BOTH; k += 1) first.seenSlope[k] = first.seenSlope[k]! + inputSlopes[k]!;
  }

  #forward(first: TwoWayLayer, count: number, { cue, content, source }: GivenGold): void {
    const ofCue = cue.from * BOTH;
    this.#cue.inputs.set(first.seen.subarray(ofCue, ofCue + BOTH));
    this.#cue.outputs.fill(0);
    this.#cue.forward(1);
    const { inputs } = this.#layer;
    const relations = this.#relations.weights;
    for (let t = 0; t < count; t += 1) {
      const relation = relationTo(cue, t) * ROW;
      for (let k = 0; k < ROW; k += 1)
        inputs[t * ROW + k] =
          this.#states.outputs[t * ROW + k]! + relations[relation + k]! + this.#cue.outputs[k]!;
    }
    this.#layer.drop(DROP, this.#next);
    this.#layer.forward(count);
    const logits = this.#output.forward(this.#layer, count);
    for (let t = 0; t < count; t += 1) {
      const at = t * LOGITS;
      logits[at] = ASIDE * (probabilityOf(logits[at]!) - content[t]!);
      logits[at + 1] = ASIDE * (probabilityOf(logits[at + 1]!) - source[t]!);
      // The others are spare.
      logits.fill(0, at + 2, at + LOGITS);
    }
  }

  #backward(first: TwoWayLayer, count: number, { cue }: GivenGold): void {
    this.#output.backward(this.#layer, count);
    this.#layer.backward(count);
    const { inputs } = this.#layer;
    const relations = this.#relations.slope;
    const slopes = this.#slopes;
    const ofCue = this.#cue.outputs.fill(0);
    for (let t = 0; t < count; t += 1) {
      const relation = relationTo(cue, t) * ROW;
      for (let k = 0; k < ROW; k += 1) {
        const slope = inputs[t * ROW + k]!;
        slopes[t * ROW + k] = slopes[t * ROW + k]! + slope;
        relations[relation + k] = relations[relation + k]! + slope;
        ofCue[k] = ofCue[k]! + slope;
      }
    }
    this.#cue.backward(1);
    const at = cue.from * BOTH;
    for (let s = 0; s < BOTH; s += 1)
      first.seenSlope[at + s] = first.seenSlope[at + s]! + this.#cue.inputSlopes[s]!;
  }
}
