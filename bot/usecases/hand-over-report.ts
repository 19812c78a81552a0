import type { CardView } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import type { ReportAsk } from '../domain/report-ask';
import { mayHaveReport, reportRight } from '../domain/report-rights';
import { EVERYTHING, type Scope, scopeOf } from '../domain/scope';
import type { OfferedFile, Place, Sender } from '../ports/channel';
import { reportNameIn } from '../text/report-names';
import { noticeView } from '../views/notice-view';
import { cardBase } from './card-base';
import type { Deps, TenantDeps } from './deps';
import { LINK_MINUTES, readFileLink, signFileLink } from './file-link';
import { identifyPerson, identifySender, type Known } from './identify-sender';
import type { MadeFiles } from './made-files';
import { loadReport, makeReportFile, type NoReport, type ReportFile } from './write-report';

export type HandedOver =
  | { readonly outcome: 'made'; readonly file: OfferedFile }
  | { readonly outcome: 'refused'; readonly view: CardView };

/**
 * Makes the file of a report for somebody who asks in a chat of their own. Their rights are asked here, each time: when
 * it is offered, when it is accepted, and when its link is followed. A working copy is of today: the question whether
 * to take it comes back from the person's own device, and a day that stands there is not believed.
 */
export async function handOverReport(
  deps: Deps,
  recent: MadeFiles,
  sender: Sender,
  place: Place,
  ask: ReportAsk,
): Promise<HandedOver> {
  const at: TenantDeps = { ...deps, tenant: sender.tenant };
  const known = await identifySender(deps, sender, place);
  const base = cardBase(deps, known?.person.locale ?? null);
  const refused = (notice: Refused, words: Readonly<Record<string, string>> = {}): HandedOver => ({
    outcome: 'refused',
    view: noticeView(base, notice, words, notice === 'channel_personal_only' ? [] : ['mine', 'help']),
  });
  if (place.kind !== 'personal') return refused('channel_personal_only');
  if (!known || !mayHaveReport(known.roles, ask.version)) return refused('not_allowed');
  if (ask.version === null && ask.on !== base.today) return refused('report_other_day');
  const made = await makeFile(at, known, ask);
  if (typeof made === 'string') {
    const plan = (await at.store.read('plan', at.tenant, ask.plan))?.doc;
    return refused(NOT_MADE[made], plan ? { report: reportNameIn(base.locale, ask.kind, plan) } : {});
  }
  const { title, report, file } = made;
  const url = await linkTo(at, known, ask);
  if (url !== null) recent.keep(keyOf(at.tenant, known, ask), file);
  return {
    outcome: 'made',
    file: {
      ask,
      name: file.name.shown,
      bytes: file.bytes,
      report,
      plan: title,
      base,
      link: url === null ? null : { ...base, kind: 'file_link', name: file.name.shown, url, minutes: LINK_MINUTES },
    },
  };
}

/** What is said where there is no file. */
const NOT_MADE = {
  gone: 'report_gone',
  damaged: 'report_damaged',
  of_the_whole: 'report_of_the_whole',
  busy: 'report_busy',
} as const satisfies Record<NoReport | 'busy', string>;
type Refused = 'channel_personal_only' | 'not_allowed' | 'report_other_day' | (typeof NOT_MADE)[keyof typeof NOT_MADE];

/**
 * The file behind a link; null where it is not ours, over, or no longer that person's to read. Whoever holds a link may
 * open it, so each time one does is logged: whose link it was and which report, never what is in it.
 */
export async function fetchByLink(deps: Deps, recent: MadeFiles, token: string): Promise<ReportFile | 'busy' | null> {
  if (!deps.links) return null;
  const claims = readFileLink(await deps.links.key(), token, Date.parse(deps.clock.now()));
  if (!claims) return null;
  const { tenant, person, ask } = claims;
  const of = { tenant, person, report: ask.kind, plan: ask.plan, format: ask.format, version: ask.version };
  const known = await identifyPerson(deps, tenant, person);
  if (!known || !mayHaveReport(known.roles, ask.version)) {
    deps.log.warn('a link to a file was refused', of);
    return null;
  }
  const key = keyOf(tenant, known, ask);
  const kept = recent.get(key);
  const made = kept ? { file: kept } : await makeFile({ ...deps, tenant }, known, ask);
  if (typeof made === 'string') return made === 'busy' ? made : null;
  if (!kept) recent.keep(key, made.file);
  deps.log.info('a file was opened by its link', of);
  return made.file;
}

/** What makes two files the same: who asks, with which rights, and for what. */
const keyOf = (tenant: string, { person, roles }: Known, { plan, kind, format, on, version }: ReportAsk) =>
  JSON.stringify([tenant, person.id, roles, plan, kind, format, on, version]);

async function makeFile(deps: TenantDeps, known: Known, ask: ReportAsk) {
  const loaded = await loadReport(deps, ask, reportScope(known));
  if (!loaded.ok) return loaded.reason;
  const { source, plan } = loaded;
  const file = await (deps.writeReport ?? makeReportFile)({ source, planTitle: plan.title, format: ask.format });
  const report = reportNameIn(known.person.locale ?? deps.settings.locale, ask.kind, plan);
  return file === 'busy' ? file : { title: plan.title, report, file };
}

/** Who makes reports, or leads everybody, gets the whole plan; a head of area gets the part of the people they lead. */
export function reportScope({ person, roles }: Known): Scope {
  return reportRight(roles) === 'finalise' ? EVERYTHING : scopeOf(person.id, roles);
}

async function linkTo(deps: TenantDeps, { person }: Known, ask: ReportAsk): Promise<string | null> {
  const address = deps.links?.address() ?? null;
  if (!deps.links || address === null) return null;
  const expires = Date.parse(deps.clock.now()) + LINK_MINUTES * 60_000;
  const token = signFileLink(await deps.links.key(), { tenant: deps.tenant, person: person.id, ask, expires });
  return `${address}/files/${token}`;
}

/** A working copy of today. */
export const askToday = (deps: Deps, ask: Omit<ReportAsk, 'on'>): ReportAsk => ({
  ...ask,
  on: dayOf(deps.clock.now(), deps.settings.timeZone),
});
