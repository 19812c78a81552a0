import { strFromU8, unzipSync } from 'fflate';
import type { Plan } from '../../bot/domain/plan';
import { finaliseReport } from '../../bot/usecases/finalise-report';
import { findPlan } from '../../bot/usecases/find-plan';
import { buttonsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import { CONSENT, FILE, fileCardIn, type TeamsUser } from '../support/teams-client';

/** From /rapport to a Word file in somebody's OneDrive, over HTTP, with OneDrive's own rules at the far end. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;eva@example.se
Per Ek;per@example.se;principal;Ekskolan;grundskola;entra-per;olle@example.se
Eva Ström;eva@example.se;head_of_area;;;entra-eva;
Olle Dal;olle@example.se;head_of_area;;;entra-olle;
Siv Berg;siv@example.se;board_secretary;;;entra-siv;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;

let bot: RunningBot;
let karin: TeamsUser;
let siv: TeamsUser;
let eva: TeamsUser;
let maja: TeamsUser;

beforeEach(async () => {
  bot = await startBot({ now: '2026-06-01T09:00:00+02:00' });
  await register(bot, PEOPLE);
  await publish(bot, [
    { title: 'Gemensam lektionsstart', due: [on('2026-03-31')] },
    { title: 'Kartläggning av rasterna', due: [on('2026-09-30')], status: 'not_started' },
  ]);
  await assignAll(bot, 'maja@example.se', 1);
  await assignAll(bot, 'per@example.se', 2);
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  siv = bot.user({ entraId: 'entra-siv', name: 'Siv Berg' });
  eva = bot.user({ entraId: 'entra-eva', name: 'Eva Ström' });
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  for (const one of [karin, siv, eva, maja]) await one.install();
  await bot.settled();
});
afterEach(() => bot.stop());

const read = (message: StandInMessage | undefined) => textsOn(message?.card ?? {}).join('\n');
const titlesOn = (message: StandInMessage | undefined) => buttonsOn(message?.card ?? {}).map((one) => one.title);

async function say(user: TeamsUser, text: string): Promise<StandInMessage> {
  const [answer] = await user.say(text);
  if (!answer) throw new Error('nothing was answered');
  await bot.settled();
  return answer;
}

/** The question that stands last in the chat, after a press or a word. */
function question(user: TeamsUser): StandInMessage {
  const found = user.chat().findLast((one) => fileCardIn(one, CONSENT));
  if (!found) throw new Error(`no file was offered: ${user.chat().map(read).join('\n---\n')}`);
  return found;
}

async function fileTaken(user: TeamsUser) {
  const asked = question(user);
  const name = fileCardIn(asked, CONSENT)?.name ?? '';
  expect((await user.consent(asked, 'accept')).status).toBe(200);
  await bot.settled();
  const bytes = bot.connector.oneDrive.fileNamed(name);
  if (!bytes) throw new Error('no file came');
  return { name, bytes, word: strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()) };
}

async function thePlan(words = 'läsro'): Promise<Plan> {
  const found = await findPlan(bot.assembled.deps, TENANT, words);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.plan;
}

const finalise = async (day: string) =>
  finaliseReport({ ...bot.assembled.deps, tenant: TENANT }, await thePlan(), 'back-report', day, 'command-line');

/** What the bot gives for a chat in the local Playground, which shows no consent card. */
const inPlayground = (user: TeamsUser) => ({
  say: async (text: string) => {
    const before = user.chat().length;
    await user.post(user.activity({ type: 'message', text, serviceUrl: `${bot.connector.url}_connector/` }));
    await bot.settled();
    return user.chat().slice(before);
  },
});
const linkOn = (message: StandInMessage | undefined) => {
  const found = JSON.stringify(message?.card ?? {}).match(/"url":"([^"]+)"/)?.[1];
  if (!found) throw new Error(`no link: ${read(message)}`);
  return found;
};

