import { checkDraftForm, draftFormFields } from '../../../bot/domain/check-draft-form';
import { aDraftMeasure } from '../../support/drafts';

const measure = aDraftMeasure({
  due: [
    { raw: 'jan', date: '2026-01-31', precision: 'month' },
    { raw: 'maj', date: '2026-05-31', precision: 'month' },
  ],
  responsible: ['Rut Ekdal'],
});
const typed = draftFormFields(measure);

describe('the form of a draft’s measure', () => {
  test('left as it was changes nothing', () => {
    expect(typed).toMatchObject({ due: '2026-05-31', responsible: 'Rut Ekdal' });
    expect(checkDraftForm(typed, measure)).toEqual({ ok: true, fields: {} });
  });

  test('gives what was changed, lists a line each and what was emptied as nothing', () => {
    const changed = { ...typed, title: ' Ny \n rubrik ', due: '', responsible: 'A B\n\n C D ', followUp: ' ' };
    expect(checkDraftForm(changed, measure)).toEqual({
      ok: true,
      fields: { title: 'Ny rubrik', due: null, responsible: ['A B', 'C D'] },
    });
  });

  test('names every fault at once', () => {
    const wrong = {
      ...typed,
      title: '  ',
      state: 'bra',
      due: '2026-02-30',
      evaluation: 'i vår',
      responsible: 'Kim 20110203-1234',
      followUp: 'x'.repeat(8001),
    };
    expect(checkDraftForm(wrong, measure)).toEqual({
      ok: false,
      faults: [
        { field: 'responsible', code: 'personal_number' },
        { field: 'followUp', code: 'too_long' },
        { field: 'title', code: 'required' },
        { field: 'state', code: 'not_offered' },
        { field: 'due', code: 'not_a_date' },
        { field: 'evaluation', code: 'not_a_date' },
      ],
    });
  });
});
