import { listPlans } from '../../bot/usecases/list-plans';
import type { Io, Outcome } from './outcome';
import { table } from './table';
import { inWorld } from './world';

/** `follow-up plans`: every stored plan. */
export function plansCommand(io: Io): Promise<Outcome> {
  return inWorld(
    io,
    null,
    async ({ deps, texts }) => {
      const plans = await listPlans(deps, deps.tenant);
      const { title, date, measures, open, overdue, id } = texts.plans.columns;
      const columns = [
        { title, wraps: true },
        { title: date },
        ...[measures, open, overdue].map((one) => ({ title: one, right: true })),
        { title: id },
      ];
      const rows = plans.map((one) => [
        one.status === 'closed' ? texts.plans.closed(one.title) : one.title,
        one.documentDate ?? '',
        ...[one.measures, one.open, one.overdue].map(String),
        one.id,
      ]);
      return {
        ok: true,
        json: { plans },
        text: plans.length > 0 ? table(columns, rows, io.columns) : texts.plans.none,
      };
    },
    'read',
  );
}
