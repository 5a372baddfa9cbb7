import { createHash } from 'node:crypto';

/** A stable id made from the content: 64 bits of SHA-256, in hexadecimal. */
export function articleId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
