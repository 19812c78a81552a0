import type { ReportKind, WrittenDocument } from '../domain/written-document';

/** The few words a written document needs beside its own: in the page's head and foot and in the file's properties. */
export interface WrittenWords {
  /** As the file names it: `sv-SE`. */
  readonly languageTag: string;
  readonly caseNumber: string;
  readonly date: string;
  readonly workingCopy: string;
  readonly version: string;
  /** What stands around the two numbers of "Sida 1 (3)". */
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  /** What a table is described as for those who do not see it. */
  readonly columns: string;
  /** Who wrote the file where nobody signs. */
  readonly writtenBy: string;
  readonly kinds: Readonly<Record<ReportKind, string>>;
  /** The `audit-answer` that goes to the inspectorate. */
  readonly toInspectorate: string;
}

const sv: WrittenWords = {
  languageTag: 'sv-SE',
  caseNumber: 'Diarienummer',
  date: 'Datum',
  workingCopy: 'Arbetsexemplar',
  version: 'Version',
  page: { before: 'Sida ', between: ' (', after: ')' },
  columns: 'Kolumner',
  writtenBy: 'Uppföljningsboten',
  kinds: {
    'back-report': 'Åtgärdsplan med återrapport',
    'yearly-follow-up': 'Uppföljning av planerade aktiviteter',
    'audit-answer': 'Svar till revisionen',
    analysis: 'Analysrapport',
    dialogues: 'Huvudmannens uppföljning och återkoppling',
  },
  toInspectorate: 'Svar till Skolinspektionen',
};

const en: WrittenWords = {
  languageTag: 'en-GB',
  caseNumber: 'Case number',
  date: 'Date',
  workingCopy: 'Working copy',
  version: 'Version',
  page: { before: 'Page ', between: ' (', after: ')' },
  columns: 'Columns',
  writtenBy: 'The follow-up bot',
  kinds: {
    'back-report': 'Action plan with back-report',
    'yearly-follow-up': 'Follow-up of planned activities',
    'audit-answer': 'Answer to the auditors',
    analysis: 'Analysis report',
    dialogues: "The authority's follow-up and feedback",
  },
  toInspectorate: 'Answer to the Schools Inspectorate',
};

const WORDS: Readonly<Record<WrittenDocument['language'], WrittenWords>> = { sv, en };

/** The words of written documents in one language. */
export function writtenWords(language: WrittenDocument['language']): WrittenWords {
  return WORDS[language];
}

/** What a document says it is: "Arbetsexemplar", or "Version 2" of a final one. */
export function markOf(document: WrittenDocument): string {
  const { workingCopy, version } = writtenWords(document.language);
  return document.version === null ? workingCopy : `${version} ${document.version}`;
}

/** "Diarienummer: BUN 2026/41" and "Datum: 2026-11-22", one text each; a case without a number has only its date. */
export function factsOf(document: WrittenDocument): readonly string[] {
  const { caseNumber, date } = writtenWords(document.language);
  const of = document.caseNumber === null ? [] : [`${caseNumber}: ${document.caseNumber}`];
  return [...of, `${date}: ${document.date}`];
}
