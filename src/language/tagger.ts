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
const LONG = 130;
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
  /** Lower case of the words of wink's own lexicon, by number; filled when a word is first met. */
  #lower: string[] = [];

  constructor() {
    this.#renew();
  }

  /**
   * The words of a text, to the letter and in order (a run of line breaks counts as one word), the same in lower case with
   * straight apostrophes, and their tags.
   */
  read(text: string): { words: string[]; lower: string[]; tags: string[] } {
    if (this.#lexemes.list.length > this.#known + MOST_UNSEEN) this.#renew();
    const before = this.#lexemes.list.length;
    const tokens = this.#nlp
      .readDoc(mayHoldLongRun(text) && LONG_RUN.test(text) ? text.replace(CUT, '$& ') : text)
      .tokens();
    const ids = tokens.out(this.#its.uniqueId) as unknown as number[];
    const tags = tokens.out(this.#its.pos) as string[];
    const { list, hash } = this.#lexemes;
    const words = new Array<string>(ids.length);
    const lower = new Array<string>(ids.length);
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i]!;
      words[i] = list[id]!;
      lower[i] = this.#lower[id] ?? lowerOf(list[id]!);
      if (id < this.#known) this.#lower[id] = lower[i]!;
    }
    for (let i = before; i < list.length; i += 1) delete hash[list[i]!];
    return { words, lower, tags };
  }

  #renew(): void {
    const core = (model as unknown as { core(): { features: { lexeme: Lexemes } } }).core();
    const own = { ...model, core: () => core } as unknown as Model;
    this.#nlp = winkNLP(own, ['pos']);
    this.#its = this.#nlp.its;
    this.#lexemes = core.features.lexeme;
    this.#known = this.#lexemes.list.length;
    this.#lower = new Array<string>(this.#known);
  }
}

function lowerOf(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** Whether so many characters stand without ASCII white space: a look that costs far less than the pattern. */
function mayHoldLongRun(text: string): boolean {
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 32 || (code >= 9 && code <= 13)) from = i + 1;
    else if (i - from === LONG - 1) return true;
  }
  return false;
}
