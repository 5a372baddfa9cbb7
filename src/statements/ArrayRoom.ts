/**
 * Arrays of zeros in one piece of memory: to ask for many small pieces, and to give them back, takes five times as long as for one.
 */
export class ArrayRoom {
  readonly #buffer: ArrayBuffer;
  #numberAt = 0;
  #byteAt: number;

  /** @param room how many numbers of 32 bits, and how many of 8, there is room for. */
  constructor({ numbers, bytes }: { numbers: number; bytes: number }) {
    this.#byteAt = numbers * Int32Array.BYTES_PER_ELEMENT;
    this.#buffer = new ArrayBuffer(this.#byteAt + bytes);
  }

  int32(length: number): Int32Array {
    const array = new Int32Array(this.#buffer, this.#numberAt, length);
    this.#numberAt += array.byteLength;
    return array;
  }

  int8(length: number): Int8Array {
    const array = new Int8Array(this.#buffer, this.#byteAt, length);
    this.#byteAt += length;
    return array;
  }

  uint8(length: number): Uint8Array {
    const array = new Uint8Array(this.#buffer, this.#byteAt, length);
    this.#byteAt += length;
    return array;
  }
}
