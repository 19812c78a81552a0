import { loadReportFacts } from '../../bot/usecases/load-report-facts';
import { buttonsOn, fieldsOn, textsOn } from '../support/card-reading';
import { type RunningBot, register, startBot, TENANT } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** A sentence about a single child in a pasted answer: quoted where it is asked about, mended there, or kept out alone. */

const PEOPLE = `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@example.se;principal;Lövskolan;grundskola;entra-maja
Karin Holm;karin@example.se;administrator;;;entra-karin`;

const BEFORE = 'Förvaltningen bjuder in alla klasser till simhallen senast den 15 maj 2026.';
const CHILD = 'Eleven Melvin i 4C ska få en egen simlärare efter sin diagnos.';
const AFTER = 'Resultatet redovisas per skola.';
const ANSWER = [
  'Svar på revisionsrapporten om simundervisningen',
  'Datum: 2026-02-02',
  'Rekommendation 1: Säkerställ att alla elever får simundervisning',
  `Nämnden delar bedömningen. ${BEFORE} ${AFTER} ${CHILD}`,
  'Rekommendation 2: Följ upp hur många som kan simma',
  'Skolchefen sammanställer resultaten varje år, första gången senast den 30 juni 2026.',
];

let bot: RunningBot;
let karin: TeamsUser;
beforeEach(async () => {
  bot = await startBot({ now: '2026-02-09T09:00:00+01:00' });
  await register(bot, PEOPLE);
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  await karin.install();
  await bot.settled();
});
afterEach(() => bot.stop());

const read = (message: StandInMessage) => textsOn(karin.seen(message).card ?? {}).join('\n');
const titles = (message: StandInMessage) => buttonsOn(karin.seen(message).card ?? {}).map((one) => one.title);
async function paste(lines: readonly string[]): Promise<StandInMessage> {
  const draft = (await karin.say(lines.join('\n'))).at(-1);
  if (!draft) throw new Error('no draft came');
  await bot.settled();
  return draft;
}
async function publish(draft: StandInMessage): Promise<void> {
  await karin.press(draft, 'Publicera');
  const [anyway] = buttonsOn(karin.seen(draft).card ?? {}).filter((one) => one.data.act === 'draft_publish');
  if (anyway) await karin.press(draft, (one) => one.data.act === 'draft_publish');
  expect(read(draft)).toMatch(/Planen är publicerad/);
}
const answerOf = async () =>
  (await bot.assembled.deps.store.find('plan', TENANT, {})).items[0]?.doc.recommendations[0]?.answer;

test('the question quotes the very sentence, and other words for it are taken where it stands', async () => {
  const draft = await paste(ANSWER);
  expect(read(draft)).toContain(
    `Text om hela planen verkar handla om ett enskilt barn eller en enskild elev: ”${CHILD.slice(0, -1)}”`,
  );
  expect(read(draft)).not.toContain(`elev: ”${BEFORE.slice(0, 30)}`);
  const box = fieldsOn(karin.seen(draft).card ?? {}).find((one) => one.value === CHILD);
  if (!box) throw new Error('the sentence is in no box');
  await karin.press(draft, 'Spara texten', { inputs: { [box.id]: 'Den som behöver får en egen simlärare.' } });
  expect(read(draft)).not.toMatch(/Text om hela planen[^✓]*Ta bort det/);
  await publish(draft);
  expect((await answerOf())?.join(' ')).toContain(`${AFTER} Den som behöver får en egen simlärare.`);
  expect((await answerOf())?.join(' ')).not.toContain('Melvin');
});

test('a sentence is taken out by its own press alone, and other words about a child are asked about anew', async () => {
  const draft = await paste(ANSWER);
  const press = async (words: string) => {
    const box = fieldsOn(karin.seen(draft).card ?? {}).find((one) => one.id.startsWith('q:pupil_health'));
    if (!box) throw new Error('nothing is asked');
    await karin.press(draft, 'Spara texten', { inputs: { [box.id]: words } });
  };
  await press(CHILD); // saved as it stood: it is asked about still
  expect(titles(draft)).not.toContain('Publicera');
  await press('Flickan i 4C får en egen simlärare efter sin diagnos.');
  expect(read(draft)).toContain('”Flickan i 4C får en egen simlärare efter sin diagnos”');
  await press(''); // Teams leaves an emptied box out: it says nothing
  expect(read(draft)).toContain('Fyll i det här.');
  expect(titles(draft)).not.toContain('Publicera');
  await karin.press(draft, 'Ta bort');
  expect(read(draft)).toContain('Borttagen.');
  await publish(draft);
  expect((await answerOf())?.join(' ')).toMatch(/Resultatet redovisas per skola\.$/);
});

