import { EVERYTHING } from '../../../bot/domain/scope';
import { loadReportFacts, readPlanRecords, readShared } from '../../../bot/usecases/load-report-facts';
import { aHeldText, aMeasure, anAnswer, anAssignment, anEvent, aPerson, aPlan, aRating } from '../../support/builders';
import { counting } from '../../support/facts-store';
import { anOffice, type Office } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-06-01T09:00:00+02:00');
});
afterEach(() => office.close());

const plan = aPlan();
const imported = { ...aMeasure().imported, followUp: 'Elevens namn stod här', analysis: 'Här med' };
const title = 'Stöd till pojken i 3A';
const parts = [{ id: 'p-1', text: 'Samtal med Elsas mamma', due: null, done: true }];

async function fill() {
  const { store } = office.deps;
  const put = async <K extends Parameters<typeof store.create>[0]>(
    kind: K,
    ...docs: Parameters<typeof store.create<K>>[2][]
  ) => {
    for (const doc of docs) await store.create(kind, 'local', doc);
  };
  await put('plan', plan, aPlan({ id: 'plan-b', title: 'En annan plan' }));
  await put(
    'measure',
    aMeasure({ id: 'plan-a-2', no: 2, title, parts, imported, responsible: [{ type: 'person', personId: 'p-bo' }] }),
    aMeasure({ id: 'plan-a-10', no: 10 }),
    aMeasure({ id: 'plan-a-1', no: 1 }),
    aMeasure({ id: 'plan-b-1', planId: 'plan-b' }),
  );
  await put(
    'person',
    aPerson(),
    aPerson({ id: 'p-eva', name: 'Eva', roles: ['head_of_area'] }),
    aPerson({ id: 'p-bo', name: 'Bo', managerId: 'p-eva' }),
  );
  await put(
    'assignment',
    anAssignment(),
    anAssignment({ id: 'a-2', measureId: 'plan-a-2', personId: 'p-bo', active: false }),
    anAssignment({ id: 'a-b', measureId: 'plan-b-1', planId: 'plan-b' }),
  );
  await put(
    'answer',
    anAnswer({ id: 'a-1-2', n: 2, at: '2026-03-02T08:00:00.000Z', followUp: 'Andra' }),
    anAnswer({ id: 'a-1-1', n: 1, at: '2026-02-02T08:00:00.000Z', followUp: 'Första' }),
    anAnswer({
      id: 'a-2-1',
      assignmentId: 'a-2',
      measureId: 'plan-a-2',
      at: '2026-02-20T08:00:00.000Z',
      followUp: 'Hålls undan',
      analysis: 'Hålls undan',
    }),
    anAnswer({ id: 'a-b-1', assignmentId: 'a-b', measureId: 'plan-b-1', planId: 'plan-b' }),
  );
  await put(
    'event',
    anEvent(),
    anEvent({ id: 'e-2', what: 'assign', subject: 'plan-a-2' }),
    anEvent({ id: 'e-3', what: 'report' }),
    anEvent({ id: 'e-4', subject: 'plan-b' }),
    anEvent({ id: 'e-5', what: 'wheel', subject: 'wheel' }),
  );
  await put('rating', aRating(), aRating({ id: 'r-2', planId: 'plan-b' }));
  await put(
    'heldText',
    aHeldText({ id: 'a-2-1', measureId: 'plan-a-2' }),
    aHeldText({ id: 'measure:plan-a-2', measureId: 'plan-a-2' }),
    aHeldText({
      id: 'a-1-2',
      open: false,
      looked: { by: 'p-x', at: '2026-03-03T08:00:00.000Z', outcome: 'cleared' },
    }),
  );
}

const ids = (docs: readonly { readonly id: string }[]) => docs.map((one) => one.id);

describe('what a report is made from', () => {
  beforeEach(fill);

  test('is everything of that plan and nothing of another, measures in its order, answers oldest first', async () => {
    const facts = await loadReportFacts(office.deps.store, 'local', plan);
    expect(ids(facts.measures)).toEqual(['plan-a-1', 'plan-a-2', 'plan-a-10']);
    expect(ids(facts.assignments)).toEqual(['a-1', 'a-2']);
    expect(ids(facts.answers)).toEqual(['a-1-1', 'a-2-1', 'a-1-2']);
    expect(ids(facts.ratings)).toEqual(['r-1']);
  });

  test('has no text that nobody has looked at, of answers and of the plan; one that was cleared is there', async () => {
    const facts = await loadReportFacts(office.deps.store, 'local', plan);
    // A sentence stands there: else the first text would be printed under the second answer's state.
    const withheld = 'Texten visas inte förrän administratören har granskat den.';
    expect(facts.answers.map((one) => one.followUp)).toEqual(['Första', withheld, 'Andra']);
    expect(JSON.stringify(facts)).not.toMatch(/Hålls undan|Elevens namn|Här med/);
    expect(facts.answers[1]).toMatchObject({ state: anAnswer().state, analysis: withheld });
    expect(JSON.stringify(facts)).not.toMatch(/pojken|Elsa/);
    expect(facts.measures[1]).toMatchObject({
      no: 2,
      title: expect.stringMatching(/^Åtgärd 2\b.*\. Texten visas inte förrän administratören har granskat den\.$/),
      parts: [{ id: 'p-1', done: true }],
    });
  });

  test('has those texts, and whose they are, for a records request alone', async () => {
    const records = await readPlanRecords(office.deps.store, 'local', plan);
    expect(records.answers[1]?.followUp).toBe('Hålls undan');
    expect(ids(records.heldTexts).sort()).toEqual(['a-1-2', 'a-2-1', 'measure:plan-a-2']);
    expect(ids(records.events)).toEqual(['e-1', 'e-2', 'e-3']);
  });

  test('is the part of a head of area’s own people, with their answers', async () => {
    const facts = await loadReportFacts(office.deps.store, 'local', plan, { sees: 'area', head: 'p-eva' });
    expect(ids(facts.measures)).toEqual(['plan-a-2']);
    expect(ids(facts.answers)).toEqual(['a-2-1']);
    expect(ids(facts.assignments)).toEqual(['a-2']);
  });

  test('asks for the answers of measures somebody has, once each, and never for the log', async () => {
    const store = counting(office.deps.store);
    await loadReportFacts(store, 'local', plan);
    expect(store.asked.get('answer')).toBe(2);
    expect(store.asked.get('event')).toBeUndefined();
  });

  test('has what all plans share read once where it was read before', async () => {
    const store = counting(office.deps.store);
    const shared = await readShared(store, 'local');
    const two = [
      await loadReportFacts(store, 'local', plan, EVERYTHING, 'sv', shared),
      await loadReportFacts(store, 'local', aPlan({ id: 'plan-b' }), EVERYTHING, 'sv', shared),
    ];
    expect([store.asked.get('person'), store.asked.get('unit')]).toEqual([1, 1]);
    expect(two[0]).toEqual(await loadReportFacts(office.deps.store, 'local', plan));
  });

  test('counts the judgements of the set the plan names; a records request has those of older versions too', async () => {
    const { store } = office.deps;
    await store.create('rating', 'local', aRating({ id: 'r-new', set: 's-2' }));
    await store.create('rating', 'local', aRating({ id: 'r-old', set: 's-1' }));
    const judged = { ...plan, ratingSet: 's-2' };
    expect(ids((await loadReportFacts(store, 'local', judged)).ratings)).toEqual(['r-new']);
    expect(ids((await readPlanRecords(store, 'local', judged)).ratings).sort()).toEqual(['r-1', 'r-new', 'r-old']);
  });
});
