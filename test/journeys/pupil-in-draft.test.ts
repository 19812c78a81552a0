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

test('an emptied box takes the sentence out, and other words about a child are asked about anew', async () => {
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
  await press('');
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
