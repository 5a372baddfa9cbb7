/** What a command came to; main alone turns it into an exit code. */
export type CommandResult = 'done' | 'done-with-rejects';

/** Tells main what a command came to; a command that does not call it is done. */
export type Finish = (result: CommandResult) => void;

/** The command line asks for something that cannot be done; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A signal ended the run in good order; the message says how to go on. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(
    message: string,
    readonly signal: 'SIGINT' | 'SIGTERM',
  ) {
    super(message);
  }
}
