/** What stands in the files of an export (`follow-up export`), by language: they go to whoever asked for the records. */
export interface ExportTexts {
  readonly readMe: (facts: ReadMeFacts) => readonly string[];
  readonly measures: readonly string[];
  readonly answers: readonly string[];
  readonly withheld: { readonly open: string; readonly keptOut: string; readonly cleared: string };
}

export interface ReadMeFacts {
  readonly title: string;
  readonly caseNumber: string | null;
  readonly on: string;
  readonly withheld: number;
  /** Texts that have been asked about, those that were cleared since among them. */
  readonly heldTexts: number;
  /** Name of the file the plan was read from. */
  readonly file: string;
  readonly ratings: number;
  /** The final reports, each by the name its files have, without the ending. */
  readonly reports: readonly string[];
  readonly workingCopy: string;
}

const sv: ExportTexts = {
  readMe: ({ title, caseNumber, on, withheld, heldTexts, file, ratings, reports, workingCopy }) => [
    `Allt som uppföljningsboten har om planen: ${title}`,
    ...(caseNumber ? [`Diarienummer: ${caseNumber}`] : []),
    `Uttaget ${on}`,
    '',
    'Pröva sekretess innan något lämnas ut. Här finns även texter som hålls undan från rapporter och kanaler.',
    withheld === 0
      ? 'Ingen text hålls undan från rapporter och kanaler just nu.'
      : `Undanhållna texter: ${withheld}. De är märkta i kolumnen Undanhållen och i fältet held.`,
    '',
    'plan.json          planen: rubrik, datum, bakgrund, rekommendationer och filen den lästes in från',
    'measures.json      åtgärderna med alla fält: ursprungliga och beslutade datum, delar, planens egna texter',
    'measures.csv       samma åtgärder som tabell, för kalkylprogram',
    'assignments.json   vem som har haft vilken åtgärd, från när till när, och vilka frågor som har ställts',
    'answers.json       alla svar i den ordning de kom, även de som senare har rättats',
    'answers.csv        samma svar som tabell',
    'people.json        de personer som nämns i de andra filerna, med roll och enhet',
    'events.json        loggen: vem som har gjort vad med planen, och när',
    ...(ratings > 0
      ? [`ratings.json       skattningar per enhet och område (${ratings}). De har en egen behörighet: pröva särskilt.`]
      : []),
    ...(heldTexts > 0
      ? ['held-texts.json    vilka texter som hålls eller har hållits undan, varför, och vem som har granskat dem']
      : []),
    '',
    `Filen som planen lästes in från, ${file}, sparas inte av boten och ligger inte här.`,
    'Dess innehåll, så som det lästes, står i plan.json och measures.json. Begär ut filen där originalet förvaras.',
    '',
    `${workingCopy}.docx`,
    '    återrapporten som den ser ut i dag, en arbetskopia',
    ...reports.flatMap((name) => [`${name}.docx och .json`, '    slutlig version, som den fastställdes']),
    '',
  ],
  measures: [
    'Nr',
    'Område',
    'Åtgärd',
    'Läge',
    'Tidsplan',
    'Klart senast',
    'Ursprungligen klart senast',
    'Utvärderas',
    'Rapporteras',
    'Ansvarig',
  ],
  answers: [
    'Åtgärd',
    'Tidpunkt',
    'Person',
    'Enhet',
    'Läge',
    'Tidsplan',
    'Uppföljning',
    'Analys',
    'Hinder',
    'Föreslaget nytt datum',
    'Rättar svar',
    'Undanhållen',
  ],
  withheld: { open: 'ja, ingen har tittat', keptOut: 'ja, för gott', cleared: 'nej, granskad' },
};

const en: ExportTexts = {
  readMe: ({ title, caseNumber, on, withheld, heldTexts, file, ratings, reports, workingCopy }) => [
    `Everything the follow-up bot holds on the plan: ${title}`,
    ...(caseNumber ? [`Case number: ${caseNumber}`] : []),
    `Taken out ${on}`,
    '',
    'Review for secrecy before anything is handed out. Texts that are kept out of reports and channels are here too.',
    withheld === 0
      ? 'No text is kept out of reports and channels at the moment.'
      : `Withheld texts: ${withheld}. They are marked in the column Withheld and in the field held.`,
    '',
    'plan.json          the plan: title, dates, background, recommendations and the file it was read from',
    "measures.json      the measures with every field: original and decided dates, parts, the plan's own texts",
    'measures.csv       the same measures as a table, for spreadsheets',
    'assignments.json   who has had which measure, from when to when, and what was asked',
    'answers.json       every answer in the order they came, also those that were corrected later',
    'answers.csv        the same answers as a table',
    'people.json        the people named in the other files, with role and unit',
    'events.json        the log: who did what with the plan, and when',
    ...(ratings > 0
      ? [`ratings.json       ratings by unit and area (${ratings}). They have a right of their own: review separately.`]
      : []),
    ...(heldTexts > 0
      ? ['held-texts.json    which texts are or have been withheld, why, and who has looked at them']
      : []),
    '',
    `The file the plan was read from, ${file}, is not kept by the bot and is not here.`,
    'What was read from it is in plan.json and measures.json. Ask for the file where the original is kept.',
    '',
    `${workingCopy}.docx`,
    '    the back report as it is today, a working copy',
    ...reports.flatMap((name) => [`${name}.docx and .json`, '    a final version, as it was made']),
    '',
  ],
  measures: [
    'No',
    'Area',
    'Measure',
    'State',
    'Schedule',
    'Due',
    'Originally due',
    'Evaluation',
    'Next report',
    'Responsible',
  ],
  answers: [
    'Measure',
    'Time',
    'Person',
    'Unit',
    'State',
    'Schedule',
    'Follow-up',
    'Analysis',
    'Hindrance',
    'New date proposed',
    'Corrects answer',
    'Withheld',
  ],
  withheld: { open: 'yes, nobody has looked', keptOut: 'yes, for good', cleared: 'no, looked at' },
};

export const exportTexts: Readonly<Record<'sv' | 'en', ExportTexts>> = { sv, en };
