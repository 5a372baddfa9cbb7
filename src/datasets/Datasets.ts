import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TABLES } from './columns.js';
import { CsvLines } from './csv.js';
import { dataPackage } from './dataPackage.js';
import { type DatasetBytes, type Format, formatsOf, TABLE_NAMES, type TableName } from './RowBytes.js';
import { syncFolder, WholeFile } from './wholeFile.js';

/** After so many bytes the disk is set to work: what it is not given before the end is waited for at the end. */
const SETTLE_BYTES = 16 << 20;

/** A file of a publication, as `run.json` lists it. */
export interface PublishedFile {
  readonly name: string;
  readonly rows: number | null;
  readonly bytes: number;
  readonly sha256: string;
}

interface Sheet {
  readonly name: TableName;
  readonly format: Format;
  readonly file: WholeFile;
  rows: number;
}

interface Finished {
  readonly file: WholeFile;
  readonly rows: number | null;
  readonly sha256: string;
}

/** All datasets of a run while they are written: under temporary names until each is whole. */
export class Datasets {
  readonly #sheets: Sheet[] = [];
  #finished: Finished[] = [];
  #unsettled = 0;
  #settling: Promise<void> | null = null;

  private constructor(
    private readonly folder: string,
    private readonly temporary: string,
  ) {}

  /** Begins the datasets of `folder`; `temporary` is a folder on the same file system. */
  static async create(
    folder: string,
    options: { temporary: string; formats: readonly Format[] },
  ): Promise<Datasets> {
    await mkdir(folder, { recursive: true });
    const datasets = new Datasets(folder, options.temporary);
    try {
      for (const name of TABLE_NAMES) {
        for (const format of formatsOf(name, options.formats)) {
          const file = await WholeFile.create(join(folder, `${name}.${format}`), options.temporary);
          datasets.#sheets.push({ name, format, file, rows: 0 });
          if (format === 'csv') await file.write(new CsvLines(TABLES[name].columns).head);
        }
      }
    } catch (error) {
      await datasets.abandon();
      throw error;
    }
    return datasets;
  }

  /** Appends rows that were made into bytes for the same formats. */
  async append(bytes: DatasetBytes): Promise<void> {
    for (const sheet of this.#sheets) {
      const table = bytes[sheet.name];
      const piece = table?.[sheet.format];
      if (table === undefined || piece === null || piece === undefined) continue;
      sheet.rows += table.rows[sheet.format];
      await sheet.file.write(piece);
      this.#unsettled += piece.length;
    }
    if (this.#unsettled < SETTLE_BYTES || this.#settling !== null) return;
    this.#unsettled = 0;
    const settling = this.#settle();
    this.#settling = settling;
    // A failure stays here for `finish`: the disk tells of it only once.
    settling.then(() => {
      this.#settling = null;
    }, ignored);
  }

  /** One after another, so that there are threads left to write with. */
  async #settle(): Promise<void> {
    for (const { file } of this.#sheets) await file.settle();
  }

  /** Everything on the disk, nothing yet under its name. */
  async finish(title: string): Promise<PublishedFile[]> {
    await this.#settling;
    this.#finished = await Promise.all(this.#sheets.map(({ file, rows }) => done(file, rows)));
    const described = this.#sheets.filter(({ format }) => format === 'csv').map(({ name }) => TABLES[name]);
    const description = await WholeFile.create(join(this.folder, 'datapackage.json'), this.temporary);
    await description.write(`${JSON.stringify(dataPackage(title, described), null, 2)}\n`);
    this.#finished.push(await done(description, null));
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
    for (const path of TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.jsonl`]).map((name) =>
      join(this.folder, name),
    )) {
      if (!written.has(path)) await rm(path, { force: true });
    }
    await syncFolder(this.folder);
    await last.publish();
    await syncFolder(this.folder);
  }

  async abandon(): Promise<void> {
    for (const { file } of this.#sheets) await file.abandon();
    for (const { file } of this.#finished) await file.abandon();
  }
}

const ignored = () => {};

async function done(file: WholeFile, rows: number | null): Promise<Finished> {
  return { file, rows, sha256: await file.finish() };
}
