import { buttonsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** "granska" and "avbryt", typed as the buttons are called. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;
Karin Holm;karin@example.se;administrator;;;entra-karin;
Birgit Alm;birgit@example.se;administrator;;;entra-birgit;`;

let bot: RunningBot;
let maja: TeamsUser;
let karin: TeamsUser;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, [{ title: 'Uppföljning av ogiltig frånvaro', due: [on('2026-03-31')], schedule: 'on_plan' }]);
  await assignAll(bot, 'maja@example.se');
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  for (const one of [maja, karin]) await one.install();
  await bot.settled();
});
afterEach(() => bot.stop());

const shown = (user: TeamsUser, message: StandInMessage) => textsOn(user.seen(message).card ?? {}).join('\n');
const titles = (user: TeamsUser, message: StandInMessage) =>
  buttonsOn(user.seen(message).card ?? {}).map((one) => one.title);
async function say(user: TeamsUser, text: string): Promise<StandInMessage> {
  const reply = (await user.say(text)).at(-1);
  if (!reply) throw new Error(`no answer to ${text}`);
  await bot.settled();
  return reply;
}
const drafts = async () => (await bot.assembled.deps.store.find('planDraft', TENANT, {})).items.map(({ doc }) => doc);
const pasted = (title: string) =>
  say(
    karin,
    `${title}\nDatum: 2026-01-05\nÅtgärd: Bokbuss till fritids\nAnsvarig: Maja Lindqvist\nKlart senast: 2026-05-29`,
  );

test.each(['granska', '/Granska', 'review'])(
  '"%s" shows an administrator the texts that wait, to be chosen about there, and nobody else',
  async (word) => {
    const mine = await say(maja, 'mina');
    const inputs = { state: 'in_progress', followUp: 'Flickan i 6B har fått en egen resurs.' };
    await maja.press(mine, 'Uppdatera');
    await maja.press(mine, 'Skicka', { inputs });
    await maja.press(mine, 'Skicka ändå', { inputs });
    await bot.settled();
    const waiting = await say(karin, word);
    expect(shown(karin, waiting)).toMatch(/Texter att granska \(1\)[\s\S]*Flickan i 6B/);
    await karin.press(waiting, 'Visa inte');
    expect(shown(karin, await say(karin, word))).toMatch(/Inga texter att granska/);
    const known = await say(maja, word);
    expect(shown(maja, known)).toMatch(/Det här kan du skriva/);
    expect(shown(maja, known)).not.toMatch(/6B/);
  },
);

test.each(['Granskat', 'Granska gärna', 'granskas nu'])(
  'whoever looks at no texts and writes "%s" is not told that they may not',
  async (text) => {
    expect(shown(maja, await say(maja, text))).toMatch(/Jag förstår inte[\s\S]*Det här kan du skriva/);
  },
);

test('whoever administers finds both among the words that help lists, and nobody else does', async () => {
  const listed = async (user: TeamsUser, text: string) => shown(user, await say(user, text));
  expect(await listed(karin, 'hjälp')).toMatch(/\/granska[\s\S]*\/avbryt/);
  expect(await listed(maja, 'hjälp')).not.toMatch(/\/granska|\/avbryt/);
});

test('"avbryt" takes nothing away by itself: each draft that waits stands there with the press that does', async () => {
  await pasted('Plan för läslust');
  await pasted('Plan för lek');
  for (const word of ['avbryt', 'avbryt utkastet', 'Cancel']) {
    const offer = await say(karin, word);
    expect(shown(karin, offer)).toMatch(/2 utkast väntar[\s\S]*Plan för läslust/);
    expect(await drafts()).toHaveLength(2);
  }
  const offer = await say(karin, 'avbryt');
  await karin.press(offer, 'Ta bort', { row: 'Plan för läslust' });
  expect(shown(karin, offer)).toMatch(/Utkastet är borttaget[\s\S]*Plan för läslust/);
  const left = await say(karin, 'avbryt');
  expect(shown(karin, left)).toMatch(/Ett utkast väntar/);
  expect(shown(karin, left)).not.toMatch(/läslust/);
  await karin.press(left, 'Öppna');
  expect(titles(karin, left)).toContain('Publicera');
  await karin.press(left, 'Publicera');
  expect(shown(karin, left)).toMatch(/Planen är publicerad/);
  expect(shown(karin, await say(karin, 'avbryt'))).toMatch(/Det finns inget att avbryta/);
});

test('a draft is its sender’s own: nobody else is offered to cancel it, and how a form is left is said instead', async () => {
  await pasted('Plan för läslust');
  const birgit = bot.user({ entraId: 'entra-birgit', name: 'Birgit Alm' });
  await birgit.install();
  await bot.settled();
  expect(shown(birgit, await say(birgit, 'avbryt'))).toMatch(/Det finns inget att avbryta/);
  const told = await say(maja, 'avbryt');
  expect(shown(maja, told)).toMatch(/Det finns inget att avbryta[\s\S]*Tillbaka/);
  expect(shown(maja, told)).not.toMatch(/läslust/);
  expect(titles(maja, told)).toEqual(['Mina åtgärder', 'Hjälp']);
});

test('after "importera", "avbryt" makes the next text something said and no plan', async () => {
  await say(karin, 'importera');
  expect(shown(karin, await say(karin, 'avbryt'))).toMatch(/Ingen plan väntas längre/);
  expect(shown(karin, await say(karin, 'Vi ska köpa in nya böcker senast den 15 maj 2026'))).toMatch(
    /Det här kan du skriva/,
  );
  expect(await drafts()).toEqual([]);
});

test('after "importera" with drafts that wait, "avbryt" says both: that no plan is awaited, and which drafts there are', async () => {
  await pasted('Plan för läslust');
  await say(karin, 'importera');
  expect(shown(karin, await say(karin, 'avbryt'))).toMatch(
    /Ingen plan väntas längre[\s\S]*läses inte som en plan[\s\S]*Ett utkast väntar[\s\S]*Plan för läslust/,
  );
  expect(shown(karin, await say(karin, 'avbryt'))).not.toMatch(/Ingen plan väntas/);
});

test('of more drafts than the card holds the newest are there, and it is said that the others come after them', async () => {
  const names = ['lek', 'lugn', 'musik', 'ro', 'samtal', 'skapande', 'trygghet'];
  for (const [at, name] of names.entries()) {
    await bot.tick(`2026-01-12T09:0${at + 1}:00+01:00`);
    await pasted(`Plan för ${name}`);
  }
  const offer = await say(karin, 'avbryt');
  expect(shown(karin, offer)).toMatch(/7 utkast väntar[\s\S]*Här står de 5 senaste/);
  expect(shown(karin, offer)).not.toMatch(/Plan för (?:lek|lugn)/);
  await karin.press(offer, 'Ta bort', { row: 'Plan för trygghet' });
  await karin.press(await say(karin, 'avbryt'), 'Ta bort', { row: 'Plan för skapande' });
  const rest = shown(karin, await say(karin, 'avbryt'));
  expect(rest).toMatch(/5 utkast väntar[\s\S]*Plan för lek/);
  expect(rest).not.toMatch(/senaste/);
});

test('in English both are answered in English', async () => {
  await say(karin, 'language en');
  expect(shown(karin, await say(karin, 'look'))).toMatch(/No texts to look at/);
  expect(shown(karin, await say(karin, 'cancel'))).toMatch(/There is nothing to cancel/);
});
