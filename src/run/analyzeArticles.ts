import { workerData } from 'node:worker_threads';
import { analyzeAll } from '../analyze.js';
import { ByteSink } from '../datasets/ByteSink.js';
import type { Definition } from '../definition/definition.js';
import { countWords } from '../language/countWords.js';
import { normalize } from '../normalize/normalize.js';
import type { Article, RawArticle } from '../records.js';
import { encodeFound, type Found } from './finding.js';
import { writeRecord } from './ledgerRecord.js';
import { moved } from './moved.js';
import type { Finding, Task } from './task.js';
import { timekeeper } from './timekeeper.js';

const definition = workerData as Definition;

/** What a worker thread does with articles: one stage after the other, and in each one article after the other. */
export default function analyzeArticles({ articles, clock, room }: Task): Finding[] {
  const begin = timekeeper(clock, articles.length);
  const read = articles.map(({ raw }, i) => {
    begin(i);
    return readArticle(raw);
  });
  const open = [...read.keys()].filter((i) => 'article' in read[i]!);
  const analyzed = analyzeAll(
    open.map((i) => (read[i] as Open).article),
    { definition, begin: (k) => begin(open[k]!) },
  );
  const found = read as Found[];
  open.forEach((i, k) => {
    const one = analyzed[k]!;
    found[i] = 'fault' in one ? faultOf(one.fault) : one;
  });
  const sink = new ByteSink(room);
  const ends = found.map((one, i) => {
    begin(i);
    writeRecord(sink, { kind: 'A', key: articles[i]!.key, ...encodeFound(one) });
    return sink.length;
  });
  const records = sink.take();
  const findings = found.map((one, i) => {
    const rejected = 'rejected' in one;
    return {
      record: records.subarray(ends[i - 1] ?? 0, ends[i]),
      statements: rejected ? 0 : one.analysis.statements.length,
      rejected,
    };
  });
  return moved(findings, [records.buffer]);
}

/** An article that is yet to be analyzed. */
interface Open {
  readonly article: Article;
}

function readArticle(raw: RawArticle): Open | Found {
  try {
    const normalized = normalize(raw);
    if ('rejected' in normalized) return normalized;
    const { article, empty } = normalized.kept;
    if (empty === null) return { article };
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
    return faultOf(error);
  }
}

function faultOf(error: unknown): Found {
  const detail = `a fault of onrecord, please report it with this article: ${String(error)}`;
  return { rejected: { stage: 'analyze', reason: 'fault', detail } };
}
