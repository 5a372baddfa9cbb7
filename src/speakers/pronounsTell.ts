import { POS } from '../records.js';
import type { Entity } from './entity.js';
import { isSubject } from './isSubject.js';
import { FEMALE, IS, MALE } from './lexicon.js';
import type { Reading } from './Reading.js';

const [NOUN, PROPN, ADJ] = (['NOUN', 'PROPN', 'ADJ'] as const).map((tag) => POS.indexOf(tag));

// "Him", and "her" without what she owns, are objects: whoever is named before them in the clause is somebody else.
const HE = new Set(['he', 'his', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);
const OWNED = new Set([NOUN, PROPN, ADJ]);

/**
 * The sex of people whose given name does not tell it, from the pronouns that follow in the same sentence before anybody else is
 * named; where pronouns speak against the name, either is possible. `of` holds the entity of each name.
 */
export function pronounsTell(reading: Reading, of: readonly (Entity | null)[]): void {
  const { bits, names } = reading;
  const { lower, pos, sentence, length } = reading.tokens;
  const votes = new Map<Entity, number>();
  const subjects = new Set<Entity>();
  for (const [i, name] of names.entries()) {
    const entity = of[i];
    if (entity?.type !== 'person' || entity.sexSure) continue;
    const stop = names[i + 1]?.outer ?? length;
    const here = sentence[name.start]!;
    // The next sentence counts when it begins with the pronoun.
    for (let k = name.end; k < stop && (sentence[k] === here || sentence[k - 1] === here); k += 1) {
      if (!(bits[k]! & IS.pronoun)) continue;
      const vote = HE.has(lower[k]!) ? 1 : SHE.has(lower[k]!) ? -1 : 0;
      if (lower[k] === 'her' && !OWNED.has(pos[k + 1] ?? 0)) continue;
      if (vote === 0) continue;
      votes.set(entity, (votes.get(entity) ?? 0) + vote);
      const { outer: start, end } = name;
      const isContrary = entity.sex !== 0 && entity.sex !== (vote > 0 ? MALE : FEMALE);
      if (isContrary && isSubject(reading, { start, end, head: end - 1, name: i, owner: -1 }))
        subjects.add(entity);
      break;
    }
  }
  for (const [entity, vote] of votes) {
    if (vote === 0) continue;
    const sex = vote > 0 ? MALE : FEMALE;
    if (entity.sex === 0) entity.sex = sex;
    // Mostly somebody else is meant ("He met Ann Roe. He …"); but a name may mislead.
    else if (entity.sex !== sex && Math.abs(vote) >= 2 && subjects.has(entity)) entity.sex = 0;
  }
}
