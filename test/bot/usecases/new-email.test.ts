import type { Place, Sender } from '../../../bot/ports/channel';
import { identifySender } from '../../../bot/usecases/identify-sender';
import { importPeople } from '../../../bot/usecases/import-people';
import { anOffice } from '../../support/office';

/** People files without Entra ids: whoever writes is known by the roster's e-mail once, and by their account from then on. */

const SENDER: Sender = {
  channel: 'teams',
  tenant: 'local',
  userId: '29:maja',
  entraId: 'entra-maja',
  slackId: null,
  name: 'Maja',
  email: null,
  guest: false,
};
const CHAT: Place = {
  kind: 'personal',
  conversationId: 'chat',
  channelId: null,
  teamId: null,
  serviceUrl: 'https://example.invalid/',
  botId: 'bot',
  locale: null,
};

test('whoever gets a new e-mail in the people file is known by it, with every message', async () => {
  // Who sorts first is chance: a person's id is made from the e-mail.
  for (let n = 0; n < 8; n += 1) {
    const office = await anOffice();
    const names = async (email: string) => {
      const text = `name;email;role;unit;forms\nMaja;${email};principal;Bokskolan;grundskola`;
      const options = { dryRun: false, deactivateMissing: true };
      await importPeople(office.deps, 'local', { name: 'people.csv', text }, 'command-line', options);
    };
    const writes = async (email: string) => {
      return (await identifySender(office.deps, { ...SENDER, email }, CHAT))?.person.email ?? 'a stranger';
    };
    const [before, after] = [`maja.ek${n}@example.se`, `maja.lind${n}@example.se`];
    await names(before);
    expect(await writes(before)).toBe(before);
    await names(after);
    expect([await writes(after), await writes(after), await writes(after)]).toEqual([after, after, after]);
    await office.close();
  }
});

test("somebody who has another's e-mail on the roster does not become them", async () => {
  const office = await anOffice();
  const text = 'name;email;role;unit;forms\nMaja;maja@example.se;principal;Bokskolan;grundskola';
  const options = { dryRun: false, deactivateMissing: false };
  await importPeople(office.deps, 'local', { name: 'people.csv', text }, 'command-line', options);
  const maja = { ...SENDER, email: 'maja@example.se' };
  expect(await identifySender(office.deps, maja, CHAT)).not.toBeNull();
  const other = { ...maja, userId: '29:other', entraId: 'entra-other' };
  expect(await identifySender(office.deps, other, CHAT)).toBeNull();
  await office.close();
});
