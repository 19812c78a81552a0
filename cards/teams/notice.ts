import { phrasesFor } from '../text/phrases';
import type { NoticeView, Press } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses } from './elements';

const PRESSES: Readonly<Record<NoticeView['presses'][number], Press>> = {
  mine: { act: 'mine' },
  status: { act: 'status', filter: '', group: null, page: 0 },
  help: { act: 'help' },
};

/** One friendly sentence or two, and where to go from here. */
export function noticeCard(view: NoticeView): readonly Element[] {
  const { texts, noticeText } = phrasesFor(view);
  const said = noticeText(view);
  return [
    heading(said.heading),
    line(said.text),
    ...presses(
      view.presses.map((name) => press(texts.press[name], PRESSES[name])),
      'medium',
    ),
  ];
}
