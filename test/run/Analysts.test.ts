import { afterEach, expect, test } from 'vitest';
import type { Definition } from '../../src/definition/definition.js';
import type { RawArticle } from '../../src/records.js';
import { Analysts } from '../../src/run/Analysts.js';
import { keyOf } from '../../src/run/ledger.js';
import { WorkerPool } from '../../src/run/WorkerPool.js';

// Worker threads need the built code; a worker of a test's own does to its articles what their text says.
const WORKER = new URL('./obedientWorker.mjs', import.meta.url);

let workers: WorkerPool;
afterEach(() => workers.close());

const limits = {
  secondsPerArticle: 0.5,
  charactersPerArticle: 1000,
  memoryPerWorkerMb: 256,
  rejectsShare: 1,
};

async function ask(bodies: readonly string[], secondsPerArticle = 0.4): Promise<string[]> {
  const definition = { limits: { ...limits, secondsPerArticle } } as Definition;
  workers = new WorkerPool(definition, { jobs: 2 });
  const articles = bodies.map((body) => ({ raw: { body } as RawArticle, key: keyOf(body) }));
  const findings = await new Analysts(workers, WORKER).analyze(articles);
  return findings.map(({ record, rejected }) => {
    const text = new TextDecoder().decode(record);
    return rejected ? /"reason":"([^"]*)"/.exec(text)![1]! : text;
  });
}

test('findings come in the order of the articles', async () => {
  expect(await ask(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(await ask([])).toEqual([]);
});

test('memory of findings that is handed back goes to a worker again', async () => {
  workers = new WorkerPool({ limits } as Definition, { jobs: 1 });
  const analysts = new Analysts(workers, WORKER);
  const articles = [{ raw: { body: 'a' } as RawArticle, key: keyOf('a') }];
  const first = await analysts.analyze(articles);
  const { buffer } = first[0]!.record;
  analysts.handBack(first);
  expect(buffer.byteLength).toBeGreaterThan(0);
  expect(new TextDecoder().decode((await analysts.analyze(articles))[0]!.record)).toBe('a');
  expect(buffer.byteLength).toBe(0);
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
