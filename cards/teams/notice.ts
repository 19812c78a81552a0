import { phrasesFor } from '../text/phrases';
import type { Texts } from '../text/sv';
import type { NoticeView, Press } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses, rowTitle } from './elements';
import { shortened } from './inert';
import { FILTER_MAX } from './limits';

const PRESSES: Readonly<Record<NoticeView['presses'][number], Press>> = {
  mine: { act: 'mine' },
  status: { act: 'status', filter: '', group: null, page: 0 },
  help: { act: 'help' },
};

/** Whoever came from a part of it goes back to that part. */
const statusAgain = ({ list }: NoticeView): Press => (list ? within({ act: 'status', ...list }) : PRESSES.status);

/** A plan's title is asked for by as much of it as may be typed. */
const within = (asks: Press): Press =>
  'filter' in asks ? { ...asks, filter: shortened(asks.filter, FILTER_MAX) } : asks;

type Draft = NonNullable<NoticeView['drafts']>[number];

/** Letters of a button that a narrow panel shows. */
const ON_A_BUTTON = 34;

/** "Menade du Bokskolan?"; a name that is too long for a button stands above it. */
function asked(name: string, asks: Press, { press: words }: Texts): readonly Element[] {
  const whole = words.meant(name);
  if (whole.length <= ON_A_BUTTON) return presses([press(whole, asks)]);
  const title = shortened(name, 160);
  return [
    line(title, { spacing: 'medium' }),
    ...presses([press(words.meantThis, asks, { tooltip: words.meant(title) })]),
  ];
}

/**
 * A draft by name, with what [Avbryt] of its own card does, and the way there. Whoever has written "avbryt" would take a
 * button of that name for the way out of this card.
 */
function draftRow({ draft, title }: Draft, { press: words, drafts }: Texts): readonly Element[] {
  const about = (name: string) => ({ tooltip: words.about(name, shortened(title, 60)) });
  const remove = drafts.press.takeOut;
  return [
    rowTitle('left', shortened(title, 160)),
    ...presses([
      press(remove, { act: 'draft_cancel', draft }, about(remove)),
      press(words.open, { act: 'draft', draft, more: false }, about(words.open)),
    ]),
  ];
}

/** One friendly sentence or two, and where to go from here. */
export function noticeCard(view: NoticeView): readonly Element[] {
  const { texts, noticeText } = phrasesFor(view);
  const said = noticeText(view);
  const { meant = [], drafts = [] } = view;
  return [
    heading(said.heading),
    line(said.text),
    ...meant.flatMap(({ name, press: asks }) => asked(name, within(asks), texts)),
    ...drafts.flatMap((one) => draftRow(one, texts)),
    ...presses(
      view.presses.map((name) => press(texts.press[name], name === 'status' ? statusAgain(view) : PRESSES[name])),
      'medium',
    ),
  ];
}
