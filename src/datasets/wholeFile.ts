import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** How many bytes are gathered before they are written. */
const ROOM = 1 << 20;

/** A file that appears under its name only when it is whole. */
export class WholeFile {
  /** One room for all that is written: made anew a megabyte at a time, it would be most of what the garbage collector has to do. */
  readonly #room = Buffer.allocUnsafeSlow(ROOM);
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

  /** The bytes are taken over before it resolves. */
  async write(content: string | Uint8Array): Promise<void> {
    const chunk = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    if (this.#size + chunk.length > ROOM) await this.#flush();
    if (chunk.length > ROOM) return this.#put(chunk);
    this.#room.set(chunk, this.#size);
    this.#size += chunk.length;
  }

  /** What was written, but for the last megabyte, is on the disk; more may be written meanwhile. */
  async settle(): Promise<void> {
    await this.handle.datasync();
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
    await this.#put(this.#room.subarray(0, this.#size));
    this.#size = 0;
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.bytes += bytes.length;
    await this.handle.writeFile(bytes);
  }
}

/** Makes renames in a folder last through a loss of power. Some file systems cannot; they lose nothing by it. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
