import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SparseTable } from './sparseTable.js';
import { makeTable, tableEntries } from './sparseTable.js';

/** Numbers of the network's parts. */
export interface ToneShape {
  /** Of a word's vector. */
  readonly width: number;
  /** Of what a word in its surroundings is turned into. */
  readonly channels: number;
  /** Of the layer before the output. */
  readonly hidden: number;
}

/** One output of the network: what the channels count for by place, and the two layers that judge them. */
export interface ToneHead {
  /** [place × channels]: weight of a channel in the sum over all words, and in the greatest one. */
  readonly sum: Float32Array;
  readonly most: Float32Array;
  /** [hidden × 2 channels], [hidden]. */
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  /** [outputs × hidden], [outputs]. */
  readonly outer: Float32Array;
  readonly outerBias: Float32Array;
}

/** All that is learned of tone; made by `onrecord train-tone`, see models/tone.md. */
export interface ToneModel {
  readonly shape: ToneShape;
  /** Word in lower case → its number from 1; 0 stands for every word without a vector. */
  readonly idOf: ReadonlyMap<string, number>;
  /** Ratings of the lexicon by word number, −1…1 in 127ths. */
  readonly valence: Int8Array;
  /** Vectors by word number, [words × width], to be multiplied by `vectorScale` [width]. */
  readonly vectors: Int8Array;
  readonly vectorScale: Float32Array;
  /** [3 × channels × width]: of the word before, the word itself, the word after. */
  readonly taps: Float32Array;
  /** [part of speech × channels]. */
  readonly tags: Float32Array;
  readonly negated: Float32Array;
  readonly quoted: Float32Array;
  /** [7 × channels]: three words before the target … the target … three words after it. */
  readonly near: Float32Array;
  readonly bias: Float32Array;
  readonly text: ToneHead;
  readonly target: ToneHead;
  /** Words, word pairs and lexicon sums: one column for the text, three (negative, neutral, positive) for a target. */
  readonly textTable: SparseTable;
  readonly targetTable: SparseTable;
  /** Score of a text = network × first + table × second + third. */
  readonly textMix: readonly [number, number, number];
}

const ARRAYS = ['vectorScale', 'taps', 'tags', 'negated', 'quoted', 'near', 'bias'] as const;
const HEAD_ARRAYS = ['sum', 'most', 'inner', 'innerBias', 'outer', 'outerBias'] as const;

interface Header {
  readonly shape: ToneShape;
  readonly textMix: readonly [number, number, number];
  readonly scales: readonly [text: number, target: number];
  /** Words by number, joined by blanks. */
  readonly words: string;
  readonly sizes: readonly number[];
}

/** The model as one compressed file: the length of a JSON header, the header, then the bytes of every array. */
export function packToneModel(model: ToneModel): Uint8Array {
  const tables = [tableEntries(model.textTable), tableEntries(model.targetTable)];
  const arrays: ArrayBufferView[] = [
    model.valence,
    model.vectors,
    ...ARRAYS.map((name) => model[name]),
    ...[model.text, model.target].flatMap((head) => HEAD_ARRAYS.map((name) => head[name])),
    ...tables.flatMap(({ keys, weights }) => [keys, weights]),
  ];
  const header: Header = {
    shape: model.shape,
    textMix: model.textMix,
    scales: [model.textTable.scale, model.targetTable.scale],
    words: [...model.idOf.keys()].join(' '),
    sizes: arrays.map((array) => array.byteLength),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return gzipSync(Buffer.concat([new Uint8Array(Uint32Array.of(head.length).buffer), head, ...bytes]), {
    level: 9,
  });
}

/** The model in `packed`, as `packToneModel` made it. */
export function unpackToneModel(packed: Uint8Array): ToneModel {
  const all = gunzipSync(packed);
  const headLength = all.readUInt32LE(0);
  const header = JSON.parse(all.toString('utf8', 4, 4 + headLength)) as Header;
  let at = 4 + headLength;
  const sizes = header.sizes.values();
  const next = (): ArrayBuffer => {
    const size = sizes.next().value ?? 0;
    at += size;
    return Uint8Array.prototype.slice.call(all, at - size, at).buffer as ArrayBuffer;
  };
  const floats = (): Float32Array => new Float32Array(next());
  const valence = new Int8Array(next());
  const vectors = new Int8Array(next());
  const arrays = Object.fromEntries(ARRAYS.map((name) => [name, floats()]));
  const heads = [0, 1].map(
    () => Object.fromEntries(HEAD_ARRAYS.map((name) => [name, floats()])) as unknown as ToneHead,
  );
  const tables = header.scales.map((scale, i) =>
    makeTable(
      { keys: new Int32Array(next()), weights: new Int16Array(next()) },
      { columns: i === 0 ? 1 : 3, scale },
    ),
  );
  return {
    ...(arrays as Pick<ToneModel, (typeof ARRAYS)[number]>),
    shape: header.shape,
    idOf: new Map(header.words.split(' ').map((word, i) => [word, i + 1])),
    valence,
    vectors,
    text: heads[0]!,
    target: heads[1]!,
    textTable: tables[0]!,
    targetTable: tables[1]!,
    textMix: header.textMix,
  };
}

let loaded: ToneModel | undefined;

/** The model that ships with the project, read at the first call. */
export function toneModel(): ToneModel {
  loaded ??= unpackToneModel(readFileSync(new URL('../../models/tone.bin', import.meta.url)));
  return loaded;
}
