import { ORGANIZATION_ALIASES } from './data/organizations.js';

/** One key for all well-known names of an organization. */
const aliases = new Map<string, string>();
for (const names of ORGANIZATION_ALIASES) for (const name of names) aliases.set(name, names[0]!);

/** The key under which an organization is filed: lower case, no article, no legal form, well-known aliases seen through. */
export function organizationKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    if (keys.size === MOST) keys.clear();
    key = makeKey(name);
    keys.set(name, key);
  }
  return key;
}

/** Keys by name: the same few are asked for all the time. */
const keys = new Map<string, string>();
const MOST = 5000;

function makeKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/,? (?:inc|corp|corporation|llc|ltd|plc|co|company)\.?$/, '')
    .trim();
  return aliases.get(plain) ?? plain;
}

/** Whether two names are one organization's. */
export function sameOrganization(a: string, b: string): boolean {
  return organizationKey(a) === organizationKey(b);
}