test('published anyway, the sentence alone is kept out of what others see, where somebody chooses that', async () => {
  const draft = await paste(ANSWER);
  await karin.press(draft, 'Publicera ändå');
  await publish(draft);
  const status = (await karin.say('status')).at(-1);
  if (!status) throw new Error('no status came');
  await karin.press(status, 'Granska');
  expect(read(status)).toMatch(/I planen står:\s+Nämnden delar/);
  expect(read(status)).toMatch(/Det som väcker frågan:\s+Eleven Melvin/);
  expect(read(status)).not.toContain('Uppföljning:');
  await karin.press(status, 'Dölj bara meningen');
  const [stored] = (await bot.assembled.deps.store.find('plan', TENANT, {})).items;
  const facts = stored && (await loadReportFacts(bot.assembled.deps.store, TENANT, stored.doc));
  const plan = facts?.plan;
  expect(plan?.recommendations[0]?.answer?.join(' ')).toContain(`${AFTER} [En mening visas inte.]`);
  expect(JSON.stringify(plan)).not.toContain('Melvin');
});

test('of a measure with such a sentence it is quoted, and leads to its form', async () => {
  const draft = await paste([
    'Plan för simundervisning',
    'Datum: 2026-02-02',
    'Åtgärd: Eleven Melvin i 4C ska få en egen simlärare efter sin diagnos',
    'Klart senast: 2026-04-30',
  ]);
  expect(read(draft)).toMatch(
    /Åtgärd 1 \(.*\) verkar handla om .*: ”Eleven Melvin i 4C ska få en egen simlärare efter sin diagnos”/,
  );
  await karin.press(draft, 'Ändra');
  await karin.press(draft, 'Spara', { inputs: { title: 'Egen simlärare till den som behöver' } });
  expect(titles(draft)).toContain('Publicera');
});

const MENDED = 'Den som behöver får en egen simlärare.';
const boxOn = (message: StandInMessage) => {
  const box = fieldsOn(karin.seen(message).card ?? {}).find((one) => one.id.startsWith('q:pupil_health'));
  if (!box) throw new Error('nothing is asked');
  return box;
};
const publishedAnswer = async () => (await answerOf())?.join(' ') ?? '';

test('other words that stand in the box are taken by [Publicera ändå] too, and never the sentence they replace', async () => {
  const draft = await paste(ANSWER);
  await karin.press(draft, 'Publicera ändå', { inputs: { [boxOn(draft).id]: MENDED } });
  expect(read(draft)).toMatch(/✓ Text om hela planen[^✓]*Den som behöver får en egen simlärare/);
  expect(read(draft)).toMatch(/✓ [^✓”]*”Eleven Melvin i 4C[^”]*…”/); // shortened inside its marks
  await publish(draft);
  expect(await publishedAnswer()).toContain(MENDED);
  expect(await publishedAnswer()).not.toContain('Melvin');
});

test('words in the box that still tell of a child are asked about with [Publicera ändå], and published by the next', async () => {
  const draft = await paste(ANSWER);
  const still = 'Flickan i 4C får en egen simlärare efter sin diagnos.';
  await karin.press(draft, 'Publicera ändå', { inputs: { [boxOn(draft).id]: still } });
  expect(boxOn(draft).value).toBe(still);
  expect(titles(draft)).not.toContain('Publicera');
  await karin.press(draft, 'Publicera ändå', { inputs: { [boxOn(draft).id]: 'Hon är 811228-9874.' } });
  expect(read(draft)).toContain('Personnummer kan inte sparas.');
  expect(titles(draft)).not.toContain('Publicera');
  await karin.press(draft, 'Publicera ändå', { inputs: { [boxOn(draft).id]: still } });
  await publish(draft);
  expect(await publishedAnswer()).toContain(still);
  expect(await publishedAnswer()).not.toContain('Melvin');
});

test('beside a box that was emptied [Publicera ändå] publishes nothing before it says which words', async () => {
  const draft = await paste(ANSWER);
  await karin.press(draft, 'Publicera ändå', { inputs: { [boxOn(draft).id]: ' ' } });
  expect(read(draft)).toContain('Rutan är tömd, men det tar inte bort texten ur planen.');
  expect(read(draft)).not.toContain('✓');
  expect(titles(draft)).not.toContain('Publicera');
  expect(boxOn(draft).value).toBe(CHILD);
  await karin.press(draft, 'Publicera texten som den står', { inputs: { [boxOn(draft).id]: '' } });
  await publish(draft);
  expect(await publishedAnswer()).toContain(CHILD);
});

