import { type AskedJourney, askedJourney, newest, read, replyTo, titlesOn } from '../support/asked-journey';
import { fieldsOn } from '../support/card-reading';
import { type RunningBot, TENANT } from '../support/running-bot';
import type { TeamsUser } from '../support/teams-client';

/** A plan that was read by mistake, or whose work is over, is ended in chat, and may be taken up again. */

let bot: RunningBot;
let maja: TeamsUser;
let disa: TeamsUser;
let olle: TeamsUser;
let karin: TeamsUser;
let measures: AskedJourney['measures'];
beforeEach(async () => {
  ({ bot, maja, disa, olle, karin, measures } = await askedJourney());
});
afterEach(() => bot.stop());

const REASON = 'Planen lästes in två gånger.';
const states = async () => (await measures()).map((one) => one.state);

test('an administrator ends a plan from the list of reports, after seeing what happens and with a reason', async () => {
  const card = await replyTo(karin, 'rapport');
  await karin.press(card, 'Avsluta planen');
  expect(read(karin.seen(card))).toMatch(
    /2 av 2 åtgärder är inte klara\. De står sedan som Utgår, med ditt skäl.*Frågor som väntar på svar av 3 personer tas bort/s,
  );
  await karin.press(card, 'Avsluta', { inputs: { reason: '' } });
  expect(titlesOn(karin.seen(card))).toEqual(['Avsluta', 'Tillbaka']);
  expect(await states()).toEqual(['in_progress', 'in_progress']);
  await karin.press(card, 'Tillbaka', { inputs: { reason: REASON } });
  await karin.press(card, 'Avsluta planen');
  expect(fieldsOn(karin.seen(card).card ?? {}).map((one) => one.value)).toEqual([REASON]);
  await karin.press(card, 'Avsluta', { inputs: { reason: REASON } });
  expect(read(karin.seen(card))).toMatch(/Planen är avslutad.*2 åtgärder står som Utgår, med ditt skäl/s);
  expect(await states()).toEqual(['cancelled', 'cancelled']);
  expect((await bot.assembled.deps.store.find('reasonDraft', TENANT, {})).items).toEqual([]);

  await bot.quiet();
  const standing = maja.chat().filter((one) => /Analys av resultat|Rutin för övergångar/.test(read(one)));
  expect(standing).toEqual([]);
  expect(read(await replyTo(karin, 'status'))).not.toMatch(/Snart klara|Ej svarat|Analys|Rutin/);
  const before = maja.chat().length;
  await bot.tick('2026-02-11T08:00:00+01:00');
  expect(maja.chat()).toHaveLength(before);
  await karin.say('rapport');
  expect(read(newest(karin))).toContain('Avslutad tors 15 jan. Skäl: Planen lästes in två gånger.');
});

test('a plan that is asked for by name in status is ended there, and [Tillbaka] leads back to it', async () => {
  const channel = karin.inChannel({ teamId: '19:team', channelId: '19:ledning@thread.tacv2' });
  await channel.say('kanal');
  expect(titlesOn((await channel.say('status läsro')).at(-1))).not.toContain('Avsluta planen');
  const status = await replyTo(karin, 'status läsro');
  await karin.press(status, 'Avsluta planen');
  await karin.press(status, 'Tillbaka', { inputs: { reason: REASON } });
  expect(read(karin.seen(status))).toContain('Visar bara: läsro');
  await karin.press(status, 'Avsluta planen');
  await karin.press(status, 'Avsluta', { inputs: { reason: REASON } });
  expect(await states()).toEqual(['cancelled', 'cancelled']);
  const again = await replyTo(karin, 'status läsro');
  expect(read(again)).toMatch(
    /Plan för läsro\nPlanen avslutades tors 15 jan av Karin Holm\.\nSkäl: Planen lästes in två gånger\./,
  );
  expect(read(again)).not.toMatch(/Inget är försenat|inga öppna åtgärder/);
  await karin.press(again, 'Ta upp igen');
  expect(await states()).toEqual(['in_progress', 'in_progress']);
  expect(titlesOn(await replyTo(disa, 'status läsro'))).not.toContain('Avsluta planen');
  expect(titlesOn(await replyTo(karin, 'status analys'))).not.toContain('Avsluta planen');
});

test('a measure that ended with its plan is found by its name, and leads to when and why; a channel reads no reason', async () => {
  const channel = karin.inChannel({ teamId: '19:team', channelId: '19:ledning@thread.tacv2' });
  await channel.say('kanal');
  const card = await replyTo(karin, 'rapport');
  await karin.press(card, 'Avsluta planen');
  await karin.press(card, 'Avsluta', { inputs: { reason: REASON } });
  const found = await replyTo(karin, 'status övergångar');
  expect(read(found)).toMatch(/Rutin för övergångar.*utgår.*Plan för läsro.*planen avslutad tors 15 jan/s);
  expect(read(found)).not.toMatch(/Inget stämmer|klart senast/);
  await karin.press(found, 'Öppna', { row: 'Rutin för övergångar' });
  expect(read(karin.seen(found))).toMatch(/Planen avslutades tors 15 jan av Karin Holm.*Skäl: Planen lästes in/s);
  expect(read(await replyTo(disa, 'status övergångar'))).toMatch(/utgår.*planen avslutad tors 15 jan/s);
  expect(read(await replyTo(disa, 'status läsro'))).toMatch(/avslutades tors 15 jan av Karin Holm.*två gånger/s);
  expect(read(await replyTo(olle, 'status analys av resultat'))).toMatch(/Inget stämmer/);
  expect(read(await replyTo(karin, 'status kollegial handledning'))).toMatch(/Inget stämmer/);
  const [told] = await channel.say('status läsro');
  expect(read(told)).toContain('Planen avslutades tors 15 jan.');
  expect(read(told)).not.toMatch(/Karin Holm|två gånger/);
});

