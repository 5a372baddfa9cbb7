import { type Cell, TABLES } from './columns.js';
import { ByteSink } from './ByteSink.js';
import { CsvLines } from './csv.js';
import { jsonLine } from './jsonl.js';

export type TableName = keyof typeof TABLES;
export type Format = 'csv' | 'jsonl';
type AnyRow = Readonly<Record<string, Cell>>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Some rows of a table as they stand in its files; null for a file that is not wanted. */
export interface TableBytes {
  readonly rows: Readonly<Record<Format, number>>;
  readonly csv: Uint8Array<ArrayBuffer> | null;
  readonly jsonl: Uint8Array<ArrayBuffer> | null;
}
export type DatasetBytes = Readonly<Partial<Record<TableName, TableBytes>>>;

/** The files of a table, where these formats are wanted. */
export function formatsOf(name: TableName, wanted: readonly Format[]): readonly Format[] {
  // Rejects are for whoever mends the inputs; everything dropped has its row there, whatever the formats.
  return name === 'rejects' ? ['jsonl'] : wanted;
}

/** csv-stringify takes longer to begin than to write a row. */
const CSV_ROWS_AT_ONCE = 100;

/** Turns rows into the bytes of the datasets, many at once. */
export class RowBytes {
  readonly #tables = new Map<TableName, TableWriter>();

  constructor(private readonly formats: readonly Format[]) {}

  /** Adds a row; `inCsv` false keeps it out of the sheet. */
  add(name: TableName, row: AnyRow, options = { inCsv: true }): void {
    let table = this.#tables.get(name);
    if (table === undefined) {
      table = new TableWriter(name, formatsOf(name, this.formats));
      this.#tables.set(name, table);
    }
    table.add(row, options.inCsv);
  }

  /** The bytes of the rows added; none may be added after it. */
  take(): DatasetBytes {
    return Object.fromEntries([...this.#tables].map(([name, table]) => [name, table.take()]));
  }
}

class TableWriter {
  readonly #json: ((row: AnyRow) => string) | null;
  readonly #csv: CsvLines | null;
  readonly #sinks = { csv: new ByteSink(), jsonl: new ByteSink() };
  readonly #rows = { csv: 0, jsonl: 0 };

  constructor(name: TableName, formats: readonly Format[]) {
    const { columns } = TABLES[name];
    this.#json = formats.includes('jsonl') ? jsonLine(columns) : null;
    this.#csv = formats.includes('csv') ? new CsvLines(columns) : null;
  }

  add(row: AnyRow, inCsv: boolean): void {
    this.#rows.jsonl += 1;
    if (this.#json !== null) this.#sinks.jsonl.write(this.#json(row));
    if (!inCsv) return;
    this.#rows.csv += 1;
    if (this.#csv === null) return;
    this.#csv.add(row);
    if (this.#rows.csv % CSV_ROWS_AT_ONCE === 0) this.#flush(this.#csv);
  }

  take(): TableBytes {
    if (this.#csv !== null) this.#flush(this.#csv);
    const bytes = (format: Format, wanted: boolean) => (wanted ? this.#sinks[format].take() : null);
    return {
      rows: this.#rows,
      csv: bytes('csv', this.#csv !== null),
      jsonl: bytes('jsonl', this.#json !== null),
    };
  }

  #flush(csv: CsvLines): void {
    this.#sinks.csv.write(csv.take());
  }
}
