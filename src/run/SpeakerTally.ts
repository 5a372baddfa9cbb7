import type { SpeakerRow, StatementRow } from '../datasets/columns.js';

/** What one speaker said; plain data that crosses threads. */
export interface Said {
  readonly speaker: string;
  readonly type: string;
  readonly names: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly organizations: Map<string, number>;
  readonly groups: Map<string, number>;
  lastArticle: string;
  statements: number;
  articles: number;
  /** Sum of values of three decimals, in thousandths. */
  sentiment: number;
  from: string | null;
  to: string | null;
}

/** Counts what each speaker of a publication said; holds names, not statements. */
export class SpeakerTally {
  readonly said = new Map<string, Said>();

  statement(row: StatementRow): void {
    const said = this.#of(row.speaker_id, { speaker: row.speaker, type: row.speaker_type });
    said.statements += 1;
    said.sentiment += Math.round(1000 * row.sentiment);
    // Rows come article by article.
    if (said.lastArticle !== row.article_id) said.articles += 1;
    said.lastArticle = row.article_id;
    count(said.names, row.mention);
    count(said.roles, row.speaker_role);
    count(said.organizations, row.speaker_org);
    count(said.groups, row.speaker_group);
    widen(said, row.published, row.published);
  }

  /** Takes over what was counted of later articles. */
  add(others: ReadonlyMap<string, Said>): void {
    for (const [id, other] of others) {
      const said = this.#of(id, other);
      said.statements += other.statements;
      said.sentiment += other.sentiment;
      said.articles += other.articles;
      for (const of of ['names', 'roles', 'organizations', 'groups'] as const)
        for (const [word, n] of other[of]) count(said[of], word, n);
      widen(said, other.from, other.to);
    }
  }

  /** One row a speaker, most statements first. */
  *rows(): Generator<SpeakerRow> {
    const order = [...this.said].sort(
      ([a, x], [b, y]) => y.statements - x.statements || (a < b ? -1 : a > b ? 1 : 0),
    );
    for (const [id, said] of order) {
      yield {
        speaker_id: id,
        speaker: said.speaker,
        speaker_type: said.type,
        speaker_group: ranked(said.groups)[0]![0],
        names: Object.fromEntries(ranked(said.names)),
        roles: Object.fromEntries(ranked(said.roles)),
        organizations: Object.fromEntries(ranked(said.organizations)),
        statements: said.statements,
        articles: said.articles,
        sentiment: Math.round(said.sentiment / said.statements) / 1000 + 0,
        first: said.from,
        last: said.to,
      };
    }
  }

  #of(id: string, { speaker, type }: Pick<Said, 'speaker' | 'type'>): Said {
    const known = this.said.get(id);
    if (known !== undefined) return known;
    const said: Said = {
      speaker,
      type,
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
    this.said.set(id, said);
    return said;
  }
}

function widen(said: Said, from: string | null, to: string | null): void {
  if (from !== null && (said.from === null || from < said.from)) said.from = from;
  if (to !== null && (said.to === null || to > said.to)) said.to = to;
}

function count(counts: Map<string, number>, word: string | null, n = 1): void {
  if (word !== null) counts.set(word, (counts.get(word) ?? 0) + n);
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0));
}
