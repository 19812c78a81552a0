import type { DraftRating } from '../../../domain/draft';
import { type Grade, gradeInCell, gradeOf, valueOfGrade } from '../../../domain/grades';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isTicked } from './grades';
import { formIn } from './school-form';

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

export interface RatedTable {
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
