import type { SpeakerRow, StatementRow } from '../datasets/columns.js';

interface Seen {
  readonly speaker: string;
  readonly type: string;
  readonly names: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly organizations: Map<string, number>;
  readonly groups: Map<string, number>;
  lastArticle: string;
  statements: number;
  articles: number;
  sentiment: number;
  from: string | null;
  to: string | null;
}

/** Counts what each speaker of a publication said; holds names, not statements. */
export class SpeakerTally {
  readonly #seen = new Map<string, Seen>();

  add(row: StatementRow): void {
    let seen = this.#seen.get(row.speaker_id);
    if (seen === undefined) {
      seen = {
        speaker: row.speaker,
        type: row.speaker_type,
        names: new Map(),
        roles: new Map(),
        organizations: new Map(),
        groups: new Map(),
        lastArticle: '',
        statements: 0,
        articles: 0,
        sentiment: 0,
        from: null,
        to: null,
      };
      this.#seen.set(row.speaker_id, seen);
    }
    seen.statements += 1;
    seen.sentiment += row.sentiment;
    // Rows come article by article.
    if (seen.lastArticle !== row.article_id) seen.articles += 1;
    seen.lastArticle = row.article_id;
    count(seen.names, row.mention);
    count(seen.roles, row.speaker_role);
    count(seen.organizations, row.speaker_org);
    count(seen.groups, row.speaker_group);
    if (row.published !== null) {
      if (seen.from === null || row.published < seen.from) seen.from = row.published;
      if (seen.to === null || row.published > seen.to) seen.to = row.published;
    }
  }

  /** One row a speaker, most statements first. */
  *rows(): Generator<SpeakerRow> {
    const order = [...this.#seen].sort(
      ([a, x], [b, y]) => y.statements - x.statements || (a < b ? -1 : a > b ? 1 : 0),
    );
    for (const [id, seen] of order) {
      yield {
        speaker_id: id,
        speaker: seen.speaker,
        speaker_type: seen.type,
        speaker_group: ranked(seen.groups)[0]![0],
        names: Object.fromEntries(ranked(seen.names)),
        roles: Object.fromEntries(ranked(seen.roles)),
        organizations: Object.fromEntries(ranked(seen.organizations)),
        statements: seen.statements,
        articles: seen.articles,
        sentiment: Math.round((1000 * seen.sentiment) / seen.statements) / 1000 + 0,
        first: seen.from,
        last: seen.to,
      };
    }
  }
}

function count(counts: Map<string, number>, word: string | null): void {
  if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0));
}
