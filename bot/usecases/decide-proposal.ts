import { type CardView, FORM_INPUTS } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import { holdsPersonalNumber } from '../domain/personal-number';
import type { Decision, Measure } from '../domain/plan';
import { withProjections } from '../domain/prompts';
import { reportOpensOn } from '../domain/report-opens-on';
import { mayAdminister } from '../domain/roles';
import { statedState } from '../domain/stated-state';
import { noticeView } from '../views/notice-view';
import { changeDocument } from './change-document';
import { type Hearing, refused } from './chat-answers';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { touchRevision } from './touch-revision';

/** A reason is a sentence or two; the rest belongs in the minutes. */
const REASON_MAX = 500;

/** [Avslå] of a proposal's card: why is asked first. */
export async function askWhyDeclined(hearing: Hearing, measureId: string): Promise<CardView> {
  const found = await proposalFor(hearing, measureId);
  return 'view' in found ? found.view : why(hearing, found.measure, '', null);
}

/**
 * A proposal becomes a measure, or ends with a reason. Deciding is the first write and the truth: the state is
 * projected from it, also when the plan is read anew. The same decision again changes nothing; whoever comes later with
 * another one is told that it is decided.
 */
export async function decideProposal(
  hearing: Hearing,
  measureId: string,
  accept: boolean,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const { deps, base, person } = hearing;
  const found = await proposalFor(hearing, measureId);
  if ('view' in found) return found.view;
  const typed = inputs[FORM_INPUTS.reason];
  const reason = typeof typed === 'string' ? typed.trim() : '';
  if (!accept && reason === '') return why(hearing, found.measure, '', 'required');
  if (!accept && reason.length > REASON_MAX) return why(hearing, found.measure, reason, 'too_long');
  if (!accept && holdsPersonalNumber(reason)) return why(hearing, found.measure, reason, 'personal_number');

  const at = deps.clock.now();
  const decision: Decision = { kind: accept ? 'accept' : 'cancel', at, by: person.id, reason: accept ? null : reason };
  const stored = await changeDocument(deps.store, 'measure', deps.tenant, measureId, (one) =>
    one.decision ? one : { ...one, decision },
  );
  if (!stored?.decision) return refused(hearing, 'card_not_understood');
  await letItCount(hearing, stored);
  if (stored.decision.at === at && stored.decision.by === person.id) {
    const detail = { decision: decision.kind };
    await recordEvent(deps, deps.tenant, { by: person.id, what: 'decide', subject: measureId, detail });
  }
  const agrees = stored.decision.kind === decision.kind;
  const notice = !agrees ? 'proposal_decided' : accept ? 'proposal_accepted' : 'proposal_declined';
  return noticeView(base, notice, { title: stored.title }, ['status']);
}

/** What follows from the decision; it may stop after any write and be run again. */
async function letItCount({ deps }: Hearing, { id, decision }: Measure): Promise<void> {
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
  await touchRevision(deps, tenant);
}

/** The measure where it is a proposal and the sender may decide; else what they are told. */
async function proposalFor(
  hearing: Hearing,
  measureId: string,
): Promise<{ readonly measure: Measure } | { readonly view: CardView }> {
  const { deps, base, roles } = hearing;
  if (!mayAdminister(roles)) return { view: refused(hearing, 'not_allowed') };
  const measure = (await deps.store.read('measure', deps.tenant, measureId))?.doc;
  if (!measure) return { view: refused(hearing, 'card_not_understood') };
  if (measure.decision || statedState(measure) === 'proposed') return { measure };
  return { view: noticeView(base, 'proposal_decided', { title: measure.title }, ['status']) };
}

const why = (
  { base }: Hearing,
  { id, title }: Measure,
  value: string,
  error: Extract<CardView, { kind: 'decline' }>['error'],
): CardView => ({ ...base, kind: 'decline', measure: id, title, value, error });
