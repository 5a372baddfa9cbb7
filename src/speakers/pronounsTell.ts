import type { Entity } from './entity.js';
import { FEMALE, IS, MALE } from './lexicon.js';
import type { Reading } from './Reading.js';

const HE = new Set(['he', 'his', 'him', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);

/**
 * The sex of people whose given name does not tell it, or tells it wrong, from the pronouns that follow in the same sentence
 * before anybody else is named. `of` holds the entity of each name.
 */
export function pronounsTell(reading: Reading, of: readonly (Entity | null)[]): void {
  const { bits, names } = reading;
  const { lower, sentence, length } = reading.tokens;
  const votes = new Map<Entity, number>();
  for (const [i, name] of names.entries()) {
    const entity = of[i];
    if (entity?.type !== 'person' || entity.sexSure) continue;
    const stop = names[i + 1]?.outer ?? length;
    const here = sentence[name.start]!;
    // The next sentence counts when it begins with the pronoun.
    for (let k = name.end; k < stop && (sentence[k] === here || sentence[k - 1] === here); k += 1) {
      if (!(bits[k]! & IS.pronoun)) continue;
      const vote = HE.has(lower[k]!) ? 1 : SHE.has(lower[k]!) ? -1 : 0;
      if (vote === 0) continue;
      votes.set(entity, (votes.get(entity) ?? 0) + vote);
      break;
    }
  }
  for (const [entity, vote] of votes) {
    const convincing = entity.sex === 0 ? vote !== 0 : Math.abs(vote) >= 2;
    if (convincing) entity.sex = vote > 0 ? MALE : FEMALE;
  }
}
