import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readBytes, readPath } from './scratch.js';

const fixture = (name: string) => readFileSync(`test/fixtures/${name}`);
const TITLE = 'City to close its oldest bridge';
const short = ({ articles, rejects }: Awaited<ReturnType<typeof readBytes>>) => ({
  articles: articles.map(({ record, title }) => [record, title]),
  rejects: rejects.map(({ record, reason }) => [record, reason]),
});

describe('a fixture of each kind', () => {
  it.each<[string, [number | null, string | null][], [number | null, string][]]>([
    ['article.txt', [[null, null]], []],
    ['article.md', [[null, null]], []],
    ['article.docx', [[null, null]], []],
    ['article.pdf', [[null, null]], []],
    ['page.html', [[null, null]], []],
    ['page.mhtml', [[null, TITLE]], []],
    ['mail.eml', [[null, `${TITLE} – draft`]], []],
    [
      'articles.json',
      [
        [0, TITLE],
        [1, 'Buses take another road'],
      ],
      [],
    ],
    [
      'articles.jsonl',
      [
        [0, TITLE],
        [2, 'Buses take another road'],
      ],
      [[1, 'invalid-json']],
    ],
    [
      'articles.csv',
      [
        [0, TITLE],
        [1, 'Buses take another road'],
      ],
      [[2, 'no-text']],
    ],
    ['articles.tsv', [[0, TITLE]], []],
    [
      'feed.rss',
      [
        [0, TITLE],
        [1, 'Buses take another road'],
      ],
      [[2, 'no-text']],
    ],
    ['feed.atom', [[0, TITLE]], []],
    [
      'archive.warc',
      [
        [1, null],
        [5, null],
      ],
      [[4, 'http-error']],
    ],
    [
      'archive.warc.gz',
      [
        [1, null],
        [5, null],
      ],
      [[4, 'http-error']],
    ],
  ])('%s is read, also packed and under another name', async (name, articles, rejects) => {
    expect(short(await readPath(`test/fixtures/${name}`))).toEqual({ articles, rejects });
    if (!name.endsWith('.gz'))
      expect(short(await readBytes(`${name}.gz`, gzipSync(fixture(name))))).toEqual({ articles, rejects });
    // Markdown looks like any text, and comma-separated lines are told by their header.
    if (name !== 'article.md')
      expect(short(await readBytes('raw', fixture(name)))).toEqual({ articles, rejects });
  });

  it('keeps what the formats say of an article', async () => {
    const [row] = (await readPath('test/fixtures/articles.csv')).articles;
    expect(row).toMatchObject({ byline: 'Ann Lee', published: '2020-03-04', url: 'https://post.example/a' });
    const [item] = (await readPath('test/fixtures/feed.rss')).articles;
    expect(item).toMatchObject({
      byline: 'Ann Lee',
      outlet: 'The Springfield Post',
      form: 'html',
      url: 'https://post.example/a',
    });
    const [entry] = (await readPath('test/fixtures/feed.atom')).articles;
    expect(entry).toMatchObject({
      byline: 'Ann Lee',
      published: '2020-03-04T05:06:07Z',
      url: 'https://post.example/a',
    });
    const [mail] = (await readPath('test/fixtures/mail.eml')).articles;
    expect(mail).toMatchObject({
      byline: 'Ann Lee',
      form: 'text',
      body: expect.stringContaining('“It is over,” said'),
    });
    const [pdf] = (await readPath('test/fixtures/article.pdf')).articles;
    expect(pdf!.body.split('\n\n')).toEqual([
      TITLE,
      'The council voted on Monday to close the bridge, which carries 4,000 cars a day.',
      '“It is over,” said Mayor Jane Roe, who had fought for it – and lost.',
    ]);
  });
});

describe('web archives', () => {
  const archive = fixture('archive.warc');
  it('read on behind a record that is too short', async () => {
    const text = archive.toString('latin1').replace('The council voted', 'The voted');
    expect(short(await readBytes('a.warc', Buffer.from(text, 'latin1')))).toEqual({
      articles: [[5, null]],
      rejects: [
        [1, 'damaged-record'],
        [4, 'http-error'],
      ],
    });
  });

  it('read on behind a damaged member', async () => {
    const packed = Buffer.from(fixture('archive.warc.gz'));
    const second = packed.indexOf(Buffer.from([0x1f, 0x8b, 0x08]), 10);
    packed.fill(0xff, second + 40, second + 80);
    const { articles, rejects } = await readBytes('a.warc.gz', packed);
    expect(articles.map(({ url }) => url)).toEqual(['https://post.example/b']);
    expect(rejects.map(({ reason }) => reason)).toContain('damaged');
  });

  it('say that they break off', async () => {
    const { articles, rejects } = await readBytes('a.warc', archive.subarray(0, archive.length - 40));
    expect(articles).toHaveLength(1);
    expect(rejects.at(-1)).toMatchObject({ record: 5, reason: 'damaged-record' });
  });

  it('unpack and join what a server sent in pieces', async () => {
    const html = gzipSync('<html><body><p>She left.</p></body></html>');
    const body = Buffer.concat([
      Buffer.from(
        `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n${html.length.toString(16)}\r\n`,
      ),
      html,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const record = Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
      Buffer.from('\r\n\r\n'),
    ]);
    expect((await readBytes('a.warc', record)).articles).toMatchObject([
      { record: 0, body: expect.stringContaining('She left.') },
    ]);
  });
});

