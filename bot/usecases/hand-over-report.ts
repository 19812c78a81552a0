import type { CardView } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import type { ReportAsk } from '../domain/report-ask';
import { mayHaveReport, reportRight } from '../domain/report-rights';
import { EVERYTHING, type Scope, scopeOf } from '../domain/scope';
import type { OfferedFile, Place, Sender } from '../ports/channel';
import { reportNames } from '../text/report-names';
import { noticeView } from '../views/notice-view';
import { cardBase } from './card-base';
import type { Deps, TenantDeps } from './deps';
import { LINK_MINUTES, readFileLink, signFileLink } from './file-link';
import { identifyPerson, identifySender, type Known } from './identify-sender';
import { fileOfReport, type ReportFile, readReport } from './write-report';

export type HandedOver =
  | { readonly outcome: 'made'; readonly file: OfferedFile }
  | { readonly outcome: 'refused'; readonly view: CardView };

/**
 * Makes the file of a report for somebody who asks in a chat of their own. Their rights are asked here, each time: when
 * it is offered, when it is accepted, and when its link is followed.
 */
export async function handOverReport(deps: Deps, sender: Sender, place: Place, ask: ReportAsk): Promise<HandedOver> {
  const at: TenantDeps = { ...deps, tenant: sender.tenant };
  const known = await identifySender(deps, sender, place);
  const base = cardBase(deps, known?.person.locale ?? null);
  const refused = (notice: 'channel_personal_only' | 'not_allowed' | 'report_gone'): HandedOver => ({
    outcome: 'refused',
    view: noticeView(base, notice, {}, notice === 'channel_personal_only' ? [] : ['mine', 'help']),
  });
  if (place.kind !== 'personal') return refused('channel_personal_only');
  if (!known || !mayHaveReport(known.roles, ask.version)) return refused('not_allowed');
  const made = await makeFile(at, known, ask);
  if (!made) return refused('report_gone');
  const { title, file } = made;
  const url = linkTo(at, known, ask);
  return {
    outcome: 'made',
    file: {
      ask,
      name: file.name.shown,
      bytes: file.bytes,
      report: reportNames(base.locale, ask.kind).name,
      plan: title,
      base,
      link: url === null ? null : { ...base, kind: 'file_link', name: file.name.shown, url, minutes: LINK_MINUTES },
    },
  };
}

/** The file behind a link; null where it is not ours, over, or no longer that person's to read. */
export async function fetchByLink(deps: Deps, token: string): Promise<ReportFile | null> {
  if (!deps.links) return null;
  const claims = readFileLink(deps.links.key, token, Date.parse(deps.clock.now()));
  if (!claims) return null;
  const known = await identifyPerson(deps, claims.tenant, claims.person);
  if (!known || !mayHaveReport(known.roles, claims.ask.version)) return null;
  return (await makeFile({ ...deps, tenant: claims.tenant }, known, claims.ask))?.file ?? null;
}

async function makeFile(deps: TenantDeps, known: Known, ask: ReportAsk) {
  const read = await readReport(deps, ask, reportScope(known));
  if (!read.ok) return null;
  return { title: read.plan.title, file: await fileOfReport(read.document, read.plan.title, ask.format) };
}

/** Who makes reports, or leads everybody, gets the whole plan; a head of area gets the part of the people they lead. */
export function reportScope({ person, roles }: Known): Scope {
  return reportRight(roles) === 'finalise' ? EVERYTHING : scopeOf(person.id, roles);
}

function linkTo(deps: TenantDeps, { person }: Known, ask: ReportAsk): string | null {
  const address = deps.links?.address() ?? null;
  if (!deps.links || address === null) return null;
  const expires = Date.parse(deps.clock.now()) + LINK_MINUTES * 60_000;
  const token = signFileLink(deps.links.key, { tenant: deps.tenant, person: person.id, ask, expires });
  return `${address}/files/${token}`;
}

/** A working copy of today. */
export const askToday = (deps: Deps, ask: Omit<ReportAsk, 'on'>): ReportAsk => ({
  ...ask,
  on: dayOf(deps.clock.now(), deps.settings.timeZone),
});
