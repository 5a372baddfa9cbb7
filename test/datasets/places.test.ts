import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentLink } from '../../src/datasets/fragmentLink.js';
import { rawPath } from '../../src/datasets/rawPath.js';
import { rawSpans } from '../../src/datasets/rawSpans.js';
import { normalize } from '../../src/normalize/normalize.js';
import type { RawArticle } from '../../src/records.js';

function articleOf(body: string, more: Partial<RawArticle> = {}) {
  const nothing = { title: null, byline: null, outlet: null, url: null, published: null };
  const outcome = normalize({ file: 'a', record: null, form: 'text', body, ...nothing, ...more });
  if ('rejected' in outcome) throw new Error(outcome.rejected.detail);
  return outcome.kept.article;
}

describe('rawSpans', () => {
  it('leads back to the file as it came', () => {
    const body =
      'Head\r\n\r\n  •  “It\u2019s  over,”\u200b she\u00a0said\r\n\r\nAdvertisement\r\n\r\nNow. She left the cafe\u0301.';
    const article = articleOf(body);
    const back = (piece: string) => {
      const start = article.text.indexOf(piece);
      const [span] = rawSpans([[start, start + piece.length]], article.origin)!;
      return body.slice(...span!);
    };
    expect(back('“It’s over,” she said')).toBe('“It’s  over,”\u200b she\u00a0said');
    expect(back('she')).toBe('she');
    expect(back('Now. She left')).toBe('Now. She left');
    expect(back('Head')).toBe('Head');
  });

  it('has none for HTML, and for a title that is not in the body', () => {
    expect(rawSpans([[0, 4]], articleOf('<p>Over.</p>', { form: 'html' }).origin)).toBeNull();
    expect(rawSpans([[0, 4]], articleOf('She left.', { title: 'Over' }).origin)).toBeNull();
    expect(rawSpans([[6, 9]], articleOf('She left.', { title: 'Over' }).origin)).toEqual([[0, 3]]);
  });

  it('finds every piece of a text that was only reflowed', () => {
    const word = fc.constantFrom('one', 'two', '“three”', 'four.', 'a', '–');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
        const body = ['start', ...words].join('  ');
        const article = articleOf(body);
        const starts = [...article.text.matchAll(/\S+/g)];
        const [i, k] = [a % starts.length, b % starts.length].sort((x, y) => x - y) as [number, number];
        const span = [starts[i]!.index, starts[k]!.index + starts[k]![0].length] as const;
        const raw = rawSpans([span], article.origin)![0]!;
        expect(body.slice(...raw).replace(/\s+/g, ' ')).toBe(article.text.slice(...span));
      }),
    );
  });
});

describe('rawPath', () => {
  const article = { text: 'Head\n\nOne.\n\nTwo.', paths: ['', '#a > p:nth-child(1)', '#a > p:nth-child(2)'] };
  it.each([
    [0, null],
    [4, null],
    [6, '#a > p:nth-child(1)'],
    [9, '#a > p:nth-child(1)'],
    [12, '#a > p:nth-child(2)'],
  ])('of offset %i is %s', (offset, path) => {
    expect(rawPath(article, offset)).toBe(path);
  });

  it('is none outside HTML', () => {
    expect(rawPath({ text: 'One.', paths: null }, 0)).toBeNull();
  });
});

describe('fragmentLink', () => {
  const text =
    'Head\n\n“It is over,” she said. It is over, he said, and many-sided words, here & there, came after it all.\n\nEnd.';
  const at = (piece: string, from = 0) =>
    [text.indexOf(piece, from), text.indexOf(piece, from) + piece.length] as const;
  it.each<[string, string | null, readonly [number, number], string | null]>([
    ['no address', null, at('End.'), null],
    ['no web address', 'javascript:alert(1)', at('End.'), null],
    [
      'a short piece',
      'https://e.org/a',
      at('“It is over,”'),
      'https://e.org/a#:~:text=It%20is%20over%2C,-she%20said.%20It',
    ],
    [
      'a piece found twice',
      'https://e.org/a',
      at('It is over,', 30),
      'https://e.org/a#:~:text=over%2C%E2%80%9D%20she%20said.-,It%20is%20over%2C,-he%20said%2C%20and',
    ],
    [
      'marks that mean something',
      'https://e.org/a',
      at('many-sided words, here & there'),
      'https://e.org/a#:~:text=many%2Dsided%20words%2C%20here%20%26%20there',
    ],
    [
      'a long piece',
      'https://e.org/a#top',
      at('she said. It is over, he said, and many-sided words, here'),
      'https://e.org/a#top:~:text=she%20said.%20It%20is%20over%2C,said%2C%20and%20many%2Dsided%20words%2C%20here',
    ],
    [
      'a piece over two paragraphs',
      'https://e.org/a',
      at('it all.\n\nEnd.'),
      'https://e.org/a#:~:text=it%20all.',
    ],
  ])('points at %s', (_, url, span, link) => {
    expect(fragmentLink({ url, text }, span)).toBe(link);
  });
});
