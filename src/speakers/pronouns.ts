import { FEMALE, MALE, type Sex } from './lexicon.js';

/** What a pronoun can stand for. */
export interface Pronoun {
  readonly number: 'one' | 'many' | 'either';
  /** Person or thing; `either` for they. */
  readonly of: 'person' | 'thing' | 'either' | 'writer' | 'reader' | 'relative';
  readonly sex: Sex;
  /** his, her, their, its: stands before what is owned. */
  readonly owner: boolean;
}

const pronoun = (
  number: Pronoun['number'],
  of: Pronoun['of'],
  more: { sex?: Sex; owner?: boolean } = {},
): Pronoun => ({
  number,
  of,
  sex: more.sex ?? 0,
  owner: more.owner ?? false,
});

/** Pronouns by their form in lower case. */
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', pronoun('one', 'person', { sex: MALE })],
  ['him', pronoun('one', 'person', { sex: MALE })],
  ['himself', pronoun('one', 'person', { sex: MALE })],
  ['his', pronoun('one', 'person', { sex: MALE, owner: true })],
  ['she', pronoun('one', 'person', { sex: FEMALE })],
  ['her', pronoun('one', 'person', { sex: FEMALE, owner: true })],
  ['hers', pronoun('one', 'person', { sex: FEMALE })],
  ['herself', pronoun('one', 'person', { sex: FEMALE })],
  ['it', pronoun('one', 'thing')],
  ['itself', pronoun('one', 'thing')],
  ['its', pronoun('one', 'thing', { owner: true })],
  ['they', pronoun('many', 'either')],
  ['them', pronoun('many', 'either')],
  ['themselves', pronoun('many', 'either')],
  ['their', pronoun('many', 'either', { owner: true })],
  ['who', pronoun('either', 'relative')],
  ['whom', pronoun('either', 'relative')],
  ['whose', pronoun('either', 'relative', { owner: true })],
  ['which', pronoun('either', 'relative')],
  ['that', pronoun('either', 'relative')],
  ['i', pronoun('one', 'writer')],
  ['me', pronoun('one', 'writer')],
  ['my', pronoun('one', 'writer', { owner: true })],
  ['myself', pronoun('one', 'writer')],
  ['we', pronoun('many', 'writer')],
  ['us', pronoun('many', 'writer')],
  ['our', pronoun('many', 'writer', { owner: true })],
  ['ourselves', pronoun('many', 'writer')],
  ['you', pronoun('either', 'reader')],
  ['your', pronoun('either', 'reader', { owner: true })],
]);
