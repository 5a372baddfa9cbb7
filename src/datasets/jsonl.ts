import type { Cell, Column } from './columns.js';

/** Makes a writer of JSON lines for a table: the keys are the columns, in their order. */
export function jsonLines(
  all: readonly Column[],
): (rows: readonly Readonly<Record<string, Cell>>[]) => string {
  const columns = all.filter((column) => column.where !== 'csv');
  const keys = columns.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (rows) => {
    const pieces: string[] = [];
    for (const row of rows) {
      // Cell by cell: a second object a row, only to leave out the columns of the sheet, costs more than all the rest.
      for (let i = 0; i < columns.length; i += 1)
        pieces.push(keys[i]!, JSON.stringify(row[columns[i]!.name] ?? null));
      pieces.push('}\n');
    }
    return pieces.join('');
  };
}
