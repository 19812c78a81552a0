import type { Answer, Assignment, FormDraft, LastAnswer, Prompt } from '../../bot/domain/assignment';
import type { Circle } from '../../bot/domain/circle';
import type { Binding, Conversation, Delivery } from '../../bot/domain/delivery';
import type { HeldText } from '../../bot/domain/held-text';
import type { Installation } from '../../bot/domain/installation';
import type { Person, Unit } from '../../bot/domain/people';
import type { Measure, Plan } from '../../bot/domain/plan';
import type { PlanDraft } from '../../bot/domain/plan-draft';
import type { FinalReport, Rating, ReportPage } from '../../bot/domain/report-facts';
import type { Event, Tenant } from '../../bot/domain/tenant';
import type { Opening, Wheel, WheelPoint } from '../../bot/domain/wheel';
import type { Place, Sender } from '../../bot/ports/channel';
import type { Documents, Kind } from '../../bot/ports/store';

/**
 * Documents for tests: each is complete and ordinary, and a test says only what matters to it, as in
 * `aMeasure({ nextDue: '2026-01-31' })`. Nothing is derived from what is overridden.
 */

export const aTenant = (but: Partial<Tenant> = {}): Tenant => ({
  id: 'local',
  revision: 1,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  ...but,
});

export const aUnit = (but: Partial<Unit> = {}): Unit => ({
  id: 'u-lindskolan',
  name: 'Lindskolan',
  forms: ['grundskola', 'fritidshem'],
  active: true,
  ...but,
});

export const aPerson = (but: Partial<Person> = {}): Person => ({
  id: 'p-rut',
  name: 'Rut Ekdal',
  email: 'rut.ekdal@example.se',
  roles: ['principal'],
  unitIds: ['u-lindskolan'],
  entraId: null,
  slackId: null,
  managerId: null,
  active: true,
  leftOn: null,
  locale: null,
  ...but,
});

export const aPlan = (but: Partial<Plan> = {}): Plan => ({
  id: 'plan-a',
  title: 'Åtgärder efter granskningen av studiero',
  kind: 'audit_plan',
  caseNumber: null,
  documentDate: '2025-11-03',
  answerDueOn: null,
  status: 'active',
  signer: null,
  sourceFile: { name: 'plan.csv', sha256: '00' },
  importedAt: '2025-11-04T08:00:00.000Z',
  recommendations: [],
  ...but,
});

export const aMeasure = (but: Partial<Measure> = {}): Measure => ({
  id: 'plan-a-1',
  planId: 'plan-a',
  no: 1,
  group: null,
  area: 'Studiero',
  title: 'Gemensamma rutiner vid lektionsstart',
  parts: [],
  responsible: [],
  executor: null,
  start: null,
  due: [{ raw: 'mars 2026', date: '2026-03-31', precision: 'month' }],
  originalDue: [{ raw: 'mars 2026', date: '2026-03-31', precision: 'month' }],
  evaluation: null,
  nextReport: null,
  relations: [],
  flags: [],
  imported: {
    state: 'in_progress',
    schedule: 'on_plan',
    raw: 'Pågår',
    followUp: null,
    analysis: null,
    on: '2025-11-03',
  },
  state: 'in_progress',
  schedule: 'on_plan',
  open: true,
  nextDue: '2026-03-31',
  reportOpensOn: null,
  assigned: 0,
  assignedDone: 0,
  followed: true,
  titleKey: 'w-23alruqabqwpvthnth3l',
  circleKey: null,
  listedFrom: null,
  restsOn: null,
  reportsOn: null,
  ...but,
});

export const aPrompt = (but: Partial<Prompt> = {}): Prompt => ({
  occasion: 'point:KUL 1:2026',
  name: 'KUL 1',
  opensOn: '2026-01-15',
  closesOn: '2026-02-13',
  remindOn: ['2026-02-06', '2026-02-11'],
  asks: ['follow_up'],
  answeredAt: null,
  answerId: null,
  deliveryId: 'card:p-rut:2026-W03',
  ...but,
});

export const anAssignment = (but: Partial<Assignment> = {}): Assignment => ({
  id: 'a-1',
  measureId: 'plan-a-1',
  planId: 'plan-a',
  personId: 'p-rut',
  unitId: null,
  from: '2025-11-05T08:00:00.000Z',
  to: null,
  active: true,
  prompts: [],
  answers: 0,
  state: 'in_progress',
  schedule: 'on_plan',
  doneParts: [],
  last: null,
  awaiting: false,
  unanswered: false,
  roundUntil: null,
  completedAt: null,
  snoozedUntil: null,
  touchOn: null,
  lastReminderOn: null,
  ...but,
});

