import type { Outcome } from '../outcome.js';
import type { FieldMap, RawArticle } from '../records.js';
import { readDocx } from './formats/docx.js';
import { readEmail } from './formats/email.js';
import { readFeed } from './formats/feed.js';
import { readHtml } from './formats/html.js';
import { readJson } from './formats/json.js';
import { readJsonLines } from './formats/jsonLines.js';
import { readPdf } from './formats/pdf.js';
import { readTable } from './formats/table.js';
import { readMarkdown, readText } from './formats/text.js';
import { readWarc } from './formats/warc.js';

/** What a reader gets: the unpacked bytes of one file. */
export interface Input {
  /** Name for rejects and articles. */
  readonly file: string;
  readonly chunks: AsyncIterable<Buffer>;
  readonly fields: FieldMap;
}

export type Reader = (input: Input) => AsyncIterable<Outcome<RawArticle>>;

/** Every kind of raw file: a new format is one new reader and one row here. */
export const FORMATS = {
  text: { extensions: ['txt', 'text'], read: readText },
  markdown: { extensions: ['md', 'markdown'], read: readMarkdown },
  html: { extensions: ['html', 'htm', 'xhtml', 'shtml'], read: readHtml },
  json: { extensions: ['json', 'geojson'], read: readJson },
  jsonl: { extensions: ['jsonl', 'ndjson', 'jsonlines'], read: readJsonLines },
  table: { extensions: ['csv', 'tsv', 'tab', 'psv'], read: readTable },
  feed: { extensions: ['rss', 'atom', 'xml', 'rdf'], read: readFeed },
  warc: { extensions: ['warc', 'wet'], read: readWarc },
  email: { extensions: ['eml', 'mht', 'mhtml'], read: readEmail },
  docx: { extensions: ['docx'], read: readDocx },
  pdf: { extensions: ['pdf'], read: readPdf },
} as const satisfies Record<string, { extensions: readonly string[]; read: Reader }>;

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
