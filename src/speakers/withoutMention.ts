import type { Attribution } from '../records.js';
import type { Entity } from './entity.js';
import { type Context, type Source, tokensOf } from './readSources.js';

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"]);
const HELPING = new Set([
  'has',
  'have',
  'had',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'should',
  'must',
  'to',
  'not',
  "n't",
  'do',
  'does',
  'did',
]);
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
  if (verb >= to || SEEMING.test(word) || (passive && !word.endsWith('ing'))) return nobody;
  if (verb === from && word.endsWith('ing')) return goingOn(reader.subjectBefore(from) ?? before);
  const subject = reading.isVerb(verb) ? reader.subjectBefore(from) : null;
  return subject
    ? { entity: subject, how: `no mention: the subject of "${word}" is ${subject.name}`, voice: null }
    : nobody;
}

const nobody: Source = { entity: null, how: 'nobody is named as the source', voice: null };

const goingOn = (entity: Entity | null): Source => ({
  entity,
  how: 'no mention: the speaker before goes on',
  voice: null,
});
