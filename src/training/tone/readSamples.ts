import type { ToneLabel } from '../../records.js';
import { ToneReader, type Vocabulary } from '../../sentiment/ToneReader.js';
import type { RatedSentence } from './readRatings.js';
import type { TargetSentence } from './readTargets.js';
import { targetSamples, textSample } from './samples.js';
import type { ToneSamples } from './trainTone.js';

/** What the label of a target is worth as a rating of its sentence. */
const RATING: Readonly<Record<ToneLabel, number>> = { negative: -0.3, neutral: 0, positive: 0.3 };

/** Turns texts and sentences with targets into samples. */
export function readSamples(
  read: { ratings: readonly RatedSentence[]; targets: readonly TargetSentence[] },
  vocabulary: Vocabulary,
): ToneSamples {
  const reader = new ToneReader(vocabulary);
  const sentences = read.targets.flatMap((sentence) => {
    const ratings = sentence.targets.flatMap(({ label }) => (label === null ? [] : [RATING[label]]));
    if (ratings.length === 0) return [];
    const rating = ratings.reduce((a, b) => a + b, 0) / ratings.length;
    return [textSample({ text: sentence.text, document: sentence.document, rating }, reader)];
  });
  return {
    texts: read.ratings.map((rated) => textSample(rated, reader)),
    targets: read.targets.flatMap((sentence) => targetSamples(sentence, reader)),
    sentences,
  };
}
