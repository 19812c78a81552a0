import type { TenantDeps } from '../../../bot/usecases/deps';
import { openDuePoints } from '../../../bot/usecases/open-due-points';
import { pressMeasure } from '../../../bot/usecases/press-measure';
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
import { anOffice, stoppingStore } from '../../support/office';

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
        { deps, base: BASE, person: aPerson(), message: { conversationId: 'c', messageId: 'm' }, inputs },
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
