import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { StatementRow } from '../datasets/columns.js';
import { contextOf } from '../datasets/contextOf.js';
import { statementIds } from '../datasets/rows.js';
import type { Analysis, Span, Statement } from '../records.js';
import { decodeFound, decodeHead } from '../run/finding.js';
import { readLast } from '../run/lastRun.js';
import { Ledger } from '../run/ledger.js';
import type { Report } from '../run/report.js';
import { UsageError } from './command.js';
import { printable } from './printable.js';

type GroupOf = typeof import('../speakers/groupOf.js').groupOf;
type ToneWords = readonly (readonly [word: string, weight: number])[];

/** `onrecord explain OUTPUT STATEMENT_ID`: a statement in its paragraph, and why it was taken. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Show a statement in its paragraph and say why it was taken')
    .argument('<output>', 'folder that a run wrote')
    .argument('<statement-id>', 'from the column statement_id')
    .action(async (folder: string, id: string) => {
      const report = readLast(folder);
      if (report === null) throw new UsageError(`${folder}: no complete run here (no run.json)`);
      const row = await findRow(folder, id);
      const { analysis, statement } = findAnalysis(folder, row);
      const { groupOf } = await import('../speakers/groupOf.js');
      const words = await toneWordsOf(analysis, statement);
      for (const line of explanation(row, { analysis, statement, report, groupOf, words })) console.log(line);
    });
}

/** Asked anew: a run need not name for each statement what hardly anybody looks at. */
async function toneWordsOf({ article }: Analysis, statement: Statement): Promise<ToneWords> {
  const { tokenize } = await import('../language/tokenize.js');
  const { toneWords } = await import('../sentiment/toneWords.js');
  return toneWords(tokenize(article.text), statement.contentSpans);
}

async function findRow(folder: string, id: string): Promise<StatementRow> {
  const lines = createInterface({ input: createReadStream(join(folder, 'statements.jsonl')) });
  for await (const line of lines) {
    if (line.startsWith(`{"statement_id":${JSON.stringify(id)}`)) return JSON.parse(line) as StatementRow;
  }
  throw new UsageError(`${id}: no such statement in ${join(folder, 'statements.jsonl')}`);
}

function findAnalysis(folder: string, row: StatementRow): { analysis: Analysis; statement: Statement } {
  const ledger = Ledger.view(join(folder, '.onrecord', 'ledger'));
  try {
    for (const key of ledger.keys('A')) {
      const head = decodeHead(ledger.read('A', key, 'head')!);
      const { articleId } = head;
      if (articleId === '' || !row.article_id.startsWith(articleId)) continue;
      const found = decodeFound(ledger.read('A', key)!, head);
      if ('rejected' in found) continue;
      const at = statementIds(row.article_id, found.analysis.statements).indexOf(row.statement_id);
      if (at >= 0) return { analysis: found.analysis, statement: found.analysis.statements[at]! };
    }
  } finally {
    ledger.close();
  }
  throw new UsageError(`${row.statement_id}: its article is no longer in the ledger; run the pipeline again`);
}

function* explanation(
  row: StatementRow,
  from: { analysis: Analysis; statement: Statement; report: Report; groupOf: GroupOf; words: ToneWords },
): Generator<string> {
  const { analysis, statement } = from;
  const { article } = analysis;
  yield printable(
    [article.title, article.outlet, article.published, article.url]
      .filter((part) => part !== null)
      .join(' · '),
  );
  yield '';
  yield marked(article.text, statement);
  yield '';
  yield field(
    'speaker',
    `${row.speaker} (${[row.speaker_type, row.speaker_role, row.speaker_org].filter((part) => part !== null).join(', ')})`,
  );
  for (const step of statement.speaker.how) yield field('', step);
  yield field('group', `${row.speaker_group}: ${groupRule(row, from)}`);
  yield field(
    'statement',
    `${row.kind}, ${row.act}${row.negated ? ', negated' : ''}, ${row.stance}; confidence ${row.confidence}`,
  );
  yield field(
    'found by',
    `${statement.rule}${row.cue === null ? ', without a cue' : `, by the cue “${row.cue}”`}`,
  );
  if (row.reported_by.length > 0) yield field('reported by', row.reported_by.join(' > '));
  yield field('tone', `${row.sentiment_label} ${row.sentiment}${listed(from.words)}`);
  for (const target of row.targets)
    yield field('toward', `${target.name}: ${target.label} ${target.sentiment}`);
  yield field('where', row.content_spans.map((span) => span.join(':')).join(';'));
}

function groupRule(
  row: StatementRow,
  from: { statement: Statement; report: Report; groupOf: GroupOf },
): string {
  const { pipeline } = from.report;
  const known = pipeline.speakers.find((speaker) => speaker.name === row.speaker && speaker.group !== null);
  if (known) return `the pipeline file says so of ${known.name}`;
  const speaker = {
    ...from.statement.speaker,
    name: row.speaker,
    role: row.speaker_role,
    org: row.speaker_org,
  };
  return from.groupOf(speaker, pipeline.groups).rule;
}

const listed = (words: ToneWords) =>
  words.length === 0
    ? ''
    : ` (${words.map(([word, weight]) => `${word} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`).join(', ')})`;

const field = (name: string, value: string) => `${name.padEnd(12)}${printable(value)}`;

/** The paragraph with the content in ⟦ ⟧, the cue in { } and the mention in < >. */
function marked(text: string, { contentSpans, cueSpan, mentionSpan }: Statement): string {
  const all = [...contentSpans, ...(cueSpan ? [cueSpan] : []), ...(mentionSpan ? [mentionSpan] : [])];
  const paragraph = contextOf(text, all);
  const from = text.indexOf(
    paragraph,
    Math.max(0, text.lastIndexOf('\n\n', Math.min(...all.map((span) => span[0])))),
  );
  const marks: [at: number, mark: string][] = [
    ...contentSpans.flatMap((span) => pair(span, '⟦⟧')),
    ...(cueSpan ? pair(cueSpan, '{}') : []),
    ...(mentionSpan ? pair(mentionSpan, '<>') : []),
  ];
  let shown = '';
  let at = from;
  for (const [place, mark] of marks.sort((a, b) => a[0] - b[0])) {
    shown += printable(text.slice(at, place)) + mark;
    at = place;
  }
  return shown + printable(text.slice(at, from + paragraph.length));
}

const pair = ([start, end]: Span, [open, close]: string): [number, string][] => [
  [start, open!],
  [end, close!],
];
