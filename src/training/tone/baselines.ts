import { createRequire } from 'node:module';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A score of whole sentences to compare with. */
export interface Baseline {
  readonly name: string;
  /** −1…1. */
  readonly score: (text: string) => number;
}

interface Vader {
  readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
}

/** wink-nlp's own sentiment and VADER, as they come. */
export function readBaselines(): Baseline[] {
  const nlp = winkNLP(model, ['sbd', 'negation', 'sentiment', 'pos']);
  const name = 'vader-sentiment';
  const vader = createRequire(import.meta.url)(name) as Vader;
  const analyzer = vader.SentimentIntensityAnalyzer;
  return [
    { name: 'wink-nlp', score: (text) => Number(nlp.readDoc(text).out(nlp.its.sentiment)) },
    { name, score: (text) => analyzer.polarity_scores(text).compound },
  ];
}
