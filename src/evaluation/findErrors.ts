import type { Match } from './matchAttributions.js';
import { sameSource } from './StatementScore.js';
import type { WordAttribution } from './wordAttribution.js';
import { shared } from './wordSet.js';
import type { Words } from './wordsOf.js';

/** The kinds of errors, in the order they are shown. */
export const ERROR_KINDS = [
  'missed direct',
  'missed mixed',
  'missed indirect',
  'missed inside another',
  'merged with another',
  'split',
  'lost by its bounds',
  'spurious direct',
  'spurious mixed',
  'spurious indirect',
  'spurious inside another',
  'wrong start',
  'wrong end',
  'wrong start and end',
  'wrong inside',
  'source missing',
  'source wrong',
  'source not wanted',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** One wrong case; the gold or the predicted attribution is null where there is none. */
export interface ErrorCase {
  readonly kind: ErrorKind;
  readonly article: string;
  readonly words: Words;
  readonly gold: WordAttribution | null;
  readonly predicted: WordAttribution | null;
}

type Finding = Pick<ErrorCase, 'kind' | 'gold' | 'predicted'>;

const mostlyIn = (inner: WordAttribution, outer: WordAttribution): boolean =>
  shared(inner.content, outer.content) * 2 >= inner.content.length;
const apart = (a: WordAttribution, b: WordAttribution): boolean => shared(a.content, b.content) === 0;

/** What is wrong with the predictions of one article, each thing once. */
export function findErrors(
  gold: readonly WordAttribution[],
  predicted: readonly WordAttribution[],
  matches: readonly Match[],
): Finding[] {
  const findings: Finding[] = [];
  const partnerOfGold = new Map(matches.map((match) => [gold[match.gold]!, predicted[match.predicted]!]));
  const partnerOfPredicted = new Map([...partnerOfGold].map(([g, p]) => [p, g]));
  const explained = new Set<WordAttribution>(partnerOfPredicted.keys());

  /** Whether `p` runs `g` together with another gold attribution, without being one that rightly stands around both. */
  const swallows = (p: WordAttribution, g: WordAttribution): boolean => {
    const rightly = partnerOfPredicted.get(p);
    if (!mostlyIn(g, p) || (rightly && mostlyIn(g, rightly))) return false;
    return gold.some((other) => other !== g && mostlyIn(other, p) && apart(other, g));
  };

  for (const g of gold) {
    const partner = partnerOfGold.get(g);
    if (partner) {
      findings.push(...boundErrors(g, partner), ...sourceErrors(g, partner));
      continue;
    }
    const near = predicted.filter((p) => !apart(g, p));
    const swallower = near.find((p) => swallows(p, g));
    const free = near
      .filter((p) => !partnerOfPredicted.has(p))
      .sort((a, b) => shared(b.content, g.content) - shared(a.content, g.content));
    const parts = free.filter((p) => mostlyIn(p, g));
    if (swallower) {
      findings.push({ kind: 'merged with another', gold: g, predicted: swallower });
      explained.add(swallower);
    } else if (parts.length > 1) {
      findings.push({ kind: 'split', gold: g, predicted: parts[0]! });
      for (const part of parts) explained.add(part);
    } else if (free[0]) {
      findings.push({ kind: 'lost by its bounds', gold: g, predicted: free[0] });
      explained.add(free[0]);
    } else {
      const around = near.find((p) => mostlyIn(g, p)) ?? null;
      findings.push({
        kind: around ? 'missed inside another' : `missed ${g.kind}`,
        gold: g,
        predicted: around,
      });
    }
  }

  for (const p of predicted) {
    if (explained.has(p)) continue;
    const around = gold.find((g) => partnerOfGold.has(g) && mostlyIn(p, g)) ?? null;
    const kind =
      around === null
        ? (`spurious ${p.kind}` as const)
        : apart(p, partnerOfGold.get(around)!)
          ? 'split'
          : 'spurious inside another';
    findings.push({ kind, gold: around, predicted: p });
  }
  return findings;
}

function boundErrors(gold: WordAttribution, predicted: WordAttribution): Finding[] {
  const [g, p] = [gold.content, predicted.content];
  const start = g[0] !== p[0];
  const end = g.at(-1) !== p.at(-1);
  const inside = g.length !== p.length || shared(g, p) !== g.length;
  if (!start && !end && !inside) return [];
  const kind =
    start && end ? 'wrong start and end' : start ? 'wrong start' : end ? 'wrong end' : 'wrong inside';
  return [{ kind, gold, predicted }];
}

function sourceErrors(gold: WordAttribution, predicted: WordAttribution): Finding[] {
  if (sameSource(gold, predicted)) return [];
  const kind =
    gold.source.length === 0
      ? 'source not wanted'
      : predicted.source.length === 0
        ? 'source missing'
        : 'source wrong';
  return [{ kind, gold, predicted }];
}
