import { readDates } from '../../../../bot/domain/swedish-dates';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

/** What reports and answers tell under the name of what was given out, one habit a test. */
type Case = readonly [what: string, document: readonly string[], measures: readonly unknown[]];

const AUDIT = ['# Yttrande över granskning av hemkunskapen', '2026-11-02', ''];

describe('what is told under commissions and recommendations', () => {
  it.each<Case>([
    [
      'sentences under a numbered commission are how it goes, also where one of them begins with its state',
      [
        '# Lägesrapport för nämndens uppdrag',
        'Till bildningsnämnden 2026-11-12',
        '',
        '### Uppdrag 1 – Bygga om köket på Lindskolan',
        'Arbetet har inte påbörjats. Ombyggnaden startar i mars 2027. Projektledare Ines Holm ansvarar.',
        '',
        '### Uppdrag 2 – Ta fram en rutin för vikarier',
        'Genomfört. Rutinen antogs i september 2026.',
        '',
        '### Uppdrag 3 – Minska matsvinnet',
        'Arbetet pågår. Kostchefen Rut Alm räknar med att svinnet är halverat i juni 2027.',
      ],
      [
        'Bygga om köket på Lindskolan | Projektledare Ines Holm | 2027-03-01– | not_started',
        'Ta fram en rutin för vikarier |  | – | completed',
        'Minska matsvinnet | Kostchefen Rut Alm | –2027-06-30 | in_progress',
      ],
    ],
    [
      'who is named by post and name, and when the rest is done, are the commission’s',
      [
        'Redovisning av uppdrag',
        '2026-11-12',
        '',
        'Åtgärd 1. Byta lås på förskolorna',
        'Pågår. Två förskolor av sex är klara. Resten ska vara åtgärdade den 31 mars 2027. Fastighetstekniker Olle Bok ansvarar.',
        '',
        'Åtgärd 2. Ny lekutrustning på Björken',
        'Inte påbörjad. Upphandlingen inleds i april 2027.',
        '',
        'Åtgärd 3. Belysning vid cykelvägen',
        'Åtgärden är genomförd. Tolv stolpar sattes upp under hösten.',
      ],
      [
        'Byta lås på förskolorna | Fastighetstekniker Olle Bok | –2027-03-31 | in_progress',
        'Ny lekutrustning på Björken |  | 2027-04-01– | not_started',
        'Belysning vid cykelvägen |  | – | completed',
      ],
    ],
    [
      'the number of a commission is no part of its name',
      [
        '# Så går det med våra uppdrag',
        'Rapport till utbildningsnämnden den 4 november 2026.',
        '',
        '## Uppdrag 1: Inrätta en resursskola',
        'Arbetet pågår enligt plan. Skolchefen bedömer att lokalen kan tas i bruk den 15 augusti 2027.',
        '',
        '## Uppdrag 2: Se över skolskjutsreglerna',
        'Översynen är försenad. Den beräknas vara avslutad i maj 2027 i stället för i december 2026.',
        '',
        '## Uppdrag 3: Ta fram nyckeltal',
        'Klart. Nyckeltalen redovisades i oktober.',
      ],
      [
        'Inrätta en resursskola | skolchefen | –2027-08-15 | in_progress on_plan',
        'Se över skolskjutsreglerna |  | –2027-05-31 | in_progress delayed',
        'Ta fram nyckeltal |  | – | completed',
      ],
    ],
    [
      'a new day takes the place of the old one, and what has not begun has a day to begin on',
      [
        '# Uppföljning av fjolårets aktiviteter',
        'Kulturskolan 2026-11-20',
        '',
        '1. Uppdrag/aktivitet',
        'Starta en kör för låg- och mellanstadiet',
        '',
        'Uppföljning. Försenad. Kören beräknas vara etablerad i april 2027 i stället för i oktober 2026.',
        '',
        'Analys. Lokalen blev klar sent.',
        '',
        '2. Uppdrag/aktivitet',
        'Köpa in blåsinstrument',
        '',
        'Uppföljning. Inte påbörjad. Terminen börjar i januari 2027. Inköpen startar i februari 2027.',
      ],
      [
        'Starta en kör för låg- och mellanstadiet |  | –2027-04-30 | in_progress delayed',
        'Köpa in blåsinstrument |  | 2027-02-01– | not_started',
      ],
    ],
    [
      'what has been made anew is what was to be redone, and "så att" ends who does it',
      [
        'Svar på granskning av elevhälsan',
        'Bergby kommun 2026-11-05',
        '',
        'Revisorerna har lämnat följande rekommendationer.',
        '',
        'Rekommendation 1',
        'Se över hur ärenden fördelas mellan psykologerna.',
        '',
        'Nämndens svar',
        'Nämnden instämmer. Fördelningsrutinen kommer att skrivas om av elevhälsochefen så att varje psykolog har lika många skolor. En ny fördelningsrutin ska beslutas senast den 15 mars 2027.',
        '',
        'Rekommendation 2',
        'Utbilda lärarna i särskilt stöd.',
        '',
        'Nämndens svar',
        'Alla lärare i årskurs 4–9 ska gå en kurs om särskilt stöd senast i maj 2027. Biträdande rektorerna ansvarar för att deras lärare genomför den. Nämnden följer upp hur många som har gått kursen i samband med årsredovisningen 2027.',
      ],
      [
        'Fördelningsrutinen ska skrivas om av elevhälsochefen | elevhälsochefen | –2027-03-15 | decided',
        'Gå en kurs om särskilt stöd | biträdande rektorerna | –2027-05-31 | decided | next 2028-04-15',
      ],
    ],
    [
      'to look how it has gone is no measure beside what was promised',
      [
        'Svar till revisorerna om inköp',
        '2026-11-05',
        '',
        'Rekommendation 1: Nämnden bör ha en aktuell inköpspolicy.',
        'Svar: Inköpspolicyn ska omarbetas av ekonomichefen i dialog med upphandlarna. Den nya policyn antas av nämnden i februari 2027.',
        '',
        'Rekommendation 2: Nämnden bör utbilda beställarna.',
        'Svar: Samtliga beställare ska gå en utbildning före den 30 april 2027. Enhetscheferna ansvarar för att deras beställare deltar. Förvaltningen kontrollerar i delårsrapporten 2027 hur många som har deltagit.',
      ],
      [
        'Inköpspolicyn ska omarbetas av ekonomichefen i dialog med upphandlarna | ekonomichefen | –2027-02-28 | decided',
        'Gå en utbildning | enhetscheferna | –2027-04-30 | decided | next 2027-08-31',
      ],
    ],
    [
      'new rules are the rules that were to be made clear, and begin when they say',
      [
        ...AUDIT,
        '**Revisionens rekommendation:** Nämnden bör se över reglerna för matinköp.',
        '',
        '**Nämndens svar:** Reglerna kommer att förtydligas av kostchefen så att lärarna vet vad som gäller. Nya regler ska gälla från och med den 1 februari 2027.',
        '',
        '**Revisionens rekommendation:** Nämnden bör säkra spisarna.',
        '',
        '**Nämndens svar:** Alla spisar ska besiktigas under våren 2027. Vaktmästarna ansvarar för att besiktningen blir av.',
      ],
      [
        'Reglerna ska förtydligas av kostchefen | kostchefen | 2027-02-01– | decided',
        'Alla spisar ska besiktigas | Vaktmästarna | –2027-06-30 | decided',
      ],
    ],
  ])('%s', async (_, document, measures) => {
    expect(await planLines('rapport.md', document)).toEqual(measures);
  });

  it.each([
    ['Skanningen beräknas vara slutförd den 30 juni 2027', '2027-06-30'],
    ['Bytet väntas bli genomfört i maj 2027', '2027-05-31'],
    ['Larmet ska vara installerat under våren 2027', '2027-06-30'],
    ['Tjänsten ska vara tillsatt i april 2027', '2027-04-30'],
  ])('what is to have been done by a day is due then: %s', (text, day) => {
    expect(readDates(text, '2026-11-22', null).map(({ role, date }) => [role, date.date])).toEqual([['due', day]]);
  });
});

