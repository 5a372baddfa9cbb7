import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { ToneJudge } from '../../../src/sentiment/ToneJudge.js';
import { packToneModel, unpackToneModel } from '../../../src/sentiment/toneModel.js';
import { crossValidate } from '../../../src/training/tone/crossValidate.js';
import { readSamples } from '../../../src/training/tone/readSamples.js';
import { trainTone } from '../../../src/training/tone/trainTone.js';
import { INPUTS, type TrainingVocabulary } from '../../../src/training/tone/vocabulary.js';

const GOOD = ['fine', 'brave', 'kind', 'clever', 'honest', 'gentle'];
const BAD = ['cruel', 'vile', 'corrupt', 'nasty', 'selfish', 'rude'];
const PLAIN = ['the', 'mayor', 'is', 'was', 'seems', 'today', 'said', 'that', 'people', 'a'];

/** A vocabulary with one embedding dimension that tells good from bad, for all but the last of each. */
function vocabulary(): TrainingVocabulary {
  const words = [...GOOD, ...BAD, ...PLAIN];
  const inputs = new Float32Array((words.length + 1) * INPUTS);
  const valence = new Int8Array(words.length + 1);
  words.forEach((word, i) => {
    const sign = GOOD.includes(word) ? 1 : BAD.includes(word) ? -1 : 0;
    inputs[(i + 1) * INPUTS] = sign;
    inputs[(i + 1) * INPUTS + 1 + (i % 7)] = 0.3;
  });
  return { idOf: new Map(words.map((word, i) => [word, i + 1])), valence, inputs };
}

/** Two hundred sentences, a pattern with each word in turn; one word of each sort is never in them. */
function data() {
  const patterns = ['Ann is WORD today.', 'People said that Ann was WORD.', 'A WORD mayor, Ann.'];
  const ratings = [];
  const targets = [];
  for (let i = 0; i < 200; i += 1) {
    const bad = i % 4 < 2;
    const word = (bad ? BAD : GOOD)[(i >> 2) % 5]!;
    const text = patterns[i % 3]!.replace('WORD', word);
    const at = text.indexOf('Ann');
    const label = bad ? ('negative' as const) : ('positive' as const);
    ratings.push({ id: `${i}_1`, document: String(i), text, rating: bad ? -0.6 : 0.6 });
    const target = { id: `t${i}`, span: [at, at + 3] as const, label };
    targets.push({ document: `d${i}`, text, targets: [target] });
  }
  return { ratings, targets };
}

const known = vocabulary();
const read = data();
const model = trainTone(readSamples(read, known), known);

function score(judge: ToneJudge, text: string): number {
  const tokens = tokenize(text);
  return judge.text(tokens, [{ from: 0, to: tokens.length }]);
}

function toward(judge: ToneJudge, text: string): number[] {
  const tokens = tokenize(text);
  const into = new Float64Array(3);
  const target = { from: 0, to: 1 };
  judge.target(tokens, { from: 0, to: tokens.length, target }, into);
  return [...into];
}

describe('trainTone', () => {
  it('carries what it learned over to a like word that it never saw', () => {
    const judge = new ToneJudge(model);
    expect(score(judge, 'Ann is gentle today.')).toBeGreaterThan(0.1);
    expect(score(judge, 'Ann is rude today.')).toBeLessThan(-0.1);
    const [negative, , positive] = toward(judge, 'Ann is gentle today.');
    expect(positive).toBeGreaterThan(negative!);
  });

  it('names the word that made the score', () => {
    const judge = new ToneJudge(model);
    const tokens = tokenize('Ann is vile today.');
    const whole = judge.text(tokens, [{ from: 0, to: tokens.length }]);
    const [[word, weight]] = judge.why(tokens, 3) as [[string, number]];
    expect(word).toBe('vile');
    expect(Math.sign(weight)).toBe(Math.sign(whole));
  });

  it('gives the same weights for the same samples, and reads them back from the file', () => {
    const packed = packToneModel(model);
    expect(Buffer.compare(packed, packToneModel(trainTone(readSamples(read, known), known)))).toBe(0);
    const again = new ToneJudge(unpackToneModel(packed));
    const judge = new ToneJudge(model);
    for (const text of ['Ann is kind today.', 'A corrupt mayor, Ann.', 'Nothing of it all.']) {
      expect(score(again, text)).toBe(score(judge, text));
      expect(toward(again, text)).toEqual(toward(judge, text));
    }
  });

  it('predicts every document once in cross-validation', () => {
    const found = crossValidate(read, { folds: 2, vocabulary: known });
    expect(found.scores).toHaveLength(200);
    expect(found.labels).toHaveLength(200);
    const right = found.shares.filter(
      (share, i) => share[2]! > share[0]! === (found.labels[i] === 'positive'),
    );
    expect(right.length).toBeGreaterThan(190);
  });
});
