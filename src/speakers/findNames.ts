import { POS, type Tokens } from '../records.js';
import { isGivenName } from './givenNames.js';
import { IS, lookUp, type Sex } from './lexicon.js';

const PROPN = POS.indexOf('PROPN');

export type NameKind = 'person' | 'organization' | 'place' | 'unknown';

/** A proper name in the text; token indices, ends exclusive. */
export interface Name {
  /** The name without titles. */
  readonly start: number;
  readonly end: number;
  /** Where the titles before it begin; `start` where there are none. */
  readonly outer: number;
  readonly kind: NameKind;
  /** The name in lower case, tokens joined as in the text (hyphens without blanks). */
  readonly key: string;
  /** What a title tells. */
  readonly sex: Sex;
}

/** Whether a word begins with a capital letter (or is a handle). */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code === 64 && word.length > 1);
  const first = word[0]!;
  return first !== first.toLowerCase();
}

const isHyphen = (word: string): boolean => word === '-' || word === '‑' || word === '–';

/** Proper names of the text, in order. Which capital letters mean a name is decided by how the words are written mid-sentence. */
export function findNames(tokens: Tokens): Name[] {
  const { words, lower, length, sentence } = tokens;
  const heading = headings(tokens);
  const familiar = midSentenceCapitals(tokens, heading);
  const common = new Set<string>();
  for (let i = 0; i < length; i += 1) if (words[i] === lower[i]) common.add(words[i]!);
  const names: Name[] = [];
  for (let i = 0; i < length; i += 1) {
    if (!startsName(tokens, i, { heading, familiar, common })) continue;
    let end = i + 1;
    while (end < length && sentence[end] === sentence[i]) {
      const next = continuation(tokens, { from: i, end, heading: heading[sentence[i]!] === 1, familiar });
      if (next === end) break;
      end = next;
    }
    const name = classify(tokens, i, end);
    if (name !== null) names.push(name);
    i = end - 1;
  }
  return names;

  /** Whether a name can begin at token `i`. */
  function startsName(
    t: Tokens,
    i: number,
    about: { heading: Uint8Array; familiar: ReadonlySet<string>; common: ReadonlySet<string> },
  ): boolean {
    const word = words[i]!;
    if (!isCapital(word)) return false;
    const entry = lookUp(lower[i]!);
    if (entry.is & (IS.functionWord | IS.calendar))
      return word.length > 1 && isAcronym(word) && !isShouted(t, i) && (entry.is & IS.knownOrganization) > 0;
    const inHeading = about.heading[t.sentence[i]!] === 1;
    if (!inHeading && !opensSentence(t, i)) return true;
    if (about.familiar.has(lower[i]!)) return true;
    if (entry.is & (IS.honorific | IS.knownOrganization | IS.country)) return true;
    if (
      about.common.has(lower[i]!) &&
      !isGivenName(lower[i]!) &&
      !(entry.is & (IS.office | IS.organizationHead | IS.demonym | IS.role))
    )
      return false;
    const next = words[i + 1];
    const nextCapital = next !== undefined && t.sentence[i + 1] === t.sentence[i] && isCapital(next);
    if (inHeading)
      return (
        t.pos[i] === PROPN &&
        (isGivenName(lower[i]!) || (entry.is & (IS.role | IS.group | IS.document)) === 0)
      );
    if (nextCapital && !(lookUp(lower[i + 1]!).is & (IS.functionWord | IS.calendar))) return true;
    if (entry.is & (IS.role | IS.group | IS.document | IS.organization | IS.kin | IS.demonym)) return false;
    return t.pos[i] === PROPN || isGivenName(lower[i]!) || (isAcronym(word) && word.length > 1);
  }
}

/** Sentences in title case or capitals, where a capital letter tells nothing: 1 for each. */
function headings(tokens: Tokens): Uint8Array {
  const { words, sentenceStart } = tokens;
  const flags = new Uint8Array(Math.max(0, sentenceStart.length - 1));
  for (let s = 0; s + 1 < sentenceStart.length; s += 1) {
    let long = 0;
    let capital = 0;
    for (let i = sentenceStart[s]! + 1; i < sentenceStart[s + 1]!; i += 1) {
      if (words[i]!.length < 4) continue;
      long += 1;
      if (isCapital(words[i]!)) capital += 1;
    }
    if (long >= 3 && capital >= long * 0.75) flags[s] = 1;
  }
  return flags;
}

/** The words, in lower case, that carry a capital letter where no rule of spelling but their being names asks for it. */
function midSentenceCapitals(tokens: Tokens, heading: Uint8Array): Set<string> {
  const { words, lower, sentence } = tokens;
  const familiar = new Set<string>();
  for (let i = 1; i < tokens.length; i += 1) {
    if (!isCapital(words[i]!) || heading[sentence[i]!] === 1 || opensSentence(tokens, i)) continue;
    if (lookUp(lower[i]!).is & (IS.functionWord | IS.calendar)) continue;
    familiar.add(lower[i]!);
  }
  return familiar;
}

