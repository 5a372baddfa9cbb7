import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a person would. */
export function onrecord(
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv; uid?: number; eval?: string } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    options.eval === undefined ? [MAIN, ...args] : ['--input-type=module', '-e', options.eval],
    {
      encoding: 'utf8',
      ...(options.input === undefined ? {} : { input: options.input }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      env: { ...process.env, ...options.env },
    },
  );
  return { code: status, out: stdout, err: stderr };
}
