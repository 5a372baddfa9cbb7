import { endsLongRole, lookUp } from './lexicon.js';
import type { Reading } from './Reading.js';

/**
 * Role family of the noun at a token, "vice president" before "president". A president of no organization is a politician.
 */
export function familyAt(reading: Reading, head: number, org: string | null): string | null {
  const { lower } = reading.tokens;
  const long = endsLongRole(lower[head]!);
  if (long && head >= 2) {
    const three = lookUp(`${lower[head - 2]} ${lower[head - 1]} ${lower[head]}`);
    if (three.family !== null) return three.family;
  }
  if (long && head >= 1) {
    const two = lookUp(`${lower[head - 1]} ${lower[head]}`);
    if (two.family !== null) return two.family;
  }
  if (lower[head] === 'president' || lower[head] === 'presidents')
    return org === null ? 'politician' : 'executive';
  return reading.entries[head]!.family;
}
