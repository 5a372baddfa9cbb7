import type { Tokens } from '../records.js';
import { type Entity, type Known, newEntity } from './entity.js';
import type { Name } from './findNames.js';
import { isGivenName, sexOfGivenName } from './givenNames.js';
import { IS, lookUp } from './lexicon.js';
import { Organizations } from './Organizations.js';
import { oneLine } from './oneLine.js';
import { pronounsTell } from './pronounsTell.js';
import type { Reading } from './Reading.js';
import { fuller, givenForms, sameGivenName, samePerson, withoutSuffix } from './samePerson.js';

/** The named people, organizations and places of one article. */
export class Cast {
  readonly entities: Entity[] = [];
  /** Those named together, by their names. */
  readonly joined = new Map<string, Entity>();
  /** Entity of each name, parallel to the names. */
  readonly of: (Entity | null)[];
  readonly #bySurname = new Map<string, Entity[]>();
  /** People named in full, by the first word of their names. */
  readonly #byGiven = new Map<string, Entity[]>();
  readonly #organizations: Organizations;
  /** Sentences in which a person is named in full or with a title. */
  readonly #full = new Map<Entity, number[]>();
  /** People introduced as somebody's wife, son …: a bare surname is rarely theirs. */
  readonly #kin = new Set<Entity>();
  readonly #tokens: Tokens;
  readonly #names: readonly Name[];

