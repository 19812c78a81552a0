import { ANALYSIS, type AskedJourney, askedJourney, newest, read, replyTo } from '../support/asked-journey';
import { assignAll } from '../support/running-bot';

/** Maja asks for another date, and the measure goes to Ture before her head of area has decided. */

let journey: AskedJourney;
beforeEach(async () => {
  journey = await askedJourney();
});
afterEach(() => journey.bot.stop());

test('a text about a child in the decision reaches whoever has the measure, and not whoever only asked', async () => {
  const { bot, maja, disa, karin } = journey;
  const ture = bot.user({ entraId: 'entra-ture', name: 'Ture Sandell' });
  await ture.install();
  await journey.asks('2026-03-31');
  const list = await journey.inTheMorning();
  await assignAll(bot, 'ture@example.se', 1);

  bot.clock.turnTo('2026-01-17T00:10:00+01:00');
  const inputs = { reason: 'Pojken i 5C får sin plats i april.' };
  await disa.press(list, 'Avslå', ANALYSIS);
  await disa.press(list, 'Avslå', { inputs });
  await disa.press(list, 'Skicka ändå', { inputs });
  bot.clock.turnTo('2026-01-17T00:20:00+01:00');
  const held = await replyTo(karin, 'status');
  await karin.press(held, 'Granska');
  await karin.press(held, 'Får visas');

  await bot.tick('2026-01-17T07:05:00+01:00');
  await bot.settled();
  expect(read(newest(ture))).toMatch(/godkändes inte av Disa Nyman[\s\S]*Pojken i 5C/);
  expect(read(newest(maja))).toMatch(/godkändes inte\. Hör med Disa Nyman/);
  expect(maja.chat().map(read).join('\n')).not.toContain('5C');
});

test('the morning after the day of a meeting, the card comes to whoever decides by then', async () => {
  const { bot, disa, olle } = journey;
  await journey.asks('2026-03-31');
  await disa.press(await journey.inTheMorning(), 'Ta upp på möte', ANALYSIS);
  await assignAll(bot, 'siv@example.se', 1);
  const before = [disa.chat().length, olle.chat().length];
  for (const minute of ['05', '06']) await bot.tick(`2026-04-01T07:${minute}:00+02:00`);
  await bot.settled();
  expect(read(newest(olle))).toMatch(
    /Förslag om nytt datum \(1\)[\s\S]*Analys av resultat[\s\S]*Den dagen har passerat/,
  );
  expect([disa.chat().length, olle.chat().length - 1]).toEqual(before);
});
