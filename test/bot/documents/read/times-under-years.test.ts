import { planLines } from '../../../support/plan-lines';

/** Owners and times of a plan whose column of time is called so. */
async function timesUnder(heading: string, ...rows: readonly (readonly [when: string, who: string])[]) {
  const lines = await planLines('plan.csv', [
    'Lägesbild 2026-11-13',
    `Åtgärd;Ansvarig;${heading};Läge`,
    ...rows.map(([when, who], at) => `Åtgärd nummer ${at + 1} för matsalen;${who};${when};Pågår`),
  ]);
  return lines.map((one) => one.split(' | ').slice(1, 3).join(' '));
}

test('a column of times may say in brackets of which year they are, and still is one', async () => {
  expect(await timesUnder('Klart senast (2026 om inte annat anges)', ['30/9', 'Rektor'], ['VT-27', 'Kock'])).toEqual([
    'Rektor –2026-09-30',
    'Kock –2027-06-30',
  ]);
  expect(await timesUnder('Tidplan (år 2026)', ['v. 8', 'Rektor'], ['15 mars', 'Kock'])).toEqual([
    'Rektor –2026-02-20',
    'Kock –2026-03-15',
  ]);
  expect(await timesUnder('Slutdatum (avser 2026)', ['maj', 'Rektor'], ['2027-01-29', 'Kock'])).toEqual([
    'Rektor –2026-05-31',
    'Kock –2027-01-29',
  ]);
});

test('two years over the times leave each where it lies', async () => {
  expect(await timesUnder('Tidplan (2026/27)', ['v. 8', 'Rektor'], ['v. 50', 'Kock'])).toEqual([
    'Rektor –2027-02-26',
    'Kock –2026-12-11',
  ]);
});

test('a name for several schools over theirs may stand beside such a column', async () => {
  const lines = await planLines('plan.html', [
    '<h1>Ny lärplattform</h1><p>2026-11-13</p><table>',
    '<tr><td rowspan="2">Aktivitet</td><td rowspan="2">Ansvarig</td><td rowspan="2">Klar (2026)</td><td colspan="2">Status</td></tr>',
    '<tr><td>Alvik</td><td>Bergtorp</td></tr>',
    '<tr><td>Konton skapas till alla</td><td>IT-enheten</td><td>v. 38</td><td>Klar</td><td>Klar</td></tr>',
    '<tr><td>Lärare utbildas i två steg</td><td>Förstelärare</td><td>v. 50</td><td>Pågår</td><td>Klar</td></tr>',
    '<tr><td>Andel klara</td><td></td><td></td><td>50 %</td><td>100 %</td></tr>',
    '</table>',
  ]);
  expect(lines).toEqual([
    'Konton skapas till alla | IT-enheten | –2026-09-18 | completed',
    'Lärare utbildas i två steg | Förstelärare | –2026-12-11 | in_progress',
  ]);
});

describe('a time without a year', () => {
  it('lies behind the start that is written with one', async () => {
    expect(
      await timesUnder(
        'Tid',
        ['Från och med januari 2028, infört senast v. 9', 'Rektor'],
        ['Påbörjas hösten 2027, klart 1 december', 'Kock'],
        ['Startar 2027-08-16 och ska vara klart till höstlovet v. 44', 'Kurator'],
      ),
    ).toEqual(['Rektor 2028-01-01–2028-03-03', 'Kock 2027-08-01–2027-12-01', 'Kurator 2027-08-16–2027-11-05']);
  });

  it.each([['Insatser kommande läsår'], ['Så går vi vidare nästa år'], ['Åtgärder framåt']])(
    'is of the year to come in a report of the year gone, under: %s',
    async (heading) => {
      expect(
        await planLines('rapport.md', [
          '# Kvalitetsrapport 2025/2026',
          '2026-06-12',
          `## ${heading}`,
          '| Åtgärd | Ansvarig | Klart | Läge |',
          '|---|---|---|---|',
          '| Nya böcker köps | Rektor | v. 40 | Ej påbörjat |',
        ]),
      ).toEqual([expect.stringMatching(/^Nya böcker köps \| Rektor \| –2026-10-02 \| not_started/)]);
    },
  );
});
