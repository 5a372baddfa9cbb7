import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import type { Article } from '../../src/records.js';
import { resolveSpeakers } from '../../src/speakers/resolveSpeakers.js';
import { resolve } from './resolve.js';

describe('resolveSpeakers: names', () => {
  test.each<[string, string, string[]]>([
    ['a surname', 'Maria Lopez opened the shop. {Lopez} said [it would stay].', ['Maria Lopez']],
    ['a title', 'Gov. Maria Lopez came. {Ms. Lopez} said [it would stay].', ['Maria Lopez']],
    [
      'a title without a stop',
      '{Cllr Ann Dole} and {Det Supt Ed Wray} said [no] and [yes].',
      ['Ann Dole', 'Ed Wray'],
    ],
    ['a role before the name', '{Longtime party pollster Ed Wray} told them [it was over].', ['Ed Wray']],
    ['a role after the name', '{Ed Wray, a pollster in Ohio,} said [it was over].', ['Ed Wray']],
    ['a role before, a comma between', '{The town’s fire chief, Ed Wray,} said [it was over].', ['Ed Wray']],
    ['a name that comes later', '{Wray} said [it was over]. Later Ed Wray went home.', ['Ed Wray']],
    ['the fullest form', 'Ed Wray left. {Edward R. Wray} said [so].', ['Edward R. Wray']],
    ['several', 'Ed Wray met Ann Dole. {Wray and Dole} said [it was over].', ['Ed Wray and Ann Dole']],
    [
      'capitals in a transcript',
      'Ed Wray was a guest on the show.\n\n{WRAY}: [I am glad to be here].',
      ['Ed Wray'],
    ],
    ['an accent', 'Tomás Haddad left. {Haddad} said [it was over].', ['Tomás Haddad']],
    ['an organization', '{The Harbor Workers Union} said [it would strike].', ['Harbor Workers Union']],
    ['a country', '{France} said [it would not sign].', ['France']],
    ['behind a participle', '{Cross-examining, counsel Ed Wray} said [it was over].', ['Ed Wray']],
  ])('%s', (_, marked, names) => {
    expect(resolve(marked).names).toEqual(names);
  });
});

describe('resolveSpeakers: pronouns', () => {
  test.each<[string, string, string[]]>([
    ['he', 'Paul Dunn met Ruth Hale on Monday. {He} said [it went well].', ['Paul Dunn']],
    ['she', 'Paul Dunn met Ruth Hale on Monday. {She} said [it went well].', ['Ruth Hale']],
    ['he, beside a Joan', 'Paul Dunn met Joan Hale on Monday. {He} said [it went well].', ['Paul Dunn']],
    ['they', 'Dozens of nurses marched. {They} said [pay was low].', ['Dozens of nurses']],
    ['it', 'Acme Corp. closed a mill. {It} said [costs were too high].', ['Acme Corp.']],
    ['who', 'Ruth Hale, {who} said [it went well], left.', ['Ruth Hale']],
    [
      'no party and state',
      'Sen. Ruth Hale (D-Mass.) and Rep. Paul Dunn, I-Vt., came. {He} said [it went well].',
      ['Paul Dunn'],
    ],
    [
      'a woman whose grandfather is spoken of',
      'Ruth Hale, whose grandfather built the mill, left. {She} said [it went well].',
      ['Ruth Hale'],
    ],
    [
      'she, not he whose name says so',
      'Ruth Hale spoke for an hour. It was late. Paul Dunn clapped. {She} said [it went well].',
      ['Ruth Hale'],
    ],
    [
      'it, a firm and no person',
      'Ann Hale left. {The developer, Zorbex,} said [it would build]. {It} added [that it would pay].',
      ['Zorbex', 'Zorbex'],
    ],
    ['a name with a hyphen', 'Ann-Marie Hale sued him. Paul Dunn left. {She} said [so].', ['Ann-Marie Hale']],
    [
      'that, behind whom the letter went to',
      'More than 400 nurses signed a letter to Paul Dunn {that} urged [a raise].',
      ['More than 400 nurses'],
    ],
    ['I, outside quotation marks', '{I} think [this is wrong].', ['author']],
    [
      'the same speaker going on',
      '{Ruth Hale} said [it went well]. {She} added [that she was tired].',
      ['Ruth Hale', 'Ruth Hale'],
    ],
  ])('%s', (_, marked, names) => {
    expect(resolve(marked).names).toEqual(names);
  });

  test('the author has a name where the article gives one', () => {
    const [speaker] = resolve('{I} think [this is wrong].', { byline: 'Ida Moss' }).speakers;
    expect(speaker).toMatchObject({ name: 'Ida Moss', type: 'author' });
  });
});

