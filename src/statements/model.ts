import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CueNetworkWeights } from './CueNetwork.js';
import type { Ranker } from './candidates.js';
import type { Forest } from './forest.js';
import type { Lexicon } from './lexicon.js';
import { READER_PARTS, type ReaderWeights } from './readerWeights.js';
import type { Table } from './table.js';

/** The decisions about a cue, each with a table of its own. */
export const DECISIONS = [
  'sourceStart',
  'sourceEnd',
  'leftEnd',
  'leftStart',
  'rightStart',
  'rightEnd',
] as const;
export type Decision = (typeof DECISIONS)[number];

/** All that is learned of how statements are marked. */
export interface StatementModel {
  readonly lexicon: Lexicon;
  /** What a first look goes by: may a token belong to a cue? */
  readonly glance: Table;
  readonly cue: Table;
  /** What is added to the tagger's scores. */
  readonly network: CueNetworkWeights;
  /** What reads whole sentences. */
  readonly reader: ReaderWeights;
  /** Transition scores of the cue tagger, [from × 3 + to]. */
  readonly transition: Float32Array;
  readonly decisions: Readonly<Record<Decision, Ranker>>;
  /** Linear model of whether a link is a statement; the forest takes up its odds. */
  readonly acceptance: Table;
  readonly forest: Forest;
  /** Least probability with which most links are taken for statements. */
  readonly threshold: number;
  /** Calibration of confidence: [probability, share right], ascending, to be interpolated. */
  readonly calibration: readonly (readonly [number, number])[];
}

const FOREST_PARTS = ['root', 'feature', 'threshold', 'below', 'above', 'leaf'] as const;

const NETWORK_PARTS = ['taps', 'rows', 'bias', 'output'] as const;

interface Header {
  readonly words: readonly string[];
  readonly scales: Readonly<Record<string, number>>;
  readonly sizes: readonly (readonly [name: string, bytes: number])[];
  readonly transition: readonly number[];
  readonly base: number;
  readonly threshold: number;
  readonly calibration: readonly (readonly [number, number])[];
}

/** The model as one compressed file: the length of a JSON header, the header, then every table's bytes. */
export function packModel(model: StatementModel): Uint8Array {
  const { lexicon } = model;
  const tables: [string, Table][] = [
    ['glance', model.glance],
    ['cue', model.cue],
    ['vectors', model.network.vectors],
    ['words', model.reader.words],
    ['acceptance', model.acceptance],
    ...DECISIONS.map((name): [string, Table] => [name, model.decisions[name].table]),
  ];
  const parts: [string, Uint8Array][] = [
    ['lemma', bytes(lexicon.lemma)],
    ['cluster', bytes(lexicon.cluster)],
    ['cueness', bytes(lexicon.cueness)],
    ['never', bytes(lexicon.neverCue)],
    ...tables.map(([name, table]): [string, Uint8Array] => [name, bytes(table.values)]),
    ...DECISIONS.map((name): [string, Uint8Array] => [`${name}.shut`, model.decisions[name].shut]),
    ...NETWORK_PARTS.map((name): [string, Uint8Array] => [`network.${name}`, bytes(model.network[name])]),
    ...READER_PARTS.map((name): [string, Uint8Array] => [`reader.${name}`, bytes(model.reader[name])]),
    ...FOREST_PARTS.map((name): [string, Uint8Array] => [`forest.${name}`, bytes(model.forest[name])]),
  ];
  const header: Header = {
    words: [...lexicon.id.keys()],
    scales: Object.fromEntries(tables.map(([name, table]) => [name, table.scale])),
    sizes: parts.map(([name, part]) => [name, part.length]),
    transition: [...model.transition],
    base: model.forest.base,
    threshold: model.threshold,
    calibration: model.calibration,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(Uint32Array.of(head.length).buffer);
  return gzipSync(Buffer.concat([length, head, ...parts.map(([, part]) => part)]), { level: 6 });
}

/** The model in `packed`, as `packModel` made it. */
export function unpackModel(packed: Uint8Array): StatementModel {
  const all = gunzipSync(packed);
  const headLength = all.readUInt32LE(0);
  const header = JSON.parse(all.toString('utf8', 4, 4 + headLength)) as Header;
  const parts = new Map<string, ArrayBuffer>();
  let at = 4 + headLength;
  for (const [name, size] of header.sizes) {
    parts.set(name, Uint8Array.prototype.slice.call(all, at, at + size).buffer as ArrayBuffer);
    at += size;
  }
  const table = (name: string): Table => ({
    values: new Int8Array(parts.get(name)!),
    scale: header.scales[name]!,
  });
  const floats = <Name extends string>(of: string, names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, new Float32Array(parts.get(`${of}.${name}`)!)])) as Record<
      Name,
      Float32Array
    >;
  return {
    lexicon: {
      id: new Map(header.words.map((word, i) => [word, i + 1])),
      lemma: new Uint16Array(parts.get('lemma')!),
      cluster: new Uint16Array(parts.get('cluster')!),
      cueness: new Uint8Array(parts.get('cueness')!),
      neverCue: new Uint8Array(parts.get('never')!),
    },
    glance: table('glance'),
    cue: table('cue'),
    network: {
      vectors: table('vectors'),
      ...floats('network', NETWORK_PARTS),
    },
    reader: {
      words: table('words'),
      ...floats('reader', READER_PARTS),
    },
    transition: Float32Array.from(header.transition),
    decisions: Object.fromEntries(
      DECISIONS.map((name) => [
        name,
        { table: table(name), shut: new Uint8Array(parts.get(`${name}.shut`)!) },
      ]),
    ) as Record<Decision, Ranker>,
    acceptance: table('acceptance'),
    forest: {
      root: new Int32Array(parts.get('forest.root')!),
      feature: new Int32Array(parts.get('forest.feature')!),
      threshold: new Float32Array(parts.get('forest.threshold')!),
      below: new Int32Array(parts.get('forest.below')!),
      above: new Int32Array(parts.get('forest.above')!),
      leaf: new Float32Array(parts.get('forest.leaf')!),
      base: header.base,
    },
    threshold: header.threshold,
    calibration: header.calibration,
  };
}

let loaded: StatementModel | undefined;

/** The model that ships with the project, read at the first call. */
export function statementModel(): StatementModel {
  loaded ??= unpackModel(
    readFileSync(fileURLToPath(new URL('../../models/statements.bin', import.meta.url))),
  );
  return loaded;
}

function bytes(array: Uint8Array | Int8Array | Uint16Array | Int32Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
