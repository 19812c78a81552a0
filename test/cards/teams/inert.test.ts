import fc from 'fast-check';
import { teamsCard } from '../../../cards/teams';
import { escaped, plain, shortened } from '../../../cards/teams/inert';
import type { CardView } from '../../../cards/views';
import { lintCard, nodesOf } from '../../support/card-lint';
import { aForm } from '../../support/sample-forms';
import { aMeasure, anAssign } from '../../support/sample-measures';
import { aStatus, aSummary } from '../../support/sample-overviews';
import { aRound, aRow } from '../../support/sample-rounds';

const EVIL = [
  '[x](http://evil.example)',
  '<at>Admin</at>',
  '< /at >',
  '**b** __u__ ~~s~~ `c`',
  '# h',
  '- a\n- b\n1. c\n> d',
  '![img](http://evil.example/x.png)',
  '\\*already escaped\\*',
  'a\u0000b\u0007c\u202Egpj.exe',
  '{{DATE(2026-02-14T06:08:00Z, SHORT)}}',
  'rad ett\r\nrad två\u2028rad tre',
  'half a character \ud83d',
];

/** The same text wherever a person's text can stand. */
function viewsWith(text: string): readonly CardView[] {
  const last = { state: 'in_progress', schedule: null, on: null, excerpt: text, imported: false } as const;
  const answered = {
    at: '2026-02-09T09:42:00.000Z',
    unchanged: false,
    state: 'completed',
    schedule: null,
    followUp: text,
    newDueProposed: null,
    dueByAuthority: false,
    dueTakenUp: false,
  } as const;
  const rows = [aRow({ title: text, unit: text, last }), aRow({ title: text, answered })];
  const status = aStatus().groups[0]?.rows[0];
  return [
    aRound({
      rows,
      units: [text],
      occasions: [{ name: text, closesOn: '2026-02-13' }],
      notice: { code: 'stored', title: text },
    }),
    aRound({ rows, showAnswers: true, total: 2, answered: 2 }),
    aRound({ rows, units: [text], total: 2, answered: 2, occasions: [{ name: text, closesOn: '2026-02-13' }] }),
    aForm({
      title: text,
      unit: text,
      last,
      parts: [
        { id: 'p', text, due: null },
        { id: 'q', text, due: '2026-03-01' },
      ],
    }),
    aSummary({
      attention: [{ measure: 'm', title: text, reasons: [{ code: 'waiting_for', name: text, until: null }] }],
      rounds: [{ name: text, closesOn: '2026-02-13', answered: 1, begun: 0, of: 2 }],
    }),
    aStatus({
      filter: text,
      groups: status
        ? [{ code: 'overdue', total: 1, rows: [{ ...status, title: text, who: text, unlinked: text }] }]
        : [],
    }),
    {
      ...aMeasure,
      title: text,
      plan: text,
      area: text,
      dueRaw: [text],
      responsible: [text],
      parts: [{ text, due: null, done: false }],
    },
    { ...anAssign, title: text, now: [text], choices: [{ value: 'v', name: text, role: text, form: null }] },
    { ...anAssign, kind: 'notice', notice: 'assigned', words: { title: text, name: text }, presses: [] },
    { ...anAssign, kind: 'help', words: ['help'], unknown: text, contact: { name: text, email: text } },
    {
      ...anAssign,
      kind: 'welcome',
      name: text,
      role: 'reporter',
      measures: 1,
      next: { name: text, opensOn: '2026-03-01' },
      contact: { name: text, email: text },
    },
    {
      ...anAssign,
      kind: 'remind',
      at: '2026-02-09T09:15:00.000Z',
      filter: text,
      to: [{ name: text, unit: text, measures: 1 }],
      leftOut: [{ name: text, why: 'snoozed', on: null }],
    },
    {
      ...anAssign,
      kind: 'wheel',
      points: [{ code: text, name: text, opensOn: '2026-03-01', closesOn: '2026-03-02', open: true }],
    },
    { ...anAssign, kind: 'areas', week: '2026-W07', areas: [{ name: text, counts: aSummary().counts }], more: 0 },
  ];
}

describe('a person’s text', () => {
  test.each(EVIL)('%j comes out inert wherever it can stand', (text) => {
    for (const view of viewsWith(text)) {
      const { card, summary } = teamsCard(view);
      expect({ kind: view.kind, faults: lintCard(card) }).toEqual({ kind: view.kind, faults: [] });
      expect(summary).not.toMatch(/<\s*\/?at\b|\n/i);
      expect(JSON.stringify(card)).not.toMatch(/\{\{(DATE|TIME)\(/i);
    }
  });

  test('any text comes out inert, and no card breaks its size for it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const view of viewsWith(text)) expect(lintCard(teamsCard(view).card)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('an ordinary title is not touched by so much as a backslash', () => {
    for (const title of [
      'Åk F–3 (svenska): läslust & läsförmåga',
      'IT-stöd 2026/27, del 1.2 – 50 % klart!',
      '3 < 4',
      'a#b',
    ]) {
      expect(escaped(title)).toBe(title);
      expect(plain(title)).toBe(title);
    }
  });

  test('what was typed in a field goes back to it character by character', () => {
    const typed = 'Rad ett\n* [rad](två) <at>x</at>\u0007';
    const { card } = teamsCard(aForm({ values: { ...aForm().values, followUp: typed } }));
    expect(nodesOf(card.body).find((node) => node.id === 'followUp')?.value).toBe(typed);
  });

  test('is shortened between characters, never within one', () => {
    expect(shortened('👩‍🏫👩‍🏫👩‍🏫', 3)).not.toMatch(/\p{Cs}/u);
    expect(shortened('abcdef', 4)).toBe('abc…');
    expect(shortened('ab  \n cd', 10)).toBe('ab cd');
    expect(shortened('abc', 0)).toBe('');
  });
});
