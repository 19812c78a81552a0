import type { Draft } from '../../../bot/domain/draft';
import { questionsLeft } from '../../../bot/domain/draft-questions';
import { DRAFT_BYTES, type PlanDraft } from '../../../bot/domain/plan-draft';
import { type Kind, type Store, StoreFault } from '../../../bot/ports/store';
import { changeDocument } from '../../../bot/usecases/change-document';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import { closePlan, reopenPlan } from '../../../bot/usecases/close-plan';
import type { TenantDeps } from '../../../bot/usecases/deps';
import { createRecentDrafts, draftNow, rememberReading } from '../../../bot/usecases/draft-now';
import { bytesOf, LARGEST_DOCUMENT } from '../../../bot/usecases/fits-store';
import { forgetPlanDrafts } from '../../../bot/usecases/forget-plan-drafts';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { findPlanDraft, keepPlanDraft, removePlanDraft } from '../../../bot/usecases/keep-plan-draft';
import { pressDraft } from '../../../bot/usecases/press-draft';
import { publishPlanDraft } from '../../../bot/usecases/publish-plan-draft';
import { showDraft } from '../../../bot/usecases/show-draft';
import { teamsCard } from '../../../cards/teams';
import { toastOf } from '../../../cards/text/toast';
import type { CardView } from '../../../cards/views';
import { aPlan, aPlanDraft } from '../../support/builders';
import { buttonsOn } from '../../support/card-reading';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anAdministrator } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

const FILE = { name: 'plan.md', sha256: 'a'.repeat(64) };

let office: Office;
let karin: Hearing;
beforeEach(async () => {
  office = await anOffice();
  karin = await anAdministrator(office.deps);
});
afterEach(() => office.close());

async function kept(draft: Draft): Promise<PlanDraft> {
  const done = await keepPlanDraft(office.deps, karin.person.id, FILE, draft);
  if (!done.ok) throw new Error(done.code);
  return done.draft;
}
const stored = async (id: string) => {
  const found = await findPlanDraft(office.deps, karin.person.id, id);
  if (!found) throw new Error('the draft is gone');
  return found;
};
/** The office's store, with something happening before each document that is made. */
function storing(before: (kind: Kind) => void | Promise<void>): TenantDeps {
  const { store } = office.deps;
  const create: Store['create'] = async (kind, tenant, doc) => {
    await before(kind);
    return store.create(kind, tenant, doc);
  };
  return { ...office.deps, store: { ...store, create } };
}
const titles = (view: CardView) => buttonsOn(JSON.parse(JSON.stringify(teamsCard(view).card))).map((one) => one.title);
const noticeOf = (view: CardView): string => (view.kind === 'notice' ? view.notice : view.kind);
/** Measures whose texts are `bytes` together, and full of what JSON escapes once more when it is stored. */
const heavy = (bytes: number, text = '"\n'): Draft =>
  aDraft([aDraftMeasure({ followUp: text.repeat(bytes / text.length) })]);

