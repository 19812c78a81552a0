import { ANALYSIS, type AskedJourney, askedJourney, cardOf, newest, read, replyTo } from '../support/asked-journey';

/** Maja asks for another date and later says that nothing has changed; Disa decides in the words of the first answer. */

let journey: AskedJourney;
beforeEach(async () => {
  journey = await askedJourney();
});
afterEach(() => journey.bot.stop());

const proposals = async () => {
  const { disa } = journey;
  const status = await replyTo(disa, 'status');
  await disa.press(status, 'Visa förslagen');
  return read(disa.seen(status));
};
const unchanged = async (at: string) => {
  const { bot, maja } = journey;
  bot.clock.turnTo(at);
  await maja.press(await replyTo(maja, 'mina'), 'Oförändrat', ANALYSIS);
  await bot.settled();
};

test('who decides reads why, and since when, also after "Oförändrat"', async () => {
  await journey.asks('2026-06-30');
  const why = /15 jan[\s\S]*Två lag är kvar/;
  expect(await proposals()).toMatch(why);
  for (const at of ['2026-02-20T09:00:00+01:00', '2026-02-23T09:00:00+01:00']) {
    await unchanged(at);
    expect(await proposals()).toMatch(why);
  }
});

test('who decides is told after "Oförändrat" too that a text waits to be looked at', async () => {
  const { bot, maja } = journey;
  const card = cardOf(maja, 'KUL 1');
  const followUp = 'En flicka i 5A väntar på utredning.';
  const inputs = { state: 'in_progress', schedule: 'delayed', followUp, newDue: '2026-06-30' };
  await maja.press(card, 'Uppdatera', ANALYSIS);
  await maja.press(card, 'Skicka', { inputs });
  await maja.press(card, 'Skicka ändå', { inputs });
  await bot.settled();
  expect(await proposals()).toContain('En text väntar på granskning.');
  await unchanged('2026-02-20T09:00:00+01:00');
  const after = await proposals();
  expect(after).toContain('En text väntar på granskning.');
  expect(after + read(newest(journey.disa))).not.toContain('5A');
});
