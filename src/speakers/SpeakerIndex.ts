import type { KnownSpeaker, Speaker } from '../records.js';
import { organizationKey } from './organizationKey.js';
import { samePerson, withoutSuffix } from './samePerson.js';

/** A speaker of the whole corpus: what the rows of all articles call them. */
export interface FiledSpeaker {
  /** Readable and stable: the name, and the organization where two share the name. */
  readonly speakerId: string;
  /** One name for all articles: the user's own, else the full form met most. */
  readonly name: string;
  readonly known: KnownSpeaker | null;
  /** What articles tell of the speaker most often: for the articles that tell nothing. Null where none tells. */
  readonly role: string | null;
  readonly roleFamily: string | null;
  readonly org: string | null;
}

/** One name as articles give it; many statements, one node. */
interface Node {
  readonly name: string;
  readonly words: readonly string[];
  readonly org: string | null;
  readonly families: Set<string>;
  /** How often each role was told, with its family; and how the organization is written. */
  readonly roles: Map<string, { readonly family: string | null; count: number }>;
  readonly orgName: string | null;
  count: number;
  cluster: Cluster | null;
}

interface Cluster {
  readonly nodes: Node[];
  readonly orgs: Set<string>;
  readonly families: Set<string>;
  known: KnownSpeaker | null;
  count: number;
  filed: FiledSpeaker | null;
}

/** People of these families go from one organization to another and stay themselves. */
const MOVING = new Set(['politician', 'official', 'military', 'judge']);

/**
 * One name for one speaker over all articles.
 *
 * Call `add` with the speaker of every statement, article by article in input order, then `finish()` once, then `of` for each row.
 * It holds names, not statements: as many entries as there are different names. The answer depends on what was added, not on its order.
 */
export class SpeakerIndex {
  readonly #known: readonly KnownSpeaker[];
  readonly #nodes = new Map<string, Node>();
  #finished = false;

  constructor(known: readonly KnownSpeaker[] = []) {
    this.#known = known;
  }

  add(speaker: Speaker): void {
    const key = keyOf(speaker);
    let node = this.#nodes.get(key);
    if (node === undefined) {
      node = {
        name: speaker.name,
        words: withoutSuffix(plain(speaker.name).split(' ')),
        org: speaker.org === null ? null : organizationKey(speaker.org),
        families: new Set(),
        roles: new Map(),
        orgName: speaker.org,
        count: 0,
        cluster: null,
      };
      this.#nodes.set(key, node);
    }
    node.count += 1;
    if (speaker.roleFamily !== null) node.families.add(speaker.roleFamily);
    if (speaker.role === null) return;
    const role = node.roles.get(speaker.role);
    if (role === undefined) node.roles.set(speaker.role, { family: speaker.roleFamily, count: 1 });
    else role.count += 1;
  }

  /** Merges the names that are one speaker's. */
  finish(): void {
    const people = new Map<string, Node[]>();
    const clusters: Cluster[] = [];
    for (const key of [...this.#nodes.keys()].sort()) {
      const node = this.#nodes.get(key)!;
      const known = this.#knownAs(node);
      if (key.startsWith('person|')) {
        const surname = withoutSuffix(plain(known?.name ?? node.name).split(' ')).at(-1)!;
        people.set(surname, [...(people.get(surname) ?? []), node]);
      } else {
        const twin = known && clusters.find((c) => c.known === known);
        if (twin) join(twin, node);
        else clusters.push(clusterOf(node, known));
      }
    }
    for (const nodes of people.values()) clusters.push(...this.#people(nodes));
    name(clusters);
    this.#finished = true;
  }

  /** What a speaker is called in all rows. @throws Error before `finish`, or for a speaker that was never added */
  of(speaker: Speaker): FiledSpeaker {
    const node = this.#nodes.get(keyOf(speaker));
    const filed = node?.cluster?.filed;
    if (!this.#finished || !node || !filed)
      throw new Error(`SpeakerIndex: "${speaker.name}" was looked up before it was added and finished`);
    return isVouchedFor(node) ? filed : { ...filed, name: speaker.name };
  }

  /** People of one surname, those with the fullest names first, so that a bare surname finds whom it can mean. */
  #people(nodes: readonly Node[]): Cluster[] {
    const order = [...nodes].sort(
      (a, b) =>
        Number(b.words.length > 1) - Number(a.words.length > 1) ||
        Number(b.org !== null) - Number(a.org !== null) ||
        b.count - a.count ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : (a.org ?? '') < (b.org ?? '') ? -1 : 1),
    );
    const clusters: Cluster[] = [];
    for (const node of order) {
      const known = this.#knownAs(node);
      const fitting = clusters.filter(
        (c) =>
          (known !== null && c.known === known) ||
          (fits(c, node) && (known === null || c.known === null || c.known === known)),
      );
      const best =
        known === null
          ? closest(fitting, node)
          : (fitting.find((c) => c.known === known) ?? closest(fitting, node));
      if (best) {
        join(best, node);
        best.known ??= known;
      } else clusters.push(clusterOf(node, known));
    }
    return clusters;
  }

  #knownAs(node: Node): KnownSpeaker | null {
    const name = plain(node.name);
    return (
      this.#known.find((k) => plain(k.name) === name || k.aliases.some((alias) => plain(alias) === name)) ??
      null
    );
  }
}

