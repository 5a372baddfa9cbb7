/** onrecord as a library: who said what in one article, as pure functions, and whole runs. */
export { analyze } from './analyze.js';
export type { Definition } from './definition/definition.js';
export { DefinitionError, type Problem } from './definition/problems.js';
export { readDefinition } from './definition/readDefinition.js';
export { normalize } from './normalize/normalize.js';
export type { Outcome } from './outcome.js';
export { type RunOptions, type RunResult, runPipeline } from './pipeline.js';
export type * from './records.js';
export { Progress } from './run/progress.js';
export type { Report } from './run/report.js';
