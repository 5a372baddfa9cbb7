import type { Act, Group, GroupPatterns, KnownSpeaker, KnownTarget } from '../records.js';
import type { DefinitionFile } from './schema.js';

/** A pipeline file as the stages see it: complete, paths absolute, frozen. */
export interface Definition {
  readonly name: string;
  /** Absolute paths or globs; `-` is standard input. */
  readonly inputs: readonly string[];
  readonly groups: readonly Group[];
  readonly speakers: readonly KnownSpeaker[];
  readonly targets: readonly KnownTarget[];
  readonly acts: readonly Act[];
  /** 0…1. */
  readonly leastConfidence: number;
  readonly fields: DefinitionFile['fields'];
  readonly duplicates: { readonly threshold: number };
  readonly limits: Readonly<DefinitionFile['limits']>;
  readonly gone: 'keep' | 'drop';
  readonly outputs: { readonly folder: string; readonly formats: readonly ('csv' | 'jsonl')[] };
}

type PatternsFile = NonNullable<DefinitionFile['groups'][number]['except']>;

const patterns = (from: PatternsFile): GroupPatterns => ({
  names: from.names ?? [],
  roles: from.roles ?? [],
  families: from.families ?? [],
  organizations: from.organizations ?? [],
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Everything said, nothing left to default: what a checked pipeline file means. `at` makes its paths absolute. */
export function completeDefinition(
  file: DefinitionFile,
  options: { at: (path: string) => string; speakers: readonly KnownSpeaker[] },
): Definition {
  return freeze({
    name: file.name,
    inputs: file.inputs.map(options.at),
    groups: file.groups.map((group) => ({
      name: group.name,
      ...patterns(group),
      types: group.types ?? [],
      except: patterns(group.except ?? {}),
    })),
    speakers: [
      ...file.speakers.map((speaker) => ({
        name: speaker.name,
        aliases: speaker.aliases ?? [],
        organization: speaker.organization ?? null,
        role: speaker.role ?? null,
        group: speaker.group ?? null,
      })),
      ...options.speakers,
    ],
    targets: file.targets.map((target) => ({ name: target.name, aliases: target.aliases ?? [] })),
    acts: file.acts,
    leastConfidence: file.leastConfidence,
    fields: file.fields,
    duplicates: file.duplicates,
    limits: file.limits,
    gone: file.gone,
    outputs: { folder: options.at(file.outputs.folder), formats: file.outputs.formats },
  });
}
