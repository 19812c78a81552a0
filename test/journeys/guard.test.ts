import { holdPlan } from '../../bot/usecases/hold-text';
import { loadReportFacts } from '../../bot/usecases/load-report-facts';
import { waitingIn } from '../../bot/usecases/open-held';
import { readReport } from '../../bot/usecases/write-report';
import { buttonsOn, fieldsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** A text about a single child, from the form to the administrator, over HTTP: asked, changed or sent anyway, looked at. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;sven@example.se
Sven Sol;sven@example.se;head_of_area;;;entra-sven;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;

const TOLD = 'Pojken i 3A har fått en egen resurs.';
const SECRET = /3A|resurs/;

let bot: RunningBot;
let maja: TeamsUser;
let karin: TeamsUser;
let card: StandInMessage;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, [{ title: 'Analys av resultat i svenska', due: [on('2026-02-10')], status: 'not_started' }]);
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{}]);
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  await maja.install();
  await bot.settled();
  await bot.tick('2026-01-15T08:00:00+01:00');
  const sent = maja.chat().at(-1);
  if (!sent?.card) throw new Error('no card came');
  card = sent;
  await maja.press(card, 'Uppdatera');
});
afterEach(() => bot.stop());

const kept = async <K extends 'answer' | 'heldText' | 'event' | 'formDraft' | 'plan'>(kind: K) =>
  (await bot.assembled.deps.store.find(kind, TENANT, {})).items.map((one) => one.doc);
const textsIn = (user: TeamsUser, message: StandInMessage) => textsOn(user.seen(message).card ?? {}).join('\n');
const titles = () => buttonsOn(maja.seen(card).card ?? {}).map((one) => one.title);
const field = (id: string) => fieldsOn(maja.seen(card).card ?? {}).find((one) => one.id === id)?.value;
const submit = (followUp: string, button = 'Skicka') =>
  maja.press(card, button, { inputs: { state: 'in_progress', followUp } });

/** What the administrator gets for a word, as text, and the message to press on. */
async function asks(user: TeamsUser, word: string): Promise<StandInMessage> {
  await user.install(); // the welcome comes once, and must not come between
  await bot.settled();
  const [answer] = await user.say(word);
  if (!answer) throw new Error(`no answer to ${word}`);
  return answer;
}

test('the text is asked about where it stands, with everything typed, and nothing is stored', async () => {
  await submit(TOLD);
  expect(textsIn(maja, card)).toMatch(/Texten verkar handla om en enskild elev \(”Pojken i 3A”\)/);
  expect(field('followUp')).toBe(TOLD);
  expect(field('state')).toBe('in_progress');
  expect(titles()).toEqual(expect.arrayContaining(['Ändra', 'Skicka ändå', 'Tillbaka']));
  expect(titles()).not.toContain('Skicka');
  expect([await kept('answer'), await kept('heldText'), await kept('formDraft')]).toEqual([[], [], []]);
});

test('Ändra gives the form back; a text without the child goes through with no further press', async () => {
  await submit(TOLD);
  await submit(TOLD, 'Ändra');
  expect(titles()).toContain('Skicka');
  expect(field('followUp')).toBe(TOLD);
  await submit('En klass har fått en extra resurs.');
  expect(await kept('answer')).toMatchObject([{ followUp: 'En klass har fått en extra resurs.' }]);
  expect(await kept('heldText')).toEqual([]);
});

test('Skicka ändå counts for what was asked about; another concern is asked about anew', async () => {
  await submit(TOLD);
  await submit('Pojken i 3A har adhd.', 'Skicka ändå');
  expect(await kept('answer')).toEqual([]);
  expect(textsIn(maja, card)).toMatch(/”Pojken i 3A”, ”Pojken i 3A har adhd”/);
  await submit('Pojken i 3A har adhd, 120314-5566.', 'Skicka ändå');
  expect(textsIn(maja, card)).toMatch(/Personnummer kan inte sparas/);
  expect(await kept('answer')).toEqual([]);
  await submit('Två lag är i gång.');
  expect(await kept('answer')).toMatchObject([{ followUp: 'Två lag är i gång.' }]);
  expect(await kept('heldText')).toEqual([]);
});

