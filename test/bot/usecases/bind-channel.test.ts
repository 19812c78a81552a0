import { bindChannel } from '../../../bot/usecases/bind-channel';
import { aChannel, aPerson, aSender } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';

const PLACE = aChannel();
const SENDER = aSender();

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-02-11T09:00:00+01:00'); // a Wednesday
});
afterEach(() => office.close());

async function says(rest: string): Promise<string> {
  const base = { locale: 'sv', today: '2026-02-11', timeZone: 'Europe/Stockholm' } as const;
  const view = await bindChannel(office.deps, base, aPerson(), SENDER, PLACE, rest);
  return view.kind === 'notice' ? view.notice : view.kind;
}
const isBound = async () => {
  const { items } = await office.deps.store.find('binding', 'local', {});
  return items.some((one) => one.doc.active);
};

test.each(['', 'här', 'Här.', 'here', 'på', 'on'])('/kanal %s binds the channel', async (rest) => {
  expect(await says(rest)).toMatch(/^channel_bound/);
  expect(await isBound()).toBe(true);
});

test.each(['av', 'AV.', 'off', 'nej', 'stopp'])('/kanal %s releases it', async (rest) => {
  await says('');
  expect(await says(rest)).toBe('channel_released');
  expect(await isBound()).toBe(false);
});

test.each(['avv', 'a v', 'bort', 'av tack', 'offf'])(
  '/kanal %s asks what was meant and changes nothing',
  async (rest) => {
    expect(await says(rest)).toBe('channel_on_or_off');
    expect(await isBound()).toBe(false);
    await says('');
    expect(await says(rest)).toBe('channel_on_or_off');
    expect(await isBound()).toBe(true);
  },
);
