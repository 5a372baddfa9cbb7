import type { Attribution } from '../records.js';
import type { Entity } from './entity.js';
import { type Context, type Source, tokensOf } from './readSources.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BE = setOf("is are was were be been being 's 're");
const HELPING = setOf("has have had will would can could may might should must to not n't do does did");
/** Verbs whose subject is not who thinks so. */
const SEEMING = /^(?:seem|appear|known|remain|sound|look)/;

/**
 * Who speaks where no words were found that name the source: the speaker before, when a quotation or a participle ("noting that")
 * goes on; else the subject of the cue, when it is an active verb.
 */
export function withoutMention(context: Context, attribution: Attribution, before: Entity | null): Source {
  const { reading, reader } = context;
  const { kind, cueSpan, contentSpans } = attribution;
  const [from, to] = tokensOf(reading.tokens, cueSpan ?? contentSpans[0]!);
  reader.readTo(from);
  if (cueSpan === null) return kind === 'indirect' ? nobody : goingOn(before);
  const { lower } = reading.tokens;
  let passive = false;
  let verb = from;
  while (verb < to && (BE.has(lower[verb]!) || HELPING.has(lower[verb]!) || reading.isAdverb(verb))) {
    passive ||= BE.has(lower[verb]!);
    verb += 1;
  }
  const word = lower[verb] ?? '';
  const quoted = kind !== 'indirect';
  const written = quoted ? documentAfter(context, to) : null;
  if (written) return { entity: written, how: `it is said in ${written.name}`, voice: null };
  if (verb >= to || SEEMING.test(word) || (passive && !word.endsWith('ing')))
    return quoted ? goingOn(before) : nobody;
  if (verb === from && word.endsWith('ing')) return goingOn(reader.subjectBefore(from) ?? before);
  const subject = reading.isVerb(verb) ? reader.subjectBefore(from) : null;
  if (!subject) return quoted ? goingOn(before) : nobody;
  return { entity: subject, how: `no mention: the subject of "${word}" is ${subject.name}`, voice: null };
}

/** "As written in the letter": the document in which the cue says it stands. */
function documentAfter({ reading, reader }: Context, from: number): Entity | null {
  const { lower, length } = reading.tokens;
  if (from + 1 >= length || (lower[from] !== 'in' && lower[from] !== 'by' && lower[from] !== 'on'))
    return null;
  const stop = Math.min(length, from + 6);
  reader.readTo(stop);
  for (let i = from + 1; i < stop; i += 1) {
    const k = reader.at[i]!;
    if (k >= 0 && reader.discourse.sightings[k]!.entity.type === 'document')
      return reader.discourse.sightings[k]!.entity;
  }
  return null;
}

const nobody: Source = { entity: null, how: 'nobody is named as the source', voice: null };

const goingOn = (entity: Entity | null): Source => ({
  entity,
  how: 'no mention: the speaker before goes on',
  voice: null,
});
