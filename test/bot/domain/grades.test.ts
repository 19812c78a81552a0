import { withoutGrade } from '../../../bot/domain/grades';

describe('withoutGrade', () => {
  it.each([
    'Bedömning: inte alls',
    'Bedömning 2026: till viss del.',
    'Skattning: 3',
    'Nivå: 2 av 4',
    'Trygghet och studiero: Till stor del',
    'Helt',
    '(2) till viss del',
  ])('leaves nothing of a line that is only a grade: %s', (line) => {
    expect(withoutGrade(line)).toBeNull();
  });

  it('leaves the reason that was given for it', () => {
    expect(withoutGrade('Bedömning: inte alls – rutinen saknas')).toBe('Bedömning: rutinen saknas');
    expect(withoutGrade('Skattning: 2 (många nya i arbetslaget)')).toBe('Skattning: många nya i arbetslaget');
  });

  it.each([
    'Bedömning: arbetet fortsätter under hösten.',
    'Rutinen är inte alls känd av vikarierna.',
    'Antal träffar: 3',
    'Kommentar: ej aktuellt',
    'Nivå 3 är nådd i två av modulerna.',
    'Helt nya lokaler tas i bruk i augusti.',
  ])('leaves a text that gives no grade as it is: %s', (line) => {
    expect(withoutGrade(line)).toBe(line);
  });
});
