import { isSomebody } from '../text/somebody';
import { stateOfGroup } from '../text/state-headings';
import { isStateAlone } from './cell-kinds';
import { isTimeAlone } from './headings';
import type { MeasureRow } from './measure-rows';
import type { DataRow } from './table-rows';

/** A part of the administration, or a form of school or its classes: who has the measures under it, and no area of work. */
const BODY =
  /(?:förvaltning|enhet|avdelning|nämnd)(?:en)?(?:\s+\S{1,12}){0,3}$|^(?:(?:för|grund|(?:anpassad(?:e)?\s+)?(?:grund|gymnasie)|sär|gymnasie)skol(?:a|an|or|orna)|förskoleklass(?:en)?|gymnasi(?:et|um)|fritidshem(?:met|men)?|komvux|vuxenutbildning(?:en)?|\p{L}+stadiet|(?:årskurs|åk)\s.{1,12})$/iu;

/** "Ekskolan", "Förskolan Humlan" across one table of what is done in several schools: where each is done. */
const SCHOOL =
  /(?:skolan?|skolor(?:na)?|förskole?\p{L}*|gymnasiet|gymnasium|fritidshem(?:met)?|komvux|vuxenutbildning(?:en)?)(?:\s+\S{1,12}){0,3}$/iu;

/** "Årskurs 7", "Mellanstadiet": over a table of its own a school or its classes say whom the measures are for. */
const CLASSES = /(?:stadiet|årskurs|(?<!\p{L})åk)(?:\s+\S{1,12}){0,3}$/iu;
const UNITS = [SCHOOL, BODY, CLASSES];

/** "Åtgärder på kort sikt", "Bilaga 2": a word for the table itself. */
const OF_PLAN =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:planerade|beslutade|kommande|nya|pågående|avslutade|genomförda|övriga|våra)\s+)?(?:åtgärd(?:er|erna|slista)?|insats(?:er|erna)?|aktivitet(?:er|erna)?|uppdrag(?:en|slista)?|handlingsplan|åtgärdsplan|aktivitetsplan|plan|tabell|bilaga|blad|sheet|del|översikt|uppföljning)(?!\p{L})/iu;

/** "På kort sikt", "Prio 1", "Kvarstår från förra planen": when it is to be done, or which list it came from. */
const OF_ORDER =
  /sikt$|^(?:hög|låg|medel\p{L}*)?\s*prio|(?<!\p{L})(?:kvarstå|överför|flytta)|^från\s+(?:förra|föregående|tidigare)/iu;

/** "Övrigt" beside areas is one; beside anything else it says nothing. */
const THE_REST = /^(?:gemensam\p{L}*|övriga?|övrigt|alla|samtliga)(?:\s|$)/iu;

/** "Rekommendation 2" heads what answers it, and is printed as itself. */
const ASKED = /^(?:\p{L}+s\s+)?(?:rekommendation|föreläggande)\s*\d/iu;

/**
 * Whether the headings over a plan's tables name areas ("Trygghet" over one table, "Lärande" over the next): each table
 * has one, they differ, and none is a unit's name, a word for the table, a time or a state. Of a table that has a column
 * for areas no heading is one.
 */
export function headingsNameAreas(rows: readonly DataRow[]): boolean {
  const headings = new Set(rows.map((one) => one.heading));
  if (headings.size < 2 || rows.every(hasOwnArea)) return false;
  // The sheets of a workbook, one a school, say where each is done as nothing else in it does.
  const areSchools = isSheets(rows, headings) && [...headings].every((one) => one !== null && SCHOOL.test(one));
  return areSchools || [...headings].every((one) => one !== null && isArea(one) && !isUnit(one));
}

/** Lines are counted anew in each sheet: the rows under one heading stand on lines of those under another. */
function isSheets(rows: readonly DataRow[], headings: ReadonlySet<string | null>): boolean {
  const firsts = [...headings].map((one) =>
    Math.min(...rows.flatMap(({ heading, row }) => (heading === one ? [row.line] : []))),
  );
  const [first = 0] = firsts;
  return firsts.every((one) => Math.abs(one - first) <= 2);
}

/**
 * The same of rows across a table ("1. Läsning" over some of its measures, "2. Räkning" over the rest): what stands in
 * each is the area of those under it. One row alone may part the table for any reason. `groups` are the rows' texts.
 */
export function withGroupAreas(
  measures: readonly MeasureRow[],
  groups: readonly string[],
  rows: readonly DataRow[],
): readonly MeasureRow[] {
  const used = new Set(measures.flatMap(({ group }) => (group !== null && groups.includes(group) ? [group] : [])));
  const areNamed = [...used].every((one) => isArea(one) && !isPerson(one) && !OF_ORDER.test(one));
  const own = [...used].filter((one) => !THE_REST.test(one));
  if (own.length < 2 || !areNamed || rows.some(hasOwnArea)) return measures;
  return measures.map((one) => {
    if (one.group === null || !used.has(one.group) || one.cells.area || !one.cells.measure) return one;
    const area = { paragraphs: [{ text: one.group, bullet: false }] };
    return { ...one, cells: { ...one.cells, area }, sharesArea: true };
  });
}

export const hasOwnArea = ({ columns }: DataRow): boolean => columns.includes('area');

/** "Ledning och styrning" is a field of work, "Ledningsgruppen" somebody, and "Förskolan Humlan" no first and last name. */
const isPerson = (text: string): boolean =>
  isSomebody(text) && !SCHOOL.test(text) && !/(?:^|\s)ledning(?:\s+och\s|$)/iu.test(text);

/** What stands before a unit in the name of a field of work: "Stöd i förskolan", "En trygg skola". */
const LEADS = /^(?:en|ett|alla|fler|ökad|ökat)\s|\s(?:i|till|från|inom|på|mellan)\s\S/iu;
const isUnit = (text: string): boolean =>
  UNITS.some((pattern) => pattern.test(text) && !LEADS.test(text.replace(pattern, 'x')));
const isBody = (text: string): boolean => BODY.test(text) && !LEADS.test(text.replace(BODY, 'x'));

const isArea = (text: string): boolean =>
  !isBody(text) &&
  !ASKED.test(text) &&
  !OF_PLAN.test(text) &&
  !/20\d{2}|(?<!\d)\d{2}\/\d{2}(?!\d)/u.test(text) &&
  !isStateAlone(text) &&
  stateOfGroup(text) === null &&
  !isTimeAlone({ paragraphs: [{ text, bullet: false }] });
