import { readPlan } from '../../../../bot/documents/read/read-plan';

const read = async (text: string) => {
  const done = await readPlan({ name: 'svar.txt', bytes: new TextEncoder().encode(text) }, { today: '2026-10-01' });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.draft.measures;
};

test('a measure out of running text comes with the sentence it was read out of, and no other', async () => {
  const [measure] = await read(
    [
      'Svar på granskning av skolmåltiderna',
      '2026-09-20',
      'Rekommendation 1: Se över kön i matsalen.',
      'Svar: Nämnden delar bedömningen. Måltidschefen tar fram ett nytt schema för lunchen som ska vara klart senast den 15 januari 2027. Kostnaden ryms i budget.',
    ].join('\n\n'),
  );
  expect(measure?.source).toBe(
    'Måltidschefen tar fram ett nytt schema för lunchen som ska vara klart senast den 15 januari 2027.',
  );
});

test('a row of a table has none: its cells stand beside the fields', async () => {
  const measures = await read('Åtgärd;Ansvarig;Klart\nKöp in brickor;Måltidschef;2027-03-01\nMåla;Rektor;2027-03-02\n');
  expect(measures.map((one) => one.source)).toEqual([undefined, undefined]);
});
