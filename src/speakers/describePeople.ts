import type { Cast } from './Cast.js';
import { hasLetter } from './capitals.js';
import { BUSINESSES } from './data/kinds.js';
import { bodyAfterName, bodyBeforeTitle } from './employer.js';
import type { Entity } from './entity.js';
import { familyAt } from './familyAt.js';
import { IS } from './lexicon.js';
import { oneLine } from './oneLine.js';
import { type Phrase, phraseAt } from './phrases.js';
import type { Reading } from './Reading.js';
import { entryAt } from './wordEntries.js';

const businesses = new Set(BUSINESSES.split(' '));

/** A stretch of tokens that describes somebody; ends exclusive. */
interface Description {
  readonly from: number;
  readonly to: number;
  /** Token of the role noun. */
  readonly head: number;
}

/** Who is what of whom: "an attorney for Pagliano, Mark MacDougall". */
export interface Belonging {
  readonly owner: Entity;
  readonly noun: string;
  readonly entity: Entity;
}

/** The people that head nouns describe, by token, and who belongs to whom. */
export interface Described {
  readonly heads: ReadonlyMap<number, Entity>;
  readonly belonging: readonly Belonging[];
}

/**
 * Roles and organizations of the named people, from titles, from what stands before and after a name, and from "who is".
 * Returns, for the head noun of each description, who it describes, so that it is not taken for somebody else.
 */
export function describePeople(reading: Reading, cast: Cast): Described {
  const heads = new Map<number, Entity>();
  const belonging: Belonging[] = [];
  for (let k = 0; k < reading.names.length; k += 1) {
    const name = reading.names[k]!;
    const entity = cast.of[k];
    if (!entity) continue;
    if (name.kind === 'place' || entity.type === 'place') continue;
    const found = [
      before(reading, name.outer, name.start),
      after(reading, name.end),
      ahead(reading, name.outer),
    ];
    for (const description of found) {
      if (description === null) continue;
      const person = entity.type === 'person' || personal(reading, description.head);
      if (!person) continue;
      // "The developer, Zorbex,": a firm as likely as not.
      const firm = businesses.has(reading.tokens.lower[description.head]!);
      if (entity.type === 'organization' && name.kind === 'unknown' && !firm) entity.type = 'person';
      if (entity.type !== 'person') continue;
      apply(reading, { cast, entity, description });
      heads.set(description.head, entity);
      const owner = ownerIn(reading, cast, description);
      if (owner && owner !== entity)
        belonging.push({ owner, noun: reading.tokens.lower[description.head]!, entity });
    }
    if (entity.type === 'person')
      entity.org ??= ownerOf(reading, cast, name.outer) ?? bodyAfterName(reading, cast, name.end);
  }
  return { heads, belonging };
}

/** Whether a noun can only describe a person (a "group" or "giant" can be an organization). */
function personal(reading: Reading, head: number): boolean {
  const is = reading.bits[head]!;
  return (is & (IS.role | IS.kin)) !== 0 && (is & (IS.organization | IS.plural | IS.knownOrganization)) === 0;
}

/** Titles, and the nouns in front of them: "longtime Democratic pollster Pat", "Tulsa police Chief Chuck". */
function before(reading: Reading, outer: number, start: number): Description | null {
  let from = outer;
  while (from > 0 && reading.sameSentence(from - 1, outer) && outer - from < 8) {
    const i = from - 1;
    if (!reading.isPossessive(i) && (!reading.isInner(i) || reading.isVerb(i))) break;
    const k = reading.nameAt[i]!;
    if (k >= 0) {
      // Another person's full name ends the description, unless it owns what follows.
      const { kind, start: first, end, outer: titles } = reading.names[k]!;
      if (kind === 'person' && end - first > 1 && !reading.isPossessive(end)) break;
      from = titles;
    } else from -= 1;
  }
  if (from === start) return null;
  const head = start - 1;
  const is = reading.bits[head]!;
  if (!(is & (IS.role | IS.office | IS.kin | IS.honorific)) || is & IS.plural) return null;
  if (is & IS.honorific && !(is & IS.office)) return null;
  return { from, to: start, head };
}

