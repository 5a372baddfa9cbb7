/** Bytes that grow as text is added, so that no long string is ever in memory. */
export class ByteSink {
  #bytes: Buffer<ArrayBuffer>;
  #length = 0;

  /** `room` is memory to begin with, of bytes that are needed no more. */
  constructor(room: ArrayBuffer | null = null) {
    this.#bytes = room === null ? Buffer.allocUnsafeSlow(1 << 14) : Buffer.from(room);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  write(text: string): void {
    // A UTF-16 code unit becomes three bytes at most.
    const room = this.#length + 3 * text.length;
    if (room > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(room, 2 * this.#bytes.length));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
  }

  /** What was written from one place to another; good until more is written. */
  between(from: number, to: number): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(from, to);
  }

  /** Puts ASCII in the place of as many bytes. */
  overwrite(at: number, text: string): void {
    this.#bytes.write(text, at, 'latin1');
  }

  /** Everything written; its buffer holds nothing else, so that it can be handed to another thread. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }
}
