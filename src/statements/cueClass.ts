import type { Act, Stance } from '../records.js';
import {
  AFFIRMING_ADVERBS,
  CUE_WORDS,
  DISTANCING_ADVERBS,
  FILLERS,
  IRREGULAR_FORMS,
  LIGHT_WORDS,
  NEGATE_NOTHING,
  NEGATING_VERBS,
  NEGATIONS,
  NO_IS_SAID,
} from './cueWords.js';
import { inflections } from './inflections.js';

/** What the words that attribute make of the attributed ones. */
export interface CueClass {
  readonly act: Act;
  readonly stance: Stance;
  /** The content is not what the source said, thought or wanted: "did not say", "declined to say", "denied". */
  readonly negated: boolean;
}

/** Class of a missing or unknown cue. */
export const PLAIN_CUE: CueClass = Object.freeze({ act: 'statement', stance: 'neutral', negated: false });

/** A word or phrase of the lists, filed under its first lemma. */
interface Entry {
  /** The lemmas that follow the first. */
  readonly rest: readonly string[];
  readonly act: Act;
  readonly stance: Stance;
  readonly negating: boolean;
}

const list = (words: string): string[] => words.trim().split(/\s+/);
const LIGHT = new Set(list(LIGHT_WORDS));
const NEGATES_NOTHING = new Set(list(NEGATE_NOTHING));
const SAYS_NO = new Set(list(NO_IS_SAID));

/** By first lemma, longest first. */
const ENTRIES = new Map<string, Entry[]>();
/** Any form of a word in the lists → its lemma. */
const LEMMA_OF = new Map<string, string>();
fillTables();

function fillTables(): void {
  const enter = (phrase: string, { act, stance, negating }: Omit<Entry, 'rest'>) => {
    const [first, ...rest] = phrase.split('_') as [string, ...string[]];
    const entries = ENTRIES.get(first) ?? [];
    entries.push({ rest, act, stance, negating });
    ENTRIES.set(first, entries);
    for (const lemma of [first, ...rest]) {
      for (const form of inflections(lemma)) if (!LEMMA_OF.has(form)) LEMMA_OF.set(form, lemma);
    }
  };
  for (const verb of list(NEGATING_VERBS)) enter(verb, { ...PLAIN_CUE, negating: true });
  for (const [act, stance, words] of CUE_WORDS) {
    for (const phrase of list(words)) enter(phrase, { act, stance, negating: false });
  }
  for (const entries of ENTRIES.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  for (const lemma of ENTRIES.keys()) LEMMA_OF.set(lemma, lemma);
  for (const forms of IRREGULAR_FORMS.split('|')) {
    const [lemma, ...others] = list(forms) as [string, ...string[]];
    for (const form of others) LEMMA_OF.set(form, lemma);
  }
}

/** What a known word does in a cue. */
interface Part {
  /** Whether it negates, unless the words beside it tell otherwise. */
  readonly negates: boolean;
  /** What it says of the writer's stance, whatever the verb. */
  readonly vouched: Stance | null;
  /** By what else it counts; null where it is passed over. */
  readonly lemma: string | null;
  /** What the lists have under this lemma. */
  readonly entries: readonly Entry[];
}

const NO_ENTRIES: readonly Entry[] = [];

/** Looked up once for each word: other words count as they are, but for those in -ly. */
const PARTS = new Map<string, Part>();
fillParts();

function fillParts(): void {
  const negations = new Set(["n't", ...list(NEGATIONS)]);
  const distancing = new Set(list(DISTANCING_ADVERBS));
  const affirming = new Set(list(AFFIRMING_ADVERBS));
  const fillers = new Set(list(FILLERS));
  for (const word of [...LEMMA_OF.keys(), ...negations, ...distancing, ...affirming, ...fillers]) {
    const passedOver = fillers.has(word) || word.endsWith('ly');
    const lemma = LEMMA_OF.get(word) ?? (passedOver ? null : word);
    PARTS.set(word, {
      negates: negations.has(word),
      vouched: distancing.has(word) ? 'doubting' : affirming.has(word) ? 'affirming' : null,
      lemma,
      entries: ENTRIES.get(lemma ?? '') ?? NO_ENTRIES,
    });
  }
}

/** No cue is longer in earnest; what follows is not looked at. */
const LONGEST = 200;
const WORD = /n['’]t\b|['’](?:s|re|m|ve|d|ll)\b|\p{L}+?(?=n['’]t\b)|\p{L}+(?:-\p{L}+)*/gu;
/** The same for what has no other letters and no apostrophe: most cues, in a third of the time. */
const PLAIN_WORD = /[a-z]+(?:-[a-z]+)*/g;
const PLAIN = /^[ -&(-~]*$/;

function wordsOf(cue: string): readonly string[] {
  if (PLAIN.test(cue)) return cue.match(PLAIN_WORD) ?? [];
  return (cue.match(WORD) ?? []).map((word) => word.replace('’', "'"));
}

/**
 * Act, stance and negation of a cue, by its words; a plain statement where there is none or its words tell nothing. Cues of several
 * words are so many that to keep the answers takes longer than to find them again.
 */
export function classifyCue(cue: string | null): CueClass {
  if (cue === null) return PLAIN_CUE;
  const words = wordsOf(cue.slice(0, LONGEST).toLowerCase());
  const lemmas: string[] = [];
  const entries: (readonly Entry[])[] = [];
  let negations = 0;
  let vouched: Stance | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const part = PARTS.get(word);
    if (part === undefined) {
      if (word.endsWith('ly')) continue;
      lemmas.push(word);
      entries.push(NO_ENTRIES);
    } else if (part.negates && isNegation(word, words[i - 1], words[i + 1])) negations++;
    else if (part.vouched !== null) vouched = part.vouched;
    else if (part.lemma !== null) {
      lemmas.push(part.lemma);
      entries.push(part.entries);
    }
  }
  let decided: Entry | null = null;
  let light: Entry | null = null;
  for (let i = 0; i < lemmas.length && decided === null; i++) {
    const entry = longestOf(entries[i]!, { lemmas, at: i });
    if (entry === null) continue;
    if (entry.negating) negations++;
    else if (entry.rest.length === 0 && LIGHT.has(lemmas[i]!)) light ??= entry;
    else decided = entry;
    i += entry.rest.length;
  }
  const { act, stance } = decided ?? light ?? PLAIN_CUE;
  return { act, stance: vouched ?? stance, negated: negations % 2 === 1 };
}

/** The first of some entries, all of the lemma at `at`, whose other lemmas follow there. */
function longestOf(
  entries: readonly Entry[],
  place: { lemmas: readonly string[]; at: number },
): Entry | null {
  for (const entry of entries) if (follows(entry, place)) return entry;
  return null;
}

function follows({ rest }: Entry, { lemmas, at }: { lemmas: readonly string[]; at: number }): boolean {
  for (let k = 0; k < rest.length; k++) if (lemmas[at + 1 + k] !== rest[k]) return false;
  return true;
}

/** Whether a word that may negate does so between these. */
function isNegation(word: string, before = '', after = ''): boolean {
  if (NEGATES_NOTHING.has(after)) return false;
  return word !== 'no' || !SAYS_NO.has(LEMMA_OF.get(before) ?? '');
}
