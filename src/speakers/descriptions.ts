import type { Authorship } from './authorship.js';
import type { Cast } from './Cast.js';
import { isCapital } from './capitals.js';
import type { Discourse } from './Discourse.js';
import { type Belonging, organizationIn } from './describePeople.js';
import { type Entity, ownerForm } from './entity.js';
import { familyAt } from './familyAt.js';
import { fitTo, fitting } from './fitTo.js';
import { IS, singularOf } from './lexicon.js';
import { oneLine } from './oneLine.js';
import { isParty } from './parties.js';
import type { Phrase } from './phrases.js';
import type { Reading } from './Reading.js';
import { type Said, sayOf, withoutArticle } from './said.js';

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
    const said = sayOf(phrase, {
      reading: this.#reading,
      cast: this.#cast,
      owner: how.owner,
      acts: how.acts,
    });
    if (said.owner !== null) {
      const known = this.#owned.get(ownedKey(said.owner, said.head));
      if (known) return known;
    } else {
      const known = said.reach === 'new' ? this.#headline(said) : this.#antecedent(said);
      if (known?.type === 'document') this.#authorship.meet(known, phrase);
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
    const entity = this.#create(
      sayOf(phrase, { reading: this.#reading, cast: this.#cast, owner: null, acts: true }),
    );
    entity.org = org;
    if (org !== null) entity.name = `${org} ${entity.name.toLowerCase()}`;
    return entity;
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
      among: fitting(said),
      fits: fitTo(said),
    });
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
    entity.sex = said.sex;
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
      if (!(reading.bits[i]! & IS.functionWord)) entity.described.add(tokens.lower[i]!);
    return entity;
  }

  /** Whether a proper name, a people's or a party's stands in a description: "Amazon employees", "staffers at Amazon", "Democrats". */
  #holdsName(phrase: Phrase): boolean {
    const { tokens, bits, nameAt } = this.#reading;
    const isName = (i: number): boolean =>
      nameAt[i]! >= 0 ||
      (isCapital(tokens.words[i]!) && ((bits[i]! & IS.demonym) !== 0 || isParty(tokens.lower[i]!)));
    for (let i = phrase.start; i < phrase.end; i += 1) if (isName(i)) return true;
    if (this.#reading.isOwnerPronoun(phrase.start)) return false;
    return phrase.end + 1 < tokens.length && tokens.lower[phrase.end] === 'at' && isName(phrase.end + 1);
  }
}

/** What an owner has, as a key; the team of a candidate is the campaign. */
function ownedKey(owner: Entity, noun: string): string {
  return `${owner.id} ${noun === 'team' && owner.type === 'person' ? 'campaign' : singularOf(noun)}`;
}

/** The words of a description; "his campaign" with the owner's name. */
function wordsOf({ tokens }: Reading, of: { from: number; to: number; owner: Entity | null }): string {
  const from = of.owner === null || of.to - of.from < 2 ? of.from : of.from + 1;
  const words = oneLine(tokens.text.slice(tokens.start[from]!, tokens.end[of.to - 1]!));
  return from === of.from ? words : `${ownerForm(of.owner!.name)} ${words}`;
}

function typeOf(is: number, plural: boolean): Entity['type'] {
  if (is & IS.document && !(is & (IS.role | IS.kin)))
    return is & IS.organization && !plural ? 'organization' : 'document';
  if (is & IS.organization && !(is & IS.role)) return plural ? 'group' : 'organization';
  if (plural) return 'group';
  return is & (IS.role | IS.kin | IS.office) ? 'unnamed' : 'document';
}