describe('what a report on quality has decided', () => {
  it.each<Case>([
    [
      'is no proposal where words over the list say so, and the next chapter is no point of it',
      [
        'Kvalitetsrapport grundskola 2025/26',
        '',
        '4. Analys',
        '',
        'Sammantaget fungerar undervisningen väl, men skillnaderna mellan skolorna är stora.',
        '',
        '5. Utvecklingsområden',
        '',
        'Rektorsgruppen har beslutat om följande inför läsåret:',
        '',
        '•  Ämneslagen ska träffas varannan vecka. Utvecklingsledare Mia Lund samordnar.',
        '',
        '•  Alla skolor ska genomföra en läskartläggning senast vecka 40 2027.',
        '',
        '•  Skolbiblioteken kommer att få gemensamma öppettider i mars 2027.',
        '',
        '6. Källor',
        '',
        'Rapporten bygger på enkäter och nationella prov.',
        '',
        'Åsby i oktober 2026',
        'Eva Lind, skolchef',
      ],
      [
        expect.stringMatching(/^Träffas varannan vecka \| Ämneslagen \| –recurring \| decided$/),
        expect.stringMatching(/genomföra en läskartläggning.* \| alla skolor \| –2027-10-08 \| decided$/i),
        expect.stringMatching(/få gemensamma öppettider.* \| {2}\| –2027-03-31 \| decided$/),
      ],
    ],
    [
      'is said by the points themselves under a heading that only says what they are about',
      [
        '# Analysrapport fritidshem',
        '',
        '## Utvecklingsområden',
        '',
        '- Vi ska öka elevernas inflytande. Rektor Ulf Ek ansvarar och det ska vara klart i maj 2027.',
        '- Samtliga fritidshem ska ha en plan för utevistelse senast den 1 mars 2027.',
        '- Verksamhetschefen kommer att se över bemanningen under våren 2027.',
      ],
      [
        'Vi ska öka elevernas inflytande | Rektor Ulf Ek | –2027-05-31 | decided',
        'Samtliga fritidshem ska ha en plan för utevistelse senast den 1 mars 2027 | Samtliga fritidshem | –2027-03-01 | decided',
        'Verksamhetschefen kommer att se över bemanningen under våren 2027 | Verksamhetschefen | –2027-06-30 | decided',
      ],
    ],
    [
      'is not what it only names',
      [
        '# Analysrapport fritidshem',
        '',
        '## Utvecklingsområden',
        '',
        '- Öka elevernas inflytande',
        '- Se över bemanningen',
      ],
      ['Öka elevernas inflytande |  | – | proposed', 'Se över bemanningen |  | – | proposed'],
    ],
    [
      'is not what it proposes, whatever that is to be like',
      [
        '# Analysrapport fritidshem',
        '',
        '## Utvecklingsområden',
        '',
        '- Alla skolor ska ha ett gemensamt schema, föreslår arbetsgruppen',
        '- Alla skolor ska ha egna lokaler',
      ],
      [
        'Alla skolor ska ha ett gemensamt schema, föreslår arbetsgruppen |  | – | proposed',
        'Alla skolor ska ha egna lokaler |  | – | proposed',
      ],
    ],
  ])('%s', async (_, document, measures) => {
    expect(await planLines('rapport.txt', document)).toEqual(measures);
  });
});

