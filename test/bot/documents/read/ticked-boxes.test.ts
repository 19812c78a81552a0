import { tickedBoxes } from '../../../../bot/documents/read/measure/ticked-boxes';
import { planLines } from '../../../support/plan-lines';

describe('tickedBoxes', () => {
  it.each([
    ['☐ Ej påbörjad ☒ Pågår ☐ Klar', ['Pågår']],
    ['[ ] Ej påbörjad [x] Pågår [ ] Klar', ['Pågår']],
    ['Ej påbörjad ☐ Pågår ☐ Klar ☑', ['Klar']],
    ['☒ Pågår ☒ Klar ☐ Utgår', ['Pågår', 'Klar']],
    ['☐ Pågår ☐ Klar', []],
  ])('of "%s" the ticked are %j', (text, ticked) => {
    expect(tickedBoxes(text)).toEqual(ticked);
  });

  it.each(['Pågår', '☒ Klar', '☐ Klar', '✅ ✅ Klar'])('"%s" offers no choice', (text) => {
    expect(tickedBoxes(text)).toBeNull();
  });
});

describe('a state', () => {
  const stateOf = async (said: string, heading = 'Läge') => {
    const rows = [`Åtgärd;Ansvarig;Klart;${heading}`, `Bygga om entrén;Rektor;2027-05-31;${said}`];
    const [line = ''] = await planLines('a.csv', [...rows, 'Köpa böcker;Rektor;2027-05-31;Pågår'].join('\n'));
    return line.split(' | ')[3];
  };

  it.each([
    ['☐ Ej påbörjad ☒ Pågår ☐ Klar', 'in_progress'],
    ['☐ Ej påbörjad ☐ Pågår ☐ Klar', 'unknown'],
    ['Inte påbörjad men planerad', 'not_started'],
    ['Påbörjad men inte klar', 'in_progress'],
    ['klart?', 'unknown'],
    ['Återrapporterad', 'unknown'],
  ])('"%s" is %s', async (said, state) => {
    expect(await stateOf(said)).toBe(state);
  });

  it.each([
    ['0 %', 'not_started'],
    ['50 %', 'in_progress'],
    ['100 %', 'completed'],
  ])('a share of %s under "Färdiggrad" is %s', async (said, state) => {
    expect(await stateOf(said, 'Färdiggrad')).toBe(state);
  });
});
