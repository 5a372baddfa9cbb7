import { describe, expect, test } from 'vitest';
import type { Group, Speaker } from '../../src/records.js';
import { groupOf } from '../../src/speakers/groupOf.js';

const none = { names: [], roles: [], families: [], organizations: [] };
const group = (name: string, from: Partial<Group>): Group => ({
  name,
  ...none,
  types: [],
  except: none,
  ...from,
});
const speaker = (name: string, from: Partial<Speaker> = {}): Speaker => ({
  name,
  type: 'person',
  role: null,
  roleFamily: null,
  org: null,
  how: [],
  ...from,
});

const groups = [
  group('jane', { names: ['Jane Roe'] }),
  group('staff', {
    families: ['employee'],
    roles: ['engineer'],
    except: { ...none, roles: ['shareholder'] },
  }),
  group('acme-heads', { families: ['executive'], organizations: ['Acme Corp.'] }),
  group('papers', { organizations: ['The Daily Bugle'] }),
  group('campaigns', { organizations: ['campaign'] }),
  group('polls', { roles: ['poll'] }),
  group('documents', { types: ['document'] }),
];

describe('groupOf', () => {
  test.each([
    ['a name', speaker('jane roe'), 'jane', 'jane: name "Jane Roe"'],
    [
      'a family',
      speaker('Al Poe', { role: 'clerk', roleFamily: 'employee' }),
      'staff',
      'staff: role family "employee"',
    ],
    [
      'a role in the plural',
      speaker('three Acme engineers', { type: 'group' }),
      'staff',
      'staff: role "engineer"',
    ],
    [
      'an exception',
      speaker('Bo Poe', { role: 'engineer and shareholder' }),
      'other',
      'no group takes the speaker',
    ],
    [
      'a family narrowed by an organization',
      speaker('Cy Poe', { roleFamily: 'executive', org: 'Acme' }),
      'acme-heads',
      'acme-heads: role family "executive", organization "Acme Corp."',
    ],
    [
      'the family of another organization',
      speaker('Di Poe', { roleFamily: 'executive', org: 'Zenith' }),
      'other',
      'no group takes the speaker',
    ],
    [
      'an organization itself',
      speaker('Daily Bugle', { type: 'organization' }),
      'papers',
      'papers: organization "The Daily Bugle"',
    ],
    [
      'somebody of an organization',
      speaker('Ed Poe', { org: 'Daily Bugle' }),
      'papers',
      'papers: organization "The Daily Bugle"',
    ],
    ['a type alone', speaker('the report', { type: 'document' }), 'documents', 'documents: type "document"'],
    [
      'no part of a longer word',
      speaker('an engineering firm', { type: 'group' }),
      'other',
      'no group takes the speaker',
    ],
  ])('%s', (_, who, expected, rule) => {
    expect(groupOf(who, groups)).toEqual({ group: expected, rule });
  });

  test('the first group that matches wins', () => {
    const jane = speaker('Jane Roe', { role: 'engineer', roleFamily: 'employee' });
    expect(groupOf(jane, groups).group).toBe('jane');
    expect(groupOf(jane, [...groups].reverse()).group).toBe('staff');
  });
});
