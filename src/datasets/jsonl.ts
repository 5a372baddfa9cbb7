import type { Cell, Column } from './columns.js';

/** Makes a writer of JSON lines for a table: the keys are the columns, in their order. */
export function jsonLines(
  all: readonly Column[],
): (rows: readonly Readonly<Record<string, Cell>>[]) => string {
  const names = all.filter((column) => column.where !== 'csv').map((column) => column.name);
  return (rows) => {
    let lines = '';
    for (const row of rows) {
      const object: Record<string, Cell> = {};
      for (const name of names) object[name] = row[name] ?? null;
      lines += `${JSON.stringify(object)}\n`;
    }
    return lines;
  };
}
