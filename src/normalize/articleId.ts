import { hash } from 'node:crypto';

/** A stable id made from the content: 64 bits of SHA-256, in hexadecimal. */
export function articleId(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
