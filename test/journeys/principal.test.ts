import { buttonsOn, fieldsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';
import { createTeamsUser } from '../support/teams-client';

/** The principal's whole way over HTTP: from the first meeting to the receipt, and everything that can go askew on it. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;
Per Ek;per@example.se;principal;Ekskolan;grundskola;entra-per;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;

let bot: RunningBot;
let maja: TeamsUser;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, [
    { title: 'Uppföljning av ogiltig frånvaro', due: [on('2026-03-31')], schedule: 'on_plan' },
    { title: 'Analys av resultat i svenska', due: [on('2026-01-31')], status: 'not_started' },
    { title: 'Rutin för extra anpassningar', due: [on('2026-06-12')] },
  ]);
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{}]);
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  await maja.install();
  await bot.settled();
});
afterEach(() => bot.stop());

/** The card of KUL 1, sent on its day. */
async function theCard(): Promise<StandInMessage> {
  await bot.tick('2026-01-15T08:00:00+01:00');
  const card = maja.chat().at(-1);
  if (!card?.card) throw new Error('no card came');
  return card;
}
const answers = async () =>
  (await bot.assembled.deps.store.find('answer', TENANT, { orderBy: 'at' })).items.map((one) => one.doc);
const shown = (message: StandInMessage) => textsOn(maja.seen(message).card ?? {}).join('\n');
const titles = (message: StandInMessage) => buttonsOn(maja.seen(message).card ?? {}).map((one) => one.title);
/** What stands in the chat for every device, whatever this one shows. */
const standing = (message: StandInMessage) =>
  textsOn(bot.connector.messagesIn(message.conversationId).find((one) => one.id === message.id)?.card ?? {}).join('\n');

test('the welcome comes once in a life; the card that is open comes at each installation', async () => {
  expect(maja.chat()).toHaveLength(1);
  expect(textsOn(maja.chat()[0]?.card ?? {}).join(' ')).toMatch(/Maja.*allmän handling.*Karin Holm/s);
  await theCard();
  await maja.install();
  await bot.settled();
  expect(maja.chat()).toHaveLength(3);
  expect(maja.chat()[2]?.summary).toBe('KUL 1: 3 åtgärder att rapportera, senast fre 13 feb');
});

test("one press stores a dated answer in the person's name and says from what; the standing message follows", async () => {
  const card = await theCard();
  const pressed = await maja.press(card, 'Oförändrat', { row: 'ogiltig frånvaro' });
  expect(textsOn(pressed.card ?? {})[0]).toMatch(/Oförändrat: Pågår enligt plan/);
  expect(await answers()).toMatchObject([
    {
      at: '2026-01-15T07:00:00.000Z',
      state: 'in_progress',
      schedule: 'on_plan',
      unchangedFrom: 'import',
      occasions: ['point:KUL 1:2026'],
    },
  ]);
  await bot.quiet();
  expect(standing(card)).toMatch(/3 åtgärder, 1 besvarad/);
  expect(standing(card)).toMatch(/Oförändrat: Pågår enligt plan/); // what the press was answered with stands there too
});

test('a card pressed twice, and a copy of it on another device, store nothing twice', async () => {
  const card = await theCard();
  const other = createTeamsUser({
    connector: bot.connector,
    bot: `${bot.address}/api/messages`,
    user: { id: '29:entra-maja', aadObjectId: 'entra-maja', name: 'Maja Lindqvist' },
  });
  const [first, second, third] = await Promise.all([
    maja.press(card, 'Oförändrat', { row: 'ogiltig frånvaro' }),
    maja.press(card, 'Oförändrat', { row: 'ogiltig frånvaro' }),
    other.press(card, 'Oförändrat', { row: 'ogiltig frånvaro' }),
  ]);
  for (const pressed of [first, second, third]) expect(pressed).toMatchObject({ status: 200 });
  expect(await answers()).toHaveLength(1);
  await bot.quiet();
  bot.clock.turnTo('2026-01-16T10:00:00+01:00');
  const late = await other
    .press(card, 'Oförändrat', { row: 'ogiltig frånvaro' })
    .catch((fault: Error) => fault.message);
  expect(await answers()).toHaveLength(1);
  expect(late).toBeTruthy();
});

test('the form turns in the same card, stores what was typed, and the rest of the card is still there', async () => {
  const card = await theCard();
  await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
  const fields = fieldsOn(maja.seen(card).card ?? {});
  expect(fields.map((one) => one.id)).toEqual(
    expect.arrayContaining(['state', 'schedule', 'followUp', 'analysis', 'hindrance', 'newDue']),
  );
  expect(fields.every((one) => one.label)).toBe(true);
  await maja.press(card, 'Skicka', {
    inputs: {
      state: 'in_progress',
      schedule: 'delayed',
      followUp: 'Kartläggningen är gjord i två lag.',
      hindrance: 'waiting',
      newDue: '2026-03-31',
    },
  });
  expect(await answers()).toMatchObject([
    {
      state: 'in_progress',
      schedule: 'delayed',
      followUp: 'Kartläggningen är gjord i två lag.',
      hindrance: 'waiting',
      newDueProposed: '2026-03-31',
    },
  ]);
  expect(shown(card)).toMatch(/3 åtgärder, 1 besvarad/);
  expect(titles(card)).toContain('Oförändrat');
});

test('what is missing is said at the field, and everything typed is still there', async () => {
  const card = await theCard();
  await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
  await maja.press(card, 'Skicka', {
    inputs: { state: 'paused', analysis: 'Vi väntar på underlag.', newDue: '2025-01-01' },
  });
  const fields = fieldsOn(maja.seen(card).card ?? {});
  expect(fields.find((one) => one.id === 'state')?.value).toBe('paused');
  expect(fields.find((one) => one.id === 'analysis')?.value).toBe('Vi väntar på underlag.');
  expect(fields.find((one) => one.id === 'newDue')?.value).toBe('2025-01-01');
  expect(await answers()).toHaveLength(0);
  await maja.press(card, 'Skicka', { inputs: { followUp: 'Pausad till våren.', newDue: '' } });
  expect(await answers()).toMatchObject([
    { state: 'paused', followUp: 'Pausad till våren.', analysis: 'Vi väntar på underlag.' },
  ]);
});

test('a personal identity number is refused before anything is stored, also on the way out of the form', async () => {
  const card = await theCard();
  await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
  const typed = { state: 'in_progress', followUp: 'Samtal med 20110203-1234 om läget.' };
  for (const button of ['Skicka', 'Tillbaka']) {
    await maja.press(card, button, { inputs: typed });
    expect(shown(card)).toMatch(/[Pp]ersonnummer/);
    expect(fieldsOn(maja.seen(card).card ?? {}).find((one) => one.id === 'followUp')?.value).toBe(typed.followUp);
  }
  expect(await answers()).toHaveLength(0);
  expect((await bot.assembled.deps.store.find('formDraft', TENANT, {})).items).toHaveLength(0);
  expect(JSON.stringify(bot.logged)).not.toContain('20110203');
});

test('Tillbaka keeps what was typed until the form is opened again', async () => {
  const card = await theCard();
  await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
  await maja.press(card, 'Tillbaka', { inputs: { followUp: 'Halvfärdig mening' } });
  expect(shown(card)).toMatch(/3 åtgärder/);
  expect(await answers()).toHaveLength(0);
  await maja.press(card, (button) => /Uppdatera|Fortsätt/.test(button.title), { row: 'Analys av resultat' });
  expect(fieldsOn(maja.seen(card).card ?? {}).find((one) => one.id === 'followUp')?.value).toBe('Halvfärdig mening');
});

test('all done is a receipt; answers may be changed until the point closes, with the text as it was', async () => {
  const card = await theCard();
  await maja.press(card, 'Oförändrat', { row: 'ogiltig frånvaro' });
  await maja.press(card, 'Oförändrat', { row: 'extra anpassningar' });
  await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
  await maja.press(card, 'Skicka', { inputs: { state: 'in_progress', followUp: 'Två lag är i gång.' } });
  expect(shown(card)).toMatch(/Tack.*Bokskolan har rapporterat 3 av 3/s);
  await bot.quiet();
  expect(standing(card)).toMatch(/Tack/);

  bot.clock.turnTo('2026-02-13T16:00:00+01:00');
  await maja.press(card, 'Ändra svar');
  await maja.press(card, 'Ändra', { row: 'Analys av resultat' });
  expect(fieldsOn(maja.seen(card).card ?? {}).find((one) => one.id === 'followUp')?.value).toBe('Två lag är i gång.');
  await maja.press(card, 'Skicka', { inputs: { followUp: 'Tre lag är i gång.' } });
  const all = await answers();
  expect(all).toHaveLength(4);
  const corrected = all.find((one) => one.followUp === 'Två lag är i gång.');
  expect(all.find((one) => one.followUp === 'Tre lag är i gång.')).toMatchObject({ supersedes: corrected?.id, n: 2 });

  bot.clock.turnTo('2026-02-14T08:00:00+01:00');
  const copy = bot.connector.messagesIn(card.conversationId).find((one) => one.id === card.id);
  if (!copy) throw new Error('the card is gone');
  await maja.press(copy, (button) => button.data.act === 'list');
  expect(
    buttonsOn(maja.seen(copy).card ?? {}).filter((one) =>
      ['unchanged', 'update', 'submit'].includes(String(one.data.act)),
    ),
  ).toEqual([]);
});

test('a card of a point that has closed answers kindly and stores nothing', async () => {
  const card = await theCard();
  bot.clock.turnTo('2026-02-16T08:00:00+01:00');
  await maja.press(card, 'Oförändrat', { row: 'ogiltig frånvaro' });
  expect(shown(card)).toMatch(/KUL 1.*stäng/i);
  expect(await answers()).toHaveLength(0);
});

test('Påminn mig puts off what is left, comes back on the day, once, and is noted', async () => {
  const card = await theCard();
  await maja.press(card, 'Oförändrat', { row: 'ogiltig frånvaro' });
  await maja.press(card, (button) => button.data.act === 'snooze');
  expect(shown(card)).toMatch(/påmind om 2 åtgärder på måndag/);
  await bot.settled();
  const before = maja.chat().length;
  await bot.tick('2026-01-16T09:00:00+01:00');
  expect(maja.chat()).toHaveLength(before);
  await bot.tick('2026-01-19T09:00:00+01:00');
  await bot.tick('2026-01-19T10:00:00+01:00');
  expect(maja.chat()).toHaveLength(before + 1);
  const reminder = maja.chat().at(-1);
  expect(textsOn(reminder?.card ?? {}).join(' ')).not.toMatch(/ogiltig frånvaro/);
  if (!reminder) throw new Error('no reminder');
  await maja.press(reminder, 'Oförändrat', { row: 'extra anpassningar' });
  await bot.quiet();
  expect(standing(card)).toMatch(/3 åtgärder, 2 besvarade/); // the card it was first asked on follows as well
});

test('what is typed when Påminn mig is pressed in the form is kept', async () => {
  const card = await theCard();
  await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
  await maja.press(card, (button) => button.data.act === 'snooze', {
    inputs: { followUp: 'Återkommer', snoozeUntil: '2026-01-21' },
  });
  expect(shown(card)).toMatch(/påmind på onsdag/);
  await maja.press(card, (button) => /Uppdatera|Fortsätt/.test(button.title), { row: 'Analys av resultat' });
  expect(fieldsOn(maja.seen(card).card ?? {}).find((one) => one.id === 'followUp')?.value).toBe('Återkommer');
});

test('an older client that knows only Action.Submit does the same', async () => {
  const card = await theCard();
  await maja.press(card, 'Oförändrat', { row: 'ogiltig frånvaro', client: 'submit' });
  await bot.quiet();
  expect(standing(card)).toMatch(/1 besvarad/);
  await maja.press(card, 'Uppdatera', { row: 'Analys av resultat', client: 'submit' });
  expect(standing(card)).toMatch(/Analys av resultat/);
  await maja.press(card, 'Skicka', { client: 'submit', inputs: { state: 'in_progress', followUp: 'Igång.' } });
  expect(await answers()).toHaveLength(2);
});

describe('a card that says what it may not', () => {
  async function forged(data: unknown, more: object = {}) {
    await theCard();
    const before = await answers();
    const invoke = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'x', data } },
      ...more,
    };
    const reply = await maja.post(maja.activity(invoke));
    expect(reply.text).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules|SQLITE|Zod/);
    expect(await answers()).toHaveLength(before.length);
    return reply;
  }
  const somebodyElses = async () => {
    await publish(bot, [{ title: 'Ekskolans egen åtgärd' }], { title: 'Plan för Ekskolan' });
    await assignAll(bot, 'per@example.se', null, 'Ekskolan');
    const { store } = bot.assembled.deps;
    const per = (await store.find('person', TENANT, { where: { email: 'per@example.se' } })).items[0]?.doc.id ?? '';
    return (await store.find('assignment', TENANT, { where: { personId: per } })).items[0]?.doc.id ?? 'missing';
  };

  test("another person's measure: refused, and nothing of it is told", async () => {
    const assignment = await somebodyElses();
    const reply = await forged({ act: 'unchanged', card: 'mine', assignment, n: 0, page: 0 });
    expect(reply.text).not.toContain('Ekskolans egen');
    expect(reply.status).toBe(200);
  });
  test.each([
    ['a made-up id', { act: 'unchanged', card: 'mine', assignment: 'a-nothere', n: 0, page: 0 }],
    ['a wrong type', { act: 'unchanged', card: { $ne: null }, assignment: ['a'], n: 'x', page: -1 }],
    ['an unknown act', { act: 'delete_everything' }],
    ['nothing', undefined],
    ['a text', 'unchanged'],
    ['a list', [1, 2, 3]],
    ['a page beyond the last', { act: 'list', card: 'mine', page: 99999, answers: true }],
    ["somebody else's right", { act: 'remind_send', filter: '' }],
    ["somebody else's right to assign", { act: 'assign_to', measure: 'plan-x-1', assignee: 'p-x' }],
  ])('%s: a clear answer', async (_what, data) => {
    const reply = await forged(data);
    expect(reply.status).toBeLessThan(500);
  });
  test('a text longer than a field allows is refused, and the form has every character of it', async () => {
    const card = await theCard();
    await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
    const followUp = 'Vi har arbetat vidare med rutinen. '.repeat(280); // 9,800 characters, from a client without limits
    const submit = buttonsOn(maja.seen(card).card ?? {}).find((one) => one.data.act === 'submit')?.data;
    const reply = await forged({ ...submit, state: 'in_progress', followUp });
    const text = JSON.stringify(reply.body);
    expect(text).toContain(followUp);
    expect(text).toMatch(/2\s?000/);
  });

  test('a hundred kilobytes of text: a clear answer, nothing kept', async () => {
    const card = await theCard();
    await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
    const assignment = buttonsOn(maja.seen(card).card ?? {}).find((one) => one.data.act === 'submit')?.data;
    const reply = await forged({ ...assignment, state: 'in_progress', followUp: 'å'.repeat(100_000) });
    expect(reply.status).toBeLessThan(500);
    expect(JSON.stringify(reply.body).length).toBeLessThan(30_000);
  });
});

