import { isChunk } from './whiteSpace.js';

/**
 * Numbers texts in the order in which they come, and finds the number of a piece of a longer text without cutting it out.
 * Open addressing; the hash is FNV-1a (Fowler, Noll, Vo) over UTF-16 code units. All is compared as such units: to ask strings for
 * them, cut out, joined or wide as they come, takes twice as long.
 */
export class TextTable {
  /** By number. */
  readonly texts: string[] = [];
  /** Where the piece asked for last ends. */
  end = 0;
  #hash = 0;
  /** By number: the hash, and where the spelling begins; then where the last one's ends. Side by side, to be fetched at once. */
  #rows: Int32Array;
  /** All texts, one behind the other. */
  #spelled = new Uint16Array(1024);
  /** The text that `numberOf` is asked for. */
  #asked = new Uint16Array(64);
  /** Number + 1; 0 for an empty cell. At most half are full. */
  #cells: Int32Array;

  /** `room`: for how many texts it is made at first. */
  constructor(room = 1024) {
    let size = 1;
    while (size < room) size *= 2;
    this.#rows = new Int32Array(2 * size + 2);
    this.#cells = new Int32Array(2 * size);
  }

  /** The number of what stands from `from` up to the next white space, −1 where it has none yet; `end` tells where it ends. */
  findFrom(codes: Uint16Array, from: number): number {
    let hash = FIRST;
    let end = from;
    for (; end < codes.length; end += 1) {
      const code = codes[end]!;
      if (!isChunk(code)) break;
      hash = Math.imul(hash ^ code, PRIME);
    }
    this.#hash = hash;
    this.end = end;
    return this.#find(codes, from);
  }

  /** The number of a whole text, a new one where it has none. */
  numberOf(text: string): number {
    const { length } = text;
    if (length > this.#asked.length) this.#asked = new Uint16Array(2 * length);
    const asked = this.#asked;
    let hash = FIRST;
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(i);
      asked[i] = code;
      hash = Math.imul(hash ^ code, PRIME);
    }
    this.#hash = hash;
    this.end = length;
    const number = this.#find(asked, 0);
    return number < 0 ? this.#add(text) : number;
  }

  /** Forgets the texts from a number on. */
  cutTo(length: number): void {
    this.texts.length = length;
    this.#cells.fill(0);
    for (let number = 0; number < length; number += 1) this.#place(number);
  }

  #find(codes: Uint16Array, from: number): number {
    const hash = this.#hash;
    const length = this.end - from;
    const cells = this.#cells;
    const rows = this.#rows;
    const spelled = this.#spelled;
    const mask = cells.length - 1;
    for (let cell = cellOf(hash, mask); ; cell = (cell + 1) & mask) {
      const number = cells[cell]! - 1;
      if (number < 0) return -1;
      if (rows[2 * number] !== hash) continue;
      const start = rows[2 * number + 1]!;
      if (rows[2 * number + 3]! - start !== length) continue;
      let k = 0;
      while (k < length && spelled[start + k] === codes[from + k]) k += 1;
      if (k === length) return number;
    }
  }

  #add(text: string): number {
    const number = this.texts.length;
    if (2 * number + 3 >= this.#rows.length) this.#grow();
    // A part cut out of an article would keep the whole article in memory: a copy is kept instead.
    this.texts.push(copyOf(text));
    const start = this.#rows[2 * number + 1]!;
    const end = start + text.length;
    if (end > this.#spelled.length) {
      const more = new Uint16Array(2 * end);
      more.set(this.#spelled);
      this.#spelled = more;
    }
    for (let i = 0; i < text.length; i += 1) this.#spelled[start + i] = this.#asked[i]!;
    this.#rows[2 * number] = this.#hash;
    this.#rows[2 * number + 3] = end;
    this.#place(number);
    return number;
  }

  #place(number: number): void {
    const mask = this.#cells.length - 1;
    let cell = cellOf(this.#rows[2 * number]!, mask);
    while (this.#cells[cell] !== 0) cell = (cell + 1) & mask;
    this.#cells[cell] = number + 1;
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
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
