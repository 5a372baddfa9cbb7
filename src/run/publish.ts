import { join } from 'node:path';
import { Datasets, type PublishedFile } from '../datasets/Datasets.js';
import { articleRow, type Placed, statementIds, statementRow, targetRows } from '../datasets/rows.js';
import { WholeFile } from '../datasets/wholeFile.js';
import type { Definition } from '../definition/definition.js';
import type { Analysis, Reject, Speaker, Statement } from '../records.js';
import { type ChangeReport, Changes } from './Changes.js';
import { decodeFound } from './finding.js';
import { identityOf } from './identityOf.js';
import type { Ledger } from './ledger.js';
import type { Progress } from './progress.js';
import { SpeakerTally } from './SpeakerTally.js';
import type { SourceEntry } from './sourceEntry.js';
import { survey } from './survey.js';
import { Tally } from './Tally.js';

export interface PublishOptions {
  readonly definition: Definition;
  readonly ledger: Ledger;
  /** The run's own folder inside the output. */
  readonly state: string;
  readonly progress: Progress;
  /** Rejects of files that could not even be looked at. */
  readonly rejects: readonly Reject[];
  readonly stop: AbortSignal;
  /** The text of run.json, made when everything else is written. */
  readonly report: (tally: Tally, from: { files: readonly PublishedFile[]; changes: ChangeReport }) => string;
}

/**
 * Makes the datasets of everything the ledger knows of the entries: two passes in input order, so that memory holds names
 * and counts, not articles. Nothing appears in the output folder before all of it is whole. False if stopped before that.
 */
export async function publish(
  entries: readonly SourceEntry[],
  options: PublishOptions,
): Promise<Tally | null> {
  const { definition, ledger, progress, stop } = options;
  const known = survey(entries, { ledger, definition });
  const identity = (speaker: Speaker) =>
    identityOf(speaker, { index: known.speakers, groups: definition.groups });
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
    for (const reject of options.rejects) await addReject(reject);
    let number = 0;
    for (const { file, articles, rejects } of entries) {
      if (stop.aborted) break;
      const unread = [...rejects];
      for (const [record, key] of articles) {
        const found = decodeFound(ledger.read('A', key)!);
        if ('rejected' in found) {
          unread.push({ file, record, ...found.rejected });
          await changes.article([file, record, key, []], {
            into: standing,
            status: 'rejected',
            outlet: null,
          });
        } else {
          const articleId = known.renamed.get(number) ?? found.analysis.article.articleId;
          const duplicate = known.duplicates.get(number) ?? null;
          const statements = await addArticle(found.analysis, { articleId, file, record, duplicate });
          const { status, article } = found.analysis;
          await changes.article([file, record, key, statements], {
            into: standing,
            status,
            outlet: article.outlet,
          });
        }
        number += 1;
        progress.written += 1;
      }
      for (const reject of unread.sort(byRecord)) await addReject(reject);
    }
    if (stop.aborted) {
      await abandon();
      return null;
    }
    for (const row of speakers.rows()) await datasets.add('speakers', row);
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

  /** Gives the groups and places of the statements that became rows. */
  async function addArticle(analysis: Analysis, placed: Placed): Promise<string[]> {
    const statements = placed.duplicate === null ? analysis.statements : [];
    const ids = statementIds(placed.articleId, statements);
    const rows: string[] = [];
    for (const [i, statement] of statements.entries()) {
      if (!definition.acts.includes(statement.act)) {
        tally.leftOut[statement.act] = (tally.leftOut[statement.act] ?? 0) + 1;
        continue;
      }
      const speaker = identity(statement.speaker);
      const chain = reporters(statements, statement).map((reporter) => identity(reporter.speaker).name);
      const row = statementRow(statement, { analysis, placed, id: ids[i]!, speaker, chain });
      const inCsv = row.confidence >= definition.leastConfidence;
      if (!inCsv) tally.unsure += 1;
      await datasets.add('statements', row, { inCsv });
      for (const target of targetRows(row)) await datasets.add('targets', target, { inCsv });
      tally.statement(row);
      speakers.add(row);
      rows.push(`${row.speaker_group}\t${row.statement_id.slice(placed.articleId.length + 1)}`);
    }
    const row = articleRow(analysis, placed, rows.length);
    await datasets.add('articles', row);
    tally.article(row);
    return rows;
  }

  async function addReject(reject: Reject): Promise<void> {
    const row = { ...reject };
    await datasets.add('rejects', row);
    tally.reject(row);
  }
}

/** The statements that report one, outermost first. */
function reporters(statements: readonly Statement[], of: Statement): Statement[] {
  const chain: Statement[] = [];
  for (let at = of.parent; at !== null && chain.length < statements.length; at = chain[0]!.parent) {
    chain.unshift(statements[at]!);
  }
  return chain;
}

const byRecord = (a: Reject, b: Reject) => (a.record ?? -1) - (b.record ?? -1);
