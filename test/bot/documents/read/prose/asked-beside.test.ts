import type { Draft } from '../../../../../bot/domain/draft';
import { letter } from '../../../../support/letters';

const titles = (draft: Draft) => draft.measures.map((one) => one.title);

describe('an answer that says what was asked in the same paragraph', () => {
  it('is parted at what the auditors found, each answered by what follows', async () => {
    const draft = await letter(
      'Svar angående granskning av skolgårdarna',
      'Tallnäs kommun, tekniska nämnden, 2025-11-12. Dnr TN 2025/31',
      'Revisorerna pekar på att besiktningarna släpar. Parkchefen ska därför besiktiga alla gårdar senast den 30 april 2026.',
      'Revisorerna efterlyser också en underhållsplan. En plan tas fram av gatuingenjören under hösten 2026.',
      'I övrigt har nämnden inget att erinra.',
    );
    expect(titles(draft)).toEqual(['Besiktiga alla gårdar', 'En plan tas fram av gatuingenjören']);
    expect(draft.measures.map((one) => one.due[0]?.date)).toEqual(['2026-04-30', '2026-12-31']);
    expect(draft.recommendations.map((one) => one.text)).toEqual([
      'Revisorerna pekar på att besiktningarna släpar.',
      'Revisorerna efterlyser också en underhållsplan.',
    ]);
    expect(draft.plan.documentDate).toBe('2025-11-12');
  });

  it('keeps what is promised before the first recommendation is named', async () => {
    const draft = await letter(
      'Svar till revisorerna om simundervisningen',
      '2025-03-04',
      'Revisorerna konstaterar att många inte kan simma. Nämnden delar oron. Idrottsläraren ska därför kartlägga simkunnigheten senast den 1 juni 2025.',
      'Revisorerna rekommenderar att nämnden hyr in sig i badhuset. Lokalplaneraren bokar fem veckor till den 15 augusti 2025.',
      'Revisorerna rekommenderar även att avgiften ses över. Någon åtgärd är inte aktuell.',
    );
    expect(draft.measures.map((one) => [one.title, one.responsible, one.due[0]?.date])).toEqual([
      ['Kartlägga simkunnigheten', ['Idrottsläraren'], '2025-06-01'],
      [expect.stringContaining('okar fem veckor'), ['Lokalplaneraren'], '2025-08-15'],
    ]);
    expect(draft.recommendations.map((one) => one.measures)).toEqual([[2], []]);
  });

  it('is parted at lettered points whose first sentence asks', async () => {
    const draft = await letter(
      'Svar till lekmannarevisorerna',
      '2025-10-30',
      'Revisorerna har lämnat två rekommendationer.',
      'a) Skyndsamt säkerställa att larmen provas. Vaktmästaren ska prova larmen senast den 20 december 2025.',
      'b) Se över avtalet för maten. Inköparen tar fram ett nytt avtal till den 1 mars 2026.',
    );
    expect(draft.recommendations.map((one) => one.text)).toEqual([
      'Skyndsamt säkerställa att larmen provas.',
      'Se över avtalet för maten.',
    ]);
    expect(draft.measures.map((one) => one.due[0]?.date)).toEqual(['2025-12-20', '2026-03-01']);
  });

  it('takes points of a plan that only say who and when for what is done, and for nothing asked', async () => {
    const draft = await letter(
      'Åtgärdsplan med anledning av revisionens rekommendationer och nämndens svar',
      '2025-10-30',
      '1. Ta fram en rutin för larm. Ansvarig: vaktmästaren. Klart: 2025-12-20.',
      '2. Skriva ett nytt avtal för maten. Ansvarig: inköparen. Klart: 2026-03-01.',
    );
    expect(titles(draft)).toEqual(['Ta fram en rutin för larm', 'Skriva ett nytt avtal för maten']);
  });

  it('lets somebody else do more with what was just promised, and calls no lead of a list a measure', async () => {
    const draft = await letter(
      'Svar på revisionens granskning',
      '2026-01-14',
      'Rekommendation 1. Nämnden bör förbättra introduktionen.',
      'Alla rektorer ska använda handboken vid varje anställning. Handboken kompletteras av HR-enheten med ett kapitel om sekretess senast den 30 april 2026.',
      'Rekommendation 2. Nämnden bör utbilda personalen.',
      'Sedan våren 2023 erbjuds lärare en kurs på kvällstid. Rektorerna ansvarar för att alla har gått kursen under höstterminen 2026.',
    );
    expect(draft.measures.map((one) => [one.title, one.responsible, one.due[0]?.date ?? null, one.status])).toEqual([
      ['Använda handboken vid varje anställning', ['alla rektorer'], null, 'decided'],
      ['Handboken kompletteras av HR-enheten med ett kapitel om sekretess', ['HR-enheten'], '2026-04-30', 'decided'],
      ['Alla har gått kursen', ['rektorerna'], '2026-12-31', 'decided'],
    ]);
  });

  it('is parted at what stands in bold letters first in each point', async () => {
    const draft = await letter(
      '# Yttrande',
      'Revisorerna har lämnat tre rekommendationer om måltiderna. 2026-01-14',
      '- **Skyndsamt åtgärda bristerna i köket.** Kökschefen ska byta spisen senast den 30 april 2026.',
      '- **Besluta om en gräns för väntetiden.** Nämnden delar inte den slutsatsen.',
      '- **Matsalen bör byggas ut.** Lokalplaneraren tar fram en skiss till den 3 juni 2026.',
    );
    expect(draft.recommendations.map((one) => [one.text, one.measures])).toEqual([
      ['Skyndsamt åtgärda bristerna i köket.', [1]],
      ['Besluta om en gräns för väntetiden.', []],
      ['Matsalen bör byggas ut.', [2]],
    ]);
  });

  it('is parted at a sign that stands before each paragraph that was asked', async () => {
    const draft = await letter(
      'Svar till revisorerna',
      'Granskning av måltiderna. Rekommendationerna är markerade med >>. 2026-01-14',
      '>> Måltiderna bör nå fler.',
      'Nämnden är överens. Kökschefen ska byta spisen senast den 30 april 2026.',
      '>> Avgiften bör ses över.',
      'Avgiften lämnas som den är.',
    );
    expect(draft.recommendations.map((one) => [one.text, one.measures])).toEqual([
      ['Måltiderna bör nå fler.', [1]],
      ['Avgiften bör ses över.', []],
    ]);
  });

  it('is parted at what the auditors see, suggest or want under one heading', async () => {
    const draft = await letter(
      '# Svar till revisionen om registren',
      '2026-01-14',
      '## Yttrande',
      'Revisionen bedömer att registret inte är komplett. Nämnden uppdrar åt registratorn att gå igenom det senast den 30 april 2026.',
      'När det gäller larmen rekommenderar revisionen fler prov. Vaktmästaren ska prova larmen senast den 3 juni 2026.',
      'Slutligen föreslås att arkivet flyttas. Nämnden avstyrker förslaget.',
    );
    expect(draft.recommendations.map((one) => one.text)).toEqual([
      'Revisionen bedömer att registret inte är komplett.',
      'När det gäller larmen rekommenderar revisionen fler prov.',
      'Slutligen föreslås att arkivet flyttas.',
    ]);
    expect(draft.measures.map((one) => one.due[0]?.date)).toEqual(['2026-04-30', '2026-06-03']);
  });
});
