import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze, normalize, readDefinition } from '../src/index.js';

test('the library analyzes one article, purely', () => {
  const definition = readDefinition(join(import.meta.dirname, '../pipelines/rekognition.yaml'));
  const raw = {
    file: 'a.txt',
    record: null,
    form: 'text' as const,
    body: 'The bridge stays\n\n“The bridge will stay where it is,” said Ann Lee, the mayor of Ashford, on Monday at a meeting of the council.',
    title: null,
    byline: null,
    outlet: null,
    url: null,
    published: null,
  };
  const outcome = normalize(raw);
  if (!('kept' in outcome)) throw new Error('no article');
  const { article } = outcome.kept;
  const { statements } = analyze(article, definition);
  const [statement] = statements;
  expect(statement!.contentSpans.map((span) => article.text.slice(...span))).toEqual([
    '“The bridge will stay where it is,”',
  ]);
  expect(statement!.speaker).toMatchObject({ name: 'Ann Lee', type: 'person' });
  expect(analyze(article, definition)).toEqual(analyze(article, definition));
});
