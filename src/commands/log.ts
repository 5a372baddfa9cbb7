import type { Report } from '../run/report.js';
import { printable } from './printable.js';

export interface Log {
  info(line: string): void;
  warn(line: string): void;
  done(state: string, report: Report): void;
}

/** Lines for people, or JSON for a log collector, on standard error; with `quiet`, warnings alone. */
export async function makeLog(options: { quiet?: true; logJson?: true }): Promise<Log> {
  if (options.logJson) {
    const { pino } = await import('pino');
    // Synchronous, so that the last line before an exit is never lost.
    const logger = pino(
      { name: 'onrecord', level: options.quiet ? 'warn' : 'info' },
      pino.destination({ fd: 2, sync: true }),
    );
    return {
      info: (line) => logger.info(line),
      warn: (line) => logger.warn(line),
      done: (state, { seconds, counts, articlesPerSecond, peakMemoryMb }) =>
        logger.info({ seconds, counts, articlesPerSecond, peakMemoryMb }, state),
    };
  }
  const print = (line: string) => process.stderr.write(`${printable(line)}\n`);
  return {
    info: (line) => {
      if (!options.quiet) print(line);
    },
    warn: (line) => {
      if (options.quiet) print(`Warning: ${line}`);
    },
    done: () => {},
  };
}
