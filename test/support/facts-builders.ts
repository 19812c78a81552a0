import type { Assignment, Prompt } from '../../bot/domain/assignment';
import type { LocalDate, PlanDate } from '../../bot/domain/dates';
import type { Binding, Conversation, Delivery } from '../../bot/domain/delivery';
import type { Facts } from '../../bot/domain/facts';
import { assignmentId, measureId } from '../../bot/domain/ids';
import { isOpen } from '../../bot/domain/is-open';
import type { Person, Unit } from '../../bot/domain/people';
import type { Measure, Plan } from '../../bot/domain/plan';

/** Builders for what /status and the summary are made from: a test names only what matters to it. */

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

export function aPlan(some: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-a',
    title: 'Handlingsplan för närvaro',
    kind: 'audit_plan',
    caseNumber: 'BUN 2018/44',
    documentDate: '2018-01-10',
    answerDueOn: null,
    status: 'active',
    signer: null,
    sourceFile: { name: 'plan.md', sha256: '0' },
    importedAt: '2018-01-11T08:00:00.000Z',
    recommendations: [],
    ...some,
  };
}

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
  const planId = some.planId ?? 'plan-a';
  const state = some.state ?? 'in_progress';
  const nextDue = some.nextDue ?? null;
  return {
    id: measureId(planId, no),
    planId,
    no,
    group: null,
    area: null,
    title: `Åtgärd ${no}`,
    parts: [],
    responsible: [],
    executor: null,
    start: null,
    due: nextDue === null ? [] : [onDay(nextDue)],
    originalDue: nextDue === null ? [] : [onDay(nextDue)],
    evaluation: null,
    nextReport: null,
    relations: [],
    flags: [],
    imported: { state, schedule: null, raw: null, followUp: null, analysis: null, on: '2018-01-10' },
    state,
    schedule: null,
    open: isOpen(state),
    nextDue,
    reportOpensOn: null,
    assigned: 0,
    assignedDone: 0,
    titleKey: '',
    circleKey: null,
    listedFrom: null,
    restsOn: null,
    reportsOn: null,
    ...some,
  };
}

export function aUnit(name: string, some: Partial<Unit> = {}): Unit {
  return { id: `u-${name}`, name, forms: ['grundskola'], active: true, ...some };
}

export function aPerson(name: string, some: Partial<Person> = {}): Person {
  return {
    id: `p-${name}`,
    name,
    email: `${name}@exempel.se`,
    roles: ['principal'],
    unitIds: [],
    entraId: null,
    slackId: null,
    managerId: null,
    active: true,
    leftOn: null,
    locale: null,
    ...some,
  };
}

export function aPrompt(some: Partial<Prompt> = {}): Prompt {
  return {
    occasion: 'point:KUL 1:2018',
    name: 'KUL 1',
    opensOn: '2018-01-15',
    closesOn: '2018-02-13',
    remindOn: [],
    asks: ['follow_up'],
    answeredAt: null,
    answerId: null,
    deliveryId: 'card:x',
    ...some,
  };
}

export function anAssignment(measure: Measure, person: Person, some: Partial<Assignment> = {}): Assignment {
  const prompts = some.prompts ?? [];
  return {
    id: assignmentId(measure.id, person.id, some.unitId ?? null),
    measureId: measure.id,
    planId: measure.planId,
    personId: person.id,
    unitId: null,
    from: '2018-01-11T08:00:00.000Z',
    to: null,
    active: true,
    prompts,
    answers: 0,
    state: measure.state,
    schedule: measure.schedule,
    doneParts: [],
    last: null,
    awaiting: prompts.some((one) => one.answeredAt === null),
    unanswered: false,
    roundUntil: null,
    completedAt: null,
    snoozedUntil: null,
    touchOn: null,
    lastReminderOn: null,
    ...some,
  };
}

export function aChat(person: Person, some: Partial<Conversation> = {}): Conversation {
  return {
    id: person.id,
    channel: 'teams',
    conversationId: `chat-${person.id}`,
    serviceUrl: 'http://localhost/',
    userId: `29:${person.id}`,
    botId: '28:bot',
    welcomedAt: null,
    trouble: null,
    ...some,
  };
}

export function aBinding(some: Partial<Binding> = {}): Binding {
  return {
    id: 'b-ledning',
    channel: 'teams',
    channelId: '19:ledning@thread.tacv2',
    teamId: null,
    serviceUrl: 'http://localhost/',
    botId: '28:bot',
    locale: 'sv',
    boundBy: 'p-admin',
    boundAt: '2018-01-02T09:00:00.000Z',
    active: true,
    ...some,
  };
}

export function aDelivery(some: Partial<Delivery> = {}): Delivery {
  return {
    id: 'card:x',
    kind: 'card',
    personId: null,
    bindingId: null,
    prompts: [],
    week: '2018-W03',
    madeOn: '2018-01-15',
    state: 'sent',
    dueAt: '2018-01-15T07:00:00.000Z',
    attempts: 1,
    lease: null,
    sentAt: null,
    message: null,
    refusal: null,
    redraw: null,
    snapshot: null,
    ...some,
  };
}
