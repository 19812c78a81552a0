import { heldOfMeasure } from '../../../../bot/domain/privacy/held-of-measure';
import { visibleAnswers } from '../../../../bot/domain/privacy/visible-answers';
import { aHeldText, aMeasure, anAnswer } from '../../../support/builders';

const AT = '2026-02-02T08:00:00.000Z';
const looked = (outcome: 'cleared' | 'kept_out') => ({ open: false, looked: { by: 'p-karin', at: AT, outcome } });

describe('visibleAnswers', () => {
  const answer = anAnswer({ id: 'a-1-1', followUp: 'Pojken i 3A.', analysis: 'Gick bra.' });

  it('takes the texts from what nobody has looked at and from what was kept out, and nothing else', () => {
    for (const held of [aHeldText({ id: 'a-1-1' }), aHeldText({ id: 'a-1-1', ...looked('kept_out') })]) {
      expect(visibleAnswers([answer], [held])).toEqual([{ ...answer, followUp: null, analysis: null }]);
    }
    expect(visibleAnswers([answer], [aHeldText({ id: 'a-1-1', ...looked('cleared') })])).toEqual([answer]);
    expect(visibleAnswers([answer], [aHeldText({ id: 'a-1-2' })])).toEqual([answer]);
  });
});

describe('heldOfMeasure', () => {
  it('holds a measure whose words are about a single child, in any of its fields', () => {
    const harmless = aMeasure({ title: 'Rutin för extra anpassningar' });
    expect(heldOfMeasure(harmless, AT, 'command-line')).toBeNull();
    const told = aMeasure({ id: 'm-7', imported: { ...harmless.imported, followUp: 'Eleven har fått en diagnos.' } });
    expect(heldOfMeasure(told, AT, 'command-line')).toMatchObject({
      id: 'measure:m-7',
      concerns: ['health_of_child'],
      by: 'command-line',
      open: true,
    });
    const named = aMeasure({ title: 'Stöd till Kalle i 5B' });
    expect(heldOfMeasure(named, AT, 'command-line')?.concerns).toEqual(['pupil_named']);
  });
});