describe('an administrator', () => {
  test('asks, presses, agrees, and has the report as a Word file in OneDrive', async () => {
    const card = await say(karin, '/rapport');
    expect(read(card)).toMatch(/Rapporter[\s\S]*Plan för läsro[\s\S]*Återrapport/);
    const pressed = await karin.press(card, 'Word', { row: 'Återrapport' });
    expect(textsOn(pressed.card ?? {}).join()).toMatch(/Jag tar fram filen: Återrapport/);
    await bot.settled();
    expect(fileCardIn(question(karin), CONSENT)?.content['description']).toMatch(/Plan för läsro, arbetskopia/);

    const { name, word } = await fileTaken(karin);
    expect(name).toBe('återrapport-plan-för-läsro-2026-06-01.docx');
    expect(word).toContain('Gemensam lektionsstart');
    expect(word).toContain('Kartläggning av rasterna');
    const shown = karin.chat().findLast((one) => fileCardIn(one, FILE));
    expect(fileCardIn(shown, FILE)).toMatchObject({ name, content: { fileType: 'docx' } });
    expect(karin.chat().some((one) => fileCardIn(one, CONSENT))).toBe(false);
  });

  test('names kind and plan in one line, in Swedish or English, and the file follows at once', async () => {
    for (const text of ['/rapport återrapport läsro', 'rapport aterrapport', 'report back-report läsro']) {
      const card = await say(karin, text);
      expect(read(card)).toMatch(/Jag tar fram filen: Återrapport/);
      expect((await fileTaken(karin)).word).toContain('Gemensam lektionsstart');
    }
  });

  test('declines, and that is said in the question’s place', async () => {
    await say(karin, '/rapport återrapport');
    const asked = question(karin);
    expect((await karin.consent(asked, 'decline')).status).toBe(200);
    await bot.settled();
    expect(read(karin.seen(asked))).toMatch(/Filen är inte sparad/);
    expect(bot.connector.requests.some((one) => one.operation === 'upload')).toBe(false);
  });

  test('is offered the last final version beside the working copy, and gets it as it was', async () => {
    const { document } = await finalise('2026-05-04');
    await say(karin, '/rapport');
    bot.clock.turnTo('2026-06-20T09:00:00+02:00');
    const card = await say(karin, '/rapport');
    const title = titlesOn(card).find((one) => one.startsWith('Version 1'));
    expect(title).toBe('Version 1, 4 maj');
    await karin.press(card, title ?? '');
    await bot.settled();
    const { name, word } = await fileTaken(karin);
    expect(name).toBe('återrapport-plan-för-läsro-2026-05-04-version-1.docx');
    expect(document.version).toBe(1);
    expect(word).toContain('Gemensam lektionsstart');
  });

  test('with many plans has them page by page, and is asked which one where several fit', async () => {
    for (const [no, title] of ['Plan för skolgårdar', 'Plan för läsning', 'Plan för matsalar'].entries()) {
      bot.clock.turnTo(`2026-06-0${no + 2}T09:00:00+02:00`);
      await publish(bot, [{ title: `Åtgärd i ${title}` }], { title });
    }
    const card = await say(karin, '/rapport');
    expect(read(card)).toMatch(/Plan för matsalar[\s\S]*Plan för läsning[\s\S]*Plan för skolgårdar/);
    expect(read(card)).not.toMatch(/läsro/);
    const next = await karin.press(card, 'Visa fler');
    expect(textsOn(next.card ?? {}).join('\n')).toMatch(/Plan för läsro[\s\S]*Sida 2 av 2/);
    await karin.press(card, 'Word', { row: 'Plan för läsro' });
    await bot.settled();
    expect((await fileTaken(karin)).name).toContain('läsro');

    expect(read(await say(karin, '/rapport återrapport läs'))).toMatch(/Flera planer passar in[\s\S]*Plan för läsning/);
    expect(read(await say(karin, '/rapport återrapport'))).toMatch(/Flera planer passar in/);
    expect(read(await say(karin, '/rapport återrapport simning'))).toMatch(/Jag hittar ingen rapport/);
    expect(read(await say(karin, '/rapport dialoger'))).toMatch(/Inget att rapportera än/);
  });
});