describe('publishing', () => {
  const ABOUT_ONE = 'Eleven har fått en diagnos och behöver lugn';

  test('is refused while it is not said what becomes of a text about one pupil, also by a press of an older card', async () => {
    const draft = await kept(aDraft([aDraftMeasure({ title: ABOUT_ONE })]));
    const pressed = () => pressDraft(karin, { act: 'draft_publish', draft: draft.id }, {});
    expect(await pressed()).toMatchObject({ kind: 'draft', blocked: true });
    expect(await office.all('plan')).toEqual([]);
    const [asked] = questionsLeft(draftNow(office.deps, draft).now, [], draft.file.name);
    if (!asked) throw new Error('nothing is asked');
    const answer = { act: 'draft_answer', draft: draft.id, question: asked.id, more: false } as const;
    await pressDraft(karin, { ...answer, choice: 'publish_anyway' }, {});
    await pressDraft(karin, { act: 'draft_undo', draft: draft.id, subject: asked.id, more: false }, {});
    expect(await pressed()).toMatchObject({ kind: 'draft', blocked: true });
    expect(await office.all('plan')).toEqual([]);
    await pressDraft(karin, { ...answer, choice: 'publish_anyway' }, {});
    expect((await pressed()).kind).toBe('draft_done');
  });

  test('tells whoever published a text to be looked at that it waits, with a press to look, until it has been', async () => {
    const draft = await kept(aDraft([aDraftMeasure({ title: ABOUT_ONE }), aDraftMeasure({ no: 2, title: 'Bokbuss' })]));
    const [asked] = questionsLeft(draftNow(office.deps, draft).now, [], draft.file.name);
    if (!asked) throw new Error('nothing is asked');
    const answer = { act: 'draft_answer', draft: draft.id, question: asked.id, more: false } as const;
    await pressDraft(karin, { ...answer, choice: 'publish_anyway' }, {});
    const done = await pressDraft(karin, { act: 'draft_publish', draft: draft.id, anyway: true }, {});
    expect(JSON.stringify(teamsCard(done).card)).toContain('1 text i planen väntar på att granskas');
    expect(titles(done)).toContain('Granska');
    const roles = karin.roles.filter((one) => one !== 'administrator');
    expect(await showDraft({ ...karin, roles }, await stored(draft.id))).not.toHaveProperty('held');

    const [held] = await office.all('heldText');
    if (!held) throw new Error('nothing waits');
    await changeDocument(office.deps.store, 'heldText', office.deps.tenant, held.id, (doc) => ({
      ...doc,
      open: false,
    }));
    expect(titles(await showDraft(karin, await stored(draft.id)))).not.toContain('Granska');
  });

  test('a title with a child in it is asked about, also one that was typed in the card, and mended there', async () => {
    const draft = await kept(aDraft([aDraftMeasure()], { title: 'Stöd till eleven i 3A' }));
    const press = async (choice: string, typed: string) => {
      const now = await stored(draft.id);
      const [asked] = questionsLeft(draftNow(office.deps, now).now, now.edits, now.file.name);
      const question = asked?.id ?? '';
      return pressDraft(
        karin,
        { act: 'draft_answer', draft: draft.id, question, choice, more: false },
        { [`q:${question}`]: typed },
      );
    };
    expect(await press('set_title', 'Stöd till pojken i 4B')).toMatchObject({
      blocked: true,
      title: 'Stöd till pojken i 4B',
    });
    expect(await press('publish_anyway', 'Stöd till pojken i 4B')).toMatchObject({ blocked: false });
    const [first] = (await stored(draft.id)).edits;
    if (first?.kind !== 'answer') throw new Error('nothing was answered');
    await pressDraft(karin, { act: 'draft_undo', draft: draft.id, subject: first.question, more: false }, {});
    expect(await press('set_title', 'Plan för läsningen')).toMatchObject({
      blocked: false,
      title: 'Plan för läsningen',
    });
  });

  test('takes nothing that came in after the card was shown: it is shown first', async () => {
    const seen = await kept(aDraft([aDraftMeasure(), aDraftMeasure({ no: 2, title: 'Genomgång av öppettider' })]));
    await pressDraft(karin, { act: 'draft_remove', draft: seen.id, no: 2, page: 0 }, {});
    const view = await publishPlanDraft(karin, seen); // the press that had read the draft before
    expect(view).toMatchObject({ kind: 'draft', measures: 1 });
    expect(await office.all('plan')).toEqual([]);
    expect((await publishPlanDraft(karin, await stored(seen.id))).kind).toBe('draft_done');
    expect(await office.all('measure')).toHaveLength(1);
  });

  test('takes nothing picked that is no day: it is said at the question, and nothing is published', async () => {
    const due = [{ raw: 'Klart på våren', date: '2026-05-31', precision: 'season' as const, assumed: true }];
    const draft = await kept(aDraft([aDraftMeasure({ due })]));
    const press = (picked: string, anyway?: true) =>
      pressDraft(
        karin,
        { act: 'draft_publish', draft: draft.id, ...(anyway ? { anyway } : {}) },
        { 'q:assumed_date:1:due:0': picked },
      );
    expect(await press('efter lovet', true)).toMatchObject({
      kind: 'draft',
      questions: [{ value: 'efter lovet', error: 'not_a_date' }],
    });
    expect(await press('')).toMatchObject({ kind: 'draft_open', questions: [{ code: 'assumed_date' }], more: 0 });
    expect(await office.all('plan')).toEqual([]);
    expect((await press('', true)).kind).toBe('draft_done');
  });

  test('that failed half-way is taken up by the next press, at once', async () => {
    const draft = await kept(aDraft([aDraftMeasure(), aDraftMeasure({ no: 2, title: 'Genomgång av öppettider' })]));
    const press = { act: 'draft_publish', draft: draft.id } as const;
    let measures = 0;
    const faulty = storing((kind) => {
      if (kind === 'measure' && ++measures === 2) throw new StoreFault('no answer in time');
    });
    await expect(pressDraft({ ...karin, deps: faulty }, press, {})).rejects.toThrow(StoreFault);
    office.clock.turnTo('2026-01-12T09:00:01+01:00');
    expect((await pressDraft(karin, press, {})).kind).toBe('draft_done');
    expect(await office.all('measure')).toHaveLength(2);
  });

  test('that takes minutes is begun by no other press, also where the file is sent again meanwhile', async () => {
    const plan = aDraft(
      Array.from({ length: 8 }, (_, at) => aDraftMeasure({ no: at + 1, title: `Genomgång av rutin ${at}` })),
    );
    const draft = await kept(plan);
    const press = { act: 'draft_publish', draft: draft.id } as const;
    const meanwhile: string[] = [];
    const slow = storing(async (kind) => {
      if (kind !== 'measure') return;
      office.clock.turnTo(new Date(Date.parse(office.clock.now()) + 25_000).toISOString());
      if (meanwhile.length === 3) await kept(plan);
      meanwhile.push(noticeOf(await pressDraft(karin, press, {})));
    });
    expect((await pressDraft({ ...karin, deps: slow }, press, {})).kind).toBe('draft_done');
    expect(meanwhile).toEqual(Array.from({ length: 8 }, () => 'draft_publishing'));
    expect((await office.all('event')).filter((one) => one.what === 'import')).toHaveLength(1);
    expect((await pressDraft(karin, press, {})).kind).toBe('draft_done');
  });

  test('of a plan that is ended waits until it is taken up again, and the draft is kept', async () => {
    const draft = await kept(aDraft([aDraftMeasure()]));
    const press = (of: PlanDraft) => pressDraft(karin, { act: 'draft_publish', draft: of.id }, {});
    expect((await press(draft)).kind).toBe('draft_done');
    const [plan] = await office.all('plan');
    const { deps } = office;
    await closePlan(deps, plan?.id ?? '', { by: karin.person.id, reason: 'Ersatt av en ny plan.' });
    const changed = aDraft([aDraftMeasure({ status: 'in_progress', statusRaw: 'Pågår' })]);
    const again = await keepPlanDraft(deps, karin.person.id, { ...FILE, sha256: 'b'.repeat(64) }, changed);
    if (!again.ok) throw new Error(again.code);
    expect(await press(again.draft)).toMatchObject({
      kind: 'draft',
      ended: { on: '2026-01-12', reason: 'Ersatt av en ny plan.' },
    });
    await reopenPlan(deps, plan?.id ?? '', karin.person.id);
    expect((await press(await stored(again.draft.id))).kind).toBe('draft_done');
    expect(await office.all('plan')).toHaveLength(1);
  });

  describe('of a file without a heading of its own that looks like a plan that was ended', () => {
    const rows = ['Högläsning varje dag', 'Lugn matsal', 'Vuxna vid bussen'];
    const listed = (titles: readonly string[], title: string) =>
      aDraft(
        titles.map((one, at) => aDraftMeasure({ no: at + 1, title: one })),
        { title },
      );
    const file = (name: string) => ({ name: `${name}.csv`, sha256: (name.endsWith('5') ? 'c' : 'd').repeat(64) });
    async function sentAgain() {
      const { deps } = office;
      const last = await publishDraft(deps, deps.tenant, listed(rows, 'lista 2025'), file('lista 2025'), 'x');
      if (!last.ok) throw new Error(last.refusal.code);
      const { planId } = last.change;
      await closePlan(deps, planId, { by: karin.person.id, reason: 'Läsåret är slut.' });
      const next = listed([...rows, 'Fler böcker på fritids'], 'lista 2026');
      const sent = await keepPlanDraft(deps, karin.person.id, file('lista 2026'), next);
      if (!sent.ok) throw new Error(sent.code);
      return { planId, draft: sent.draft.id };
    }
    const answering = (draft: string, choice: string) =>
      pressDraft(karin, { act: 'draft_answer', draft, question: 'same_plan', choice, more: false }, {});
    const statuses = async () => (await office.all('plan')).map((one) => one.status);

    test('it is asked whether it is the same, and no press takes the old one up again before that is said', async () => {
      const { draft, planId } = await sentAgain();
      const shown = await pressDraft(karin, { act: 'draft', draft, more: false }, {});
      const same = { code: 'same_plan', choices: ['update', 'new_plan'] };
      expect(shown).toMatchObject({ ended: null, questions: [same, { code: 'plan_title' }], blocked: true });
      await pressDraft(karin, { act: 'draft_reopen', draft, plan: planId }, {});
      expect(await statuses()).toEqual(['closed']);
    });

    test('once it is the same it is said that it was ended, and one press makes it a new plan all the same', async () => {
      const { draft, planId } = await sentAgain();
      const same = await answering(draft, 'update');
      expect(same).toMatchObject({ ended: { plan: planId, title: 'lista 2025', said: true } });
      expect(toastOf(same)).toBe('Planen är avslutad: lista 2025');
      const names = buttonsOn({ ...teamsCard(same).card }).map((one) => one.title);
      expect(names).toEqual(expect.arrayContaining(['Ta upp igen', 'Det är en ny plan', 'Avbryt']));
      const fresh = await answering(draft, 'new_plan');
      expect(fresh).toMatchObject({ kind: 'draft', ended: null, change: null });
      await pressDraft(karin, { act: 'draft_reopen', draft, plan: planId }, {});
      expect(await statuses()).toEqual(['closed']);
    });

    test('the plan that the card names is taken up again, and no other', async () => {
      const { draft, planId } = await sentAgain();
      await answering(draft, 'update');
      const closings = [{ at: '2025-01-01T08:00:00.000Z', on: '2025-01-01', by: 'p-x', reason: 'Klart.' }];
      const other = aPlan({ id: 'plan-annan', title: 'Kulturskolan', status: 'closed', closings });
      await office.deps.store.create('plan', office.deps.tenant, other);
      await pressDraft(karin, { act: 'draft_reopen', draft, plan: other.id }, {});
      expect(await statuses()).toEqual(['closed', 'closed']);
      const taken = await pressDraft(karin, { act: 'draft_reopen', draft, plan: planId }, {});
      expect(taken).toMatchObject({ kind: 'draft', ended: null, change: { added: 1 } });
      expect((await office.all('plan')).find((one) => one.status === 'active')?.id).toBe(planId);
      expect(await statuses()).toContain('closed');
    });
  });

  test('a plan no store would take is refused with the reason, before anything of it is stored', async () => {
    const around = aDraft([aDraftMeasure()], { background: ['Ett stycke. '.repeat(160_000)] });
    const one = aDraft([aDraftMeasure({ no: 7, followUp: 'å'.repeat(LARGEST_DOCUMENT / 2) })]);
    const listed = {
      ...aDraft([]),
      recommendations: [
        { no: '1', text: 'Se över rutinen. '.repeat(110_000), response: null, responseKind: null, measures: [] },
      ],
    } as unknown as Draft;
    for (const [draft, measure] of [
      [around, null],
      [listed, null],
      [one, 7],
    ] as const) {
      const done = await publishDraft(office.deps, 'local', draft, FILE, 'p-karin');
      expect(done).toEqual({ ok: false, refusal: { code: 'plan_too_large', measure } });
    }
    expect(await office.all('plan')).toEqual([]);
    expect(await office.all('measure')).toEqual([]);
  });
});

