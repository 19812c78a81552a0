import { dueRequestsOf } from '../../bot/domain/due-requests';
import type { InOrder } from '../../bot/domain/in-order';
import { EVERYTHING } from '../../bot/domain/scope';
import { STATUS_GROUPS, type Status, statusOf } from '../../bot/domain/status';
import { type StatusJson, statusJson } from '../../bot/domain/status-json';
import { cardBase } from '../../bot/usecases/card-base';
import type { TenantDeps } from '../../bot/usecases/deps';
import { endedAmong, endedMeasures } from '../../bot/usecases/ended-in-status';
import { heldIn } from '../../bot/usecases/held-in-status';
import { loadFacts } from '../../bot/usecases/load-facts';
import { beyondLists, type DueStatus, dueStatus, plansNamed } from '../../bot/usecases/show-status';
import { dueShown } from '../../bot/views/round-view';
import { ROWS_A_PAGE, statusView } from '../../bot/views/status-view';
import { phrasesFor } from '../../cards/text/phrases';
import type { CardBase, CardView } from '../../cards/views';
import type { Io, Outcome } from './outcome';
import { wrap } from './table';
import { inWorld } from './world';

/** Measures that ended with their plan which a filter names. */
const SHOWN = 5;

type StatusRow = Extract<CardView, { kind: 'status' }>['groups'][number]['rows'][number];

export interface StatusGiven {
  readonly filter: string;
  readonly now: string | null;
}

/**
 * `follow-up status [FILTER]`: what /status shows, all of it. The text is made from what is due; JSON lists every
 * measure, ended ones included, and has to read them all.
 */
export function statusCommand(io: Io, given: StatusGiven, json: boolean): Promise<Outcome> {
  return inWorld(
    io,
    given.now,
    async ({ deps }) =>
      json
        ? { ok: true, json: await statusInJson(deps, given.filter), text: '' }
        : { ok: true, json: null, text: await statusInText(deps, given.filter, io.columns ?? 100) },
    'read',
  );
}

/** Every measure with the groups they stand in, for machines. */
export async function statusInJson(deps: TenantDeps, filter: string): Promise<StatusJson> {
  const facts = await loadFacts(deps.store, deps.tenant, deps.settings.locale);
  const { timeZone } = deps.settings;
  return statusJson(statusOf(facts, { now: deps.clock.now(), timeZone, filter, scope: EVERYTHING }));
}

/** Every row of every group, for people. */
export async function statusInText(deps: TenantDeps, filter: string, width: number): Promise<string> {
  const base = cardBase(deps, null);
  const { texts, noticeText } = phrasesFor(base);
  const due = await dueStatus(deps, base.locale, EVERYTHING, filter);
  const heading = headingOf(due.status, filter, base);
  const rows = [...rowsIn(due.status, base, width), ...requestsIn(due, base, width)];
  const held = await heldIn(deps, due.facts, base.locale, filter);
  const waiting = held === 0 ? [] : ['', texts.held.waiting(held)];
  const ask = { scope: EVERYTHING, filter, locale: base.locale };
  const beyond = await beyondLists(deps, due, ask);
  const named = beyond.outcome === 'known' ? namedIn(due.status, beyond.named, base, width) : [];
  const plans = await endedAmong(deps, await plansNamed(deps, base.locale, filter), due.facts, EVERYTHING);
  const ended = endedIn(plans, base, width);
  if (rows.length > 0) return [...heading, ...named, ...rows, ...ended, ...waiting].join('\n');
  if (ended.length > 0) return [...heading, ...ended, ...named, ...waiting].join('\n');
  if (beyond.outcome === 'known') {
    return [...heading, '', texts.status.nothing, ...named, ...waiting].join('\n');
  }
  const cancelled = await endedMeasures(deps, due.facts, { ...ask, most: SHOWN });
  if (cancelled !== null) return [...heading, ...namedIn(due.status, cancelled, base, width), ...waiting].join('\n');
  const none = noticeText({ notice: 'nothing_for_filter', words: { filter: filter.trim() } }); // as in chat
  const meant = beyond.near.length === 0 ? [] : [texts.press.meant(texts.or(beyond.near))];
  return [...heading, '', `${none.heading}. ${none.text}`, ...meant].join('\n');
}

