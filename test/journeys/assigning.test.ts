import { newest, read, replyTo, titlesOn } from '../support/asked-journey';
import { buttonsOn, fieldsOn } from '../support/card-reading';
import { on, publish, type RunningBot, register, startBot, TENANT } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** Whom a measure can be given to at once, and where the one who gives it is afterwards. */

const PEOPLE = `name;email;role;unit;forms;entraId
Rakel Ahl;rakel@example.se;principal;Nyponskolan;grundskola|fritidshem;entra-rakel
Gunnar Bo;gunnar@example.se;principal;Lärkans förskola;förskola;entra-gunnar
Sten Rask;sten@example.se;employee;;;entra-sten
Karin Holm;karin@example.se;administrator;;;entra-karin`;

let bot: RunningBot;
let karin: TeamsUser;
beforeEach(async () => {
  bot = await startBot({ now: '2026-02-09T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, [
    { title: 'Lokaler för slöjd', due: [on('2026-01-25')], status: 'not_started' },
    { title: 'Mottagande av nyanlända', due: [on('2026-01-30')] },
  ]);
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  await karin.install();
  await bot.settled();
});
afterEach(() => bot.stop());

const choicesOn = (card: StandInMessage) => fieldsOn(karin.seen(card).card ?? {})[0]?.choices ?? [];
async function paste(user: TeamsUser, lines: readonly string[]): Promise<StandInMessage> {
  const draft = (await user.say(lines.join('\n'))).at(-1);
  if (!draft) throw new Error('no draft came');
  await bot.settled();
  return draft;
}
const give = (card: StandInMessage, title: string) =>
  karin.press(card, (button) => button.data.act === 'assign_to', {
    inputs: { assignee: choicesOn(card).find((one) => one.title === title)?.value ?? '' },
  });

test('the principals of a school form are given a measure at once, each form that has any', async () => {
  const status = await replyTo(karin, 'status');
  await karin.press(status, 'Tilldela', { row: 'Lokaler för slöjd' });
  expect(choicesOn(status).map((one) => one.title)).toEqual([
    'Alla rektorer',
    'Rektorer i förskola',
    'Rektorer i fritidshem',
    'Rektorer i grundskola',
    'Gunnar Bo, Lärkans förskola',
    'Karin Holm',
    'Rakel Ahl, Nyponskolan',
    'Sten Rask',
  ]);
  await give(status, 'Rektorer i grundskola');
  expect(read(karin.seen(status))).toContain('Rektorer i grundskola ansvarar nu för ”Lokaler för slöjd”.');
  const given = (await bot.assembled.deps.store.find('assignment', TENANT, {})).items;
  const rakel = (await bot.assembled.deps.store.find('person', TENANT, { where: { email: 'rakel@example.se' } })).items;
  expect(given.map(({ doc }) => doc.personId)).toEqual(rakel.map(({ doc }) => doc.id));
});

test('whoever assigns from a part of the status comes back to that part', async () => {
  const status = await replyTo(karin, 'status lokaler');
  await karin.press(status, 'Tilldela', { row: 'Lokaler för slöjd' });
  await karin.press(status, 'Tillbaka');
  expect(read(karin.seen(status))).toContain('Visar bara: lokaler');
  await karin.press(status, 'Tilldela', { row: 'Lokaler för slöjd' });
  await give(status, '');
  expect(read(karin.seen(status))).toContain('Välj vem som ska ansvara.');
  await give(status, 'Sten Rask');
  await karin.press(status, 'Läget nu');
  expect(read(karin.seen(status))).toContain('Visar bara: lokaler');
  expect(titlesOn(karin.seen(status))).not.toContain('Tilldela');
  expect(read(karin.seen(status))).not.toContain('Mottagande');
  expect(newest(karin).id).toBe(status.id);
});

test('whoever opens a measure from a part of the status comes back to that part', async () => {
  const status = await replyTo(karin, 'status lokaler');
  await karin.press(status, 'Tilldela', { row: 'Lokaler för slöjd' });
  await give(status, 'Sten Rask');
  await karin.press(status, 'Läget nu');
  await karin.press(status, 'Öppna', { row: 'Lokaler för slöjd' });
  await karin.press(status, 'Läget nu');
  expect(read(karin.seen(status))).toContain('Visar bara: lokaler');
});

test('a button of an earlier version, which does not say where it stood, leads back to the measure and the whole', async () => {
  const status = await replyTo(karin, 'status lokaler');
  const press = buttonsOn(karin.seen(status).card ?? {}).find((one) => one.title === 'Tilldela')?.data ?? {};
  const answered = async (data: object) => {
    const value = { action: { type: 'Action.Execute', data } };
    return JSON.stringify(
      (await karin.post(karin.activity({ type: 'invoke', name: 'adaptiveCard/action', value }))).body,
    );
  };
  const earlier = { act: press.act, measure: press.measure };
  expect(await answered(earlier)).toMatch(/"title":"Tillbaka","verb":"measure"/);
  const assignee = choicesOn(status)[0]?.value ?? 'role:principal';
  expect(await answered({ ...earlier, act: 'assign_to', assignee })).toMatch(/"act":"status","filter":""/);
});

