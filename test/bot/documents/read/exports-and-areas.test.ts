import { readStatus } from '../../../../bot/documents/read/measure/measure-status';
import { readResponsible } from '../../../../bot/documents/read/measure/responsible';
import { planLines } from '../../../support/plan-lines';

const state = (text: string) => {
  const { state, schedule } = readStatus({ paragraphs: [{ text, bullet: false }] }, '2027-02-01');
  return `${state} ${schedule ?? '-'}`;
};

describe('what a system exports', () => {
  it('heads measures with the goal that stands in their own column, and takes the words before the percent', async () => {
    const rows = [
      'Enhet;Benämning;Ansvarig;Startdatum;Slutdatum;Status;% klart;Rapporteringsperiod',
      'UBN;Mål 1: Fler når målen;;;;;;',
      'UBN;Nya lässtunder;Alm, Anna (anna.alm);2027-01-10;2027-06-10;Pågående enligt plan;40;T1 2027',
      'Lindskolan;Läxhjälp;Bo Ryd;2027-01-20;2027-05-30;Försenad;60;T1 2027',
      'UBN;Mål 2: Lugn i matsalen;;;;;;',
      'Lindskolan;Ljudmätning;Bo Ryd;2027-02-01;2027-03-31;Avslutad, ej genomförd;100;T1 2027',
    ];
    expect(await planLines('export.csv', rows.join('\n'))).toEqual([
      'Nya lässtunder | Anna Alm | 2027-01-10–2027-06-10 | in_progress on_plan | area Mål 1: Fler når målen | group Mål 1: Fler når målen',
      'Läxhjälp | Bo Ryd | 2027-01-20–2027-05-30 | in_progress delayed | area Mål 1: Fler når målen | group Mål 1: Fler når målen',
      'Ljudmätning | Bo Ryd | 2027-02-01–2027-03-31 | not_completed | area Mål 2: Lugn i matsalen | group Mål 2: Lugn i matsalen',
    ]);
  });

  it('leaves a title in brackets behind a name', () => {
    expect(readResponsible(['Tora Almgren (toralm01)']).responsible).toEqual(['Tora Almgren']);
    expect(readResponsible(['Tora Almgren (rektor)']).responsible).toEqual(['Tora Almgren (rektor)']);
    expect(readResponsible(['Rektor, i samråd med HR']).responsible).toEqual(['Rektor, i samråd med HR']);
  });
});

test.each([
  ['Försenat, kommunen ändrade byggstarten', 'in_progress delayed'],
  ['3 av 7 skolor klara', 'in_progress -'],
  ['Fyra av fyra träffar genomförda', 'completed -'],
  ['0 av 3 klara', 'not_started -'],
  ['Avslutad, ej genomförd', 'not_completed -'],
  ['Tidsplanen håller inte', 'in_progress delayed'],
  ['Tidplanen håller', 'in_progress on_plan'],
  ['Delvis uppnått', 'in_progress -'],
  ['Parkerad', 'paused -'],
  ['I planeringsfas', 'not_started -'],
  ['✓ 2026', 'completed -'],
  ['januari 2028', 'unknown -'],
  ['Klart, utvärderas v. 22', 'completed -'],
])('the state "%s" is %s', (text, expected) => {
  expect(state(text)).toBe(expected);
});

describe('points under areas', () => {
  it('ends a label with its bracket, and holds points of the last area to be measures as those before it', async () => {
    const lines = [
      'Handlingsplan 2027, Ekbackens förskola',
      'Upprättad 2026-12-01',
      '',
      'Utvecklingsområde: Utevistelse',
      '- Ny sandlåda (ansvarig: Per Ek), klart 30 april 2027. Utvärderas i juni 2027.',
      '- Odling i pallkrage. Ansvarig: kocken. Klart maj 2027.',
      '- Skärmtak, respektive rektor ansvarar. Klart v. 12.',
      'Utvecklingsområde: Hemmen',
      '- Föräldracafé. Ansvarig: ? Snarast möjligt.',
      '- Ny välkomstbroschyr på fem språk. Datum bestäms senare.',
    ];
    expect(await planLines('plan.txt', lines.join('\n'))).toEqual([
      'Ny sandlåda | Per Ek | –2027-04-30 | decided | evaluation 2027-06-30 | area Utevistelse',
      'Odling i pallkrage | kocken | –2027-05-31 | decided | area Utevistelse',
      'Skärmtak | respektive rektor | –2027-03-26 | decided | area Utevistelse',
      'Föräldracafé |  | –none | decided | area Hemmen',
      'Ny välkomstbroschyr på fem språk |  | – | decided | area Hemmen',
    ]);
  });

  it('takes a) and b) under a numbered area for measures, whatever day a decision over them is of', async () => {
    const lines = [
      'Åtgärder efter tillsyn, Lärkans skolor AB',
      'Beslut 2026-11-20',
      '',
      '1. Elevhälsa',
      ' a) Anlita psykolog. Ansvarig: VD. Klart senast 2027-02-28.',
      ' b) Ny plan. Ansvarig: elevhälsochef. Klart senast 2027-03-31.',
      '2. Undervisningstid',
      ' a) Ändra schemat. Ansvarig: rektor. Klart 2027-01-15.',
    ];
    expect(await planLines('tillsyn.txt', lines.join('\n'))).toEqual([
      'Anlita psykolog | VD | –2027-02-28 | decided | area Elevhälsa',
      'Ny plan | elevhälsochef | –2027-03-31 | decided | area Elevhälsa',
      'Ändra schemat | rektor | –2027-01-15 | decided | area Undervisningstid',
    ]);
  });
});

