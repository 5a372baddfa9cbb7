import { packToneModel } from '../../sentiment/toneModel.js';
import { readRatings } from './readRatings.js';
import { readSamples } from './readSamples.js';
import { readTargets } from './readTargets.js';
import { trainTone } from './trainTone.js';
import { readVocabulary } from './vocabulary.js';

/** Learns the weights from two files, and gives the file that ships. */
export function learn(files: { ratings: string; targets: string }, say: (line: string) => void): Uint8Array {
  const vocabulary = readVocabulary();
  const samples = readSamples(
    { ratings: readRatings(files.ratings), targets: readTargets(files.targets) },
    vocabulary,
  );
  say(`${samples.texts.length} texts, ${samples.targets.length} targets, ${vocabulary.idOf.size} words`);
  const packed = packToneModel(trainTone(samples, vocabulary));
  say(`${packed.length} bytes of weights`);
  return packed;
}
