import { byMeasure } from './by-measure';
import type { DeliveryFault } from './delivery-faults';
import type { Register } from './facts';
import { formsOfAssignment, formsOfLine, formsOfUnits } from './forms-of';
import type { SchoolForm } from './people';
import type { NotAnswered, StatusGroups, StatusLine, ToReport } from './status';
import { readFilterAmong, type StatusMark, standsIn, type Wanted, wordsOf } from './status-words';

interface Filterable {
  readonly lines: readonly StatusLine[];
  readonly groups: StatusGroups;
}

/**
 * What a typed filter lets through. All of its words must hold; each may name a unit, a plan (title or case number), a
 * person, an area, a measure, a school form, a state or a group. Where they stand in one name just as they were typed,
 * that is what was meant: "läsning 2026" is the plan for läsning 2026, and not each measure about läsning in another plan
 * of 2026. Of a measure that fans out over many units, the row of who has not answered is kept only for the unit, the form
 * or the person that was named; and "ej svarat Bokskolan" is none that Bokskolan has answered and Ekskolan has not.
 */
export function statusFilter(all: Filterable, filter: string, register: Register): Filterable {
  const units = [...register.units.values()].map((one) => one.name);
  const wanted = readFilterAmong(filter, units);
  if (wanted.length === 0) return all;
  const { lines, groups } = all;
  const words = remembered();
  const marks = marksOf(groups);
  const own = (line: StatusLine) => [...ofPlan(line), ...line.units, ...line.people, ...line.owner.names];
  // Looked for in what is listed and in the register, which are the same whether everything was read or what is due.
  const names = [...units, ...[...register.people.values()].map((one) => one.name)];
  const inRow = standingInRow(wanted, filter);
  const isMeant = inRow !== null && (inRow(names) || marks.listed().some((line) => inRow(own(line))));
  const lets = (
    texts: readonly (string | null)[],
    said: ReadonlySet<StatusMark>,
    forms: () => ReadonlySet<SchoolForm>,
  ) => (isMeant ? inRow(texts) : holds(wanted, words(texts), said, forms));
  const rows = byMeasure(groups.not_answered, (one) => one.line.measure.id);
  const registered = new Set(names);
  const answer = (one: NotAnswered, ...more: readonly string[]) =>
    lets([...ofPlan(one.line), one.unit, one.person?.name ?? null, ...more], marks.ofRow(one), () =>
      formsOfAssignment(one.assignment, register),
    );
  const isLet = (one: StatusLine) => {
    if (lets(own(one), marks.ofAll(one), () => formsOfLine(one, register))) return true;
    const texts = one.owner.names.filter((name) => !registered.has(name));
    return (rows.get(one.measure.id) ?? []).some((row) => answer(row, ...texts));
  };
  const keep = new Set(lines.filter(isLet));
  const line = (one: StatusLine) => keep.has(one);
  const fault = ({ person }: DeliveryFault) => {
    const at = person?.unitIds.map((id) => register.units.get(id)?.name ?? null) ?? [];
    return lets([person?.name ?? null, ...at], DELIVERY, () => formsOfUnits(person?.unitIds ?? [], register));
  };
  return {
    lines: lines.filter(line),
    groups: {
      overdue: groups.overdue.filter(line),
      due_soon: groups.due_soon.filter(line),
      to_report: groups.to_report.filter((one: ToReport) => line(one.line)),
      not_answered: groups.not_answered.filter((one) => answer(one)),
      no_responsible: groups.no_responsible.filter(line),
      unlinked: groups.unlinked.filter(line),
      no_date: groups.no_date.filter(line),
      delivery_faults: groups.delivery_faults.filter(fault),
    },
  };
}

const DELIVERY: ReadonlySet<StatusMark> = new Set(['delivery_faults']);

const ofPlan = ({ plan, measure }: StatusLine) => [
  plan?.title ?? null,
  plan?.caseNumber ?? null,
  measure.area,
  measure.group,
  measure.title,
];

function holds(
  wanted: readonly Wanted[],
  words: readonly string[],
  marks: ReadonlySet<StatusMark>,
  forms: () => ReadonlySet<SchoolForm>,
): boolean {
  return wanted.every(
    (one) =>
      [...one.marks].some((mark) => marks.has(mark)) ||
      one.words.every((word) => standsIn(word, words)) ||
      (one.forms.size > 0 && [...forms()].some((form) => one.forms.has(form))),
  );
}

/**
 * Whether the words of a filter stand in one text, whole and in the order they were typed. Null where it is one word, or
 * where one of them may mean a state or a group, or where nothing but a school form is asked for.
 */
function standingInRow(
  wanted: readonly Wanted[],
  filter: string,
): ((texts: readonly (string | null)[]) => boolean) | null {
  const typed = wordsOf(filter);
  if (typed.length < 2 || wanted.some((one) => one.marks.size > 0)) return null;
  if (wanted.every((one) => one.forms.size > 0)) return null;
  const known = new Map<string, boolean>();
  const isIn = (text: string) => {
    const found = known.get(text) ?? ` ${wordsOf(text).join(' ')} `.includes(` ${typed.join(' ')} `);
    known.set(text, found);
    return found;
  };
  return (texts) => texts.some((text) => text !== null && isIn(text));
}

/** Names recur from measure to measure: each is taken apart once. */
function remembered(): (texts: readonly (string | null)[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (texts) =>
    texts.flatMap((text) => {
      if (text === null) return [];
      const words = known.get(text) ?? wordsOf(text);
      known.set(text, words);
      return words;
    });
}

interface Marks {
  /** Every line that stands in a group. */
  listed(): readonly StatusLine[];
  /** What is true of it whoever is asked: that an answer is missing is said of somebody, see `ofRow`. */
  ofAll(line: StatusLine): ReadonlySet<StatusMark>;
  ofRow(row: NotAnswered): ReadonlySet<StatusMark>;
}

function marksOf(groups: StatusGroups): Marks {
  const marks = new Map<StatusLine, Set<StatusMark>>();
  const add = (line: StatusLine, mark: StatusMark) => {
    const known = marks.get(line);
    if (known) known.add(mark);
    else marks.set(line, new Set([mark]));
  };
  for (const line of groups.overdue) add(line, 'overdue');
  for (const line of groups.due_soon) add(line, 'due_soon');
  for (const one of groups.to_report) add(one.line, 'to_report');
  const asked = new Set(groups.not_answered.filter((one) => one.open).map((one) => one.line));
  for (const one of groups.not_answered) add(one.line, 'not_answered');
  for (const line of groups.no_responsible) add(line, 'no_responsible');
  for (const line of groups.unlinked) add(line, 'unlinked');
  for (const line of groups.no_date) add(line, 'no_date');
  const ofLine = (line: StatusLine) => {
    const { state, schedule } = line.measure;
    return new Set([...(marks.get(line) ?? []), state, ...(schedule === null ? [] : [schedule])]);
  };
  const without = (line: StatusLine, ...some: readonly StatusMark[]) => {
    const said = ofLine(line);
    for (const mark of some) said.delete(mark);
    return said;
  };
  return {
    listed: () => [...marks.keys()],
    ofAll: (line) => (asked.has(line) ? without(line, 'not_answered', 'to_report') : without(line, 'not_answered')),
    ofRow: ({ line, open }) => (open || !asked.has(line) ? ofLine(line) : without(line, 'to_report')),
  };
}
