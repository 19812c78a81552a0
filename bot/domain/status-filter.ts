import type { DeliveryFault } from './delivery-faults';
import type { Register } from './facts';
import type { NotAnswered, StatusGroups, StatusLine, ToReport } from './status';
import { readFilter, type StatusMark, standsIn, type Wanted, wordsOf } from './status-words';

interface Filterable {
  readonly lines: readonly StatusLine[];
  readonly groups: StatusGroups;
}

/**
 * What a typed filter lets through. All of its words must hold; each may name a unit, a plan (title or case number), a
 * person, an area, a measure, a state or a group. Where they stand in one name just as they were typed, that is what was
 * meant: "läsning 2026" is the plan for läsning 2026, and not each measure about läsning in another plan of 2026. Of a
 * measure that fans out over many units, the row of who has not answered is kept only for the unit or person that was
 * named.
 */
export function statusFilter(all: Filterable, filter: string, register: Register): Filterable {
  const wanted = readFilter(filter);
  if (wanted.length === 0) return all;
  const { lines, groups } = all;
  const words = remembered();
  const marks = marksOf(groups);
  const own = (line: StatusLine) => [...ofPlan(line), ...line.units, ...line.people, ...line.owner.names];
  // Looked for in what is listed and in the register, which are the same whether everything was read or what is due.
  const names = [...register.units.values(), ...register.people.values()].map((one) => one.name);
  const inRow = standingInRow(wanted);
  const isMeant = inRow !== null && (inRow(names) || marks.listed().some((line) => inRow(own(line))));
  const lets = (texts: readonly (string | null)[], said: ReadonlySet<StatusMark>) =>
    isMeant ? inRow(texts) : holds(wanted, words(texts), said);
  const keep = new Set(lines.filter((line) => lets(own(line), marks.of(line))));
  const line = (one: StatusLine) => keep.has(one);
  const answer = ({ line: of, unit, person }: NotAnswered) =>
    lets([...ofPlan(of), unit, person?.name ?? null], marks.of(of));
  const fault = ({ person }: DeliveryFault) => {
    const units = person?.unitIds.map((id) => register.units.get(id)?.name ?? null) ?? [];
    return lets([person?.name ?? null, ...units], DELIVERY);
  };
  return {
    lines: lines.filter(line),
    groups: {
      overdue: groups.overdue.filter(line),
      due_soon: groups.due_soon.filter(line),
      to_report: groups.to_report.filter((one: ToReport) => line(one.line)),
      not_answered: groups.not_answered.filter(answer),
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

function holds(wanted: readonly Wanted[], words: readonly string[], marks: ReadonlySet<StatusMark>): boolean {
  return wanted.every(
    (one) => [...one.marks].some((mark) => marks.has(mark)) || one.words.every((word) => standsIn(word, words)),
  );
}

/**
 * Whether the words of a filter stand in one text, whole and in the order they were typed. Null where it is one word, or
 * where one of them may mean a state or a group.
 */
function standingInRow(wanted: readonly Wanted[]): ((texts: readonly (string | null)[]) => boolean) | null {
  const typed = wanted.flatMap((one) => one.words);
  if (typed.length < 2 || wanted.some((one) => one.marks.size > 0)) return null;
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
  of(line: StatusLine): ReadonlySet<StatusMark>;
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
  for (const one of groups.not_answered) add(one.line, 'not_answered');
  for (const line of groups.no_responsible) add(line, 'no_responsible');
  for (const line of groups.unlinked) add(line, 'unlinked');
  for (const line of groups.no_date) add(line, 'no_date');
  return {
    listed: () => [...marks.keys()],
    of(line) {
      const { state, schedule } = line.measure;
      const own = marks.get(line) ?? new Set();
      return schedule === null ? own.add(state) : own.add(state).add(schedule);
    },
  };
}
