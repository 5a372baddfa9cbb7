import type { Attribution, Span, Tokens } from '../records.js';
import type { Cast } from './Cast.js';
import { isCapital } from './capitals.js';
import { BUSINESSES } from './data/kinds.js';
import { type Entity, ownerForm } from './entity.js';
import { IS } from './lexicon.js';
import { approximation, type Phrase, phraseAt } from './phrases.js';
import { PRONOUNS } from './pronouns.js';
import type { Reading } from './Reading.js';
import type { MentionReader } from './readMentions.js';
import { together } from './together.js';

/** First token that ends after `offset`, by bisection. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a span, ends exclusive. */
export function tokensOf(tokens: Tokens, span: Span): [from: number, to: number] {
  const from = tokenAt(tokens, span[0]);
  let to = from;
  while (to < tokens.length && tokens.start[to]! < span[1]) to += 1;
  return [from, to];
}

/** Who the words that name a source mean. */
export interface Source {
  readonly entity: Entity | null;
  readonly how: string;
  /** A pronoun of the first or second person that stands for no one named. */
  readonly voice: 'writer' | 'reader' | null;
}

export interface Context {
  readonly reading: Reading;
  readonly cast: Cast;
  readonly reader: MentionReader;
}

/** What an interview is set with: who asks and who answers, it does not say. */
const LABELS = new Set(['Q', 'A']);

const nobody = (how: string): Source => ({ entity: null, how, voice: null });

/** Reads the words that name the source of an attribution. All mentions up to their end must have been read. */
export function readSource(context: Context, attribution: Attribution): Source {
  const { reading, reader } = context;
  const { tokens } = reading;
  const [from, to] = tokensOf(tokens, attribution.mentionSpan!);
  if (to - from === 1 && LABELS.has(tokens.words[from]!))
    return nobody('a label for whoever asks or answers');
  let i = from;
  while (i < to && !startsPhrase(reading, i)) i += 1;
  if (i >= to) return nobody('no noun in the mention');
  const pronoun = PRONOUNS.get(tokens.lower[i]!);
  if (pronoun && reading.nameAt[i]! < 0 && (to - i === 1 || !pronoun.owner)) {
    const entity = seenAt(reader, i);
    if (entity) return { entity, how: `"${tokens.words[i]}" stands for ${entity.name}`, voice: null };
    const voice = pronoun.of === 'writer' || pronoun.of === 'reader' ? pronoun.of : null;
    return { entity: null, how: `"${tokens.words[i]}" stands for no one named`, voice };
  }
  const whole = ofSeveral(context, i, to);
  if (whole) return { entity: whole, how: `all or some of ${whole.name}`, voice: null };
  const phrase = phraseAt(reading, i, to) ?? quantityAt(reading, i, to);
  if (phrase === null) return nobody('no noun in the mention');
  const joined = conjoined(context, phrase, to);
  if (joined) return { entity: joined, how: `several speakers: ${joined.name}`, voice: null };
  const apposed = apposedName(context, phrase, to);
  if (apposed)
    return { entity: apposed, how: `the name stands beside the description: ${apposed.name}`, voice: null };
  const bare = bareTitle(context, phrase, from);
  if (bare)
    return {
      entity: bare,
      how: `an unnamed ${bare.head} of ${bare.org ?? 'no named organization'}`,
      voice: null,
    };
  const seen =
    seenAt(reader, phrase.head) ?? (phrase.name >= 0 ? (context.cast.of[phrase.name] ?? null) : null);
  if (seen && seen.head === '')
    return {
      entity: seen,
      how: `"${tokens.text.slice(tokens.start[phrase.start]!, tokens.end[phrase.head]!)}" is ${seen.name}`,
      voice: null,
    };
  const entity = seen ?? reader.describedBy(phrase);
  if (entity.head !== '' && isFirst(reader, entity, phrase))
    entity.name = fullWords(context, phrase, { from: opening(reading, from, phrase.start), to });
  return { entity, how: `described as "${entity.name}"`, voice: null };
}