/**
 * Whether an article's name gives way to that of the corpus. A bare surname does when an organization tells that it is the same
 * person; with less to go by it keeps what its article says, and only the id tells.
 */
function isVouchedFor(node: Node): boolean {
  const { nodes, known } = node.cluster!;
  if (known !== null || node.words.length > 1) return true;
  return node.org !== null && nodes.some((other) => other.words.length > 1 && other.org === node.org);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

function keyOf({ type, name, org }: Speaker): string {
  if (type === 'organization') return `organization|${organizationKey(name)}`;
  return `${type}|${plain(name).replace(/^(?:the|an?) /, '')}|${org === null ? '' : organizationKey(org)}`;
}

function clusterOf(node: Node, known: KnownSpeaker | null): Cluster {
  const cluster: Cluster = { nodes: [], orgs: new Set(), families: new Set(), known, count: 0, filed: null };
  join(cluster, node);
  return cluster;
}

function join(cluster: Cluster, node: Node): void {
  cluster.nodes.push(node);
  cluster.count += node.count;
  if (node.org !== null) cluster.orgs.add(node.org);
  for (const family of node.families) cluster.families.add(family);
  node.cluster = cluster;
}

/** Whether nothing speaks against a name being that of a cluster. */
function fits(cluster: Cluster, node: Node): boolean {
  if (!cluster.nodes.every((other) => samePerson(other.words, node.words))) return false;
  if (node.org === null || cluster.orgs.size === 0 || cluster.orgs.has(node.org)) return true;
  return [...node.families].some((family) => MOVING.has(family) && cluster.families.has(family));
}

/** Of several clusters the one with the same organization, then with the same role family, then the one met most. */
function closest(clusters: readonly Cluster[], node: Node): Cluster | null {
  if (clusters.length <= 1) return clusters[0] ?? null;
  const same = clusters.filter((c) => node.org !== null && c.orgs.has(node.org));
  if (same.length === 1) return same[0]!;
  const kin = clusters.filter((c) => [...node.families].some((family) => c.families.has(family)));
  if (kin.length === 1) return kin[0]!;
  // A bare surname that several bear is nobody's in particular.
  if (node.words.length === 1) return null;
  return [...clusters].sort((a, b) => b.count - a.count)[0]!;
}

/** Gives every cluster its name and an id of its own. */
function name(clusters: readonly Cluster[]): void {
  const named = clusters.map((cluster) => ({ cluster, name: cluster.known?.name ?? bestName(cluster) }));
  const shared = new Map<string, number>();
  for (const entry of named) {
    const id = slug(entry.name);
    shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const given = new Set<string>();
  for (const entry of named) {
    const { cluster } = entry;
    let id = slug(entry.name);
    const org = [...cluster.orgs].sort()[0];
    if (shared.get(id)! > 1 && org !== undefined) id = `${id}--${slug(org)}`;
    let unique = id;
    for (let k = 2; given.has(unique); k += 1) unique = `${id}-${k}`;
    given.add(unique);
    cluster.filed = { speakerId: unique, name: entry.name, known: cluster.known, ...usual(cluster) };
  }
}

/** The role and the organization told most often of a cluster. */
function usual({ nodes }: Cluster): { role: string | null; roleFamily: string | null; org: string | null } {
  const roles = new Map<string, { family: string | null; count: number }>();
  const orgs = new Map<string, number>();
  for (const node of nodes) {
    for (const [role, { family, count }] of node.roles)
      roles.set(role, { family, count: count + (roles.get(role)?.count ?? 0) });
    if (node.orgName !== null) orgs.set(node.orgName, (orgs.get(node.orgName) ?? 0) + node.count);
  }
  const role = mostOf([...roles].map(([text, { count }]) => [text, count]));
  return { role, roleFamily: role === null ? null : roles.get(role)!.family, org: mostOf([...orgs]) };
}

/** The entry with the highest count, the first by spelling of those that share it; null of none. */
function mostOf(entries: [text: string, count: number][]): string | null {
  entries.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return entries[0]?.[0] ?? null;
}

/** The full form met most often; the longer of two met as often. */
function bestName({ nodes }: Cluster): string {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(node.name, (counts.get(node.name) ?? 0) + node.count);
  const full = [...counts].filter(([form]) => form.includes(' '));
  const forms = full.length > 0 ? full : [...counts];
  forms.sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return forms[0]![0];
}

/** A name as an id: letters and digits of any script, parted by hyphens. */
function slug(text: string): string {
  const plainText = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  const id = plainText
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return id === '' ? 'unnamed' : id;
}
