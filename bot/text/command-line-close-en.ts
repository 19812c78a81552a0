import { counted } from '../../cards/text/counted';
import type { CommandCloseTexts } from './command-line-close-sv';

const measures = (count: number) => counted(count, 'measure', 'measures');

/** What `follow-up close` says. */
export const commandCloseEn: CommandCloseTexts = {
  help: {
    close: 'ends a plan, or takes it up again',
    why: 'the reason, which stands in reports; needed except with --reopen',
    reopen: 'takes up a plan that was ended',
  },
  whyMissing: 'Give the reason with --why. Nothing was changed.',
  whyNotTaken: '--why belongs to ending a plan, and --reopen takes it up again. Give one of them. Nothing was changed.',
  refused: (refusal) => {
    switch (refusal) {
      case 'required':
        return 'The reason is empty. Nothing was changed.';
      case 'too_long':
        return 'The reason is too long: at most 500 characters. Nothing was changed.';
      case 'personal_number':
        return 'The reason seems to hold a personal identity number, which cannot be stored. Nothing was changed.';
      case 'about_a_child':
        return 'The reason seems to be about a single child. It is of the whole plan: write it without. Nothing was changed.';
      case 'plan_gone':
        return 'The plan is no longer there.';
    }
  },
  closed: (title, ending) =>
    `${title} is ended. ${ending === 0 ? 'No measure was open' : `${measures(ending)} stand as cancelled`}, and nobody is asked any more.`,
  already: (title, on, reason) => `${title} was ended on ${on} already. The reason stands: ${reason}`,
  wouldClose: (title, ending, of, asked) =>
    `Nothing is stored. Without --dry-run ${title} is ended: ${ending} of ${measures(of)} become cancelled${asked > 0 ? `, and what ${counted(asked, 'person is', 'people are')} asked is withdrawn` : ''}. What is completed stays.`,
  reopened: (title, open) =>
    `${title} is followed up again, with ${measures(open)} that are not done. What is open in the wheel is asked for with the next round.`,
  notClosed: (title) => `${title} is not ended. Nothing was changed.`,
  wouldReopen: (title, open) =>
    `Nothing is stored. Without --dry-run ${title} is followed up again, with ${measures(open)} that are not done.`,
};
