import { planLines } from '../../../../support/plan-lines';

const read = async (...lines: readonly string[]) =>
  (await planLines('a.md', lines.join('\n\n'))).map((one) => one.replace(/ \| area .*$/u, ''));
const REPLY = ['# Svar på revisionens granskning av städningen', 'Tekniska nämnden, 2026-09-10'];

describe('sentences that tell on of what an answer has promised', () => {
  it('know a list by the end of its name, whoever it is made with, and when it is looked back on', async () => {
    expect(
      await read(
        ...REPLY,
        'En kontrollista tas fram av städledare Mona Frid tillsammans med Hållstads Fastigheter AB. Samtalen inleddes i augusti och listan ska godkännas senast den 3 maj 2027. Listan utvärderas när den har varit i bruk ett år, i maj 2028.',
        'Handläggare Ulla Berg utarbetar en mall under våren 2027. I december 2027 utvärderar vi om mallen har gett avsedd effekt.',
        'Golven slipas av vaktmästaren i juni 2027. Vaktmästaren gör en rundfråga för att utvärdera det i november 2027.',
      ),
    ).toEqual([
      'En kontrollista tas fram av städledare Mona Frid tillsammans med Hållstads Fastigheter AB | städledare Mona Frid | –2027-05-03 | decided | evaluation 2028-05-31',
      'Utarbetar en mall | Handläggare Ulla Berg | –2027-06-30 | decided | evaluation 2027-12-31',
      expect.stringMatching(/^Golven slipas .* \| vaktmästaren \| –2027-06-30 \| decided \| evaluation 2027-11-30$/),
    ]);
  });

  it('say who has promised it, or takes care of it, and till when', async () => {
    expect(
      await read(
        ...REPLY,
        'Däremot kommer vi att översätta blanketten till lätt svenska. Informatören har lovat det till mitten av december 2026.',
        'En ny mätning av bullret görs i februari 2027, vilket driftchefen Sven Alm tar hand om.',
      ),
    ).toEqual([
      'Översätta blanketten till lätt svenska | Informatören | –2026-12-20 | decided',
      expect.stringMatching(/^En ny mätning av bullret.* \| Driftchefen Sven Alm \| –2027-02-28 \| decided$/),
    ]);
  });

  it('tell how far one of several has come, by its name, and that work begins on what they name', async () => {
    expect(
      await read(
        ...REPLY,
        'Ventilationen i kök B är projekterad; monteringen påbörjas i mars 2027 och ska vara besiktigad till den 16 augusti 2027. Bullermattor i matsalen har nämnden beslutat om, men beställningen är ännu inte påbörjad. Servicechefen återrapporterar läget för ventilationen till nämnden i april 2027.',
      ),
    ).toEqual([
      'Monteringen av ventilationen i kök B |  | 2027-03-01–2027-08-16 | not_started | next 2027-04-30',
      'Bullermattor i matsalen |  | – | not_started',
    ]);
  });

  it('name a step of it, and who hears of it in a paper of the coming year', async () => {
    expect(
      await read(
        ...REPLY,
        'Ett bokningssystem ska införas för all personal. En pilot med 30 användare pågår. Bred utrullning sker i september 2027.',
        'Systemförvaltare Bo Gard har fått i uppdrag att lägga fast en ordning för kontrollerna senast den 26 februari 2027. Ordningen följs upp i kvalitetsberättelsen som lämnas 1 mars 2028.',
      ),
    ).toEqual([
      'Ett bokningssystem ska införas för all personal |  | –2027-09-30 | in_progress',
      'Lägga fast en ordning för kontrollerna | Systemförvaltare Bo Gard | –2027-02-26 | decided | next 2028-03-01',
    ]);
  });
});

describe('what an answer tells as done', () => {
  it('is due on no day it was done on, or has been there since', async () => {
    expect(
      await read(
        ...REPLY,
        'Golvet i slöjdsalen lades under sommaren 2026 och är klart.',
        'Skylten vid entrén är på plats sedan slutet av maj.',
        'Fem nya skåp inom kulturförvaltningen är överenskomna. Kursledaren ordnar en träff den 3 mars 2027.',
      ),
    ).toEqual([
      'Golvet i slöjdsalen |  | – | completed',
      'Skylten vid entrén |  | – | completed',
      'Fem nya skåp inom kulturförvaltningen är överenskomna |  | – | completed',
      'Ordnar en träff | Kursledaren | –2027-03-03 | decided',
    ]);
  });

  it('and what is done from now on are two', async () => {
    expect(
      await read(
        ...REPLY,
        'Nämnden instämmer och har under augusti stämt av förteckningen mot hyresavtalen; avstämningen är klar. Fortsättningsvis stäms förteckningen av varje månad av lokalsamordnare Kim Löv.',
      ),
    ).toEqual([
      'Nämnden har stämt av förteckningen mot hyresavtalen | nämnden | – | completed',
      'Förteckningen stäms av varje månad av lokalsamordnare Kim Löv | lokalsamordnare Kim Löv | –recurring | decided',
    ]);
  });
});
