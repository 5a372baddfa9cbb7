import type { Tokens } from '../records.js';
import { isAcronym, isInitial } from './capitals.js';
import type { Name, NameKind } from './findNames.js';
import { IS, lookUp, type Sex } from './lexicon.js';
import { LINKS } from './nameEnd.js';
import type { Spelling } from './Spelling.js';
import { entryAt } from './wordEntries.js';

/** What the longer names of an article tell about its short ones, in lower case. */
export interface Noted {
  /** Surnames of people named in full: so "Dean" can be one. */
  readonly surnames: Set<string>;
  /** Last words of organizations: so "the Post" can be one. */
  readonly lastWords: Set<string>;
  /** Organizations that bear what looks like a person's name: Wells Fargo. */
  readonly bodies: Set<string>;
  /** Words that stand alone as names. */
  readonly alone: Set<string>;
}

/** A stretch of capitalized words; token indices, end exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly noted: Noted;
}

const TITLE = IS.role | IS.office;
const NO_NAME = IS.role | IS.document | IS.kin | IS.group;
/** What follows a company's name, and seldom a person's. */
const BUSINESS_SIGNS = new Set('ceo cfo coo cto shareholders investors stock shares employees'.split(' '));
/** What a word in a name can be and still tell nothing of what bears the name. */
const UNTELLING = IS.particle | IS.givenName | IS.joint | IS.apostrophe;
const COMMON = /(?:ing|ly|ed)$/;

/** Words that alone name a newsroom of which the full name was given: "the Post". */
export const NEWSROOMS: ReadonlySet<string> = new Set(
  'post times journal tribune herald globe beast guardian telegraph chronicle examiner inquirer news star sun observer register republic independent mirror'.split(
    ' ',
  ),
);

/** Notes a stretch of capitalized words. */
export function noteName(spelling: Spelling, at: Stretch): void {
  const { from, to, noted } = at;
  const { lower } = spelling.tokens;
  if (to - from < 2) {
    noted.alone.add(lower[from]!);
    return;
  }
  const name = classify(spelling, at);
  if (name === null || name.end - name.start < 2) return;
  if (name.kind === 'person') noted.surnames.add(lower[name.end - 1]!);
  else if (name.kind === 'organization') {
    noted.lastWords.add(lower[name.end - 1]!);
    noted.bodies.add(name.key);
  }
}

/** Parts titles from the name and says what kind of name it is, as far as the words themselves tell; null where it is none. */
export function classify(spelling: Spelling, at: Stretch): Name | null {
  const { from, noted } = at;
  const { tokens, bits } = spelling;
  const { lower } = tokens;
  const strong = strongTitle(spelling, from, at.to);
  const to = strong > from ? at.to : withoutRoles(spelling, at);
  if (to === from) return null;
  let start = strong > from ? strong : weakTitle(spelling, from, to);
  while (
    start < to - 1 &&
    bits[start]! & IS.demonym &&
    tokens.end[start]! < tokens.start[start + 1]! &&
    looksLikePerson(spelling, start + 1, to)
  )
    start += 1;
  if (start >= to) return null;
  // "Everything Roe": a surname known from elsewhere behind a word that is no name.
  const stray = COMMON.test(lower[start]!) && !spelling.isGivenName(start);
  if (to - start === 2 && stray && noted.surnames.has(lower[to - 1]!)) start += 1;
  let sex: Sex = 0;
  for (let k = from; k < start; k += 1) sex = entryAt(tokens, k).sex || sex;
  const words = wordsOf(tokens, start, to);
  const key = words.length === 1 ? words[0]! : words.join(' ');
  const kind = strong > from ? 'person' : kindOf(spelling, { from, start, to, noted, key });
  if (kind === null) return null;
  const opens = tokens.sentenceStart[tokens.sentence[from]!] === from;
  return { start, end: to, outer: from, key, words, sex, opens, kind };
}

function kindOf(
  spelling: Spelling,
  at: Stretch & { readonly start: number; readonly key: string },
): NameKind | null {
  const { from, start, to, noted, key } = at;
  const { tokens } = spelling;
  const { lower, words } = tokens;
  const single = to - start === 1;
  const is = single ? spelling.bits[start]! : lookUp(key).is;
  if (words[start]!.startsWith('@')) return 'person';
  if (is & IS.knownOrganization) return 'organization';
  if (is & (IS.country | IS.region)) return 'place';
  if (is & (IS.demonym | IS.quantity)) return null;
  if (single && start === from) {
    if (noted.surnames.has(key)) return 'person';
    if (noted.lastWords.has(key) && lower[from - 1] === 'the' && NEWSROOMS.has(key)) return 'organization';
    if (is & NO_NAME) return null;
  }
  if (isOrganizationName(spelling, start, to)) return 'organization';
  // "Ashton, Md.", "in Chelsea": a town or a quarter, whatever else the word may be.
  const placed =
    lower[from - 1] === 'in' || (lower[to] === ',' && lookUp(lower[to + 1] ?? '').is & IS.region);
  if (single && start === from && placed) return 'place';
  if (!single && start === from && (noted.bodies.has(key) || BUSINESS_SIGNS.has(lower[to] ?? '')))
    return 'organization';
  if (looksLikePerson(spelling, start, to) || start > from) return 'person';
  if (single && isAcronym(words[start]!) && words[start]!.length <= 6) return 'organization';
  return isPersonByContext(spelling, at) ? 'person' : 'unknown';
}

