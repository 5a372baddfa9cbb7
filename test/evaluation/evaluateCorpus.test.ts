import { describe, expect, it } from 'vitest';
import { alignWords } from '../../src/evaluation/alignWords.js';
import { evaluateCorpus } from '../../src/evaluation/evaluateCorpus.js';
import type { ErrorCase } from '../../src/evaluation/findErrors.js';
import { formatErrors } from '../../src/evaluation/formatErrors.js';
import { wordsOf } from '../../src/evaluation/wordsOf.js';
import { corpus, expected, predict, speakers } from './fixture.js';

const evaluation = evaluateCorpus(corpus, predict, { speakers });

describe('evaluateCorpus gives the figures of the reference scripts', () => {
  it('for statements', () => {
    const { articles, missing, statements } = evaluation;
    expect({ ...statements, articles, missing }).toEqual(expected.score);
  });

  it('for statements of some confidence', () => {
    const sure = evaluateCorpus(corpus, predict, { leastConfidence: 0.9 });
    expect({ ...sure.statements, articles: sure.articles, missing: sure.missing }).toEqual(
      expected['scoreAtLeast0.9'],
    );
    const { overlap, endToEnd } = evaluation.calibration.sure;
    expect([overlap, endToEnd]).toEqual([sure.statements.overlap[0], sure.statements.end_to_end[0]]);
  });

  it('for people against each other', () => {
    expect({ pairs: evaluation.people!.pairs, ...evaluation.people!.statements }).toEqual(expected.people);
  });

  it('for speakers', () => {
    const { found, speaker, fullName, byType } = evaluation.speakers!;
    expect(found).toEqual(expected.found);
    expect(byType).toEqual(expected.speakers);
    expect(speaker.right / speaker.of).toBeCloseTo(expected.right, 3);
    expect(fullName.right / fullName.of).toBeCloseTo(expected.fullName, 3);
  });

  it.each(expected.alignments as [string, string, number[]][])('for aligning %j with %j', (a, b, wanted) => {
    expect([...alignWords([...a], [...b])]).toEqual(wanted);
  });
});

describe('evaluateCorpus', () => {
  it('sorts every wrong case into its kind', () => {
    const kinds = evaluation.errors.map(({ article, kind }) => `${article}: ${kind}`);
    expect(kinds).toEqual([
      'farm_3: missed indirect',
      'farm_3: wrong end',
      'gone_5: missed indirect',
      'harbor_1: merged with another',
      'harbor_1: wrong start',
      'harbor_1: wrong end',
      'harbor_1: missed indirect',
      'harbor_1: wrong start',
      'harbor_1: split',
      'harbor_1: spurious indirect',
      'school_2: source wrong',
      'school_2: wrong start',
      'school_2: source missing',
      'school_2: missed inside another',
      'school_2: wrong start',
      'school_2: source not wanted',
      'school_2: missed indirect',
      'school_2: wrong start',
      'school_2: split',
      'silent_4: spurious indirect',
    ]);
  });

  it('tells how confidence and truth agree', () => {
    const { bins, sure } = evaluation.calibration;
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(17);
    expect(bins.at(-1)).toMatchObject({ from: 0.9, to: 1, count: 10 });
    expect(sure.share).toBeCloseTo(10 / 17, 10);
  });

  it('counts everything as missed where the system has nothing', () => {
    const { statements, errors } = evaluateCorpus(corpus, () => null);
    expect(statements.overlap).toEqual([0, 0, 0]);
    expect(errors.every(({ kind }) => kind.startsWith('missed'))).toBe(true);
  });
});

describe('formatErrors', () => {
  it('shows the words in context, content, cue and source marked', () => {
    const lines = formatErrors(evaluation.errors, 1);
    const at = lines.indexOf('## wrong end: 2');
    expect(lines.slice(at, at + 5)).toEqual([
      '## wrong end: 2',
      '   cues: according to 1, said 1',
      ' - farm_3 @57',
      '     gold: soon. The weather office warned on Sunday that more was on its way. “[We lost the first cut],” <Ida Moss> {said}. ',
      '     ours: soon. The weather office warned on Sunday that more was on its way. “[We lost the first cut,” <Ida] Moss> {said}. ',
    ]);
    expect(lines.filter((line) => line.startsWith('## missed'))).toEqual([
      '## missed indirect: 4',
      '## missed inside another: 1',
    ]);
  });

  it('shortens long stretches and shows a sample spread over the corpus', () => {
    const text = `Ann said ${'very '.repeat(100)}much. `.repeat(9);
    const words = wordsOf(text);
    const cases = Array.from({ length: 9 }, (_, i): ErrorCase => {
      const at = i * 103;
      const content = Array.from({ length: 101 }, (_, k) => at + 2 + k);
      const gold = { content, cue: [at + 1], source: [at], kind: 'indirect' } as const;
      return { kind: 'missed indirect', article: `a${i}`, words, gold, predicted: null };
    });
    const lines = formatErrors(cases, 3);
    expect(lines.filter((line) => line.startsWith(' - ')).map((line) => line.slice(3, 5))).toEqual([
      'a0',
      'a3',
      'a6',
    ]);
    expect(lines).toContain('   cues: said 9');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(500);
  });
});
