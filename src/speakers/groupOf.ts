import type { Group, GroupPatterns, Speaker } from '../records.js';
import { IS, lookUp, pluralOf } from './lexicon.js';
import { sameOrganization } from './organizationKey.js';

/** Which group a speaker belongs to, and the rule that says so, for `explain`. */
export interface Grouping {
  /** Name of a group, or `other`. */
  readonly group: string;
  readonly rule: string;
}

/**
 * The first group that takes a speaker; `other` where none does.
 *
 * A group takes whoever bears one of its `names`, and whoever has one of its `roles` or `families`; `organizations` narrow the
 * roles and families where there are any, and else take everybody of them. `types` and `except` narrow all of it.
 * Words are compared whole, whatever their case, singular or plural. A common noun among `organizations`, such as `campaign` or
 * `university`, takes every organization whose name ends in it; a role is also looked for in the words of groups, documents and
 * unnamed speakers.
 */
export function groupOf(speaker: Speaker, groups: readonly Group[]): Grouping {
  for (const group of groups) {
    const rule = ruleOf(speaker, group);
    if (rule !== null) return { group: group.name, rule };
  }
  return { group: 'other', rule: 'no group takes the speaker' };
}

function ruleOf(speaker: Speaker, group: Group): string | null {
  if (group.types.length > 0 && !group.types.includes(speaker.type)) return null;
  const why = included(speaker, group);
  if (why === null || anyOf(speaker, group.except) !== null) return null;
  return `${group.name}: ${why}`;
}

function included(speaker: Speaker, group: Group): string | null {
  const name = byName(speaker, group);
  if (name !== null) return name;
  const organization = byOrganization(speaker, group);
  if (group.roles.length + group.families.length > 0) {
    const role = byRole(speaker, group) ?? byFamily(speaker, group);
    if (role === null || (group.organizations.length > 0 && organization === null)) return null;
    return organization === null ? role : `${role}, ${organization}`;
  }
  if (group.organizations.length > 0) return organization;
  return group.names.length === 0 ? `type "${speaker.type}"` : null;
}

function anyOf(speaker: Speaker, patterns: GroupPatterns): string | null {
  return (
    byName(speaker, patterns) ??
    byRole(speaker, patterns) ??
    byFamily(speaker, patterns) ??
    byOrganization(speaker, patterns)
  );
}

function byName(speaker: Speaker, { names }: GroupPatterns): string | null {
  const spoken = wordsOf(speaker.name).join(' ');
  for (const name of names) if (wordsOf(name).join(' ') === spoken) return `name "${name}"`;
  return null;
}

/** A role pattern is met by the role of a named person, and by the words of a group or somebody unnamed. */
function byRole(speaker: Speaker, { roles }: GroupPatterns): string | null {
  if (roles.length === 0) return null;
  const words = wordsOf(speaker.role ?? '');
  if (speaker.type === 'group' || speaker.type === 'unnamed' || speaker.type === 'document')
    words.push('|', ...wordsOf(speaker.name));
  for (const role of roles) if (stands(wordsOf(role), words)) return `role "${role}"`;
  return null;
}

function byFamily(speaker: Speaker, { families }: GroupPatterns): string | null {
  return speaker.roleFamily !== null && families.includes(speaker.roleFamily)
    ? `role family "${speaker.roleFamily}"`
    : null;
}

function byOrganization(speaker: Speaker, { organizations }: GroupPatterns): string | null {
  const bodies = speaker.type === 'organization' ? [speaker.org, speaker.name] : [speaker.org];
  for (const organization of organizations) {
    const noun =
      organization === organization.toLowerCase() && (lookUp(organization).is & IS.organization) !== 0;
    for (const body of bodies) {
      if (body === null) continue;
      if (noun ? wordsOf(body).at(-1) === organization : sameOrganization(body, organization))
        return `organization "${organization}"`;
    }
  }
  return null;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['.&-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** Whether the words of a pattern stand one after another among others, the last in singular or plural. */
function stands(pattern: readonly string[], words: readonly string[]): boolean {
  const last = pattern.length - 1;
  if (last < 0) return false;
  for (let i = 0; i + last < words.length; i += 1) {
    let k = 0;
    while (k < last && words[i + k] === pattern[k]) k += 1;
    if (k < last) continue;
    const word = words[i + last]!;
    if (word === pattern[last] || word === pluralOf(pattern[last]!) || pluralOf(word) === pattern[last])
      return true;
  }
  return false;
}
