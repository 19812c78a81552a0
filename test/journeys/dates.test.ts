import { ANALYSIS, type AskedJourney, askedJourney, MEASURES, read, replyTo, titlesOn } from '../support/asked-journey';
import { fieldsOn } from '../support/card-reading';
import { assignAll, publish, type RunningBot, TENANT } from '../support/running-bot';
import type { TeamsUser } from '../support/teams-client';

/** A date that is missing is set where it is seen, and stands from then on. */

let bot: RunningBot;
let maja: TeamsUser;
let disa: TeamsUser;
let karin: TeamsUser;
let asks: AskedJourney['asks'];
let measures: AskedJourney['measures'];
beforeEach(async () => {
  ({ bot, maja, disa, karin, asks, measures } = await askedJourney());
  await publish(bot, [...MEASURES, { title: 'Samverkan med biblioteket', due: [] }]);
});
afterEach(() => bot.stop());

const UNDATED = { row: 'Samverkan med biblioteket' };
const REASON = 'Biblioteket öppnar igen i augusti.';
const ABOUT_A_PUPIL = 'Flickan i 2C behöver stödet före lovet.';

test('a measure without a date gets one in three presses from status, which leads back to the list it came from', async () => {
  const status = await replyTo(karin, 'status samverkan');
  expect(read(karin.seen(status))).toContain('Saknar datum (1)');
  await karin.press(status, 'Sätt datum', UNDATED);
  expect(read(karin.seen(status))).toMatch(/Sätt datum: Samverkan med biblioteket.*Inget slutdatum/s);
  await karin.press(status, 'Spara', { inputs: { newDue: '', reason: REASON } });
  expect(read(karin.seen(status))).toContain('Välj ett datum.');
  expect(fieldsOn(karin.seen(status).card ?? {}).find((one) => one.id === 'reason')?.value).toBe(REASON);
  await karin.press(status, 'Spara', { inputs: { newDue: '2026-08-31', reason: REASON } });
  expect(read(karin.seen(status))).toMatch(/Klart senast 31 aug.*Samverkan med biblioteket.*Läge/s);
  expect(read(karin.seen(status))).not.toContain('Saknar datum');

  const [, , dated] = await measures();
  expect(dated).toMatchObject({ nextDue: '2026-08-31', originalDue: [] });
  const log = (await bot.assembled.deps.store.find('event', TENANT, { where: { subject: dated?.id ?? '' } })).items;
  expect(log.map(({ doc }) => [doc.what, doc.detail])).toContainEqual(['move_due', { from: null, to: '2026-08-31' }]);
  expect(read(await replyTo(karin, 'status'))).not.toContain('Saknar datum');
});

test('whoever has the measure sees the new date on the card that stands, and why on the measure’s own', async () => {
  const status = await replyTo(disa, 'status');
  await disa.press(status, 'Öppna', ANALYSIS);
  await disa.press(status, 'Ändra datum');
  await disa.press(status, 'Spara', { inputs: { newDue: '2026-09-30', reason: REASON } });
  expect(read(disa.seen(status))).toMatch(
    /Klart senast 30 sep.*Flyttat från 31 jan till 30 sep.* av Disa Nyman.*Skäl: Biblioteket/s,
  );
  await bot.quiet();
  const standing = maja.chat().find((one) => read(one).includes('lägesrapport'));
  const said =
    /Analys av resultat.*Klart senast 30 sep.*Flyttat från 31 jan\. Skäl: Biblioteket öppnar igen i augusti\./s;
  expect(read(standing)).toMatch(said);
  const mine = await replyTo(maja, 'mina');
  expect(read(mine)).toMatch(said);
  expect(read(mine).match(/Flyttat från/g)).toHaveLength(1);
  await maja.press(mine, 'Uppdatera', ANALYSIS);
  expect(read(maja.seen(mine))).toMatch(said);
});

test('a date that was missing is said to be decided, and why once somebody may read it', async () => {
  await assignAll(bot, 'maja@example.se', 3);
  const status = await replyTo(karin, 'status samverkan');
  await karin.press(status, 'Sätt datum', UNDATED);
  await karin.press(status, 'Spara', { inputs: { newDue: '2026-08-31', reason: ABOUT_A_PUPIL } });
  await karin.press(status, 'Skicka ändå', { inputs: { newDue: '2026-08-31', reason: ABOUT_A_PUPIL } });
  const mine = read(await replyTo(maja, 'mina'));
  expect(mine).toMatch(/Samverkan med biblioteket.*Klart senast 31 aug.*Datumet beslutades 15 jan\./s);
  expect(mine).not.toContain('2C');
});

