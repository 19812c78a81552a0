import { linesOfText } from '../../../../../bot/documents/read/text/lines';
import { withoutMarks } from '../../../../../bot/documents/read/text/ratings-behind';
import { planLines } from '../../../../support/plan-lines';

const textsOf = (...points: readonly string[]) => {
  const blocks = points.map((text, at) => ({ kind: 'paragraph', text, line: at + 1, bullet: true }) as const);
  return withoutMarks(linesOfText(blocks).lines).map((one) => one.text);
};

describe('what many people proposed', () => {
  it('is a proposal each, under the heading it stands under, without its marks and with what was remarked', async () => {
    const lines = [
      'Inkomna idéer från elevråden, Mossby kommun',
      'Sammanställt 2026-10-02',
      '',
      'Elevråden röstade den 28 september. Rektorsgruppen tar ställning i november.',
      '',
      'SKOLGÅRDEN',
      '',
      '-  Fler bänkar ställs ut vid entrén                 (14 röster)',
      '-  Fotbollsmålen får nya nät                        (9 röster)',
      '   Kommentar: tekniska förvaltningen har nät i lager.',
      '',
      'MATSALEN',
      '',
      '-  Ljuddämpande plattor sätts upp i taket           (22 röster)',
      '',
      'Totalt 45 röster',
    ];
    expect(await planLines('a.txt', lines.join('\n'))).toEqual([
      'Fler bänkar ställs ut vid entrén |  | – | proposed | area SKOLGÅRDEN',
      'Fotbollsmålen får nya nät |  | – | proposed | area SKOLGÅRDEN',
      'Ljuddämpande plattor sätts upp i taket |  | – | proposed | area MATSALEN',
    ]);
  });

  it.each([
    ['what auditors propose', '# Förslag från revisorerna'],
    ['a paper that asks for a decision', '# Förslag till beslut'],
    ['a letter of the week', '# Veckobrev'],
  ])('is not %s', async (_, title) => {
    expect(
      await planLines('a.md', [title, '', '- Nya stolar i aulan', '- En cykelpump vid grinden'].join('\n')),
    ).toEqual([]);
  });
});

describe('marks behind the points of a list', () => {
  it('are taken away where most points end in the same ones', () => {
    expect(textsOf('Fler vuxna ute. N 5 K 2', 'En skolkatt. N 1 K 4', 'Nya lampor N 3 K 3')).toEqual([
      'Fler vuxna ute.',
      'En skolkatt.',
      'Nya lampor',
    ]);
    expect(textsOf('Fler vuxna ute ★★★', 'En skolkatt ★', 'Nya lampor ★★☆', 'Ny bom ★★')).toEqual([
      'Fler vuxna ute',
      'En skolkatt ★',
      'Nya lampor',
      'Ny bom',
    ]);
  });

  it.each([
    [['Läxhjälp HT 26 VT 27', 'Simskola HT 26 VT 27', 'Friluftsdag HT 26 VT 27']],
    [['Rastvärdar, Åk 4 Åk 5', 'Läsgrupper, Åk 1 Åk 2', 'Faddrar, Åk 6 Åk 9']],
    [['Nya lampor N 3 K 3', 'Fler vuxna ute A 5 G 3', 'En skolkatt A 1 G 4', 'Ny bom N 2 K 2']],
  ])('are kept where they are times, classes or each of its own: %s', (points) => {
    expect(textsOf(...points)).toEqual(points);
  });
});
