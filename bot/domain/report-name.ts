import type { LocalDate } from './dates';
import type { ReportFormat } from './written-document';

export interface ReportNameParts {
  /** What the kind is called in file names, in the report's language: `återrapport`. */
  readonly word: string;
  readonly planTitle: string;
  readonly on: LocalDate;
  readonly version: number | null;
  readonly format: ReportFormat;
}

export interface FileName {
  /** As a person reads it: `återrapport-plan-för-läsro-2026-06-01.docx`. */
  readonly shown: string;
  /** The same in ASCII, for systems that know nothing else: `aterrapport-plan-for-lasro-2026-06-01.docx`. */
  readonly ascii: string;
}

/** Long enough to know the plan by, short enough for OneDrive's 400 characters of a whole path. */
const LONGEST_SLUG = 60;

/** The name a report is saved under: kind, plan, day, and the number where it is final. */
export function reportFileName({ word, planTitle, on, version, format }: ReportNameParts): FileName {
  const plan = slugOf(planTitle, LONGEST_SLUG);
  const named = plan.startsWith(word) ? [plan] : [word, plan]; // "Analysrapport 2026" says it already
  const parts = [...named, on, ...(version === null ? [] : [`version-${version}`])];
  const shown = `${parts.filter(Boolean).join('-')}.${format}`;
  return { shown, ascii: asciiOf(shown) };
}

/**
 * Letters and digits of a title with a dash between: nothing a file system, a header or OneDrive objects to. Cut
 * between words where there are any.
 */
export function slugOf(title: string, longest: number): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`;
    if (next.length > longest) break;
    slug = next;
  }
  return slug || (words[0] ?? '').slice(0, longest);
}

/** Letters without their marks (`å` becomes `a`); what has no ASCII letter at all is left out. */
export function asciiOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^\x21-\x7e]/g, ''); // some signs fall apart into a space and a mark
}

/** What an HTTP answer says of a file to be saved: the ASCII name for old readers, the whole one for the rest (RFC 6266). */
export function contentDisposition({ shown, ascii }: FileName): string {
  const encoded = encodeURIComponent(shown).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Media types of the formats, for headers. */
export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
