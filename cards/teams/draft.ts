import { type DraftPhrases, draftPhrasesFor } from '../text/draft-phrases';
import { type Phrases, phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS, type Press } from '../views';
import type { Element, Execute } from './adaptive-card';
import { box, heading, line, press, presses, SYMBOLS } from './elements';
import { plain, shortened } from './inert';
import type { Limits } from './limits';

type DraftView = Extract<CardView, { kind: 'draft' }>;
type Question = DraftView['questions'][number];

/** With so many questions or fewer there is nothing to fold away. */
const FEW = 7;
/** A day that is picked and not pressed, or words that are typed, come along as the answer they are. */
const along = { withInputs: true } as const;
/** Letters that fit beside one another in a narrow panel, with the edges of a button counted as four. */
const ROW = 38;

/**
 * A plan that was read: what is asked, with a press for each answer; what was answered, which sinks; what publishing
 * would do. Nothing has to be looked at that was read with certainty.
 */
export function draftCard(view: DraftView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { drafts } = say.texts;
  const asked = draftPhrasesFor(view);
  const date = view.documentDate === null ? null : say.dates.date(view.documentDate);
  const shown = view.questions.slice(0, limits.rows);
  const hidden = view.hidden + view.questions.length - shown.length;
  const open = shown.length + hidden;
  // Sent again: it is said at once that nothing would change, and what was asked before stands behind a press.
  const isSame = view.change?.same === true && shown.length === 0;
  if (view.ended !== null) return ended(view, view.ended, say, limits);
  return [
    heading(shortened(view.title, limits.title)),
    line(drafts.size(view.measures, date), { spacing: 'none' }),
    line(drafts.from(view.file === null ? null : shortened(view.file, 120)), { subtle: true, spacing: 'none' }),
    ...changes(view, say, asked, limits),
    ...(isSame
      ? []
      : [
          line(open === 0 && view.settled.length > 0 ? drafts.answered : drafts.questions(open), {
            bold: true,
            spacing: 'medium',
          }),
        ]),
    ...shown.flatMap((one, at) => question(view, one, at + 1, say, asked, limits)),
    ...presses([more(view, shown.length, hidden, say)]),
    ...settled(view, say, asked, limits),
    ...notes(view, say, asked),
    ...offers(view, say),
    ...(view.blocked && !isSame
      ? [line(`${SYMBOLS.problem} ${drafts.blocked[blockedBy(view)]}`, { bold: true, spacing: 'medium' })]
      : []),
    ...inRows(
      [
        view.blocked || view.empty || isSame
          ? null
          : press(drafts.press.publish, { act: 'draft_publish', draft: view.draft }, { main: true, ...along }),
        view.measures > 0
          ? press(drafts.press.showAll(view.measures), { act: 'draft_all', draft: view.draft, page: 0 }, along)
          : press(drafts.press.addMeasure, { act: 'draft_new', draft: view.draft, page: -1 }, along),
        press(say.texts.press.cancel, { act: 'draft_cancel', draft: view.draft }),
      ],
      'medium',
    ),
  ];
}

/** A draft of a plan that was ended: that comes first, and nothing is asked before it is taken up again. */
function ended(
  view: DraftView,
  { plan, title, on, name, reason, said }: NonNullable<DraftView['ended']>,
  say: Phrases,
  limits: Limits,
): readonly Element[] {
  const { drafts, plans, press: names } = say.texts;
  const isNew: Press = {
    act: 'draft_answer',
    draft: view.draft,
    question: 'same_plan',
    choice: 'new_plan',
    more: view.more,
  };
  const when = drafts.ended.when(say.dates.day(on), name === null ? null : shortened(name, 100));
  return [
    heading(drafts.ended.heading(shortened(title, limits.title))),
    box(
      [
        line(`${SYMBOLS.problem} ${when} ${drafts.ended.reason(shortened(reason, 400))}`, {
          bold: true,
          spacing: 'none',
        }),
        line(said ? drafts.ended.what : `${drafts.ended.what} ${drafts.ended.another}`, { spacing: 'small' }),
      ],
      { style: 'warning', spacing: 'medium' },
    ),
    line(drafts.from(view.file === null ? null : shortened(view.file, 120)), { subtle: true, spacing: 'medium' }),
    ...inRows(
      [
        press(plans.press.reopen, { act: 'draft_reopen', draft: view.draft, plan }, { main: true }),
        said ? press(drafts.ended.isNew, isNew) : null,
        press(names.cancel, { act: 'draft_cancel', draft: view.draft }),
      ],
      'medium',
    ),
  ];
}

