import { buttonsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** What a principal writes in the chat that is no word the bot knows. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;
Per Ek;per@example.se;principal;Ekskolan;grundskola;entra-per;`;

let bot: RunningBot;
let maja: TeamsUser;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, [{ title: 'Uppföljning av ogiltig frånvaro', due: [on('2026-03-31')], schedule: 'on_plan' }]);
  await assignAll(bot, 'maja@example.se');
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  await maja.install(); // the welcome comes once, and must not come between
  await bot.settled();
});
afterEach(() => bot.stop());

const shown = (message: StandInMessage) => textsOn(maja.seen(message).card ?? {}).join('\n');
const titles = (message: StandInMessage) => buttonsOn(maja.seen(message).card ?? {}).map((one) => one.title);

test('a personal identity number written in the chat is answered with one line, and kept nowhere', async () => {
  const [reply, ...more] = await maja.say('20110203-1234 behöver mer stöd i svenska');
  expect(more).toEqual([]);
  expect(textsOn(reply?.card ?? {}).join(' ')).toMatch(/Det du skrev är inte sparat .*personnummer/s);
  expect(textsOn(reply?.card ?? {}).join(' ')).not.toMatch(/20110203|Det här kan du skriva/);
  expect(JSON.stringify(bot.logged)).not.toContain('20110203');
});

test('a sentence in the chat is told how to answer, with the list one press away; a word or two gets the help', async () => {
  const [reply] = await maja.say('Vi har gjort alla lästester nu');
  if (!reply) throw new Error('no reply');
  expect(shown(reply)).toMatch(/Svara på kortet[\s\S]*Mina åtgärder/);
  await maja.press(reply, 'Mina åtgärder');
  expect(shown(reply)).toMatch(/Uppföljning av ogiltig frånvaro/);
  expect(titles(reply)).toContain('Uppdatera');
  expect(shown((await maja.say('allt klart nu'))[0] ?? reply)).toMatch(/Det här kan du skriva/);
  // Who has no measures, or sees the whole of it, has nothing to answer on.
  const per = bot.user({ entraId: 'entra-per', name: 'Per Ek' });
  await per.install();
  await bot.settled();
  const [help] = await per.say('Vi har gjort alla lästester nu');
  expect(textsOn(help?.card ?? {}).join(' ')).toMatch(/Det här kan du skriva/);
  expect((await bot.assembled.deps.store.find('answer', TENANT, {})).items).toEqual([]);
});
