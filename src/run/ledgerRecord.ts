import { hash } from 'node:crypto';
import { readSync } from 'node:fs';
import type { ByteSink } from '../datasets/ByteSink.js';

/** `A`: what became of an article, by its content. `F`: what a source file holds, by its path. */
export type RecordKind = 'A' | 'F';

/** A record's content in two parts, each with its own sum, so that the first can be read and trusted without the other. */
export interface Payload {
  /** What the first pass over all records needs. */
  readonly head: string;
  readonly body: string;
}
export type Part = keyof Payload;

/** The line that begins a record. */
export interface RecordLine {
  readonly kind: RecordKind;
  readonly key: string;
  /** In bytes. */
  readonly length: Readonly<Record<Part, number>>;
  readonly sum: Readonly<Record<Part, string>>;
}

/** A record does not hold what was written: the disk, or another program, has changed it. */
export class LedgerDamage extends Error {
  override readonly name = 'LedgerDamage';
  constructor(readonly offset: number) {
    super(`the ledger is damaged at byte ${offset}`);
  }
}

export const KEY_LENGTH = 32;
/** `KIND KEY LENGTH SUM LENGTH SUM`, as wide as every other: opening a ledger hops from one such line to the next. */
const LINE = /^([AF]) ([0-9a-f]{32}) ([0-9]{10}) ([0-9a-f]{16}) ([0-9]{10}) ([0-9a-f]{16})\n$/;
const LINE_LENGTH = 1 + 1 + KEY_LENGTH + 2 * (1 + 10 + 1 + 16) + 1;
/** Read along with the line, since most records are no longer than this: one read instead of two. */
const NEAR: Record<Part, number> = { head: 4096, body: 1 << 14 };
/** Takes what is read, part after part: memory of its own for each would have the collector look for garbage all the time. */
const scratch = Buffer.allocUnsafeSlow(1 << 16);

/** Stands where the line will, which is known only when the payload is written. */
const NO_LINE = ' '.repeat(LINE_LENGTH);

/** Writes a whole record as it stands in the ledger. */
export function writeRecord(sink: ByteSink, record: Payload & { kind: RecordKind; key: string }): void {
  const start = sink.length;
  sink.write(NO_LINE);
  const head = part(sink, record.head);
  const body = part(sink, record.body);
  sink.write('\n');
  sink.overwrite(start, `${record.kind} ${record.key} ${head} ${body}\n`);
}

/** Writes a part; gives its length and sum. */
function part(sink: ByteSink, text: string): string {
  const start = sink.length;
  sink.write(text);
  const bytes = sink.between(start, sink.length);
  return `${String(bytes.length).padStart(10, '0')} ${sum(bytes)}`;
}

/** The line at an offset of an open ledger; null where there is none. */
export function readLine(fd: number, offset: number): RecordLine | null {
  return parseLine(bytesAt(fd, offset, LINE_LENGTH));
}

/** In bytes, line included. */
export const lengthOf = ({ length }: RecordLine) => LINE_LENGTH + length.head + length.body + 1;

/**
 * A part of the record at an offset of an open ledger, which may be open in another thread.
 * @throws LedgerDamage when it is not what was written
 */
export function readPart(fd: number, offset: number, part: Part): string {
  const near = bytesAt(fd, offset, LINE_LENGTH + NEAR[part]);
  const line = parseLine(near.subarray(0, LINE_LENGTH));
  if (line === null) throw new LedgerDamage(offset);
  const from = LINE_LENGTH + (part === 'head' ? 0 : line.length.head);
  const length = line.length[part];
  const bytes =
    from + length <= near.length ? near.subarray(from, from + length) : bytesAt(fd, offset + from, length);
  if (bytes.length !== length || sum(bytes) !== line.sum[part]) throw new LedgerDamage(offset);
  return bytes.toString('utf8');
}

function parseLine(bytes: Buffer): RecordLine | null {
  const match = LINE.exec(bytes.toString('latin1'));
  return (
    match && {
      kind: match[1] as RecordKind,
      key: match[2]!,
      length: { head: Number(match[3]), body: Number(match[5]) },
      sum: { head: match[4]!, body: match[6]! },
    }
  );
}

/** Good until the next call. */
function bytesAt(fd: number, offset: number, length: number): Buffer {
  const bytes = length <= scratch.length ? scratch : Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const read = readSync(fd, bytes, done, length - done, offset + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

const sum = (bytes: Uint8Array) => hash('sha1', bytes).slice(0, 16);
