import type { ArticleRow, RejectRow, StatementRow } from '../datasets/columns.js';

/** Counts by a word, in the order of the words. */
export type Counts = Record<string, number>;

export interface GroupTone {
  readonly statements: number;
  /** Mean, −1…1; null under five statements, which say nothing. */
  readonly sentiment: number | null;
}

/** Fewer values have no mean worth telling. */
const LEAST_FOR_MEAN = 5;

class Mean {
  count = 0;
  sum = 0;
  add(value: number): void {
    this.count += 1;
    this.sum += value;
  }
  get tone(): GroupTone {
    const mean = this.count < LEAST_FOR_MEAN ? null : Math.round((1000 * this.sum) / this.count) / 1000 + 0;
    return { statements: this.count, sentiment: mean };
  }
}

/** What a publication holds, counted as its rows go by. */
export class Tally {
  readonly articles: Counts = {};
  readonly empty: Counts = {};
  readonly languages: Counts = {};
  readonly rejects: Record<string, Counts> = {};
  readonly kinds: Counts = {};
  readonly acts: Counts = {};
  /** Statements left out because the pipeline does not want their act. */
  readonly leftOut: Counts = {};
  /** Statements below the pipeline's least confidence, in the JSONL alone. */
  unsure = 0;
  statements = 0;
  words = 0;
  readonly #groups = new Map<string, Mean>();
  readonly #targets = new Map<string, Map<string, Mean>>();

  constructor(groups: readonly string[]) {
    for (const group of [...groups, 'other']) this.#groups.set(group, new Mean());
  }

  article(row: ArticleRow): void {
    count(this.articles, row.status);
    count(this.languages, row.language);
    if (row.reason !== null) count(this.empty, row.reason);
    this.words += row.words;
  }

  statement(row: StatementRow): void {
    this.statements += 1;
    count(this.kinds, row.kind);
    count(this.acts, row.act);
    at(this.#groups, row.speaker_group, () => new Mean()).add(row.sentiment);
    for (const { name, sentiment } of row.targets) {
      const byTarget = at(this.#targets, row.speaker_group, () => new Map<string, Mean>());
      at(byTarget, name, () => new Mean()).add(sentiment);
    }
  }

  reject(row: RejectRow): void {
    this.rejects[row.stage] ??= {};
    count(this.rejects[row.stage]!, row.reason);
  }

  get rejected(): number {
    return Object.values(this.rejects).reduce((sum, reasons) => sum + total(reasons), 0);
  }

  get read(): number {
    return total(this.articles);
  }

  /** Statements and mean tone by group, in the pipeline's order. */
  get groups(): Record<string, GroupTone> {
    return Object.fromEntries([...this.#groups].map(([group, mean]) => [group, mean.tone]));
  }

  /** Mean tone of each group toward whom it speaks of most; `wanted` empty means all. */
  targets(wanted: readonly string[], most = 10): Record<string, Record<string, GroupTone>> {
    const named = new Set(wanted);
    const tones: Record<string, Record<string, GroupTone>> = {};
    for (const [group, means] of this.#targets) {
      const ranked = [...means]
        .filter(([name, mean]) => mean.count >= LEAST_FOR_MEAN && (named.size === 0 || named.has(name)))
        .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
        .slice(0, most);
      if (ranked.length > 0)
        tones[group] = Object.fromEntries(ranked.map(([name, mean]) => [name, mean.tone]));
    }
    return tones;
  }
}

function count(counts: Counts, word: string): void {
  counts[word] = (counts[word] ?? 0) + 1;
}

const total = (counts: Counts) => Object.values(counts).reduce((sum, n) => sum + n, 0);

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
