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

/** Notes of any kind with two ideas under `lead`, after some lines of what was said. */
const withIdeas = (title: string, ...lead: readonly string[]) =>
  planLines(
    'm.txt',
    [
      title,
      '',
      'Först visades siffrorna. De är ungefär som i fjol.',
      '',
      ...lead,
      '- Gemensam rastbod',
      '- Kortare möten',
    ].join('\n'),
  );
const ideas = ['Gemensam rastbod |  | – | proposed', 'Kortare möten |  | – | proposed'];

describe('ideas in the notes of a meeting', () => {
  it.each([
    ['Minnesanteckningar temadag 2026-10-08', 'Det här är uppslagen, de ska beredas innan något beslutas:'],
    ['Anteckningar från workshop 2026-10-08', 'Vi satt i grupper. Följande idéer kom fram, inget är bestämt:'],
    ['Personalmöte 2026-10-08', 'Förslag att ta med till nästa träff:'],
    ['Utvecklingsdag 2026-10-08', 'Vad skulle vi kunna göra?'],
    ['Samverkansgruppen 2026-10-08', 'Önskemål från personalen'],
    ['Trivselgruppens möte 2026-10-08', 'Tankar inför våren'],
    ['Anteckningar föräldramöte 2026-10-08', 'Förslag från borden:'],
    ['Ledningsgruppens möte 2026-10-08', 'Inspel från arbetslagen'],
  ])('are proposals, in %s under "%s"', async (title, lead) => {
    expect(await withIdeas(title, lead)).toEqual(ideas);
  });

  it('stand beside what was decided there, and beside what somebody is to do by a day', async () => {
    const lines = [
      'Ledningsgrupp 2026-11-10',
      '',
      'Idéer:',
      '* Lästimme på morgonen',
      '* Öppet bibliotek på lovet som alla skolor delar',
      '',
      'Vi tar upp idéerna igen den 25 november.',
      '',
      'Vi beslutade:',
      '* Hyra en modul',
      '* Stänga sal C',
      '',
      'Siv Alm skickar ut riskbedömningen senast den 1 december.',
    ];
    expect(await planLines('m.txt', lines.join('\n'))).toEqual([
      'Lästimme på morgonen |  | – | proposed',
      'Öppet bibliotek på lovet som alla skolor delar |  | – | proposed',
      'Hyra en modul |  | – | decided',
      'Stänga sal C |  | – | decided',
      'Skickar ut riskbedömningen | Siv Alm | –2026-12-01 | decided',
    ]);
  });

  it.each([
    ['an idea that was let go', 'Personalmöte 2026-10-08', 'Förslag som inte går vidare:'],
    ["last year's", 'Personalmöte 2026-10-08', 'Förra årets idéer var:'],
    ['what a board is asked to decide', 'Personalmöte 2026-10-08', 'Förslag till beslut:'],
    ['what auditors ask for', 'Personalmöte 2026-10-08', 'Revisorernas förslag:'],
    ['what parents wish for', 'Föräldraråd 2026-10-08', 'Idéer:'],
    ['what the call to a meeting asks', 'Kallelse till möte 2026-10-08', 'Idéer:'],
  ])('are not %s', async (_, title, lead) => {
    expect((await withIdeas(title, lead)).filter((one) => one.includes('proposed'))).toEqual([]);
  });
});

describe('points under "Utvecklingsområden"', () => {
  const under = (...fields: readonly string[]) =>
    planLines(
      'p.md',
      [
        '# Verksamhetsplan 2026/2027',
        '## Utvecklingsområden',
        '### Språk',
        ...['Läs högt i alla grupper', 'Köp in böcker på finska'].flatMap((one) => [`- ${one}`, ...fields]),
      ].join('\n'),
    );

  it('are decided where each says whose it is, and proposed where none does', async () => {
    expect(await under('- Ansvarig: arbetslaget', '- Klart: maj 2027')).toEqual([
      'Läs högt i alla grupper | arbetslaget | –2027-05-31 | decided | area Språk',
      'Köp in böcker på finska | arbetslaget | –2027-05-31 | decided | area Språk',
    ]);
    expect(await under()).toEqual([
      'Läs högt i alla grupper |  | – | proposed | area Språk',
      'Köp in böcker på finska |  | – | proposed | area Språk',
    ]);
  });
});
