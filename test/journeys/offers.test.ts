import type { Kind } from '../../bot/ports/store';
import { buttonsOn, textsOn } from '../support/card-reading';
import { type RunningBot, register, startBot, TENANT } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** An answer told in paragraphs, pasted: what was read, and the sentences that became no measure. */

const PEOPLE = `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@example.se;principal;Lövskolan;grundskola;entra-maja
Karin Holm;karin@example.se;administrator;;;entra-karin`;

const ANSWER = [
  'Svar till revisorerna på granskningen av musikundervisningen',
  'Nämnden 2026-02-02',
  'Nämnden anställer en musiklärare till Lövskolan senast den 15 april 2026.',
  'Rektor Maja Lindqvist köper in trummor till Lövskolan senast den 29 maj 2026.',
  'Samtliga replokaler har städats av vaktmästarna under lovet.',
  'Dessutom, och det vill vi gärna framhålla, har musikskolan lovat att låna ut tio fioler till Lövskolan senast den 31 mars 2026.',
].join('\n\n');

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
const stored = async <K extends Kind>(kind: K) =>
  (await bot.assembled.deps.store.find(kind, TENANT, {})).items.map(({ doc }) => doc);
async function paste(text: string): Promise<StandInMessage> {
  const draft = (await karin.say(text)).at(-1);
  if (!draft) throw new Error('no draft came');
  await bot.settled(); // it stands where it was said that the text is being read
  return draft;
}
async function publish(draft: StandInMessage): Promise<void> {
  await karin.press(draft, 'Publicera');
  if (titles(draft).includes('Publicera ändå')) await karin.press(draft, 'Publicera ändå');
  expect(read(draft)).toMatch(/Planen är publicerad/);
}

test('a sentence that became no measure is shown, added in one press, mended and published with its day and its owner', async () => {
  const draft = await paste(ANSWER);
  expect(read(draft)).toMatch(/2 åtgärder[\s\S]*2 meningar till kan vara åtgärder\./);
  await karin.press(draft, 'Visa dem');
  expect(read(draft)).toMatch(/”Samtliga replokaler[\s\S]*ansvarig vaktmästarna[\s\S]*tio fioler[\s\S]*klart 31 mars/);

  // On another device the message stands as it was left.
  await bot.settled();
  const elsewhere = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' }).seen(draft).card ?? {};
  expect(textsOn(elsewhere).join('\n')).toMatch(/Kan vara åtgärder: /);

  await karin.press(draft, 'Lägg till', { row: 'tio fioler' });
  expect(read(draft)).toMatch(/✓ Åtgärd 3\n”Dessutom/);
  expect(titles(draft)).toEqual(['Lägg till', 'Ändra', 'Ta bort', 'Till utkastet', 'Skriv en egen']);
  await karin.press(draft, 'Ändra');
  await karin.press(draft, 'Spara', {
    inputs: { title: 'Låna tio fioler av musikskolan', responsible: 'Maja Lindqvist' },
  });
  await karin.press(draft, 'Till utkastet');
  expect(read(draft)).toMatch(/3 åtgärder[\s\S]*1 mening till kan vara en åtgärd\./);
  expect(await stored('plan')).toEqual([]);

  await publish(draft);
  expect(await stored('measure')).toMatchObject([
    { no: 1 },
    { no: 2, nextDue: '2026-05-29' },
    { no: 3, title: 'Låna tio fioler av musikskolan', nextDue: '2026-03-31', assigned: 1, state: 'decided' },
  ]);
});

test('a measure of one’s own is written from the list of the draft’s measures, and one that is taken out comes back', async () => {
  const draft = await paste(ANSWER);
  await karin.press(draft, 'Visa dem');
  await karin.press(draft, 'Lägg till', { row: 'Samtliga replokaler' });
  await karin.press(draft, 'Ändra');
  await karin.press(draft, 'Ta bort åtgärden');
  expect(titles(draft).filter((one) => one === 'Lägg till')).toHaveLength(2);
  await karin.press(draft, 'Till utkastet');

  await karin.press(draft, 'Visa alla 2');
  await karin.press(draft, 'Lägg till åtgärd');
  expect(read(draft)).toMatch(/Ny åtgärd/);
  expect(titles(draft)).not.toContain('Ta bort åtgärden');
  await karin.press(draft, 'Spara', { inputs: { title: 'Ring 20110203-1234' } });
  expect(read(draft)).toMatch(/Personnummer kan inte sparas/);
  await karin.press(draft, 'Spara', { inputs: { title: 'Stämma flygeln', due: '2026-06-05' } });
  // Number 3 was another's, and a copy of the card may still show it.
  expect(read(draft)).toMatch(/4\. Stämma flygeln\n5 juni/);
  await karin.press(draft, 'Till utkastet');
  await publish(draft);
  expect((await stored('measure')).map((one) => [one.no, one.title]).at(-1)).toEqual([4, 'Stämma flygeln']);
});

test('what is added is taken out where it stands, a new name shows beside the sentence, and one’s own stands below', async () => {
  const draft = await paste(ANSWER);
  await karin.press(draft, 'Visa dem');
  await karin.press(draft, 'Lägg till', { row: 'tio fioler' });
  await karin.press(draft, 'Ta bort');
  expect(titles(draft)).toEqual(['Lägg till', 'Lägg till', 'Till utkastet', 'Skriv en egen']);
  await karin.press(draft, 'Lägg till', { row: 'tio fioler' });
  await karin.press(draft, 'Ändra');
  await karin.press(draft, 'Spara', { inputs: { title: 'Låna fioler' } });
  expect(read(draft)).toMatch(/✓ Åtgärd 3\nLåna fioler\n”Dessutom/);

  await karin.press(draft, 'Skriv en egen');
  await karin.press(draft, 'Spara', { inputs: { title: 'Stämma flygeln', due: '2026-06-05' } });
  expect(read(draft)).toMatch(/✓ Åtgärd 4\nStämma flygeln\nklart 5 juni/);
  await karin.press(draft, 'Ta bort', { row: 'Stämma flygeln' });
  expect(read(draft)).not.toContain('Stämma flygeln');
  expect(read(draft)).toContain('✓ Åtgärd 3');
});

test('a recommendation that an added sentence answers is no longer said to lack a measure, and its form says which it is', async () => {
  const draft = await paste(
    [
      'Svar på revisionsrapporten om musikundervisningen',
      'Datum: 2026-02-02',
      'Rekommendation 1: Säkerställ att instrumenten räcker',
      'Nämnden delar bedömningen. Nämnden anställer en instrumentvårdare senast den 15 april 2026.',
      'Rekommendation 2: Se till att fler får spela',
      'Nämnden instämmer i det. Det är viktigt att alla känner sig välkomna.',
      'Rekommendation 3: Redovisa deltagandet',
      'Nämnden instämmer i det. Pojken i 3B ska få låna hem en fiol.',
    ].join('\n'),
  );
  expect(read(draft)).toContain('2 rekommendationer saknar åtgärd');
  await karin.press(draft, 'Visa den');
  expect(read(draft)).toMatch(/Pojken i 3B[^”]*”[^”]*Verkar handla om ett enskilt barn/);
  expect(read(draft).match(/Verkar handla om/g)).toHaveLength(1);
  await karin.press(draft, 'Lägg till');
  await karin.press(draft, 'Ändra');
  expect(read(draft)).toContain('Svarar på rekommendation 3: Redovisa deltagandet');
  await karin.press(draft, 'Tillbaka');
  await karin.press(draft, 'Till utkastet');
  expect(read(draft)).toContain('1 rekommendation saknar åtgärd');
});
