import type { Assignment } from './assignment';
import type { Binding, Conversation, Delivery } from './delivery';
import type { Person, Unit } from './people';
import type { Measure, MeasureState, Plan } from './plan';
import type { Wheel } from './wheel';

/** Everything a picture of the whole is made from, read at one time. Holds no answers: what lists need is projected. */
export interface Facts {
  readonly plans: readonly Plan[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly measures: readonly Measure[];
  readonly assignments: readonly Assignment[];
  readonly wheel: Wheel | null;
  readonly conversations: readonly Conversation[];
  readonly bindings: readonly Binding[];
  /** Those that were refused or are uncertain; what got through is no longer of interest here. */
  readonly deliveries: readonly Delivery[];
  /** Where plans, measures and assignments are those alone that are due or need attention: how many there are. */
  readonly sizes?: Sizes;
}

/** Of nothing: for whoever looks up people and units alone. */
export const NO_FACTS: Facts = {
  plans: [],
  units: [],
  people: [],
  measures: [],
  assignments: [],
  wheel: null,
  conversations: [],
  bindings: [],
  deliveries: [],
};

/** Counted by the store, of everything there is. */
export interface Sizes {
  readonly plans: number;
  readonly measures: number;
  /** Plans that have been ended: neither they nor their measures are among the others. */
  readonly endedPlans: number;
  /** Null where nobody asked. */
  readonly inState: Readonly<Partial<Record<MeasureState, number>>> | null;
}

/** The facts by id, so that no list is searched once per measure. */
export interface Register {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: ReadonlyMap<string, Person>;
  readonly conversations: ReadonlyMap<string, Conversation>;
  /** Active assignments by measure. */
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
}

export function registerOf(facts: Facts): Register {
  const assignments = new Map<string, Assignment[]>();
  for (const one of facts.assignments) {
    if (!one.active) continue;
    const known = assignments.get(one.measureId);
    if (known) known.push(one);
    else assignments.set(one.measureId, [one]);
  }
  return {
    plans: byId(facts.plans),
    units: byId(facts.units),
    people: byId(facts.people),
    conversations: byId(facts.conversations),
    assignments,
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((one) => [one.id, one]));
}
