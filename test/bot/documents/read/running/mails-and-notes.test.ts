import { planLines } from '../../../../support/plan-lines';

/** How people write to each other of what is to be done: notes of meetings, mails, and answers on how far things have come. */
type Case = readonly [what: string, document: readonly string[], measures: readonly string[]];

describe('mails and notes', () => {
  it.each<Case>([
    [
      'takes what people take on under any heading of the notes, by first name, with and without a day',
      [
        'Minnesanteckningar ledningsgruppen Nordost 2026-02-03',
        'Närvarande: Berit, Hamid, Lova (ekonom)',
        '',
        '2. Ekonomi',
        'Lova visade bokslutet. Prognosen håller inte pga. höga sjuklöner. Hamid tar fram ett förslag till vikariepool till mötet den 3 mars.',
        '',
        '3. Resultat av enkäten',
        'Vi pratade om svaren. För det första gör Berit om mallen för samtal, klart före lov. För det andra ska varje rektor gå igenom svaren på APT under mars; ingen behöver redovisa det men vi stämmer av den 14 april.',
        '',
        '4. Skolgården',
        'Låset till förrådet kärvar, Hamid felanmäler.',
      ],
      [
        'Tar fram ett förslag till vikariepool till mötet | Hamid | –2026-03-03 | decided | area Ekonomi',
        'Gör om mallen för samtal | Berit | – | decided | area Resultat av enkäten',
        'Gå igenom svaren på APT | varje rektor | –2026-03-31 | decided | next 2026-04-14 | area Resultat av enkäten',
        'Låset till förrådet: felanmäler | Hamid | – | decided | area Skolgården',
      ],
    ],
    [
      'gives what is done to whoever writes, and looks at it again when that is said',
      [
        'Uppdrag inför våren',
        '2026-01-12',
        '',
        'Mattias på Ekskolan ansvarar för att ta fram ett gemensamt årshjul. Det ska vara klart senast den 27 februari 2026. Vi tittar på det tillsammans på ledningsgruppen i mars.',
        '',
        'Själv tar jag ansvar för att se över tilläggsbeloppen, vilket ska vara gjort senast den 15 april 2026.',
        '',
        'Skolgården på Myran tar jag med fastighetskontoret. Jag räknar med att kunna ge besked i maj.',
        '',
        'Vänliga hälsningar Agnes Lind',
      ],
      [
        'Ta fram ett gemensamt årshjul | Mattias på Ekskolan | –2026-02-27 | decided | next 2026-03-31',
        'Se över tilläggsbeloppen | Agnes Lind | –2026-04-15 | decided',
        'Skolgården på Myran: tar med fastighetskontoret | Agnes Lind | –2026-05-31 | decided',
      ],
    ],
    [
      'reads an answer a thing a paragraph: by name before a colon, by what it concerns, by what was to be done',
      [
        'Läget med insatserna',
        '2026-03-09',
        '',
        'Rastvärdarna: igång sedan vecka 3 och det fungerar bra.',
        '',
        'När det gäller kamerorna vid cykelstället så blev svaret nej. Den punkten kan vi stryka.',
        '',
        'Elevenkäten är klar. Vi går igenom resultatet med klasserna under april.',
        '',
        'Arbetslagens analys skulle ha lämnats in 30 januari. De två sista har fått förlängt till 27 mars av mig.',
        '',
        'Trygghetsvandringen är inte gjord. Roger håller i den i maj.',
        '',
        'Att vi skulle göra om schemat har vi lagt ner.',
        '',
        'Utbildningen i konflikthantering har vi bara hunnit med för mellanstadiet.',
        '',
        'Hälsningar Gunhild',
      ],
      [
        'Rastvärdarna |  | – | in_progress',
        'Kamerorna vid cykelstället |  | – | cancelled',
        'Elevenkäten |  | – | completed',
        'Arbetslagens analys |  | –2026-03-27 | decided',
        'Trygghetsvandringen | Roger | –2026-05-31 | not_started',
        'Göra om schemat |  | – | cancelled',
        'Utbildningen i konflikthantering |  | – | in_progress',
      ],
    ],
    [
      'finds what is to be done behind what has been, and a heading in the line of its text',
      [
        'Uppföljningssamtal Granens förskola 2026-03-24',
        'Deltagare: Ingela Frid, Tomas Alm',
        '',
        'Gården – Gungorna har bytts ut och Tomas ordnar en ny sandlåda före den 15 maj 2026.',
        '',
        'Språket – Ingela har gått kursen och ska leda en träff för kollegorna den 12 augusti 2026.',
      ],
      [
        'Ordnar en ny sandlåda | Tomas | –2026-05-15 | decided | area Gården',
        'Leda en träff för kollegorna | Ingela | –2026-08-12 | decided | area Språket',
      ],
    ],
  ])('%s', async (_what, document, measures) => {
    expect(await planLines('brev.txt', document.join('\n'))).toEqual(measures);
  });

  it.each<readonly [what: string, document: readonly string[]]>([
    [
      'what happens, and what others decide',
      [
        'Minnesanteckningar samverkan 2026-01-28',
        'Närvarande: Pia Lund, Fredrik Ask',
        '',
        'Lokaler',
        'Den nya hallen invigs i september. Kommunstyrelsen fattar beslut om finansieringen i maj. Fredrik tyckte att det är bra.',
        '',
        'Information',
        'Kommunen byter lärplattform i höst. Inget mer behöver göras.',
      ],
    ],
    [
      'how things are and what everybody thinks',
      [
        'Anteckningar från dialogen 2026-03-05',
        'Deltog: Filippa Norr, Dragan Ek',
        '',
        'Frånvaron i årskurs 7 sticker ut. Klassråden hålls olika ofta. Flera förskolor ringer in samma vikarier. Alla var överens om att lokalerna behöver ses över.',
      ],
    ],
    [
      'thanks, lunches and what is asked of the reader',
      [
        'Tack för i år',
        '2025-12-19',
        '',
        'Hoppas att ni får en fin ledighet. Vi har öppnat en avdelning och genomfört en brandövning. Jag lovade att skriva ihop några rader. Här kommer läget i stort: det är bra.',
        '',
        'Lunch serveras den 22 december. Ring om det är något.',
      ],
    ],
  ])('takes no measure from %s', async (_what, document) => {
    expect(await planLines('brev.txt', document.join('\n'))).toEqual([]);
  });
});

