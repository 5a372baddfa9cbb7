import { tokenize } from '../../language/tokenize.js';
import type { Tokens, ToneLabel } from '../../records.js';
import { type Range, targetPlace, textPlaces } from '../../sentiment/places.js';
import { FeatureList, targetFeatures, textFeatures } from '../../sentiment/sparseFeatures.js';
import { isMasked, MARKED } from '../../sentiment/ActiveChannels.js';
import type { ToneReader } from '../../sentiment/ToneReader.js';
import { targetRange, windowOf } from '../../sentiment/targetsOf.js';
import type { RatedSentence } from './readRatings.js';
import type { TargetSentence } from './readTargets.js';

/** What both learners see of one text or one target. */
export interface Sample {
  readonly document: string;
  /** Of a text: its rating, −1…1. Of a target: 0 negative, 1 neutral, 2 positive. */
  readonly gold: number;
  /** Numbers of the words; 0 for none and for the target's name. */
  readonly words: Int32Array;
  readonly tag: Uint8Array;
  readonly negated: Uint8Array;
  readonly quoted: Uint8Array;
  readonly place: Uint8Array;
  /** Row of the nearness to the target, −1 where it is far or there is none. */
  readonly near: Int8Array;
  readonly keys: Int32Array;
  readonly values: Float32Array;
}

export interface TargetSample extends Sample {
  readonly id: string;
}

const LABELS: readonly ToneLabel[] = ['negative', 'neutral', 'positive'];
const features = new FeatureList();

/** The sample of a rated text. */
export function textSample(rated: Omit<RatedSentence, 'id'>, reader: ToneReader): Sample {
  const tokens = tokenize(rated.text);
  const reading = reader.read(tokens, [{ from: 0, to: tokens.length }]);
  const { length } = tokens;
  const at = Int32Array.from({ length }, (_, i) => i);
  const lastTurn = reading.turn.subarray(0, length).lastIndexOf(1);
  const place = new Uint8Array(length);
  textPlaces(length, lastTurn, place);
  textFeatures(reading, { at, count: length, lastTurn }, features);
  return {
    document: rated.document,
    gold: rated.rating,
    words: reading.id.slice(0, length),
    ...attributes(tokens, { from: 0, to: length }),
    negated: reading.negated.slice(0, length),
    place,
    near: new Int8Array(length).fill(-1),
    ...sparse(),
  };
}

/** The samples of a sentence's targets, those without a label excepted. */
export function targetSamples(sentence: TargetSentence, reader: ToneReader): TargetSample[] {
  const tokens = tokenize(sentence.text);
  const reading = reader.read(tokens, [{ from: 0, to: tokens.length }]);
  const samples: TargetSample[] = [];
  for (const { id, span, label } of sentence.targets) {
    const target = targetRange(tokens, span);
    if (label === null || target === null) continue;
    const window = windowOf(tokens, [0, sentence.text.length], target);
    const { from, to } = window;
    targetFeatures(reading, window, features);
    const at = Int32Array.from({ length: to - from }, (_, k) => from + k);
    const within = (i: number): boolean => i >= target.from && i < target.to;
    samples.push({
      id,
      document: sentence.document,
      gold: LABELS.indexOf(label),
      words: at.map((i) => (within(i) && isMasked(reading, i) ? 0 : reading.id[i]!)),
      ...attributes(tokens, window),
      negated: reading.negated.slice(from, to),
      place: Uint8Array.from(at, (i) => targetPlace(reading, target, i)),
      near: Int8Array.from(at, (i) => nearness(target, i)),
      ...sparse(),
    });
  }
  return samples;
}

function attributes(tokens: Tokens, { from, to }: Range): Pick<Sample, 'tag' | 'quoted'> {
  return { tag: tokens.pos.slice(from, to), quoted: tokens.quoted.slice(from, to) };
}

function nearness(target: Range, i: number): number {
  const distance = i < target.from ? i - target.from : i >= target.to ? i - target.to + 1 : 0;
  return distance < -MARKED || distance > MARKED ? -1 : distance + MARKED;
}

/** The features last listed, each key once. */
function sparse(): Pick<Sample, 'keys' | 'values'> {
  const sums = new Map<number, number>();
  for (let f = 0; f < features.count; f += 1)
    sums.set(features.key[f]!, (sums.get(features.key[f]!) ?? 0) + features.value[f]!);
  return { keys: Int32Array.from(sums.keys()), values: Float32Array.from(sums.values()) };
}
