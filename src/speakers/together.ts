import type { Cast } from './Cast.js';
import type { Entity } from './entity.js';

/** One entity of several: "Ann Roe and Bo Poe"; `tail` is a group without a name at the end, "and other members". */
export function together(cast: Cast, members: readonly Entity[], tail = ''): Entity {
  const name = [...members.map((member) => member.name), ...(tail === '' ? [] : [tail])].join(' and ');
  const known = cast.joined.get(name);
  if (known) return known;
  const bodies = tail === '' && members.every(({ type }) => type === 'organization' || type === 'place');
  const entity = cast.create({ type: bodies ? 'organization' : 'group', name, plural: true, members });
  entity.named = members.every(({ named }) => named);
  cast.joined.set(name, entity);
  return entity;
}
