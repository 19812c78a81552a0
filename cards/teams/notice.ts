import { phrasesFor } from '../text/phrases';
import type { Texts } from '../text/sv';
import type { NoticeView, Press } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses } from './elements';
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

/** One friendly sentence or two, and where to go from here. */
export function noticeCard(view: NoticeView): readonly Element[] {
  const { texts, noticeText } = phrasesFor(view);
  const said = noticeText(view);
  const { meant = [] } = view;
  return [
    heading(said.heading),
    line(said.text),
    ...meant.flatMap(({ name, press: asks }) => asked(name, within(asks), texts)),
    ...presses(
      view.presses.map((name) => press(texts.press[name], name === 'status' ? statusAgain(view) : PRESSES[name])),
      'medium',
    ),
  ];
}