test('[Läget nu] on a measure’s own card leads back to the filter it was opened from, also after its date was moved', async () => {
  const status = await replyTo(karin, 'status övergångar');
  await karin.press(status, 'Öppna', { row: 'Rutin för övergångar' });
  await karin.press(status, 'Ändra datum');
  await karin.press(status, 'Tillbaka', { inputs: { newDue: '', reason: '' } });
  await karin.press(status, 'Ändra datum');
  await karin.press(status, 'Spara', { inputs: { newDue: '2026-09-30', reason: ABOUT_A_PUPIL } });
  await karin.press(status, 'Ändra', { inputs: { newDue: '2026-09-30', reason: ABOUT_A_PUPIL } });
  await karin.press(status, 'Spara', { inputs: { newDue: '2026-09-30', reason: '' } });
  expect(read(karin.seen(status))).toContain('Flyttat från 12 juni till 30 sep');
  await karin.press(status, 'Läget nu');
  expect(read(karin.seen(status))).toContain('Visar bara: övergångar');
});

test.each([
  ['2026-12-24', 'Klart senast 24 dec: Samverkan med biblioteket.', 'Dagen är julafton.'],
  ['2026-06-06', 'Klart senast 6 juni', 'Dagen är nationaldagen.'],
  ['2026-09-27', 'Klart senast 27 sep', 'Dagen är en söndag.'],
  ['2026-09-28', 'Klart senast 28 sep', null],
])('a day on which offices are closed is accepted, and it is said which it is: %s', async (newDue, done, said) => {
  const status = await replyTo(karin, 'status samverkan');
  await karin.press(status, 'Sätt datum', UNDATED);
  await karin.press(status, 'Spara', { inputs: { newDue, reason: '' } });
  expect(read(karin.seen(status))).toContain(done);
  if (said === null) expect(read(karin.seen(status))).not.toContain('Dagen är');
  else expect(read(karin.seen(status))).toContain(said);
});

test('what was typed and left with Tillbaka stands there again, and nothing is decided', async () => {
  const status = await replyTo(karin, 'status');
  await karin.press(status, 'Sätt datum', UNDATED);
  await karin.press(status, 'Tillbaka', { inputs: { newDue: '2026-08-31', reason: REASON } });
  expect(read(karin.seen(status))).toMatch(
    /Det du skrev om datumet finns kvar, och inget är beslutat.*Saknar datum \(1\)/s,
  );
  await karin.press(status, 'Sätt datum', UNDATED);
  const fields = fieldsOn(karin.seen(status).card ?? {});
  expect(fields.map((one) => [one.id, one.value])).toEqual([
    ['newDue', '2026-08-31'],
    ['reason', REASON],
  ]);
  await karin.press(status, 'Spara', { inputs: { newDue: '2026-08-31', reason: REASON } });
  expect((await bot.assembled.deps.store.find('reasonDraft', TENANT, {})).items).toEqual([]);
});

test('why a date is set may be about a single child: it is asked about, and seen by nobody before somebody has looked', async () => {
  const status = await replyTo(disa, 'status');
  await disa.press(status, 'Öppna', ANALYSIS);
  await disa.press(status, 'Ändra datum');
  await disa.press(status, 'Spara', { inputs: { newDue: '2026-09-30', reason: ABOUT_A_PUPIL } });
  expect(titlesOn(disa.seen(status))).toEqual(['Ändra', 'Skicka ändå', 'Tillbaka']);
  expect((await measures())[0]).not.toHaveProperty('dueDecisions');
  await disa.press(status, 'Ändra', { inputs: { newDue: '2026-09-30', reason: ABOUT_A_PUPIL } });
  await disa.press(status, 'Spara', { inputs: { newDue: '2026-09-30', reason: ABOUT_A_PUPIL } });
  await disa.press(status, 'Skicka ändå', { inputs: { newDue: '2026-09-30', reason: ABOUT_A_PUPIL } });
  expect((await measures())[0]).toMatchObject({ nextDue: '2026-09-30' });
  const own = await replyTo(karin, 'status analys av resultat i svenska');
  await karin.press(own, 'Öppna', ANALYSIS);
  expect(read(karin.seen(own))).not.toContain('2C');
  const held = await replyTo(karin, 'status');
  await karin.press(held, 'Granska');
  expect(read(karin.seen(held))).toContain('Flickan i 2C');
});

test('declined on the measure’s own card and left, that card is back with the reason kept', async () => {
  await asks('2026-03-31');
  const status = await replyTo(disa, 'status');
  await disa.press(status, 'Öppna', ANALYSIS);
  await disa.press(status, 'Avslå');
  await disa.press(status, 'Tillbaka', { inputs: { reason: REASON } });
  expect(read(disa.seen(status))).toMatch(
    /Skälet finns kvar under Avslå.*Åtgärd 1 · .*Nytt datum föreslaget: 31 mars/s,
  );
  await disa.press(status, 'Avslå');
  expect(fieldsOn(disa.seen(status).card ?? {}).map((one) => one.value)).toEqual([REASON]);
  await disa.press(status, 'Tillbaka', { inputs: { reason: '' } });
  expect(read(disa.seen(status))).toMatch(/^Analys av resultat i svenska\nÅtgärd 1 · /);
});