test('Skicka ändå counts for the child that was asked about; another of the same kind is asked about anew', async () => {
  await submit(TOLD);
  await submit('Flickan i 4B har fått en egen resurs.', 'Skicka ändå');
  expect(await kept('answer')).toEqual([]);
  expect(textsIn(maja, card)).toMatch(/”Flickan i 4B”/);
  await submit('Flickan i 4B har fått en egen resurs. Pojken i 3A också.', 'Skicka ändå');
  expect(await kept('answer')).toEqual([]);
  await submit('Flickan i 4B har nu fått en egen resurs. Pojken i 3A också.', 'Skicka ändå');
  expect(await kept('answer')).toHaveLength(1); // what was seen is the same
});

test('sent anyway it is stored, held and logged; its author alone reads it', async () => {
  await submit(TOLD);
  await submit(TOLD, 'Skicka ändå');
  const [answer] = await kept('answer');
  expect(answer).toMatchObject({ followUp: TOLD });
  expect(await kept('heldText')).toMatchObject([{ id: answer?.id, concerns: ['class_and_person'], open: true }]);
  const log = (await kept('event')).filter((one) => one.what === 'held');
  expect(log).toMatchObject([{ by: answer?.by, detail: { concerns: 'class_and_person' } }]);
  expect(JSON.stringify([log, bot.logged])).not.toMatch(SECRET);

  await bot.settled();
  await maja.press(card, (button) => button.data.act === 'list' && button.data.answers === true);
  expect(textsIn(maja, card)).toMatch(/Pojken i 3A/); // her own words, on her own card

  for (const user of [karin, bot.user({ entraId: 'entra-sven', name: 'Sven Sol' })]) {
    const status = await asks(user, '/status');
    await user.press(status, 'Öppna');
    expect(textsIn(user, status)).toMatch(/Texten visas inte förrän administratören har granskat den/);
    expect(textsIn(user, status)).not.toMatch(SECRET);
  }
});

test.each([
  ['Får visas', 'cleared', /Pojken i 3A/],
  ['Visa inte', 'kept_out', /Texten visas inte\./],
] as const)('the administrator looks: %s', async (button, outcome, then) => {
  await submit(TOLD);
  await submit(TOLD, 'Skicka ändå');
  const status = await asks(karin, '/status');
  expect(textsIn(karin, status)).toMatch(/Texter att granska \(1\)/);
  await karin.press(status, 'Granska');
  expect(textsIn(karin, status)).toMatch(
    /Maja Lindqvist · Bokskolan.*klass och person \(”Pojken i 3A”\).*egen resurs/s,
  );
  await karin.press(status, button);
  expect(textsIn(karin, status)).toMatch(/Inga texter att granska/);
  expect(await kept('heldText')).toMatchObject([{ open: false, looked: { outcome } }]);
  expect((await kept('event')).filter((one) => one.what === 'looked')).toMatchObject([{ detail: { outcome } }]);

  const again = await asks(karin, '/status');
  expect(textsIn(karin, again)).not.toMatch(/Texter att granska/);
  await karin.press(again, 'Öppna');
  expect(textsIn(karin, again)).toMatch(then);
});

test.each([
  ['Får visas', /Pojken i 3A(?![\s\S]*Din text visas)/],
  ['Visa inte', /Pojken i 3A[\s\S]*Din text visas inte för andra\. Läget och datumen räknas som vanligt\./],
] as const)('her own list says whether others see her text: after %s', async (button, then) => {
  await submit(TOLD);
  await submit(TOLD, 'Skicka ändå');
  expect(textsIn(maja, await asks(maja, 'mina'))).toMatch(/Din text visas för andra först när administratören/);
  const status = await asks(karin, '/status');
  await karin.press(status, 'Granska');
  await karin.press(status, button);
  await bot.settled();
  expect(textsIn(maja, await asks(maja, 'mina'))).toMatch(then);
});

