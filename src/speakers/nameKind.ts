import type { Tokens } from '../records.js';
import { isAcronym, isInitial } from './capitals.js';
import type { Name } from './findNames.js';
import { isGivenName } from './givenNames.js';
import { IS, lookUp, type Sex } from './lexicon.js';
import { LINKS } from './nameEnd.js';

/** The key of a name: tokens joined by a blank where the text has one. */
export function keyOf(tokens: Tokens, start: number, end: number): string {
  let key = '';
  for (let i = start; i < end; i += 1) {
    if (i > start && tokens.start[i]! > tokens.end[i - 1]!) key += ' ';
    key += tokens.lower[i];
  }
  return key;
}

/** What the longer names of an article tell about its short ones, in lower case. */
export interface Noted {
  /** Surnames of people named in full: so "Dean" can be one. */
  readonly surnames: Set<string>;
  /** Last words of organizations: so "the Post" can be one. */
  readonly lastWords: Set<string>;
  /** Words that stand alone as names. */
  readonly alone: Set<string>;
}

/** Notes a stretch of capitalized words of more than one word. */
export function noteName(tokens: Tokens, at: { from: number; to: number; noted: Noted }): void {
  const { from, to, noted } = at;
  if (to - from < 2) {
    noted.alone.add(tokens.lower[from]!);
    return;
  }
  const name = classify(tokens, at);
  if (name === null || name.end - name.start < 2) return;
  if (name.kind === 'person') noted.surnames.add(tokens.lower[name.end - 1]!);
  else if (name.kind === 'organization') noted.lastWords.add(tokens.lower[name.end - 1]!);
}

/** Parts titles from the name and says what kind of name it is, as far as the words themselves tell. */
export function classify(tokens: Tokens, at: { from: number; to: number; noted: Noted }): Name | null {
  const { from, to, noted } = at;
  const { lower, words } = tokens;
  const strong = strongTitle(tokens, from, to);
  let start = strong;
  if (start === from) start = weakTitle(tokens, from, to);
  while (
    start < to - 1 &&
    lookUp(lower[start]!).is & IS.demonym &&
    tokens.end[start]! < tokens.start[start + 1]! &&
    looksLikePerson(tokens, start + 1, to)
  )
    start += 1;
  if (start >= to) return null;
  // "Everything Trump": a surname known from elsewhere behind a word that is no name.
  if (
    to - start === 2 &&
    noted.surnames.has(lower[to - 1]!) &&
    COMMON.test(lower[start]!) &&
    !isGivenName(lower[start]!)
  )
    start += 1;
  const key = keyOf(tokens, start, to);
  let sex: Sex = 0;
  for (let k = from; k < start; k += 1) sex = lookUp(lower[k]!).sex || sex;
  const opens = tokens.sentenceStart[tokens.sentence[from]!] === from;
  const base = { start, end: to, outer: from, key, sex, opens };
  const whole = lookUp(key).is;
  if (strong > from) return { ...base, kind: 'person' };
  if (words[start]!.startsWith('@')) return { ...base, kind: 'person' };
  if (whole & IS.knownOrganization) return { ...base, kind: 'organization' };
  if (whole & (IS.country | IS.region)) return { ...base, kind: 'place' };
  if (whole & IS.demonym || (whole & IS.role && to - start > 1)) return null;
  if (to - start === 1 && start === from) {
    if (noted.surnames.has(key)) return { ...base, kind: 'person' };
    if (noted.lastWords.has(key) && lower[from - 1] === 'the' && NEWSROOM.has(key))
      return { ...base, kind: 'organization' };
    if (whole & (IS.role | IS.document | IS.kin | IS.group)) return null;
  }
  if (isOrganizationName(tokens, start, to)) return { ...base, kind: 'organization' };
  // "Ashton, Md.": a town, whatever else the word may be.
  if (to - start === 1 && start === from && lower[to] === ',' && lookUp(lower[to + 1] ?? '').is & IS.region)
    return { ...base, kind: 'place' };
  if (looksLikePerson(tokens, start, to) || start > from) return { ...base, kind: 'person' };
  if (to - start === 1 && isAcronym(words[start]!) && words[start]!.length <= 6)
    return { ...base, kind: 'organization' };
  return { ...base, kind: isPersonByContext(tokens, { start, to, noted }) ? 'person' : 'unknown' };
}

