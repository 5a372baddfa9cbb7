import type { Tokens } from '../records.js';
import type { Entity } from './entity.js';
import type { Sex } from './lexicon.js';

/** One place where an entity is named, described or meant by a pronoun; token indices, ends exclusive. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly entity: Entity;
  readonly kind: 'name' | 'noun' | 'pronoun';
  /** Subject of its clause, as far as the words around it tell. */
  readonly subject: boolean;
  /** Owner of what follows: "Amazon's", "the Trump campaign". */
  readonly owner: boolean;
  readonly quoted: boolean;
  /** Named as the source of a statement. */
  readonly speaks: boolean;
}

/** What a pronoun or a description asks of whom it stands for. */
export interface Wanted {
  readonly token: number;
  readonly sex: Sex;
  readonly fits: (entity: Entity) => number;
  /** Who it cannot be: the speaker of the quotation around "he". */
  readonly not: Entity | null;
  readonly subject: boolean;
  readonly speaks: boolean;
}

interface Trace {
  last: Sighting;
  /** Sentence of the last sighting as a subject or a speaker, −100 where none. */
  subjectIn: number;
  spokeIn: number;
}

/** How far back, in sentences, a pronoun may reach; beyond it only when nothing else fits. */
const REACH = 12;

/**
 * Who is in the reader's mind at a place in the text: recency, being a subject, having spoken and being named often
 * (after the salience factors of Lappin and Leass 1994, with weights for news).
 */
export class Discourse {
  readonly sightings: Sighting[] = [];
  readonly #tokens: Tokens;
  readonly #traces = new Map<Entity, Trace>();
  #recent: Entity[] = [];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  see(sighting: Sighting): void {
    this.sightings.push(sighting);
    const { entity } = sighting;
    entity.mentions += 1;
    const sentence = this.#tokens.sentence[sighting.head]!;
    const trace = this.#traces.get(entity);
    if (trace) {
      trace.last = sighting;
      if (sighting.subject) trace.subjectIn = sentence;
      if (sighting.speaks) trace.spokeIn = sentence;
    } else {
      this.#traces.set(entity, {
        last: sighting,
        subjectIn: sighting.subject ? sentence : -100,
        spokeIn: sighting.speaks ? sentence : -100,
      });
      this.#recent.push(entity);
    }
    if (this.#recent.length > 60) this.#forget(sentence);
  }

  /** The last sighting of an entity so far. */
  lastOf(entity: Entity): Sighting | null {
    return this.#traces.get(entity)?.last ?? null;
  }

  /** The most fitting of those seen before, or null where nobody fits. */
  find(wanted: Wanted): Entity | null {
    let best: Entity | null = null;
    let bestScore = -Infinity;
    for (const entity of this.#recent) {
      if (entity === wanted.not) continue;
      const fit = wanted.fits(entity);
      if (fit === -Infinity) continue;
      const score = fit + this.#salience(entity, wanted);
      if (score > bestScore) {
        bestScore = score;
        best = entity;
      }
    }
    return best;
  }

  #salience(entity: Entity, wanted: Wanted): number {
    const trace = this.#traces.get(entity)!;
    const { last } = trace;
    const here = this.#tokens.sentence[wanted.token]!;
    const distance = here - this.#tokens.sentence[last.head]!;
    let score = -0.9 * Math.min(distance, REACH) + 0.35 * Math.log2(1 + Math.min(entity.mentions, 30));
    if (here - trace.subjectIn <= 2)
      score += trace.subjectIn === here ? 1.2 : 1.3 - 0.3 * (here - trace.subjectIn);
    if (here - trace.spokeIn <= 2) score += 1.4 - 0.3 * (here - trace.spokeIn);
    if (last.quoted && this.#tokens.quoted[wanted.token] === 0) score -= 0.9;
    if (last.owner) score -= 0.4;
    if (last.kind === 'pronoun' && distance <= 2) score += 0.5;
    return score;
  }

  /** Keeps who was seen lately or often; so the search stays short in the longest text. */
  #forget(sentence: number): void {
    this.#recent = this.#recent.filter((entity) => {
      const age = sentence - this.#tokens.sentence[this.#traces.get(entity)!.last.head]!;
      return age <= REACH || (entity.mentions >= 4 && age <= 60);
    });
    for (const entity of [...this.#traces.keys()])
      if (!this.#recent.includes(entity)) this.#traces.delete(entity);
    if (this.#recent.length > 60) this.#recent = this.#recent.slice(-40);
  }
}