test('"avsluta planen", also with its name, leads an administrator to the press that ends it, and nobody else', async () => {
  for (const words of ['avsluta planen', 'Avsluta planen läsro', 'avsluta plan för läsro'])
    expect(titlesOn(await replyTo(karin, words))).toContain('Avsluta planen');
  expect(read(await replyTo(karin, 'Avsluta planen läsro'))).toContain('Visar bara: läsro');
  for (const words of ['avsluta planen för läsro', 'end plan for läsro', 'Avsluta planen: läsro'])
    expect(read(await replyTo(karin, words))).toContain('Visar bara: läsro');
  expect(titlesOn(await replyTo(karin, 'Avsluta planen.'))).toContain('Avsluta planen');
  expect(read(await replyTo(karin, 'End of term report'))).toMatch(/Jag förstår inte ”End of term …”/);
  expect(read(await replyTo(maja, 'avsluta planen'))).toMatch(/Jag förstår inte ”avsluta planen”/);
  expect(await states()).toEqual(['in_progress', 'in_progress']);
});

test('a plan that is taken up again is asked about anew, from where its measures stood', async () => {
  const card = await replyTo(karin, 'rapport');
  await karin.press(card, 'Avsluta planen');
  await karin.press(card, 'Avsluta', { inputs: { reason: REASON } });
  const again = await replyTo(karin, 'rapport');
  await karin.press(again, 'Ta upp igen');
  expect(read(karin.seen(again))).toMatch(/Planen följs upp igen.*2 åtgärder som inte är klara/s);
  expect(await states()).toEqual(['in_progress', 'in_progress']);
  await bot.tick('2026-01-19T08:00:00+01:00');
  expect(read(newest(maja))).toMatch(/KUL 1.*Analys av resultat/s);
});

test('nobody but an administrator ends a plan, and a button that was pressed before says what has been done', async () => {
  const list = await replyTo(disa, 'rapport');
  expect(titlesOn(list)).not.toContain('Avsluta planen');
  const planId = (await measures())[0]?.planId ?? '';
  const press = async (who: TeamsUser, data: object) => {
    const value = { action: { type: 'Action.Execute', data } };
    return JSON.stringify((await who.post(who.activity({ type: 'invoke', name: 'adaptiveCard/action', value }))).body);
  };
  for (const act of ['plan_close_form', 'plan_close', 'plan_close_back', 'plan_reopen'])
    expect(await press(disa, { act, plan: planId, reason: REASON })).toMatch(/får du inte göra/);
  expect(await press(karin, { act: 'plan_close', plan: planId, reason: REASON })).toMatch(/Planen är avslutad/);
  expect(await press(karin, { act: 'plan_close', plan: planId, reason: REASON })).toMatch(/Planen är avslutad/);
  expect(await press(karin, { act: 'plan_close', plan: planId, reason: 'Arbetet är över.' })).toMatch(
    /Planen är redan avslutad.*av Karin Holm.*två gånger/,
  );
  expect(await press(karin, { act: 'plan_close', plan: 'plan-x', reason: REASON })).toMatch(/finns inte längre/);
  const [measure] = await measures();
  expect(await press(karin, { act: 'measure', measure: measure?.id })).toMatch(
    /Planen avslutades tors 15 jan av Karin Holm.*Skäl: Planen lästes in två gånger/,
  );
});

test('a text of a plan that is ended says so first of all, asks nothing, and goes on once the plan is taken up again', async () => {
  const lines = ['Plan för uteklassrum', 'Datum: 2026-01-05', 'Åtgärd: Bygga vindskydd', 'Klart senast: 2026-03-31'];
  const paste = async (more: readonly string[]) => {
    const draft = (await karin.say([...lines, ...more].join('\n'))).at(-1);
    if (!draft) throw new Error('no draft came');
    await bot.settled();
    return draft;
  };
  const first = await paste([]);
  await karin.press(first, 'Publicera');
  expect(read(karin.seen(first))).toMatch(/Planen är publicerad/);
  const status = await replyTo(karin, 'status uteklassrum');
  await karin.press(status, 'Avsluta planen');
  await karin.press(status, 'Avsluta', { inputs: { reason: REASON } });

  const again = await paste(['Åtgärd: Plantera en häck', 'Klart senast: våren']);
  expect(read(karin.seen(again))).toMatch(
    /^Planen är avslutad: Plan för uteklassrum.*Avslutad \S+ 15 jan av Karin Holm\. Skäl: Planen lästes in två gånger\./s,
  );
  expect(read(karin.seen(again))).not.toMatch(/follow-up|gick inte att läsa|fråg/);
  expect(titlesOn(karin.seen(again))).toEqual(['Ta upp igen', 'Avbryt']);
  await karin.press(again, 'Ta upp igen');
  expect(read(karin.seen(again))).toMatch(/^Plan för uteklassrum.*2 åtgärder.*Uppdaterar/s);
  expect(titlesOn(karin.seen(again))).toContain('Publicera');

  // Ended by somebody else while the draft lies there: [Publicera] says so in the same way.
  const other = await replyTo(karin, 'status uteklassrum');
  await karin.press(other, 'Avsluta planen');
  await karin.press(other, 'Avsluta', { inputs: { reason: REASON } });
  await karin.press(again, 'Publicera');
  expect(read(karin.seen(again))).toMatch(/^Planen är avslutad/);
  await karin.press(again, 'Avbryt');
  expect(read(karin.seen(again))).toMatch(/Klistra in texten igen om du ändrar dig/);
});
