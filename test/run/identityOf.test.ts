import { expect, test } from 'vitest';
import type { Group, Speaker } from '../../src/records.js';
import { identityOf } from '../../src/run/identityOf.js';
import { SpeakerIndex } from '../../src/speakers/SpeakerIndex.js';

const none = { names: [], roles: [], families: [], organizations: [] };
const groups: Group[] = [{ name: 'heads', ...none, families: ['executive'], types: [], except: none }];
const jane = (role: string | null): Speaker => ({
  name: 'Jane Roe',
  type: 'person',
  role,
  roleFamily: role === null ? null : 'executive',
  org: null,
  how: [],
});

test('the group of an article that tells no role is what other articles tell', () => {
  const index = new SpeakerIndex();
  for (const speaker of [jane(null), jane('chief executive')]) index.add(speaker);
  index.finish();
  expect(identityOf(jane(null), { filed: index.of(jane(null)), groups })).toMatchObject({
    group: 'heads',
    role: null,
    rule: 'heads: role family "executive", as other articles tell',
  });
});
