import { MINIMA } from './signature.js';

/** A slot holds an article's number and eight bits of its hash, so that few others are looked at in vain. */
const NUMBER_BITS = 24;
const MOST_ARTICLES = 2 ** NUMBER_BITS - 1;

/** Rows per band: two articles that share half of their shingles meet in one of 42 bands with a chance of 0.996. */
const ROWS = 3;
const BANDS = Math.floor(MINIMA / ROWS);

/** Share of the slots in use beyond which looking up grows slow. */
const MOST_FULL = 0.8;

export interface Duplicate {
  readonly duplicateOf: string;
  /** How much of the shorter article stands in the other, 0…1, as estimated from the signatures. */
  readonly similarity: number;
}

/**
 * Finds articles that were seen before under another name, in input order. Keeps 2 bytes per minimum of each first
 * article and one number per band: below 1 GB for a million.
 */
export class DuplicateIndex {
  readonly #threshold: number;
  readonly #ids: string[] = [];
  #minima = new Uint16Array();
  #sizes = new Uint32Array();
  /** Open addressing: article number + 1 by hash of band and rows; 0 is free. */
  #slots = new Uint32Array();

  /**
   * @param options.threshold - Least similarity of a duplicate, 0…1.
   * @param options.expected - How many articles will come; for more the index grows, which takes twice the room meanwhile.
   */
  constructor(options: { readonly threshold: number; readonly expected?: number }) {
    this.#threshold = options.threshold;
    this.expect(Math.max(64, options.expected ?? 0));
  }

  /** Makes room for so many articles in all. */
  expect(articles: number): void {
    if (articles <= this.#sizes.length) return;
    this.#minima = grown(this.#minima, articles * MINIMA);
    this.#sizes = grown(this.#sizes, articles);
    this.#slots = new Uint32Array(Math.ceil((articles * BANDS) / MOST_FULL));
    for (let number = 0; number < this.#ids.length; number++) {
      const row = [0, ...this.#minima.subarray(number * MINIMA, (number + 1) * MINIMA)];
      this.#insert(row, number);
    }
  }

  /** The first article that this one repeats; null where there is none, and then it is remembered as a first one. */
  check(articleId: string, signature: readonly number[]): Duplicate | null {
    if (signature.length === 0) return null;
    const best = this.#nearest(signature);
    if (best !== null) return { duplicateOf: this.#ids[best.number]!, similarity: best.similarity };
    this.#remember(articleId, signature);
    return null;
  }

  /** Of those that are similar enough. */
  #nearest(signature: readonly number[]): { number: number; similarity: number } | null {
    const seen = new Set<number>();
    let best: { number: number; similarity: number } | null = null;
    for (let band = 0; band < BANDS; band++) {
      const hash = hashOf(signature, band);
      const tag = hash >>> NUMBER_BITS;
      for (let slot = this.#first(hash); this.#slots[slot] !== 0; slot = this.#after(slot)) {
        if (this.#slots[slot]! >>> NUMBER_BITS !== tag) continue;
        const number = (this.#slots[slot]! & MOST_ARTICLES) - 1;
        if (seen.has(number)) continue;
        seen.add(number);
        const similarity = this.#similarity(signature, number);
        if (similarity < this.#threshold) continue;
        // The first by input order wins among equals.
        if (
          best === null ||
          similarity > best.similarity ||
          (similarity === best.similarity && number < best.number)
        ) {
          best = { number, similarity };
        }
      }
    }
    return best;
  }

  /** Containment: what both share, over the shorter one; from Jaccard's index and the two sizes. 0 where it is below the threshold. */
  #similarity(signature: readonly number[], number: number): number {
    const [a, b] = [signature[0]!, this.#sizes[number]!];
    const least = this.#threshold * Math.min(a, b);
    // Most of those met share a phrase or two, which shows long before all minima are compared.
    let misses = MINIMA - Math.floor((MINIMA * least) / (a + b - least));
    const minima = this.#minima;
    const from = number * MINIMA;
    let same = 0;
    for (let i = 0; i < MINIMA; i++) {
      if (minima[from + i] === signature[i + 1]) same++;
      else if (--misses < 0) return 0;
    }
    const jaccard = same / MINIMA;
    const shared = (jaccard / (1 + jaccard)) * (a + b);
    return Math.min(1, shared / Math.min(a, b));
  }

  #remember(articleId: string, signature: readonly number[]): void {
    if (this.#ids.length === MOST_ARTICLES)
      throw new RangeError(`more than ${MOST_ARTICLES} different articles`);
    if (this.#ids.length === this.#sizes.length) this.expect(2 * this.#ids.length);
    const number = this.#ids.push(articleId) - 1;
    this.#sizes[number] = signature[0]!;
    for (let i = 0; i < MINIMA; i++) this.#minima[number * MINIMA + i] = signature[i + 1]!;
    this.#insert(signature, number);
  }

  #insert(signature: ArrayLike<number>, number: number): void {
    for (let band = 0; band < BANDS; band++) {
      const hash = hashOf(signature, band);
      let slot = this.#first(hash);
      while (this.#slots[slot] !== 0) slot = this.#after(slot);
      this.#slots[slot] = ((hash >>> NUMBER_BITS) << NUMBER_BITS) | (number + 1);
    }
  }

  #first(hash: number): number {
    return Math.floor(((Math.imul(hash, 0x9e3779b1) >>> 0) / 2 ** 32) * this.#slots.length);
  }

  #after(slot: number): number {
    return slot + 1 === this.#slots.length ? 0 : slot + 1;
  }
}

function hashOf(signature: ArrayLike<number>, band: number): number {
  let hash = Math.imul(band + 1, 0x9e3779b1);
  for (let row = 0; row < ROWS; row++) {
    hash = Math.imul(hash ^ signature[1 + band * ROWS + row]!, 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function grown<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}
