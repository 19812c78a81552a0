import { type Phrases, phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { box, heading, line, noticeBox, press, presses, quoted, rowTitle } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

type RequestsView = Extract<CardView, { kind: 'requests' }>;
type Row = RequestsView['rows'][number];

/** New dates that wait for a decision: who asks, why, from which day to which, and the two presses. */
export function requestsCard(view: RequestsView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts } = say;
  const turn = (page: number) => ({ act: 'requests', page }) as const;
  return [
    ...noticeBox(happened(view, say)),
    heading(texts.requests.heading(view.total)),
    ...(view.total === 0 ? [] : [line(texts.requests.what, { subtle: true })]),
    ...view.rows.map((row) => requestRow(view, row, say, limits)),
    ...(view.pages > 1 ? [line(texts.page(view.page + 1, view.pages), { subtle: true, spacing: 'medium' })] : []),
    ...presses([
      view.page > 0 ? press(texts.press.previous, turn(view.page - 1)) : null,
      view.page < view.pages - 1 ? press(texts.press.more, turn(view.page + 1)) : null,
    ]),
    ...presses([press(texts.press.status, { act: 'status', filter: '', group: null, page: 0 })], 'medium'),
  ];
}

function requestRow(view: RequestsView, row: Row, say: Phrases, limits: Limits): Element {
  const { texts, dates } = say;
  const title = shortened(row.title, Math.min(limits.title, 160));
  const late = row.due !== null && row.due.daysLate > 0;
  const tooltip = (name: string) => ({
    tooltip: limits.tooltips ? texts.press.about(name, shortened(title, 60)) : null,
  });
  const decide = (name: string, accept: boolean) =>
    press(
      name,
      { act: 'decide_due', measure: row.measure, on: row.on, accept, page: view.page },
      { ...tooltip(name), main: accept },
    );
  const excerpt = row.excerpt === null ? '' : shortened(row.excerpt, limits.excerpt);
  return box(
    [
      rowTitle(late ? 'late' : 'left', title),
      line(texts.requests.by(shortened(texts.and(row.by), 120), dates.dayAndTime(row.at)), {
        subtle: true,
        spacing: 'none',
      }),
      line(say.due(row.due), { spacing: 'none' }),
      line(texts.requests.asks(dates.date(row.on)), { spacing: 'none', bold: true }),
      ...(row.hindrance === null
        ? []
        : [line(texts.measure.hindrance(texts.hindrances[row.hindrance]), { spacing: 'none' })]),
      ...(excerpt === '' ? [] : [quoted(texts.quote(excerpt), null)]),
      ...(row.others === 0 ? [] : [line(texts.requests.others(row.others), { spacing: 'none', subtle: true })]),
      ...(row.byAuthority ? [line(texts.requests.byAuthority, { spacing: 'none' })] : []),
      ...presses([
        row.byAuthority ? null : decide(texts.requests.press.accept, true),
        row.byAuthority ? null : decide(texts.requests.press.keep, false),
        press(texts.press.open, { act: 'measure', measure: row.measure }, tooltip(texts.press.open)),
      ]),
    ],
    { separator: true, spacing: 'medium' },
  );
}

function happened({ happened: one }: RequestsView, { texts, dates }: Phrases) {
  if (one === null) return null;
  const said = texts.requests.happened;
  const title = shortened(one.title, 80);
  const name = one.name === null ? null : shortened(one.name, 80);
  switch (one.outcome) {
    case 'moved':
      return { text: said.moved(title, dates.date(one.on ?? '')), good: true };
    case 'kept':
      return { text: said.kept(title), good: true };
    case 'decided':
      return {
        text: one.on === null ? said.decidedKept(title, name) : said.decidedMoved(title, dates.date(one.on), name),
        good: false,
      };
    case 'changed':
      return { text: said.changed(title), good: false };
  }
}