describe('a draft', () => {
  test('is measured as it is stored, where every quote of it takes two bytes more', async () => {
    const text = JSON.stringify(heavy(480_000)); // a store would take it, but nothing could be said of it any more
    expect(Buffer.byteLength(text)).toBeLessThan(DRAFT_BYTES);
    const done = await keepPlanDraft(office.deps, karin.person.id, FILE, heavy(480_000));
    expect(done).toEqual({ ok: false, code: 'too_large' });
    expect(await office.all('planDraft')).toEqual([]);
    const fits = await kept(heavy(400_000));
    expect(bytesOf(fits)).toBeLessThanOrEqual(DRAFT_BYTES);
  });

  test('takes what is said of it up to what a store takes, and then says so; nothing before is lost', async () => {
    const draft = await kept(
      aDraft(Array.from({ length: 60 }, (_, at) => aDraftMeasure({ no: at + 1, followUp: 'å'.repeat(11_000) }))),
    );
    const said: string[] = [];
    for (let no = 1; no <= 60 && !said.includes('draft_full'); no += 1) {
      const inputs = { title: `Åtgärd ${no}`, state: 'in_progress', followUp: 'ö'.repeat(7_900) };
      said.push(noticeOf(await pressDraft(karin, { act: 'draft_save', draft: draft.id, no, page: 0 }, inputs)));
    }
    expect(said.at(-1)).toBe('draft_full');
    expect(said.length).toBeGreaterThan(5);
    const now = await stored(draft.id);
    expect(now.edits).toHaveLength(said.length - 1);
    expect(bytesOf(now)).toBeLessThanOrEqual(LARGEST_DOCUMENT);
  });

  test('that was sent again a moment ago is not taken away as the old one it was', async () => {
    const old = await kept(aDraft([aDraftMeasure()]));
    office.clock.turnTo('2026-01-30T09:00:00+01:00');
    await kept(aDraft([aDraftMeasure()]));
    await removePlanDraft(office.deps, old); // housekeeping had read it before
    expect(await office.all('planDraft')).toHaveLength(1);
    await forgetPlanDrafts(office.deps);
    expect(await office.all('planDraft')).toHaveLength(1);
    office.clock.turnTo('2026-02-14T09:00:00+01:00');
    await forgetPlanDrafts(office.deps);
    expect(await office.all('planDraft')).toEqual([]);
  });
});

