import type { CardBase, CardView } from '../../cards/views';
import type { Delivery } from '../domain/delivery';
import { noticeView } from '../views/notice-view';
import type { TenantDeps } from './deps';
import { logDueDecision } from './log-due-decision';
import { asReadersSee } from './visible-plan-words';

/** The word to whoever asked for a date of what was decided; null where the measure is gone or has ended since. */
export async function showDecided(
  deps: TenantDeps,
  base: CardBase,
  { decided }: Pick<Delivery, 'decided'>,
): Promise<CardView | null> {
  const measure = decided ? (await deps.store.read('measure', deps.tenant, decided.measureId))?.doc : undefined;
  const decision = measure?.dueDecisions?.find((one) => one.at === decided?.at);
  if (!measure || !decision) return null;
  await logDueDecision(deps, measure.id, decision);
  if (!measure.open) return null;
  const { asked, from, to } = decision;
  const [[seen = measure], by] = await Promise.all([
    asReadersSee(deps, [measure], base.locale),
    deps.store.read('person', deps.tenant, decision.by),
  ]);
  const words = {
    title: seen.title,
    on: to ?? asked,
    ...(from === null ? {} : { due: from }),
    name: by?.doc.name ?? '',
  };
  return noticeView(base, to === null ? 'due_kept' : 'due_moved', words, ['mine']);
}
