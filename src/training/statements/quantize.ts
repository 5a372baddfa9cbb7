import type { Table } from '../../statements/table.js';

const LARGEST = 127;

/** Weights as bytes. The scale is set so that all but the few largest, which are cut, fit; small ones become zero. */
export function quantize(weights: Float32Array): Table {
  let most = 0;
  for (const w of weights) most = Math.max(most, Math.abs(w));
  const scale = most === 0 ? 1 : Math.min(most, 4) / LARGEST;
  const values = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i += 1)
    values[i] = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weights[i]! / scale)));
  return { values, scale };
}
