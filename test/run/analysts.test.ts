import { afterEach, expect, test } from 'vitest';
import type { Definition } from '../../src/definition/definition.js';
import type { RawArticle } from '../../src/records.js';
import { Analysts } from '../../src/run/analysts.js';
import { decodeFound } from '../../src/run/finding.js';

// Worker threads need the built code; a worker of a test's own does to its articles what their text says.
const WORKER = new URL('./obedientWorker.mjs', import.meta.url);

let analysts: Analysts;
afterEach(() => analysts.close());

const limits = {
  secondsPerArticle: 0.5,
  charactersPerArticle: 1000,
  memoryPerWorkerMb: 256,
  rejectsShare: 1,
};

async function ask(bodies: readonly string[], secondsPerArticle = 0.4): Promise<string[]> {
  analysts = new Analysts({ limits: { ...limits, secondsPerArticle } } as Definition, {
    jobs: 2,
    worker: WORKER,
  });
  const articles = bodies.map((body) => ({ body }) as RawArticle);
  const findings = await analysts.analyze(articles);
  return findings.map(({ payload }) => {
    const found = decodeFound(new TextDecoder().decode(payload));
    return 'rejected' in found
      ? found.rejected.reason
      : (found.analysis as unknown as { article: string }).article;
  });
}

test('findings come in the order of the articles', async () => {
  expect(await ask(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(await ask([])).toEqual([]);
});

test.each([
  ['hangs', 'hang', 'time-limit', 0.4],
  ['runs out of memory', 'fill', 'memory-limit', 30],
  ['ends its worker', 'exit', 'crash', 30],
])(
  'an article that %s is rejected, the others go on in another worker',
  async (_, order, reason, seconds) => {
    expect(await ask(['a', order, 'c', 'd'], seconds)).toEqual(['a', reason, 'c', 'd']);
  },
);

test('several at once', async () => {
  expect(await ask(['hang', 'a', 'exit', 'hang'])).toEqual(['time-limit', 'a', 'crash', 'time-limit']);
});
