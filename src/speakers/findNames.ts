import { POS } from '../records.js';
import { isAcronym, isShouted } from './capitals.js';
import { IS, type Sex } from './lexicon.js';
import { nameEnd, TITLES_OF } from './nameEnd.js';
import { classify, type Noted, noteName } from './nameKind.js';
import { partyLabelEnd } from './partyLabel.js';
import type { Spelling } from './Spelling.js';

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
  /** Its words: what blanks part. */
  readonly words: readonly string[];
  /** Whether it opens its sentence, where any word has a capital letter. */
  readonly opens: boolean;
  /** What a title tells. */
  readonly sex: Sex;
}

/** Proper names of the text, in order; which capital letters mean a name is decided by how the article spells. */
export function findNames(spelling: Spelling): Name[] {
  const { length, sentence } = spelling.tokens;
  const chunks: [from: number, to: number][] = [];
  for (let i = 0; i < length; i += 1) {
    if (!spelling.isCapital(i)) continue;
    const behind = partyLabelEnd(spelling.tokens, i);
    if (behind > i) {
      i = behind - 1;
      continue;
    }
    if (!startsName(spelling, i)) continue;
    let end = i + 1;
    while (end < length && end - i < LONGEST && sentence[end] === sentence[i]) {
      const next = nameEnd(spelling, i, end);
      if (next === end) break;
      end = next;
    }
    chunks.push([i, end]);
    i = end - 1;
  }
  const noted: Noted = { surnames: new Set(), lastWords: new Set(), bodies: new Set(), alone: new Set() };
  for (const [from, to] of chunks) noteName(spelling, { from, to, noted });
  const names: Name[] = [];
  for (const [from, to] of chunks) {
    const name = classify(spelling, { from, to, noted });
    if (name !== null) names.push(name);
  }
  return names;
}

/** No name has more tokens. */
const LONGEST = 30;

const DATES = new Set(['former', 'longtime', 'then', 'current', 'incoming', 'outgoing', 'retired', 'late']);

const COMMON_NOUN = IS.role | IS.group | IS.document | IS.organization | IS.kin | IS.demonym;

/** A compound that only the sentence's beginning gives a capital: "Cross-examining". */
const COMPOUND = /-\p{Ll}+$/u;

/** Whether a name can begin at a token with a capital letter. */
function startsName(spelling: Spelling, i: number): boolean {
  const { words, lower, sentence, pos } = spelling.tokens;
  const word = words[i]!;
  const is = spelling.bits[i]!;
  if (is & (IS.functionWord | IS.calendar))
    return isAcronym(word) && (is & IS.knownOrganization) > 0 && !isShouted(words[i + 1]);
  // "Former Google engineer Al Poe": what only dates a title is no part of a name.
  if (DATES.has(lower[i]!)) return false;
  const inHeading = spelling.inHeading(i);
  if (!inHeading && !spelling.opens(i)) return true;
  if (spelling.isName(i)) return true;
  if (is & (IS.honorific | IS.knownOrganization | IS.country)) return true;
  if (isShouted(word) && isShouted(words[i + 1])) return false;
  const given = (is & IS.givenName) !== 0;
  const partOfTitle = is & (IS.office | IS.organizationHead | IS.demonym | IS.role);
  if (spelling.isCommon(i) && !given && !partOfTitle) return false;
  if (inHeading)
    return pos[i] === PROPN && !isShouted(word) && (given || (is & (IS.role | IS.group | IS.document)) === 0);
  const next = sentence[i + 1] === sentence[i] ? words[i + 1] : undefined;
  const followed =
    next !== undefined &&
    spelling.isCapital(i + 1) &&
    !(spelling.bits[i + 1]! & (IS.functionWord | IS.calendar));
  if (followed && (pos[i] === PROPN || given || is !== 0 || isAcronym(word))) return true;
  if (TITLES_OF.has(lower[i]!) && next === 'of' && spelling.isCapital(i + 2)) return true;
  if (is & COMMON_NOUN || COMPOUND.test(word)) return false;
  return pos[i] === PROPN || given || isAcronym(word);
}
