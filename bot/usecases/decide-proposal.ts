import { type CardView, FORM_INPUTS } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import { concernsSeen, hashOfConcerns } from '../domain/check-form';
import type { Decision, Measure } from '../domain/plan';
import { withProjections } from '../domain/prompts';
import { faultOfReason, typedReason } from '../domain/reason';
import { reportOpensOn } from '../domain/report-opens-on';
import { mayAdminister } from '../domain/roles';
import { statedState } from '../domain/stated-state';
import { noticeView } from '../views/notice-view';
import { changeDocument } from './change-document';
import { type Hearing, refused } from './chat-answers';
import type { TenantDeps } from './deps';
import { holdPlan } from './hold-text';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { keepReason, keptReason } from './reason-draft';
import { recordEvent } from './record-event';
import { showOwnCard } from './show-own-card';
import { touchRevision } from './touch-revision';
import { asReadersSee } from './visible-plan-words';

/** [Avslå] of a proposal's card, and [Ändra] of the reason: why is asked first; what was typed before stands in the box. */
export async function askWhyDeclined(
  hearing: Hearing,
  measureId: string,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const found = await proposalFor(hearing, measureId);
  if ('view' in found) return found.view;
  const typed = inputs[FORM_INPUTS.reason];
  const value = typed === undefined ? (await keptReason(hearing, reasonOf(measureId))).reason : typedReason(typed);
  return why(hearing, found.measure, value, null);
}

/**
 * [Tillbaka] from that box: the measure's card is back, and what was typed is kept. A personal number is not, and a text
 * that is too long would be cut: then the box is drawn again.
 */
export async function leaveWhyDeclined(
  hearing: Hearing,
  measureId: string,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const found = await proposalFor(hearing, measureId);
  if ('view' in found) return found.view;
  const reason = typedReason(inputs[FORM_INPUTS.reason]);
  const fault = faultOfReason(reason, hashOfConcerns([reason]));
  if (fault) return why(hearing, found.measure, reason, fault.error);
  await keepReason(hearing, reasonOf(measureId), { reason });
  const { title } = found.measure;
  return showOwnCard(hearing, measureId, reason === '' ? null : { code: 'reason_kept', title });
}

const reasonOf = (measure: string) => ({ measure, on: null, decided: 0, what: 'proposal' }) as const;

/**
 * A proposal becomes a measure, or ends with a reason. Deciding is the first write and the truth: the state is
 * projected from it, also when the plan is read anew. The same decision again changes nothing; whoever comes later with
 * another one is told that it is decided. A reason that may be about a single child is asked about first; sent anyway
 * it is withheld, and `anyway` is the hash of the words its writer was asked about.
 */
export async function decideProposal(
  hearing: Hearing,
  measureId: string,
  accept: boolean,
  inputs: Readonly<Record<string, unknown>>,
  anyway: string | null = null,
): Promise<CardView> {
  const { deps, base, person } = hearing;
  const found = await proposalFor(hearing, measureId);
  if ('view' in found) return found.view;
  const reason = typedReason(inputs[FORM_INPUTS.reason]);
  if (!accept && reason === '') return why(hearing, found.measure, '', 'required');
  const fault = accept ? null : faultOfReason(reason, anyway);
  if (fault) return why(hearing, found.measure, reason, fault.error, fault.concerns);

  const at = deps.clock.now();
  const decision: Decision = { kind: accept ? 'accept' : 'cancel', at, by: person.id, reason: accept ? null : reason };
  // Held first: a process that is killed in between leaves nothing to be read that nobody need look at.
  if (!accept && concernsSeen(reason).length > 0) {
    await holdPlan(deps, deps.tenant, { plan: null, measures: [{ ...found.stored, decision }] }, person.id);
  }
  const stored = await changeDocument(deps.store, 'measure', deps.tenant, measureId, (one) =>
    one.decision ? one : { ...one, decision },
  );
  if (!stored?.decision) return refused(hearing, 'card_not_understood');
  await logDecision(deps, measureId, stored.decision);
  await letItCount(hearing, stored);
  await keepReason(hearing, reasonOf(measureId));
  const agrees = stored.decision.kind === decision.kind;
  const notice = !agrees ? 'proposal_decided' : accept ? 'proposal_accepted' : 'proposal_declined';
  const [seen = stored] = await asReadersSee(deps, [stored], base.locale);
  return noticeView(base, notice, { title: seen.title }, ['status']);
}

/**
 * Written from the decision as it is stored, on every press: a process that stopped before the line was written leaves
 * it to the next one, and the line it would write twice is one.
 */
async function logDecision(deps: TenantDeps, measureId: string, { at, by, kind }: Decision): Promise<void> {
  const then = { store: deps.store, clock: { now: () => at } };
  await recordEvent(then, deps.tenant, { by, what: 'decide', subject: measureId, detail: { decision: kind } });
}

/** What follows from the decision; it may stop after any write and be run again. */
async function letItCount({ deps }: Hearing, { id, planId, decision }: Measure): Promise<void> {
  const { store, tenant, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  for (const one of await readAll(store, 'assignment', tenant, { where: { measureId: id } })) {
    await changeDocument(store, 'assignment', tenant, one.id, (doc) =>
      doc.state === 'proposed' && doc.answers === 0
        ? withProjections({ ...doc, state: decision?.kind === 'accept' ? 'decided' : 'cancelled' }, today)
        : doc,
    );
  }
  await projectMeasure(deps, tenant, id, (measure) => {
    if (measure.decision?.kind !== 'accept' || measure.reportOpensOn !== null || measure.open) return measure;
    return { ...measure, reportOpensOn: reportOpensOn(measure.nextReport, measure.imported.on ?? today, today) };
  });
  await touchRevision(deps, tenant, planId);
}

/** The measure where it is a proposal and the sender may decide; else what they are told. */
async function proposalFor(
  hearing: Hearing,
  measureId: string,
): Promise<{ readonly measure: Measure; readonly stored: Measure } | { readonly view: CardView }> {
  const { deps, base, roles } = hearing;
  if (!mayAdminister(roles)) return { view: await refused(hearing, 'not_allowed') };
  const stored = (await deps.store.read('measure', deps.tenant, measureId))?.doc;
  if (!stored) return { view: await refused(hearing, 'card_not_understood') };
  const [measure = stored] = await asReadersSee(deps, [stored], base.locale);
  const { title } = measure;
  if (measure.endedWithPlan !== undefined) return { view: noticeView(base, 'not_followed_up', { title }, ['status']) };
  if (measure.decision || statedState(measure) === 'proposed') return { measure, stored };
  return { view: noticeView(base, 'proposal_decided', { title }, ['status']) };
}

const why = (
  { base }: Hearing,
  { id, title }: Measure,
  value: string,
  error: Extract<CardView, { kind: 'decline' }>['error'],
  concerns: Extract<CardView, { kind: 'decline' }>['concerns'] = [],
): CardView => {
  const words = concerns.length === 0 ? '' : hashOfConcerns([value]);
  return { ...base, kind: 'decline', measure: id, title, value, error, concerns, words };
};
