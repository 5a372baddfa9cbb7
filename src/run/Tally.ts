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

/** Values of three decimals; their sum is kept in thousandths, so that it does not depend on how they come together. */
interface Values {
  count: number;
  thousandths: number;
}

/** What is counted; plain data that crosses threads. */
export interface Tallied {
  readonly articles: Counts;
  readonly empty: Counts;
  readonly languages: Counts;
  readonly kinds: Counts;
  readonly acts: Counts;
  /** Statements left out because the pipeline does not want their act. */
  readonly leftOut: Counts;
  /** `unsure`: statements below the pipeline's least confidence, in the JSONL alone. */
  readonly sums: { unsure: number; statements: number; words: number };
  readonly groups: Map<string, Values>;
  readonly targets: Map<string, Map<string, Values>>;
}

/** What a publication holds, counted as its rows go by. */
export class Tally {
  readonly tallied: Tallied = {
    articles: {},
    empty: {},
    languages: {},
    kinds: {},
    acts: {},
    leftOut: {},
    sums: { unsure: 0, statements: 0, words: 0 },
    groups: new Map(),
    targets: new Map(),
  };
  readonly rejects: Record<string, Counts> = {};

  constructor(groups: readonly string[]) {
    for (const group of [...groups, 'other']) this.tallied.groups.set(group, none());
  }

  article(row: ArticleRow): void {
    count(this.tallied.articles, row.status);
    count(this.tallied.languages, row.language);
    if (row.reason !== null) count(this.tallied.empty, row.reason);
    this.tallied.sums.words += row.words;
  }

  statement(row: StatementRow, options: { sure: boolean }): void {
    const { sums, kinds, acts, groups, targets } = this.tallied;
    sums.statements += 1;
    if (!options.sure) sums.unsure += 1;
    count(kinds, row.kind);
    count(acts, row.act);
    addValue(at(groups, row.speaker_group, none), row.sentiment);
    for (const { name, sentiment } of row.targets) {
      const byTarget = at(targets, row.speaker_group, () => new Map<string, Values>());
      addValue(at(byTarget, name, none), sentiment);
    }
  }

  leftOut(act: string): void {
    count(this.tallied.leftOut, act);
  }

  reject(row: RejectRow): void {
    this.rejects[row.stage] ??= {};
    count(this.rejects[row.stage]!, row.reason);
  }

  /** Takes over what another one has counted. */
  add(other: Tallied): void {
    const mine = this.tallied;
    for (const of of ['articles', 'empty', 'languages', 'kinds', 'acts', 'leftOut'] as const)
      for (const [word, n] of Object.entries(other[of])) count(mine[of], word, n);
    for (const of of ['unsure', 'statements', 'words'] as const) mine.sums[of] += other.sums[of];
    for (const [group, values] of other.groups) addValues(at(mine.groups, group, none), values);
    for (const [group, byTarget] of other.targets) {
      const targets = at(mine.targets, group, () => new Map<string, Values>());
      for (const [name, values] of byTarget) addValues(at(targets, name, none), values);
    }
  }

  get rejected(): number {
    return Object.values(this.rejects).reduce((sum, reasons) => sum + total(reasons), 0);
  }

  get read(): number {
    return total(this.tallied.articles);
  }

  /** Statements and mean tone by group, in the pipeline's order. */
  get groups(): Record<string, GroupTone> {
    return Object.fromEntries([...this.tallied.groups].map(([group, values]) => [group, toneOf(values)]));
  }

  /** Mean tone of each group toward whom it speaks of most; `wanted` empty means all. */
  targets(wanted: readonly string[], most = 10): Record<string, Record<string, GroupTone>> {
    const named = new Set(wanted);
    const tones: Record<string, Record<string, GroupTone>> = {};
    for (const [group, means] of this.tallied.targets) {
      const ranked = [...means]
        .filter(([name, mean]) => mean.count >= LEAST_FOR_MEAN && (named.size === 0 || named.has(name)))
        .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
        .slice(0, most);
      if (ranked.length > 0)
        tones[group] = Object.fromEntries(ranked.map(([name, values]) => [name, toneOf(values)]));
    }
    return tones;
  }
}

const none = (): Values => ({ count: 0, thousandths: 0 });

function addValue(to: Values, value: number): void {
  to.count += 1;
  to.thousandths += Math.round(1000 * value);
}

function addValues(to: Values, from: Values): void {
  to.count += from.count;
  to.thousandths += from.thousandths;
}

function toneOf({ count, thousandths }: Values): GroupTone {
  const mean = count < LEAST_FOR_MEAN ? null : Math.round(thousandths / count) / 1000 + 0;
  return { statements: count, sentiment: mean };
}

function count(counts: Counts, word: string, n = 1): void {
  counts[word] = (counts[word] ?? 0) + n;
}

const total = (counts: Counts) => Object.values(counts).reduce((sum, n) => sum + n, 0);

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
