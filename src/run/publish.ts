import { join } from 'node:path';
import { Datasets } from '../datasets/Datasets.js';
import { buffersOf, RowBytes } from '../datasets/RowBytes.js';
import { WholeFile } from '../datasets/wholeFile.js';
import type { Reject } from '../records.js';
import { Changes } from './Changes.js';
import { decodeHead } from './finding.js';
import { inOrder } from './inOrder.js';
import type { Ledger } from './ledger.js';
import { LedgerDamage } from './ledgerRecord.js';
import type { Progress } from './progress.js';
import type { Made } from './report.js';
import { reusable } from './reusable.js';
import type { PlacedArticle, RowsMade, RowsTask } from './rowsTask.js';
import { SpeakerTally } from './SpeakerTally.js';
import type { SourceEntry } from './sourceEntry.js';
import type { Survey, Surveyor } from './survey.js';
import { Tally } from './Tally.js';
import type { WorkerPool } from './WorkerPool.js';

const MAKE_ROWS = new URL('./makeRows.js', import.meta.url);
/** Enough to hide what handing over costs; a batch's rows are in memory at once. */
const BATCH_ARTICLES = 32;
const BATCH_BYTES = 4 << 20;

export interface PublishOptions {
  readonly workers: WorkerPool;
  readonly ledger: Ledger;
  readonly surveyor: Surveyor;
  /** The run's own folder inside the output. */
  readonly state: string;
  readonly progress: Progress;
  /** Rejects of files that could not even be looked at. */
  readonly rejects: readonly Reject[];
  readonly stop: AbortSignal;
  /** The text of run.json, made when everything else is written. */
  readonly report: (tally: Tally, from: Omit<Made, 'key'>) => string;
}

/**
 * Makes the datasets of everything the ledger knows of the entries: two passes in input order, so that memory holds names
 * and counts, not articles. Nothing appears in the output folder before all of it is whole. Null if stopped before that.
 */
export async function publish(
  entries: readonly SourceEntry[],
  options: PublishOptions,
): Promise<Tally | null> {
  const { workers, ledger, progress, stop } = options;
  const { definition } = workers;
  // They load while the survey is brought to its end here.
  const articles = entries.reduce((sum, entry) => sum + entry.articles.length, 0);
  workers.begin(MAKE_ROWS, { threads: Math.ceil(articles / BATCH_ARTICLES) });
  const known = options.surveyor.finish(entries);
  const tally = new Tally(definition.groups.map((group) => group.name));
  const speakers = new SpeakerTally();
  const datasets = await Datasets.create(definition.outputs.folder, {
    temporary: options.state,
    formats: definition.outputs.formats,
  });
  // What stands in the datasets, for the next run to compare with.
  const standing = await WholeFile.create(join(options.state, 'published.jsonl'), options.state);
  const changes = await Changes.since(standing.path);
  try {
    const unread = await addArticles();
    if (stop.aborted) {
      await abandon();
      return null;
    }
    await addRejects(unread);
    await addSpeakers();
    const files = await datasets.finish(definition.name);
    await standing.finish();
    await datasets.publish(options.report(tally, { files, changes: await changes.finish() }));
    await standing.publish();
    return tally;
  } catch (error) {
    await abandon();
    throw error;
  }

  async function abandon(): Promise<void> {
    await datasets.abandon();
    await standing.abandon();
  }

  /** The rows are made in the workers; here they come together. Gives the articles that were rejected, by file. */
  async function addArticles(): Promise<Map<string, Reject[]>> {
    const unread = new Map<string, Reject[]>();
    // Rows come in memory that goes back to the workers for later rows.
    const spare: ArrayBuffer[][] = [];
    const run = (articles: readonly PlacedArticle[]) => {
      const room = spare.pop() ?? [];
      return workers.run<RowsTask, RowsMade>({ fd: ledger.fd, articles, room }, { module: MAKE_ROWS, room });
    };
    const batches = batched(placed(entries, { known, ledger }), ledger);
    for await (const made of inOrder(batches, { ahead: 2 * workers.options.jobs, run })) {
      if ('damagedAt' in made) throw new LedgerDamage(made.damagedAt);
      if (stop.aborted) break;
      await datasets.append(made.bytes);
      spare.push(reusable(buffersOf(made.bytes)));
      tally.add(made.tallied);
      speakers.add(made.said);
      for (const { reject, ...article } of made.articles) {
        await standing.write(`${article.line}\n`);
        await changes.article(article);
        if (reject !== null) unread.set(reject.file, [...(unread.get(reject.file) ?? []), reject]);
      }
      progress.written += made.articles.length;
    }
    return unread;
  }

  async function addRejects(unread: Map<string, Reject[]>): Promise<void> {
    const rows = new RowBytes(definition.outputs.formats);
    const add = (reject: Reject) => {
      const row = { ...reject };
      rows.add('rejects', row);
      tally.reject(row);
    };
    options.rejects.forEach(add);
    for (const { file, rejects } of entries) {
      [...rejects, ...(unread.get(file) ?? [])].sort(byRecord).forEach(add);
      unread.delete(file);
    }
    await datasets.append(rows.take());
  }

  async function addSpeakers(): Promise<void> {
    const rows = new RowBytes(definition.outputs.formats);
    for (const row of speakers.rows()) rows.add('speakers', row);
    await datasets.append(rows.take());
  }
}

/** The articles of all entries in input order, with what the survey tells of each. */
function* placed(
  entries: readonly SourceEntry[],
  { known, ledger }: { known: Survey; ledger: Ledger },
): Generator<PlacedArticle> {
  let number = 0;
  for (const { file, articles } of entries) {
    for (const [record, key] of articles) {
      const duplicate = known.duplicates.get(number) ?? null;
      const renamed = known.renamed.get(number) ?? null;
      const said = duplicate === null ? decodeHead(ledger.read('A', key, 'head')!).speakers : [];
      const speakers = said.map((speaker) => known.speakers.of(speaker));
      yield { offset: ledger.offsetOf('A', key)!, key, file, record, renamed, duplicate, speakers };
      number += 1;
    }
  }
}

function* batched(articles: Iterable<PlacedArticle>, ledger: Ledger): Generator<PlacedArticle[]> {
  let batch: PlacedArticle[] = [];
  let bytes = 0;
  for (const article of articles) {
    batch.push(article);
    bytes += ledger.sizeOf('A', article.key);
    if (batch.length < BATCH_ARTICLES && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

const byRecord = (a: Reject, b: Reject) => (a.record ?? -1) - (b.record ?? -1);
