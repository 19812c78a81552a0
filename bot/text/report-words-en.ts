import { enLabels } from '../../cards/text/en-labels';
import { isTerminal } from '../domain/is-open';
import type { MeasureState } from '../domain/plan';
import type { ReportWords } from './report-words-sv';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS = ['first', 'second', 'third', 'fourth'];

const { states, schedules } = enLabels;
const roles: Readonly<Record<string, string>> = {
  principal: 'principal',
  deputy_principal: 'assistant principal',
  head_of_area: 'head of area',
  development_head: 'head of development',
  management_member: 'the management team',
  administrator: 'quality controller',
  board_secretary: 'board secretary',
  employee: 'employee',
  reader: 'reader',
};
const holders: Readonly<Record<string, string>> = {
  principal: 'principals',
  deputy_principal: 'deputy principals',
  head_of_area: 'heads of area',
};
const forms: Readonly<Record<string, string>> = {
  förskola: 'preschool',
  förskoleklass: 'preschool class',
  fritidshem: 'school-age educare',
  grundskola: 'compulsory school',
  anpassad_grundskola: 'adapted compulsory school',
  gymnasieskola: 'upper secondary school',
  anpassad_gymnasieskola: 'adapted upper secondary school',
  vuxenutbildning: 'adult education',
};

/** The words of {@link ReportWords} in English. */
export const reportWordsEn: ReportWords = {
  listed: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`),
  day: (day, month, year) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  onDay: (day) => day,
  dayOfYear: (day, month) => `${day} ${MONTHS[month - 1] ?? ''}`,
  period: {
    week: (week, year) => `week ${week} of ${year}`,
    weeks: (first, last, year) => `weeks ${first}–${last} of ${year}`,
    month: (month, year) => `${MONTHS[month - 1] ?? ''} ${year}`,
    beginningOfMonth: (month) => `the beginning of ${month}`,
    middleOfMonth: (month) => `the middle of ${month}`,
    quarter: (n, year) => `the ${ORDINALS[n - 1] ?? ''} quarter of ${year}`,
    tertial: (n, year) => `the ${ORDINALS[n - 1] ?? ''} four months of ${year}`,
    springTerm: (year) => `the spring term of ${year}`,
    autumnTerm: (year) => `the autumn term of ${year}`,
    spring: (year) => `the spring of ${year}`,
    summer: (year) => `the summer of ${year}`,
    autumn: (year) => `the autumn of ${year}`,
    winter: (year) => `the winter of ${year}`,
    schoolYear: (first) => `the school year ${first}/${String((first + 1) % 100).padStart(2, '0')}`,
    year: (year) => `during ${year}`,
    range: (from, to) => `${from} – ${to}`,
    recurring: 'recurring',
    recurringUntil: (day) => `recurring until ${day}`,
  },
  dated: {
    start: (when) => `Starts ${when}`,
    due: (when) => `Due ${when}`,
    evaluation: (when) => `Evaluation ${when}`,
    next_report: (when) => `Next back-report ${when}`,
  },
  beginning: (when, precision) => (['month', 'quarter', 'term', 'season'].includes(precision) ? `in ${when}` : when),
  labelled: (label, dated) => `${label}: ${dated.charAt(0).toLowerCase()}${dated.slice(1)}`,
  movedTo: (when) => `(moved to ${when})`,
  originally: (when) => `(originally ${when})`,
  states,
  schedules,
  state: (state: MeasureState, schedule) => {
    if (schedule === null || state === 'unknown' || isTerminal(state)) return states[state];
    return `${states[state]}, ${schedules[schedule]}`;
  },
  hindrances: {
    staffing: 'staffing',
    funding: 'funding',
    waiting: 'waiting for somebody else',
    scope: 'the assignment is unclear or has changed',
    other: 'other',
  },
  atCommandLine: 'administrator',
  roleOf: (role, form) => (form === null ? (roles[role] ?? role) : `${roles[role] ?? role} in ${forms[form] ?? form}`),
  holdersOf: (role, form) => {
    const named = holders[role];
    if (named === undefined) return null;
    return form === null ? `all ${named}` : `${named} in ${forms[form] ?? form}`;
  },
  formOf: (form) => forms[form] ?? form.replaceAll('_', ' '),
  origins: {
    audit_plan: "The measures follow from the auditors' review.",
    activity_plan: 'The measures are activities that the organisation has planned itself.',
    assignment_round: 'The measures are assignments given after assignment dialogues.',
    analysis_proposals: "The measures are development areas proposed in the administration's own analysis.",
    inspection_order: 'The measures follow from a decision by the Schools Inspectorate.',
  },
  notReported: 'Not reported',
  missing: 'Missing',
};
