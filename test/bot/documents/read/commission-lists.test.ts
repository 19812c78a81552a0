import { planLines } from '../../../support/plan-lines';

const minutes = (...lines: readonly string[]) =>
  planLines('protokoll.txt', ['Skolnämnden', 'Protokoll 2026-05-20', '', '§ 4 Lokaler', '', ...lines].join('\n'));

describe('commissions listed under the one who gets them', () => {
  it.each([
    'Nämnden beslutar att ge skolchefen i uppdrag att',
    'Nämnden beslutar att ge skolchefen i uppdrag att:',
    'Nämnden uppdrar åt skolchefen att:',
    'Skolchefen får i uppdrag att',
    'Nämnden ger skolchefen följande uppdrag:',
  ])('%s', async (lead) => {
    expect(
      await minutes(
        lead,
        '- inventera salarna. Inventeringen ska vara klar senast den 1 oktober 2026.',
        '- ta fram en modell för uthyrning, redovisas för nämnden i februari 2027',
        '- flytta slöjden. Arbetet påbörjas höstterminen 2026.',
        '',
        'Paragrafen justeras omedelbart.',
      ),
    ).toEqual([
      'Inventera salarna | skolchefen | –2026-10-01 | decided',
      'Ta fram en modell för uthyrning, redovisas för nämnden | skolchefen | – | decided | next 2027-02-28',
      'Flytta slöjden | skolchefen | 2026-08-01– | decided',
    ]);
  });

  it('takes lines that each begin with "att" for a list, and what the board decides itself for no commission', async () => {
    expect(
      await minutes(
        'Nämnden ger förvaltningen i uppdrag',
        'att utreda en ny matsal,',
        'att se över städningen senast 30 juni 2026, samt',
        'att godkänna delårsrapporten.',
      ),
    ).toEqual([
      'Utreda en ny matsal | förvaltningen | – | decided',
      'Se över städningen | förvaltningen | –2026-06-30 | decided',
    ]);
  });

  it('takes nothing from what is only proposed under a lead', async () => {
    expect(
      await minutes('Förvaltningen föreslår att nämnden ger skolchefen i uppdrag att', '- köpa in bänkar'),
    ).toEqual([]);
  });

  it('is of the day its head says, also where the page number stands beside it', async () => {
    const text = ['Skolnämnden Sammanträdesdatum 2026-05-20 Sida 3 (9)', '', '§ 4 Lokaler', '', 'Beslut'];
    expect(
      await planLines('utdrag.txt', [...text, 'Skolchefen får i uppdrag att rusta gården till hösten.'].join('\n')),
    ).toEqual(['Rusta gården | skolchefen | –2026-12-31 | decided']);
  });
});
