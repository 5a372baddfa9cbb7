import { ByWord } from '../language/ByWord.js';
import { POS, type Tokens } from '../records.js';
import { type Clauses, clausesOf } from './clauses.js';
import type { Lexicon } from './lexicon.js';

/** An article as the models see it: one small number per token and property. Made once per article. */
export interface View {
  readonly tokens: Tokens;
  readonly length: number;
  /** Word: its number in the lexicon, or a number for the class of unknown words of its ending, tag and case. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly cluster: Int32Array;
  readonly cueness: Uint8Array;
  /** As in the lexicon: 1 where the word is never part of a cue, 2 where it was met in one, 0 where that is open. */
  readonly neverCue: Uint8Array;
  readonly pos: Uint8Array;
  /** 0 lower case, 1 Title, 2 CAPITALS, 3 mixed, 4 digits, 5 marks. */
  readonly shape: Uint8Array;
  /** Whether inside quotation marks, and at their edge: 0 outside, 1 inside, 2 opening mark, 3 closing mark. */
  readonly quote: Uint8Array;
  /** 1 between two marks that belong together: what stands there is said, and attributes nothing. */
  readonly sealed: Uint8Array;
  /** Tokens since the last closing mark of the paragraph, at most 31; 31 where there is none. */
  readonly sinceClose: Uint8Array;
  /** Tokens to the next opening mark of the paragraph, at most 31. */
  readonly toOpen: Uint8Array;
  /** For an opening mark, the index of its closing mark (or the last token of the quotation), and the reverse; else −1. */
  readonly partner: Int32Array;
  /** How likely a token is in a cue, by the tagger: 0 not a candidate … 4 nearly sure. Filled in once cues are found. */
  readonly likely: Uint8Array;
  readonly clauses: Clauses;
}

/** Numbers from here on stand for classes of unknown words. */
export const FIRST_UNKNOWN = 65536;
/** How many endings unknown words are told apart by, at most: the lowest bits of their number. */
export const ENDINGS = 32;

/** The shape of a word with a capital at its beginning only. */
export const TITLE_CASE = 1;
const PROPN = POS.indexOf('PROPN');
const SUFFIXES = [
  'ing',
  'ed',
  'ly',
  's',
  'ion',
  'er',
  'or',
  'ist',
  'an',
  'al',
  'ive',
  'ity',
  'ment',
  'ous',
  'ful',
  'able',
  'ize',
  'ise',
  'ate',
  'y',
];

/** What a lexicon knows of a word, or how an unknown one ends. */
interface WordFacts {
  /** Its number; 0 for an unknown word. */
  readonly id: number;
  readonly lemma: number;
  readonly cluster: number;
  readonly cueness: number;
  readonly neverCue: number;
  readonly ending: number;
}

const factsBy = new WeakMap<Lexicon, ByWord<WordFacts>>();

/** Looks words up in a lexicon, each once. */
function factsOf(lexicon: Lexicon): ByWord<WordFacts> {
  const known = factsBy.get(lexicon);
  if (known !== undefined) return known;
  const facts = new ByWord((word): WordFacts => {
    const id = lexicon.id.get(word) ?? 0;
    return {
      id,
      lemma: lexicon.lemma[id]!,
      cluster: lexicon.cluster[id]!,
      cueness: lexicon.cueness[id]!,
      neverCue: lexicon.neverCue[id]!,
      ending: id === 0 ? suffixOf(word) : 0,
    };
  });
  factsBy.set(lexicon, facts);
  return facts;
}

/** Makes the view of an article's tokens. */
export function viewOf(tokens: Tokens, lexicon: Lexicon): View {
  const n = tokens.length;
  const view = {
    tokens,
    length: n,
    word: new Int32Array(n),
    lemma: new Int32Array(n),
    cluster: new Int32Array(n),
    cueness: new Uint8Array(n),
    neverCue: new Uint8Array(n),
    pos: tokens.pos,
    shape: new Uint8Array(n),
    quote: new Uint8Array(n),
    sealed: new Uint8Array(n),
    sinceClose: new Uint8Array(n).fill(31),
    toOpen: new Uint8Array(n).fill(31),
    partner: new Int32Array(n).fill(-1),
    likely: new Uint8Array(n),
  };
  const facts = factsOf(lexicon);
  for (let i = 0; i < n; i += 1) {
    const { id, lemma, cluster, cueness, neverCue, ending } = facts.of(tokens, i);
    const shape = shapeOf(tokens.words[i]!);
    view.shape[i] = shape;
    if (id !== 0) {
      view.word[i] = id;
      view.lemma[i] = lemma;
      view.cluster[i] = cluster;
      view.cueness[i] = cueness;
      view.neverCue[i] = neverCue;
    } else {
      const tag = tokens.pos[i]!;
      const unknown = FIRST_UNKNOWN + (tag * 8 + shape) * ENDINGS + (tag === PROPN ? 0 : ending);
      view.word[i] = unknown;
      view.lemma[i] = unknown;
    }
  }
  markQuotations(view, tokens);
  return { ...view, clauses: clausesOf(tokens, view) };
}

function markQuotations(view: Omit<View, 'clauses'>, tokens: Tokens): void {
  let i = 0;
  for (const { start, end, closed } of tokens.quotations) {
    while (i < tokens.length && tokens.start[i]! < start) i += 1;
    const first = i;
    while (i < tokens.length && tokens.start[i]! < end) i += 1;
    if (i === first) continue;
    view.quote.fill(1, first, i);
    view.quote[first] = 2;
    if (closed) {
      view.quote[i - 1] = 3;
      view.sealed.fill(1, first, i);
    }
    view.partner[first] = i - 1;
    view.partner[i - 1] = first;
  }
  for (let k = 0; k < tokens.length; k += 1) {
    const sameParagraph = k > 0 && tokens.paragraph[k] === tokens.paragraph[k - 1];
    if (view.quote[k] === 3) view.sinceClose[k] = 0;
    else if (sameParagraph) view.sinceClose[k] = Math.min(31, view.sinceClose[k - 1]! + 1);
  }
  for (let k = tokens.length - 1; k >= 0; k -= 1) {
    const sameParagraph = k + 1 < tokens.length && tokens.paragraph[k] === tokens.paragraph[k + 1];
    if (view.quote[k] === 2) view.toOpen[k] = 0;
    else if (sameParagraph) view.toOpen[k] = Math.min(31, view.toOpen[k + 1]! + 1);
  }
}

function shapeOf(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return 0;
  if (first >= 65 && first <= 90) {
    if (word.length === 1) return 1;
    const second = word.charCodeAt(1);
    return second >= 65 && second <= 90 ? 2 : 1;
  }
  if (first >= 48 && first <= 57) return 4;
  if (first < 128 || (first >= 0x2000 && first < 0x2070)) return 5;
  return word.toLowerCase() === word ? 0 : 1;
}

function suffixOf(word: string): number {
  for (let k = 0; k < SUFFIXES.length; k += 1) if (word.endsWith(SUFFIXES[k]!)) return k + 1;
  return 0;
}

/** From which probability on a cue is likely, by one step more each. */
const LIKELY = [0, 0.3, 0.6, 0.85];

/** Notes how likely each token is in one of the cues found. */
export function markLikely(
  view: View,
  cues: readonly { from: number; to: number; probability: number }[],
): void {
  for (const { from, to, probability } of cues) {
    view.likely.fill(LIKELY.filter((least) => probability >= least).length, from, to);
  }
}
