import {
  DETERMINERS,
  DOCUMENTS,
  FUNCTION_WORDS,
  GROUPS,
  KIN,
  ORGANIZATIONS as ORGANIZATION_NOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUN_FORMS,
  QUANTITIES,
  SEX,
  WRITING,
} from './data/nouns.js';
import { KNOWN_ORGANIZATIONS, ORGANIZATION_HEADS, ORGANIZATION_WORDS } from './data/organizations.js';
import { COUNTRIES, DEMONYMS, REGIONS } from './data/places.js';
import { ROLE_FAMILIES } from './data/roles.js';
import { HONORIFICS, OFFICES, PARTICLES, SUFFIXES } from './data/titles.js';

/** What a word can be, as bits of `Entry.is`. */
export const IS = {
  honorific: 1,
  office: 2,
  role: 4,
  document: 8,
  organization: 16,
  group: 32,
  plural: 64,
  kin: 128,
  country: 256,
  region: 512,
  demonym: 1024,
  organizationWord: 2048,
  organizationHead: 4096,
  knownOrganization: 8192,
  particle: 16384,
  suffix: 32768,
  quantity: 65536,
  functionWord: 131072,
  calendar: 262144,
  determiner: 524288,
  possessive: 1048576,
  preposition: 2097152,
  pronoun: 4194304,
  writing: 8388608,
  /** 's and the like, and what joins two words or stands before or behind a number. */
  apostrophe: 16777216,
  joint: 33554432,
  /** Only where the word of a token is asked for. */
  givenName: 67108864,
} as const;

/** The nouns that can head a mention. */
export const HEAD = IS.role | IS.document | IS.organization | IS.group | IS.kin;

export type Sex = 0 | 1 | 2;
export const MALE: Sex = 1;
export const FEMALE: Sex = 2;

export interface Entry {
  /** Bits of IS. */
  is: number;
  /** Role family of a role noun. */
  family: string | null;
  /** What the word itself tells of the sex of whom it names: 0 nothing. */
  sex: Sex;
}

/** Of a word of which nothing is known. */
export const NOTHING: Entry = { is: 0, family: null, sex: 0 };

const lexicon = new Map<string, Entry>();
/** By the last word of a role of several words: those right before it. */
const longRoleEnds = new Map<string, Set<string>>();

function add(words: string, bit: number, more: { family?: string; sex?: Sex } = {}): void {
  for (const word of words.split(/\s+/)) {
    const key = word.replaceAll('_', ' ');
    if (key === '') continue;
    let entry = lexicon.get(key);
    if (entry === undefined) {
      entry = { is: 0, family: null, sex: 0 };
      lexicon.set(key, entry);
    }
    entry.is |= bit;
    entry.family ??= more.family ?? null;
    if (entry.family !== null && key.includes(' ')) noteEnd(key.split(' '));
    if (more.sex !== undefined) entry.sex = more.sex;
  }
}

function noteEnd(words: readonly string[]): void {
  const last = words.at(-1)!;
  const before = longRoleEnds.get(last) ?? new Set();
  longRoleEnds.set(last, before.add(words.at(-2)!));
}

/** Plural of an English noun by rule. */
export function pluralOf(noun: string): string {
  if (/(?:man|woman)$/.test(noun)) return noun.replace(/man$/, 'men');
  if (noun === 'person') return 'people';
  if (noun === 'child' || noun === 'grandchild') return `${noun}ren`;
  if (noun === 'wife') return 'wives';
  if (noun.endsWith('sis')) return noun.replace(/sis$/, 'ses');
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Singular of a noun as `pluralOf` makes its plural; the word itself where it is none. */
export function singularOf(noun: string): string {
  return singulars.get(noun) ?? noun;
}

const singulars = new Map<string, string>();

const plurals = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => {
      const plural = pluralOf(word);
      singulars.set(plural, word);
      return plural;
    })
    .join(' ');

for (const [family, nouns] of Object.entries(ROLE_FAMILIES)) {
  add(nouns, IS.role, { family });
  add(plurals(nouns), IS.role | IS.plural, { family });
}
for (const [sex, nouns] of Object.entries(KIN)) {
  const code = sex === 'male' ? MALE : sex === 'female' ? FEMALE : 0;
  add(nouns, IS.kin, { sex: code });
  add(plurals(nouns), IS.kin | IS.plural);
}
add(DOCUMENTS, IS.document);
add(plurals(DOCUMENTS), IS.document | IS.plural);
add(ORGANIZATION_NOUNS, IS.organization);
add(plurals(ORGANIZATION_NOUNS), IS.organization | IS.plural);
add(GROUPS, IS.group | IS.plural);
add(QUANTITIES, IS.quantity);
add(FUNCTION_WORDS, IS.functionWord);
add(
  'jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
  IS.calendar,
);
add(DETERMINERS, IS.determiner);
add(POSSESSIVES, IS.determiner | IS.possessive);
add(PREPOSITIONS, IS.preposition);
add(PRONOUN_FORMS, IS.pronoun);
add(WRITING, IS.writing);
add("'s '", IS.apostrophe);
add('- / % $', IS.joint);
add(HONORIFICS.male, IS.honorific, { sex: MALE });
add(HONORIFICS.female, IS.honorific, { sex: FEMALE });
add(HONORIFICS.either, IS.honorific);
add(OFFICES, IS.office);
add(PARTICLES, IS.particle);
add(SUFFIXES, IS.suffix);
add(COUNTRIES, IS.country);
add(REGIONS, IS.region);
add(DEMONYMS, IS.demonym);
add(plurals(DEMONYMS), IS.demonym | IS.group | IS.plural);
add(ORGANIZATION_WORDS, IS.organizationWord);
add(ORGANIZATION_HEADS, IS.organizationHead);
add(KNOWN_ORGANIZATIONS, IS.knownOrganization);
for (const noun of SEX.male.split(' ')) add(noun, 0, { sex: MALE });
for (const noun of SEX.female.split(' ')) add(noun, 0, { sex: FEMALE });

/** Whether a word, in lower case, can end the name of a role of several words behind another: "executive officer". */
export function endsLongRole(lower: string, before: string | undefined): boolean {
  return before !== undefined && longRoleEnds.get(lower)?.has(before) === true;
}

/** What is known of a word or of words joined by blanks, in lower case. */
export function lookUp(lower: string): Entry {
  return lexicon.get(lower) ?? NOTHING;
}
