import { Authorship } from './authorship.js';
import type { Cast } from './Cast.js';
import { Discourse, type Sighting } from './Discourse.js';
import type { Described } from './describePeople.js';
import { Descriptions } from './descriptions.js';
import { ANYBODY, type Entity, KIND, SEVERAL } from './entity.js';
import { isSubject } from './isSubject.js';
import { HEAD, IS } from './lexicon.js';
import { type Phrase, phraseAt } from './phrases.js';
import { PRONOUNS } from './pronouns.js';
import type { Reading } from './Reading.js';
import { standsFor } from './standsFor.js';
import { together } from './together.js';

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
  readonly #descriptions: Descriptions;
  readonly #authorship: Authorship;
  #token = 0;
  /** The phrase that was last asked whether it is a subject, and what it is. */
  #asked: Phrase | null = null;
  #answer = false;
  /** Whom the possessive pronoun read last stands for, and where it stands. */
  #ownerAt = -1;
  #owner: Entity | null = null;

  constructor(reading: Reading, context: { cast: Cast; described: Described; places: Places }) {
    this.#reading = reading;
    this.#cast = context.cast;
    this.#described = context.described.heads;
    this.#places = context.places;
    this.discourse = new Discourse(reading.tokens);
    this.#authorship = new Authorship(reading, context.cast);
    this.#descriptions = new Descriptions(reading, {
      cast: context.cast,
      discourse: this.discourse,
      authorship: this.#authorship,
      belonging: context.described.belonging,
    });
    this.at = new Int32Array(reading.tokens.length).fill(-1);
  }

  /** Settles what only the end of the text tells. */
  finish(): void {
    this.readTo(this.#reading.tokens.length);
    this.#authorship.settle((token) => {
      const k = this.at[token]!;
      return k < 0 ? null : this.discourse.sightings[k]!.entity;
    });
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
    const is = reading.bits[i]!;
    if (is & IS.writing) this.#authorship.note(i, this.subjectBefore(i));
    const pronoun = is & IS.pronoun ? PRONOUNS.get(lower) : undefined;
    if (pronoun && reading.nameAt[i]! < 0) {
      const entity = standsFor(pronoun, i, {
        reading,
        discourse: this.discourse,
        places: this.#places,
      });
      if (entity)
        this.#see({ start: i, end: i + 1, head: i, name: -1, owner: -1 }, { entity, kind: 'pronoun' });
      if (!pronoun.owner) return i + 1;
      this.#ownerAt = i;
      this.#owner = entity;
    }
    if (
      reading.nameAt[i]! < 0 &&
      !reading.isDeterminer(i) &&
      (!reading.isInner(i) || (is & (IS.apostrophe | IS.joint)) !== 0)
    )
      return i + 1;
    const sentenceEnd = reading.tokens.sentenceStart[reading.tokens.sentence[i]! + 1]!;
    const phrase = phraseAt(reading, i, sentenceEnd);
    if (phrase === null) return i + 1;
    this.#seeNamesIn(phrase);
    if (phrase.name < 0) this.#seeNoun(phrase);
    this.#seePair(phrase);
    return phrase.end;
  }

  /** The last subject of the sentence before a token. */
  subjectBefore(i: number): Entity | null {
    const { sightings } = this.discourse;
    for (let k = sightings.length - 1; k >= 0 && k >= sightings.length - 8; k -= 1) {
      const sighting = sightings[k]!;
      if (!this.#reading.sameSentence(sighting.head, i)) return null;
      if (sighting.subject) return sighting.entity;
    }
    return null;
  }

  #seeNamesIn(phrase: Phrase): void {
    const { nameAt, names } = this.#reading;
    for (let i = phrase.start; i < phrase.end; i += 1) {
      const k = nameAt[i]!;
      if (k < 0) {
        if (this.#reading.isPossessive(i)) this.#seeOwner(phrase, i);
        continue;
      }
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

  /** "The firm's contracts": the owner before a token is somebody too. */
  #seeOwner(phrase: Phrase, i: number): void {
    const head = i - 1;
    if (head < phrase.start || this.#reading.nameAt[head]! >= 0 || !(this.#reading.bits[head]! & HEAD))
      return;
    const owner = { start: phrase.start, end: i, head, name: -1, owner: phrase.owner };
    const entity = this.#described.get(head) ?? this.describedBy(owner);
    this.#see(owner, { entity, kind: 'noun', owner: true });
    this.#ownerAt = phrase.start;
    this.#owner = entity;
  }

  /** "Ann Roe and Bo Poe", "nurses and doctors": together they are what "they" can mean. */
  #seePair(phrase: Phrase): void {
    const { tokens } = this.#reading;
    if (phrase.start < 2 || tokens.lower[phrase.start - 1] !== 'and') return;
    const { sightings } = this.discourse;
    const second = this.at[phrase.head]!;
    if (second < 1) return;
    const b = sightings[second]!;
    const a = sightings[second - 1]!;
    if (a.end !== phrase.start - 1 || a.owner || b.owner || a.kind === 'pronoun' || a.entity === b.entity)
      return;
    const people = a.entity.type === 'person' && b.entity.type === 'person';
    const groups =
      a.kind === 'noun' && b.kind === 'noun' && a.entity.type === 'group' && b.entity.type === 'group';
    if (!people && !groups) return;
    const entity = together(this.#cast, [a.entity, b.entity]);
    this.discourse.see({
      start: a.start,
      end: b.end,
      head: b.head,
      entity,
      kind: b.kind,
      subject: a.subject || b.subject,
      owner: b.owner,
      quoted: b.quoted,
      speaks: b.speaks,
      introduced: b.introduced,
    });
  }

  #seeNoun(phrase: Phrase): void {
    const described = this.#described.get(phrase.head);
    if (described) {
      this.#see(phrase, { entity: described, kind: 'noun' });
      return;
    }
    if (!(this.#reading.bits[phrase.head]! & HEAD)) return;
    const entity = this.describedBy(phrase);
    this.#see(phrase, { entity, kind: 'noun' });
  }

  /** Whom a description without a name means. */
  describedBy(phrase: Phrase): Entity {
    return this.#descriptions.meant(phrase, {
      owner: phrase.start === this.#ownerAt ? this.#owner : null,
      acts: this.#places.speaks[phrase.head] === 1 || this.#isSubject(phrase),
    });
  }

  /** Somebody without a name, of the organization that the sentence before was about. */
  unnamedOf(phrase: Phrase): Entity {
    const { tokens } = this.#reading;
    const sentence = tokens.sentence[phrase.head]!;
    const { sightings } = this.discourse;
    let org: string | null = null;
    for (
      let k = sightings.length - 1;
      k >= 0 && sentence - tokens.sentence[sightings[k]!.head]! <= 1;
      k -= 1
    ) {
      const { entity, kind, subject } = sightings[k]!;
      if (entity.type !== 'organization' || kind !== 'name' || sightings[k]!.start >= phrase.start) continue;
      if (org === null || subject) org = entity.name;
    }
    return this.#descriptions.unnamed(phrase, org);
  }

  /** The several that "each" or "both" at a token means. */
  several(token: number): Entity | null {
    return this.discourse.find({
      token,
      not: null,
      often: 0.1,
      least: -3,
      among: (ANYBODY & ~KIND.document) << SEVERAL,
      fits: () => 0,
    });
  }

  /** Several speakers named together, so that "they" can mean them. */
  seeTogether(entity: Entity, where: { start: number; end: number; head: number }): void {
    const quoted = this.#reading.tokens.quoted[where.head] === 1;
    this.discourse.see({
      start: where.start,
      end: where.end,
      head: where.head,
      entity,
      kind: 'name',
      subject: true,
      owner: false,
      quoted,
      speaks: true,
      introduced: false,
    });
  }

  /** Asked of most phrases twice in a row. */
  #isSubject(phrase: Phrase): boolean {
    if (phrase !== this.#asked) {
      this.#asked = phrase;
      this.#answer = isSubject(this.#reading, phrase);
    }
    return this.#answer;
  }

  #see(phrase: Phrase, seen: { entity: Entity; kind: Sighting['kind']; owner?: boolean }): void {
    const { tokens } = this.#reading;
    this.at[phrase.head] = this.discourse.sightings.length;
    if (this.#places.speaks[phrase.head] === 1 && seen.owner !== true)
      this.#authorship.hear(phrase.head, seen.entity);
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
      introduced: seen.kind === 'name' && seen.entity.mentions === 0 && seen.entity.role !== null,
    });
  }
}
