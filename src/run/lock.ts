import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When that process was started, in the system's own count, so that another one with its number is not taken for it. */
  readonly born: string | null;
  readonly since: string;
}

/** Another run is at work on the same output. */
export class Locked extends Error {
  override readonly name = 'Locked';
}

/**
 * Takes a folder for this process alone and gives the function that lets it go.
 * @throws Locked naming the process that holds it; the lock of a dead one is taken over.
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const note = join(folder, 'lock.json');
  takeFromDead(note, lock);
  let release: () => Promise<void>;
  try {
    release = await lockfile.lock(folder, {
      lockfilePath: lock,
      stale: 30_000,
      update: 5_000,
      realpath: false,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    const by = readHolder(note);
    const who = by === null ? 'another process' : `process ${by.pid} on ${by.host}, since ${by.since}`;
    throw new Locked(`${folder} is held by ${who}; wait for it to end, or give another --output`);
  }
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    born: bornAt(process.pid),
    since: new Date().toISOString(),
  };
  writeFileSync(note, JSON.stringify(me));
  return async () => {
    rmSync(note, { force: true });
    await release();
  };
}

/** Does something while a folder is this process's alone. */
export async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const unlock = await takeLock(folder);
  try {
    return await work();
  } finally {
    await unlock();
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Of another machine nothing can be known: there the lock's age decides. */
function isDead(holder: Holder): boolean {
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  return holder.born !== null && holder.born !== bornAt(holder.pid);
}

/** Only one of several that come by at once gets the dead one's note, and with it the right to declare the lock stale. */
function takeFromDead(note: string, lock: string): void {
  const holder = readHolder(note);
  if (holder === null || !isDead(holder)) return;
  const taken = `${note}.${process.pid}`;
  try {
    renameSync(note, taken);
    if (readHolder(taken)?.since === holder.since) {
      rmSync(taken);
      utimesSync(lock, 0, 0);
    } else {
      renameSync(taken, note);
    }
  } catch {
    // Another one was quicker, or the lock is gone already: the lock itself decides.
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); null where there is no /proc. */
function bornAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie is dead; its parent has only not noticed yet.
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}
