import { phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses, SYMBOLS } from './elements';
import { shortened } from './inert';
import { FILTER_MAX, type Limits } from './limits';

type RemindView = Extract<CardView, { kind: 'remind' }>;

/** Who will be reminded and who not, with the reason, before anything is sent. */
export function remindCard(view: RemindView, limits: Limits): readonly Element[] {
  const { texts, dates } = phrasesFor(view);
  const { remind } = texts;
  const filter = shortened(view.filter, FILTER_MAX);
  const name = (text: string) => shortened(text, 80);
  const to = view.to.slice(0, limits.rows);
  const leftOut = view.leftOut.slice(0, limits.rows);
  const more = (all: number, shown: number) =>
    all > shown ? [line(remind.notShown(all - shown), { subtle: true })] : [];
  const back = press(texts.press.cancel, { act: 'status', filter, group: null, page: 0 });
  return [
    heading(view.to.length === 0 ? remind.nobody : remind.heading(view.to.length)),
    ...(view.to.length === 0 ? [] : [line(remind.what(view.to.length))]),
    ...to.map((one) =>
      line(`${SYMBOLS.left} ${remind.to(name(one.name), one.unit === null ? null : name(one.unit), one.measures)}`),
    ),
    ...more(view.to.length, to.length),
    ...(view.leftOut.length === 0
      ? []
      : [heading(remind.leftOut, { size: 'default', separator: true, spacing: 'medium' })]),
    ...leftOut.map((one) => {
      const why = remind[one.why](one.on === null ? null : dates.date(one.on));
      return line(`${SYMBOLS.partLeft} ${name(one.name)} – ${why}`);
    }),
    ...more(view.leftOut.length, leftOut.length),
    ...presses(
      view.to.length === 0
        ? [back]
        : [press(texts.press.send, { act: 'remind_send', filter, at: view.at }, { main: true }), back],
      'medium',
    ),
  ];
}
