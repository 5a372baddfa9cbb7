import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/ingest/ReadError.js';
import { readArticles } from '../../src/ingest/readArticles.js';
import { readBytes } from './scratch.js';

const record = (text: string) => ({ title: `On ${text}`, text: `The ${text} was open, officials said.` });

describe('JSON', () => {
  const two = [record('bridge'), record('road')];
  it.each<[string, unknown, (number | null)[]]>([
    ['one article', two[0], [null]],
    ['an array', two, [0, 1]],
    ['an object with the array in it', { status: 'ok', articles: two }, [0, 1]],
    [
      'an array deep inside, under a feed that describes itself',
      { feed: { title: 'T', description: 'D' }, response: { results: two } },
      [0, 1],
    ],
    ['search hits', { hits: { total: 2, hits: two.map((_source) => ({ _id: 1, _source })) } }, [0, 1]],
    [
      'an article with comments and authors',
      { comments: [{ body: 'No!' }], authors: [{ name: 'A' }], ...two[0] },
      [null],
    ],
    ['an article that lists others', { ...two[0], links: two, also: two }, [null]],
    ['an array whose elements have arrays', [{ ...two[0], tags: [{ text: 'x' }] }], [0]],
  ])('reads %s', async (_, value, records) => {
    for (const text of [
      JSON.stringify(value),
      JSON.stringify(value, null, 2),
      `\ufeff${JSON.stringify(value)}`,
    ]) {
      const { articles, rejects } = await readBytes('a.json', text);
      expect(rejects).toEqual([]);
      expect(articles.map((article) => article.record)).toEqual(records);
      expect(articles[0]).toMatchObject({ body: two[0]!.text, title: 'On bridge', form: 'text' });
    }
  });

  it('reads values one after the other', async () => {
    const { articles } = await readBytes('a.json', two.map((one) => JSON.stringify(one, null, 1)).join('\n'));
    expect(articles.map(({ record, title }) => [record, title])).toEqual([
      [0, 'On bridge'],
      [1, 'On road'],
    ]);
  });

  it('keeps what stands before a break', async () => {
    const whole = JSON.stringify(two);
    for (let end = whole.indexOf('},') + 1; end < whole.length; end++) {
      const { articles, rejects } = await readBytes('a.json', whole.slice(0, end));
      expect(articles.length + rejects.length, whole.slice(0, end)).toBeGreaterThanOrEqual(2);
      expect(articles[0]!.title).toBe('On bridge');
      expect(rejects.at(-1)).toMatchObject({ stage: 'parse', reason: 'truncated' });
    }
    const broken = await readBytes(
      'a.json',
      `[${JSON.stringify(two[0])}, {"title": oops}, ${JSON.stringify(two[1])}]`,
    );
    expect(broken.articles.map((article) => article.title)).toEqual(['On bridge']);
    expect(broken.rejects).toMatchObject([{ record: 1, reason: 'invalid-json' }]);
  });

  it('rejects records without a text, and reads on', async () => {
    const { articles, rejects } = await readBytes('a.json', JSON.stringify([{ id: 1 }, two[0]]));
    expect(rejects).toMatchObject([{ record: 0, reason: 'no-text' }]);
    expect(articles.map((article) => article.record)).toEqual([1]);
  });

  it('reads the shapes of news APIs without a setting', async () => {
    const newsApi = {
      status: 'ok',
      totalResults: 1,
      articles: [
        {
          source: { id: null, name: 'Daily' },
          author: 'Ann Lee',
          title: 'T',
          description: 'D',
          url: 'https://e.org/a',
          publishedAt: '2020-01-02T03:04:05Z',
          content: 'Long content.',
        },
      ],
    };
    const guardian = {
      response: {
        results: [
          {
            webTitle: 'T',
            webUrl: 'https://e.org/a',
            webPublicationDate: '2020-01-02T03:04:05Z',
            fields: { byline: 'Ann Lee', publication: 'Daily', bodyText: 'Long content.' },
          },
        ],
      },
    };
    for (const shape of [newsApi, guardian]) {
      const { articles } = await readBytes('a.json', JSON.stringify(shape));
      expect(articles).toMatchObject([
        {
          title: 'T',
          byline: 'Ann Lee',
          outlet: 'Daily',
          url: 'https://e.org/a',
          published: '2020-01-02T03:04:05Z',
          body: 'Long content.',
        },
      ]);
    }
  });

  it('takes fields where the pipeline says they are', async () => {
    const value = { docs: [{ meta: { head: 'T' }, paragraphs: { all: 'The text.' } }] };
    const fields = { records: 'docs', text: 'paragraphs.all', title: 'meta.head' };
    const { articles } = await readBytes('a.json', JSON.stringify(value), fields);
    expect(articles).toMatchObject([{ title: 'T', body: 'The text.', record: 0 }]);
  });
});

