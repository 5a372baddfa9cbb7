import { describe, expect, it } from 'vitest';
import { evaluateCorpus } from '../../src/evaluation/evaluateCorpus.js';
import { evaluationJson, formatEvaluation } from '../../src/evaluation/formatEvaluation.js';
import { corpus, expected, predict, speakers } from './fixture.js';

const evaluation = evaluateCorpus(corpus, predict, { speakers });

describe('formatEvaluation', () => {
  it('shows every figure in its row', () => {
    const lines = formatEvaluation(evaluation).map((line) => line.replace(/\s+/g, ' ').trim());
    const { overlap, end_to_end, precision_mixed, recall_mixed, source_mixed, n_mixed } = expected.score;
    const three = (values: number[]) => values.map((value) => value.toFixed(3)).join(' ');
    expect(lines).toEqual(
      expect.arrayContaining([
        '5 articles, 1 of them not read',
        `overlap ${three(overlap)}`,
        `end to end ${three(end_to_end)}`,
        `mixed ${three([precision_mixed, recall_mixed, source_mixed])} ${n_mixed}`,
        'People, by the same measure (4 ordered pairs)',
        `overlap ${three(expected.people.overlap)}`,
        'group 0.500 2',
        'all found 0.909 11',
        'all 0.833 12',
        'at 0.9 and more: 0.588 of all; content right 0.900, source too 0.800',
      ]),
    );
  });

  it('leaves out people and speakers where nothing is known of them', () => {
    const text = formatEvaluation({ ...evaluation, people: null, speakers: null, missing: 0 }).join('\n');
    expect(text).toMatch(/^5 articles\n/);
    expect(text).not.toMatch(/People|Speakers/);
  });
});

describe('evaluationJson', () => {
  it('gives the figures under the names of the reference scripts', () => {
    const json = JSON.parse(JSON.stringify(evaluationJson(evaluation)));
    expect(json).toMatchObject(expected.score);
    expect(json.people).toMatchObject(expected.people);
    expect(json.errors).toMatchObject({ 'missed direct': 0, 'missed indirect': 4, split: 2 });
  });
});