test('somebody the register does not know is told whom to ask, and nothing else', async () => {
  const stranger = bot.user({ entraId: 'entra-okand', name: 'Okänd' });
  await stranger.install();
  const [reply] = await stranger.say('/status');
  expect(textsOn(reply?.card ?? {}).join(' ')).toMatch(/Karin Holm/);
  expect(textsOn(reply?.card ?? {}).join(' ')).not.toMatch(/frånvaro|Bokskolan/);
});

test("a person without an Entra id in the people file is matched once by the roster's e-mail, and then bound", async () => {
  await register(bot, `${PEOPLE}\nLena Berg;lena@example.se;principal;Almskolan;grundskola;;`);
  const lena = bot.user({ entraId: 'entra-lena', name: 'Lena', email: 'Lena@Example.se' });
  await lena.install();
  await bot.settled();
  const [mine] = await lena.say('mina');
  expect(textsOn(mine?.card ?? {}).join(' ')).not.toMatch(/Karin Holm/);
  const found = await bot.assembled.deps.store.find('person', TENANT, { where: { entraId: 'entra-lena' } });
  expect(found.items[0]?.doc.email).toBe('lena@example.se');
  const thief = bot.user({ entraId: 'entra-annan', name: 'Annan', email: 'lena@example.se' });
  const [reply] = await thief.say('mina');
  expect(textsOn(reply?.card ?? {}).join(' ')).toMatch(/Karin Holm/);
});

