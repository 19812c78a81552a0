import { planLines } from '../../../support/plan-lines';

const mail = (after: string) =>
  planLines(
    'mejl.html',
    `<p>Hej, här är listan. Uppdaterad 2027-01-12</p>
    <table><tr><th>Åtgärd</th><th>Ansvarig</th><th>Klart</th></tr>
    <tr><td>Rutin för vikarier</td><td>Mirja</td><td>2027-03-01</td></tr>
    <tr><td>Bygga om entrén</td><td>Bengt</td><td>2027-06-01</td></tr></table>
    <p>Hör av er.</p>${after}<p>Hälsningar</p>`,
  ).then((lines) => lines.slice(2));

describe('sentences beside a table', () => {
  it.each([
    [
      '<p>En sak till som inte kom med i tabellen: Mirja bokar lokal, klart senast den 12 februari 2027.</p>',
      'Mirja bokar lokal | Mirja | –2027-02-12 | decided',
    ],
    [
      '<p>Utöver tabellen ska Bengt se över cykelställen till den 15 mars 2027.</p>',
      'Bengt ska se över cykelställen till den 15 mars 2027 | Bengt | –2027-03-15 | decided',
    ],
    [
      '<p>Dessutom tar Bengt fram en rutin för bussen till den 20 februari 2027.</p>',
      'Bengt tar fram en rutin för bussen till den 20 februari 2027 | Bengt | –2027-02-20 | decided',
    ],
    [
      '<p>Följande punkter saknas i listan:</p><ul><li>Mirja uppdaterar hemsidan, klart 30 januari 2027</li></ul>',
      'Mirja uppdaterar hemsidan | Mirja | –2027-01-30 | decided',
    ],
    [
      '<p>Ytterligare en åtgärd: förvaltningen ska under våren 2027 ta fram en vikariepool.</p>',
      'Förvaltningen ska under våren 2027 ta fram en vikariepool | förvaltningen | –2027-06-30 | decided',
    ],
    [
      '<p>Utöver det som står i tabellen: Alla skolor får en kopia av larmlistan varje månad. Skoladministratören skickar ut dem.</p>',
      'Alla skolor får en kopia av larmlistan varje månad | Skoladministratören | – | decided',
    ],
  ])('%s adds a measure', async (said, measure) => {
    expect(await mail(said)).toEqual([measure]);
  });

  it.each([
    'En sak till: kom ihåg fikat på fredag.',
    'Utöver tabellen finns planen mot kränkningar som gäller till den 30 juni 2027.',
    'Dessutom följer nämnden upp planen i december 2027.',
    'Dessutom har Mirja redan bokat lokalen till den 3 mars 2027.',
    'Ytterligare åtgärder tas fram vid behov under hösten 2027.',
    'Tillägg: tabellen ändrades den 3 mars 2027 av Mirja.',
    'En åtgärd till: rutin för vikarier, ansvarig Mirja, klart i mars 2027.',
  ])('%s adds none', async (said) => {
    expect(await mail(`<p>${said}</p>`)).toEqual([]);
  });
});
