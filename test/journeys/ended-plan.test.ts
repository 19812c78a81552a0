import { read, replyTo, titlesOn } from '../support/asked-journey';
import { fieldsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';

/** A principal whose card, or open form, is of a plan that has been ended: told so, with what she still has at hand. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;
const REASON = 'Ersatt av en ny plan';
const ENDED = /Planen ”Plan för ’läsro’” är avslutad\. Skäl: Ersatt av en ny plan\./;
const HIGH = { row: 'Läsa högt' };
const TYPED = 'Två arbetslag har börjat.';

let bot: RunningBot;
let maja: TeamsUser;
let karin: TeamsUser;
let card: StandInMessage;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  const open = { status: 'in_progress', schedule: 'on_plan' } as const;
  await publish(
    bot,
    [
      { title: 'Läsa högt varje dag', due: [on('2026-05-31')], ...open },
      { title: 'Bokcirklar i åk 4', due: [on('2026-05-31')], ...open },
    ],
    { title: 'Plan för ”läsro”' },
  );
  await publish(bot, [{ title: 'Rutin för frånvaro', due: [on('2026-04-30')], ...open }], {
    title: 'Plan för närvaro',
  });
  await assignAll(bot, 'maja@example.se');
  await assignAll(bot, 'maja@example.se', null, 'närvaro');
  await turnWheel(bot, [{}]);
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  for (const one of [maja, karin]) await one.install();
  await bot.settled();
  await bot.tick('2026-01-15T08:00:00+01:00');
  const sent = maja.chat().at(-1);
  if (!sent) throw new Error('no card came');
  card = sent;
});
afterEach(() => bot.stop());

const seen = () => read(maja.seen(card));
const end = async (plan: string, reason = REASON) => {
  const list = await replyTo(karin, `status ${plan}`);
  await karin.press(list, 'Avsluta planen');
  await karin.press(list, 'Avsluta', { inputs: { reason } });
};
const stored = async (kind: 'answer' | 'formDraft') =>
  (await bot.assembled.deps.store.find(kind, TENANT, {})).items.map(({ doc }) => doc);
const followUp = () => fieldsOn(maja.seen(card).card ?? {}).find((one) => one.id === 'followUp')?.value;

test.each(['Oförändrat', 'Uppdatera'])(
  '[%s] on a card that stands from before says that the plan is ended and why, and shows what is left',
  async (button) => {
    await end('läsro');
    await maja.press(card, button, HIGH);
    expect(seen()).toMatch(ENDED);
    expect(seen()).toContain('Läsa högt varje dag rapporteras inte längre');
    expect(seen()).toContain('Rutin för frånvaro');
    expect(seen()).not.toMatch(/inga åtgärder|stängt|Bokcirklar/);
    expect(await stored('answer')).toEqual([]);
    await maja.press(card, 'Oförändrat', { row: 'Rutin för frånvaro' });
    expect(seen()).toMatch(/Oförändrat: Pågår enligt plan/);
  },
);

test('where nothing is left on the card, what she still has elsewhere is shown in its place', async () => {
  await publish(bot, [{ title: 'Samverkan med biblioteket', due: [on('2026-05-31')], status: 'in_progress' }], {
    title: 'Plan för samverkan',
  });
  await assignAll(bot, 'maja@example.se', null, 'samverkan');
  for (const plan of ['läsro', 'närvaro']) await end(plan);
  await maja.press(card, 'Oförändrat', HIGH);
  expect(seen()).toMatch(ENDED);
  expect(seen()).toMatch(/Mina åtgärder.*Samverkan med biblioteket/s);
  expect(seen()).not.toMatch(/inga åtgärder|stängt/);
});

test('the card that stands says by itself that the plan is ended, and so does her own list for two weeks', async () => {
  await end('läsro');
  await bot.quiet();
  const standing = maja.chat().find((one) => one.id === card.id);
  expect(read(standing)).toMatch(ENDED);
  expect(read(standing)).toMatch(/2 åtgärder rapporteras inte längre.*Rutin för frånvaro/s);
  expect(read(await replyTo(maja, 'mina'))).toMatch(/2 åtgärder rapporteras inte längre.*Rutin för frånvaro/s);
  await end('närvaro');
  await bot.quiet();
  expect(read(maja.chat().find((one) => one.id === card.id))).toMatch(
    /^Lägesrapport\nPlanen ”Plan för ’läsro’” är avslutad.*Planen ”Plan för närvaro” är avslutad.*1 åtgärd rapporteras/s,
  );
  expect(read(await replyTo(maja, 'mina'))).toMatch(/närvaro” är avslutad.*inga åtgärder att rapportera/s);
  bot.clock.turnTo('2026-02-02T08:00:00+01:00');
  expect(read(await replyTo(maja, 'mina'))).not.toContain('avslutad');
});

test('what is typed in a form of an ended plan is not sent, stands to be copied, and is kept when it is left', async () => {
  await maja.press(card, 'Uppdatera', HIGH);
  await end('läsro');
  await maja.press(card, 'Skicka', { inputs: { followUp: TYPED } });
  expect(await stored('answer')).toEqual([]);
  expect(seen()).toMatch(ENDED);
  expect(seen()).toContain('Svaret är inte skickat. Det du skrev står kvar här');
  expect(titlesOn(maja.seen(card))).not.toContain('Skicka');
  expect(titlesOn(maja.seen(card))).not.toContain('Påminn mig');
  expect(followUp()).toBe(TYPED);
  await maja.press(card, 'Tillbaka', { inputs: { followUp: TYPED } });
  expect(seen()).toMatch(/Det du skrev finns kvar i två veckor, om planen tas upp igen.*Rutin för frånvaro/s);

  const list = await replyTo(karin, 'status läsro');
  await karin.press(list, 'Ta upp igen');
  const mine = await replyTo(maja, 'mina');
  await maja.press(mine, 'Uppdatera', HIGH);
  expect(fieldsOn(maja.seen(mine).card ?? {}).find((one) => one.id === 'followUp')?.value).toBe(TYPED);
});

test('a form that nothing was typed in shows the list again at once', async () => {
  await maja.press(card, 'Uppdatera', HIGH);
  await end('läsro');
  await maja.press(card, 'Skicka');
  expect(seen()).toMatch(/Läsa högt varje dag rapporteras inte längre.*Rutin för frånvaro/s);
  expect(await stored('formDraft')).toEqual([]);
});

test('[Påminn mig] in a form of an ended plan throws away nothing that was typed', async () => {
  await maja.press(card, 'Uppdatera', HIGH);
  await end('läsro');
  await maja.press(card, 'Påminn mig', { inputs: { followUp: TYPED, snoozeUntil: '2026-01-20' } });
  expect(seen()).toMatch(/är avslutad.*Det du skrev finns kvar i två veckor/s);
  expect(await stored('formDraft')).toMatchObject([{ fields: { followUp: TYPED } }]);
});

test('a personal identity number in such a form is not kept, and what was typed beside it stands until it is taken out', async () => {
  await maja.press(card, 'Uppdatera', HIGH);
  await end('läsro');
  await maja.press(card, 'Skicka', { inputs: { followUp: `${TYPED} 20120101-1234` } });
  expect(await stored('formDraft')).toEqual([]);
  expect(seen()).toMatch(ENDED);
  expect(titlesOn(maja.seen(card))).not.toContain('Skicka');
  await maja.press(card, 'Tillbaka', { inputs: { followUp: TYPED } });
  expect(await stored('formDraft')).toMatchObject([{ fields: { followUp: TYPED } }]);
});

test('of a measure that ended with its plan no more are said to match than may', async () => {
  await end('läsro');
  expect(read(await replyTo(karin, 'status bokcirklar'))).toMatch(/Bokcirklar i åk 4/);
  expect(read(await replyTo(karin, 'status bokcirklar'))).not.toMatch(/Fler kan stämma/);
});
