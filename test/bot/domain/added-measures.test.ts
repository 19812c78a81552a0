import fc from 'fast-check';
import { type Added, blankMeasure, offerKey, offersOf, withAdded } from '../../../bot/domain/added-measures';
import { applyToDraft } from '../../../bot/domain/apply-to-draft';
import { asRead } from '../../../bot/domain/as-read';
import type { Draft } from '../../../bot/domain/draft';
import { allQuestions, questionsLeft } from '../../../bot/domain/draft-questions';
import { type DraftEdit, withEdit } from '../../../bot/domain/plan-draft';
import { aDraft, aDraftMeasure } from '../../support/drafts';

const FILE = 'plan.md';
const sentence = (no: number, source: string, but = {}) =>
  aDraftMeasure({ no, title: source.replace('.', ''), source, actions: [], confidence: 'unsure', due: [], ...but });
const OFFERS = [
  sentence(3, 'Bänkarna oljas av vaktmästaren.'),
  sentence(4, 'Cykelstället har flyttats.', { status: 'completed' }),
  sentence(5, 'Hängrännorna rensas i maj.', {
    due: [{ raw: 'i maj', date: '2026-05-31', precision: 'month', assumed: true }],
  }),
];
const read: Draft = {
  ...aDraft([aDraftMeasure(), aDraftMeasure({ no: 2, title: 'Genomgång av öppettider' })]),
  passedOver: OFFERS,
};
const now = (edits: readonly DraftEdit[], of = read) => applyToDraft(of, edits, FILE);
const add = (edits: readonly DraftEdit[], added: Added) => withAdded(edits, added, { read, now: now(edits) });
const remove = (edits: readonly DraftEdit[], no: number) => withEdit(edits, { kind: 'remove', no });
const key = (at: number) => {
  const one = OFFERS[at];
  if (!one) throw new Error('no such offer');
  return offerKey(one);
};
const shown = (edits: readonly DraftEdit[]) => now(edits).measures.map(({ no, title }) => [no, title]);

describe('a sentence that is added', () => {
  test('is a certain measure, last and under the next number, and no longer offered', () => {
    const edits = add([], { offer: key(1) });
    expect(now(edits).measures.at(-1)).toEqual({
      ...OFFERS[1],
      no: 3,
      confidence: 'certain',
      added: { offer: key(1) },
    });
    expect(offersOf(now(edits), edits).map((one) => one.no)).toEqual([null, 3, null]);
  });

  test('twice is added once', () => {
    const edits = add([], { offer: key(0) });
    expect(add(edits, { offer: key(0) })).toBe(edits);
  });

  test('and taken out is offered again, and comes back under its number as it was read', () => {
    const mended = withEdit(add([], { offer: key(0) }), { kind: 'measure', no: 3, fields: { title: 'Olja bänkarna' } });
    const out = remove(mended, 3);
    expect(shown(out)).toEqual(shown([]));
    expect(offersOf(now(out), out).map((one) => one.no)).toEqual([null, null, null]);
    expect(shown(add(out, { offer: key(0) })).at(-1)).toEqual([3, 'Bänkarna oljas av vaktmästaren']);
  });

  test('and taken out keeps its number: a copy of the card that was drawn before is of no other measure', () => {
    const edits = add(remove(add([], { offer: key(0) }), 3), { offer: key(1) });
    expect(shown(edits).at(-1)).toEqual([4, 'Cykelstället har flyttats']);
    expect(shown(remove(edits, 3))).toEqual(shown(edits));
    expect(shown(add(edits, { offer: key(0) })).map(([no]) => no)).toEqual([1, 2, 3, 4]);
  });

  test('and taken out leaves no day that was answered for it: not to the next, and not to itself when it comes back', () => {
    const vague = (raw: string) => ({ due: [{ raw, date: null, precision: 'none' as const }] });
    const [tap, hedge] = [
      sentence(7, 'Kranen tätas när tid finns.', vague('när tid finns')),
      sentence(8, 'Häcken klipps framöver.', vague('framöver')),
    ];
    const of: Draft = { ...read, passedOver: [tap, hedge] };
    const put = (edits: readonly DraftEdit[], one: typeof tap) =>
      withAdded(edits, { offer: offerKey(one) }, { read: of, now: now(edits, of) });
    const dueOf = (edits: readonly DraftEdit[]) => now(edits, of).measures.at(-1)?.due[0]?.date;
    const askedOf = (edits: readonly DraftEdit[]) =>
      questionsLeft(now(edits, of), edits, FILE).filter((one) => one.code === 'vague_due').length;
    const day: DraftEdit = {
      kind: 'answer',
      question: 'vague_due:3:due:0',
      choice: 'set_date',
      value: '2026-11-20',
    };
    const answered = withEdit(put([], tap), day);
    expect(dueOf(answered)).toBe('2026-11-20');
    const other = put(remove(answered, 3), hedge);
    expect([dueOf(other), askedOf(other)]).toEqual([null, 1]);
    const again = put(remove(answered, 3), tap);
    expect([dueOf(again), askedOf(again)]).toEqual([null, 1]);
    // A heading may be a number too, and what was said of it is about no measure.
    const heading: DraftEdit = { kind: 'answer', question: 'heading_or_measure:3', choice: 'heading', value: null };
    expect(put(remove(withEdit(answered, heading), 3), tap)).toContainEqual(heading);
  });

  test('takes no number of a measure that was read and taken out: that may come back', () => {
    expect(shown(add(remove([], 2), { offer: key(0) })).map(([no]) => no)).toEqual([1, 3]);
  });

  test('is mended and asked about as any other', () => {
    const edits = add([], { offer: key(2) });
    const asked = allQuestions(now(edits), FILE);
    expect(asked.map((one) => one.id)).toContain('assumed_date:3:due:0');
    expect(asked.find((one) => one.code === 'no_responsible')?.measures).toEqual([3]);
    const answered = withEdit(edits, {
      kind: 'answer',
      question: 'assumed_date:3:due:0',
      choice: 'set_date',
      value: '2026-05-08',
    });
    expect(now(answered).measures.at(-1)?.due[0]?.date).toBe('2026-05-08');
    const mended = withEdit(answered, { kind: 'measure', no: 3, fields: { responsible: ['vaktmästaren'] } });
    expect(now(mended).measures.at(-1)).toMatchObject({ responsible: ['vaktmästaren'], confidence: 'certain' });
  });

  test('counts its year from the document’s date, whichever of the two was said first', () => {
    const undated = { ...read, plan: { ...read.plan, documentDate: null } };
    const date: DraftEdit = { kind: 'answer', question: 'document_date', choice: 'set_date', value: '2028-01-10' };
    const added: DraftEdit = { kind: 'add', no: 3, offer: key(2) };
    const measures = [...undated.measures, { ...aDraftMeasure({ no: 9 }), due: OFFERS[2]?.due ?? [] }]; // so that it is asked
    const of = { ...undated, measures };
    const [one, other] = [now([date, added], of), now([added, date], of)];
    expect(one.measures.at(-1)?.due[0]?.date).toBe('2028-05-31');
    expect(other.measures.at(-1)?.due[0]?.date).toBe('2028-05-31');
  });

  test('that the document does not hold any more changes nothing', () => {
    expect(shown([{ kind: 'add', no: 3, offer: 'w-gone' }])).toEqual(shown([]));
  });
});

