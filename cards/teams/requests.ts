import { type Phrases, phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element, Execute } from './adaptive-card';
import { box, heading, line, noticeBox, type PressLook, press, presses, quoted, rowTitle } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';
import { turning } from './turning';

type RequestsView = Extract<CardView, { kind: 'requests' }>;
type Row = RequestsView['rows'][number];

/** New dates that wait for a decision: who asks, why, from which day to which, and the presses. */
export function requestsCard(view: RequestsView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts } = say;
  const typed = view.happened?.typed ?? null;
  return [
    ...noticeBox(happened(view, say)),
    ...(typed === null ? [] : [quoted(texts.requests.typed, texts.quote(shortened(typed, limits.typed)))]),
    heading(texts.requests.heading(view.total)),
    ...(view.total === 0 ? [] : [line(texts.requests.what, { subtle: true })]),
    ...view.rows.map((row) => requestRow(view, row, say, limits)),
    ...turning(view, (page) => ({ act: 'requests', page })),
    ...presses([press(texts.press.status, { act: 'status', filter: '', group: null, page: 0 })], 'medium'),
  ];
}

/** Who asks, why, and from which day to which. */
export function requestFacts(row: Row, say: Phrases, limits: Limits): readonly Element[] {
  const { texts, dates } = say;
  const excerpt = row.excerpt === null ? '' : shortened(row.excerpt, limits.excerpt);
  return [
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
    ...(row.excerptHeld ? [line(texts.requests.held, { spacing: 'none' })] : []),
  ];
}

function requestRow(view: RequestsView, row: Row, say: Phrases, limits: Limits): Element {
  const { texts } = say;
  const title = shortened(row.title, Math.min(limits.title, 160));
  const late = row.due !== null && row.due.daysLate > 0;
  const at = { measure: row.measure, on: row.on, decided: row.decided, page: view.page } as const;
  const open = press(
    texts.press.open,
    { act: 'measure', measure: row.measure },
    about(texts.press.open, row, say, limits),
  );
  return box(
    [
      rowTitle(late ? 'late' : 'left', title),
      ...requestFacts(row, say, limits),
      ...(row.past || row.byAuthority ? [] : movesLine(row.moves, say)),
      ...(row.others === 0 ? [] : [line(texts.requests.others(row.others), { spacing: 'none', subtle: true })]),
      ...(row.byAuthority ? [line(texts.requests.byAuthority, { spacing: 'none' })] : []),
      ...(row.past && !row.byAuthority ? [line(texts.requests.past, { spacing: 'none' })] : []),
      ...(row.takenUp ? [line(texts.requests.takenUp, { spacing: 'none', bold: true })] : []),
      ...(row.byAuthority ? presses([open]) : decisions(at, row, say, (name) => about(name, row, say, limits), open)),
    ],
    { separator: true, spacing: 'medium' },
  );
}

/**
 * What can still be pressed: no day that is over is approved or taken up, and nothing is taken up twice. A phone has no
 * room for more than three short buttons in a row; `after` is the one that only shows.
 */
export function decisions(
  at: { readonly measure: string; readonly on: string; readonly decided: number; readonly page: number },
  { past, takenUp }: Pick<Row, 'past' | 'takenUp'>,
  { texts }: Phrases,
  lookOf: (name: string) => PressLook,
  after: Execute | null,
): readonly Element[] {
  const words = texts.requests.press;
  const decide = [
    past
      ? null
      : press(words.accept, { act: 'decide_due', ...at, accept: true }, { ...lookOf(words.accept), main: true }),
    press(words.keep, { act: 'decline_due', ...at }, lookOf(words.keep)),
  ];
  const takeUp = press(words.takeUp, { act: 'take_up_due', ...at }, lookOf(words.takeUp));
  return past || takenUp ? presses([...decide, after]) : [...presses(decide), ...presses([takeUp, after])];
}

/** What else goes with the date that stands on the card; nothing where that one goes alone. */
export function movesLine(moves: readonly string[], { texts, days }: Phrases): readonly Element[] {
  return moves.length < 2 ? [] : [line(texts.requests.moves(moves.length, days(moves)), { spacing: 'none' })];
}

function about(name: string, row: Row, { texts }: Phrases, limits: Limits) {
  return { tooltip: limits.tooltips ? texts.press.about(name, shortened(row.title, 60)) : null };
}

function happened({ happened: one }: RequestsView, { texts, dates, days }: Phrases) {
  if (one === null) return null;
  const said = texts.requests.happened;
  const title = shortened(one.title, 80);
  const name = one.name === null ? null : shortened(one.name, 80);
  const on = dates.date(one.on ?? '');
  const gone = one.moved.length < 2 ? '' : said.gone(one.moved.length, days(one.moved));
  switch (one.outcome) {
    case 'moved':
      return { text: said.moved(title, on, gone), good: true };
    case 'kept':
      return { text: said.kept(title), good: true };
    case 'taken_up':
      return { text: said.takenUp(title), good: true };
    case 'reason_kept':
      return { text: said.reasonKept(title), good: true };
    case 'past':
      return { text: said.past(title, on), good: false };
    case 'decided':
      return {
        text: one.on === null ? said.decidedKept(title, name) : said.decidedMoved(title, on, name),
        good: false,
      };
    case 'changed':
      return { text: said.changed(title), good: false };
  }
}
