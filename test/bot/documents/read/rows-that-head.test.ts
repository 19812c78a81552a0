import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const NAMES = 'Insats;Vem;Klart';

describe('rows that say how far the measures under them are', () => {
  it.each([
    ['with the light they stand for', ['GRÖNT – i fas', 'RÖTT – försenat', 'VITT – ej påbörjat']],
    ['in words alone', ['Går enligt tidplan', 'Ligger efter', 'Kvar att göra']],
    ['with a sign of equality', ['Grön = följer tidplanen', 'Röd = försenad', 'Grå = ej startad']],
  ])('give each its state and how it keeps to its plan, and name no area: %s', async (_what, [fine, late, left]) => {
    const list = [
      'Skolgårdsplan;;',
      NAMES,
      `${fine};;`,
      'Nya gungor;Rektor;2027-04-30',
      'Bänkar vid dammen;Rektor;2027-05-28',
      `${late};;`,
      'Belysning vid cykelstället;Vaktmästare;2027-02-26',
      `${left};;`,
      'Odlingslådor;Slöjdlärare;2027-08-31',
    ];
    expect(await planLines('a.csv', list)).toEqual([
      `Nya gungor | Rektor | –2027-04-30 | in_progress on_plan | group ${fine}`,
      `Bänkar vid dammen | Rektor | –2027-05-28 | in_progress on_plan | group ${fine}`,
      `Belysning vid cykelstället | Vaktmästare | –2027-02-26 | in_progress delayed | group ${late}`,
      `Odlingslådor | Slöjdlärare | –2027-08-31 | not_started | group ${left}`,
    ]);
  });

  it.each([
    ['Pågår enligt tidplan (1)', 'in_progress on_plan'],
    ['Pågår, men försenade', 'in_progress delayed'],
    ['Påbörjade – risk för försening', 'in_progress at_risk'],
  ])('tell the state and behind it how the plan is kept: %s', async (head, said) => {
    const list = [NAMES, `${head};;`, 'Ny matsal;Rektor;2027-04-30', 'Avslutade;;', 'Nya skåp;Kurator;2026-10-30'];
    expect(await planLines('a.csv', list)).toEqual([
      `Ny matsal | Rektor | –2027-04-30 | ${said} | group ${head}`,
      'Nya skåp | Kurator | –2026-10-30 | closed | group Avslutade',
    ]);
  });

  it('tell a risk of delay from a delay', async () => {
    const list = [
      NAMES,
      'Viss risk för försening;;',
      'Ny matsal;Rektor;2027-04-30',
      'Klart;;',
      'Nya skåp;Kurator;2026-10-30',
    ];
    expect(await planLines('a.csv', list)).toEqual([
      'Ny matsal | Rektor | –2027-04-30 | in_progress at_risk | group Viss risk för försening',
      'Nya skåp | Kurator | –2026-10-30 | completed | group Klart',
    ]);
  });

  it('are no states where they say what is to be done, and not how far it is', async () => {
    const list = [
      NAMES,
      'Att göra i höst;;',
      'Ny matsal;Rektor;2027-04-30',
      'Kommande;;',
      'Nya skåp;Kurator;2027-10-30',
    ];
    expect((await draftOf('a.csv', list)).measures.map((one) => one.status)).toEqual(['decided', 'decided']);
  });

  it('explain colours where they stand under the measures', async () => {
    const list = [
      NAMES,
      'Ny matsal;Rektor;2027-04-30',
      'Nya skåp;Kurator;2027-10-30',
      'Grön = i fas;;',
      'Röd = försenad;;',
    ];
    expect((await planLines('a.csv', list)).map((one) => one.split(' | ')[0])).toEqual(['Ny matsal', 'Nya skåp']);
  });

  it('leave the day of the next such paper to the next paper', async () => {
    const list = [
      'Lägesbild skolgård',
      'Avstämning i skolrådet 2026-10-14',
      NAMES,
      'Nya skåp;Kurator;2027-10-30',
      'Byte av dörr;Rektor;2027-03-30',
    ];
    const told = await draftOf('a.csv', [...list, 'Nästa lägesbild lämnas 2027-02-05']);
    expect(told.plan.documentDate).toBe('2026-10-14');
  });
});

