import { svLabels } from '../../cards/text/sv-labels';
import type { Hindrance } from '../domain/assignment';
import type { Precision } from '../domain/dates';
import { isTerminal } from '../domain/is-open';
import type { Role, SchoolForm } from '../domain/people';
import type { MeasureState, PlanKind, Schedule } from '../domain/plan';

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const ORDINALS = ['första', 'andra', 'tredje', 'fjärde'];

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${items.at(-1) ?? ''}`;

const hindrances: Readonly<Record<Hindrance, string>> = {
  staffing: 'bemanning',
  funding: 'finansiering',
  waiting: 'inväntar någon annan',
  scope: 'uppdraget är oklart eller har ändrats',
  other: 'annat',
};
const roles: Readonly<Record<Role, string>> = {
  principal: 'rektor',
  deputy_principal: 'biträdande rektor',
  head_of_area: 'områdeschef',
  development_head: 'utvecklingschef',
  management_member: 'ledningsgruppen',
  administrator: 'kvalitetscontroller',
  board_secretary: 'nämndsekreterare',
  employee: 'medarbetare',
  reader: 'läsare',
};
const forms: Readonly<Record<SchoolForm, string>> = {
  förskola: 'förskola',
  förskoleklass: 'förskoleklass',
  fritidshem: 'fritidshem',
  grundskola: 'grundskola',
  anpassad_grundskola: 'anpassad grundskola',
  gymnasieskola: 'gymnasieskola',
  anpassad_gymnasieskola: 'anpassad gymnasieskola',
  vuxenutbildning: 'vuxenutbildning',
};
/** Roles that several hold, each of them meant. */
const holders: Readonly<Record<string, string>> = {
  principal: 'rektorer',
  deputy_principal: 'biträdande rektorer',
  head_of_area: 'områdeschefer',
};
/** As they follow "rektorer i". */
const inForms: Readonly<Record<SchoolForm, string>> = {
  förskola: 'förskolan',
  förskoleklass: 'förskoleklassen',
  fritidshem: 'fritidshemmen',
  grundskola: 'grundskolan',
  anpassad_grundskola: 'den anpassade grundskolan',
  gymnasieskola: 'gymnasieskolan',
  anpassad_gymnasieskola: 'den anpassade gymnasieskolan',
  vuxenutbildning: 'vuxenutbildningen',
};
const origins: Readonly<Record<PlanKind, string>> = {
  audit_plan: 'Åtgärderna följer av revisorernas granskning.',
  activity_plan: 'Åtgärderna är aktiviteter som verksamheten själv har planerat.',
  assignment_round: 'Åtgärderna är uppdrag som har getts efter uppdragsdialoger.',
  analysis_proposals: 'Åtgärderna är förslag på utvecklingsområden ur förvaltningens egen analys.',
  inspection_order: 'Åtgärderna följer av Skolinspektionens beslut.',
};

/**
 * The words of the cards, as plans write them: what reads plans reads each of these as the same state again (the
 * vocabulary of bot/domain/plan-phrases).
 */
const states: Readonly<Record<MeasureState, string>> = svLabels.states;
const schedules: Readonly<Record<Schedule, string>> = svLabels.schedules;

/** Words for times, states and people that every report shares, in Swedish. Days come as numbers, months from 1. */
export const reportWordsSv = {
  listed,
  day: (day: number, month: number, year: number) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  onDay: (day: string) => `den ${day}`,
  dayOfYear: (day: number, month: number) => `${day} ${MONTHS[month - 1] ?? ''}`,
  period: {
    week: (week: number, year: number) => `vecka ${week} ${year}`,
    weeks: (first: number, last: number, year: number) => `vecka ${first}–${last} ${year}`,
    month: (month: number, year: number) => `${MONTHS[month - 1] ?? ''} ${year}`,
    beginningOfMonth: (month: string) => `början av ${month}`,
    middleOfMonth: (month: string) => `mitten av ${month}`,
    quarter: (n: number, year: number) => `${ORDINALS[n - 1] ?? ''} kvartalet ${year}`,
    tertial: (n: number, year: number) => `tertial ${n} ${year}`,
    springTerm: (year: number) => `vårterminen ${year}`,
    autumnTerm: (year: number) => `höstterminen ${year}`,
    spring: (year: number) => `våren ${year}`,
    summer: (year: number) => `sommaren ${year}`,
    autumn: (year: number) => `hösten ${year}`,
    winter: (year: number) => `vintern ${year}`,
    schoolYear: (first: number) => `läsåret ${first}/${String((first + 1) % 100).padStart(2, '0')}`,
    year: (year: number) => `under ${year}`,
    range: (from: string, to: string) => `${from} – ${to}`,
    recurring: 'löpande',
    recurringUntil: (day: string) => `löpande till ${day}`,
  },
  /** What a date is for, before the date as it is said. */
  dated: {
    start: (when: string) => `Påbörjas ${when}`,
    due: (when: string) => `Klart ${when}`,
    evaluation: (when: string) => `Utvärderas ${when}`,
    next_report: (when: string) => `Ny återrapport ${when}`,
  },
  /** When something begins that begins on no single day: "påbörjas i februari 2027", "påbörjas vårterminen 2027". */
  beginning: (when: string, precision: Precision) => (precision === 'month' ? `i ${when}` : when),
  labelled: (label: string, dated: string) => `${label}: ${dated.charAt(0).toLowerCase()}${dated.slice(1)}`,
  /** Behind a text that says itself when it was to be done. */
  movedTo: (when: string) => `(flyttat till ${when})`,
  originally: (when: string) => `(ursprungligen ${when})`,
  states,
  schedules,
  state: (state: MeasureState, schedule: Schedule | null) => {
    if (schedule === null || state === 'unknown' || isTerminal(state)) return states[state];
    const joins = state === 'in_progress' && schedule === 'on_plan' ? ' ' : ', ';
    return `${states[state]}${joins}${schedules[schedule]}`;
  },
  hindrances,
  /** Who decided from the command line, where nobody is named: the word of the chat. */
  atCommandLine: 'administratör',
  roleOf: (role: string, form: string | null) => {
    const named = (roles as Readonly<Record<string, string>>)[role] ?? role;
    return form === null
      ? named
      : `${named} i ${(forms as Readonly<Record<string, string>>)[form] ?? form.replaceAll('_', ' ')}`;
  },
  /** Of a role that several of the measure's people hold; null where it is no role of several. */
  holdersOf: (role: string, form: string | null): string | null => {
    const named = holders[role];
    if (named === undefined) return null;
    return form === null
      ? `samtliga ${named}`
      : `${named} i ${(inForms as Readonly<Record<string, string>>)[form] ?? form.replaceAll('_', ' ')}`;
  },
  formOf: (form: string) => (forms as Readonly<Record<string, string>>)[form] ?? form.replaceAll('_', ' '),
  origins,
  notReported: 'Ej rapporterad',
  missing: 'Saknas',
};

export type ReportWords = typeof reportWordsSv;
