import { type Phrases, phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { countsLine } from './counts';
import { factsLine, heading, line, press, presses, rowTitle, SYMBOLS } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

type SummaryView = Extract<CardView, { kind: 'summary' }>;

/** More than five is no longer read in twenty seconds. */
const ATTENTION_ROWS = 5;

/** Monday in the channel: the counts, what needs somebody and why, what changed. */
export function summaryCard(view: SummaryView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts, dates } = say;
  const { summary } = texts;
  const rows = view.attention.slice(0, ATTENTION_ROWS);
  const more = view.attentionMore + view.attention.length - rows.length;
  return [
    heading(summary.heading(dates.week(view.week)), { size: 'large' }),
    line(dates.day(view.today), { subtle: true, spacing: 'none' }),
    line(countsLine(view.counts, view.change, say), { bold: true, spacing: 'medium' }),
    ...news(view, say).map((text) => line(text, { spacing: 'small' })),
    heading(rows.length === 0 ? summary.noAttention : summary.attention, {
      separator: true,
      spacing: 'medium',
    }),
    ...rows.flatMap((row) => {
      const late = row.reasons.some((reason) => reason.code === 'overdue' || reason.code === 'delayed');
      return [
        rowTitle(late ? 'late' : 'left', shortened(row.title, Math.min(limits.title, 160))),
        factsLine(row.reasons.map(say.reason), late, ', '),
      ];
    }),
    ...(more > 0 ? [line(summary.attentionMore(more), { subtle: true })] : []),
    ...rounds(view, say),
    ...presses(
      [press(texts.press.areas, { act: 'summary_areas' }), press(texts.press.overdue, { act: 'summary_overdue' })],
      'medium',
    ),
    line(summary.next(dates.day(view.next)), { subtle: true }),
  ];
}

/** Nothing changed is said in one line; so is that there is nothing yet to compare with. Changed counts speak for themselves. */
function news(view: SummaryView, say: Phrases): readonly string[] {
  const { summary } = say.texts;
  if (view.news === null) return [summary.first];
  const { completed, newlyOverdue, moved, answers, plansClosed = 0 } = view.news;
  const parts = [
    completed > 0 ? summary.completed(completed) : null,
    newlyOverdue > 0 ? summary.newlyOverdue(newlyOverdue) : null,
    moved > 0 ? say.texts.requests.news(moved) : null,
    plansClosed > 0 ? say.texts.plans.news(plansClosed) : null,
    answers > 0 ? summary.answers(answers) : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return [summary.since(parts)];
  return Object.values(view.change ?? {}).some((by) => by !== 0) ? [] : [summary.noNews];
}

function rounds(view: SummaryView, say: Phrases): readonly Element[] {
  if (view.rounds.length === 0) return [];
  const { texts, dates } = say;
  return [
    heading(texts.summary.rounds, { separator: true, spacing: 'medium' }),
    ...view.rounds.map((round) => {
      const symbol = round.answered >= round.of ? SYMBOLS.done : SYMBOLS.left;
      const { name, closesOn, answered, begun, of } = round;
      return line(`${symbol} ${texts.summary.round(name, dates.day(closesOn), answered, begun, of)}`);
    }),
  ];
}
