import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ArticleStatus } from '../records.js';
import type { Counts } from './Tally.js';

/** What a publication has that the one before had not, and the other way round. */
export interface ChangeReport {
  readonly articles: { readonly new: number; readonly changed: number; readonly gone: number };
  readonly statements: { readonly added: Counts; readonly removed: Counts };
  /** Outlets all of whose new articles came out empty: their pages may have changed. */
  readonly emptyOutlets: readonly string[];
}

/** One article of a publication: where it was found, its content, and its statements' groups and places. */
type Line = readonly [file: string, record: number | null, key: string, statements: readonly string[]];

/** Fewer empty articles of one outlet are no sign that its pages have changed. */
const LEAST_EMPTY = 3;

/**
 * Compares a publication with the one before while it is written, article by article: both lists are in input order, so
 * that they are merged as they go by and neither is held in memory.
 */
export class Changes {
  readonly #before: AsyncIterator<string> | null;
  #oldText: string | null = null;
  #parsed: Line | null = null;
  #counts = { new: 0, changed: 0, gone: 0 };
  readonly #added: Counts = {};
  readonly #removed: Counts = {};
  readonly #outlets = new Map<string, { empty: number; all: number }>();

  private constructor(before: string) {
    this.#before = existsSync(before)
      ? createInterface({ input: createReadStream(before) })[Symbol.asyncIterator]()
      : null;
  }

  /** `before` is the file in which an earlier publication left its lines. */
  static async since(before: string): Promise<Changes> {
    const changes = new Changes(before);
    await changes.#advance();
    return changes;
  }

  /** Notes the next article: its line as `published.jsonl` has it, the statements as `group TAB place`. */
  async article(next: {
    line: string;
    status: ArticleStatus | 'rejected';
    outlet: string | null;
  }): Promise<void> {
    if (next.line === this.#oldText) return this.#advance();
    const line = JSON.parse(next.line) as Line;
    while (this.#old !== null && order(this.#old, line) < 0) await this.#gone(this.#old);
    const old = this.#old !== null && order(this.#old, line) === 0 ? this.#old : null;
    const same = old !== null && old[2] === line[2];
    if (old === null) this.#counts.new += 1;
    else if (!same) this.#counts.changed += 1;
    const before = new Set(old?.[3]);
    const now = new Set(line[3]);
    // The places of a changed text say nothing of the places of the old one.
    for (const statement of now) if (!same || !before.has(statement)) add(this.#added, statement);
    for (const statement of before) if (!same || !now.has(statement)) add(this.#removed, statement);
    if (old !== null) await this.#advance();
    if (!same && next.outlet !== null) this.#outlet(next.outlet, next.status);
  }

  async finish(): Promise<ChangeReport> {
    while (this.#old !== null) await this.#gone(this.#old);
    const emptyOutlets = [...this.#outlets]
      .filter(([, { empty, all }]) => all >= LEAST_EMPTY && empty === all)
      .map(([outlet]) => outlet)
      .sort();
    return {
      articles: this.#counts,
      statements: { added: this.#added, removed: this.#removed },
      emptyOutlets,
    };
  }

  #outlet(name: string, status: string): void {
    const seen = this.#outlets.get(name) ?? { empty: 0, all: 0 };
    seen.all += 1;
    if (status === 'empty') seen.empty += 1;
    this.#outlets.set(name, seen);
  }

  async #gone(old: Line): Promise<void> {
    this.#counts.gone += 1;
    for (const statement of old[3]) add(this.#removed, statement);
    await this.#advance();
  }

  async #advance(): Promise<void> {
    const next = await this.#before?.next();
    this.#oldText = next === undefined || next.done ? null : next.value;
    this.#parsed = null;
  }

  /** Parsed at need: most articles are as they were. */
  get #old(): Line | null {
    if (this.#parsed === null && this.#oldText !== null) {
      this.#parsed = parse(this.#oldText);
      if (this.#parsed === null) this.#oldText = null;
    }
    return this.#parsed;
  }
}

/** A line that cannot be read ends the comparison; it is information, not data. */
function parse(line: string): Line | null {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return null;
  }
}

function order([fileA, recordA]: Line, [fileB, recordB]: Line): number {
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return (recordA ?? -1) - (recordB ?? -1);
}

function add(counts: Counts, statement: string): void {
  const group = statement.slice(0, statement.indexOf('\t'));
  counts[group] = (counts[group] ?? 0) + 1;
}
