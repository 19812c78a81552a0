import { statusInText } from '../../scripts/commands/status';
import { buttonsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** What waits for whoever decides of a new date: what is told of it, where, and when it waits no longer. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;disa@example.se
Ture Sandell;ture@example.se;principal;Almskolan;grundskola;entra-ture;disa@example.se
Siv Ek;siv@example.se;principal;Ekskolan;grundskola;entra-siv;
Disa Nyman;disa@example.se;head_of_area;;;entra-disa;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;
const MEASURES = [
  { title: 'Analys av resultat i svenska', due: [on('2026-01-31')], status: 'in_progress', schedule: 'on_plan' },
  { title: 'Rutin för övergångar', due: [on('2026-06-12')], status: 'in_progress', schedule: 'on_plan' },
] as const;
const ANALYSIS = { row: 'Analys av resultat' };

let bot: RunningBot;
let maja: TeamsUser;
let disa: TeamsUser;
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
  karin = user('entra-karin', 'Karin Holm');
  for (const one of [maja, disa, karin]) await one.install();
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

test('a reason that nobody has looked at yet leaves a word of it on the proposal, for as long as it waits', async () => {
  const card = maja.chat().findLast((one) => read(one).includes('KUL 1'));
  if (!card) throw new Error('no card came');
  const inputs = { followUp: 'En pojke i 4B har inte fått plats i gruppen.', newDue: '2026-03-31' };
  await maja.press(card, 'Uppdatera', ANALYSIS);
  await maja.press(card, 'Skicka', { inputs });
  await maja.press(card, 'Skicka ändå', { inputs });
  await bot.settled();
  await bot.tick('2026-01-16T07:05:00+01:00');
  expect(read(newest(disa))).toMatch(/31 mars.*En text väntar på granskning\./s);
  expect(read(newest(disa))).not.toMatch(/4B/);
  expect(await statusInText({ ...bot.assembled.deps, tenant: TENANT }, '', 100)).toContain('Texter att granska (1)');
  const status = (await karin.say('status')).at(-1);
  if (!status) throw new Error('no status came');
  await karin.press(status, 'Granska');
  await karin.press(status, 'Får visas');
  await disa.press(newest(disa), 'Avslå');
  expect(read(newest(disa))).not.toMatch(/väntar på granskning/);
  expect(await statusInText({ ...bot.assembled.deps, tenant: TENANT }, '', 100)).not.toContain('Texter att granska');
});

test('a list narrowed to something else still tells of the dates that wait to be decided', async () => {
  await asks('2026-09-30', { row: 'Rutin för övergångar' });
  for (const word of ['status', 'status Siv', 'status analys']) {
    const status = (await karin.say(word)).at(-1);
    expect(read(status)).toContain('Förslag om nytt datum (1)');
    expect(buttonsOn(status?.card ?? {}).map((one) => one.title)).toContain('Visa förslagen');
  }
  expect(read((await disa.say('status analys')).at(-1))).not.toContain('Förslag om nytt datum');
});

test('whoever has done it asks no longer: nothing waits on either side, and an old card moves no date', async () => {
  for (const row of ['Analys av resultat', 'Rutin för övergångar']) await asks('2026-09-30', { row });
  const list = (await karin.say('status')).at(-1);
  if (!list) throw new Error('no status came');
  await karin.press(list, 'Visa förslagen');
  expect(read(karin.seen(list))).toContain('Förslag om nytt datum (2)');
  const card = maja.chat().findLast((one) => read(one).includes('KUL 1'));
  if (!card) throw new Error('no card came');
  for (const row of ['Analys av resultat', 'Rutin för övergångar']) {
    await maja.press(card, 'Ändra svar');
    await maja.press(card, 'Ändra', { row });
    // The day asked for stands in the box still.
    await maja.press(card, 'Skicka', { inputs: { state: 'completed', followUp: 'Det är gjort.' } });
  }
  await bot.settled();
  await maja.press(card, 'Ändra svar');
  expect(read(maja.seen(card))).toMatch(/Genomförd/);
  expect(read(maja.seen(card))).not.toMatch(/Föreslaget nytt datum|Väntar på beslut/);
  expect(read((await karin.say('status')).at(-1))).not.toContain('Förslag om nytt datum');
  await karin.press(list, 'Godkänn');
  expect(read(karin.seen(list))).toMatch(/har ändrats/);
  expect((await measures()).map((one) => one.nextDue)).toEqual(['2026-01-31', '2026-06-12']);
});