/** "FBI Director", "Retired General": roles at the end are no part of a name; `from` where nothing else is left. */
function withoutRoles(spelling: Spelling, { from, to, noted }: Stretch): number {
  const { tokens, bits } = spelling;
  if (!(bits[to - 1]! & TITLE) || noted.surnames.has(tokens.lower[to - 1]!) || to - from < 2) return to;
  const attribute = ATTRIBUTES.has(tokens.lower[from]!);
  if (spelling.isGivenName(from) && !attribute && to - from === 2) return to;
  let end = to;
  while (end > from && bits[end - 1]! & (TITLE | IS.calendar)) end -= 1;
  const word = tokens.lower[end - 1] ?? '';
  // "Secretary of State" and "Commander in Chief" are roles as a whole.
  if (end > from && LINKS.has(word)) return from;
  return end - from === 1 && attribute ? from : end;
}

const ATTRIBUTES = new Set(
  'retired former senior deputy assistant acting interim executive vice chief new lead top'.split(' '),
);

/** First token after titles that only people bear: Mr., Sen., Gen. … */
function strongTitle({ tokens, bits }: Spelling, from: number, to: number): number {
  for (let k = to - 2; k >= from; k -= 1) {
    const stop = tokens.words[k] === '.';
    const is = stop ? lookUp(`${tokens.lower[k - 1]}.`).is : bits[k]!;
    if (is & IS.honorific || (is & IS.office && tokens.words[k]!.endsWith('.'))) return k + 1;
  }
  return from;
}

/** First token after offices, when what follows them is no organization: Attorney General Ann Roe, but not State Department. */
function weakTitle(spelling: Spelling, from: number, to: number): number {
  const { tokens, bits } = spelling;
  for (let k = to - 2; k >= from; k -= 1) {
    const is = bits[k]!;
    if (!(is & TITLE) || is & IS.organizationHead) continue;
    if (tokens.start[k + 1]! === tokens.end[k]!) return from;
    if (tokens.lower[k + 1] === 'of') {
      for (let n = k + 3; n < to - 1; n += 1) if (spelling.isGivenName(n)) return n;
      return from;
    }
    const rest = bits[to - 1]!;
    const body = rest & (IS.organizationWord | TITLE | IS.document) && !spelling.isGivenName(k + 1);
    return body ? from : k + 1;
  }
  return from;
}

function looksLikePerson(spelling: Spelling, start: number, end: number): boolean {
  const { tokens, bits } = spelling;
  if (isOrganizationName(spelling, start, end)) return false;
  const several = end - start > 1;
  const land = IS.region | IS.country;
  if (bits[start]! & land && several && !isInitial(tokens.words[start + 1]!)) return false;
  if (isInitial(tokens.words[start]!) && bits[end - 1]! & land) return false;
  if (spelling.isGivenName(start)) return true;
  for (let k = start; k < end - 1; k += 1) if (isInitial(tokens.words[k]!)) return several;
  return (bits[end - 1]! & IS.suffix) !== 0;
}

function isOrganizationName({ tokens, bits }: Spelling, start: number, end: number): boolean {
  if (bits[end - 1]! & IS.organizationWord && end - start > 1) return true;
  for (let k = start; k + 1 < end; k += 1)
    if (LINKS.has(tokens.lower[k + 1]!) && bits[k]! & IS.organizationHead) return true;
  return false;
}

const isOnePersonsRole = (is: number): boolean =>
  (is & (IS.role | IS.kin)) !== 0 && (is & (IS.plural | IS.organization)) === 0;

/** A name of unknown words that is taken up by its last word alone, or that a role stands beside. */
function isPersonByContext(spelling: Spelling, at: Stretch & { readonly start: number }): boolean {
  const { start, to, noted } = at;
  const { tokens, bits } = spelling;
  const { lower, words } = tokens;
  if (to - start < 2 || to - start > 4) return false;
  for (let i = start; i < to; i += 1) if (bits[i]! & ~UNTELLING || /\d/.test(words[i]!)) return false;
  if (lower[start - 1] === 'the') return false;
  // At the head of a sentence the first word may be no name: "Defiant Roe …".
  const sure = !spelling.opens(start) || spelling.isName(start);
  if (sure && noted.alone.has(lower[to - 1]!) && !noted.alone.has(lower[start]!)) return true;
  const before = lower[start - 1] === ',' ? start - 2 : start - 1;
  if (before >= 0 && isOnePersonsRole(bits[before]!)) return true;
  const comma = lower[to] === ',' ? 1 : 0;
  if (lower[to + comma] === 'who') return true;
  if (comma === 0) return false;
  if (/^\d\d$/.test(words[to + 1] ?? '') && lower[to + 2] === ',') return true;
  for (let i = to + 1; i < to + 8 && i < tokens.length && lower[i] !== ','; i += 1)
    if (isOnePersonsRole(bits[i]!)) return true;
  return false;
}

/** The words of a name in lower case: tokens between which the text has no blank are one. */
function wordsOf(tokens: Tokens, start: number, end: number): string[] {
  const words: string[] = [];
  let word = tokens.lower[start]!;
  for (let i = start + 1; i < end; i += 1) {
    if (tokens.start[i]! > tokens.end[i - 1]!) {
      words.push(word);
      word = tokens.lower[i]!;
    } else word += tokens.lower[i]!;
  }
  words.push(word);
  return words;
}
