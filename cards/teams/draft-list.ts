import { draftPhrasesFor } from '../text/draft-phrases';
import { type Phrases, phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { factsLine, heading, line, press, presses, rowTitle } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';
import { turning } from './turning';

type DraftListView = Extract<CardView, { kind: 'draft_list' }>;

/** The measures of a draft, a page of them, each with [Ändra]. */
export function draftListCard(view: DraftListView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts } = say;
  const { list, press: words } = texts.drafts;
  return [
    heading(list.heading(shortened(view.title, limits.title))),
    ...(view.removed === null ? [] : [line(list.removed(shortened(view.removed, limits.title)), { bold: true })]),
    ...(view.total === 0 ? [line(list.empty)] : []),
    ...view.rows.map((row) => measureRow(view, row, say, limits)),
    ...turning(view, (page) => ({ act: 'draft_all', draft: view.draft, page })),
    ...presses(
      [
        press(words.back, { act: 'draft', draft: view.draft, more: false }),
        press(words.addMeasure, { act: 'draft_new', draft: view.draft, page: view.page }),
      ],
      'medium',
    ),
  ];
}

function measureRow(view: DraftListView, row: DraftListView['rows'][number], say: Phrases, limits: Limits): Element {
  const { texts, dates } = say;
  const { list } = texts.drafts;
  const asked = draftPhrasesFor(view);
  const cut = Math.min(limits.title, 120);
  const title = shortened(row.title, cut);
  const due = row.due.length > 0 ? texts.and(row.due.map((day) => dates.date(day))) : (row.dueRaw ?? list.noDate);
  const responsible = row.responsible.map((one) => asked.responsible(one));
  const facts = [
    shortened(due, cut),
    // Whom a post stands for comes last in it, and must not be what is cut off.
    responsible.length > 0 ? shortened(texts.and(responsible), Math.min(limits.title, 240)) : list.noResponsible,
    say.state(row.state, row.schedule),
    ...(row.doubtful ? [list.doubtful] : []),
    ...(row.unsaved ? [list.unsaved] : []),
  ];
  const tooltip = limits.tooltips ? texts.press.about(texts.press.change, shortened(title, 60)) : null;
  const edit = { act: 'draft_edit', draft: view.draft, no: row.no, page: view.page } as const;
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [rowTitle('left', `${row.no}. ${title}`), factsLine(facts, false, ' · ')],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'center',
        items: presses([press(texts.press.change, edit, { tooltip })]),
      },
    ],
  };
}
