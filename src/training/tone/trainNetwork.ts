import type { ToneModel, ToneShape } from '../../sentiment/toneModel.js';
import { random, shuffle } from '../random.js';
import { NetworkTrainer, type NetworkWeights } from './NetworkTrainer.js';
import type { Sample } from './samples.js';
import type { TrainingVocabulary } from './vocabulary.js';

const EPOCHS = 8;
const BATCH = 32;
/** Ratings of lexicon words that every batch learns besides. */
const RATINGS = 4;
const RATE = 2e-3;
const DECAY = 1e-3;
/** Share of the steps over which the rate grows; then it falls to a twentieth. */
const WARM_UP = 0.05;

/** How much a sample of each sort counts; texts are fewer. */
const WEIGHT = { text: 3, target: 1, sentence: 0.3 };

/**
 * Learns the network from texts and targets together: what a word does in one task holds in the other. The sentences of the
 * targets serve as further texts.
 */
export function trainNetwork(
  samples: { texts: readonly Sample[]; targets: readonly Sample[]; sentences: readonly Sample[] },
  options: { vocabulary: TrainingVocabulary; shape: ToneShape; seed: number },
): NetworkWeights & Pick<ToneModel, 'vectors' | 'vectorScale'> {
  const { texts, targets, sentences } = samples;
  const { vocabulary, shape, seed } = options;
  const trainer = new NetworkTrainer(vocabulary.inputs, { shape, seed });
  const next = random(seed + 1);
  const rated = Int32Array.from(vocabulary.valence.keys()).filter((word) => vocabulary.valence[word] !== 0);
  const lessons = [
    ...texts.map((sample) => () => trainer.learnText(sample, WEIGHT.text)),
    ...targets.map((sample) => () => trainer.learnTarget(sample, WEIGHT.target)),
    ...sentences.map((sample) => () => trainer.learnText(sample, WEIGHT.sentence)),
  ];
  const order = Int32Array.from(lessons.keys());
  const steps = Math.ceil(order.length / BATCH) * EPOCHS;
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    for (let from = 0; from < order.length; from += BATCH) {
      if (step === 0) trainer.vectors.beginBatch();
      const batch = order.subarray(from, from + BATCH);
      for (const i of batch) lessons[i]!();
      for (let k = 0; k < RATINGS && rated.length > 0; k += 1) {
        const word = rated[Math.floor(next() * rated.length)]!;
        trainer.learnRating(word, vocabulary.valence[word]! / 127);
      }
      const done = step / steps;
      const share = done < WARM_UP ? done / WARM_UP : 0.05 + (0.95 * (1 - done)) / (1 - WARM_UP);
      step += 1;
      trainer.move({ step, rate: RATE * share, decay: DECAY, samples: batch.length });
    }
  }
  return {
    ...trainer.weights(),
    ...quantize(trainer, { words: vocabulary.valence.length, width: shape.width }),
  };
}

/** All words' vectors in bytes, each dimension by its own scale. */
function quantize(
  trainer: NetworkTrainer,
  size: { words: number; width: number },
): Pick<ToneModel, 'vectors' | 'vectorScale'> {
  const { words, width } = size;
  for (let word = 0; word < words; word += 1) trainer.vectors.ask(word);
  const { values } = trainer.vectors;
  const vectorScale = new Float32Array(width);
  for (let at = 0; at < values.length; at += 1)
    vectorScale[at % width] = Math.max(vectorScale[at % width]!, Math.abs(values[at]!) / 127);
  const vectors = Int8Array.from(values, (value, at) => Math.round(value / (vectorScale[at % width]! || 1)));
  return { vectors, vectorScale };
}
