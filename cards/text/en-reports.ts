import type { ReportTexts } from './sv-reports';

/** The sentences of the cards about reports and their files, in English. */
export const enReports: ReportTexts = {
  names: {
    'back-report': { name: 'Back report', file: 'back-report' },
    'yearly-follow-up': { name: 'Follow-up of planned activities', file: 'yearly-follow-up' },
    'audit-answer': { name: 'Answer to the auditors', file: 'audit-answer' },
    analysis: { name: 'Analysis report', file: 'analysis' },
    dialogues: { name: 'The authority’s follow-up and feedback', file: 'dialogues' },
  },
  toInspectorate: { name: 'Answer to the Schools Inspectorate', file: 'inspectorate-answer' },
  heading: 'Reports',
  what: 'A working copy shows where things stand today. A final version does not change.',
  word: 'Word',
  about: (report, plan) => `${report}: ${plan}`,
  final: (version, day) => `Version ${version}, ${day}`,
  nothing: 'Nothing to report yet.',
  coming: (report) => `I am making the file: ${report}. It comes here in the chat shortly.`,
  comingFinal: (report, version) =>
    `I am making the file: ${report}, version ${version}. It comes here in the chat shortly.`,
  consent: (report, plan) => `${report} for ${plan}. Saved in your OneDrive.`,
  consentWorking: (report, plan) => `${report} for ${plan}, working copy. Saved in your OneDrive.`,
  link: {
    heading: 'The file is ready',
    text: (name, minutes) =>
      `${name} – the link works for ${minutes} minutes, for anyone who has it. Do not pass it on.`,
    fetch: 'Get the file',
  },
};
