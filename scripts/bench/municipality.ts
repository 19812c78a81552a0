import { createHash } from 'node:crypto';
import { createApp } from '../../bot/app';
import type { Draft } from '../../bot/domain/draft';
import type { Place, Sender } from '../../bot/ports/channel';
import type { Store } from '../../bot/ports/store';
import { changeWheel } from '../../bot/usecases/change-wheel';
import { importPeople } from '../../bot/usecases/import-people';
import { publishDraft } from '../../bot/usecases/import-plan';
import { benchDeps } from './bench-deps';

export interface MunicipalitySize {
  readonly principals: number;
  /** In all; each has one principal who answers for it, and every principal has as many as the next, give or take one. */
  readonly measures: number;
}

/** Measures of one plan: what a large municipality writes into one document. */
const PLAN = 300;
const BY = 'command-line';

/**
 * Lays out a municipality by the use cases the product has: people, plans, a point that is open, the bot installed for
 * every principal, and this week's card in each chat. Everything is asked and nothing is answered. `cards` says how far
 * the cards have come: they stand in the chats, or wait to be sent, or the point has not been opened yet.
 */
export async function layOutMunicipality(
  store: Store,
  tenant: string,
  size: MunicipalitySize,
  serviceUrl: string,
  cards: 'sent' | 'queued' | 'unopened' = 'sent',
): Promise<void> {
  const deps = benchDeps(store);
  const app = createApp(deps);
  const register = { name: 'people.csv', text: peopleFile(size.principals) };
  const people = await importPeople(deps, tenant, register, BY, { dryRun: false, deactivateMissing: false });
  if (!people.ok) throw new Error(`the people cannot be read: ${JSON.stringify(people.faults)}`);
  for (let from = 0; from < size.measures; from += PLAN) {
    const plan = draft(from, Math.min(from + PLAN, size.measures), size.principals);
    const sha256 = createHash('sha256').update(plan.plan.title).digest('hex');
    const done = await publishDraft(deps, tenant, plan, { name: `${plan.plan.title}.md`, sha256 }, BY);
    if (!done.ok) throw new Error(`the plan cannot be stored: ${JSON.stringify(done.refusal)}`);
  }
  for (let at = 0; at < size.principals; at += 1)
    await app.installed(principal(tenant, at), chatOf(principal(tenant, at), serviceUrl));
  await app.deliver(tenant); // everybody is welcomed
  const point = { code: 'KUL 1', name: 'Uppföljning av resultat', opens: '01-15', closes: '02-13', remind: [] };
  await changeWheel(deps, tenant, [{ ...point, asks: ['follow_up'], audience: null }], BY, { dryRun: false });
  if (cards === 'unopened') return;
  if (cards === 'queued' && deps.channels.teams) deps.channels.teams.turn = async () => false;
  await app.tick();
}

/** A principal as Teams names them, counted from 0. */
export const principal = (tenant: string, at: number): Sender => account(tenant, `rektor-${at}`, nameOf(at));

/** The administrator, who asks for /status. */
export const administrator = (tenant: string): Sender => account(tenant, 'kvalitet', 'Kim Kvist');

/** A head of area, who leads the first tenth of the principals. */
export const headOfArea = (tenant: string): Sender => account(tenant, 'omrade', 'Alva Alm');

/** Somebody's own chat with the bot. */
export const chatOf = (sender: Sender, serviceUrl: string): Place => ({
  kind: 'personal',
  conversationId: `a:${sender.entraId}`,
  serviceUrl,
  botId: '28:follow-up',
  channelId: null,
  teamId: null,
  locale: 'sv-SE',
});

function account(tenant: string, key: string, name: string): Sender {
  return {
    channel: 'teams',
    tenant,
    userId: `29:${key}`,
    entraId: `entra-${key}`,
    slackId: null,
    name,
    email: null,
    guest: false,
  };
}

const nameOf = (at: number) => `Rektor Nr${at}`;

function peopleFile(principals: number): string {
  const rows = Array.from({ length: principals }, (_, at) => {
    const manager = at < principals / 10 ? 'omrade@example.se' : '';
    return `${nameOf(at)};rektor-${at}@example.se;principal;Skola ${at};grundskola;entra-rektor-${at};${manager}`;
  });
  return [
    'name;email;role;unit;forms;entraId;manager',
    'Kim Kvist;kvalitet@example.se;administrator;;;entra-kvalitet;',
    'Alva Alm;omrade@example.se;head_of_area;;;entra-omrade;',
    ...rows,
  ].join('\n');
}

/** Dates on both sides of today and none, so that each group of /status has its share. */
const DUE = ['2026-01-16', '2026-02-20', '2026-04-30', '2026-06-12', null] as const;

/** A plan with the measures numbered from `from` to before `to` in the whole municipality. */
export function draft(from: number, to: number, principals: number): Draft {
  return {
    plan: {
      title: `Åtgärdsplan ${from / PLAN + 1}`,
      kind: 'audit_plan',
      caseNumber: null,
      documentDate: '2026-01-08',
      answerDueOn: null,
    },
    measures: Array.from({ length: to - from }, (_, index) => {
      const due = DUE[(from + index) % DUE.length] ?? null;
      return {
        no: index + 1,
        group: null,
        area: `Område ${(index % 12) + 1}`,
        title: `Gemensam rutin nr ${from + index + 1} för läsning, räkning och arbetsro i alla klasser`,
        actions: [],
        responsible: [nameOf((from + index) % principals)],
        start: null,
        due: due === null ? [] : [{ raw: due, date: due, precision: 'day' }],
        evaluation: null,
        nextReport: null,
        status: 'in_progress',
        statusRaw: 'Pågår',
        schedule: null,
        followUp: 'Arbetet har kommit i gång på de flesta enheter och följs upp vid terminens slut.',
        analysis: null,
        rating: null,
        relatesTo: [],
        flags: [],
        confidence: 'certain',
      };
    }),
    recommendations: [],
    ratings: [],
    warnings: [],
  };
}