test('whoever looks second is told who chose, and changes nothing', async () => {
  await register(bot, `${PEOPLE}\nHilda Ask;hilda@example.se;administrator;;;entra-hilda;`);
  await submit(TOLD);
  await submit(TOLD, 'Skicka ändå');
  const hilda = bot.user({ entraId: 'entra-hilda', name: 'Hilda Ask' });
  const [mine, theirs] = [await asks(karin, '/status'), await asks(hilda, '/status')];
  for (const [user, message] of [[karin, mine] as const, [hilda, theirs] as const])
    await user.press(message, 'Granska');
  await karin.press(mine, 'Visa inte');
  await hilda.press(theirs, 'Får visas');
  expect(textsIn(hilda, theirs)).toMatch(/Karin Holm har redan valt\. Visas inte: Analys/);
  expect(await kept('heldText')).toMatchObject([{ looked: { outcome: 'kept_out' } }]);
  expect((await kept('event')).filter((one) => one.what === 'looked')).toHaveLength(1);
});

test('nobody but an administrator looks, and nobody in a channel', async () => {
  await submit(TOLD);
  await submit(TOLD, 'Skicka ändå');
  const sven = bot.user({ entraId: 'entra-sven', name: 'Sven Sol' });
  const status = await asks(karin, '/status');
  const theirs = await asks(sven, '/status');
  expect(textsIn(sven, theirs)).not.toMatch(/granska/);
  const forged = { act: 'held', page: 0 };
  const inChannel = karin.inChannel({ teamId: '19:lag@thread.tacv2', channelId: '19:ledning@thread.tacv2' });
  for (const [user, message] of [
    [sven, theirs],
    [inChannel, status],
  ] as const) {
    const reply = await user.post(
      user.activity({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: message.id,
        value: { action: { type: 'Action.Execute', verb: 'held', data: forged } },
      }),
    );
    expect(reply.text).not.toMatch(SECRET);
  }
});

