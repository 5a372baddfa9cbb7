import type { SpeakerType } from '../records.js';
import type { Sex } from './lexicon.js';

/** Somebody or something that an article speaks of and that could speak. */
export interface Entity {
  readonly id: number;
  type: SpeakerType | 'place';
  /** The fullest name that the article gives, as written. */
  name: string;
  /** Words of the name in lower case. */
  words: readonly string[];
  sex: Sex;
  /** Whether `sex` comes from the text (a title, a kin word) and not from a list of names. */
  sexSure: boolean;
  plural: boolean;
  /** Role phrase, such as "chief executive of Microsoft"; null where the article tells none. */
  role: string | null;
  family: string | null;
  org: string | null;
  /** Lower-case words of every description seen, for "the senator", "the Indiana governor". */
  readonly described: Set<string>;
  /** Those of a plural: Obama and Clinton. */
  members: readonly Entity[];
  /** Who wrote a document, where the article says so. */
  author: Entity | null;
  /** The head noun in lower case, for nominal mentions; '' for names. */
  readonly head: string;
  /** Whether it has a proper name, or one stands in the words for it: Amazon, "Amazon employees", but not "employees". */
  named: boolean;
  mentions: number;
}

const nobody: readonly Entity[] = [];

/** What an entity can be, as bits; and what several of a kind are, so much higher. */
export const KIND = {
  person: 1,
  organization: 2,
  group: 4,
  unnamed: 8,
  document: 16,
  place: 32,
  author: 64,
} as const;
export const ANYBODY = 127;
export const SEVERAL = 7;

/** The bit of an entity. */
export function kindOf({ type, plural }: Entity): number {
  return plural ? KIND[type] << SEVERAL : KIND[type];
}

/** What is known of an entity from the start. */
export type Known = Pick<Entity, 'type' | 'name'> &
  Partial<Pick<Entity, 'words' | 'plural' | 'members' | 'head' | 'named'>>;

/** A new entity; fields not given are empty. */
export function newEntity(id: number, from: Known): Entity {
  return {
    id,
    type: from.type,
    name: from.name,
    words: from.words ?? [],
    sex: 0,
    sexSure: false,
    plural: from.plural ?? false,
    role: null,
    family: null,
    org: null,
    described: new Set(),
    members: from.members ?? nobody,
    author: null,
    head: from.head ?? '',
    named: from.named ?? true,
    mentions: 0,
  };
}

/** A name as an owner: Amazon's, Jones'. */
export function ownerForm(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}
