import { deliver } from '../../../bot/usecases/deliver';
import { createOpenForms, FORM_STANDS_MS } from '../../../bot/usecases/open-forms';
import { newDelivery, queueDelivery } from '../../../bot/usecases/queue-delivery';
import {
  holdRedraw,
  queueRedraw,
  queueRedrawOfPressed,
  REDRAW_LATEST_MS,
  REDRAW_QUIET_MS,
} from '../../../bot/usecases/queue-redraw';
import { aBinding, aConversation, aMeasure, anAssignment, aPerson } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

const MESSAGE = { conversationId: 'chat-rut', messageId: 'm-1' };
const BASE = { locale: 'sv', today: '2026-01-15', timeZone: 'Europe/Stockholm' } as const;
const MINE = { message: MESSAGE, card: 'mine', page: 0, said: null };

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-01-15T09:00:00+01:00');
  const { store, tenant } = office.deps;
  await store.create('person', tenant, aPerson());
  await store.create('conversation', tenant, aConversation({ id: 'p-rut', trouble: null }));
  await store.create('measure', tenant, aMeasure());
  await store.create('assignment', tenant, anAssignment());
});
afterEach(() => office.close());

/** What leaves when nobody has pressed for so long. */
async function delivered(afterMs = REDRAW_QUIET_MS) {
  const { clock } = office;
  clock.turnTo(new Date(Date.parse(clock.now()) + afterMs).toISOString());
  const { channel, sent } = recordingChannel();
  await deliver({ ...office.deps, channels: { teams: channel } });
  return sent;
}

test('a message follows once however often it was queued, and again when it is queued again', async () => {
  await queueRedraw(office.deps, 'p-rut', MINE);
  await queueRedraw(office.deps, 'p-rut', MINE);
  expect(await delivered()).toHaveLength(1);
  await queueRedraw(office.deps, 'p-rut', MINE);
  expect(await delivered()).toHaveLength(1);
});

test('a message that is pressed again and again follows when it is left alone, and at the latest 20 seconds on', async () => {
  const left: number[] = [];
  for (let second = 1; second <= 30; second += 1) {
    await queueRedraw(office.deps, 'p-rut', { ...MINE, page: second });
    if ((await delivered(1_000)).length > 0) left.push(second);
  }
  expect(left).toEqual([REDRAW_LATEST_MS / 1000]);
  expect(await delivered(REDRAW_QUIET_MS - 2_000)).toHaveLength(0);
  expect(await delivered(1_000)).toHaveLength(1);
});

test('six measures answered in twenty seconds change the message once', async () => {
  let changes = 0;
  for (let press = 0; press < 6; press += 1) {
    await queueRedraw(office.deps, 'p-rut', { ...MINE, page: press });
    changes += (await delivered(3_300)).length;
  }
  changes += (await delivered()).length;
  expect(changes).toBe(1);
});

test('a form opened on the message holds it back: what is being typed is not drawn over', async () => {
  await queueRedraw(office.deps, 'p-rut', MINE);
  await holdRedraw(office.deps, MESSAGE, 'iOS');
  expect(await delivered()).toHaveLength(0);
});

test('what comes while a form stands on the message waits until it is left, on every device, or forgotten', async () => {
  const deps = { ...office.deps, openForms: createOpenForms() };
  const own = (client: string) => ({ deps, person: aPerson(), message: MESSAGE, client, base: BASE, inputs: {} });
  await holdRedraw(deps, MESSAGE, 'Windows');
  await holdRedraw(deps, MESSAGE, 'iOS');
  await queueRedraw(deps, 'p-rut', MINE); // another measure was given to them
  await queueRedrawOfPressed(own('iOS'), MINE); // and one was answered on the phone
  expect(await delivered(REDRAW_LATEST_MS)).toHaveLength(0);
  await queueRedrawOfPressed(own('Windows'), MINE);
  expect(await delivered()).toHaveLength(1);

  await holdRedraw(deps, MESSAGE, 'Windows');
  await queueRedraw(deps, 'p-rut', MINE);
  expect(await delivered(FORM_STANDS_MS - 1_000)).toHaveLength(0);
  expect(await delivered(1_000)).toHaveLength(1);
});

test('of forms that were walked away from nothing is kept', () => {
  const forms = createOpenForms();
  const on = (messageId: string) => ({ conversationId: 'chat-rut', messageId });
  forms.opened(on('m-1'), 'iOS', '2026-01-15T08:00:00.000Z');
  forms.opened(on('m-1'), 'Web', '2026-01-15T08:10:00.000Z');
  expect(forms.until(on('m-1'), '2026-01-15T08:12:00.000Z')).toBe('2026-01-15T08:25:00.000Z');
  expect(forms.until(on('m-2'), '2026-01-15T08:12:00.000Z')).toBeNull();
  expect(forms.until(on('m-1'), '2026-01-15T08:25:00.000Z')).toBeNull();
  forms.opened(on('m-2'), 'iOS', '2026-01-15T09:00:00.000Z');
  expect(forms.until(on('m-1'), '2026-01-15T08:12:00.000Z')).toBeNull(); // forgotten, not only over
});

test("a forged message id does not turn somebody else's message into one's own", async () => {
  await queueRedraw(office.deps, 'p-rut', MINE);
  await queueRedraw(office.deps, 'p-thief', MINE);
  expect((await delivered()).map((one) => one.to)).toEqual(['p-rut']);
});

test('a measure that was taken from somebody is drawn for them no more', async () => {
  const { store, tenant } = office.deps;
  const known = await store.read('assignment', tenant, 'a-1');
  if (!known) throw new Error('gone');
  await store.replace('assignment', tenant, { ...known.doc, active: false }, known.version);
  await queueRedraw(office.deps, 'p-rut', MINE);
  expect((await delivered()).map((one) => one.view)).toMatchObject([{ kind: 'round', total: 0 }]);
});

test('a summary that could not leave before its week was out is not posted in another', async () => {
  await office.deps.store.create('binding', office.deps.tenant, aBinding({ id: 'b-1', active: true }));
  await queueDelivery(
    office.deps,
    newDelivery(office.deps, { id: 'summary:b-1:2026-W03', kind: 'summary', bindingId: 'b-1' }),
  );
  office.clock.turnTo('2026-01-19T07:00:00+01:00');
  expect(await delivered()).toHaveLength(0);
});
