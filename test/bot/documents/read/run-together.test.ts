import { planLines } from '../../../support/plan-lines';

/** Tables copied line by line out of a PDF, where one space stands between two columns as between two words. */
type Case = readonly [what: string, document: readonly string[], measures: readonly string[]];

describe('a table whose columns have run together', () => {
  it.each<Case>([
    [
      'numbered rows over two pages, with what a cell goes on with in the next line',
      [
        'Barnkontoret Plan för skolmåltider Sida 1 av 2',
        'Plan för skolmåltider',
        'Nr Åtgärd Ansvarig Klart Status',
        '1 Ny matsedel tas fram på Kostchef Lisa Ekman 2027-02-12 Pågår',
        'alla skolor',
        '2 Mätning av svinn Köksföreståndare v. 6 2027 Ej påbörjad',
        'Per Ståhl',
        'Barnkontoret Plan för skolmåltider Sida 2 av 2',
        'Nr Åtgärd Ansvarig Klart Status',
        '3 Samråd med eleverna Rektor Ida Moberg vt 2026 Klar',
        'Planen följs upp varje år.',
      ],
      [
        'Ny matsedel tas fram på alla skolor | Kostchef Lisa Ekman | –2027-02-12 | in_progress',
        'Mätning av svinn | Köksföreståndare Per Ståhl | –2027-02-12 | not_started',
        'Samråd med eleverna | Rektor Ida Moberg | –2026-06-30 | completed',
      ],
    ],
    [
      'rows without numbers and with the time first',
      [
        'Handlingsplan trafik vid skolorna',
        'Åtgärd Tidplan Ansvarig Läge',
        'Hastigheten mäts utanför fyra skolor 15 mars 2027 Trafikingenjör Sara Holm Ej',
        'påbörjat',
        'Cykelbana till Norrskolan hösten 2027 Gatuchef Pågår enligt plan',
        'Vuxna vid övergångarna löpande Samtliga rektorer Pågår',
      ],
      [
        'Hastigheten mäts utanför fyra skolor | Trafikingenjör Sara Holm | –2027-03-15 | not_started',
        'Cykelbana till Norrskolan | Gatuchef | –2027-12-31 | in_progress on_plan',
        'Vuxna vid övergångarna | Samtliga rektorer | –recurring | in_progress',
      ],
    ],
    [
      'two times beside each other, and a row whose columns come in a later line',
      [
        'Åtgärder efter enkäten',
        'Nr Insats Ansvarig Klart senast Utvärderas Status',
        '1. Rutin för synpunkter rektor Sven Lind 2027-02-01 maj 2027 Påbörjad',
        '2. Information på fler språk om',
        'hur man byter förskola Kommunikatör Åsa Berg mars 2027 augusti 2027 Ej påbörjad',
      ],
      [
        'Rutin för synpunkter | rektor Sven Lind | –2027-02-01 | in_progress | evaluation 2027-05-31',
        'Information på fler språk om hur man byter förskola | Kommunikatör Åsa Berg | –2027-03-31 | not_started | evaluation 2027-08-31',
      ],
    ],
  ])('is read: %s', async (_, document, measures) => {
    expect(await planLines('a.txt', document)).toEqual(measures);
  });

  it('is no table where sentences stand under words that could head one', async () => {
    const [first] = await planLines('a.txt', [
      'Möte om trivsel 2026-10-01',
      'Åtgärd Ansvarig Status',
      'Åtgärd: Boka samtal med elevrådet. Ansvarig: rektor Eva Norr. Status: pågår.',
    ]);
    expect(first).toMatch(/^Boka samtal med elevrådet \| rektor Eva Norr/u);
  });
});
