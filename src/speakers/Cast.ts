import type { Tokens } from '../records.js';
import { type Entity, newEntity } from './entity.js';
import { isCapital, type Name } from './findNames.js';
import { isGivenName, sexOfGivenName } from './givenNames.js';
import { FEMALE, IS, lookUp, MALE } from './lexicon.js';
import { organizationKey } from './organizationKey.js';
import { nameWords, sameGivenName, samePerson } from './samePerson.js';

/** The named people, organizations and places of one article. */
export class Cast {
  readonly entities: Entity[] = [];
  /** Entity of each name, parallel to the names. */
  readonly of: (Entity | null)[];
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byKey = new Map<string, Entity>();
  /** Sentences in which a person is named in full or with a title. */
  readonly #full = new Map<Entity, number[]>();
  /** People introduced as somebody's wife, son …: a bare surname is rarely theirs. */
  readonly #kin = new Set<Entity>();
  readonly #tokens: Tokens;

  constructor(tokens: Tokens, names: readonly Name[]) {
    this.#tokens = tokens;
    this.of = new Array<Entity | null>(names.length).fill(null);
    // From the clear to the unclear: full names, then long names of organizations, titled surnames, and at last bare words.
    for (const [i, name] of names.entries()) if (isFullPerson(name)) this.of[i] = this.#person(name);
    for (const [i, name] of names.entries()) if (this.of[i] && isKin(tokens, name)) this.#kin.add(this.of[i]);
    for (const [i, name] of names.entries())
      if (name.kind === 'organization' && name.key.includes(' '))
        this.of[i] = this.#surname(name) ?? this.#organization(name);
    const all = { names, at: 0 };
    for (const [i, name] of names.entries())
      if (this.of[i] === null && name.sex !== 0) this.of[i] = this.#short(name, { ...all, at: i });
    for (const [i, name] of names.entries()) {
      if (this.of[i] !== null) continue;
      const clear = name.kind === 'organization' || name.kind === 'place';
      this.of[i] = clear
        ? (this.#surname(name) ?? this.#organization(name))
        : this.#short(name, { ...all, at: i });
    }
    for (const [i, name] of names.entries()) {
      const entity = this.of[i];
      if (entity && entity.type === 'person' && name.sex !== 0) {
        entity.sex = name.sex;
        entity.sexSure = true;
      }
    }
    this.#pronounsTell(names);
  }

  /**
   * The sex of people whose given name does not tell it, or tells it wrong, from the pronouns that follow in the same sentence
   * before anybody else is named.
   */
  #pronounsTell(names: readonly Name[]): void {
    const { lower, sentence, length } = this.#tokens;
    const votes = new Map<Entity, number>();
    for (const [i, name] of names.entries()) {
      const entity = this.of[i];
      if (entity?.type !== 'person' || entity.sexSure) continue;
      const stop = names[i + 1]?.outer ?? length;
      for (let k = name.end; k < stop && sentence[k] === sentence[name.start]; k += 1) {
        const vote = HE.has(lower[k]!) ? 1 : SHE.has(lower[k]!) ? -1 : 0;
        if (vote === 0) continue;
        votes.set(entity, (votes.get(entity) ?? 0) + vote);
        break;
      }
    }
    for (const [entity, vote] of votes) {
      if (entity.sex === 0 ? vote !== 0 : Math.abs(vote) >= 2) entity.sex = vote > 0 ? MALE : FEMALE;
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
    if (known) this.#full.get(known)?.push(this.#tokens.sentence[name.start]!);
    if (known) {
      if (fuller(words, known.words)) {
        known.words = words;
        known.name = this.#written(name);
      }
      return known;
    }
    const entity = this.create({ type: 'person', name: this.#written(name), words });
    entity.sex = name.sex === 0 ? sexOfGivenName(words[0]!) : name.sex;
    this.#full.set(entity, [this.#tokens.sentence[name.start]!]);
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
    const short = this.#initials(name);
    if (short.length >= 3 && !this.#byKey.has(organizationKey(short)))
      this.#byKey.set(organizationKey(short), entity);
    return entity;
  }

  /** "International Monetary Fund" is the IMF: the first letters of its capitalized words, in lower case. */
  #initials(name: Name): string {
    let letters = '';
    for (let i = name.start; i < name.end; i += 1)
      if (isCapital(this.#tokens.words[i]!)) letters += this.#tokens.lower[i]![0]!;
    return name.end - name.start >= 2 ? letters : '';
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
  #short(name: Name, all: { names: readonly Name[]; at: number }): Entity {
    const words = nameWords(name.key);
    const surname = words.at(-1)!;
    const namesakes = this.#bySurname.get(surname) ?? [];
    const rivals = namesakes.filter((e) => samePerson(e.words, words) && agree(e, name));
    if (rivals.length > 0) {
      const person = rivals.length === 1 ? rivals[0]! : this.#nearest(rivals, all);
      if (name.sex !== 0) this.#full.get(person)?.push(this.#tokens.sentence[name.start]!);
      return person;
    }
    // "Post Trump": what stands before a known surname and is no given name belongs to something else.
    if (namesakes.length > 0 && name.kind === 'unknown' && words.length > 1) {
      const foreign = words.slice(0, -1).some((word) => lookUp(word).is & FOREIGN);
      return foreign ? this.#nearest(namesakes, all) : this.#person(name);
    }
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

  /** Of several people of one surname, the one most named, those named in full lately before the others. */
  #nearest(rivals: readonly Entity[], all: { names: readonly Name[]; at: number }): Entity {
    const { names, at } = all;
    const here = this.#tokens.sentence[names[at]!.start]!;
    let best = rivals[0]!;
    let bestScore = -Infinity;
    for (const rival of rivals) {
      const full = this.#full.get(rival) ?? [];
      let near = -Infinity;
      for (const sentence of full) if (sentence <= here) near = Math.max(near, sentence - here);
      const score =
        Math.log2(1 + full.length) + (near > -10 ? 2.2 + near * 0.22 : 0) - (this.#kin.has(rival) ? 3 : 0);
      if (score > bestScore) {
        bestScore = score;
        best = rival;
      }
    }
    return best;
  }
}

const HE = new Set(['he', 'his', 'him', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);

/** Words that are part of no person's name. */
const FOREIGN = IS.organizationWord | IS.knownOrganization | IS.quantity | IS.role | IS.demonym;

/** "His daughter, Ann Roe": whether a kin word stands right before a name. */
function isKin({ lower }: Tokens, { outer }: Name): boolean {
  const before = lower[outer - 1] === ',' ? outer - 2 : outer - 1;
  return before >= 0 && (lookUp(lower[before]!).is & IS.kin) !== 0;
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
