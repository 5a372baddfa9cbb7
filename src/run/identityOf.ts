import type { Identity } from '../datasets/rows.js';
import type { Group, Speaker } from '../records.js';
import { groupOf } from '../speakers/groupOf.js';
import type { SpeakerIndex } from '../speakers/SpeakerIndex.js';

/** Who a speaker of one article is in the whole corpus, and of which group: what is known of them wins over the rules. */
export function identityOf(
  speaker: Speaker,
  from: { index: SpeakerIndex; groups: readonly Group[] },
): Identity & { readonly rule: string } {
  const { speakerId, name, known } = from.index.of(speaker);
  const role = known?.role ?? speaker.role;
  const org = known?.organization ?? speaker.org;
  const { group, rule } =
    known?.group === null || known?.group === undefined
      ? groupOf({ ...speaker, name, role, org }, from.groups)
      : { group: known.group, rule: `the pipeline file says so of ${known.name}` };
  return { id: speakerId, name, role, roleFamily: speaker.roleFamily, org, group, rule };
}
