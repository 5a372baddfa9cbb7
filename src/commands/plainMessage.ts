import { printable } from './printable.js';

/** What went wrong, and what to do about it, in a line; several where there are several problems. */
export function plainMessage(error: unknown): string {
  const { message, code, path } = (
    error instanceof Error ? error : new Error(String(error))
  ) as NodeJS.ErrnoException;
  const where = path === undefined ? '' : ` ${path}`;
  const plain =
    code === 'ENOSPC'
      ? `the disk is full; make room and run again: what was found so far is kept (${message})`
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? `no permission to write${where}; choose another --output (${message})`
        : message;
  return plain.split('\n').map(printable).join('\n');
}