describe('words about a single child that came with a plan', () => {
  const TEAM = { teamId: '19:lag', channelId: '19:ledning@thread.tacv2' };
  const PLANNED = /pojken|Elsa|diagnos/;
  /** Who is asked about it can tell which it is. */
  const NAMED = /Åtgärd 1 i planen Plan för stöd\. Texten visas inte förrän administratören har granskat den\./;
  const posted = () => bot.connector.messagesInChannel(TEAM.channelId).map((one) => textsOn(one.card ?? {}).join('\n'));

  /** Monday's post in the channel, after it was bound or at the next Monday. */
  async function monday(at: string): Promise<string> {
    await bot.tick(at);
    await bot.settled();
    return posted().at(-1) ?? '';
  }

  beforeEach(async () => {
    const flags = ['personal_data'];
    const actions = ['Boka sal', 'Samtal med Elsas mamma'];
    const measure = { title: 'Stöd till pojken i 3A', due: [on('2026-01-10')], status: 'not_started' as const };
    const planned = { ...measure, flags, actions, statusRaw: 'Eleven har fått en diagnos' };
    await publish(bot, [planned], { title: 'Plan för stöd' });
    await assignAll(bot, 'maja@example.se', 1, 'stöd');
    await karin.install();
    await karin.inChannel(TEAM).say('/kanal');
    await bot.settled();
  });

  test('stand on nobody’s card, in no channel and in no report until somebody has looked; number and day do', async () => {
    const mine = await asks(maja, '/mina');
    expect(textsIn(maja, mine)).toMatch(NAMED);
    await maja.press(mine, (button) => button.data.act === 'update' && button.title === 'Uppdatera');
    expect(textsIn(maja, mine)).toMatch(NAMED);
    const status = await asks(karin, '/status');
    expect(textsIn(karin, status)).toMatch(NAMED);
    expect(textsIn(karin, status)).toMatch(/10 jan/);
    await karin.press(status, 'Öppna');
    for (const user of [maja, karin]) expect(textsIn(user, user === maja ? mine : status)).not.toMatch(PLANNED);
    expect(await monday('2026-01-19T08:00:00+01:00')).toMatch(/1 försenad/);
    expect(posted().join()).not.toMatch(PLANNED);
    const { store } = bot.assembled.deps;
    const plan = (await kept('plan')).find((one) => one.title === 'Plan för stöd');
    if (!plan) throw new Error('no plan');
    expect(JSON.stringify(await loadReportFacts(store, TENANT, plan))).not.toMatch(PLANNED);
  });

  /** The presses beside the measure: the late one, which stands first. */
  const offered = (mine: StandInMessage) => {
    const buttons = buttonsOn(maja.seen(mine).card ?? {});
    const of = buttons.find((one) => one.data.act === 'update')?.data.assignment;
    return buttons.filter((one) => one.data.assignment === of).map((one) => one.title);
  };

  test('whoever has it is not offered to confirm what they cannot read, and is once it may be shown', async () => {
    const mine = await asks(maja, '/mina');
    expect(offered(mine)).toEqual(['Uppdatera']);
    await maja.press(mine, 'Uppdatera');
    await maja.press(mine, 'Skicka');
    expect(textsIn(maja, mine)).toMatch(/läget kan inte bara bekräftas\. Skriv vad som har gjorts, eller gå tillbaka/);
    expect(await kept('answer')).toEqual([]);
    await maja.press(mine, 'Tillbaka');

    const status = await asks(karin, '/status');
    await karin.press(status, 'Granska');
    await karin.press(status, 'Får visas');
    const readable = await asks(maja, '/mina');
    expect(offered(readable)).toEqual(['Oförändrat', 'Uppdatera']);
    await maja.press(readable, 'Oförändrat');
    expect(textsIn(maja, readable)).toMatch(/Oförändrat: Ej påbörjad – Stöd till pojken i 3A/);
    expect(await kept('answer')).toMatchObject([{ unchangedFrom: 'import' }]);
  });

  test('whoever has one that is kept out for good is asked for words of their own and not sent to wait', async () => {
    const status = await asks(karin, '/status');
    await karin.press(status, 'Granska');
    await karin.press(status, 'Visa inte');
    const mine = await asks(maja, '/mina');
    expect(offered(mine)).toEqual(['Uppdatera']);
    await maja.press(mine, 'Uppdatera');
    await maja.press(mine, 'Skicka');
    expect(textsIn(maja, mine)).toMatch(/Skriv vad som har gjorts\. Vet du inte vad den gäller, fråga administratören/);
    expect(textsIn(maja, mine)).not.toMatch(/vänta\./);
    expect(await kept('answer')).toEqual([]);
    await maja.press(mine, 'Skicka', { inputs: { followUp: 'Båda samtalen har hållits.' } });
    expect(await kept('answer')).toMatchObject([{ followUp: 'Båda samtalen har hållits.' }]);
  });

  test('[Oförändrat] on a card from before the text was withheld stores nothing and says why', async () => {
    const { store } = bot.assembled.deps;
    const [held] = (await store.find('heldText', TENANT, {})).items;
    if (!held) throw new Error('nothing is held');
    const looked = { by: 'p', at: '2026-01-15T07:00:00.000Z', outcome: 'cleared' as const };
    await store.replace('heldText', TENANT, { ...held.doc, open: false, looked }, held.version);
    const old = await asks(maja, '/mina');
    expect(offered(old)).toEqual(['Oförändrat', 'Uppdatera']);
    const since = await store.read('heldText', TENANT, held.doc.id);
    await store.replace('heldText', TENANT, held.doc, since?.version ?? '');
    await maja.press(old, 'Oförändrat');
    expect(textsIn(maja, old)).toMatch(/Det går inte att bekräfta en åtgärd som du inte kan läsa/);
    expect(offered(old)).toEqual(['Uppdatera']);
    expect(await kept('answer')).toEqual([]);
  });

  test('a choice about words that are others by now is not taken: the new ones are shown', async () => {
    const status = await asks(karin, '/status');
    await karin.press(status, 'Granska');
    const { store, clock } = bot.assembled.deps;
    const found = (await store.find('measure', TENANT, {})).items.find((one) => one.doc.title.includes('3A'));
    if (!found) throw new Error('no measure');
    const changed = { ...found.doc, title: 'Stöd till flickan i 4B' };
    await store.replace('measure', TENANT, changed, found.version);
    await holdPlan({ store, clock }, TENANT, { plan: null, measures: [changed] }, 'command-line');
    await karin.press(status, 'Får visas');
    expect(textsIn(karin, status)).toMatch(/har ändrats sedan kortet visades[\s\S]*flickan i 4B/);
    expect(await kept('heldText')).toMatchObject([{ open: true, looked: null }]);
    await karin.press(status, 'Får visas');
    expect(await kept('heldText')).toMatchObject([{ open: false, looked: { outcome: 'cleared' } }]);
  });

  test('stand in no title of a plan, no background and no recommendation either, and are looked at by themselves', async () => {
    const measure = { title: 'Läsombud', due: [on('2026-01-10')], status: 'not_started' as const };
    const background = ['Bakgrunden är känd.', 'Leos mamma har hört av sig.'];
    await publish(bot, [measure], { title: 'Insatser för pojken i 9C', caseNumber: 'BUN 2026/14', background });
    await assignAll(bot, 'maja@example.se', 1, '9C');
    const words = /9C|Leos/;
    const status = await asks(karin, '/status');
    await karin.press(status, 'Öppna', { row: 'Läsombud' });
    expect(textsIn(karin, status)).toMatch(/Plan BUN 2026\/14 \(titeln granskas\)/);
    expect(textsIn(karin, status)).not.toMatch(words);
    const { deps } = bot.assembled;
    const plan = (await kept('plan')).find((one) => words.test(one.title));
    if (!plan) throw new Error('no plan');
    const facts = await loadReportFacts(deps.store, TENANT, plan);
    expect(JSON.stringify(facts)).not.toMatch(words);
    expect(facts.plan.background?.[0]).toBe('Bakgrunden är känd.');
    const ask = { plan: plan.id, kind: 'back-report', format: 'md', on: '2026-01-15', version: null } as const;
    const file = await readReport({ ...deps, tenant: TENANT }, ask);
    if (!file.ok) throw new Error('no report');
    expect(JSON.stringify(file)).not.toMatch(words);
    expect(JSON.stringify(file.document.blocks[0])).toMatch(/En text väntar på granskning/);
    expect(await waitingIn({ ...deps, tenant: TENANT }, plan.id)).toEqual({ texts: 1, measures: [], around: true });

    const look = await asks(karin, '/status');
    await karin.press(look, 'Granska');
    expect(textsIn(karin, look)).toMatch(/Insatser för pojken i 9C[\s\S]*”Leos mamma”[\s\S]*har hört av sig/);
    const press = (button: { readonly title: string; readonly data: { readonly held?: unknown } }) =>
      button.title === 'Får visas' && button.data.held === `plan:${plan.id}`;
    await karin.press(look, press);
    expect(JSON.stringify(await loadReportFacts(deps.store, TENANT, plan))).toMatch(words);
  });

  test('stand everywhere again after Får visas, the title in the channel too', async () => {
    const status = await asks(karin, '/status');
    await karin.press(status, 'Granska');
    expect(textsIn(karin, status)).toMatch(/Stöd till pojken i 3A[\s\S]*Elsas mamma[\s\S]*diagnos/);
    await karin.press(status, 'Får visas');
    expect(textsIn(maja, await asks(maja, '/mina'))).toMatch(/Stöd till pojken i 3A/);
    expect(await monday('2026-01-19T08:00:00+01:00')).toMatch(/Stöd till pojken i 3A/);
  });
});

test('every text box has the hint above it', () => {
  const texts = textsIn(maja, card);
  expect(texts).toMatch(
    /Skriv inte om enskilda barn eller elever – inga namn, initialer, personnummer eller hälsouppgifter/,
  );
  expect(texts).toMatch(/Gäller även här: inget om enskilda barn eller elever/);
});
