import type { DraftMeasure } from '../../../bot/domain/draft';
import { NOTHING_SAID } from '../../../bot/domain/update-questions';
import { deliver } from '../../../bot/usecases/deliver';
import type { TenantDeps } from '../../../bot/usecases/deps';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { openDuePoints } from '../../../bot/usecases/open-due-points';
import { pressMeasure } from '../../../bot/usecases/press-measure';
import { putOnCards } from '../../../bot/usecases/put-on-cards';
import { readAll } from '../../../bot/usecases/read-all';
import { remindDue } from '../../../bot/usecases/remind-due';
import { settleAnswers } from '../../../bot/usecases/settle-answers';
import {
  aConversation,
  aMeasure,
  anAnswer,
  anAssignment,
  aPerson,
  aPrompt,
  aWheel,
  aWheelPoint,
} from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anOffice, stoppingStore } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

/** Killed after any of its writes and run again, each step ends as if it had never been stopped. */

const BASE = { locale: 'sv', today: '2026-02-06', timeZone: 'Europe/Stockholm' } as const;
const CARD = 'card:p-rut:2026-W03';

async function office() {
  const made = await anOffice('2026-02-06T09:00:00+01:00');
  const { store, tenant } = made.deps;
  await store.create('person', tenant, aPerson());
  await store.create('conversation', tenant, aConversation({ id: 'p-rut', trouble: null }));
  for (const n of [1, 2]) {
    await store.create('measure', tenant, aMeasure({ id: `m-${n}`, no: n, title: `Åtgärd ${n}` }));
    await store.create(
      'assignment',
      tenant,
      anAssignment({ id: `a-${n}`, measureId: `m-${n}`, last: null, answers: 0, prompts: [] }),
    );
  }
  await store.create(
    'wheel',
    tenant,
    aWheel({
      points: [aWheelPoint({ code: 'KUL 1', opens: '01-15', closes: '02-13', remind: [7, 2], audience: null })],
    }),
  );
  return made;
}
type Office = Awaited<ReturnType<typeof office>>;

/** Runs `step` stopped after 0, 1, 2 … writes until it comes through, each time on a fresh office, then again whole. */
async function stoppedAnywhere(
  step: (deps: TenantDeps) => Promise<unknown>,
  look: (made: Office) => Promise<unknown>,
  before = async (_: Office) => {},
): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (let writes = 0; ; writes += 1) {
    const made = await office();
    await before(made);
    const stopped = await step({ ...made.deps, store: stoppingStore(made.deps.store, writes) }).then(
      () => false,
      () => true,
    );
    await settleAnswers(made.deps);
    await step(made.deps);
    seen.push(await look(made));
    await made.close();
    if (!stopped) return seen;
  }
}
const expectAllAlike = (seen: readonly unknown[]) => {
  expect(seen.length).toBeGreaterThan(2); // it was stopped at several places
  for (const one of seen) expect(one).toEqual(seen.at(-1));
};

test('opening a point puts every prompt on one card, wherever it was stopped', async () => {
  const seen = await stoppedAnywhere(openDuePoints, async (made) => ({
    cards: (await made.all('delivery')).map((one) => [
      one.id,
      [...one.prompts].sort((a, b) => a.assignmentId.localeCompare(b.assignmentId)),
    ]),
    prompts: (await made.all('assignment')).map((one) => one.prompts),
  }));
  expectAllAlike(seen);
  expect(seen.at(-1)).toMatchObject({
    cards: [['card:p-rut:2026-W06', [{ assignmentId: 'a-1' }, { assignmentId: 'a-2' }]]],
  });
});

/** A card of this week that has left already, with the first measure on it. */
const oneHasLeft = async (made: Office) => {
  await putOnCards(made.deps, 'p-rut', [asksAbout('a-1')], BASE.today);
  await deliver({ ...made.deps, channels: { teams: recordingChannel().channel } });
};
const asksAbout = (assignmentId: string) => {
  const { answeredAt: _at, answerId: _answer, deliveryId: _card, ...prompt } = aPrompt({ closesOn: '2026-02-13' });
  return { assignmentId, known: false, prompt };
};

test('a measure put on a card that has left is shown where that card stands, wherever it was stopped', async () => {
  const seen = await stoppedAnywhere(
    async (deps) => {
      const known = (await deps.store.read('assignment', deps.tenant, 'a-2'))?.doc.prompts.length === 1;
      await putOnCards(deps, 'p-rut', [{ ...asksAbout('a-2'), known }], BASE.today);
    },
    async (made) =>
      (await made.all('delivery')).map(({ kind, state, prompts, redraw }) => [
        kind,
        state,
        prompts.length,
        redraw?.card ?? null,
      ]),
    oneHasLeft,
  );
  expectAllAlike(seen);
  expect(seen.at(-1)).toEqual([
    ['card', 'sent', 2, null],
    ['redraw', 'queued', 0, 'card:p-rut:2026-W06'],
  ]);
});

