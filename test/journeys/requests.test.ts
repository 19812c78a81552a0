import { textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** A new date somebody asks for, until it is decided and everybody concerned has heard of it. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;disa@example.se
Ture Sandell;ture@example.se;principal;Almskolan;grundskola;entra-ture;disa@example.se
Siv Ek;siv@example.se;principal;Ekskolan;grundskola;entra-siv;olle@example.se
Disa Nyman;disa@example.se;head_of_area;;;entra-disa;
Olle Ström;olle@example.se;head_of_area;;;entra-olle;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;
const MEASURES = [
  { title: 'Analys av resultat i svenska', due: [on('2026-01-31')], status: 'in_progress', schedule: 'on_plan' },
  { title: 'Rutin för övergångar', due: [on('2026-06-12')], status: 'in_progress', schedule: 'on_plan' },
] as const;
const ANALYSIS = { row: 'Analys av resultat' };

let bot: RunningBot;
let maja: TeamsUser;
let disa: TeamsUser;
let olle: TeamsUser;
let karin: TeamsUser;
const user = (entraId: string, name: string) => bot.user({ entraId, name });

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, MEASURES);
  await assignAll(bot, 'maja@example.se', 1);
  await assignAll(bot, 'role:principal', 2);
  await turnWheel(bot, [{}]);
  maja = user('entra-maja', 'Maja Lindqvist');
  disa = user('entra-disa', 'Disa Nyman');
  olle = user('entra-olle', 'Olle Ström');
  karin = user('entra-karin', 'Karin Holm');
  for (const one of [maja, disa, olle, karin]) await one.install();
  await bot.settled();
  await bot.tick('2026-01-15T08:00:00+01:00');
});
afterEach(() => bot.stop());

const newest = (who: TeamsUser): StandInMessage => {
  const last = who.chat().at(-1);
  if (!last) throw new Error('nothing came');
  return last;
};
const read = (one: { readonly card?: unknown } | undefined) => textsOn((one?.card ?? {}) as never).join('\n');
const measures = async () =>
  (await bot.assembled.deps.store.find('measure', TENANT, {})).items.map((one) => one.doc).sort((a, b) => a.no - b.no);

/** Maja reports that it is late and asks for another date; with the clock as it stands. */
async function asks(newDue: string, row = ANALYSIS) {
  const card = maja.chat().findLast((one) => read(one).includes('KUL 1'));
  if (!card) throw new Error('no card came');
  await maja.press(card, 'Uppdatera', row);
  await maja.press(card, 'Skicka', {
    inputs: { state: 'in_progress', schedule: 'delayed', followUp: 'Två lag är kvar.', hindrance: 'waiting', newDue },
  });
  await bot.settled();
}

test('the head gets one card the next morning, approves in one press, and whoever asked is told', async () => {
  await asks('2026-03-31');
  expect(read((await disa.say('status')).at(-1))).toContain('Förslag om nytt datum (1)');
  await bot.tick('2026-01-15T20:00:00+01:00');
  expect(disa.chat().map(read).join()).not.toContain('Föreslår');

  await bot.tick('2026-01-16T07:05:00+01:00');
  const card = newest(disa);
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
  expect(read((await disa.say('status')).at(-1))).not.toContain('Förslag om nytt datum');
  const before = disa.chat().length;
  await bot.tick('2026-01-19T07:05:00+01:00');
  expect(disa.chat()).toHaveLength(before);
});

test('the date that was decided stands in the plan, also when an older copy of it is read again', async () => {
  await asks('2026-03-31');
  await bot.tick('2026-01-16T07:05:00+01:00');
  await disa.press(newest(disa), 'Godkänn');
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
  await bot.tick('2026-01-16T07:05:00+01:00');
  await disa.press(newest(disa), 'Avslå');
  await bot.tick('2026-01-16T08:00:00+01:00');
  expect(read(newest(maja))).toMatch(/Datumet står kvar: .*31 jan.*31 mars godkändes inte.*Disa Nyman/s);
  expect((await measures())[0]).toMatchObject({ nextDue: '2026-01-31' });

  const card = maja.chat().findLast((one) => read(one).includes('KUL 1'));
  if (!card) throw new Error('no card came');
  await maja.press(card, 'Ändra', ANALYSIS);
  await maja.press(card, 'Skicka', { inputs: { newDue: '2026-02-27' } });
  await bot.settled();
  await bot.tick('2026-01-19T07:05:00+01:00');
  expect(read(newest(disa))).toMatch(/Förslag om nytt datum \(1\).*27 feb/s);
});

test('a measure that several areas share is the administrator’s, who finds it under status', async () => {
  await asks('2026-09-30', { row: 'Rutin för övergångar' });
  await bot.tick('2026-01-16T07:05:00+01:00');
  expect(disa.chat().map(read).join()).not.toContain('Föreslår');
  expect(read((await disa.say('status')).at(-1))).not.toContain('Förslag om nytt datum');
  const status = (await karin.say('status')).at(-1);
  if (!status) throw new Error('no status came');
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
  await asks('2026-09-30', { row: 'Rutin för övergångar' });
  await bot.tick('2026-03-16T08:00:00+01:00');
  const card = maja.chat().findLast((one) => read(one).includes('KUL 2'));
  if (!card) throw new Error('no card came');
  await maja.press(card, 'Oförändrat', { row: 'Rutin för övergångar' });
  const status = (await karin.say('status')).at(-1);
  expect(read(status)).toContain('Förslag om nytt datum (1)');
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
  await bot.tick('2026-01-16T07:05:00+01:00');
  await disa.press(newest(disa), 'Avslå');
  await bot.tick('2026-01-16T08:00:00+01:00');
  expect(read(maja.seen(current))).toContain('Analys av resultat');
  expect(read(maja.seen(current))).not.toContain('Väntar på beslut');
});