test('English is complete: the same card in the other language', async () => {
  await maja.say('/språk en');
  const card = await theCard();
  expect(card.summary).toMatch(/KUL 1: 3 measures/);
  await maja.press(card, 'Unchanged', { row: 'ogiltig frånvaro' });
  expect(shown(card)).toMatch(/Unchanged/);
});

test('a number of answers that has never been seen stores nothing', async () => {
  const card = await theCard();
  await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
  const send = buttonsOn(maja.seen(card).card ?? {}).find((one) => one.data.act === 'submit');
  const data = { ...send?.data, n: 7, state: 'in_progress', followUp: 'Ur framtiden' };
  await maja.post(
    maja.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'submit', data } },
    }),
  );
  expect(await answers()).toHaveLength(0);
});

test.each(['811218\n9876', '811218\u200b9876', '８１１２１８－９８７６', '811218.9876', '19811218-9876'])(
  'a personal number written as %j is refused',
  async (number) => {
    const card = await theCard();
    await maja.press(card, 'Uppdatera', { row: 'Analys av resultat' });
    await maja.press(card, 'Skicka', { inputs: { state: 'in_progress', followUp: `Samtal ${number} om läget` } });
    expect(await answers()).toHaveLength(0);
    expect(shown(card)).toMatch(/[Pp]ersonnummer/);
  },
);

