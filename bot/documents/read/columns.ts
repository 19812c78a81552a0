import { findState } from '../../domain/plan-phrases';
import { normalise } from '../../domain/reading/swedish-text';
import { findCycleCodes, readDates } from '../../domain/swedish-dates';
import { type Cell, cellText, isEmptyCell, type Row } from './neutral';

/** What a column of a plan holds. */
export type Column =
  | 'no'
  | 'group'
  | 'area'
  | 'measure'
  | 'part'
  | 'responsible'
  /** "Ansvarig och tidplan": who and when in one cell. */
  | 'who_when'
  | 'executor'
  | 'start'
  | 'due'
  | 'evaluation'
  | 'next_report'
  | 'status'
  | 'follow_up'
  | 'analysis'
  | 'comment';

/** What each column of a table holds, left to right; null for one that says nothing of a plan. */
export type Columns = readonly (Column | null)[];

/** The first that matches names the column: "Ansvarig för åtgärden" is about who, not about the measure. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['no', /^(?:nr|no|rek|rek nr|nummer|löpnr|löpnummer|id|#|åtgärdsnr|åtgärdsnummer|åtgärd nr|punkt|pkt|rad)$/],
  [
    'next_report',
    /^nästa |återrapport|återredovis|rapporteras|avrapport|redovisas|uppföljningsdatum|^avstämning|^följs upp|följs (?:det|den|de|detta) upp|när.*följs upp|hur.*följs upp|datum för (?:uppföljning|avstämning)/,
  ],
  [
    'comment',
    /vidtagits|vidtagna|(?:har|hittills|redan) (?:gjorts?|genomförts?)|^genomförda (?:åtgärder|insatser)|^gjort hittills/,
  ],
  ['evaluation', /utvärder/],
  ['who_when', /ansvar.*(?:tids?plan|tid$|klart|när|datum)|(?:tids?plan|tid|när|datum).*ansvar/],
  ['executor', /^utförare|^genomförare|utförs av/],
  ['responsible', /ansvar|^ansv$|^vem|ägare$|^kontaktperson|^handläggare|^samordnare/],
  ['start', /^(?:start|startdatum|planerad start|påbörjas|startar|från|from|fr o m)$/],
  [
    'due',
    /tidsplan|tidplan|tidsram|^klart?(?: |$)|^senast|slutdatum|deadline|^när|^tid$|^tid för|tidpunkt|färdig|förfallo|måldatum|^datum$|period$|sluttid|klardatum|^slut$|^t o m$|frist|^genomförs$|^måldag|^beräkna[dt]|^planera[dt] (?:klart?|datum|slut)|^vecka$|^månad$|^termin$|^kvartal$/,
  ],
  [
    'status',
    /processläge|^läge|lägesrapport|lägesbeskrivning|status|nuläge|^genomförd(?: j.*)?$|^utfall|trafikljus|^färg$|genomförandegrad|^lägesbild/,
  ],
  ['follow_up', /uppföljning|resultat|effekt|återkoppling/],
  ['analysis', /analys/],
  ['comment', /kommentar|notering|anteckning|övrigt|anmärkning/],
  ['group', /^grupp$|^avsnitt$/],
  ['area', /område|rekommendation/],
  ['part', /^delåtgärd|^delaktivitet|^hur$/],
  ['measure', /åtgärd|insats|aktivitet|uppdrag|^vad(?: |$)|^att göra|^genomförande$/],
  [
    'area',
    /^mål|mål(?:et|en)?$|^brist|iakttagelse|^fokus|granskning|^tema|^kategori|perspektiv|behov$|^problem|^fynd|^slutsats|^krav/,
  ],
];

const headerText = (cell: Cell) =>
  normalise(cellText(cell))
    .toLowerCase()
    .replace(/\([^)]*\)|\d{4}-\d{2}-\d{2}|(?<!\p{L})20\d{2}(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\d#]+/gu, ' ')
    .trim();

/** What a heading says its column holds; null for one that says nothing of a plan. */
export function columnOf(cell: Cell): Column | null {
  const text = headerText(cell);
  if (text === '' || text.length > 60) return null;
  return HEADERS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The last day a heading names: "Läge 2025-03-12" is newer than "Läge 2024-10-01". */
export function headerDate(cell: Cell | undefined): string | null {
  return /\d{4}-\d{2}-\d{2}/.exec(cellText(cell))?.[0] ?? null;
}

/** Of two columns with the same heading one is meant: the later dated status; a second measure column holds the parts. */
function withoutTwins(columns: Columns, header: Row): Columns {
  const result = [...columns];
  columns.forEach((column, at) => {
    const first = result.indexOf(column);
    if (column === null || first === at || first < 0) return;
    if (column === 'measure') result[at] = 'part';
    else if (column === 'area' && /rekommendation/iu.test(cellText(header.cells[at] ?? { paragraphs: [] })))
      result[first] = null; // what is answered, before which audit it came from
    else if (column === 'status' && (headerDate(header.cells[at]) ?? '') > (headerDate(header.cells[first]) ?? ''))
      result[first] = null;
    else if (column !== 'due' && column !== 'part' && column !== 'comment') result[at] = null;
  });
  return result;
}

/** A row that names columns: at least two different ones, and what the plan is to do among them. */
export function columnsOf(row: Row): Columns | null {
  const columns = row.cells.map(columnOf);
  const named = new Set(columns.filter((one) => one !== null));
  const says = named.has('measure') || named.has('area') || named.has('part');
  const filled = row.cells.filter((cell) => !isEmptyCell(cell)).length;
  if (!says || named.size < 2 || named.size * 2 < filled) return null;
  return withoutTwins(columns, row);
}

const share = (cells: readonly Cell[], test: (text: string) => boolean): number => {
  const filled = cells.map(cellText).filter((text) => text !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
};
const isShortDate = (reference: string) => (text: string) =>
  text.length <= 60 && (readDates(text, reference, 'due').length > 0 || findCycleCodes(text).length > 0);
const isShortState = (text: string) => text.length <= 60 && findState(text) !== null;
const isText = (text: string) => text.split(' ').length > 2;
const isNumber = (text: string) => /^\d{1,3}(?:\.\d{1,2})*[.)]?$/.test(text);

/** What the cells say where the heading says nothing or several things. */
export function corrected(columns: Columns, rows: readonly Row[], reference: string): Columns {
  const cells = (at: number) => rows.flatMap((row) => (row.cells[at] ? [row.cells[at]] : []));
  const has = (column: Column) => result.includes(column);
  const result = [...columns];
  columns.forEach((column, at) => {
    if (column === 'follow_up' && share(cells(at), isShortDate(reference)) > 0.6)
      result[at] = has('next_report') ? null : 'next_report';
    else if (column === 'follow_up' && !has('status')) result[at] = 'status';
    if (column === 'no' && share(cells(at), isNumber) < 0.5 && share(cells(at), isText) > 0.5)
      result[at] = has('area') ? null : 'area';
    const named = column === null || column === 'area'; // "Mål" over 1.1, 1.2 numbers what stands beside it
    if (named && share(cells(at), isNumber) > 0.9 && !has('no')) result[at] = 'no';
    else if (column === null && !has('due') && share(cells(at), isShortDate(reference)) > 0.6) result[at] = 'due';
    else if (column === null && !has('status') && share(cells(at), isShortState) > 0.6) result[at] = 'status';
  });
  const sharesMeasure = rows.some((row) => {
    const filled = (column: Column) => result.some((one, at) => one === column && !isEmptyCell(row.cells[at]));
    return !filled('measure') && filled('part') && (filled('due') || filled('status') || filled('responsible'));
  });
  if (sharesMeasure && has('measure') && !has('area')) {
    // Parts with their own people and dates under one merged measure: each part is what is followed up.
    result[result.indexOf('measure')] = 'area';
    result[result.indexOf('part')] = 'measure';
  }
  if (!result.includes('measure')) {
    const at = result.indexOf(result.includes('part') ? 'part' : 'area');
    if (at >= 0) result[at] = 'measure';
  }
  return result;
}

/** Columns of a table without any heading, by what their cells hold. Null unless a date or a state is among them. */
export function guessedColumns(rows: readonly Row[], reference: string): Columns | null {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  if (rows.length < 2 || width < 2) return null;
  const nothing: Columns = Array.from({ length: width }, () => null);
  const known = [...corrected(nothing, rows, reference)];
  if (!known.includes('due') && !known.includes('status')) return null;
  const lengths = known.map((column, at) =>
    column === null ? rows.reduce((sum, row) => sum + cellText(row.cells[at]).length, 0) / rows.length : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  if ((lengths[longest] ?? 0) < 8) return null;
  known[longest] = 'measure';
  return known;
}
