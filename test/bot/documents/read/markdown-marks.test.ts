import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

test('what is struck through and called off in slanted or bold letters is kept as called off', async () => {
  expect(
    await planLines('a.md', [
      '# Fritidshemmets plan 2026-10-05',
      '',
      '## Ute',
      '- [x] **Målad tennisplan** (ansvar: Ove Dahl, klart: 2026-09-14)',
      '- [ ] ~~**Ny linbana**~~ – *utgår, pengarna räckte inte*',
      '- [ ] ~~Odlingslådor~~ __Utgår__',
      '- [ ] ~~*Cykelställ*~~ (**stryks**)',
      '- [ ] Lampor vid förrådet (ansvar: Mira Holm, klart: v. 46)',
    ]),
  ).toEqual([
    'Målad tennisplan | Ove Dahl | –2026-09-14 | completed | area Ute',
    'Ny linbana |  | – | cancelled | area Ute',
    'Odlingslådor |  | – | cancelled | area Ute',
    'Cykelställ |  | – | cancelled | area Ute',
    'Lampor vid förrådet | Mira Holm | –2026-11-13 | unknown | area Ute',
  ]);
});

test('a point of a numbered list that is called off stays one of it', async () => {
  expect(
    await planLines('a.md', [
      '# Uppföljning av handlingsplan 2026-11-06',
      '',
      '**Rastmiljö**',
      '',
      '1. Rastvärdar i västar – *klart*, Per Ek har beställt',
      '2. ~~Ny klätterställning~~ – *struken, för dyr*',
      '3. Målade hagar på asfalten – *pågår*, klart v. 47, ansvarig Mona Wik',
      '',
      '**Omklädningsrum**',
      '',
      '1. Vuxen i omklädningsrummet (idrottslärarna, från v. 46)',
      '2. Nya dörrar (fastighet, *försenat till mars 2027*)',
    ]),
  ).toEqual([
    'Rastvärdar i västar |  | – | completed | area Rastmiljö',
    'Ny klätterställning |  | – | cancelled | area Rastmiljö',
    'Målade hagar på asfalten | Mona Wik | –2026-11-20 | in_progress | area Rastmiljö',
    'Vuxen i omklädningsrummet | idrottslärarna | 2026-11-09– | unknown | area Omklädningsrum',
    'Nya dörrar | fastighet | –2027-03-31 | in_progress delayed | area Omklädningsrum',
  ]);
});

test('how far a point has come may stand with a remark behind the bracket that says who and when', async () => {
  const state = async (behind: string) =>
    (
      await planLines('b.md', [
        '# Plan 2026-10-05',
        '',
        `- Skaparrum i källaren (ansvar: Ove Dahl, klart: 11/12)${behind}`,
        '- Ny matsal (ansvar: Mira Holm, klart: 12/3)',
      ])
    )[0]?.split(' | ')[3];
  expect(await state(' – pågår, hyllorna är uppe')).toBe('in_progress');
  expect(await state('. Klart, barnen är där varje dag.')).toBe('completed');
  expect(await state(' – pausad, golvet ska bytas')).toBe('paused');
});

test('a line that breaks inside its paragraph is read without the mark of the break', async () => {
  const { measures } = await draftOf('c.md', [
    '# Plan 2026-10-05',
    '',
    'Åtgärd: Läsande förebilder i varje klass\\',
    'Ansvarig: bibliotekarien\\',
    'Klart: 31 januari 2027',
    '',
    'Åtgärd: Bokprat på mötena\\',
    'Ansvarig: rektor\\',
    'Klart: mars 2027',
  ]);
  expect(measures.map(({ title, responsible, due }) => [title, responsible, due[0]?.raw])).toEqual([
    ['Läsande förebilder i varje klass', ['bibliotekarien'], '31 januari 2027'],
    ['Bokprat på mötena', ['rektor'], 'mars 2027'],
  ]);
});

test.each(['Att komma ihåg', 'Bra att veta', 'Kom ihåg!', 'Påminnelser'])(
  'what stands under "%s" is nothing to do',
  async (heading) => {
    const lines = await planLines('d.md', [
      '# Plan för fritids 2026-10-05',
      '',
      '## Ute',
      '- Målad tennisplan (ansvar: Ove Dahl, klart: 2026-12-14)',
      '- Lampor vid förrådet (ansvar: Mira Holm, klart: v. 46)',
      '',
      `## ${heading}`,
      '- Studiedagar: 30 oktober och 7 januari',
      '- Lovöppet på Granen v. 44',
    ]);
    expect(lines.map((one) => one.split(' | ')[0])).toEqual(['Målad tennisplan', 'Lampor vid förrådet']);
  },
);

test('whose paper it is may stand over the heading of dialogues with units, and is neither its title nor a unit', async () => {
  const { plan, measures, ratings } = await draftOf('e.md', [
    'Förskolorna i Granvik',
    '',
    '# Uppdragsdialoger våren 2026',
    '',
    'Skala: helt, till stor del, till viss del, inte alls.',
    '',
    '## Kottens förskola',
    '',
    'Rektor: Ida Norell',
    '',
    '| Område | Skattning 2026 |',
    '|---|---|',
    '| Trygghet | till stor del |',
    '',
    'Uppdrag: Se över öppningen av förskolan\\',
    'Klart: 2026-12-11',
  ]);
  expect(plan.title).toBe('Uppdragsdialoger våren 2026');
  expect(measures.map(({ title, responsible }) => [title, responsible])).toEqual([
    ['Se över öppningen av förskolan', ['Ida Norell']],
  ]);
  expect(ratings.map((one) => one.unit)).toEqual(['Kottens förskola']);
});
