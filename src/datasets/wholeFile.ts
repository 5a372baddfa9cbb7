import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

const FLUSH_AT = 1 << 20;

/** A file that appears under its name only when it is whole. */
export class WholeFile {
  #waiting: Uint8Array[] = [];
  #size = 0;
  readonly #hash: Hash = createHash('sha256');
  /** Bytes written so far. */
  bytes = 0;

  private constructor(
    readonly path: string,
    readonly temporary: string,
    private readonly handle: FileHandle,
  ) {}

  /** Opens a temporary file in `folder`, which must be on the file system of `path`. */
  static async create(path: string, folder: string): Promise<WholeFile> {
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `${basename(path)}.partial`);
    return new WholeFile(path, temporary, await open(temporary, 'w'));
  }

  /** The bytes must not be changed afterwards. */
  async write(content: string | Uint8Array): Promise<void> {
    if (content.length === 0) return;
    // As bytes, which the garbage collector need not look through again and again.
    const chunk = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    this.#waiting.push(chunk);
    this.#size += chunk.length;
    if (this.#size >= FLUSH_AT) await this.#flush();
  }

  /** Everything on disk, still under the temporary name. Gives the SHA-256 in hexadecimal. */
  async finish(): Promise<string> {
    await this.#flush();
    await this.handle.sync();
    await this.handle.close();
    return this.#hash.digest('hex');
  }

  /** Takes the place of what stood under the name. */
  async publish(): Promise<void> {
    await rename(this.temporary, this.path);
  }

  /** Gives up and leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.handle.close().catch(() => {});
    await rm(this.temporary, { force: true });
  }

  async #flush(): Promise<void> {
    const chunk = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#size = 0;
    this.#hash.update(chunk);
    this.bytes += chunk.length;
    await this.handle.writeFile(chunk);
  }
}

/** Makes renames in a folder last through a loss of power. Some file systems cannot; they lose nothing by it. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
