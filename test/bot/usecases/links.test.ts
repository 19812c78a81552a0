import type { Hearing } from '../../../bot/usecases/chat-answers';
import type { Deps } from '../../../bot/usecases/deps';
import { fetchByLink, handOverReport } from '../../../bot/usecases/hand-over-report';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { createLinkKey } from '../../../bot/usecases/link-key';
import { createMadeFiles } from '../../../bot/usecases/made-files';
import type { ReportFile } from '../../../bot/usecases/write-report';
import { openSqliteStore } from '../../../storage/sqlite';
import { aChat, aPerson, aPlan, aSender } from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anAdministrator } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';
import { stoppedClock } from '../../support/stopped-clock';

const NOW = '2026-01-12T09:00:00+01:00';
const TODAY = '2026-01-12';

let office: Office;
let karin: Hearing;
let plan: string;
let lines: { message: string; fields: unknown }[];
let written: number;
beforeEach(async () => {
  office = await anOffice(NOW);
  karin = await anAdministrator(office.deps);
  const file = { name: 'plan.md', sha256: 'a'.repeat(64) };
  const done = await publishDraft(office.deps, 'local', aDraft([aDraftMeasure()]), file, 'p-karin');
  if (!done.ok) throw new Error(done.refusal.code);
  plan = done.change.planId;
  lines = [];
  written = 0;
});
afterEach(() => office.close());

/** One instance of the bot on the office's store. */
function instance() {
  const note = (message: string, fields?: unknown) => lines.push({ message, fields });
  const deps: Deps = {
    ...office.deps,
    log: { info: note, warn: note, error: note },
    links: { key: createLinkKey(office.deps.store), address: () => 'https://bot.example.org' },
    writeReport: async () => {
      written += 1;
      return {
        name: { shown: 'a.docx', ascii: 'a.docx' },
        mediaType: 'application/x-test',
        bytes: new Uint8Array([written]),
      };
    },
  };
  const recent = createMadeFiles(office.clock);
  // In another order than a link says it.
  const ask = { version: null, on: TODAY, plan, format: 'docx', kind: 'back-report' } as const;
  return {
    deps,
    handOver: (on: string = TODAY) => handOverReport(deps, recent, karin.sender, karin.place, { ...ask, on }),
    fetch: (url: string) => fetchByLink(deps, recent, url.replace('https://bot.example.org/files/', '')),
  };
}
type Instance = ReturnType<typeof instance>;

async function linkFrom({ handOver }: Instance): Promise<string> {
  const made = await handOver();
  if (made.outcome !== 'made' || made.file.link?.kind !== 'file_link') throw new Error('no link was made');
  return made.file.link.url;
}

describe('a link to a file', () => {
  test('made by one instance opens on another, and after a restart', async () => {
    const url = await linkFrom(instance());
    expect(await instance().fetch(url)).toMatchObject({ name: { shown: 'a.docx' } });
  });

  test('is logged each time it is opened: whose it was and which report, and no word of it', async () => {
    const one = instance();
    const url = await linkFrom(one);
    await one.fetch(url);
    await one.fetch(url);
    expect(lines).toEqual(
      Array(2).fill({
        message: 'a file was opened by its link',
        fields: { tenant: 'local', person: 'p-karin', plan, report: 'back-report', format: 'docx', version: null },
      }),
    );
  });

  test('does not make its file again for a minute; then it shows what is known by then', async () => {
    const one = instance();
    const url = await linkFrom(one);
    expect([await one.fetch(url), await one.fetch(url)].map((file) => (file as ReportFile).bytes[0])).toEqual([1, 1]);
    office.clock.turnTo('2026-01-12T09:01:00+01:00');
    expect(((await one.fetch(url)) as ReportFile).bytes[0]).toBe(2);
    const again = await one.handOver(); // who asks anew gets what is known now, whatever was made a moment ago
    expect(again.outcome === 'made' && again.file.bytes[0]).toBe(3);
  });

  test('of somebody who has left opens nothing, though their file was made a moment ago', async () => {
    const one = instance();
    const url = await linkFrom(one);
    const known = await office.deps.store.read('person', 'local', 'p-karin');
    if (!known) throw new Error('nobody is there');
    await office.deps.store.replace('person', 'local', { ...known.doc, active: false }, known.version);
    expect(await one.fetch(url)).toBeNull();
    expect(lines.map((line) => line.message)).toEqual(['a link to a file was refused']);
  });
});

describe('the file that is asked for in a chat', () => {
  test('is of today: another day on the answered question is not believed', async () => {
    for (const day of ['2026-01-11', '2026-01-13', '2031-01-01']) {
      expect(await instance().handOver(day)).toMatchObject({
        outcome: 'refused',
        view: { notice: 'report_other_day' },
      });
    }
    expect(written).toBe(0);
  });

  test('is not made while too many are: that is said', async () => {
    const { deps } = instance();
    const busy: Deps = { ...deps, writeReport: async () => 'busy' };
    const ask = { plan, kind: 'back-report', format: 'docx', on: TODAY, version: null } as const;
    const made = await handOverReport(busy, createMadeFiles(office.clock), karin.sender, karin.place, ask);
    expect(made).toMatchObject({ outcome: 'refused', view: { notice: 'report_busy' } });
  });
});

test('a file of the whole that somebody gets no part of is refused by the name it has after an inspection', async () => {
  const { store } = office.deps;
  const eva = aPerson({ id: 'p-eva', roles: ['head_of_area'], unitIds: [], entraId: 'entra-eva' });
  await store.create('person', 'local', eva);
  const sender = aSender({ tenant: 'local', entraId: 'entra-eva', userId: '29:eva', name: 'Eva' });
  const refusalOf = async (kind: 'inspection_order' | 'audit_plan') => {
    await store.create('plan', 'local', aPlan({ id: `plan-${kind}`, kind }));
    const ask = { plan: `plan-${kind}`, kind: 'audit-answer', format: 'docx', on: TODAY, version: null } as const;
    return handOverReport(office.deps, createMadeFiles(office.clock), sender, aChat({ conversationId: 'a:eva' }), ask);
  };
  const view = (report: string) => ({ view: { notice: 'report_of_the_whole', words: { report } } });
  expect(await refusalOf('inspection_order')).toMatchObject(view('Svar till Skolinspektionen'));
  expect(await refusalOf('audit_plan')).toMatchObject(view('Svar till revisionen'));
});

describe('the key of links', () => {
  test('is the same for all who ask at once, and long', async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    const keys = await Promise.all([1, 2, 3].map(() => createLinkKey(store)()));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    await store.close();
  });

  test('is asked for again where the store could not be reached', async () => {
    let down = true;
    const { store } = office.deps;
    const key = createLinkKey({
      ...store,
      read: (kind, tenant, id) => {
        if (down) throw new Error('down');
        return store.read(kind, tenant, id);
      },
    });
    await expect(key()).rejects.toThrow('down');
    down = false;
    expect(await key()).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('files that were made are let go of, the oldest first, before they fill the memory', () => {
  const made = createMadeFiles(stoppedClock(NOW));
  const file = (megabytes: number): ReportFile => ({
    name: { shown: 'a', ascii: 'a' },
    mediaType: 'x',
    bytes: new Uint8Array(megabytes * 1024 * 1024),
  });
  for (const key of ['a', 'b', 'c']) made.keep(key, file(12));
  expect(['a', 'b', 'c'].map((key) => made.get(key) !== null)).toEqual([false, true, true]);
});
