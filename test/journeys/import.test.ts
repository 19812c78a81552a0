import { hashOfConcerns } from '../../bot/domain/check-form';
import type { Kind } from '../../bot/ports/store';
import { buttonsOn, textsOn } from '../support/card-reading';
import { type FileServer, startFileServer } from '../support/file-server';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** A plan sent to the bot: the draft, its questions, and the plan it becomes. */

const PEOPLE = `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja
Karin Holm;karin@example.se;administrator;;;entra-karin
Nils Berg;nils@example.se;administrator;;;entra-nils`;

const HEAD = '# Åtgärdsplan för läsro\n\nDatum: 2026-01-08\n\n';
const ROWS = [
  '| Åtgärd | Ansvarig | Tidsplan | Status |',
  '|---|---|---|---|',
  '| Rutin för högläsning | Maja Lindqvist | Klart mars 2026 | Pågår enligt plan |',
  '| Genomgång av bibliotekens öppettider |  | Klart i februari | Ej påbörjad |',
  '| Samtal med elevråden |  | Klart på sikt | Pågår |',
];
const PLAN = HEAD + ROWS.join('\n');

let bot: RunningBot;
let files: FileServer;
let karin: TeamsUser;
let maja: TeamsUser;

beforeEach(async () => {
  files = await startFileServer();
  bot = await startBot({ now: '2026-02-09T09:00:00+01:00' });
  await register(bot, PEOPLE);
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  for (const one of [karin, maja]) await one.install();
  await bot.settled();
});
afterEach(async () => {
  await bot.stop();
  await files.stop();
});

const read = (message: StandInMessage | undefined) => textsOn(message?.card ?? {}).join('\n');
const attached = (name: string, downloadUrl: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl, uniqueId: 'x', fileType: name.split('.').at(-1) },
});

/** Sends something to the bot and waits until all that follows has been said. */
async function send(who: TeamsUser, more: object): Promise<readonly StandInMessage[]> {
  const before = who.chat().length;
  const reply = await who.post(who.activity({ type: 'message', text: '', ...more }));
  expect(reply.status).toBe(200);
  await bot.settled();
  return who.chat().slice(before);
}
const sendFile = (who: TeamsUser, name: string, content: string) =>
  send(who, { attachments: [attached(name, files.put(name, content))] });

async function draftOf(content = PLAN, name = 'lasro.md'): Promise<StandInMessage> {
  const draft = (await sendFile(karin, name, content)).at(-1);
  if (!draft) throw new Error('no draft came');
  return draft;
}
const stored = async <K extends Kind>(kind: K) =>
  (await bot.assembled.deps.store.find(kind, TENANT, {})).items.map(({ doc }) => doc);

/** [Publicera], with whatever is still asked as it was read. */
async function publishAsRead(draft: StandInMessage): Promise<void> {
  await karin.press(draft, 'Publicera');
  const titles = buttonsOn(karin.seen(draft)?.card ?? {}).map((one) => one.title);
  if (titles.includes('Publicera ändå')) await karin.press(draft, 'Publicera ändå');
}

