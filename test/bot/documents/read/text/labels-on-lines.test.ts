import { planLines } from '../../../../support/plan-lines';

describe('labels on lines of their own', () => {
  const plan = (last: string, time: string) => [
    'Plan för biblioteket',
    '',
    'Aktivitet',
    'Bokprat i alla klasser',
    'Ansvarig',
    'Elin Nord',
    'Tidsplan',
    '2026-11-30',
    last,
    time,
    'Aktivitet',
    'Gemensamt lånekort',
    'Ansvarig',
    'Bibliotekschef',
    'Tidsplan',
    'Ej bestämt',
  ];

  it.each([
    ['Utvärdering', 'Maj 2027', 'evaluation 2027-05-31'],
    ['Utvärderas', 'Våren 2027', 'evaluation 2027-06-30'],
    ['Nästa uppföljning', 'Vecka 10 2027', 'next 2027-03-12'],
  ])('have the time under them, also right over the next measure: %s, %s', async (label, time, said) => {
    expect(await planLines('a.txt', plan(label, time))).toEqual([
      `Bokprat i alla klasser | Elin Nord | –2026-11-30 | decided | ${said}`,
      'Gemensamt lånekort | Bibliotekschef | – | decided',
    ]);
  });

  it('have it of a list of definitions too', async () => {
    const field = (label: string, text: string) => `<dt>${label}</dt><dd>${text}</dd>`;
    const one = `<dl>${field('Åtgärd', 'Bokprat')}${field('Ansvarig', 'Elin Nord')}${field('Klart', '2026-11-30')}${field('Utvärdering', 'Maj 2027')}</dl>`;
    const other = `<dl>${field('Åtgärd', 'Lånekort')}${field('Ansvarig', 'Bibliotekschef')}${field('Klart', 'juni 2028')}</dl>`;
    expect(await planLines('a.html', `<h1>Plan</h1>${one}${other}`)).toEqual([
      'Bokprat | Elin Nord | –2026-11-30 | decided | evaluation 2027-05-31',
      'Lånekort | Bibliotekschef | –2028-06-30 | decided',
    ]);
  });
});
