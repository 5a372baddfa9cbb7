import { POS } from '../records.js';
import { isAcronym, isInitial } from './capitals.js';
import { IS, lookUp } from './lexicon.js';
import type { Spelling } from './Spelling.js';

const PROPN = POS.indexOf('PROPN');

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Offices that go on with "of": Secretary of State. */
export const TITLES_OF = setOf(
  'secretary speaker minister director commissioner chief president superintendent',
);
/** Words that go on inside an organization's name. */
export const LINKS = setOf('of for on to against in at');
const INSIDE = setOf('of for to on against');
/** What follows a hyphen in words made for the occasion: Trump-era, U.S.-led. */
const JOINED = setOf(
  'led era like style based run born only wide free made held owned area level type size time day year old odd rich poor wing ties aged',
);

/** Where a name that runs from `from` to `end` goes on to; `end` itself when it stops there. */
export function nameEnd(spelling: Spelling, from: number, end: number): number {
  const { tokens, bits } = spelling;
  const { words, lower, start, sentence, length } = tokens;
  const word = words[end]!;
  const is = bits[end]!;
  const glued = start[end] === tokens.end[end - 1];
  if (spelling.isCapital(end)) return goesOn(spelling, from, end) ? end + 1 : end;
  const nextCapital =
    spelling.isCapital(end + 1) && sentence[end + 1] === sentence[from] && !(bits[end + 1]! & IS.calendar);
  if (word === '-' || word === '‑' || word === '–' || word === '/') {
    const joined = glued && start[end + 1] === tokens.end[end];
    return joined && (nextCapital || isSyllable(spelling, from, end + 1)) ? end + 2 : end;
  }
  if (word === '&') return nextCapital ? end + 2 : end;
  if (word === '.' && glued && nextCapital) {
    const short = isInitial(words[end - 1]!) || lookUp(`${lower[end - 1]}.`).is & (IS.office | IS.honorific);
    if (short) return end + 1;
  }
  if (word === 'of' && nextCapital && TITLES_OF.has(lower[end - 1]!)) {
    // "Secretary of State John Kerry": the title goes on when a given name follows what the office is of.
    for (let k = end + 2; k < length && k <= end + 4 && spelling.isCapital(k); k += 1)
      if (spelling.isGivenName(k) && spelling.isCapital(k + 1)) return end + 2;
  }
  if (is & IS.particle && !isHead(spelling, end - 1)) {
    let k = end;
    while (k < length && k < end + 4 && bits[k]! & IS.particle && !spelling.isCapital(k)) k += 1;
    if (k < length && spelling.isCapital(k)) return k + 1;
  }
  if ((word === '"' || word === '“') && nextCapital && end - from <= 4) {
    // A nickname in quotation marks inside a name is part of it.
    const close = words[end + 2];
    if (
      (close === '"' || close === '”') &&
      spelling.isCapital(end + 3) &&
      (spelling.isGivenName(end - 1) || isInitial(words[end - 1]!))
    )
      return end + 4;
  }
  return organizationEnd(spelling, from, end);
}

/** Whether a capitalized word belongs to the name before it. */
function goesOn(spelling: Spelling, from: number, end: number): boolean {
  const { tokens, bits } = spelling;
  const { words, lower } = tokens;
  const word = words[end]!;
  const is = bits[end]!;
  const surname =
    spelling.isGivenName(end - 1) && spelling.isGivenName(end) && !/^\d/.test(words[end + 1] ?? '');
  if (is & IS.calendar && !surname) return false;
  if (
    is & IS.functionWord &&
    !(isAcronym(word) && (is & IS.knownOrganization || isAcronym(words[end - 1]!)))
  ) {
    const apart = tokens.start[end]! > tokens.end[end - 1]!;
    return surname || (apart && hasLink(spelling, from, end));
  }
  if (!spelling.inHeading(end) || isInitial(word) || isInitial(words[end - 1]!)) return true;
  // In a heading "Roe Plan" can be a name and a noun: only what the article writes so elsewhere goes together.
  if (spelling.isPair(end - 1, end)) return true;
  if (bits[end - 1]! & (IS.office | IS.honorific | IS.role))
    return spelling.isGivenName(end) || spelling.isName(end) || (bits[end]! & IS.office) !== 0;
  if (lookUp(`${lower[end - 1]} ${lower[end]}`).is & (IS.country | IS.region | IS.knownOrganization))
    return true;
  if (is & (IS.organizationWord | IS.office) && !spelling.isGivenName(end - 1)) return true;
  const begins = end === from + 1 || (bits[end - 2]! & (IS.office | IS.honorific | IS.role)) !== 0;
  return begins && spelling.isGivenName(end - 1) && tokens.pos[end] === PROPN && !spelling.isName(end - 1);
}

/** "Ban Ki-moon", "Park Geun-hye": a second syllable in lower case, and no "-led" or "-era". */
function isSyllable({ tokens }: Spelling, from: number, i: number): boolean {
  const word = tokens.lower[i] ?? '';
  return (
    i - from >= 3 &&
    word.length >= 2 &&
    word.length <= 5 &&
    tokens.words[i - 2]!.length <= 5 &&
    !JOINED.has(word)
  );
}

/** "Department of Justice", "Committee for a Responsible Budget", "Securities and Exchange Commission". */
function organizationEnd(spelling: Spelling, from: number, end: number): number {
  const { tokens, bits } = spelling;
  const { words, lower } = tokens;
  const word = lower[end]!;
  const limit = Math.min(tokens.length, end + 4);
  if (LINKS.has(word) && isHead(spelling, end - 1)) {
    let k = end + 1;
    while (k < limit && (lower[k] === 'a' || lower[k] === 'the' || lower[k] === 'an')) k += 1;
    if (k >= limit || !spelling.isCapital(k) || bits[k]! & IS.calendar) return end;
    if (word === 'in') return end;
    return word !== 'at' || /university|school|college/.test(lower[end - 1]!) ? k + 1 : end;
  }
  if (word !== 'and' || !spelling.isCapital(end + 1)) return end;
  // "X and Y Commission": the last word tells, and what stands before is no person or place of its own.
  let k = end + 1;
  while (k < tokens.length && k < end + 5 && spelling.isCapital(k)) k += 1;
  const whole = bits[k - 1]! & IS.organizationWord && k - end >= 3 && end - from <= 3;
  const own = bits[from]! & (IS.country | IS.honorific | IS.office | IS.knownOrganization);
  if (whole && !own && !spelling.isGivenName(from) && !isAcronym(words[end - 1]!)) return k;
  return hasLink(spelling, from, end) && k - end === 2 && !spelling.isGivenName(end + 1) ? k : end;
}

/** Whether a word goes on with "of": Department, Commission, University … */
function isHead({ bits }: Spelling, i: number): boolean {
  return (bits[i]! & IS.organizationHead) !== 0;
}

/** Whether the name already has an "of" in it: "Department of Housing and Urban …". */
function hasLink({ tokens }: Spelling, from: number, end: number): boolean {
  for (let k = from + 1; k < end; k += 1) if (INSIDE.has(tokens.lower[k]!)) return true;
  return false;
}
