import {
  ANALYSIS,
  type AskedJourney,
  askedJourney,
  cardOf,
  MEASURES,
  newest,
  read,
  replyTo,
  SHARED,
  titlesOn,
} from '../support/asked-journey';
import { fieldsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, TENANT, turnWheel } from '../support/running-bot';
import type { TeamsUser } from '../support/teams-client';

/** A new date somebody asks for, until it is decided and everybody concerned has heard of it. */

let bot: RunningBot;
let maja: TeamsUser;
let disa: TeamsUser;
let olle: TeamsUser;
let karin: TeamsUser;
let asks: AskedJourney['asks'];
let inTheMorning: AskedJourney['inTheMorning'];
let measures: AskedJourney['measures'];
beforeEach(async () => {
  ({ bot, maja, disa, olle, karin, asks, inTheMorning, measures } = await askedJourney());
});
afterEach(() => bot.stop());

/** Maja's standing card of the point, as it is drawn now. */
const ofThePoint = () => maja.chat().find((one) => read(one).includes('lägesrapport'));

test('the head gets one card the next morning, approves in one press, and whoever asked is told', async () => {
  await asks('2026-03-31');
  expect(read(await replyTo(disa, 'status'))).toContain('Förslag om nytt datum (1)');
  await bot.tick('2026-01-15T20:00:00+01:00');
  expect(disa.chat().map(read).join()).not.toContain('Föreslår');

  const card = await inTheMorning();
  expect(read(card)).toMatch(
    /Förslag om nytt datum \(1\).*Analys av resultat i svenska.*(?:Maja Lindqvist|Bokskolan).*31 jan.*klart senast 31 mars.*Väntar på/s,
  );
  expect(olle.chat().map(read).join()).not.toContain('Föreslår');
  await disa.press(card, 'Godkänn');
  await bot.settled();
  expect(read(disa.seen(card))).toMatch(/Klart senast 31 mars: Analys av resultat.*Inga förslag/s);

  const [moved] = await measures();
  expect(moved).toMatchObject({ nextDue: '2026-03-31', originalDue: [{ date: '2026-01-31' }] });
  await bot.tick('2026-01-16T08:00:00+01:00');
  const answered = maja.chat().find((one) => read(one).includes('Bokskolan · ') || read(one).includes('lägesrapport'));
  expect(read(answered)).toMatch(/Analys av resultat/);
  expect(read(answered)).not.toMatch(/Väntar på beslut|väntar på/);
  expect(read(newest(maja))).toMatch(/Nytt datum: klart senast .*31 mars.*beslutat av Disa Nyman/s);
  expect(read(await replyTo(disa, 'status'))).not.toContain('Förslag om nytt datum');
  const before = disa.chat().length;
  await bot.tick('2026-01-19T07:05:00+01:00');
  expect(disa.chat()).toHaveLength(before);
});

test('the date that was decided stands in the plan, also when an older copy of it is read again', async () => {
  await asks('2026-03-31');
  await disa.press(await inTheMorning(), 'Godkänn');
  await publish(
    bot,
    MEASURES.map((one) => ({ ...one, followUp: 'Läst på nytt.' })),
  );
  const [analysis] = await measures();
  expect(analysis).toMatchObject({ nextDue: '2026-03-31', due: [{ date: '2026-03-31' }] });
  await publish(bot, [{ ...MEASURES[0], due: [on('2026-05-29')] }, MEASURES[1]], { documentDate: '2026-01-20' });
  expect((await measures())[0]).toMatchObject({ nextDue: '2026-05-29', originalDue: [{ date: '2026-01-31' }] });
});

test('a date that stands is said to whoever asked, who may ask again', async () => {
  await asks('2026-03-31');
  const asking = await inTheMorning();
  await disa.press(asking, 'Avslå');
  await disa.press(asking, 'Avslå');
  await bot.tick('2026-01-16T08:00:00+01:00');
  expect(read(newest(maja))).toMatch(/Datumet står kvar: .*31 jan.*31 mars, godkändes inte.*Disa Nyman/s);
  expect((await measures())[0]).toMatchObject({ nextDue: '2026-01-31' });
  expect(read(ofThePoint())).toContain('Förslaget om nytt datum, 31 mars, godkändes inte.');

  const card = cardOf(maja, 'KUL 1');
  await maja.press(card, 'Ändra', ANALYSIS);
  await maja.press(card, 'Skicka', { inputs: { newDue: '2026-02-27' } });
  await bot.settled();
  await bot.tick('2026-01-19T07:05:00+01:00');
  expect(read(newest(disa))).toMatch(/Förslag om nytt datum \(1\).*27 feb/s);
});

