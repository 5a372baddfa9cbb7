import { createRequire } from 'node:module';
import { EITHER_SEX } from './data/titles.js';
import { FEMALE, IS, lookUp, MALE, type Sex } from './lexicon.js';

/** English given names by sex, from the package gender-detection-from-name; its other languages are not loaded. */
const names = createRequire(import.meta.url)('gender-detection-from-name/names/en.js') as ReadonlyMap<
  string,
  'male' | 'female' | 'unisex'
>;

const eitherSex = new Set(EITHER_SEX.split(' '));

/** Whether a word, in lower case, is known as a given name. */
export function isGivenName(lower: string): boolean {
  return names.has(lower) && !(lookUp(lower).is & IS.quantity);
}

/** The sex a given name, in lower case, suggests: 0 when unknown or borne by both. A hint for pronouns, never written out. */
export function sexOfGivenName(lower: string): Sex {
  if (eitherSex.has(lower)) return 0;
  const sex = names.get(lower);
  return sex === 'male' ? MALE : sex === 'female' ? FEMALE : 0;
}
