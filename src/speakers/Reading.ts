import { POS, type Tokens } from '../records.js';
import { findNames, type Name } from './findNames.js';
import { IS } from './lexicon.js';
import { Spelling } from './Spelling.js';
import { bitsOf } from './wordEntries.js';

/** What a token can be in its phrase, as bits. */
const VERB = 1;
const ADVERB = 2;
const ADJECTIVE = 4;
const PREPOSITION = 8;
const DETERMINER = 16;
const POSSESSIVE = 32;
const INNER = 64;

/** The same by part of speech, as far as that tells. */
const BY_POS = new Uint8Array(POS.length);
const TOLD: readonly (readonly [traits: number, parts: readonly (typeof POS)[number][]])[] = [
  [VERB, ['VERB', 'AUX']],
  [ADVERB, ['ADV']],
  [ADJECTIVE, ['ADJ']],
  [PREPOSITION, ['ADP']],
  [DETERMINER, ['DET']],
  [INNER, ['NOUN', 'PROPN', 'ADJ', 'NUM']],
];
for (const [traits, parts] of TOLD) for (const part of parts) BY_POS[POS.indexOf(part)]! |= traits;

const ADJ = POS.indexOf('ADJ');
const NUM = POS.indexOf('NUM');
const AUX = POS.indexOf('AUX');
const ADP = POS.indexOf('ADP');

/** Words that tell more than their part of speech does. */
const HEADS = IS.role | IS.document | IS.organization | IS.group | IS.kin | IS.demonym;
const TELLING = HEADS | IS.functionWord | IS.preposition | IS.determiner | IS.apostrophe | IS.joint;

/** One article's tokens with what the stage looks up again and again: names, and what is known of each word. */
export class Reading {
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  /** Index of the name a token lies in (titles included), or -1. */
  readonly nameAt: Int32Array;
  /** What the word of a token can be, as bits of IS. */
  readonly bits: Int32Array;
  readonly #traits: Uint8Array;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    this.bits = bitsOf(tokens);
    this.names = findNames(new Spelling(tokens, this.bits));
    this.nameAt = new Int32Array(tokens.length).fill(-1);
    this.#traits = traitsOf(tokens, this.bits);
    for (let k = 0; k < this.names.length; k += 1) {
      const { outer, end } = this.names[k]!;
      // Names are too short for `fill` to be worth its call.
      for (let i = outer; i < end; i += 1) {
        this.nameAt[i] = k;
        this.#traits[i]! |= INNER;
      }
    }
  }

  isVerb(i: number): boolean {
    return (this.#traits[i]! & VERB) !== 0;
  }

  isAdjective(i: number): boolean {
    return (this.#traits[i]! & ADJECTIVE) !== 0;
  }

  isAdverb(i: number): boolean {
    return (this.#traits[i]! & ADVERB) !== 0;
  }

  isPreposition(i: number): boolean {
    return (this.#traits[i]! & PREPOSITION) !== 0;
  }

  isPossessive(i: number): boolean {
    return (this.#traits[i]! & POSSESSIVE) !== 0;
  }

  /** Whether token `i` can stand inside a noun phrase, between its determiner and its head. */
  isInner(i: number): boolean {
    return (this.#traits[i]! & INNER) !== 0;
  }

  isDeterminer(i: number): boolean {
    return (this.#traits[i]! & DETERMINER) !== 0;
  }

  /** his, her, their: an owner before what is owned. */
  isOwnerPronoun(i: number): boolean {
    return (this.bits[i]! & IS.possessive) !== 0;
  }

  sameSentence(i: number, j: number): boolean {
    return (
      i >= 0 &&
      j >= 0 &&
      i < this.tokens.length &&
      j < this.tokens.length &&
      this.tokens.sentence[i] === this.tokens.sentence[j]
    );
  }
}

function traitsOf(tokens: Tokens, bits: Int32Array): Uint8Array {
  const { pos, length } = tokens;
  const traits = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) {
    const told = BY_POS[pos[i]!]!;
    traits[i] = bits[i]! & TELLING ? toldByWord(tokens, i, bits[i]!) | (told & ~INNER) : told;
  }
  return traits;
}

function toldByWord(tokens: Tokens, i: number, is: number): number {
  const pos = tokens.pos[i]!;
  let traits = BY_POS[pos]! & INNER;
  if (is & IS.preposition) traits |= PREPOSITION;
  if (is & IS.determiner) traits |= DETERMINER;
  if (is & IS.apostrophe && isPossessive(tokens, i)) traits |= POSSESSIVE;
  if ((is & IS.joint || traits & POSSESSIVE) && i > 0) traits |= INNER;
  // Tags go wrong on words such as "leading" or "report": a word known as a head noun is one.
  if (is & HEADS && pos !== AUX && pos !== ADP) traits |= INNER;
  const closed = is & IS.functionWord && pos !== NUM && pos !== ADJ && !(is & IS.quantity);
  return closed ? traits & ~INNER : traits;
}

function isPossessive({ lower, start, end }: Tokens, i: number): boolean {
  return lower[i] === "'s" || (i > 0 && start[i] === end[i - 1] && lower[i - 1]!.endsWith('s'));
}
