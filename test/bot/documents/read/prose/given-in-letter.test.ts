import { readPlan } from '../../../../../bot/documents/read/read-plan';
import { planLines } from '../../../../support/plan-lines';

const letter = (...lines: readonly string[]) =>
  planLines(
    'brev.md',
    [
      '# Återkoppling efter dialogen',
      '',
      'Till: Moa Lund, rektor',
      '',
      'Från: Per Alm, skolchef',
      '',
      '2026-10-05',
      '',
      '| Område | Bedömning |',
      '|-|-|',
      '| Studiero | Helt |',
      '| Närvaro | Till viss del |',
      '',
      ...lines,
    ].join('\n'),
  );

describe('a letter of judgements to the head of a unit', () => {
  it('gives its points to whom it is to, each by the time that its sentences name', async () => {
    expect(
      await letter(
        '## Dina uppdrag 2026/27',
        '',
        'Jag ger dig följande uppdrag:',
        '',
        '1. Gör en plan för utemiljön. Planen ska vara klar 2027-02-26.',
        '2. Se över mötestiderna. Det ska vara gjort senast i maj 2027.',
        '',
        'Hör av dig om något är oklart.',
        '',
        '- Bilaga: enkätsvar',
      ),
    ).toEqual([
      'Gör en plan för utemiljön | Moa Lund | –2027-02-26 | decided',
      'Se över mötestiderna | Moa Lund | –2027-05-31 | decided',
    ]);
  });

  it.each(['Överenskomna uppdrag', 'Uppdrag för läsåret:', 'Era uppdrag'])('heads them also as "%s"', async (head) => {
    expect(await letter(`## ${head}`, '', '- Ordna en läsvecka i mars 2027.')).toEqual([
      'Ordna en läsvecka | Moa Lund | –2027-03-31 | decided',
    ]);
  });

  it('says when each begins, and whom it is to is no title of it', async () => {
    const lines = [
      ...['Till rektor Moa Lund, Ekens skola', '', 'Återkoppling efter besöket', '', 'Studiero: helt'],
      ...['Närvaro: till viss del', '', 'Dina uppdrag är:', '', '- Inför elevråd från och med v. 3 2027.'],
      ...['- Skriv en plan för biblioteket, klart maj 2027.', '- Boka en föreläsare, senast fredag 28 maj 2027.'],
    ];
    expect(await planLines('brev.txt', lines.join('\n'))).toEqual([
      'Inför elevråd | Moa Lund | 2027-01-18– | decided',
      'Skriv en plan för biblioteket | Moa Lund | –2027-05-31 | decided',
      'Boka en föreläsare | Moa Lund | –2027-05-28 | decided',
    ]);
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const outcome = await readPlan({ name: 'brev.txt', bytes }, { today: '2026-11-22' });
    expect(outcome).toMatchObject({ ok: true, draft: { plan: { title: 'Återkoppling efter besöket' } } });
  });

  it('gives nothing by points under any other words', async () => {
    expect(await letter('Det här såg vi:', '', '- Rasterna är lugna.', '- Korridorerna är ljusa.')).toEqual([]);
  });
});
