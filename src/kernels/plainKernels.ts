import { bucket } from '../statements/hash.js';
import { GATES, LOGITS, outputAt, STATES, weightAt } from '../statements/readerLayout.js';
import type { Kernels } from './layOut.js';

/** Leaves of a tree, and of the cue network hidden units, the length of a vector and steps: as in `assembly/`. */
const LEAVES = 16;
const UNITS = 24;
const WIDTH = 16;
const STEPS = 256;
/** Numbers of a token's row of the reader. */
const READER_ROW = 2 * GATES;
const { fround } = Math;

/** The same kernels in plain script, to the last bit, over the memory in `buffer`: see `assembly/` for what each does. */
export function plainKernels(buffer: ArrayBuffer): Kernels {
  const int8 = new Int8Array(buffer);
  const int16 = new Int16Array(buffer);
  const uint16 = new Uint16Array(buffer);
  const int32 = new Int32Array(buffer);
  const float32 = new Float32Array(buffer);
  const float64 = new Float64Array(buffer);
  return {
    sumFeatures: (keys, offset, count, table, shift, sums) => {
      for (let t = 0; t < count; t += 1) {
        const end = int32[offset / 4 + t + 1]!;
        let sum = 0;
        for (let k = int32[offset / 4 + t]!; k < end; k += 1)
          sum += int8[table + bucket(32 - shift, int32[keys / 4 + k]!)]!;
        int32[sums / 4 + t] = sum;
      }
    },

    sumTriples: (keys, width, count, table, shift, sums) => {
      for (let t = 0; t < count; t += 1) {
        const into = sums / 2 + 4 * t;
        int16.fill(0, into, into + 3);
        for (let k = t * width; k < (t + 1) * width; k += 1) {
          const at = table + 3 * bucket(32 - shift, int32[keys / 4 + k]!);
          for (let c = 0; c < 3; c += 1) int16[into + c]! += int8[at + c]!;
        }
      }
    },

    scoreRows: (table, rows, count, units, output, into) => {
      float64.fill(0, into / 8, into / 8 + 4);
      for (let h = 0; h < UNITS; h += 1) {
        let sum = 0;
        for (let k = 0; k < count; k += 1) sum += int16[table / 2 + int32[rows / 4 + k]! + h]!;
        const unit = Math.max(0, sum);
        int16[units / 2 + h] = unit;
        for (let c = 0; c < 4; c += 1) float64[into / 8 + c]! += unit * float64[output / 8 + 4 * h + c]!;
      }
    },

    expandRow: (vector, taps, base, most, into) => {
      for (let h = 0; h < UNITS; h += 1) {
        const sums = [float32[base / 4 + h]!, 0];
        for (let d = 0; d < WIDTH; d += 1)
          sums[d % 2]! += float64[vector / 8 + d]! * float64[taps / 8 + h * WIDTH + d]!;
        const steps = Math.round((sums[0]! + sums[1]!) * STEPS);
        int16[into / 2 + h] = Math.max(-most, Math.min(most, steps));
      }
    },

    addTrees: (numbers, count, width, questions, threshold, first, strike, leaf, trees, within, odds) => {
      const strikeOut = (q: number): void => {
        const end = int32[first / 4 + q + 1]!;
        for (let s = int32[first / 4 + q]!; s < end; s += 1) {
          const by = int32[strike / 4 + s]!;
          uint16[within / 2 + (by >>> 16)]! &= by;
        }
      };
      for (let r = 0; r < count; r += 1) {
        uint16.fill(0xffff, within / 2, within / 2 + trees);
        for (let f = 0; f < width; f += 1) {
          const number = float64[numbers / 8 + r * width + f]!;
          const [least, usual, most] = int32.subarray(questions / 4 + 2 * f);
          const isBelow = (q: number): boolean => number <= float64[threshold / 8 + q]!;
          for (let q = usual!; q < most! && !isBelow(q); q += 1) strikeOut(q);
          for (let q = usual! - 1; q >= least! && isBelow(q); q -= 1) strikeOut(q);
        }
        const sums = [float64[odds / 8 + r]!, 0, 0, 0];
        for (let t = 0; t < trees; t += 1) {
          const bits = uint16[within / 2 + t]!;
          sums[t % 4]! += float32[leaf / 4 + t * LEAVES + 31 - Math.clz32(bits & -bits)]!;
        }
        float64[odds / 8 + r] = sums[0]! + sums[1]! + (sums[2]! + sums[3]!);
      }
    },

    addChannels: (rows, count, channels, kinds, words, nearness, isNear, above) => {
      const width = isNear ? 8 : 4;
      const word = (row: number, c: number): number => float32[words / 4 + row + c]!;
      for (let k = 0; k < count; k += 1) {
        const from = rows / 4 + k * width;
        const [kind, before, own, after, notBefore, notOwn, notAfter, near] = int32.subarray(from);
        for (let c = 0; c < channels; c += 1) {
          let sum = float64[kinds / 8 + kind! + c]! + word(before!, c) + word(own!, c) + word(after!, c);
          if (isNear) {
            sum = sum - word(notBefore!, c) - word(notOwn!, c) - word(notAfter!, c);
            sum += float32[nearness / 4 + near! + c]!;
          }
          float64[above / 8 + k * channels + c] = Math.max(0, sum);
        }
      }
    },

    poolChannels: (line, count, channels, above, places, scale, pooled) => {
      const sums = pooled / 8;
      const most = sums + channels;
      float64.fill(0, sums, most + channels);
      for (let k = 0; k < count; k += 1) {
        const token = above / 8 + int32[line / 4 + 2 * k]!;
        const weight = places / 8 + int32[line / 4 + 2 * k + 1]!;
        for (let c = 0; c < channels; c += 1) {
          const x = float64[token + c]!;
          const gated = x * float64[weight + channels + c]!;
          float64[sums + c]! += x * float64[weight + c]!;
          if (gated > float64[most + c]!) float64[most + c] = gated;
        }
      }
      for (let c = 0; c < channels; c += 1) float64[sums + c]! *= scale;
    },

    addLayer: (input, inputs, weights, bias, outputs, into) => {
      for (let f = 0; f < outputs; f += 1) {
        let sum = float64[bias / 8 + f]!;
        for (let i = 0; i < inputs; i += 1)
          sum += float64[weights / 8 + i * outputs + f]! * float64[input / 8 + i]!;
        float64[into / 8 + f] = sum;
      }
    },

    addRows: (table, rows, count, into) => {
      for (let t = 0; t < count; t += 1)
        for (let k = 0; k < READER_ROW; k += 1) {
          let sum = 0;
          for (let r = 0; r < 4; r += 1) sum += int16[table / 2 + int32[rows / 4 + 4 * t + r]! + k]!;
          int16[into / 2 + t * READER_ROW + k] = sum;
        }
    },

    readBothWays: (inputs, count, weights, gates, keep, fresh, none, states) => {
      for (let back = 0; back < 2; back += 1)
        for (let k = 0; k < count; k += 1) {
          const t = back === 0 ? k : count - 1 - k;
          const row = inputs / 2 + t * READER_ROW + back * GATES;
          const own = states / 2 + (2 * t + back) * STATES;
          const before = k === 0 ? none / 2 : own + (back === 0 ? -2 : 2) * STATES;
          const from = weights / 2 + back * STATES * GATES;
          for (let g = 0; g < GATES; g += 1) {
            let sum = 0;
            for (let s = 0; s < STATES; s += 1)
              sum += int16[before + s]! * int16[from + weightAt(STATES, s, g)]!;
            int32[gates / 4 + g] = Math.max(-2048, Math.min(2047, (sum >> 13) + int16[row + g]!)) + 2048;
          }
          for (let s = 0; s < STATES; s += 1) {
            const share = int16[keep / 2 + int32[gates / 4 + s]!]!;
            const renewal = int16[fresh / 2 + int32[gates / 4 + STATES + s]!]!;
            const beyond = int16[before + s]! - renewal;
            int16[own + s] = renewal + ((share * beyond + 0x4000) >> 15);
          }
        }
    },

    tellRows: (states, count, weights, _sums, into) => {
      for (let t = 0; t < count; t += 1)
        for (let k = 0; k < READER_ROW; k += 1) {
          let sum = 0;
          for (let s = 0; s < 2 * STATES; s += 1)
            sum += int16[states / 2 + t * 2 * STATES + s]! * int16[weights / 2 + weightAt(2 * STATES, s, k)]!;
          int16[into / 2 + t * READER_ROW + k] = Math.max(-8191, Math.min(8191, sum >> 13));
        }
    },

    sayLogits: (states, count, weights, bias, into) => {
      for (let t = 0; t < count; t += 1)
        for (let l = 0; l < LOGITS; l += 1) {
          let sum = int32[bias / 4 + l]!;
          for (let s = 0; s < 2 * STATES; s += 1)
            sum += int16[states / 2 + t * 2 * STATES + s]! * int16[weights / 2 + outputAt(s, l)]!;
          int32[into / 4 + LOGITS * t + l] = sum;
        }
    },

    addProduct: (by, count, matrix, width, into) => {
      for (let k = 0; k < count; k += 1)
        for (let j = 0; j < width; j += 1)
          float32[into / 4 + j]! += fround(float32[by / 4 + k]! * float32[matrix / 4 + k * width + j]!);
    },

    addTurnedProduct: (by, width, matrix, count, into) => {
      for (let k = 0; k < count; k += 1) {
        const sums = [0, 0, 0, 0];
        for (let j = 0; j < width; j += 1) {
          const product = fround(float32[by / 4 + j]! * float32[matrix / 4 + k * width + j]!);
          sums[j % 4] = fround(sums[j % 4]! + product);
        }
        float32[into / 4 + k]! += fround(fround(sums[0]! + sums[1]!) + fround(sums[2]! + sums[3]!));
      }
    },

    addOuterProduct: (by, count, row, width, matrix) => {
      for (let k = 0; k < count; k += 1)
        for (let j = 0; j < width; j += 1)
          float32[matrix / 4 + k * width + j]! += fround(float32[by / 4 + k]! * float32[row / 4 + j]!);
    },
  };
}
