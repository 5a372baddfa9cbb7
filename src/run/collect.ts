import PQueue from 'p-queue';
import type { Definition } from '../definition/definition.js';
import { readArticles } from '../ingest/readArticles.js';
import type { RawArticle, Reject, SourceFile } from '../records.js';
import { Analysts } from './Analysts.js';
import { ArticleList } from './ArticleList.js';
import { encodeFound } from './finding.js';
import { holdHeaps } from './heaps.js';
import { keyOf, type Ledger } from './ledger.js';
import type { Payload } from './ledgerRecord.js';
import type { Progress } from './progress.js';
import { knownEntry, type SourceEntry, saveEntry } from './sourceEntry.js';
import type { Surveyor } from './survey.js';
import { BATCH, type Waiting } from './task.js';
import type { WorkerPool } from './WorkerPool.js';

export interface CollectOptions {
  readonly workers: WorkerPool;
  readonly ledger: Ledger;
  readonly surveyor: Surveyor;
  readonly progress: Progress;
  /** Aborted when the run is to end early: what is in hand is finished, nothing new is begun. */
  readonly stop: AbortSignal;
}

/**
 * Sees to it that the ledger knows every article of the files: unchanged files are not opened, articles known by content
 * are not analyzed, the others go to the workers in batches. Gives the entries of the files, in their order.
 */
export async function collect(
  sources: readonly SourceFile[],
  options: CollectOptions,
): Promise<SourceEntry[]> {
  const { workers, ledger, surveyor, progress, stop } = options;
  const { definition } = workers;
  const batches = new Batches(options);
  const entries: SourceEntry[] = [];
  await readAll();
  await batches.finish();
  return entries;

  async function readAll(): Promise<void> {
    for (const source of sources) {
      if (stop.aborted || batches.failed) break;
      let entry = knownEntry(ledger, source);
      if (entry === null) {
        entry = await read(source);
        if (stop.aborted || batches.failed) break;
        // Standard input cannot be read again, nor told from another day's.
        if (source.path !== '-') saveEntry(ledger, entry);
      } else {
        progress.articles += entry.articles.length;
        progress.rejects += entry.rejects.length;
      }
      entries.push(entry);
      progress.filesDone += 1;
      progress.bytesDone += source.size;
      // Not before something new is known: without it nothing will be published.
      if (progress.analyzed > 0) surveyor.advance(entries);
    }
  }

  async function read(source: SourceFile): Promise<SourceEntry> {
    const { file, path, size, mtimeMs } = source;
    const articles = new ArticleList();
    const rejects: Reject[] = [];
    for await (const outcome of readArticles(source, { fields: definition.fields })) {
      if (stop.aborted || batches.failed) break;
      if ('rejected' in outcome) {
        rejects.push(outcome.rejected);
        progress.rejects += 1;
        continue;
      }
      const raw = outcome.kept;
      const key = articleKey(raw);
      articles.add(raw.record, key);
      progress.articles += 1;
      if (ledger.has('A', key)) continue;
      if (raw.body.length > definition.limits.charactersPerArticle) {
        ledger.append('A', key, tooLong(raw, definition));
        progress.rejects += 1;
      } else {
        await batches.add({ raw, key });
      }
    }
    // The file as it was before it was read: if it has changed since, the next run reads it again.
    return { file, path, size, mtimeMs, articles, rejects };
  }
}

/** Articles on their way to the workers; bounded, so that reading never runs far ahead. */
class Batches {
  readonly #queue: PQueue;
  readonly #inHand = new Set<string>();
  #batch: Waiting[] = [];
  #characters = 0;
  #failure: unknown = null;

  readonly #analysts: Analysts;

  constructor(private readonly options: CollectOptions) {
    this.#analysts = new Analysts(options.workers);
    this.#queue = new PQueue({ concurrency: 2 * options.workers.options.jobs });
  }

  get failed(): boolean {
    return this.#failure !== null;
  }

  async add(article: Waiting): Promise<void> {
    if (this.#inHand.has(article.key)) return;
    this.#inHand.add(article.key);
    this.#batch.push(article);
    this.#characters += article.raw.body.length;
    if (this.#batch.length >= BATCH.articles || this.#characters >= BATCH.characters) await this.#handOver();
  }

  /** @throws whatever made a batch fail */
  async finish(): Promise<void> {
    await this.#handOver();
    await this.#queue.onIdle();
    if (this.failed) throw this.#failure;
  }

  async #handOver(): Promise<void> {
    const articles = this.#batch;
    this.#batch = [];
    this.#characters = 0;
    if (articles.length === 0) return;
    // One batch for each worker waits in the pool, so that none waits for this thread; reading goes no further ahead than that.
    await this.#queue.onSizeLessThan(1);
    this.#queue
      .add(() => this.#run(articles))
      .catch((error: unknown) => {
        this.#failure ??= error;
      });
  }

  async #run(articles: readonly Waiting[]): Promise<void> {
    if (this.failed) return;
    const { ledger, progress } = this.options;
    const findings = await this.#analysts.analyze(articles);
    articles.forEach(({ key }, i) => {
      const { record, statements, rejected } = findings[i]!;
      ledger.appendRecord('A', key, record);
      this.#inHand.delete(key);
      progress.analyzed += 1;
      progress.statements += statements;
      if (rejected) progress.rejects += 1;
    });
    this.#analysts.handBack(findings);
    holdHeaps(progress.analyzed);
  }
}

/** An article by content: the same under another name, or in a file that has grown, is known again. */
function articleKey(raw: RawArticle): string {
  const { file: _, record: __, body, ...rest } = raw;
  return keyOf(body, JSON.stringify(rest));
}

function tooLong(raw: RawArticle, definition: Definition): Payload {
  const limit = definition.limits.charactersPerArticle;
  const detail = `${raw.body.length} characters; limits.charactersPerArticle in the pipeline file sets how many may be (${limit})`;
  return encodeFound({ rejected: { stage: 'analyze', reason: 'size-limit', detail } });
}
