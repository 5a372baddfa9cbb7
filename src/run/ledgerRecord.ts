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
/** Read along with the line, since most heads, and most records, are no longer than this: one read instead of two. */
const NEAR = { head: 4096, whole: 1 << 14 };
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
  if (part === 'body') return readPayload(fd, offset).body;
  const near = bytesAt(fd, offset, LINE_LENGTH + NEAR.head);
  const line = lineOf(near, offset);
  const end = LINE_LENGTH + line.length.head;
  return partOf(end <= near.length ? near : bytesAt(fd, offset, end), { line, part, offset });
}

/** Both parts at once. @throws LedgerDamage when one is not what was written */
export function readPayload(fd: number, offset: number): Payload {
  const near = bytesAt(fd, offset, NEAR.whole);
  const line = lineOf(near, offset);
  const end = lengthOf(line);
  const bytes = end <= near.length ? near : bytesAt(fd, offset, end);
  return {
    head: partOf(bytes, { line, part: 'head', offset }),
    body: partOf(bytes, { line, part: 'body', offset }),
  };
}

function lineOf(record: Buffer, offset: number): RecordLine {
  const line = parseLine(record.subarray(0, LINE_LENGTH));
  if (line === null) throw new LedgerDamage(offset);
  return line;
}

/** A part of a record's bytes as text. */
function partOf(record: Buffer, of: { line: RecordLine; part: Part; offset: number }): string {
  const { line, part, offset } = of;
  const from = LINE_LENGTH + (part === 'head' ? 0 : line.length.head);
  const bytes = record.subarray(from, from + line.length[part]);
  if (bytes.length !== line.length[part] || sum(bytes) !== line.sum[part]) throw new LedgerDamage(offset);
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
