import { describe, expect, test } from 'vitest';
import { analyze, analyzeAll } from '../src/analyze.js';
import { normalize } from '../src/normalize/normalize.js';
import type { Article } from '../src/records.js';

function articleOf(body: string): Article {
  const unknown = { title: null, byline: null, outlet: null, url: null, published: null };
  const outcome = normalize({ file: 'a.txt', record: null, form: 'text', body, ...unknown });
  if ('rejected' in outcome) throw new Error(outcome.rejected.detail);
  return outcome.kept.article;
}

const HARBOR = `Dredging to resume in spring
The harbor will be dredged again, Mayor Ruth Okafor said on Monday. “We have waited for nine years,” she said.
“It is a waste of money,” said Ben Keller, who owns two boats. He told the council that the mayor had promised too much.`;
const SCHOOL = `The school board closed two schools. Superintendent Ann Lee said that the buildings were no longer safe.
The teachers’ union criticized the decision. “Nobody asked us,” its president, Joe Marsh, wrote in a letter.`;
const GERMAN = `Der Hafen wird im Frühjahr ausgebaggert, sagte die Bürgermeisterin am Montag. „Wir haben neun Jahre
gewartet“, sagte sie. Der Rat der Stadt stimmte dem Plan zu, obwohl viele Fischer dagegen waren und das auch sagten.`;
const definition = { speakers: [] };

describe('analyzeAll', () => {
  test('gives of each article what it gives of it alone, whatever is beside it', () => {
    const articles = [HARBOR, GERMAN, SCHOOL, HARBOR].map(articleOf);
    const alone = articles.map((article) => ({ analysis: analyze(article, definition) }));
    expect(analyzeAll(articles, { definition })).toEqual(alone);
    expect(alone.map(({ analysis }) => analysis.statements.length > 1)).toEqual([true, false, true, true]);
    expect(alone[1]!.analysis.status).toBe('unsupported-language');
  });

  test('says before each step which article it takes, and takes all in each stage', () => {
    const begun: number[] = [];
    analyzeAll([HARBOR, SCHOOL].map(articleOf), { definition, begin: (article) => begun.push(article) });
    expect(begun.length).toBeGreaterThan(4);
    expect(begun.every((article, k) => article === k % 2)).toBe(true);
  });

  test('an article that makes a stage throw harms no other', () => {
    const broken = { ...articleOf(SCHOOL), text: null as unknown as string };
    const [fault, done] = analyzeAll([broken, articleOf(HARBOR)], { definition });
    expect(fault).toEqual({ fault: expect.any(TypeError) });
    expect(done).toEqual({ analysis: analyze(articleOf(HARBOR), definition) });
    expect(() => analyze(broken, definition)).toThrow(TypeError);
  });
});