const OPENERS = new Set([
  '"',
  '“',
  '‘',
  "'",
  '(',
  '[',
  ':',
  '•',
  '-',
  '–',
  '—',
  '*',
  '…',
  '...',
  '«',
  '―',
  '·',
  '>',
]);

/** Whether spelling asks for a capital letter at token `i`. */
function opensSentence(tokens: Tokens, i: number): boolean {
  if (i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1]) return true;
  return OPENERS.has(tokens.words[i - 1]!);
}

function isAcronym(word: string): boolean {
  return /^[A-Z][A-Z.&]*[A-Z.]$/.test(word);
}

/** Whether a word in capitals stands among others in capitals. */
function isShouted(tokens: Tokens, i: number): boolean {
  const next = tokens.words[i + 1] ?? '';
  return next.length > 3 && next === next.toUpperCase() && next !== next.toLowerCase();
}

/** Where a name that has reached `end` goes on to; `end` itself when it stops there. */
function continuation(
  tokens: Tokens,
  at: { from: number; end: number; heading: boolean; familiar: ReadonlySet<string> },
): number {
  const { words, lower, start } = tokens;
  const { from, end } = at;
  const word = words[end]!;
  const entry = lookUp(lower[end]!);
  const glued = start[end] === tokens.end[end - 1];
  if (isCapital(word)) {
    if (entry.is & IS.calendar && !isSurname(tokens, end)) return end;
    if (
      entry.is & IS.functionWord &&
      !(isAcronym(word) && (entry.is & IS.knownOrganization || isAcronym(words[end - 1]!)))
    )
      return (insideOf(tokens, from, end) && !glued) || isSurname(tokens, end) ? end + 1 : end;
    if (at.heading && !at.familiar.has(lower[end]!)) {
      const known =
        entry.is & (IS.organizationWord | IS.knownOrganization | IS.country | IS.region | IS.office);
      if (
        !known &&
        !isInitial(word) &&
        !(end === from + 1 && isGivenName(lower[from]!) && tokens.pos[end] === PROPN)
      )
        return end;
    }
    return end + 1;
  }
  const next =
    end + 1 < tokens.length && tokens.sentence[end + 1] === tokens.sentence[from] ? words[end + 1]! : '';
  const nextCapital = next !== '' && isCapital(next) && !(lookUp(lower[end + 1]!).is & IS.calendar);
  if (isHyphen(word) || word === '/')
    return glued &&
      start[end + 1] === tokens.end[end] &&
      (nextCapital || isKoreanSyllable(tokens, from, end + 1))
      ? end + 2
      : end;
  if (word === '&') return nextCapital ? end + 2 : end;
  if (
    word === '.' &&
    glued &&
    (isInitial(words[end - 1]!) || lookUp(`${lower[end - 1]}.`).is & (IS.office | IS.honorific)) &&
    nextCapital
  )
    return end + 1;
  if (word === 'of' && nextCapital && TITLES_OF.has(lower[end - 1]!)) {
    // "Secretary of State John Kerry": a title goes on when a given name follows what the office is of.
    for (let k = end + 2; k < tokens.length && k <= end + 4 && isCapital(words[k]!); k += 1)
      if (isGivenName(lower[k]!) && k + 1 < tokens.length && isCapital(words[k + 1]!)) return end + 2;
  }
  if (entry.is & IS.particle) {
    let k = end;
    while (k < tokens.length && lookUp(lower[k]!).is & IS.particle && !isCapital(words[k]!)) k += 1;
    if (k < tokens.length && isCapital(words[k]!) && !isOrganizationHead(tokens, from, end)) return k + 1;
  }
  if (tokens.quoted[end] && (word === '"' || word === '“') && next !== '' && nextCapital && end - from <= 2) {
    // A nickname in quotation marks inside a name is part of it.
    const close = words[end + 2];
    const after = words[end + 3];
    if (
      (close === '"' || close === '”') &&
      after !== undefined &&
      isCapital(after) &&
      lookUp(lower[from]!).is === 0
    )
      return end + 4;
  }
  return organizationContinuation(tokens, { from, end });
}

/** "Ban Ki-moon", "Park Geun-hye": a second syllable in lower case, and no "-led" or "-era". */
function isKoreanSyllable(tokens: Tokens, from: number, i: number): boolean {
  const word = tokens.lower[i] ?? '';
  return (
    i - from >= 3 &&
    word.length >= 2 &&
    word.length <= 5 &&
    tokens.words[i - 2]!.length <= 5 &&
    !JOINED.has(word)
  );
}

const JOINED = new Set(
  'led era like style based run born only wide free made held owned born area level type size time day year old odd rich poor wing ties aged led'.split(
    ' ',
  ),
);

/** Whether a word such as May is the surname after a given name, and no month or verb. */
function isSurname(tokens: Tokens, i: number): boolean {
  return (
    isGivenName(tokens.lower[i - 1]!) &&
    isGivenName(tokens.lower[i]!) &&
    !/^\d/.test(tokens.words[i + 1] ?? '')
  );
}

