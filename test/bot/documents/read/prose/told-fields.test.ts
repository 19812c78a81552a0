import { planLines } from '../../../../support/plan-lines';

/** What lines under an answer or a follow-up say of one measure, each word for what it says. */
describe('who, when and how far in so many words', () => {
  it('reads a start, an evaluation, a vacancy and a delay of labels under an answer', async () => {
    const answer = [
      'Svar på granskning av elevhälsan',
      'Lindmo kommun, utbildningsnämnden, 2027-01-12',
      'Rekommendation 1',
      'Säkerställa tillgången till skolpsykolog.',
      'Svar: Nämnden instämmer.',
      'Åtgärd: Anlita konsult i väntan på rekrytering',
      'Ansvarig: vakant (rekrytering pågår)',
      'Tidplan: påbörjas i mars 2027, utvärderas i december 2027',
      'Status: pågår, försenad',
      'Rekommendation 2',
      'Följa upp hälsobesöken.',
      'Svar: Nämnden instämmer.',
      'Åtgärd: Redovisa antalet hälsobesök varje termin',
      'Ansvarig: skolsköterska Mia Alm',
      'Tidplan: klart oktober 2027',
      'Status: ej påbörjad',
    ];
    expect(await planLines('svar.txt', answer.join('\n'))).toEqual([
      'Anlita konsult i väntan på rekrytering |  | 2027-03-01– | in_progress delayed | evaluation 2027-12-31',
      'Redovisa antalet hälsobesök varje termin | skolsköterska Mia Alm | –2027-10-31 | not_started',
    ]);
  });

  it.each([
    ['Ansvarig är enhetschef Mia Alm.', 'enhetschef Mia Alm'],
    ['Ansvaret ligger hos skolchefen.', 'skolchefen'],
    ['Kvalitetsstrategen ansvarar för arbetet.', 'Kvalitetsstrategen'],
  ])('a follow-up names its owner: %s', async (said, owner) => {
    const plan = [
      'Uppföljning av planerade aktiviteter 2026',
      '1. Aktivitet',
      'Kartlägga vikariebehovet',
      'Uppföljning',
    ];
    const more = [
      `Arbetet pågår. ${said}`,
      'Analys',
      'Behovet är stort.',
      '2. Aktivitet',
      'Frukost i skolan',
      'Uppföljning',
    ];
    const [first] = await planLines('plan.txt', [...plan, ...more, 'Genomförd.', 'Analys', 'Uppskattat.'].join('\n'));
    expect(first).toContain(`Kartlägga vikariebehovet | ${owner} |`);
  });

  it('tells a commission that is prolonged, or comes back with more than a report, from the one above it', async () => {
    const minutes = [
      'Lindmo kommun',
      'Utbildningsnämnden',
      'Sammanträdesprotokoll 2027-02-10',
      '§ 7 Skolskjuts och bibliotek',
      'Beslut',
      'Utbildningsnämnden',
      '1. ger skolchefen i uppdrag att ta fram en plan för säkra skolvägar. Uppdraget ska redovisas den 12 maj 2027.',
      '2. uppdrar åt skolchefen att återkomma med ett förslag till ny organisation av skolbiblioteken.',
      '3. Uppdraget att se över skolskjutsreglerna, som skulle ha redovisats i januari, förlängs till den 1 september 2027.',
    ];
    expect(await planLines('protokoll.txt', minutes.join('\n'))).toEqual([
      'Ta fram en plan för säkra skolvägar | skolchefen | – | decided | next 2027-05-12',
      'Återkomma med ett förslag till ny organisation av skolbiblioteken | skolchefen | – | decided',
      'Se över skolskjutsreglerna |  | –2027-09-01 | decided',
    ]);
  });

  it('takes "med början i" for a start, and "i början av" for the first days of a month', async () => {
    const plan = ['Plan', 'Åtgärd: Årliga skyddsronder', 'Tidplan: med början i oktober 2027', 'Ansvarig: rektor'];
    const more = ['Åtgärd: Ny mall för ronder', 'Tidplan: i början av maj 2027', 'Ansvarig: rektor'];
    expect(await planLines('plan.txt', [...plan, ...more].join('\n'))).toEqual([
      'Årliga skyddsronder | rektor | 2027-10-01– | decided',
      'Ny mall för ronder | rektor | –2027-05-10 | decided',
    ]);
  });
});
