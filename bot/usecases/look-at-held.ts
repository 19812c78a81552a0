import type { CardView, Press } from '../../cards/views';
import { plusMs } from '../domain/calendar';
import { decisionHeld } from '../domain/privacy/due-reasons';
import { sentencesApart } from '../domain/privacy/judged-texts';
import { excerptOf } from '../domain/prompts';
import { heldView } from '../views/held-view';
import { changeDocument } from './change-document';
import type { Hearing } from './chat-answers';
import { type OpenHeld, openHeld, withTexts } from './open-held';
import { recordEvent } from './record-event';
import { tellReason, WORD_WAITS_MS } from './tell-askers';

type HeldPress = Extract<Press, { act: 'held' | 'look' }>;
type Looked = Extract<CardView, { kind: 'held' }>['looked'];

/**
 * [Granska], and the choice on one text. For an administrator, in a chat of their own; whoever presses first has
 * chosen, and who comes second is told who that was and sees the card as it now stands.
 */
export async function pressHeld(hearing: Hearing, press: HeldPress): Promise<CardView> {
  const looked = press.act === 'look' ? await look(hearing, press) : null;
  return showHeld(hearing, press.page, looked);
}

const titleOf = ({ measure, plan }: OpenHeld) => measure?.title ?? plan?.title ?? '';

const isOfSentences = ({ measure, answer, plan }: OpenHeld) =>
  measure === null && answer === null && plan !== null && sentencesApart(plan) !== null;

/** The choice counts for the words that stood on the card: where they are others by now, nobody has seen those. */
async function look(hearing: Hearing, press: Extract<HeldPress, { act: 'look' }>): Promise<Looked> {
  const { deps, person } = hearing;
  const { store, tenant } = deps;
  const { outcome, words } = press;
  const known = (await store.read('heldText', tenant, press.held))?.doc;
  const [one] = known ? await withTexts(deps, [known]) : [];
  if (!one) return null;
  const title = titleOf(one);
  if (one.held.open && one.words !== words) return { outcome: 'changed', title, by: null };
  // A sentence alone is kept out of what stands around a plan's measures, and of nothing else.
  if (outcome === 'sentence_out' && !isOfSentences(one)) return null;
  const at = deps.clock.now();
  const looked = { by: person.id, at, outcome };
  const decision = outcome === 'cleared' && one.measure ? decisionHeld(one.measure, one.held) : null;
  // Queued before the choice, and dropped where that never comes: whoever was told without the reason gets to know it.
  if (one.measure && decision) await tellReason(deps, one.measure, decision, plusMs(at, WORD_WAITS_MS));
  const now = await changeDocument(store, 'heldText', tenant, one.held.id, (held) =>
    held.open && held.at === one.held.at ? { ...held, words, open: false, looked } : held,
  );
  if (!now) return null;
  if (now.looked === null) return { outcome: 'changed', title, by: null };
  if (now.looked.by !== looked.by || now.looked.at !== looked.at) {
    const other = now.looked.by === person.id ? null : await store.read('person', tenant, now.looked.by);
    return { outcome: now.looked.outcome, title, by: other?.doc.name ?? null };
  }
  if (one.measure && decision) await tellReason(deps, one.measure, decision, at);
  const { answer, held } = one;
  const detail = { held: held.id, outcome, concerns: held.concerns.join(',') };
  const subject = held.measureId ?? held.planId;
  await recordEvent(deps, tenant, { by: person.id, what: 'looked', subject, detail });
  if (outcome === 'cleared' && answer) {
    await changeDocument(store, 'assignment', tenant, answer.assignmentId, (doc) =>
      doc.last?.id === answer.id ? { ...doc, last: { ...doc.last, excerpt: excerptOf(answer.followUp) } } : doc,
    );
  }
  return { outcome, title, by: null };
}

async function showHeld({ deps, base }: Hearing, page: number, looked: Looked): Promise<CardView> {
  const { store, tenant } = deps;
  const open = await openHeld(deps);
  const [people, assignments] = await Promise.all([
    store.readMany('person', tenant, [...new Set(open.map((one) => one.held.by))]),
    store.readMany(
      'assignment',
      tenant,
      open.flatMap((one) => one.answer?.assignmentId ?? []),
    ),
  ]);
  const units = await store.readMany('unit', tenant, [...new Set(assignments.flatMap(({ doc }) => doc.unitId ?? []))]);
  const nameOf = new Map([...people, ...units].map(({ doc }) => [doc.id, doc.name]));
  const unitOf = new Map(assignments.map(({ doc }) => [doc.id, doc.unitId]));
  const texts = open.map((one) => ({
    ...one,
    by: nameOf.get(one.held.by) ?? null,
    unit: nameOf.get(unitOf.get(one.answer?.assignmentId ?? '') ?? '') ?? null,
  }));
  return heldView(base, texts, page, looked);
}
