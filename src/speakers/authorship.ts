import type { Cast } from './Cast.js';
import type { Entity } from './entity.js';
import { IS } from './lexicon.js';
import { type Phrase, phraseAt } from './phrases.js';
import type { Reading } from './Reading.js';

/** Documents that speak for whoever wrote them. */
const LETTERS = new Set('letter memo memorandum petition email e-mail note manifesto missive'.split(' '));

/** What is done with a letter by others than those who wrote it. */
const PASSED_ON = new Set(
  'obtained seen reviewed viewed read received shared posted published printed reported released provided leaked cited quoted'.split(
    ' ',
  ),
);

/** Who wrote the letters of an article, so that a letter can speak for its authors. */
export class Authorship {
  readonly #reading: Reading;
  readonly #cast: Cast;
  /** Who wrote last, and in which sentence. */
  #writer: Entity | null = null;
  #sentence = -1;
  /** The letter in which somebody is about to say something ("In a letter, …"), and in which sentence. */
  #medium: Entity | null = null;
  #mediumSentence = -1;
  /** Letters whose author is named after them, by the head of that phrase. */
  readonly #pending: { letter: Entity; head: number }[] = [];

  constructor(reading: Reading, cast: Cast) {
    this.#reading = reading;
    this.#cast = cast;
  }

  /** Notes the subject of a verb of writing at a token. */
  note(token: number, subject: Entity | null): void {
    if (subject === null || subject.type === 'document') return;
    this.#writer = subject;
    this.#sentence = this.#reading.tokens.sentence[token]!;
  }

  /** Notes that someone speaks, by a mention at a token: who says something in a letter wrote it. */
  hear(token: number, speaker: Entity): void {
    if (this.#medium === null || speaker.type === 'document') return;
    if (this.#reading.tokens.sentence[token] === this.#mediumSentence) this.#medium.author ??= speaker;
    this.#medium = null;
  }

  /** Finds the author of a letter when it is first met: its owner, who stands after "from" or "by", or who wrote last. */
  attribute(letter: Entity, phrase: Phrase, owner: Entity | null): void {
    if (!LETTERS.has(letter.head)) return;
    if (owner !== null && owner.type !== 'document') {
      letter.author = owner;
      return;
    }
    if (this.#signers(letter, phrase)) return;
    const { tokens } = this.#reading;
    const first = tokens.lower[phrase.start];
    if (tokens.lower[phrase.start - 1] === 'in') {
      this.#medium = letter;
      this.#mediumSentence = tokens.sentence[phrase.head]!;
    }
    if (this.#sentence === tokens.sentence[phrase.head] || first === 'the') letter.author = this.#writer;
  }

  /** Finds the author of a letter that was met before, where it is only now told: "The letter, which was signed by nurses, …". */
  meet(letter: Entity, phrase: Phrase): void {
    if (letter.author === null && LETTERS.has(letter.head)) this.#signers(letter, phrase);
  }

  /** Finds those who stand after "from" or "by"; whether there are any. */
  #signers(letter: Entity, phrase: Phrase): boolean {
    const { tokens } = this.#reading;
    const stop = Math.min(tokens.sentenceStart[tokens.sentence[phrase.head]! + 1]!, phrase.end + 12);
    for (let i = phrase.end; i < stop; i += 1) {
      const word = tokens.lower[i]!;
      if ((word === ',' && !this.#isSigned(i + 1)) || word === '.' || word === 'that') break;
      if ((word !== 'from' && word !== 'by') || PASSED_ON.has(tokens.lower[i - 1]!)) continue;
      const author = phraseAt(this.#reading, i + 1, stop);
      if (author !== null && author.name >= 0) letter.author = this.#cast.of[author.name] ?? null;
      else if (author !== null) this.#pending.push({ letter, head: author.head });
      return true;
    }
    return false;
  }

  /** Whether a verb of writing begins at a token: "signed by …", "which was signed by …". */
  #isSigned(i: number): boolean {
    const { bits, tokens } = this.#reading;
    const verb = tokens.lower[i] === 'which' ? i + 2 : i;
    return verb < tokens.length && (bits[verb]! & IS.writing) !== 0;
  }

  /** Gives the authors who are named after their letters, once all is read; `seen` tells who is meant at a token. */
  settle(seen: (token: number) => Entity | null): void {
    for (const { letter, head } of this.#pending) {
      const author = seen(head);
      if (author !== letter) letter.author = author;
    }
  }
}
