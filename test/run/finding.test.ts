import { expect, test } from 'vitest';
import { analyzeAll } from '../../src/analyze.js';
import { normalize } from '../../src/normalize/normalize.js';
import type { Analysis, RawArticle } from '../../src/records.js';
import { decodeFound, decodeHead, encodeFound, unpacked } from '../../src/run/finding.js';

const BODY = `The mayor of Selby, Ruth Lee, said on Monday that the bridge would open in May. “It took too long,” she said.

“Nobody asked us,” said Omar Haddad, a spokesman for Northern Rail. He said the trains would stop for a week.`;

function analysisOf(body: string): Analysis {
  const nothing = { title: null, byline: null, outlet: null, url: null, published: null };
  const raw: RawArticle = { file: 'a.txt', record: null, form: 'text', body, ...nothing };
  const outcome = normalize(raw);
  if ('rejected' in outcome) throw new Error(outcome.rejected.detail);
  const [one] = analyzeAll([outcome.kept.article], { definition: { speakers: [] } });
  if (one === undefined || 'fault' in one) throw new Error('not analyzed');
  return one.analysis;
}

test('an analysis comes back as it was, its signature from the head', () => {
  const analysis = analysisOf(BODY);
  expect(new Set(analysis.statements.map(({ speaker }) => speaker.name)).size).toBe(2);
  const { head, body } = encodeFound({ analysis });
  const { signature, speakers, said, ...rest } = decodeHead(head);
  expect(rest).toEqual({ status: 'ok', articleId: analysis.article.articleId });
  expect(unpacked(signature)).toEqual(analysis.signature);
  expect(said.map((i) => speakers[i]!.name)).toEqual(analysis.statements.map(({ speaker }) => speaker.name));
  expect(decodeFound(body, decodeHead(head))).toEqual({ analysis: { ...analysis, signature: [] } });
});

test('a reject comes back as it was, and says nothing to the first pass', () => {
  const rejected = { stage: 'analyze', reason: 'crash', detail: 'twice' } as const;
  const { head, body } = encodeFound({ rejected });
  expect(decodeHead(head)).toMatchObject({ status: 'rejected', speakers: [], said: [] });
  expect(decodeFound(body, decodeHead(head))).toEqual({ rejected });
});