test('a measure that several areas share is the administrator’s, who finds it under status', async () => {
  await asks('2026-09-30', SHARED);
  await bot.tick('2026-01-16T07:05:00+01:00');
  expect(disa.chat().map(read).join()).not.toContain('Föreslår');
  expect(read(await replyTo(disa, 'status'))).not.toContain('Förslag om nytt datum');
  const status = await replyTo(karin, 'status');
  await karin.press(status, 'Visa förslagen');
  expect(read(karin.seen(status))).toMatch(/Rutin för övergångar.*gäller då även 2 andra/s);
  await karin.press(status, 'Godkänn');
  expect((await measures())[1]).toMatchObject({ nextDue: '2026-09-30' });
});

test('who may not decide is told so, and two who decide at once have decided once', async () => {
  await asks('2026-03-31');
  const [measure] = await measures();
  const decide = (who: TeamsUser, accept: boolean) =>
    who.post(
      who.activity({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: {
          action: {
            type: 'Action.Execute',
            data: { act: 'decide_due', measure: measure?.id ?? '', on: '2026-03-31', accept, page: 0 },
          },
        },
      }),
    );
  for (const one of [maja, olle]) expect(JSON.stringify((await decide(one, true)).body)).toMatch(/får du inte göra/);
  await Promise.all([decide(disa, true), decide(karin, false)]);
  const [after] = await measures();
  expect(after?.dueDecisions).toHaveLength(1);
  const log = (await bot.assembled.deps.store.find('event', TENANT, { where: { subject: measure?.id ?? '' } })).items;
  expect(log.filter(({ doc }) => doc.what === 'move_due' || doc.what === 'keep_due')).toHaveLength(1);
  const told = maja.chat().length;
  await bot.tick('2026-01-15T08:05:00+01:00');
  expect(maja.chat()).toHaveLength(told + 1);
});

test('who says that nothing has changed asks for the same date still', async () => {
  await turnWheel(bot, [{}, { code: 'KUL 2', name: 'Läge', opens: '03-16', closes: '04-10' }]);
  await asks('2026-09-30', SHARED);
  await bot.tick('2026-03-16T08:00:00+01:00');
  const card = cardOf(maja, 'KUL 2');
  await maja.press(card, 'Oförändrat', SHARED);
  const status = await replyTo(karin, 'status');
  expect(read(status)).toContain('Förslag om nytt datum (1)');
});

test('a form that is sent as it came asks for the same date still', async () => {
  await turnWheel(bot, [{}, { code: 'KUL 2', name: 'Läge', opens: '03-16', closes: '04-10' }]);
  await asks('2026-09-30', SHARED);
  await bot.tick('2026-03-16T08:00:00+01:00');
  const card = cardOf(maja, 'KUL 2');
  await maja.press(card, 'Uppdatera', SHARED);
  await maja.press(card, 'Skicka');
  expect(read(maja.seen(card))).toMatch(/Oförändrat: /);
  expect(read(await replyTo(karin, 'status'))).toContain('Förslag om nytt datum (1)');
});

test('the card that came because the bot was installed again shows what was decided as well', async () => {
  await maja.install();
  await bot.settled();
  const current = newest(maja);
  await maja.press(current, 'Uppdatera', ANALYSIS);
  await maja.press(current, 'Skicka', {
    inputs: { state: 'in_progress', schedule: 'delayed', followUp: 'Två lag är kvar.', newDue: '2026-03-31' },
  });
  await bot.quiet();
  expect(read(maja.seen(current))).toContain('Väntar på beslut');
  const asking = await inTheMorning();
  await disa.press(asking, 'Avslå');
  await disa.press(asking, 'Avslå');
  await bot.tick('2026-01-16T08:00:00+01:00');
  expect(read(maja.seen(current))).toContain('Analys av resultat');
  expect(read(maja.seen(current))).not.toContain('Väntar på beslut');
});

const ASKED = 'Förslag om nytt datum';
const REASON = 'Underlaget ska till nämnden i februari.';
const ABOUT_A_PUPIL = 'Flickan i 2C behöver stödet före lovet.';

test('a reason is typed where a date is declined, and reaches whoever asked; without one it is two presses', async () => {
  await asks('2026-03-31');
  const card = await inTheMorning();
  await disa.press(card, 'Avslå');
  expect(read(disa.seen(card))).toMatch(/Avslå nytt datum: Analys av resultat.*Föreslår: klart senast 31 mars.*Skäl/s);
  await disa.press(card, 'Tillbaka');
  expect(read(disa.seen(card))).toContain(`${ASKED} (1)`);
  await disa.press(card, 'Avslå');
  await disa.press(card, 'Avslå', { inputs: { reason: REASON } });
  expect(read(disa.seen(card))).toMatch(/Datumet står kvar: Analys av resultat.*Inga förslag/s);
  await bot.tick('2026-01-16T08:00:00+01:00');
  expect(read(newest(maja))).toMatch(/Datumet står kvar.*godkändes inte av Disa Nyman\. Skäl: Underlaget ska till/s);
  const status = await replyTo(karin, 'status');
  await karin.press(status, 'Öppna', ANALYSIS);
  expect(read(karin.seen(status))).toMatch(/31 mars, avslogs av Disa Nyman.*\nSkäl: Underlaget ska till nämnden/);
});

