import type { Responsible } from '../domain/plan';
import type { ReportFacts } from '../domain/report-facts';
import type { ReportWords } from '../text/report-words-sv';
import type { MeasureFacts } from './measure-facts';

export interface SaidResponsible {
  /** As the plan or the administrator named them, each once. Empty = nobody. */
  readonly names: readonly string[];
  /** Somebody was named and is no longer here. */
  readonly vacant: boolean;
}

/**
 * Who answers for a measure, as a report to the board names them: the plan's own words, else the role, the unit or the
 * person it was given to. Where it was given to several, their units; no list of names.
 */
export function responsibleSaid(one: MeasureFacts, facts: ReportFacts, words: ReportWords): SaidResponsible {
  const activeName = (id: string) => {
    const person = facts.people.find((other) => other.id === id);
    return person?.active ? person.name : null;
  };
  const unit = (id: string | null) => facts.units.find((other) => other.id === id)?.name ?? null;
  const nameOf = (responsible: Responsible): string | null => {
    switch (responsible.type) {
      case 'text':
        return responsible.text;
      case 'role': {
        const { role, form } = responsible;
        const held = one.assignments.length > 1 ? words.holdersOf(role, form) : null;
        return held ?? words.roleOf(role, form);
      }
      case 'unit':
        return unit(responsible.unitId);
      case 'person':
        return activeName(responsible.personId);
    }
  };
  const named = one.measure.responsible.map(nameOf).filter((name) => name !== null);
  const [only, ...more] = one.assignments;
  const units = one.assignments.flatMap(({ unitId }) => unit(unitId) ?? []);
  const given = only === undefined ? [] : more.length > 0 ? units : [activeName(only.personId) ?? []].flat();
  const names = [...new Set(named.length > 0 ? named : given)];
  const wasNamed = one.measure.responsible.length > 0 || one.measure.flags.includes('vacant');
  return { names, vacant: names.length === 0 && wasNamed };
}
