import { hash } from 'node:crypto';
import {
  closeSync,
  constants,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { ByteSink } from '../datasets/ByteSink.js';
import { KeyTable } from './KeyTable.js';
import {
  KEY_LENGTH,
  lengthOf,
  type Part,
  type Payload,
  type RecordKind,
  readLine,
  readPart,
  writeRecord,
} from './ledgerRecord.js';
import { reusable } from './reusable.js';

/**
 * What a run has found out, appended as it goes, so that no kill loses more than the record being written.
 * A line says what the file is and for which analysis; then come records. Opening cuts a torn tail off.
 */
const FORMAT = 'onrecord-ledger 4';

export class Ledger {
  #end: number;
  #syncing: Promise<void> | null = null;
  /** Memory that records are made in, one after another. */
  #room: ArrayBuffer | null = null;
  /** Where the newest record of a key begins, and how long it is. */
  #at: Record<RecordKind, KeyTable> = { A: new KeyTable(), F: new KeyTable() };

  private constructor(
    /** The open file: other threads of this process read records by it. */
    readonly fd: number,
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
    return this.#at[kind].sizeOf(key);
  }

  /** Whether there is a record; the newest of several with one key counts. */
  has(kind: RecordKind, key: string): boolean {
    return this.#at[kind].has(key);
  }

  keys(kind: RecordKind): Iterable<string> {
    return this.#at[kind].keys();
  }

  /** Where a record begins; null where there is none. */
  offsetOf(kind: RecordKind, key: string): number | null {
    return this.#at[kind].get(key);
  }

  /** @throws LedgerDamage when that part is not what was written */
  read(kind: RecordKind, key: string, part: Part = 'body'): string | null {
    const offset = this.offsetOf(kind, key);
    return offset === null ? null : readPart(this.fd, offset, part);
  }

  append(kind: RecordKind, key: string, payload: Payload): void {
    const sink = new ByteSink(this.#room);
    writeRecord(sink, { kind, key, ...payload });
    const record = sink.take();
    this.appendRecord(kind, key, record);
    this.#room = reusable([record.buffer])[0] ?? null;
  }

  /** Appends what `writeRecord` made of the kind, the key and the payload. */
  appendRecord(kind: RecordKind, key: string, record: Uint8Array): void {
    for (let done = 0; done < record.length; ) {
      done += writeSync(this.fd, record, done, record.length - done, this.#end + done);
    }
    this.#at[kind].set(key, this.#end, record.length);
    this.#end += record.length;
  }

  /** Sets the disk to work on everything appended so far; `sync` waits for it. */
  beginSync(): void {
    this.#syncing = promisify(fdatasync)(this.fd);
    // A failure stays here for `sync`: the disk tells of it only once.
    this.#syncing.catch(() => {});
  }

  /** Everything appended so far is on the disk. */
  async sync(): Promise<void> {
    await this.#syncing;
    fdatasyncSync(this.fd);
  }

  /** Forgets everything from a damaged place on. */
  cut(offset: number): void {
    ftruncateSync(this.fd, offset);
    this.#at = { A: new KeyTable(), F: new KeyTable() };
    this.#end = this.start;
    this.#scan(offset);
  }

  async close(): Promise<void> {
    // Another file might get its number while the disk is still at work on this one.
    if (this.#syncing !== null) await this.#syncing.catch(() => {});
    closeSync(this.fd);
  }

  #scan(size: number): void {
    while (this.#end < size) {
      const line = readLine(this.fd, this.#end);
      const next = line === null ? Number.POSITIVE_INFINITY : this.#end + lengthOf(line);
      if (line === null || next > size) break;
      this.#at[line.kind].set(line.key, this.#end, lengthOf(line));
      this.#end = next;
    }
  }
}

/** The key of a record: the content it was made from, in 128 bits. */
export function keyOf(...parts: readonly string[]): string {
  // Lengths first, so that no two lists of parts run together to the same text.
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return hash('sha256', text).slice(0, KEY_LENGTH);
}
