/** Minima kept per article. */
export const MINIMA = 128;

/** Words in a shingle: wire copy shares runs of words, different stories share at most phrases. */
const SHINGLE = 4;

const [FACTORS, OFFSETS] = permutations();

/**
 * MinHash signature of an article's words, for telling near-duplicates (Broder 1997): the number of distinct shingles of
 * four words, then for each of 128 hash functions the least value over all shingles, cut to 16 bits (Li and König 2010).
 * Case, punctuation and spacing do not matter. Empty for a text without words.
 */
export function signature(text: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return [];
  const least = new Uint32Array(MINIMA).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < MINIMA; i++) {
      const hash = mix(Math.imul(shingle, FACTORS[i]!) + OFFSETS[i]!);
      if (hash < least[i]!) least[i] = hash;
    }
  }
  return [shingles.size, ...Array.from(least, (hash) => hash & 0xffff)];
}

function shinglesOf(text: string): Set<number> {
  const words: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    words.push(hash);
  }
  const shingles = new Set<number>();
  const size = Math.min(SHINGLE, words.length);
  for (let i = 0; i + size <= words.length && size > 0; i++) {
    let hash = 0;
    for (let k = 0; k < size; k++) hash = Math.imul(hash ^ words[i + k]!, 0x9e3779b1) ^ (hash >>> 15);
    shingles.add(mix(hash));
  }
  return shingles;
}

/** Finalizer of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Fixed pseudo-random odd factors and offsets, the same in every run. */
function permutations(): [Int32Array, Int32Array] {
  const factors = new Int32Array(MINIMA);
  const offsets = new Int32Array(MINIMA);
  for (let i = 0; i < MINIMA; i++) {
    factors[i] = mix(2 * i + 1) | 1;
    offsets[i] = mix(0x5bd1e995 + i);
  }
  return [factors, offsets];
}
