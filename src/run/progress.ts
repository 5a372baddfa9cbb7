/** What has been done so far. The stages count here; whoever shows it looks from time to time. */
export class Progress {
  stage: 'finding' | 'reading' | 'writing' = 'finding';
  /** Of the files found. */
  files = 0;
  filesDone = 0;
  bytes = 0;
  bytesDone = 0;
  /** Articles seen, those known from an earlier run included. */
  articles = 0;
  /** Articles analyzed now. */
  analyzed = 0;
  /** Statements found in the articles analyzed now. */
  statements = 0;
  rejects = 0;
  /** Articles whose rows have been written. */
  written = 0;
}
