import type { Authorship } from './authorship.js';
import type { Cast } from './Cast.js';
import { isCapital } from './capitals.js';
import type { Discourse } from './Discourse.js';
import { BUSINESSES, EPITHETS, NAMED_BY, NO_BUSINESS, SAME_THING } from './data/kinds.js';
import { type Belonging, familyAt, organizationIn } from './describePeople.js';
import { type Entity, ownerForm } from './entity.js';
import { IS, lookUp, singularOf } from './lexicon.js';
import { isParty, rivalWord, sameParty } from './parties.js';
import { type Phrase, phraseAt } from './phrases.js';
import type { Reading } from './Reading.js';

const kindsOf = new Map<string, Set<number>>();
for (const [kind, line] of SAME_THING.entries())
  for (const noun of line.split(' ')) kindsOf.set(noun, (kindsOf.get(noun) ?? new Set()).add(kind));

const namedBy = new Map<string, Set<string>>();
for (const [nouns, words] of NAMED_BY)
  for (const noun of nouns.split(' ')) {
    const set = namedBy.get(noun) ?? new Set<string>();
    for (const word of words.split(' ')) set.add(word);
    namedBy.set(noun, set);
  }
const businesses = new Set(BUSINESSES.split(' '));
const epithets = new Set(EPITHETS.split(' '));
const noBusiness = new Set(NO_BUSINESS.split(' '));

/** Whether two nouns can mean the same thing: study and report, nominee and candidate. */
function akin(a: string, b: string): boolean {
  if (a === b) return true;
  const kinds = kindsOf.get(a);
  const others = kindsOf.get(b);
  if (!kinds || !others) return false;
  for (const kind of kinds) if (others.has(kind)) return true;
  return false;
}

/** What a description says: its head, its other words, and whether it points back. */
interface Said {
  readonly phrase: Phrase;
  /** Where it ends, with what stands after of, for, at, from. */
  readonly to: number;
  readonly head: string;
  /** Bits of the head noun. */
  readonly is: number;
  readonly plural: boolean;
  readonly modifiers: readonly string[];
  readonly owner: Entity | null;
  /** Subject or source, and so somebody who acts. */
  readonly acts: boolean;
  /** `the`, `this`: points back where it can; `bare`: no determiner; `new`: a, some, another. */
  readonly reach: 'definite' | 'bare' | 'new';
}

/** Descriptions without a name, "the senator", "Amazon workers", "a letter": whom each one means. */
export class Descriptions {
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #discourse: Discourse;
  readonly #authorship: Authorship;
  /** What somebody owns, by owner and noun: the campaign of Trump is one, however it is called. */
  readonly #owned = new Map<string, Entity>();
  /** The first that were described by a noun alone. */
  readonly #bare: Entity[] = [];

  constructor(
    reading: Reading,
    context: { cast: Cast; discourse: Discourse; authorship: Authorship; belonging: readonly Belonging[] },
  ) {
    this.#reading = reading;
    this.#cast = context.cast;
    this.#discourse = context.discourse;
    this.#authorship = context.authorship;
    for (const { owner, noun, entity } of context.belonging) this.#owned.set(ownedKey(owner, noun), entity);
  }

