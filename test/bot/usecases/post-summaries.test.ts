import fc from 'fast-check';
import type { Answer } from '../../../bot/domain/assignment';
import { dayOf, weekOf } from '../../../bot/domain/calendar';
import { isSummaryDue } from '../../../bot/domain/summary-due';
import { queueSummaries, summaryFor } from '../../../bot/usecases/post-summaries';
import { showAreas, showSummary } from '../../../bot/usecases/show-summary';
import { aLastAnswer } from '../../support/builders';
import {
  aBinding,
  aDelivery,
  aMeasure,
  anAssignment,
  aPerson,
  aPrompt,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';
import { aStoreOf, type FactsStore, known } from '../../support/facts-store';

const MONDAY = '2018-01-15T07:00:00.000Z';
const binding = aBinding();
const deliveries = async (deps: FactsStore) =>
  (await deps.store.find('delivery', deps.tenant, {})).items.map((item) => item.doc);
const base = { locale: 'sv', today: '2018-01-15', timeZone: STOCKHOLM } as const;

describe('queueing', () => {
  it('queues one for each bound channel, whoever asks and however often', async () => {
    const bindings = [binding, aBinding({ id: 'b-annan' }), aBinding({ id: 'b-slutat', active: false })];
    const deps = await aStoreOf(someFacts({ bindings }), MONDAY);
    const counts = await Promise.all(
      Array.from({ length: 10 }, (_, at) => queueSummaries(at % 2 ? deps : deps.other, deps.tenant, MONDAY)),
    );
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(2);
    expect((await deliveries(deps)).map((one) => [one.id, one.kind, one.week, one.state])).toEqual([
      ['summary:b-annan:2018-W03', 'summary', '2018-W03', 'queued'],
      ['summary:b-ledning:2018-W03', 'summary', '2018-W03', 'queued'],
    ]);
  });

  it('queues none before eight on Monday', async () => {
    const deps = await aStoreOf(someFacts({ bindings: [binding] }), MONDAY);
    expect(await queueSummaries(deps, deps.tenant, '2018-01-15T06:59:59.999Z')).toBe(0);
  });

  it('makes exactly one per ISO week and channel, whatever ticks happen, also over New Year and week 53', async () => {
    const instant = fc
      .date({ min: new Date('2026-12-14T00:00:00Z'), max: new Date('2027-01-25T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString());
    await fc.assert(
      fc.asyncProperty(fc.array(instant, { minLength: 1, maxLength: 25 }), async (ticks) => {
        const deps = await aStoreOf(someFacts({ bindings: [binding] }), MONDAY);
        for (const now of ticks) await queueSummaries(deps, deps.tenant, now);
        const weeks = ticks
          .filter((now) => isSummaryDue(binding, now, STOCKHOLM))
          .map((now) => weekOf(dayOf(now, STOCKHOLM)));
        const made = (await deliveries(deps)).map((one) => one.week);
        await deps.store.close();
        expect([...made].sort()).toEqual([...new Set(weeks)].sort());
      }),
      { numRuns: 30 },
    );
  });
});

describe('drawing', () => {
  const anna = aPerson('Anna');
  const late = aMeasure(1, { nextDue: '2018-01-10', area: 'Närvaro' });
  const done = aMeasure(2, { state: 'completed', area: 'Läsning' });
  const last = aLastAnswer({ at: '2018-01-12T09:00:00.000Z', by: anna.id, state: 'completed', schedule: null });
  const sent = (id: string, sentAt: string, snapshot: Record<string, number>) =>
    aDelivery({ id, kind: 'summary', bindingId: binding.id, state: 'sent', sentAt, dueAt: sentAt, snapshot });
  const facts = someFacts({
    people: [anna],
    measures: [late, done],
    assignments: [anAssignment(done, anna, { last }), anAssignment(late, anna, { prompts: [aPrompt()] })],
    bindings: [binding],
    deliveries: [
      sent('summary:b-ledning:2018-W01', '2018-01-01T07:00:00.000Z', { overdue: 9 }),
      sent('summary:b-ledning:2018-W02', '2018-01-08T07:00:00.000Z', { overdue: 0, completed: 0, in_progress: 1 }),
      { ...sent('summary:b-ledning:2018-W03', MONDAY, { overdue: 7 }), state: 'uncertain' as const, sentAt: null },
    ],
  });
  const answer: Answer = {
    id: 'x-1',
    n: 1,
    assignmentId: 'x',
    measureId: done.id,
    planId: done.planId,
    by: anna.id,
    at: last.at,
    state: 'completed',
    schedule: null,
    doneParts: [],
    followUp: 'Hemlig text',
    analysis: null,
    hindrance: null,
    newDueProposed: null,
    unchangedFrom: null,
    occasions: [],
    supersedes: null,
  };

  it('compares with the last one sent to the channel and counts the answers since', async () => {
    const deps = await aStoreOf(facts, MONDAY);
    await deps.store.create('answer', deps.tenant, answer);
    await deps.store.create('answer', deps.tenant, { ...answer, id: 'x-0', n: 0, at: '2018-01-05T09:00:00.000Z' });
    const { view, snapshot } = await summaryFor(deps, deps.tenant, binding, MONDAY);
    expect(view).toMatchObject({
      kind: 'summary',
      week: '2018-W03',
      locale: 'sv',
      change: { overdue: 1, completed: 1 },
      news: { completed: 1, newlyOverdue: 1, answers: 1 },
      next: '2018-01-22',
    });
    expect(snapshot).toEqual(view.counts);
    expect(JSON.stringify(view)).not.toMatch(/Hemlig|Anna/);
  });

  it('compares with nothing in a channel that has had none', async () => {
    const deps = await aStoreOf(facts, MONDAY);
    const { view } = await summaryFor(deps, deps.tenant, aBinding({ id: 'b-ny', locale: 'en' }), MONDAY);
    expect([view.change, view.news, view.locale]).toEqual([null, null, 'en']);
  });

  it("shows the summary in chat to who may see it, compared with the channel's last", async () => {
    const deps = await aStoreOf(facts, MONDAY);
    const refused = { outcome: 'refused', reason: 'not_allowed' };
    expect(await showSummary(deps, base, known('Rut', 'principal'), null)).toEqual(refused);
    expect(await showAreas(deps, base, known('Rut', 'principal'))).toEqual(refused);
    expect(await showSummary(deps, base, known('Stina', 'management_member'), null)).toMatchObject({
      view: { change: { overdue: 1, completed: 1 } },
    });
    expect(await showSummary(deps, base, null, binding.id)).toMatchObject({ view: { counts: { overdue: 1 } } });
  });

  it('shows a head of area their own area alone', async () => {
    const deps = await aStoreOf(facts, MONDAY);
    const shown = await showSummary(deps, base, known('Hanna', 'head_of_area'), null);
    expect(shown).toMatchObject({ view: { counts: { overdue: 0, completed: 0 }, rounds: [], change: null } });
  });

  it('splits by area', async () => {
    const deps = await aStoreOf(facts, MONDAY);
    const shown = await showAreas(deps, base, null);
    expect(shown).toMatchObject({
      view: { kind: 'areas', week: '2018-W03', more: 0, areas: [{ name: 'Närvaro' }, { name: 'Läsning' }] },
    });
  });
});
