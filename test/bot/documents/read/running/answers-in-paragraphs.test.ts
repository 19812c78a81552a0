import { ownerOfThing } from '../../../../../bot/documents/read/sentence/owners';
import { planLines } from '../../../../support/plan-lines';

const read = async (...lines: readonly string[]) =>
  (await planLines('a.md', lines.join('\n\n'))).map((one) =>
    one.replace(/ \| area .*$/u, '').replace(/\| –(?=\d)/u, '| '),
  );
const REPLY = ['Till Skolinspektionen', '2026-03-02', '# Redovisning av åtgärder efter föreläggande för Åby skola'];
const ACCOUNT = ['# Uppföljning av nämndens svar till revisionen', '2026-11-20'];

describe('an answer told in paragraphs', () => {
  it('takes what is there now for done, and what has been there for long for nothing', async () => {
    expect(
      await read(
        ...REPLY,
        '## Läxhjälp',
        'En skriftlig rutin för läxhjälp är upprättad och används sedan i januari av alla arbetslag.',
        '## Uppdrag',
        'Uppdraget som likabehandlingsansvarig är tillsatt.',
        '## Klagomål',
        'Blanketten för klagomål finns sedan i somras på skolans webbplats. Ordningsreglerna är tecknade sedan 2019.',
        '## Lokaler',
        'Rektorn har bytt ut låsen i källaren. Rektorn har ändrat sin uppfattning.',
      ),
    ).toEqual([
      'En skriftlig rutin för läxhjälp är upprättad |  | – | completed',
      'Uppdraget som likabehandlingsansvarig är tillsatt |  | – | completed',
      expect.stringMatching(/^Blanketten för klagomål finns .* \| {2}\| – \| completed$/),
      'Rektorn har bytt ut låsen i källaren | rektorn | – | completed',
    ]);
  });

  it('calls a thing by the full name the sentence before gave it', async () => {
    expect(
      await read(
        ...REPLY,
        '## Närvaro',
        'Åby skola saknade ett närvaroteam. Teamet har inrättats.',
        '## Larm',
        'Personal som arbetar ensam får ett överfallslarm. Larmen kvitteras ut i receptionen från den 9 mars 2026.',
      ),
    ).toEqual([
      'Närvaroteamet har inrättats |  | – | completed',
      expect.stringMatching(/^Överfallslarmen kvitteras ut i receptionen /),
    ]);
  });

  it('holds what was once undertaken to what is told of it', async () => {
    expect(
      await read(
        ...ACCOUNT,
        '## Behörighet',
        'Nämnden åtog sig att utbilda fyra fritidspedagoger. Två pedagoger har påbörjat kursen. De fyra beräknas vara klara i juni 2027. Verksamhetschefen ansvarar.',
        '## Samarbete',
        'Möten mellan skolornas bibliotekarier skulle ha startat hösten 2025. På grund av flytten har mötena pausats.',
        '## Inflytande',
        'Ett matråd på varje skola skulle bildas, och så har skett. Vidare skulle lärarna prova muntliga omdömen. Detta är inte påbörjat. Rektor Siv Ek planerar att införa muntliga omdömen vårterminen 2027.',
        '## Lokaler',
        'Ombyggnaden är försenad. Bygglovet dröjde och inflyttningen beräknas nu till mars 2027.',
      ),
    ).toEqual([
      'Utbilda fyra fritidspedagoger | verksamhetschefen | 2027-06-30 | in_progress',
      'Möten mellan skolornas bibliotekarier |  | – | paused',
      'Ett matråd på varje skola |  | – | completed',
      'Prova muntliga omdömen | rektor Siv Ek | 2027-06-30 | not_started',
      'Ombyggnaden |  | 2027-03-31 | in_progress delayed',
    ]);
  });

  it('knows whose step on the way it is, and whose work', async () => {
    expect(
      await read(
        ...REPLY,
        '## Droger',
        'Planen mot droger är inte färdig. Elevrådet ska lämna synpunkter först och styrelsen ska fastställa planen den 12 maj 2026. Ansvarig är kurator Mia Ros.',
        '## Resor',
        'Upphandling av skolskjuts pågår och ekonomichefen Leo Falk räknar med att avtal kan tecknas i juni 2026.',
        '## Ljudmiljö',
        'Kartläggning av buller pågår. Kanslichefen ansvarar för kartläggningen och räknar med att den är klar i april 2026.',
      ),
    ).toEqual([
      'Planen mot droger | kurator Mia Ros | 2026-05-12 | in_progress',
      'Upphandling av skolskjuts | ekonomichefen Leo Falk | 2026-06-30 | in_progress',
      'Kartläggning av buller | Kanslichefen | 2026-04-30 | in_progress',
    ]);
  });

  it('reads points that name a thing, and behind it who, when or how far', async () => {
    expect(
      await read(
        '# Internkontrollen 2026: iakttagelser',
        'Här kommer svaren, punkt för punkt.',
        '2026-09-03',
        '## Arkiv',
        '- Kurs i arkivering för alla chefer, Karin (registrator) håller i den. 24 september.',
        '- Ny gallringsplan. Klar, används sedan i våras.',
        '- Kontroll av tio akter i februari 2027. Kanslichefen.',
        '## Nyckellistan stämmer inte',
        'Det är åtgärdat. Nyckellistan uppdaterades i augusti.',
        '## Utskick',
        'Mängden utskick är för stor. Jag har bestämt att vi minskar dem till tio. Inte påbörjat än, men ska vara gjort i december 2026.',
      ),
    ).toEqual([
      'Kurs i arkivering för alla chefer | Karin | 2026-09-24 | decided',
      'Ny gallringsplan |  | – | completed',
      'Kontroll av tio akter | Kanslichefen | 2027-02-28 | decided',
      'Nyckellistan uppdaterades |  | – | completed',
      'Mängden utskick: minskar dem till tio |  | 2026-12-31 | not_started',
    ]);
  });
});

