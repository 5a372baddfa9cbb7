import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownSpeaker, Speaker } from '../../src/records.js';
import { SpeakerIndex } from '../../src/speakers/SpeakerIndex.js';

const person = (name: string, org: string | null = null, roleFamily: string | null = null): Speaker => ({
  name,
  type: 'person',
  role: null,
  roleFamily,
  org,
  how: [],
});

function file(speakers: readonly Speaker[], known: readonly KnownSpeaker[] = []) {
  const index = new SpeakerIndex(known);
  for (const speaker of speakers) index.add(speaker);
  index.finish();
  return speakers.map((speaker) => index.of(speaker));
}

describe('SpeakerIndex', () => {
  test.each<[string, Speaker[], string[]]>([
    [
      'a surname and a full name of one organization',
      [person('Roe', 'Acme'), person('Jane Roe', 'Acme Inc.')],
      ['jane-roe', 'jane-roe'],
    ],
    [
      'a surname without more, when one bears it',
      [person('Roe'), person('Jane Roe', 'Acme')],
      ['jane-roe', 'jane-roe'],
    ],
    ['a middle initial', [person('Jane Q. Roe'), person('Jane Roe')], ['jane-q-roe', 'jane-q-roe']],
    [
      'a short given name',
      [person('Michael Roe', 'Acme'), person('Mike Roe', 'Acme')],
      ['michael-roe', 'michael-roe'],
    ],
    [
      'one name, two organizations',
      [person('Jane Roe', 'Acme'), person('Jane Roe', 'Zenith')],
      ['jane-roe--acme', 'jane-roe--zenith'],
    ],
    [
      'a surname that two bear',
      [person('Jane Roe'), person('Bill Roe'), person('Roe')],
      ['jane-roe', 'bill-roe', 'roe'],
    ],
    [
      'a surname of another organization',
      [person('Roe', 'Zenith'), person('Jane Roe', 'Acme')],
      ['roe', 'jane-roe'],
    ],
    [
      'a politician who moves',
      [person('Jane Roe', 'Senate', 'politician'), person('Jane Roe', 'House', 'politician')],
      ['jane-roe', 'jane-roe'],
    ],
    [
      'two short forms that are not one name',
      [person('Ann Roe'), person('Joan Roe')],
      ['ann-roe', 'joan-roe'],
    ],
  ])('%s', (_, speakers, ids) => {
    expect(file(speakers).map((filed) => filed.speakerId)).toEqual(ids);
  });

  test('a bare surname takes the full name when an organization vouches for it', () => {
    expect(file([person('Roe', 'Acme'), person('Jane Roe', 'Acme')]).map((f) => f.name)).toEqual([
      'Jane Roe',
      'Jane Roe',
    ]);
    const unsure = file([person('Roe'), person('Jane Roe', 'Acme')]);
    expect(unsure.map((f) => [f.name, f.speakerId])).toEqual([
      ['Roe', 'jane-roe'],
      ['Jane Roe', 'jane-roe'],
    ]);
  });

  test('organizations are one under all their names', () => {
    const organization = (name: string): Speaker => ({ ...person(name, name), type: 'organization' });
    const filed = file([
      organization('ACLU'),
      organization('the American Civil Liberties Union'),
      organization('Acme'),
    ]);
    expect(new Set(filed.map((f) => f.speakerId)).size).toBe(2);
    expect(filed[0]!.speakerId).toBe(filed[1]!.speakerId);
  });

  test('the name that the user gives wins', () => {
    const known = [
      {
        name: 'Dr. Jane Roe',
        aliases: ['Jane Roe', 'J. Roe'],
        organization: null,
        role: null,
        group: 'heads',
      },
    ];
    const filed = file([person('Jane Roe', 'Acme'), person('J. Roe', 'Zenith')], known);
    expect(filed.map((f) => f.name)).toEqual(['Dr. Jane Roe', 'Dr. Jane Roe']);
    expect(filed[0]!.known?.group).toBe('heads');
  });

  test('what articles tell most often stands for those that tell nothing', () => {
    const told = (role: string, family: string): Speaker => ({ ...person('Jane Roe', 'Acme', family), role });
    const [filed] = file([
      person('Jane Roe'),
      told('head of sales', 'executive'),
      told('chief', 'official'),
      told('head of sales', 'executive'),
    ]);
    expect(filed).toMatchObject({ role: 'head of sales', roleFamily: 'executive', org: 'Acme' });
  });

  test('the order of the articles changes nothing', () => {
    const pool = fc.constantFrom(
      'Jane Roe',
      'Roe',
      'J. Roe',
      'Bill Roe',
      'William Roe',
      'Jane Q. Roe',
      'Poe',
    );
    const one = fc.record({
      name: pool,
      org: fc.constantFrom(null, 'Acme', 'Zenith'),
      family: fc.constantFrom(null, 'politician', 'executive'),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (list) => {
        const speakers = list.map(({ name, org, family }) => person(name, org, family));
        const there = file(speakers);
        const back = file([...speakers].reverse()).reverse();
        expect(back.map((f) => f.speakerId)).toEqual(there.map((f) => f.speakerId));
      }),
    );
  });

  test('a speaker that was not added is an error', () => {
    const index = new SpeakerIndex();
    index.finish();
    expect(() => index.of(person('Jane Roe'))).toThrow('Jane Roe');
  });
});
