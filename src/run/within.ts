import { dirname, sep } from 'node:path';

/** Whether a path is a folder or lies in it. Both absolute. */
export function within(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The folder that a glob looks in, or the path itself. */
export function rootOf(input: string): string {
  const magic = input.search(/[*?[{(!]/);
  return magic < 0 ? input : dirname(`${input.slice(0, magic)}x`);
}
