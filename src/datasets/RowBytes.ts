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

/** The memory that the bytes of some rows are in. */
export function buffersOf(bytes: DatasetBytes): ArrayBuffer[] {
  return Object.values(bytes).flatMap(({ csv, jsonl }) =>
    [csv, jsonl].flatMap((file) => (file === null ? [] : [file.buffer])),
  );
}

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

  /** `room` is memory of earlier rows, to be used again. */
  constructor(
    private readonly formats: readonly Format[],
    private readonly room: ArrayBuffer[] = [],
  ) {}

  /** Adds a row; `inCsv` false keeps it out of the sheet. */
  add(name: TableName, row: AnyRow, options = { inCsv: true }): void {
    let table = this.#tables.get(name);
    if (table === undefined) {
      table = new TableWriter(name, { formats: formatsOf(name, this.formats), room: this.room });
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
  readonly #json: { readonly line: (row: AnyRow) => string; readonly sink: ByteSink } | null;
  readonly #csv: { readonly lines: CsvLines; readonly sink: ByteSink } | null;
  readonly #rows = { csv: 0, jsonl: 0 };

  constructor(name: TableName, { formats, room }: { formats: readonly Format[]; room: ArrayBuffer[] }) {
    const { columns } = TABLES[name];
    const sink = () => new ByteSink(room.shift() ?? null);
    this.#json = formats.includes('jsonl') ? { line: jsonLine(columns), sink: sink() } : null;
    this.#csv = formats.includes('csv') ? { lines: new CsvLines(columns), sink: sink() } : null;
  }

  add(row: AnyRow, inCsv: boolean): void {
    this.#rows.jsonl += 1;
    if (this.#json !== null) this.#json.sink.write(this.#json.line(row));
    if (!inCsv) return;
    this.#rows.csv += 1;
    if (this.#csv === null) return;
    this.#csv.lines.add(row);
    if (this.#rows.csv % CSV_ROWS_AT_ONCE === 0) this.#csv.sink.write(this.#csv.lines.take());
  }

  take(): TableBytes {
    this.#csv?.sink.write(this.#csv.lines.take());
    return {
      rows: this.#rows,
      jsonl: this.#json?.sink.take() ?? null,
      csv: this.#csv?.sink.take() ?? null,
    };
  }
}
