import type { Assignment } from '../domain/assignment';
import { plusMs } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import type { DueDecision, Measure } from '../domain/plan';
import type { TenantDeps } from './deps';
import { holdReason, releaseReason } from './hold-text';
import type { Asked } from './load-asked';
import { logDueDecision } from './log-due-decision';
import { projectMeasure } from './project-measure';
import { redrawStanding } from './redraw-standing';
import { askersIn, tellAskers, WORD_WAITS_MS } from './tell-askers';

type Taken = Pick<Asked, 'measure' | 'active'>;

/**
 * Takes a decision on a date where nobody has in the meantime; gives the one that counts, undefined where none does.
 * Its reason is held, and its word queued, before it is stored: a process that ends in between shows nothing it should
 * not and leaves nobody untold. `dated` gives the measure its dates.
 */
export async function takeDecision(
  deps: TenantDeps,
  { measure, active }: Taken,
  mine: DueDecision,
  dated: (one: Measure) => Measure,
): Promise<DueDecision | undefined> {
  const { store, tenant } = deps;
  const before = measure.dueDecisions ?? [];
  const held = await holdReason(deps, measure, mine);
  await tell(deps, { measure, active }, mine, plusMs(mine.at, WORD_WAITS_MS));
  await projectMeasure(deps, tenant, measure.id, (one) => {
    if (!one.open || (one.dueDecisions?.length ?? 0) !== before.length || one.nextDue !== measure.nextDue) return one;
    return { ...dated(one), dueDecisions: [...before, mine] };
  });
  const now = (await store.read('measure', tenant, measure.id))?.doc;
  if (held) await releaseReason(deps, now ?? measure, held);
  return now?.dueDecisions?.[before.length];
}

/** The log's line, the word that leaves now, and the cards that show the date; each once, however often this is run. */
export async function followDecision(
  deps: TenantDeps,
  { measure, active }: Taken,
  decision: DueDecision,
): Promise<void> {
  await logDueDecision(deps, measure.id, decision);
  await tell(deps, { measure, active }, decision, deps.clock.now());
  // The date is everybody's who has the measure; that it stands concerns those alone who asked.
  for (const one of decision.to === null ? askingIn(decision, active) : active) await redrawStanding(deps, one);
}

/** Where nobody had asked, what is queued says nothing to whoever decided: it makes up what was cut off. */
async function tell(
  deps: TenantDeps,
  { measure, active }: Taken,
  decision: DueDecision,
  wanted: Instant,
): Promise<void> {
  const about = { measureId: measure.id, at: decision.at };
  const askers = askersIn(askingIn(decision, active));
  await (askers.length > 0
    ? tellAskers(deps, about, askers, wanted)
    : tellAskers(deps, { ...about, what: 'follow' }, [decision.by], wanted));
}

const askingIn = ({ answers }: DueDecision, active: readonly Assignment[]) =>
  active.filter(({ last }) => last !== null && answers.includes(last.id));
