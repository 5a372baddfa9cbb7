/**
 * Feeds mutated fixtures to every reader and to normalize: `npm run fuzz -- [seconds] [seed]`, ten minutes by default.
 * Whatever the bytes, there is an article or a reject for each input, soon. An input that fails is left in the folder named.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticles } from '../../src/ingest/readArticles.js';
import { normalize } from '../../src/normalize/normalize.js';
import { mutate, Random } from './mutate.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
/** An input takes no longer than this, in milliseconds. */
const LONGEST = 5000;

export interface FuzzResult {
  readonly inputs: number;
  readonly articles: number;
  readonly rejects: number;
  readonly slowest: number;
}

/** Runs until the time is over or `inputs` are through. @throws on the first input that fails, named in the message. */
export async function fuzz(options: { seconds: number; seed: number; inputs?: number }): Promise<FuzzResult> {
  const names = (await readdir(FIXTURES, { withFileTypes: true })).filter(
    (one) => one.isFile() && !one.name.endsWith('.ts'),
  );
  const seeds = await Promise.all(names.map(({ name }) => readFile(join(FIXTURES, name))));
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-fuzz-'));
  const random = new Random(options.seed);
  const result = { inputs: 0, articles: 0, rejects: 0, slowest: 0 };
  const end = performance.now() + options.seconds * 1000;
  while (performance.now() < end && result.inputs < (options.inputs ?? Infinity)) {
    const which = random.below(seeds.length);
    const bytes = mutate(seeds[which]!, { random, others: seeds });
    // Now and then under a name that lies.
    const { name } = names[random.below(8) === 0 ? random.below(names.length) : which]!;
    const path = join(folder, name);
    await writeFile(path, bytes);
    const begun = performance.now();
    const before = result.articles + result.rejects;
    try {
      await read(path, { name, result });
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).stack}`);
    }
    const took = performance.now() - begun;
    result.inputs++;
    result.slowest = Math.max(result.slowest, took);
    if (took > LONGEST) throw new Error(`${path}: took ${Math.round(took)} ms`);
    if (result.articles + result.rejects === before)
      throw new Error(`${path}: neither an article nor a reject`);
  }
  await rm(folder, { recursive: true });
  return result;
}

async function read(
  path: string,
  { name, result }: { name: string; result: { articles: number; rejects: number } },
): Promise<void> {
  for await (const outcome of readArticles({ path, file: name, size: 0, mtimeMs: 0 })) {
    if ('rejected' in outcome) {
      result.rejects++;
      if (!/^[a-z-]+$/.test(outcome.rejected.reason) || /[\n\r]/.test(outcome.rejected.detail)) {
        throw new Error(`a reject that cannot be shown: ${JSON.stringify(outcome.rejected)}`);
      }
      continue;
    }
    const normalized = normalize(outcome.kept);
    result.articles++;
    if ('rejected' in normalized) continue;
    const { text, bodyStart, origin } = normalized.kept.article;
    if (bodyStart > text.length || /^\s|\s$/.test(text))
      throw new Error('a text with white space around it, or a body behind its end');
    let last = 0;
    for (let i = 0; origin !== null && i < origin.length; i += 3) {
      if (origin[i]! < last) throw new Error('pieces of the origin overlap');
      last = origin[i]! + origin[i + 2]!;
    }
    if (last > text.length) throw new Error('the origin goes beyond the text');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [seconds = 600, seed = 1] = process.argv.slice(2).map(Number);
  const { inputs, articles, rejects, slowest } = await fuzz({ seconds, seed });
  console.log(
    `${inputs} inputs (seed ${seed}): ${articles} articles, ${rejects} rejects, the slowest took ${Math.round(slowest)} ms`,
  );
}
