import type { Entity } from './entity.js';

/**
 * People whom an article first describes and then names: "a former chairman said …", and further on "Don Roe, former chairman".
 * Gives, for an entity that is described only, the one person of whom all its words are said; itself where there is none.
 */
export function namedLater(entities: readonly Entity[]): (entity: Entity) => Entity {
  let byWord: ReadonlyMap<string, readonly Entity[]> | undefined;
  return (entity) => {
    if (entity.type !== 'unnamed' || entity.head === '' || entity.described.size < 2) return entity;
    byWord ??= peopleByWord(entities);
    const fitting = (byWord.get(entity.head) ?? []).filter((person) => {
      for (const word of entity.described)
        if (!person.described.has(word) && !person.words.includes(word)) return false;
      return true;
    });
    return fitting.length === 1 ? fitting[0]! : entity;
  };
}

/** The people with a role, by each word that describes them. */
function peopleByWord(entities: readonly Entity[]): Map<string, Entity[]> {
  const byWord = new Map<string, Entity[]>();
  for (const person of entities) {
    if (person.type !== 'person' || person.role === null) continue;
    for (const word of person.described) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [person]);
      else if (list.length < MOST) list.push(person);
    }
  }
  return byWord;
}

/** How many people of one role are looked at. */
const MOST = 50;
