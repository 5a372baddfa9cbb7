import type { Outcome } from '../outcome.js';
import type { FieldMap, RawArticle } from '../records.js';

/** What a reader gets: the unpacked bytes of one file. */
export interface Input {
  /** Name for rejects and articles. */
  readonly file: string;
  readonly chunks: AsyncIterable<Buffer>;
  readonly fields: FieldMap;
}

export type Reader = (input: Input) => AsyncIterable<Outcome<RawArticle>>;

/** Every kind of raw file: a new format is one new reader and one row here. A reader is loaded when a file asks for it. */
export const FORMATS = {
  text: {
    extensions: ['txt', 'text'],
    load: async () => (await import('./formats/text.js')).readText,
  },
  markdown: {
    extensions: ['md', 'markdown'],
    load: async () => (await import('./formats/text.js')).readMarkdown,
  },
  html: {
    extensions: ['html', 'htm', 'xhtml', 'shtml'],
    load: async () => (await import('./formats/html.js')).readHtml,
  },
  json: {
    extensions: ['json', 'geojson'],
    load: async () => (await import('./formats/json.js')).readJson,
  },
  jsonl: {
    extensions: ['jsonl', 'ndjson', 'jsonlines'],
    load: async () => (await import('./formats/jsonLines.js')).readJsonLines,
  },
  table: {
    extensions: ['csv', 'tsv', 'tab', 'psv'],
    load: async () => (await import('./formats/table.js')).readTable,
  },
  feed: {
    extensions: ['rss', 'atom', 'xml', 'rdf'],
    load: async () => (await import('./formats/feed.js')).readFeed,
  },
  warc: {
    extensions: ['warc', 'wet'],
    load: async () => (await import('./formats/warc.js')).readWarc,
  },
  email: {
    extensions: ['eml', 'mht', 'mhtml'],
    load: async () => (await import('./formats/email.js')).readEmail,
  },
  docx: {
    extensions: ['docx'],
    load: async () => (await import('./formats/docx.js')).readDocx,
  },
  pdf: {
    extensions: ['pdf'],
    load: async () => (await import('./formats/pdf.js')).readPdf,
  },
} as const satisfies Record<string, { extensions: readonly string[]; load: () => Promise<Reader> }>;

export type FormatName = keyof typeof FORMATS;

const COMPRESSED = /\.(gz|gzip|zst|zstd)$/i;

const BY_EXTENSION = new Map<string, FormatName>(
  Object.entries(FORMATS).flatMap(([name, { extensions }]) =>
    extensions.map((extension) => [extension, name as FormatName] as const),
  ),
);

/** The format that a file's name promises, a compressed file's inner name included; null where it promises none. */
export function formatByName(name: string): FormatName | null {
  const extension = /\.([^./\\]+)$/.exec(name.replace(COMPRESSED, ''))?.[1];
  return BY_EXTENSION.get(extension?.toLowerCase() ?? '') ?? null;
}

/** Whether a file found in a folder is worth opening: a known extension, or none at all. */
export function isKnownExtension(name: string): boolean {
  return formatByName(name) !== null || !name.replace(COMPRESSED, '').includes('.');
}

/** The usual extension of each format, for people. */
export function knownTypes(): string {
  return Object.values(FORMATS)
    .map(({ extensions }) => `.${extensions[0]}`)
    .join(', ');
}
