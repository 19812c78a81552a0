import { statusInText } from '../../scripts/commands/status';
import { buttonsOn, fieldsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** The management team's Monday and the administrator's day. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;eva@example.se
Per Ek;per@example.se;principal;Ekskolan;grundskola;entra-per;olle@example.se
Eva Ström;eva@example.se;head_of_area;;;entra-eva;
Olle Dal;olle@example.se;head_of_area;;;entra-olle;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;
const TEAM = { teamId: '19:team', channelId: '19:ledning@thread.tacv2' };

let bot: RunningBot;
let maja: TeamsUser;
let karin: TeamsUser;
let eva: TeamsUser;

beforeEach(async () => {
  bot = await startBot({ now: '2026-02-09T09:00:00+01:00' }); // a Monday
  await register(bot, PEOPLE);
  await publish(bot, [
    { title: 'Ansvarsfördelning i lokalfrågor', due: [on('2026-01-25')], status: 'not_started' },
    { title: 'Analys av resultat i svenska', due: [on('2026-01-31')], schedule: 'delayed' },
    { title: 'Uppföljning av frånvaro', due: [on('2026-02-28')] },
    { title: 'Rutin utan datum' },
    { title: 'Avslutad åtgärd', status: 'closed', due: [on('2025-12-31')] },
  ]);
  await assignAll(bot, 'maja@example.se', 2);
  await assignAll(bot, 'per@example.se', 3);
  await turnWheel(bot, [{ opens: '01-15', closes: '02-27' }]);
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  eva = bot.user({ entraId: 'entra-eva', name: 'Eva Ström' });
  for (const one of [maja, karin, eva]) await one.install();
  await bot.settled();
});
afterEach(() => bot.stop());

const read = (message: StandInMessage | undefined) => textsOn(message?.card ?? {}).join('\n');
const posts = () => bot.connector.messagesInChannel(TEAM.channelId).filter((one) => /Uppföljning v\./.test(read(one)));

describe('the weekly summary', () => {
  const bind = async () => {
    await karin.inChannel(TEAM).say('/kanal');
    await bot.settled();
  };

  test('bound on a Monday after eight it posts at once, and once', async () => {
    await bind();
    await bind();
    for (let n = 0; n < 5; n += 1) await bot.tick();
    await Promise.all([bot.tick(), bot.tick()]);
    expect(posts()).toHaveLength(1);
    expect(read(posts()[0])).toMatch(/v\. 7/);
    expect(read(posts()[0])).toMatch(/2 försenade/);
  });

  test('each Monday at eight comes one, also when nothing has changed, over a quarter and a clock change', async () => {
    await bind();
    let instant = Date.parse('2026-02-09T09:00:00+01:00');
    for (let hour = 0; hour < 24 * 7 * 12; hour += 7) {
      instant += 7 * 3_600_000;
      await bot.tick(new Date(instant).toISOString());
    }
    expect(posts()).toHaveLength(13); // this week's and those of twelve weeks, over the change of 29 March
  });

  test("after an outage it comes within the week, not on another one's day; bound on a Tuesday it waits for Monday", async () => {
    await bot.tick('2026-02-10T10:00:00+01:00');
    await bind();
    expect(posts()).toHaveLength(0);
    await bot.tick('2026-02-15T23:00:00+01:00');
    expect(posts()).toHaveLength(0);
    await bot.tick('2026-02-19T10:00:00+01:00'); // down since Sunday, back on Thursday
    expect(posts()).toHaveLength(1);
  });

  test('it says what changed since last week, and holds no free text and no name', async () => {
    await bind();
    await bot.tick('2026-02-10T09:00:00+01:00');
    const card = maja.chat().at(-1);
    if (!card) throw new Error('no card');
    await maja.press(card, 'Uppdatera');
    await maja.press(card, 'Skicka', {
      inputs: { state: 'completed', schedule: 'on_plan', followUp: 'Hemlig mening om läget' },
    });
    await bot.tick('2026-02-16T08:00:00+01:00');
    const text = read(posts()[1]);
    expect(text).toMatch(/1 genomförd \(\+1\)|genomförda? \(\+1\)/);
    expect(text).toMatch(/1 försenade? \(−1\)|\(−1\)|\(-1\)/);
    expect(JSON.stringify(posts())).not.toMatch(/Hemlig mening|Maja|Lindqvist/);
  });

  test('/kanal av releases the channel, and only an administrator binds one', async () => {
    await eva.inChannel(TEAM).say('/kanal');
    await bot.tick();
    expect(posts()).toHaveLength(0);
    await bind();
    await karin.inChannel(TEAM).say('/kanal av');
    await bot.tick('2026-02-16T09:00:00+01:00');
    expect(posts()).toHaveLength(1);
    const [told] = await karin.say('/kanal');
    expect(read(told)).toMatch(/kanal/i);
    const [asked] = await karin.inChannel(TEAM).say('/kanal avv');
    expect(read(asked)).toMatch(/Skriv kanal eller kanal av\nInget har ändrats/);
  });

  test('a connection lost while it was posted leaves it uncertain, and it is not posted again by itself', async () => {
    bot.connector.failNext({ operation: 'create' }, 'dropAfter', 9);
    bot.connector.failNext({ conversation: TEAM.channelId, operation: 'send' }, 'dropAfter', 9);
    await bind();
    for (const hour of ['10', '11', '12']) await bot.tick(`2026-02-09T${hour}:00:00+01:00`);
    expect(posts().length).toBeLessThanOrEqual(1);
    const [status] = await karin.say('/status');
    expect(read(status)).toMatch(/LEVERANSFEL/i);
  });

  test('per area and all overdue are shown to who presses, by their rights', async () => {
    await bind();
    const post = posts()[0];
    if (!post) throw new Error('no summary');
    const inThread = karin.inChannel({ ...TEAM, thread: post });
    expect(textsOn((await inThread.press(post, 'Per område')).card ?? {}).join(' ')).toMatch(/Studiero/);
    expect(textsOn((await inThread.press(post, 'Alla försenade')).card ?? {}).join(' ')).toMatch(
      /Ansvarsfördelning i lokalfrågor/,
    );
    const outsider = await maja.inChannel({ ...TEAM, thread: post }).press(post, 'Alla försenade');
    expect(textsOn(outsider.card ?? {}).join(' ')).not.toMatch(/Ansvarsfördelning i lokalfrågor/);
  });
});

describe('/status', () => {
  test('what is late comes first, then what will be; every group that holds something is there', async () => {
    await bot.tick();
    const [status] = await karin.say('/status');
    const text = read(status);
    const lines = text.toUpperCase().split('\n');
    const order = ['FÖRSENADE', 'SNART KLARA', 'EJ SVARAT', 'SAKNAR ANSVARIG', 'SAKNAR DATUM', 'LEVERANSFEL'].map(
      (one) => lines.findIndex((line) => line.startsWith(one)),
    );
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(text).toMatch(/15 d/);
    expect(text).not.toMatch(/Avslutad åtgärd/);
  });

  test('a filter narrows it; one that finds nothing says so', async () => {
    const [one] = await karin.say('/status bokskolan');
    expect(read(one)).toMatch(/Analys av resultat/);
    expect(read(one)).not.toMatch(/Uppföljning av frånvaro/);
    const [none] = await karin.say('/status zzzz');
    expect(read(none)).toMatch(/zzzz/);
  });

  test('a misspelt name asks with one press for the one that is nearest, also of reminders', async () => {
    const [nothing] = await karin.say('/status Bokskoaln');
    if (!nothing) throw new Error('nothing said');
    expect(read(nothing)).toMatch(/Inget stämmer med ”Bokskoaln”/);
    expect(buttonsOn(nothing.card ?? {}).map((one) => one.title)).toEqual([
      'Menade du Bokskolan?',
      'Läget nu',
      'Hjälp',
    ]);
    await karin.press(nothing, 'Menade du Bokskolan?');
    expect(read(karin.seen(nothing))).toMatch(/Visar bara: Bokskolan[\s\S]*Analys av resultat i svenska/);
    await bot.tick();
    const [nobody] = await karin.say('/påminn Mjaa Lindqvist');
    if (!nobody) throw new Error('nothing said');
    await karin.press(nobody, 'Menade du Maja Lindqvist?');
    expect(read(karin.seen(nobody))).toMatch(/Påminn 1 person\n[\s\S]*Maja Lindqvist/);
    const text = await statusInText({ ...bot.assembled.deps, tenant: TENANT }, 'Lindqvsit', 80);
    expect(text).toMatch(/Inget stämmer med ”Lindqvsit”\.[\s\S]*\nMenade du Maja Lindqvist\?$/);
  });

  test('a title of what is in order shows that measure, which opens; a plan says how much of it is open and what is next', async () => {
    await publish(
      bot,
      [
        { title: 'Rastvärdar vid lekplatsen', due: [on('2026-10-30')], responsible: ['Maja Lindqvist'] },
        { title: 'Rastvärdar i matkön', due: [on('2026-09-30')], responsible: ['Per Ek'] },
      ],
      { title: 'Tryggare raster' },
    );
    const [found] = await karin.say('/status lekplatsen');
    expect(read(found)).toMatch(
      /Inget är försenat[\s\S]*Stämmer med det du skrev\n● Rastvärdar vid lekplatsen[\s\S]*klart senast 30 okt [\s\S]* · Bokskolan · Tryggare raster/,
    );
    if (!found) throw new Error('nothing found');
    await karin.press(found, 'Öppna', { row: 'lekplatsen' });
    expect(read(karin.seen(found))).toMatch(/Rastvärdar vid lekplatsen[\s\S]*30 okt/);
    expect(read((await karin.say('/status tryggare'))[0])).toMatch(
      /● Tryggare raster\n2 öppna åtgärder · närmast klart senast 30 sep/,
    );
    const [area] = await eva.say('/status rastvärdar');
    expect(read(area)).toMatch(/lekplatsen/);
    expect(read(area)).not.toMatch(/matkön/);
    expect(await statusInText({ ...bot.assembled.deps, tenant: TENANT }, 'lekplatsen', 80)).toMatch(
      /Stämmer med det du skrev\n {2}● Rastvärdar vid lekplatsen\n {4}klart senast 30 okt/,
    );
  });

  test('who may not see it is told so and gets their own; a head of area sees their own area', async () => {
    const [own] = await maja.say('/status');
    expect(read(own)).toMatch(/Analys av resultat/);
    expect(read(own)).not.toMatch(/lokalfrågor|Uppföljning av frånvaro/);
    const [area] = await eva.say('/status');
    expect(read(area)).toMatch(/Analys av resultat/);
    expect(read(area)).not.toMatch(/Uppföljning av frånvaro/);
  });

  test('Tilldela gives a measure to somebody in two presses', async () => {
    const [status] = await karin.say('/status');
    if (!status) throw new Error('no status');
    await karin.press(status, 'Tilldela', { row: 'lokalfrågor' });
    const choice = fieldsOn(karin.seen(status).card ?? {})[0]?.choices.find((one) => /Per Ek/.test(one.title));
    await karin.press(status, (button) => button.data.act === 'assign_to', {
      inputs: { assignee: choice?.value ?? '' },
    });
    const per = (await bot.assembled.deps.store.find('person', TENANT, { where: { email: 'per@example.se' } })).items[0]
      ?.doc.id;
    const given = await bot.assembled.deps.store.find('assignment', TENANT, { where: { personId: per ?? '' } });
    expect(given.items).toHaveLength(2);
  });

  test('Tilldela names all principals in words, as what is chosen and as what came of it', async () => {
    const [status] = await karin.say('/status');
    if (!status) throw new Error('no status');
    await karin.press(status, 'Tilldela', { row: 'lokalfrågor' });
    const choices = fieldsOn(karin.seen(status).card ?? {})[0]?.choices ?? [];
    expect(choices.map((one) => one.title).join('\n')).not.toMatch(/role:|principal/);
    const all = choices.find((one) => one.title === 'Alla rektorer');
    await karin.press(status, (button) => button.data.act === 'assign_to', { inputs: { assignee: all?.value ?? '' } });
    expect(read(karin.seen(status))).toMatch(/Alla rektorer ansvarar nu för ”Ansvarsfördelning.*”, på 2 enheter\./);
  });

  test('Öppna shows what stands in the way and the date that is asked for, beside each answer', async () => {
    await bot.tick();
    const card = maja.chat().at(-1);
    if (!card) throw new Error('no card');
    await maja.press(card, 'Uppdatera');
    await maja.press(card, 'Skicka', { inputs: { hindrance: 'staffing', newDue: '2026-03-31' } });
    const [status] = await karin.say('/status');
    if (!status) throw new Error('no status');
    await karin.press(status, 'Öppna', { row: 'Analys av resultat' });
    expect(read(karin.seen(status))).toMatch(/Hinder: Bemanning · Föreslaget nytt datum: 31 mars/);
  });

  test('Påminn alla says who will get it, reminds them once, and not again within three working days', async () => {
    await bot.tick();
    bot.clock.turnTo('2026-02-10T10:00:00+01:00');
    const before = maja.chat().length;
    const [status] = await karin.say('/status');
    if (!status) throw new Error('no status');
    await karin.press(status, (button) => button.data.act === 'remind');
    expect(textsOn(karin.seen(status).card ?? {}).join('\n')).toMatch(/Maja Lindqvist/);
    expect(textsOn(karin.seen(status).card ?? {}).join('\n')).toMatch(/Per Ek/); // left out: has not installed the bot
    const told = await Promise.all(
      [1, 2].map(() => karin.press(status, (button) => button.data.act === 'remind_send')),
    );
    for (const one of told)
      expect(textsOn(one.card ?? {}).join('\n')).toMatch(/Påminnelsen går till 1 person\nMaja Lindqvist/);
    await bot.settled();
    await bot.tick();
    expect(maja.chat()).toHaveLength(before + 1);
    const [again] = await karin.say('/påminn');
    expect(buttonsOn(again?.card ?? {}).filter((one) => one.data.act === 'remind_send')).toHaveLength(0);
    bot.clock.turnTo('2026-02-16T10:00:00+01:00'); // Wednesday, Thursday and Friday lie between
    const [misspelt] = await karin.say('/påminn Mjaa');
    expect(read(misspelt)).toMatch(/Inget stämmer med ”Mjaa”/);
    const [later] = await karin.say('/påminn');
    expect(buttonsOn(later?.card ?? {}).some((one) => one.data.act === 'remind_send')).toBe(true);
  });

  test('an unknown word gets the help, with the words this person may use', async () => {
    const [help] = await maja.say('vad gör du?');
    expect(read(help)).toMatch(/mina/i);
    expect(read(help)).not.toMatch(/\/kanal|tilldela/i);
    expect(read((await karin.say('hjälp'))[0])).toMatch(/kanal/i);
  });

  test('with nothing to assign it says so', async () => {
    for (const no of [1, 4]) await assignAll(bot, 'per@example.se', no);
    expect(read((await karin.say('tilldela'))[0])).toMatch(/har en ansvarig/);
  });

  test('what the plan gives to a name that leads to nobody is told of everywhere until somebody has it', async () => {
    await publish(
      bot,
      [
        { title: 'Gemensam kartläggning', due: [on('2026-11-30')], responsible: ['Elevhälsoteamet'] },
        { title: 'Schema för stödtid', due: [on('2026-11-30')], responsible: ['Maja Lindkvist'] },
        { title: 'Läsgrupper', due: [on('2026-11-30')], responsible: ['Maja Lindqvist'] },
      ],
      { title: 'Trygghet och stöd' },
    );
    for (const no of [1, 4]) await assignAll(bot, 'per@example.se', no);
    expect(read((await karin.say('/status'))[0])).toMatch(
      /Ansvarig ej kopplad \(2\)[\s\S]*Gemensam kartläggning[\s\S]*Elevhälsoteamet \(ej kopplad\)/,
    );
    expect(read((await karin.say('/sammanfattning'))[0])).toMatch(/2 utan kopplad ansvarig/);
    const [list] = await karin.say('/tilldela trygghet');
    if (!list) throw new Error('no list');
    expect(read(list)).toMatch(/Ansvarig ej kopplad \(2\)[\s\S]*Maja Lindkvist \(ej kopplad\)/);
    expect(read(list)).not.toMatch(/har en ansvarig|Läsgrupper/);
    expect(buttonsOn(list.card ?? {}).filter((one) => one.data.act === 'assign')).toHaveLength(2);
  });
});

describe('in a channel', () => {
  test('no list, name or text of a single person is shown, by word or by press, whatever the client', async () => {
    await karin.inChannel(TEAM).say('/kanal');
    await bot.settled();
    const before = bot.connector.messagesInChannel(TEAM.channelId).length;
    const inChannel = maja.inChannel(TEAM);
    const [help] = await inChannel.say('hjälp');
    if (!help) throw new Error('no help');
    for (const act of ['mine', 'remind', 'measure', 'list', 'update', 'unchanged']) {
      const data = {
        act,
        card: 'mine',
        assignment: 'a-x',
        measure: 'plan-x-1',
        filter: '',
        page: 0,
        n: 0,
        answers: true,
      };
      for (const more of [
        { type: 'message', value: data, replyToId: help.id },
        {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb: act, data } },
          replyToId: help.id,
        },
      ]) {
        const reply = await inChannel.post(inChannel.activity(more));
        expect(reply.text).not.toMatch(/Analys av resultat|Lindqvist/);
      }
    }
    for (const word of ['mina', 'status', 'påminn']) await inChannel.say(word);
    const said = bot.connector.messagesInChannel(TEAM.channelId).slice(before).map(read).join(' ');
    expect(said).toMatch(/egen chatt/);
    expect(said).not.toMatch(/Analys av resultat|Lindqvist/);
  });

  test('what somebody types is not said back there, and a personal number nowhere', async () => {
    await eva.inChannel(TEAM).say('Hemligt om en elev');
    await eva.inChannel(TEAM).say('20110203-1234');
    expect(bot.connector.messagesInChannel(TEAM.channelId).map(read).join(' ')).not.toMatch(/Hemligt|20110203/);
    for (const text of ['20110203-1234', 'status 20110203-1234']) {
      expect(JSON.stringify(await eva.say(text))).not.toContain('20110203');
    }
    expect(read((await eva.say('blarg'))[0])).toMatch(/blarg/);
  });

  test('a press on the summary by an older client leaves the summary standing for everybody', async () => {
    await karin.inChannel(TEAM).say('/kanal');
    await bot.settled();
    const post = posts()[0];
    if (!post) throw new Error('no summary');
    await karin.inChannel({ ...TEAM, thread: post }).press(post, 'Per område', { client: 'submit' });
    expect(posts()).toHaveLength(1);
  });

  test('released and bound again the same Monday it does not promise a second summary', async () => {
    for (const word of ['/kanal', '/kanal av']) await karin.inChannel(TEAM).say(word);
    await bot.settled();
    const [told] = await karin.inChannel(TEAM).say('/kanal');
    await bot.settled();
    expect(read(told)).toMatch(/16 feb|måndag/);
    expect(posts().length).toBeLessThanOrEqual(1);
  });

  test('a summary that Teams refused is tried again within the week', async () => {
    bot.connector.failNext({ operation: 'create' }, { status: 403, code: 'BotNotInConversationRoster' });
    await karin.inChannel(TEAM).say('/kanal');
    await bot.settled();
    expect(posts()).toHaveLength(0);
    await bot.tick('2026-02-09T09:30:00+01:00');
    expect(posts()).toHaveLength(0);
    await bot.tick('2026-02-10T09:00:00+01:00');
    expect(posts()).toHaveLength(1);
  });
});
