import { type Phrases, phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { box, factsLine, heading, line, press, presses, rowTitle, SYMBOLS } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';
import { turning } from './turning';

type DraftOffersView = Extract<CardView, { kind: 'draft_offers' }>;
type Row = DraftOffersView['rows'][number];

/** A whole sentence is what has to be judged. */
const SENTENCE = 300;

/** The sentences that became no measure, a page of them, each with the press that makes it one. */
export function draftOffersCard(view: DraftOffersView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts } = say;
  const { offers, press: words } = texts.drafts;
  return [
    heading(offers.heading(shortened(view.title, limits.title))),
    line(view.rows.length === 0 ? offers.none : offers.what, { spacing: 'none' }),
    ...view.rows.map((row) => offered(view, row, say, limits)),
    ...turning(view, (page) => ({ act: 'draft_offers', draft: view.draft, page })),
    ...presses(
      [
        press(words.back, { act: 'draft', draft: view.draft, more: false }),
        press(words.addOwn, { act: 'draft_new', draft: view.draft, page: view.page, offers: true }),
      ],
      'medium',
    ),
  ];
}

/** The sentence, what of it was read, and its press; once it has been added, which measure it is. */
function offered(view: DraftOffersView, row: Row, say: Phrases, limits: Limits): Element {
  const { texts, dates } = say;
  const { offers, form, press: words } = texts.drafts;
  const { no, sentence } = row;
  const facts = [
    ...(row.due.length > 0 ? [offers.due(texts.and(row.due.map((day) => dates.date(day))))] : []),
    ...(row.responsible.length > 0 ? [offers.responsible(texts.and(row.responsible))] : []),
  ].map((fact) => shortened(fact, Math.min(limits.title, 120)));
  const about = (name: string) =>
    limits.tooltips ? { tooltip: texts.press.about(name, shortened(row.name, 60)) } : {};
  const at = { draft: view.draft, page: view.page };
  const added = (measure: number) => [
    press(texts.press.change, { act: 'draft_edit', no: measure, offers: true, ...at }, about(texts.press.change)),
    press(words.takeOut, { act: 'draft_remove', no: measure, offers: true, ...at }, about(words.takeOut)),
  ];
  return box(
    [
      ...(no === null ? [] : [rowTitle('done', form.heading(no))]),
      ...(row.renamed || sentence === null
        ? [line(shortened(row.name, Math.min(limits.title, 160)), { spacing: 'none' })]
        : []),
      ...(sentence === null
        ? []
        : [
            line(texts.quote(shortened(sentence, Math.min(SENTENCE, limits.title + 180))), {
              spacing: 'none',
              subtle: no !== null,
            }),
          ]),
      ...(facts.length > 0 ? [factsLine(facts, false, ' · ')] : []),
      ...(row.aboutPupil ? [line(`${SYMBOLS.problem} ${offers.aboutPupil}`, { bold: true })] : []),
      ...presses(
        no === null ? [press(words.add, { act: 'draft_add', offer: row.key, ...at }, about(words.add))] : added(no),
      ),
    ],
    { spacing: 'medium' },
  );
}
