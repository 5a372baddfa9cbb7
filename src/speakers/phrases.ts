import { POS } from '../records.js';
import { HEAD, IS } from './lexicon.js';
import type { Reading } from './Reading.js';

const NUM = POS.indexOf('NUM');

/** The core of a noun phrase: from its determiner to its head; token indices, ends exclusive. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** Last token of the core. */
  readonly head: number;
  /** Index of the name that is the head, or -1 for a common noun. */
  readonly name: number;
  /** Index of the last name that owns the head ("Microsoft's", "Trump" in "the Trump campaign"), or -1. */
  readonly owner: number;
}

/** No phrase has more tokens, and none more determiners and adverbs before its first noun: what is longer is no language. */
const LONGEST = 60;
const MOST_BEFORE = 8;

/**
 * The core phrase that begins at token `from`: modifiers, owners and head up to the first word that cannot belong to it
 * (a comma, a verb, a preposition, a relative pronoun). Null where no noun or name stands there.
 */
export function phraseAt(reading: Reading, from: number, to: number): Phrase | null {
  const { tokens, nameAt, names } = reading;
  let i = from + approximation(reading, from);
  let name = -1;
  let owner = -1;
  let head = -1;
  const limit = Math.min(to, from + LONGEST);
  while (i < limit) {
    if (head < 0 && i - from > MOST_BEFORE) return null;
    const k = nameAt[i]!;
    if (k >= 0) {
      if (
        head >= 0 &&
        name >= 0 &&
        !reading.isPossessive(i - 1) &&
        tokens.lower[i - 1] !== '/' &&
        tokens.lower[i - 1] !== '-'
      ) {
        // Two names side by side are two mentions, unless the first modifies: "Washington Post editor Marty".
        if (nameAt[i - 1]! >= 0) break;
      }
      if (name >= 0) owner = name;
      name = k;
      head = Math.min(to, names[k]!.end) - 1;
      i = head + 1;
      continue;
    }
    if (reading.isPossessive(i)) {
      const more =
        i + 1 < to &&
        (reading.isInner(i + 1) || tokens.lower[i + 1] === 'own' || isParticiple(reading, i + 1, to));
      if (!more) break;
      if (name >= 0) owner = name;
      name = -1;
      i += 1;
      continue;
    }
    if (reading.isDeterminer(i) && (head < 0 || i === from)) {
      i += 1;
      continue;
    }
    const word = tokens.lower[i]!;
    // "Conservative-leaning": what a hyphen joins is one word.
    if (
      word === '-' &&
      i > from &&
      i + 1 < to &&
      tokens.start[i] === tokens.end[i - 1] &&
      tokens.start[i + 1] === tokens.end[i] &&
      nameAt[i + 1]! < 0
    ) {
      if (name >= 0) owner = name;
      name = -1;
      head = i + 1;
      i += 2;
      continue;
    }
    if (word === 'own' || (head < 0 && reading.isAdverb(i))) {
      i += 1;
      continue;
    }
    // "State and local leaders": the noun is still to come.
    if (
      word === 'and' &&
      head === i - 1 &&
      i + 2 < to &&
      reading.isAdjective(i + 1) &&
      reading.isInner(i + 2) &&
      !reading.isVerb(i + 2) &&
      nameAt[i + 2]! < 0 &&
      name < 0
    ) {
      i += 1;
      continue;
    }
    if (
      word === 'and' &&
      head >= 0 &&
      i + 1 < to &&
      tokens.pos[i - 1] === tokens.pos[i + 1] &&
      reading.bits[i - 1]! & IS.demonym
    ) {
      i += 1;
      continue;
    }
    if (!reading.isInner(i)) {
      // A participle before its noun: "a leading expert", "Trump's running mate", "the burgeoning movement".
      const opened = head < 0 ? i > from : reading.isPossessive(i - 1);
      if (!opened || !isParticiple(reading, i, to)) break;
      if (name >= 0) owner = name;
      name = -1;
      head = i;
      i += 1;
      continue;
    }
    if (head >= 0 && reading.isVerb(i) && !(reading.bits[i]! & HEAD)) break;
    // "the company plans": a word that can be a verb ends the phrase when a head stands already and no noun follows.
    if (head >= 0 && reading.isVerb(i) && reading.bits[head]! & HEAD) break;
    if (name >= 0) owner = name;
    name = -1;
    head = i;
    i += 1;
  }
  if (head < 0) return null;
  if (head > from && (tokens.lower[head] === '-' || tokens.lower[head] === '/')) head -= 1;
  return { start: from, end: head + 1, head, name, owner };
}

/** Words that stand before a number and say that it is no exact one; the number follows. */
const APPROXIMATE = [
  'more than',
  'fewer than',
  'less than',
  'at least',
  'at most',
  'up to',
  'as many as',
  'as few as',
].map((words) => words.split(' '));

/** How many such words begin at a token. */
export function approximation({ tokens: { lower, pos } }: Reading, from: number): number {
  if (pos[from + 2] !== NUM && pos[from + 3] !== NUM) return 0;
  for (const words of APPROXIMATE) {
    const number = from + words.length;
    if (pos[number] !== NUM) continue;
    let k = 0;
    while (k < words.length && lower[from + k] === words[k]) k += 1;
    if (k === words.length) return k;
  }
  return 0;
}

/** Whether an -ing or -ed form stands right before a noun that it modifies. */
function isParticiple(reading: Reading, i: number, to: number): boolean {
  if (!reading.isVerb(i) || i + 1 >= to || reading.nameAt[i + 1]! >= 0) return false;
  return /(?:ing|ed|en)$/.test(reading.tokens.lower[i]!) && reading.isInner(i + 1);
}
