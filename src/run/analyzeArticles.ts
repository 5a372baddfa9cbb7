import { workerData } from 'node:worker_threads';
import { analyze, countWords } from '../analyze.js';
import type { Definition } from '../definition/definition.js';
import { normalize } from '../normalize/normalize.js';
import type { RawArticle } from '../records.js';
import { encodeFound, type Found } from './finding.js';
import { encodeRecord } from './ledgerRecord.js';
import { moved } from './moved.js';
import type { Finding, Task } from './task.js';

const definition = workerData as Definition;

/** What a worker thread does with articles: one after the other, each on its own. */
export default function analyzeArticles({ articles, clock }: Task): Finding[] {
  const index = new Int32Array(clock, 0, 1);
  const begun = new Float64Array(clock, 8, 1);
  const findings = articles.map(({ raw, key }, i) => {
    begun[0] = Date.now();
    Atomics.store(index, 0, i);
    const found = findingOf(raw);
    const rejected = 'rejected' in found;
    return {
      record: encodeRecord('A', { key, ...encodeFound(found) }),
      statements: rejected ? 0 : found.analysis.statements.length,
      rejected,
    };
  });
  return moved(
    findings,
    findings.map(({ record }) => record),
  );
}

function findingOf(raw: RawArticle): Found {
  try {
    const normalized = normalize(raw);
    if ('rejected' in normalized) return normalized;
    const { article, empty } = normalized.kept;
    if (empty === null) return { analysis: analyze(article, definition) };
    const words = countWords(article.text);
    return {
      analysis: {
        article,
        status: 'empty',
        language: 'und',
        words,
        reason: empty,
        signature: [],
        statements: [],
      },
    };
  } catch (error) {
    const detail = `a fault of onrecord, please report it with this article: ${String(error)}`;
    return { rejected: { stage: 'analyze', reason: 'fault', detail } };
  }
}
