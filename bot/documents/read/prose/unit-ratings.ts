import type { DraftRating } from '../../../domain/draft';
import { type Grade, gradeInCell, gradeOf, valueOfGrade } from '../../../domain/grades';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import type { ProseLine } from './prose-lines';

const FORMS: readonly (readonly [string, RegExp])[] = [
  ['förskoleklass', /förskoleklass/iu],
  ['förskola', /förskol(?:a|an|or|orna)(?!\p{L})/iu],
  ['fritidshem', /fritidshem/iu],
  ['anpassad grundskola', /(?:anpassad|sär)\s*grundskol|grundsärskol/iu],
  ['anpassad gymnasieskola', /anpassad\s+gymnasie|gymnasiesärskol/iu],
  ['grundskola', /grundskol/iu],
  ['gymnasieskola', /gymnasi/iu],
  ['vuxenutbildning', /vuxenutbildning|komvux/iu],
];

/** The school form a heading or a cell names; null where it names none. "Förskoleklass" is no förskola. */
export const formIn = (text: string): string | null => FORMS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const isTicked = (text: string) => /^(?:x|✓|✔️?|✗|☒|☑|●|•|ja|1)$/iu.test(normalise(text));

const SCALE = /skala(?:n)?[^:.]{0,60}:\s*(?<list>[^.]{10,140})/iu;