describe('resolveSpeakers: organizations of people', () => {
  test.each<[string, string | null]>([
    ['Then {Acme CEO Ruth Hale} said [so].', 'Acme'],
    ['{Former Acme engineer Ruth Hale} said [so] of Acme.', 'Acme'],
    ['Then {Ruth Hale of the Harbor Union} said [so].', 'Harbor Union'],
    ['Then {French President Ruth Hale} said [so].', null],
    ['Then {Texas Gov. Ruth Hale} said [so].', null],
    ['Then {Ruth Hale of Oslo} said [so].', null],
  ])('%s', (marked, org) => {
    expect(resolve(marked).speakers).toMatchObject([{ name: 'Ruth Hale', org }]);
  });
});

describe('resolveSpeakers: letters speak for their authors', () => {
  test.each<[string, string, string[]]>([
    [
      'who signed it',
      'More than 400 nurses signed the letter, {which} asks [for rest]. {The nurses} wrote [so].',
      ['More than 400 nurses', 'More than 400 nurses'],
    ],
    ['signed by', 'Paul Dunn wrote too. {The letter, signed by 400 nurses,} says [so].', ['400 nurses']],
    [
      'who says something in it',
      'In a letter to Acme, {Acme workers} said [no]. {The letter} asks [for rest].',
      ['Acme workers', 'Acme workers'],
    ],
    [
      'not who got hold of it',
      'In a letter to Acme obtained by The Gazette, {Acme workers} said [no]. {The letter} asks [for rest].',
      ['Acme workers', 'Acme workers'],
    ],
    [
      'who drafted it, whoever signed it later',
      'Ann Hale drafted a petition to the mayor. {The petition, which was signed by 400 nurses,} asks [for rest].',
      ['Ann Hale'],
    ],
    [
      'who signed it, told only when it is spoken of again',
      'She read a letter to the mayor. {The letter, which was signed by 400 nurses,} asks [for rest].',
      ['400 nurses'],
    ],
    [
      'who passes it round',
      'Workers at Acme are circulating a letter to Paul Dunn. [“Stop,”] {the letter} says.',
      ['Workers at Acme'],
    ],
  ])('%s', (_, marked, names) => {
    expect(resolve(marked).names).toEqual(names);
  });
});