describe('rights', () => {
  test('a principal gets no report, by word, by press or by answering somebody else’s question', async () => {
    expect(read(await say(maja, '/rapport'))).toMatch(/Det får du inte göra.*Fråga Karin/s);
    expect(read(await say(maja, '/rapport återrapport läsro'))).toMatch(/Det får du inte göra/);
    const plan = (await thePlan()).id;
    const data = { act: 'report', plan, report: 'back-report', format: 'docx', version: null, page: 0 };
    await maja.post(maja.activity({ type: 'message', value: data }));
    const context = { plan, kind: 'back-report', format: 'docx', on: '2026-06-01', version: null };
    const uploadInfo = bot.connector.oneDrive.openUpload('stulen.docx');
    const value = { type: 'fileUpload', action: 'accept', context, uploadInfo };
    await maja.post(maja.activity({ type: 'invoke', name: 'fileConsent/invoke', value }));
    await bot.settled();
    expect(bot.connector.requests.some((one) => one.operation === 'upload')).toBe(false);
    expect(maja.chat().some((one) => fileCardIn(one, CONSENT))).toBe(false);
    expect(read(maja.chat().at(-1))).toMatch(/Det får du inte göra/);
  });

  test('a board secretary sees final versions alone', async () => {
    expect(read(await say(siv, '/rapport'))).toMatch(/inga rapporter för dig än/);
    expect(read(await say(siv, '/rapport återrapport läsro'))).toMatch(/Inget att rapportera än/);
    await finalise('2026-05-04');
    const card = await say(siv, '/rapport');
    expect(titlesOn(card).filter((one) => one === 'Word')).toEqual([]);
    await siv.press(card, 'Version 1, 4 maj');
    await bot.settled();
    expect((await fileTaken(siv)).name).toContain('version-1');
    const plan = (await thePlan()).id;
    const data = { act: 'report', plan, report: 'back-report', format: 'docx', version: null, page: 0 };
    await siv.post(siv.activity({ type: 'message', value: data }));
    await bot.settled();
    expect(read(siv.chat().at(-1))).toMatch(/Det får du inte göra/);
  });

  test('a head of area gets a working copy of their own people’s measures, which says that it is a part', async () => {
    const card = await say(eva, '/rapport');
    await eva.press(card, 'Word', { row: 'Återrapport' });
    await bot.settled();
    const { word } = await fileTaken(eva);
    expect(word).toContain('Gemensam lektionsstart');
    expect(word).not.toContain('Kartläggning av rasterna');
    expect(word).toContain('visar bara de åtgärder');
  });

  test('who lost the right between the offer and the answer gets nothing', async () => {
    await say(karin, '/rapport återrapport');
    const asked = question(karin);
    const more = `${PEOPLE.replace('Karin Holm;karin@example.se;administrator', 'Karin Holm;karin@example.se;principal')}`;
    await register(bot, `${more}\nNy Chef;ny@example.se;administrator;;;entra-ny;`);
    await karin.consent(asked, 'accept');
    await bot.settled();
    expect(bot.connector.requests.some((one) => one.operation === 'upload')).toBe(false);
    expect(read(karin.seen(asked))).toMatch(/Det får du inte göra/);
  });

  test('in a channel nothing is shown and no file is offered', async () => {
    const inChannel = karin.inChannel({ teamId: '19:team', channelId: '19:ledning@thread.tacv2' });
    const [answer] = await inChannel.say('/rapport återrapport');
    await bot.settled();
    expect(read(answer)).toMatch(/din egen chatt/);
    expect(JSON.stringify(bot.connector.messagesInChannel('19:ledning@thread.tacv2'))).not.toMatch(
      /files\/|file\.consent/,
    );
  });
});

describe('the link, where Teams brings no file', () => {
  test('brings the same file to the browser, to be saved, and is in that person’s chat alone', async () => {
    const [said, link] = await inPlayground(karin).say('/rapport återrapport');
    expect(read(said)).toMatch(/Jag tar fram filen/);
    expect(read(link)).toMatch(/gäller i 15 minuter/);
    const response = await fetch(linkOn(link));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('aterrapport-plan-for-lasro-2026-06-01.docx');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const word = unzipSync(new Uint8Array(await response.arrayBuffer()))['word/document.xml'] ?? new Uint8Array();
    expect(strFromU8(word)).toContain('Gemensam lektionsstart');
  });

  test('is over after fifteen minutes, and works for nobody who changed a letter of it', async () => {
    const [, link] = await inPlayground(karin).say('/rapport återrapport');
    const url = linkOn(link);
    bot.clock.turnTo('2026-06-01T09:14:59+02:00');
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(`${url.slice(0, -2)}xx`)).status).toBe(404);
    bot.clock.turnTo('2026-06-01T09:15:00+02:00');
    const gone = await fetch(url);
    expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('Länken gäller inte längre')]);
  });

  test('ends with the right: who may no longer have the report gets none by an old link', async () => {
    const [, link] = await inPlayground(karin).say('/rapport återrapport');
    const more = PEOPLE.replace('Karin Holm;karin@example.se;administrator', 'Karin Holm;karin@example.se;principal');
    await register(bot, `${more}\nNy Chef;ny@example.se;administrator;;;entra-ny;`);
    expect((await fetch(linkOn(link))).status).toBe(404);
  });

  test('comes also where OneDrive does not take the file', async () => {
    await say(karin, '/rapport återrapport');
    bot.connector.failNext({ operation: 'upload' }, { status: 403 });
    await karin.consent(question(karin), 'accept');
    await bot.settled();
    expect((await fetch(linkOn(karin.chat().at(-1)))).status).toBe(200);
  });
});

test('a file for a plan of three hundred measures is made while the reply is long out', async () => {
  await publish(
    bot,
    Array.from({ length: 300 }, (_, at) => ({ no: at + 1, title: `Åtgärd nummer ${at + 1}`, due: [on('2026-12-01')] })),
    { title: 'Stor plan' },
  );
  await assignAll(bot, 'role:principal', null, 'Stor plan');
  const began = performance.now();
  const [card] = await karin.say('/rapport återrapport stor');
  expect(read(card)).toMatch(/Jag tar fram filen/);
  const replied = performance.now() - began;
  await bot.settled();
  expect(replied).toBeLessThan(5_000);
  expect((await fileTaken(karin)).word).toContain('Åtgärd nummer 300');
});
