import { aFolder } from '../support/store-on-disk';
import { copyBot } from './bot-copy';
import type { Campaign } from './campaign';
import { crashRun } from './crash-run';

/** The short form of `npm run crash-test`, which does the same with 500 people, on both stores. */

test('forty people, two processes, killed again and again: nothing is lost and nothing comes twice', async () => {
  const folder = await aFolder();
  const bot = {
    program: [copyBot(`${folder.path}/bot`)],
    folder: folder.path,
    env: { STORE: `sqlite:${folder.path}/follow-up.db`, SEND_RATE: '100' },
  };
  const plan: Campaign = {
    seed: 20_260_209,
    people: 40,
    channels: 4,
    instances: 2,
    kills: [1, 2, 1],
    patienceMs: 1_200,
    late: false,
  };
  const { violations, result } = await crashRun(bot, plan, () => undefined);
  expect(violations).toEqual([]);
  expect(result.kills).toBeGreaterThanOrEqual(4);
  expect(result.record.intents.length).toBeGreaterThan(40);
  await folder.remove();
}, 240_000);
