import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { article, random } from './articles.js';
import { Sandbox } from './Sandbox.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const ARTICLES = Number(values.articles);
const KILLS = Number(values.kills);
const next = random(Number(values.seed));
const NOBODY = 65_534;

class Failed extends Error {}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Failed(what);
}

const same = (a: Record<string, string>, b: Record<string, string>) =>
  JSON.stringify(a) === JSON.stringify(b);

/** A run is begun with a fifth of the articles published, and the rest new. */
async function prepare(
  box: Sandbox,
): Promise<{ before: Record<string, string>; after: Record<string, string>; took: number }> {
  box.fill(0, ARTICLES / 5);
  check((await box.run()).code === 0, 'the first run failed');
  box.save('before');
  const before = box.hashes();
  box.fill(ARTICLES / 5, ARTICLES);
  const begun = performance.now();
  check((await box.run()).code === 0, 'the undisturbed run failed');
  const took = performance.now() - begun;
  const after = box.hashes();
  check(!same(before, after), 'the undisturbed run published nothing new');
  box.save('after');
  return { before, after, took };
}

const trials: Record<string, (box: Sandbox, known: Awaited<ReturnType<typeof prepare>>) => Promise<string>> =
  {
    async 'killed at random moments'(box, { before, after, took }) {
      box.restore('before');
      let finished = 0;
      for (let kill = 0; kill < KILLS; ) {
        const { child, ended } = box.start();
        const over = await Promise.race([ended, sleep(next() * took * 1.1).then(() => null)]);
        if (over === null) {
          child.kill('SIGKILL');
          await ended;
          kill += 1;
        } else {
          check(over.code === 0, `a run taken up again failed: ${over.err}`);
        }
        for (const [name, hash] of Object.entries(box.hashes())) {
          check(
            hash === before[name] || hash === after[name],
            `${name} is neither the old one nor the new one`,
          );
        }
        if (box.complete && same(box.hashes(), after)) {
          finished += 1;
          box.restore('before');
        }
      }
      check(
        (await box.run()).code === 0 && same(box.hashes(), after),
        'the datasets differ from the undisturbed ones',
      );
      return `${KILLS} kills, ${finished + 1} times taken up to the end; every file whole at every moment, the end identical`;
    },

    async 'a disk that fills'(box, { after }) {
      const disk = join(box.folder, 'disk');
      mkdirSync(disk);
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.ceil(ARTICLES * 6)}k`, 'tmpfs', disk], {
          stdio: 'ignore',
        });
      } catch {
        return 'not tried: mounting a small disk needs more rights than this process has';
      }
      const home = box.output;
      try {
        box.output = join(disk, 'out');
        const full = await box.run();
        check(
          full.code === 1 && /ENOSPC|no space/i.test(full.err),
          `a full disk gave ${full.code}: ${full.err}`,
        );
        check(!box.complete && Object.keys(box.hashes()).length === 0, 'something half was published');
        execFileSync('mount', ['-o', 'remount,size=1g', disk]);
        check(
          (await box.run()).code === 0 && same(box.hashes(), after),
          'after making room the datasets differ',
        );
        return `exit code 1, “${full.err}”; nothing half published; after making room identical`;
      } finally {
        box.output = home;
        execFileSync('umount', [disk]);
      }
    },

    async 'a read-only output'(box, { after }) {
      const home = box.output;
      box.output = join(box.folder, 'readonly');
      mkdirSync(box.output);
      chmodSync(box.output, 0o555);
      chmodSync(box.folder, 0o755);
      const { code, err } = await box.run([], process.getuid?.() === 0 ? { uid: NOBODY } : {});
      check(code === 1 && /EACCES|EROFS|permission/i.test(err), `a read-only output gave ${code}: ${err}`);
      box.output = home;
      box.restore('after');
      check(same(box.hashes(), after), 'the old datasets were touched');
      return `exit code 1, “${err}”`;
    },

    async 'a torn ledger'(box, { after }) {
      for (let time = 0; time < 5; time += 1) {
        box.restore('after');
        const path = join(box.output, '.onrecord', 'ledger');
        truncateSync(path, Math.floor(next() * statSync(path).size));
        rmSync(join(box.output, 'run.json'));
        const { code, err } = await box.run();
        check(code === 0 && same(box.hashes(), after), `with a torn ledger: ${code} ${err}`);
      }
      return 'cut at 5 random bytes; the end identical';
    },

    async 'a damaged ledger'(box, { after }) {
      for (let time = 0; time < 3; time += 1) {
        box.restore('after');
        const path = join(box.output, '.onrecord', 'ledger');
        const bytes = readFileSync(path);
        for (let k = 0; k < 5; k += 1) bytes[Math.floor(next() * bytes.length)]! ^= 0xff;
        writeFileSync(path, bytes);
        rmSync(join(box.output, 'run.json'));
        const { code, err } = await box.run();
        check(code === 0 && same(box.hashes(), after), `with a damaged ledger: ${code} ${err}`);
      }
      return '5 bytes turned over, 3 times; the end identical';
    },

    async 'a ledger of another version'(box, { after }) {
      box.restore('after');
      const path = join(box.output, '.onrecord', 'ledger');
      writeFileSync(path, `onrecord-ledger 0 other\n${readFileSync(path, 'latin1')}`, 'latin1');
      rmSync(join(box.output, 'run.json'));
      const { code, err } = await box.run();
      check(code === 0 && same(box.hashes(), after), `with another version's ledger: ${code} ${err}`);
      return 'begun anew; the end identical';
    },

    async 'inputs that change and disappear while they are read'(box, { after }) {
      box.restore('before');
      const { ended } = box.start();
      let over = false;
      void ended.then(() => {
        over = true;
      });
      let changes = 0;
      for (; !over; changes += 1) {
        const names = readdirSync(box.input);
        const name = names[Math.floor(next() * names.length)]!;
        const path = join(box.input, name);
        const content = readFileSync(path);
        if (changes % 2 === 0) writeFileSync(path, content.subarray(0, content.length / 2));
        else rmSync(path);
        await sleep(3);
        writeFileSync(path, content);
      }
      const { code, err } = await ended;
      check(code === 0 || code === 3, `while inputs changed: ${code} ${err}`);
      check(box.complete, 'nothing was published');
      check(
        (await box.run()).code === 0 && same(box.hashes(), after),
        'once they were still, the datasets differ',
      );
      return `${changes} changes; exit code ${code}, then, once they were still, identical`;
    },

    async 'two runs on one output'(box, { after }) {
      box.restore('before');
      const first = box.start();
      while (!readdirSync(join(box.output, '.onrecord')).includes('lock.json')) await sleep(5);
      const second = await box.run();
      check(
        second.code === 1 && second.err.includes(`held by process ${first.child.pid}`),
        `the second: ${second.code} ${second.err}`,
      );
      check((await first.ended).code === 0 && same(box.hashes(), after), 'the first was disturbed');
      return `the second ends with 1: “${second.err}”`;
    },

    async 'SIGINT and SIGTERM'(box, { before, after }) {
      for (const [signal, expected] of [
        ['SIGINT', 130],
        ['SIGTERM', 143],
      ] as const) {
        box.restore('before');
        const ledger = join(box.output, '.onrecord', 'ledger');
        const { size } = statSync(ledger);
        const { child, ended } = box.start();
        // When the first articles are through; by the clock it would meet the run's end on a machine that has grown quicker.
        while (child.exitCode === null && statSync(ledger).size === size) await sleep(5);
        child.kill(signal);
        const { code, err } = await ended;
        check(code === expected, `${signal} gave ${code}: ${err}`);
        check(same(box.hashes(), before) && box.complete, `${signal} touched the published datasets`);
        check(
          (await box.run()).code === 0 && same(box.hashes(), after),
          `after ${signal} the datasets differ`,
        );
      }
      return 'exit codes 130 and 143, the old datasets untouched, taken up to the end identical';
    },
  };

const box = new Sandbox();
const begun = performance.now();
try {
  console.log(`torture: ${ARTICLES} articles, ${KILLS} kills, seed ${values.seed}, Node ${process.version}`);
  console.log(`  (the first article begins “${article(0).slice(0, 40)}…”)`);
  const known = await prepare(box);
  console.log(`  undisturbed: ${(known.took / 1000).toFixed(1)} s, ${Object.keys(known.after).length} files`);
  for (const [name, trial] of Object.entries(trials)) console.log(`ok  ${name}: ${await trial(box, known)}`);
  console.log(
    `torture: all ${Object.keys(trials).length} trials held, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
} catch (error) {
  console.error(`NOT OK  ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  box.remove();
}
