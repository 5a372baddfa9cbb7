/** What an uncommonly long article has taken is let go, so that it does not stay for the rest of the run. */
const MOST_BYTES = 4 << 20;

/**
 * Those of some buffers that are worth keeping for what comes next. New memory for each batch is what the garbage collectors of a run
 * had most to do with.
 */
export function reusable(buffers: Iterable<ArrayBuffer>): ArrayBuffer[] {
  return [...buffers].filter(({ byteLength }) => byteLength <= MOST_BYTES);
}
