import type { Cast } from './Cast.js';
import { isAcronym } from './capitals.js';
import { familyAt, titleStart } from './familyAt.js';
import { IS } from './lexicon.js';
import type { Reading } from './Reading.js';

/** What may stand before a title as a part of it. */
const RANKS = new Set(
  'vice deputy senior assistant associate executive acting interim former chief managing general global regional lead founding co'.split(
    ' ',
  ),
);
/** What may stand before the body. */
const DATES = new Set(['former', 'acting', 'interim', 'then', 'longtime', 'current']);
const NO_BODY = IS.demonym | IS.country | IS.region | IS.honorific | IS.calendar | IS.functionWord;
const BODY = IS.knownOrganization | IS.organizationWord | IS.organizationHead;
/** Families of roles that one has in a body, so that the name before such a title is the body's. */
const OF_BODIES = new Set(['executive', 'spokesperson', 'employee']);
const LINKS = new Set(['of', 'at', 'from', 'with']);

/** The organization that stands before a title, both with capitals ("Acme Corp. Chief Executive Ann Lee"); `head` is the title's last token. */
export function bodyBeforeTitle(
  reading: Reading,
  cast: Cast,
  { from, head }: { from: number; head: number },
): string | null {
  const { tokens, bits } = reading;
  let to = titleStart(reading, head);
  while (to > from && RANKS.has(tokens.lower[to - 1]!)) to -= 1;
  let first = from;
  while (first < to && (DATES.has(tokens.lower[first]!) || reading.isDeterminer(first))) first += 1;
  if (first >= to) return null;
  for (let i = first; i < to; i += 1) if (bits[i]! & NO_BODY) return null;
  const words = tokens.text.slice(tokens.start[first]!, tokens.end[to - 1]!);
  const known = cast.organization(words.toLowerCase());
  if (known !== undefined) return known.type === 'organization' ? known.name : null;
  if (!/^\p{Lu}/u.test(words)) return null;
  const family = familyAt(reading, head, words);
  return bits[to - 1]! & BODY || (family !== null && OF_BODIES.has(family)) ? words : null;
}

/** The organization that follows a person's name, which ends at token `end`: "Ann Lee of the Harbor Union". */
export function bodyAfterName(reading: Reading, cast: Cast, end: number): string | null {
  const { lower, length } = reading.tokens;
  if (end + 1 >= length || !LINKS.has(lower[end]!) || !reading.sameSentence(end, end + 1)) return null;
  const at = reading.isDeterminer(end + 1) ? end + 2 : end + 1;
  const k = reading.nameAt[at] ?? -1;
  const body = cast.of[k];
  if (body?.type !== 'organization') return null;
  const { start, end: last } = reading.names[k]!;
  let named = isAcronym(reading.tokens.words[start]!) || lower[end] === 'at';
  for (let i = start; i < last; i += 1) if (reading.bits[i]! & BODY) named = true;
  // Whatever else a person is of may be a town.
  return named ? body.name : null;
}
