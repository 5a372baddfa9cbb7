import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cell, TABLES } from './columns.js';
import { type CsvTable, csvTable } from './csv.js';
import { dataPackage } from './dataPackage.js';
import { jsonLines } from './jsonl.js';
import { syncFolder, WholeFile } from './wholeFile.js';

export type TableName = keyof typeof TABLES;
type AnyRow = Readonly<Record<string, Cell>>;

const ROWS_AT_ONCE = 200;
const NAMES = Object.keys(TABLES) as TableName[];

/** A file of a publication, as `run.json` lists it. */
export interface PublishedFile {
  readonly name: string;
  readonly rows: number | null;
  readonly bytes: number;
  readonly sha256: string;
}

interface Sheet {
  readonly csv: { readonly file: WholeFile; readonly table: CsvTable } | null;
  readonly jsonl: { readonly file: WholeFile; readonly lines: (rows: readonly AnyRow[]) => string } | null;
  waiting: AnyRow[];
  waitingCsv: AnyRow[];
  rows: number;
  csvRows: number;
}

/** All datasets of a run while they are written: under temporary names until each is whole. */
export class Datasets {
  readonly #sheets = new Map<TableName, Sheet>();
  #finished: { file: WholeFile; rows: number | null; sha256: string }[] = [];

  private constructor(
    private readonly folder: string,
    private readonly temporary: string,
  ) {}

  /** Begins the datasets of `folder`; `temporary` is a folder on the same file system. */
  static async create(
    folder: string,
    options: { temporary: string; formats: readonly ('csv' | 'jsonl')[] },
  ): Promise<Datasets> {
    await mkdir(folder, { recursive: true });
    const datasets = new Datasets(folder, options.temporary);
    const open = (name: string) => WholeFile.create(join(folder, name), options.temporary);
    try {
      for (const name of NAMES) {
        const { columns } = TABLES[name];
        // Rejects are for whoever mends the inputs; everything dropped has its row there, whatever the formats.
        const jsonl = options.formats.includes('jsonl') || name === 'rejects';
        const csv = options.formats.includes('csv') && name !== 'rejects';
        datasets.#sheets.set(name, {
          csv: csv ? { file: await open(`${name}.csv`), table: csvTable(columns) } : null,
          jsonl: jsonl ? { file: await open(`${name}.jsonl`), lines: jsonLines(columns) } : null,
          waiting: [],
          waitingCsv: [],
          rows: 0,
          csvRows: 0,
        });
      }
      for (const { csv } of datasets.#sheets.values()) await csv?.file.write(csv.table.head);
    } catch (error) {
      await datasets.abandon();
      throw error;
    }
    return datasets;
  }

  /** Adds a row; `inCsv` false keeps it out of the sheet. */
  async add(name: TableName, row: AnyRow, options = { inCsv: true }): Promise<void> {
    const sheet = this.#sheets.get(name)!;
    sheet.waiting.push(row);
    sheet.rows += 1;
    if (options.inCsv) {
      sheet.waitingCsv.push(row);
      sheet.csvRows += 1;
    }
    if (sheet.waiting.length >= ROWS_AT_ONCE) await flush(sheet);
  }

  /** Everything on the disk, nothing yet under its name. */
  async finish(title: string): Promise<PublishedFile[]> {
    for (const sheet of this.#sheets.values()) {
      await flush(sheet);
      if (sheet.csv) await this.#done(sheet.csv.file, sheet.csvRows);
      if (sheet.jsonl) await this.#done(sheet.jsonl.file, sheet.rows);
    }
    const described = NAMES.filter((name) => this.#sheets.get(name)!.csv !== null).map(
      (name) => TABLES[name],
    );
    const description = await WholeFile.create(join(this.folder, 'datapackage.json'), this.temporary);
    await description.write(`${JSON.stringify(dataPackage(title, described), null, 2)}\n`);
    await this.#done(description, null);
    return this.#finished.map(({ file, rows, sha256 }) => ({
      name: file.path.slice(this.folder.length + 1),
      rows,
      bytes: file.bytes,
      sha256,
    }));
  }

  /**
   * Puts all files in their places. `run.json` says that a publication is complete, so it goes first and comes back last.
   */
  async publish(report: string): Promise<void> {
    const last = await WholeFile.create(join(this.folder, 'run.json'), this.temporary);
    await last.write(report);
    await last.finish();
    await rm(last.path, { force: true });
    for (const { file } of this.#finished) await file.publish();
    const written = new Set(this.#finished.map(({ file }) => file.path));
    // What an earlier run with other formats has left would be of another day.
    for (const path of NAMES.flatMap((name) => [`${name}.csv`, `${name}.jsonl`]).map((name) =>
      join(this.folder, name),
    )) {
      if (!written.has(path)) await rm(path, { force: true });
    }
    await syncFolder(this.folder);
    await last.publish();
    await syncFolder(this.folder);
  }

  async abandon(): Promise<void> {
    for (const { csv, jsonl } of this.#sheets.values()) {
      await csv?.file.abandon();
      await jsonl?.file.abandon();
    }
    for (const { file } of this.#finished) await file.abandon();
  }

  async #done(file: WholeFile, rows: number | null): Promise<void> {
    this.#finished.push({ file, rows, sha256: await file.finish() });
  }
}

async function flush(sheet: Sheet): Promise<void> {
  const { waiting, waitingCsv } = sheet;
  sheet.waiting = [];
  sheet.waitingCsv = [];
  await sheet.jsonl?.file.write(sheet.jsonl.lines(waiting));
  await sheet.csv?.file.write(sheet.csv.table.lines(waitingCsv));
}
