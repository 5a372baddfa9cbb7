import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Reject } from '../records.js';
import { printable } from './printable.js';

const SHOWN = 5;
/** A reject is a short line; a folder of thousands need not be read whole for the first few. */
const READ_BYTES = 16_384;

/** The first rejects of a published run, a line each: which file, and what to do about it. */
export function firstRejects(folder: string): string[] {
  const file = openSync(join(folder, 'rejects.jsonl'), 'r');
  try {
    const head = Buffer.alloc(READ_BYTES);
    const whole = head.toString('utf8', 0, readSync(file, head)).split('\n').slice(0, -1);
    return whole.slice(0, SHOWN).map((line) => {
      const { file, record, detail } = JSON.parse(line) as Reject;
      return printable(`${file}${record === null ? '' : `, record ${record}`}: ${detail}`);
    });
  } finally {
    closeSync(file);
  }
}
