import { POS, type Tokens } from '../records.js';
import { isAcronym, isCapital, isInitial } from './capitals.js';
import { isGivenName } from './givenNames.js';
import { IS, lookUp } from './lexicon.js';

const PROPN = POS.indexOf('PROPN');

const isHyphen = (word: string): boolean => word === '-' || word === '‑' || word === '–';

/** Where a name that has reached `end` goes on to; `end` itself when it stops there. */
export function continuation(
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

export const TITLES_OF = new Set([
  'secretary',
  'speaker',
  'minister',
  'director',
  'commissioner',
  'chief',
  'president',
  'superintendent',
]);

export const LINKS = new Set(['of', 'for', 'on', 'to', 'against', 'in', 'at']);

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
