import type { Cast } from './Cast.js';
import { Discourse, type Sighting } from './Discourse.js';
import { familyAt, organizationIn } from './describePeople.js';
import type { Entity } from './entity.js';
import { HEAD, IS, type Sex } from './lexicon.js';
import { type Phrase, phraseAt } from './phrases.js';
import { PRONOUNS, type Pronoun } from './pronouns.js';
import { POSSESSIVES, type Reading } from './Reading.js';

/** What the attributions tell about places in the text, by token. */
export interface Places {
  /** 1 where a token belongs to the words that name a source. */
  readonly speaks: Uint8Array;
  /** Index of the attribution whose quoted content a token lies in, or -1. */
  readonly quotedBy: Int32Array;
  /** Who made an attribution, as far as known at that point of the reading. */
  readonly speakerOf: (attribution: number) => Entity | null;
}

export interface Mentions {
  readonly sightings: readonly Sighting[];
  /** Index of the sighting whose head is at a token, or -1. */
  readonly at: Int32Array;
}

/** Reads the text once, from left to right: every name, description and pronoun, and who it means. */
export class MentionReader {
  readonly discourse: Discourse;
  readonly at: Int32Array;
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #described: ReadonlyMap<number, Entity>;
  readonly #places: Places;
  #token = 0;

  constructor(
    reading: Reading,
    context: { cast: Cast; described: ReadonlyMap<number, Entity>; places: Places },
  ) {
    this.#reading = reading;
    this.#cast = context.cast;
    this.#described = context.described;
    this.#places = context.places;
    this.discourse = new Discourse(reading.tokens);
    this.at = new Int32Array(reading.tokens.length).fill(-1);
  }

  /** Reads on up to a token. */
  readTo(token: number): void {
    const { tokens } = this.#reading;
    while (this.#token < Math.min(token, tokens.length)) this.#token = this.#step(this.#token);
  }

  /** Reads what stands at token `i`; the token to go on with. */
  #step(i: number): number {
    const reading = this.#reading;
    const lower = reading.tokens.lower[i]!;
    const pronoun = PRONOUNS.get(lower);
    if (pronoun && reading.nameAt[i]! < 0) {
      const entity = this.#standsFor(pronoun, i);
      if (entity)
        this.#see({ start: i, end: i + 1, head: i, name: -1, owner: -1 }, { entity, kind: 'pronoun' });
      if (!pronoun.owner) return i + 1;
    }
    if (reading.nameAt[i]! < 0 && !reading.isDeterminer(i) && !reading.isInner(i)) return i + 1;
    const sentenceEnd = reading.tokens.sentenceStart[reading.tokens.sentence[i]! + 1]!;
    const phrase = phraseAt(reading, i, sentenceEnd);
    if (phrase === null) return i + 1;
    this.#seeNamesIn(phrase);
    if (phrase.name < 0) this.#seeNoun(phrase);
    return phrase.end;
  }

