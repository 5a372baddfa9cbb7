import { workerData } from 'node:worker_threads';
import { buffersOf, RowBytes } from '../datasets/RowBytes.js';
import { articleRow, statementIds, statementRow, targetRows } from '../datasets/rows.js';
import type { Definition } from '../definition/definition.js';
import type { Analysis, Statement } from '../records.js';
import { decodeFound, decodeHead, type Head } from './finding.js';
import { identityOf } from './identityOf.js';
import { LedgerDamage, readPayload } from './ledgerRecord.js';
import { moved } from './moved.js';
import type { PlacedArticle, Published, RowsMade, RowsTask } from './rowsTask.js';
import { SpeakerTally } from './SpeakerTally.js';
import { Tally } from './Tally.js';

const definition = workerData as Definition;

/** What a worker thread does when the datasets are written: reads articles from the ledger and makes their rows, as bytes. */
export default function makeRows({ fd, articles, room }: RowsTask): RowsMade {
  try {
    const maker = new RowMaker(room);
    const published = articles.map((placed) => maker.article(fd, placed));
    const { tally, speakers } = maker;
    const bytes = maker.rows.take();
    const made = { bytes, tallied: tally.tallied, said: speakers.said, articles: published };
    return moved(made, buffersOf(bytes));
  } catch (error) {
    // An error loses what it knows on its way to another thread.
    if (error instanceof LedgerDamage) return { damagedAt: error.offset };
    throw error;
  }
}

class RowMaker {
  readonly rows: RowBytes;
  readonly tally = new Tally(definition.groups.map((group) => group.name));
  readonly speakers = new SpeakerTally();

  constructor(room: ArrayBuffer[]) {
    this.rows = new RowBytes(definition.outputs.formats, room);
  }

  article(fd: number, placed: PlacedArticle): Published {
    const { offset, file, record, key, duplicate } = placed;
    const payload = readPayload(fd, offset);
    const head = decodeHead(payload.head);
    const found = decodeFound(payload.body, head);
    const line = (statements: readonly string[]) => JSON.stringify([file, record, key, statements]);
    if ('rejected' in found) {
      const reject = { file, record, ...found.rejected };
      return { line: line([]), status: 'rejected', outlet: null, reject };
    }
    const { analysis } = found;
    const places = duplicate === null ? this.#statements(analysis, { head, placed }) : [];
    const where = { file, record, duplicate, articleId: placed.renamed ?? analysis.article.articleId };
    const row = articleRow(analysis, where, places.length);
    this.rows.add('articles', row);
    this.tally.article(row);
    return { line: line(places), status: analysis.status, outlet: analysis.article.outlet, reject: null };
  }

  /** Gives the groups and places of the statements that became rows. */
  #statements(analysis: Analysis, from: { head: Head; placed: PlacedArticle }): string[] {
    const { statements, article } = analysis;
    const articleId = from.placed.renamed ?? article.articleId;
    const { said, speakers } = from.head;
    const known = speakers.map((speaker, i) =>
      identityOf(speaker, { filed: from.placed.speakers[i]!, groups: definition.groups }),
    );
    const identities = said.map((speaker) => known[speaker]!);
    const ids = statementIds(articleId, statements);
    const places: string[] = [];
    const placed = { ...from.placed, articleId };
    for (const [i, statement] of statements.entries()) {
      if (!definition.acts.includes(statement.act)) {
        this.tally.leftOut(statement.act);
        continue;
      }
      const chain = reporters(statements, i).map((reporter) => identities[reporter]!.name);
      const row = statementRow(statement, { analysis, placed, id: ids[i]!, speaker: identities[i]!, chain });
      const inCsv = row.confidence >= definition.leastConfidence;
      this.rows.add('statements', row, { inCsv });
      for (const target of targetRows(row)) this.rows.add('targets', target, { inCsv });
      this.tally.statement(row, { sure: inCsv });
      this.speakers.statement(row);
      places.push(`${row.speaker_group}\t${row.statement_id.slice(articleId.length + 1)}`);
    }
    return places;
  }
}

/** The statements that report one, outermost first. */
function reporters(statements: readonly Statement[], of: number): number[] {
  const chain: number[] = [];
  for (
    let at = statements[of]!.parent;
    at !== null && chain.length < statements.length;
    at = statements[at]!.parent
  )
    chain.unshift(at);
  return chain;
}
