/** Minima kept per article. */
export const MINIMA = 128;
const BIN_BITS = 7;

/** Words in a shingle: wire copy shares runs of words, different stories share at most phrases. */
const SHINGLE = 4;

/**
 * MinHash signature of an article's words, for telling near-duplicates (Broder 1997): the number of distinct shingles of
 * four words, then 128 minima of 16 bits (Li and König 2010). One hash per shingle chooses the bin and the value in it (Li,
 * Owen and Zhang 2012); a bin left empty takes over another's value (Shrivastava 2017). Case, punctuation and spacing do
 * not matter. Empty for a text without words.
 */
export function signature(text: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.length === 0) return [];
  const least = new Uint32Array(MINIMA).fill(EMPTY);
  for (let i = 0; i < shingles.length; i++) {
    const shingle = shingles[i]!;
    const bin = shingle >>> (32 - BIN_BITS);
    const value = mix(shingle);
    if (value < least[bin]!) least[bin] = value;
  }
  const numbers = [distinct(shingles)];
  for (let bin = 0; bin < MINIMA; bin++)
    numbers.push((least[bin] === EMPTY ? borrowed(least, bin) : least[bin]!) & 0xffff);
  return numbers;
}

const EMPTY = 0xffffffff;

/** The value of a bin that is not empty, chosen by the empty one's number, so that alike articles choose alike. */
function borrowed(least: Uint32Array, bin: number): number {
  for (let attempt = 1; ; attempt++) {
    const value = least[mix(Math.imul(bin + 1, 0x9e3779b1) + attempt) >>> (32 - BIN_BITS)]!;
    if (value !== EMPTY) return value;
  }
}

/** Hashes of all runs of four words; of all words together where there are fewer. */
function shinglesOf(text: string): Uint32Array {
  const words = wordHashes(HAS_OTHER_LETTERS.test(text) ? text.toLowerCase() : text);
  const size = Math.min(SHINGLE, words.length);
  const shingles = new Uint32Array(size === 0 ? 0 : words.length + 1 - size);
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0;
    for (let k = 0; k < size; k++) hash = Math.imul(hash ^ words[i + k]!, 0x9e3779b1) ^ (hash >>> 15);
    shingles[i] = mix(hash);
  }
  return shingles;
}

/** How many different numbers there are; they are hashes, so their lower bits choose the cell of an open table. */
function distinct(hashes: Uint32Array): number {
  let size = 1;
  while (size < 2 * hashes.length) size *= 2;
  const cells = new Uint32Array(size);
  let count = hashes.includes(0) ? 1 : 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    if (hash === 0) continue;
    let cell = hash & (size - 1);
    while (cells[cell] !== 0 && cells[cell] !== hash) cell = (cell + 1) & (size - 1);
    if (cells[cell] === 0) count += 1;
    cells[cell] = hash;
  }
  return count;
}

/** Anything with a case that is not ASCII; few articles have it, and to lower the case of all of a text takes long. */
const HAS_OTHER_LETTERS = /[\u00c0-\u1fff\u2070-\u2fff\u3040-\uffff]/;

/** FNV-1a of every word, its ASCII letters in lower case; a word is a run of letters and digits. */
function wordHashes(text: string): Int32Array {
  const words = new Int32Array((text.length + 1) >> 1);
  let count = 0;
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = code < 0x80 ? ASCII_WORDS[code]! : isOtherLetter(code) ? code : 0;
    if (letter !== 0) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ letter, 0x01000193);
    else if (hash !== 0) {
      words[count++] = hash;
      hash = 0;
    }
  }
  if (hash !== 0) words[count++] = hash;
  return words.subarray(0, count);
}

/** Digits and letters in lower case, 0 for all else: one look for each character instead of comparisons. */
const ASCII_WORDS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/** Everything beyond ASCII and Latin-1's signs but general punctuation; near enough, and quick. */
function isOtherLetter(code: number): boolean {
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

/** Finalizer of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
