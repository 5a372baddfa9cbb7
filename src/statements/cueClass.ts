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
}

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
    PARTS.set(word, {
      negates: negations.has(word),
      vouched: distancing.has(word) ? 'doubting' : affirming.has(word) ? 'affirming' : null,
      lemma: LEMMA_OF.get(word) ?? (passedOver ? null : word),
    });
  }
}

/** No cue is longer in earnest; what follows is not looked at. */
const LONGEST = 200;
/** Cues kept at hand; news uses the same few thousand over and over. */
const KEPT = 5000;
const kept = new Map<string, CueClass>();

/** Act, stance and negation of a cue, by its words; a plain statement where there is none or its words tell nothing. */
export function classifyCue(cue: string | null): CueClass {
  if (cue === null) return PLAIN_CUE;
  const key = cue.slice(0, LONGEST).toLowerCase();
  const known = kept.get(key);
  if (known) return known;
  // All at once: what is deleted stays in a map's way until it grows, and the oldest key is looked for past all of it.
  if (kept.size >= KEPT) kept.clear();
  const found = classify(key);
  kept.set(key, found);
  return found;
}

const WORD = /n['’]t\b|['’](?:s|re|m|ve|d|ll)\b|\p{L}+?(?=n['’]t\b)|\p{L}+(?:-\p{L}+)*/gu;
/** The same for what has no other letters and no apostrophe: most cues, in a third of the time. */
const PLAIN_WORD = /[a-z]+(?:-[a-z]+)*/g;
const PLAIN = /^[ -&(-~]*$/;

function wordsOf(cue: string): readonly string[] {
  if (PLAIN.test(cue)) return cue.match(PLAIN_WORD) ?? [];
  return (cue.match(WORD) ?? []).map((word) => word.replace('’', "'"));
}

function classify(cue: string): CueClass {
  const words = wordsOf(cue);
  const lemmas: string[] = [];
  let negations = 0;
  let vouched: Stance | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const part = PARTS.get(word);
    if (part === undefined) {
      if (!word.endsWith('ly')) lemmas.push(word);
    } else if (part.negates && isNegation(word, words[i - 1], words[i + 1])) negations++;
    else if (part.vouched !== null) vouched = part.vouched;
    else if (part.lemma !== null) lemmas.push(part.lemma);
  }
  let decided: Entry | null = null;
  let light: Entry | null = null;
  for (let i = 0; i < lemmas.length && decided === null; i++) {
    const entry = longestEntry(lemmas, i);
    if (entry === null) continue;
    if (entry.negating) negations++;
    else if (entry.rest.length === 0 && LIGHT.has(lemmas[i]!)) light ??= entry;
    else decided = entry;
    i += entry.rest.length;
  }
  const { act, stance } = decided ?? light ?? PLAIN_CUE;
  return Object.freeze({ act, stance: vouched ?? stance, negated: negations % 2 === 1 });
}

function longestEntry(lemmas: readonly string[], at: number): Entry | null {
  for (const entry of ENTRIES.get(lemmas[at]!) ?? []) {
    if (entry.rest.every((lemma, k) => lemmas[at + 1 + k] === lemma)) return entry;
  }
  return null;
}

/** Whether a word that may negate does so between these. */
function isNegation(word: string, before = '', after = ''): boolean {
  if (NEGATES_NOTHING.has(after)) return false;
  return word !== 'no' || !SAYS_NO.has(LEMMA_OF.get(before) ?? '');
}
