import type { Definition } from '../definition/definition.js';
import { DuplicateIndex } from '../duplicates/DuplicateIndex.js';
import { SpeakerIndex } from '../speakers/SpeakerIndex.js';
import { decodeHead, unpacked } from './finding.js';
import type { Ledger } from './ledger.js';
import type { SourceEntry } from './sourceEntry.js';

/** What is known only when all articles are. */
export interface Survey {
  /** By number of the article in input order; most articles are no duplicates and stand in neither map. */
  readonly duplicates: ReadonlyMap<number, { readonly of: string; readonly similarity: number }>;
  /** Ids of articles whose text stood, to the letter, in an earlier file. */
  readonly renamed: ReadonlyMap<number, string>;
  readonly speakers: SpeakerIndex;
}

/** First pass over all articles, in input order: which repeat an earlier one, and who speaks in the whole corpus. */
export function survey(
  entries: readonly SourceEntry[],
  options: { ledger: Ledger; definition: Definition },
): Survey {
  const index = new DuplicateIndex({
    threshold: options.definition.duplicates.threshold,
    expected: entries.reduce((sum, { articles }) => sum + articles.length, 0),
  });
  const duplicates = new Map<number, { of: string; similarity: number }>();
  const renamed = new Map<number, string>();
  const speakers = new SpeakerIndex(options.definition.speakers);
  const copies = new Map<string, number>();
  let number = 0;
  for (const { articles } of entries) {
    for (const [, key] of articles) {
      const head = decodeHead(options.ledger.read('A', key, 'head')!);
      if (head.status !== 'rejected') {
        const before = copies.get(head.articleId) ?? 0;
        copies.set(head.articleId, before + 1);
        if (before > 0) renamed.set(number, `${head.articleId}-${before + 1}`);
      }
      if (head.status === 'ok') {
        const twin = index.check(head.articleId, unpacked(head.signature));
        if (twin !== null) duplicates.set(number, { of: twin.duplicateOf, similarity: twin.similarity });
        else for (const number of head.said) speakers.add(head.speakers[number]!);
      }
      number += 1;
    }
  }
  speakers.finish();
  return { duplicates, renamed, speakers };
}
