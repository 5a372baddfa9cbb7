import type { Tokens } from '../records.js';
import { isAcronym, isCapital } from './capitals.js';
import { type Entity, newEntity } from './entity.js';
import type { Name } from './findNames.js';
import { isGivenName, sexOfGivenName } from './givenNames.js';
import { IS, lookUp } from './lexicon.js';
import { NEWSROOMS } from './nameKind.js';
import { organizationKey } from './organizationKey.js';
import { pronounsTell } from './pronounsTell.js';
import { givenForms, nameWords, sameGivenName, samePerson } from './samePerson.js';

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
  /** Organizations of several words, by their first and by their last word. */
  readonly #byEnds = new Map<string, Entity[]>();
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
    for (const [i, name] of names.entries()) if (this.of[i]) this.#bracketed(this.of[i], name, names[i + 1]);
    for (const [i, name] of names.entries())
      if (this.of[i] === null && name.sex !== 0) this.of[i] = this.#short(name, { names, at: i });
    for (const [i, name] of names.entries())
      if (name.sex !== 0 && !isFullPerson(name))
        this.#full.get(this.of[i]!)?.push(tokens.sentence[name.start]!);
    for (const sentences of this.#full.values()) sentences.sort((a, b) => a - b);
    for (const [i, name] of names.entries()) {
      if (this.of[i] !== null) continue;
      const clear = name.kind === 'organization' || name.kind === 'place';
      this.of[i] = clear
        ? (this.#surname(name) ?? this.#organization(name))
        : this.#short(name, { names, at: i });
    }
    for (const [i, name] of names.entries()) {
      const entity = this.of[i];
      if (entity && entity.type === 'person' && name.sex !== 0) {
        entity.sex = name.sex;
        entity.sexSure = true;
      }
    }
    pronounsTell(tokens, names, this.of);
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

  #namesakes(surname: string): readonly Entity[] {
    const all = this.#bySurname.get(surname) ?? [];
    return all.length > MOST_ALIKE ? all.slice(-MOST_ALIKE) : all;
  }

  #written(name: Name): string {
    const { text, start, end } = this.#tokens;
    const written = text.slice(start[name.start]!, end[name.end - 1]!);
    return /\s\s|[^\S ]/.test(written) ? written.replace(/\s+/g, ' ') : written;
  }

  #person(name: Name): Entity {
    const words = nameWords(name.key);
    const surname = words.at(-1)!;
    const rivals = this.#namesakes(surname);
    const known = rivals.find((e) => samePerson(e.words, words) && agree(e, name));
    if (known) this.#full.get(known)?.push(this.#tokens.sentence[name.start]!);
    if (known) {
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
    const words = nameWords(name.key);
    const known = entity.words;
    const first =
      known.length === 1 ? name.kind === 'person' || !name.opens : sameGivenName(words[0]!, known[0]!);
    if (!first || !fuller(words, known)) return;
    entity.words = words;
    entity.name = this.#written(name);
    push(this.#byGiven, entity.words[0]!, entity);
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
    if (entity.words.length > 1)
      for (const end of new Set([entity.words[0]!, entity.words.at(-1)!])) push(this.#byEnds, end, entity);
    const short = this.#initials(name);
    if (short.length >= 3 && !this.#byKey.has(organizationKey(short)))
      this.#byKey.set(organizationKey(short), entity);
    return entity;
  }

  /** "Harbor Watch (HW)": the short form that stands in brackets behind a name. */
  #bracketed(entity: Entity, name: Name, next: Name | undefined): void {
    const { lower, words } = this.#tokens;
    if (entity.type !== 'organization' || next?.start !== name.end + 1 || next.end !== next.start + 1) return;
    if (lower[name.end] !== '(' || lower[next.end] !== ')' || !isAcronym(words[next.start]!)) return;
    const key = organizationKey(next.key);
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity);
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
    if (lookUp(name.key).is & IS.knownOrganization && !NEWSROOMS.has(name.key)) return undefined;
    const words = name.key.split(' ');
    const near = this.#byEnds.get(words[0]!) ?? [];
    const far = words.length > 1 || NEWSROOMS.has(name.key) ? (this.#byEnds.get(words.at(-1)!) ?? []) : [];
    const land = IS.country | IS.region | IS.demonym;
    const place = (lookUp(words[0]!).is | lookUp(name.key).is) & land;
    for (const entity of [...far, ...near].slice(0, MOST_ALIKE)) {
      if (entity.words.length <= words.length) continue;
      const rest = entity.words.length - words.length;
      if (!place && words.every((word, k) => entity.words[k] === word)) return entity;
      if (
        far.length > 0 &&
        words.every(
          (word, k) =>
            entity.words[rest + k] === word || (k === 0 && entity.words[rest]!.endsWith(`-${word}`)),
        )
      )
        return entity;
    }
    return undefined;
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
    const namesakes = this.#namesakes(surname);
    const rivals = namesakes.filter((e) => samePerson(e.words, words) && agree(e, name));
    if (rivals.length > 0) {
      const person = rivals.length === 1 ? rivals[0]! : this.#nearest(rivals, all);
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
      return foreign ? this.#nearest(namesakes, all) : this.#person(name);
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
    return this.#organization({ ...name, kind: 'organization' });
  }

  /** Of several people of one surname, the one most named, those named in full lately before the others. */
  #nearest(rivals: readonly Entity[], all: { names: readonly Name[]; at: number }): Entity {
    const here = this.#tokens.sentence[all.names[all.at]!.start]!;
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

/** Words that are part of no person's name. */
const FOREIGN = IS.organizationWord | IS.knownOrganization | IS.quantity | IS.role | IS.demonym;
