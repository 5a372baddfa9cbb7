import { POS, type Tokens } from '../records.js';
import { isAcronym, isCapital } from './capitals.js';
import { isGivenName } from './givenNames.js';
import { IS, lookUp, type Sex } from './lexicon.js';
import { continuation, TITLES_OF } from './nameEnd.js';
import { classify, noteName, type Noted } from './nameKind.js';

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
  /** Whether it opens its sentence, where any word has a capital letter. */
  readonly opens: boolean;
  /** What a title tells. */
  readonly sex: Sex;
}

/** Proper names of the text, in order. Which capital letters mean a name is decided by how the words are written mid-sentence. */
export function findNames(tokens: Tokens): Name[] {
  const { words, lower, length, sentence } = tokens;
  const heading = headings(tokens);
  const familiar = midSentenceCapitals(tokens, heading);
  const common = new Set<string>();
  for (let i = 0; i < length; i += 1) if (words[i] === lower[i]) common.add(words[i]!);
  const names: Name[] = [];
  const chunks: [from: number, to: number][] = [];
  for (let i = 0; i < length; i += 1) {
    if (!startsName(tokens, i, { heading, familiar, common })) continue;
    let end = i + 1;
    while (end < length && sentence[end] === sentence[i]) {
      const next = continuation(tokens, { from: i, end, heading: heading[sentence[i]!] === 1, familiar });
      if (next === end) break;
      end = next;
    }
    chunks.push([i, end]);
    i = end - 1;
  }
  const noted: Noted = { surnames: new Set(), lastWords: new Set(), alone: new Set() };
  for (const [from, to] of chunks) noteName(tokens, { from, to, noted });
  for (const [from, to] of chunks) {
    const name = classify(tokens, { from, to, noted });
    if (name !== null) names.push(name);
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
    if (TITLES_OF.has(lower[i]!) && next === 'of' && isCapital(words[i + 2] ?? '')) return true;
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

/** Whether a word in capitals stands among others in capitals. */
function isShouted(tokens: Tokens, i: number): boolean {
  const next = tokens.words[i + 1] ?? '';
  return next.length > 3 && next === next.toUpperCase() && next !== next.toLowerCase();
}