/** "…, chief executive of Microsoft," "…, a 26-year-old clerk," "… who is director of …". */
function after(reading: Reading, end: number): Description | null {
  const { lower, length, sentence } = reading.tokens;
  let i = end;
  if (i < length && lower[i] === '(') {
    let close = i + 1;
    while (close < length && close < i + 8 && lower[close] !== ')') close += 1;
    if (lower[close] === ')') i = close + 1;
  }
  if (i >= length || !reading.sameSentence(i, end - 1)) return null;
  const relative = lower[i] === 'who' || (lower[i] === ',' && lower[i + 1] === 'who');
  if (relative) {
    const verb = lower[i] === 'who' ? i + 1 : i + 2;
    if (!['is', 'was', 'serves', 'served', 'has'].includes(lower[verb] ?? '')) return null;
    i = verb + 1;
    if (lower[i] === 'as' || lower[i] === 'been') i += 1;
  } else if (lower[i] === ',' || lower[i] === '—' || lower[i] === '–') i += 1;
  else if ((lower[i] === 'is' || lower[i] === 'was') && ['a', 'an', 'the'].includes(lower[i + 1] ?? ''))
    i += 1;
  else return null;
  // "Holt, whose grandfather …": somebody else.
  if (i >= length || sentence[i] !== sentence[end - 1] || lower[i] === 'whose') return null;
  const phrase = phraseAt(reading, i, Math.min(length, i + 14));
  const head = phrase === null ? -1 : roleIn(reading, phrase);
  if (head < 0) return null;
  let to = phrase!.end;
  while (to < length && sentence[to] === sentence[i] && to - i < 40) {
    const word = lower[to]!;
    if (
      word === ',' ||
      word === ';' ||
      word === '—' ||
      word === '–' ||
      word === '(' ||
      word === 'who' ||
      word === '"' ||
      word === '“'
    )
      break;
    if (word === '.' && to + 1 < length && sentence[to + 1] !== sentence[to]) break;
    if (reading.isVerb(to) && SAYING.has(word)) break;
    to += 1;
  }
  if (reading.tokens.words[to - 1] === '.') to -= 1;
  return { from: i, to, head };
}

const SAYING = new Set([
  'said',
  'says',
  'told',
  'wrote',
  'added',
  'announced',
  'tweeted',
  'argued',
  'is',
  'was',
  'has',
  'had',
  'will',
  'would',
]);

/** "The state's campaign chairman, Phil Lovas": the description stands before, parted by a comma. */
function ahead(reading: Reading, outer: number): Description | null {
  const { lower } = reading.tokens;
  if (outer < 2 || lower[outer - 1] !== ',' || !reading.sameSentence(outer - 2, outer)) return null;
  let head = outer - 2;
  // "An attorney for Paul Dunn, Al Poe,": the role stands before whom it is for.
  const k = reading.nameAt[head]!;
  if (k >= 0 && ['for', 'of', 'to'].includes(lower[reading.names[k]!.outer - 1] ?? ''))
    head = reading.names[k]!.outer - 2;
  if (head < 0 || !reading.sameSentence(head, outer) || !personal(reading, head)) return null;
  let from = head;
  while (from > 0 && reading.sameSentence(from - 1, head) && head - from < 10) {
    const i = from - 1;
    if (reading.isDeterminer(i)) {
      from = i;
      break;
    }
    if (!reading.isInner(i) && lower[i] !== 'of' && lower[i] !== 'for') return null;
    from = i;
  }
  return reading.isDeterminer(from) || reading.tokens.sentenceStart[reading.tokens.sentence[from]!] === from
    ? { from, to: outer - 1, head }
    : null;
}

/** Token of the role noun that a description is about, or -1. */
function roleIn(reading: Reading, phrase: Phrase): number {
  if (phrase.name >= 0) {
    // "chief executive" may be written "Chief Executive": a name whose last word is a role.
    const last = reading.bits[phrase.head]!;
    return last & (IS.role | IS.office) && !(last & IS.plural) ? phrase.head : -1;
  }
  return personal(reading, phrase.head) ? phrase.head : -1;
}

