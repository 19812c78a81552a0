import type { StatusView, SummaryView } from '../../../cards/overview-views';
import { teamsCard } from '../../../cards/teams';
import { nodesOf } from '../../support/card-lint';
import { textsOn } from '../../support/card-reading';
import { aStatus, aSummary } from '../../support/sample-overviews';

function drawn(view: StatusView | SummaryView) {
  const { card, summary } = teamsCard(view);
  const presses = nodesOf(card.body).filter((node) => node.type === 'Action.Execute');
  return { texts: textsOn({ body: card.body }), presses, titles: presses.map((press) => press.title), summary };
}

describe('the card of /status', () => {
  test('shows its groups in the order they come, each row with what is the matter', () => {
    const { texts, summary } = drawn(aStatus());
    const headings = [
      'Försenade (3)',
      'Snart klara (1)',
      'Ska rapporteras (1)',
      'Ej svarat (2)',
      'Saknar ansvarig (1)',
      'Saknar datum (1)',
      'Leveransfel (1)',
    ];
    expect(texts.filter((text) => headings.includes(text))).toEqual(headings);
    const row = texts.indexOf('▲ Analys av resultat i svenska');
    expect(texts.slice(row + 1, row + 3).join('')).toBe(
      'försenad 9 dagar (31 jan) · ej påbörjad · Almskolan · påmind 5 feb',
    );
    expect(texts).toContain('! Ture Sandell');
    expect(texts).toContain('har inte appen – be IT lägga till den i installationspolicyn');
    expect(summary).toBe('Läge: 3 försenade, 2 väntar på svar');
  });

  test.each([
    ['how much there is', { whole: true }, '3 planer, 26 åtgärder'],
    [
      'of a part, how much is in the lists',
      { whole: false, plans: 1, measures: 2 },
      '2 åtgärder att se till, i 1 plan',
    ],
    ['nothing of a part where nothing is', { whole: false, plans: 0, measures: 0, groups: [] }, undefined],
  ])('says %s', (_, some, said) => {
    expect(drawn(aStatus(some)).texts.find((text) => /åtgärder/.test(text))).toBe(said);
  });

  test('says what to do where there is no plan, to whom may do it', () => {
    const none = { whole: true, plans: 0, measures: 0, groups: [], remindable: 0 };
    expect(drawn(aStatus(none)).texts).toContain('Det finns ingen plan än. Skriv importera för att läsa in en.');
    expect(drawn(aStatus({ ...none, mayAssign: false })).texts).toContain('Det finns ingen plan än.');
    expect(drawn(aStatus({ groups: [] })).texts).toContain('Inget är försenat och inget väntar på svar.');
  });

  test('shows what was asked for by its title where nothing is to be done, each with the press that opens it', () => {
    const { rows } = aStatus().groups[2] ?? { rows: [] };
    const named = rows.map((row) => ({ ...row, noResponsible: true, plan: 'Trygghet 2026' }));
    const plan = { title: 'Måltider', open: 3, nextDue: '2026-05-15' };
    const drawnOf = (more: number | null) =>
      drawn(aStatus({ groups: [], remindable: 0, inOrder: { rows: named, more, plans: [plan], morePlans: 1 } }));
    const { texts, titles } = drawnOf(4);
    const from = texts.indexOf('Stämmer med det du skrev');
    expect(texts.slice(from + 1, from + 5)).toEqual([
      '● Måltider',
      '3 öppna åtgärder · närmast klart senast 15 maj (om 3 månader)',
      '… och 1 plan till',
      '● Trygghetsmätning i årskurs 5',
    ]);
    expect(texts.join('\n')).toMatch(/Trygghet 2026/);
    expect(titles).toEqual(['Öppna']);
    expect(texts).toContain('… och 4 till. Skriv mer av titeln.');
    expect(drawnOf(null).texts).toContain('Fler kan stämma. Skriv mer av titeln.');
    expect(drawnOf(0).texts.join('\n')).not.toMatch(/Skriv mer av titeln/);
  });

  test('says once that a measure is late, also where it is reported as delayed', () => {
    const late = aStatus().groups[0]?.rows.find((row) => row.due !== null);
    if (!late) throw new Error('nothing is late');
    const rows = [{ ...late, state: 'in_progress' as const, schedule: 'delayed' as const }];
    const { texts } = drawn(aStatus({ groups: [{ code: 'overdue', total: 1, rows }] }));
    expect(texts.join('\n')).toMatch(/försenad \d+ dagar \([^)]*\)\n · pågår( ·|\n)/);
  });

  test('ends each row in the press that mends it', () => {
    const { presses } = drawn(aStatus({ groups: aStatus().groups.slice(0, 1) }));
    expect(presses.slice(0, 2).map((press) => press.data)).toEqual([
      { act: 'assign', measure: 'm-1', from: { filter: '', group: null, page: 0 } },
      { act: 'measure', measure: 'm-3' },
    ]);
    const reader = drawn(aStatus({ groups: aStatus().groups.slice(0, 1), mayAssign: false }));
    expect(reader.titles).not.toContain('Tilldela');
  });

  test('offers a date where one is missing to whoever may set it, and leads back to the list that was pressed in', () => {
    const undated = aStatus({ filter: 'fritids' }).groups.filter((one) => one.code === 'no_date');
    const { presses } = drawn(aStatus({ filter: 'fritids', group: 'no_date', groups: undated }));
    expect(presses[0]).toMatchObject({
      title: 'Sätt datum',
      data: { act: 'due_form', measure: 'm-8', from: { filter: 'fritids', group: 'no_date', page: 0 } },
    });
    const rows = undated.map((one) => ({ ...one, rows: one.rows.map((row) => ({ ...row, mayDate: false })) }));
    expect(drawn(aStatus({ groups: rows })).titles).not.toContain('Sätt datum');
  });

  test('leads on to the rest of a group, and back', () => {
    expect(drawn(aStatus()).presses.map((press) => press.data)).toContainEqual({
      act: 'status',
      filter: '',
      group: 'overdue',
      page: 0,
    });
    const one = aStatus({
      group: 'overdue',
      groups: aStatus().groups.slice(0, 1),
      filter: 'almskolan',
      page: 1,
      pages: 3,
    });
    expect(drawn(one).presses.flatMap((press) => (press.verb === 'status' ? [press.data] : []))).toEqual([
      { act: 'status', filter: 'almskolan', group: 'overdue', page: 0 },
      { act: 'status', filter: 'almskolan', group: 'overdue', page: 2 },
      { act: 'status', filter: 'almskolan', group: null, page: 0 },
    ]);
  });

  test('offers the reminder with its number, where somebody would get one', () => {
    expect(drawn(aStatus()).titles).toContain('Påminn alla som inte svarat (3)');
    expect(drawn(aStatus({ remindable: 0 })).titles.join()).not.toContain('Påminn');
  });

  test('names the channel whose summary does not arrive, with the remedy', () => {
    const row = aStatus().groups[6]?.rows[0];
    const { texts } = drawn(
      aStatus({
        groups: row
          ? [{ code: 'delivery_faults', total: 1, rows: [{ ...row, who: null, title: 'Teams', fault: 'gone' }] }]
          : [],
      }),
    );
    expect(texts).toContain('! Sammanfattningen i kanalen (Teams)');
    expect(texts).toContain('kommer inte fram – lägg till appen i teamet igen och skriv kanal där');
  });
});

