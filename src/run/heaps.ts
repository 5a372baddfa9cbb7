import { setFlagsFromString } from 'node:v8';

/** By then models are loaded, and what workers remember of words has come together. */
const SETTLED = 250;

/** Whether the heaps are held: to tell V8 again with every batch takes time. */
let held = false;

/**
 * Lets every thread's heap become twice what is in use. By itself V8 has it grow by steps of a fourth while modules and models are
 * loaded, each of them a collection that finds nothing: a run over a thousand articles takes a twentieth less without them.
 */
export function letHeapsGrow(): void {
  held = false;
  setFlagsFromString('--heap-growing-percent=100');
}

/**
 * Once so many articles are through, holds the heaps to 1.3 times what is in use: nearly all that is made from then on dies young,
 * so that a larger heap only keeps garbage.
 */
export function holdHeaps(articles: number): void {
  if (held || articles < SETTLED) return;
  held = true;
  setFlagsFromString('--heap-growing-percent=30');
}
