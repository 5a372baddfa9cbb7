const WORDS = 4;
/** Of a key as bytes. */
const scratch = Buffer.alloc(4 * WORDS);
const asked = new Uint32Array(scratch.buffer, scratch.byteOffset, WORDS);

/**
 * A number for each of many keys of 128 bits, and a size, in some fifty bytes: a map of strings takes four times as much, and a
 * run over a million articles holds them all. Open addressing; keys are hashes, so that a part of them chooses the cell.
 */
export class KeyTable {
  #size = 0;
  #keys = new Uint32Array(16 * WORDS);
  #numbers = new Float64Array(16);
  #sizes = new Uint32Array(16);
  /** Place of a key + 1; 0 for a free cell. At most half are taken. */
  #cells = new Uint32Array(32);

  get size(): number {
    return this.#size;
  }

  has(key: string): boolean {
    return this.#find(key) >= 0;
  }

  get(key: string): number | null {
    const place = this.#find(key);
    return place < 0 ? null : this.#numbers[place]!;
  }

  /** 0 for a key that has none. */
  sizeOf(key: string): number {
    const place = this.#find(key);
    return place < 0 ? 0 : this.#sizes[place]!;
  }

  /** `size` below 2³². */
  set(key: string, number: number, size = 0): void {
    let place = this.#find(key);
    if (place < 0) place = this.#add();
    this.#numbers[place] = number;
    this.#sizes[place] = size;
  }

  /** In the order in which they came. */
  *keys(): Generator<string> {
    const bytes = Buffer.from(this.#keys.buffer);
    for (let at = 0; at < this.#size * scratch.length; at += scratch.length)
      yield bytes.toString('hex', at, at + scratch.length);
  }

  /** The place of a key, −1 where it has none; leaves the key in `asked`. */
  #find(key: string): number {
    scratch.write(key, 'hex');
    const keys = this.#keys;
    const mask = this.#cells.length - 1;
    for (let cell = asked[0]! & mask; this.#cells[cell] !== 0; cell = (cell + 1) & mask) {
      const at = (this.#cells[cell]! - 1) * WORDS;
      let word = 0;
      while (word < WORDS && keys[at + word] === asked[word]) word += 1;
      if (word === WORDS) return at / WORDS;
    }
    return -1;
  }

  /** Gives the key in `asked` a place. */
  #add(): number {
    if (this.#size === this.#numbers.length) this.#grow();
    const place = this.#size;
    this.#size += 1;
    this.#keys.set(asked, place * WORDS);
    this.#insert(place);
    return place;
  }

  #insert(place: number): void {
    const mask = this.#cells.length - 1;
    let cell = this.#keys[place * WORDS]! & mask;
    while (this.#cells[cell] !== 0) cell = (cell + 1) & mask;
    this.#cells[cell] = place + 1;
  }

  #grow(): void {
    const [keys, numbers, sizes] = [this.#keys, this.#numbers, this.#sizes];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#keys.set(keys);
    this.#numbers = new Float64Array(2 * numbers.length);
    this.#numbers.set(numbers);
    this.#sizes = new Uint32Array(2 * sizes.length);
    this.#sizes.set(sizes);
    this.#cells = new Uint32Array(2 * this.#cells.length);
    for (let place = 0; place < this.#size; place += 1) this.#insert(place);
  }
}
