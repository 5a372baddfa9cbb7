import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import { analyze } from '../src/analyze.js';
import { normalize } from '../src/normalize/normalize.js';
import type { Article, RawArticle } from '../src/records.js';
import type { Report } from '../src/run/report.js';
import { article } from './articles.js';

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    articles: { type: 'string', default: '1000' },
    curve: { type: 'boolean', default: false },
  },
});
const MAIN = new URL('../dist/main.js', import.meta.url).pathname;
const PIPELINE = new URL('../pipelines/everything.yaml', import.meta.url).pathname;
/** Each figure is the best of this many, since what disturbs a run only ever slows it. */
const TRIES = 3;

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));

function speeds(): void {
  const texts = values.texts === undefined ? made(Number(values.articles)) : read(values.texts);
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const input = join(folder, 'in');
  mkdirSync(input);
  for (const [i, text] of texts.entries()) writeFileSync(join(input, `${i}.txt`), text);
  console.log(
    `${texts.length} articles, ${words} words, Node ${process.version}, ${availableParallelism()} cores`,
  );

  const model = createRequire(import.meta.url)('wink-eng-lite-web-model');
  const wink = winkNLP(model, ['sbd', 'pos', 'negation', 'sentiment']);
  const bare = words / best(() => cpu(() => each(texts, (text) => wink.readDoc(text))));
  const articles = texts.map(articleOf);
  const analysis = words / best(() => cpu(() => each(articles, (one) => analyze(one, { speakers: [] }))));
  const sample = texts.slice(0, 100);
  const sampleWords = sample.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const quotations =
    sampleWords / best(() => cpu(() => each(sample, (text) => nlp(text).quotations().json())));
  const [one, single, two] = bestOf([
    () => whole(input, { cores: '0', jobs: 1 }),
    () => whole(input, { cores: '0,1', jobs: 1 }),
    () => whole(input, { cores: '0,1', jobs: 2 }),
  ]).map((seconds) => words / seconds) as [number, number, number];

  const row = (name: string, rate: number) =>
    console.log(`  ${name.padEnd(58)} ${Math.round(rate).toLocaleString('en-US').padStart(9)} words/s`);
  row('wink-nlp alone (sbd, pos, negation, sentiment), one core', bare);
  row('onrecord, analysis alone, one core', analysis);
  row('compromise, quotations alone, one core', quotations);
  row('onrecord, files to datasets, --jobs 1 on one core', one);
  row('onrecord, files to datasets, --jobs 1 on two cores', single);
  row('onrecord, files to datasets, --jobs 2 on two cores', two);
  console.log(`  analysis against wink-nlp, one core: ${(analysis / bare).toFixed(2)}`);
  console.log(`  two cores against one, the whole process pinned: ${(two / one).toFixed(2)}`);
  // With one job the second core still reads, writes, compiles and collects garbage.
  console.log(`  --jobs 2 against --jobs 1, both with two cores: ${(two / single).toFixed(2)}`);
  console.log(`  share of wink-nlp’s speed times the cores: ${((100 * two) / (2 * bare)).toFixed(0)} %`);
  console.log(`  against compromise, each with two cores: ${(two / (2 * quotations)).toFixed(1)} times`);
}

/** Time and memory of 5,000 and 50,000 short articles. */
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
    const seconds = whole(input, { cores: null, jobs: availableParallelism() });
    const { peakMemoryMb } = report();
    const again = whole(input, { cores: null, jobs: availableParallelism(), again: true });
    console.log(
      `  ${count} articles: ${seconds.toFixed(1)} s, peak ${peakMemoryMb} MB; with nothing new ${again.toFixed(1)} s`,
    );
    return { seconds, peakMemoryMb };
  });
  const [small, large] = figures as [(typeof figures)[0], (typeof figures)[0]];
  console.log(
    `  ten times the articles: ${(large.seconds / small.seconds).toFixed(2)} times the time, ${(large.peakMemoryMb / small.peakMemoryMb).toFixed(2)} times the memory`,
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

function each<T>(items: readonly T[], work: (item: T) => unknown): void {
  for (const item of items) work(item);
}

/** Seconds of processor time. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const best = (measure: () => number) => bestOf([measure])[0]!;

/** The best of each, taken in turn, so that what comes and goes on the machine meets all alike. */
function bestOf(measures: readonly (() => number)[]): number[] {
  const tries = Array.from({ length: TRIES }, () => measures.map((measure) => measure()));
  return measures.map((_, i) => Math.min(...tries.map((seconds) => seconds[i]!)));
}

try {
  if (values.curve) curve();
  else speeds();
} finally {
  rmSync(folder, { recursive: true });
}
