import { phrasesFor } from '../text/phrases';
import type { StrangerView } from '../views';
import type { Element } from './adaptive-card';
import { heading, line } from './elements';

/** Somebody the register does not know: whom to ask, and nothing else. */
export function strangerCard(view: StrangerView): readonly Element[] {
  const { texts, contact } = phrasesFor(view);
  return [heading(texts.stranger.heading), line(texts.stranger.ask(contact(view.contact)))];
}