const TITLES_OF = new Set([
  'secretary',
  'speaker',
  'minister',
  'director',
  'commissioner',
  'chief',
  'president',
  'superintendent',
]);

const LINKS = new Set(['of', 'for', 'on', 'to', 'against', 'in', 'at']);

/** "Department of Justice", "Committee for a Responsible Budget", "Securities and Exchange Commission". */
function organizationContinuation(tokens: Tokens, at: { from: number; end: number }): number {
  const { words, lower } = tokens;
  const { from, end } = at;
  const word = lower[end]!;
  const limit = Math.min(tokens.length, end + 4);
  if (LINKS.has(word) && isOrganizationHead(tokens, from, end)) {
    let k = end + 1;
    while (k < limit && (lower[k] === 'a' || lower[k] === 'the' || lower[k] === 'an')) k += 1;
    if (k < limit && isCapital(words[k]!) && !(lookUp(lower[k]!).is & IS.calendar)) {
      if (word === 'at' || word === 'in')
        return /university|school|college/.test(lower[end - 1]!) && word === 'at' ? k + 1 : end;
      return k + 1;
    }
    return end;
  }
  if ((word === 'and' || word === ',') && end + 1 < tokens.length && isCapital(words[end + 1]!)) {
    // "X and Y Commission": the last word tells, and what stands before is no person or place of its own.
    let k = end + 1;
    while (k < tokens.length && k < end + 5 && isCapital(words[k]!)) k += 1;
    const last = lookUp(lower[k - 1]!).is;
    const whole = last & IS.organizationWord && k - end >= 3 && end - from <= 2;
    const before = lookUp(lower[from]!).is;
    if (
      word === 'and' &&
      whole &&
      !(before & (IS.country | IS.honorific | IS.office | IS.knownOrganization)) &&
      !isGivenName(lower[from]!) &&
      !isAcronym(words[end - 1]!)
    )
      return k;
    if (word === 'and' && insideOf(tokens, from, end) && k - end === 2 && !isGivenName(lower[end + 1]!))
      return k;
  }
  return end;
}

/** Whether the last word so far goes on with "of": Department, Commission, University … */
function isOrganizationHead(tokens: Tokens, from: number, end: number): boolean {
  for (let k = end - 1; k >= from && k >= end - 1; k -= 1)
    if (lookUp(tokens.lower[k]!).is & IS.organizationHead) return true;
  return false;
}

/** Whether the name already has an "of" in it: "Department of Housing and Urban …". */
function insideOf(tokens: Tokens, from: number, end: number): boolean {
  for (let k = from + 1; k < end; k += 1) if (INSIDE.has(tokens.lower[k]!)) return true;
  return false;
}

const INSIDE = new Set(['of', 'for', 'to', 'on', 'against']);

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

/** The key of a name: tokens joined by a blank where the text has one. */
export function keyOf(tokens: Tokens, start: number, end: number): string {
  let key = '';
  for (let i = start; i < end; i += 1) {
    if (i > start && tokens.start[i]! > tokens.end[i - 1]!) key += ' ';
    key += tokens.lower[i];
  }
  return key;
}

/** Parts titles from the name and says what kind of name it is, as far as the words themselves tell. */
function classify(tokens: Tokens, from: number, to: number): Name | null {
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
  const key = keyOf(tokens, start, to);
  let sex: Sex = 0;
  for (let k = from; k < start; k += 1) sex = lookUp(lower[k]!).sex || sex;
  const base = { start, end: to, outer: from, key, sex };
  const whole = lookUp(key).is;
  if (strong > from) return { ...base, kind: 'person' };
  if (words[start]!.startsWith('@')) return { ...base, kind: 'person' };
  if (whole & IS.knownOrganization) return { ...base, kind: 'organization' };
  if (whole & (IS.country | IS.region)) return { ...base, kind: 'place' };
  if (whole & IS.demonym) return null;
  if (whole & (IS.role | IS.document | IS.kin | IS.group) && to - start === 1) return null;
  if (isOrganizationName(tokens, start, to)) return { ...base, kind: 'organization' };
  // "Ashton, Md.": a town, whatever else the word may be.
  if (to - start === 1 && start === from && lower[to] === ',' && lookUp(lower[to + 1] ?? '').is & IS.region)
    return { ...base, kind: 'place' };
  if (looksLikePerson(tokens, start, to) || start > from) return { ...base, kind: 'person' };
  if (to - start === 1 && isAcronym(words[start]!) && words[start]!.length <= 6)
    return { ...base, kind: 'organization' };
  return { ...base, kind: 'unknown' };
}

/** First token after titles that only people bear: Mr., Sen., Gen. … */
function strongTitle(tokens: Tokens, from: number, to: number): number {
  for (let k = to - 2; k >= from; k -= 1) {
    const entry = lookUp(tokens.lower[k]!);
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