describe('the first rows of a table, over its names', () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
  const across = (label: string, text: string) => `<tr><td>${label}</td><td colspan="2">${text}</td></tr>`;
  const areas = async (label: string, more: (text: string) => string) => {
    const table = (area: string, measure: string) =>
      `<table>${across(label, area)}${more(area)}${row('Aktivitet', 'Ansvarig', 'Klart')}${row(measure, 'Rektor', '2027-05-31')}</table>`;
    const page = `<h1>Plan 2027</h1>${table('Alla barn leker', 'Lekkartor')}<p></p>${table('Lika tillgång till behöriga lärare', 'Ny tjänstefördelning')}`;
    return (await draftOf('a.html', page)).measures.map((one) => [one.title, one.area]);
  };

  it.each([
    [
      'a goal and how it is measured',
      'Mål 2',
      (text: string) => across('Indikator', `Andel i enkäten: ${text.length} procent`),
    ],
    ['an area alone', 'Utvecklingsområde', () => ''],
    ['what is wanting, and why', 'Brist', () => across('Orsak', 'Vi saknar en gemensam rutin')],
  ])('name the area of what stands in it, where several tables have such: %s', async (_what, label, more) => {
    expect(await areas(label, more)).toEqual([
      ['Lekkartor', 'Alla barn leker'],
      ['Ny tjänstefördelning', 'Lika tillgång till behöriga lärare'],
    ]);
  });

  it('name it where the label is merged over columns as well', async () => {
    const table = (area: string, measure: string) =>
      `<table><tr><td colspan="2">Mål</td><td>${area}</td></tr>${row('Aktivitet', 'Ansvarig', 'Klart')}${row(measure, 'Rektor', '2027-05-31')}</table>`;
    const read = await draftOf(
      'a.html',
      `<h1>Plan 2027</h1>${table('Alla leker', 'Lekkartor')}${table('Alla läser', 'Bokpåsar')}`,
    );
    expect(read.measures.map((one) => one.area)).toEqual(['Alla leker', 'Alla läser']);
  });

  it('name none where they are of the paper', async () => {
    expect(await areas('Enhet', () => '')).toEqual([
      ['Lekkartor', null],
      ['Ny tjänstefördelning', null],
    ]);
  });
});

describe('a table at the head of a page', () => {
  const plan =
    '<table><tr><td>Åtgärd</td><td>Ansvarig</td><td>Klart</td></tr><tr><td>Ny grind</td><td>Rektor</td><td>2027-03-01</td></tr><tr><td>Ny bom</td><td>Rektor</td><td>2027-04-01</td></tr></table>';
  const head = (...rows: readonly (readonly string[])[]) =>
    `<table>${rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`;

  it.each([
    [
      'beside the school',
      head(['Skyddsrond utemiljö', 'Enhet: Alskolan'], ['Utskriven 2026-11-02 08:10', 'Sida 1 av 1']),
    ],
    ['beside the day', head(['Skyddsrond utemiljö', 'Utskriven 2026-11-02'])],
    ['beside the page', head(['Skyddsrond utemiljö', '1 (2)'], ['Dnr BUN 2026/114', ''])],
  ])('names the plan: %s', async (_what, over) => {
    expect((await draftOf('08_export.html', over + plan)).plan.title).toBe('Skyddsrond utemiljö');
  });

  it('names none where it labels what it says', async () => {
    expect((await draftOf('ronden.html', head(['Skolenhet', 'Alskolan'], ['Klass', '4 B']) + plan)).plan.title).toBe(
      'ronden',
    );
  });
});
