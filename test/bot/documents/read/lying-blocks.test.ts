import { planLines } from '../../../support/plan-lines';

describe('a plan with a measure a column', () => {
  it('in two blocks, each under a row that only counts', async () => {
    const sheet = [
      'Åtgärder för skolbiblioteken;;',
      'Uppdaterad 2026-10-01;;',
      ';Åtgärd 1;Åtgärd 2',
      'Åtgärd;Nya lånekort till alla elever;Bokprat för årskurs 4',
      'Vem;Rektor Ida Malm;Bibliotekarien',
      'Klart;2027-03-12;2027-01-29',
      'Status;Pågår;Klart',
      ';;',
      'Kultur på fritids;;',
      ';Åtgärd 3;',
      'Åtgärd;Sångstund varje vecka;',
      'Vem;Tor Lie;',
      'Klart;2027-05-28;',
      'Status;Ej påbörjat;',
    ].join('\n');
    const read = await planLines('a.csv', sheet);
    expect(read.map((line) => line.split(' | ').slice(0, 4).join(' | '))).toEqual([
      'Nya lånekort till alla elever | Rektor Ida Malm | –2027-03-12 | in_progress',
      'Bokprat för årskurs 4 | Bibliotekarien | –2027-01-29 | completed',
      'Sångstund varje vecka | Tor Lie | –2027-05-28 | not_started',
    ]);
  });

  const rowsOf = (...rows: readonly string[]) => rows.join('\n');

  it('with a field among the others that nobody knows, under names that only count', async () => {
    const sheet = rowsOf(
      ';Insats A;Insats B;Insats C',
      'Åtgärd;Sångsamling på gården;Egen odling med barnen;Tolk vid inskolning',
      'Bakgrund till valet;Få sjunger;Barnen frågar;Många språk',
      'Vem håller i det;Avdelning Solen;Tor Lie;Rektor',
      'Börjar;2026-10-01;2027-04-01;',
      'Klart;2027-05-28;2027-09-30;2026-12-18',
      'Status;Påbörjad;Ej påbörjad;Påbörjad',
    );
    expect(await planLines('a.csv', sheet)).toEqual([
      'Sångsamling på gården | Avdelning Solen | 2026-10-01–2027-05-28 | in_progress',
      'Egen odling med barnen | Tor Lie | 2027-04-01–2027-09-30 | not_started',
      'Tolk vid inskolning | Rektor | –2026-12-18 | in_progress',
    ]);
  });

  it('named over its column where no row says what is done', async () => {
    const sheet = rowsOf(
      ';Lässtund efter lunch;Bokbyte;Författarbesök',
      'Ansvarig;Tor Lie;Bibliotekarien;Rektor',
      'Klart;2027-03-12;2027-01-29;2027-05-28',
      'Status;Pågår;Klart;Ej påbörjat',
    );
    expect(await planLines('a.csv', sheet)).toEqual([
      'Lässtund efter lunch | Tor Lie | –2027-03-12 | in_progress',
      'Bokbyte | Bibliotekarien | –2027-01-29 | completed',
      'Författarbesök | Rektor | –2027-05-28 | not_started',
    ]);
  });

  it('and schools over the columns are no measures', async () => {
    const sheet = rowsOf(
      ';Talludsskolan;Björkskolan;Granskolan',
      'Ansvarig;Tor Lie;Ida Malm;Eva Norr',
      'Klart;2027-03-12;2027-01-29;2027-05-28',
      'Status;Pågår;Klart;Ej påbörjat',
    );
    const found = await planLines('a.csv', sheet).catch(() => []);
    expect(found.filter((line) => /skolan/u.test(line))).toEqual([]);
  });

  it('and is not turned where a row heads what stands under it, whatever that begins with', async () => {
    const sheet =
      'Åtgärd;Ansvarig;Klart;Läge\nInsatser i läsning;Rektor;2027-01-29;Pågår\nAnsvar vid raster;Kurator;2027-02-26;Pågår\nTidplan för prov;Tor Lie;2027-03-26;Klart\n';
    expect(await planLines('a.csv', sheet)).toEqual([
      'Insatser i läsning | Rektor | –2027-01-29 | in_progress',
      'Ansvar vid raster | Kurator | –2027-02-26 | in_progress',
      'Tidplan för prov | Tor Lie | –2027-03-26 | completed',
    ]);
  });

  it('a table that stands stays as it is', async () => {
    const sheet =
      'Åtgärd;Ansvarig;Klart\nAnsvarig vuxen på varje rast;Rektor;2027-03-12\nKlart språk i breven;Tor Lie;2027-01-29\n';
    expect(await planLines('a.csv', sheet)).toEqual([
      'Ansvarig vuxen på varje rast | Rektor | –2027-03-12 | decided',
      'Klart språk i breven | Tor Lie | –2027-01-29 | decided',
    ]);
  });
});
