import type { Span } from '../records.js';

/** What a cell may hold, by the name of its kind; null is allowed where the column says so. */
interface Cells {
  string: string;
  integer: number;
  number: number;
  boolean: boolean;
  span: Span;
  spans: readonly Span[];
  chain: readonly string[];
  counts: Readonly<Record<string, number>>;
  targets: readonly {
    readonly name: string;
    readonly span: Span;
    readonly sentiment: number;
    readonly label: string;
  }[];
}
export type CellKind = keyof Cells;
export type Cell = Cells[CellKind] | null;

/** One column of a dataset. Header, JSON keys, README and datapackage.json are all made from these. */
export interface Column {
  readonly name: string;
  readonly kind: CellKind;
  readonly nullable: boolean;
  /** Where it is written; an article's columns come along in the statements' CSV so that the sheet stands alone. */
  readonly where: 'both' | 'jsonl' | 'csv';
  readonly meaning: string;
  readonly values?: readonly string[];
}

/** The row that a table of columns describes: every column, by name, with a value of its kind. */
export type Row<T extends readonly Column[]> = {
  readonly [C in T[number] as C['name']]: C['nullable'] extends true
    ? Cells[C['kind']] | null
    : Cells[C['kind']];
};

type Rest = {
  readonly nullable?: boolean;
  readonly where?: Column['where'];
  readonly values?: readonly string[];
};

function col<const N extends string, const K extends CellKind, const R extends Rest = { nullable: false }>(
  name: N,
  kind: K,
  meaning: string,
  rest?: R,
) {
  return {
    name,
    kind,
    meaning,
    nullable: (rest?.nullable ?? false) as R extends { nullable: true } ? true : false,
    where: rest?.where ?? 'both',
    ...(rest?.values === undefined ? {} : { values: rest.values }),
  } as const;
}

const NULL = { nullable: true } as const;
const LABELS = ['negative', 'neutral', 'positive'];

export const ARTICLE_COLUMNS = [
  col(
    'article_id',
    'string',
    'Stable id made from the content; the same article has the same id in every run',
  ),
  col('file', 'string', 'Raw file, relative to the input root'),
  col('record', 'integer', 'Which record of a container file (array, JSONL line, feed item …), from 0', NULL),
  col('status', 'string', 'What became of the article', {
    values: ['ok', 'duplicate', 'unsupported-language', 'empty'],
  }),
  col('duplicate_of', 'string', 'article_id of the first article with this text', NULL),
  col('title', 'string', 'Headline', NULL),
  col('byline', 'string', 'Author line', NULL),
  col('outlet', 'string', 'Where it was published', NULL),
  col('url', 'string', 'Address', NULL),
  col('published', 'string', 'Date, or date and time, in ISO 8601', NULL),
  col('language', 'string', 'ISO 639-3; und if undetermined'),
  col('words', 'integer', 'Words of the text'),
  col('statements', 'integer', 'Statements found in it'),
  col('text', 'string', 'Normalized text, headline first, paragraphs parted by one blank line', {
    where: 'jsonl',
  }),
  col('body_start', 'integer', 'Where the body begins in text; 0 where no headline is known'),
  col('reason', 'string', 'Why the status is empty', NULL),
  col('similarity', 'number', 'How much of its text a duplicate shares with the first one, 0 to 1', NULL),
] as const;

