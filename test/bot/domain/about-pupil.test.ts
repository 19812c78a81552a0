import { withSentenceMended } from '../../../bot/domain/about-pupil';
import { applyToDraft } from '../../../bot/domain/apply-to-draft';
import type { Draft } from '../../../bot/domain/draft';
import { aroundQuestions, keyAround } from '../../../bot/domain/draft-questions';
import type { DraftEdit } from '../../../bot/domain/plan-draft';
import { draftView } from '../../../bot/views/draft-view';
import { aDraft, aDraftMeasure } from '../../support/drafts';

/** A single child in what stands around a draft's measures: each sentence by itself, and never auditors' own words. */

const FILE = 'svar.docx';
const GIRL = 'Flickan i 2C har astma.';
const BOY = 'Pojken i 4A har epilepsi.';
const REPORTED = 'Resultatet redovisas för nämnden.';

const around = (background: readonly string[], more: Partial<Draft> = {}): Draft => {
  const draft = aDraft([aDraftMeasure()]);
  return { ...draft, plan: { ...draft.plan, background }, ...more };
};
const asked = (draft: Draft) => aroundQuestions(draft, FILE).map((one) => one.raw);

test('what was told of a child goes with the sentence that is mended', () => {
  const draft = around([`${GIRL} På idrotten sitter hon vid sidan. Skolan har gjort en orosanmälan. ${REPORTED}`]);
  const [question] = aroundQuestions(draft, FILE);
  const mended = withSentenceMended(draft, keyAround(question?.id ?? ''), 'Den som behöver får vila.');
  expect(mended.plan.background).toEqual([`Den som behöver får vila. ${REPORTED}`]);
  expect(asked(mended)).toEqual([]);
});

test('what fits no box is not cut: it can be withheld, and nothing else', () => {
  const story = `${GIRL} ${'På rasterna sitter hon för sig själv. '.repeat(12)}`.trim();
  expect(aroundQuestions(around([`${story} ${REPORTED}`]), FILE).map((one) => [one.raw, one.choices])).toEqual([
    [[story], ['publish_anyway']],
  ]);
});

test('a recommendation is neither reworded nor emptied, also where an answer says the same', () => {
  const text = 'Säkerställ  att Melvin i 4A får stöd för sin epilepsi.';
  const draft = around([], { recommendations: [{ no: 1, text, answer: [text, 'A  b'] }] });
  const [question, other] = aroundQuestions(draft, FILE);
  expect([question?.choices, other?.choices]).toEqual([['set_text', 'take_out', 'publish_anyway'], ['publish_anyway']]);
  const mended = withSentenceMended(draft, keyAround(question?.id ?? ''), '');
  expect(mended.recommendations).toEqual([{ no: 1, text, answer: ['A  b'] }]);
  expect(aroundQuestions(mended, FILE).map((one) => one.choices)).toEqual([['publish_anyway']]);
});

describe('several sentences', () => {
  const draft = around([`${GIRL} ${REPORTED}`, `${BOY} ${REPORTED}`]);
  const say = (edits: readonly DraftEdit[], at: number, value: string): readonly DraftEdit[] => {
    const question = aroundQuestions(applyToDraft(draft, edits, FILE), FILE)[at]?.id ?? '';
    return [...edits, { kind: 'answer', question, choice: 'set_text', value }];
  };
  const base = { locale: 'sv', today: '2026-02-09' } as Parameters<typeof draftView>[0];
  const shown = (edits: readonly DraftEdit[]) => {
    const file = { name: FILE, sha256: 'a' };
    const stored = { id: 'd', personId: 'p', at: '', file, text: '', edits, claimedAt: null, published: null };
    const view = draftView(base, { stored, read: draft, now: applyToDraft(draft, edits, FILE) }, null, {});
    return {
      left: view.questions.flatMap((one) => (one.code === 'pupil_health' ? [one.raw] : [])),
      settled: view.settled.map((one) => [one.question.raw, one.value]),
    };
  };

  test('are each asked about, listed and undone by itself', () => {
    const first = say([], 0, 'Rummen vädras.');
    const both = say(first, 0, 'Personalen utbildas.');
    expect(shown(both)).toEqual({
      left: [],
      settled: [
        [[GIRL], 'Rummen vädras.'],
        [[BOY], 'Personalen utbildas.'],
      ],
    });
    expect(shown(both.slice(1))).toEqual({ left: [[GIRL]], settled: [[[BOY], 'Personalen utbildas.']] });
    expect(applyToDraft(draft, both.slice(1), FILE).plan.background).toEqual([
      `${GIRL} ${REPORTED}`,
      `Personalen utbildas. ${REPORTED}`,
    ]);
  });

  test('so does what was typed for words that were about a child still', () => {
    const again = say(say([], 0, 'Pojken i 5D har astma.'), 0, 'Rummen vädras.');
    expect(shown(again)).toEqual({
      left: [[BOY]],
      settled: [
        [[GIRL], 'Pojken i 5D har astma.'],
        [['Pojken i 5D har astma.'], 'Rummen vädras.'],
      ],
    });
  });

  test('more than three are asked about together from there on, and one by one as those before are mended', () => {
    const many = around(['1A', '2B', '3C', '4D', '5E'].map((name) => `Pojken i ${name} har astma.`));
    expect(aroundQuestions(many, FILE).map((one) => one.raw.length)).toEqual([1, 1, 1, 2]);
    const [first] = aroundQuestions(many, FILE);
    const less = withSentenceMended(many, keyAround(first?.id ?? ''), '');
    expect(asked(less)).toEqual([
      ['Pojken i 2B har astma.'],
      ['Pojken i 3C har astma.'],
      ['Pojken i 4D har astma.'],
      ['Pojken i 5E har astma.'],
    ]);
  });
});