test('a reason that was typed and left with Tillbaka stands in the box when it is opened again, until the date is decided', async () => {
  await asks('2026-03-31');
  const card = await inTheMorning();
  const box = () => fieldsOn(disa.seen(card).card ?? {}).find((one) => one.id === 'reason')?.value;
  await disa.press(card, 'Avslå');
  await disa.press(card, 'Tillbaka', { inputs: { reason: ` ${REASON} ` } });
  expect(read(disa.seen(card))).toMatch(
    /Skälet finns kvar under Avslå, och inget är beslutat: Analys av resultat.*Förslag om nytt datum \(1\)/s,
  );
  expect((await measures())[0]).not.toHaveProperty('dueDecisions');
  await disa.press(card, 'Avslå');
  expect(box()).toBe(REASON);
  await disa.press(card, 'Tillbaka', { inputs: { reason: 'Flickan med personnummer 20110203-1234 väntar.' } });
  expect(read(disa.seen(card))).toMatch(/Avslå nytt datum.*Personnummer kan inte sparas/s);
  await disa.press(card, 'Tillbaka', { inputs: { reason: ABOUT_A_PUPIL } });
  await disa.press(card, 'Avslå');
  expect(box()).toBe(ABOUT_A_PUPIL);
  await disa.press(card, 'Tillbaka', { inputs: { reason: '' } });
  await disa.press(card, 'Avslå');
  expect(box()).toBe('');
  await disa.press(card, 'Tillbaka', { inputs: { reason: REASON } });
  await disa.press(card, 'Avslå');
  await disa.press(card, 'Avslå');
  await bot.tick('2026-01-16T08:00:00+01:00');
  expect(read(newest(maja))).toMatch(/godkändes inte av Disa Nyman\. Skäl: Underlaget ska till/s);
  expect((await bot.assembled.deps.store.find('reasonDraft', TENANT, {})).items).toEqual([]);
});

test('a reason about a single child is asked about, and seen by nobody before the administrator has looked', async () => {
  const channel = karin.inChannel({ teamId: '19:team', channelId: '19:ledning@thread.tacv2' });
  await channel.say('kanal');
  await asks('2026-03-31');
  const card = await inTheMorning();
  await disa.press(card, 'Avslå');
  await disa.press(card, 'Avslå', { inputs: { reason: ABOUT_A_PUPIL } });
  expect(read(disa.seen(card))).toMatch(/handla om en enskild elev \(”Flickan i 2C”\)/);
  expect(titlesOn(disa.seen(card))).toEqual(['Ändra', 'Skicka ändå', 'Tillbaka']);
  await disa.press(card, 'Ändra', { inputs: { reason: ABOUT_A_PUPIL } });
  expect(titlesOn(disa.seen(card))).toEqual(['Avslå', 'Tillbaka']);
  await disa.press(card, 'Avslå', { inputs: { reason: ABOUT_A_PUPIL } });
  await disa.press(card, 'Skicka ändå', { inputs: { reason: ABOUT_A_PUPIL } });
  await bot.tick('2026-01-19T08:05:00+01:00');
  expect(read(newest(maja))).toMatch(/31 mars, godkändes inte.*Texten visas inte förrän administratören har granskat/s);
  for (const one of [...maja.chat(), ...channel.chat(), ...disa.chat().filter((sent) => sent.id !== card.id)])
    expect(read(one)).not.toContain('2C');

  const status = await replyTo(karin, 'status');
  await karin.press(status, 'Granska');
  expect(read(karin.seen(status))).toMatch(/Disa Nyman.*Skäl: \nFlickan i 2C behöver stödet/s);
  await karin.press(status, 'Får visas');
  await bot.tick('2026-01-19T08:10:00+01:00');
  expect(read(newest(maja))).toMatch(
    /Skälet till att .*31 mars.* inte godkändes.*Disa Nyman skrev: Flickan i 2C behöver stödet/s,
  );
  expect(read(newest(maja))).not.toMatch(/står kvar|31 jan/);
  const again = await replyTo(disa, 'status');
  await disa.press(again, 'Öppna', ANALYSIS);
  expect(read(disa.seen(again))).toContain('Skäl: Flickan i 2C');
});

