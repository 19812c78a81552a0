import { phrasesFor } from '../text/phrases';
import type { HelpView } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses } from './elements';
import { plain, shortened } from './inert';

/** What this person may write, each word with what comes of it. */
export function helpCard(view: HelpView): readonly Element[] {
  const { texts, contact } = phrasesFor(view);
  const ask = contact(view.contact);
  return [
    ...(view.unknown === null ? [] : [line(texts.help.unknown(shortened(view.unknown, 60)))]),
    heading(texts.help.heading),
    ...view.words.map((word): Element => {
      const { word: typed, does } = texts.words[word];
      return {
        type: 'RichTextBlock',
        spacing: 'small',
        inlines: [
          { type: 'TextRun', text: `/${typed}`, weight: 'bolder' },
          { type: 'TextRun', text: plain(` – ${does}`) },
        ],
      };
    }),
    line([texts.help.slash, ask === null ? '' : texts.help.contact(ask)].join(' ').trim(), {
      subtle: true,
      spacing: 'medium',
    }),
    ...presses(
      [
        view.words.includes('mine') ? press(texts.press.mine, { act: 'mine' }) : null,
        view.words.includes('status')
          ? press(texts.press.status, { act: 'status', filter: '', group: null, page: 0 })
          : null,
      ],
      'medium',
    ),
  ];
}
