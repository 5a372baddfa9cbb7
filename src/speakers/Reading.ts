import { ByWord } from '../language/ByWord.js';
import { POS, type Tokens } from '../records.js';
import { findNames, type Name } from './findNames.js';
import { entryOf } from './givenNames.js';
import { type Entry, IS } from './lexicon.js';
import { Spelling } from './Spelling.js';

const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');
const ADJ = POS.indexOf('ADJ');
const NUM = POS.indexOf('NUM');
const VERB = POS.indexOf('VERB');
const AUX = POS.indexOf('AUX');
const ADV = POS.indexOf('ADV');
const DET = POS.indexOf('DET');
const ADP = POS.indexOf('ADP');

const known = new ByWord(entryOf);

/** Not by `map`: once V8 has compiled that, its lists are of another kind, and all that was compiled for the first is lost. */
function entriesOf(tokens: Tokens): readonly Entry[] {
  const entries = new Array<Entry>(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) entries[i] = known.of(tokens, i);
  return entries;
}

/** One article's tokens with what the stage looks up again and again: names, and what is known of each word. */
export class Reading {
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  /** Index of the name a token lies in (titles included), or -1. */
  readonly nameAt: Int32Array;
  readonly entries: readonly Entry[];

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    this.entries = entriesOf(tokens);
    this.names = findNames(new Spelling(tokens, this.entries));
    this.nameAt = new Int32Array(tokens.length).fill(-1);
    for (let k = 0; k < this.names.length; k += 1)
      this.nameAt.fill(k, this.names[k]!.outer, this.names[k]!.end);
  }

  isVerb(i: number): boolean {
    const pos = this.tokens.pos[i];
    return pos === VERB || pos === AUX;
  }

  isAdjective(i: number): boolean {
    return this.tokens.pos[i] === ADJ;
  }

  isAdverb(i: number): boolean {
    return this.tokens.pos[i] === ADV;
  }

  isPreposition(i: number): boolean {
    return this.tokens.pos[i] === ADP || (this.entries[i]!.is & IS.preposition) !== 0;
  }

  isPossessive(i: number): boolean {
    const word = this.tokens.lower[i];
    return (
      word === "'s" ||
      (word === "'" &&
        i > 0 &&
        this.tokens.start[i] === this.tokens.end[i - 1] &&
        this.tokens.lower[i - 1]!.endsWith('s'))
    );
  }

  /** Whether token `i` can stand inside a noun phrase, between its determiner and its head. */
  isInner(i: number): boolean {
    const pos = this.tokens.pos[i];
    const entry = this.entries[i]!;
    if (this.nameAt[i]! >= 0) return true;
    if (entry.is & IS.functionWord && pos !== NUM && pos !== ADJ && !(entry.is & IS.quantity)) return false;
    if (pos === NOUN || pos === PROPN || pos === ADJ || pos === NUM) return true;
    const word = this.tokens.lower[i]!;
    if (word === '-' || word === '/' || word === '%' || word === '$' || this.isPossessive(i)) return i > 0;
    // Tags go wrong on words such as "leading" or "report": a word known as a head noun is one.
    return (
      (entry.is & (IS.role | IS.document | IS.organization | IS.group | IS.kin | IS.demonym)) !== 0 &&
      pos !== AUX &&
      pos !== ADP
    );
  }

  isDeterminer(i: number): boolean {
    return this.tokens.pos[i] === DET || (this.entries[i]!.is & IS.determiner) !== 0;
  }

  /** his, her, their: an owner before what is owned. */
  isOwnerPronoun(i: number): boolean {
    return (this.entries[i]!.is & IS.possessive) !== 0;
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
