import type { HeldText } from '../../../../bot/domain/held-text';
import { visibleMeasures } from '../../../../bot/domain/privacy/visible-measures';
import { aHeldText, aMeasure, aPlan } from '../../../support/builders';

const AT = '2026-02-02T08:00:00.000Z';
const looked = (outcome: 'cleared' | 'kept_out') => ({ open: false, looked: { by: 'p-karin', at: AT, outcome } });
const instead = {
  open: 'inte än',
  keptOut: 'inte alls',
  sentence: '',
  title: () => 'en plan',
  measure: ({ no, plan, open }: { no: number; plan: string | null; open: boolean }) =>
    `nr ${no} ${plan ?? 'utan plan'}, ${open ? 'inte än' : 'inte alls'}`,
};
const part = (text: string, id = 'p-1') => ({ id, text, due: null, done: false });
const told = aMeasure({
  id: 'm-7',
  no: 7,
  title: 'Stöd till pojken i 3A',
  area: 'Trygghet',
  flags: ['personal_data', 'no_due_date'],
  parts: [part('Boka sal'), part('Samtal med Elsas mamma')],
  imported: { ...aMeasure().imported, raw: 'Eleven har fått en diagnos', followUp: 'Har börjat', analysis: null },
});
const held = aHeldText({ id: 'measure:m-7', measureId: 'm-7' });

describe('visibleMeasures', () => {
  it('puts a sentence in place of each text that is about a single child, and of what the plan says happened', () => {
    const [seen] = visibleMeasures([told], [held], instead);
    expect(seen).toMatchObject({
      no: 7,
      title: 'nr 7 utan plan, inte än',
      area: 'Trygghet',
      parts: [{ text: 'Boka sal' }, { text: 'inte än' }],
      imported: { raw: null, followUp: 'inte än', analysis: null, state: told.imported.state },
      due: told.due,
    });
    expect(JSON.stringify(seen)).not.toMatch(/pojken|Elsa|diagnos|börjat/);
  });

  it('says of what was kept out that it is not shown', () => {
    const [seen] = visibleMeasures([told], [{ ...held, ...looked('kept_out') }], instead);
    expect(seen).toMatchObject({ title: 'nr 7 utan plan, inte alls', imported: { followUp: 'inte alls' } });
  });

  it('gives all words back once they are cleared, and lets the measure stand in a channel', () => {
    const [seen] = visibleMeasures([told], [{ ...held, ...looked('cleared') }], instead);
    expect(seen).toEqual({ ...told, flags: ['no_due_date'] });
  });

  it('trusts no title of a measure that is held for words no longer seen', () => {
    const plain = aMeasure({ id: 'm-7', title: 'Läsombud' });
    expect(visibleMeasures([plain], [held], instead)[0]?.title).toBe('nr 1 utan plan, inte än');
  });

  it('calls a measure whose title is withheld by its number and its plan, and by its number alone where that title is too', () => {
    const plan = aPlan({ id: told.planId, title: 'Plan för läsning' });
    const seen = (texts: readonly HeldText[], plans = [plan]) =>
      visibleMeasures([told], texts, instead, null, plans)[0]?.title;
    expect(seen([held])).toBe('nr 7 Plan för läsning, inte än');
    expect(seen([{ ...held, ...looked('kept_out') }])).toBe('nr 7 Plan för läsning, inte alls');
    const ofChild = { ...plan, title: 'Plan för pojken i 3A' };
    const ofPlan = aHeldText({ id: `plan:${plan.id}`, measureId: plan.id });
    expect(seen([held, ofPlan], [ofChild])).toBe('nr 7 utan plan, inte än');
    expect(seen([held], [])).toBe('nr 7 utan plan, inte än');
  });

  it('leaves every other measure, and one with a held answer, as it is', () => {
    const other = aMeasure({ id: 'm-8', flags: ['personal_data'] });
    expect(visibleMeasures([other], [held, aHeldText({ id: 'a-1-1', measureId: 'm-8' })], instead)).toEqual([other]);
  });

  it('hides why a proposal was declined with the rest', () => {
    const decision = { kind: 'cancel', at: AT, by: 'p-karin', reason: 'Eleven i 3A har flyttat' } as const;
    const [seen] = visibleMeasures([aMeasure({ id: 'm-7', title: 'Läsombud', decision })], [held], instead);
    expect(seen).toMatchObject({ title: 'Läsombud', decision: { reason: 'inte än' } });
  });
});
