import { textsFor } from '../../cards/text/texts-for';
import type { ReportKind } from '../domain/written-document';

/** What a kind of report is called, on cards and in the names of files: the same words everywhere. */
export const reportNames = (language: 'sv' | 'en', kind: ReportKind) => textsFor(language).reports.names[kind];
