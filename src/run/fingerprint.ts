import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Definition } from '../definition/definition.js';
import { keyOf } from './ledger.js';

const CODE = join(import.meta.dirname, '..');
const ROOT = join(CODE, '..');
/** What an article's analysis depends on; the rest only makes rows of it. */
const STAGES = [
  'analyze.js',
  'records.js',
  'duplicates',
  'ingest',
  'language',
  'normalize',
  'sentiment',
  'speakers',
  'statements',
];

export interface Fingerprint {
  /** Changes when an article may be analyzed otherwise: the stages' code, the models, what is known of speakers. */
  readonly analysis: string;
  /** Changes when the datasets may be otherwise though no article is. */
  readonly publication: string;
}

/** Names the version of the program and the pipeline by content, so that nobody has to remember to raise a number. */
export function fingerprint(definition: Definition): Fingerprint {
  const { speakers, targets, fields, limits } = definition;
  const analysis = keyOf(
    filesKey(STAGES.map((stage) => join(CODE, stage))),
    filesKey([join(ROOT, 'models'), join(ROOT, 'package.json')]),
    JSON.stringify({ speakers, targets, fields, limits }),
  );
  // Where the pipeline file lies says nothing of what comes out.
  const { inputs: _, ...rest } = definition;
  const { folder: __, ...outputs } = definition.outputs;
  return { analysis, publication: keyOf(analysis, filesKey([CODE]), JSON.stringify({ ...rest, outputs })) };
}

function filesKey(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).sort()) {
    hash.update(`${relative(ROOT, path)}\n`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(map|md|d\.ts)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return /\.js(on)?$/.test(path) ? [path] : [];
  }
}
