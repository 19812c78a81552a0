import fc from 'fast-check';
import type { FormFields } from '../../../bot/domain/assignment';
import { checkForm, TEXT_MAX } from '../../../bot/domain/check-form';
import type { Schedule } from '../../../bot/domain/plan';
import type { Withheld } from '../../../bot/domain/privacy/visible-answers';
import { takeFields } from '../../../bot/domain/take-fields';
import { aMeasure, anAssignment } from '../../support/builders';

const measure = aMeasure({
  parts: [
    { id: 'plan-a-1.1', text: 'Kartläggning', due: null, done: false },
    { id: 'plan-a-1.2', text: 'Förslag', due: null, done: false },
  ],
});
const asked = {
  assignment: anAssignment(),
  measure,
  analysisRequired: false,
  chosen: 'on_plan' as Schedule | null,
  dueSinceSaid: false,
  titleWithheld: null as Withheld | null,
  today: '2026-02-09',
};
const fields = (but: Partial<FormFields>): FormFields => ({
  state: 'in_progress',
  schedule: 'on_plan',
  doneParts: [],
  followUp: '',
  analysis: '',
  hindrance: null,
  newDue: null,
  ...but,
});
const faultsOf = (but: Partial<FormFields>, more: Partial<typeof asked> = {}) => {
  const checked = checkForm(fields(but), { ...asked, ...more });
  return checked.ok ? [] : checked.faults;
};

test('the same state needs no text', () => expect(faultsOf({})).toEqual([]));

test.each([
  ['another state', { state: 'paused' }],
  ['another schedule', { schedule: 'delayed' }],
])('%s needs a follow-up', (_what, but) => {
  expect(faultsOf(but)).toEqual([{ field: 'followUp', code: 'required_when_changed' }]);
  expect(faultsOf({ ...but, followUp: ' Två lag har börjat. ' })).toEqual([]);
});

test('"enligt plan" past the due day needs a word, as no press on Oförändrat could say it; "försenad" does not', () => {
  const late = { dueSinceSaid: true };
  expect(faultsOf({}, late)).toEqual([{ field: 'followUp', code: 'required' }]);
  expect(faultsOf({ followUp: 'Klart i sak, protokollet skrivs.' }, late)).toEqual([]);
  const delayed = anAssignment({ schedule: 'delayed' });
  expect(faultsOf({ schedule: 'delayed' }, { ...late, assignment: delayed })).toEqual([]);
});

test('of a measure whose title is not shown no form is sent without words of one’s own', () => {
  const unread = { titleWithheld: 'until_looked_at' } as const;
  const wordsAsked = [{ field: 'followUp', code: 'required_unread', withheld: 'until_looked_at' }];
  expect(faultsOf({}, unread)).toEqual(wordsAsked);
  expect(faultsOf({}, { ...unread, dueSinceSaid: true })).toEqual(wordsAsked);
  expect(faultsOf({}, { titleWithheld: 'for_good' })).toMatchObject([{ withheld: 'for_good' }]);
  expect(faultsOf({ state: 'paused' }, unread)).toEqual([{ field: 'followUp', code: 'required_when_changed' }]);
  expect(faultsOf({ followUp: 'Båda mötena har hållits.' }, unread)).toEqual([]);
});

test('of a measure whose title is not shown an analysis in one’s own words is enough', () => {
  const asksForIt = { titleWithheld: 'for_good', analysisRequired: true } as const;
  expect(faultsOf({ analysis: 'Mötena gav lugnare raster.' }, asksForIt)).toEqual([]);
  expect(faultsOf({ analysis: ' ' }, asksForIt).map((one) => one.field)).toEqual(['followUp', 'analysis']);
});

test('what the bot chose itself may be sent as it stands; whoever chooses something else says why', () => {
  const late = { dueSinceSaid: true, chosen: 'delayed' as const };
  expect(faultsOf({ schedule: 'delayed' }, late)).toEqual([]);
  expect(faultsOf({ schedule: 'at_risk' }, late)).toEqual([{ field: 'followUp', code: 'required_when_changed' }]);
  expect(faultsOf({ schedule: 'on_plan' }, late)).toEqual([{ field: 'followUp', code: 'required' }]);
  expect(faultsOf({ schedule: 'delayed', state: 'not_started' }, late)).toHaveLength(1);
  const paused = { assignment: anAssignment({ state: 'paused' }), chosen: null };
  expect(faultsOf({ state: 'paused', schedule: null }, paused)).toEqual([]);
});

test('an analysis is required only where the point asks for it', () => {
  expect(faultsOf({}, { analysisRequired: true })).toEqual([{ field: 'analysis', code: 'required' }]);
  expect(faultsOf({ analysis: 'Det gav ro.' }, { analysisRequired: true })).toEqual([]);
});