describe('a draft that is asked for again', () => {
  const draftOf = (id: string, title: string) =>
    aPlanDraft({ id, text: JSON.stringify(aDraft([aDraftMeasure({ title })])) });

  test('is the same objects with every press, also while other municipalities work on theirs', () => {
    const recentDrafts = createRecentDrafts();
    const [first, ...others] = Array.from({ length: 20 }, (_, at) => ({
      deps: { tenant: `municipality-${at}`, recentDrafts },
      draft: draftOf('draft', `Åtgärd ${at}`),
    }));
    if (!first) throw new Error('there is none');
    const read = draftNow(first.deps, first.draft).now;
    for (const [at, { deps, draft }] of others.entries())
      expect(draftNow(deps, draft).now.measures[0]?.title).toBe(`Åtgärd ${at + 1}`);
    expect(draftNow(first.deps, { ...first.draft }).now).toBe(read);
    const removed = { ...first.draft, edits: [{ kind: 'remove', no: 1 }] } as const;
    expect(draftNow(first.deps, removed).now.measures).toEqual([]);
    expect(draftNow(first.deps, { ...first.draft, text: others[0]?.draft.text ?? '' }).now).not.toEqual(read);
  });

  test('is read anew where those asked for since take more than may be kept', () => {
    const [one, two] = [draftOf('one', 'Rutin för överlämning'), draftOf('two', 'Genomgång av öppettider')];
    const deps = { tenant: 'local', recentDrafts: createRecentDrafts(one.text.length + two.text.length - 1) };
    const read = aDraft([aDraftMeasure()]);
    rememberReading(deps, one, read);
    expect(draftNow(deps, one).read).toBe(read);
    const other = draftNow(deps, two).read;
    expect(draftNow(deps, two).read).toBe(other);
    expect(draftNow(deps, one).read).not.toBe(read);
  });
});
