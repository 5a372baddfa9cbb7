import type { Discourse } from './Discourse.js';
import { ANYBODY, type Entity, KIND, SEVERAL } from './entity.js';
import type { Sex } from './lexicon.js';
import type { Pronoun } from './pronouns.js';
import type { Reading } from './Reading.js';
import type { Places } from './readMentions.js';

interface Context {
  readonly reading: Reading;
  readonly discourse: Discourse;
  readonly places: Places;
}

/** Whom a pronoun at token `i` stands for; null for the first and second person outside quotation marks, and where none fits. */
export function standsFor(pronoun: Pronoun, i: number, context: Context): Entity | null {
  const { reading, discourse, places } = context;
  const { tokens } = reading;
  if (pronoun.of === 'writer') {
    const by = places.quotedBy[i]!;
    return by < 0 ? null : places.speakerOf(by);
  }
  if (pronoun.of === 'reader') return null;
  if (pronoun.of === 'relative') return relative(i, context);
  const by = tokens.quoted[i] ? places.quotedBy[i]! : -1;
  const many = pronoun.number === 'many';
  const person = pronoun.of === 'person';
  return discourse.find({
    token: i,
    among: many ? ANYBODY | (ANYBODY << SEVERAL) : person ? PEOPLE : THINGS,
    fits: many
      ? fitsThey
      : person
        ? (e) => fitsPerson(e, pronoun.sex)
        : (e) => fitsIt(e, places.speaks[i] === 1),
    not: by < 0 ? null : places.speakerOf(by),
    often: 0.3,
    least: -Infinity,
  });
}

/** The noun that "who", "which", "that" or "whose" goes with: what stands right before. */
function relative(i: number, { reading, discourse }: Context): Entity | null {
  const { tokens } = reading;
  if (tokens.lower[i] === 'that' && (reading.isVerb(i - 1) || tokens.lower[i - 1] === ',')) return null;
  const { sightings } = discourse;
  const who = tokens.lower[i] === 'who' || tokens.lower[i] === 'whom';
  const reach = tokens.lower[i] === 'that' ? 0 : who ? 16 : 6;
  let edge = i;
  for (let k = sightings.length - 1; k >= 0 && k >= sightings.length - 8; k -= 1) {
    const s = sightings[k]!;
    if (!reading.sameSentence(s.head, i) || edge - s.end > reach) return null;
    if (s.owner || s.kind === 'pronoun') continue;
    if (!who && s.entity.type === 'person') {
      // "A letter to Jeff Bezos that urged": what stands before him and the preposition.
      edge = s.start - 1;
      continue;
    }
    if (
      who &&
      (s.entity.type === 'place' || s.entity.type === 'document' || s.entity.type === 'organization')
    )
      continue;
    return s.entity;
  }
  return null;
}

const PEOPLE = KIND.person | KIND.unnamed;
const THINGS = KIND.organization | KIND.document | KIND.place;

function fitsPerson(entity: Entity, sex: Sex): number {
  // A single given name may be no name at all; somebody unnamed is seldom gone back to.
  const doubt =
    entity.type === 'unnamed'
      ? entity.mentions > 1
        ? 0.8
        : 1.2
      : entity.words.length === 1 && !entity.sexSure
        ? 0.5
        : 0;
  if (entity.sex === 0) return -0.2 - doubt;
  return entity.sex === sex ? 0.5 - doubt : -Infinity;
}

function fitsThey(entity: Entity): number {
  if (entity.plural) return entity.type === 'document' ? -0.5 : 1;
  if (entity.type === 'organization') return -0.6;
  if (entity.type === 'place') return -2.5;
  return entity.type === 'document' ? -4 : -3;
}

function fitsIt(entity: Entity, speaks: boolean): number {
  if (entity.type === 'place') return -0.8;
  return speaks && entity.type === 'organization' ? 1 : 0.3;
}
