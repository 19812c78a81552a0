import { remembered, rememberedBy, rememberedFor, rememberedOf } from '../../../../bot/domain/reading/remembered';

describe('a function of a text that remembers', () => {
  it('works a text out once and answers with what came out, null too', () => {
    const asked: string[] = [];
    const find = remembered((text) => {
      asked.push(text);
      return text === '' ? null : text.length;
    });
    expect([find('maj'), find(''), find('maj'), find('')]).toEqual([3, null, 3, null]);
    expect(asked).toEqual(['maj', '']);
  });

  it('keeps no text of a book’s length', () => {
    let asked = 0;
    const find = remembered((text) => {
      asked += 1;
      return text.length;
    });
    const long = 'ord '.repeat(2000);
    expect([find(long), find(long)]).toEqual([8000, 8000]);
    expect(asked).toBe(2);
  });

  it('holds no more than so much text, and still answers each rightly', () => {
    const asked: string[] = [];
    const find = remembered((text) => {
      asked.push(text);
      return text.length;
    });
    const paragraph = (no: number) => `${no} ${'ord '.repeat(1000)}`;
    for (let no = 0; no < 200; no += 1) expect(find(paragraph(no))).toBe(paragraph(no).length);
    expect(find(paragraph(0))).toBe(paragraph(0).length);
    expect(asked.filter((one) => one === paragraph(0))).toHaveLength(2);
    expect(find(paragraph(199))).toBe(paragraph(199).length);
    expect(asked).toHaveLength(201);
  });
});

describe('a function of a text and of whom it is asked for', () => {
  it('answers each for its own, and works each out once', () => {
    const asked: string[] = [];
    const find = rememberedOf((text, of: { readonly name: string }) => {
      asked.push(`${text} ${of.name}`);
      return `${text} ${of.name}`;
    });
    const [one, other] = [{ name: 'Bo' }, { name: 'Bo' }];
    expect([find('ser', one), find('ser', other), find('ser', one)]).toEqual(['ser Bo', 'ser Bo', 'ser Bo']);
    expect(asked).toHaveLength(2);
  });
});

describe('a function of a text and of the day it is read by', () => {
  it('answers for each day, works each out once, and holds few days', () => {
    let asked = 0;
    const find = rememberedBy((text, day) => {
      asked += 1;
      return `${text} ${day}`;
    });
    expect([find('maj', '2026-01-01'), find('maj', '2027-01-01'), find('maj', '2026-01-01')]).toEqual([
      'maj 2026-01-01',
      'maj 2027-01-01',
      'maj 2026-01-01',
    ]);
    expect(asked).toBe(2);
    for (let day = 10; day < 30; day += 1) expect(find('maj', `2028-01-${day}`)).toBe(`maj 2028-01-${day}`);
    find('maj', '2026-01-01');
    expect(asked).toBe(23);
  });
});

describe('a function of an object that is never changed', () => {
  it('asks once for each, however alike they are, also where nothing was found', () => {
    let asked = 0;
    const find = rememberedFor((row: { readonly cells: number }) => {
      asked += 1;
      return row.cells > 1 ? row.cells : null;
    });
    const [one, other] = [{ cells: 1 }, { cells: 1 }];
    expect([find(one), find(other), find(one)]).toEqual([null, null, null]);
    expect(asked).toBe(2);
  });
});
