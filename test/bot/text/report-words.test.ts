import { reportTexts } from '../../../bot/text/report-texts';
import { enLabels } from '../../../cards/text/en-labels';
import { svLabels } from '../../../cards/text/sv-labels';

test('a report calls states and schedules what the cards call them, in Swedish and English', () => {
  for (const [language, labels] of [
    ['sv', svLabels],
    ['en', enLabels],
  ] as const) {
    const { states, schedules } = reportTexts(language).words;
    expect({ states, schedules }).toEqual({ states: labels.states, schedules: labels.schedules });
  }
});