describe('JSON Lines', () => {
  it('loses a broken line and no other', async () => {
    const lines = [JSON.stringify(record('a')), '{"text": ', '', JSON.stringify(record('b')), '{"id":1}'];
    const { articles, rejects } = await readBytes('a.jsonl', lines.join('\r\n'));
    expect(articles.map((article) => article.record)).toEqual([0, 3]);
    expect(rejects.map(({ record, reason }) => [record, reason])).toEqual([
      [1, 'invalid-json'],
      [4, 'no-text'],
    ]);
  });

  it('is told from JSON by its content', async () => {
    const lines = [JSON.stringify(record('a')), '{"text": ', JSON.stringify(record('b'))].join('\n');
    expect((await readBytes('a.json', lines)).articles.map((article) => article.record)).toEqual([0, 2]);
    expect(
      (await readBytes('a.jsonl', JSON.stringify([record('a')], null, 1))).articles.map((a) => a.record),
    ).toEqual([0]);
  });
});

describe('readArticles', () => {
  it('reads text, Markdown and HTML as they are', async () => {
    for (const [name, body, form] of [
      ['a.txt', 'Plain “text”.', 'text'],
      ['a.md', '# Head\n\nText.', 'markdown'],
      ['a.html', '<!doctype html><p>Text</p>', 'html'],
      ['page.txt', '<html><body><p>Text</p></body></html>', 'html'],
      ['list.txt', '[Editor’s note: this was changed.]\n\nText.', 'text'],
    ] as const) {
      expect((await readBytes(name, body)).articles).toMatchObject([
        { file: name, record: null, form, body },
      ]);
    }
  });

  it('unpacks gzip whatever the name is', async () => {
    for (const name of ['a.txt.gz', 'a.txt']) {
      expect((await readBytes(name, gzipSync('The text.'))).articles).toMatchObject([{ body: 'The text.' }]);
    }
  });

  it('keeps the articles before the end of a cut gzip file', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) =>
      JSON.stringify(record(`road ${i} ${Math.imul(i, 0x9e3779b1)}`)),
    ).join('\n');
    const packed = gzipSync(lines);
    const { articles, rejects } = await readBytes('a.jsonl.gz', packed.subarray(0, packed.length * 0.9));
    expect(articles.length).toBeGreaterThan(3000);
    expect(rejects.at(-1)).toMatchObject({ stage: 'read', reason: 'truncated' });
  });

  it.each<[string, string, Uint8Array | string, string, string]>([
    ['an empty file', 'a.txt', '', 'read', 'empty-file'],
    ['a binary file', 'a.txt', Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256), 'read', 'binary'],
    ['an image', 'a.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'read', 'unknown-type'],
    ['an archive', 'a.zip', Buffer.from('PK\x03\x04....', 'latin1'), 'read', 'unknown-type'],
    ['JSON without an article', 'a.json', '{"a": [1, 2]}', 'parse', 'no-text'],
    ['damaged gzip', 'a.gz', Buffer.from('\x1f\x8bnot gzip at all', 'latin1'), 'read', 'damaged'],
  ])('rejects %s', async (_, name, bytes, stage, reason) => {
    const { articles, rejects } = await readBytes(name, bytes);
    expect(articles).toEqual([]);
    expect(rejects).toMatchObject([{ file: name, stage, reason }]);
    expect(rejects[0]!.detail).toMatch(/^[^\n]{10,}$/);
  });

  it.each([
    ['EACCES', 'no-permission'],
    ['ENOENT', 'vanished'],
    ['EISDIR', 'unreadable'],
    ['EIO', 'unreadable'],
  ])('puts %s into words', (code, reason) => {
    const error = ReadError.from(Object.assign(new Error(`${code}: of the system`), { code }));
    expect(error.reason).toBe(reason);
    expect(error.detail).toMatch(/^[^\n]{10,}$/);
  });

  it('rejects what cannot be opened', async () => {
    const source = { path: '/nowhere/a.txt', file: 'a.txt', size: 1, mtimeMs: 0 };
    const outcomes = [];
    for await (const outcome of readArticles(source)) outcomes.push(outcome);
    expect(outcomes).toMatchObject([{ rejected: { file: 'a.txt', stage: 'read', reason: 'vanished' } }]);
  });
});
