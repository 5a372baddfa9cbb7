import type { FieldMap } from '../../records.js';
import { SIDE_ARRAYS } from '../fieldNames.data.js';
import { hasText, isArticle } from '../fields.js';
import { ReadError } from '../ReadError.js';

type Token = { readonly name: string; readonly value?: unknown };
type Holder = unknown[] | { [key: string]: unknown };

interface Frame {
  readonly holder: Holder;
  /** Dotted path from the root, array indices left out. */
  readonly path: string;
  /** Key that the next value of an object belongs to. */
  key: string;
  /** Whether the objects in this array may be records: there is no other array around it. */
  readonly outermost: boolean;
}

export interface Found {
  readonly value: unknown;
  readonly record: number | null;
}

/** Characters held at a time; beyond it a file is no list of articles that one can read record by record. */
const MOST_HELD = 64 * 1024 * 1024;

/**
 * Builds values out of tokens and hands out each record as soon as it is whole, so that memory does not grow with the
 * file. Records are the objects of the outermost array in which objects look like articles; without one, the whole
 * value is the record.
 */
export class JsonRecords {
  readonly #fields: FieldMap;
  readonly #stack: Frame[] = [];
  /** Path of the array that holds the records, once known. */
  #path: string | null;
  /** A whole root value, held back until it is known whether it is the only one. */
  #root: Found | null = null;
  #roots = 0;
  #emitted = false;
  #held = 0;
  /** Number of the record that is being read or comes next; null where the file may be one article. */
  next: number | null = null;

  constructor(fields: FieldMap) {
    this.#fields = fields;
    this.#path = fields.records ?? null;
  }

  /** Whether a value is begun and not ended. */
  get open(): boolean {
    return this.#stack.length > 0;
  }

  /** Takes the next token; returns the record that it completes, if any. @throws {ReadError} when too much is held. */
  take(token: Token): Found | null {
    switch (token.name) {
      case 'startObject':
        return this.#push({});
      case 'startArray':
        return this.#push([]);
      case 'keyValue':
        this.#stack.at(-1)!.key = token.value as string;
        return null;
      case 'endObject':
      case 'endArray':
        return this.#pop();
      case 'numberValue':
        return this.#add(Number(token.value));
      default:
        return this.#add(token.value);
    }
  }

  /** What is left at the end of the file. @param broken - Whether the file breaks off, so that the last is not whole. */
  *finish(broken: boolean): Generator<Found> {
    const root = this.#root;
    this.#root = null;
    // What is left around records that have been handed out is their envelope.
    if (root !== null && (hasText(root.value, this.#fields) || !(broken || this.#emitted))) yield root;
  }

  #push(holder: Holder): null {
    const parent = this.#stack.at(-1);
    const inArray = parent === undefined || Array.isArray(parent.holder);
    const path = parent === undefined ? '' : inArray ? parent.path : join(parent.path, parent.key);
    const outermost =
      Array.isArray(holder) &&
      !this.#stack.some((frame) => Array.isArray(frame.holder)) &&
      !(parent !== undefined && SIDE_ARRAYS.has(parent.key.toLowerCase().replace(/[^a-z]/g, '')));
    this.#stack.push({ holder, path, key: '', outermost });
    return null;
  }

  #pop(): Found | null {
    const { holder } = this.#stack.pop()!;
    const parent = this.#stack.at(-1);
    if (parent !== undefined && this.#isRecord(holder, parent)) {
      const record = this.next ?? 0;
      this.next = record + 1;
      this.#emitted = true;
      this.#held = 0;
      return { value: holder, record };
    }
    return this.#add(holder);
  }

  #isRecord(holder: Holder, parent: Frame): boolean {
    if (Array.isArray(holder) || !Array.isArray(parent.holder) || !parent.outermost) return false;
    if (this.#path !== null) return parent.path === this.#path;
    // The objects of a root array are the records, whatever they hold.
    if (parent.path === '') return true;
    if (!isArticle(holder, this.#fields)) return false;
    // An article's own list of articles (what it links to) is no list of records.
    if (this.#stack.some((frame) => !Array.isArray(frame.holder) && hasText(frame.holder, this.#fields)))
      return false;
    this.#path = parent.path;
    return true;
  }

  #add(value: unknown): Found | null {
    const parent = this.#stack.at(-1);
    if (parent === undefined) return this.#addRoot(value);
    this.#held += typeof value === 'string' ? value.length + 16 : 16;
    if (this.#held > MOST_HELD) {
      throw new ReadError(
        'too-large',
        'more than 64 million characters outside any article; name the array in `fields: records`',
      );
    }
    if (Array.isArray(parent.holder)) parent.holder.push(value);
    // As JSON.parse does it: `__proto__` is a key like any other.
    else if (parent.key === '__proto__')
      Object.defineProperty(parent.holder, parent.key, { value, enumerable: true });
    else parent.holder[parent.key] = value;
    return null;
  }

  /** A single root value has no record number; several are numbered. */
  #addRoot(value: unknown): Found | null {
    this.#held = 0;
    const previous = this.#root;
    const number = this.#roots++;
    if (this.#emitted && Array.isArray(value)) return null;
    this.#root = { value, record: null };
    if (number === 0) return null;
    this.next = number + 1;
    this.#root = { value, record: number };
    return previous === null ? null : { value: previous.value, record: previous.record ?? number - 1 };
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