export const anAnswer = (but: Partial<Answer> = {}): Answer => ({
  id: 'a-1-1',
  n: 1,
  assignmentId: 'a-1',
  measureId: 'plan-a-1',
  planId: 'plan-a',
  by: 'p-rut',
  at: '2026-01-20T09:12:00.000Z',
  state: 'in_progress',
  schedule: 'on_plan',
  doneParts: [],
  followUp: 'Två arbetslag har börjat.',
  analysis: null,
  hindrance: null,
  newDueProposed: null,
  unchangedFrom: null,
  occasions: ['point:KUL 1:2026'],
  supersedes: null,
  ...but,
});

/** What an assignment keeps of its newest answer. */
export const aLastAnswer = (but: Partial<LastAnswer> = {}): LastAnswer => {
  const { id, at, by, state, schedule, newDueProposed } = anAnswer();
  return { id, at, by, state, schedule, excerpt: null, unchanged: false, newDueProposed, ...but };
};

export const aFormDraft = (but: Partial<FormDraft> = {}): FormDraft => ({
  id: 'a-1-p-rut',
  assignmentId: 'a-1',
  personId: 'p-rut',
  at: '2026-01-20T09:10:00.000Z',
  fields: {
    state: 'in_progress',
    schedule: null,
    doneParts: [],
    followUp: 'Två arbetslag',
    analysis: '',
    hindrance: null,
    newDue: null,
  },
  ...but,
});

export const aWheelPoint = (but: Partial<WheelPoint> = {}): WheelPoint => ({
  code: 'KUL 1',
  name: 'Uppföljning av resultat',
  opens: '01-15',
  closes: '02-13',
  remind: [7, 2],
  asks: ['follow_up'],
  audience: null,
  ...but,
});

export const aWheel = (but: Partial<Wheel> = {}): Wheel => ({
  id: 'wheel',
  points: [aWheelPoint()],
  changedAt: '2025-11-04T08:00:00.000Z',
  changedBy: 'command-line',
  ...but,
});

export const anOpening = (but: Partial<Opening> = {}): Opening => ({
  id: 'o-kul-1-2026',
  revision: 1,
  at: '2026-01-15T06:00:00.000Z',
  ...but,
});

export const aDelivery = (but: Partial<Delivery> = {}): Delivery => ({
  id: 'card:p-rut:2026-W03',
  kind: 'card',
  personId: 'p-rut',
  bindingId: null,
  prompts: [{ assignmentId: 'a-1', occasion: 'point:KUL 1:2026' }],
  week: '2026-W03',
  madeOn: '2026-01-15',
  state: 'queued',
  dueAt: '2026-01-15T07:00:00.000Z',
  attempts: 0,
  lease: null,
  sentAt: null,
  message: null,
  refusal: null,
  redraw: null,
  snapshot: null,
  ...but,
});

export const aConversation = (but: Partial<Conversation> = {}): Conversation => ({
  id: 'p-rut',
  channel: 'teams',
  conversationId: 'a:rut',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  userId: '29:rut',
  botId: '28:bot',
  welcomedAt: null,
  trouble: null,
  ...but,
});

export const aBinding = (but: Partial<Binding> = {}): Binding => ({
  id: 'b-ledning',
  channel: 'teams',
  channelId: '19:ledning@thread.tacv2',
  teamId: '19:team@thread.tacv2',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  botId: '28:bot',
  locale: 'sv',
  boundBy: 'p-rut',
  boundAt: '2025-11-05T08:00:00.000Z',
  active: true,
  ...but,
});

export const anEvent = (but: Partial<Event> = {}): Event => ({
  id: 'e-1',
  at: '2025-11-04T08:00:00.000Z',
  by: 'command-line',
  what: 'import',
  subject: 'plan-a',
  detail: { measures: 1 },
  ...but,
});

export const aRating = (but: Partial<Rating> = {}): Rating => ({
  id: 'r-1',
  planId: 'plan-a',
  unit: 'Ekskolan',
  form: 'grundskola',
  area: 'Trygghet och studiero',
  value: 3,
  at: '2025-11-04T08:00:00.000Z',
  ...but,
});

