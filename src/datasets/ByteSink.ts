/** Bytes that grow as text is added, so that no long string is ever in memory. */
export class ByteSink {
  #bytes = Buffer.allocUnsafeSlow(1 << 14);
  #length = 0;

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

  /** Everything written, in a buffer of just that size: it may wait long for its turn to be written to a file. */
  take(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }
}