/** The grades in the order a text lists them: "en fyrgradig skala: helt, till stor del, …". */
export function scaleIn(texts: readonly string[]): readonly string[] | null {
  for (const text of texts) {
    const list = SCALE.exec(text)?.groups?.['list'] ?? (/bedöm|skatt|grad/iu.test(text) ? text : '');
    const parts = list
      .split(/,\s*|\s+(?:och|samt|eller|respektive)\s+|\s*[/–—]\s*|:\s*/u)
      .map((one) => one.trim().replace(/[.”"“]+$/u, ''));
    const graded = parts.filter((one) => gradeOf(one) !== null && gradeOf(one) !== 'not_judged');
    if (graded.length >= 3) return graded.map((one) => one.toLowerCase());
  }
  return null;
}

const HEAD = /(?<!\p{L})(?:\p{L}*områden?|\p{L}*områdena|aspekter)(?!\p{L})/iu;
const GENERAL =
  /generell|gemensam|övergripande|allmän|samtliga\s+(?:verksamheter|enheter|skolformer)|alla\s+(?:verksamheter|enheter)/iu;

/** What the areas under a heading are for: a school form, or `generella` for all. Null where it is no such heading. */
function keyOf(one: ProseLine): string | null {
  if (!HEAD.test(one.text) || one.bullet || one.text.length > 120) return null;
  if (
    !/:$/.test(one.text) &&
    !one.heading &&
    !/^(?:\p{L}+\s+){0,4}områden?(?:\s+(?:för|i|inom)\s+\p{L}+)?$/iu.test(one.text)
  )
    return null;
  const form = formIn(one.text);
  if (form !== null) return form;
  return GENERAL.test(one.text) ? 'generella' : /följ|bedöm|skatt|dialog/iu.test(one.text) ? 'generella' : null;
}

/** The areas a description lists, by school form, verbatim. A heading with nothing under it counts for nothing. */
export function ratingAreas(lines: readonly ProseLine[]): Readonly<Record<string, readonly string[]>> | null {
  const areas: Record<string, string[]> = {};
  let key: string | null = null;
  let pointed = false;
  for (const one of lines) {
    const next = keyOf(one);
    if (next !== null) [key, pointed] = [next, false];
    else if (key !== null) {
      const ends = pointed ? !one.bullet : one.text.length > 110 || /:$/.test(one.text) || one.heading;
      if (ends || /:\s*\S/.test(one.text.replace(/\([^)]*\)/gu, '')) || gradeOf(one.text) !== null) key = null;
      else {
        pointed ||= one.bullet;
        areas[key] = [...(areas[key] ?? []), one.text];
      }
    }
  }
  return Object.keys(areas).length > 0 ? areas : null;
}

/** Whom the judgements under a heading are of. */
export interface Judged {
  readonly unit: string | null;
  readonly form: string | null;
  readonly principal: string | null;
}

export interface TableAssignment extends Judged {
  readonly text: string;
  readonly line: number;
}

interface RatedTable {
  readonly ratings: readonly DraftRating[];
  readonly assignments: readonly TableAssignment[];
}

const UNIT = /^(?:enhet|skolenhet|skola|förskola|förskoleenhet|verksamhetsenhet)(?:\s*\/.*)?$/iu;
const FORM = /^(?:skolform|verksamhet|verksamhetsform)$/iu;
const AREA = /område|aspekt|kriteri|indikator/iu;
const JUDGED = /bedömning|skattning|grad(?:ering)?$|nivå|måluppfyllelse\s*\(?1|^värde/iu;
const ASSIGNED = /^uppdrag/iu;
const PRINCIPAL = /^(?:rektor|förskolechef|chef)$/iu;

const textOf = (cell: Cell | undefined) => normalise(cellText(cell));

const rating = (judged: Judged, area: string, grade: Grade, raw: string): DraftRating => ({
  unit: judged.unit,
  form: judged.form,
  area,
  value: valueOfGrade(grade),
  raw,
});

interface Head {
  readonly at: number;
  readonly texts: readonly string[];
}

function headOf(rows: readonly Row[]): Head | null {
  for (const [at, row] of rows.slice(0, 4).entries()) {
    const texts = row.cells.map(textOf);
    const graded = texts.filter((text) => gradeOf(text) !== null).length;
    const named = texts.filter((text) => AREA.test(text) || JUDGED.test(text) || UNIT.test(text)).length;
    if (graded >= 2 || named >= 1) return { at, texts };
  }
  return null;
}

/** The rows of a table with what holds for the row: a unit's name may be merged over several, or stand alone as a heading. */
function judgedRows(
  rows: readonly Row[],
  head: Head,
  judged: Judged,
): readonly { readonly row: Row; readonly judged: Judged }[] {
  const column = (pattern: RegExp) => head.texts.findIndex((text) => pattern.test(text));
  const [unitAt, formAt, principalAt] = [column(UNIT), column(FORM), column(PRINCIPAL)];
  let now = judged;
  return rows.slice(head.at + 1).flatMap((row) => {
    const filled = row.cells.filter((cell) => !isEmptyCell(cell));
    const alone = new Set(filled.map(textOf)).size === 1 && row.cells.length > 2 ? textOf(filled[0]) : null;
    const form = alone === null ? null : formIn(alone);
    if (alone !== null && form !== null && alone.length <= 40) {
      now = { ...now, form };
      return [];
    }
    const unit = unitAt >= 0 ? textOf(row.cells[unitAt]) : '';
    const named = formAt >= 0 ? textOf(row.cells[formAt]) : '';
    const principal = principalAt >= 0 ? textOf(row.cells[principalAt]) : '';
    now = {
      unit: unit === '' ? now.unit : unit,
      form: named === '' ? (unit === '' ? now.form : (formIn(unit) ?? now.form)) : (formIn(named) ?? named),
      principal: principal === '' ? (unit === '' ? now.principal : null) : principal,
    };
    return [{ row, judged: now }];
  });
}

/** Columns headed by the grades, one of them ticked a row. */
function ticked(row: Row, judged: Judged, head: Head, areaAt: number): readonly DraftRating[] {
  const area = textOf(row.cells[areaAt]);
  if (area === '' || ASSIGNED.test(area)) return [];
  const marks = head.texts.flatMap((text, at) => {
    const grade = gradeOf(text);
    return grade !== null && isTicked(textOf(row.cells[at])) ? [{ grade, raw: text }] : [];
  });
  const [mark] = marks;
  if (marks.length > 1) return []; // two grades at once: nobody can tell which
  return [mark ? rating(judged, area, mark.grade, mark.raw) : rating(judged, area, 'not_judged', '')];
}

/** A table of judgements, in any of the ways they are laid out; null where it holds none. */
export function ratedTable(rows: readonly Row[], judged: Judged): RatedTable | null {
  const head = headOf(rows);
  if (!head) return null;
  const gradeColumns = head.texts.filter((text) => gradeOf(text) !== null).length;
  const judgedAt = head.texts.findIndex((text) => JUDGED.test(text) && !AREA.test(text));
  const assignedAt = head.texts.findIndex((text) => ASSIGNED.test(text));
  const special = new Set([judgedAt, assignedAt]);
  const own = (text: string, at: number) =>
    !special.has(at) && gradeOf(text) === null && !UNIT.test(text) && !FORM.test(text) && !PRINCIPAL.test(text);
  const named = head.texts.findIndex((text) => AREA.test(text));
  const areaAt = named >= 0 ? named : head.texts.findIndex(own);
  const body = judgedRows(rows, head, judged);
  const assignments = body.flatMap(({ row, judged: of }): readonly TableAssignment[] => {
    const listed =
      ASSIGNED.test(textOf(row.cells[0])) && assignedAt < 0
        ? textOf(row.cells.slice(1).find((cell) => !isEmptyCell(cell)))
        : '';
    const text = assignedAt >= 0 ? textOf(row.cells[assignedAt]) : listed;
    return text.length > 3 ? [{ ...of, text, line: row.line }] : [];
  });

  // One column of grades beside others may be how far a measure has come; a matrix has several.
  const graded = head.texts.filter((_, at) => {
    const filled = body.map(({ row }) => textOf(row.cells[at])).filter((text) => text !== '');
    return filled.length > 0 && filled.filter((text) => gradeInCell(text) !== null).length * 2 > filled.length;
  });
  const isMatrix = graded.length >= 2;
  const ratings = body.flatMap(({ row, judged: of }): readonly DraftRating[] => {
    if (gradeColumns >= 2) return ticked(row, of, head, areaAt);
    if (judgedAt >= 0 && areaAt >= 0) {
      const [area, raw] = [textOf(row.cells[areaAt]), textOf(row.cells[judgedAt])];
      const grade = gradeInCell(raw);
      return area === '' || grade === null ? [] : [rating(of, area, grade, raw)];
    }
    if (!isMatrix) return [];
    // A matrix: units down and areas across, or the other way.
    const first = textOf(row.cells[0]);
    const unitsDown = UNIT.test(head.texts[0] ?? '');
    return row.cells.flatMap((cell, at) => {
      const [heading, raw] = [head.texts[at] ?? '', textOf(cell)];
      const grade = at === 0 || heading === '' || ASSIGNED.test(heading) || first === '' ? null : gradeInCell(raw);
      if (grade === null) return [];
      return unitsDown
        ? [rating({ ...of, unit: first, form: formIn(first) ?? of.form }, heading, grade, raw)]
        : [rating({ ...of, unit: heading, form: formIn(heading) ?? of.form }, first, grade, raw)];
    });
  });
  const worded = ratings.some((one) => one.value !== null && (gradeOf(one.raw) !== null || judgedAt >= 0));
  return worded ? { ratings, assignments } : null;
}
