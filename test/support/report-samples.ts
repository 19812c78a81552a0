import type { PlanDate } from '../../bot/domain/dates';
import { isOpen } from '../../bot/domain/is-open';
import type { Measure, MeasureState } from '../../bot/domain/plan';
import type { ReportFacts, ReportFrame } from '../../bot/domain/report-facts';
import { nextDueOf } from '../../bot/domain/rollup';
import { aMeasure, anAnswer, anAssignment, aPerson, aPlan, aRating, aUnit } from './builders';

/** Facts to make reports from, written for the tests: a municipality that does not exist and its plans. */

export const ON = '2026-06-15';

export const aFrame = (but: Partial<ReportFrame> = {}): ReportFrame => ({
  on: ON,
  language: 'sv',
  timeZone: 'Europe/Stockholm',
  version: null,
  ...but,
});

export const someReportFacts = (but: Partial<ReportFacts> = {}): ReportFacts => ({
  plan: aPlan(),
  measures: [],
  assignments: [],
  answers: [],
  people: [],
  units: [],
  ratings: [],
  wheel: null,
  ...but,
});

export const month = (raw: string, date: string): PlanDate => ({
  raw,
  date,
  precision: 'month',
  start: `${date.slice(0, 7)}-01`,
});

/** A measure whose projections follow from what is given, as after an import. */
export function measureOf(no: number, but: Partial<Measure> = {}): Measure {
  const state: MeasureState = but.state ?? 'in_progress';
  const schedule = but.schedule ?? null;
  const due = but.due ?? [];
  return aMeasure({
    id: `plan-a-${no}`,
    no,
    area: null,
    due,
    originalDue: due,
    state,
    schedule,
    open: isOpen(state),
    nextDue: nextDueOf(
      { due, parts: but.parts ?? [] },
      new Set((but.parts ?? []).filter((part) => part.done).map((part) => part.id)),
    ),
    imported: { state, schedule, raw: null, followUp: null, analysis: null, on: '2025-11-03' },
    ...but,
  });
}

/** Measures of a plan where the area names the measure and the parts are listed beside it. */
const namedByArea: readonly Measure[] = [
  measureOf(1, {
    group: 'Det granskningen rekommenderar',
    area: 'Ge rektorerna bättre stöd i personalfrågor',
    title: 'Ge rektorerna bättre stöd i personalfrågor',
    parts: [
      { id: 'plan-a-1.1', text: 'En handbok om rehabilitering skrivs.', due: null, done: false },
      {
        id: 'plan-a-1.2',
        text: 'Personalavdelningen bemannar en telefonlinje.',
        due: { ...month('Telefonlinjen klar mars 2026', '2026-03-31'), label: 'Telefonlinjen' },
        done: true,
      },
    ],
    due: [
      { ...month('Telefonlinjen klar mars 2026', '2026-03-31'), label: 'Telefonlinjen' },
      { ...month('Handboken klar augusti 2026', '2026-08-31'), label: 'Handboken' },
    ],
    evaluation: month('Utvärderas januari 2027', '2027-01-31'),
    nextReport: month('Ny återrapport september 2026', '2026-09-30'),
    schedule: 'on_plan',
    imported: {
      state: 'in_progress',
      schedule: 'on_plan',
      raw: 'Pågår enligt tidsplan',
      followUp: 'Arbetsgruppen har träffats två gånger.\nEtt första utkast finns.',
      analysis: null,
      on: '2025-11-03',
    },
  }),
  measureOf(2, {
    group: 'Det granskningen rekommenderar',
    area: 'Samla rutinerna för vikarier på ett ställe',
    title: 'Samla rutinerna för vikarier på ett ställe',
    parts: [{ id: 'plan-a-2.1', text: 'Rutinerna läggs på intranätet.', due: null, done: false }],
    due: [month('Klart februari 2026', '2026-02-28')],
    originalDue: [month('Klart december 2025', '2025-12-31')],
    state: 'not_started',
    nextReport: month('Ny återrapport september 2026', '2026-09-30'),
  }),
  measureOf(3, {
    group: 'Annat som granskningen tar upp',
    area: 'Se över hur nya rektorer tas emot',
    title: 'Se över hur nya rektorer tas emot',
    parts: [{ id: 'plan-a-3.1', text: 'Introduktionen ses över.', due: null, done: false }],
    state: 'closed_continues',
    relations: [{ type: 'continues_in', measureId: 'plan-a-1' }],
  }),
];