describe('two who do something together', () => {
  it('are both whose it is, behind what is done', async () => {
    expect(
      await planLines('anteckningar.md', [
        '# Minnesanteckningar från samverkan 12 november 2026',
        '',
        'Närvarande: Annelie Dufva (rektor), Isak Berg (skyddsombud)',
        '',
        '## Organisation',
        'Riskbedömning av den nya organisationen görs i april 2027 av rektor och skyddsombud tillsammans.',
        '',
        '## Matsalen',
        'Ljudmätningen genomförs den 3 februari 2027 av vaktmästaren och kökschefen gemensamt.',
        '',
        '## Vikarier',
        'En vikariepärm tas fram av Isak och Annelie före den 15 december 2026.',
        '',
        '## Larm',
        'Larmlistan uppdateras av kansliet och skickas ut senast den 9 december 2026.',
      ]),
    ).toEqual([
      expect.stringMatching(/^Riskbedömning .*\| rektor, skyddsombud \| –2027-04-30 \|/),
      expect.stringMatching(/^Ljudmätningen .*\| vaktmästaren, kökschefen \| –2027-02-03 \|/i),
      expect.stringMatching(/^En vikariepärm .*\| Isak, Annelie \| –2026-12-15 \|/),
      expect.stringMatching(/^Larmlistan .*\| kansliet \| –2026-12-09 \|/),
    ]);
  });
});

describe('who signs under what is told', () => {
  it.each([
    [
      'under the last measure of a plain paper',
      [
        'Svar på inspektionsmeddelande, Norra skolan',
        '2026-11-19',
        '',
        'Vi har tagit emot ert inspektionsmeddelande efter besöket den 6 oktober 2026.',
        '',
        'Krav 1. Ni ska ha rutiner för ensamarbete.',
        '',
        'Rektor Ann Hede ska ta fram en rutin senast den 31 januari 2027.',
        '',
        'Krav 2. Ni ska utbilda cheferna.',
        '',
        'Samtliga rektorer ska gå HR-avdelningens utbildning under våren 2027.',
        '',
        'Roland Ek',
        'skolchef',
      ],
      'Roland Ek, skolchef',
    ],
    [
      'right under what the last label says',
      [
        '# Uppföljning av aktiviteter 2026',
        '### Uppdrag/aktivitet 1',
        'Erbjuda vaccination',
        'Uppföljning. Genomförd.',
        'Analys. Färre än väntat tackade ja.',
        '### Uppdrag/aktivitet 2',
        'Digitalisera journaler',
        'Uppföljning. Pågår.',
        'Analys. Journalerna var i sämre skick än vi trodde.',
        'Karin Öman',
        'chef centrala elevhälsan',
      ],
      'Karin Öman, chef centrala elevhälsan',
    ],
  ])('%s', async (_, document, who) => {
    const { plan, measures } = await draftOf('svar.md', document);
    expect([plan.signer, JSON.stringify(measures).includes(who.split(',')[0] ?? '')]).toEqual([who, false]);
  });
});