test('a box that was emptied to have the sentence out has it out by [Ta bort], also after [Publicera ändå]', async () => {
  const draft = await paste(ANSWER);
  await karin.press(draft, 'Publicera ändå', { inputs: { [boxOn(draft).id]: '' } });
  await karin.press(draft, 'Ta bort');
  await publish(draft);
  expect(await publishedAnswer()).not.toContain('Melvin');
});

test('words typed after the box was emptied are the ones that are published', async () => {
  const draft = await paste(ANSWER);
  await karin.press(draft, 'Publicera ändå', { inputs: { [boxOn(draft).id]: '' } });
  await karin.press(draft, 'Publicera texten som den står', { inputs: { [boxOn(draft).id]: MENDED } });
  await publish(draft);
  expect(await publishedAnswer()).toContain(MENDED);
  expect(await publishedAnswer()).not.toContain('Melvin');
});

test('a heading about a child is mended the same way', async () => {
  const draft = await paste(['Plan för Melvin i 4C efter hans diagnos', ...ANSWER.slice(1)]);
  const box = fieldsOn(karin.seen(draft).card ?? {}).find((one) => one.id.startsWith('q:pupil_health:plan:title'));
  if (!box) throw new Error('the heading is not asked about');
  await karin.press(draft, (one) => one.data.question === box.id.slice(2) && one.data.choice === 'publish_anyway', {
    inputs: { [box.id]: 'Plan för simundervisningen' },
  });
  expect(read(draft)).toMatch(/^Plan för simundervisningen\n/);
});

const TOLD = [
  'Svar till revisorerna om Melvin i 4C efter hans diagnos',
  'Nämnden 2026-02-02',
  'Nämnden anställer en simlärare till Lövskolan senast den 15 april 2026.',
  'Rektor Maja Lindqvist köper in simdynor till Lövskolan senast den 29 maj 2026.',
  'Samtliga omklädningsrum har städats av vaktmästarna under lovet.',
].flatMap((line) => [line, '']);
const storedPlans = async () => JSON.stringify(await bot.assembled.deps.store.find('plan', TENANT, {}));

test.each([
  ['Visa alla', ANSWER],
  ['Visa den', TOLD],
])('what stands in the box is not lost by [%s]', async (way, lines) => {
  const draft = await paste(lines);
  const named = titles(draft).find((one) => one.startsWith(way)) ?? way;
  await karin.press(draft, named, { inputs: { [boxOn(draft).id]: 'Hon är 811228-9874.' } });
  expect(read(draft)).toContain('Personnummer kan inte sparas.');
  await karin.press(draft, named, { inputs: { [boxOn(draft).id]: MENDED } });
  expect(read(draft)).not.toMatch(/Spara (texten|rubriken)/);
  await karin.press(draft, (one) => one.data.act === 'draft');
  expect(read(draft)).toMatch(/✓ Text om hela planen[^✓]*Den som behöver får en egen simlärare/);
  await publish(draft);
  expect(await storedPlans()).toContain(MENDED);
  expect(await storedPlans()).not.toContain('Melvin');
});

test('a day that is picked beside a question that is folded away again is its answer', async () => {
  const measures = ['Melvin', 'Alva', 'Hugo'].flatMap((name) => [
    `Åtgärd: Eleven ${name} i 4C ska få en egen simlärare efter sin diagnos`,
    'Klart senast: så snart det går',
  ]);
  const around = [CHILD, BEFORE, CHILD.replace('Melvin', 'Tindra')].join(' ');
  const draft = await paste(['Plan för simundervisning', 'Datum: 2026-02-02', around, ...measures]);
  const more = (one: { data: Readonly<Record<string, unknown>> }) => one.data.act === 'draft';
  await karin.press(draft, more);
  const days = fieldsOn(karin.seen(draft).card ?? {}).filter((one) => one.type === 'Input.Date');
  const last = days.at(-1)?.id ?? '';
  await karin.press(draft, more, { inputs: { [last]: '2026-05-29' } });
  expect(fieldsOn(karin.seen(draft).card ?? {}).map((one) => one.id)).not.toContain(last);
  expect(read(draft)).toMatch(/✓ Åtgärd 3[^✓]*(29 maj|2026-05-29)/);
});

