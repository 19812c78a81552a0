import fc from 'fast-check';
import { type Added, blankMeasure, offerKey, offersOf, withAdded } from '../../../bot/domain/added-measures';
import { applyToDraft } from '../../../bot/domain/apply-to-draft';
import { asRead } from '../../../bot/domain/as-read';
import type { Draft } from '../../../bot/domain/draft';
import { allQuestions } from '../../../bot/domain/draft-questions';
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
    expect(now(edits).measures.at(-1)).toEqual({ ...OFFERS[1], no: 3, confidence: 'certain' });
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

  test('and taken out gives its number to the next: nothing is left out between', () => {
    const edits = add(remove(add([], { offer: key(0) }), 3), { offer: key(1) });
    expect(shown(edits).at(-1)).toEqual([3, 'Cykelstället har flyttats']);
    expect(shown(add(edits, { offer: key(0) })).map(([no]) => no)).toEqual([1, 2, 3, 4]);
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
    no: 3,
    fields: { title: 'Olja bänkarna' },
  });
  expect(asRead(read, { edits }).titles.get(3)).toBe('Bänkarna oljas av vaktmästaren');
  expect(asRead(read, { edits: remove(edits, 3) }).measures).toEqual(read.measures);
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
