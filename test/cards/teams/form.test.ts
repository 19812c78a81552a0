import { takeFields } from '../../../bot/domain/take-fields';
import { teamsCard } from '../../../cards/teams';
import type { FormView } from '../../../cards/views';
import { nodesOf } from '../../support/card-lint';
import { textsOn } from '../../support/card-reading';
import { aForm } from '../../support/sample-forms';

function drawn(view: FormView) {
  const { card } = teamsCard(view);
  const nodes = nodesOf(card.body);
  return {
    nodes,
    texts: textsOn({ body: card.body }),
    input: (id: string) => nodes.find((node) => node.id === id),
    fold: nodes.find((node) => node.type === 'Container' && node.isVisible !== undefined),
    titles: nodes.filter((node) => node.type === 'Action.Execute').map((node) => node.title),
  };
}
const typed = {
  ...aForm().values,
  followUp: 'Vi är i gång.',
  analysis: 'Fler läser.',
  hindrance: 'waiting',
  newDue: '2026-03-31',
};

describe('the form', () => {
  test('shows what stands in its fields', () => {
    const { input } = drawn(aForm({ values: { ...typed, schedule: 'delayed' } }));
    expect(
      ['state', 'schedule', 'parts', 'followUp', 'analysis', 'hindrance', 'newDue'].map((id) => input(id)?.value),
    ).toEqual(['in_progress', 'delayed', 'p-1', 'Vi är i gång.', 'Fler läser.', 'waiting', '2026-03-31']);
  });

  test('has Skicka first and Tillbaka next, both with the inputs and the number of answers seen', () => {
    const { nodes, titles } = drawn(aForm({ n: 7 }));
    expect(titles).toEqual(['Skicka', 'Tillbaka', 'Påminn mig']);
    for (const node of nodes.filter((one) => one.title === 'Skicka' || one.title === 'Tillbaka')) {
      expect(node).not.toHaveProperty('associatedInputs');
      expect(node.data).toMatchObject({ assignment: 'a-51b09e77', n: 7, page: 0 });
    }
  });

  test('asks only for what the point asks and the measure has', () => {
    const bare = drawn(aForm({ analysis: 'hidden', parts: [], snooze: null }));
    expect([bare.input('analysis'), bare.input('parts'), bare.input('snoozeUntil')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(drawn(aForm({ analysis: 'required' })).input('analysis')?.label).toBe('Analys (måste fyllas i)');
  });

  test('says above the free text not to write about a pupil', () => {
    const { texts } = drawn(aForm());
    const hint = texts.findIndex((text) => text.startsWith('Skriv inte om enskilda barn eller elever'));
    expect(hint).toBeGreaterThan(0);
    expect(hint).toBeLessThan(texts.indexOf('Uppföljning'));
  });

  test('says at the end as well, where Skicka was pressed, why nothing was sent', () => {
    const meanwhile = { code: 'answered_meanwhile', title: 'Läslust', at: '2026-02-09T09:15:00.000Z' } as const;
    for (const [view, said] of [
      [aForm({ notice: meanwhile }), /^! Du skickade ett annat svar 10:15: Läslust\. Det gäller tills du skickar/],
      [aForm({ errors: [{ field: 'state', code: 'required' }] }), /^! Svaret är inte skickat än/],
    ] as const) {
      const { texts } = drawn(view);
      const at = texts.flatMap((text, place) => (said.test(text) ? [place] : []));
      expect(at).toHaveLength(2);
      expect(at[1]).toBeGreaterThan(texts.indexOf('Föreslå nytt datum'));
      expect(at[1]).toBeLessThan(texts.indexOf('Skicka'));
    }
    expect(drawn(aForm()).texts.join()).not.toMatch(/! /);
  });

  test('keeps hindrance and new date folded away until something stands in them, is wrong with them or calls for them', () => {
    const folded = (view: FormView) => drawn(view).fold?.isVisible === false;
    expect(folded(aForm())).toBe(true);
    expect(folded(aForm({ values: { ...aForm().values, schedule: 'at_risk' } }))).toBe(true);
    expect(folded(aForm({ values: { ...aForm().values, schedule: 'delayed' } }))).toBe(false);
    expect(folded(aForm({ values: { ...aForm().values, state: 'paused' } }))).toBe(false);
    expect(folded(aForm({ values: { ...aForm().values, hindrance: 'other' } }))).toBe(false);
    expect(folded(aForm({ values: { ...aForm().values, newDue: '2026-03-31' } }))).toBe(false);
    expect(folded(aForm({ errors: [{ field: 'newDue', code: 'not_a_date' }] }))).toBe(false);
    expect(folded(aForm({ errors: [{ field: 'state', code: 'required' }] }))).toBe(true);
  });

  test('lets a hindrance be taken back with a choice that counts as not filled in', () => {
    const choices = drawn(aForm()).input('hindrance')?.choices as { title: string; value: string }[];
    const none = choices.find((choice) => choice.title === 'Inget hinder');
    expect(none?.value.trim()).toBe('');
    expect(none?.value).not.toBe('');
  });

  test('says what is wrong directly above the field, with all that was typed still there', () => {
    const { texts, input } = drawn(
      aForm({
        values: { ...typed, followUp: 'Eleven 20120101-1234', newDue: 'sista mars' },
        errors: [
          { field: 'followUp', code: 'personal_number' },
          { field: 'newDue', code: 'not_a_date' },
        ],
      }),
    );
    const error = texts.indexOf('! Personnummer kan inte sparas. Ta bort siffrorna i Uppföljning.');
    expect(texts[error + 1]).toBe('Uppföljning');
    expect(texts).toContain('! ”sista mars” är inget datum. Skriv år-månad-dag, till exempel 2026-03-31.');
    expect(texts).toContain('! Svaret är inte skickat än. Rätta de 2 markerade fälten. Allt du skrev finns kvar.');
    expect(input('followUp')?.value).toBe('Eleven 20120101-1234');
  });

  test('keeps two texts of three times the allowed length whole', () => {
    const followUp = 'åäö '.repeat(1500);
    const { input } = drawn(aForm({ values: { ...typed, followUp, analysis: followUp } }));
    expect([input('followUp')?.value, input('analysis')?.value]).toEqual([followUp, followUp]);
  });

  test('keeps whole the longest text that is taken at all, however many fields share it', () => {
    const followUp = 'abc '.repeat(3990);
    expect(takeFields({ followUp })).not.toBeNull();
    const { input } = drawn(aForm({ values: { ...typed, followUp } }));
    expect(input('followUp')?.value).toBe(followUp);
  });
});