  constructor(reading: Reading) {
    const { tokens, names } = reading;
    this.#tokens = tokens;
    this.#names = names;
    this.#organizations = new Organizations(tokens, {
      create: (from) => this.create(from),
      written: (name) => this.#written(name),
    });
    this.of = new Array<Entity | null>(names.length).fill(null);
    this.#nameAll(reading);
    this.#tellSex();
    pronounsTell(reading, this.of);
  }

  /** From the clear to the unclear: full names, then long names of organizations, titled surnames, and at last bare words. */
  #nameAll(reading: Reading): void {
    const { of } = this;
    const names = this.#names;
    const { length } = names;
    for (let i = 0; i < length; i += 1) if (isFullPerson(names[i]!)) of[i] = this.#person(names[i]!);
    for (let i = 0; i < length; i += 1) if (of[i] && isKin(reading, names[i]!)) this.#kin.add(of[i]!);
    for (let i = 0; i < length; i += 1) {
      const name = names[i]!;
      if (name.kind === 'organization' && name.words.length > 1)
        of[i] = this.#surname(name) ?? this.#organizations.of(name);
    }
    for (let i = 0; i < length; i += 1)
      if (of[i]) this.#organizations.bracketed(of[i]!, names[i]!, names[i + 1]);
    for (let i = 0; i < length; i += 1)
      if (of[i] === null && names[i]!.sex !== 0) of[i] = this.#short(names[i]!);
    for (let i = 0; i < length; i += 1) {
      const name = names[i]!;
      if (name.sex !== 0 && !isFullPerson(name))
        this.#full.get(of[i]!)?.push(this.#tokens.sentence[name.start]!);
    }
    for (const sentences of this.#full.values()) sentences.sort((a, b) => a - b);
    for (let i = 0; i < length; i += 1) if (of[i] === null) of[i] = this.#unclear(names[i]!);
  }

  #unclear(name: Name): Entity {
    if (name.kind === 'organization' || name.kind === 'place')
      return this.#surname(name) ?? this.#organizations.of(name, name.kind);
    return this.#short(name);
  }

  /** What titles tell. */
  #tellSex(): void {
    for (let i = 0; i < this.#names.length; i += 1) {
      const entity = this.of[i]!;
      const { sex } = this.#names[i]!;
      if (sex === 0 || entity.type !== 'person') continue;
      entity.sex = sex;
      entity.sexSure = true;
    }
  }

  create(from: Known): Entity {
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
    return this.#organizations.get(key);
  }

  #namesakes(surname: string): readonly Entity[] {
    const all = this.#bySurname.get(surname) ?? [];
    return all.length > MOST_ALIKE ? all.slice(-MOST_ALIKE) : all;
  }

  #written(name: Name): string {
    const { text, start, end } = this.#tokens;
    return oneLine(text.slice(start[name.start]!, end[name.end - 1]!));
  }

  #person(name: Name): Entity {
    const words = withoutSuffix(name.words);
    const surname = words.at(-1)!;
    const rivals = this.#namesakes(surname);
    const known = rivals.find((e) => samePerson(e.words, words) && agree(e, name));
    if (known) {
      this.#full.get(known)?.push(this.#tokens.sentence[name.start]!);
      this.#rename(known, name);
      return known;
    }
    const entity = this.create({ type: 'person', name: this.#written(name), words });
    entity.sex = name.sex === 0 ? sexOfGivenName(words[0]!) : name.sex;
    this.#full.set(entity, [this.#tokens.sentence[name.start]!]);
    push(this.#bySurname, surname, entity);
    if (words.length > 1) push(this.#byGiven, words[0]!, entity);
    const hyphen = surname.lastIndexOf('-');
    if (hyphen > 0) push(this.#bySurname, surname.slice(hyphen + 1), entity);
    return entity;
  }

  /** Takes a fuller form of a person's name; "Crooked Jane Roe" is none. */
  #rename(entity: Entity, name: Name): void {
    const words = withoutSuffix(name.words);
    const known = entity.words;
    const first =
      known.length === 1 ? name.kind === 'person' || !name.opens : sameGivenName(words[0]!, known[0]!);
    if (!first || !fuller(words, known)) return;
    entity.words = words;
    entity.name = this.#written(name);
    push(this.#byGiven, entity.words[0]!, entity);
  }

  /** A person already named whose surname (or whole name in capitals) this is. */
  #surname(name: Name): Entity | null {
    const words = withoutSuffix(name.words);
    const rivals = this.#bySurname.get(words.at(-1)!);
    if (!rivals || (words.length > 1 && !rivals.some((e) => samePerson(e.words, words)))) return null;
    return rivals[0] ?? null;
  }

  /** One word or an unknown kind: a surname, a given name, a short form, else an entity of its own. */
  #short(name: Name): Entity {
    const words = withoutSuffix(name.words);
    const surname = words.at(-1)!;
    const namesakes = this.#namesakes(surname);
    const rivals = namesakes.filter((e) => samePerson(e.words, words) && agree(e, name));
    if (rivals.length > 0) {
      const person = rivals.length === 1 ? rivals[0]! : this.#nearest(rivals, name);
      this.#rename(person, name);
      return person;
    }
    // "Mr. Ban": in names of the East the surname comes first.
    if (words.length === 1 && !isGivenName(surname)) {
      const first = (this.#byGiven.get(surname) ?? []).filter((e) => agree(e, name));
      if (first.length === 1) return first[0]!;
    }
    // "Post Trump": what stands before a known surname and is no given name belongs to something else.
    if (namesakes.length > 0 && name.kind === 'unknown' && words.length > 1) {
      const foreign = words.slice(0, -1).some((word) => lookUp(word).is & FOREIGN);
      return foreign ? this.#nearest(namesakes, name) : this.#person(name);
    }
    if (words.length > 1 && !isGivenName(words[0]!)) {
      // "Mr. Ban" stood before "Ban Ki-moon" did.
      const titled = (this.#bySurname.get(words[0]!) ?? []).find((e) => e.words.length === 1 && e.sex !== 0);
      if (titled && name.kind === 'unknown') {
        titled.words = words;
        titled.name = this.#written(name);
        return titled;
      }
    }
    if (name.kind !== 'person' || words.length === 1) {
      const known = this.organization(name.key);
      if (known) return known;
    }
    if (words.length === 1 && isGivenName(surname)) {
      const called = new Set<Entity>();
      for (const form of givenForms(surname))
        for (const e of this.#byGiven.get(form) ?? []) if (agree(e, name)) called.add(e);
      if (called.size === 1) return [...called][0]!;
    }
    if (name.kind === 'person') {
      const entity = this.#person(name);
      if (words.length === 1 && !isGivenName(surname)) entity.sex = 0;
      return entity;
    }
    return this.#organizations.of(name);
  }

  /** Of several people of one surname, the one most named, those named in full lately before the others. */
  #nearest(rivals: readonly Entity[], name: Name): Entity {
    const here = this.#tokens.sentence[name.start]!;
    let best = rivals[0]!;
    let bestScore = -Infinity;
    for (const rival of rivals) {
      const full = this.#full.get(rival) ?? [];
      const distance = here - (full[lastUpTo(full, here)] ?? -100);
      const near = distance < 10 ? 2.2 - 0.22 * distance : 0;
      const score = Math.log2(1 + full.length) + near - (this.#kin.has(rival) ? 3 : 0);
      if (score > bestScore) {
        bestScore = score;
        best = rival;
      }
    }
    return best;
  }
}

/** How many people or organizations of like names are looked at; more only in texts made to be slow. */
const MOST_ALIKE = 50;

/** Index of the last number up to a limit in an ascending list; −1 where there is none. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.at(-1) !== entity) list.push(entity);
}

/** "His daughter, Ann Roe": whether a kin word stands right before a name. */
function isKin({ tokens, bits }: Reading, { outer }: Name): boolean {
  const before = tokens.lower[outer - 1] === ',' ? outer - 2 : outer - 1;
  return before >= 0 && (bits[before]! & IS.kin) !== 0;
}

function isFullPerson(name: Name): boolean {
  return name.kind === 'person' && name.words.length > 1;
}

/** Whether a title speaks against the name being this person's. */
function agree(entity: Entity, name: Name): boolean {
  return name.sex === 0 || entity.sex === 0 || entity.sex === name.sex;
}

/** Words that are part of no person's name. */
const FOREIGN = IS.organizationWord | IS.knownOrganization | IS.quantity | IS.role | IS.demonym;
