import { planLines } from '../../../support/plan-lines';

describe('what a board gives out and what a lawyer promises for it', () => {
  it('minutes of a whole meeting are read by their decisions, and the next meeting is none', async () => {
    const minutes = [
      '# Protokoll nr 2/2027',
      'Stiftelsen Granliden, styrelsemöte tisdagen den 12 januari 2027 kl. 18–20',
      '### § 8 Bokslut',
      'Kassan per den 31 december 2026 uppgår till 90 tkr.',
      '### § 9 Skolinspektionens brister',
      'Styrelsen beslutade',
      '- att uppdra åt rektor att skriva en rutin för utflykter, klar senast den 5 mars 2027 och redovisad för styrelsen i april 2027,',
      '- att uppdra åt skolchefen att låta en utvärderare gå igenom köket. Utvärderaren lämnar sin rapport i juni 2027.',
      '### § 10 Nästa möte',
      'Nästa möte hålls den 9 februari 2027 kl. 18.00.',
    ].join('\n\n');
    expect(await planLines('protokoll.md', minutes)).toEqual([
      'Skriva en rutin för utflykter | rektor | –2027-03-05 | decided | next 2027-04-30',
      'Låta en utvärderare gå igenom köket | skolchefen | – | decided',
    ]);
  });

  it('what a company or an association undertakes is its own, point by point', async () => {
    const letter = [
      '# Svar till Skolinspektionen på föreläggande',
      '**Brist 1: Bemanning**',
      'Åtgärder som bolaget vidtar:',
      'Rektor ska senast den 3 mars 2027 besluta om ett schema för rastvakter.',
      'Föreningen kommer att anställa en bibliotekarie. Tjänsten ska vara tillsatt senast den 7 april 2027.',
      'För föreningen',
    ].join('\n\n');
    expect(await planLines('svar.md', letter)).toEqual([
      expect.stringMatching(/schema för rastvakter \| rektor \| –2027-03-03 \|/),
      expect.stringMatching(/^Anställa en bibliotekarie \| föreningen \| –2027-04-07 \|/i),
    ]);
  });

  it('a counted form has the area that stands in it, and a list its owner under "Uppdrag till"', async () => {
    const form = (no: number, area: string, what: string) =>
      `<table><tr><td colspan="2">ÅTGÄRD ${no}</td></tr><tr><td>Utvecklingsområde</td><td>${area}</td></tr><tr><td>Åtgärd</td><td>${what}</td></tr><tr><td>Ansvarig</td><td>Rektor</td></tr><tr><td>Klart</td><td>maj 2027</td></tr></table>`;
    expect(await planLines('a.html', form(1, 'Matro', 'Nya bord') + form(2, 'Lek', 'Ny gunga'))).toEqual([
      'Nya bord | Rektor | –2027-05-31 | decided | area Matro',
      'Ny gunga | Rektor | –2027-05-31 | decided | area Lek',
    ]);
    const list =
      'Uppdrag;Uppdrag till;Klart;Status\nSe över skyltar;Vaktmästaren;2027-03-01;Pågår\nNy karta;Kansliet;2027-04-01;Pågår\n';
    expect(await planLines('a.csv', list)).toEqual([
      'Se över skyltar | Vaktmästaren | –2027-03-01 | in_progress',
      'Ny karta | Kansliet | –2027-04-01 | in_progress',
    ]);
  });
});
