import type { Article, Attribution, KnownSpeaker, Speaker } from '../records.js';
import type { Entity } from './entity.js';
import type { Source } from './readSources.js';

/** Puts into a record who a source is. `outer` is the source of the statement around it, for "I" and "we". */
export function nameSpeaker(
  source: Source,
  context: { article: Article; outer: Source | null; namedLater: (entity: Entity) => Entity },
): Speaker {
  const { article, outer } = context;
  if (source.entity !== null)
    return fromEntity(source.entity, { how: [source.how], namedLater: context.namedLater });
  if (source.voice === 'reader') return unnamed('reader', source);
  if (source.voice === 'writer' && outer?.entity)
    return fromEntity(outer.entity, {
      how: [source.how, 'inside what another says'],
      namedLater: context.namedLater,
    });
  if (source.voice === 'writer')
    return {
      name: article.byline ?? 'author',
      type: 'author',
      role: null,
      roleFamily: null,
      org: article.outlet,
      how: [source.how, 'outside quotation marks the author speaks'],
    };
  return unnamed('unnamed', source);
}

function unnamed(name: string, { how }: Source): Speaker {
  return { name, type: 'unnamed', role: null, roleFamily: null, org: null, how: [how] };
}

function fromEntity(
  seen: Entity,
  context: { how: readonly string[]; namedLater: (entity: Entity) => Entity },
): Speaker {
  const how = [...context.how];
  let entity = context.namedLater(seen);
  if (entity !== seen) how.push(`the article names this ${seen.head}: ${entity.name}`);
  if (entity.author !== null) {
    how.push(`the ${entity.head} speaks for who wrote it: ${entity.author.name}`);
    entity = entity.author;
  }
  const type = entity.type === 'place' ? 'organization' : entity.type;
  const org = entity.org ?? (type === 'organization' ? entity.name : null);
  return { name: entity.name, type, role: entity.role, roleFamily: entity.family, org, how };
}

/** What the user knows of a speaker, over what was inferred. */
export function withKnown(speaker: Speaker, known: ReadonlyMap<string, KnownSpeaker>): Speaker {
  const found = known.size === 0 ? undefined : known.get(speaker.name.toLowerCase());
  if (!found) return speaker;
  return {
    ...speaker,
    name: found.name,
    role: found.role ?? speaker.role,
    org: found.organization ?? speaker.org,
    how: [...speaker.how, `the pipeline file knows ${found.name}`],
  };
}

/** Known speakers by each of their names in lower case. */
export function byName(known: readonly KnownSpeaker[]): Map<string, KnownSpeaker> {
  const map = new Map<string, KnownSpeaker>();
  for (const speaker of known)
    for (const name of [speaker.name, ...speaker.aliases])
      if (!map.has(name.toLowerCase())) map.set(name.toLowerCase(), speaker);
  return map;
}

/** Fills in what is known of the people of an article before it is read: "Jeff Bezos's staff" is then Amazon's. */
export function tellCast(entities: readonly Entity[], known: ReadonlyMap<string, KnownSpeaker>): void {
  if (known.size === 0) return;
  for (const entity of entities) {
    const found = known.get(entity.name.toLowerCase());
    if (found?.organization && entity.type === 'person') entity.org = found.organization;
  }
}

/** The source around an attribution: its parent's. */
export function outerOf(attribution: Attribution, sources: readonly (Source | null)[]): Source | null {
  return attribution.parent === null ? null : (sources[attribution.parent] ?? null);
}
