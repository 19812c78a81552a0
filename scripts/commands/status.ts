import { dueRequestsOf } from '../../bot/domain/due-requests';
import type { Facts } from '../../bot/domain/facts';
import { EVERYTHING } from '../../bot/domain/scope';
import { STATUS_GROUPS, type Status, statusOf } from '../../bot/domain/status';
import { statusJson } from '../../bot/domain/status-json';
import { cardBase } from '../../bot/usecases/card-base';
import { loadFacts } from '../../bot/usecases/load-facts';
import { isEmptyStatus, nothingForFilter } from '../../bot/usecases/show-status';
import { dueShown } from '../../bot/views/round-view';
import { ROWS_A_PAGE, statusView } from '../../bot/views/status-view';
import { phrasesFor } from '../../cards/text/phrases';
import type { CardBase, StatusRow } from '../../cards/views';
import type { Io, Outcome } from './outcome';
import { wrap } from './table';
import { inWorld } from './world';

export interface StatusGiven {
  readonly filter: string;
  readonly now: string | null;
}

/** `follow-up status [FILTER]`: what /status shows, all of it. */
export function statusCommand(io: Io, given: StatusGiven): Promise<Outcome> {
  return inWorld(
    io,
    given.now,
    async ({ deps }) => {
      const facts = await loadFacts(deps.store, deps.tenant, deps.settings.locale);
      const { timeZone } = deps.settings;
      const status = statusOf(facts, { now: deps.clock.now(), timeZone, filter: given.filter, scope: EVERYTHING });
      return {
        ok: true,
        json: statusJson(status),
        text: shown({ facts, status }, given.filter, cardBase(deps, null), io.columns ?? 100),
      };
    },
    'read',
  );
}

interface Shown {
  readonly facts: Facts;
  readonly status: Status;
}

function shown({ facts, status }: Shown, filter: string, base: CardBase, width: number): string {
  const { texts, dates, statusDetails, noticeText } = phrasesFor(base);
  const { whole, plans, measures } = status;
  const size = whole ? texts.status.size(plans, measures) : texts.status.listed(plans, measures);
  const heading = texts.status.heading(dates.dayAndTime(status.now));
  const lines = [whole || measures > 0 ? `${heading} · ${size}` : heading];
  if (filter.trim() !== '') lines.push(texts.status.filteredBy(filter.trim()));
  const head = lines.length;
  for (const code of STATUS_GROUPS) {
    const rows = rowsOf(status, code, base);
    if (rows.length === 0) continue;
    lines.push('', texts.status.group(texts.groups[code], rows.length));
    for (const row of rows) {
      const [title = '', ...more] = wrap(row.title, width - 4);
      lines.push(`  ${symbolOf(row)} ${title}`, ...more.map((line) => `    ${line}`));
      const details = statusDetails(row).join(' · ');
      if (details !== '') lines.push(...wrap(details, width - 4).map((line) => `    ${line}`));
    }
  }
  lines.push(...requestsIn(facts, status, base, width));
  if (lines.length > head) return lines.join('\n');
  if (filter.trim() === '' || !isEmptyStatus(status)) return [...lines, '', texts.status.nothing].join('\n');
  const none = noticeText(nothingForFilter(base, filter)); // a name misspelt is told of as in chat
  return [...lines, '', `${none.heading}. ${none.text}`].join('\n');
}

/** New dates that wait for a decision, whoever's it is: the command line sees what an administrator does. */
function requestsIn(facts: Facts, status: Status, base: CardBase, width: number): readonly string[] {
  const { texts, dates, due } = phrasesFor(base);
  const requests = dueRequestsOf(facts, status, { id: '', roles: ['administrator'] });
  if (requests.length === 0) return [];
  return [
    '',
    texts.requests.waiting(requests.length),
    ...requests.flatMap(({ line, asked }) => [
      ...wrap(line.measure.title, width - 4).map((text, at) => (at === 0 ? `  ● ${text}` : `    ${text}`)),
      `    ${due(dueShown(line.measure.nextDue, base.today))} · ${texts.requests.asks(dates.date(asked.on))}`,
    ]),
  ];
}

/** Every row of a group: the view has them by the page. */
function rowsOf(status: Status, group: (typeof STATUS_GROUPS)[number], base: CardBase): readonly StatusRow[] {
  const pages = Math.ceil(status.groups[group].length / ROWS_A_PAGE);
  const may = { remindable: 0, requests: 0, assign: false };
  return Array.from({ length: pages }, (_, page) => statusView(base, status, { filter: '', group, page }, may)).flatMap(
    (view) => view.groups.flatMap((one) => one.rows),
  );
}

const symbolOf = (row: StatusRow) => (row.fault !== null ? '!' : row.due !== null && row.due.daysLate > 0 ? '▲' : '●');
