import fc from 'fast-check';
import { columnWidths, widestWord, widthOf } from '../../../../bot/documents/write/docx-widths';

const SIZE = 19;

describe('columnWidths', () => {
  it('gives what was asked for where every word fits', () => {
    expect(columnWidths([1, 1, 2], [100, 100, 100], 4000)).toEqual([1000, 1000, 2000]);
  });

  it('widens a column for its longest word at the cost of those that have room', () => {
    expect(columnWidths([1, 1], [1200, 300], 2000)).toEqual([1200, 800]);
  });

  it('takes from nobody more than a third, and gives nobody more than half again', () => {
    expect(columnWidths([1, 1], [5000, 100], 2000)).toEqual([1333, 667]);
    expect(columnWidths([1, 3], [5000, 100], 4000)).toEqual([1500, 2500]);
  });

  it('fills the width exactly, whatever is asked', () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.nat(20_000)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, fc.integer({ min: 5000, max: 15_000 }), (columns, width) => {
        const widths = columnWidths(
          columns.map(([share]) => share),
          columns.map(([, need]) => need),
          width,
        );
        expect(widths.reduce((sum, one) => sum + one, 0)).toBe(width);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('widestWord', () => {
  it('is the word no line can part: a hyphen parts one, a long word counts whole', () => {
    expect(widestWord('plan och kvalitetsarbete', SIZE)).toBe(widthOf('kvalitetsarbete', SIZE));
    expect(widestWord('barn- och utbildnings-nämnd', SIZE)).toBe(widthOf('utbildnings-', SIZE));
    expect(widestWord('', SIZE)).toBe(0);
  });

  it('measures as the printed page does: "Skolbiblioteksverksamhet" is 3.8 cm in 9.5 points', () => {
    expect(widthOf('Skolbiblioteksverksamhet', SIZE) / 567).toBeCloseTo(3.8, 1);
  });
});
