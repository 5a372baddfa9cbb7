import type { Span } from '../records.js';
import type { Cell, CellKind, Column } from './columns.js';
import { remembered } from './remembered.js';

/** Makes a writer of JSON lines for a table: the keys are the columns, in their order. */
export function jsonLine(all: readonly Column[]): (row: Readonly<Record<string, Cell>>) => string {
  const columns = all.filter((column) => column.where !== 'csv');
  const cells = columns.map(({ name, kind }, i) => ({
    name,
    key: `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    write: writerOf(kind),
  }));
  return (row) => {
    let line = '';
    // Cell by cell: a second object a row, only to leave out the columns of the sheet, costs more than all the rest.
    for (const { name, key, write } of cells) {
      const cell = row[name] ?? null;
      line += key;
      line += cell === null ? 'null' : write(cell);
    }
    return `${line}}\n`;
  };
}

function writerOf(kind: CellKind): (cell: Exclude<Cell, null>) => string {
  switch (kind) {
    case 'integer':
    case 'number':
    case 'boolean':
      return String;
    case 'string':
      return remembered(quoted);
    case 'span':
      return (cell) => spanText(cell as Span);
    case 'spans':
      return (cell) => spansText(cell as readonly Span[]);
    case 'chain':
    case 'targets':
      return (cell) => ((cell as readonly unknown[]).length === 0 ? '[]' : JSON.stringify(cell));
    default:
      return JSON.stringify;
  }
}

/** What JSON.stringify would change, and pairs of surrogates, which are seldom enough. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

// Most cells need no escapes, and to see that is quicker than to have them written anew.
const quoted = (text: string) => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

// Some rows have ten of these, and whatever JSON.stringify writes it takes a while to begin.
const spanText = ([start, end]: Span) => `[${start},${end}]`;

function spansText(spans: readonly Span[]): string {
  let text = '[';
  for (let i = 0; i < spans.length; i += 1) text += i === 0 ? spanText(spans[i]!) : `,${spanText(spans[i]!)}`;
  return `${text}]`;
}
