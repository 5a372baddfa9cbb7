const SKIPPABLE = 0x184d2a50;
const RLE = 1;
/** Bytes of a dictionary's number and of a content's size, by their flags; a size without a flag takes a byte in a single segment. */
const DICTIONARY_BYTES = [0, 1, 2, 4] as const;
const SIZE_BYTES = [0, 2, 4, 8] as const;

/** A stretch of packed bytes, and whether a frame ends with it. */
export interface FramePiece {
  readonly bytes: Buffer;
  readonly ends: boolean;
}

/**
 * Walks the frames of Zstandard data that passes by (RFC 8878, 3.1): Node unpacks the first frame only, and data that was cut
 * without a word.
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

  /** Takes the next packed bytes and gives them back in pieces, cut where frames end. */
  *split(chunk: Buffer): Generator<FramePiece> {
    let from = 0;
    let at = 0;
    while (at < chunk.length) {
      const passed = Math.min(this.#passing, chunk.length - at);
      at += passed;
      this.#passing -= passed;
      if (this.whole && at > from) {
        yield { bytes: chunk.subarray(from, at), ends: true };
        from = at;
      }
      if (at < chunk.length) this.#passing = this.#walk.next(chunk[at++]!).value;
    }
    if (at > from) yield { bytes: chunk.subarray(from), ends: this.whole };
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
