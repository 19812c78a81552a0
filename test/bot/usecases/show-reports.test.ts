import type { Person } from '../../../bot/domain/people';
import type { Store } from '../../../bot/ports/store';
import { cardBase } from '../../../bot/usecases/card-base';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import type { Settings } from '../../../bot/usecases/deps';
import { finaliseReport } from '../../../bot/usecases/finalise-report';
import { showAssign } from '../../../bot/usecases/give-by-card';
import { askForReport, pressReport, showReports } from '../../../bot/usecases/show-reports';
import { fileOfReport, readReport } from '../../../bot/usecases/write-report';
import { teamsCard } from '../../../cards/teams';
import type { CardView } from '../../../cards/views';
import { aMeasure, anAssignment, aPerson, aPlan, aRating } from '../../support/builders';
import { textsOn } from '../../support/card-reading';
import { counting } from '../../support/facts-store';
import { anOffice, type Office } from '../../support/office';

const eva = aPerson({ id: 'p-eva', roles: ['head_of_area'], unitIds: [] });
const karin = aPerson({ id: 'p-karin', roles: ['administrator'], unitIds: [] });
const plan = aPlan({ recommendations: [{ no: 1, text: 'Följ upp läsningen', measureIds: ['plan-a-1'] }] });

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-06-01T09:00:00+02:00');
  const { store } = office.deps;
  for (const one of [eva, karin, aPerson({ managerId: 'p-eva' })]) await store.create('person', 'local', one);
  await store.create('plan', 'local', plan);
  await store.create('measure', 'local', aMeasure());
  await store.create('assignment', 'local', anAssignment());
  await store.create('rating', 'local', aRating());
});
afterEach(() => office.close());

const hearing = (person: Person, store: Store = office.deps.store): Hearing => ({
  deps: { ...office.deps, store },
  base: cardBase(office.deps, 'sv'),
  person,
  roles: person.roles,
  sender: {} as Hearing['sender'],
  place: { kind: 'personal', channelId: null } as Hearing['place'],
});
const kindsOn = (view: CardView) =>
  view.kind === 'reports' ? view.plans.flatMap((one) => one.reports.map(({ code, working }) => [code, working])) : view;
const noticeOn = (view: CardView) => (view.kind === 'notice' ? [view.notice, view.words['report']] : view.kind);
const press = (kind: 'dialogues' | 'audit-answer' | 'back-report', version: number | null = null) => ({
  plan: plan.id,
  kind,
  format: 'docx' as const,
  version,
});

test('two plans of the same name are told apart, where their reports are asked for and where a measure is given', async () => {
  const { store } = office.deps;
  await store.create('plan', 'local', aPlan({ ...plan, id: 'plan-b', caseNumber: 'BUN 2026/9' }));
  await store.create('measure', 'local', aMeasure({ id: 'plan-b-1', planId: 'plan-b' }));
  const shown = await showReports(hearing(karin), 0, null);
  const titles = shown.kind === 'reports' ? shown.plans.map((one) => one.title).sort() : [];
  expect(titles).toEqual([`${plan.title} (BUN 2026/9)`, `${plan.title} (plan-a)`]);
  expect(await askForReport(hearing(karin), `${plan.title} (bun 2026/9)`)).toMatchObject({
    kind: 'reports',
    plans: [{ plan: 'plan-b', title: `${plan.title} (BUN 2026/9)` }],
  });
  expect(await askForReport(hearing(karin), 'återrapport')).toMatchObject({
    notice: 'report_plan_unclear',
    words: { titles: expect.stringContaining('(BUN 2026/9)') },
  });
  expect(await showAssign(hearing(karin), { measure: 'plan-b-1' }, null)).toMatchObject({
    plan: `${plan.title} (BUN 2026/9)`,
  });
});

