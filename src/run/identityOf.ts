import type { Identity } from '../datasets/rows.js';
import type { Group, Speaker } from '../records.js';
import { type Grouping, groupOf } from '../speakers/groupOf.js';
import type { FiledSpeaker } from '../speakers/SpeakerIndex.js';

/** Who a speaker of one article is in the whole corpus, and of which group: what is known of them wins over the rules. */
export function identityOf(
  speaker: Speaker,
  from: { filed: FiledSpeaker; groups: readonly Group[] },
): Identity & { readonly rule: string } {
  const { filed } = from;
  const { speakerId, name, known } = filed;
  const role = known?.role ?? speaker.role;
  const org = known?.organization ?? speaker.org;
  const { group, rule } =
    known?.group === null || known?.group === undefined
      ? grouped({ ...speaker, name, role, org }, { filed, groups: from.groups })
      : { group: known.group, rule: `the pipeline file says so of ${known.name}` };
  return { id: speakerId, name, role, roleFamily: speaker.roleFamily, org, group, rule };
}

/** The group by what the article tells; where it tells no role, by what other articles tell of the same person. */
function grouped(speaker: Speaker, by: { filed: FiledSpeaker; groups: readonly Group[] }): Grouping {
  const here = groupOf(speaker, by.groups);
  const { role, roleFamily, org } = by.filed;
  if (here.group !== 'other' || speaker.role !== null || speaker.type !== 'person' || role === null)
    return here;
  const there = groupOf({ ...speaker, role, roleFamily, org: speaker.org ?? org }, by.groups);
  return there.group === 'other'
    ? here
    : { group: there.group, rule: `${there.rule}, as other articles tell` };
}
