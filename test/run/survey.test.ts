import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDefinition } from '../../src/definition/readDefinition.js';
import { ArticleList } from '../../src/run/ArticleList.js';
import { encodeFound } from '../../src/run/finding.js';
import { keyOf, Ledger } from '../../src/run/ledger.js';
import type { SourceEntry } from '../../src/run/sourceEntry.js';
import { type Survey, Surveyor } from '../../src/run/survey.js';
import type { Analysis } from '../../src/records.js';

const definition = readDefinition('pipelines/everything.yaml');
let folder: string;
let ledger: Ledger;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  ledger = Ledger.open(join(folder, 'ledger'), { analysis: 'one' });
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

/** Two files of each three have the same text to the letter. */
const idOf = (n: number) => `article-${n - (n % 3 === 1 ? 1 : 0)}`;
const keys = (n: number) => [0, 1].map((record) => keyOf(`${n}`, `${record}`));

function entry(n: number): SourceEntry {
  const articles = new ArticleList();
  for (const [record, key] of keys(n).entries()) articles.add(record, key);
  const file = `${String(n).padStart(3, '0')}.jsonl`;
  return { file, path: join(folder, file), size: 1, mtimeMs: 1, articles, rejects: [] };
}

/** The ledger gets to know the articles of a file: one that was analyzed and one that was rejected. */
function analyze(n: number): void {
  const [first, second] = keys(n) as [string, string];
  const number = Number(idOf(n).slice('article-'.length));
  const minima = Array.from({ length: 128 }, (_, i) => (104_729 * (number + 1) * (i + 1)) % 65_536);
  const analysis = {
    article: { articleId: idOf(n) },
    status: 'ok',
    signature: [40, ...minima],
    statements: [],
  } as unknown as Analysis;
  ledger.append('A', first, encodeFound({ analysis }));
  ledger.append(
    'A',
    second,
    encodeFound({ rejected: { stage: 'analyze', reason: 'size-limit', detail: '' } }),
  );
}

const plain = ({ duplicates, renamed }: Survey) => ({ duplicates: [...duplicates], renamed: [...renamed] });
const survey = (entries: readonly SourceEntry[]) =>
  plain(new Surveyor({ ledger, definition }).finish(entries));

test('what is looked at while articles are still being analyzed makes no difference', () => {
  const entries = Array.from({ length: 90 }, (_, n) => entry(n));
  const surveyor = new Surveyor({ ledger, definition });
  // The articles come in another order than the files.
  for (const n of entries.keys()) {
    analyze(n % 7 === 0 ? Math.min(n + 6, 89) : n - 1);
    surveyor.advance(entries.slice(0, n + 1));
  }
  for (const n of entries.keys()) analyze(n);
  const whole = survey(entries);
  expect(whole.renamed).toHaveLength(30);
  expect(whole.duplicates).toHaveLength(30);
  expect(plain(surveyor.finish(entries))).toEqual(whole);
});

test('files that come between those already looked at are surveyed in their order', () => {
  const entries = Array.from({ length: 12 }, (_, n) => entry(n));
  for (const n of entries.keys()) analyze(n);
  const surveyor = new Surveyor({ ledger, definition });
  const known = entries.filter((_, n) => n !== 3);
  for (const _ of known) surveyor.advance(known);
  expect(plain(surveyor.finish(entries))).toEqual(survey(entries));
});
