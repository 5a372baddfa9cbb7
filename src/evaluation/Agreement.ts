import type { CorpusArticle } from './brat.js';
import { StatementScore, type StatementReport } from './StatementScore.js';
import { wordAttribution } from './wordAttribution.js';
import { type Words, wordsOf } from './wordsOf.js';

/** Adds up how well people agree: each annotator of an article against each other one, both ways round. */
export class Agreement {
  readonly #score = new StatementScore();
  #pairs = 0;

  add(article: CorpusArticle, words: Words = wordsOf(article.text)): void {
    const readings = article.annotators
      .map(({ attributions }) => attributions.map((attribution) => wordAttribution(attribution, words)))
      .map((reading) => reading.filter(({ content }) => content.length > 0))
      .filter((reading) => reading.length > 0);
    for (const [i, gold] of readings.entries()) {
      for (const [j, other] of readings.entries()) {
        if (i === j) continue;
        this.#score.add(gold, other);
        this.#pairs++;
      }
    }
  }

  /** Null where no article has two annotators. */
  report(): { readonly pairs: number; readonly statements: StatementReport } | null {
    return this.#pairs === 0 ? null : { pairs: this.#pairs, statements: this.#score.report() };
  }
}
