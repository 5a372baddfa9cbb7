/**
 * Speed against wink-nlp and compromise, on one core and two: `npm run bench -- [--texts FOLDER | --articles N]`; time and memory
 * of 5,000 and 50,000 articles: `npm run bench -- --curve`. Without `--texts` the articles are made up, no two alike.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import type { Article, RawArticle } from '../src/records.js';
import type { Report } from '../src/run/report.js';
import { BATCH } from '../src/run/task.js';
import { article } from './articles.js';

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    // Enough that starting and warming up, a second or two a core, are as small a part as in a real corpus.
    articles: { type: 'string', default: '16000' },
    curve: { type: 'boolean', default: false },
  },
});
const DIST = new URL('../dist/', import.meta.url);
const MAIN = new URL('main.js', DIST).pathname;
// As a user runs it: what tsx makes of the sources is slower.
const { analyzeAll } = (await import(new URL('analyze.js', DIST).href)) as typeof import('../src/analyze.js');
const { normalize } = (await import(
  new URL('normalize/normalize.js', DIST).href
)) as typeof import('../src/normalize/normalize.js');
const PIPELINE = new URL('../pipelines/everything.yaml', import.meta.url).pathname;
/** Each figure is the best of this many, since what disturbs a run only ever slows it. */
const TRIES = 3;
/** Whole runs of each kind: what else the machine does slows those on two cores most, and the least time tells. */
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));

async function speeds(): Promise<void> {
  const texts = values.texts === undefined ? made(Number(values.articles)) : read(values.texts);
  const words = wordsOf(texts);
  const input = join(folder, 'in');
  mkdirSync(input);
  for (const [i, text] of texts.entries()) writeFileSync(join(input, `${i}.txt`), text);
  console.log(
    `${texts.length} ${values.texts === undefined ? 'made-up articles, no two alike' : 'articles'}, ${words} words, Node ${process.version}, ${availableParallelism()} cores; words/s`,
  );

  const model = createRequire(import.meta.url)('wink-eng-lite-web-model');
  const wink = winkNLP(model, ['sbd', 'pos', 'negation', 'sentiment']);
  const articles = texts.map(articleOf);
  const sample = texts.slice(0, 100);
  const bare = passes(texts, { words, work: (text) => wink.readDoc(text) });
  // The engine as `onrecord` sets it, from here on.
  await import(new URL('commands/tuneEngine.js', DIST).href);
  // Reads the models, as wink's was read before its first pass.
  analyzeAll([articleOf(article(0))], { definition: { speakers: [] } });
  const analysis = passes(batchesOf(articles), {
    words,
    work: (batch) => analyzeAll(batch, { definition: { speakers: [] } }),
  });
  const quotations = passes(sample, {
    words: wordsOf(sample),
    work: (text) => nlp(text).quotations().json(),
  });
  const row = (name: string, figures: string) => console.log(`  ${name.padEnd(56)} ${figures}`);
  const both = ({ first, best }: Passes) =>
    `first pass ${rate(first)}, best of ${TRIES} passes ${rate(best)}`;
  row('one thread: wink-nlp (sbd, pos, negation, sentiment)', both(bare));
  row('one thread: analysis alone', both(analysis));
  row(`one thread: compromise, quotations of ${sample.length} articles`, both(quotations));

  const rounds = inTurn(
    () => whole(input, { cores: '0', jobs: 1 }),
    () => whole(input, { cores: '0,1', jobs: 2 }),
  );
  const [one, two] = [0, 1].map((i) => words / Math.min(...rounds.map((round) => round[i]!))) as [
    number,
    number,
  ];
  row('files to datasets, --jobs 1 on one core', rate(one));
  row('files to datasets, --jobs 2 on two cores', rate(two));

  const ratio = (name: string, figure: string) => console.log(`  ${name}: ${figure}`);
  ratio(
    'analysis against wink-nlp, one thread',
    `first pass ${(analysis.first / bare.first).toFixed(2)}, best pass ${(analysis.best / bare.best).toFixed(2)}`,
  );
  const apart = rounds.map(([alone, both]) => (alone / both).toFixed(2)).join(', ');
  ratio(
    'two cores against one, the whole process pinned, least time of each',
    `${(two / one).toFixed(2)} (round by round ${apart})`,
  );
  const share = (of: number) => ((100 * two) / (2 * of)).toFixed(0);
  // A run starts cold, as wink does in its first pass.
  ratio(
    'share of wink-nlp’s speed times the cores',
    `${share(bare.first)} % of its first pass, ${share(bare.best)} % of its best`,
  );
  const times = ({ first, best }: Passes, cores: number) =>
    `${(two / (cores * first)).toFixed(1)} of its first pass, ${(two / (cores * best)).toFixed(1)} of its best`;
  ratio('times compromise’s speed, as it runs, on one core', times(quotations, 1));
  ratio('times compromise’s speed, were it to use two cores as well', times(quotations, 2));
}

