import type { CardView, Press } from '../../cards/views';
import { plusDays, plusMs } from '../domain/calendar';
import { isAmong, isPastDue, isTakenUp, takenUpOf } from '../domain/decided-due';
import type { DueTakenUp } from '../domain/plan';
import type { Hearing } from './chat-answers';
import { afterPress, deciding, goneSince } from './decide-request';
import type { TenantDeps } from './deps';
import type { Asked } from './load-asked';
import { logTakenUp } from './log-due-decision';
import { projectMeasure } from './project-measure';
import { queueForDecider } from './queue-requests';
import { redrawStanding } from './redraw-standing';
import { askersIn, tellAskers, WORD_WAITS_MS } from './tell-askers';

type TakeUpPress = Extract<Press, { act: 'take_up_due' }>;

/**
 * The date somebody asks for is taken up at a meeting: it waits still, and whoever asked is told so once. Written in the
 * same order as a decision (see {@link decideRequest}), so that a process that ends in between leaves nobody untold.
 */
export async function takeUpRequest(hearing: Hearing, press: TakeUpPress): Promise<CardView> {
  const found = await deciding(hearing, press.measure);
  if ('view' in found) return found.view;
  const { asked, measure } = found;
  const { on } = press;
  const happened = (outcome: 'past' | 'taken_up') =>
    afterPress(hearing, press, found, { outcome, on, name: null, moved: [], typed: null });
  const gone = async () => afterPress(hearing, press, found, await goneSince(hearing, press, ''));
  if (asked?.on !== on) return gone();
  const { today } = hearing.base;
  if (isPastDue(on, today)) return happened('past');
  const already = measure.dueTakenUp?.findLast((one) => one.asked === on) ?? null;
  const mark = isTakenUp(measure, asked, today) ? already : await takeUp(hearing, found, asked);
  if (!mark) return gone();
  await follow(hearing.deps, found, mark);
  return happened('taken_up');
}

/**
 * Marks the wishes that are not marked yet; null where something was decided or marked in the meantime. Whoever decides
 * gets the card once more on the morning after the day that is asked for, where nobody has decided by then.
 */
async function takeUp(
  { deps, person }: Hearing,
  found: Asked,
  asked: NonNullable<Asked['asked']>,
): Promise<DueTakenUp | null> {
  const { measure } = found;
  const { store, clock, tenant } = deps;
  const known = new Set(takenUpOf(measure, asked).map((one) => one.id));
  const newly = asked.by.filter((one) => !known.has(one.id));
  const before = measure.dueTakenUp ?? [];
  const decided = measure.dueDecisions?.length ?? 0;
  const mine: DueTakenUp = {
    at: clock.now(),
    by: person.id,
    asked: asked.on,
    assignments: newly.map((one) => one.id),
    answers: newly.flatMap(({ last }) => last?.id ?? []),
    decided,
  };
  const about = { measureId: measure.id, at: mine.at, what: 'taken_up' } as const;
  await tellAskers(deps, about, askersIn(newly), plusMs(mine.at, WORD_WAITS_MS));
  for (const one of newly) await queueForDecider(deps, found, one, plusDays(asked.on, 1));
  await projectMeasure(deps, tenant, measure.id, (one) => {
    const isAsChanged = (one.dueDecisions?.length ?? 0) !== decided || (one.dueTakenUp?.length ?? 0) !== before.length;
    return !one.open || isAsChanged ? one : { ...one, dueTakenUp: [...before, mine] };
  });
  const stored = (await store.read('measure', tenant, measure.id))?.doc.dueTakenUp?.[before.length];
  return stored?.asked === asked.on ? stored : null;
}

/** The log's line, the word that leaves now, and the askers' cards, which say it too; each once, however often this is run. */
async function follow(deps: TenantDeps, { measure, active }: Asked, mark: DueTakenUp): Promise<void> {
  await logTakenUp(deps, measure.id, mark);
  const told = active.filter((one) => isAmong(mark, one));
  await tellAskers(deps, { measureId: measure.id, at: mark.at, what: 'taken_up' }, askersIn(told), deps.clock.now());
  for (const one of told) await redrawStanding(deps, one);
}
