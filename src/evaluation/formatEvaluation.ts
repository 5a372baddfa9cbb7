import type { Evaluation } from './evaluateCorpus.js';
import { ERROR_KINDS } from './findErrors.js';
import type { Share } from './SpeakerScore.js';
import type { PrecisionRecallF1, StatementReport } from './StatementScore.js';

const OVERALL = { token: 'token', overlap: 'overlap', exact: 'exact', end_to_end: 'end to end' } as const;
const KINDS = ['direct', 'mixed', 'indirect'] as const;

const figure = (value: number): string => value.toFixed(3);
const row = (name: string, ...cells: (string | number)[]): string =>
  `${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
const three = (name: string, values: PrecisionRecallF1): string => row(name, ...values.map(figure));

/** An evaluation as lines for a terminal; every figure to the third decimal. */
export function formatEvaluation(evaluation: Evaluation): string[] {
  const { articles, missing, statements, strict, people, speakers } = evaluation;
  const lines = [`${articles} articles${missing === 0 ? '' : `, ${missing} of them not read`}`];
  lines.push('', ...statementLines('Statements', statements));
  if (people) {
    lines.push(
      '',
      ...statementLines(`People, by the same measure (${people.pairs} ordered pairs)`, people.statements),
    );
  }
  const roles = ['content', 'source', 'cue'] as const;
  lines.push('', row('Exact spans', 'precision', 'recall', 'F1', people ? 'people' : ''));
  for (const role of roles) {
    lines.push(row(role, ...[...strict[role], ...(people?.strict[role].slice(2) ?? [])].map(figure)));
  }
  lines.push('', ...calibrationLines(evaluation.calibration));
  if (speakers) {
    const { found, speaker, fullName, byType } = speakers;
    const ofGold = { right: speaker.right, of: found.of };
    lines.push('', row('Speakers', 'right', 'of'));
    for (const [type, share] of Object.entries(byType)) lines.push(shareLine(type, share));
    lines.push(
      shareLine('all found', speaker),
      shareLine('by full name', fullName),
      shareLine('all', ofGold),
    );
  }
  return lines;
}

function statementLines(title: string, report: StatementReport): string[] {
  return [
    title,
    row('', 'precision', 'recall', 'F1'),
    ...Object.entries(OVERALL).map(([key, name]) => three(name, report[key as keyof typeof OVERALL])),
    row('', 'precision', 'recall', 'source', 'of'),
    ...KINDS.map((kind) =>
      row(
        kind,
        ...[report[`precision_${kind}`], report[`recall_${kind}`], report[`source_${kind}`]].map(figure),
        report[`n_${kind}`],
      ),
    ),
    row('all', '', '', figure(report.source)),
  ];
}

function calibrationLines({ bins, error, sure }: Evaluation['calibration']): string[] {
  return [
    row('Confidence', 'mean', 'right', 'of'),
    ...bins.map(({ from, to, meanConfidence, right, count }) =>
      row(`${from.toFixed(1)} to ${to.toFixed(1)}`, figure(meanConfidence), figure(right), count),
    ),
    `calibration error ${figure(error)}`,
    `at 0.9 and more: ${figure(sure.share)} of all; content right ${figure(sure.overlap)}, source too ${figure(sure.endToEnd)}`,
  ];
}

const shareLine = (name: string, { right, of }: Share): string =>
  row(name, figure(of === 0 ? 0 : right / of), of);

/** An evaluation as plain data: the figures for statements by their fixed names, then all else; errors as counts. */
export function evaluationJson(evaluation: Evaluation): Record<string, unknown> {
  const { articles, missing, statements, strict, calibration, people, speakers, errors } = evaluation;
  const counts = ERROR_KINDS.map((kind) => [kind, errors.filter((one) => one.kind === kind).length]);
  return {
    ...statements,
    articles,
    missing,
    strict,
    calibration,
    people: people && { pairs: people.pairs, ...people.statements, strict: people.strict },
    speakers,
    errors: Object.fromEntries(counts),
  };
}
