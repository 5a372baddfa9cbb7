import { endsLongRole, lookUp } from './lexicon.js';
import type { Reading } from './Reading.js';
import { entryAt } from './wordEntries.js';

/**
 * Role family of the noun at a token, "vice president" before "president". A president of no organization is a politician.
 */
export function familyAt(reading: Reading, head: number, org: string | null): string | null {
  const { lower } = reading.tokens;
  const first = titleStart(reading, head);
  if (first < head) return lookUp(lower.slice(first, head + 1).join(' ')).family;
  if (lower[head] === 'president' || lower[head] === 'presidents')
    return org === null ? 'politician' : 'executive';
  return entryAt(reading.tokens, head).family;
}

/** The first token of the title that ends at `head`: "chief operating officer" is one. */
export function titleStart({ tokens: { lower } }: Reading, head: number): number {
  if (!endsLongRole(lower[head]!, lower[head - 1])) return head;
  for (const length of [3, 2]) {
    const first = head + 1 - length;
    if (first >= 0 && lookUp(lower.slice(first, head + 1).join(' ')).family !== null) return first;
  }
  return head;
}