/** Measures with titles of their own, some without an area, in every kind of state. */
const namedByTitle: readonly Measure[] = [
  measureOf(1, {
    area: 'Läsning',
    title: 'Gemensamt lästest i årskurs 2',
    responsible: [{ type: 'role', role: 'principal', form: 'grundskola' }],
    due: [{ raw: 'v. 20 2026', date: '2026-05-15', precision: 'week', start: '2026-05-11' }],
    schedule: 'delayed',
  }),
  measureOf(2, {
    area: 'Läsning',
    title: 'Högläsning på fritidshemmen',
    responsible: [{ type: 'text', text: 'Fritidshemmens arbetslag' }],
    due: [{ raw: 'löpande', date: null, precision: 'recurring' }],
    state: 'in_progress',
    schedule: 'on_plan',
  }),
  measureOf(3, { area: 'Språk', title: 'Studiehandledning på modersmålet', state: 'unknown' }),
  measureOf(4, {
    area: 'Språk',
    title: 'Ny introduktion för nyanlända',
    state: 'superseded',
    relations: [{ type: 'superseded_by', measureId: 'plan-a-3' }],
  }),
];

export const auditPlanFacts = (): ReportFacts =>
  someReportFacts({
    plan: aPlan({
      title: 'Handlingsplan för rektorernas förutsättningar',
      caseNumber: 'BUN 2025/311',
      signer: 'Alva Ljung, skolchef',
      place: 'Norrvik',
      background: ['Kommunens revisorer granskade under 2025 vilka förutsättningar rektorerna har.'],
    }),
    measures: namedByArea,
  });

export const activityPlanFacts = (): ReportFacts =>
  someReportFacts({
    plan: aPlan({ title: 'Språkplan för läsåret', kind: 'activity_plan', caseNumber: null }),
    measures: namedByTitle,
  });

/** One measure that six units report on: four are done, one is late, one has not answered. */
export function sharedFacts(): ReportFacts {
  const names = ['Almskolan', 'Bergaskolan', 'Dalskolan', 'Gläntans skola', 'Hedskolan', 'Kvarnskolan'];
  const units = names.map((name, at) => aUnit({ id: `u-${at}`, name, forms: ['grundskola'] }));
  const people = names.map((_, at) => aPerson({ id: `p-${at}`, name: `Person ${at}`, unitIds: [`u-${at}`] }));
  const states: readonly MeasureState[] = [
    'completed',
    'completed',
    'completed',
    'completed',
    'in_progress',
    'unknown',
  ];
  const assignments = names.map((_, at) =>
    anAssignment({
      id: `a-${at}`,
      personId: `p-${at}`,
      unitId: `u-${at}`,
      state: states[at] ?? 'unknown',
      schedule: null,
    }),
  );
  const answers = names.slice(0, 5).map((name, at) =>
    anAnswer({
      id: `a-${at}-1`,
      assignmentId: `a-${at}`,
      by: `p-${at}`,
      at: `2026-05-0${at + 1}T08:00:00.000Z`,
      state: states[at] ?? 'unknown',
      followUp: `${name.slice(0, 4)} har gått igenom schemat.`,
      analysis: at === 0 ? 'Raster på olika tider ger lugnare korridorer.' : null,
    }),
  );
  const measure = measureOf(1, {
    title: 'Rastvärdar i alla korridorer',
    area: 'Trygghet',
    due: [month('maj 2026', '2026-05-31')],
    assigned: 6,
    assignedDone: 4,
  });
  return someReportFacts({
    plan: aPlan({ kind: 'activity_plan', title: 'Trygghetsplan' }),
    measures: [measure],
    units,
    people,
    assignments,
    answers,
  });
}

/** Judgements of one area by unit: how many helt, till stor del, till viss del, inte alls, not judged. */
export const ratingsOf = (area: string, form: string, counts: readonly number[]) =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, n) =>
      aRating({
        id: `r-${area}-${form}-${at}-${n}`,
        unit: `Enhet ${at}.${n}`,
        form,
        area,
        value: ([4, 3, 2, 1, null] as const)[at] ?? null,
      }),
    ),
  );

