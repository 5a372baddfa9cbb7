import { existsSync } from 'node:fs';
import type { Reject, SourceFile } from '../records.js';
import { ArticleList } from './ArticleList.js';
import { keyOf, type Ledger } from './ledger.js';
import { rootOf, within } from './within.js';

/** What the ledger knows of a source file: which records it holds, and by what it is known again. */
export interface SourceEntry {
  /** Relative to the input root. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly articles: ArticleList;
  readonly rejects: readonly Reject[];
}

/** The entry of a file, if the ledger has one made when the file was as it is now. */
export function knownEntry(ledger: Ledger, source: SourceFile): SourceEntry | null {
  const payload = ledger.read('F', entryKey(source.path));
  if (payload === null) return null;
  const entry = parseEntry(payload);
  if (entry.size !== source.size || entry.mtimeMs !== source.mtimeMs || source.path === '-') return null;
  return isReadable(ledger, entry) ? { ...entry, file: source.file } : null;
}

export function saveEntry(ledger: Ledger, entry: SourceEntry): void {
  ledger.append('F', entryKey(entry.path), { head: '', body: JSON.stringify(entry) });
}

/** Entries of files that stood under the inputs, were read by an earlier run and are no more. */
export function* goneEntries(
  ledger: Ledger,
  now: { files: readonly SourceFile[]; inputs: readonly string[] },
): Generator<SourceEntry> {
  const present = new Set(now.files.map(({ path }) => entryKey(path)));
  const roots = now.inputs.filter((input) => input !== '-').map(rootOf);
  for (const key of ledger.keys('F')) {
    if (present.has(key)) continue;
    const entry = parseEntry(ledger.read('F', key)!);
    const ours = roots.some((root) => within(root, entry.path));
    if (ours && isReadable(ledger, entry) && !existsSync(entry.path)) yield entry;
  }
}

function parseEntry(text: string): SourceEntry {
  const entry = JSON.parse(text);
  return { ...entry, articles: ArticleList.parse(entry.articles) };
}

/** Whether the ledger has all its articles. */
export function isReadable(ledger: Ledger, { articles }: SourceEntry): boolean {
  for (const [, key] of articles) if (!ledger.has('A', key)) return false;
  return true;
}

/** The key of a file's record in the ledger. */
export const entryKey = (path: string) => keyOf('file', path);

/** The order of every dataset: by file, code unit by code unit, the same on every machine. */
export function byFile(a: { file: string; path: string }, b: { file: string; path: string }): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
