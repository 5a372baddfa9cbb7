import type { Attribution, Span, Tokens } from '../records.js';
import type { Cast } from './Cast.js';
import type { Entity } from './entity.js';
import { IS } from './lexicon.js';
import type { MentionReader } from './readMentions.js';
import { type Phrase, phraseAt } from './phrases.js';
import { PRONOUNS } from './pronouns.js';
import type { Reading } from './Reading.js';

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

/** Who the words that name a source mean; `words` is set where the mention's own words are the name. */
export interface Source {
  readonly entity: Entity | null;
  readonly how: string;
  /** A pronoun of the first or second person that stands for no one named. */
  readonly voice: 'writer' | 'reader' | null;
}

/** Reads the words that name the source of an attribution. All mentions up to their end must have been read. */
export function readSource(
  reading: Reading,
  context: { cast: Cast; reader: MentionReader; attribution: Attribution },
): Source {
  const { cast, reader, attribution } = context;
  const { tokens } = reading;
  const [from, to] = tokensOf(tokens, attribution.mentionSpan!);
  let i = from;
  while (i < to && !startsPhrase(reading, i)) i += 1;
  if (i >= to) return { entity: null, how: 'no noun in the mention', voice: null };
  const pronoun = PRONOUNS.get(tokens.lower[i]!);
  if (pronoun && (to - i === 1 || !pronoun.owner)) {
    const entity = seenAt(reader, i);
    if (entity) return { entity, how: `"${tokens.words[i]}" stands for ${entity.name}`, voice: null };
    const voice = pronoun.of === 'writer' || pronoun.of === 'reader' ? pronoun.of : null;
    return { entity: null, how: `"${tokens.words[i]}" stands for no one named`, voice };
  }
  const phrase = phraseAt(reading, i, to);
  if (phrase === null) return { entity: null, how: 'no noun in the mention', voice: null };
  const joined = conjoined(reading, { cast, reader, phrase, to });
  if (joined) return { entity: joined, how: `several speakers: ${joined.name}`, voice: null };
  const apposed = apposedName(reading, cast, phrase, to);
  if (apposed) return { entity: apposed, how: `the name stands in apposition: ${apposed.name}`, voice: null };
  const seen = seenAt(reader, phrase.head);
  if (seen && seen.head === '')
    return {
      entity: seen,
      how: `"${tokens.text.slice(tokens.start[phrase.start]!, tokens.end[phrase.head]!)}" is ${seen.name}`,
      voice: null,
    };
  const entity = seen ?? reader.nominal(phrase);
  if (firstMention(reader, entity, phrase) || seen === null) entity.name = fullWords(reading, phrase, to);
  return { entity, how: `described as "${entity.name}"`, voice: null };
}

function startsPhrase(reading: Reading, i: number): boolean {
  const word = reading.tokens.lower[i]!;
  if (PRONOUNS.has(word) || reading.nameAt[i]! >= 0) return true;
  return (
    (reading.isDeterminer(i) || reading.isInner(i)) &&
    !reading.isPossessive(i) &&
    word !== '-' &&
    word !== '/'
  );
}

function seenAt(reader: MentionReader, token: number): Entity | null {
  const k = reader.at[token]!;
  return k < 0 ? null : reader.discourse.sightings[k]!.entity;
}

function firstMention(reader: MentionReader, entity: Entity, phrase: Phrase): boolean {
  return entity.mentions <= 1 && (reader.discourse.lastOf(entity)?.head ?? phrase.head) === phrase.head;
}

/** "The state's campaign chairman, Phil Lovas,": who a description is, when the name follows after a comma. */
function apposedName(reading: Reading, cast: Cast, phrase: Phrase, to: number): Entity | null {
  if (phrase.name >= 0) return null;
  const { lower } = reading.tokens;
  let i = phrase.end;
  if (
    i + 1 >= to ||
    (lower[i] !== ',' && lower[i] !== '—' && lower[i] !== ':') ||
    reading.entries[phrase.head]!.is & IS.plural
  )
    return null;
  i += 1;
  const k = reading.nameAt[i]!;
  if (k < 0 || reading.isPossessive(reading.names[k]!.end)) return null;
  const entity = cast.of[k]!;
  return entity?.type === 'person' ? entity : null;
}

/** "Obama and Clinton", "Joseph and other community members": one entity of several. */
function conjoined(
  reading: Reading,
  context: { cast: Cast; reader: MentionReader; phrase: Phrase; to: number },
): Entity | null {
  const { cast, reader, phrase, to } = context;
  const { lower } = reading.tokens;
  const members: Entity[] = [];
  let tail = '';
  let at: Phrase | null = phrase;
  while (at !== null) {
    const entity = seenAt(reader, at.head);
    if (!entity) return null;
    if (at.name >= 0 || entity.head === '') members.push(entity);
    else if (members.length > 0 && entity.plural) {
      tail = fullWords(reading, at, to);
      break;
    } else return null;
    let i: number = at.end;
    if (lower[i] === ',' && i + 1 < to) i += lower[i + 1] === 'and' ? 2 : reading.nameAt[i + 1]! >= 0 ? 1 : 0;
    else if (lower[i] === 'and' || lower[i] === '&') i += 1;
    if (i === at.end || i >= to) break;
    at = phraseAt(reading, i, to);
  }
  if (members.length + (tail === '' ? 0 : 1) < 2) return null;
  const names = [...members.map((m) => m.name), ...(tail === '' ? [] : [tail])];
  return together(cast, { members, names });
}

function together(cast: Cast, of: { members: Entity[]; names: string[] }): Entity {
  const name =
    of.names.length === 2
      ? of.names.join(' and ')
      : `${of.names.slice(0, -1).join(', ')} and ${of.names.at(-1)}`;
  const known = cast.entities.find((e) => e.members.length > 0 && e.name === name);
  if (known) return known;
  const people = of.members.every((m) => m.type === 'person');
  return cast.create({
    type:
      people || of.names.length > of.members.length
        ? 'group'
        : of.members.every((m) => m.type === 'organization' || m.type === 'place')
          ? 'organization'
          : 'group',
    name,
    plural: true,
    members: of.members,
  });
}

/** The words of a description, from its first word to the first comma (what includes or likens goes on). */
function fullWords(reading: Reading, phrase: Phrase, to: number): string {
  const { tokens } = reading;
  let from = phrase.start;
  if (from < phrase.head && ARTICLES.has(tokens.lower[from]!)) from += 1;
  let end = phrase.end;
  for (; end < to; end += 1) {
    const word = tokens.lower[end]!;
    if (word === '(' || word === ';' || word === '—' || word === '―') break;
    if (word === ',' && !GOING_ON.has(tokens.lower[end + 1] ?? '')) break;
  }
  while (end > phrase.end && (tokens.lower[end - 1] === ',' || tokens.lower[end - 1] === '.')) end -= 1;
  return tokens.text.slice(tokens.start[from]!, tokens.end[end - 1]!).replace(/\s+/g, ' ');
}

const ARTICLES = new Set(['the', 'a', 'an']);
const GOING_ON = new Set(['including', 'like', 'especially', 'such', 'from', 'particularly']);
