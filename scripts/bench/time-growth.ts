import { createApp } from '../../bot/app';
import { changeWheel, wheelInForce } from '../../bot/usecases/change-wheel';
import { publishDraft } from '../../bot/usecases/import-plan';
import { teamsCard } from '../../cards/teams';
import { openStore } from '../../storage';
import { statusInJson, statusInText } from '../commands/status';
import { benchDeps } from './bench-deps';
import type { GrowthFigures } from './measure-growth';
import { median } from './median';
import { administrator, chatOf, draft, headOfArea } from './municipality';

/** So many measures has the plan that is imported. */
const IMPORTED = 60;
const BY = 'command-line';

/** Arguments: the SQLite file, how often to ask, and how many principals there are. Reports to the process that started it and ends. */
async function timeGrowth(
  path: string,
  laps: number,
  principals: number,
): Promise<Omit<GrowthFigures, 'measures' | 'due'>> {
  const store = await openStore(`sqlite:${path}`);
  const deps = benchDeps(store);
  const app = createApp(deps);
  const asked = async (text: string, kind: string, asker = administrator('local')) => {
    const [view] = await app.heard(asker, chatOf(asker, 'http://127.0.0.1:1/'), text);
    if (view?.kind !== kind) throw new Error(`${text} was answered with ${view?.kind}`);
    return teamsCard(view);
  };
  const firstTickMs = await once(() => app.tick());
  const statusMs = await timed(() => asked('/status', 'status'), laps);
  const areaMs = await timed(() => asked('/status', 'status', headOfArea('local')), laps);
  const filterMs = await timed(() => asked('/status nr0', 'status'), laps); // one principal
  const nowhereMs = await timed(() => asked('/status rn0', 'notice'), laps); // misspelt
  const textMs = await timed(() => statusInText({ ...deps, tenant: 'local' }, '', 100), laps);
  const summaryMs = await timed(() => asked('/sammanfattning', 'summary'), laps);
  const areaSummaryMs = await timed(() => asked('/sammanfattning', 'summary', headOfArea('local')), laps);
  const idleTickMs = await timed(() => app.tick(), laps);
  const peakRss = process.resourceUsage().maxRSS * 1024;

  const plan = draft(1_000_000, 1_000_000 + IMPORTED, principals);
  const importMs = await once(() => publishDraft(deps, 'local', plan, { name: 'ny.md', sha256: 'f'.repeat(64) }, BY));
  const importTickMs = await once(() => app.tick());

  const { points } = await wheelInForce(deps, 'local');
  const audience = { roles: ['principal'], forms: [] } as const;
  const another = { ...(points[0] ?? fail()), code: 'KUL 9', opens: '02-03', closes: '02-20' };
  const wheel = [...points, another].map((one) => ({ ...one, audience }));
  await changeWheel(deps, 'local', wheel, BY, { dryRun: false });
  let opened = 0;
  const openingTickMs = await once(async () => {
    opened = (await app.tick()).opened;
  });
  const peakRssAll = process.resourceUsage().maxRSS * 1024;
  // The last one, as it reads and holds every measure: what is held by what grows with what is due is taken before it.
  const jsonMs = await timed(async () => JSON.stringify(await statusInJson({ ...deps, tenant: 'local' }, '')), laps);
  await store.close();
  return {
    firstTickMs,
    statusMs,
    areaMs,
    filterMs,
    nowhereMs,
    textMs,
    summaryMs,
    areaSummaryMs,
    idleTickMs,
    importMs,
    importTickMs,
    openingTickMs,
    opened,
    peakRss,
    peakRssAll,
    jsonMs,
  };
}

const fail = (): never => {
  throw new Error('the wheel has no point');
};

async function once(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The median of `laps`, in milliseconds, after one that is not counted. */
async function timed(work: () => Promise<unknown>, laps: number): Promise<number> {
  await work();
  const times: number[] = [];
  for (let lap = 0; lap < laps; lap += 1) times.push(await once(work));
  return median(times);
}

const [path = '', laps = '1', principals = '1'] = process.argv.slice(2);
timeGrowth(path, Number(laps), Number(principals)).then(
  (figures) => {
    process.send?.(figures);
    process.disconnect?.();
  },
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
    process.exitCode = 1;
  },
);