test('[Ändra] of a measure leaves the box beside another question as it was filled in', async () => {
  const draft = await paste([
    ...ANSWER.slice(0, 4),
    'Rekommendation 2: Ge extra stöd',
    'Skolchefen ger eleven Alva i 2A en egen simlärare efter hennes diagnos senast den 30 juni 2026.',
  ]);
  await karin.press(draft, (one) => one.data.act === 'draft_edit', { inputs: { [boxOn(draft).id]: MENDED } });
  await karin.press(draft, (one) => one.data.act === 'draft_back');
  expect(read(draft)).toMatch(/✓ Text om hela planen[^✓]*Den som behöver får en egen simlärare/);
});

test('[Spara texten] without other words says that they are the same', async () => {
  const draft = await paste(ANSWER);
  await karin.press(draft, 'Spara texten');
  expect(read(draft)).toContain('Texten är inte ändrad.');
  expect(titles(draft)).not.toContain('Publicera');
  await karin.press(draft, 'Spara texten', { inputs: { [boxOn(draft).id]: MENDED } });
  expect(read(draft)).not.toContain('Texten är inte ändrad.');
});

test('what is said of a measure is a line with [Ångra], also after its words were mended', async () => {
  const draft = await paste([
    'Plan för simundervisning',
    'Datum: 2026-02-02',
    'Åtgärd: Eleven Melvin i 4C ska få en egen simlärare efter sin diagnos',
    'Klart senast: 2026-04-30',
  ]);
  const anyway = (one: { data: Readonly<Record<string, unknown>> }) => one.data.choice === 'publish_anyway';
  await karin.press(draft, anyway);
  expect(read(draft)).toMatch(/✓ Åtgärd 1 \(Eleven Melvin[^✓]*Publicera ändå/);
  await karin.press(draft, 'Ångra');
  await karin.press(draft, 'Ändra');
  await karin.press(draft, 'Spara', { inputs: { title: 'Flickan i 4C ska få en egen simlärare efter sin diagnos' } });
  await karin.press(draft, anyway);
  expect(read(draft)).toMatch(/✓ Åtgärd 1 \(Flickan i 4C[^✓]*Publicera ändå/);
  await karin.press(draft, (one) => one.data.act === 'draft_undo');
  expect(titles(draft)).toContain('Publicera ändå');
  expect(titles(draft)).not.toContain('Publicera');
});

test('the draft of a plan that was ended shows nothing of what was answered before it is taken up again', async () => {
  const first = await paste(ANSWER);
  await karin.press(first, 'Ta bort');
  await publish(first);
  const draft = await paste(ANSWER.map((line) => line.replace('juni', 'augusti')));
  await karin.press(draft, 'Publicera ändå');
  expect(read(draft)).toMatch(/✓ Text om hela planen/);
  const reports = (await karin.say('rapport')).at(-1);
  if (!reports) throw new Error('no reports came');
  await karin.press(reports, 'Avsluta planen');
  await karin.press(reports, 'Avsluta', { inputs: { reason: 'Simhallen byggs om.' } });
  await karin.press(draft, (one) => one.data.act === 'draft_all');
  await karin.press(draft, (one) => one.data.act === 'draft');
  expect(read(draft)).not.toContain('✓');
  expect(titles(draft)).toEqual(['Ta upp igen', 'Avbryt']);
  await karin.press(draft, 'Ta upp igen');
  expect(read(draft)).toMatch(/✓ Text om hela planen/);
});

test('words in the box are kept also where it turns out that the plan was ended', async () => {
  const first = await paste(ANSWER);
  await karin.press(first, 'Ta bort');
  await publish(first);
  const reports = (await karin.say('rapport')).at(-1);
  if (!reports) throw new Error('no reports came');
  await karin.press(reports, 'Avsluta planen');
  await karin.press(reports, 'Avsluta', { inputs: { reason: 'Simhallen byggs om.' } });
  const draft = await paste(['Simundervisningen, svar till revisorerna', ...ANSWER.slice(1)]);
  await karin.press(draft, 'Ja, uppdatera', { inputs: { [boxOn(draft).id]: MENDED } });
  await karin.press(draft, 'Ta upp igen');
  expect(read(draft)).toMatch(/✓ Text om hela planen[^✓]*Den som behöver får en egen simlärare/);
});

test('what a card cannot show of a sentence makes no other words of it: [Publicera ändå] is the answer at once', async () => {
  const draft = await paste(ANSWER.map((line) => line.replace('simlärare', 'sim\u202Alärare')));
  expect(boxOn(draft).value).not.toContain('\u202A');
  await karin.press(draft, 'Publicera ändå');
  expect(read(draft)).toMatch(/✓ Text om hela planen[^✓]*Publicera ändå/);
});