describe('an answer to recommendations, told in paragraphs', () => {
  const ANSWER = [
    '2026-03-02',
    '# Svar på revisionens granskning av skolmåltiderna',
    'Revisorerna önskar svar på sina rekommendationer.',
  ];
  const answered = (...said: readonly string[]) =>
    read(
      ...ANSWER,
      ...said.flatMap((one, at) => [`Rekommendation ${at + 1}: Nämnden bör se över punkt ${at + 1}.`, one]),
    );

  it('reads whose a thing is, when it was given out, and what becomes of what is', async () => {
    expect(
      await answered(
        'En matenkät ska vara i drift senast den 1 maj 2026. Kostenheten ansvarar för enkäten.',
        'Två av kommunens kostekonomer fick i januari i uppdrag att kartlägga matsvinnet. Kartläggningen beräknas vara klar i juni 2026.',
        'Gymnasiet är bundet av ett avtal som löper ut i juni 2026 och ansluts till samma system hösten 2026. Gymnasiechefen ansvarar för införandet.',
        'Sedan våren 2025 erbjuds köksbiträden att läsa till kock med bibehållen lön. Kostchefen går igenom schemat under april 2026.',
      ),
    ).toEqual([
      'En matenkät ska vara i drift | Kostenheten | 2026-05-01 | decided',
      'Kartlägga matsvinnet | två av kommunens kostekonomer | 2026-06-30 | decided',
      'Gymnasiet ansluts till samma system | gymnasiechefen | 2026-12-31 | decided',
      'Kostchefen går igenom schemat | Kostchefen | 2026-04-30 | decided',
    ]);
  });

  it('follows what is told of some, with whose time, and with what has been by then', async () => {
    expect(
      await read(
        '# Svar på framställan från skyddsombudet',
        '2026-03-02',
        '## Krav 1 – Mentorer till alla',
        'De elever som enligt skolan har högst frånvaro erbjuds en mentor redan från vecka 15. Kuratorn ansvarar.',
        '## Krav 2 – Stödtid',
        'En kartläggning av alla elevers samlade stödtid görs av rektor Ylva Moe, klar 15 april 2026.',
        '## Krav 3 – Flytten ska riskbedömas',
        'Riskbedömning av flytten är påbörjad och ska vara färdig den 20 mars 2026. Bedömningen utvärderas i oktober 2026, när den nya skolan har varit igång en månad.',
        '## Krav 4 – Lås i källaren',
        'Upphandlingen av lås avvaktar kommunens nya ramavtal.',
      ),
    ).toEqual([
      expect.stringMatching(/^De elever som .* erbjuds en mentor/),
      'En kartläggning av alla elevers samlade stödtid görs av rektor Ylva Moe | rektor Ylva Moe | 2026-04-15 | decided',
      'Riskbedömning av flytten |  | 2026-03-20 | in_progress | evaluation 2026-10-31',
      'Upphandlingen av lås |  | – | paused',
    ]);
  });

  it('cuts no word that ends as "klar" does before a day', async () => {
    expect(
      await read(
        ...REPLY,
        '## Nycklar',
        'Rektorn ska ta fram en rutin för nycklar i maj 2026.',
        '## Mat',
        'Rektorn ska se över menyn i juni 2026.',
      ),
    ).toEqual(['Ta fram en rutin för nycklar | rektorn | 2026-05-31 | decided', expect.stringContaining('menyn')]);
  });

  it('knows who answers for a thing in one word, and that some only answer for it to be so', () => {
    expect(ownerOfThing('Kanslichefen ansvarar för enkäten och räknar med att den är klar i maj.')).toEqual({
      who: 'Kanslichefen',
      thing: 'enkäten',
    });
    expect(ownerOfThing('Kanslichefen ansvarar för att enkäten skickas.')).toBeNull();
  });
});
