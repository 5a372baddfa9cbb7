import type { ToneLabel } from '../../records.js';
import type { Vocabulary } from '../../sentiment/toneReading.js';
import type { RatedSentence } from './readRatings.js';
import type { TargetSentence } from './readTargets.js';
import { targetSamples, textSample } from './samples.js';
import type { ToneSamples } from './trainTone.js';

const RATING: Readonly<Record<ToneLabel, number>> = { negative: -1, neutral: 0, positive: 1 };

/** Turns texts and sentences with targets into samples. */
export function readSamples(
  read: { ratings: readonly RatedSentence[]; targets: readonly TargetSentence[] },
  vocabulary: Vocabulary,
): ToneSamples {
  const sentences = read.targets.flatMap((sentence) => {
    const ratings = sentence.targets.flatMap(({ label }) => (label === null ? [] : [RATING[label]]));
    if (ratings.length === 0) return [];
    const rating = ratings.reduce((a, b) => a + b, 0) / ratings.length;
    return [textSample({ text: sentence.text, document: sentence.document, rating }, vocabulary)];
  });
  return {
    texts: read.ratings.map((rated) => textSample(rated, vocabulary)),
    targets: read.targets.flatMap((sentence) => targetSamples(sentence, vocabulary)),
    sentences,
  };
}