describe('bad files of each kind', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['a PDF that breaks off', 'a.pdf', fixture('article.pdf').subarray(0, 60), 'invalid-pdf'],
    [
      'a PDF without text',
      'a.pdf',
      fixture('article.pdf').toString('latin1').replace(/Tj/g, 'Tx'),
      'no-text-layer',
    ],
    ['a document that breaks off', 'a.docx', fixture('article.docx').subarray(0, 500), 'invalid-docx'],
    ['XML that is no feed', 'a.xml', '<?xml version="1.0"?><root><x/></root>', 'invalid-feed'],
    ['a table without a text column', 'a.csv', 'id,score\n1,2\n3,4\n', 'no-text'],
    [
      'an e-mail without a part to read',
      'a.eml',
      'From: a@b.example\nTo: c@d.example\nSubject: x\n\n',
      'no-text',
    ],
  ])('%s', async (_, name, bytes, reason) => {
    const { articles, rejects } = await readBytes(name, bytes);
    expect(articles).toEqual([]);
    expect(rejects.map((one) => one.reason)).toEqual([reason]);
  });

  it('a feed that breaks off keeps its whole items', async () => {
    const cut = fixture('feed.rss').subarray(0, fixture('feed.rss').indexOf('</item>') + 20);
    const { articles, rejects } = await readBytes('a.rss', cut);
    expect(articles.map(({ title }) => title)).toContain(TITLE);
    expect(rejects.at(-1)).toMatchObject({ reason: 'truncated' });
  });

  it('a quotation mark that never ends costs no row before it', async () => {
    const { articles, rejects } = await readBytes('a.csv', 'title,text\nA,Some text here\nB,"open and on\n');
    expect(articles.map(({ title }) => title)).toContain('A');
    expect(rejects).toHaveLength(1);
  });
});

describe('encodings', () => {
  const ENGLISH = `${TITLE}\n\n${'“It’s over,” said the café’s owner – “and done…” '.repeat(6)}`;
  const texts: Record<string, string> = {
    shift_jis: '市議会は月曜日、一日四千台の車が通る橋を閉鎖することを決めた。市長は「終わりだ」と述べた。',
    'euc-jp': '市議会は月曜日、一日四千台の車が通る橋を閉鎖することを決めた。市長は「終わりだ」と述べた。',
    'euc-kr': '시의회는 월요일 하루 사천 대의 차가 다니는 다리를 폐쇄하기로 결정했다고 밝혔다.',
    gb18030: '市议会周一投票决定关闭这座每天有四千辆汽车通过的桥梁，市长说：“一切都结束了。”',
    big5: '市議會週一投票決定關閉這座每天有四千輛汽車通過的橋樑，市長說：「一切都結束了。」',
    'koi8-r': 'Городской совет в понедельник проголосовал за закрытие моста, сказал мэр города.',
    'windows-1251': 'Городской совет в понедельник проголосовал за закрытие моста, сказал мэр города.',
    'iso-8859-7': 'Το δημοτικό συμβούλιο ψήφισε τη Δευτέρα να κλείσει η γέφυρα, είπε ο δήμαρχος.',
    'windows-1252': ENGLISH,
    macintosh: ENGLISH,
    'utf-8': ENGLISH,
    'utf-16le': ENGLISH,
    'utf-16be': ENGLISH,
    'iso-8859-1':
      'Le conseil a voté lundi la fermeture du pont, « c’est fini », a déclaré le maire à la télé.'.replace(
        '’',
        "'",
      ),
    'iso-8859-15':
      "Il a coûté 4 000 € au conseil; le café « Œuvre » a fermé à l'été, a-t-on déclaré à la télé.",
  };
  it.each(Object.keys(texts))('%s, declared', async (charset) => {
    const html = `<html><head><meta charset="${charset}"></head><body><p>${texts[charset]}</p></body></html>`;
    if (charset.startsWith('utf-16'))
      return expect(
        (await readBytes('a.html', iconv.encode(html, charset, { addBOM: true }))).articles[0]!.body,
      ).toBe(html);
    expect((await readBytes('a.html', iconv.encode(html, charset))).articles[0]!.body).toBe(html);
  });

  it.each(Object.keys(texts).filter((charset) => charset !== 'iso-8859-15'))(
    '%s, found out',
    async (charset) => {
      const text = texts[charset]!.repeat(4);
      expect((await readBytes('a.txt', iconv.encode(text, charset))).articles[0]!.body).toBe(text);
    },
  );

  it('with a byte-order mark', async () => {
    for (const charset of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect(
        (await readBytes('a.txt', iconv.encode(ENGLISH, charset, { addBOM: true }))).articles[0]!.body,
      ).toBe(ENGLISH);
    }
  });

  it('in files read piece by piece', async () => {
    const line = JSON.stringify({ title: 'T', text: ENGLISH });
    const ascii = `${JSON.stringify({ title: 'A', text: 'x '.repeat(200_000) })}\n`;
    for (const charset of ['utf-8', 'windows-1252', 'utf-16le']) {
      const { articles, rejects } = await readBytes(
        'a.jsonl',
        iconv.encode(ascii + line, charset, { addBOM: charset !== 'windows-1252' }),
      );
      expect(rejects).toEqual([]);
      expect(articles[1]!.body).toBe(ENGLISH);
    }
  });

  it('with a stray byte of another', async () => {
    const bytes = Buffer.concat([Buffer.from(ENGLISH), Buffer.from([0x93, 0x20])]);
    expect((await readBytes('a.txt', bytes)).articles[0]!.body).toBe(`${ENGLISH}“ `);
  });

  it('that are none: says what was tried', async () => {
    const bytes = Buffer.from(Array.from({ length: 600 }, (_, i) => [0x81, 0x8d, 0x8f, 0x90, 0x9d][i % 5]!));
    const { rejects } = await readBytes('a.txt', bytes);
    expect(rejects).toMatchObject([
      { stage: 'decode', reason: 'undecodable', detail: expect.stringContaining('windows-1252') },
    ]);
  });
});
