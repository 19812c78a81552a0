import type { Answer } from '../domain/assignment';
import type { Concern, HeldText } from '../domain/held-text';
import { eventId } from '../domain/ids';
import type { Measure } from '../domain/plan';
import { concernsOf, heldOfMeasure } from '../domain/privacy/held-of-measure';
import { visibleAnswers } from '../domain/privacy/visible-answers';
import type { Stored } from '../ports/store';
import { changeDocument } from './change-document';
import type { Deps, TenantDeps } from './deps';

const textsOf = (answer: Answer) => [answer.followUp ?? '', answer.analysis ?? ''];

/**
 * Notes that an answer's text is withheld until somebody has looked. Written before the answer; its id is the answer's,
 * so that a press done again makes one of it. Null where there is nothing to hold, or it was held already.
 */
export async function holdAnswer(
  { store, tenant }: TenantDeps,
  answer: Answer,
  concerns: readonly Concern[],
): Promise<Stored<HeldText> | null> {
  if (concerns.length === 0) return null;
  const { id, planId, measureId, at, by } = answer;
  const held: HeldText = { id, planId, measureId, concerns, at, by, open: true, looked: null };
  const created = await store.create('heldText', tenant, held);
  return created === 'exists' ? null : created;
}

/** The number was taken by another answer, with a text that nobody need look at: then nothing is held of it. */
export async function releaseAnswer(
  { store, tenant }: TenantDeps,
  held: Stored<HeldText>,
  taken: Answer,
): Promise<void> {
  if (concernsOf(textsOf(taken)).length > 0) return;
  await store.remove('heldText', tenant, held.doc.id, held.version);
}

/**
 * The answer as lists may show it: without its text while that is withheld. That somebody chose to send it is logged
 * here, where every answer passes, also one that was taken up after a crash; the same choice twice is one line.
 */
export async function asOthersSee(deps: TenantDeps, answer: Answer): Promise<Answer> {
  if (answer.followUp === null && answer.analysis === null) return answer;
  const held = await deps.store.read('heldText', deps.tenant, answer.id);
  if (!held) return answer;
  await logHeld(deps, deps.tenant, held.doc);
  return visibleAnswers([answer], [held.doc])[0] ?? answer;
}

/**
 * Holds the words of measures that came with a plan, where they may be about a single child. To be called before the
 * measures are stored. What somebody has looked at stays looked at, unless the words have got another concern since.
 * Returns how many measures have words that are held.
 */
export async function holdMeasures(
  deps: Pick<Deps, 'store' | 'clock'>,
  tenant: string,
  measures: readonly Measure[],
  by: string,
): Promise<number> {
  const { store, clock } = deps;
  const at = clock.now();
  const toHold = measures.flatMap((measure) => heldOfMeasure(measure, at, by) ?? []);
  for (const held of toHold) {
    const created = await store.create('heldText', tenant, held);
    const stored =
      created === 'exists'
        ? await changeDocument(store, 'heldText', tenant, held.id, (known) =>
            held.concerns.every((one) => known.concerns.includes(one)) ? known : held,
          )
        : created.doc;
    if (stored) await logHeld(deps, tenant, stored);
  }
  return toHold.length;
}

/** The line says who and why, never what stood there. Its id is made from the choice, so writing it again is nothing. */
async function logHeld({ store }: Pick<Deps, 'store'>, tenant: string, held: HeldText): Promise<void> {
  const { id, at, by, measureId } = held;
  const detail = { held: id, concerns: held.concerns.join(',') };
  const event = {
    id: eventId(at, by, 'held', id, detail.concerns),
    at,
    by,
    what: 'held',
    subject: measureId,
    detail,
  } as const;
  await store.create('event', tenant, event);
}
