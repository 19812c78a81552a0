import { createHash } from 'node:crypto';
import type { Assembled } from '../../bot/main';
import { changeWheel } from '../../bot/usecases/change-wheel';
import { importPeople } from '../../bot/usecases/import-people';
import { publishDraft } from '../../bot/usecases/import-plan';
import { aDraft, aDraftMeasure } from '../support/drafts';
import type { StandInMember } from '../support/stand-in-connector';

/** The municipality of a crash test: a principal a school, each with two measures, each measure with two who answer. */

export const TENANT = 'local';
const BY = 'command-line';
const PLAN = 250;

/** A point that opens on a Thursday, reminds on the Monday after and closes a week later. */
export const POINT = {
  code: 'KUL 1',
  name: 'Uppföljning av resultat',
  opens: '02-05',
  closes: '02-16',
  remind: [7],
  asks: ['follow_up'],
  audience: null,
} as const;

export const nameOf = (at: number) => `Rektor Nr${at}`;
const keyOf = (at: number) => `rektor-${at}`;

/** A principal's account in Teams. */
export const accountOf = (at: number): StandInMember => ({
  id: `29:${keyOf(at)}`,
  aadObjectId: `entra-${keyOf(at)}`,
  name: nameOf(at),
});
/** The chat of somebody the register knows by this Entra id. */
export const chatOf = (entraId: string) => `a:29:${entraId.replace(/^entra-/, '')}`;

export const ADMINISTRATOR: StandInMember = { id: '29:kvalitet', aadObjectId: 'entra-kvalitet', name: 'Kim Kvist' };
export const channelAt = (at: number) => `19:ledning-${at}@thread.tacv2`;

/** Fills an empty store by the use cases that the command line has. */
export async function layOut({ deps }: Assembled, people: number): Promise<void> {
  const text = [
    'name;email;role;unit;forms;entraId',
    'Kim Kvist;kvalitet@example.se;administrator;;;entra-kvalitet',
    ...Array.from(
      { length: people },
      (_, at) => `${nameOf(at)};${keyOf(at)}@example.se;principal;Skola ${at};grundskola;entra-${keyOf(at)}`,
    ),
  ].join('\n');
  const options = { dryRun: false, deactivateMissing: false };
  const read = await importPeople(deps, TENANT, { name: 'people.csv', text }, BY, options);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  for (let from = 0; from < people; from += PLAN) {
    const title = `Åtgärdsplan ${from / PLAN + 1}`;
    const measures = Array.from({ length: Math.min(PLAN, people - from) }, (_, index) => {
      const at = from + index;
      const responsible = [nameOf(at), nameOf((at + 1) % people)];
      return aDraftMeasure({ no: index + 1, title: `Gemensam rutin nr ${at + 1}`, actions: [], due: [], responsible });
    });
    const sha256 = createHash('sha256').update(title).digest('hex');
    const draft = aDraft(measures, { title, documentDate: '2026-01-08' });
    const done = await publishDraft(deps, TENANT, draft, { name: 'plan.md', sha256 }, BY);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  }
  await changeWheel(deps, TENANT, [POINT], BY, { dryRun: false });
}
