import type { Tokens } from '../records.js';
import { type Entity, newEntity } from './entity.js';
import type { Name } from './findNames.js';
import { isGivenName, sexOfGivenName } from './givenNames.js';
import { IS, lookUp } from './lexicon.js';
import { organizationKey } from './organizationKey.js';
import { nameWords, sameGivenName, samePerson } from './samePerson.js';

/** The named people, organizations and places of one article. */
export class Cast {
  readonly entities: Entity[] = [];
  /** Entity of each name, parallel to the names. */
  readonly of: (Entity | null)[];
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byKey = new Map<string, Entity>();
  readonly #tokens: Tokens;

  constructor(tokens: Tokens, names: readonly Name[]) {
    this.#tokens = tokens;
    this.of = new Array<Entity | null>(names.length).fill(null);
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name.key, (counts.get(name.key) ?? 0) + 1);
    for (const [i, name] of names.entries()) if (isFullPerson(name)) this.of[i] = this.#person(name);
    for (const [i, name] of names.entries()) {
      if (this.of[i] !== null || (name.kind !== 'organization' && name.kind !== 'place')) continue;
      this.of[i] = this.#surname(name) ?? this.#organization(name);
    }
    for (const [i, name] of names.entries()) this.of[i] ??= this.#short(name, { counts, names, at: i });
    for (const [i, name] of names.entries()) {
      const entity = this.of[i];
      if (entity && entity.type === 'person' && name.sex !== 0) {
        entity.sex = name.sex;
        entity.sexSure = true;
      }
    }
  }

  create(from: Partial<Entity> & Pick<Entity, 'type' | 'name'>): Entity {
    const entity = newEntity(this.entities.length, from);
    this.entities.push(entity);
    return entity;
  }

  /** Those named by a surname in lower case. */
  withSurname(surname: string): readonly Entity[] {
    return this.#bySurname.get(surname) ?? [];
  }

  /** The named organization or place of a key, aliases seen through. */
  organization(key: string): Entity | undefined {
    return this.#byKey.get(organizationKey(key));
  }

  /** Makes another key find an organization: an acronym from parentheses. */
  alias(key: string, entity: Entity): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity);
  }

  #written(name: Name): string {
    return plainCase(
      this.#tokens.text.slice(this.#tokens.start[name.start]!, this.#tokens.end[name.end - 1]!),
    );
  }

  #person(name: Name): Entity {
    const words = nameWords(name.key);
    const surname = words.at(-1)!;
    const rivals = this.#bySurname.get(surname) ?? [];
    const known = rivals.find((e) => samePerson(e.words, words) && agree(e, name));
    if (known) {
      if (fuller(words, known.words)) {
        known.words = words;
        known.name = this.#written(name);
      }
      return known;
    }
    const entity = this.create({ type: 'person', name: this.#written(name), words });
    entity.sex = sexOfGivenName(words[0]!);
    this.#bySurname.set(surname, [...rivals, entity]);
    const hyphen = surname.lastIndexOf('-');
    if (hyphen > 0)
      this.#bySurname.set(surname.slice(hyphen + 1), [
        ...(this.#bySurname.get(surname.slice(hyphen + 1)) ?? []),
        entity,
      ]);
    return entity;
  }

  #organization(name: Name): Entity {
    const key = organizationKey(name.key);
    const known = this.#byKey.get(key) ?? this.#shortened(name);
    if (known) {
      const words = name.key.split(' ');
      if (fuller(words, known.words) && !isAcronymKey(name.key)) {
        known.words = words;
        known.name = this.#written(name);
      }
      this.#byKey.set(key, known);
      return known;
    }
    const entity = this.create({
      type: name.kind === 'place' ? 'place' : 'organization',
      name: this.#written(name),
      words: name.key.split(' '),
    });
    this.#byKey.set(key, entity);
    return entity;
  }

  /** An organization of which the name is the beginning or end: the Times, Peabody, the Tax Policy Center. */
  #shortened(name: Name): Entity | undefined {
    const words = name.key.split(' ');
    let best: Entity | undefined;
    for (const entity of this.entities) {
      if (entity.type !== 'organization' || entity.words.length <= words.length) continue;
      const head = words.every((w, k) => entity.words[k] === w);
      const tail = words.every((w, k) => entity.words[entity.words.length - words.length + k] === w);
      const hyphenTail = words.length > 1 && entity.words.join(' ').endsWith(`-${name.key}`);
      if (
        !(head && !(lookUp(words[0]!).is & (IS.country | IS.region | IS.demonym)) && words.length >= 1) &&
        !(
          tail &&
          (words.length > 1 || /^(?:post|times|journal|tribune|herald|globe|beast|guardian)$/.test(name.key))
        ) &&
        !hyphenTail
      )
        continue;
      best = entity;
    }
    return best;
  }

  /** A person already named whose surname (or whole name in capitals) this is. */
  #surname(name: Name): Entity | null {
    const words = nameWords(name.key);
    const rivals = this.#bySurname.get(words.at(-1)!);
    if (!rivals || (words.length > 1 && !rivals.some((e) => samePerson(e.words, words)))) return null;
    return rivals[0] ?? null;
  }

  /** One word or an unknown kind: a surname, a given name, a short form, else an entity of its own. */
  #short(
    name: Name,
    all: { counts: ReadonlyMap<string, number>; names: readonly Name[]; at: number },
  ): Entity {
    const words = nameWords(name.key);
    const surname = words.at(-1)!;
    const rivals = (this.#bySurname.get(surname) ?? []).filter(
      (e) => samePerson(e.words, words) && agree(e, name),
    );
    if (rivals.length === 1) return rivals[0]!;
    if (rivals.length > 1) return this.#nearest(rivals, all);
    if (name.kind !== 'person' || words.length === 1) {
      const known = this.organization(name.key);
      if (known) return known;
    }
    if (words.length === 1 && isGivenName(surname)) {
      const called = this.entities.filter(
        (e) =>
          e.type === 'person' && e.words.length > 1 && sameGivenName(e.words[0]!, surname) && agree(e, name),
      );
      if (called.length === 1) return called[0]!;
    }
    if (name.kind === 'person') {
      const entity = this.#person(name);
      if (words.length === 1 && !isGivenName(surname)) entity.sex = 0;
      return entity;
    }
    return this.#organization({ ...name, kind: 'organization' });
  }

  /** Of several people of one surname, the one named in full last, else the most named. */
  #nearest(rivals: readonly Entity[], all: { names: readonly Name[]; at: number }): Entity {
    const { names, at } = all;
    const sentence = this.#tokens.sentence;
    const here = sentence[names[at]!.start]!;
    const totals = new Map<Entity, number>(rivals.map((e) => [e, 0]));
    for (const [k, name] of names.entries()) {
      const entity = this.of[k];
      if (!entity || !totals.has(entity) || !name.key.includes(' ')) continue;
      const distance = k < at ? here - sentence[name.start]! : 6;
      totals.set(entity, totals.get(entity)! + 1 + (distance <= 3 ? 4 - distance : 0));
    }
    let best = rivals[0]!;
    for (const e of rivals) if (totals.get(e)! > totals.get(best)!) best = e;
    return best;
  }
}

function isFullPerson(name: Name): boolean {
  return name.kind === 'person' && name.key.includes(' ');
}

function isAcronymKey(key: string): boolean {
  return key.length <= 6 && !key.includes(' ');
}

/** Whether a title speaks against the name being this person's. */
function agree(entity: Entity, name: Name): boolean {
  return name.sex === 0 || entity.sex === 0 || entity.sex === name.sex;
}

function fuller(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return a.length > b.length;
  return a.join('').length > b.join('').length;
}

/** A name in capitals only (a transcript, a headline) in the usual case. */
function plainCase(name: string): string {
  if (name.length < 5 || name !== name.toUpperCase() || !/\p{L}{4}/u.test(name) || !/[AEIOUY]/.test(name))
    return name.replace(/\s+/g, ' ');
  return name;
}