/** An answer to the auditors: one recommendation of each kind, one measure that serves two, one that serves none. */
export function auditAnswerFacts(): ReportFacts {
  const measures = [
    measureOf(1, {
      title: 'Ta fram en tidsplan för när modellen ska utvärderas',
      responsible: [{ type: 'text', text: 'Förvaltningschefen' }],
      state: 'decided',
    }),
    measureOf(2, {
      title: 'Handledning i grupp för alla rektorer',
      due: [{ raw: 'fem träffar under hösten 2026', date: '2026-12-31', precision: 'season', start: '2026-08-01' }],
      schedule: 'on_plan',
    }),
    measureOf(3, { title: 'Ny mall för protokoll', state: 'completed', due: [month('mars 2026', '2026-03-31')] }),
  ];
  return someReportFacts({
    plan: aPlan({
      title: 'Granskning av hur skolorna fördelar resurser',
      caseNumber: 'BUN 2026/41',
      answerDueOn: '2026-09-30',
      recommendations: [
        {
          no: 1,
          text: 'Säkerställa att fördelningsmodellen prövas mot enheternas behov.*',
          response: 'partly_done',
          answer: ['Modellen har följts upp en gång.', 'När den ska utvärderas är inte bestämt.'],
          measureIds: ['plan-a-1', 'plan-a-2'],
        },
        { no: 2, text: 'Ge rektorerna tid att leda.', response: 'agrees_with_measure', measureIds: ['plan-a-2'] },
        { no: 3, text: 'Se över det juridiska stödet.' },
        {
          no: 4,
          text: 'Redovisa lokalbehoven samlat.',
          response: 'done_or_in_place',
          answer: ['Behoven redovisas redan varje år.'],
        },
      ],
    }),
    measures,
  });
}

/** Proposals of an analysis: two that wait, one accepted with owner and day, one declined. */
export function proposalFacts(): ReportFacts {
  const proposed = {
    state: 'proposed',
    schedule: null,
    raw: null,
    followUp: null,
    analysis: null,
    on: '2025-11-03',
  } as const;
  const measures = [
    measureOf(1, { title: 'Gå igenom hur skolorna samarbetar', area: 'Samarbete', state: 'proposed' }),
    measureOf(2, {
      title: 'Samma mall för alla veckobrev',
      area: 'Information',
      state: 'in_progress',
      responsible: [{ type: 'text', text: 'Kommunikatören' }],
      due: [month('klart maj 2026', '2026-05-31')],
      imported: { ...proposed, analysis: 'Veckobreven ser olika ut på varje skola.' },
    }),
    measureOf(3, { title: 'Mentorer till nya rektorer', area: 'Samarbete', state: 'proposed' }),
    measureOf(4, {
      title: 'Flytta alla möten till fredagar',
      area: 'Information',
      state: 'cancelled',
      imported: { ...proposed, followUp: 'Fredagar passar inte fritidshemmen.' },
    }),
  ];
  return someReportFacts({
    plan: aPlan({ title: 'Förslag efter vårens samtal', kind: 'analysis_proposals', caseNumber: 'BUN 2026/77' }),
    measures,
  });
}

/** A round of dialogues: judgements in two forms, and assignments in two areas. */
export function dialogueFacts(): ReportFacts {
  const ratings = [
    ...ratingsOf('Närvaro', 'grundskola', [9, 6, 4, 1, 0]),
    ...ratingsOf('Studiero', 'grundskola', [12, 8, 0, 0, 0]),
    ...ratingsOf('Lek och lärande', 'förskola', [1, 1, 0, 0, 0]),
  ];
  return someReportFacts({
    plan: aPlan({
      title: 'Uppdragsdialoger hösten 2026',
      kind: 'assignment_round',
      areas: { grundskola: ['Närvaro', 'Studiero'], förskola: ['Lek och lärande'] },
    }),
    ratings,
    measures: [
      ...[1, 2, 3, 4, 5].map((no) => measureOf(no, { title: `Uppdrag till skola ${no}`, area: 'Närvaro' })),
      measureOf(6, { title: 'Uppdrag till Furuskolan', area: 'Studiero', state: 'not_started' }),
    ],
  });
}
