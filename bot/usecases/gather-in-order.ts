import type { Assignment } from '../domain/assignment';
import type { HeldText } from '../domain/held-text';
import { goingOn, type InOrder, NOTHING_NAMED } from '../domain/in-order';
import type { Measure } from '../domain/plan';
import { heldIdsOf } from '../domain/privacy/due-reasons';
import { visibleMeasures } from '../domain/privacy/visible-measures';
import { type Status, type StatusLine, statusOf } from '../domain/status';
import { withheldWords } from '../text/withheld';
import type { TenantDeps } from './deps';
import { readAmong, readById } from './in-parts';
import { NO_WORDS, type Sight } from './in-sight';
import type { BeyondAsk } from './look-beyond-lists';

export interface Gathered {
  /** Reads what belongs to these measures, and keeps those that the filter lets through. */
  add(measures: readonly Measure[]): Promise<void>;
  /** How many it has let through. */
  count(): number;
  /** The first of them; `all` where no measure is left to look at that may be one more. */
  shown(all: boolean): InOrder;
}

/** As everything is read: whose name comes first in a line is not to depend on what was due. */
const byId = (one: Assignment, other: Assignment) => (one.id < other.id ? -1 : 1);

/**
 * Measures that are in order, found by the rules of /status itself: whom they concern, what the filter lets through, what
 * is withheld. What is due is counted in, as what somebody means by words depends on all that is listed. `wanted` are the
 * lines that are looked for: those that are open or proposed, where nothing else is.
 */
export function gatherInOrder(
  deps: TenantDeps,
  sight: Sight,
  { scope, filter, locale, most }: BeyondAsk,
  wanted: (status: Pick<Status, 'lines'>) => readonly StatusLine[] = goingOn,
): Gathered {
  const { store, tenant, clock, settings } = deps;
  const { facts, plans, shownTitles } = sight;
  const measures = new Map<string, Measure>();
  const assignments = new Map(facts.assignments.map((one) => [one.id, one]));
  const held: HeldText[] = [];
  let lines: readonly StatusLine[] = [];

  async function readOf(some: readonly Measure[]): Promise<readonly Assignment[]> {
    const ids = some.map((one) => one.id);
    const [texts, given] = await Promise.all([
      readById(store, 'heldText', tenant, some.flatMap(heldIdsOf)),
      readAmong(store, 'assignment', tenant, 'measureId', ids),
    ]);
    held.push(...texts);
    return given;
  }

  return {
    async add(some) {
      const fresh = some.filter((one) => !measures.has(one.id));
      if (fresh.length === 0) return;
      for (const one of await readOf(fresh)) assignments.set(one.id, one);
      for (const one of fresh) measures.set(one.id, one);
      const findable = visibleMeasures([...measures.values()], held, NO_WORDS);
      const others = facts.measures.filter((one) => !measures.has(one.id));
      const status = statusOf(
        { ...facts, plans, measures: [...others, ...findable], assignments: [...assignments.values()].sort(byId) },
        { now: clock.now(), timeZone: settings.timeZone, scope, filter },
      );
      lines = wanted(status).filter((one) => measures.has(one.measure.id));
    },
    count: () => lines.length,
    shown(all) {
      const first = lines.slice(0, most);
      const stored = first.flatMap(({ measure }) => measures.get(measure.id) ?? []);
      const shown = new Map(
        visibleMeasures(stored, held, withheldWords(locale), null, plans).map((one) => [one.id, one]),
      );
      return {
        ...NOTHING_NAMED,
        lines: first.map(({ measure, plan, ...line }) => ({
          ...line,
          measure: shown.get(measure.id) ?? measure,
          plan: plan && { ...plan, title: shownTitles.get(plan.id) ?? plan.title },
        })),
        more: all ? lines.length - first.length : null,
      };
    },
  };
}
