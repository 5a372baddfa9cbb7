import { ReadError } from '../ReadError.js';
import { headerBlock, headersOf } from './httpResponse.js';

export interface WarcRecord {
  /** Position in the archive, from 0. */
  readonly number: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Buffer;
}

export interface WarcDamage {
  readonly number: number;
  readonly damage: string;
}

const BEGIN = 'WARC/';
const LONGEST_HEADER = 65_536;
/** Content kept, in bytes; films are passed over. */
const MOST_CONTENT = 64 * 1024 * 1024;

/**
 * The records of a web archive, one at a time. After a record that is not as long as it says, reading goes on at the next
 * that begins; what is lost is reported in its place.
 */
export async function* warcRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<WarcRecord | WarcDamage> {
  const bytes = new Bytes(chunks);
  let number = 0;
  for (; await bytes.skipLineEnds(); number++) {
    const header = await bytes.take(LONGEST_HEADER, { peek: true });
    const { text, end } = headerBlock(header);
    const headers = headersOf(text);
    const length = Number(headers.get('content-length') ?? Number.NaN);
    if (!text.startsWith(BEGIN) || end === header.length || !(length >= 0)) {
      yield { number, damage: 'no record begins here; reading goes on at the next one' };
      if (!(await bytes.skipTo(`\n${BEGIN}`, text.startsWith(BEGIN) ? BEGIN.length : 0))) break;
      continue;
    }
    await bytes.take(end, { peek: false });
    if (length > MOST_CONTENT) {
      await bytes.drop(length);
      if (headers.get('warc-type') === 'response')
        yield { number, damage: 'a record of more than 64 MB was passed over' };
      continue;
    }
    const content = await bytes.take(length, { peek: true });
    const cut = content.length < length;
    const next = cut ? Buffer.alloc(0) : (await bytes.take(length + 16, { peek: true })).subarray(length);
    if (!cut && (next.length === 0 || /^\s*(?:WARC\/|$)/.test(next.toString('latin1')))) {
      await bytes.take(length, { peek: false });
      yield { number, headers, content };
      continue;
    }
    yield {
      number,
      damage: cut ? 'the archive ends inside this record' : 'this record is shorter than it says',
    };
    if (!(await bytes.skipTo(`\n${BEGIN}`, 0))) break;
  }
  if (bytes.failure !== null) throw bytes.failure;
}

/** Bytes that come in pieces, to be looked at and taken. An error of the source is an end, and kept. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;
  failure: ReadError | null = null;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** Up to so many bytes; fewer at the end only. */
  async take(count: number, { peek }: { peek: boolean }): Promise<Buffer> {
    const parts = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const chunk = await this.#next();
      if (chunk === null) break;
      parts.push(chunk);
      length += chunk.length;
    }
    if (parts.length > 1) this.#held = Buffer.concat(parts, length);
    const taken = this.#held.subarray(0, count);
    if (!peek) this.#held = this.#held.subarray(count);
    return taken;
  }

  async drop(count: number): Promise<void> {
    let left = count - this.#held.length;
    if (left < 0) {
      this.#held = this.#held.subarray(count);
      return;
    }
    this.#held = Buffer.alloc(0);
    while (left > 0) {
      const chunk = await this.#next();
      if (chunk === null) return;
      if (chunk.length > left) this.#held = chunk.subarray(left);
      left -= chunk.length;
    }
  }

  /** Whether anything but line ends is left. */
  async skipLineEnds(): Promise<boolean> {
    for (;;) {
      let at = 0;
      while (this.#held[at] === 13 || this.#held[at] === 10) at++;
      this.#held = this.#held.subarray(at);
      if (this.#held.length > 0) return true;
      const chunk = await this.#next();
      if (chunk === null) return false;
      this.#held = chunk;
    }
  }

  /** Drops everything up to a mark, which stays. */
  async skipTo(mark: string, from: number): Promise<boolean> {
    for (let start = from; ; start = 0) {
      const at = this.#held.indexOf(mark, start);
      if (at >= 0) {
        this.#held = this.#held.subarray(at);
        return true;
      }
      const tail = this.#held.subarray(Math.max(0, this.#held.length - mark.length));
      const chunk = await this.#next();
      if (chunk === null) return false;
      this.#held = Buffer.concat([tail, chunk]);
    }
  }

  async #next(): Promise<Buffer | null> {
    if (this.#ended) return null;
    try {
      const next = await this.#source.next();
      if (!next.done) return next.value;
    } catch (error) {
      this.failure = ReadError.from(error);
    }
    this.#ended = true;
    return null;
  }
}
