import { offerKey } from '../../../bot/domain/added-measures';
import type { Draft } from '../../../bot/domain/draft';
import type { PlanDraft } from '../../../bot/domain/plan-draft';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import { findPlanDraft, keepPlanDraft } from '../../../bot/usecases/keep-plan-draft';
import { type DraftCardPress, pressDraft } from '../../../bot/usecases/press-draft';
import type { CardView } from '../../../cards/views';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anAdministrator } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

const OFFERS = ['Bänkarna oljas av vaktmästaren.', 'Cykelstället har flyttats.'].map((source, at) =>
  aDraftMeasure({ no: 2 + at, title: source.replace('.', ''), source, actions: [], due: [], confidence: 'unsure' }),
);
const PLAN: Draft = { ...aDraft([aDraftMeasure()]), passedOver: OFFERS };
const [first, second] = OFFERS.map(offerKey);

let office: Office;
let karin: Hearing;
beforeEach(async () => {
  office = await anOffice();
  karin = await anAdministrator(office.deps);
});
afterEach(() => office.close());

const FILE = { name: 'plan.md', sha256: 'b'.repeat(64) };
async function kept(draft = PLAN, file = FILE): Promise<PlanDraft> {
  const done = await keepPlanDraft(office.deps, karin.person.id, file, draft);
  if (!done.ok) throw new Error(done.code);
  return done.draft;
}
/** A press as the card sends it, but for the draft's id. */
type Pressed = DraftCardPress extends infer P ? (P extends DraftCardPress ? Omit<P, 'draft'> : never) : never;
const pressing =
  ({ id }: PlanDraft) =>
  (press: Pressed, inputs: Readonly<Record<string, string>> = {}): Promise<CardView> =>
    pressDraft(karin, { ...press, draft: id } as DraftCardPress, inputs);
const stored = async ({ id }: PlanDraft) => (await findPlanDraft(office.deps, karin.person.id, id))?.edits;
const EMPTY = { state: 'decided', schedule: 'none' };

describe('the sentences of a draft', () => {
  test('are counted on its card, listed, and drawn with the number that one has when it is added', async () => {
    const press = pressing(await kept());
    expect(await press({ act: 'draft', more: false })).toMatchObject({ offers: 2, measures: 1 });
    expect(await press({ act: 'draft_offers', page: 0 })).toMatchObject({ kind: 'draft_offers', pages: 1 });
    const view = await press({ act: 'draft_add', offer: second ?? '', page: 0 });
    expect(view).toMatchObject({
      kind: 'draft_offers',
      rows: [{ no: null }, { no: 2, name: 'Cykelstället har flyttats' }],
    });
    expect(await press({ act: 'draft', more: false })).toMatchObject({ offers: 1, measures: 2 });
  });

  test('are added once by presses on two copies of the card at the same time', async () => {
    const draft = await kept();
    const press = pressing(draft);
    await Promise.all([first, first, second].map((offer) => press({ act: 'draft_add', offer: offer ?? '', page: 0 })));
    expect(((await stored(draft)) ?? []).map((one) => (one.kind === 'add' ? one.no : one.kind)).sort()).toEqual([2, 3]);
  });

  test('that are not in the document are not added', async () => {
    const draft = await kept();
    await pressing(draft)({ act: 'draft_add', offer: 'w-forged', page: 0 });
    expect(await stored(draft)).toEqual([]);
  });

  test('are mended from their list, and taken out there: then they are offered again', async () => {
    const press = pressing(await kept());
    await press({ act: 'draft_add', offer: first ?? '', page: 0 });
    const at = { no: 2, page: 0, offers: true } as const;
    const form = await press({ act: 'draft_edit', ...at });
    expect(form).toMatchObject({ kind: 'draft_form', no: 2, offers: true, read: { source: OFFERS[0]?.source } });
    const saved = await press({ act: 'draft_save', ...at }, { ...EMPTY, state: 'in_progress', title: 'Olja bänkarna' });
    expect(saved).toMatchObject({ kind: 'draft_offers', rows: [{ no: 2, name: 'Olja bänkarna' }, { no: null }] });
    expect(await press({ act: 'draft_remove', ...at })).toMatchObject({ rows: [{ no: null }, { no: null }] });
  });

  test('stay added where the same file is sent again', async () => {
    await pressing(await kept())({ act: 'draft_add', offer: first ?? '', page: 0 });
    expect(await pressing(await kept())({ act: 'draft', more: false })).toMatchObject({ measures: 2, offers: 1 });
  });

  test('that are about one pupil are asked about once they are added, and not before', async () => {
    const about = aDraftMeasure({ no: 2, title: 'Eleven har fått en diagnos', source: 'Eleven har fått en diagnos.' });
    const press = pressing(await kept({ ...PLAN, passedOver: [about] }));
    expect(await press({ act: 'draft', more: false })).toMatchObject({ blocked: false });
    await press({ act: 'draft_add', offer: offerKey(about), page: 0 });
    expect(await press({ act: 'draft', more: false })).toMatchObject({ blocked: true });
    expect(await press({ act: 'draft_publish', anyway: true })).toMatchObject({ kind: 'draft' });
  });

  test('are published as measures; a later version of the file leaves them, offers them no more, and adds none twice', async () => {
    const press = pressing(await kept());
    await press({ act: 'draft_add', offer: first ?? '', page: 0 });
    expect(await press({ act: 'draft_publish', anyway: true })).toMatchObject({ kind: 'draft_done', measures: 2 });
    const later = pressing(await kept(PLAN, { name: 'plan-2.md', sha256: 'c'.repeat(64) }));
    // The sentence stands there still: the measure is not missing, and is not offered out of it again.
    expect(await later({ act: 'draft', more: false })).toMatchObject({
      change: { missing: 0, closed: 0, added: 0 },
      offers: 1,
    });
    expect(await later({ act: 'draft_offers', page: 0 })).toMatchObject({
      rows: [{ sentence: 'Cykelstället har flyttats.', no: null }],
    });
    await later({ act: 'draft_add', offer: first ?? '', page: 0 });
    expect(await later({ act: 'draft', more: false })).toMatchObject({ change: { missing: 0, added: 0, changed: 0 } });
    await later({ act: 'draft_publish', anyway: true });
    expect(await office.all('measure')).toHaveLength(2);
  });
});