describe('a file sent to the bot', () => {
  test('is read, asked about, published, and stands in /status', async () => {
    const [draft, ...more] = await sendFile(karin, 'lasro.md', PLAN);
    if (!draft) throw new Error('no draft');
    // It stands where it was said that the file is being read: nothing is left behind in the chat.
    expect([draft.edits, more]).toEqual([1, []]);
    expect(read(draft)).toMatch(/Åtgärdsplan för läsro[\s\S]*3 åtgärder, daterad 8 jan/);
    expect(read(draft)).toMatch(/3 frågor/);
    expect(await stored('plan')).toEqual([]);

    await karin.press(draft, 'Ja, det stämmer', { row: 'Åtgärd 2' });
    expect(read(karin.seen(draft))).toMatch(/2 frågor/);
    await karin.press(draft, 'Spara datumet');
    expect(read(karin.seen(draft))).toMatch(/Fyll i det här/);
    const vague = (await stored('planDraft')).length;
    expect(vague).toBe(1);
    await karin.press(draft, 'Spara datumet', { inputs: { 'q:vague_due:3:due:0': '2026-05-29' } });
    await karin.press(draft, 'Senare');
    expect(read(karin.seen(draft))).toMatch(/frågorna är besvarade/);
    await publishAsRead(draft);
    expect(read(karin.seen(draft))).toMatch(/Planen är publicerad[\s\S]*3 åtgärder[\s\S]*1 åtgärd är tilldelad/);

    const measures = await stored('measure');
    expect(measures).toMatchObject([
      { no: 1, nextDue: '2026-03-31', assigned: 1 },
      { no: 2, nextDue: '2026-02-28' },
      { no: 3, nextDue: '2026-05-29', due: [{ raw: 'Klart på sikt', date: '2026-05-29' }] },
    ]);
    expect(JSON.stringify(measures[1])).not.toContain('assumed');
    const [status] = await karin.say('/status');
    expect(read(status)).toMatch(/Genomgång av bibliotekens öppettider/);
  });

  test('a draft that cannot take the place of what said that it is read is a message of its own', async () => {
    bot.connector.failNext({ operation: 'update' }, { status: 404 });
    const [reading, draft, ...more] = await sendFile(karin, 'lasro.md', PLAN);
    expect(read(reading)).toMatch(/Läser lasro\.md/);
    expect(read(draft)).toMatch(/3 åtgärder, daterad 8 jan/);
    expect(more).toEqual([]);
  });

  test('the draft says which names lead to nobody, once a name and five at most, and asks nothing about them', async () => {
    const withOwners = (...names: readonly string[]) =>
      HEAD +
      [...ROWS.slice(0, 2), ...names.map((one, at) => `| Läsgrupp ${at} | ${one} | Klart 2026-05-29 | Pågår |`)].join(
        '\n',
      );
    const draft = await draftOf(withOwners('Maja Lindqvist', 'Asta Moll', 'Asta Moll', 'lärarlaget'));
    expect(read(draft)).toMatch(/Inga frågor/);
    expect(read(draft)).toContain(
      'Ansvariga som inte finns i registret: Asta Moll och lärarlaget – de kopplas med /tilldela.',
    );
    await karin.press(draft, 'Avbryt');
    const many = await draftOf(withOwners('A Ek', 'B Ek', 'C Ek', 'D Ek', 'E Ek', 'F Ek', 'G Ek'), 'manga.md');
    expect(read(many)).toContain('registret: A Ek, B Ek, C Ek, D Ek, E Ek och 2 till – de');
    const known = await draftOf(withOwners('Maja Lindqvist, rektor'), 'kand.md');
    expect(read(known)).not.toMatch(/finns i registret/);
  });

  test('the receipt says of how many the name in the plan leads to nobody, with the press that shows them', async () => {
    const rows = ROWS.map((one) =>
      one.replace('|  | Klart i', '| lärarlaget | Klart i').replace('|  | Klart på', '| Maja Lindkvist | Klart på'),
    );
    const draft = await draftOf(HEAD + rows.join('\n'));
    await publishAsRead(draft);
    expect(read(karin.seen(draft))).toMatch(
      /1 åtgärd är tilldelad[\s\S]*2 åtgärder har en ansvarig i planen som inte är kopplad till någon person/,
    );
    await karin.press(draft, 'Tilldela');
    expect(read(karin.seen(draft))).toMatch(/Ansvarig ej kopplad \(2\)[\s\S]*Maja Lindkvist \(ej kopplad\)/);
  });

  test('pressed twice at once it is published once, and pressed again it says what that did', async () => {
    const draft = await draftOf();
    await karin.press(draft, 'Publicera');
    await Promise.all([1, 2, 3].map(() => karin.press(draft, 'Publicera ändå')));
    expect(await stored('plan')).toHaveLength(1);
    expect((await stored('event')).filter((one) => one.what === 'import')).toHaveLength(1);
    const again = await karin.post(
      karin.activity({
        type: 'message',
        value: buttonsOn(draft.card ?? {}).find((one) => one.title === 'Publicera')?.data,
        replyToId: draft.id,
      }),
    );
    expect(again.status).toBe(200);
    expect(read(karin.chat().at(-1))).toMatch(/Planen är publicerad/);
    expect((await stored('event')).filter((one) => one.what === 'import')).toHaveLength(1);
  });

  test('while one press publishes another is told so; one that was cut off is taken up by the next', async () => {
    const draft = await draftOf();
    const { store } = bot.assembled.deps;
    const [held] = (await store.find('planDraft', TENANT, {})).items;
    if (!held) throw new Error('no draft is stored');
    await store.replace('planDraft', TENANT, { ...held.doc, claimedAt: '2026-02-09T08:00:00.000Z' }, held.version);
    await publishAsRead(draft);
    expect(read(karin.seen(draft))).toMatch(/publiceras just nu/);
    expect(await stored('plan')).toEqual([]);
    bot.clock.turnTo('2026-02-09T09:01:01+01:00');
    await karin.post(
      karin.activity({
        type: 'message',
        value: { act: 'draft_publish', draft: held.doc.id, anyway: true },
        replyToId: draft.id,
      }),
    );
    expect(await stored('plan')).toHaveLength(1);
  });

  test('the same file again proposes an update with nothing changed, also what was mended before it was published', async () => {
    const draft = await draftOf();
    await karin.press(draft, 'Nej, ta bort datumet');
    await publishAsRead(draft);
    const before = await stored('measure');
    const again = await draftOf();
    // It is said at once, and nothing is asked before somebody wants to.
    expect(read(again)).toMatch(/finns redan precis så här\. Inget skulle ändras\./);
    const titles = () => buttonsOn(karin.seen(again).card ?? {}).map((one) => one.title);
    expect(titles()).toEqual(['Visa frågorna (2)', 'Ångra', 'Visa alla 3', 'Avbryt']);
    await karin.press(again, 'Visa frågorna (2)');
    expect(read(karin.seen(again))).toMatch(/2 frågor:/);
    expect(titles()).toContain('Publicera');
    await publishAsRead(again);
    expect(read(karin.seen(again))).toMatch(/Inget behövde ändras/);
    expect(await stored('measure')).toEqual(before);
  });

  test('with questions left says once what each is read as, and goes on or back to them', async () => {
    const draft = await draftOf();
    await karin.press(draft, 'Publicera');
    const shown = read(karin.seen(draft));
    expect(shown).toMatch(/3 frågor är obesvarade/); // as many as the draft has said there are
    expect(shown).toMatch(/2 åtgärder saknar ansvarig\.[\s\S]*De tilldelas efteråt\./);
    expect(shown).toMatch(/”Klart i februari” är läst som 28 feb 2026\. Stämmer det\?[\s\S]*Läses som 28 feb 2026\./);
    expect(shown).toMatch(/”Klart på sikt” är inget datum[\s\S]*Åtgärden får inget datum\./);
    expect(await stored('plan')).toEqual([]);
    await karin.press(draft, 'Till frågorna');
    await karin.press(draft, 'Ja, det stämmer');
    await karin.press(draft, 'Utan datum');
    await karin.press(draft, 'Publicera');
    expect(read(karin.seen(draft))).toMatch(/Planen är publicerad/);
  });

  test('a day that is picked beside a question comes along with [Publicera] as the answer it is', async () => {
    const draft = await draftOf();
    const inputs = { 'q:assumed_date:2:due:0': '2026-04-17', 'q:vague_due:3:due:0': '2026-05-08' };
    await karin.press(draft, 'Publicera', { inputs });
    expect(read(karin.seen(draft))).toMatch(/Planen är publicerad/);
    expect(await stored('measure')).toMatchObject([{ no: 1 }, { nextDue: '2026-04-17' }, { nextDue: '2026-05-08' }]);
  });

  test('a changed file says what would change before it is published, and duplicates nothing', async () => {
    await publishAsRead(await draftOf());
    const changed = await draftOf(
      HEAD +
        [
          ...ROWS.slice(0, 2),
          ROWS[2]?.replace('mars', 'juni'),
          ROWS[3],
          '| Bokprat i arbetslagen | | Klart maj 2026 | Pågår |',
        ].join('\n'),
      'lasro-2.md',
    );
    expect(read(changed)).toMatch(/Uppdaterar ”Åtgärdsplan för läsro”: 1 ny, 1 ändrad, 1 saknas i filen och står kvar/);
    expect(read(changed)).toMatch(/Åtgärd 1 \(Rutin för högläsning\): klart 31 mars blir 30 juni/);
    expect(await stored('measure')).toHaveLength(3);
    await publishAsRead(changed);
    expect(await stored('plan')).toHaveLength(1);
    expect(await stored('measure')).toHaveLength(4);
  });

  test('a measure that was renamed is the same; one that is gone is closed with one press, and the reason kept', async () => {
    await publishAsRead(await draftOf());
    const rows = [...ROWS.slice(0, 2), ROWS[2]?.replace('högläsning', 'högläsning i alla klasser'), ROWS[3]];
    const draft = await draftOf(HEAD + rows.join('\n'), 'lasro-2.md');
    expect(read(draft)).toMatch(/rubrik ”Rutin för högläsning” blir ”Rutin för högläsning i alla klasser”/);
    expect(read(draft)).toMatch(/Åtgärd 3 \(Samtal med elevråden\) finns inte i filen/);
    await karin.press(draft, 'Utgår');
    expect(read(karin.seen(draft))).toMatch(/1 utgår/);
    await publishAsRead(draft);
    expect(await stored('measure')).toMatchObject([
      { no: 1, title: 'Rutin för högläsning i alla klasser' },
      { no: 2 },
      { no: 3, state: 'cancelled', open: false, imported: { raw: 'finns inte i lasro-2.md' } },
    ]);
    expect((await stored('event')).filter((one) => one.what === 'decide')).toMatchObject([
      { by: expect.any(String), detail: { decision: 'cancel', reason: 'finns inte i lasro-2.md' } },
    ]);
    expect(read(await draftOf(HEAD + rows.join('\n'), 'lasro-2.md'))).toMatch(/finns redan precis så här/);
  });

  test('the same number with little else in common is asked about; what is said decides', async () => {
    await publishAsRead(await draftOf());
    const draft = await draftOf(PLAN.replace('Rutin för högläsning', 'Rutin för boksamtal'), 'lasro-2.md');
    expect(read(draft)).toMatch(/samma nummer som ”Rutin för högläsning” i planen\. Är det samma åtgärd\?/);
    expect(read(draft)).toMatch(/1 ny/);
    await karin.press(draft, 'Ja');
    expect(read(karin.seen(draft))).not.toMatch(/1 ny/);
    expect(read(karin.seen(draft))).toMatch(/rubrik ”Rutin för högläsning” blir/);
  });

  test('a plan of the same measures under another name is asked about before it can be published', async () => {
    await publishAsRead(await draftOf());
    const copy = await draftOf(ROWS.join('\n'), 'kopia.md');
    expect(read(copy)).toMatch(/Är det en ny version av ”Åtgärdsplan för läsro”\?/);
    expect(buttonsOn(copy.card ?? {}).map((one) => one.title)).not.toContain('Publicera');
    await karin.press(copy, 'Ja, uppdatera');
    expect(read(karin.seen(copy))).not.toMatch(/Vad heter/);
    await publishAsRead(copy);
    expect(await stored('plan')).toMatchObject([{ title: 'Åtgärdsplan för läsro' }]);
    const other = await draftOf(`${ROWS.join('\n')}\n`, 'kopia2.md');
    await karin.press(other, 'Nej, en ny plan');
    await publishAsRead(other);
    expect(await stored('plan')).toHaveLength(2);
  });

  test('titles that are mended in the draft make it no other plan, and no other measures', async () => {
    await publishAsRead(await draftOf());
    const before = (await stored('measure')).map((one) => one.id);
    const draft = await draftOf(PLAN.replace('Klart mars 2026', 'Klart april 2026'), 'lasro-2.md');
    await karin.press(draft, 'Visa alla 3');
    for (const [row, title] of [
      ['1. Rutin', 'Bokstund varje morgon'],
      ['2. Genomgång', 'Längre kvällar för lånare'],
      ['3. Samtal', 'Eleverna får säga sitt'],
    ] as const) {
      await karin.press(draft, 'Ändra', { row });
      await karin.press(draft, 'Spara', { inputs: { title } });
    }
    await karin.press(draft, 'Till utkastet');
    expect(read(karin.seen(draft))).toMatch(/Uppdaterar ”Åtgärdsplan för läsro”: 3 ändrade/);
    await publishAsRead(draft);
    expect(await stored('plan')).toHaveLength(1);
    expect((await stored('measure')).map((one) => [one.id, one.title])).toEqual([
      [before[0], 'Bokstund varje morgon'],
      [before[1], 'Längre kvällar för lånare'],
      [before[2], 'Eleverna får säga sitt'],
    ]);
  });

  test('a plan of the same title and other measures is not published before it is said whether it is the same', async () => {
    await publishAsRead(await draftOf());
    const other = [
      '| Skolbio varje termin | | Klart maj 2026 | Pågår |',
      '| Teater i aulan | | Klart maj 2026 | Pågår |',
    ];
    const text = HEAD + [...ROWS.slice(0, 2), ...other].join('\n');
    const draft = await draftOf(text, 'lasro-3.md');
    expect(read(draft)).toMatch(/”Åtgärdsplan för läsro” finns redan, med andra åtgärder\. Är det här en ny version/);
    expect(buttonsOn(draft.card ?? {}).map((one) => one.title)).not.toContain('Publicera');
    await karin.press(draft, 'Nej, en ny plan');
    await publishAsRead(draft);
    expect(await stored('plan')).toHaveLength(2);
    // Now two are called the same: what is asked about is told apart by its own day.
    const third = await draftOf(
      text.replace('2026-01-08', '2026-01-09').replaceAll(/Skolbio|Teater/g, 'Dans'),
      'nr-3.md',
    );
    expect(read(third)).toMatch(/”Åtgärdsplan för läsro \([^)]+\)” finns redan/);
    await karin.press(third, 'Ja, uppdatera');
    expect(read(karin.seen(third))).toMatch(/Uppdaterar ”Åtgärdsplan för läsro”/);
    await publishAsRead(third);
    expect(await stored('plan')).toHaveLength(2);
  });

  test('the message in the chat follows, and is there again as it was left when the chat is opened anew', async () => {
    const draft = await draftOf();
    await karin.press(draft, 'Senare');
    await bot.settled();
    const standing = () => bot.connector.messagesIn(karin.conversationId).find((one) => one.id === draft.id);
    expect(read(standing())).toMatch(/2 frågor/);
    await karin.press(draft, 'Visa alla 3');
    await karin.press(draft, 'Ändra', { row: '1. Rutin' });
    await bot.settled();
    expect(read(standing())).not.toMatch(/Klart senast/); // a form that is being filled in is not touched
    await karin.press(draft, 'Tillbaka');
    await karin.press(draft, 'Till utkastet');
    await publishAsRead(draft);
    await bot.settled();
    expect(read(standing())).toMatch(/Planen är publicerad/);
  });

  test('an answer can be taken back', async () => {
    const draft = await draftOf();
    await karin.press(draft, 'Nej, ta bort datumet');
    expect(read(karin.seen(draft))).toMatch(/2 frågor/);
    await karin.press(draft, 'Ångra');
    expect(read(karin.seen(draft))).toMatch(/3 frågor/);
  });

  test('a measure is mended in a form; what cannot be taken is said at the field, with everything typed', async () => {
    const draft = await draftOf();
    await karin.press(draft, 'Visa alla 3');
    expect(read(karin.seen(draft))).toMatch(/1\. Rutin för högläsning/);
    await karin.press(draft, 'Ändra', { row: '2. Genomgång' });
    expect(read(karin.seen(draft))).toMatch(/I planen står: ”Klart i februari”/);
    await karin.press(draft, 'Spara', { inputs: { title: 'Öppettider 20110203-1234', responsible: 'Karin Holm' } });
    expect(read(karin.seen(draft))).toMatch(/Personnummer kan inte sparas/);
    expect(JSON.stringify(karin.seen(draft).card)).toMatch(/Öppettider 20110203-1234[\s\S]*Karin Holm/);
    expect(JSON.stringify(await stored('planDraft'))).not.toContain('20110203');
    await karin.press(draft, 'Spara', {
      inputs: { title: 'Öppettider', due: '2026-03-13', responsible: 'Karin Holm' },
    });
    expect(read(karin.seen(draft))).toMatch(/2\. Öppettider[\s\S]*13 mars\n · Karin Holm/);
    await karin.press(draft, 'Ändra', { row: '3. Samtal' });
    await karin.press(draft, 'Ta bort åtgärden');
    expect(read(karin.seen(draft))).toMatch(/Borttagen ur utkastet: Samtal med elevråden/);
    await karin.press(draft, 'Till utkastet');
    expect(read(karin.seen(draft))).toMatch(/2 åtgärder[\s\S]*Inga frågor/);
    await publishAsRead(draft);
    expect(await stored('measure')).toMatchObject([
      { no: 1 },
      { no: 2, title: 'Öppettider', nextDue: '2026-03-13', assigned: 1, due: [{ raw: 'Klart i februari' }] },
    ]);
  });

  test('what was typed and left by [Tillbaka] stands there again, is told of before publishing, and a number is not kept', async () => {
    const certain = [...ROWS.slice(0, 3), '| Bokbuss i byarna | Maja Lindqvist | Klart 2026-04-10 | Pågår |'];
    const draft = await draftOf(HEAD + certain.join('\n'));
    const fieldsOf = () => JSON.stringify(karin.seen(draft).card);
    await karin.press(draft, 'Visa alla 2');
    await karin.press(draft, 'Ändra', { row: '2. Bokbuss' });
    await karin.press(draft, 'Tillbaka', { inputs: { title: 'Bokbuss 20110203-1238' } });
    expect(read(karin.seen(draft))).toMatch(/Personnummer kan inte sparas/);
    expect(JSON.stringify(await stored('planDraft'))).not.toContain('20110203');
    await karin.press(draft, 'Tillbaka', { inputs: { title: 'Bokbuss till alla byar' } });
    expect(read(karin.seen(draft))).toMatch(/2\. Bokbuss i byarna[\s\S]*ändringen är inte sparad/);
    await karin.press(draft, 'Ändra', { row: '2. Bokbuss' });
    expect(fieldsOf()).toContain('Bokbuss till alla byar');
    await karin.press(draft, 'Tillbaka');
    await karin.press(draft, 'Till utkastet');
    await karin.press(draft, 'Publicera');
    expect(read(karin.seen(draft))).toMatch(/En ändring är inte sparad[\s\S]*Åtgärd 2 \(Bokbuss i byarna\)/);
    expect(await stored('plan')).toEqual([]);
    await karin.press(draft, 'Till utkastet');
    await karin.press(draft, 'Visa alla 2');
    await karin.press(draft, 'Ändra', { row: '2. Bokbuss' });
    await karin.press(draft, 'Spara');
    expect(read(karin.seen(draft))).not.toMatch(/inte sparad/);
    await karin.press(draft, 'Till utkastet');
    await karin.press(draft, 'Publicera');
    expect(await stored('measure')).toMatchObject([{ no: 1 }, { title: 'Bokbuss till alla byar' }]);
  });

  test('schedule, area, section and Utgår can be set in the form; another day can be given for one that was assumed', async () => {
    const draft = await draftOf();
    await karin.press(draft, 'Spara datumet', { row: 'Åtgärd 2', inputs: { 'q:assumed_date:2:due:0': '2026-04-30' } });
    await karin.press(draft, 'Visa alla 3');
    await karin.press(draft, 'Ändra', { row: '1. Rutin' });
    await karin.press(draft, 'Spara', {
      inputs: { schedule: 'delayed', area: 'Läsning', group: 'Årskurs 1-3' },
    });
    await karin.press(draft, 'Ändra', { row: '3. Samtal' });
    await karin.press(draft, 'Spara', { inputs: { state: 'cancelled' } });
    await karin.press(draft, 'Till utkastet');
    await publishAsRead(draft);
    expect(await stored('measure')).toMatchObject([
      { schedule: 'delayed', area: 'Läsning', group: 'Årskurs 1-3' },
      { nextDue: '2026-04-30', due: [{ raw: 'Klart i februari', date: '2026-04-30' }] },
      { state: 'cancelled', open: false },
    ]);
  });

  test('cancelled it is gone, and nothing was published', async () => {
    const draft = await draftOf();
    await karin.press(draft, 'Avbryt');
    expect(read(karin.seen(draft))).toMatch(/Utkastet är borttaget/);
    expect(await stored('planDraft')).toEqual([]);
    expect(await stored('plan')).toEqual([]);
  });

  test('after two weeks it is gone, and its buttons say so', async () => {
    const draft = await draftOf();
    await bot.tick('2026-02-23T09:00:00+01:00');
    expect(await stored('planDraft')).toHaveLength(1);
    await bot.tick('2026-02-24T09:00:00+01:00');
    expect(await stored('planDraft')).toEqual([]);
    await publishAsRead(draft);
    expect(read(karin.seen(draft))).toMatch(/Utkastet finns inte kvar/);
  });

  test('several files are a draft each, one that cannot be read says why in one line', async () => {
    const urls = [
      files.put('a.md', PLAN),
      files.put('b.txt', ''),
      files.put('c.md', PLAN.replaceAll('läsro', 'skrivro')),
    ];
    const came = await send(karin, { attachments: urls.map((url, at) => attached(`${'abc'[at]}.md`, url)) });
    expect(came).toHaveLength(3);
    expect(read(came[0])).toMatch(/för läsro/);
    expect(read(came[1])).toMatch(/b\.md gick inte att läsa[\s\S]*Filen är tom/);
    expect(read(came[2])).toMatch(/för skrivro/);
    expect(await stored('planDraft')).toHaveLength(2);
  });

  test('a personal identity number in it is stored nowhere, neither is one in its name', async () => {
    const draft = await draftOf(PLAN.replace('elevråden', 'Kim 20110203-1234'), '20110203-1234.md');
    expect(read(draft)).toMatch(/Personnummer är borttaget/);
    await publishAsRead(draft);
    for (const kind of ['plan', 'measure', 'planDraft', 'event'] as const)
      expect(JSON.stringify(await stored(kind))).not.toContain('0203');
  });

  test('a text that seems to be about one pupil is asked about before anything can be published; publishing it all the same is logged', async () => {
    const draft = await draftOf(PLAN.replace('Samtal med elevråden', 'Eleven har fått en diagnos och behöver lugn'));
    expect(buttonsOn(draft.card ?? {}).map((one) => one.title)).not.toContain('Publicera');
    await karin.press(draft, 'Publicera ändå');
    await publishAsRead(draft);
    expect(await stored('plan')).toHaveLength(1);
    const logged = (await stored('event')).filter((one) => one.what === 'held');
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('diagnos');
  });
});

