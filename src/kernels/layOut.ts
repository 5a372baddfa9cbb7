import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainKernels } from './plainKernels.js';

/** What `assembly/` exports: arrays are told by their `byteOffset`, all in one memory. */
export interface Kernels {
  sumFeatures(keys: number, offset: number, count: number, table: number, shift: number, sums: number): void;
  sumTriples(keys: number, width: number, count: number, table: number, shift: number, sums: number): void;
  expandRow(vector: number, taps: number, base: number, most: number, into: number): void;
  scoreRows(table: number, rows: number, count: number, units: number, output: number, into: number): void;
  addTrees(
    numbers: number,
    count: number,
    width: number,
    questions: number,
    threshold: number,
    first: number,
    strike: number,
    leaf: number,
    trees: number,
    within: number,
    odds: number,
  ): void;
  addChannels(
    rows: number,
    count: number,
    channels: number,
    kinds: number,
    words: number,
    nearness: number,
    isNear: boolean,
    above: number,
  ): void;
  poolChannels(
    line: number,
    count: number,
    channels: number,
    above: number,
    places: number,
    scale: number,
    pooled: number,
  ): void;
  addLayer(input: number, inputs: number, weights: number, bias: number, outputs: number, into: number): void;
  addRows(table: number, rows: number, count: number, into: number): void;
  readBothWays(
    inputs: number,
    count: number,
    weights: number,
    gates: number,
    keep: number,
    fresh: number,
    none: number,
    states: number,
  ): void;
  tellRows(states: number, count: number, weights: number, sums: number, into: number): void;
  sayLogits(states: number, count: number, weights: number, bias: number, into: number): void;
  addProduct(by: number, count: number, matrix: number, width: number, into: number): void;
  addTurnedProduct(by: number, width: number, matrix: number, count: number, into: number): void;
  addOuterProduct(by: number, count: number, row: number, width: number, matrix: number): void;
}

/** Arrays in one memory, and the kernels that reckon in it. */
export interface Laid<Arrays> {
  readonly kernels: Kernels;
  readonly arrays: Arrays;
  /** Where each array begins, as the kernels want it: asking the array itself takes longer than many a kernel. */
  readonly at: Readonly<Record<keyof Arrays, number>>;
}

type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array | Float64Array;

const PAGE = 65_536;
/** A vector's bytes: each array begins at a multiple of it, and has as many behind it that may be read with its end. */
const VECTOR = 16;

/** A memory of so many bytes, and the kernels that reckon in it. */
export type Engine = (bytes: number) => { readonly buffer: ArrayBuffer; readonly kernels: Kernels };

let compiled: WebAssembly.Module | undefined;

export const inWebAssembly: Engine = (bytes) => {
  const memory = new WebAssembly.Memory({ initial: bytes / PAGE });
  compiled ??= new WebAssembly.Module(
    readFileSync(fileURLToPath(new URL('../../dist/kernels.wasm', import.meta.url))),
  );
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return { buffer: memory.buffer, kernels: exports as Kernels };
};

export const inScript: Engine = (bytes) => {
  const buffer = new ArrayBuffer(bytes);
  return { buffer, kernels: plainKernels(buffer) };
};

/** Each WebAssembly memory takes gigabytes of addresses, which some machines grant to no process (`ulimit -v`). */
const inWhatThereIs: Engine = (bytes) => {
  try {
    return inWebAssembly(bytes);
  } catch (error) {
    if (error instanceof RangeError) return inScript(bytes);
    throw error;
  }
};

/**
 * Lays some arrays out in one memory of their own, contents and all, with the kernels that reckon in it. The memory goes with the
 * arrays when nobody holds them any more.
 */
export function layOut<Arrays extends Readonly<Record<string, Numbers>>>(
  arrays: Arrays,
  engine = inWhatThereIs,
): Laid<Arrays> {
  const starts: number[] = [];
  let end = 0;
  for (const { byteLength } of Object.values(arrays)) {
    starts.push(end);
    end = (Math.floor((end + byteLength) / VECTOR) + 2) * VECTOR;
  }
  const { buffer, kernels } = engine(Math.ceil(end / PAGE) * PAGE);
  const laid = Object.entries(arrays).map(([name, array], k) => {
    const Type = array.constructor as new (buffer: ArrayBuffer, from: number, length: number) => Numbers;
    const copy = new Type(buffer, starts[k]!, array.length);
    copy.set(array);
    return [name, copy];
  });
  const at = Object.fromEntries(Object.keys(arrays).map((name, k) => [name, starts[k]!]));
  return { kernels, arrays: Object.fromEntries(laid) as Arrays, at: at as Laid<Arrays>['at'] };
}
