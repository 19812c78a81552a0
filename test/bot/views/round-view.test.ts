import type { Assignment } from '../../../bot/domain/assignment';
import { dueDecidedShown, lastShown, roundView } from '../../../bot/views/round-view';
import { phrasesFor } from '../../../cards/text/phrases';
import { aLastAnswer, aMeasure, anAssignment, aPrompt } from '../../support/builders';

const base = { locale: 'sv', today: '2026-02-09', timeZone: 'Europe/Stockholm' } as const;
const prompt = aPrompt({ opensOn: '2026-01-15', closesOn: '2026-02-13', answeredAt: '2026-02-09T08:00:00.000Z' });
const answered = (id: string, newDueProposed: string | null): Assignment =>
  anAssignment({
    id,
    answers: 1,
    prompts: [prompt],
    last: aLastAnswer({ newDueProposed }),
  });
const item = (id: string, newDueProposed: string | null, askedOfAuthority: boolean) => ({
  assignment: answered(id, newDueProposed),
  measure: aMeasure({ nextDue: '2026-02-20' }),
  occasions: [prompt.occasion],
  titleWithheld: null,
  draftKept: false,
  askedOfAuthority,
  withheld: null,
});

test('dates that wait for a decision here are counted apart from those that are an authority’s', () => {
  const items = [item('a-1', '2026-03-31', false), item('a-2', '2026-04-30', true), item('a-3', null, true)];
  const round = { card: 'card:maja:2026-W07', items, unitNames: new Map<string, string>(), reminder: false };
  const view = roundView(base, round, { page: 0, showAnswers: false, notice: null });
  expect(view.counts).toMatchObject({ proposals: 1, toAuthority: 1 });
  expect(view.rows.map((row) => row.answered?.dueByAuthority)).toEqual([false, true, true]);
});

test('of two ended plans with one name the one that was pressed is told above, and the other still', () => {
  const ended = ['plan-a', 'plan-b'].map((plan) => ({ plan, title: 'Plan för närvaro', reason: 'Slut.', measures: 1 }));
  const round = { card: 'mine', items: [], unitNames: new Map<string, string>(), reminder: false, ended };
  const notice = {
    code: 'plan_ended',
    title: 'Ring hem',
    plan: 'Plan för närvaro',
    planId: 'plan-a',
    reason: 'Slut.',
    typed: 'none',
  } as const;
  const view = roundView(base, round, { page: 0, showAnswers: false, notice });
  expect(view.ended?.map((one) => one.plan)).toEqual(['plan-b']);
});

test('a day that was moved twice is told with the one it was moved from and the first of all', () => {
  const move = (on: string, from: string, to: string) =>
    ({ at: `${on}T09:00:00.000Z`, on, by: 'p-disa', asked: to, answers: [], from, to }) as const;
  const once = move('2026-01-20', '2026-03-13', '2026-04-17');
  const twice = move('2026-02-02', '2026-04-17', '2026-06-05');
  const shown = (...dueDecisions: (typeof once)[]) =>
    dueDecidedShown(aMeasure({ dueDecisions, nextDue: dueDecisions.at(-1)?.to ?? null })).dueDecided;
  expect(shown(once)).toEqual({ from: '2026-03-13', on: '2026-01-20', reason: null });
  const both = shown(once, twice);
  expect(both).toEqual({ from: '2026-04-17', original: '2026-03-13', on: '2026-02-02', reason: null });
  if (!both) throw new Error('nothing is told');
  expect(phrasesFor(base).dueDecided(both)).toBe('Flyttat från 17 apr, ursprungligen 13 mars.');
  expect(shown(once, move('2026-02-02', '2026-04-17', '2026-03-13'))).toBeUndefined();
});

test('of a measure that somebody wrote in the chat no plan is said to tell where it stands', () => {
  const measure = (added?: { offer: string | null }) =>
    aMeasure({ ...(added ? { added } : {}), imported: { ...aMeasure().imported, on: '2025-11-20' } });
  const said = (added?: { offer: string | null }) =>
    phrasesFor(base).last(
      lastShown(anAssignment({ state: 'decided', schedule: null }), measure(added), 'Europe/Stockholm'),
    );
  expect(said()).toBe('I planen 20 nov 2025: Beslutad');
  expect(said({ offer: 'k-1' })).toBe('I planen 20 nov 2025: Beslutad');
  expect(said({ offer: null })).toBe('Tillagd i chatten: Beslutad');
});
