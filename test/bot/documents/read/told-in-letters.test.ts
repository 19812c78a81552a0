import { planLines } from '../../../support/plan-lines';

/** What letters, plans in chapters and mails commit to in their sentences, one habit a test. */
type Case = readonly [what: string, document: readonly string[], measures: readonly string[]];

describe('what is told in letters and chapters', () => {
  it.each<Case>([
    [
      'the work that goes on, and the word that stands for what was just said, are no measures of their own',
      [
        'Svar på granskning av kosten',
        '2026-11-02',
        'Revisorerna har lämnat följande rekommendationer.',
        '',
        '1. Säkerställ att menyn följs upp.',
        '',
        'Nämndens svar: Arbetet pågår. Kostchefen bygger en svinnrapport. Rapporten ska vara klar i februari 2027.',
        '',
        '2. Säkerställ att rutinen är känd.',
        '',
        'Nämndens svar: Rektorerna går igenom rutinen med ny personal. Genomgången ska vara klar i mars 2027.',
      ],
      [
        'Kostchefen bygger en svinnrapport | Kostchefen | –2027-02-28 | in_progress',
        'Rektorerna går igenom rutinen med ny personal | rektorerna | –2027-03-31 | decided',
      ],
    ],
    [
      'who and when in a bracket behind a point are the point’s',
      [
        'Svar på föreläggande från Skolinspektionen',
        '2026-11-02',
        'Brist 1: Skolan saknar bibliotek',
        'Skolinspektionens bedömning: Behovet av böcker utreds inte varje läsår.',
        'Planerade åtgärder',
        '• En skolbibliotekarie anställs (ansvarig: rektor, klart augusti 2027).',
      ],
      ['En skolbibliotekarie anställs | rektor | –2027-08-31 | decided | area Skolan saknar bibliotek'],
    ],
    [
      'a numbered heading over a paragraph is what is done, and the chapter on how the plan is followed up is not',
      [
        'Handlingsplan för trygga skolvägar',
        'Beslutad av nämnden 2026-11-04',
        '',
        '1 Åtgärder',
        '1.1 Gångtåg',
        'Fritidschefen startar ett gångtåg från varje bostadsområde. Gångtågen ska vara införda senast 26 februari 2027. Uppföljning sker i juni 2027.',
        '',
        '1.2 Cykelgarage',
        'Ett cykelgarage byggs vid stationen. Ansvarig är gatuchefen. Arbetet utvärderas i november 2027.',
        '',
        '2 Uppföljning',
        'Planen följs upp av nämnden i december 2027.',
      ],
      [
        'Gångtåg | Fritidschefen | –2027-02-26 | decided | next 2027-06-30',
        'Cykelgarage | gatuchefen | – | decided | evaluation 2027-11-30',
      ],
    ],
    [
      'a mail on what was agreed gives each point its own people and days',
      [
        'Från: Vera Sund',
        'Datum: 2026-11-10',
        'Ämne: Det vi bestämde i torsdags',
        '',
        'Hej!',
        '- Karin bokar buss till utflykten den 4 december (klart senast 20/11).',
        '- Per tar fram ett packschema. Det ska vara klart till mötet den 27 november.',
      ],
      [
        'Bokar buss till utflykten | Karin | –2026-11-20 | decided',
        'Tar fram ett packschema | Per | –2026-11-27 | decided',
      ],
    ],
  ])('%s', async (_what, document, measures) => {
    expect(await planLines('a.txt', document.join('\n'))).toEqual(measures);
  });
});