test('a word before a colon says where it lies, and what we do behind it what is done', async () => {
  const lines = [
    'Anteckningar arbetslaget 2026-11-12',
    'Det vi sa, rätta mig om något blev fel.',
    '',
    '1) Välkomstveckan: vi gör om schemat så att alla hinner träffas. Siri fixar ett utkast till 4 december.',
    '2) Vikariepärmen - kort genomgång för alla nya. Peter. Senast sista januari 2027.',
    '3) Kopiatorn: Peter ringer firman. Pågår. Avstämning på mötet 3 december.',
    '4) Biblioteket ställs i ordning, Jens beställer hyllor, klart före jul.',
  ];
  expect(await planLines('a.txt', lines.join('\n'))).toEqual([
    'Gör om schemat så att alla hinner träffas | Siri | –2026-12-04 | decided',
    'Vikariepärmen - kort genomgång för alla nya | Peter | –2027-01-31 | decided',
    'Kopiatorn | Peter | – | in_progress | next 2026-12-03',
    expect.stringMatching(/^Biblioteket ställs i ordning \| Jens \| –none \| decided$/),
  ]);
});

it.each([
  'Vi gick igenom läget. Beslut:',
  'Det här är vad vi landade i:',
  'Vi resonerade en stund. Detta kom vi fram till:',
])('takes what a list of notes says is done under "%s", though nobody is named', async (lead) => {
  const lines = ['Arbetsplatsträff 2026-09-30', '', 'Gården', lead, '- Nya cyklar köps in', '- Staketet lagas'];
  expect((await planLines('a.txt', lines.join('\n'))).map((one) => one.split(' | area')[0])).toEqual([
    'Nya cyklar köps in |  | – | decided',
    'Staketet lagas |  | – | decided',
  ]);
});
