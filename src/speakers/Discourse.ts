import type { Tokens } from '../records.js';
import { type Entity, kindOf } from './entity.js';

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
  /** First named, with a role. */
  readonly introduced: boolean;
}

/** What a pronoun or a description asks of whom it stands for. */
export interface Wanted {
  readonly token: number;
  /** What whom it stands for can be, as bits of KIND. */
  readonly among: number;
  /** How well an entity of these fits; −Infinity where it cannot be meant. */
  readonly fits: (entity: Entity) => number;
  /** Who it cannot be: the speaker of the quotation around "he". */
  readonly not: Entity | null;
  /** What being named often counts. */
  readonly often: number;
  /** The least score that convinces. */
  readonly least: number;
}

interface Trace {
  readonly entity: Entity;
  /** The bit of its kind. */
  readonly kind: number;
  /** Last sighting outside quotation marks, and inside. */
  told: Sighting | null;
  quoted: Sighting | null;
  /** Sentence of the last sighting as a subject, as a speaker and as somebody introduced with a role; −100 where none. */
  subjectIn: number;
  spokeIn: number;
  introducedIn: number;
}

/** How far back, in sentences, a pronoun may reach; beyond it only when nothing else fits. */
const REACH = 12;
/** By the number of mentions, up to 30. */
const OFTEN = Float64Array.from({ length: 31 }, (_, mentions) => Math.log2(1 + mentions));

/**
 * Who is in the reader's mind at a place in the text: recency, being a subject, having spoken and being named often
 * (after the salience factors of Lappin and Leass 1994, with weights for news).
 */
export class Discourse {
  readonly sightings: Sighting[] = [];
  readonly #tokens: Tokens;
  readonly #traces = new Map<Entity, Trace>();
  #recent: Trace[] = [];
  /** Those passed over though not yet forgotten, since too many were seen lately. */
  #passed: Trace[] = [];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  see(sighting: Sighting): void {
    this.sightings.push(sighting);
    const { entity } = sighting;
    entity.mentions += 1;
    const sentence = this.#tokens.sentence[sighting.head]!;
    let trace = this.#traces.get(entity);
    if (trace === undefined) {
      trace = {
        entity,
        kind: kindOf(entity),
        told: null,
        quoted: null,
        subjectIn: -100,
        spokeIn: -100,
        introducedIn: -100,
      };
      this.#traces.set(entity, trace);
      this.#recent.push(trace);
    }
    if (sighting.quoted) trace.quoted = sighting;
    else {
      trace.told = sighting;
      if (sighting.subject) trace.subjectIn = sentence;
      if (sighting.introduced) trace.introducedIn = sentence;
    }
    if (sighting.speaks) trace.spokeIn = sentence;
    if (this.#recent.length > 60) this.#forget(sentence);
  }

  /** The last sighting of an entity so far. */
  lastOf(entity: Entity): Sighting | null {
    const trace = this.#traces.get(entity);
    return trace ? later(trace.told, trace.quoted) : null;
  }

  /** The most fitting of those seen before, or null where nobody fits. */
  find(wanted: Wanted): Entity | null {
    let best: Entity | null = null;
    let bestScore = wanted.least;
    const asked = {
      inside: this.#tokens.quoted[wanted.token] === 1,
      here: this.#tokens.sentence[wanted.token]!,
      often: wanted.often,
    };
    for (const trace of this.#recent) {
      if (!(trace.kind & wanted.among)) continue;
      const { entity } = trace;
      if (entity === wanted.not) continue;
      const fit = wanted.fits(entity);
      if (fit === -Infinity) continue;
      const score = fit + this.#salience(trace, asked);
      if (score > bestScore) {
        bestScore = score;
        best = entity;
      }
    }
    return best;
  }

  /** `inside`: whether it is asked inside quotation marks; `here`: in which sentence; `often`: what being named often counts. */
  #salience(trace: Trace, asked: { inside: boolean; here: number; often: number }): number {
    const { inside, here, often } = asked;
    // What stands in a quotation is the speaker's talk: the tale around it goes on as if it had not been said.
    const last = inside ? later(trace.told, trace.quoted)! : (trace.told ?? trace.quoted!);
    const distance = here - this.#tokens.sentence[last.head]!;
    let score = -0.9 * Math.min(distance, REACH) + often * OFTEN[Math.min(trace.entity.mentions, 30)]!;
    if (here - trace.subjectIn <= 2)
      score += trace.subjectIn === here ? 1.6 : 1.3 - 0.3 * (here - trace.subjectIn);
    if (here - trace.spokeIn <= 3) score += 1.5 - 0.3 * (here - trace.spokeIn);
    if (here - trace.introducedIn <= 2) score += 0.6;
    if (last.quoted && !inside) score -= 1.5;
    if (last.owner) score -= 0.4;
    if (last.kind === 'pronoun' && distance <= 2) score += 0.3;
    return score;
  }

  /** Keeps who was seen lately or often; so the search stays short in the longest text. */
  #forget(sentence: number): void {
    for (const { entity } of this.#passed) this.#traces.delete(entity);
    this.#passed = [];
    this.#recent = this.#recent.filter((trace) => {
      const { entity } = trace;
      const age = sentence - this.#tokens.sentence[later(trace.told, trace.quoted)!.head]!;
      const stays = age <= REACH || (entity.mentions >= 4 && age <= 60);
      if (!stays) this.#traces.delete(entity);
      return stays;
    });
    if (this.#recent.length > 60) this.#passed = this.#recent.splice(0, this.#recent.length - 40);
  }
}

function later(a: Sighting | null, b: Sighting | null): Sighting | null {
  if (a === null || b === null) return a ?? b;
  return a.head > b.head ? a : b;
}
