/**
 * Aligns two sequences of words by their longest common block, then the parts before and after it the same way
 * (Ratcliff and Metzener, "Pattern Matching: The Gestalt Approach", 1988; the ties of Python's difflib.SequenceMatcher
 * without junk: the block that begins earliest in `a`, then in `b`).
 *
 * @returns for each word of `a` the index of the same word in `b`, or -1.
 */
export function alignWords(a: readonly string[], b: readonly string[]): Int32Array {
  const aligned = new Int32Array(a.length).fill(-1);
  if (a.length === b.length && a.every((word, i) => word === b[i])) return aligned.map((_, i) => i);
  const places = new Map<string, number[]>();
  for (const [j, word] of b.entries()) {
    const list = places.get(word);
    if (list) list.push(j);
    else places.set(word, [j]);
  }
  const placesOf = a.map((word) => places.get(word) ?? []);
  // run[j + 1]: length of the common block that ends with the present word of `a` and word j of `b`.
  let run = new Int32Array(b.length + 1);
  let before = new Int32Array(b.length + 1);
  const ranges: (readonly [number, number, number, number])[] = [[0, a.length, 0, b.length]];
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    const [aStart, aEnd, bStart, bEnd] = range;
    let size = 0;
    let aBest = aStart;
    let bBest = bStart;
    for (let i = aStart; i < aEnd; i++) {
      for (const j of placesOf[i]!) {
        if (j < bStart) continue;
        if (j >= bEnd) break;
        const length = (j > bStart ? before[j]! : 0) + 1;
        run[j + 1] = length;
        if (length > size) {
          size = length;
          aBest = i - length + 1;
          bBest = j - length + 1;
        }
      }
      if (i > aStart) for (const j of placesOf[i - 1]!) before[j + 1] = 0;
      [run, before] = [before, run];
    }
    if (aEnd > aStart) for (const j of placesOf[aEnd - 1]!) before[j + 1] = 0;
    if (size === 0) continue;
    for (let k = 0; k < size; k++) aligned[aBest + k] = bBest + k;
    if (aStart < aBest && bStart < bBest) ranges.push([aStart, aBest, bStart, bBest]);
    if (aBest + size < aEnd && bBest + size < bEnd) ranges.push([aBest + size, aEnd, bBest + size, bEnd]);
  }
  return aligned;
}