test('words behind tilldela that name what somebody has show that, and say of nothing that it has somebody', async () => {
  const status = await replyTo(karin, 'status lokaler');
  await karin.press(status, 'Tilldela', { row: 'Lokaler för slöjd' });
  await give(status, 'Sten Rask');
  const named = await replyTo(karin, 'tilldela slöjd');
  expect(read(karin.seen(named))).toContain('Lokaler för slöjd');
  expect(read(karin.seen(named))).not.toContain('Alla öppna åtgärder har en ansvarig');
  const unnamed = await replyTo(karin, 'tilldela');
  expect(read(karin.seen(unnamed))).toContain('Mottagande av nyanlända');
});

test('a plan that names its responsible by school or by school form is linked as the register says, and says so first', async () => {
  const draft = await paste(karin, [
    'Åtgärdsplan för studiero',
    'Datum: 2026-02-02',
    'Åtgärd: Nya rutiner vid lektionsstart',
    'Ansvarig: rektor på Nyponskolan',
    'Klart senast: 2026-04-30',
    'Åtgärd: Lugnare övergångar',
    'Ansvarig: Rektorer i förskolan',
    'Klart senast: 2026-05-31',
    'Åtgärd: Fler utvilade vikarier',
    'Ansvarig: Berörda rektorer i grundskolan',
    'Klart senast: 2026-05-31',
    'Åtgärd: Gemensamma möten',
    'Ansvarig: Rektor',
    'Klart senast: 2026-05-31',
    'Åtgärd: Läxhjälp två kvällar',
    'Ansvarig: Rektor Rakel',
    'Klart senast: 2026-05-31',
  ]);
  expect(read(karin.seen(draft))).toContain(
    'Kopplas enligt registret: ”rektor på Nyponskolan” är Rakel Ahl och ”Rektorer i förskolan” är Gunnar Bo.',
  );
  expect(read(karin.seen(draft))).toContain(
    'Ansvariga som inte finns i registret: Berörda rektorer i grundskolan, Rektor och Rektor Rakel',
  );
  await karin.press(draft, 'Publicera');
  expect(read(karin.seen(draft))).toMatch(/Planen är publicerad/);
  const rows = (await karin.say('status ej kopplad')).at(-1);
  expect(read(rows)).toMatch(/Fler utvilade vikarier/);
  expect(read(rows)).not.toMatch(/Nya rutiner|Lugnare/);

  const given = (await bot.assembled.deps.store.find('assignment', TENANT, {})).items.map(({ doc }) => doc.personId);
  const people = (await bot.assembled.deps.store.find('person', TENANT, {})).items.map(({ doc }) => doc);
  expect(given.map((id) => people.find((one) => one.id === id)?.name).sort()).toEqual(['Gunnar Bo', 'Rakel Ahl']);

  // Whom the words may mean comes first; chosen is only who is all they say, and "berörda" are not all of the form.
  if (!rows) throw new Error('no status came');
  const first = async (row: string) => {
    await karin.press(rows, 'Tilldela', { row });
    const [field] = fieldsOn(karin.seen(rows).card ?? {});
    await karin.press(rows, 'Tillbaka');
    return [field?.choices?.[0]?.title, field?.value || null];
  };
  expect(await first('Fler utvilade vikarier')).toEqual(['Rektorer i grundskola', null]);
  expect((await first('Läxhjälp två kvällar'))[1]).toBe(people.find((one) => one.name === 'Rakel Ahl')?.id);
  // All there are get nothing by a slip of the finger.
  expect(await first('Gemensamma möten')).toEqual(['Alla rektorer', null]);
});

test('whom each measure of a long plan goes to stands in its list, also for the posts that the card has no room for', async () => {
  const schools = ['Almskolan', 'Björkskolan', 'Cederskolan', 'Ekskolan', 'Furuskolan', 'Granskolan', 'Hasselskolan'];
  const leaders = ['Ada Berg', 'Bo Ceder', 'Cia Dal', 'Ebbe Falk', 'Fia Grip', 'Göte Hed', 'Hilda Ivarsson'];
  const rows = schools.map(
    (school, at) => `${leaders[at]};r${at}@example.se;principal;${school};grundskola;entra-r${at}`,
  );
  await register(bot, [PEOPLE, ...rows].join('\n'));
  const draft = await paste(karin, [
    'Åtgärdsplan för läslust',
    'Datum: 2026-02-02',
    ...schools.flatMap((school, at) => [
      `Åtgärd: Bokprat i ${at + 2} arbetslag`,
      `Ansvarig: rektor på ${school}`,
      'Klart senast: 2026-04-30',
    ]),
    'Åtgärd: Gemensam bokvagn',
    'Ansvarig: Siv Namnlös',
    'Klart senast: 2026-04-30',
    'Åtgärd: Boksamtal med författare',
    'Ansvarig: rektor på Hasselskolan',
    'Klart senast: 2026-05-29',
  ]);
  expect(read(karin.seen(draft))).toMatch(
    /”rektor på Almskolan” är Ada Berg.* och 2 till\. Vem varje åtgärd går till står under \S*Visa alla 9/,
  );
  expect(read(karin.seen(draft))).not.toContain('Hilda Ivarsson');
  await karin.press(draft, 'Visa alla 9');
  for (const [at, school] of schools.entries())
    expect(read(karin.seen(draft))).toContain(`rektor på ${school} (${leaders[at]})`);
  expect(read(karin.seen(draft)).match(/rektor på Hasselskolan \(Hilda Ivarsson\)/g)).toHaveLength(2);
  expect(read(karin.seen(draft))).toContain('Siv Namnlös (ej kopplad)');
});
