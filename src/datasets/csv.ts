import { stringify } from 'csv-stringify/sync';
import type { Span } from '../records.js';
import type { Cell, CellKind, Column } from './columns.js';
import { remembered } from './remembered.js';

const BOM = '\uFEFF';
// What a spreadsheet takes for a formula, full-width forms and leading control characters included (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
// A raw control character or a lone surrogate is no text: it would act on a terminal or break the encoding.
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;
/** Half of these are harmless, but most texts have none and need no closer look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]/;
/** What makes a cell need quotation marks around it (RFC 4180). */
const SPECIAL = /[",\r\n]/;
/** Stands in no cell, since control characters are no text. */
const BETWEEN = '\0';
/** Excel cuts a cell here and mangles the rows after it. */
const CELL_LIMIT = 32_767;

/** Writes rows of a table as CSV: UTF-8 with byte-order mark, RFC 4180, formulas inert. */
export class CsvLines {
  /** Byte-order mark and header. */
  readonly head: string;
  readonly #columns: readonly { readonly name: string; readonly write: (cell: Cell) => string }[];
  /** What stands between the cells that need marks, those cells, and what comes behind the last of them. */
  #between: string[] = [];
  #special: [string][] = [];
  #text = '';

  constructor(all: readonly Column[]) {
    const columns = all.filter((column) => column.where !== 'jsonl');
    this.head = BOM + stringify([columns.map((column) => column.name)], { record_delimiter: '\r\n' });
    this.#columns = columns.map(({ name, kind }) => ({
      name,
      write: kind === 'string' ? remembered(inert) : (cell: Cell) => cellText(cell, kind),
    }));
  }

  add(row: Readonly<Record<string, Cell>>): void {
    const columns = this.#columns;
    let text = this.#text;
    for (let i = 0; i < columns.length; i += 1) {
      if (i > 0) text += ',';
      const cell = row[columns[i]!.name] ?? null;
      if (cell === null) continue;
      const written = columns[i]!.write(cell);
      if (SPECIAL.test(written)) {
        this.#between.push(text);
        this.#special.push([written]);
        text = '';
      } else text += written;
    }
    this.#text = `${text}\r\n`;
  }

  /** The lines of the rows added since it was asked last. */
  take(): string {
    // Only one cell in ten needs marks, and to look at all of them costs csv-stringify as much as making the rows.
    const options = { record_delimiter: BETWEEN, quote_record_delimiter: true };
    const marked = stringify(this.#special, options).split(BETWEEN);
    let text = '';
    for (const [i, between] of this.#between.entries()) text += between + marked[i]!;
    text += this.#text;
    this.#between = [];
    this.#special = [];
    this.#text = '';
    return text;
  }
}

/** A cell as the CSV holds it; null is the empty cell. */
export function cellText(cell: Cell, kind: CellKind): string {
  if (cell === null || (Array.isArray(cell) && cell.length === 0)) return '';
  switch (kind) {
    case 'integer':
    case 'number':
    case 'boolean':
      return String(cell);
    case 'span':
      return spanText(cell as Span);
    case 'spans':
      return (cell as readonly Span[]).map(spanText).join(';');
    case 'chain':
      return inert((cell as readonly string[]).join(' > '));
    case 'counts':
      return inert(
        Object.entries(cell)
          .map(([name, count]) => `${name} (${count})`)
          .join('; '),
      );
    case 'targets':
      return inert(
        meanByName(cell as readonly Named[])
          .map(([name, sentiment]) => `${name} ${signed(sentiment)}`)
          .join('; '),
      );
    case 'string':
      return inert(cell as string);
  }
}

const spanText = ([start, end]: Span) => `${start}:${end}`;

interface Named {
  readonly name: string;
  readonly sentiment: number;
}

/** One entry a name: a content that names somebody five times should not fill the cell with it. */
function meanByName(targets: readonly Named[]): [name: string, mean: number][] {
  const byName = new Map<string, number[]>();
  for (const { name, sentiment } of targets) byName.set(name, [...(byName.get(name) ?? []), sentiment]);
  return [...byName].map(([name, tones]) => [
    name,
    tones.reduce((sum, tone) => sum + tone, 0) / tones.length,
  ]);
}

function inert(text: string): string {
  const clean = SUSPECT.test(text) ? text.replace(CONTROL, '\uFFFD') : text;
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return safe.length <= CELL_LIMIT ? safe : `${safe.slice(0, CELL_LIMIT - 1)}…`;
}

const signed = (n: number) => `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(1)}`;
