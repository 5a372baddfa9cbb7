/** What wink's compiled patterns add to a hint, so that it is no tag; and the event of whatever a state does not name. */
const HINT = 1_080_000;
const OTHERWISE = '2070003';

/** Tags are less, and hints are these and more, in the tables here. */
const HINTS = 32;
const WIDTH = HINTS + 256;
const END_OF_TEXT = 0;

type States = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Which tag a token gets, as wink writes it: below 0, whatever the word's own tags are. */
export type Correction = readonly [at: number, last: number, tag: number];

/**
 * One of wink's machines of tagging patterns, run from tables: it finds what wink's own `automaton` finds, several times as
 * fast. The patterns are greedy: the longest that begins at a token, then on behind it.
 */
export class PatternMachine {
  /** [state × WIDTH]: the state that an event leads to, 0 for none. */
  readonly #next: Uint16Array;
  /** By state: the one to fall back to when the pattern goes no further; what a complete pattern says; which token of it. */
  readonly #otherwise: Uint16Array;
  readonly #tag: Int16Array;
  readonly #complete: Uint8Array;
  readonly #skip: Uint8Array;

  /** `json`: as wink's model has it. */
  constructor(json: string) {
    const [, last, states, names, marks] = JSON.parse(json) as [
      unknown,
      number,
      States,
      Readonly<Record<string, string>>,
      Readonly<Record<string, readonly number[]>>,
    ];
    this.#next = new Uint16Array((last + 1) * WIDTH);
    this.#otherwise = new Uint16Array(last + 1);
    this.#tag = new Int16Array(last + 1);
    this.#complete = new Uint8Array(last + 1);
    this.#skip = new Uint8Array(last + 1);
    for (const [state, events] of Object.entries(states))
      for (const [event, next] of Object.entries(events)) {
        const number = Number(event);
        if (event === OTHERWISE) this.#otherwise[Number(state)] = next;
        // Events that are no numbers belong to patterns that no text can meet.
        else if (number > 0)
          this.#next[Number(state) * WIDTH + (number < HINTS ? number : number - HINT + HINTS)] = next;
      }
    for (const [state, name] of Object.entries(names)) {
      this.#complete[Number(state)] = 1;
      this.#tag[Number(state)] = Number(name);
      this.#skip[Number(state)] = marks[state]?.[0] ?? 0;
    }
  }

  /** The corrections of a text's tags, in order; `hints` by token, 0 where a word has none and its tag counts. */
  find(tags: Uint8Array, hints: Uint8Array): Correction[] {
    const found: Correction[] = [];
    const { length } = tags;
    let fallback = 0;
    let fallbackAt = 0;
    for (let i = 0; i <= length; i += 1) {
      let state = 0;
      let first = i;
      for (let j = i; j <= length; j += 1) {
        const hint = j < length ? hints[j]! : 0;
        const event = j === length ? END_OF_TEXT : hint > 0 ? HINTS + hint : tags[j]!;
        if (event === 0 && j < length) continue;
        const next = this.#next[state * WIDTH + event]!;
        if (state === 0) first = j;
        if (this.#complete[next] === 1) {
          this.#note(found, first, next);
          i = j;
          fallback = 0;
          break;
        }
        if (next === 0) {
          if (fallback !== 0) {
            this.#note(found, first, fallback);
            i = fallbackAt;
            fallback = 0;
          }
          break;
        }
        state = next;
        if (this.#otherwise[state] === 0) continue;
        fallback = this.#otherwise[state]!;
        fallbackAt = j;
      }
    }
    return found;
  }

  #note(found: Correction[], first: number, state: number): void {
    const at = first + this.#skip[state]!;
    if (this.#tag[state] !== 0) found.push([at, at, this.#tag[state]!]);
  }
}
