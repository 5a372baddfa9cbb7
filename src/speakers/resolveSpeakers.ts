import type { Article, Attribution, KnownSpeaker, Mention, Speaker, Tokens } from '../records.js';
import { Cast } from './Cast.js';
import { describePeople } from './describePeople.js';
import type { Entity } from './entity.js';
import { namedLater } from './namedLater.js';
import { byName, nameSpeaker, outerOf, tellCast, withKnown } from './nameSpeaker.js';
import { PRONOUNS } from './pronouns.js';
import { Reading } from './Reading.js';
import { MentionReader } from './readMentions.js';
import { readSource, type Source, tokensOf } from './readSources.js';
import { withoutMention } from './withoutMention.js';

/**
 * Who made each attribution (parallel to `attributions`), and the mentions of people, organizations and groups that the
 * article names: by name, by a description or by a pronoun of the third person.
 * Pure: the same article gives the same answer. `known` wins over what the article lets one infer.
 */
export function resolveSpeakers(
  article: Article,
  tokens: Tokens,
  attributions: readonly Attribution[],
  known: readonly KnownSpeaker[],
): { speakers: Speaker[]; mentions: Mention[] } {
  const reading = new Reading(tokens);
  const cast = new Cast(reading);
  const described = describePeople(reading, cast);
  const names = byName(known);
  tellCast(cast.entities, names);
  const sources = new Array<Source | null>(attributions.length).fill(null);
  const { speaks, quotedBy } = placesOf(tokens, attributions);
  const speakerOf = (k: number): Entity | null => sources[k]?.entity ?? null;
  const reader = new MentionReader(reading, { cast, described, places: { speaks, quotedBy, speakerOf } });
  let before: Entity | null = null;
  for (const k of inOrder(attributions)) {
    const attribution = attributions[k]!;
    if (attribution.mentionSpan === null) {
      sources[k] = withoutMention({ reading, cast, reader }, attribution, before);
      continue;
    }
    reader.readTo(tokensOf(tokens, attribution.mentionSpan)[1]);
    sources[k] = readSource({ reading, cast, reader }, attribution);
    before = sources[k].entity ?? before;
  }
  reader.finish();
  const later = namedLater(cast.entities);
  const speakers = attributions.map((attribution, k) => {
    const outer = outerOf(attribution, sources);
    return withKnown(nameSpeaker(sources[k]!, { article, outer, namedLater: later }), names);
  });
  return { speakers, mentions: mentionsOf(tokens, reader) };
}

/** Indices of the attributions in the order in which their sources (or cues, or contents) stand in the text. */
function inOrder(attributions: readonly Attribution[]): number[] {
  const at = attributions.map(({ mentionSpan, cueSpan, contentSpans }) =>
    mentionSpan === null ? (cueSpan ?? contentSpans[0]!)[0] : mentionSpan[1],
  );
  return at.map((_, k) => k).sort((a, b) => at[a]! - at[b]! || a - b);
}

/** Which tokens name sources, and which lie in the quoted content of which attribution. */
function placesOf(
  tokens: Tokens,
  attributions: readonly Attribution[],
): { speaks: Uint8Array; quotedBy: Int32Array } {
  const speaks = new Uint8Array(tokens.length);
  const quotedBy = new Int32Array(tokens.length).fill(-1);
  for (const [k, attribution] of attributions.entries()) {
    if (attribution.mentionSpan) speaks.fill(1, ...tokensOf(tokens, attribution.mentionSpan));
    for (const span of attribution.contentSpans) {
      const [from, to] = tokensOf(tokens, span);
      for (let i = from; i < to; i += 1) if (tokens.quoted[i] === 1) quotedBy[i] = k;
    }
  }
  return { speaks, quotedBy };
}

function mentionsOf(tokens: Tokens, reader: MentionReader): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, head, entity, kind } of reader.discourse.sightings) {
    if (!entity.named || entity.type === 'document' || entity.type === 'place') continue;
    // "Amazon, which …" has been named just before, and "I" is who speaks.
    const of = kind === 'pronoun' ? PRONOUNS.get(tokens.lower[head]!)?.of : undefined;
    if (of === 'relative' || of === 'writer') continue;
    mentions.push({
      span: [tokens.start[start]!, tokens.end[end - 1]!],
      name: entity.name,
      type: entity.type,
    });
  }
  return mentions;
}