describe('a measure that is written', () => {
  const fields = { title: 'Laga grinden', due: '2026-06-12' } as const;

  test('is decided, with what was written, and the same from two copies of the form is one', () => {
    const edits = add([], { offer: null, fields });
    expect(now(edits).measures.at(-1)).toEqual({
      ...blankMeasure(3),
      added: { offer: null },
      title: 'Laga grinden',
      due: [{ raw: '2026-06-12', date: '2026-06-12', precision: 'day' }],
      flags: [],
    });
    expect(add(edits, { offer: null, fields })).toBe(edits);
    expect(shown(add(edits, { offer: null, fields: { title: 'Laga staketet' } })).at(-1)).toEqual([4, 'Laga staketet']);
  });
});

test('what was added is recognised by its own title when it is sent again, whatever it has been called since', () => {
  const edits = withEdit(add(remove(add([], { offer: key(1) }), 3), { offer: key(0) }), {
    kind: 'measure',
    no: 4,
    fields: { title: 'Olja bänkarna' },
  });
  expect(asRead(read, { edits }).titles.get(4)).toBe('Bänkarna oljas av vaktmästaren');
  expect(asRead(read, { edits: remove(edits, 4) }).measures).toEqual(read.measures);
});

test('in whatever order sentences are added and taken out, those are there that were added last, once and each under its own number', () => {
  const step = fc.record({ at: fc.integer({ min: 0, max: 2 }), adds: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let edits: readonly DraftEdit[] = [];
      const wanted = new Set<number>();
      for (const { at, adds } of steps) {
        const { no } = offersOf(now(edits), edits)[at] ?? { no: null };
        if (adds) {
          edits = add(edits, { offer: key(at) });
          wanted.add(at);
        } else if (no !== null) {
          edits = remove(edits, no);
          wanted.delete(at);
        }
      }
      const added = offersOf(now(edits), edits).flatMap(({ no }, at) => (no === null ? [] : [at]));
      expect(added).toEqual([...wanted].sort());
      const numbers = now(edits).measures.map((one) => one.no);
      expect(new Set(numbers).size).toBe(2 + wanted.size);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(2 + OFFERS.length);
      const once = [...wanted].reduce((so, at) => add(so, { offer: key(at) }), [] as readonly DraftEdit[]);
      const texts = (of: readonly DraftEdit[]) => now(of).measures.map((one) => ({ ...one, no: 0 }));
      expect(texts(edits)).toEqual(expect.arrayContaining(texts(once)));
    }),
  );
});

test('what is added of an answer serves the recommendation that is answered there, until it is taken out', () => {
  const recommendations = [
    {
      no: 1,
      text: 'Gör gården säkrare.',
      answer: ['Nämnden instämmer. Bänkarna oljas av vaktmästaren.'],
      measures: [1],
    },
    { no: 2, text: 'Flytta cyklarna.', answer: ['Cykelstället har  flyttats. Det blev bra.'] },
  ];
  const answered = { ...read, recommendations };
  const serving = (edits: readonly DraftEdit[]) =>
    now(edits, answered).recommendations.map((one) => one.measures ?? []);
  const one = add([], { offer: key(0) });
  const both = add(one, { offer: key(1) });
  expect(serving(both)).toEqual([[1, 3], [4]]);
  expect(serving(add(both, { offer: key(2) }))).toEqual([[1, 3], [4]]); // said in no answer
  expect(serving(remove(both, 3))).toEqual([[1], [4]]);
  const twice = {
    ...answered,
    recommendations: recommendations.map((each) => ({ ...each, answer: ['Bänkarna oljas av vaktmästaren.'] })),
  };
  expect(now(one, twice).recommendations.map((each) => each.measures ?? [])).toEqual([[1], []]);
});
