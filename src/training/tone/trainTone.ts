import type { ToneModel } from '../../sentiment/toneModel.js';
import type { Sample, TargetSample } from './samples.js';
import { trainNetwork } from './trainNetwork.js';
import { type TableRow, trainTable } from './trainTable.js';
import type { TrainingVocabulary } from './vocabulary.js';

const SHAPE = { width: 24, channels: 40, hidden: 24 };
const SEED = 1;
/** How many samples a feature must occur in. */
const LEAST = { text: 2, target: 3 };
/** How much a sentence with targets counts as a rated text in the table. */
const SENTENCE_WEIGHT = 0.1;
/** Chosen in cross-validation, where these come near to the ratings. */
const TEXT_MIX = [0.52, 0.42, 0.008] as const;

export interface ToneSamples {
  readonly texts: readonly Sample[];
  readonly targets: readonly TargetSample[];
  /** The sentences of the targets as texts, rated by the mean of their labels. */
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
      targets: [gold],
      weight: SENTENCE_WEIGHT,
    })),
  ];
  const targetRows = targets.map(({ keys, values, gold }): TableRow => {
    return { keys, values, targets: [0, 1, 2].map((label) => Number(label === gold)), weight: 1 };
  });
  return {
    shape: SHAPE,
    idOf: vocabulary.idOf,
    valence: vocabulary.valence,
    ...trainNetwork(samples, { vocabulary, shape: SHAPE, seed: SEED }),
    textTable: trainTable(textRows, { least: LEAST.text, columns: 1 }),
    targetTable: trainTable(targetRows, { least: LEAST.target, columns: 3 }),
    textMix: TEXT_MIX,
  };
}