  /** Somebody spoken of before, or somebody new. `owner` is whom "his" or "their" at the start stands for. */
  meant(phrase: Phrase, how: { owner: Entity | null; acts: boolean }): Entity {
    const said = this.#said(phrase, how);
    if (said.owner !== null) {
      const known = this.#owned.get(ownedKey(said.owner, said.head));
      if (known) return known;
    } else {
      const known = said.reach === 'new' ? this.#headline(said) : this.#antecedent(said);
      if (known) return known;
    }
    const entity = this.#create(said);
    if (entity.described.size === 1 && this.#bare.length < 20) this.#bare.push(entity);
    if (entity.type === 'document') this.#authorship.attribute(entity, phrase, said.owner);
    if (said.owner !== null) this.#owned.set(ownedKey(said.owner, said.head), entity);
    return entity;
  }

  /** Somebody new without a name, whatever was said before. */
  unnamed(phrase: Phrase, org: string | null): Entity {
    const entity = this.#create(this.#said(phrase, { owner: null, acts: true }));
    entity.org = org;
    if (org !== null) entity.name = `${org} ${entity.name.toLowerCase()}`;
    return entity;
  }

  #said(phrase: Phrase, how: { owner: Entity | null; acts: boolean }): Said {
    const { tokens, entries, nameAt } = this.#reading;
    const first = tokens.lower[phrase.start]!;
    const { is } = entries[phrase.head]!;
    let owner = how.owner;
    let modifiers: string[] = [];
    for (let i = phrase.start; i < phrase.head; i += 1) {
      const word = tokens.lower[i]!;
      if (this.#reading.isPossessive(i)) {
        // All before the 's owns: none of it describes the head.
        modifiers = [];
        owner = phrase.owner >= 0 ? (this.#cast.of[phrase.owner] ?? null) : owner;
      } else if (ARTICLES.has(word) || this.#reading.isOwnerPronoun(i) || !/\p{L}|\d/u.test(word)) continue;
      else modifiers.push(word);
    }
    const to = this.#extent(phrase);
    for (let i = phrase.end; i < to; i += 1)
      if (!(entries[i]!.is & IS.functionWord) && /\p{L}/u.test(tokens.lower[i]!))
        modifiers.push(tokens.lower[i]!);
    // "The Trump campaign": a person's or a party's name before a body of theirs owns it.
    if (
      owner === null &&
      phrase.owner >= 0 &&
      is & (IS.organization | IS.group) &&
      nameAt[phrase.head - 1]! >= 0
    ) {
      const named = this.#cast.of[phrase.owner];
      if (named?.type === 'person') owner = named;
    }
    return {
      phrase,
      to,
      head: tokens.lower[phrase.head]!,
      is,
      plural: (is & IS.plural) !== 0,
      modifiers,
      owner,
      acts: how.acts,
      reach: BACK.has(first)
        ? 'definite'
        : NEW.has(first) || this.#reading.isDeterminer(phrase.start)
          ? 'new'
          : 'bare',
    };
  }

  /** "Poll: Voters shrug", and then "A Bugle poll": a bare noun of the headline that the article goes on to describe. */
  #headline(said: Said): Entity | null {
    if (said.modifiers.length === 0 || this.#reading.tokens.sentence[said.phrase.head]! > 4) return null;
    const bare = this.#bare.find((e) => e.head === said.head && e.described.size === 1 && e.mentions === 1);
    if (bare === undefined) return null;
    const from = withoutArticle(this.#reading, said.phrase);
    bare.name = wordsOf(this.#reading, { from, to: said.to, owner: null });
    bare.org ??= organizationIn(this.#reading, this.#cast, { from, to: said.to, head: said.phrase.head });
    for (const word of said.modifiers) bare.described.add(word);
    return bare;
  }

  #antecedent(said: Said): Entity | null {
    return this.#discourse.find({
      token: said.phrase.head,
      not: null,
      often: 0.12,
      // People are gone back to over a longer way than things.
      least: said.is & IS.role && !said.plural ? -3 : -1.3,
      fits: (entity) => this.#fit(said, entity),
    });
  }

  /** How well an entity spoken of before fits a description; −Infinity where it cannot be meant. */
  #fit(said: Said, entity: Entity): number {
    if (entity.plural !== said.plural) return -Infinity;
    if (entity.type === 'person')
      return said.reach === 'definite' ? this.#fitPerson(said, entity) : -Infinity;
    if (entity.head !== '') {
      // Something that had no name either: the same noun, or one for the same thing.
      if (!akin(entity.head, said.head)) return -Infinity;
      if (said.reach === 'bare' && (entity.head !== said.head || said.modifiers.length > 0)) return -Infinity;
      let score = entity.head === said.head ? 2 : 0.5;
      if (entity.type === 'unnamed' && epithets.has(said.head)) score -= 1.5;
      for (const word of said.modifiers) score += entity.described.has(word) ? 1 : -2;
      return score < 0 ? -Infinity : score;
    }
    if (said.reach !== 'definite' || said.modifiers.length > 1) return -Infinity;
    return this.#fitNamed(said, entity);
  }

  #fitPerson(said: Said, entity: Entity): number {
    if (!(said.is & (IS.role | IS.office | IS.demonym)) && !(said.is & IS.kin && said.to > said.phrase.end))
      return -Infinity;
    const { sex } = this.#reading.entries[said.phrase.head]!;
    if (sex !== 0 && entity.sex !== 0 && sex !== entity.sex) return -Infinity;
    let score = -Infinity;
    if (entity.described.has(said.head)) score = 3;
    else for (const word of entity.described) if (akin(word, said.head)) score = 1.5;
    if (score === -Infinity) {
      // Nothing tells who "the New York businessman" is but who was being spoken of.
      if (!epithets.has(said.head)) return -Infinity;
      score = said.acts ? -3.1 : -3.7;
    }
    const known = score > 0;
    let strange = 0;
    for (const word of said.modifiers) {
      if (entity.described.has(word) || sameParty(word, entity.described)) score += 1;
      else if (rivalWord(word, entity.described)) return -Infinity;
      else if (known) strange += 0.4;
    }
    for (const word of LESSER)
      if (entity.described.has(word) && !said.modifiers.includes(word)) strange += 1.5;
    return score - Math.min(strange, 2);
  }