test('an id in capitals is the same person', async () => {
  const maja2 = bot.user({ entraId: 'ENTRA-MAJA', name: 'Maja Lindqvist', id: '29:maja-2' });
  const [mine] = await maja2.say('mina');
  expect(textsOn(mine?.card ?? {}).join(' ')).toMatch(/Analys av resultat/);
});

test('somebody hanging up before the reply keeps nothing waiting when the bot is to stop', async () => {
  const card = await theCard();
  const hangUp = new AbortController();
  const body = JSON.stringify(maja.activity({ type: 'message', text: 'mina' }));
  const posted = fetch(`${bot.address}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    signal: hangUp.signal,
  });
  setImmediate(() => hangUp.abort());
  await posted.catch(() => null);
  await bot.settled();
  expect(card.card).not.toBeNull();
});

test('status with a word shows of their own list what the word names; else the whole list, and says so', async () => {
  const asks = async (text: string) => {
    await maja.say(text);
    const last = maja.chat().at(-1);
    if (!last) throw new Error('nothing was answered');
    return shown(last);
  };
  const named = await asks('status svenska');
  expect(named).toMatch(/Av det du ansvarar för stämmer detta med ”svenska”/);
  expect(named).toMatch(/Analys av resultat i svenska/);
  expect(named).not.toMatch(/ogiltig frånvaro|extra anpassningar/);
  const none = await asks('status simskola');
  expect(none).toMatch(/Inget du ansvarar för nu stämmer med ”simskola”/);
  expect(none).toMatch(/Analys av resultat i svenska/);
  expect(none).toMatch(/ogiltig frånvaro/);
  const all = await asks('status');
  expect(all).toMatch(/Här är dina egna åtgärder/);
  expect(all).not.toMatch(/stämmer/);
});
