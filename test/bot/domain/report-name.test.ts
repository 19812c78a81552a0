import fc from 'fast-check';
import { contentDisposition, reportFileName, slugOf } from '../../../bot/domain/report-name';

const named = (planTitle: string, version: number | null = null) =>
  reportFileName({ word: 'återrapport', planTitle, on: '2026-06-01', version, format: 'docx' });

describe('the name of a report’s file', () => {
  test('says kind, plan and day, as people write and in ASCII', () => {
    expect(named('Plan för läsro')).toEqual({
      shown: 'återrapport-plan-för-läsro-2026-06-01.docx',
      ascii: 'aterrapport-plan-for-lasro-2026-06-01.docx',
    });
  });

  test('a final version has its number in it', () => {
    expect(named('Plan för läsro', 2).ascii).toBe('aterrapport-plan-for-lasro-2026-06-01-version-2.docx');
  });

  test('a plan whose title says the kind is not named twice', () => {
    expect(named('Återrapport, läsro').ascii).toBe('aterrapport-lasro-2026-06-01.docx');
  });

  test('a plan without a title leaves no hole, and a long one is cut between words', () => {
    expect(named('').ascii).toBe('aterrapport-2026-06-01.docx');
    expect(slugOf('åtgärder efter granskningen av grundskolans lokaler', 30)).toBe('åtgärder-efter-granskningen-av');
    expect(slugOf('x'.repeat(100), 30)).toBe('x'.repeat(30));
  });

  test('whatever the title holds, the name is one OneDrive takes and no path, and the header one line of ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const name = named(title);
        expect(name.shown).not.toMatch(/["*:<>?/\\|\p{Cc}]|^[.\s]|[.\s]$/u);
        expect(name.ascii).toMatch(/^[\x21-\x7e]+\.docx$/);
        const header = contentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[A-Za-z0-9._%!~-]+$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name.shown);
      }),
    );
  });
});
