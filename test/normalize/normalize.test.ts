import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/normalize/normalize.js';
import type { Article, RawArticle } from '../../src/records.js';

function article(body: string, more: Partial<RawArticle> = {}): Article & { empty: string | null } {
  const nothing = { title: null, byline: null, outlet: null, url: null, published: null };
  const outcome = normalize({ file: 'a.txt', record: null, form: 'text', body, ...nothing, ...more });
  if ('rejected' in outcome) throw new Error(outcome.rejected.detail);
  return { ...outcome.kept.article, empty: outcome.kept.empty };
}

const paragraphs = (body: string, more: Partial<RawArticle> = {}) => article(body, more).text.split('\n\n');
const STORY =
  'The council voted on Monday to close the bridge, which carries 4,000 cars a day, officials said.';

describe('normalize', () => {
  it.each<[string, string, string[]]>([
    [
      'paragraphs at blank lines',
      `A line.\n \n\tAnother one, ${STORY}`,
      ['A line.', `Another one, ${STORY}`],
    ],
    ['all line ends', `Head\r\n\r\n${STORY}\r\rEnd here.`, ['Head', STORY, 'End here.']],
    ['lines as paragraphs', `${STORY}\nShe left.\nHe stayed.`, [STORY, 'She left.', 'He stayed.']],
    ['a line that goes on', `${STORY} It was\nincited by him.`, [`${STORY} It was incited by him.`]],
    [
      'wrapped lines',
      'The council voted on Monday to close\nthe bridge that carries 4,000 cars a\nday, officials said. Nobody spoke for\nthe company.\n\nIt had been open since 1931.',
      [
        'The council voted on Monday to close the bridge that carries 4,000 cars a day, officials said. Nobody spoke for the company.',
        'It had been open since 1931.',
      ],
    ],
    [
      'bullet points',
      `${STORY}\n\n  • One point.\n  • Two points.\n* Three.`,
      [STORY, 'One point.', 'Two points.', 'Three.'],
    ],
    [
      'white space',
      `Two  words\u00a0and\u2009more\u200b, caf\u0065\u0301 ${STORY}`,
      [`Two words and more, café ${STORY}`],
    ],
    [
      'quotation marks untouched',
      `"Straight" and “curly” and ''double'' and «other», ${STORY}`,
      [`"Straight" and “curly” and ''double'' and «other», ${STORY}`],
    ],
    [
      'mojibake',
      `â€œIt\u00e2\u20ac\u2122s off,â€\u009d she said of the cafÃ© â€“ ${STORY}`,
      [`“It’s off,” she said of the café – ${STORY}`],
    ],
    ['mojibake twice over', `He didnÃ¢â‚¬â„¢t say. ${STORY}`, [`He didn’t say. ${STORY}`]],
    ['controls of windows-1252', `\u0093Off,\u0094 she said. ${STORY}`, [`“Off,” she said. ${STORY}`]],
    [
      'honest accents',
      `Château “é” — naïveté, Â and Ã alone: ${STORY}`,
      [`Château “é” — naïveté, Â and Ã alone: ${STORY}`],
    ],
  ])('keeps %s', (_, body, expected) => {
    expect(paragraphs(body)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['a call to share', 'You can share this post!'],
    ['a label with its title', 'NOW WATCH: What would happen if the lights went out'],
    ['a label in lower case', 'Read more: City to close bridge'],
    ['a label alone and its links', 'See also:\n\nCity to close bridge\n\nFive things to know today'],
    ['a credit', 'Photo: Ann Lee/Example Images'],
    ['a follow line', 'Follow Ann Lee on Twitter @annlee.'],
    ['an advertisement mark', 'Advertisement'],
    ['a rule', '* * *'],
    ['a button row', 'Share | Tweet | Email'],
    [
      'a newsletter box',
      'Get the day’s news in your inbox. '.replace('day’s news', 'latest newsletter delivered'),
    ],
  ])('drops %s', (_, boilerplate) => {
    expect(paragraphs(`${STORY}\n\n${boilerplate}`)).toEqual([STORY]);
  });

  it.each<[string, string]>([
    ['after a full stop', 'You can share this post!'],
    ['with a tail', 'SEE ALSO: This is what happens next'],
  ])('cuts off boilerplate glued %s', (_, boilerplate) => {
    expect(paragraphs(`${STORY} ${boilerplate}`)).toEqual([STORY]);
    expect(paragraphs(`${STORY}${boilerplate}`)).toEqual([STORY]);
  });

  it.each<[string]>([
    ['She was seen in a campaign advertisement.'],
    ['Watch what they do, not what they say, she told reporters.'],
    ['Related companies were also named, the filing said.'],
    ['“Share this with everyone,” he said.'],
    ['Video from the scene showed smoke above the roofs, police said.'],
    ['Comments by the senator drew applause.'],
    ['More than 200 people signed the letter.'],
    ['Read the letter, he said, and you will know.'],
    ['Follow the money, she said on Twitter.'],
  ])('keeps a sentence like boilerplate: %s', (sentence) => {
    expect(paragraphs(`${STORY}\n\n${sentence}`)).toEqual([STORY, sentence]);
  });

  it.each<[string, string, string | null, string | null, string]>([
    [
      'given twice',
      `City to close bridge\n\nCity to close bridge\n\n${STORY}`,
      null,
      'City to close bridge',
      STORY,
    ],
    ['above the body', `City to close bridge\n\n${STORY}`, null, 'City to close bridge', STORY],
    ['with a full stop', `City to close bridge.\n\n${STORY}`, null, 'City to close bridge.', STORY],
    ['from the metadata', STORY, 'City to close bridge', 'City to close bridge', STORY],
    [
      'from the metadata, repeated',
      `City to close bridge!\n\n${STORY}`,
      'City to close bridge',
      'City to close bridge!',
      STORY,
    ],
    [
      'from a page title with the outlet behind it',
      `City to close its oldest bridge\n\n${STORY}`,
      'City to close its oldest bridge - Post',
      'City to close its oldest bridge - Post',
      STORY,
    ],
    [
      'missing: a dateline',
      `SPRINGFIELD (AP) — The bridge closes.\n\n${STORY}`,
      null,
      null,
      `SPRINGFIELD (AP) — The bridge closes.\n\n${STORY}`,
    ],
    [
      'missing: sentences',
      `It closes. It was old.\n\n${STORY}`,
      null,
      null,
      `It closes. It was old.\n\n${STORY}`,
    ],
    ['missing: one paragraph', STORY, null, null, STORY],
  ])('finds the headline %s', (_, body, given, title, rest) => {
    const found = article(body, { title: given });
    expect(found.title).toBe(title);
    expect(found.text.slice(found.bodyStart)).toBe(rest);
    expect(found.text).toBe(title === null ? rest : `${title}\n\n${rest}`);
  });

  it('reads Markdown', () => {
    const body = `---\ntitle: "City to close bridge"\nauthor: Ann Lee\ndate: 2020-01-02\n---\n\n# City to close bridge\n\nThe **council** [voted](https://e.org/a_b) on\n*Monday* to close it, \`so\` she said.\n\n> A quoted_name line.\n\n- One\n- Two\n\n---\n`;
    const found = article(body, { form: 'markdown' });
    expect(found).toMatchObject({
      title: 'City to close bridge',
      byline: 'Ann Lee',
      published: '2020-01-02',
    });
    expect(found.text.slice(found.bodyStart).split('\n\n')).toEqual([
      'The council voted on Monday to close it, so she said.',
      'A quoted_name line.',
      'One',
      'Two',
    ]);
  });

  it.each<[string, string | null, string, string | null]>([
    ['no words', null, ' \n\n***\n', 'no-text'],
    ['only boilerplate', null, 'Advertisement\n\nShare this article', 'no-text'],
    ['a missing page', 'Page not found | Daily', 'Sorry, we looked everywhere.', 'not-found'],
    ['a robot check', 'Just a moment...', 'Please wait.', 'blocked'],
    ['a paywall', 'City to close bridge', `${STORY}\n\nSubscribe now to continue reading.`, 'paywall'],
    ['a live stub', 'Election night', 'Follow our live updates as the counting begins.', 'live-stub'],
    ['a gallery', 'Photos: Bridge through the years', 'The bridge in 1931.', 'gallery'],
    ['a short article', 'City to close bridge', STORY, null],
    [
      'a long article under a notice',
      'City',
      `${`${STORY} `.repeat(12)}\n\nSubscribe to continue reading.`,
      null,
    ],
  ])('says why there is no article: %s', (_, title, body, empty) => {
    expect(article(body, { title }).empty).toBe(empty);
  });

  it('gives the same content the same id', () => {
    expect(article(STORY).articleId).toBe(article(`  ${STORY}\r\n`, { file: 'b.txt' }).articleId);
    expect(article(STORY).articleId).not.toBe(article(`${STORY} No.`).articleId);
    expect(article(STORY).articleId).toMatch(/^[0-9a-f]{16}$/);
  });

  it('knows where every piece stood, in texts of all kinds', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\n\n',
      '•',
      '“',
      '”',
      '"',
      '.',
      'é',
      'e\u0301',
      '\u00a0',
      '\u200b',
      'â€™',
      '\u0094',
      '𝒳',
      '# ',
      '**',
      '[',
      '](u)',
      'Advertisement',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('text' as const, 'markdown' as const),
        (pieces, form) => {
          const body = pieces.join('');
          const { text, origin, bodyStart } = article(body, { form });
          let end = 0;
          for (let i = 0; i < origin!.length; i += 3) {
            const [at, raw, length] = origin!.slice(i, i + 3) as [number, number, number];
            expect(at).toBeGreaterThanOrEqual(end);
            expect(body.slice(raw, raw + length)).toBe(text.slice(at, at + length));
            end = at + length;
          }
          expect(end).toBeLessThanOrEqual(text.length);
          expect(bodyStart).toBeLessThanOrEqual(text.length);
          expect(text).toBe(text.normalize('NFC'));
          expect(text).not.toMatch(/^\s|\s$|[^\S \n]| {2}| \n|\n |\n{3}/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is quick on hostile texts', () => {
    for (const unit of [
      '"',
      '(',
      'a',
      'a ',
      '\n',
      '\n\n',
      '* ',
      '[',
      '](',
      '**',
      '_a',
      'Â',
      'â€',
      '<',
      ' - ',
      'share ',
      '\r',
      '| ',
      '`',
    ]) {
      for (const form of ['text', 'markdown'] as const) {
        const begun = process.cpuUsage();
        article(unit.repeat(1_000_000 / unit.length), { form });
        expect(process.cpuUsage(begun).user / 1000, `${form} of ${JSON.stringify(unit)}`).toBeLessThan(1500);
      }
    }
  });

  it('cleans the real articles in input', () => {
    for (const file of readdirSync('input').filter((name) => name.endsWith('.txt'))) {
      const { text, title } = article(readFileSync(`input/${file}`, 'utf8'));
      expect(text).not.toMatch(/share this post|now watch|see also|•/i);
      expect(text.split(title!).length).toBe(2);
    }
  });
});
