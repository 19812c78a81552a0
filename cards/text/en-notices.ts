import type { NoticeTexts } from './sv-notices';

const nothingStored = 'Nothing was stored.';

export const enNotices: NoticeTexts = {
  unknown_word: ({ what }) => ({
    heading: what ? `I do not understand “${what}”` : 'I did not understand that',
    text: 'Write help to see what you can write.',
  }),
  not_allowed_status: () => ({
    heading: 'You cannot see that status',
    text: 'Your role does not give the right to see the whole plan. Your own measures are under My measures.',
  }),
  not_allowed: () => ({
    heading: 'You may not do that',
    text: 'Your role does not give the right to it. Ask whoever administers the follow-up.',
  }),
  nothing_assigned: () => ({
    heading: 'You have no measures right now',
    text: 'A card comes here when you have something to report.',
  }),
  nothing_for_filter: ({ filter, what }) => ({
    heading: (filter ?? what) ? `Nothing matches “${filter ?? what}”` : 'Nothing matches',
    text: 'Try a school, a plan, a person or a state, for example overdue.',
  }),
  card_not_understood: () => ({
    heading: 'The button could not be read',
    text: `${nothingStored} Open My measures and try from there.`,
  }),
  card_not_yours: () => ({
    heading: 'The card is somebody else’s',
    text: `${nothingStored} Your own measures are under My measures.`,
  }),
  too_much_text: ({ max }) => ({
    heading: 'The text is too long',
    text: `${nothingStored} ${max ? `At most ${max} characters fit in a field.` : 'Shorten the text and submit again.'}`,
  }),
  fault: () => ({
    heading: 'Something went wrong on our side',
    text: 'What was already sent is kept. Try again in a while.',
  }),
  channel_bound: ({ next }) => ({
    heading: 'This channel gets the summary',
    text: `It comes every Monday at 8${next ? `, the first time ${next}` : ''}. Write channel off to stop it.`,
  }),
  channel_bound_posts_now: () => ({
    heading: 'This channel gets the summary',
    text: 'The first one comes in a moment, then every Monday at 8. Write channel off to stop it.',
  }),
  channel_already_bound: ({ next }) => ({
    heading: 'This channel already gets the summary',
    text: next ? `The next one comes ${next}.` : 'It comes every Monday at 8.',
  }),
  channel_released: () => ({
    heading: 'This channel no longer gets the summary',
    text: 'Write channel here if it should start again.',
  }),
  channel_not_bound: () => ({
    heading: 'This channel gets no summary',
    text: 'Write channel here if it should start.',
  }),
  channel_only_here: () => ({
    heading: 'Write that in a channel',
    text: 'Write channel in the channel that is to get the summary.',
  }),
  all_assigned: () => ({
    heading: 'Somebody answers for every open measure',
    text: 'Write status to see where things stand.',
  }),
  channel_personal_only: () => ({
    heading: 'Write that in your own chat',
    text: 'The answer is for you only. Open the chat with me and write the same there.',
  }),
  language_changed: () => ({ heading: 'English', text: 'From now on I write in English.' }),
  language_unknown: ({ what }) => ({
    heading: what ? `I do not know “${what}”` : 'Which language?',
    text: 'Write language svenska or language english.',
  }),
  reminded: ({ count, names }) => ({
    heading:
      count === undefined
        ? 'The reminder is on its way'
        : `The reminder goes to ${count} ${count === 1 ? 'person' : 'people'}`,
    text: `${names ? `${names}. ` : ''}Nobody is reminded again within three working days.`,
  }),
  reminded_none: () => ({
    heading: 'Nobody is reminded now',
    text: 'Everybody has answered, was reminded lately or cannot be reached.',
  }),
  assigned: ({ name, title, count }) => ({
    heading: 'Assigned',
    text: `${name ?? 'The one you chose'} is now responsible for ${title ? `“${title}”` : 'the measure'}${
      typeof count === 'number' && count > 1 ? `, at ${count} units` : ''
    }.`,
  }),
  import_by_command_line: () => ({
    heading: 'Plans are imported in another way',
    text: 'Ask whoever runs the bot to run follow-up import with the file. The plan then shows under status.',
  }),
  no_reports_yet: () => ({
    heading: 'The bot writes no reports yet',
    text: 'Where things stand is in status and in the weekly summary.',
  }),
};