test('a state that is not offered is refused, also one that exists', () => {
  expect(faultsOf({ state: null })).toEqual([{ field: 'state', code: 'required' }]);
  for (const state of ['closed', 'cancelled', 'unknown', '<script>', '__proto__']) {
    expect(faultsOf({ state, followUp: 'x' })).toContainEqual({ field: 'state', code: 'not_offered' });
  }
});

test('every fault is named at once', () => {
  const faults = faultsOf({
    state: 'paused',
    schedule: 'soon',
    hindrance: 'weather',
    newDue: '2026-02-30',
    analysis: 'Elev 19120101-1234',
  });
  expect(faults.map((one) => `${one.field} ${one.code}`).sort()).toEqual([
    'analysis personal_number',
    'followUp required_when_changed',
    'hindrance not_offered',
    'newDue not_a_date',
    'schedule not_offered',
  ]);
});

test('a proposed day must lie ahead', () => {
  expect(faultsOf({ newDue: '2026-02-09' })).toEqual([{ field: 'newDue', code: 'date_not_later', than: '2026-02-09' }]);
  expect(faultsOf({ newDue: '2026-02-10' }, { measure: { ...measure, nextDue: null } })).toEqual([]);
});

test('a new day is later than the day the measure has: that one, or one before it, asks nobody for anything', () => {
  const due = { measure: { ...measure, nextDue: '2026-03-31' } };
  const fault = [{ field: 'newDue', code: 'date_not_moved', than: '2026-03-31' }];
  expect(faultsOf({ newDue: '2026-03-31' }, due)).toEqual(fault);
  expect(faultsOf({ newDue: '2026-03-02' }, due)).toEqual(fault);
  expect(faultsOf({ newDue: '2026-04-01' }, due)).toEqual([]);
  expect(faultsOf({ newDue: '2026-03-31' }, { measure: { ...measure, nextDue: null } })).toEqual([]);
});

test('what is reported as done asks for no other day, whatever stands in the box', () => {
  for (const newDue of ['2026-04-30', '2026-02-01', 'i vår']) {
    const checked = checkForm(fields({ state: 'completed', followUp: 'Rutinen är antagen.', newDue }), asked);
    expect(checked).toMatchObject({ ok: true, report: { state: 'completed', newDueProposed: null } });
  }
  const paused = checkForm(fields({ state: 'paused', followUp: 'Vi väntar.', newDue: '2026-04-30' }), asked);
  expect(paused).toMatchObject({ ok: true, report: { newDueProposed: '2026-04-30' } });
});

test('what is reported as done is neither late nor in time, whatever stands chosen', () => {
  for (const schedule of ['delayed', 'at_risk', 'on_plan']) {
    const checked = checkForm(fields({ state: 'completed', schedule, followUp: 'Allt sitter uppe.' }), asked);
    expect(checked.ok && checked.report).toMatchObject({ state: 'completed', schedule: null });
  }
  // Sent once more: the schedule that stands in the form beside it is no news that needs a word.
  const done = anAssignment({ state: 'completed', schedule: null });
  const again = { assignment: done, chosen: null, dueSinceSaid: true };
  expect(faultsOf({ state: 'completed', schedule: 'on_plan' }, again)).toEqual([]);
});

test('parts of another measure are refused', () => {
  expect(faultsOf({ doneParts: ['plan-b-1.1'] })).toEqual([{ field: 'parts', code: 'not_offered' }]);
  expect(faultsOf({ doneParts: ['plan-a-1.2'] })).toEqual([]);
});

test('a text may be exactly as long as the box says', () => {
  expect(faultsOf({ followUp: 'å'.repeat(TEXT_MAX) })).toEqual([]);
  expect(faultsOf({ followUp: 'å'.repeat(TEXT_MAX + 1) })).toEqual([
    { field: 'followUp', code: 'too_long', max: TEXT_MAX, length: TEXT_MAX + 1 },
  ]);
});

test('whatever comes with a press, it is read without a fault, and what is stored was offered', () => {
  const inputs = fc.dictionary(
    fc.constantFrom('state', 'schedule', 'parts', 'followUp', 'analysis', 'hindrance', 'newDue', 'x'),
    fc.anything(),
  );
  fc.assert(
    fc.property(inputs, (given) => {
      const taken = takeFields(given);
      if (!taken) return;
      const checked = checkForm(taken, asked);
      if (checked.ok) expect(['not_started', 'in_progress', 'paused', 'completed']).toContain(checked.report.state);
    }),
  );
});

test('a hundred kilobytes of text are not taken at all', () =>
  expect(takeFields({ followUp: 'a'.repeat(100_000) })).toBeNull());
