/** A raw file that cannot be read further; becomes a reject of stage `read`. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  constructor(
    readonly reason: string,
    readonly detail: string,
  ) {
    super(detail);
  }

  /** Puts an error of the file system or of an unpacker into words a person can act on. */
  static from(error: unknown): ReadError {
    if (error instanceof ReadError) return error;
    const { code, message } = error as NodeJS.ErrnoException;
    switch (code) {
      case 'EACCES':
      case 'EPERM':
        return new ReadError('no-permission', 'no permission to read this file; change its permissions');
      case 'ENOENT':
        return new ReadError('vanished', 'the file was there and is gone; run again');
      case 'EISDIR':
        return new ReadError('unreadable', 'this is a folder, not a file');
      case 'Z_BUF_ERROR':
        return new ReadError('truncated', 'the compressed file ends too early; what came before is kept');
      case 'Z_DATA_ERROR':
        return new ReadError(
          'damaged',
          `the compressed data is damaged (${message}); what came before is kept`,
        );
      default:
        return new ReadError('unreadable', `cannot be read: ${message}`);
    }
  }
}
