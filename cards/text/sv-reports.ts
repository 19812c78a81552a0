import type { Press } from '../views';

type ReportCode = Extract<Press, { act: 'report' }>['report'];

/** What the reports are called, in cards, in file names and on the command line. */
export interface ReportNames {
  /** "Återrapport" */
  readonly name: string;
  /** As it stands in a file's name. */
  readonly file: string;
}

const names: Readonly<Record<ReportCode, ReportNames>> = {
  'back-report': { name: 'Återrapport', file: 'återrapport' },
  'yearly-follow-up': { name: 'Uppföljning av planerade aktiviteter', file: 'årsuppföljning' },
  'audit-answer': { name: 'Svar till revisionen', file: 'revisionssvar' },
  analysis: { name: 'Analysrapport', file: 'analysrapport' },
  dialogues: { name: 'Huvudmannens uppföljning och återkoppling', file: 'dialoger' },
};

/** The sentences of the cards about reports and their files. */
export const svReports = {
  names,
  /** The `audit-answer` of a plan that follows an inspection. */
  toInspectorate: { name: 'Svar till Skolinspektionen', file: 'svar-till-skolinspektionen' },
  heading: 'Rapporter',
  what: 'En arbetskopia visar läget i dag. En slutlig version ändras inte.',
  word: 'Word',
  about: (report: string, plan: string) => `${report}: ${plan}`,
  final: (version: number, day: string) => `Version ${version}, ${day}`,
  nothing: 'Inget att rapportera än.',
  coming: (report: string) => `Jag tar fram filen: ${report}. Den kommer här i chatten strax.`,
  comingFinal: (report: string, version: number) =>
    `Jag tar fram filen: ${report}, version ${version}. Den kommer här i chatten strax.`,
  consent: (report: string, plan: string) => `${report} för ${plan}. Sparas i din OneDrive.`,
  consentWorking: (report: string, plan: string) => `${report} för ${plan}, arbetskopia. Sparas i din OneDrive.`,
  link: {
    heading: 'Filen är klar',
    text: (name: string, minutes: number) =>
      `${name} – länken gäller i ${minutes} minuter, för alla som har den. Skicka den inte vidare.`,
    fetch: 'Hämta filen',
  },
};

export type ReportTexts = typeof svReports;
