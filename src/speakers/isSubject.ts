import { type Phrase, phraseAt } from './phrases.js';
import type { Reading } from './Reading.js';

const INSIDE = new Set(['of', 'at', 'for', 'from', 'in']);

/** Whether a phrase is the subject of its clause, as far as the words around it tell. */
export function isSubject(reading: Reading, phrase: Phrase): boolean {
  const before = phrase.start - 1;
  if (
    before >= 0 &&
    reading.sameSentence(before, phrase.start) &&
    (reading.isPreposition(before) || reading.isVerb(before) || reading.isPossessive(before))
  )
    return false;
  let next = phrase.end;
  // "Staffers at Acme are": what stands after of, at, for belongs to the subject.
  const { lower, length } = reading.tokens;
  for (
    let turns = 0;
    turns < 2 && next + 1 < length && INSIDE.has(lower[next]!) && reading.sameSentence(next, phrase.head);
    turns += 1
  ) {
    const inner = phraseAt(reading, next + 1, Math.min(length, next + 12));
    if (inner === null) break;
    next = inner.end;
  }
  while (next < length && reading.isAdverb(next)) next += 1;
  return (
    next < reading.tokens.length &&
    (reading.isVerb(next) || reading.tokens.lower[next] === ',') &&
    reading.sameSentence(next, phrase.head)
  );
}
