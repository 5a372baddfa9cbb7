import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Locked, takeLock } from '../../src/run/lock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-lock-'));
});

test('the second says who holds it, and gets it when the first lets go', async () => {
  const unlock = await takeLock(folder);
  await expect(takeLock(folder)).rejects.toThrow(Locked);
  await expect(takeLock(folder)).rejects.toThrow(
    new RegExp(`process ${process.pid} on ${hostname()}, since \\d{4}-`),
  );
  await unlock();
  await (await takeLock(folder))();
});

function leaveLock(holder: object): void {
  mkdirSync(join(folder, 'lock'));
  writeFileSync(join(folder, 'lock.json'), JSON.stringify(holder));
}

test('the lock of a dead process is taken over at once', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  leaveLock({ pid, host: hostname(), born: '1', since: '2020-01-01T00:00:00.000Z' });
  await (await takeLock(folder))();
});

test.runIf(process.platform === 'linux')(
  'another process with the number of a dead one is not taken for it',
  async () => {
    leaveLock({ pid: process.pid, host: hostname(), born: '1', since: '2020-01-01T00:00:00.000Z' });
    await (await takeLock(folder))();
  },
);

test('of another machine nothing is known: its fresh lock holds', async () => {
  leaveLock({ pid: 1, host: 'elsewhere', born: null, since: '2020-01-01T00:00:00.000Z' });
  await expect(takeLock(folder)).rejects.toThrow('process 1 on elsewhere');
});
