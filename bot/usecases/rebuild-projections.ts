import type { Assignment } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import { dayOf } from '../domain/calendar';
import { circleIn } from '../domain/circle';
import { isSame } from '../domain/plan-change';
import { rollupInPlan } from '../domain/plan-closing';
import { withProjections } from '../domain/prompts';
import { isProjected, PROJECTION, REGISTRY } from '../domain/tenant';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { readAmong, readById, someAtOnce } from './in-parts';
import { keepCircle } from './keep-circle';
import { NOT_STORED, projectMeasure } from './project-measure';

type Needs = Pick<TenantDeps, 'store' | 'clock' | 'settings' | 'tenant' | 'log' | 'stopping'>;

/** Measures read at a time. */
const PAGE = 500;
/** Calls of the store under way at once: some share a commit, and who presses meanwhile does not wait behind them. */
const AT_ONCE = 16;

/**
 * Writes measures and assignments of an earlier version anew, so that they are found by what this version asks for.
 * Whoever meets them first does it; it may stop after any write and be run again, also by two at once. Until it is
 * done, everything is read where they would be asked for: see `load-due-facts`.
 */
export async function rebuildProjections(deps: Needs): Promise<void> {
  const { store, tenant, log, stopping } = deps;
  const registered = (await store.read('tenant', REGISTRY, tenant))?.doc;
  if (!registered || isProjected(registered)) return;
  const all = await store.count('measure', tenant, {});
  let done = 0;
  let after: string | undefined;
  do {
    if (stopping?.aborted) return;
    const page = await store.find('measure', tenant, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    // After the measures, as in `projectMeasure`: who writes a measure has seen every assignment written before, and
    // the plan as it was.
    const ids = page.items.map(({ doc }) => doc.id);
    const found = await readAmong(store, 'assignment', tenant, 'measureId', ids);
    const plans = await readById(
      store,
      'plan',
      tenant,
      page.items.map(({ doc }) => doc.planId),
    );
    const planOf = new Map(plans.map((one) => [one.id, one]));
    const assignments = await someAtOnce(found, AT_ONCE, (one) => renewed(deps, one));
    const own = byMeasure(assignments, (one) => one.measureId);
    await someAtOnce(page.items, AT_ONCE, async ({ doc, version }) => {
      const given = own.get(doc.id) ?? [];
      const next = rollupInPlan(doc, given, planOf.get(doc.planId) ?? NOT_STORED);
      if (isSame(next, doc)) return;
      if (circleIn(next.circleKey) !== circleIn(doc.circleKey)) await keepCircle(store, tenant, next, given);
      const written = await store.replace('measure', tenant, next, version);
      if (written === 'changed') await projectMeasure(deps, tenant, doc.id);
    });
    done += page.items.length;
    log.info('measures of an earlier version are made ready', { tenant, done, of: all });
    after = page.next ?? undefined;
  } while (after !== undefined);
  await changeDocument(store, 'tenant', REGISTRY, tenant, (one) => ({ ...one, projection: PROJECTION }));
}

async function renewed({ store, tenant, clock, settings }: Needs, one: Assignment): Promise<Assignment> {
  const today = dayOf(clock.now(), settings.timeZone);
  if (isSame(withProjections(one, today), one)) return one;
  const written = await changeDocument(store, 'assignment', tenant, one.id, (doc) => withProjections(doc, today));
  return written ?? one;
}
