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
      return remembered(JSON.stringify);
    default:
      return JSON.stringify;
  }
}
