/**
 * Peak memory of a run over one huge file: `npm run bench:memory -- [gigabytes] [jobs]`, a JSON array and JSON Lines of one
 * gigabyte each by default. Fails above 512 MB. Needs three times the size in the temporary folder.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { article } from './articles.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const PIPELINE = fileURLToPath(new URL('../pipelines/rekognition.yaml', import.meta.url));
const MOST_MEGABYTES = 512;
/** Articles that differ; beyond it they come again under another number, so that making them takes no time. */
const DIFFERENT = 2000;

const [gigabytes = 1, jobs = 2] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'onrecord-memory-'));
try {
  for (const kind of ['json', 'jsonl'] as const) {
    const file = join(folder, `articles.${kind}`);
    await pipeline(records(kind, gigabytes * 1e9), createWriteStream(file));
    const begun = performance.now();
    const peak = await run(file, join(folder, kind));
    const seconds = Math.round((performance.now() - begun) / 1000);
    const { counts } = JSON.parse(await readFile(join(folder, kind, 'run.json'), 'utf8'));
    console.log(`${kind}, ${gigabytes} GB: peak ${peak} MB, ${seconds} s; ${JSON.stringify(counts)}`);
    if (peak > MOST_MEGABYTES) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}

function* records(kind: 'json' | 'jsonl', bytes: number): Generator<string> {
  const texts = Array.from({ length: DIFFERENT }, (_, i) => article(i));
  yield kind === 'json' ? '[' : '';
  for (let number = 0, written = 0; written < bytes; number++) {
    const text = `${texts[number % DIFFERENT]} This is number ${number}.`;
    const record = JSON.stringify({ title: `Number ${number}`, url: `https://post.example/${number}`, text });
    written += record.length;
    yield kind === 'json' ? `${number === 0 ? '' : ',\n'}${record}` : `${record}\n`;
  }
  yield kind === 'json' ? ']' : '';
}

/** Peak resident memory of the run, workers included, in megabytes. */
function run(input: string, output: string): Promise<number> {
  const args = [
    MAIN,
    'run',
    PIPELINE,
    '--input',
    input,
    '--output',
    output,
    '--jobs',
    String(jobs),
    '--quiet',
  ];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, highWaterMark(child.pid));
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(peak);
      else reject(new Error(`the run ended with ${code}`));
    });
  });
}

/** As the kernel keeps it (proc(5), VmHWM); 0 when the process is gone. */
function highWaterMark(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
