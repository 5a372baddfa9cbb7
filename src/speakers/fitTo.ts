import { BUSINESSES, EPITHETS, NAMED_BY, NO_BUSINESS, SAME_THING } from './data/kinds.js';
import { ANYBODY, type Entity, KIND, SEVERAL } from './entity.js';
import { IS, lookUp } from './lexicon.js';
import { rivalWord, sameParty } from './parties.js';
import type { Said } from './said.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const kindsOf = new Map<string, Set<number>>();
for (const [kind, line] of SAME_THING.entries())
  for (const noun of line.split(' ')) kindsOf.set(noun, (kindsOf.get(noun) ?? new Set()).add(kind));

const namedBy = new Map<string, Set<string>>();
for (const [nouns, words] of NAMED_BY)
  for (const noun of nouns.split(' ')) {
    const set = namedBy.get(noun) ?? new Set<string>();
    for (const word of words.split(' ')) set.add(word);
    namedBy.set(noun, set);
  }
const businesses = setOf(BUSINESSES);
const epithets = setOf(EPITHETS);
const noBusiness = setOf(NO_BUSINESS);
/** What makes an office another office. */
const LESSER = ['vice', 'deputy', 'assistant'];
const LANDS = setOf('country nation kingdom republic');
const TOWNS = setOf('state city town county');

/** What can be meant by a description, as bits of KIND. */
export function fitting({ plural, reach }: Said): number {
  const kinds = reach === 'definite' ? ANYBODY : ANYBODY & ~KIND.person;
  return plural ? kinds << SEVERAL : kinds;
}

/** How well each entity of these, spoken of before, fits the description; −Infinity where it cannot be meant. */
export function fitTo(said: Said): (entity: Entity) => number {
  const kinds = kindsOf.get(said.head);
  /** Whether another noun can mean the same thing: study and report, nominee and candidate. */
  const isAkin = (noun: string): boolean => {
    if (noun === said.head) return true;
    const others = kinds === undefined ? undefined : kindsOf.get(noun);
    if (others === undefined) return false;
    for (const kind of kinds!) if (others.has(kind)) return true;
    return false;
  };
  return (entity) => {
    if (entity.type === 'person') return fitPerson(said, entity, isAkin);
    if (entity.head !== '') return isAkin(entity.head) ? fitThing(said, entity) : -Infinity;
    if (said.reach !== 'definite' || said.modifiers.length > 1) return -Infinity;
    return fitNamed(said, entity);
  };
}

/** Something that had no name either: the same noun, or one for the same thing. */
function fitThing(said: Said, entity: Entity): number {
  const same = entity.head === said.head;
  if (said.reach === 'bare' && (!same || said.modifiers.length > 0)) return -Infinity;
  let score = same ? 2 : 0.5;
  if (entity.type === 'unnamed' && epithets.has(said.head)) score -= 1.5;
  for (const word of said.modifiers) score += entity.described.has(word) ? 1 : -2;
  return score < 0 ? -Infinity : score;
}

function fitPerson(said: Said, entity: Entity, isAkin: (noun: string) => boolean): number {
  if (!(said.is & (IS.role | IS.office | IS.demonym)) && !(said.is & IS.kin && said.to > said.phrase.end))
    return -Infinity;
  if (said.sex !== 0 && entity.sex !== 0 && said.sex !== entity.sex) return -Infinity;
  let score = entity.described.has(said.head) ? 3 : isAnyAkin(entity.described, isAkin) ? 1.5 : -Infinity;
  if (score === -Infinity) {
    // Nothing tells who "the New York businessman" is but who was being spoken of.
    if (!epithets.has(said.head)) return -Infinity;
    score = said.acts ? -3.1 : -3.7;
  }
  const known = score > 0;
  let strange = 0;
  for (const word of said.modifiers) {
    if (entity.described.has(word) || sameParty(word, entity.described)) score += 1;
    else if (rivalWord(word, entity.described)) return -Infinity;
    else if (known) strange += 0.4;
  }
  for (const word of LESSER) if (entity.described.has(word) && !said.modifiers.includes(word)) strange += 1.5;
  return score - Math.min(strange, 2);
}

function isAnyAkin(words: ReadonlySet<string>, isAkin: (noun: string) => boolean): boolean {
  for (const word of words) if (isAkin(word)) return true;
  return false;
}

/** "The agency", "the bank", "the country": a named organization or place of that kind. */
function fitNamed(said: Said, entity: Entity): number {
  if (entity.type === 'place') {
    const kind = LANDS.has(said.head) ? IS.country : TOWNS.has(said.head) ? IS.region : 0;
    if (kind === 0) return -Infinity;
    const named = said.modifiers.every((word) => entity.words.includes(word));
    return named && lookUp(entity.words.join(' ')).is & kind ? 0 : -Infinity;
  }
  if (entity.type !== 'organization' || !(said.is & (IS.organization | IS.group))) return -Infinity;
  if (said.modifiers.some((word) => !entity.words.includes(word))) return -Infinity;
  if (entity.words.includes(said.head)) return 2;
  const words = namedBy.get(said.head);
  if (words && entity.words.some((word) => words.has(word))) return 1;
  if (businesses.has(said.head) && !entity.words.some((word) => noBusiness.has(word))) return 0;
  return -Infinity;
}