const asked = async (made: Office) => {
  for (const { id } of await made.all('assignment')) {
    const known = await made.deps.store.read('assignment', made.deps.tenant, id);
    if (!known) throw new Error('gone');
    const prompts = [aPrompt({ deliveryId: CARD })];
    await made.deps.store.replace(
      'assignment',
      made.deps.tenant,
      { ...known.doc, prompts, awaiting: true, touchOn: '2026-02-06' },
      known.version,
    );
  }
};

test('a reminder goes out once about both measures, wherever it was stopped', async () => {
  const seen = await stoppedAnywhere(
    remindDue,
    async (made) => ({
      reminders: (await made.all('delivery')).map((one) => [one.id, one.prompts.length]),
      noted: (await made.all('assignment')).map((one) => one.lastReminderOn),
    }),
    asked,
  );
  expectAllAlike(seen);
  expect(seen.at(-1)).toEqual({ reminders: [['reminder:p-rut:2026-W06', 2]], noted: ['2026-02-06', '2026-02-06'] });
});

test('an answer is stored once and shows everywhere, wherever it was stopped', async () => {
  const inputs = { state: 'completed', schedule: 'on_plan', followUp: 'Klart i alla lag.' };
  const press = { act: 'submit', card: 'mine', assignment: 'a-1', n: 0, page: 0 } as const;
  const seen = await stoppedAnywhere(
    (deps) =>
      pressMeasure(
        { deps, base: BASE, person: aPerson(), message: { conversationId: 'c', messageId: 'm' }, client: '', inputs },
        press,
      ),
    async (made) => ({
      answers: (await made.all('answer')).map((one) => [one.id, one.state]),
      assignment: (await made.all('assignment'))[0],
      measure: (await made.all('measure'))[0]?.state,
    }),
    asked,
  );
  expectAllAlike(seen);
  expect(seen.at(-1)).toMatchObject({
    answers: [['a-1-1', 'completed']],
    measure: 'completed',
    assignment: { answers: 1, awaiting: false },
  });
});

test('a measure closed because a new version does not name it is closed, and logged once, wherever it was stopped', async () => {
  const kept = aDraftMeasure({ no: 1, title: 'Rutin för överlämning' });
  const closed = aDraftMeasure({ no: 2, title: 'Genomgång av öppettider' });
  const publishes = (deps: TenantDeps, measures: readonly DraftMeasure[], sha: string, choices = NOTHING_SAID) =>
    publishDraft(deps, deps.tenant, aDraft(measures), { name: 'plan.md', sha256: sha.repeat(64) }, 'p-karin', {
      choices,
    });
  let minute = 0;
  const seen = await stoppedAnywhere(
    async (deps) => {
      minute += 1; // nobody presses again in the same instant
      const now = new Date(Date.parse(deps.clock.now()) + minute * 60_000).toISOString();
      const missing = (await readAll(deps.store, 'measure', deps.tenant, {})).filter(
        (one) => one.title === closed.title,
      );
      const closing = new Set(missing.map((one) => one.id));
      await publishes({ ...deps, clock: { now: () => now } }, [kept], 'b', { ...NOTHING_SAID, closing });
    },
    async (made) => ({
      states: (await made.all('measure')).filter((one) => one.title === closed.title).map((one) => one.state),
      log: (await made.all('event')).filter((one) => one.what === 'decide').map((one) => one.detail['decision']),
    }),
    async (made) => void (await publishes(made.deps, [kept, closed], 'a')),
  );
  expectAllAlike(seen);
  expect(seen.at(-1)).toEqual({ states: ['cancelled'], log: ['cancel'] });
});

test('an answer cut off before a long weekend is taken up, though others have answered since the start', async () => {
  const made = await office();
  const { store, tenant } = made.deps;
  const behind = { measureId: 'm-1', state: 'completed', n: 1 } as const;
  await store.create(
    'answer',
    tenant,
    anAnswer({ ...behind, id: 'a-1-1', assignmentId: 'a-1', at: '2026-02-05T15:00:00.000Z' }),
  );
  made.clock.turnTo('2026-02-10T08:00:10+01:00'); // started ten seconds ago, after five days
  await store.create(
    'answer',
    tenant,
    anAnswer({ ...behind, id: 'a-2-1', measureId: 'm-2', assignmentId: 'a-2', at: '2026-02-10T07:00:05.000Z' }),
  );
  expect(await settleAnswers(made.deps)).toBe(2);
  expect((await made.all('measure')).map((one) => one.state)).toEqual(['completed', 'completed']);
  await made.close();
});
