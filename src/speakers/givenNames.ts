import { createRequire } from 'node:module';
import { EITHER_SEX } from './data/titles.js';
import { type Entry, FEMALE, IS, lookUp, MALE, NOTHING, type Sex } from './lexicon.js';

/** English given names by sex, from the package gender-detection-from-name; its other languages are not loaded. */
const names = createRequire(import.meta.url)('gender-detection-from-name/names/en.js') as ReadonlyMap<
  string,
  'male' | 'female' | 'unisex'
>;

const eitherSex = new Set(EITHER_SEX.split(' '));

/** The package takes it for the Catalan man's name. */
const JOAN = 'joan';

/** The package spells names without accents, and knows few with a hyphen ("Ann-Marie"). */
function sexOf(lower: string): 'male' | 'female' | 'unisex' | undefined {
  const known = names.get(lower);
  if (known !== undefined || !/[^a-z]/.test(lower)) return known;
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return names.get(plain) ?? names.get(plain.slice(0, Math.max(0, plain.indexOf('-'))));
}

/** Whether a word, in lower case, is known as a given name. */
export function isGivenName(lower: string): boolean {
  return sexOf(lower) !== undefined && !(lookUp(lower).is & IS.quantity);
}

const GIVEN: Entry = { is: IS.givenName, family: null, sex: 0 };

/** What is known of a word, in lower case, and whether it is a given name. */
export function entryOf(lower: string): Entry {
  const entry = lookUp(lower);
  if (!isGivenName(lower)) return entry;
  if (entry === NOTHING) return GIVEN;
  return { is: entry.is | IS.givenName, family: entry.family, sex: entry.sex };
}

/** The sex a given name, in lower case, suggests: 0 when unknown or borne by both. A hint for pronouns, never written out. */
export function sexOfGivenName(lower: string): Sex {
  if (eitherSex.has(lower)) return 0;
  if (lower === JOAN) return FEMALE;
  const sex = sexOf(lower);
  return sex === 'male' ? MALE : sex === 'female' ? FEMALE : 0;
}