/** Time and memory of 5,000 and 50,000 short articles: of each the median, since when garbage is collected differs from run to run. */
function curve(): void {
  const figures = [5_000, 50_000].map((count) => {
    const input = join(folder, String(count));
    mkdirSync(input);
    for (let n = 0; n < count; n += 1000) {
      const lines = Array.from({ length: 1000 }, (_, i) =>
        JSON.stringify({ text: article(n + i, { paragraphs: 4 }) }),
      );
      writeFileSync(join(input, `${String(n).padStart(6, '0')}.jsonl`), `${lines.join('\n')}\n`);
    }
    const run = { cores: null, jobs: availableParallelism() };
    const runs = Array.from({ length: TRIES }, () => ({
      seconds: whole(input, run),
      peak: report().peakMemoryMb,
    }));
    const again = whole(input, { ...run, again: true });
    const seconds = median(runs.map((run) => run.seconds));
    const peak = median(runs.map((run) => run.peak));
    const peaks = runs.map((run) => run.peak).join(', ');
    console.log(
      `  ${count} articles: ${seconds.toFixed(1)} s, peak ${peak} MB (${peaks}); with nothing new ${again.toFixed(1)} s`,
    );
    return { seconds, peak };
  });
  const [small, large] = figures as [(typeof figures)[0], (typeof figures)[0]];
  console.log(
    `  ten times the articles: ${(large.seconds / small.seconds).toFixed(2)} times the time, ${(large.peak / small.peak).toFixed(2)} times the memory`,
  );
}

/** Seconds on the clock of a whole run, files to datasets, as a process of its own. */
function whole(input: string, how: { cores: string | null; jobs: number; again?: boolean }): number {
  const output = join(folder, 'out');
  if (how.again !== true) rmSync(output, { recursive: true, force: true });
  const command = [
    process.execPath,
    MAIN,
    'run',
    PIPELINE,
    '--quiet',
    '-i',
    input,
    '-o',
    output,
    '-j',
    String(how.jobs),
  ];
  const [program, ...args] = how.cores === null ? command : ['taskset', '-c', how.cores, ...command];
  const begun = performance.now();
  execFileSync(program!, args, { stdio: 'inherit' });
  return (performance.now() - begun) / 1000;
}

const median = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1]!;
const report = () => JSON.parse(readFileSync(join(folder, 'out', 'run.json'), 'utf8')) as Report;
const made = (count: number) => Array.from({ length: count }, (_, n) => article(n));
const read = (path: string) => readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));

function articleOf(body: string): Article {
  const unknown = { title: null, byline: null, outlet: null, url: null, published: null };
  const raw: RawArticle = { file: 'a.txt', record: null, form: 'text', body, ...unknown };
  const outcome = normalize(raw);
  if ('rejected' in outcome) throw new Error(outcome.rejected.detail);
  return outcome.kept.article;
}

/** As a run hands them to its workers. */
function batchesOf(articles: readonly Article[]): Article[][] {
  const batches: Article[][] = [[]];
  let characters = 0;
  for (const one of articles) {
    const batch = batches.at(-1)!;
    batch.push(one);
    characters += one.text.length;
    if (batch.length < BATCH.articles && characters < BATCH.characters) continue;
    batches.push([]);
    characters = 0;
  }
  return batches;
}

const wordsOf = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
const rate = (words: number) => Math.round(words).toLocaleString('en-US').padStart(7);

/** Words a second of processor time. */
interface Passes {
  /** With code that was never run before. */
  readonly first: number;
  readonly best: number;
}

/** How fast some work goes over all items, the first time and when it goes best. */
function passes<T>(
  items: readonly T[],
  { words, work }: { words: number; work: (item: T) => unknown },
): Passes {
  const rates = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage();
    for (const item of items) work(item);
    const { user, system } = process.cpuUsage(before);
    return (words * 1e6) / (user + system);
  });
  return { first: rates[0]!, best: Math.max(...rates) };
}

/** Measures two things in turn, so that what comes and goes on the machine meets both alike: now one is first, now the other. */
function inTurn(one: () => number, two: () => number): [one: number, two: number][] {
  return Array.from({ length: ROUNDS }, (_, round) => {
    if (round % 2 === 0) return [one(), two()];
    const second = two();
    return [one(), second];
  });
}

try {
  if (values.curve) curve();
  else await speeds();
} finally {
  rmSync(folder, { recursive: true });
}