function headingOf(status: Status, filter: string, base: CardBase): readonly string[] {
  const { texts, dates } = phrasesFor(base);
  const { whole, plans, measures, endedPlans } = status;
  const all = plans === 0 && endedPlans > 0 ? texts.plans.allEnded : texts.status.size(plans, measures);
  const size = whole ? all : texts.status.listed(plans, measures);
  const heading = texts.status.heading(dates.dayAndTime(status.now));
  const first = whole || measures > 0 ? `${heading} · ${size}` : heading;
  return filter.trim() === '' ? [first] : [first, texts.status.filteredBy(filter.trim())];
}

/** The groups that have something in them, each after an empty line. */
function rowsIn(status: Status, base: CardBase, width: number): readonly string[] {
  const { texts, statusDetails } = phrasesFor(base);
  const lines: string[] = [];
  for (const code of STATUS_GROUPS) {
    const rows = rowsOf(status, code, base);
    if (rows.length === 0) continue;
    lines.push('', texts.status.group(texts.groups[code], rows.length));
    for (const row of rows) lines.push(...rowIn(symbolOf(row), row.title, statusDetails(row), width));
  }
  return lines;
}

/** What the filter names that is in order, as on the card. */
function namedIn(status: Status, named: InOrder, base: CardBase, width: number): readonly string[] {
  const { texts, statusDetails, planDetails } = phrasesFor(base);
  const { inOrder } = statusView(base, status, { filter: '', group: null, page: 0 }, MAY_NOTHING, named);
  const { rows, more, plans, morePlans } = inOrder;
  if (rows.length === 0 && plans.length === 0) return [];
  return [
    '',
    texts.status.named,
    ...plans.flatMap((plan) => rowIn('●', plan.title, planDetails(plan), width)),
    ...(morePlans > 0 ? [`  ${texts.status.plansMore(morePlans)}`] : []),
    ...rows.flatMap((row) => rowIn('●', row.title, statusDetails(row), width)),
    ...(more === 0 ? [] : [`  ${texts.status.moreNamed(more)}`]),
  ];
}

/** Plans that the filter names and that have been ended: when, by whom and why. */
function endedIn(ended: Awaited<ReturnType<typeof endedAmong>>, base: CardBase, width: number): readonly string[] {
  const { texts, dates } = phrasesFor(base);
  const { plans } = texts;
  return ended.flatMap(({ title, on, by, reason }) => [
    '',
    ...rowIn('●', title, [`${plans.ended(dates.day(on), by)} ${plans.because(reason)}`], width),
  ]);
}

function rowIn(symbol: string, title: string, details: readonly string[], width: number): readonly string[] {
  const [first = '', ...more] = wrap(title, width - 4);
  const said = details.length === 0 ? [] : wrap(details.join(' · '), width - 4);
  return [`  ${symbol} ${first}`, ...[...more, ...said].map((line) => `    ${line}`)];
}

/** New dates that wait for a decision, whoever's it is: the command line sees what an administrator does. */
function requestsIn({ facts, status }: DueStatus, base: CardBase, width: number): readonly string[] {
  const { texts, dates, due } = phrasesFor(base);
  const requests = dueRequestsOf(facts, status, { id: '', roles: ['administrator'] });
  if (requests.length === 0) return [];
  return [
    '',
    texts.requests.waiting(requests.length),
    ...requests.flatMap(({ line, asked, takenUp }) => [
      ...wrap(line.measure.title, width - 4).map((text, at) => (at === 0 ? `  ● ${text}` : `    ${text}`)),
      `    ${[
        due(dueShown(line.measure.nextDue, base.today)),
        texts.requests.asks(dates.date(asked.on)),
        ...(takenUp ? [texts.requests.takenUp] : []),
      ].join(' · ')}`,
    ]),
  ];
}

/** Every row of a group: the view has them by the page. */
function rowsOf(status: Status, group: (typeof STATUS_GROUPS)[number], base: CardBase): readonly StatusRow[] {
  const pages = Math.ceil(status.groups[group].length / ROWS_A_PAGE);
  return Array.from({ length: pages }, (_, page) =>
    statusView(base, status, { filter: '', group, page }, MAY_NOTHING),
  ).flatMap((view) => view.groups.filter((one) => one.code === group).flatMap((one) => one.rows));
}

const MAY_NOTHING = { remindable: 0, requests: 0, assign: false };

const symbolOf = (row: StatusRow) => (row.fault !== null ? '!' : row.due !== null && row.due.daysLate > 0 ? '▲' : '●');
