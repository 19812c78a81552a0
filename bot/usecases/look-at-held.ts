import type { CardView, Press } from '../../cards/views';
import { excerptOf } from '../domain/prompts';
import { heldView } from '../views/held-view';
import { changeDocument } from './change-document';
import type { Hearing } from './chat-answers';
import { openHeld } from './open-held';
import { recordEvent } from './record-event';

type HeldPress = Extract<Press, { act: 'held' | 'look' }>;
type Looked = Extract<CardView, { kind: 'held' }>['looked'];

/**
 * [Granska], and the choice on one text. For an administrator, in a chat of their own; whoever presses first has
 * chosen, and who comes second sees the card as it now stands.
 */
export async function pressHeld(hearing: Hearing, press: HeldPress): Promise<CardView> {
  const looked = press.act === 'look' ? await look(hearing, press) : null;
  return showHeld(hearing, press.page, looked);
}

async function look(hearing: Hearing, press: Extract<HeldPress, { act: 'look' }>): Promise<Looked> {
  const { deps, person } = hearing;
  const { store, tenant } = deps;
  const { outcome } = press;
  const one = (await openHeld(deps)).find(({ held }) => held.id === press.held);
  if (!one) return null;
  const looked = { by: person.id, at: deps.clock.now(), outcome };
  const now = await changeDocument(store, 'heldText', tenant, one.held.id, (held) =>
    held.open ? { ...held, open: false, looked } : held,
  );
  if (now?.looked?.by !== looked.by || now.looked.at !== looked.at) return null;
  const { answer, measure, held } = one;
  const detail = { held: held.id, outcome, concerns: held.concerns.join(',') };
  await recordEvent(deps, tenant, { by: person.id, what: 'looked', subject: measure.id, detail });
  if (outcome === 'cleared' && answer) {
    await changeDocument(store, 'assignment', tenant, answer.assignmentId, (doc) =>
      doc.last?.id === answer.id ? { ...doc, last: { ...doc.last, excerpt: excerptOf(answer.followUp) } } : doc,
    );
  }
  return { outcome, title: measure.title };
}

async function showHeld({ deps, base }: Hearing, page: number, looked: Looked): Promise<CardView> {
  const { store, tenant } = deps;
  const open = await openHeld(deps);
  const ids = <T>(of: (one: (typeof open)[number]) => T) => [...new Set(open.map(of))];
  const [people, plans, assignments] = await Promise.all([
    store.readMany(
      'person',
      tenant,
      ids((one) => one.held.by),
    ),
    store.readMany(
      'plan',
      tenant,
      ids((one) => one.held.planId),
    ),
    store.readMany(
      'assignment',
      tenant,
      open.flatMap((one) => one.answer?.assignmentId ?? []),
    ),
  ]);
  const units = await store.readMany('unit', tenant, [...new Set(assignments.flatMap(({ doc }) => doc.unitId ?? []))]);
  const nameOf = new Map([...people, ...units].map(({ doc }) => [doc.id, doc.name]));
  const titleOf = new Map(plans.map(({ doc }) => [doc.id, doc.title]));
  const unitOf = new Map(assignments.map(({ doc }) => [doc.id, doc.unitId]));
  const texts = open.map((one) => ({
    ...one,
    by: nameOf.get(one.held.by) ?? null,
    plan: titleOf.get(one.held.planId) ?? '',
    unit: nameOf.get(unitOf.get(one.answer?.assignmentId ?? '') ?? '') ?? null,
  }));
  return heldView(base, texts, page, looked);
}
