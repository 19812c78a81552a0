import { ANALYSIS, askedJourney, cardOf, newest, read, replyTo } from '../support/asked-journey';
import { assignAll, on, publish, type RunningBot } from '../support/running-bot';
import type { TeamsUser } from '../support/teams-client';

/** What a part of /status shows is of that part, and what has been ended is counted nowhere. */

let bot: RunningBot;
let maja: TeamsUser;
let karin: TeamsUser;
let disa: TeamsUser;
beforeEach(async () => {
  ({ bot, maja, karin, disa } = await askedJourney());
  await publish(
    bot,
    [
      { title: 'Vindskydd på gården', due: [on('2026-01-20')], status: 'in_progress', area: 'Utemiljö' },
      { title: 'Ny sandlåda', due: [on('2026-01-10')], status: 'completed', area: 'Utemiljö' },
    ],
    { title: 'Plan för uteplatsen' },
  );
  await assignAll(bot, 'ture@example.se', null, 'uteplatsen');
});
afterEach(() => bot.stop());

const shown = async (words: string, who = karin) => read(await replyTo(who, words));
const end = async (plan: string) => {
  const list = await replyTo(karin, `status ${plan}`);
  await karin.press(list, 'Avsluta planen');
  await karin.press(list, 'Avsluta', { inputs: { reason: 'Arbetet är över.' } });
};

test('texts that wait to be looked at are told under what they belong to, and not under another plan or school', async () => {
  const card = cardOf(maja, 'KUL 1');
  await maja.press(card, 'Uppdatera', ANALYSIS);
  await maja.press(card, 'Skicka', { inputs: { followUp: 'Eleven Kevin i 5B har fått en egen läsgrupp.' } });
  await maja.press(card, 'Skicka ändå');
  await bot.settled();
  for (const filter of ['', 'läsro', 'analys', 'Bokskolan'])
    expect(await shown(`status ${filter}`)).toContain('Texter att granska (1)');
  for (const filter of ['uteplatsen', 'vindskydd', 'Ekskolan'])
    expect(await shown(`status ${filter}`)).not.toContain('Texter att granska');
});

test('a plan that was ended is in no count of /status, of the summary, and of its areas', async () => {
  expect(await shown('status')).toContain('2 planer, 4 åtgärder');
  expect(await shown('sammanfattning')).toMatch(/1 genomförd/);
  await end('uteplatsen');
  expect(await shown('status')).toContain('1 plan, 2 åtgärder');
  const summary = await replyTo(karin, 'sammanfattning');
  expect(read(summary)).not.toMatch(/1 genomförd/);
  expect(await shown('sammanfattning', disa)).not.toMatch(/1 genomförd/);
  await karin.press(summary, 'Per område');
  expect(read(karin.seen(summary))).not.toContain('Utemiljö');
  await end('läsro');
  expect(await shown('status')).toMatch(/Alla planer är avslutade\. De finns under rapport\./);
  const again = newest(karin);
  expect(read(again)).not.toMatch(/0 planer|ingen plan än/);
});