function apply(reading: Reading, to: { cast: Cast; entity: Entity; description: Description }): void {
  const { cast, entity, description } = to;
  const { tokens, bits } = reading;
  let { from } = description;
  while (
    from < description.head &&
    (reading.isDeterminer(from) || !/[\p{L}\p{N}]/u.test(tokens.words[from]!))
  )
    from += 1;
  for (let i = from; i < description.to; i += 1) {
    const word = tokens.lower[i]!;
    if (!(bits[i]! & IS.functionWord) && hasLetter(word)) entity.described.add(word);
    if (i > description.head || entity.sexSure) continue;
    const { sex } = entryAt(tokens, i);
    if (sex === 0) continue;
    entity.sex = sex;
    entity.sexSure = true;
  }
  const text = oneLine(tokens.text.slice(tokens.start[from]!, tokens.end[description.to - 1]!));
  const { head, to: end } = description;
  const org =
    organizationIn(reading, cast, { from, to: end, head }) ??
    (head === end - 1 ? bodyBeforeTitle(reading, cast, { from, head }) : null);
  if (entity.role === null || (text.length > entity.role.length && text.length < 90 && entity.org === null)) {
    entity.role = text;
    entity.family = familyAt(reading, description.head, org) ?? entity.family;
  }
  entity.org ??= org;
}

/** The organization that a description names: the one after of, for, at, from or with, else the one before the noun. */
export function organizationIn(
  reading: Reading,
  cast: Cast,
  part: { from: number; to: number; head: number },
): string | null {
  let before: string | null = null;
  for (let i = part.from; i < part.to; i += 1) {
    const k = reading.nameAt[i]!;
    if (k < 0) continue;
    const entity = cast.of[k];
    i = reading.names[k]!.end - 1;
    // "The Roe campaign", "the Poe administration": the noun makes a body of the name.
    const noun = reading.tokens.lower[i + 1] ?? '';
    if (BODIES.has(noun) && i + 1 < part.to && i + 1 !== part.head && entity)
      return `${entity.words.at(-1) === reading.names[k]!.key ? entity.name : reading.tokens.text.slice(reading.tokens.start[reading.names[k]!.start]!, reading.tokens.end[i]!)} ${noun}`;
    if (!entity || (entity.type !== 'organization' && !(entity.type === 'place' && i > part.head))) continue;
    if (i > part.head) {
      if (
        entity.type === 'organization' &&
        LINKS.has(reading.tokens.lower[reading.names[k]!.outer - 1] ?? '')
      )
        return entity.name;
      const prior = reading.tokens.lower[reading.names[k]!.outer - 2] ?? '';
      if (entity.type === 'organization' && LINKS.has(prior)) return entity.name;
    } else before = entity.name;
  }
  return before;
}

/** The person whose "attorney" a description is about: the owner before it, or the name after for, of or to. */
function ownerIn(reading: Reading, cast: Cast, { from, to, head }: Description): Entity | null {
  for (let i = from; i < to; i += 1) {
    const k = reading.nameAt[i]!;
    if (k < 0) continue;
    const { outer, end } = reading.names[k]!;
    const entity = cast.of[k];
    i = end - 1;
    if (entity?.type !== 'person') continue;
    if (end <= head && reading.isPossessive(end)) return entity;
    if (outer === head + 2 && ['for', 'of', 'to'].includes(reading.tokens.lower[head + 1]!)) return entity;
  }
  return null;
}

const BODIES = new Set(['campaign', 'administration', 'foundation', 'transition']);
const LINKS = new Set(['of', 'for', 'at', 'from', 'with', 'in', 'on']);

/** "Gizmodo's Kate Conger": the owner before a name is where the person belongs. */
function ownerOf(reading: Reading, cast: Cast, outer: number): string | null {
  if (outer < 2 || !reading.isPossessive(outer - 1)) return null;
  const k = reading.nameAt[outer - 2]!;
  const owner = k < 0 ? null : cast.of[k];
  return owner && owner.type === 'organization' ? owner.name : null;
}