function startsPhrase(reading: Reading, i: number): boolean {
  const word = reading.tokens.lower[i]!;
  if (PRONOUNS.has(word) || reading.nameAt[i]! >= 0 || approximation(reading, i) > 0) return true;
  return (
    (reading.isDeterminer(i) || reading.isInner(i)) &&
    !reading.isPossessive(i) &&
    word !== '-' &&
    word !== '/'
  );
}

/** "Each", "both", "most of whom": those several who were spoken of. */
function ofSeveral({ reading, reader }: Context, from: number, to: number): Entity | null {
  const { lower } = reading.tokens;
  const last = lower[to - 1]!;
  if (to - from === 1 && EACH.has(last)) return reader.several(from);
  return to - from > 2 && lower[to - 2] === 'of' && (last === 'whom' || last === 'which')
    ? seenAt(reader, to - 1)
    : null;
}

const EACH = new Set(['each', 'both', 'all', 'neither', 'either']);

/** "One of the advisers", "many of his supporters", "some": a quantity that is the head itself. */
function quantityAt(reading: Reading, from: number, to: number): Phrase | null {
  let head = from;
  if (!reading.isDeterminer(head) && !(reading.bits[head]! & (IS.quantity | IS.group))) return null;
  while (head + 1 < to && reading.bits[head + 1]! & IS.quantity) head += 1;
  return { start: from, end: head + 1, head, name: -1, owner: -1 };
}

function seenAt(reader: MentionReader, token: number): Entity | null {
  const k = reader.at[token]!;
  return k < 0 ? null : reader.discourse.sightings[k]!.entity;
}

/** "Executive claimed": a role without an article, inside a sentence, is somebody of the organization spoken of. */
function bareTitle({ reading, reader }: Context, phrase: Phrase, from: number): Entity | null {
  const is = reading.bits[phrase.head]!;
  const { words, lower } = reading.tokens;
  // A title in capitals stands for itself: in "To this Executive claimed", "this" belongs to what is before.
  if (from < phrase.start) return null;
  const alone =
    phrase.start === phrase.head ||
    (lower[phrase.start] === 'this' && phrase.start + 1 === phrase.head && isCapital(words[phrase.head]!));
  if (!alone || !(is & IS.role) || is & (IS.plural | IS.organization | IS.demonym)) return null;
  if (reading.tokens.sentenceStart[reading.tokens.sentence[phrase.head]!] === phrase.head) return null;
  return reader.unnamedOf(phrase);
}

/** Where the words of a description begin: what stands before its core belongs to it, but for prepositions and marks. */
function opening(reading: Reading, from: number, start: number): number {
  let i = from;
  while (
    i < start &&
    (reading.isPreposition(i) ||
      !/^[\p{L}\p{N}$]/u.test(reading.tokens.words[i]!) ||
      SKIPPED.has(reading.tokens.lower[i]!))
  )
    i += 1;
  return i;
}

const SKIPPED = new Set(
  'as and but or according that when while because if today yesterday tonight now then later meanwhile'.split(
    ' ',
  ),
);

/** Whether a phrase is the first that names its entity. */
function isFirst(reader: MentionReader, entity: Entity, phrase: Phrase): boolean {
  return (
    entity.mentions === 0 || (entity.mentions === 1 && reader.discourse.lastOf(entity)?.head === phrase.head)
  );
}

