import { statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Reject, SourceFile } from '../records.js';
import { isKnownExtension, knownTypes } from './formats.js';
import { InputError } from './InputError.js';

interface Found {
  readonly files: string[];
  /** Folders whose paths the file names are relative to. */
  readonly root: string;
  readonly rejects: { path: string; reason: string; detail: string }[];
}

/**
 * Finds the raw files behind paths, folders (walked whole, hidden files left aside), globs and `-` (standard input).
 * `except` is a folder that is passed over: what a run writes is no input of the next.
 * Files come in the order of their names relative to the inputs' common folder, each once.
 *
 * @throws {InputError} when a path does not exist or a glob matches nothing.
 */
export async function discover(
  inputs: readonly string[],
  options: { readonly except?: string } = {},
): Promise<{ files: SourceFile[]; rejects: Reject[] }> {
  const found = await Promise.all(
    inputs.filter((input) => input !== '-').map((input) => find(input, options.except)),
  );
  const root = commonFolder(found.map((one) => one.root));
  const name = (path: string) => relative(root, path).split(sep).join('/') || '.';
  const rejects: Reject[] = found
    .flatMap((one) => one.rejects)
    .map(({ path, reason, detail }) => ({ file: name(path), record: null, stage: 'read', reason, detail }));
  const files: SourceFile[] = [];
  for (const path of new Set(found.flatMap((one) => one.files))) {
    try {
      // Nothing else goes on yet, and a turn of the event loop costs several times what the look costs.
      const { size, mtimeMs } = statSync(path);
      files.push({ path, file: name(path), size, mtimeMs });
    } catch {
      const detail = 'cannot be looked at: a broken link, or no permission on its folder';
      rejects.push({ file: name(path), record: null, stage: 'read', reason: 'unreadable', detail });
    }
  }
  if (inputs.includes('-')) files.push({ path: '-', file: '-', size: 0, mtimeMs: 0 });
  return { files: files.sort(byFile), rejects: dedupe(rejects).sort(byFile) };
}

async function find(input: string, except?: string): Promise<Found> {
  const path = resolve(input);
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) return walk(path, except);
  if (info !== null) return { files: [path], root: dirname(path), rejects: [] };
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(input)) throw new InputError(`${input}: no such file or folder`);
  const files = (await glob(input, { absolute: true })).map((one) => resolve(one));
  if (files.length === 0) throw new InputError(`${input}: no file matches this pattern`);
  return { files, root: commonFolder(files.map((file) => dirname(file))), rejects: [] };
}

/** Everything under a folder; a file of an unknown kind becomes a reject, so that nothing is lost in silence. */
async function walk(root: string, except?: string): Promise<Found> {
  const found: Found = { files: [], root, rejects: [] };
  const waiting = [root];
  const seen = new Set<string>();
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    // A link may lead back to a folder above it.
    const real = await realpath(folder).catch(() => folder);
    if (seen.has(real)) continue;
    seen.add(real);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      const detail = 'this folder cannot be read; check its permissions';
      found.rejects.push({ path: folder, reason: 'unreadable', detail });
      continue;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (path === except) continue;
      const linked = entry.isSymbolicLink() ? await stat(path).catch(() => null) : null;
      if (entry.isDirectory() || linked?.isDirectory()) waiting.push(path);
      else if (isKnownExtension(entry.name)) found.files.push(path);
      else found.rejects.push({ path, ...unknownType(entry.name) });
    }
  }
  if (found.files.length === 0) {
    const detail = `no file of a known type in this folder (${knownTypes()}, each also as .gz)`;
    found.rejects.push({ path: root, reason: 'no-known-type', detail });
  }
  return found;
}

function unknownType(name: string) {
  const type = extname(name);
  const detail = `${type} is not a known type; name the file itself to have it read by its content (${basename(name)})`;
  return { reason: 'unknown-type', detail };
}

function commonFolder(folders: readonly string[]): string {
  if (folders.length === 0) return process.cwd();
  let common = folders[0]!;
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      common = dirname(common);
    }
  }
  return common;
}

function dedupe(rejects: readonly Reject[]): Reject[] {
  return [...new Map(rejects.map((reject) => [`${reject.file}\n${reject.reason}`, reject])).values()];
}

/** By code unit, so that the order is the same on every machine. */
function byFile(a: { file: string }, b: { file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
