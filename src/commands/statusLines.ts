import type { Report } from '../run/report.js';
import { summaryLines } from './summary.js';

/** The report of a run for people: what needs attention first, then what was done. */
export function statusLines(report: Report, firstRejects: readonly string[]): string[] {
  const took = Object.entries(report.seconds).map(([stage, seconds]) => `${stage} ${seconds.toFixed(1)} s`);
  const rejects = Object.entries(report.counts.rejects).flatMap(([stage, reasons]) =>
    Object.entries(reasons).map(([reason, count]) => `${stage}: ${reason} ${count}`),
  );
  return [
    ...summaryLines(report, firstRejects),
    `Since the run before: ${changes(report)}`,
    ...(rejects.length === 0 ? [] : [`Rejects: ${rejects.join(', ')}`]),
    `Run: ${report.started} to ${report.finished} (${took.join(', ')}), ${report.articlesPerSecond} articles/s, ` +
      `peak memory ${report.peakMemoryMb} MB, onrecord ${report.onrecord} on Node ${report.node}`,
  ];
}

function changes({ changes: { articles, statements } }: Report): string {
  const groups = [...new Set([...Object.keys(statements.added), ...Object.keys(statements.removed)])].sort();
  const byGroup = groups.map(
    (group) => `${group} +${statements.added[group] ?? 0} −${statements.removed[group] ?? 0}`,
  );
  return [
    `articles ${articles.new} new, ${articles.changed} changed, ${articles.gone} gone`,
    `statements ${byGroup.length === 0 ? 'unchanged' : byGroup.join(', ')}`,
  ].join('; ');
}
