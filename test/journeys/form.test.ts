import { fieldsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import { createTeamsUser, type TeamsUser } from '../support/teams-client';

/** The form of one measure, also on a phone and a computer at once: whatever is sent where, nothing typed is lost. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;
const ROW = { row: 'Analys av resultat' };

let bot: RunningBot;
let phone: TeamsUser;
let computer: TeamsUser;
let card: StandInMessage;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, [
    { title: 'Analys av resultat i svenska', due: [on('2026-01-31')], status: 'in_progress', schedule: 'on_plan' },
    { title: 'Rutin för extra anpassningar', due: [on('2026-06-12')] },
  ]);
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{}]);
  phone = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  await phone.install();
  await bot.settled();
  await bot.tick('2026-01-15T08:00:00+01:00');
  const sent = phone.chat().at(-1);
  if (!sent) throw new Error('no card came');
  card = sent;
  computer = createTeamsUser({
    connector: bot.connector,
    bot: `${bot.address}/api/messages`,
    platform: 'Windows',
    user: { id: '29:entra-maja', aadObjectId: 'entra-maja', name: 'Maja Lindqvist' },
  });
});
afterEach(() => bot.stop());

const answers = async () =>
  (await bot.assembled.deps.store.find('answer', TENANT, { orderBy: 'at' })).items
    .map((one) => one.doc)
    .sort((a, b) => a.n - b.n);
const shownTo = (who: TeamsUser) => textsOn(who.seen(card).card ?? {}).join('\n');
const field = (who: TeamsUser, id: string) => fieldsOn(who.seen(card).card ?? {}).find((one) => one.id === id)?.value;
const bothOpenTheForm = async () => {
  for (const who of [phone, computer]) await who.press(card, 'Uppdatera', ROW);
};

test('what was sent from the other window is shown before it is changed, and what was typed is still there', async () => {
  await bothOpenTheForm();
  const long = `Två arbetslag är klara med sin genomgång. ${'Tredje laget börjar efter lovet. '.repeat(9)}`.trim();
  await phone.press(card, 'Skicka', { inputs: { followUp: long, newDue: '2026-03-31' } });
  await computer.press(card, 'Skicka', { inputs: { followUp: 'Alla lag har börjat.' } });
  expect((await answers()).map((one) => one.followUp)).toEqual([long]);
  expect(shownTo(computer)).toMatch(/Du skickade ett annat svar 08:00.*Allt du skrev finns kvar/s);
  expect(shownTo(computer)).toContain(long);
  expect(field(computer, 'followUp')).toBe('Alla lag har börjat.');
  expect(field(computer, 'newDue')).toBe('2026-03-31'); // nobody has taken the proposal back

  await computer.press(card, 'Skicka');
  expect(await answers()).toMatchObject([
    { followUp: long },
    { followUp: 'Alla lag har börjat.', newDueProposed: '2026-03-31', supersedes: (await answers())[0]?.id },
  ]);
  expect(shownTo(computer)).toMatch(/Ändrat: Analys av resultat/);
});

test('a form that is sent as it came says what "Oförändrat" says; a text in it makes it another answer', async () => {
  await phone.press(card, 'Uppdatera', ROW);
  await phone.press(card, 'Skicka');
  expect(await answers()).toMatchObject([{ state: 'in_progress', schedule: 'on_plan', unchangedFrom: 'import' }]);
  expect(shownTo(phone)).toMatch(/Oförändrat: Pågår enligt plan/);
  await phone.press(card, 'Ändra', ROW);
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Två lag är i gång.' } });
  expect((await answers()).at(-1)).toMatchObject({ followUp: 'Två lag är i gång.', unchangedFrom: null });
  await phone.press(card, 'Ändra', ROW);
  await phone.press(card, 'Skicka', { inputs: { followUp: '' } });
  expect((await answers()).at(-1)).toMatchObject({ followUp: null, unchangedFrom: null }); // taken back, not confirmed
});

test('a form in which nothing is changed is stored no second time, whatever was answered before it', async () => {
  await phone.press(card, 'Oförändrat', ROW);
  await phone.press(card, 'Ändra', ROW);
  await phone.press(card, 'Skicka');
  expect(shownTo(phone)).toMatch(/Redan skickat 08:00.*Inget har sparats två gånger/s);
  await phone.press(card, 'Ändra', ROW);
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Alla lag är i gång.' } });
  await phone.press(card, 'Ändra', ROW);
  await phone.press(card, 'Skicka'); // the text stands in the form, and is sent as it stands
  expect((await answers()).map((one) => one.followUp)).toEqual([null, 'Alla lag är i gång.']);
});

test('chosen anew where it is chosen already, a state is no change: nothing has to be written', async () => {
  await phone.press(card, 'Uppdatera', ROW);
  await phone.press(card, 'Skicka', { inputs: { state: 'in_progress', schedule: 'on_plan' } });
  expect(await answers()).toMatchObject([{ followUp: null, unchangedFrom: 'import' }]);
  expect(shownTo(phone)).toMatch(/Oförändrat: Pågår enligt plan/);
});

test('between points too a form that is sent as it came confirms, once a day', async () => {
  bot.clock.turnTo('2026-02-20T09:00:00+01:00');
  const ROUTINE = { row: '● Rutin för extra anpassningar' };
  const [mine] = await phone.say('mina');
  if (!mine) throw new Error('no list came');
  for (const said of [/Oförändrat: Pågår – Rutin/, /Redan skickat 09:00: Rutin/]) {
    await phone.press(mine, 'Uppdatera', ROUTINE);
    await phone.press(mine, 'Skicka');
    expect(textsOn(phone.seen(mine).card ?? {}).join('\n')).toMatch(said);
  }
  expect(await answers()).toMatchObject([{ unchangedFrom: 'import' }]);
});

test('the same thing sent from both is one answer, and nobody is asked', async () => {
  await bothOpenTheForm();
  for (const who of [phone, computer]) await who.press(card, 'Skicka', { inputs: { followUp: 'Två lag är i gång.' } });
  expect(await answers()).toHaveLength(1);
  expect(shownTo(computer)).toMatch(/Redan skickat 08:00.*Inget har sparats två gånger/s);
  expect(field(computer, 'followUp')).toBeUndefined();
});

test('what has been changed since is not said to stand because it is sent once more', async () => {
  await bothOpenTheForm();
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Två lag.' } });
  await phone.press(card, 'Ändra', ROW);
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Tre lag.' } });
  await computer.press(card, 'Skicka', { inputs: { followUp: 'Två lag.' } });
  expect((await answers()).map((one) => one.followUp)).toEqual(['Två lag.', 'Tre lag.']);
  expect(shownTo(computer)).toMatch(/Du skickade ett annat svar/);
  expect(shownTo(computer)).toContain('”Tre lag.”');
});

test('the message that follows what was done on the phone leaves alone the form that stands on the computer', async () => {
  await bothOpenTheForm();
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Två lag.' } });
  await phone.press(card, 'Oförändrat', { row: 'extra anpassningar' });
  await bot.quiet();
  await bot.quiet();
  expect(field(computer, 'schedule')).toBe('on_plan');
  await computer.press(card, 'Tillbaka', { inputs: { followUp: 'Alla lag har börjat.' } });
  await bot.quiet();
  const standing = bot.connector.messagesIn(card.conversationId).find((one) => one.id === card.id);
  expect(textsOn(standing?.card ?? {}).join('\n')).toMatch(/Utkastet är kvar/);
});

test('a draft kept in the other window since is not taken away by what is sent from this one', async () => {
  await bothOpenTheForm();
  bot.clock.turnTo('2026-01-15T08:05:00+01:00');
  await computer.press(card, 'Tillbaka', { inputs: { followUp: 'Alla lag har' } });
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Två lag.' } });
  expect(shownTo(phone)).toMatch(/Ditt utkast finns kvar under Ändra\./);
  await phone.press(card, 'Ändra', ROW);
  expect(field(phone, 'followUp')).toBe('Alla lag har');
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Alla lag har börjat.' } });
  expect(shownTo(phone)).not.toMatch(/utkast/);
});

test('Oförändrat pressed in between holds nothing typed: the form is stored over it, at once', async () => {
  await computer.press(card, 'Uppdatera', ROW);
  await phone.press(card, 'Oförändrat', ROW);
  await computer.press(card, 'Skicka', { inputs: { followUp: 'Alla lag har börjat.' } });
  expect(await answers()).toMatchObject([
    { unchangedFrom: 'import', followUp: null },
    { unchangedFrom: null, followUp: 'Alla lag har börjat.' },
  ]);
  expect(shownTo(computer)).toMatch(/Ändrat: Analys av resultat/);
});

describe('a measure whose day has passed since it was said to go as planned', () => {
  beforeEach(async () => {
    bot.clock.turnTo('2026-02-09T09:00:00+01:00');
    await phone.press(card, 'Uppdatera', ROW);
  });

  test('stands on Försenad, and may be sent as it stands: the person has changed nothing', async () => {
    expect(field(phone, 'schedule')).toBe('delayed');
    await phone.press(card, 'Skicka');
    expect(await answers()).toMatchObject([{ state: 'in_progress', schedule: 'delayed', followUp: null }]);
    expect(shownTo(phone)).toMatch(/Pågår, uppges försenad · skickat 09:00/);
  });

  test('whoever says that it goes as planned all the same, or that its state is another, says why', async () => {
    await phone.press(card, 'Skicka', { inputs: { schedule: 'on_plan' } });
    expect(shownTo(phone)).toMatch(/Slutdatumet har passerat\. Skriv kort varför det ändå går enligt plan\./);
    await phone.press(card, 'Skicka', { inputs: { schedule: 'delayed', state: 'paused' } });
    expect(shownTo(phone)).toMatch(/Läget eller tidsplanen är ändrad/);
    expect(await answers()).toEqual([]);
  });
});

describe('Tillbaka', () => {
  test('speaks of no draft where nothing was typed, also in the form of an answer that has a text', async () => {
    await phone.press(card, 'Uppdatera', ROW);
    await phone.press(card, 'Skicka', { inputs: { followUp: 'Två lag är i gång.' } });
    await phone.press(card, 'Ändra', ROW);
    expect(shownTo(phone)).not.toMatch(/svar \d av 2/); // it is sent: there is no way left to be on
    await phone.press(card, 'Tillbaka');
    expect(shownTo(phone)).not.toMatch(/[Uu]tkast/);
  });

  test('keeps a draft that a press on the list does not take, and says where it is', async () => {
    await phone.press(card, 'Uppdatera', ROW);
    await phone.press(card, 'Tillbaka', { inputs: { followUp: 'Halvfärdig mening' } });
    expect(shownTo(phone)).toMatch(/Ditt utkast finns kvar under Uppdatera\./);
    await phone.press(card, 'Oförändrat', ROW);
    expect(await answers()).toMatchObject([{ unchangedFrom: 'import' }]);
    expect(shownTo(phone)).toMatch(/Ditt utkast finns kvar under Ändra\./);
    await phone.press(card, 'Ändra', ROW);
    expect(field(phone, 'followUp')).toBe('Halvfärdig mening');
    await phone.press(card, 'Skicka');
    expect(shownTo(phone)).not.toMatch(/[Uu]tkast/);
  });
});

test.each(['Skicka', 'Tillbaka'])(
  'a text that was being written when the point closed is kept at %s, and the own list takes it',
  async (button) => {
    await phone.press(card, 'Uppdatera', ROW);
    bot.clock.turnTo('2026-02-14T00:01:00+01:00');
    await phone.press(card, button, { inputs: { followUp: 'Alla lag har börjat.' } });
    expect(await answers()).toEqual([]);
    expect(shownTo(phone)).toMatch(/KUL 1 stängde fre 13 feb\. Svaret är inte skickat, men det du skrev finns kvar/);
    const [mine] = await phone.say('mina');
    if (!mine) throw new Error('no list came');
    await phone.press(mine, 'Uppdatera', ROW);
    await phone.press(mine, 'Skicka');
    expect(await answers()).toMatchObject([{ followUp: 'Alla lag har börjat.', occasions: [] }]);
  },
);

test('a text about a measure that is no longer asked about stands there to be copied', async () => {
  await phone.press(card, 'Uppdatera', ROW);
  const { store } = bot.assembled.deps;
  const measure = (await store.find('measure', TENANT, {})).items.find(({ doc }) => doc.no === 1);
  if (!measure) throw new Error('no measure');
  await store.replace('measure', TENANT, { ...measure.doc, state: 'closed', open: false }, measure.version);
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Alla lag har börjat.' } });
  expect(await answers()).toEqual([]);
  expect(shownTo(phone)).toMatch(/behöver inte längre rapporteras/);
  expect(field(phone, 'followUp')).toBe('Alla lag har börjat.');
});

test('a text about a measure that somebody else has been given stands there to be copied', async () => {
  await register(bot, `${PEOPLE}\nPer Ek;per@example.se;principal;Bokskolan;grundskola;;`);
  await phone.press(card, 'Uppdatera', ROW);
  await assignAll(bot, 'per@example.se', 1);
  await phone.press(card, 'Skicka', { inputs: { followUp: 'Alla lag har börjat.' } });
  expect(await answers()).toEqual([]);
  expect(shownTo(phone)).toMatch(/Den åtgärden svarar någon annan för/);
  expect(field(phone, 'followUp')).toBe('Alla lag har börjat.');
});
