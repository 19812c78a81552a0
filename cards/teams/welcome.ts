import { phrasesFor } from '../text/phrases';
import type { WelcomeView } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses } from './elements';

/** The first meeting: five short lines at most, and the two presses somebody may want. */
export function welcomeCard(view: WelcomeView): readonly Element[] {
  const { texts, dates, contact } = phrasesFor(view);
  const { welcome } = texts;
  const next = view.next === null ? welcome.noNext : welcome.next(view.next.name, dates.day(view.next.opensOn));
  const lines = {
    reporter: [welcome.what.reporter(view.measures), next, welcome.quick, welcome.publicRecord],
    administrator: [welcome.what.administrator(), welcome.summary, welcome.publicRecord],
    other: [welcome.what.other(), welcome.publicRecord],
  }[view.role];
  return [
    heading(welcome.heading(view.name)),
    ...[...lines, welcome.help(contact(view.contact))].map((text) => line(text)),
    ...presses(
      [
        view.role === 'administrator'
          ? press(texts.press.status, { act: 'status', filter: '', group: null, page: 0 })
          : null,
        view.role === 'other' ? null : press(texts.press.mine, { act: 'mine' }),
        press(texts.press.help, { act: 'help' }),
      ],
      'medium',
    ),
  ];
}