/** "The state's campaign chairman, Phil Lovas,": who a description is, when the name follows after a comma. */
function apposedName({ reading, cast }: Context, phrase: Phrase, to: number): Entity | null {
  if (phrase.name >= 0 || reading.bits[phrase.head]! & IS.plural) return null;
  const { lower } = reading.tokens;
  let i = phrase.end;
  if (BESIDE.has(lower[i]!)) while (i < to && !PARTS.has(lower[i]!)) i += 1;
  if (i + 1 >= to || !PARTS.has(lower[i]!)) return null;
  i += 1;
  const beside = phraseAt(reading, i, to);
  if (beside === null || beside.name < 0) return null;
  const after = beside.end < to ? lower[beside.end] : ',';
  const entity = cast.of[beside.name];
  if (entity == null || after === 'and' || after === 'or') return null;
  const firm =
    entity.type === 'organization' && i === phrase.end + 1 && reading.names[beside.name]!.outer === i;
  const isFirm =
    firm && (businesses.has(lower[phrase.head]!) || (reading.bits[phrase.head]! & IS.organization) !== 0);
  return entity.type === 'person' || isFirm ? entity : null;
}

const businesses = new Set(BUSINESSES.split(' '));
const BESIDE = new Set(['of', 'for', 'at', 'in', 'to', 'from', 'with']);
const PARTS = new Set([',', '—', '–', ':']);

/** "Obama and Clinton", "Joseph and other community members": one entity of several. */
function conjoined(context: Context, phrase: Phrase, to: number): Entity | null {
  const { reading, reader, cast } = context;
  const { lower } = reading.tokens;
  const members: Entity[] = [];
  let tail = '';
  let joined = false;
  let whole = false;
  let at: Phrase | null = phrase;
  while (at !== null) {
    const entity: Entity | null = at.name >= 0 ? (cast.of[at.name] ?? null) : seenAt(reader, at.head);
    if (!entity) break;
    if (at.name >= 0 || (members.length === 0 && entity.type === 'person')) members.push(entity);
    else if (members.length > 0 && joined) {
      tail = fullWords(context, at, { from: at.start, to });
      break;
    } else return null;
    let i: number = skipBrackets(reading, at.end, to);
    const comma = lower[i] === ',';
    if (comma) i += 1;
    joined = lower[i] === 'and' || lower[i] === '&';
    whole ||= joined;
    if (joined) i += 1;
    else if (!comma || !(reading.nameAt[i]! >= 0)) break;
    if (i >= to) break;
    at = phraseAt(reading, i, to);
    if (at !== null && at.name < 0 && !joined) break;
  }
  if (!whole || members.length + (tail === '' ? 0 : 1) < 2) return null;
  const entity = together(cast, members, tail);
  reader.seeTogether(entity, { start: phrase.start, end: to, head: phrase.head });
  return entity;
}

function skipBrackets(reading: Reading, i: number, to: number): number {
  if (reading.tokens.lower[i] !== '(') return i;
  let end = i;
  while (end < to && reading.tokens.lower[end] !== ')') end += 1;
  return end + 1;
}

/** The words of a description, from its first word to the first comma (what includes or likens goes on); "his" is told. */
function fullWords(
  { reading, reader }: Context,
  phrase: Phrase,
  reach: { from: number; to: number },
): string {
  const { tokens } = reading;
  const { to } = reach;
  let { from } = reach;
  if (from < phrase.head && ARTICLES.has(tokens.lower[from]!)) from += 1;
  let end = phrase.end;
  for (; end < to; end += 1) {
    const word = tokens.lower[end]!;
    if (word === '(' || word === ';' || word === '—' || word === '―') break;
    if (word === ',' && !GOING_ON.has(tokens.lower[end + 1] ?? '')) break;
  }
  while (end > phrase.end && (tokens.lower[end - 1] === ',' || tokens.lower[end - 1] === '.')) end -= 1;
  if (end > phrase.end && reading.isPossessive(end - 1)) end -= 1;
  let words = '';
  for (let i = from; i < end; i += 1) {
    if (i > from && tokens.start[i]! > tokens.end[i - 1]!) words += ' ';
    const owner = reading.isOwnerPronoun(i) ? seenAt(reader, i) : null;
    words += owner ? ownerForm(owner.name) : tokens.words[i];
  }
  return words;
}

const ARTICLES = new Set(['the', 'a', 'an']);
const GOING_ON = new Set(['including', 'like', 'especially', 'such', 'from', 'particularly']);
