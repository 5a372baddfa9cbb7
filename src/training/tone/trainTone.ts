import type { ToneModel } from '../../sentiment/toneModel.js';
import type { Sample, TargetSample } from './samples.js';
import { type TableRow, trainTable } from './trainTable.js';
import { trainNetwork } from './trainNetwork.js';
import type { TrainingVocabulary } from './vocabulary.js';

const SHAPE = { width: 24, channels: 40, hidden: 24 };
const SEED = 1;
/** How many samples a feature must occur in. */
const LEAST = { text: 2, target: 3 };
/** Sentences with targets help to judge texts: how much each counts, and how their ±1 compares to ratings. */
const AUXILIARY = { weight: 0.1, scale: 0.3 };
/** Chosen in cross-validation; the labels of texts are best where the score is spread a little. */
const TEXT_MIX = [0.8, 0.65, 0] as const;

export interface ToneSamples {
  readonly texts: readonly Sample[];
  readonly targets: readonly TargetSample[];
  /** The sentences of the targets, with the mean of their labels (−1…1). */
  readonly sentences: readonly Sample[];
}

/** Learns all weights of the tone stage. Deterministic: the same samples give the same weights to the bit. */
export function trainTone(samples: ToneSamples, vocabulary: TrainingVocabulary): ToneModel {
  const { texts, targets, sentences } = samples;
  const textRows: TableRow[] = [
    ...texts.map(({ keys, values, gold }) => ({ keys, values, targets: [gold], weight: 1 })),
    ...sentences.map(({ keys, values, gold }) => ({
      keys,
      values,
      targets: [gold * AUXILIARY.scale],
      weight: AUXILIARY.weight,
    })),
  ];
  const targetRows = targets.map(({ keys, values, gold }): TableRow => {
    return { keys, values, targets: [0, 1, 2].map((label) => Number(label === gold)), weight: 1 };
  });
  return {
    shape: SHAPE,
    idOf: vocabulary.idOf,
    valence: vocabulary.valence,
    ...trainNetwork({ texts, targets }, { vocabulary, shape: SHAPE, seed: SEED }),
    textTable: trainTable(textRows, { least: LEAST.text, columns: 1 }),
    targetTable: trainTable(targetRows, { least: LEAST.target, columns: 3 }),
    textMix: TEXT_MIX,
  };
}