describe('a remark that says a new time', () => {
  it('puts it in the place of the time it moves, also where a report is to come', async () => {
    const rows = [
      'Åtgärd\tAnsvarig\tKlart\tStatus\tNästa rapport',
      'Ny tavla\tRektor\t2026-10-31\tFörsenad, beräknas klar till mars 2027\tNämnden 20/5',
      'Ny skylt\tRektor\t2027-05-31\tPågår\tBUN juni 2027',
    ];
    expect(await planLines('plan.tsv', ['Plan 2026-12-01', '', ...rows].join('\n'))).toEqual([
      'Ny tavla | Rektor | –2027-03-31 | in_progress delayed | next 2027-05-20',
      'Ny skylt | Rektor | –2027-05-31 | in_progress | next 2027-06-30',
    ]);
  });
});

describe('fields under a measure', () => {
  it('takes a state that is also a label for the state it is, and a remark for no answer to auditors', async () => {
    const lines = [
      '# Åtgärder efter granskning av skolskjutsen',
      '',
      '## Åtgärd 1: Ny turlista',
      '- **Ansvarig:** Trafikplanerare Ulla Hed',
      '- **Status:** Klar',
      '- **Kommentar:** Två turer ströks i oktober.',
      '## Åtgärd 2: Ny upphandling',
      '- **Ansvarig:** Inköparen',
      '- **Status:** Pågår',
      '',
    ];
    expect(await planLines('skjuts.md', lines.join('\n'))).toEqual([
      'Ny turlista | Trafikplanerare Ulla Hed | – | completed',
      'Ny upphandling | Inköparen | – | in_progress',
    ]);
    const cards = ['Ny tavla', 'Ny skylt'].map(
      (name, at) =>
        `<h3>${name}</h3><dl><dt>Ansvarig</dt><dd>Rektor</dd><dt>Status</dt><dd>${at === 0 ? 'Klar' : 'Pågår'}</dd></dl>`,
    );
    expect(await planLines('kort.html', `<h1>Åtgärder 2026</h1>${cards.join('')}`)).toEqual([
      'Ny tavla | Rektor | – | completed',
      'Ny skylt | Rektor | – | in_progress',
    ]);
  });
});

describe('answers and minutes', () => {
  it("ends the owner with its sentence, and keeps a consultant's day off the measure", async () => {
    const lines = [
      'Svar på revisionsrapport om lokaler',
      '2027-01-20',
      '',
      'Rekommendation 1',
      'Upprätta en lokalplan.',
      'Svar',
      'Lokalplanen tas fram av Tallkotten Konsult AB, som lämnar sitt förslag i april 2027. Ansvarig: Lokalstrateg Ove Lind. Klart senast 30 september 2027. Återredovisas till nämnden i november 2027.',
    ];
    expect(await planLines('svar.txt', lines.join('\n'))).toEqual([
      'Lokalplanen tas fram av Tallkotten Konsult AB | Lokalstrateg Ove Lind | –2027-09-30 | decided | next 2027-11-30',
    ]);
  });

  it("gives a commission its own measure though it ends in a report, and another's extension to nobody else", async () => {
    const lines = [
      'Protokoll 2026-11-12',
      '§ 31 Närvaro',
      'Beslut',
      'Kvalitetschefen får i uppdrag att göra en analys av frånvaron. Analysen ska vara klar senast den 30 januari 2027.',
      'Rektor vid Alskolan får i uppdrag att utreda avbrotten och återkomma till nämnden den 15 april 2027.',
      'Uppdraget till skolchefen från mars 2026 att se över lovskolan förlängs till den 1 december 2027.',
    ];
    expect(await planLines('protokoll.txt', lines.join('\n'))).toEqual([
      'Göra en analys av frånvaron | kvalitetschefen | –2027-01-30 | decided',
      'Utreda avbrotten och återkomma till nämnden | rektor vid Alskolan | – | decided | next 2027-04-15',
      'Se över lovskolan | skolchefen | –2027-12-01 | decided',
    ]);
  });
});
