/** One thing that is wrong with a file the user wrote. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** What was found where, and what was expected. */
  readonly message: string;
}

/** A pipeline file, or a file that it names, cannot be used; holds every problem at once. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
  }
}

/** `file:line:column: message`, as compilers print it, so that editors can jump there. */
export function problemLine(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null);
  return `${place.join(':')}: ${problem.message}`;
}