/** What may be measures and became none, in a line with the way there. */
const offers = ({ draft, offers: count }: DraftView, { texts: { drafts } }: Phrases): readonly Element[] =>
  count === 0
    ? []
    : [
        line(drafts.offers.left(count), { spacing: 'medium' }),
        ...presses([press(drafts.press.showOffers(count), { act: 'draft_offers', draft, page: 0 }, along)]),
      ];

const blockedBy = ({ blockedBy: code }: DraftView) =>
  code === 'plan_title' ? code : code?.startsWith('same_') ? 'same_plan' : 'pupil_health';

/** The way to the questions that are not shown: to more of them, or back to the first few. */
function more(view: DraftView, shown: number, hidden: number, { texts }: Phrases): Execute | null {
  const { drafts } = texts;
  const to = (all: boolean) => ({ act: 'draft', draft: view.draft, more: all }) as const;
  const name = shown === 0 ? drafts.press.showQuestions(hidden) : drafts.moreQuestions(hidden);
  if (hidden > 0 && !view.more) return press(name, to(true), { withInputs: true });
  return view.more && (shown > FEW || view.change?.same)
    ? press(drafts.press.fewer, to(false), { withInputs: true })
    : null;
}

function changes(view: DraftView, say: Phrases, asked: DraftPhrases, limits: Limits): readonly Element[] {
  const said = asked.change(view.change);
  const older = asked.older(view.change);
  if (said === null || view.change === null) return [];
  const { change } = say.texts.drafts;
  const { rows, more: others, missingNamed, missing, closed } = view.change;
  const named = missingNamed.map((one) => change.named(one.no, shortened(one.title, 60), one.becomes));
  const left = missing + closed - missingNamed.length;
  return [
    box(
      [
        line(shortened(said, limits.title + 120), { spacing: 'none', bold: true }),
        ...(older === null ? [] : [line(`${SYMBOLS.problem} ${older}`, { spacing: 'none' })]),
        ...rows.map((one) => line(shortened(asked.row(one, 60), limits.title + 240), { spacing: 'none' })),
        ...(others > 0 ? [line(change.moreRows(others), { spacing: 'none' })] : []),
        ...(named.length > 0 ? [line(change.missingNamed(named.join(', '), left), { spacing: 'none' })] : []),
      ],
      { style: 'emphasis', spacing: 'medium' },
    ),
  ];
}

function question(
  view: DraftView,
  one: Question,
  no: number,
  say: Phrases,
  asked: DraftPhrases,
  limits: Limits,
): readonly Element[] {
  const { drafts } = say.texts;
  const sentence = shortened(asked.question(one, Math.min(limits.title, 80)), limits.title + 240);
  const buttons = one.choices.map((choice) => {
    const name = isAsItStands(one, choice) ? drafts.press.publishAsItStands : asked.answer(one, choice);
    const tooltip = limits.tooltips ? say.texts.press.about(name, shortened(sentence, 80)) : null;
    return press(name, pressOf(view, one, choice), { withInputs: true, tooltip });
  });
  return [
    box(
      [
        line(drafts.numbered(no, sentence), { spacing: 'none' }),
        ...(one.error === null
          ? []
          : [line(`${SYMBOLS.problem} ${drafts.faults[one.error]}`, { color: 'attention', bold: true })]),
        ...input(one, say),
        ...inRows(buttons),
      ],
      { spacing: 'medium' },
    ),
  ];
}

