import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const listed = (...points: readonly string[]) =>
  planLines('plan.txt', ['Åtgärdsplan Talludden', '', '2026-09-14', '', ...points].join('\n'));

describe('points as an office writes them', () => {
  it('keep their title where it names a post, whatever stands between it and the owner', async () => {
    for (const [open, close] of [
      [' (', ')'],
      [', ', ''],
      [' – ', ''],
      ['; ', ''],
      [' [', ']'],
    ])
      expect(
        await listed(
          `- Rekrytera psykolog${open}ansvarig: rektor, klart 2027-01-29${close}`,
          `- Handleda mentorer${open}ansvarig: skolchef, klart 2027-02-26${close}`,
          `- Avlasta sekreterare${open}ansvarig: Tor Lie, klart 2027-03-31${close}`,
        ),
      ).toEqual([
        'Rekrytera psykolog | rektor | –2027-01-29 | decided',
        'Handleda mentorer | skolchef | –2027-02-26 | decided',
        'Avlasta sekreterare | Tor Lie | –2027-03-31 | decided',
      ]);
  });

  it('still begin with who does it where that stands before a colon', async () => {
    expect(
      await listed('- Rektor (tf): boka lokal till 2027-01-15', '- Skolsköterskan: kalla till hälsosamtal, 2027-02-01'),
    ).toEqual([
      expect.stringMatching(/^boka lokal.* \| Rektor \(tf\)/u),
      expect.stringMatching(/^kalla till hälsosamtal \| Skolsköterskan/u),
    ]);
  });

  it('hold who and when between dashes, with the parts of one under it, and what is given up', async () => {
    expect(
      await listed(
        '1. Rekrytera psykolog – ansvarig skolchef – klart 29/1',
        '2. Se över rastvakterna – ansvarig Tor Lie – klart 1/12',
        '   - på gården',
        '   - i korridoren',
        '3. Utgår: nya bänkar',
      ),
    ).toEqual([
      'Rekrytera psykolog | skolchef | –2027-01-29 | unknown',
      'Se över rastvakterna | Tor Lie | –2026-12-01 | unknown',
      'nya bänkar |  | – | cancelled',
    ]);
  });

  it('take a thing and a first name for no person: a ticked box keeps its title', async () => {
    expect(await listed('☑ Studiehjälp, Eva, 2 nov 2026', '☐ Stolar, Per, 4 dec 2026')).toEqual([
      'Studiehjälp | Eva | –2026-11-02 | completed',
      'Stolar | Per | –2026-12-04 | unknown',
    ]);
  });
});

describe('times that may be something else', () => {
  const sheet = (...rows: readonly string[]) =>
    planLines('plan.csv', ['Åtgärd;Ansvarig;Klart;Läge', ...rows].join('\n'));

  it('a "jul" is asked about, and July where the other months are as short', async () => {
    expect(await sheet('Fest;Rektor;jul 2026;Pågår', 'Möte;Rektor;juni 2026;Pågår')).toEqual([
      'Fest | Rektor | –none | in_progress',
      'Möte | Rektor | –2026-06-30 | in_progress',
    ]);
    expect(await sheet('Fest;Rektor;jul 2026;Pågår', 'Möte;Rektor;jun 2026;Pågår')).toEqual([
      'Fest | Rektor | –2026-07-31 | in_progress',
      'Möte | Rektor | –2026-06-30 | in_progress',
    ]);
    expect(await sheet('Bygge;Rektor;jun–jul 2027;Pågår', 'Mål;Rektor;14 jul 2027;Pågår')).toEqual([
      'Bygge | Rektor | 2027-06-01–2027-07-31 | in_progress',
      'Mål | Rektor | –2027-07-14 | in_progress',
    ]);
  });

  it('a number where a day should be is asked about in its own words, also beside a start', async () => {
    const { measures, warnings } = await draftOf(
      'plan.csv',
      'Åtgärd;Ansvarig;Start;Slut;Läge\nEnkät;Rektor;2026-10-01;9602;Pågår\nBesök;Rektor;2026-10-01;2026-13-01;Pågår\n',
    );
    expect(measures.map((one) => one.due.map(({ raw, date }) => [raw, date]))).toEqual([
      [['9602', null]],
      [['2026-13-01', null]],
    ]);
    expect(warnings.map((one) => one.code)).toContain('vague_due');
  });
});

describe('a measure over two rows', () => {
  it('that are not both done is under way, and asked about', async () => {
    const table =
      '<h1>Åtgärdsplan</h1><table><tr><th>Insats</th><th>Ansvar</th><th>När</th><th>Status</th></tr>' +
      '<tr><td rowspan=2>Skrivare</td><td>Drift</td><td>2027-01-15</td><td>Klar</td></tr>' +
      '<tr><td>Skolchef</td><td>2027-02-15</td><td>Pågår</td></tr>' +
      '<tr><td>Kurs</td><td>Drift</td><td>2027-03-01</td><td>Pågår</td></tr></table>';
    const { measures } = await draftOf('plan.html', table);
    expect(measures[0]).toMatchObject({ status: 'in_progress', statusRaw: 'Klar; Pågår', confidence: 'unsure' });
    expect(measures[0]?.due.map((one) => one.date)).toEqual(['2027-01-15', '2027-02-15']);
  });
});

describe('plans of a school that teaches in English', () => {
  it('name their people, their day and their months', async () => {
    const sheet =
      'Action plan – Lake School\nDate: 12 January 2026\n\nNo;Action;Responsible;Deadline;Status\n' +
      '1;Hire a nurse;Principal;March 3, 2026;In progress\n2;Update the policy;Head;end of May 2026;Done\n3;Survey;Admin;mid-June 2026;Not started\n';
    expect(await planLines('plan.csv', sheet)).toEqual([
      'Hire a nurse | Principal | –2026-03-03 | in_progress',
      'Update the policy | Head | –2026-05-31 | completed',
      'Survey | Admin | –2026-06-20 | not_started',
    ]);
    expect((await draftOf('plan.csv', sheet)).plan.documentDate).toBe('2026-01-12');
  });
});

describe('what auditors recommend in a list', () => {
  const letter = (...points: readonly string[]) =>
    [
      '# Svar på granskning av lokalerna',
      '',
      '2026-09-14',
      '',
      'Revisorerna rekommenderar nämnden att:',
      '',
      ...points.map((one) => `- ${one}`),
      '',
      'Rekommendation 1: Förvaltningen inför en rutin. Ansvarig: lokalchef. Klart 2026-12-18.',
      '',
      'Rekommendation 2: Nämnden anser att rekommendationen redan är tillgodosedd.',
    ].join('\n');

  it('is what is answered under each number', async () => {
    const { recommendations } = await draftOf('svar.md', letter('mäta luften i salarna', 'underhålla taken'));
    expect(recommendations.map(({ no, text, measures }) => [no, text, measures])).toEqual([
      [1, 'mäta luften i salarna', [1]],
      [2, 'underhålla taken', [2]],
    ]);
  });
});
