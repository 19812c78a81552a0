import { teamsCard } from '../../../cards/teams';
import type { Press, RoundView } from '../../../cards/views';
import { nodesOf } from '../../support/card-lint';
import { textsOn } from '../../support/card-reading';
import { aRound, aRow } from '../../support/sample-rounds';

const STORING = ['unchanged', 'update', 'submit', 'snooze'];

function drawn(view: RoundView) {
  const { card, summary } = teamsCard(view);
  const presses = nodesOf(card.body)
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => ({ title: String(node.title), data: node.data as Press, tooltip: node.tooltip }));
  return { texts: textsOn({ body: card.body }), presses, titles: presses.map((press) => press.title), summary };
}

const answered = {
  at: '2026-02-09T09:42:00.000Z',
  unchanged: true,
  state: 'in_progress',
  schedule: 'on_plan',
  followUp: 'Allt löper på.',
  newDueProposed: null,
  dueByAuthority: false,
  dueTakenUp: false,
} as const;

describe('the principal’s card', () => {
  test('whose measures are all gone leads to the list of what is left, and does not say that nothing is', () => {
    const none = { rows: [], total: 0, answered: 0, snoozeTo: null };
    const emptied = drawn(aRound(none));
    expect(emptied.texts.join('\n')).toContain('ska inte rapporteras längre');
    expect(emptied.texts.join('\n')).not.toContain('Du har inga åtgärder');
    expect(emptied.titles).toContain('Mina åtgärder');
    expect(drawn(aRound({ ...none, card: 'mine', occasions: [] })).texts.join('\n')).toContain('Du har inga åtgärder');
  });

  test('asks first for what is late, by when, and says what was said last', () => {
    const { texts, summary } = drawn(aRound());
    expect(texts.slice(0, 6)).toEqual([
      'KUL 1 · lägesrapport',
      'Svara senast fre 13 feb',
      'Almskolan · 3 åtgärder, 1 besvarad',
      '▲ Analys av resultat i svenska',
      'FÖRSENAD 9 dagar (31 jan)',
      'Senast: Ej påbörjad, 12 nov 2025',
    ]);
    expect(texts).toContain('Klart senast 31 mars (om 7 veckor)');
    expect(texts).toContain('Pågår enligt plan · skickat 10:42');
    expect(summary).toBe('KUL 1: 2 åtgärder att rapportera, senast fre 13 feb');
  });

  test('offers Oförändrat only where it may be pressed, with the number of answers seen', () => {
    const { presses } = drawn(
      aRound({ rows: [aRow({ assignment: 'a', n: 4 }), aRow({ assignment: 'b', unchangedOffered: false })] }),
    );
    const unchanged = presses.filter((press) => press.data.act === 'unchanged');
    expect(unchanged.map((press) => press.data)).toEqual([
      { act: 'unchanged', card: 'card:maja:2026-W07', assignment: 'a', page: 0, n: 4 },
    ]);
    expect(presses.filter((press) => press.data.act === 'update')).toHaveLength(2);
  });

  test('says of a new date whether it waits for a meeting, and of one that was refused that it was', () => {
    const asked = { ...answered, unchanged: false, newDueProposed: '2026-03-31' };
    const saidOf = (row: RoundView['rows'][number]) => drawn(aRound({ rows: [row] })).texts.join('\n');
    expect(saidOf(aRow({ answered: asked }))).toContain('Föreslaget nytt datum: 31 mars. Väntar på beslut.');
    expect(saidOf(aRow({ answered: { ...asked, dueTakenUp: true } }))).toContain(
      'Föreslaget nytt datum: 31 mars. Tas upp på ett möte innan det beslutas.',
    );
    for (const row of [aRow({ answered }), aRow()]) {
      const refused = 'Förslaget om nytt datum, 31 mars, godkändes inte.';
      expect(saidOf({ ...row, dueDeclined: '2026-03-31' })).toContain(refused);
      expect(saidOf(row)).not.toContain('godkändes inte');
    }
  });

  test('tells a screen reader which measure each button belongs to', () => {
    const { presses } = drawn(aRound({ rows: [aRow({ title: 'Läslust' })] }));
    expect(presses[0]?.tooltip).toBe('Oförändrat: Läslust');
  });

  test('stores nothing and can be read whole once its point has closed', () => {
    const { presses, texts } = drawn(aRound({ open: false, rows: [aRow(), aRow({ answered })], showAnswers: true }));
    expect(presses.filter((press) => STORING.includes(press.data.act))).toEqual([]);
    expect(texts).toContain('KUL 1 stängde fre 13 feb. Det går inte att svara här längre.');
    expect(texts).toContain('”Allt löper på.”');
  });

  test('is a receipt when nothing is left, with the way to the answers', () => {
    const receipt = aRound({
      total: 3,
      answered: 3,
      rows: [aRow({ answered })],
      counts: { unchanged: 1, updated: 2, proposals: 1, toAuthority: 0 },
    });
    const { texts, presses, summary } = drawn(receipt);
    expect(texts.slice(0, 3)).toEqual([
      'Tack! Almskolan har rapporterat 3 av 3 inför KUL 1.',
      '1 oförändrad · 2 uppdaterade · 1 förslag om nytt datum väntar på beslut',
      'Du kan ändra till och med fre 13 feb.',
    ]);
    expect(presses[0]).toMatchObject({ title: 'Ändra svar', data: { act: 'list', answers: true, page: 0 } });
    expect(summary).toBe('KUL 1: 3 av 3 rapporterade');
    const answers = drawn({ ...receipt, showAnswers: true });
    expect(answers.titles).toContain('Ändra');
    expect(answers.presses).toContainEqual(
      expect.objectContaining({ title: 'Klart', data: { act: 'list', card: receipt.card, answers: false, page: 0 } }),
    );
  });

  test('says for each point how long its answers may be changed, where they close on different days', () => {
    const occasions = [
      { name: 'KUL 1', closesOn: '2026-02-13' },
      { name: 'Återrapport', closesOn: '2026-02-27' },
    ];
    const receipt = { total: 1, answered: 1, rows: [aRow({ answered })], occasions };
    for (const showAnswers of [false, true]) {
      const { texts } = drawn(aRound({ ...receipt, showAnswers }));
      expect(texts).toContain('KUL 1: du kan ändra till och med fre 13 feb.');
      expect(texts).toContain('Återrapport: du kan ändra till och med fre 27 feb.');
    }
    const sameDay = occasions.map((one) => ({ ...one, closesOn: '2026-02-13' }));
    expect(drawn(aRound({ ...receipt, occasions: sameDay })).texts).toContain('Du kan ändra till och med fre 13 feb.');
  });

  test('says in the own list when an answered measure is due, unless it is done', () => {
    const due = { on: '2026-03-31', daysLate: 0 };
    const texts = (state: 'in_progress' | 'completed', card: string) =>
      drawn(aRound({ card, rows: [aRow({ due, answered: { ...answered, state } })] })).texts.join('\n');
    expect(texts('in_progress', 'mine')).toContain('Klart senast 31 mars');
    expect(texts('completed', 'mine')).not.toContain('31 mars');
    expect(texts('in_progress', 'card:maja:2026-W07')).not.toContain('31 mars');
  });

  test('names two schools as two, also in the thanks', () => {
    const units = ['Almskolan', 'Björkdalens förskola'];
    expect(drawn(aRound({ units })).texts).toContain('Almskolan, Björkdalens förskola · 3 åtgärder, 1 besvarad');
    expect(drawn(aRound({ units, rows: [aRow({ answered })], total: 3, answered: 3 })).texts[0]).toBe(
      'Tack! Almskolan och Björkdalens förskola har rapporterat 3 av 3 inför KUL 1.',
    );
  });

  test('says what happened in a line or two, whatever the length of a title', () => {
    const title = 'Gemensam och långsiktig plan för skolornas lokaler och utemiljöer '.repeat(5);
    const [said = ''] = drawn(aRound({ notice: { code: 'stored', title } })).texts;
    expect(said).toMatch(/^✓ Skickat: Gemensam och långsiktig plan .*…$/);
    expect(said.length).toBeLessThan(100);
  });

  test('says of an answer that holds a draft where the draft is', () => {
    const rows = [aRow({ answered, draftKept: true })];
    expect(drawn(aRound({ rows })).texts).toContain('Ditt utkast finns kvar under Ändra.');
    expect(drawn(aRound({ rows, open: false })).texts.join()).not.toMatch(/utkast/);
  });

  test('turns its pages both ways, and only where there is a page', () => {
    const pages = (page: number) =>
      drawn(aRound({ page, pages: 3 })).presses.flatMap(({ data }) => (data.act === 'list' ? [data.page] : []));
    expect([pages(0), pages(1), pages(2)]).toEqual([[1], [0, 2], [1]]);
    expect(drawn(aRound()).titles).not.toContain('Visa fler');
  });

  test('offers one reminder for all that is left, while there is a day to remind on', () => {
    expect(drawn(aRound()).titles).toContain('Påminn mig om de 2 på torsdag');
    expect(drawn(aRound({ snoozeTo: null })).titles.join()).not.toContain('Påminn');
    expect(drawn(aRound({ answered: 2, snoozeTo: '2026-02-10' })).titles).toContain('Påminn mig i morgon');
  });

  test('leads on to help and to the own list, which does not lead to itself', () => {
    expect(drawn(aRound()).titles.slice(-2)).toEqual(['Hjälp', 'Mina åtgärder']);
    expect(drawn(aRound({ card: 'mine', occasions: [] })).titles.slice(-1)).toEqual(['Hjälp']);
  });

  test('says what just happened in one line on top', () => {
    const notice = { code: 'stored_unchanged', title: 'Läslust', state: 'in_progress', schedule: 'on_plan' } as const;
    expect(drawn(aRound({ notice })).texts[0]).toBe('✓ Oförändrat: Pågår enligt plan – Läslust');
    expect(drawn(aRound({ notice: { code: 'not_yours' } })).texts[0]).toMatch(/^! /);
  });
});
