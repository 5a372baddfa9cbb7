import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpus, expected } from '../evaluation/fixture.js';
import { onrecord } from './onrecord.js';

const speakers = join(corpus, '..', 'speakers.jsonl');

describe('onrecord evaluate', () => {
  it('scores the real analysis, with what people reach beside it', () => {
    const { code, out } = onrecord(['evaluate', '--corpus', corpus, '--speakers', speakers, '--json']);
    expect(code).toBe(0);
    const json = JSON.parse(out);
    const { n_direct, n_mixed, n_indirect } = expected.score;
    expect(json).toMatchObject({ articles: 5, missing: 0, n_direct, n_mixed, n_indirect });
    expect(json.people).toMatchObject(expected.people);
    expect(json.speakers.found.of).toBe(expected.found.of);
    // Short plain news, so that a broken pipeline shows.
    expect(json.overlap[2]).toBeGreaterThan(0.3);
    expect(json.recall_direct).toBeGreaterThan(0.5);
  });

  it('shows figures and wrong cases to a person', () => {
    const { code, out } = onrecord(['evaluate', '-c', corpus, '--min-confidence', '1', '--errors', '1']);
    expect(code).toBe(0);
    expect(out).toMatch(/^5 articles\n\nStatements\n/);
    expect(out).toMatch(/^end to end +\d\.\d{3} +\d\.\d{3} +\d\.\d{3}$/m);
    expect(out).toMatch(/^## missed indirect: \d+$/m);
  });

  it.each([
    [['evaluate'], /required option/],
    [['evaluate', '--corpus', join(corpus, 'text')], /no corpus/],
    [['evaluate', '--corpus', corpus, '--min-confidence', '2'], /expected 0 to 1/],
    [['evaluate', '--corpus', corpus, '--errors', '0'], /expected a whole number from 1/],
  ])('%j is wrong usage', (args, message) => {
    const { code, err } = onrecord(args);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it('fails in one line where the speakers cannot be read', () => {
    const { code, err } = onrecord(['evaluate', '--corpus', corpus, '--speakers', 'nowhere.jsonl']);
    expect(err).toMatch(/^onrecord: nowhere\.jsonl: cannot be read .*\n$/);
    expect(code).toBe(1);
  });
});
