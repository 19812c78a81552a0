import { planLines } from '../../../support/plan-lines';

/** Lists that somebody goes through point by point, with what was found of each beside what is to be done about it. */
describe('lists of points that are gone through', () => {
  it('say by their crosses what was found, and nothing of how far the measure has come', async () => {
    expect(
      await planLines('skyddsrond.csv', [
        'Skyddsrond;Ekbackens skola;;;;;;',
        'Datum;2026-10-05;;;;;;',
        'Kontrollpunkt;Ja;Nej;Ej aktuellt;Åtgärd;Ansvarig;Klart senast;Utfört datum/sign',
        'Hyllor fästa i vägg;x;;;;;;',
        'Ögondusch i kemisalen;;x;;Ögondusch köps in;NO-lärarna;2026-11-30;',
        'Stege hel;;;x;;;;',
        'Fläkten i slöjden;;x;;Filtret byts;Vaktmästaren;2026-10-20;2026-10-19 / EL',
      ]),
    ).toEqual([
      'Ögondusch köps in | NO-lärarna | –2026-11-30 | unknown | area Ögondusch i kemisalen',
      'Filtret byts | Vaktmästaren | –2026-10-20 | completed | area Fläkten i slöjden',
    ]);
    expect(
      await planLines('lekplats.html', [
        '<h1>Lekplatsbesiktning 2026-09-14</h1><table>',
        '<tr><td>Redskap</td><td>U.a.</td><td>Anmärkning</td><td>Åtgärd</td><td>Ansvarig</td><td>Senast</td></tr>',
        '<tr><td>Gunga</td><td></td><td>X</td><td>Kedjan byts ut på båda gungorna</td><td>Parkförvaltningen</td><td>2026-10-16</td></tr>',
        '<tr><td>Rutschkana</td><td>X</td><td></td><td></td><td></td><td></td></tr>',
        '<tr><td>Sandlåda</td><td></td><td>X</td><td>Ny sarg sätts runt sandlådan</td><td>Vaktmästare</td><td>2027-04-30</td></tr>',
        '</table>',
      ]),
    ).toEqual([
      'Kedjan byts ut på båda gungorna | Parkförvaltningen | –2026-10-16 | decided | area Gunga',
      'Ny sarg sätts runt sandlådan | Vaktmästare | –2027-04-30 | decided | area Sandlåda',
    ]);
    expect(
      await planLines('hygien.csv', [
        'Fråga;Uppfyllt;Delvis;Ej uppfyllt;Åtgärd;Vem;När',
        'Tvål finns vid alla tvättställ;x;;;;;',
        'Skötborden torkas efter varje barn;;x;;Rutinen gås igenom på mötet;Rektor;v. 50 2026',
        'Kylen håller åtta grader;;;x;Kylen lagas;Kökschef;2026-12-04',
      ]),
    ).toEqual([
      'Rutinen gås igenom på mötet | Rektor | –2026-12-11 | decided | area Skötborden torkas efter varje barn',
      'Kylen lagas | Kökschef | –2026-12-04 | decided | area Kylen håller åtta grader',
    ]);
  });

  it('leave what is ticked of the measures themselves where it stands: none of them is lost for a cross', async () => {
    expect(
      await planLines('lagesbild.csv', [
        'Handlingsplan 2026-09-01;;;;',
        'Åtgärd;Uppfyllt;Delvis;Ej uppfyllt;Ansvarig',
        'Olja grinden vid cykelparkeringen;x;;;Ulla Moe',
        'Ordna tavla för borttappade saker;;x;;',
        'Införa läxhjälp på tisdagar;;;x;',
      ]),
    ).toEqual([
      'Olja grinden vid cykelparkeringen | Ulla Moe | – | completed',
      'Ordna tavla för borttappade saker |  | – | unknown',
      'Införa läxhjälp på tisdagar |  | – | not_completed',
    ]);
    expect(
      await planLines('angelaget.csv', [
        'Handlingsplan 2026-09-01;;;;;',
        'Åtgärd;Ansvarig;Klart;Låg;Medel;Hög',
        'Olja grinden vid cykelparkeringen;Ulla Moe;2026-10-09;x;;',
        'Ordna tavla för borttappade saker;;;;x;',
        'Införa läxhjälp på tisdagar;;;;;x',
      ]),
    ).toEqual([
      'Olja grinden vid cykelparkeringen | Ulla Moe | –2026-10-09 | decided',
      'Ordna tavla för borttappade saker |  | – | decided',
      'Införa läxhjälp på tisdagar |  | – | decided',
    ]);
    const titles = async (...rows: readonly string[]) =>
      (await planLines('rond.csv', ['Handlingsplan 2026-09-01;;;', ...rows])).map((one) => one.split(' | ')[0]);
    expect(
      await titles(
        'Åtgärd;Godkänd;Delvis;Ansvarig',
        'Olja grinden vid cykelparkeringen;x;;Ulla Moe',
        'Ordna tavla för borttappade saker;;x;',
      ),
    ).toEqual(['Olja grinden vid cykelparkeringen', 'Ordna tavla för borttappade saker']);
    // What is gone through stands before, and the crosses are of the measure all the same.
    expect(
      await titles(
        'Område;Åtgärd;Uppfyllt;Delvis;Ansvarig',
        'Gården;Olja grinden vid cykelparkeringen;x;;Ulla Moe',
        'Hallen;Ordna tavla för borttappade saker;;x;',
      ),
    ).toEqual(['Olja grinden vid cykelparkeringen', 'Ordna tavla för borttappade saker']);
  });

  it('are none where no points are named, no measures stand behind, or the measures stand before what is ticked of them and a new one behind', async () => {
    expect(
      await planLines('numrerad.csv', [
        'Handlingsplan 2026-09-01;;;;',
        'Nr;Uppfyllt;Ej uppfyllt;Åtgärd;Ansvarig',
        '1;x;;Olja grinden vid cykelparkeringen;Ulla Moe',
        '2;;x;Ordna tavla för borttappade saker;Ulla Moe',
      ]),
    ).toEqual([
      'Olja grinden vid cykelparkeringen | Ulla Moe | – | completed',
      'Ordna tavla för borttappade saker | Ulla Moe | – | not_completed',
    ]);
    expect(
      await planLines('moment.csv', [
        'Handlingsplan 2026-09-01;;;;',
        'Moment;Uppfyllt;Ej uppfyllt;Ansvarig;Klart senast',
        'Olja grinden vid cykelparkeringen;x;;;',
        'Ordna tavla för borttappade saker;;x;Ulla Moe;2026-10-09',
      ]),
    ).toEqual([
      'Olja grinden vid cykelparkeringen |  | – | completed',
      'Ordna tavla för borttappade saker | Ulla Moe | –2026-10-09 | not_completed',
    ]);
    expect(
      await planLines('vidare.csv', [
        'Handlingsplan 2026-09-01;;;;;',
        'Område;Insats;Uppfyllt;Ej uppfyllt;Ny åtgärd;Ansvarig',
        'Gården;Olja grinden vid cykelparkeringen;x;;;',
        'Hallen;Ordna tavla för borttappade saker;;x;Tavlan sätts upp av vaktmästaren;Ulla Moe',
      ]),
    ).toEqual([
      'Olja grinden vid cykelparkeringen |  | – | completed | area Gården',
      'Ordna tavla för borttappade saker | Ulla Moe | – | not_completed | area Hallen',
    ]);
  });

  it('have a measure wherever one is written, also where the row says nothing more than its cross', async () => {
    expect(
      await planLines('rond.csv', [
        'Skyddsrond;2026-10-05;;;;',
        'Kontrollpunkt;OK;Brist;Åtgärd;Ansvarig;Klart',
        ';;x;Sätta upp rörelsevakt;;',
        'Belysning;;x;Byta rör i trapphuset;Ulla Moe;2026-11-13',
        'Utrymningsskyltar;x;;;;',
      ]),
    ).toEqual([
      expect.stringMatching(/^Sätta upp rörelsevakt /),
      'Byta rör i trapphuset | Ulla Moe | –2026-11-13 | decided | area Belysning',
    ]);
  });

  it('may say in a column nobody knows that some of it is done, also where only a later page has anything in it', async () => {
    const head = '<tr><td>Brist</td><td>Åtgärd</td><td>Ansvarig</td><td>Klart datum</td><td>Kontrollerat</td></tr>';
    expect(
      await planLines('risk.html', [
        '<h1>Handlingsplan 2026-11-10</h1>',
        `<table>${head}`,
        '<tr><td>Halt golv</td><td>Mattor läggs i hallen</td><td>Städledare</td><td>2026-12-15</td><td></td></tr>',
        '<tr><td>Buller</td><td>Tassar sätts på stolarna</td><td>Vaktmästare</td><td>2027-01-29</td><td></td></tr>',
        '</table><p>Handlingsplan, forts.</p>',
        `<table>${head}`,
        '<tr><td>Drag</td><td>Dörren tätas mot gården</td><td>Vaktmästare</td><td>2026-11-30</td><td>Klart 9/11 KB</td></tr>',
        '<tr><td>Mörker</td><td>Lampor sätts vid grinden</td><td>Fastighet</td><td>2027-02-26</td><td></td></tr>',
        '</table>',
      ]),
    ).toEqual([
      'Mattor läggs i hallen | Städledare | –2026-12-15 | unknown | area Halt golv',
      'Tassar sätts på stolarna | Vaktmästare | –2027-01-29 | unknown | area Buller',
      'Dörren tätas mot gården | Vaktmästare | –2026-11-30 | completed | area Drag',
      'Lampor sätts vid grinden | Fastighet | –2027-02-26 | unknown | area Mörker',
    ]);
  });
});
