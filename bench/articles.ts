/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * An article made up from parts: headline, paragraphs with direct, mixed and indirect statements, and some with none, as news
 * has them. The same number gives the same article; two numbers give two that are no duplicates of one another.
 */
export function article(number: number, options = { paragraphs: 16 }): string {
  const next = random(number * 7919 + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const [first, last, role] = [pick(FIRST), pick(LAST), pick(ROLES)];
  const town = pick(TOWNS);
  const thing = () => `${pick(ADJECTIVES)} ${pick(THINGS)}`;
  const clause = () => `the ${thing()} ${pick(VERBS)} the ${thing()} ${pick(WHEN)}`;
  const sentence = () => `${capital(clause())}, ${pick(LINKS)} ${clause()}.`;
  const speaker = () =>
    pick([`${first} ${last}, the ${role} of ${town}`, last, pick(['He', 'She']), `the ${role}`]);
  const statement = () =>
    pick([
      () => `“${capital(clause())},” said ${speaker()}. “${capital(clause())}.”`,
      () => `${capital(speaker())} said that ${clause()}, and that ${clause()}.`,
      () => `${capital(speaker())} called the ${thing()} “${pick(JUDGEMENTS)}” and said ${clause()}.`,
      () => `According to ${pick(FIRST)} ${pick(LAST)}, a ${pick(ROLES)} at ${pick(FIRMS)}, ${clause()}.`,
      () =>
        `“${capital(clause())},” ${last} ${pick(['wrote', 'added', 'told reporters', 'said in a letter'])}.`,
    ])();
  const paragraphs = Array.from({ length: options.paragraphs }, () =>
    next() < 0.55 ? `${statement()} ${sentence()}` : `${sentence()} ${sentence()} ${sentence()}`,
  );
  return [`${town} and the ${thing()}: ${pick(ROLES)} ${last} speaks`, ...paragraphs].join('\n\n');
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const words = (text: string) => text.split(' ');

const FIRST = words(
  'Ann Robert Susan Peter Linda Henry Clara Martin Joan Walter Ruth Simon Helen Frank Alice George',
);
const LAST = words(
  'Lee Gray Wright Novak Moss Stone Berg Keller Marsh Doyle Hart Pike Salter Vance Weber Young Ames Cole',
);
const ROLES = words(
  'mayor engineer spokeswoman director teacher lawyer senator analyst manager professor chairman',
);
const TOWNS = words(
  'Ashford Milton Riverton Oakdale Weston Harlow Clifton Norwood Eastbrook Langley Burford Selby',
);
const FIRMS = words('Northfield Lakeside Granite Hollis Meridian Orchard Pinewood Summit');
const ADJECTIVES = words(
  'old new wooden public costly empty northern small proposed broken second narrow busy quiet planned',
);
const THINGS = words(
  'bridge library tramway market school theatre park harbour station hospital contract budget survey road museum council report vote roof garden',
);
const VERBS = [
  'will replace',
  'has delayed',
  'may never reach',
  'costs more than',
  'stands beside',
  'was built before',
  'would ruin',
  'can save',
];
const WHEN = [
  'this year',
  'in the spring',
  'after the flood',
  'for good',
  'in any case',
  'on Monday',
  'without a vote',
  'by the river',
];
const LINKS = ['and', 'while', 'because', 'although', 'so that', 'since'];
const JUDGEMENTS = [
  'a disgrace',
  'a gift to the town',
  'the wrong answer',
  'long overdue',
  'a risk we cannot take',
  'good news',
];
