import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleList } from '../../src/run/ArticleList.js';

test('gives back what was added, also after a way through JSON', () => {
  const listed = fc.tuple(
    fc.oneof(fc.constant(null), fc.nat({ max: 0xffff_fffe })),
    fc.stringMatching(/^[0-9a-f]{32}$/),
  );
  fc.assert(
    fc.property(fc.array(listed, { maxLength: 100 }), fc.array(listed, { maxLength: 5 }), (all, more) => {
      const list = new ArticleList();
      for (const [record, key] of all) list.add(record, key);
      expect([...list]).toEqual(all);
      const again = ArticleList.parse(JSON.parse(JSON.stringify(list)));
      for (const [record, key] of more) again.add(record, key);
      expect([...again]).toEqual([...all, ...more]);
      expect(again.length).toBe(all.length + more.length);
    }),
  );
});