describe('who may', () => {
  test('others are told who can, and their file is not fetched', async () => {
    const came = await sendFile(maja, 'lasro.md', PLAN);
    expect(came).toHaveLength(1);
    expect(read(came[0])).toMatch(/Skicka filen till Karin Holm/);
    expect(files.asked).toEqual([]);
    expect(await stored('planDraft')).toEqual([]);
    expect(read((await maja.say('/importera'))[0])).toMatch(/Karin Holm/);
  });

  test("nobody sees or publishes somebody else's draft, whatever their card says", async () => {
    const draft = await draftOf();
    const data = buttonsOn(draft.card ?? {}).find((one) => one.title === 'Publicera')?.data;
    const nils = bot.user({ entraId: 'entra-nils', name: 'Nils Berg' });
    await nils.install();
    await bot.settled();
    for (const [who, said] of [
      [nils, /Utkastet finns inte kvar/],
      [maja, /får du inte göra/],
    ] as const) {
      const [own] = await who.say('/hjälp');
      const value = { action: { type: 'Action.Execute', verb: 'draft_publish', data } };
      const reply = await who.post(
        who.activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: own?.id }),
      );
      expect(reply.text).toMatch(said);
    }
    expect(await stored('plan')).toEqual([]);
  });
});

describe('a pasted plan', () => {
  test('/importera says how; the table pasted after it is read', async () => {
    expect(read((await karin.say('/importera'))[0])).toMatch(/klistra in/);
    const came = await send(karin, { text: `importera\n${PLAN}` });
    expect(read(came.at(-1))).toMatch(/3 åtgärder/);
    expect(read(came.at(-1))).toMatch(/Ur inklistrad text/);
  });

  test('a table without the word is taken for a plan, and a title that is missing is asked for', async () => {
    const table =
      'Åtgärd\tAnsvarig\tTidsplan\tStatus\nLässtund\tMaja Lindqvist\tmars 2026\tPågår\nBokprat\tMaja Lindqvist\tmaj 2026\tPågår';
    const draft = (await send(karin, { text: table })).at(-1);
    if (!draft) throw new Error('no draft');
    expect(read(draft)).toMatch(/2 åtgärder/);
    await karin.press(draft, 'Spara rubriken', { inputs: { 'q:plan_title': 'Plan för läslust' } });
    expect(read(karin.seen(draft))).toMatch(/Plan för läslust/);
    await publishAsRead(draft);
    expect(await stored('plan')).toMatchObject([
      { title: 'Plan för läslust', sourceFile: { name: 'Inklistrad text' } },
    ]);
  });

  const NUMBERED =
    'Handlingsplan\n\n1. Ta fram en rutin för frånvaro. Ansvarig: Maja Lindqvist. Klart: 31 mars 2027.\n2. Se över mallen. Klart: maj 2027.';
  test.each([
    ['a numbered list', NUMBERED, 2],
    [
      'a heading and a list',
      'Förslag på utvecklingsområden:\n- Stärka skolans arbete med läslust\n- Utveckla samarbetet med biblioteken\n- Se över lovskolan',
      3,
    ],
    [
      'Markdown',
      '# Analys\n\n## Förslag på utvecklingsområden\n\n- Stärka skolans arbete med läslust\n- Utveckla samarbetet med biblioteken\n- Se över lovskolan\n',
      3,
    ],
    [
      'fields under a line that begins like a command',
      'Status på läsgrupperna:\n\nÅtgärd: Läsgrupper\nAnsvarig: Maja Lindqvist\nKlart: 2027-03-01\nStatus: Pågår',
      1,
    ],
    [
      'a paragraph of running text in one line',
      'Rektor på Bokskolan ska ta fram en ny rutin för frånvaro senast den 15 januari 2027. Kvalitetssamordnaren ska sammanställa lägesbilden till den 28 februari 2027. Skolchefen ska se över stödmaterialet före den 30 april 2027.',
      3,
    ],
  ])('%s is read without a word before it', async (_, text, count) => {
    const draft = (await send(karin, { text })).at(-1);
    expect(draft?.card && read(draft)).toMatch(new RegExp(`${count} åtgärd(er)?, `));
    expect(await stored('planDraft')).toHaveLength(1);
  });

  test('from somebody who may not import the same text is no plan', async () => {
    expect(read((await send(maja, { text: NUMBERED })).at(-1))).toMatch(/Det här kan du skriva/);
    expect(await stored('planDraft')).toEqual([]);
  });

  test('after importera whatever comes is read as a plan, for half an hour, and says why when it cannot be', async () => {
    await karin.say('importera');
    expect(read((await karin.say('vi ska läsa mer'))[0])).toMatch(/gick inte att läsa[\s\S]*Skriv dem i en tabell/);
    expect(read((await karin.say('status'))[0])).not.toMatch(/gick inte att läsa/);
    bot.clock.turnTo('2026-02-09T09:31:00+01:00');
    expect(read((await karin.say('vi ska läsa mer'))[0])).toMatch(/Det här kan du skriva/);
  });

  const TABLE =
    'Åtgärd\tAnsvarig\tTidsplan\tStatus\nLässtund\tMaja Lindqvist\tmars 2026\tPågår\nBokprat\t\tmaj 2026\tPågår';

  test('without a heading is not published before it has a name, and the next one is not taken for the same plan', async () => {
    const [draft] = await send(karin, { text: TABLE });
    if (!draft) throw new Error('no draft');
    expect(read(draft)).toMatch(/Vad heter planen\?/);
    expect(buttonsOn(draft.card ?? {}).map((one) => one.title)).not.toContain('Publicera');
    await karin.press(draft, 'Spara rubriken', { inputs: { 'q:plan_title': 'Plan för läslust' } });
    await publishAsRead(draft);
    const next = (await send(karin, { text: TABLE.replace('Lässtund', 'Räknestuga').replace('maj', 'juni') })).at(-1);
    expect(read(next)).not.toMatch(/Uppdaterar/);
  });

  test('its first line is proposed as its name', async () => {
    const draft = (await send(karin, { text: `Läslust i alla ämnen\n${TABLE}` })).at(-1);
    expect(JSON.stringify(draft?.card)).toMatch(/Läslust i alla ämnen/);
  });

  test('an ordinary question is answered as before', async () => {
    expect(read((await karin.say('hur gör jag för att\nse läget?'))[0])).toMatch(/Det här kan du skriva/);
    const long =
      'Hej, jag undrar hur jag ska göra för att se vilka rektorer som inte har svarat på förra månadens kort, för jag hittar ingen knapp för det, och så vill jag veta om jag kan få en lista i Excel som jag kan ta med till mötet på torsdag?';
    expect(read((await karin.say(long)).at(-1))).toMatch(/Det här kan du skriva/);
    expect(await stored('planDraft')).toEqual([]);
  });
});

