import { buttonsOn, textsOn } from '../support/card-reading';
import { assignAll, publish, type RunningBot, register, startBot, turnWheel } from '../support/running-bot';

/** Two municipalities in one bot: neither sees, answers or is sent anything of the other's. */

let bot: RunningBot;
const people = (unit: string) => `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@example.se;principal;${unit};grundskola;entra-maja
Karin Holm;karin@example.se;administrator;;;entra-karin`;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-15T09:00:00+01:00', env: { ALLOWED_TENANTS: 'ask,bok' } });
  for (const tenant of ['ask', 'bok']) {
    const there = { ...bot, tenant };
    await register(there, people(`${tenant}skolan`));
    await publish(there, [{ title: `Åtgärd i ${tenant}` }]);
    await assignAll(there, 'maja@example.se');
    await turnWheel(there, [{}]);
  }
});
afterEach(() => bot.stop());

const majaOf = (tenantId: string) =>
  bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist', id: `29:maja-${tenantId}`, tenantId });

test("the same Entra id in two municipalities is two people, each with their own municipality's measures", async () => {
  for (const tenant of ['ask', 'bok']) {
    const [mine] = await majaOf(tenant).say('mina');
    expect(textsOn(mine?.card ?? {}).join(' ')).toContain(`Åtgärd i ${tenant}`);
    expect(textsOn(mine?.card ?? {}).join(' ')).not.toContain(`Åtgärd i ${tenant === 'ask' ? 'bok' : 'ask'}`);
  }
});

test("a card's ids carried into another municipality find nothing, and nothing is stored in either", async () => {
  const [mine] = await majaOf('ask').say('mina');
  const stolen = buttonsOn(mine?.card ?? {}).find((one) => one.data.act === 'unchanged');
  const thief = majaOf('bok');
  const action = { type: 'Action.Execute', verb: 'unchanged', data: stolen?.data };
  const reply = await thief.post(thief.activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action } }));
  expect(reply.status).toBe(200);
  expect(reply.text).not.toContain('Åtgärd i ask');
  for (const tenant of ['ask', 'bok']) {
    expect((await bot.assembled.deps.store.find('answer', tenant, {})).items).toHaveLength(0);
  }
});

test('a tenant that is not on the list is not answered and nothing of it is kept', async () => {
  const outside = majaOf('cedern');
  await outside.install();
  expect(await outside.say('mina')).toHaveLength(0);
  expect(bot.logged.some((line) => line.level === 'warn' && line.fields?.tenant === 'cedern')).toBe(true);
});
