import { createHeavyWork } from '../../../bot/heavy-work';
import type { SentFile } from '../../../bot/ports/channel';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import { receivePlan } from '../../../bot/usecases/receive-plan';
import { anAdministrator } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

const PLAN = '# Plan för läsro\n\n| Åtgärd | Klart |\n|---|---|\n| Rutin för högläsning | 2026-03-31 |\n';

let office: Office;
let karin: Hearing;
beforeEach(async () => {
  office = await anOffice();
  karin = await anAdministrator(office.deps);
});
afterEach(() => office.close());

/** A file that is fetched when it is asked for, each with a content of its own. */
function files(count: number) {
  const fetched: string[] = [];
  const all = Array.from({ length: count }, (_, at): SentFile => {
    const name = `plan-${at + 1}.md`;
    return {
      name,
      fetch: async () => {
        fetched.push(name);
        return { ok: true, bytes: Buffer.from(`${PLAN}\n${name}\n`) };
      },
    };
  });
  return { all, fetched };
}
const receive = (sent: readonly SentFile[], hearing = karin, deps = office.deps) =>
  receivePlan(deps, hearing.sender, hearing.place, sent);
const noticed = (views: readonly { readonly kind: string }[]) =>
  views.map((one) => ('notice' in one ? [one.notice, 'words' in one ? one.words : null] : one.kind));

describe('files sent to the bot', () => {
  test('of the sixth and later it is said that they are not read, and they are not fetched', async () => {
    const { all, fetched } = files(7);
    const received = await receive(all);
    expect(noticed(received.now).at(-1)).toEqual(['import_too_many', { count: 2, max: 5 }]);
    expect(received.now).toHaveLength(6);
    for (const card of received.later) expect((await card()).kind).toBe('draft');
    expect(fetched).toEqual(all.slice(0, 5).map((one) => one.name));
    expect(noticed((await receive(files(5).all)).now)).not.toContainEqual(expect.arrayContaining(['import_too_many']));
  });

  test.each(['channel', 'group'] as const)(
    'in a %s they are not fetched: the draft is one person’s own',
    async (kind) => {
      const { all, fetched } = files(1);
      const received = await receive(all, { ...karin, place: { ...karin.place, kind } });
      expect(noticed(received.now)).toEqual([['channel_personal_only', {}]]);
      expect(received.later).toEqual([]);
      expect(fetched).toEqual([]);
    },
  );

  test('wait for their turn before they are fetched; who finds too many waiting is told, and nothing is stored', async () => {
    const deps = { ...office.deps, queued: createHeavyWork({ atOnce: 1, waiting: 1 }) };
    const { all, fetched } = files(3);
    let begin = () => {};
    const held = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const [first, ...others] = all;
    if (!first) throw new Error('no file');
    const slow: SentFile = { ...first, fetch: (limit) => held.then(() => first.fetch(limit)) };
    const cards = (await receive([slow, ...others], karin, deps)).later.map((card) => card());
    expect(noticed([(await cards[2]) ?? { kind: 'none' }])).toEqual([['import_busy', { file: 'plan-3.md' }]]);
    expect(fetched).toEqual([]);
    begin();
    expect((await Promise.all(cards)).map((one) => one.kind)).toEqual(['draft', 'draft', 'notice']);
    expect(fetched).toEqual(['plan-1.md', 'plan-2.md']);
    expect(await office.all('planDraft')).toHaveLength(2);
  });

  test('that cannot be fetched are logged with the reason, and without their name', async () => {
    const logged: unknown[] = [];
    const log = { ...office.deps.log, warn: (...line: unknown[]) => void logged.push(line) };
    const sent: SentFile = {
      name: 'Plan för Rut.docx',
      fetch: async () => ({ ok: false, code: 'not_fetched', reason: 'ENOTFOUND' }),
    };
    const received = await receive([sent], karin, { ...office.deps, log });
    expect(noticed([(await received.later[0]?.()) ?? { kind: 'none' }])).toEqual([
      ['import_not_fetched', { file: 'Plan för Rut.docx' }],
    ]);
    expect(logged).toEqual([['a file was not fetched', { tenant: 'local', reason: 'ENOTFOUND' }]]);
  });
});
