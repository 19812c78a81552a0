import { phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element, RichTextBlock } from './adaptive-card';
import { box, heading, line, noticeBox, press, presses, rowTitle } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';
import { turning } from './turning';

type Held = Extract<CardView, { kind: 'held' }>;

/** Texts that wait to be looked at, each whole with who wrote it, when and why it was asked about. */
export function heldCard(view: Held, limits: Limits): readonly Element[] {
  const { texts } = phrasesFor(view);
  const { held } = texts;
  const { looked } = view;
  return [
    ...noticeBox(
      looked === null
        ? null
        : {
            text: held.looked[looked.outcome](shortened(looked.title, 160), looked.by && shortened(looked.by, 80)),
            good: looked.outcome !== 'changed',
          },
    ),
    heading(held.heading(view.total)),
    ...(view.total === 0 ? [] : [line(held.what, { subtle: true })]),
    ...view.rows.flatMap((row) => rowOf(view, row, limits)),
    ...turning(view, (page) => ({ act: 'held', page })),
    ...presses([press(texts.press.status, { act: 'status', filter: '', group: null, page: 0 })], 'medium'),
  ];
}

/** What somebody wrote, exactly as written: this is what is judged. */
function words(label: string, text: string): RichTextBlock {
  return {
    type: 'RichTextBlock',
    spacing: 'small',
    inlines: [
      { type: 'TextRun', text: `${label}: `, weight: 'bolder' },
      { type: 'TextRun', text: text || '–' },
    ],
  };
}

function rowOf(view: Held, row: Held['rows'][number], limits: Limits): readonly Element[] {
  const { texts, dates } = phrasesFor(view);
  const { held } = texts;
  const title = shortened(row.title, Math.min(limits.title, 160));
  const at = dates.dayAndTime(row.at);
  const by = row.by === null ? null : shortened(row.by, 80);
  const reasons = row.concerns.map(({ code, seen }) =>
    held.reason(held.reasons[code], seen === null ? null : texts.quote(shortened(seen, 80))),
  );
  const look = (name: string, outcome: 'cleared' | 'kept_out' | 'sentence_out') =>
    press(
      name,
      { act: 'look', held: row.held, words: row.words, outcome, page: view.page },
      { tooltip: limits.tooltips ? texts.press.about(name, shortened(title, 60)) : null },
    );
  const told = [
    ...(row.followUp === null
      ? []
      : [
          words(
            row.from === 'decision' ? texts.requests.reason : row.from === 'plan' ? held.planText : held.followUp,
            shortened(row.followUp, limits.typed),
          ),
        ]),
    ...(row.analysis === null ? [] : [words(held.analysis, shortened(row.analysis, limits.typed))]),
  ];
  return [
    box(
      [
        rowTitle('problem', title),
        line(row.from === 'plan' ? held.fromPlan(at, by) : held.by(at, by, row.unit), {
          subtle: true,
          spacing: 'none',
        }),
        line(held.plan(shortened(row.plan, 120)), { subtle: true, spacing: 'none' }),
        line(held.why(reasons.join(', ')), { spacing: 'small' }),
        ...told,
        ...(row.sentences === null ? [] : [words(held.sentences, shortened(row.sentences.join(' '), limits.typed))]),
        ...presses([look(held.press.cleared, 'cleared'), look(held.press.keptOut, 'kept_out')]),
        ...presses([row.sentences === null ? null : look(held.press.sentenceOut, 'sentence_out')]),
      ],
      { separator: true, spacing: 'medium' },
    ),
  ];
}
