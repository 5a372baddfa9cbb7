/**
 * What is known of plain words, found by their letters where they stand in a text. Of words of up to eighteen letters, in lower case,
 * with a capital in front or all in capitals, the letters are packed into three numbers, five bits each: a look into one place of
 * memory tells all there is to compare.
 */
export class WordTable<T> {
  /** Where the letters asked for last end. */
  end = 0;
  /** What they are as numbers; FOREIGN where they are none that can be packed. */
  #first = 0;
  #second = 0;
  #third = FOREIGN;
  /** In the order in which they came, so that those of the common words stand together. */
  readonly #values: T[] = [];
  /** By cell: the three numbers, and the number of the value + 1. At most half are full. */
  #cells = new Int32Array(SIZE * 1024);

  /** What is known of the letters that stand from `from` on. */
  find(codes: Uint16Array, from: number): T | undefined {
    let first = 0;
    let second = 0;
    let third = 0;
    let capitals = 0;
    let i = from;
    for (; i < codes.length; i += 1) {
      const code = codes[i]!;
      const letter = (code | SMALL) - 96;
      if (letter < 1 || letter > 26) break;
      capitals += ~code & SMALL;
      if (i - from < PACK) first = (first << 5) | letter;
      else if (i - from < 2 * PACK) second = (second << 5) | letter;
      else third = (third << 5) | letter;
    }
    this.end = i;
    this.#first = first;
    this.#second = second;
    this.#third = i - from > 3 * PACK ? FOREIGN : third;
    if (capitals > 0) this.#noteCapitals(capitals / SMALL, codes[from]!, i - from);
    if (this.#third === FOREIGN) return undefined;
    const number = this.#cells[this.#cellOf(this.#first, this.#second, this.#third) + 3]!;
    return number === 0 ? undefined : this.#values[number - 1];
  }

  /** Notes what is known of the letters asked for last; nothing where they cannot be packed. */
  set(value: T): void {
    if (this.#third === FOREIGN) return;
    if (2 * SIZE * this.#values.length >= this.#cells.length) this.#grow();
    this.#values.push(value);
    this.#place([this.#first, this.#second, this.#third, this.#values.length]);
  }

  clear(): void {
    this.#values.length = 0;
    this.#cells.fill(0);
  }

  #noteCapitals(capitals: number, first: number, length: number): void {
    if (this.#third === FOREIGN) return;
    if (capitals === 1 && !(first & SMALL)) this.#third |= 1 << 30;
    else if (capitals === length) this.#third |= 2 << 30;
    else this.#third = FOREIGN;
  }

  /** Where a word stands, or is to stand. */
  #cellOf(first: number, second: number, third: number): number {
    const cells = this.#cells;
    const mask = cells.length - 1;
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
    let cell = Math.imul(SIZE, hash ^ (hash >>> 15)) & mask;
    while (
      cells[cell + 3] !== 0 &&
      (cells[cell] !== first || cells[cell + 1] !== second || cells[cell + 2] !== third)
    )
      cell = (cell + SIZE) & mask;
    return cell;
  }

  #place(word: ArrayLike<number>): void {
    this.#cells.set(word, this.#cellOf(word[0]!, word[1]!, word[2]!));
  }

  #grow(): void {
    const cells = this.#cells;
    this.#cells = new Int32Array(cells.length * 2);
    for (let cell = 0; cell < cells.length; cell += SIZE)
      if (cells[cell + 3] !== 0) this.#place(cells.subarray(cell, cell + SIZE));
  }
}

/** Numbers to a cell. */
const SIZE = 4;
/** Letters to a number. */
const PACK = 6;
/** The bit that tells small letters from capitals. */
const SMALL = 32;
/** No letters are packed so. */
const FOREIGN = -1;
