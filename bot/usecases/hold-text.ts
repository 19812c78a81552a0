import type { Answer } from '../domain/assignment';
import type { Concern, HeldText } from '../domain/held-text';
import { eventId } from '../domain/ids';
import type { DueDecision, Measure, Plan } from '../domain/plan';
import { decisionHeld, heldOfReason } from '../domain/privacy/due-reasons';
import { concernsOf, heldMeasureId, heldOfMeasure, heldOfPlan, heldPlanId } from '../domain/privacy/held-of-measure';
import { hashOfSeen } from '../domain/privacy/judged-texts';
import { visibleAnswers } from '../domain/privacy/visible-answers';
import { MOST_AMONG, type Stored } from '../ports/store';
import { changeDocument } from './change-document';
import type { Deps, TenantDeps } from './deps';
import { inParts, letOthersRun } from './in-parts';

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
  const words = hashOfSeen(textsOf(answer));
  const held: HeldText = { id, planId, measureId, concerns, words, at, by, open: true, looked: null };
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
 * An answer that mends an earlier one leaves nothing to look at there: the older text, which the newer one replaces,
 * stays out for good, as its author wants. One that somebody has looked at stays as they chose. "Oförändrat" mends
 * nothing, also where an earlier version noted that it did.
 */
export async function closeMended({ store, tenant }: TenantDeps, answer: Answer): Promise<void> {
  if (answer.supersedes === null || answer.unchangedFrom !== null) return;
  const { supersedes, at, by, measureId } = answer;
  const known = await store.read('heldText', tenant, supersedes);
  if (!known?.doc.open) return;
  const looked = { by, at, outcome: 'kept_out' as const };
  await changeDocument(store, 'heldText', tenant, supersedes, (held) =>
    held.open ? { ...held, open: false, looked } : held,
  );
  await logMended(store, tenant, { at, by, held: supersedes, subject: measureId });
}

/**
 * Notes that why a date stands is withheld until somebody has looked. Written before the decision; asked twice it is one.
 * Null where there is nothing to hold.
 */
export async function holdReason(
  { store, tenant }: TenantDeps,
  measure: Measure,
  decision: DueDecision,
): Promise<Stored<HeldText> | null> {
  const held = heldOfReason(measure, decision);
  if (!held) return null;
  await holdWords({ store }, tenant, held);
  return store.read('heldText', tenant, held.id);
}

/**
 * Nothing is held of what was written for a decision that was never taken. It is held still where it is another's as
 * well: where nobody had asked, two of one person with the same words are held as one, whichever of them was stored.
 */
export async function releaseReason(
  { store, tenant }: TenantDeps,
  measure: Pick<Measure, 'id' | 'dueDecisions'>,
  held: Stored<HeldText>,
): Promise<void> {
  if (decisionHeld(measure, held.doc) !== null) return;
  await store.remove('heldText', tenant, held.doc.id, held.version);
}

/** So many measures' words are some ten milliseconds. */
const JUDGED_AT_ONCE = 25;

/**
 * Holds the words of a plan and of its measures where they may be about a single child, before they are stored. What
 * somebody has looked at stays looked at while the words in which something was seen are the same. `settle` is called
 * once they are stored: it takes away the hold of words that have been mended, and holds anew where somebody looked at
 * the old ones in between.
 */
export async function holdPlan(
  deps: Pick<Deps, 'store' | 'clock'>,
  tenant: string,
  { plan, measures }: { readonly plan: Plan | null; readonly measures: readonly Measure[] },
  by: string,
): Promise<{ readonly held: number; readonly settle: () => Promise<void> }> {
  const at = deps.clock.now();
  const all = plan ? [{ id: heldPlanId(plan.id), subject: plan.id, held: heldOfPlan(plan, at, by) }] : [];
  for (const some of inParts(measures, JUDGED_AT_ONCE)) {
    for (const one of some) all.push({ id: heldMeasureId(one.id), subject: one.id, held: heldOfMeasure(one, at, by) });
    await letOthersRun(); // others are answered meanwhile: the words of 2,000 measures take a second to judge
  }
  const toHold = all.flatMap(({ held }) => held ?? []);
  const hold = async () => {
    for (const held of toHold) await holdWords(deps, tenant, held);
  };
  await hold();
  return {
    held: toHold.length,
    async settle() {
      await hold();
      const clean = new Map(all.flatMap(({ id, subject, held }) => (held ? [] : [[id, subject] as const])));
      const known: Stored<HeldText>[] = [];
      for (const ids of inParts([...clean.keys()], MOST_AMONG))
        known.push(...(await deps.store.readMany('heldText', tenant, ids)));
      for (const { doc, version } of known) {
        if ((await deps.store.remove('heldText', tenant, doc.id, version)) !== 'removed') continue;
        await logMended(deps.store, tenant, { at, by, held: doc.id, subject: clean.get(doc.id) ?? doc.planId });
      }
    },
  };
}

async function holdWords({ store }: Pick<Deps, 'store'>, tenant: string, held: HeldText): Promise<void> {
  const created = await store.create('heldText', tenant, held);
  const stored =
    created === 'exists'
      ? await changeDocument(store, 'heldText', tenant, held.id, (known) => (known.words === held.words ? known : held))
      : created.doc;
  if (stored) await logHeld({ store }, tenant, stored);
}

/** The words that were held are no more: somebody has mended them. */
async function logMended(
  store: Deps['store'],
  tenant: string,
  {
    at,
    by,
    held,
    subject,
  }: { readonly at: string; readonly by: string; readonly held: string; readonly subject: string },
): Promise<void> {
  const id = eventId(at, by, 'mended', held);
  await store.create('event', tenant, { id, at, by, what: 'mended', subject, detail: { held } });
}

/** The line says who and why, never what stood there. Its id is made from the choice, so writing it again is nothing. */
async function logHeld({ store }: Pick<Deps, 'store'>, tenant: string, held: HeldText): Promise<void> {
  const { id, at, by } = held;
  const detail = { held: id, concerns: held.concerns.join(',') };
  const event = {
    id: eventId(at, by, 'held', id, detail.concerns),
    at,
    by,
    what: 'held',
    subject: held.measureId ?? held.planId,
    detail,
  } as const;
  await store.create('event', tenant, event);
}
