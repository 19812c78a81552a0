import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const HEADER = 'Brist;Åtgärd;Ansvarig;När;Läge';
const table = (...rows: readonly string[]) => [HEADER, ...rows].join('\n');

const OTHER = 'Läsning;Köpa in fler böcker;Rektor;2027-04-30;Pågår';
const measureOf = async (row: string) => (await draftOf('a.csv', [HEADER, row, OTHER])).measures[0];

/** The plan's own day is not known: times to come are those after 2026-11-22. */
describe('dates in the words of a measure', () => {
  it.each([
    [
      'an evaluation is kept',
      'Trivsel;Skriva en rutin. Klart 2027-02-12. Utvärderas 2027-05-28.;Rektor;;Pågår',
      '–2027-02-12 | in_progress | evaluation 2027-05-28',
    ],
    [
      'ends stay beside what goes on',
      'Trivsel;Kursen fortsätter. Del 1 klar mars 2027. Del 2 klar maj 2027;Rektor;Löpande;Pågår',
      '–recurring+2027-03-31+2027-05-31 | in_progress',
    ],
    [
      'the day of a decision is no end',
      'Trivsel;Bygga om entrén;Rektor;Beslutad 2026-04-14. Klar 2027-02-26;Pågår',
      '–2027-02-26 | in_progress',
    ],
    [
      'several quarters end with the last',
      'Trivsel;Bygga om entrén;Rektor;Klart kvartal 1–3 2027;Pågår',
      '2027-01-01–2027-09-30 | in_progress',
    ],
    [
      'several quarters by their short name too',
      'Trivsel;Bygga om entrén;Rektor;2-4 kv. 2027;Pågår',
      '2027-04-01–2027-12-31 | in_progress',
    ],
  ])('%s', async (_what, row, expected) => {
    const [line] = await planLines('a.csv', table(row, 'Läsning;Köpa in fler böcker;Rektor;2027-04-30;Pågår'));
    expect(line).toContain(`| ${expected}`);
  });

  it('the only day of a measure without a time is read and asked about', async () => {
    const measure = await measureOf('Trivsel;Kuratorn möter klasserna den 14 januari 2027;Kurator;;Pågår');
    expect(measure?.due).toMatchObject([{ date: '2027-01-14', assumed: true }]);
  });

  it.each([
    'Trivsel;Följa planen som antogs den 14 januari 2026;Kurator;;Pågår',
    'Trivsel;Möten den 14 januari 2027 och den 3 mars 2027;Kurator;;Pågår',
  ])('a day that is past, and one of several, is no end: %s', async (row) => {
    expect((await measureOf(row))?.due).toEqual([]);
  });

  it('a move into the year the end lies in already leaves the end, and is asked about', async () => {
    const measure = await measureOf('Trivsel;Bygga om entrén;Rektor;2027-03-12;Flyttas till 2027');
    expect(measure?.due).toEqual([
      { raw: '2027-03-12. Flyttas till 2027', date: '2027-03-12', precision: 'day', assumed: true },
    ]);
  });

  it('a move to a later year takes the place of the end', async () => {
    const measure = await measureOf('Trivsel;Bygga om entrén;Rektor;2027-03-12;Flyttas till 2028');
    expect(measure?.due).toMatchObject([{ date: '2028-12-31', original: { date: '2027-03-12' } }]);
  });

  it('somebody outside who stands first carries it out, and delivers when the words say', async () => {
    const measure = await measureOf(
      'Lokaler;Extern konsult (Ekvik) granskar ventilationen. Rapport levereras 2027-06-15;Rektor;2027-05-31;Pågår',
    );
    expect(measure?.due).toMatchObject([{ date: '2027-05-31' }]);
    expect(measure?.executor).toMatchObject({
      name: 'Extern konsult (Ekvik)',
      deliversOn: { date: '2027-06-15', raw: 'Rapport levereras 2027-06-15' },
    });
  });

  it('points have the time that ends them in a bracket, and an evaluation among them is one', async () => {
    const html = `<table><tr><th>Brist</th><th>Åtgärd</th><th>Ansvarig</th><th>När</th></tr>
      <tr><td>Trivsel</td><td><ul><li>Vuxna ute (februari 2027)</li><li>Enkät (mars 2027)</li><li>Utvärdering, maj 2027</li></ul></td>
      <td>Rektor</td><td>VT-27</td></tr></table>`;
    const [measure] = (await draftOf('a.html', html)).measures;
    expect(measure?.actions).toMatchObject([
      { text: 'Vuxna ute (februari 2027)', due: { raw: 'februari 2027', date: '2027-02-28' } },
      { text: 'Enkät (mars 2027)', due: { date: '2027-03-31' } },
      'Utvärdering, maj 2027',
    ]);
    expect(measure?.evaluation?.date).toBe('2027-05-31');
  });
});
