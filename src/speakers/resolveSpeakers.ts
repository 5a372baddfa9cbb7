import type { Article, Attribution, KnownSpeaker, Mention, Speaker, Tokens } from '../records.js';
import { Cast } from './Cast.js';
import { describePeople } from './describePeople.js';
import type { Entity } from './entity.js';
import { Reading } from './Reading.js';
import { MentionReader } from './readMentions.js';
import { readSource, type Source, tokensOf } from './readSources.js';

/**
 * Who made each attribution (parallel to `attributions`), and all mentions of people, organizations and groups in the text.
 * Pure: the same article gives the same answer. `known` wins over what the article lets one infer.
 */
export function resolveSpeakers(
  article: Article,
  tokens: Tokens,
  attributions: readonly Attribution[],
  known: readonly KnownSpeaker[],
): { speakers: Speaker[]; mentions: Mention[] } {
  const reading = new Reading(tokens);
  const cast = new Cast(tokens, reading.names);
  const described = describePeople(reading, cast);
  const sources = new Array<Source | null>(attributions.length).fill(null);
  const reader = new MentionReader(reading, {
    cast,
    described,
    places: { ...placesOf(tokens, attributions), speakerOf: (k) => sources[k]?.entity ?? null },
  });
  const order = attributions
    .map((attribution, k) => ({
      k,
      end: attribution.mentionSpan === null ? attribution.contentSpans[0]![0] : attribution.mentionSpan[1],
    }))
    .sort((a, b) => a.end - b.end || a.k - b.k);
  let before: Entity | null = null;
  for (const { k } of order) {
    const attribution = attributions[k]!;
    const span = attribution.mentionSpan ?? attribution.contentSpans[0]!;
    const [from, to] = tokensOf(tokens, span);
    if (attribution.mentionSpan === null) {
      reader.readTo(from);
      sources[k] = {
        entity: attribution.kind === 'indirect' ? null : before,
        how: 'no mention: the speaker before goes on',
        voice: null,
      };
      continue;
    }
    reader.readTo(to);
    sources[k] = readSource({ reading, cast, reader }, attribution);
    before = sources[k]!.entity ?? before;
  }
  reader.readTo(tokens.length);
  const speakers = attributions.map((attribution, k) =>
    speakerOf(article, { attribution, source: sources[k]!, attributions, sources }),
  );
  return { speakers: speakers.map((s) => withKnown(s, known)), mentions: mentionsOf(tokens, reader) };
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

function speakerOf(
  article: Article,
  of: {
    attribution: Attribution;
    source: Source;
    attributions: readonly Attribution[];
    sources: readonly (Source | null)[];
  },
): Speaker {
  const { source, attribution } = of;
  const nobody = { role: null, roleFamily: null, org: null };
  if (source.voice === 'reader') return { name: 'reader', type: 'unnamed', ...nobody, how: [source.how] };
  if (source.entity === null) {
    const parent = attribution.parent === null ? null : of.sources[attribution.parent];
    if (source.voice === 'writer' && parent?.entity)
      return described(parent.entity, [source.how, 'inside what another says']);
    if (source.voice === 'writer')
      return {
        name: article.byline ?? 'author',
        type: 'author',
        ...nobody,
        org: article.outlet,
        how: [source.how, 'outside quotation marks the author speaks'],
      };
    return { name: 'unnamed', type: 'unnamed', ...nobody, how: [source.how] };
  }
  return described(source.entity, [source.how]);
}

function described(entity: Entity, how: readonly string[]): Speaker {
  const type = entity.type === 'place' ? 'organization' : entity.type;
  const org = entity.org ?? (type === 'organization' ? entity.name : null);
  return { name: entity.name, type, role: entity.role, roleFamily: entity.family, org, how };
}

/** What the user knows of a speaker, over what was inferred. */
function withKnown(speaker: Speaker, known: readonly KnownSpeaker[]): Speaker {
  const lower = speaker.name.toLowerCase();
  const found = known.find(
    (k) => k.name.toLowerCase() === lower || k.aliases.some((a) => a.toLowerCase() === lower),
  );
  if (!found) return speaker;
  return {
    ...speaker,
    name: found.name,
    role: found.role ?? speaker.role,
    org: found.organization ?? speaker.org,
    how: [...speaker.how, `the pipeline file knows ${found.name}`],
  };
}

function mentionsOf(tokens: Tokens, reader: MentionReader): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, entity } of reader.discourse.sightings) {
    if (entity.type === 'document' || entity.type === 'place') continue;
    mentions.push({
      span: [tokens.start[start]!, tokens.end[end - 1]!],
      name: entity.name,
      type: entity.type,
    });
  }
  return mentions;
}
