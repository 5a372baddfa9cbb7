import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article } from './articles.js';

const MAIN = new URL('../dist/main.js', import.meta.url).pathname;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

/** A folder with inputs, a pipeline file and an output, and the program run on it as a scheduler would. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'onrecord-torture-'));
  readonly input = join(this.folder, 'in');
  output = join(this.folder, 'out');

  constructor() {
    mkdirSync(this.input);
    writeFileSync(join(this.folder, 'p.yaml'), 'name: torture\ninputs: [in]\ngone: drop\n');
  }

  /** Puts the articles of these numbers among the inputs, some one by one, some in files of many. */
  fill(from: number, to: number): void {
    for (let n = from; n < to; n += 1) {
      if (n % 10 < 7) writeFileSync(join(this.input, `${n}.txt`), article(n));
    }
    for (let n = from; n < to; n += 10) {
      const lines = [7, 8, 9].map((k) => JSON.stringify({ text: article(n + k) }));
      writeFileSync(join(this.input, `${n}.jsonl`), `${lines.join('\n')}\n`);
    }
  }

  start(
    flags: readonly string[] = [],
    options: { uid?: number } = {},
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const args = [MAIN, 'run', join(this.folder, 'p.yaml'), '--quiet', '--output', this.output, ...flags];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
    let err = '';
    child.stderr!.on('data', (chunk) => {
      err += chunk;
    });
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal, err: err.trim() }));
    });
    return { child, ended };
  }

  run(flags: readonly string[] = [], options: { uid?: number } = {}): Promise<Ended> {
    return this.start(flags, options).ended;
  }

  /** SHA-256 of every published dataset, by name; run.json, which holds clocks, aside. */
  hashes(): Record<string, string> {
    if (!existsSync(this.output)) return {};
    const names = readdirSync(this.output).filter((name) => !name.startsWith('.') && name !== 'run.json');
    return Object.fromEntries(
      names.sort().map((name) => [name, hash(readFileSync(join(this.output, name)))]),
    );
  }

  /** Whether there is a run.json, and if so, that it can be read. */
  get complete(): boolean {
    const path = join(this.output, 'run.json');
    if (!existsSync(path)) return false;
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  }

  save(name: string): void {
    rmSync(join(this.folder, name), { recursive: true, force: true });
    cpSync(this.output, join(this.folder, name), { recursive: true });
  }

  restore(name: string): void {
    rmSync(this.output, { recursive: true, force: true });
    cpSync(join(this.folder, name), this.output, { recursive: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
