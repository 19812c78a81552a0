import { ANALYSIS, askedJourney, cardOf, newest, read, replyTo, SHARED } from '../support/asked-journey';
import { assignAll, on, publish, type RunningBot, register } from '../support/running-bot';
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

test('a school form after status shows what is late at its schools, also where a measure elsewhere is called by the word', async () => {
  await register(
    bot,
    `name;email;role;unit;forms;entraId;manager
Sara Lind;sara@example.se;principal;Sundets gymnasium;gymnasieskola;entra-sara;olle@example.se
Nils Berg;nils@example.se;principal;Lärcentrum;vuxenutbildning;entra-nils;olle@example.se`,
  );
  const title = 'Möten mellan grundskola och gymnasium';
  await publish(
    bot,
    [
      { title, due: [on('2026-11-01')], status: 'in_progress' },
      { title: 'Vägledning till komvux', status: 'proposed' },
    ],
    { title: 'Plan för studieval' },
  );
  await assignAll(bot, 'sara@example.se', null, 'studieval');
  await bot.tick('2026-01-23T08:00:00+01:00');
  for (const filter of ['försenade grundskola', 'försenade i grundskolan', 'grundskolor']) {
    expect(await shown(`status ${filter}`)).toContain('Vindskydd på gården');
    expect(await shown(`status ${filter}`, disa)).toContain('Vindskydd på gården');
  }
  expect(await shown('status försenade grundskola')).not.toMatch(/Inget är försenat|Sundets/);
  expect(await shown('status försenade i gymnasiet')).toContain('Inget är försenat');
  expect(await shown('status gymnasieskola')).toContain(title);
  // Nobody there has a measure, and one is called by the word.
  expect(await shown('status komvux')).toContain('Vägledning till komvux');
  expect(await shown('status försenade anpassad grundskola')).toContain('Inget stämmer');
});

test('ej svarat and a school show what that school has not answered, and not what others have left', async () => {
  await maja.press(cardOf(maja, 'KUL 1'), 'Oförändrat', SHARED);
  await bot.settled();
  const mine = await shown('status ej svarat Bokskolan');
  expect(mine).toContain('Analys av resultat i svenska');
  expect(mine).not.toContain('Rutin för övergångar');
  expect(mine).toContain('1 åtgärd att se till');
  expect(await shown('status ej svarat Ekskolan')).toContain('Rutin för övergångar');
});
