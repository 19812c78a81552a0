import type { FormError, FormView } from '../../cards/views';
import { AT, base, longText, type Named, TODAY } from './sample-base';
import { aRow } from './sample-rounds';

/** The form of a late measure with two parts. */
export function aForm(more: Partial<FormView> = {}): FormView {
  return {
    ...base,
    kind: 'form',
    card: 'card:maja:2026-W07',
    assignment: 'a-51b09e77',
    n: 1,
    page: 0,
    title: 'Analys av resultat i svenska',
    unit: 'Almskolan',
    due: { on: '2026-01-31', daysLate: 9 },
    dueByAuthority: false,
    last: { state: 'not_started', schedule: null, on: '2025-11-12', excerpt: null, imported: false },
    position: { no: 2, of: 3 },
    states: ['not_started', 'in_progress', 'paused', 'completed'],
    parts: [
      { id: 'p-1', text: 'Kartläggning', due: null },
      { id: 'p-2', text: 'Åtgärdsförslag', due: '2026-02-28' },
    ],
    analysis: 'optional',
    values: {
      state: 'in_progress',
      schedule: null,
      doneParts: ['p-1'],
      followUp: '',
      analysis: '',
      hindrance: null,
      newDue: null,
    },
    maxLength: 2000,
    snooze: { proposed: '2026-02-12', earliest: '2026-02-10', latest: '2026-02-12' },
    errors: [],
    concerns: [],
    words: '',
    notice: null,
    ...more,
  };
}

const ERRORS: readonly FormError[] = [
  { field: 'state', code: 'required' },
  { field: 'parts', code: 'not_offered' },
  { field: 'schedule', code: 'not_offered' },
  { field: 'followUp', code: 'required_when_changed' },
  { field: 'followUp', code: 'required_unread', withheld: 'until_looked_at' },
  { field: 'followUp', code: 'required_unread', withheld: 'for_good' },
  { field: 'followUp', code: 'personal_number' },
  { field: 'analysis', code: 'too_long', max: 2000, length: 4120 },
  { field: 'hindrance', code: 'not_offered' },
  { field: 'newDue', code: 'not_a_date' },
];

/** The form, fresh, filled in and with every fault. */
export const FORMS: readonly Named[] = [
  ['form', aForm()],
  ['form-moved', aForm({ dueDecided: { from: '2025-12-05', on: '2026-01-12', reason: 'Beslutat på ledningsmötet.' } })],
  [
    'form-required-analysis',
    aForm({ analysis: 'required', parts: [], position: null, unit: null, snooze: null, due: null, last: null }),
  ],
  ['form-plain', aForm({ analysis: 'hidden', due: { on: '2026-03-31', daysLate: 0 }, last: aRow().last })],
  [
    'form-errors',
    aForm({
      errors: ERRORS,
      values: {
        state: 'okänt',
        schedule: 'delayed',
        doneParts: ['p-1', 'borta'],
        followUp: 'Eleven 20120101-1234 <at>alla</at>',
        analysis: longText(4120),
        hindrance: 'waiting',
        newDue: 'sista mars',
      },
    }),
  ],
  [
    'form-one-error',
    aForm({
      notice: { code: 'answered_by_other', title: 'Analys av resultat i svenska', at: AT, name: 'Ture Sandell' },
      errors: [{ field: 'newDue', code: 'date_not_later', than: TODAY }],
      values: {
        state: 'paused',
        schedule: 'delayed',
        doneParts: [],
        followUp: 'Vi väntar på underlag.',
        analysis: '',
        hindrance: 'waiting',
        newDue: '2026-01-31',
      },
    }),
  ],
  [
    'form-two-windows',
    aForm({
      notice: { code: 'answered_meanwhile', title: 'Analys av resultat i svenska', at: AT },
      last: {
        state: 'in_progress',
        schedule: 'delayed',
        on: TODAY,
        excerpt: 'Två arbetslag är klara med sin genomgång. Det tredje börjar efter lovet, när schemat är lagt.',
        imported: false,
      },
      values: { ...aForm().values, schedule: 'delayed', followUp: 'Alla lag har börjat.', newDue: '2026-03-31' },
    }),
  ],
  [
    'form-asked',
    aForm({
      due: { on: '2026-03-31', daysLate: 0 },
      parts: [],
      concerns: [{ field: 'followUp', code: 'class_and_person', seen: 'pojken i 3A' }],
      values: { ...aForm().values, followUp: 'Pojken i 3A har fått en egen resurs.' },
    }),
  ],
  [
    'form-asked-both',
    aForm({
      analysis: 'required',
      concerns: [
        { field: 'followUp', code: 'pupil_named', seen: 'Eleven Xerxes' },
        { field: 'followUp', code: 'health_of_child', seen: 'Eleven Xerxes har fått <at>medicin</at>' },
        { field: 'analysis', code: 'social_of_child', seen: 'en elev har skyddade personuppgifter' },
      ],
      values: { ...aForm().values, followUp: longText(2000), analysis: longText(2000) },
    }),
  ],
  [
    'form-of-ended-plan',
    aForm({
      over: true,
      notice: {
        code: 'plan_ended',
        title: 'Analys av resultat i svenska',
        plan: 'Svar på granskningen ”Läsning för alla”',
        planId: 'plan-a',
        reason: 'Planen lästes in två gånger.',
        typed: 'in_form',
      },
      values: { ...aForm().values, followUp: 'Vi har haft ett första möte mellan skolan och fritidshemmet.' },
    }),
  ],
  [
    'form-long',
    aForm({
      title: longText(300),
      values: { ...aForm().values, followUp: longText(6000), analysis: longText(6000) },
    }),
  ],
];
