import type { Assignment, Prompt } from '../../bot/domain/assignment';
import type { LocalDate, PlanDate } from '../../bot/domain/dates';
import type { Binding, Conversation, Delivery } from '../../bot/domain/delivery';
import type { Facts } from '../../bot/domain/facts';
import { assignmentId, measureId } from '../../bot/domain/ids';
import { isOpen } from '../../bot/domain/is-open';
import type { Person, Unit } from '../../bot/domain/people';
import type { Measure, Plan } from '../../bot/domain/plan';
import { A_DOCUMENT, aPrompt as aPointsPrompt } from './builders';

/** What /status and the summary are made from, a winter of 2018 on: what belongs together is derived, as ids and days. */

export const STOCKHOLM = 'Europe/Stockholm';

export function someFacts(some: Partial<Facts> = {}): Facts {
  return {
    plans: [aPlan()],
    units: [],
    people: [],
    measures: [],
    assignments: [],
    wheel: null,
    conversations: [],
    bindings: [],
    deliveries: [],
    ...some,
  };
}

export const aPlan = (some: Partial<Plan> = {}): Plan =>
  A_DOCUMENT.plan({
    title: 'Handlingsplan för närvaro',
    caseNumber: 'BUN 2018/44',
    documentDate: '2018-01-10',
    sourceFile: { name: 'plan.md', sha256: '0' },
    importedAt: '2018-01-11T08:00:00.000Z',
    ...some,
  });

export const onDay = (
  date: LocalDate | null,
  precision: PlanDate['precision'] = 'day',
  raw = `klart ${date}`,
): PlanDate => ({
  raw,
  date,
  precision,
});

/** An open measure with nobody responsible, due on `nextDue`. */
export function aMeasure(no: number, some: Partial<Measure> = {}): Measure {
  const { planId = 'plan-a', state = 'in_progress', nextDue = null } = some;
  const due = nextDue === null ? [] : [onDay(nextDue)];
  return A_DOCUMENT.measure({
    id: measureId(planId, no),
    no,
    area: null,
    title: `Åtgärd ${no}`,
    due,
    originalDue: due,
    imported: { state, schedule: null, raw: null, followUp: null, analysis: null, on: '2018-01-10' },
    schedule: null,
    open: isOpen(state),
    nextDue,
    titleKey: '',
    ...some,
  });
}

export const aUnit = (name: string, some: Partial<Unit> = {}): Unit =>
  A_DOCUMENT.unit({ id: `u-${name}`, name, forms: ['grundskola'], ...some });

export const aPerson = (name: string, some: Partial<Person> = {}): Person =>
  A_DOCUMENT.person({ id: `p-${name}`, name, email: `${name}@exempel.se`, unitIds: [], ...some });

export const aPrompt = (some: Partial<Prompt> = {}): Prompt => ({
  ...aPointsPrompt(),
  occasion: 'point:KUL 1:2018',
  opensOn: '2018-01-15',
  closesOn: '2018-02-13',
  remindOn: [],
  deliveryId: 'card:x',
  ...some,
});

export function anAssignment(measure: Measure, person: Person, some: Partial<Assignment> = {}): Assignment {
  const prompts = some.prompts ?? [];
  return A_DOCUMENT.assignment({
    id: assignmentId(measure.id, person.id, some.unitId ?? null),
    measureId: measure.id,
    planId: measure.planId,
    personId: person.id,
    from: '2018-01-11T08:00:00.000Z',
    state: measure.state,
    schedule: measure.schedule,
    awaiting: prompts.some((one) => one.answeredAt === null),
    ...some,
  });
}

export const aChat = (person: Person, some: Partial<Conversation> = {}): Conversation =>
  A_DOCUMENT.conversation({
    id: person.id,
    conversationId: `chat-${person.id}`,
    serviceUrl: 'http://localhost/',
    userId: `29:${person.id}`,
    ...some,
  });

export const aBinding = (some: Partial<Binding> = {}): Binding =>
  A_DOCUMENT.binding({
    teamId: null,
    serviceUrl: 'http://localhost/',
    boundBy: 'p-admin',
    boundAt: '2018-01-02T09:00:00.000Z',
    ...some,
  });

export const aDelivery = (some: Partial<Delivery> = {}): Delivery =>
  A_DOCUMENT.delivery({
    id: 'card:x',
    personId: null,
    prompts: [],
    week: '2018-W03',
    madeOn: '2018-01-15',
    state: 'sent',
    dueAt: '2018-01-15T07:00:00.000Z',
    attempts: 1,
    ...some,
  });
