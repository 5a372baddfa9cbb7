import type { Tokens } from '../records.js';
import { isAcronym, isCapital } from './capitals.js';
import type { Entity, Known } from './entity.js';
import type { Name } from './findNames.js';
import { IS, lookUp } from './lexicon.js';
import { NEWSROOMS } from './nameKind.js';
import { organizationKey } from './organizationKey.js';
import { fuller } from './samePerson.js';

/** How many organizations of like names are looked at; more only in texts made to be slow. */
const MOST_ALIKE = 50;

const LAND = IS.country | IS.region | IS.demonym;

/** The named organizations and places of one article, by all that they are called. */
export class Organizations {
  readonly #tokens: Tokens;
  /** A new entity, and what stands in the text for a name. */
  readonly #create: (from: Known) => Entity;
  readonly #written: (name: Name) => string;
  readonly #byKey = new Map<string, Entity>();
  /** Organizations of several words, by their first and by their last word. */
  readonly #byEnds = new Map<string, Entity[]>();

  constructor(
    tokens: Tokens,
    make: {
      create: (from: Known) => Entity;
      written: (name: Name) => string;
    },
  ) {
    this.#tokens = tokens;
    this.#create = make.create;
    this.#written = make.written;
  }

  /** The one of a name in lower case, aliases seen through. */
  get(key: string): Entity | undefined {
    return this.#byKey.get(organizationKey(key));
  }

  /** The one that a name means, a new one where none was named before. */
  of(name: Name, type: 'organization' | 'place' = 'organization'): Entity {
    const key = organizationKey(name.key);
    const known = this.#byKey.get(key) ?? this.#shortened(name);
    if (known) {
      if (fuller(name.words, known.words) && !isAcronymKey(name.key)) {
        known.words = name.words;
        known.name = this.#written(name);
      }
      this.#byKey.set(key, known);
      return known;
    }
    const entity = this.#create({
      type,
      name: this.#written(name),
      words: name.words,
    });
    this.#byKey.set(key, entity);
    if (name.words.length > 1) {
      const first = name.words[0]!;
      const last = name.words.at(-1)!;
      this.#endsIn(first, entity);
      if (last !== first) this.#endsIn(last, entity);
    }
    const short = this.#initials(name);
    if (short.length >= 3 && !this.#byKey.has(organizationKey(short)))
      this.#byKey.set(organizationKey(short), entity);
    return entity;
  }

  /** "Harbor Watch (HW)": the short form that stands in brackets behind a name. */
  bracketed(entity: Entity, name: Name, next: Name | undefined): void {
    const { lower, words } = this.#tokens;
    if (entity.type !== 'organization' || next?.start !== name.end + 1 || next.end !== next.start + 1) return;
    if (lower[name.end] !== '(' || lower[next.end] !== ')' || !isAcronym(words[next.start]!)) return;
    const key = organizationKey(next.key);
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity);
  }

  #endsIn(word: string, entity: Entity): void {
    const list = this.#byEnds.get(word);
    if (list === undefined) this.#byEnds.set(word, [entity]);
    else list.push(entity);
  }

  /** "International Monetary Fund" is the IMF: the first letters of its capitalized words, in lower case. */
  #initials(name: Name): string {
    if (name.end - name.start < 2) return '';
    let letters = '';
    for (let i = name.start; i < name.end; i += 1)
      if (isCapital(this.#tokens.words[i]!)) letters += this.#tokens.lower[i]![0]!;
    return letters;
  }

  /** One of which the name is the beginning or end: the Times, Peabody, the Tax Policy Center. */
  #shortened({ key, words }: Name): Entity | undefined {
    const { is } = lookUp(key);
    if (is & IS.knownOrganization && !NEWSROOMS.has(key)) return undefined;
    const near = this.#byEnds.get(words[0]!) ?? [];
    const far = words.length > 1 || NEWSROOMS.has(key) ? (this.#byEnds.get(words.at(-1)!) ?? []) : [];
    if (near.length + far.length === 0) return undefined;
    const place = (lookUp(words[0]!).is | is) & LAND;
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
}

function isAcronymKey(key: string): boolean {
  return key.length <= 6 && !key.includes(' ');
}