export const STATEMENT_COLUMNS = [
  col('statement_id', 'string', 'Stable id: the article and where the statement stands in it'),
  col('article_id', 'string', 'The article it was found in'),
  col('kind', 'string', 'direct: every word inside quotation marks; mixed: some; indirect: none', {
    values: ['direct', 'mixed', 'indirect'],
  }),
  col('content', 'string', 'What was said, without the outer quotation marks; pieces parted by " … "'),
  col(
    'content_spans',
    'spans',
    'Where that stands in the article’s text: start:end, characters from 0, end not included',
  ),
  col('cue', 'string', 'The words that attribute it: said, according to', NULL),
  col('cue_span', 'span', 'Where the cue stands', NULL),
  col('mention', 'string', 'The words of the article that name the speaker: They, the letter', NULL),
  col('mention_span', 'span', 'Where the mention stands', NULL),
  col('speaker', 'string', 'Who that is: the fullest name known'),
  col('speaker_type', 'string', 'What kind of speaker', {
    values: ['person', 'organization', 'group', 'document', 'author', 'unnamed'],
  }),
  col('speaker_role', 'string', 'chief executive, senator …', NULL),
  col('speaker_org', 'string', 'The organization the speaker belongs to or is', NULL),
  col('speaker_group', 'string', 'Speaker group of the pipeline file, else other'),
  col('reported_by', 'chain', 'Who reported it, outermost first', { nullable: false }),
  col('sentiment', 'number', 'Tone of the content, −1 to 1'),
  col('sentiment_label', 'string', 'Tone in a word', { values: LABELS }),
  col('confidence', 'number', 'Of statements at 0.9, nine in ten are right'),
  col('context', 'string', 'The paragraph it stands in'),
  col('file', 'string', 'Raw file of the article', { where: 'csv' }),
  col('title', 'string', 'Headline of the article', { nullable: true, where: 'csv' }),
  col('url', 'string', 'Address of the article', { nullable: true, where: 'csv' }),
  col('published', 'string', 'Date of the article', { nullable: true, where: 'csv' }),
  col('act', 'string', 'Kind of speech act, from the cue', {
    values: ['statement', 'question', 'belief', 'wish', 'attitude'],
  }),
  col('stance', 'string', 'How the reporter stands to it: said, revealed, claimed', {
    values: ['neutral', 'affirming', 'doubting'],
  }),
  col('negated', 'boolean', 'The cue is negated: did not say, declined to say'),
  col('speaker_role_family', 'string', 'Family of the role: executive, employee, politician …', NULL),
  col('speaker_id', 'string', 'The speaker’s row in speakers'),
  col('targets', 'targets', 'Tone toward those whom the content names'),
  col('link', 'string', 'Opens the page at the quotation (text fragment)', NULL),
  col('raw_spans', 'spans', 'The content’s place in the decoded raw file, for text formats', {
    nullable: true,
    where: 'jsonl',
  }),
  col('raw_path', 'string', 'For HTML: a CSS selector of the element where the content begins', {
    nullable: true,
    where: 'jsonl',
  }),
] as const;

export const SPEAKER_COLUMNS = [
  col('speaker_id', 'string', 'Stable id of the speaker within a run’s datasets'),
  col('speaker', 'string', 'The fullest name known'),
  col('speaker_type', 'string', 'What kind of speaker', {
    values: ['person', 'organization', 'group', 'document', 'author', 'unnamed'],
  }),
  col('speaker_group', 'string', 'Group of most of the statements'),
  col('names', 'counts', 'Names seen, with how often'),
  col('roles', 'counts', 'Roles seen, with how often'),
  col('organizations', 'counts', 'Organizations seen, with how often'),
  col('statements', 'integer', 'Statements made'),
  col('articles', 'integer', 'Articles with a statement'),
  col('sentiment', 'number', 'Mean tone of the statements, −1 to 1', NULL),
  col('first', 'string', 'Earliest date of an article', NULL),
  col('last', 'string', 'Latest date of an article', NULL),
] as const;

export const TARGET_COLUMNS = [
  col('statement_id', 'string', 'The statement'),
  col('article_id', 'string', 'The article it was found in'),
  col('speaker', 'string', 'Who said it'),
  col('speaker_group', 'string', 'Speaker group of the pipeline file, else other'),
  col('target', 'string', 'Toward whom'),
  col('target_span', 'span', 'Where the content names the target'),
  col('sentiment', 'number', 'Tone toward the target, −1 to 1'),
  col('sentiment_label', 'string', 'Tone in a word', { values: LABELS }),
  col('content', 'string', 'What was said', { where: 'csv' }),
  col('published', 'string', 'Date of the article', { nullable: true, where: 'csv' }),
] as const;

export const REJECT_COLUMNS = [
  col('file', 'string', 'File that could not be used'),
  col('record', 'integer', 'Record of a container file, from 0', NULL),
  col('stage', 'string', 'Where it failed', { values: ['read', 'decode', 'parse', 'normalize', 'analyze'] }),
  col('reason', 'string', 'A short fixed word'),
  col('detail', 'string', 'What to do about it'),
] as const;

export type ArticleRow = Row<typeof ARTICLE_COLUMNS>;
export type StatementRow = Row<typeof STATEMENT_COLUMNS>;
export type SpeakerRow = Row<typeof SPEAKER_COLUMNS>;
export type TargetRow = Row<typeof TARGET_COLUMNS>;
export type RejectRow = Row<typeof REJECT_COLUMNS>;

/** A dataset: its name is the name of its files. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: string | null;
}

/** Every dataset, in the order a reader wants them. Rejects have no CSV. */
export const TABLES = {
  statements: { name: 'statements', columns: STATEMENT_COLUMNS, key: 'statement_id' },
  articles: { name: 'articles', columns: ARTICLE_COLUMNS, key: 'article_id' },
  speakers: { name: 'speakers', columns: SPEAKER_COLUMNS, key: 'speaker_id' },
  targets: { name: 'targets', columns: TARGET_COLUMNS, key: null },
  rejects: { name: 'rejects', columns: REJECT_COLUMNS, key: null },
} as const satisfies Record<string, Table>;
