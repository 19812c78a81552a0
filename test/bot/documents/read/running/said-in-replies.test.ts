import { planLines } from '../../../../support/plan-lines';

const lines = async (head: readonly string[], ...text: readonly string[]) =>
  (await planLines('a.md', [...head, ...text].join('\n\n'))).map((one) => one.replace(/ \| area .*$/u, ''));
const REPLY = ['Till Skolinspektionen', '2026-11-10', '# Redovisning av åtgärder efter föreläggande för Åby skola'];
const MOTION = ['# Svar på motion om fler lekplatser', '2026-11-10'];
const ACCOUNT = ['# Uppföljning av nämndens svar till revisionen', '2026-11-20'];
const reply = (...text: readonly string[]) => lines(REPLY, ...text);

describe('what a reply says in running text', () => {
  it('takes the sentence of a decision with its paragraph in the minutes, and when it was, for nothing but the decision', async () => {
    expect(
      await reply(
        'Styrelsen beslutade den 3 november 2026, § 41, att arbetet med brandskydd ska ses över vid alla enheter i maj 2027.',
        'Nämnden har den 2 november uppdragit åt kanslichefen att skriva en arkivplan senast den 1 april 2027.',
        'Nämnden har under hösten gett måltidschefen i uppdrag att mäta svinnet i mars 2027.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Arbetet med brandskydd ska ses över vid alla enheter |  | –2027-05-31 | decided",
  "Skriva en arkivplan | kanslichefen | –2027-04-01 | decided",
  "Mäta svinnet | måltidschefen | –2027-03-31 | decided",
]
`);
  });

  it('gives nobody a particle for a name, and a place where people work what they lend out', async () => {
    expect(
      await reply(
        'Till dess lånar musikskolan ut en pianist till körerna till och med den 30 juni 2027.',
        'Under tiden lånar stadsbiblioteket ut en barnbibliotekarie till förskolorna. Utlåningen startade i oktober och pågår till och med den 15 maj 2027.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Lånar ut en pianist till körerna | musikskolan | –2027-06-30 | decided",
  "Lånar ut en barnbibliotekarie till förskolorna | stadsbiblioteket | –2027-05-15 | in_progress",
]
`);
  });

  it('takes no letter for a list of those it is to', async () => {
    expect(
      await reply(
        'Till hösten startar skolan en odling. Odlingen leds av kocken. Skötseln pågår till den 1 oktober 2027.',
        'Till skolgården köps två bänkar in under våren 2027. Bänkarna beställs av vaktmästaren.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Startar en odling | kocken | 2026-08-01–2027-10-01 | in_progress",
  "Två bänkar köps in |  | –2027-06-30 | decided",
]
`);
  });

  it('keeps what is proposed beside what is decided, where it is of another matter', async () => {
    expect(
      await lines(
        MOTION,
        '## Gungor',
        'Två gungor ska vara på plats senast den 1 maj 2027. Parkchefen ansvarar.',
        '## Skuggtak',
        'Förvaltningen föreslår att varje enhet utser ett solombud under våren 2027. Förvaltningen föreslår också att det avtal med parkenheten om klippning som gick ut 2023 förlängs.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Två gungor ska vara på plats | Parkchefen | –2027-05-01 | decided",
  "Utser ett solombud | varje enhet | –2027-06-30 | proposed",
  "Det avtal med parkenheten om klippning som gick ut 2023 förlängs |  | – | proposed",
]
`);
  });

  it('holds what is so from a day on, what people get then and what is done again and again', async () => {
    expect(
      await reply(
        'Från årsskiftet 2026/2027 ska varje huvudskyddsombud ingå i byggruppen.',
        'Från och med januari 2027 avsätts sju timmar i veckan för handledning.',
        'Kanslisterna får behörighet till registret i mars 2027. Därefter granskas loggarna varje kvartal.',
        'Stickprov görs numera varje månad av controllern på kontoret.',
        'Kuratorn håller sedan augusti 2026 samtal med alla nyanlända.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Varje huvudskyddsombud ska ingå i byggruppen |  | 2026-12-31– | decided",
  "Sju timmar i veckan för handledning avsätts |  | 2027-01-01– | decided",
  "Kanslisterna får behörighet till registret |  | –2027-03-31 | decided",
  "Loggarna granskas varje kvartal |  | –recurring | decided",
  "Stickprov görs varje månad | controllern på kontoret | –recurring | decided",
  "Håller samtal med alla nyanlända | Kuratorn | – | in_progress",
]
`);
  });

  it('calls what was decided and is in use done, and what is left of something else to be done', async () => {
    expect(
      await reply(
        'Rektorn beslutade i september 2026 om en ny rutin för klagomål. Rutinen tillämpas sedan dess. Vid besöket var sex ärenden försenade. De två återstående ärendena avslutas av kuratorn senast den 1 februari 2027.',
        'Skolans mall för omdömen har ersatts med en ny.',
        'Skärmar monterades i entrén under höstlovet.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Rektorn beslutade om en ny rutin för klagomål | rektorn | – | completed",
  "De två återstående ärendena | kuratorn | –2027-02-01 | in_progress",
  "Skolans mall för omdömen har ersatts med en ny |  | – | completed",
  "Skärmar monterades |  | – | completed",
]
`);
  });

  it('tells from what happened that nothing is to be done', async () => {
    expect(
      await reply(
        'Intresset var svagt, i snitt fyra barn, och gruppen lades ned.',
        'Trivseln har hittills följts upp i mars, men bara med en fråga. Från och med januari 2027 följs trivseln upp varje månad. Lärarna lämnar uppgifterna.',
        'Lokalerna är från 1980-talet. Vaktmästaren går igenom fläktarna på enheter från 1960-talet i maj 2027.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Trivseln följs upp varje månad | lärarna | 2027-01-01–recurring | decided",
  "Går igenom fläktarna på enheter från 1960-talet | Vaktmästaren | –2027-05-31 | decided",
]
`);
  });

  it('says whose work it is where others get it, or all are said to do it', async () => {
    expect(
      await reply(
        'Styrelsen har beslutat att lärarna ska få en kurs i brandskydd. Kursen hålls av räddningstjänsten under våren 2027.',
        'Arbetsgivaren har ännu inte påbörjat den mätning av buller som verket kräver. Mätningen ska göras av skyddsingenjören i februari 2027.',
        'Rekryteringen av en logoped pågår. Skolchefen annonserar på nytt i december och tjänsten ska vara tillsatt senast den 1 mars 2027.',
        'Samtal om schemat har påbörjats. Det sista ska vara hållet v. 20 2027. Ida Ek och Olle Strand delar på samtalen.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Få en kurs i brandskydd | räddningstjänsten | –2027-06-30 | decided",
  "Den mätning av buller som verket kräver | skyddsingenjören | –2027-02-28 | not_started",
  "Rekryteringen av en logoped | skolchefen | –2027-03-01 | in_progress",
  "Samtal om schemat | Ida Ek, Olle Strand | –2027-05-21 | in_progress",
]
`);
  });

  it('reads what stands behind a semicolon, an "och" or another clause for itself', async () => {
    expect(
      await reply(
        'Lampor ska monteras i gången. Kontoret har beställt lamporna och monteringen ska vara klar v. 5 2027.',
        'Bytet av lås är påbörjat och parkenheten ska slutföra det i mars 2027.',
        'Nya skåp är inköpta och levereras senast den 1 maj 2027.',
      ),
    ).toMatchInlineSnapshot(`
[
  "Lampor ska monteras i gången |  | –2027-02-05 | decided",
  "Bytet av lås | Parkenheten | –2027-03-31 | in_progress",
  "Nya skåp |  | –2027-05-01 | in_progress",
]
`);
  });

  it('takes what is told of all for no measure, and a signature for nobody who answers for the last', async () => {
    expect(
      await lines(
        ACCOUNT,
        '## Läxhjälp',
        'Arbetet pågår. Rektor Siv Ek ansvarar.',
        '## Simskola',
        'Åtgärden utgår.',
        'En ny uppföljning av de insatser som återstår lämnas till nämnden i maj 2027.',
        'Pia Sjö, kvalitetschef',
      ),
    ).toMatchInlineSnapshot(`
[
  "Läxhjälp | rektor Siv Ek | – | in_progress",
  "Simskola |  | – | cancelled",
]
`);
  });

  it('keeps a name of what was to be done, whatever clause it holds, and those who were to be taught', async () => {
    expect(
      await lines(
        ACCOUNT,
        'En rutin för att stänga konton när någon slutar skulle tas fram. Åtgärden är genomförd.',
        'Kockarna skulle utbildas i allergier under 2026. Utbildningen har inte påbörjats.',
        'Stickprov i registret skulle göras varje termin. Arbetet fortsätter i linjen och åtgärden avslutas därför i denna uppföljning.',
        'Den planerade resan har inte genomförts. Den skulle ha hållits under hösten 2026. Nämnden behöver ta ställning till om åtgärden ska göras senare eller utgå.',
      ),
    ).toMatchInlineSnapshot(`
[
  "En rutin för att stänga konton när någon slutar |  | – | completed",
  "Kockarna ska utbildas i allergier |  | –2026-12-31 | not_started",
  "Stickprov i registret |  | –recurring | closed_continues",
  "Den planerade resan |  | – | not_completed",
]
`);
  });
});
