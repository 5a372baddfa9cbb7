import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsHelpers, type Model, type WinkMethods } from 'wink-nlp';

/** The part of wink's core model that grows with every word it has not met before. */
interface Lexemes {
  hash: Record<string, number | undefined>;
  list: string[];
}

/** How many unseen words an instance may gather before it is made anew (about 0.1 s, 10 MB). */
const MOST_UNSEEN = 80_000;

// wink's patterns for addresses and the like take a time that grows with the square or the cube of a run without white space.
const LONG_RUN = /\S{130}/;
const CUT = /\S{120}(?=\S)/gu;

/**
 * wink-nlp's tokenizer and part-of-speech tagger, made to forget.
 *
 * wink adds each unseen word to its lexicon and splits later text by what it finds there, so that an article's tokens would
 * depend on the articles before it. Unseen words are therefore taken out of the look-up after each article, and since their
 * records stay behind in wink's closure, the whole instance is made anew from time to time: memory stays bounded.
 */
export class Tagger {
  #nlp!: WinkMethods;
  #its!: ItsHelpers;
  #lexemes!: Lexemes;
  #known = 0;

  constructor() {
    this.#renew();
  }

  /** The words of a text, to the letter and in order (a run of line breaks counts as one word), and their tags. */
  read(text: string): { words: string[]; tags: string[] } {
    if (this.#lexemes.list.length > this.#known + MOST_UNSEEN) this.#renew();
    const before = this.#lexemes.list.length;
    const tokens = this.#nlp.readDoc(LONG_RUN.test(text) ? text.replace(CUT, '$& ') : text).tokens();
    const ids = tokens.out(this.#its.uniqueId) as unknown as number[];
    const tags = tokens.out(this.#its.pos) as string[];
    const { list, hash } = this.#lexemes;
    const words = new Array<string>(ids.length);
    for (let i = 0; i < ids.length; i += 1) words[i] = list[ids[i]!]!;
    for (let i = before; i < list.length; i += 1) delete hash[list[i]!];
    return { words, tags };
  }

  #renew(): void {
    const core = (model as unknown as { core(): { features: { lexeme: Lexemes } } }).core();
    const own = { ...model, core: () => core } as unknown as Model;
    this.#nlp = winkNLP(own, ['pos']);
    this.#its = this.#nlp.its;
    this.#lexemes = core.features.lexeme;
    this.#known = this.#lexemes.list.length;
  }
}
