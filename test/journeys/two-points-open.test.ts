import { strFromU8, unzipSync } from 'fflate';
import { fieldsOn, textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import { CONSENT, fileCardIn, type TeamsUser } from '../support/teams-client';

/** A point that opens before the last one has closed, or after: what was said and asked for stands until it is taken back. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;
const ROW = { row: 'Läslust på fritids' };
const SAID = 'Hälften av avdelningarna har egna bokhyllor.';
const MAY = '2026-05-29';

let bot: RunningBot;
let maja: TeamsUser;
let karin: TeamsUser;
let first: StandInMessage;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, [
    { title: 'Läslust på fritids', due: [on('2026-03-31')], status: 'in_progress', schedule: 'on_plan' },
    { title: 'Skolbibliotekets öppettider', due: [on('2026-06-12')] },
  ]);
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{}, { code: 'KUL 2', name: 'Läge', opens: '02-02', closes: '03-10' }]);
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  for (const one of [maja, karin]) await one.install();
  await bot.settled();
  await bot.tick('2026-01-15T08:00:00+01:00');
  first = newestOf(maja);
});
afterEach(() => bot.stop());

function newestOf(who: TeamsUser): StandInMessage {
  const sent = who.chat().at(-1);
  if (!sent) throw new Error('no card came');
  return sent;
}

async function says(inputs: Record<string, string>): Promise<void> {
  await maja.press(first, 'Uppdatera', ROW);
  await maja.press(first, 'Skicka', { inputs });
  await bot.settled();
}

/** The card of the second point: on 2 February the first is open still, on the 16th it has closed. */
async function secondPoint(day = '2026-02-02'): Promise<StandInMessage> {
  await bot.tick(`${day}T08:00:00+01:00`);
  return newestOf(maja);
}

const shown = (card: StandInMessage) => textsOn(maja.seen(card).card ?? {}).join('\n');
const field = (card: StandInMessage, id: string) =>
  fieldsOn(maja.seen(card).card ?? {}).find((one) => one.id === id)?.value;
const lastAnswer = async () =>
  (await bot.assembled.deps.store.find('answer', TENANT, { orderBy: 'at' })).items.map((one) => one.doc).at(-1);

/** The back-report as Karin gets it out of the chat. */
async function backReport(): Promise<string> {
  const [card] = await karin.say('/rapport');
  await bot.settled();
  if (!card) throw new Error('no reports were shown');
  await karin.press(card, 'Word', { row: 'Återrapport' });
  await bot.settled();
  const asked = karin.chat().findLast((one) => fileCardIn(one, CONSENT));
  if (!asked) throw new Error('no file was offered');
  const name = fileCardIn(asked, CONSENT)?.name ?? '';
  await karin.consent(asked, 'accept');
  await bot.settled();
  return strFromU8(
    unzipSync(bot.connector.oneDrive.fileNamed(name) ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
  );
}

test('Oförändrat on the second point takes nothing from what was written to the first: the report has it still', async () => {
  await says({ followUp: SAID });
  expect(await backReport()).toContain(SAID);
  await maja.press(await secondPoint(), 'Oförändrat', ROW);
  expect(await lastAnswer()).toMatchObject({ n: 2, unchangedFrom: expect.stringMatching(/-1$/), supersedes: null });
  expect(await backReport()).toContain(SAID);
});

test('a form with the words of the first point, sent to the second as it came, is Oförändrat', async () => {
  await says({ followUp: SAID, newDue: MAY });
  const card = await secondPoint();
  await maja.press(card, 'Uppdatera', ROW);
  expect(field(card, 'followUp')).toBe(SAID);
  await maja.press(card, 'Skicka');
  expect(shown(card)).toMatch(/Oförändrat: Pågår enligt plan/);
  expect(await lastAnswer()).toMatchObject({ n: 2, followUp: null, newDueProposed: MAY, supersedes: null });
  expect(await backReport()).toContain(SAID);
});

test('what is taken out of the form is taken back, though a point without an answer is open beside it', async () => {
  await says({ followUp: SAID, newDue: MAY, hindrance: 'funding' });
  const card = await secondPoint();
  await maja.press(card, 'Uppdatera', ROW);
  await maja.press(card, 'Skicka', { inputs: { followUp: '', newDue: '', hindrance: ' ' } });
  expect(await lastAnswer()).toMatchObject({ n: 2, unchangedFrom: null, newDueProposed: null, hindrance: null });
  expect(shown(card)).not.toMatch(/oförändrat|Väntar på beslut/);
  expect(await backReport()).not.toContain(SAID);
});

test('a date that waits and what is in the way stand in the next form: a word beside them withdraws neither', async () => {
  await says({ followUp: SAID, newDue: MAY, hindrance: 'funding' });
  const card = await secondPoint('2026-02-16');
  await maja.press(card, 'Uppdatera', ROW);
  expect([field(card, 'followUp') ?? '', field(card, 'newDue'), field(card, 'hindrance')]).toEqual([
    '',
    MAY,
    'funding',
  ]);
  await maja.press(card, 'Skicka', { inputs: { followUp: 'Den tredje hyllan är beställd.' } });
  expect(await lastAnswer()).toMatchObject({ n: 2, newDueProposed: MAY, hindrance: 'funding', unchangedFrom: null });
  expect(shown(card)).toMatch(/29 maj\. Väntar på beslut/);
});

test('taken out of the next form, the date is no longer asked for', async () => {
  await says({ followUp: SAID, newDue: MAY });
  const card = await secondPoint('2026-02-16');
  await maja.press(card, 'Uppdatera', ROW);
  await maja.press(card, 'Skicka', { inputs: { newDue: '' } });
  expect(await lastAnswer()).toMatchObject({ n: 2, newDueProposed: null, unchangedFrom: null });
  expect(shown(card)).not.toMatch(/Väntar på beslut/);
});

test('Oförändrat keeps what is in the way, press after press', async () => {
  await says({ followUp: SAID, state: 'paused', hindrance: 'funding' });
  await maja.press(await secondPoint('2026-02-16'), 'Oförändrat', ROW);
  expect(await lastAnswer()).toMatchObject({ n: 2, hindrance: 'funding', unchangedFrom: expect.stringMatching(/-1$/) });
  expect(await backReport()).toContain('Hinder: finansiering.');
});

test('a part that the plan has as done and that is unticked is a change, and no Oförändrat', async () => {
  const { store } = bot.assembled.deps;
  const measure = (await store.find('measure', TENANT, {})).items.find(({ doc }) => doc.no === 1);
  if (!measure) throw new Error('no measure');
  const parts = ['Inköp', 'Invigning'].map((text, at) => ({ id: `p.${at}`, text, due: null, done: at === 0 }));
  await store.replace('measure', TENANT, { ...measure.doc, parts }, measure.version);
  await maja.press(first, 'Uppdatera', ROW);
  await maja.press(first, 'Skicka', { inputs: { parts: '' } });
  expect(await lastAnswer()).toMatchObject({ n: 1, unchangedFrom: null, doneParts: [] });
  expect(shown(first)).not.toMatch(/Oförändrat: /);
});

test('a date that has passed undecided does not stand in the way of the next form', async () => {
  await says({ followUp: SAID, newDue: MAY });
  bot.clock.turnTo('2026-05-29T09:00:00+02:00');
  const [mine] = await maja.say('mina');
  if (!mine) throw new Error('no list came');
  await maja.press(mine, 'Uppdatera', { row: '▲ Läslust på fritids' });
  expect(field(mine, 'newDue') ?? '').toBe('');
  await maja.press(mine, 'Skicka', { inputs: { followUp: 'Sista hyllan monteras i dag.' } });
  expect(await lastAnswer()).toMatchObject({ n: 2, followUp: 'Sista hyllan monteras i dag.', newDueProposed: null });
});

test('a text that was asked about once is not asked about, nor held, again where the form is sent as it came', async () => {
  await says({ followUp: 'Pojken i 3A har fått en egen hylla.' });
  await maja.press(first, 'Skicka ändå');
  const card = await secondPoint();
  await maja.press(card, 'Uppdatera', ROW);
  await maja.press(card, 'Skicka');
  expect(await lastAnswer()).toMatchObject({ n: 2, followUp: null, unchangedFrom: expect.stringMatching(/-1$/) });
  const held = (await bot.assembled.deps.store.find('heldText', TENANT, {})).items.map(({ doc }) => doc);
  expect(held).toMatchObject([{ id: expect.stringMatching(/-1$/), open: true }]);
});
