import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discover } from '../../src/ingest/discover.js';
import { readArticles } from '../../src/ingest/readArticles.js';
import type { FieldMap, RawArticle, Reject } from '../../src/records.js';

/** Runs a piece of work in a folder of its own, which is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What comes out of one file of these bytes. */
export function readBytes(
  name: string,
  bytes: string | Uint8Array,
  fields: FieldMap = {},
): Promise<{ articles: RawArticle[]; rejects: Reject[] }> {
  return inFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return readPath(path, fields);
  });
}

/** What comes out of the files behind a path. */
export async function readPath(
  path: string,
  fields: FieldMap = {},
): Promise<{ articles: RawArticle[]; rejects: Reject[] }> {
  const { files, rejects } = await discover([path]);
  const articles: RawArticle[] = [];
  for (const file of files) {
    for await (const outcome of readArticles(file, { fields })) {
      if ('kept' in outcome) articles.push(outcome.kept);
      else rejects.push(outcome.rejected);
    }
  }
  return { articles, rejects };
}