describe('resolveSpeakers: descriptions', () => {
  test.each<[string, string, string[]]>([
    ['an office', 'Sen. Ruth Hale of Ohio spoke first. {The senator} said [it went well].', ['Ruth Hale']],
    [
      'an epithet',
      'Paul Dunn opened a third tower. {The New York businessman} said [it would pay].',
      ['Paul Dunn'],
    ],
    ['a company', 'Acme Corp. closed a mill. {The company} said [costs rose].', ['Acme Corp.']],
    [
      'no company where only an agency was named',
      'The Justice Department sued. {The company} said [costs rose].',
      ['company'],
    ],
    [
      'a description that a name follows later',
      '{A former fire chief} said [so]. Al Poe, the former fire chief, left.',
      ['Al Poe'],
    ],
    [
      'whose campaign it is',
      'Ruth Hale lost in March. {Her campaign} said [so]. {The Hale campaign} said [so].',
      ["Ruth Hale's campaign", "Ruth Hale's campaign"],
    ],
    ['a report', 'Harbor Watch put out a report. {The study} found [so].', ['report']],
    [
      'an owner’s lawyer',
      'An attorney for Paul Dunn, Al Poe, came along. {Dunn’s attorney} said [so].',
      ['Al Poe'],
    ],
    ['those named together', 'Paul Dunn and Ruth Hale met. {They} said [so].', ['Paul Dunn and Ruth Hale']],
    [
      'a subject with more words behind it',
      'According to Acme’s Al Poe, {workers at Zenith} say [so]. {They} want [more].',
      ['workers at Zenith', 'workers at Zenith'],
    ],
    ['an acronym', 'The Alliance of Dock Unions (ADU) met. {ADU} said [so].', ['Alliance of Dock Unions']],
    [
      'a name in a quotation is no candidate outside it',
      '{Paul Dunn} spoke. "Al Poe was here," {he} said.'.replace('"Al', '["Al').replace(',"', ',"]') +
        ' [So] it was.',
      ['Paul Dunn', 'Paul Dunn'],
    ],
  ])('%s', (_, marked, names) => {
    expect(resolve(marked).names).toEqual(names);
  });
});

describe('resolveSpeakers: letters and staff', () => {
  const known = [{ name: 'Jo Poe', aliases: [], organization: 'Acme', role: null, group: null }];
  test('a letter speaks for those who wrote it', () => {
    const { speakers } = resolve(
      '{Acme workers} want [more]. They wrote a letter to him. {The letter} asks [why].',
    );
    expect(speakers[1]).toMatchObject({ name: 'Acme workers', type: 'group', roleFamily: 'employee' });
    expect(speakers[1]!.how.at(-1)).toContain('speaks for who wrote it');
  });

  test('a letter from somebody speaks for them', () => {
    expect(resolve('A letter from Ruth Hale came. {The letter} asks [why].').names).toEqual(['Ruth Hale']);
  });

  test('the staff of somebody is of the organization that the pipeline file knows', () => {
    const [speaker] = resolve('{Jo Poe’s staff} want [more].', { known }).speakers;
    expect(speaker).toMatchObject({ type: 'group', roleFamily: 'employee', org: 'Acme' });
  });

  test('an unnamed executive is of the organization that was spoken of', () => {
    const [speaker] = resolve('Google ended the work. To this {Executive} claimed [it was over].').speakers;
    expect(speaker).toMatchObject({ name: 'Google executive', org: 'Google', roleFamily: 'executive' });
  });

  test('nobody is made up where nothing tells who speaks', () => {
    const [speaker] = resolve('It is said that {}[the mill will close].').speakers;
    expect(speaker).toMatchObject({ name: 'unnamed', type: 'unnamed' });
  });
});

describe('resolveSpeakers: mentions', () => {
  const mentioned = (text: string): [string, string][] =>
    resolveSpeakers({ text, byline: null, outlet: null } as Article, tokenize(text), [], []).mentions.map(
      ({ span, name }) => [text.slice(...span), name],
    );

  test('people, organizations and groups, pronouns resolved', () => {
    expect(mentioned('Ruth Hale left Acme Corp. because she was tired of its lawyers.')).toEqual([
      ['Ruth Hale', 'Ruth Hale'],
      ['Acme Corp.', 'Acme Corp.'],
      ['she', 'Ruth Hale'],
      ['its', 'Acme Corp.'],
    ]);
  });

  test.each<[string, string[]]>([
    [
      'Nurses and the police met staffers at Acme Corp. before Acme Corp. drivers did.',
      ['staffers', 'Acme Corp. drivers'],
    ],
    [
      'Democrats who like Acme Corp., which builds ships, praised the shareholders.',
      ['Democrats', 'Acme Corp.'],
    ],
    ['The deal is worth $20 Million to the Chief Executive and to some companies.', []],
  ])('only whom the article names: %s', (text, names) => {
    const spans = mentioned(text).map(([span]) => span);
    expect(spans.filter((span) => span !== 'Acme Corp.' || names.includes(span))).toEqual(names);
  });
});

