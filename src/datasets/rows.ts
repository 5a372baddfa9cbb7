import type { Analysis, Statement } from '../records.js';
import type { ArticleRow, StatementRow, TargetRow } from './columns.js';
import { contentOf } from './content.js';
import { contextOf } from './contextOf.js';
import { fragmentLink } from './fragmentLink.js';
import { rawPath } from './rawPath.js';
import { rawSpans } from './rawSpans.js';

/** Where an article was found, and what is known of it only when all articles are. */
export interface Placed {
  readonly articleId: string;
  readonly file: string;
  readonly record: number | null;
  readonly duplicate: { readonly of: string; readonly similarity: number } | null;
}

/** Who a speaker is in the whole corpus. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly roleFamily: string | null;
  readonly org: string | null;
  readonly group: string;
}

export function articleRow(analysis: Analysis, placed: Placed, statements: number): ArticleRow {
  const { article } = analysis;
  return {
    article_id: placed.articleId,
    file: placed.file,
    record: placed.record,
    status: placed.duplicate === null ? analysis.status : 'duplicate',
    duplicate_of: placed.duplicate?.of ?? null,
    title: article.title,
    byline: article.byline,
    outlet: article.outlet,
    url: article.url,
    published: article.published,
    language: analysis.language,
    words: analysis.words,
    statements,
    text: article.text,
    body_start: article.bodyStart,
    reason: analysis.reason,
    similarity: placed.duplicate === null ? null : round(placed.duplicate.similarity),
  };
}

/** A statement's rows, with the article's and the corpus's part; `chain` are the speakers who report it, outermost first. */
export function statementRow(
  statement: Statement,
  from: { analysis: Analysis; placed: Placed; id: string; speaker: Identity; chain: readonly string[] },
): StatementRow {
  const { article } = from.analysis;
  const { text } = article;
  const { contentSpans, cueSpan, mentionSpan, tone } = statement;
  const content = contentOf(text, contentSpans, statement.kind);
  return {
    statement_id: from.id,
    article_id: from.placed.articleId,
    kind: statement.kind,
    content,
    content_spans: contentSpans,
    cue: cueSpan && text.slice(...cueSpan),
    cue_span: cueSpan,
    mention: mentionSpan && text.slice(...mentionSpan),
    mention_span: mentionSpan,
    speaker: from.speaker.name,
    speaker_type: statement.speaker.type,
    speaker_role: from.speaker.role,
    speaker_org: from.speaker.org,
    speaker_group: from.speaker.group,
    reported_by: from.chain,
    sentiment: round(tone.score),
    sentiment_label: tone.label,
    confidence: round(statement.confidence),
    context: contextOf(text, contentSpans),
    file: from.placed.file,
    title: article.title,
    url: article.url,
    published: article.published,
    act: statement.act,
    stance: statement.stance,
    negated: statement.negated,
    speaker_role_family: from.speaker.roleFamily,
    speaker_id: from.speaker.id,
    targets: statement.targets.map((target) => ({ ...target, sentiment: round(target.sentiment) })),
    link: fragmentLink(article, contentSpans[0]!),
    raw_spans: rawSpans(contentSpans, article.origin),
    raw_path: rawPath(article, contentSpans[0]![0]),
  };
}

export function targetRows(row: StatementRow): TargetRow[] {
  return row.targets.map((target) => ({
    statement_id: row.statement_id,
    article_id: row.article_id,
    speaker: row.speaker,
    speaker_group: row.speaker_group,
    target: target.name,
    target_span: target.span,
    sentiment: target.sentiment,
    sentiment_label: target.label,
    content: row.content,
    published: row.published,
  }));
}

/** A statement's id: its article and where it stands, so that it stays when others come or go. */
export function statementIds(articleId: string, statements: readonly Statement[]): string[] {
  const seen = new Map<string, number>();
  return statements.map(({ contentSpans }) => {
    const id = `${articleId}-${contentSpans[0]![0]}-${contentSpans.at(-1)![1]}`;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  });
}

// Three decimals: more would claim a precision that the models do not have.
const round = (n: number) => Math.round(n * 1000) / 1000 + 0;
