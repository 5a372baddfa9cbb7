import type { Analysis, Reject, Speaker } from '../records.js';

/** What is kept of an article in the ledger: what became of it, without where it was found. */
export type Found =
  | { readonly analysis: Analysis }
  | { readonly rejected: Pick<Reject, 'stage' | 'reason' | 'detail'> };

/**
 * What the first pass over the ledger needs of an article; its line stands before the rest, so that the rest need not be
 * parsed twice.
 */
export interface Head {
  readonly status: Analysis['status'] | 'rejected';
  readonly articleId: string;
  readonly signature: readonly number[];
  /** Of each statement, in order; without how they were found. */
  readonly speakers: readonly Speaker[];
}

/** A finding as a ledger payload: a line for the head, a line for the rest. */
export function encodeFound(found: Found): Uint8Array {
  const { head, body } =
    'rejected' in found
      ? { head: { status: 'rejected' }, body: found.rejected }
      : {
          head: {
            status: found.analysis.status,
            articleId: found.analysis.article.articleId,
            signature: packed(found.analysis.signature),
            speakers: found.analysis.statements.map(({ speaker }) => ({ ...speaker, how: [] })),
          },
          body: { ...found.analysis, signature: [] },
        };
  return new TextEncoder().encode(`${JSON.stringify(head)}\n${JSON.stringify(body)}`);
}

export function decodeHead(payload: string): Head {
  const head = JSON.parse(payload.slice(0, payload.indexOf('\n')));
  if (head.status === 'rejected') return { status: 'rejected', articleId: '', signature: [], speakers: [] };
  return { ...head, signature: unpacked(head.signature) };
}

/** The analysis comes without its signature, which only the head has. */
export function decodeFound(payload: string): Found {
  const body = JSON.parse(payload.slice(payload.indexOf('\n') + 1));
  return 'article' in body ? { analysis: body } : { rejected: body };
}

// Minima of 32-bit hashes: in base 64 they take half the room of decimals and a tenth of the time to read.
const packed = (signature: readonly number[]) =>
  Buffer.from(Uint32Array.from(signature).buffer).toString('base64');

function unpacked(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(4 * i));
}
