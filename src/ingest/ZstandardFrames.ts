const SKIPPABLE = 0x184d2a50;
const RLE = 1;
/** Bytes of a dictionary's number and of a content's size, by their flags; a size without a flag takes a byte in a single segment. */
const DICTIONARY_BYTES = [0, 1, 2, 4] as const;
const SIZE_BYTES = [0, 2, 4, 8] as const;

/**
 * Walks the frames of Zstandard data that passes by (RFC 8878, 3.1) to know whether the last one is whole: Node unpacks data
 * that was cut without a word.
 */
export class ZstandardFrames {
  #between = true;
  #passing = 0;
  readonly #walk = this.#frames();

  constructor() {
    this.#passing = this.#walk.next(0).value;
  }

  /** Whether the data so far ends where a frame ends. */
  get whole(): boolean {
    return this.#between && this.#passing === 0;
  }

  /** Takes the next packed bytes. */
  pass(chunk: Uint8Array): void {
    let at = 0;
    while (at + this.#passing < chunk.length) {
      at += this.#passing;
      this.#passing = this.#walk.next(chunk[at]!).value;
      at += 1;
    }
    this.#passing -= chunk.length - at;
  }

  /** Yields how many bytes may pass before the one it takes next. */
  *#frames(): Generator<number, never, number> {
    let passing = 0;
    function* little(bytes: number): Generator<number, number, number> {
      let value = 0;
      for (let k = 0; k < bytes; k += 1) {
        value += (yield passing) * 256 ** k;
        passing = 0;
      }
      return value;
    }
    for (;;) {
      this.#between = true;
      let magic = yield passing;
      this.#between = false;
      passing = 0;
      magic += 256 * (yield* little(3));
      if (Math.floor(magic / 16) === SKIPPABLE / 16) {
        passing = yield* little(4);
        continue;
      }
      const flags = yield* little(1);
      const single = (flags >> 5) & 1;
      const size = flags >> 6 === 0 ? single : SIZE_BYTES[flags >> 6]!;
      passing = (single === 1 ? 0 : 1) + DICTIONARY_BYTES[flags & 3]! + size;
      for (let last = false; !last; ) {
        const header = yield* little(3);
        last = (header & 1) === 1;
        passing = ((header >> 1) & 3) === RLE ? 1 : header >> 3;
      }
      passing += flags & 4 ? 4 : 0;
    }
  }
}