describe('of a plan that follows an inspection', () => {
  test('the answer is called that to the inspectorate, in the list, while it is made and where its words are typed', async () => {
    const { store } = office.deps;
    const title = 'Tillsyn av studiehandledningen';
    const recommendations = [{ no: 1, text: 'Ge handledning', measureIds: ['plan-order-1'] }];
    await store.create('plan', 'local', aPlan({ id: 'plan-order', title, kind: 'inspection_order', recommendations }));
    await store.create('measure', 'local', aMeasure({ id: 'plan-order-1', planId: 'plan-order' }));
    const shown = async (words: string) =>
      textsOn({ body: teamsCard(await askForReport(hearing(karin), words)).card.body }).join('\n');
    expect(await shown('studiehandledningen')).toMatch(/Svar till Skolinspektionen/);
    expect(await shown('studiehandledningen')).not.toMatch(/Svar till revisionen/);
    expect(await shown('svar till skolinspektionen studiehandledningen')).toMatch(
      /Jag tar fram filen: Svar till Skolinspektionen/,
    );
    expect(await shown('studiero')).toMatch(/Svar till revisionen/);
  });

  test('neither its file nor a refusal of it has the auditors in its name', async () => {
    const { deps } = office;
    const order = aPlan({ id: 'plan-order', title: 'Tillsyn av skolskjutsen', kind: 'inspection_order' });
    await deps.store.create('plan', 'local', order);
    await deps.store.create('measure', 'local', aMeasure({ id: 'plan-order-1', planId: 'plan-order' }));
    const named = async (of: string, but: Partial<Settings> = {}) => {
      const ask = { plan: of, kind: 'audit-answer', format: 'md', on: '2026-06-01', version: null } as const;
      const read = await readReport({ ...deps, settings: { ...deps.settings, ...but } }, ask);
      if (!read.ok) throw new Error(read.reason);
      return (await fileOfReport(read.document, read.plan.title, 'md')).name.shown;
    };
    expect(await named('plan-order')).toBe('svar-till-skolinspektionen-tillsyn-av-skolskjutsen-2026-06-01.md');
    expect(await named('plan-order', { locale: 'en' })).toMatch(/^inspectorate-answer-tillsyn/);
    expect(await named(plan.id)).toMatch(/^revisionssvar-/);
    const refusal = ['report_of_the_whole', 'Svar till Skolinspektionen'];
    expect(noticeOn(await askForReport(hearing(eva), 'svar till skolinspektionen skolskjutsen'))).toEqual(refusal);
    const sent = press('audit-answer');
    expect(noticeOn(await pressReport(hearing(eva), { ...sent, plan: order.id }, 0))).toEqual(refusal);
  });
});

describe('what a head of area is offered', () => {
  test('has neither the answer to the auditors nor the dialogues, which an administrator gets', async () => {
    expect(kindsOn(await showReports(hearing(eva), 0, null))).toEqual([['back-report', true]]);
    expect(kindsOn(await showReports(hearing(karin), 0, null))).toEqual([
      ['back-report', true],
      ['audit-answer', true],
      ['dialogues', true],
    ]);
  });

  test('asked for by word, by an old card or by a link, these are refused in words that say why', async () => {
    const refusal = ['report_of_the_whole', 'Svar till revisionen'];
    expect(noticeOn(await askForReport(hearing(eva), 'svar till revisionen studiero'))).toEqual(refusal);
    expect(noticeOn(await askForReport(hearing(eva), 'svar till revisionen'))).toEqual(refusal);
    expect(noticeOn(await pressReport(hearing(eva), press('audit-answer'), 0))).toEqual(refusal);
    expect(noticeOn(await pressReport(hearing(eva), press('dialogues'), 0))[0]).toBe('report_of_the_whole');
    const ask = { ...press('dialogues'), on: '2026-06-01' };
    expect(await readReport(office.deps, ask, { sees: 'area', head: 'p-eva' })).toEqual({
      ok: false,
      reason: 'of_the_whole',
    });
  });

  test('a final version is the whole municipality’s, and theirs to read as it is', async () => {
    await finaliseReport(office.deps, plan, 'audit-answer', '2026-06-01', 'p-karin');
    expect(kindsOn(await showReports(hearing(eva), 0, null))).toEqual([
      ['back-report', true],
      ['audit-answer', false],
    ]);
    expect((await pressReport(hearing(eva), press('audit-answer', 1), 0)).kind).toBe('reports');
  });
});

test('a page of three plans reads people and units once, and no log', async () => {
  for (const id of ['plan-b', 'plan-c']) {
    await office.deps.store.create('plan', 'local', aPlan({ id }));
    await office.deps.store.create('measure', 'local', aMeasure({ id: `${id}-1`, planId: id }));
  }
  const store = counting(office.deps.store);
  const shown = await showReports(hearing(karin, store), 0, null);
  expect(shown.kind === 'reports' && shown.plans).toHaveLength(3);
  expect([store.asked.get('person'), store.asked.get('unit'), store.asked.get('event')]).toEqual([1, 1, undefined]);
});
