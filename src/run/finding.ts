import type { Analysis, Reject, Speaker } from '../records.js';
import type { Payload } from './ledgerRecord.js';

/** What is kept of an article in the ledger: what became of it, without where it was found. */
export type Found =
  | { readonly analysis: Analysis }
  | { readonly rejected: Pick<Reject, 'stage' | 'reason' | 'detail'> };

/** What the first pass over the ledger needs of an article; it stands apart, so that the rest need not be read for it. */
export interface Head {
  readonly status: Analysis['status'] | 'rejected';
  readonly articleId: string;
  readonly signature: readonly number[];
  /** Each once, in the order in which they first speak; without how they were found. */
  readonly speakers: readonly Speaker[];
  /** Of each statement, in order, which of the speakers makes it. */
  readonly said: readonly number[];
}

/** A finding as a ledger payload. */
export function encodeFound(found: Found): Payload {
  if ('rejected' in found)
    return { head: JSON.stringify({ status: 'rejected' }), body: JSON.stringify(found.rejected) };
  const { status, article, signature, statements } = found.analysis;
  const head = { status, articleId: article.articleId, signature: packed(signature), ...cast(statements) };
  return { head: JSON.stringify(head), body: JSON.stringify({ ...found.analysis, signature: [] }) };
}

export function decodeHead(text: string): Head {
  const head = JSON.parse(text);
  if (head.status === 'rejected')
    return { status: 'rejected', articleId: '', signature: [], speakers: [], said: [] };
  return { ...head, signature: unpacked(head.signature) };
}

/** The analysis comes without its signature, which only the head has. */
export function decodeFound(text: string): Found {
  const body = JSON.parse(text);
  return 'article' in body ? { analysis: body } : { rejected: body };
}

/** Who speaks, each once, and which statement is whose. */
function cast(statements: Analysis['statements']): Pick<Head, 'speakers' | 'said'> {
  const numbers = new Map<string, number>();
  const speakers: Speaker[] = [];
  const said = statements.map((statement) => {
    const { name, type, role, roleFamily, org } = statement.speaker;
    const key = JSON.stringify([name, type, role, roleFamily, org]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, speakers.length);
    return speakers.push({ ...statement.speaker, how: [] }) - 1;
  });
  return { speakers, said };
}

// The number of shingles, then minima of 16 bits: in base 64 they take half the room of decimals and a tenth of the time.
function packed(signature: readonly number[]): string {
  if (signature.length === 0) return '';
  const bytes = Buffer.alloc(4 + 2 * (signature.length - 1));
  bytes.writeUInt32LE(signature[0]!);
  for (let i = 1; i < signature.length; i += 1) bytes.writeUInt16LE(signature[i]!, 2 + 2 * i);
  return bytes.toString('base64');
}

function unpacked(text: string): number[] {
  if (text === '') return [];
  const bytes = Buffer.from(text, 'base64');
  const signature = [bytes.readUInt32LE(0)];
  for (let at = 4; at < bytes.length; at += 2) signature.push(bytes.readUInt16LE(at));
  return signature;
}
