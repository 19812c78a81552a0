import { remembered, rememberedOf } from '../../../../bot/domain/reading/remembered';

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

  it('holds no more than so many texts, and still answers each rightly', () => {
    let asked = 0;
    const find = remembered((text) => {
      asked += 1;
      return text.length;
    });
    for (let at = 0; at <= 2000; at += 1) expect(find(`v. ${at}`)).toBe(`v. ${at}`.length);
    expect(find('v. 0')).toBe(4);
    expect(asked).toBe(2002);
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