describe('a measure of one’s own', () => {
  test('is written in an empty form, and stands last in the list, on its last page', async () => {
    const many = Array.from({ length: 10 }, (_, at) => aDraftMeasure({ no: at + 1, title: `Bänk ${at}` }));
    const draft = await kept(aDraft(many));
    const press = pressing(draft);
    const form = await press({ act: 'draft_new', page: 0 });
    expect(form).toMatchObject({ kind: 'draft_form', no: 0, values: { title: '', due: '' }, read: { source: null } });
    const inputs = { ...EMPTY, title: 'Laga grinden', due: '2026-06-12', responsible: 'vaktmästaren' };
    expect(await press({ act: 'draft_save', no: 0, page: 0 }, inputs)).toMatchObject({
      kind: 'draft_list',
      page: 1,
      rows: [
        { no: 11, title: 'Laga grinden', due: ['2026-06-12'], responsible: [{ text: 'vaktmästaren', linked: null }] },
      ],
    });
    await press({ act: 'draft_save', no: 0, page: 0 }, inputs); // the same form on another copy of the card
    expect(await stored(draft)).toHaveLength(1);
  });

  test.each([
    ['without a title', { title: ' ' }, { field: 'title', code: 'required' }],
    ['with a personal identity number', { title: 'Hör 20110203-1234' }, { field: 'title', code: 'personal_number' }],
  ])('is not saved %s, and what was typed stands there', async (_, typed, fault) => {
    const draft = await kept();
    const view = await pressing(draft)({ act: 'draft_save', no: 0, page: -1 }, { ...EMPTY, ...typed });
    expect(view).toMatchObject({ kind: 'draft_form', no: 0, values: typed, errors: [fault] });
    expect(await stored(draft)).toEqual([]);
  });

  test('that is left half-written is kept, and asked about before the plan is published', async () => {
    const press = pressing(await kept());
    await press({ act: 'draft_back', no: 0, page: -1 }, { ...EMPTY, title: 'Måla pla' });
    expect(await press({ act: 'draft_new', page: -1 })).toMatchObject({ values: { title: 'Måla pla' } });
    expect(await press({ act: 'draft_publish' })).toMatchObject({ unsaved: [{ no: 0, title: 'Måla pla' }] });
    await press({ act: 'draft_save', no: 0, page: -1 }, { ...EMPTY, title: 'Måla planket' });
    expect(await press({ act: 'draft_new', page: -1 })).toMatchObject({ values: { title: '' } });
  });

  test('can be given to a draft that is left without any', async () => {
    const press = pressing(await kept(aDraft([aDraftMeasure()])));
    await press({ act: 'draft_remove', no: 1, page: 0 });
    expect(await press({ act: 'draft', more: false })).toMatchObject({ empty: true, measures: 0 });
    const view = await press({ act: 'draft_save', no: 0, page: -1 }, { ...EMPTY, title: 'Laga grinden' });
    expect(view).toMatchObject({ kind: 'draft', empty: false, measures: 1 });
    expect(await press({ act: 'draft_publish', anyway: true })).toMatchObject({ kind: 'draft_done', measures: 1 });
  });

  test('written from the list of sentences leads back there', async () => {
    const view = await pressing(await kept())(
      { act: 'draft_save', no: 0, page: 0, offers: true },
      { ...EMPTY, title: 'Laga grinden' },
    );
    expect(view.kind).toBe('draft_offers');
  });
});
