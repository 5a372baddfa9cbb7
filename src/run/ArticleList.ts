const KEY_BYTES = 16;
const RECORD_BYTES = 4;
const SIZE = RECORD_BYTES + KEY_BYTES;
/** Stands for the record number of an article that is a file of its own. */
const NONE = 0xffff_ffff;

/** An article of a file: its record number (null where the file is the article) and the key of what was found. */
export type Listed = readonly [record: number | null, key: string];

/** The articles of a file in their order: twenty bytes each, since a file may hold a million and all are in memory at once. */
export class ArticleList implements Iterable<Listed> {
  length = 0;
  #bytes = Buffer.allocUnsafe(SIZE);

  /** A list as `toJSON` gave it. */
  static parse(text: string): ArticleList {
    const list = new ArticleList();
    list.#bytes = Buffer.from(text, 'base64');
    list.length = list.#bytes.length / SIZE;
    return list;
  }

  add(record: number | null, key: string): void {
    const at = this.length * SIZE;
    if (at === this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(SIZE, 2 * at));
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#bytes.writeUInt32LE(record ?? NONE, at);
    this.#bytes.write(key, at + RECORD_BYTES, 'hex');
    this.length += 1;
  }

  *[Symbol.iterator](): Generator<Listed> {
    for (let at = 0; at < this.length * SIZE; at += SIZE) {
      const record = this.#bytes.readUInt32LE(at);
      const key = this.#bytes.toString('hex', at + RECORD_BYTES, at + SIZE);
      yield [record === NONE ? null : record, key];
    }
  }

  toJSON(): string {
    return this.#bytes.toString('base64', 0, this.length * SIZE);
  }
}