/** Buttons in as few rows as a narrow panel takes: what stands beside the last one that fits would be cut off. */
function inRows(buttons: readonly (Execute | null)[], first: 'small' | 'medium' = 'small'): readonly Element[] {
  const rows: Execute[][] = [];
  let width = ROW;
  for (const one of buttons.filter((button) => button !== null)) {
    const letters = one.title.length + 4;
    if (width + letters > ROW) rows.push([]);
    width = width + letters > ROW ? letters : width + letters;
    rows.at(-1)?.push(one);
  }
  return rows.flatMap((row, at) => presses(row, at === 0 ? first : 'small'));
}

/** [Ändra] opens the measure's form; every other press is an answer. */
function pressOf(view: DraftView, one: Question, choice: Question['choices'][number]): Press {
  return choice === 'edit' && one.no !== null
    ? { act: 'draft_edit', draft: view.draft, no: one.no, page: -1 }
    : {
        act: 'draft_answer',
        draft: view.draft,
        question: one.id,
        choice,
        more: view.more,
        ...(isAsItStands(one, choice) ? { sure: true as const } : {}),
      };
}

/** After a box was emptied, the same press says which words it publishes. */
const isAsItStands = (one: Question, choice: Question['choices'][number]) =>
  choice === 'publish_anyway' && one.error === 'emptied';

function input(one: Question, say: Phrases): readonly Element[] {
  if (one.asks === null) return [];
  const id = `${FORM_INPUTS.question}${one.id}`;
  const { texts } = say;
  const asks = one.choices.includes('set_text') ? 'sentence' : one.asks;
  const name = one.date === null ? texts.drafts.valueLabel[asks] : texts.drafts.form.fields[one.date];
  const label =
    one.no === null ? name : texts.press.about(name, texts.drafts.about(one.no, shortened(one.title ?? '', 40)));
  if (one.asks === 'date') {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(one.value);
    return [{ type: 'Input.Date', id, label, ...(isDay ? { value: plain(one.value) } : {}) }];
  }
  const value = shortened(one.value || one.raw.join(' '), 400);
  return [{ type: 'Input.Text', id, label, isMultiline: true, maxLength: 400, ...(value ? { value } : {}) }];
}

/** What was answered, a line each with the way back; the newest few. */
function settled(view: DraftView, say: Phrases, asked: DraftPhrases, limits: Limits): readonly Element[] {
  const { drafts } = say.texts;
  return view.settled.map(({ question: one, choice, value }, at): Element => {
    const answer =
      choice === 'take_out'
        ? drafts.sentenceOut
        : value && choice.startsWith('set_')
          ? value
          : asked.answer(one, choice);
    const sentence = shortened(asked.question(one, 40, true), Math.min(limits.title, 140));
    const back: Press = { act: 'draft_undo', draft: view.draft, subject: one.id, more: view.more };
    const tooltip = limits.tooltips ? say.texts.press.about(drafts.press.undo, shortened(sentence, 60)) : null;
    return {
      type: 'ColumnSet',
      spacing: 'small',
      ...(at === 0 ? { separator: true } : {}),
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          items: [line(`${SYMBOLS.done} ${drafts.settled(sentence, answer)}`, { subtle: true, spacing: 'none' })],
        },
        {
          type: 'Column',
          width: 'auto',
          verticalContentAlignment: 'center',
          items: presses([press(drafts.press.undo, back, { withInputs: true, tooltip })]),
        },
      ],
    };
  });
}

function notes(view: DraftView, say: Phrases, asked: DraftPhrases): readonly Element[] {
  const { drafts } = say.texts;
  const unlinked = asked.unlinked(view.unlinked, drafts.byWord);
  const linked = asked.linked(view.linked, drafts.press.showAll(view.measures));
  const said = [
    ...view.notes.map((one) => drafts.notes[one.code](one.count)),
    ...(linked === null ? [] : [linked]),
    ...(unlinked === null ? [] : [unlinked]),
    ...(view.soon > 0 ? [drafts.soon(view.soon)] : []),
  ];
  return said.map((text, at) => line(text, { subtle: true, ...(at === 0 ? { spacing: 'medium' as const } : {}) }));
}
