import { statusInText } from '../../scripts/commands/status';
import {
  ANALYSIS,
  type AskedJourney,
  askedJourney,
  cardOf,
  newest,
  read,
  replyTo,
  SHARED,
  titlesOn,
} from '../support/asked-journey';
import { type RunningBot, TENANT } from '../support/running-bot';
import type { TeamsUser } from '../support/teams-client';

/** What waits for whoever decides of a new date: what is told of it, where, and when it waits no longer. */

let bot: RunningBot;
let maja: TeamsUser;
let disa: TeamsUser;
let karin: TeamsUser;
let asks: AskedJourney['asks'];
let measures: AskedJourney['measures'];
beforeEach(async () => {
  ({ bot, maja, disa, karin, asks, measures } = await askedJourney());
});
afterEach(() => bot.stop());

test('a reason that nobody has looked at yet leaves a word of it on the proposal, for as long as it waits', async () => {
  const card = cardOf(maja, 'KUL 1');
  const inputs = { followUp: 'En pojke i 4B har inte fått plats i gruppen.', newDue: '2026-03-31' };
  await maja.press(card, 'Uppdatera', ANALYSIS);
  await maja.press(card, 'Skicka', { inputs });
  await maja.press(card, 'Skicka ändå', { inputs });
  await bot.settled();
  await bot.tick('2026-01-16T07:05:00+01:00');
  expect(read(newest(disa))).toMatch(/31 mars.*En text väntar på granskning\./s);
  expect(read(newest(disa))).not.toMatch(/4B/);
  expect(await statusInText({ ...bot.assembled.deps, tenant: TENANT }, '', 100)).toContain('Texter att granska (1)');
  const status = await replyTo(karin, 'status');
  await karin.press(status, 'Granska');
  await karin.press(status, 'Får visas');
  await disa.press(newest(disa), 'Avslå');
  expect(read(newest(disa))).not.toMatch(/väntar på granskning/);
  expect(await statusInText({ ...bot.assembled.deps, tenant: TENANT }, '', 100)).not.toContain('Texter att granska');
});

test('a list narrowed to something else still tells of the dates that wait to be decided', async () => {
  await asks('2026-09-30', SHARED);
  for (const word of ['status', 'status Siv', 'status analys']) {
    const status = await replyTo(karin, word);
    expect(read(status)).toContain('Förslag om nytt datum (1)');
    expect(titlesOn(status)).toContain('Visa förslagen');
  }
  expect(read(await replyTo(disa, 'status analys'))).not.toContain('Förslag om nytt datum');
});

test('whoever has done it asks no longer: nothing waits on either side, and an old card moves no date', async () => {
  for (const measure of [ANALYSIS, SHARED]) await asks('2026-09-30', measure);
  const list = await replyTo(karin, 'status');
  await karin.press(list, 'Visa förslagen');
  expect(read(karin.seen(list))).toContain('Förslag om nytt datum (2)');
  const card = cardOf(maja, 'KUL 1');
  for (const measure of [ANALYSIS, SHARED]) {
    await maja.press(card, 'Ändra svar');
    await maja.press(card, 'Ändra', measure);
    // The day asked for stands in the box still.
    await maja.press(card, 'Skicka', { inputs: { state: 'completed', followUp: 'Det är gjort.' } });
  }
  await bot.settled();
  await maja.press(card, 'Ändra svar');
  expect(read(maja.seen(card))).toMatch(/Genomförd/);
  expect(read(maja.seen(card))).not.toMatch(/Föreslaget nytt datum|Väntar på beslut/);
  expect(read(await replyTo(karin, 'status'))).not.toContain('Förslag om nytt datum');
  await karin.press(list, 'Godkänn');
  expect(read(karin.seen(list))).toMatch(/har ändrats/);
  expect((await measures()).map((one) => one.nextDue)).toEqual(['2026-01-31', '2026-06-12']);
});