describe('the summary in the channel', () => {
  test('can be read from the top: the counts, what changed, who is needed and why', () => {
    const { texts, titles, summary } = drawn(aSummary());
    expect(texts.slice(0, 5)).toEqual([
      'Uppföljning v. 7',
      'mån 9 feb',
      '14 pågår · 3 försenade (+1) · 2 ej rapporterade (−1) · 1 saknar ansvarig · 2 utan kopplad ansvarig · 4 beslutade · 3 ej påbörjade · 1 pausad · 6 genomförda (+2)',
      'Sedan förra sammanfattningen: 2 genomförda, 1 ny försenad, 1 nytt datum beslutat, 11 svar',
      'Behöver er uppmärksamhet',
    ]);
    expect(texts).toContain('● KUL 1 stänger fre 13 feb: 5 av 8 har svarat');
    expect(titles).toEqual(['Per område', 'Alla försenade']);
    expect(summary).toBe('Uppföljning v. 7: 3 försenade, 1 saknar ansvarig');
  });

  test('says how many have answered some of what a point asks, beside those who have answered all', () => {
    const rounds = [{ name: 'KUL 1', closesOn: '2026-02-13', answered: 0, begun: 1, of: 12 }];
    expect(drawn(aSummary({ rounds })).texts).toContain(
      '● KUL 1 stänger fre 13 feb: 0 av 12 har svarat, 1 till på en del',
    );
  });

  test('never lists more than five, and says how many more there are', () => {
    const one = { measure: 'm', title: 'Läslust', reasons: [{ code: 'delayed' }] } as const;
    const { texts } = drawn(aSummary({ attention: Array.from({ length: 9 }, () => one), attentionMore: 3 }));
    expect(texts.filter((text) => text === '▲ Läslust')).toHaveLength(5);
    expect(texts).toContain('… och 7 till');
  });

  test('says in one line that nothing has changed, and that there is nothing yet to compare with', () => {
    const quiet = drawn(aSummary({ change: {}, news: { completed: 0, newlyOverdue: 0, moved: 0, answers: 0 } }));
    expect(quiet.texts).toContain('Inget har ändrats sedan förra sammanfattningen.');
    expect(drawn(aSummary({ change: null, news: null })).texts.join()).toContain('ingen tidigare sammanfattning');
  });
});
