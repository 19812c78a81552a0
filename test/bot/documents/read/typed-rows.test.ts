import { planLines } from '../../../support/plan-lines';

describe('rows that say of what kind they are', () => {
  it('are measures under their goal, whoever has the goal, and what is only counted is none', async () => {
    const rows = [
      'Nr;Typ;Överordnat;Benämning;Ansvarig;Startdatum;Slutdatum;Status;Färdiggrad',
      '201;Mål;;Fler läser;Skolnämnden;;;;',
      '205;Aktivitet;201;Bokbuss till byskolorna;Ida Palm;2026-09-01;2027-03-31;Pågående;20%',
      '206;Nyckeltal;201;Andel elever som lånar;;;;;64%',
      '210;Mål;;Lugna raster;Skolnämnden;;;;',
      '211;Aktivitet;210;Lekledare utbildas;Bo Ryd;2026-10-01;2026-12-18;Ej påbörjad;0%',
    ];
    expect(await planLines('export.csv', rows.join('\n'))).toEqual([
      'Bokbuss till byskolorna | Ida Palm | 2026-09-01–2027-03-31 | in_progress | area Fler läser | group Fler läser',
      'Lekledare utbildas | Bo Ryd | 2026-10-01–2026-12-18 | not_started | area Lugna raster | group Lugna raster',
    ]);
  });

  it('are no measures where the state says that nothing is to be done', async () => {
    const rows = [
      'Ärende;Avvikelse;Åtgärd;Ansvarig;Klart;Status',
      'A-1;Hal trappa;Trappan sandas och får räcke;Vaktmästaren;2026-12-01;Pågår',
      'A-2;Drag från fönster;;;;Ingen åtgärd',
      'A-3;Trasig lampa;Lampan byts;Vaktmästaren;2026-11-25;Ej påbörjad',
    ];
    expect((await planLines('rond.csv', rows.join('\n'))).map((one) => one.split(' | ')[0])).toEqual([
      'Trappan sandas och får räcke',
      'Lampan byts',
    ]);
  });
});

describe('what several rows have in common', () => {
  it('is the goal of the curriculum that stands once over them, whatever is signed at the foot', async () => {
    const rows = [
      'Läroplansmål;;Det här gör vi;Vem;När;Hur gick det?',
      'Natur och teknik;;Vattenlek med rännor;Avdelning Räven;maj 2027;',
      ';;Bygglek med återbruk;Ateljerista Siv Ro;löpande;Pågår',
      'Rörelse;;Skogsgympa varje tisdag;Avdelning Uven;2027-02-01;',
      'Ifyllt av rektor Jan Ask 2026-11-16;;;;;',
    ];
    expect((await planLines('a.csv', rows.join('\n'))).map((one) => one.split(' | ').at(-1))).toEqual([
      'area Natur och teknik',
      'area Natur och teknik',
      'area Rörelse',
    ]);
  });

  it('is the place merged over them, with a sentence across the foot of the table', async () => {
    const html = `<h1>Insatser på rasterna</h1><table>
      <tr><th>Plats</th><th>Insats</th><th>Ansvar</th><th>Klart</th></tr>
      <tr><td rowspan="2">Skogsbacken</td><td>Två vuxna varje rast</td><td>Rektor</td><td>2027-01-15</td></tr>
      <tr><td>Staketet lagas</td><td>Vaktmästare</td><td>2027-03-01</td></tr>
      <tr><td>Kapprummet</td><td>Klasserna går ut i olika tid</td><td>Arbetslagen</td><td>2027-01-31</td></tr>
      <tr><td colspan="4">Alla insatser följs upp i juni 2027 tillsammans med elevrådet och föräldrarådet på skolan.</td></tr>
    </table>`;
    expect((await planLines('a.html', html)).map((one) => one.split(' | ').at(-1))).toEqual([
      'area Skogsbacken',
      'area Skogsbacken',
      'area Kapprummet',
    ]);
  });
});

describe('times and names in the cells of an export', () => {
  it('are when it was settled to be done, and one name where a line breaks before a number', async () => {
    const rows = [
      'System;Åtgärd;Ansvarig;Beslutad tid;Läge',
      'Schemat;"Kopior tas bort efter högst',
      '30 dagar";Arkivarien;T1 2027;Pågår',
      'Appen;Frånvaro visas för mentorn;Driftgruppen;2027-02-01;Inte påbörjad',
    ];
    expect(await planLines('it.csv', rows.join('\n'))).toEqual([
      'Kopior tas bort efter högst 30 dagar | Arkivarien | –2027-04-30 | in_progress',
      'Frånvaro visas för mentorn | Driftgruppen | –2027-02-01 | not_started',
    ]);
  });

  it('are of the week that was where the row is done and the paper says its day', async () => {
    const rows = (day: string) =>
      [
        `Rastplan;;;;`,
        `${day};;;;`,
        'Åtgärd;Ansvarig;Klart;Status',
        'Rutiner skrivs;Rektor;v. 39;Genomfört',
        'Enkät;Kurator;v. 41;Pågår',
      ].join('\n');
    const lines = await planLines('a.csv', rows('Uppdaterad 2026-09-29'));
    expect(lines).toEqual([
      'Rutiner skrivs | Rektor | –2026-09-25 | completed',
      'Enkät | Kurator | –2026-10-09 | in_progress',
    ]);
  });
});
