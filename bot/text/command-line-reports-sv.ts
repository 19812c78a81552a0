import { counted } from '../../cards/text/counted';
import type { PlanRefusal } from '../domain/assign-refusal';

/** Why no plan was chosen, where nobody named one. */
export type NoPlan =
  | { readonly code: 'no_plans' | 'no_content' }
  | { readonly code: 'which_plan'; readonly titles: readonly string[] };

/** The sentences of `report` and `export` on the command line, in Swedish. */
export const commandReportsSv = {
  help: {
    report: 'skriver en rapport, som arbetskopia eller slutlig version',
    export: 'tar ut allt som finns om en plan, med logg',
    kind: 'back-report, yearly-follow-up, audit-answer, analysis eller dialogues',
    plan: 'planens id eller en del av rubriken; kan utelämnas när bara en plan har underlag',
    format: 'docx (förvalt), md, html eller csv',
    out: 'filen som ska skrivas; - skriver till standard ut; annars rapportens eget namn i den här mappen',
    final: 'gör en slutlig, numrerad version av läget just nu, som inte ändras',
    version: 'skriver en slutlig version som redan finns',
    folder: 'mappen som ska fyllas; den får inte innehålla något förut',
  },
  invalidKind: (what: string) =>
    `Rapporten ${what} finns inte. Skriv någon av: back-report, yearly-follow-up, audit-answer, analysis, dialogues.`,
  invalidFormat: (what: string) => `Formatet ${what} finns inte. Skriv docx, md, html eller csv.`,
  wrongExtension: (extension: string, format: string, formats: string) =>
    `Filnamnet slutar på ${extension}, men rapporten skrivs som ${format}. Format som kan skrivas: ${formats}. Välj med --format, eller byt filnamn.`,
  invalidVersion: (what: string) => `${what} är inget versionsnummer.`,
  refused: (refusal: PlanRefusal | NoPlan, ofPlan: (refusal: PlanRefusal) => string): string => {
    switch (refusal.code) {
      case 'no_plans':
        return 'Det finns inga planer. Läs in en med follow-up import FIL.';
      case 'no_content':
        return 'Ingen plan har underlag för den rapporten. Med --plan skrivs den ändå, och det som saknas sägs i den.';
      case 'which_plan':
        return `Flera planer har underlag: ${refusal.titles.join('; ')}. Säg vilken med --plan.`;
      default:
        return ofPlan(refusal);
    }
  },
  noContentOf: (plan: string) =>
    `${plan} har inget underlag för den rapporten än, så ingen slutlig version har gjorts.`,
  writtenWithoutContent: (plan: string) =>
    `${plan} har inget underlag för den rapporten än. Den är skriven ändå, och det som saknas sägs i den.`,
  finalAndVersion: '--final gör en ny version och --version skriver en som finns. Välj en av dem.',
  finalAndNow:
    '--final gäller alltid läget när den görs och kan inte kombineras med --now. Utelämna --now, eller gör en arbetskopia utan --final.',
  stdoutTaken: '--json och --out - skriver båda till standard ut. Välj en av dem.',
  versionNotFound: (version: number) => `Det finns ingen version ${version} av den rapporten för planen.`,
  fileExists: (file: string, version: number) =>
    `${file} finns redan och innehåller något annat, så inget har skrivits dit. Version ${version} finns sparad: skriv ut den med --version ${version} --out till en annan fil.`,
  notMadeFileExists: (file: string) =>
    `${file} finns redan och innehåller något annat. Ingen slutlig version har gjorts: ange en annan fil med --out.`,
  damaged: (version: number) =>
    `Version ${version} är skadad: den är inte längre som när den gjordes slutlig, så den skrivs inte ut. Återställ databasen från en säkerhetskopia.`,
  textsHeld: ({ texts, measures, around }: TextsHeld) => {
    const where = [
      ...(measures.length > 0 ? [`åtgärd ${measures.join(', ')}`] : []),
      ...(around ? ['planens egen text'] : []),
    ];
    return `${counted(texts, 'text', 'texter')} väntar på granskning (${where.join(' och ')}), så ingen slutlig version har gjorts. Välj [Granska] i /status i Teams och gör om det.`;
  },
  finalMade: (version: number) => `Version ${version} är slutlig och ändras inte.`,
  finalSame: (version: number) => `Inget skiljer sig från version ${version}. Ingen ny version har gjorts.`,

  export: {
    notEmpty: (folder: string) => `Mappen ${folder} innehåller redan något. Ange en ny eller tom mapp.`,
    writing: (file: string) => `Skriver ${file}`,
    done: (folder: string, files: number) => `${counted(files, 'fil', 'filer')} i ${folder}. Läs README.txt först.`,
  },
};

/** What waits to be looked at in a plan. */
interface TextsHeld {
  readonly texts: number;
  readonly measures: readonly number[];
  readonly around: boolean;
}

export type CommandReportTexts = typeof commandReportsSv;
