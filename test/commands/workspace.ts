import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '../../src/run/report.js';

/** A folder of its own for one test: inputs, a pipeline file, an output. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'));
  readonly output = join(this.folder, 'out');
  readonly pipeline = join(this.folder, 'p.yaml');

  constructor(pipeline = '') {
    mkdirSync(join(this.folder, 'in'));
    this.define(pipeline);
  }

  define(rest: string): void {
    writeFileSync(this.pipeline, `name: test\ninputs: [in]\noutputs: { folder: out }\n${rest}`);
  }

  write(name: string, content: string | Uint8Array): void {
    const path = this.in(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  in(name: string): string {
    return join(this.folder, 'in', name);
  }

  read(name: string): string {
    return readFileSync(join(this.output, name), 'utf8');
  }

  rows<T>(name: string): T[] {
    return this.read(`${name}.jsonl`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  }

  get report(): Report {
    return JSON.parse(this.read('run.json')) as Report;
  }

  /** Content of every dataset, by file name; run.json, which holds clocks, aside. */
  datasets(): Record<string, string> {
    const names = readdirSync(this.output).filter((name) => !name.startsWith('.') && name !== 'run.json');
    return Object.fromEntries(names.sort().map((name) => [name, this.read(name)]));
  }

  /** When each file of the output was last written. */
  times(): Record<string, number> {
    const names = readdirSync(this.output).filter((name) => !name.startsWith('.'));
    return Object.fromEntries(names.map((name) => [name, statSync(join(this.output, name)).mtimeMs]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A short article of its own; two numbers give two articles that are no duplicates of one another. */
export function article(n: number): string {
  const [name, town, thing] = [
    NAMES[n % NAMES.length]!,
    TOWNS[n % TOWNS.length]!,
    THINGS[n % THINGS.length]!,
  ];
  const filler = Array.from(
    { length: 12 },
    (_, i) => `${WORDS[(n * 7 + i * i) % WORDS.length]} ${WORDS[(n + 3 * i) % WORDS.length]}`,
  );
  return [
    `${town} puts off its ${thing} for the ${n}th time`,
    `The council of ${town} met on Tuesday and talked for ${n + 2} hours about the ${thing}.`,
    `“We will not pay for a ${thing} that nobody in ${town} has asked for,” said ${name}, the mayor.`,
    `${name.split(' ')[1]} said that the ${filler.slice(0, 6).join(', the ')} had been counted wrongly.`,
    `According to Maria Keller, a spokeswoman for Northfield Rail, the ${filler.slice(6).join(' and the ')} remain.`,
  ].join('\n\n');
}

const NAMES = [
  'Ann Lee',
  'Robert Gray',
  'Susan Wright',
  'Peter Novak',
  'Linda Moss',
  'Henry Stone',
  'Clara Berg',
];
const TOWNS = [
  'Ashford',
  'Milton',
  'Riverton',
  'Oakdale',
  'Weston',
  'Harlow',
  'Clifton',
  'Norwood',
  'Eastbrook',
];
const THINGS = [
  'bridge',
  'library',
  'tram line',
  'market hall',
  'swimming pool',
  'school',
  'theatre',
  'park',
];
const WORDS =
  'votes roads trees windows tickets lamps boats benches chairs tables doors books maps pipes wires stones bricks roofs gates signs'.split(
    ' ',
  );
