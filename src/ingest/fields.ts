import type { FieldMap, RawArticle } from '../records.js';
import { FIELD_NAMES } from './fieldNames.data.js';

type Part = Exclude<keyof FieldMap, 'records'>;
type Json = { readonly [key: string]: unknown };

/** Where the article of a record comes from. */
interface Place {
  readonly file: string;
  readonly record: number | null;
}

/** Tags that only markup has; `<` alone may stand in prose. */
const MARKUP =
  /<(?:p|br|div|span|a|ul|ol|li|h[1-6]|blockquote|strong|em|b|i|html|body|article|figure)(?:\s[^<>]*)?\/?>/i;

/** Turns a JSON object or a table's row into an article; null where nothing in it looks like an article's text. */
export function articleFrom(record: unknown, place: Place, fields: FieldMap): RawArticle | null {
  const found = locate(record, fields);
  if (found === null) return null;
  const { holder, text } = found;
  const part = (name: Exclude<Part, 'text'>) => {
    const path = fields[name];
    if (path !== undefined) return plain(at(record, path, exact));
    return guess(holder, FIELD_NAMES[name]) ?? (holder === record ? null : guess(record, FIELD_NAMES[name]));
  };
  const url = part('url');
  return {
    ...place,
    form: MARKUP.test(text) ? 'html' : 'text',
    body: text,
    title: part('title'),
    byline: part('byline'),
    outlet: part('outlet'),
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    published: part('published'),
  };
}

/** Whether an object looks like an article: it has a text where articles have it. */
export function isArticle(record: unknown, fields: FieldMap): boolean {
  return locate(record, fields) !== null;
}

/** Whether an object holds an article's text itself, not only somewhere inside or a summary of something. */
export function hasText(record: unknown, fields: FieldMap): boolean {
  if (fields.text !== undefined) return plain(at(record, fields.text, exact)) !== null;
  return /\S\s+\S/.test(guess(record, FIELD_NAMES.text) ?? '');
}

function locate(record: unknown, fields: FieldMap): { holder: unknown; text: string } | null {
  if (fields.text !== undefined) {
    const text = plain(at(record, fields.text, exact));
    return text === null ? null : { holder: record, text };
  }
  const whole = guessText(record, FIELD_NAMES.text, 0);
  if (whole !== null) return whole;
  // A summary alone describes anything; with a title beside it, it is a short article.
  const short = guessText(record, FIELD_NAMES.summary, 0);
  return short !== null && guess(short.holder, FIELD_NAMES.title) !== null ? short : null;
}

/** Looks in the object itself, then in those inside it, as search engines wrap what they return (`_source`). */
function guessText(
  record: unknown,
  names: readonly string[],
  depth: number,
): { holder: unknown; text: string } | null {
  if (!isObject(record)) return null;
  const text = guess(record, names);
  // One word is somebody's identifier.
  if (text !== null && /\S\s+\S/.test(text)) return { holder: record, text };
  if (depth === 3) return null;
  for (const value of Object.values(record)) {
    const inner = guessText(value, names, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

function guess(record: unknown, names: readonly string[]): string | null {
  for (const name of names) {
    const value = plain(at(record, name, loose));
    if (value !== null) return value;
  }
  return null;
}

type Lookup = (holder: Json, key: string) => unknown;

/** Follows a dotted path; a number steps into an array. */
function at(record: unknown, path: string, lookup: Lookup): unknown {
  let value: unknown = record;
  if (lookup === exact && isObject(value) && Object.hasOwn(value, path)) return value[path];
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value)) value = lookup(value, key);
    else return undefined;
  }
  return value;
}

function exact(holder: Json, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function loose(holder: Json, key: string): unknown {
  if (Object.hasOwn(holder, key)) return holder[key];
  const own = Object.keys(holder).find((name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '') === key);
  return own === undefined ? undefined : holder[own];
}

/** A string, a number, a person's or publisher's name, or a list of these; null for anything else and for nothing. */
function plain(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(plain).filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(', ');
  }
  return isObject(value) ? plain(value.name ?? null) : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
