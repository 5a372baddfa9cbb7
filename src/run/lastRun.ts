import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Reject } from '../records.js';
import { keyOf } from './ledger.js';
import type { Report } from './report.js';
import type { SourceEntry } from './sourceEntry.js';

/** Everything a publication is made from; two with one key would be the same to the byte. */
export function publicationKey(
  version: string,
  from: { entries: readonly SourceEntry[]; rejects: readonly Reject[] },
): string {
  const content = from.entries.map(({ file, articles, rejects }) => [file, articles, rejects]);
  return keyOf(version, ...content.map((entry) => JSON.stringify(entry)), JSON.stringify(from.rejects));
}

/** The report of the publication in a folder; null unless that is complete and as it was written. */
export function readLast(folder: string): Report | null {
  try {
    const report = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as Report;
    const whole = report.files.every(({ name, bytes }) => statSync(join(folder, name)).size === bytes);
    return whole ? report : null;
  } catch {
    return null;
  }
}
