import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../src/normalize/normalize.js';
import type { Article } from '../../../src/records.js';

function article(body: string): Article & { empty: string | null } {
  const nothing = { title: null, byline: null, outlet: null, url: null, published: null };
  const outcome = normalize({ file: 'a.html', record: null, form: 'html', body, ...nothing });
  if ('rejected' in outcome) throw new Error(outcome.rejected.detail);
  return { ...outcome.kept.article, empty: outcome.kept.empty };
}

const bodyOf = ({ text, bodyStart }: Article) => text.slice(bodyStart).split('\n\n');
const P =
  '<p>The council voted on Monday to close the bridge, which carries 4,000 cars a day, officials said.</p>';
const TEXT = P.slice(3, -4);

describe('extractPage', () => {
  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","inLanguage":"fr-FR"}</script>',
      'fr',
    ],
    ['Open Graph', '<meta property="og:locale" content="pt_BR">', 'pt'],
    ['a header in the page', '<meta http-equiv="Content-Language" content="DE">', 'de'],
    ['the root element', '', 'en'],
    ['nothing of use', '<meta name="language" content="English">', null],
  ])('takes the language from %s', (_, head, hint) => {
    expect(article(`<html lang="en-GB"><head>${head}</head><body>${P}</body></html>`).languageHint).toBe(
      hint,
    );
  });

  it('finds the article of a page, and what the page says of it', () => {
    const found = article(readFileSync('test/fixtures/page.html', 'utf8'));
    expect(found).toMatchObject({
      title: 'City to close its oldest bridge',
      byline: 'Ann Lee',
      outlet: 'The Springfield Post',
      url: 'https://post.example/city/bridge',
      published: '2020-03-04T04:06:07Z',
      empty: null,
      origin: null,
    });
    expect(bodyOf(found)).toEqual([
      'The council voted on Monday to close the bridge, which carries 4,000 cars a day & was built in 1931.',
      '“It is over,” said Mayor Jane Roe, who had fought for it.',
      'What comes next',
      'The bridge shuts in May, the council said.',
      'Buses will take another road.',
      '“We will walk,” a group of neighbours wrote in a letter to the council this week.',
      'Shops on the far side expect to lose a third of their customers, according to the chamber of commerce.',
      'It asked the city for help.',
    ]);
  });

  it('knows the element of each paragraph', () => {
    const { paths } = article(readFileSync('test/fixtures/page.html', 'utf8'));
    const inside = 'html > body:nth-child(2) > main:nth-child(3) > article:nth-child(1) > div:nth-child(5)';
    expect(paths).toEqual([
      '',
      `${inside} > p:nth-child(1)`,
      `${inside} > p:nth-child(2)`,
      `${inside} > h2:nth-child(4)`,
      `${inside} > ul:nth-child(5) > li:nth-child(1)`,
      `${inside} > ul:nth-child(5) > li:nth-child(2)`,
      `${inside} > blockquote:nth-child(6) > p:nth-child(1)`,
      `${inside} > p:nth-child(9)`,
      `${inside} > p:nth-child(9)`,
    ]);
    expect(article(`<div><section id="story">${P}<p>She left.</p></section></div>`).paths).toEqual([
      '#story > p:nth-child(1)',
      '#story > p:nth-child(2)',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['a fragment', `${P}<p>She <b>left</b>.</p>`, [TEXT, 'She left.']],
    ['a fragment of lines', `${TEXT}<br/><br/>She left.`, [TEXT, 'She left.']],
    [
      'unclosed paragraphs and items',
      `<html><body><p>${TEXT}<p>She left.<ul><li>One.<li>Two.</ul>`,
      [TEXT, 'She left.', 'One.', 'Two.'],
    ],
    [
      'tables',
      `<html><body>${P}${P.replace('Monday', 'Friday')}<table><tr><td>Ayes<td>Five<tr><td>Noes<td>Four</table>`,
      [TEXT, TEXT.replace('Monday', 'Friday'), 'Ayes', 'Five', 'Noes', 'Four'],
    ],
    [
      'words around inline elements',
      `<html><body>${P}<p>I<i>t</i> is <span>so</span>.</p>`,
      [TEXT, 'It is so.'],
    ],
    [
      'a page in a form',
      `<html><body><form>${P}${P.replace('Monday', 'Friday')}</form></body></html>`,
      [TEXT, TEXT.replace('Monday', 'Friday')],
    ],
    [
      'an article in chunks',
      `<html><body><div class="chunks"><div class="chunk">${P}${P.replace('Monday', 'May')}</div><div class="ad">Buy</div><div class="chunk">${P.replace('Monday', 'June')}${P.replace('Monday', 'July')}</div></div></body></html>`,
      [TEXT, TEXT.replace('Monday', 'May'), TEXT.replace('Monday', 'June'), TEXT.replace('Monday', 'July')],
    ],
    [
      'hidden text out',
      `<html><body>${P}<p hidden>Secret words that nobody ever sees.</p><div style="display: none">More of the same kind of words.</div></body></html>`,
      [TEXT],
    ],
    [
      'links to other sites in',
      `<html><head><link rel="canonical" href="https://a.example/x"></head><body>${P}<p><a href="https://b.example/">The report in full</a></p>${P.replace('Monday', 'May')}</body></html>`,
      [TEXT, 'The report in full', TEXT.replace('Monday', 'May')],
    ],
    [
      'links to its own pages out',
      `<html><head><link rel="canonical" href="https://a.example/x"></head><body>${P}<p><a href="https://a.example/y">The report in full</a></p>${P.replace('Monday', 'May')}</body></html>`,
      [TEXT, TEXT.replace('Monday', 'May')],
    ],
    [
      'escaped text as text',
      `<html><body>${P}<p>1 &lt; 2 &amp;amp; 3</p></body></html>`,
      [TEXT, '1 < 2 &amp; 3'],
    ],
  ])('reads %s', (_, html, expected) => {
    expect(bodyOf(article(html))).toEqual(expected);
  });

  it.each<[string, string, string | null]>([
    [
      'a missing page',
      '<html><head><title>Page not found</title></head><body><h1>404</h1><p>Try another page.</p></body></html>',
      'not-found',
    ],
    [
      'a paywall',
      `<html><head><title>T</title></head><body><article>${P}</article><div class="paywall"><p>Subscribe now to continue reading this article.</p></div></body></html>`,
      'paywall',
    ],
    [
      'a page of scripts',
      '<html><head><title>T</title></head><body><noscript>Please enable JavaScript to see this page.</noscript></body></html>',
      'blocked',
    ],
    ['nothing', '<html><body></body></html>', 'no-text'],
    ['an article', `<html><body>${P}</body></html>`, null],
  ])('says why there is no article: %s', (_, html, empty) => {
    expect(article(html).empty).toBe(empty);
  });

  it.each<[string, string, number]>([
    ['100,000 levels', `<html><body>${'<div>'.repeat(100_000)}${P}`, 1],
    ['100,000 levels of inline elements', `<html><body>${P}<p>${'<span>'.repeat(100_000)}She left.`, 2],
    [
      '100,000 open and closed',
      `<html><body>${'<div><p>'.repeat(50_000)}${P}${'</div></b>'.repeat(50_000)}`,
      1,
    ],
    ['tables in tables', `<html><body>${'<table><tr><td>'.repeat(20_000)}${P}`, 1],
    ['a million attributes', `<html><body><div ${'a="x" '.repeat(1_000_000)}>${P}</div>`, 1],
    ['a class of a megabyte', `<html><body><div class="${'ad-x '.repeat(200_000)}">${P}</div>`, 1],
    ['a million brackets', `<html><body>${P}${'<'.repeat(1_000_000)}`, 1],
    [
      'open comments and scripts',
      `<html><body>${P}${'<!--'.repeat(100_000)}${'<script>'.repeat(100_000)}`,
      1,
    ],
    [
      'broken JSON-LD',
      `<html><head><script type="application/ld+json">${'['.repeat(200_000)}</script></head><body>${P}`,
      1,
    ],
    [
      'three megabytes',
      `<html><body><article>${Array.from({ length: 26_000 }, (_, i) => P.replace('4,000', String(i))).join('')}</article>`,
      26_000,
    ],
  ])('is quick on %s', (_, html, count) => {
    const begun = process.cpuUsage();
    const found = article(html);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(4000);
    expect(bodyOf(found).filter((text) => /council voted|She left/.test(text))).toHaveLength(count);
  });
});
