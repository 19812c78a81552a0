import { counted } from '../../cards/text/counted';
import type { CommandReportTexts } from './command-line-reports-sv';

/** The sentences of `report` and `export` on the command line, in English. */
export const commandReportsEn: CommandReportTexts = {
  help: {
    report: 'writes a report, as a working copy or a final version',
    export: 'takes out everything held on a plan, with its log',
    kind: 'back-report, yearly-follow-up, audit-answer, analysis or dialogues',
    plan: "the plan's id or a part of its title; may be left out when one plan alone has material",
    format: 'docx (the default), md, html or csv',
    out: "the file to write; - writes to standard output; else the report's own name in this folder",
    final: 'makes a final, numbered version of the state right now, which does not change',
    version: 'writes a final version that exists already',
    folder: 'the folder to fill; it must hold nothing before',
  },
  invalidKind: (what) =>
    `There is no report ${what}. Write one of: back-report, yearly-follow-up, audit-answer, analysis, dialogues.`,
  invalidFormat: (what) => `There is no format ${what}. Write docx, md, html or csv.`,
  wrongExtension: (extension, format, formats) =>
    `The name of the file ends in ${extension}, but the report is written as ${format}. Formats there are: ${formats}. Choose with --format, or change the name.`,
  invalidVersion: (what) => `${what} is no number of a version.`,
  refused: (refusal, ofPlan) => {
    switch (refusal.code) {
      case 'no_plans':
        return 'There are no plans. Read one with follow-up import FILE.';
      case 'no_content':
        return 'No plan has material for that report. With --plan it is written anyway, and says what is missing.';
      case 'which_plan':
        return `Several plans have material: ${refusal.titles.join('; ')}. Say which with --plan.`;
      default:
        return ofPlan(refusal);
    }
  },
  noContentOf: (plan) => `${plan} has no material for that report yet, so no final version was made.`,
  writtenWithoutContent: (plan) =>
    `${plan} has no material for that report yet. It is written anyway, and says what is missing.`,
  finalAndVersion: '--final makes a new version and --version writes one that exists. Choose one of them.',
  finalAndNow:
    '--final is always of the state when it is made and does not go with --now. Leave out --now, or make a working copy without --final.',
  stdoutTaken: '--json and --out - both write to standard output. Choose one of them.',
  versionNotFound: (version) => `There is no version ${version} of that report for the plan.`,
  fileExists: (file, version) =>
    `${file} exists already and holds something else, so nothing was written there. Version ${version} is stored: write it to another file with --version ${version} --out.`,
  notMadeFileExists: (file) =>
    `${file} exists already and holds something else. No final version was made: give another file with --out.`,
  damaged: (version) =>
    `Version ${version} is damaged: it is no longer as it was when it was made final, so it is not written. Restore the database from a backup.`,
  textsHeld: ({ texts, measures, around }) => {
    const where = [
      ...(measures.length > 0 ? [`measure ${measures.join(', ')}`] : []),
      ...(around ? ["the plan's own text"] : []),
    ];
    return `${counted(texts, 'text waits', 'texts wait')} to be looked at (${where.join(' and ')}), so no final version was made. Choose [Look] in /status in Teams and do it again.`;
  },
  finalMade: (version) => `Version ${version} is final and does not change.`,
  finalSame: (version) => `Nothing differs from version ${version}. No new version was made.`,

  export: {
    notEmpty: (folder) => `The folder ${folder} holds something already. Give a new or an empty one.`,
    writing: (file) => `Writing ${file}`,
    done: (folder, files) => `${counted(files, 'file', 'files')} in ${folder}. Read README.txt first.`,
  },
};
