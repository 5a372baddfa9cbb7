import { renameSync } from 'node:fs';
import { KeyTable } from './KeyTable.js';
import { Ledger } from './ledger.js';
import type { RecordKind } from './ledgerRecord.js';
import { entryKey, type SourceEntry } from './sourceEntry.js';

/** Below this many bytes it is not worth the while. */
const LEAST = 64 << 20;

/** Leaves out of a ledger what no entry needs any more, once that is more than half of it. The file takes the place of the old one whole. */
export async function compact(
  ledger: Ledger,
  options: { path: string; entries: readonly SourceEntry[] },
): Promise<void> {
  const { path, entries } = options;
  if (ledger.size < LEAST) return;
  const articles = new KeyTable();
  for (const entry of entries) for (const [, key] of entry.articles) articles.set(key, 0);
  const files = new Set(entries.map((entry) => entryKey(entry.path)));
  let live = 0;
  for (const key of articles.keys()) live += ledger.sizeOf('A', key);
  for (const key of files) live += ledger.sizeOf('F', key);
  if (2 * live > ledger.size) return;
  const small = Ledger.open(`${path}.partial`, { analysis: ledger.analysis, fresh: true });
  for (const key of articles.keys()) copy('A', key);
  for (const key of files) copy('F', key);
  await small.sync();
  await small.close();
  renameSync(`${path}.partial`, path);

  function copy(kind: RecordKind, key: string): void {
    const body = ledger.read(kind, key);
    if (body !== null) small.append(kind, key, { head: ledger.read(kind, key, 'head')!, body });
  }
}
