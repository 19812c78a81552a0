import type { WrittenDocument } from '../domain/written-document';
import { reportEn } from './report-en';
import { reportPatternsEn } from './report-patterns-en';
import { type ReportPatternTexts, reportPatternsSv } from './report-patterns-sv';
import { type ReportTexts, reportSv } from './report-sv';

/** The sentences of all five reports. */
export type AllReportTexts = ReportTexts & ReportPatternTexts;

type Language = WrittenDocument['language'];

/** The languages reports are written in. A language without texts does not compile. */
const LANGUAGES: Readonly<Record<Language, AllReportTexts>> = {
  sv: { ...reportSv, ...reportPatternsSv },
  en: { ...reportEn, ...reportPatternsEn },
};

/** Every sentence of the reports in one language. */
export function reportTexts(language: Language): AllReportTexts {
  return LANGUAGES[language];
}
