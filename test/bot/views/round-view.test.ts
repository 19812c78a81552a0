import type { Assignment } from '../../../bot/domain/assignment';
import { roundView } from '../../../bot/views/round-view';
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