describe('resolveSpeakers: roles and organizations', () => {
  test.each<[string, string, string | null, string | null, string | null]>([
    [
      'after the name',
      '{Ed Wray, chief executive of Acme Corp.,} said [so].',
      'chief executive of Acme Corp.',
      'executive',
      'Acme Corp.',
    ],
    [
      'before the name',
      '{Acme Corp. spokeswoman Ann Dole} said [so].',
      'Acme Corp. spokeswoman',
      'spokesperson',
      'Acme Corp.',
    ],
    ['an owner', '{Amazon’s Ann Dole} said [so].', null, null, 'Amazon'],
    ['a group of an organization', '{Google engineers} said [so].', 'Google engineers', 'employee', 'Google'],
    ['a group at an organization', '{Staffers at Google} said [so].', 'Staffers', 'employee', 'Google'],
  ])('%s', (_, marked, role, roleFamily, org) => {
    expect(resolve(marked).speakers[0]).toMatchObject({ role, roleFamily, org });
  });

  test('what the user knows wins', () => {
    const known = [
      { name: 'Edward Wray', aliases: ['Ed Wray'], organization: 'Zenith', role: null, group: null },
    ];
    const [speaker] = resolve('{Ed Wray, an engineer at Google,} said [so].', { known }).speakers;
    expect(speaker).toMatchObject({ name: 'Edward Wray', org: 'Zenith', role: 'engineer at Google' });
  });
});

test('any text is read without a throw, and mentions stand in it', () => {
  const word = fc.constantFrom(
    'the',
    'Mr.',
    'Wray',
    '"',
    "'s",
    'he',
    'who',
    ',',
    '(',
    ')',
    'of',
    '-',
    '/',
    'senator',
    'said',
    '.',
    '\n\n',
    'U.S.',
    'and',
    '@x',
    'Ann',
    '’',
    '“',
    '”',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      const tokens = tokenize(text);
      const article = { text, byline: null, outlet: null } as Article;
      const span = [0, text.length] as const;
      const base = {
        kind: 'direct',
        cueSpan: null,
        act: 'statement',
        stance: 'neutral',
        negated: false,
        confidence: 1,
        parent: null,
        rule: '',
      } as const;
      const attributions =
        text === ''
          ? []
          : [
              { ...base, contentSpans: [span], mentionSpan: span },
              { ...base, contentSpans: [span], mentionSpan: null },
            ];
      const { speakers, mentions } = resolveSpeakers(article, tokens, attributions, []);
      expect(speakers).toHaveLength(attributions.length);
      for (const speaker of speakers) expect(speaker.name).not.toBe('');
      for (const {
        span: [from, to],
      } of mentions)
        expect(text.slice(from, to).trim()).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

describe('resolveSpeakers: time grows with the length of the text, whatever the text', () => {
  const cases: [string, (n: number) => string][] = [
    ['one determiner', () => 'the'],
    ['brackets after names', () => 'Poe ('],
    ['a surname with ever new given names', (n) => `Aa${n}b Poe said Poe left .`],
    ['ever new descriptions', (n) => `a q${n} senator said`],
    ['owners', () => "Acme's"],
    ['pairs', () => 'Ann Roe and'],
  ];
  test.each(cases)('%s', (_, piece) => {
    const text = Array.from({ length: 12_000 }, (_unused, n) => piece(n)).join(' ');
    const tokens = tokenize(text);
    // The processor's time, not the clock's: the machine may have other work.
    const before = process.cpuUsage();
    resolveSpeakers({ text, byline: null, outlet: null } as Article, tokens, [], []);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});