describe('where a file is fetched from', () => {
  test.each([
    ['another host', 'https://files.example.com/plan.md'],
    ['a host that only looks like Microsoft', 'https://sharepoint.com.example.com/plan.md'],
    ['no address', ''],
  ])('%s is not asked, and nothing is stored', async (_, url) => {
    const came = await send(karin, { attachments: [attached('plan.md', url)] });
    expect(read(came.at(-1))).toMatch(/plan\.md gick inte att hämta/);
    expect(await stored('planDraft')).toEqual([]);
  });

  test('neither is a host it redirects to; a redirect on allowed ground is followed', async () => {
    const away = files.redirect('http://files.example.com/plan.md');
    expect(read((await send(karin, { attachments: [attached('plan.md', away)] })).at(-1))).toMatch(
      /gick inte att hämta/,
    );
    const on = files.redirect(files.put('plan.md', PLAN));
    expect(read((await send(karin, { attachments: [attached('plan.md', on)] })).at(-1))).toMatch(/3 åtgärder/);
    const round = files.redirect('http://127.0.0.1:9/');
    expect(read((await send(karin, { attachments: [attached('plan.md', round)] })).at(-1))).toMatch(
      /gick inte att hämta/,
    );
    const gone = files.failing(404);
    expect(read((await send(karin, { attachments: [attached('plan.md', gone)] })).at(-1))).toMatch(
      /gick inte att hämta/,
    );
  });

  test('a file without an end is let go at the limit', async () => {
    const came = await send(karin, { attachments: [attached('plan.md', files.endless())] });
    expect(read(came.at(-1))).toMatch(/MB/);
    expect(files.sent()).toBeLessThan(80 * 1024 * 1024);
    expect(await stored('planDraft')).toEqual([]);
  }, 20_000);

  test('a picture in the message is refused in words', async () => {
    const came = await send(karin, { attachments: [{ contentType: 'image/png', contentUrl: 'https://x/y' }] });
    expect(read(came.at(-1))).toMatch(/bild/);
    const pasted = await send(karin, { attachments: [{ contentType: 'image/*', contentUrl: 'https://x/y' }] });
    expect(read(pasted.at(-1))).toMatch(/Filen är en bild. Skicka planen som Word- eller Excelfil/);
  });
});