  /** "The agency", "the bank", "the country": a named organization or place of that kind. */
  #fitNamed(said: Said, entity: Entity): number {
    if (entity.type === 'place') {
      const kind = LANDS.has(said.head) ? IS.country : TOWNS.has(said.head) ? IS.region : 0;
      const named = said.modifiers.every((word) => entity.words.includes(word));
      return named && lookUp(entity.words.join(' ')).is & kind ? 0 : -Infinity;
    }
    if (entity.type !== 'organization' || !(said.is & (IS.organization | IS.group))) return -Infinity;
    if (said.modifiers.some((word) => !entity.words.includes(word))) return -Infinity;
    if (entity.words.includes(said.head)) return 2;
    const words = namedBy.get(said.head);
    if (words && entity.words.some((word) => words.has(word))) return 1;
    if (businesses.has(said.head) && !entity.words.some((word) => noBusiness.has(word))) return 0;
    return -Infinity;
  }

  #create(said: Said): Entity {
    const reading = this.#reading;
    const { tokens } = reading;
    const { phrase, is, plural, to } = said;
    const type = typeOf(is, plural);
    const from = withoutArticle(reading, phrase);
    const entity = this.#cast.create({
      type,
      name: wordsOf(reading, { from, to, owner: reading.isOwnerPronoun(from) ? said.owner : null }),
      words: [said.head],
      head: said.head,
      plural: plural || type === 'group',
      named: type !== 'unnamed' && this.#holdsName(phrase),
    });
    entity.sex = reading.entries[phrase.head]!.sex;
    entity.sexSure = entity.sex !== 0;
    if (is & (IS.role | IS.kin))
      entity.role = tokens.text.slice(tokens.start[from]!, tokens.end[phrase.head]!);
    if (type !== 'organization') {
      entity.org = organizationIn(reading, this.#cast, { from: phrase.start, to, head: phrase.head });
      if (entity.org === null && said.owner !== null)
        entity.org = said.owner.type === 'organization' ? said.owner.name : said.owner.org;
    }
    entity.family = familyAt(reading, phrase.head, entity.org);
    for (let i = from; i < to; i += 1)
      if (!(reading.entries[i]!.is & IS.functionWord)) entity.described.add(tokens.lower[i]!);
    return entity;
  }

  /** Whether a proper name, a people's or a party's stands in a description: "Amazon employees", "staffers at Amazon", "Democrats". */
  #holdsName(phrase: Phrase): boolean {
    const { tokens, entries, nameAt } = this.#reading;
    const isName = (i: number): boolean =>
      nameAt[i]! >= 0 ||
      (isCapital(tokens.words[i]!) && ((entries[i]!.is & IS.demonym) !== 0 || isParty(tokens.lower[i]!)));
    for (let i = phrase.start; i < phrase.end; i += 1) if (isName(i)) return true;
    if (this.#reading.isOwnerPronoun(phrase.start)) return false;
    return phrase.end + 1 < tokens.length && tokens.lower[phrase.end] === 'at' && isName(phrase.end + 1);
  }

  /** Where a description ends, the phrases after of, for, at, from included. */
  #extent(phrase: Phrase): number {
    const reading = this.#reading;
    const { tokens } = reading;
    const sentenceEnd = tokens.sentenceStart[tokens.sentence[phrase.head]! + 1]!;
    let end = phrase.end;
    for (let turns = 0; turns < 3 && end < sentenceEnd && LINKS.has(tokens.lower[end]!); turns += 1) {
      const next = phraseAt(reading, end + 1, Math.min(sentenceEnd, end + 12));
      if (next === null) break;
      end = next.end;
    }
    return end;
  }
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const LINKS = setOf('of for at from in with');
/** What makes an office another office. */
const LESSER = ['vice', 'deputy', 'assistant'];
const ARTICLES = setOf('the a an this that these those');
const BACK = setOf('the this that these those');
const NEW = setOf('a an some another other many most several few no one two three');
const LANDS = setOf('country nation kingdom republic');
const TOWNS = setOf('state city town county');

function withoutArticle(reading: Reading, phrase: Phrase): number {
  return phrase.start < phrase.head && ARTICLES.has(reading.tokens.lower[phrase.start]!)
    ? phrase.start + 1
    : phrase.start;
}

/** What an owner has, as a key; the team of a candidate is the campaign. */
function ownedKey(owner: Entity, noun: string): string {
  return `${owner.id} ${noun === 'team' && owner.type === 'person' ? 'campaign' : singularOf(noun)}`;
}

/** The words of a description; "his campaign" with the owner's name. */
function wordsOf({ tokens }: Reading, of: { from: number; to: number; owner: Entity | null }): string {
  const from = of.owner === null || of.to - of.from < 2 ? of.from : of.from + 1;
  const words = tokens.text.slice(tokens.start[from]!, tokens.end[of.to - 1]!).replace(/\s+/g, ' ');
  return from === of.from ? words : `${ownerForm(of.owner!.name)} ${words}`;
}

function typeOf(is: number, plural: boolean): Entity['type'] {
  if (is & IS.document && !(is & (IS.role | IS.kin)))
    return is & IS.organization && !plural ? 'organization' : 'document';
  if (is & IS.organization && !(is & IS.role)) return plural ? 'group' : 'organization';
  if (plural) return 'group';
  return is & (IS.role | IS.kin | IS.office) ? 'unnamed' : 'document';
}