  #seeNamesIn(phrase: Phrase): void {
    const { nameAt, names } = this.#reading;
    for (let i = phrase.start; i < phrase.end; i += 1) {
      const k = nameAt[i]!;
      if (k < 0) continue;
      const entity = this.#cast.of[k];
      const name = names[k]!;
      if (entity) {
        const part = { start: name.outer, end: name.end, head: name.end - 1, name: k, owner: -1 };
        this.#see(part, {
          entity,
          kind: 'name',
          owner: name.end < phrase.end || this.#reading.isPossessive(name.end),
        });
      }
      i = name.end - 1;
    }
  }

  #seeNoun(phrase: Phrase): void {
    const described = this.#described.get(phrase.head);
    if (described) {
      this.#see(phrase, { entity: described, kind: 'noun' });
      return;
    }
    if (!(this.#reading.entries[phrase.head]!.is & HEAD)) return;
    const entity = this.nominal(phrase);
    this.#see(phrase, { entity, kind: 'noun' });
  }

  #see(phrase: Phrase, seen: { entity: Entity; kind: Sighting['kind']; owner?: boolean }): void {
    const { tokens } = this.#reading;
    this.at[phrase.head] = this.discourse.sightings.length;
    this.discourse.see({
      start: phrase.start,
      end: phrase.end,
      head: phrase.head,
      entity: seen.entity,
      kind: seen.kind,
      subject: this.#isSubject(phrase),
      owner: seen.owner ?? this.#reading.isPossessive(phrase.end),
      quoted: tokens.quoted[phrase.head] === 1,
      speaks: this.#places.speaks[phrase.head] === 1,
    });
  }

  #isSubject(phrase: Phrase): boolean {
    const reading = this.#reading;
    const before = phrase.start - 1;
    if (
      before >= 0 &&
      reading.sameSentence(before, phrase.start) &&
      (reading.isPreposition(before) || reading.isVerb(before) || reading.isPossessive(before))
    )
      return false;
    let next = phrase.end;
    while (next < reading.tokens.length && reading.isAdverb(next)) next += 1;
    return (
      next < reading.tokens.length &&
      (reading.isVerb(next) || reading.tokens.lower[next] === ',') &&
      reading.sameSentence(next, phrase.head)
    );
  }

  // ── pronouns ──

  #standsFor(pronoun: Pronoun, i: number): Entity | null {
    const { tokens } = this.#reading;
    if (pronoun.of === 'writer') {
      const by = this.#places.quotedBy[i]!;
      return by < 0 ? null : this.#places.speakerOf(by);
    }
    if (pronoun.of === 'reader') return null;
    if (pronoun.of === 'relative') return this.#relative(i);
    const by = tokens.quoted[i] ? this.#places.quotedBy[i]! : -1;
    return this.discourse.find({
      token: i,
      sex: pronoun.sex,
      fits:
        pronoun.number === 'many'
          ? fitsThey
          : pronoun.of === 'person'
            ? (e) => fitsPerson(e, pronoun.sex)
            : fitsIt,
      not: by < 0 ? null : this.#places.speakerOf(by),
      subject: true,
      speaks: this.#places.speaks[i] === 1,
    });
  }

  /** The noun that "who", "which", "that" or "whose" goes with: what stands right before. */
  #relative(i: number): Entity | null {
    const { tokens } = this.#reading;
    if (tokens.lower[i] === 'that' && (this.#reading.isVerb(i - 1) || tokens.lower[i - 1] === ','))
      return null;
    const sightings = this.discourse.sightings;
    for (let k = sightings.length - 1; k >= 0 && k >= sightings.length - 4; k -= 1) {
      const s = sightings[k]!;
      if (!this.#reading.sameSentence(s.head, i)) return null;
      if (s.owner || s.kind === 'pronoun') continue;
      if (i - s.end > (tokens.lower[i] === 'that' ? 0 : 6)) return null;
      if (tokens.lower[i] === 'who' && (s.entity.type === 'place' || s.entity.type === 'document')) continue;
      return s.entity;
    }
    return null;
  }

  // ── descriptions ──

  /** Who a description means: somebody spoken of before, or somebody new. */
  nominal(phrase: Phrase): Entity {
    const reading = this.#reading;
    const { tokens } = reading;
    const first = tokens.lower[phrase.start]!;
    const head = tokens.lower[phrase.head]!;
    const definite =
      first === 'the' ||
      first === 'this' ||
      first === 'that' ||
      first === 'these' ||
      first === 'those' ||
      (phrase.start === phrase.head && !(reading.entries[phrase.head]!.is & IS.plural) === false);
    const owned = POSSESSIVES.has(first) || phrase.owner >= 0;
    if (definite || (owned && !POSSESSIVES.has(first))) {
      const known = this.#antecedent(phrase, { definite });
      if (known) return known;
    }
    const is = reading.entries[phrase.head]!.is;
    const plural = (is & IS.plural) !== 0;
    const type = typeOf(is, plural);
    const owner = phrase.owner >= 0 ? this.#cast.of[phrase.owner] : null;
    const entity = this.#cast.create({
      type,
      name: this.#text(phrase),
      words: [head],
      head,
      plural: plural || type === 'group',
    });
    entity.sex = reading.entries[phrase.head]!.sex;
    entity.sexSure = entity.sex !== 0;
    entity.family = familyAt(reading, phrase.head);
    if (is & (IS.role | IS.kin))
      entity.role = tokens.text.slice(
        tokens.start[withoutDeterminer(reading, phrase)]!,
        tokens.end[phrase.head]!,
      );
    const to = this.#extent(phrase);
    entity.org =
      type === 'organization'
        ? null
        : organizationIn(reading, this.#cast, { from: phrase.start, to, head: phrase.head });
    if (entity.org === null && owner?.type === 'person' && type !== 'organization') entity.org = owner.org;
    for (let i = phrase.start; i < to; i += 1)
      if (!(reading.entries[i]!.is & IS.functionWord)) entity.described.add(tokens.lower[i]!);
    return entity;
  }

  /** Somebody spoken of before whom a definite description fits. */
  #antecedent(phrase: Phrase, how: { definite: boolean }): Entity | null {
    const reading = this.#reading;
    const { tokens } = reading;
    const head = tokens.lower[phrase.head]!;
    const is = reading.entries[phrase.head]!.is;
    const plural = (is & IS.plural) !== 0 && !(is & IS.organization);
    const modifiers: string[] = [];
    for (let i = withoutDeterminer(reading, phrase); i < phrase.head; i += 1)
      if (/\p{L}/u.test(tokens.lower[i]!) && !reading.isPossessive(i)) modifiers.push(tokens.lower[i]!);
    return this.discourse.find({
      token: phrase.head,
      sex: reading.entries[phrase.head]!.sex,
      not: null,
      subject: false,
      speaks: this.#places.speaks[phrase.head] === 1,
      fits: (entity) => {
        if (entity.type === 'place') return -Infinity;
        if (entity.plural !== plural) return -Infinity;
        const same =
          entity.head === head ||
          entity.described.has(head) ||
          (entity.type === 'organization' && entity.words.includes(head));
        if (!same) {
          if (!how.definite || modifiers.length > 0 || plural) return -Infinity;
          if (is & IS.organization && entity.type === 'organization' && entity.head === '') return -1;
          return -Infinity;
        }
        let score = 2;
        for (const word of modifiers)
          score += entity.described.has(word) || entity.words.includes(word) ? 1 : -1.5;
        return score < 0 ? -Infinity : score;
      },
    });
  }

  /** Where a description ends, the phrases after of, for, at, from included. */
  #extent(phrase: Phrase): number {
    const reading = this.#reading;
    const { tokens } = reading;
    let end = phrase.end;
    for (let turns = 0; turns < 3 && end < tokens.length; turns += 1) {
      if (!reading.sameSentence(end, phrase.head) || !LINKS.has(tokens.lower[end]!)) break;
      const next = phraseAt(
        reading,
        end + 1,
        Math.min(tokens.sentenceStart[tokens.sentence[end]! + 1]!, end + 12),
      );
      if (next === null) break;
      end = next.end;
    }
    return end;
  }

  #text(phrase: Phrase): string {
    const { tokens } = this.#reading;
    return tokens.text
      .slice(tokens.start[withoutDeterminer(this.#reading, phrase)]!, tokens.end[this.#extent(phrase) - 1]!)
      .replace(/\s+/g, ' ');
  }
}

const LINKS = new Set(['of', 'for', 'at', 'from', 'in', 'by', 'with', 'on']);
const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those']);

function withoutDeterminer(reading: Reading, phrase: Phrase): number {
  return phrase.start < phrase.head && ARTICLES.has(reading.tokens.lower[phrase.start]!)
    ? phrase.start + 1
    : phrase.start;
}

function typeOf(is: number, plural: boolean): Entity['type'] {
  if (is & IS.document && !(is & (IS.role | IS.kin)))
    return is & IS.organization && !plural ? 'organization' : 'document';
  if (is & IS.organization && !(is & IS.role)) return plural ? 'group' : 'organization';
  if (plural) return 'group';
  return 'unnamed';
}

function fitsPerson(entity: Entity, sex: Sex): number {
  if (entity.plural || (entity.type !== 'person' && entity.type !== 'unnamed')) return -Infinity;
  if (entity.sex === 0) return entity.type === 'unnamed' ? -1 : -0.2;
  if (entity.sex === sex) return entity.type === 'unnamed' ? 0 : 0.5;
  return entity.sexSure ? -Infinity : -3;
}

function fitsThey(entity: Entity): number {
  if (entity.plural) return entity.type === 'document' ? -0.5 : 1;
  if (entity.type === 'organization') return -0.6;
  if (entity.type === 'place') return -2.5;
  return entity.type === 'document' ? -4 : -3;
}

function fitsIt(entity: Entity): number {
  if (entity.plural || entity.type === 'person' || entity.type === 'unnamed' || entity.type === 'group')
    return -Infinity;
  return entity.type === 'place' ? -0.8 : 0.3;
}