describe('a proposal', () => {
  const PROPOSED = { title: 'Läsombud i varje arbetslag', status: 'proposed', due: [on('2026-05-29')] } as const;
  const PLAN_OF_PROPOSALS = { kind: 'analysis_proposals' } as const;
  const publishIt = () => publish(bot, [PROPOSED], PLAN_OF_PROPOSALS);
  const one = async () => (await stored('measure'))[0];
  const measureId = async () => (await one())?.id ?? '';

  /** The measure's own card, as [Öppna] shows it. */
  async function open(who: TeamsUser): Promise<StandInMessage> {
    const [card] = await who.say('/hjälp');
    if (!card) throw new Error('no card');
    const data = { act: 'measure', measure: await measureId() };
    const value = { action: { type: 'Action.Execute', verb: 'measure', data } };
    const reply = await who.post(
      who.activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: card.id }),
    );
    return { ...card, card: (reply.body as { value: StandInMessage['card'] }).value };
  }
  const press = async (who: TeamsUser, data: object) =>
    textsOn(
      (
        (
          await who.post(
            who.activity({
              type: 'invoke',
              name: 'adaptiveCard/action',
              value: { action: { type: 'Action.Execute', data } },
            }),
          )
        ).body as { value: object }
      ).value as Record<string, unknown>,
    ).join('\n');

  test('asks nobody until it is accepted; then it is a measure like any other, also when the plan is read anew', async () => {
    await publishIt();
    await assignAll(bot, 'maja@example.se', 1);
    await turnWheel(bot, [{ opens: '01-15', closes: '02-27' }]);
    await bot.tick();
    expect(await stored('assignment')).toMatchObject([{ state: 'proposed', prompts: [] }]);
    const card = await open(karin);
    expect(read(card)).toMatch(/Ett förslag[\s\S]*Anta[\s\S]*Avslå/);
    expect(await press(karin, { act: 'decide', measure: await measureId(), accept: true })).toMatch(
      /Förslaget är antaget/,
    );
    expect(await one()).toMatchObject({ state: 'decided', open: true });
    await bot.tick('2026-02-09T10:00:00+01:00');
    expect(await stored('assignment')).toMatchObject([
      { state: 'decided', prompts: [{ occasion: 'point:KUL 1:2026' }] },
    ]);
    await publishIt();
    expect(await one()).toMatchObject({ state: 'decided', open: true, imported: { state: 'proposed' } });
    expect(await stored('assignment')).toMatchObject([{ state: 'decided' }]);
    const decided = (await stored('event')).filter((event) => event.what === 'decide');
    expect(decided).toHaveLength(1);
  });

  test('is declined with a reason, which is kept; without one, or with a personal number in it, it is not', async () => {
    await publishIt();
    const data = { act: 'decide', measure: await measureId(), accept: false };
    expect(await press(karin, { act: 'decide_why', measure: await measureId() })).toMatch(/Varför/);
    expect(await press(karin, data)).toMatch(/Fyll i det här/);
    expect(await press(karin, { ...data, reason: 'Gäller 20110203-1234' })).toMatch(/Personnummer kan inte sparas/);
    expect(await one()).toMatchObject({ state: 'proposed' });
    expect(await press(karin, { ...data, reason: 'Ryms inte i årets budget' })).toMatch(/Förslaget är avslaget/);
    expect(await one()).toMatchObject({
      state: 'cancelled',
      open: false,
      decision: { reason: 'Ryms inte i årets budget' },
    });
    await publishIt();
    expect(await one()).toMatchObject({ state: 'cancelled' });
  });

  test('a reason that may be about a single child is asked about; sent anyway it is held and logged', async () => {
    await publishIt();
    const measure = await measureId();
    const reason = 'Pojken i 3A har redan en resurs';
    const data = { act: 'decide', measure, accept: false };
    expect(await press(karin, { act: 'decide_why', measure })).toMatch(/Skriv inte om enskilda barn eller elever/);
    expect(await press(karin, { ...data, reason })).toMatch(/handla om en enskild elev \(”Pojken i 3A”\)/);
    expect(await one()).toMatchObject({ state: 'proposed' });
    expect(await stored('heldText')).toEqual([]);
    const anyway = { act: 'decline_anyway', measure, words: hashOfConcerns([reason]) };
    for (const other of [`${reason} och adhd`, reason.replace('3A', '4B')])
      expect(await press(karin, { ...anyway, reason: other })).toMatch(/handla om en enskild elev/);
    expect(await press(karin, { ...anyway, reason })).toMatch(/Förslaget är avslaget/);
    expect(await one()).toMatchObject({ state: 'cancelled', decision: { reason } });
    expect(await stored('heldText')).toMatchObject([
      { id: `measure:${measure}`, concerns: ['class_and_person'], open: true },
    ]);
    expect((await stored('event')).filter((event) => event.what === 'held')).toHaveLength(1);
  });

  test('decided twice at once is decided once, and who comes later is told', async () => {
    await publishIt();
    const measure = await measureId();
    await Promise.all([1, 2].map(() => press(karin, { act: 'decide', measure, accept: true })));
    expect((await stored('event')).filter((event) => event.what === 'decide')).toHaveLength(1);
    expect(await press(karin, { act: 'decide', measure, accept: false, reason: 'Nej' })).toMatch(
      /inget förslag längre/,
    );
    expect(await one()).toMatchObject({ state: 'decided' });
  });

  test('is decided by an administrator alone', async () => {
    await publishIt();
    await assignAll(bot, 'maja@example.se', 1);
    expect(textsOn((await open(maja)).card ?? {}).join()).not.toMatch(/Anta/);
    expect(await press(maja, { act: 'decide', measure: await measureId(), accept: true })).toMatch(/får du inte göra/);
    expect(await one()).toMatchObject({ state: 'proposed' });
  });
});
