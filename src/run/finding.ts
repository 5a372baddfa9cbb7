import type { Analysis, Reject, Speaker, Statement } from '../records.js';
import type { Payload } from './ledgerRecord.js';

/** What is kept of an article in the ledger: what became of it, without where it was found. */
export type Found =
  | { readonly analysis: Analysis }
  | { readonly rejected: Pick<Reject, 'stage' | 'reason' | 'detail'> };

/** What the first pass over the ledger needs of an article; it stands apart, so that the rest need not be read for it. */
export interface Head {
  readonly status: Analysis['status'] | 'rejected';
  readonly articleId: string;
  /** For `unpacked`. */
  readonly signature: string;
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
  const head: Head = {
    status,
    articleId: article.articleId,
    signature: packed(signature),
    ...cast(statements),
  };
  // Who a statement's speaker is stands in the head, once for all that one says.
  const told = statements.map((statement) => ({ ...statement, speaker: statement.speaker.how }));
  const body = { ...found.analysis, signature: [], statements: told };
  return { head: JSON.stringify(head), body: JSON.stringify(body) };
}

export function decodeHead(text: string): Head {
  const head = JSON.parse(text);
  return head.status === 'rejected'
    ? { ...head, articleId: '', signature: '', speakers: [], said: [] }
    : head;
}

/** The analysis comes without its signature, which only the head has. */
export function decodeFound(text: string, head: Head): Found {
  const body = JSON.parse(text);
  if (head.status === 'rejected') return { rejected: body };
  const { speakers, said } = head;
  const statements = (body.statements as Told[]).map((statement, i) => ({
    ...statement,
    speaker: { ...speakers[said[i]!]!, how: statement.speaker },
  }));
  return { analysis: { ...body, statements } };
}

/** A statement in the body: of its speaker it says how they were found. */
type Told = Omit<Statement, 'speaker'> & { readonly speaker: readonly string[] };

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

export function unpacked(text: string): number[] {
  if (text === '') return [];
  const bytes = Buffer.from(text, 'base64');
  const signature = [bytes.readUInt32LE(0)];
  for (let at = 4; at < bytes.length; at += 2) signature.push(bytes.readUInt16LE(at));
  return signature;
}
