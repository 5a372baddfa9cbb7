/** Nouns for what is written or issued and so can speak: "as written in the letter". */
export const DOCUMENTS: ReadonlySet<string> = new Set(
  (
    'letter letters memo memos memorandum email emails e-mail e-mails note message messages text post posts tweet tweets statement ' +
    'statements report reports study survey poll petition filing filings lawsuit complaint suit brief affidavit indictment ruling ' +
    'opinion order document documents paper papers book memoir essay article column editorial op-ed blog release transcript ' +
    'testimony speech interview manifesto resolution declaration proposal plan law bill contract agreement advertisement ad'
  ).split(' '),
);
