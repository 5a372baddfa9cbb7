import { expect, test } from 'vitest';
import { GATES, STATES } from '../../../src/statements/readerLayout.js';
import { nearlyNormal, random } from '../../../src/training/random.js';
import { TwoWayLayer } from '../../../src/training/statements/TwoWayLayer.js';

const ROW = 2 * GATES;
const BOTH = 2 * STATES;
const COUNT = 5;
/** Far enough for numbers of 32 bits to tell. */
const STEP = 0.01;

const normal = nearlyNormal(random(7));
const inputs = new Float32Array(COUNT * ROW).map(normal(0.5));
const wanted = new Float32Array(COUNT * BOTH).map(normal(0.5));

/** A layer that has read the inputs, and what it saw weighed by what was wanted. */
function readWith(change: (layer: TwoWayLayer) => void): { layer: TwoWayLayer; sum: number } {
  const layer = new TwoWayLayer(COUNT, nearlyNormal(random(8))(0.3));
  layer.drop(0.3, random(9));
  layer.inputs.set(inputs);
  change(layer);
  layer.forward(COUNT);
  const sum = layer.seen.reduce((all, x, k) => all + x * wanted[k]!, 0);
  return { layer, sum };
}

/** How fast the sum grows with a change of something by a step. */
function slopeOf(change: (layer: TwoWayLayer, by: number) => void): number {
  const above = readWith((layer) => change(layer, STEP)).sum;
  const below = readWith((layer) => change(layer, -STEP)).sum;
  return (above - below) / (2 * STEP);
}

test('the way back gives each input and each weight the slope that trying it shows', () => {
  const { layer } = readWith(() => {});
  layer.seenSlope.set(wanted);
  layer.backward(COUNT);
  const slopes = layer.inputs.slice();
  const gathered = layer.recurrent.slope;
  for (let k = 0; k < inputs.length; k += 37) {
    const tried = slopeOf((own, by) => {
      own.inputs[k] = own.inputs[k]! + by;
    });
    expect(slopes[k]).toBeCloseTo(tried, 3);
  }
  for (let k = 0; k < gathered.length; k += 211) {
    const tried = slopeOf(({ recurrent: { weights } }, by) => {
      weights[k] = weights[k]! + by;
    });
    expect(gathered[k]).toBeCloseTo(tried, 3);
  }
});
