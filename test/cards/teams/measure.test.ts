import { teamsCard } from '../../../cards/teams';
import { textsOn } from '../../support/card-reading';
import { aMeasure } from '../../support/sample-measures';

const drawn = (view: typeof aMeasure) => textsOn({ body: teamsCard(view).card.body });

test('the card of a measure says what an answer has led to beside what was done, by its name', () => {
  expect(drawn(aMeasure)).toContain('Analys: ”Fler elever läser hemma sedan böckerna får lånas.”');
  expect(drawn({ ...aMeasure, locale: 'en' })).toContain(
    'Analysis: “Fler elever läser hemma sedan böckerna får lånas.”',
  );
  const without = aMeasure.history.map((one) => ({ ...one, analysis: null }));
  expect(drawn({ ...aMeasure, history: without }).join()).not.toContain('Analys:');
});

test('what asks for a date is read whole by whoever decides it, the analysis too', () => {
  const analysis = `${'Mer ro i korridoren. '.repeat(30)}Det räcker.`;
  const [first] = aMeasure.history;
  if (!first) throw new Error('no answer');
  const history = (asks: boolean) => [{ ...first, analysis, asks }];
  expect(drawn({ ...aMeasure, history: history(true) }).join()).toContain('Det räcker.');
  expect(drawn({ ...aMeasure, history: history(false) }).join()).not.toContain('Det räcker.');
});
