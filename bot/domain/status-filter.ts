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
 * person, an area, a measure, a state or a group. Of a measure that fans out over many units, the row of who has not
 * answered is kept only for the unit or person that was named.
 */
export function statusFilter(all: Filterable, filter: string, register: Register): Filterable {
  const wanted = readFilter(filter);
  if (wanted.length === 0) return all;
  const { lines, groups } = all;
  const words = remembered();
  const marks = marksOf(groups);
  const own = (line: StatusLine) => words([...ofPlan(line), ...line.units, ...line.people, ...line.owner.names]);
  const keep = new Set(lines.filter((line) => holds(wanted, own(line), marks(line))));
  const line = (one: StatusLine) => keep.has(one);
  const answer = ({ line: of, unit, person }: NotAnswered) =>
    holds(wanted, words([...ofPlan(of), unit, person?.name ?? null]), marks(of));
  const fault = ({ person }: DeliveryFault) => {
    const units = person?.unitIds.map((id) => register.units.get(id)?.name ?? null) ?? [];
    return holds(wanted, words([person?.name ?? null, ...units]), DELIVERY);
  };
  return {
    lines: lines.filter(line),
    groups: {
      overdue: groups.overdue.filter(line),
      due_soon: groups.due_soon.filter(line),
      to_report: groups.to_report.filter((one: ToReport) => line(one.line)),
      not_answered: groups.not_answered.filter(answer),
      no_responsible: groups.no_responsible.filter(line),
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

function marksOf(groups: StatusGroups): (line: StatusLine) => ReadonlySet<StatusMark> {
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
  for (const line of groups.no_date) add(line, 'no_date');
  return (line) => {
    const { state, schedule } = line.measure;
    const own = marks.get(line) ?? new Set();
    return schedule === null ? own.add(state) : own.add(state).add(schedule);
  };
}
