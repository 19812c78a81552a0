import { textsFor } from '../../cards/text/texts-for';

/** The words for states, schedules and hindrances: those of the cards. */
export function labelsOf(language: 'sv' | 'en') {
  const { states, schedules, hindrances } = textsFor(language);
  return { states, schedules, hindrances };
}
