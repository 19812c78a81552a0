import { asSentence, counted } from './counted';
import { enQuoted } from './quoted';
import type { svPlans } from './sv-plans';

const measures = (count: number) => counted(count, 'measure', 'measures');

/** That a plan is ended, or taken up again, in English. */
export const enPlans: typeof svPlans = {
  heading: (title) => `End the plan: ${title}`,
  what: (ending, of) =>
    ending === 0
      ? 'No measure is open. The plan is followed up no more.'
      : `${ending} of ${measures(of)} are not done. They then stand as cancelled, with your reason, and nobody is asked any more.`,
  asked: (count) => `What ${counted(count, 'person is', 'people are')} still asked is withdrawn.`,
  stays: 'What is completed stays. Reports can be made as before, and the plan can be taken up again.',
  reason: 'Why is the plan ended?',
  aboutChild: 'The reason seems to be about a single child. It is of the whole plan: write it without.',
  press: { close: 'End the plan', confirm: 'End', reopen: 'Take up again' },
  closedOn: (day, reason) => `Ended ${day}${reason ? `. Reason: ${asSentence(reason)}` : ''}`,
  ended: (day, by) => `The plan was ended ${day}${by ? ` by ${by}` : ''}.`,
  because: (reason) => `Reason: ${reason}`,
  endedRow: (day) => `plan ended ${day}`,
  endedUnder: (title, plan, reason, typed) =>
    `The plan ${enQuoted(plan)} has been ended. Reason: ${asSentence(reason)} ${
      typed === 'none'
        ? `${title} is no longer reported.`
        : typed === 'in_form'
          ? 'The answer was not sent. What you wrote stands here, in case you want to copy it.'
          : 'The answer was not sent. What you wrote is kept for two weeks, in case the plan is taken up again.'
    }`,
  endedHere: (plan, reason, count) =>
    `The plan ${enQuoted(plan)} has been ended. Reason: ${asSentence(reason)} ${counted(count, 'measure is', 'measures are')} no longer reported.`,
  allEnded: 'All plans have been ended. They are under report.',
  emptied: 'Report',
  news: (count) => counted(count, 'plan ended', 'plans ended'),
};
