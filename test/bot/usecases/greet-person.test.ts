import { DirectoryFault } from '../../../bot/ports/directory';
import { changeDocument } from '../../../bot/usecases/change-document';
import type { Deps } from '../../../bot/usecases/deps';
import { greetPerson } from '../../../bot/usecases/greet-person';
import { anAssignment, aPerson } from '../../support/builders';
import { rut, rutIsAsked } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

const { sender, place } = rut;

let office: Office;
afterEach(() => office.close());

const greet = (deps: Deps = office.deps, where = place) => greetPerson(deps, sender, where, deps.clock.now());
const cards = async () => (await office.all('delivery')).filter((one) => one.kind === 'current');

describe('who installs the bot while a point is open', () => {
  const NOON = '2026-02-09T12:00:00.000Z';
  /** So many milliseconds after noon, which is when a span begins. */
  const at = (ms: number) => office.clock.turnTo(new Date(Date.parse(NOON) + ms).toISOString());

  beforeEach(async () => {
    office = await anOffice(NOON);
    await rutIsAsked(office.deps);
  });

  test('gets one card, though two instances are told of it at one moment', async () => {
    await Promise.all([greet(), greet()]);
    expect(await cards()).toHaveLength(1);
  });

  test.each([0, 200, 399, 799])('gets one card, though it is told twice: %d ms after noon', async (ms) => {
    at(ms);
    await greet();
    at(ms + 200);
    await greet();
    expect(await cards()).toHaveLength(1);
  });

  test('gets it again by installing it again later', async () => {
    await greet();
    at(800); // the chat's window loaded anew
    await greet();
    expect(await cards()).toHaveLength(2);
  });

  test('gets no card of half the measures while the card of the week is being made', async () => {
    const { store } = office.deps;
    const stored = await store.read('assignment', 'local', anAssignment().id);
    const [prompt] = stored?.doc.prompts ?? [];
    if (!stored || !prompt) throw new Error('nothing is asked');
    const prompts = [{ ...prompt, deliveryId: 'card:p-rut:2026-W07' }];
    await store.replace('assignment', 'local', { ...stored.doc, prompts }, stored.version);
    await greet();
    expect(await cards()).toEqual([]);
  });

  test('gets it in a new chat as well', async () => {
    await greet();
    await greet(office.deps, { ...place, conversationId: 'a:rut-2' });
    expect(await cards()).toHaveLength(2);
  });

  test.each([250, 750])('gets it still where Teams refused the one of %d ms before', async (ms) => {
    at(60_000);
    await greet();
    const [refused] = await cards();
    await changeDocument(office.deps.store, 'delivery', 'local', refused?.id ?? '', (one) => ({
      ...one,
      state: 'refused',
      refusal: 'not_installed',
    }));
    at(60_000 + ms);
    await greet();
    expect((await cards()).filter((one) => one.state === 'queued')).toHaveLength(1);
  });
});

test.each([
  [1, 0],
  [2, 1],
])(
  'a message refused at try %d is made again with %d counted: a try before it may stand in the chat',
  async (tried, counted) => {
    office = await anOffice();
    await office.deps.store.create(
      'person',
      'local',
      aPerson({ id: 'p-rut', entraId: 'entra-rut', email: 'rut@example.se' }),
    );
    await greet();
    const messages = async () =>
      (await office.deps.store.find('delivery', 'local', {})).items
        .map(({ doc }) => doc)
        .filter((one) => one.kind === 'welcome');
    const [welcome] = await messages();
    await changeDocument(office.deps.store, 'delivery', 'local', welcome?.id ?? '', (one) => ({
      ...one,
      state: 'refused',
      refusal: 'blocked',
      attempts: tried,
    }));
    await greet();
    expect(await messages()).toMatchObject([{ state: 'queued', refusal: null, attempts: counted }]);
  },
);

describe('where the roster does not answer', () => {
  beforeEach(async () => {
    office = await anOffice();
  });

  test.each(['somebody', 'an administrator by the settings'])(
    'nothing is said or stored of %s, and it can be done again',
    async (who) => {
      const administrators = who === 'somebody' ? [] : ['entra-rut'];
      await office.deps.store.create('person', 'local', aPerson({ id: 'p-rut', email: 'rut@example.se' }));
      const answers = [new DirectoryFault('no time', { afterMs: 1 }), 'rut@example.se'];
      const directory = {
        emailOf: async () => {
          const answer = answers.shift() ?? null;
          if (answer instanceof Error) throw answer;
          return answer;
        },
      };
      const deps = { ...office.deps, directory, settings: { ...office.deps.settings, administrators } };
      await expect(greet(deps)).rejects.toThrow(DirectoryFault);
      expect(await office.all('person')).toEqual([aPerson({ id: 'p-rut', email: 'rut@example.se' })]);
      expect([await office.all('conversation'), await office.all('delivery')]).toEqual([[], []]);
      expect(await greet(deps)).toEqual([]);
      expect(await office.all('person')).toMatchObject([{ id: 'p-rut', entraId: 'entra-rut' }]);
    },
  );
});
