import type { Cast } from './Cast.js';
import { hasLetter } from './capitals.js';
import type { Entity } from './entity.js';
import { IS, type Sex } from './lexicon.js';
import { type Phrase, phraseAt } from './phrases.js';
import type { Reading } from './Reading.js';
import { entryAt } from './wordEntries.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const LINKS = setOf('of for at from in with');
const ARTICLES = setOf('the a an this that these those');
const BACK = setOf('the this that these those');
const NEW = setOf('a an some another other many most several few no one two three');

/** What a description says: its head, its other words, and whether it points back. */
export interface Said {
  readonly phrase: Phrase;
  /** Where it ends, with what stands after of, for, at, from. */
  readonly to: number;
  readonly head: string;
  /** Bits of the head noun. */
  readonly is: number;
  readonly plural: boolean;
  /** What the head noun tells of the sex. */
  readonly sex: Sex;
  readonly modifiers: readonly string[];
  readonly owner: Entity | null;
  /** Subject or source, and so somebody who acts. */
  readonly acts: boolean;
  /** `the`, `this`: points back where it can; `bare`: no determiner; `new`: a, some, another. */
  readonly reach: 'definite' | 'bare' | 'new';
}

/** What a phrase says. `owner` is whom "his" or "their" at the start stands for. */
export function sayOf(
  phrase: Phrase,
  context: { reading: Reading; cast: Cast; owner: Entity | null; acts: boolean },
): Said {
  const { reading, cast } = context;
  const { tokens, bits, nameAt } = reading;
  const first = tokens.lower[phrase.start]!;
  const { is, sex } = entryAt(tokens, phrase.head);
  let { owner } = context;
  let modifiers: string[] = [];
  for (let i = phrase.start; i < phrase.head; i += 1) {
    const word = tokens.lower[i]!;
    if (reading.isPossessive(i)) {
      // All before the 's owns: none of it describes the head.
      modifiers = [];
      owner = phrase.owner >= 0 ? (cast.of[phrase.owner] ?? null) : owner;
    } else if (ARTICLES.has(word) || reading.isOwnerPronoun(i) || !(hasLetter(word) || /\d/.test(word)))
      continue;
    else modifiers.push(word);
  }
  const to = extentOf(reading, phrase);
  for (let i = phrase.end; i < to; i += 1)
    if (!(bits[i]! & IS.functionWord) && hasLetter(tokens.lower[i]!)) modifiers.push(tokens.lower[i]!);
  // "The Trump campaign": a person's or a party's name before a body of theirs owns it.
  if (
    owner === null &&
    phrase.owner >= 0 &&
    is & (IS.organization | IS.group) &&
    nameAt[phrase.head - 1]! >= 0
  ) {
    const named = cast.of[phrase.owner];
    if (named?.type === 'person') owner = named;
  }
  return {
    phrase,
    to,
    head: tokens.lower[phrase.head]!,
    is,
    plural: (is & IS.plural) !== 0,
    sex,
    modifiers,
    owner,
    acts: context.acts,
    reach: BACK.has(first)
      ? 'definite'
      : NEW.has(first) || reading.isDeterminer(phrase.start)
        ? 'new'
        : 'bare',
  };
}

/** Where a description ends, the phrases after of, for, at, from included. */
function extentOf(reading: Reading, phrase: Phrase): number {
  const { tokens } = reading;
  const sentenceEnd = tokens.sentenceStart[tokens.sentence[phrase.head]! + 1]!;
  let end = phrase.end;
  for (let turns = 0; turns < 3 && end < sentenceEnd && LINKS.has(tokens.lower[end]!); turns += 1) {
    const next = phraseAt(reading, end + 1, Math.min(sentenceEnd, end + 12));
    if (next === null) break;
    end = next.end;
  }
  return end;
}

/** Where the words of a phrase begin, its article left out. */
export function withoutArticle(reading: Reading, phrase: Phrase): number {
  return phrase.start < phrase.head && ARTICLES.has(reading.tokens.lower[phrase.start]!)
    ? phrase.start + 1
    : phrase.start;
}
