import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/ingest/discover.js';
import { InputError } from '../../src/ingest/InputError.js';
import { inFolder } from './scratch.js';

/** Makes files under a folder and says what discover makes of some inputs there. */
function found(names: readonly string[], inputs: readonly string[]) {
  return inFolder(async (folder) => {
    for (const name of names) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), 'x');
    }
    const { files, rejects } = await discover(
      inputs.map((input) => (input === '-' ? '-' : join(folder, input))),
    );
    return {
      files: files.map((file) => file.file),
      rejects: rejects.map((one) => `${one.file} ${one.reason}`),
    };
  });
}

describe('discover', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a file alone', ['a.txt', 'b.txt'], ['a.txt'], ['a.txt']],
    [
      'a folder in code unit order',
      ['b.txt', 'B.txt', 'a/z.md', 'a.json'],
      ['.'],
      ['B.txt', 'a.json', 'a/z.md', 'b.txt'],
    ],
    ['two folders under their common one', ['x/a.txt', 'y/a.txt'], ['y', 'x'], ['x/a.txt', 'y/a.txt']],
    ['the same file once', ['x/a.txt'], ['x', 'x/a.txt'], ['a.txt']],
    ['a glob', ['x/a.txt', 'x/b.md', 'y/c.txt'], ['*/*.txt'], ['x/a.txt', 'y/c.txt']],
    ['compressed and nameless kinds', ['a.txt.gz', 'LICENSE', '.hidden.txt'], ['.'], ['LICENSE', 'a.txt.gz']],
    ['standard input', ['a.txt'], ['-', 'a.txt'], ['-', 'a.txt']],
  ])('finds %s', async (_, names, inputs, files) => {
    expect(await found(names, inputs)).toEqual({ files, rejects: [] });
  });

  it('reports what it leaves out', async () => {
    expect(await found(['page/app.js', 'page/a.html'], ['page'])).toEqual({
      files: ['a.html'],
      rejects: ['app.js unknown-type'],
    });
    expect(await found(['page/app.js'], ['page'])).toEqual({
      files: [],
      rejects: ['. no-known-type', 'app.js unknown-type'],
    });
  });

  it('reads a file of any name that is named itself', async () => {
    expect((await found(['a.dat'], ['a.dat'])).files).toEqual(['a.dat']);
  });

  it.each(['nothing.txt', 'none-*.txt'])('takes %s for wrong usage', async (input) => {
    await expect(found(['a.txt'], [input])).rejects.toThrow(InputError);
  });

  it('follows linked folders, once', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'a'));
      await writeFile(join(folder, 'a', 'x.txt'), 'x');
      await symlink(folder, join(folder, 'a', 'loop'));
      await symlink(join(folder, 'gone.txt'), join(folder, 'broken.txt'));
      const { files, rejects } = await discover([folder]);
      expect(files.map((file) => file.file)).toEqual(['a/x.txt']);
      expect(rejects.map((one) => [one.file, one.reason])).toEqual([['broken.txt', 'unreadable']]);
    });
  });
});