/** A name of unknown words that is taken up by its last word alone, or that a role stands beside. */
function isPersonByContext(tokens: Tokens, at: { start: number; to: number; noted: Noted }): boolean {
  const { start, to, noted } = at;
  const { lower, words } = tokens;
  if (to - start < 2 || to - start > 4) return false;
  for (let i = start; i < to; i += 1)
    if (lookUp(lower[i]!).is & ~IS.particle || /\d/.test(words[i]!)) return false;
  if (lower[start - 1] === 'the') return false;
  if (noted.alone.has(lower[to - 1]!) && !noted.alone.has(lower[start]!)) return true;
  const before = start > 0 ? lookUp(lower[start - 1]!).is : 0;
  if (before & (IS.role | IS.kin) && !(before & (IS.plural | IS.organization))) return true;
  if (lower[to] === 'who' || (lower[to] === ',' && lower[to + 1] === 'who')) return true;
  if (lower[to] !== ',') return false;
  if (/^\d\d$/.test(words[to + 1] ?? '') && lower[to + 2] === ',') return true;
  for (let i = to + 1; i < to + 8 && i < tokens.length && lower[i] !== ','; i += 1) {
    const { is } = lookUp(lower[i]!);
    if (is & (IS.role | IS.kin) && !(is & (IS.plural | IS.organization))) return true;
  }
  return false;
}

const COMMON = /(?:ing|ly|ed)$/;
const NEWSROOM = new Set(
  'post times journal tribune herald globe beast guardian telegraph chronicle examiner inquirer news star sun observer register republic independent mirror'.split(
    ' ',
  ),
);

/** First token after titles that only people bear: Mr., Sen., Gen. … */
function strongTitle(tokens: Tokens, from: number, to: number): number {
  for (let k = to - 2; k >= from; k -= 1) {
    const entry = lookUp(tokens.words[k] === '.' ? `${tokens.lower[k - 1]}.` : tokens.lower[k]!);
    if (entry.is & IS.honorific || (entry.is & IS.office && tokens.words[k]!.endsWith('.'))) return k + 1;
  }
  return from;
}

/** First token after offices, when what follows them is no organization: Attorney General Loretta Lynch, but not State Department. */
function weakTitle(tokens: Tokens, from: number, to: number): number {
  for (let k = to - 2; k >= from; k -= 1) {
    const entry = lookUp(tokens.lower[k]!);
    if (!(entry.is & (IS.office | IS.role)) || entry.is & IS.organizationHead) continue;
    const rest = lookUp(tokens.lower[to - 1]!).is;
    if (tokens.start[k + 1]! === tokens.end[k]!) return from;
    if (tokens.lower[k + 1] === 'of') {
      for (let n = k + 3; n < to - 1; n += 1) if (isGivenName(tokens.lower[n]!)) return n;
      return from;
    }
    return rest & (IS.organizationWord | IS.office | IS.role | IS.document) &&
      !isGivenName(tokens.lower[k + 1]!)
      ? from
      : k + 1;
  }
  return from;
}

function looksLikePerson(tokens: Tokens, start: number, end: number): boolean {
  if (isOrganizationName(tokens, start, end)) return false;
  const first = tokens.lower[start]!;
  if (lookUp(first).is & (IS.region | IS.country) && end - start > 1 && !isInitial(tokens.words[start + 1]!))
    return false;
  if (isInitial(tokens.words[start]!) && lookUp(tokens.lower[end - 1]!).is & (IS.country | IS.region))
    return false;
  if (isGivenName(first)) return true;
  for (let k = start; k < end - 1; k += 1) if (isInitial(tokens.words[k]!)) return end - start > 1;
  return (lookUp(tokens.lower[end - 1]!).is & IS.suffix) !== 0;
}

function isOrganizationName(tokens: Tokens, start: number, end: number): boolean {
  const last = lookUp(tokens.lower[end - 1]!).is;
  if (last & IS.organizationWord && end - start > 1) return true;
  for (let k = start; k + 1 < end; k += 1) {
    const word = tokens.lower[k + 1]!;
    if (LINKS.has(word) && lookUp(tokens.lower[k]!).is & IS.organizationHead) return true;
  }
  return false;
}