export const aFinalReport = (but: Partial<FinalReport> = {}): FinalReport => ({
  id: 'fr-1',
  planId: 'plan-a',
  kind: 'back-report',
  version: 1,
  title: 'Åtgärdsplan med återrapport',
  on: '2026-06-01',
  finalisedAt: '2026-06-01T08:00:00.000Z',
  finalisedBy: 'p-rut',
  pages: 1,
  sha256: '0'.repeat(64),
  ...but,
});

export const aReportPage = (but: Partial<ReportPage> = {}): ReportPage => ({
  id: 'fr-1-1',
  reportId: 'fr-1',
  text: '{}',
  ...but,
});

export const aHeldText = (but: Partial<HeldText> = {}): HeldText => ({
  id: 'a-1-1',
  planId: 'plan-a',
  measureId: 'm-1',
  concerns: ['pupil_named'],
  at: '2026-02-02T08:00:00.000Z',
  by: 'p-anna',
  open: true,
  looked: null,
  ...but,
});

export const aPlanDraft = (but: Partial<PlanDraft> = {}): PlanDraft => ({
  id: 'd-1',
  personId: 'p-rut',
  at: '2026-02-02T08:00:00.000Z',
  file: { name: 'plan.csv', sha256: '0'.repeat(64) },
  text: '{}',
  edits: [],
  claimedAt: null,
  published: null,
  ...but,
});

export const anInstallation = (but: Partial<Installation> = {}): Installation => ({
  id: 'i-1',
  sender: { channel: 'teams', userId: '29:rut', entraId: 'entra-rut', slackId: null, name: 'Rut', email: null },
  place: { conversationId: 'a:rut', serviceUrl: 'http://127.0.0.1:9/', botId: '28:follow-up', locale: 'sv' },
  happened: '2026-02-02T08:00:00.000Z',
  since: '2026-02-02T08:00:01.000Z',
  dueAt: '2026-02-02T08:00:31.000Z',
  ...but,
});

export const aCircle = (but: Partial<Circle> = {}): Circle => ({ id: 'c-1', people: ['p-anna', 'p-rut'], ...but });

/** One builder for each kind of document there is. */
export const A_DOCUMENT: { readonly [K in Kind]: (but?: Partial<Documents[K]>) => Documents[K] } = {
  tenant: aTenant,
  unit: aUnit,
  person: aPerson,
  plan: aPlan,
  measure: aMeasure,
  assignment: anAssignment,
  answer: anAnswer,
  formDraft: aFormDraft,
  reasonDraft: (but = {}) => ({
    id: 'plan-1-1-p-rut',
    measureId: 'plan-1-1',
    personId: 'p-rut',
    at: '2026-01-20T09:10:00.000Z',
    on: '2026-03-31',
    decided: 0,
    reason: 'Underlaget behövs till nämnden.',
    ...but,
  }),
  wheel: aWheel,
  opening: anOpening,
  delivery: aDelivery,
  conversation: aConversation,
  binding: aBinding,
  event: anEvent,
  rating: aRating,
  report: aFinalReport,
  reportPage: aReportPage,
  heldText: aHeldText,
  planDraft: aPlanDraft,
  secret: (but = {}) => ({ id: 's-1', value: '0'.repeat(64), ...but }),
  installation: anInstallation,
  circle: aCircle,
};

/** A channel as a message from it names it; the binding of it is `aBinding`. */
export const aChannel = (but: Partial<Place> = {}): Place => ({
  kind: 'channel',
  conversationId: '19:channel',
  serviceUrl: 'https://example.invalid/',
  botId: 'bot',
  channelId: '19:channel',
  teamId: '19:team',
  locale: null,
  ...but,
});

/** Somebody's own chat with the bot. */
export const aChat = (but: Partial<Place> = {}): Place => ({
  kind: 'personal',
  conversationId: 'a:karin',
  serviceUrl: 'http://127.0.0.1:9/',
  botId: '28:bot',
  channelId: null,
  teamId: null,
  locale: 'sv',
  ...but,
});

/** Who a message is from, as Teams tells it. */
export const aSender = (but: Partial<Sender> = {}): Sender => ({
  channel: 'teams',
  tenant: 'local',
  userId: '29:karin',
  entraId: 'entra-karin',
  slackId: null,
  name: null,
  email: null,
  guest: false,
  ...but,
});