test('a date that is taken to a meeting waits under status without a new card, until it is decided', async () => {
  await asks('2026-03-31');
  const card = await inTheMorning();
  await disa.press(card, 'Ta upp på möte');
  expect(read(disa.seen(card))).toMatch(/Tas upp på möte: Analys av resultat.*Förslag om nytt datum \(1\).*Tas upp/s);
  expect(titlesOn(disa.seen(card))).toEqual(['Godkänn', 'Avslå', 'Öppna', 'Läget nu']);
  const before = disa.chat().length;
  for (const day of ['16', '17', '19', '20']) await bot.tick(`2026-01-${day}T09:05:00+01:00`);
  expect(disa.chat()).toHaveLength(before);
  const told = maja.chat().filter((one) => read(one).includes('tas upp på möte'));
  expect(told.map(read)).toEqual([
    expect.stringMatching(/Disa Nyman tar upp förslaget om nytt datum, tis 31 mars, på ett möte.*Till dess.*31 jan/s),
  ]);
  expect(read(ofThePoint())).toContain('Föreslaget nytt datum: 31 mars. Tas upp på ett möte innan det beslutas.');

  const status = await replyTo(disa, 'status');
  expect(read(status)).toContain(`${ASKED} (1)`);
  await disa.press(status, 'Visa förslagen');
  await disa.press(status, 'Godkänn');
  await bot.tick('2026-01-20T09:10:00+01:00');
  expect(read(newest(maja))).toMatch(/Nytt datum: klart senast .*31 mars/);
  expect((await measures())[0]).toMatchObject({ nextDue: '2026-03-31' });
});

test('what the administrator takes to a meeting comes to the head in the morning as well, and once more when the day has passed', async () => {
  await asks('2026-02-10');
  const status = await replyTo(karin, 'status');
  await karin.press(status, 'Visa förslagen');
  await karin.press(status, 'Ta upp på möte');
  const card = await inTheMorning();
  expect(read(card)).toMatch(/Förslag om nytt datum \(1\).*klart senast 10 feb.*Tas upp på möte/s);
  await bot.tick('2026-02-10T09:00:00+01:00');
  const before = disa.chat().filter((one) => read(one).includes(ASKED)).length;
  await bot.tick('2026-02-11T07:05:00+01:00');
  await bot.tick('2026-02-12T07:05:00+01:00');
  expect(disa.chat().filter((one) => read(one).includes(ASKED))).toHaveLength(before + 1);
  expect(read(disa.chat().findLast((one) => read(one).includes(ASKED)))).toMatch(/10 feb.*Den dagen har passerat/s);
});

test('where an authority has set the date, the form and the answer say that it is taken up with them', async () => {
  const order = { kind: 'inspection_order', title: 'Föreläggande om skolplikt' } as const;
  await publish(bot, [{ title: 'Rutin för skolplikt', due: [on('2026-02-20')], status: 'in_progress' }], order);
  await assignAll(bot, 'maja@example.se', null, 'skolplikt');
  await bot.tick('2026-01-15T09:00:00+01:00');
  const [list] = await maja.say('mina');
  if (!list) throw new Error('no list came');
  await maja.press(list, 'Uppdatera', { row: 'Rutin för skolplikt' });
  expect(read(maja.seen(list))).toMatch(/satt av en myndighet.*tas upp med myndigheten/);
  expect(read(maja.seen(list))).not.toContain('går vidare för beslut');
  await maja.press(list, 'Skicka', {
    inputs: { state: 'in_progress', schedule: 'delayed', followUp: 'Ett beslut dröjer.', newDue: '2026-04-30' },
  });
  expect(read(maja.seen(list))).toMatch(
    /Föreslaget nytt datum: 30 apr. Datumet är myndighetens, och förslaget tas upp/,
  );
  expect(read(maja.seen(list))).not.toContain('Väntar på beslut');
  await maja.press(list, 'Uppdatera', ANALYSIS);
  expect(read(maja.seen(list))).toContain('går vidare för beslut');

  await bot.tick('2026-01-16T07:05:00+01:00');
  expect(disa.chat().map(read).join()).not.toContain('Föreslår');
  const status = await replyTo(karin, 'status');
  await karin.press(status, 'Visa förslagen');
  expect(read(karin.seen(status))).toMatch(/Rutin för skolplikt.*Begär anstånd/s);
  expect(titlesOn(karin.seen(status))).toEqual(['Öppna', 'Läget nu']);
});

test('a day that has passed is not approved on an old card; the new card says what to do', async () => {
  await asks('2026-02-10');
  const card = await inTheMorning();
  expect(titlesOn(disa.seen(card))).toContain('Godkänn');
  bot.clock.turnTo('2026-02-11T09:00:00+01:00');
  await disa.press(card, 'Godkänn');
  expect(read(disa.seen(card))).toMatch(
    /10 feb har redan passerat, så inget är beslutat.*Avslå, så kan ett nytt datum/s,
  );
  expect(titlesOn(disa.seen(card))).toEqual(['Avslå', 'Öppna', 'Läget nu']);
  expect((await measures())[0]).toMatchObject({ nextDue: '2026-01-31' });
});
