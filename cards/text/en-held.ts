import { counted } from './counted';
import type { svHeld } from './sv-held';

/** The guard's sentences in English. */
export const enHeld: typeof svHeld = {
  notSent: 'The answer is not sent yet. Everything you wrote is still there.',
  seen: {
    pupil_named: (words) => `The text seems to name a child or a pupil (${words}).`,
    pupil_initials: (words) => `The text seems to hold a pupil’s initials (${words}).`,
    class_and_person: (words) => `The text seems to be about a single pupil (${words}).`,
    health_of_child: (words) => `The text seems to be about a single pupil’s health (${words}).`,
    social_of_child: (words) => `The text seems to be about a single pupil’s social situation (${words}).`,
  },
  seenSeveral: (words) => `The text seems to be about a single pupil (${words}).`,
  anyway:
    'If you send it anyway the choice is logged, and nobody else sees the text until the administrator has looked.',
  anywayOwn:
    'If you send it anyway the choice is logged, and nobody else sees the text until you or another administrator has looked.',
  press: {
    edit: 'Change',
    sendAnyway: 'Send anyway',
    look: 'Look',
    cleared: 'May be shown',
    keptOut: 'Do not show',
    sentenceOut: 'Hide the sentence alone',
  },
  hintAgain: 'Here too: nothing about individual children or pupils.',
  waiting: (count) => `Texts to look at (${count})`,
  unread: {
    notConfirmed:
      'A measure that you cannot read cannot be confirmed. Nothing was stored. If you know what it is about, choose Update and write what has been done.',
    inWords: {
      until_looked_at:
        'The text of the measure is not shown, so its state cannot just be confirmed. Write what has been done, or go back and wait.',
      for_good:
        'The text of the measure is not shown, so its state cannot just be confirmed. Write what has been done. If you do not know what it is about, ask the administrator.',
    },
  },
  withheld: 'The text is not shown until the administrator has looked at it.',
  withheldForGood: 'The text is not shown.',
  own: {
    until_looked_at: 'Others see your text only when the administrator has looked at it.',
    for_good: 'Your text is not shown to others. The state and the dates count as usual.',
  },

  heading: (count) => (count === 0 ? 'No texts to look at' : `Texts to look at (${count})`),
  what: 'Nobody but those who wrote them sees the texts until you have chosen.',
  by: (at, by, unit) => [at, by ?? 'the command line', unit].filter((part) => part !== null).join(' · '),
  fromPlan: (at, by) => `Text in the plan, read ${at}${by === null ? '' : ` by ${by}`}`,
  plan: (title) => `Plan: ${title}`,
  why: (reasons) => `Why: ${reasons}`,
  reasons: {
    pupil_named: 'a child’s or pupil’s name',
    pupil_initials: 'initials',
    class_and_person: 'class and person',
    health_of_child: 'health',
    social_of_child: 'social situation',
  },
  reason: (reason, words) => (words === null ? reason : `${reason} (${words})`),
  followUp: 'Follow-up',
  planText: 'The plan says',
  sentences: 'What is asked about',
  analysis: 'Analysis',
  looked: {
    cleared: (title, by) =>
      by === null ? `May be shown: ${title}` : `${by} has chosen already. May be shown: ${title}`,
    kept_out: (title, by) => (by === null ? `Not shown: ${title}` : `${by} has chosen already. Not shown: ${title}`),
    sentence_out: (title, by) =>
      by === null
        ? `The sentence is not shown: ${title}`
        : `${by} has chosen already. The sentence is not shown: ${title}`,
    changed: (title) => `The text has changed since the card was shown, so nothing is chosen. Read it again: ${title}`,
  },
  toast: (count) => counted(count, 'text to look at', 'texts to look at'),
};
