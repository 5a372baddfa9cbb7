import { isChunk } from './whiteSpace.js';

/**
 * Numbers texts in the order in which they come, and finds the number of a piece of a longer text without cutting it out.
 * Open addressing; the hash is FNV-1a (Fowler, Noll, Vo) over UTF-16 code units.
 */
export class TextTable {
  /** By number. */
  readonly texts: string[] = [];
  /** Where the piece asked for last ends. */
  end = 0;
  #hash = 0;
  #hashes: Int32Array;
  /** Number + 1; 0 for an empty cell. At most half are full. */
  #cells: Int32Array;

  /** `room`: for how many texts it is made at first. */
  constructor(room = 1024) {
    let size = 1;
    while (size < room) size *= 2;
    this.#hashes = new Int32Array(size);
    this.#cells = new Int32Array(2 * size);
  }

  /** The number of what stands from `from` up to the next white space, −1 where it has none yet; `end` tells where it ends. */
  findFrom(text: string, from: number): number {
    let hash = FIRST;
    let end = from;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (!isChunk(code)) break;
      hash = Math.imul(hash ^ code, PRIME);
    }
    this.#hash = hash;
    this.end = end;
    return this.#find(text, from);
  }

  /** The number of a whole text, a new one where it has none. */
  numberOf(text: string): number {
    let hash = FIRST;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    this.#hash = hash;
    this.end = text.length;
    const number = this.#find(text, 0);
    return number < 0 ? this.#add(text) : number;
  }

  /** Forgets the texts from a number on. */
  cutTo(length: number): void {
    this.texts.length = length;
    this.#cells.fill(0);
    for (let number = 0; number < length; number += 1) this.#place(number);
  }

  #find(text: string, from: number): number {
    const hash = this.#hash;
    const length = this.end - from;
    const mask = this.#cells.length - 1;
    for (let cell = cellOf(hash, mask); ; cell = (cell + 1) & mask) {
      const number = this.#cells[cell]! - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] !== hash) continue;
      const known = this.texts[number]!;
      if (known.length !== length) continue;
      let k = 0;
      while (k < length && known.charCodeAt(k) === text.charCodeAt(from + k)) k += 1;
      if (k === length) return number;
    }
  }

  #add(text: string): number {
    const number = this.texts.length;
    if (number === this.#hashes.length) this.#grow();
    // A part cut out of an article would keep the whole article in memory: a copy is kept instead.
    this.texts.push(copyOf(text));
    this.#hashes[number] = this.#hash;
    this.#place(number);
    return number;
  }

  #place(number: number): void {
    const mask = this.#cells.length - 1;
    let cell = cellOf(this.#hashes[number]!, mask);
    while (this.#cells[cell] !== 0) cell = (cell + 1) & mask;
    this.#cells[cell] = number + 1;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#cells = new Int32Array(this.#cells.length * 2);
    for (let number = 0; number < this.texts.length; number += 1) this.#place(number);
  }
}

const FIRST = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV mixes upward only: the upper bits have to reach the lower ones. */
function cellOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

function copyOf(text: string): string {
  return text.length < SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** V8 copies shorter parts itself. */
const SHORT = 13;
