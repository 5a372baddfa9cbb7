import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a run has found out, appended as it goes, so that no kill loses more than the record being written.
 * A line says what the file is and for which analysis; then come records: a line `KIND KEY LENGTH SUM`, as wide as every
 * other, and the payload. Opening hops from one such line to the next and cuts a torn tail off.
 */
const FORMAT = 'onrecord-ledger 1';
const KEY_LENGTH = 32;
const HEAD_LENGTH = 1 + 1 + KEY_LENGTH + 1 + 10 + 1 + 16 + 1;
const HEAD = /^([AF]) ([0-9a-f]{32}) ([0-9]{10}) ([0-9a-f]{16})\n$/;

/** `A`: what became of an article, by its content. `F`: what a source file holds, by its path. */
export type RecordKind = 'A' | 'F';

/** A record does not hold what was written: the disk, or another program, has changed it. */
export class LedgerDamage extends Error {
  override readonly name = 'LedgerDamage';
  constructor(readonly offset: number) {
    super(`the ledger is damaged at byte ${offset}`);
  }
}

export class Ledger {
  #end: number;
  readonly #at: Record<RecordKind, Map<string, number>> = { A: new Map(), F: new Map() };

  private constructor(
    private readonly fd: number,
    private readonly start: number,
    /** What the findings were made by. */
    readonly analysis: string,
    /** Why an older ledger was put aside, if one was. */
    readonly restarted: 'version' | null,
  ) {
    this.#end = start;
  }

  /** Opens or begins the ledger of one analysis; what was found by another analysis is of no use and is cut off. */
  static open(path: string, options: { analysis: string; fresh?: boolean }): Ledger {
    mkdirSync(dirname(path), { recursive: true });
    const fd = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o644);
    const title = `${FORMAT} ${options.analysis}\n`;
    const size = fstatSync(fd).size;
    const found = Buffer.alloc(Math.min(size, Buffer.byteLength(title)));
    readSync(fd, found, 0, found.length, 0);
    const same = found.toString('utf8') === title;
    const ledger = new Ledger(
      fd,
      Buffer.byteLength(title),
      options.analysis,
      size > 0 && !same ? 'version' : null,
    );
    if (same && options.fresh !== true) {
      ledger.#scan(size);
      // Only the last record can be torn: a full disk or a kill leaves those before it as they were.
      if (ledger.#end < size) ftruncateSync(fd, ledger.#end);
    } else {
      ftruncateSync(fd, 0);
      writeSync(fd, title, 0);
    }
    return ledger;
  }

  /** Opens a ledger to look at it, whatever analysis it is of; changes nothing. @throws if there is none */
  static view(path: string): Ledger {
    const fd = openSync(path, 'r');
    const start = Buffer.alloc(200);
    const title =
      start
        .subarray(0, readSync(fd, start, 0, start.length, 0))
        .toString('latin1')
        .indexOf('\n') + 1;
    const ledger = new Ledger(fd, title, '', null);
    ledger.#scan(fstatSync(fd).size);
    return ledger;
  }

  /** In bytes. */
  get size(): number {
    return this.#end;
  }

  /** Bytes that a record takes; 0 where there is none. */
  sizeOf(kind: RecordKind, key: string): number {
    const offset = this.#at[kind].get(key);
    return offset === undefined ? 0 : HEAD_LENGTH + (this.#head(offset)?.length ?? 0) + 1;
  }

  /** Whether there is a record; the newest of several with one key counts. */
  has(kind: RecordKind, key: string): boolean {
    return this.#at[kind].has(key);
  }

  keys(kind: RecordKind): IterableIterator<string> {
    return this.#at[kind].keys();
  }

  /** @throws LedgerDamage when the payload is not what was written */
  read(kind: RecordKind, key: string): string | null {
    const offset = this.#at[kind].get(key);
    if (offset === undefined) return null;
    const head = this.#head(offset);
    if (head === null) throw new LedgerDamage(offset);
    const payload = this.#bytes(offset + HEAD_LENGTH, head.length);
    if (payload.length !== head.length || sum(payload) !== head.sum) throw new LedgerDamage(offset);
    return payload.toString('utf8');
  }

  append(kind: RecordKind, key: string, payload: string | Uint8Array): void {
    const bytes = typeof payload === 'string' ? Buffer.from(payload, 'utf8') : payload;
    const head = `${kind} ${key} ${String(bytes.length).padStart(10, '0')} ${sum(bytes)}\n`;
    const record = Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from('\n')]);
    for (let done = 0; done < record.length; ) {
      done += writeSync(this.fd, record, done, record.length - done, this.#end + done);
    }
    this.#at[kind].set(key, this.#end);
    this.#end += record.length;
  }

  /** Everything appended so far is on the disk. */
  sync(): void {
    fdatasyncSync(this.fd);
  }

  /** Forgets everything from a damaged place on. */
  cut(offset: number): void {
    ftruncateSync(this.fd, offset);
    this.#at.A.clear();
    this.#at.F.clear();
    this.#end = this.start;
    this.#scan(offset);
  }

  close(): void {
    closeSync(this.fd);
  }

  #scan(size: number): void {
    while (this.#end < size) {
      const head = this.#head(this.#end);
      const next = this.#end + HEAD_LENGTH + (head?.length ?? 0) + 1;
      if (head === null || next > size) break;
      this.#at[head.kind].set(head.key, this.#end);
      this.#end = next;
    }
  }

  #head(offset: number): { kind: RecordKind; key: string; length: number; sum: string } | null {
    const match = HEAD.exec(this.#bytes(offset, HEAD_LENGTH).toString('latin1'));
    return (
      match && { kind: match[1] as RecordKind, key: match[2]!, length: Number(match[3]), sum: match[4]! }
    );
  }

  #bytes(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const read = readSync(this.fd, bytes, done, length - done, offset + done);
      if (read === 0) break;
      done += read;
    }
    return bytes.subarray(0, done);
  }
}

/** The key of a record: the content it was made from, in 128 bits. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  // Lengths first, so that no two lists of parts run together to the same bytes.
  for (const part of parts) hash.update(`${part.length}:`).update(part, 'utf8');
  return hash.digest('hex').slice(0, KEY_LENGTH);
}

const sum = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex').slice(0, 16);
