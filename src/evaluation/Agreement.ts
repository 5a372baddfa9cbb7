import type { CorpusArticle } from './brat.js';
import { type StatementReport, StatementScore } from './StatementScore.js';
import { type StrictReport, StrictScore } from './StrictScore.js';
import { type AttributionSpans, wordAttribution } from './wordAttribution.js';
import type { Words } from './wordsOf.js';

/** How well people agree by the measures that a system is judged by. */
export interface PeopleReport {
  /** Ordered pairs of annotators of one article. */
  readonly pairs: number;
  readonly statements: StatementReport;
  readonly strict: StrictReport;
}

/** What the strict figures need of an article: its sentences, and annotations as places in the same text. */
export interface StrictContext {
  readonly text: string;
  readonly sentenceStarts: readonly number[];
  readonly carry: (attributions: readonly AttributionSpans[]) => AttributionSpans[];
}

/** Adds up how well people agree: each annotator of an article against each other one, both ways round. */
export class Agreement {
  readonly #score = new StatementScore();
  readonly #strict = new StrictScore();
  #pairs = 0;

  /** @param words those of the article's raw text. */
  add(article: CorpusArticle, words: Words, context: StrictContext): void {
    if (article.annotators.length < 2) return;
    const readings = article.annotators
      .map(({ attributions }) => ({
        words: attributions
          .map((attribution) => wordAttribution(attribution, words))
          .filter(({ content }) => content.length > 0),
        spans: context.carry(attributions),
      }))
      .filter((reading) => reading.words.length > 0);
    for (const gold of readings) {
      for (const other of readings) {
        if (gold === other) continue;
        this.#score.add(gold.words, other.words);
        this.#strict.add(gold.spans, other.spans, context);
        this.#pairs++;
      }
    }
  }

  /** Null where no article has two annotators. */
  report(): PeopleReport | null {
    if (this.#pairs === 0) return null;
    return { pairs: this.#pairs, statements: this.#score.report(), strict: this.#strict.report() };
  }
}
