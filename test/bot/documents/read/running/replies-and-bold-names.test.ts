import { deedOfReply } from '../../../../../bot/documents/read/running/put-there';
import { whoIn } from '../../../../../bot/documents/read/sentence/somebody';
import { planLines } from '../../../../support/plan-lines';

const read = (...lines: readonly string[]) => planLines('a.md', lines.join('\n\n'));
const page = (...lines: readonly string[]) =>
  planLines('a.html', `<html><body>${lines.map((one) => `<p>${one}</p>`).join('')}</body></html>`);

const YEAR = ['# Så gick det: skolans arbete läsåret 2025/26', 'Lillåns skola, 2026-06-15'];

describe('an account with the name of each thing in bold letters', () => {
  it('has a measure a paragraph, by that name', async () => {
    expect(
      await read(
        ...YEAR,
        'Vi ville förnya rasterna. **Rastvärdarna** infördes i september och insatsen är därmed avslutad.',
        'Arbetet med **läsning på fritidshemmet** pågår. Bibliotekarien Eva Sand ansvarar. Det utvärderas i januari 2027.',
        'Det tredje var **samarbetet med biblioteket**. Det blev inte av.',
      ),
    ).toEqual([
      expect.stringMatching(/^Rastvärdarna \| {2}\| – \| (?:closed|completed)$/),
      expect.stringMatching(
        /^Läsning på fritidshemmet \| bibliotekarien Eva Sand \| – \| in_progress \| evaluation 2027-01-31$/i,
      ),
      expect.stringMatching(/^Samarbetet med biblioteket \| {2}\| – \| not_completed$/),
    ]);
  });

  it('has them from a web page or a Word file too', async () => {
    const lines = await page(
      'Så gick det: skolans arbete läsåret 2025/26',
      'Lillåns skola, 2026-06-15',
      'De nya <b>rastvärdarna</b> är på plats.',
      'Arbetet med <strong>läsning på fritidshemmet</strong> pågår.',
      'Den nya <b>föräldraenkäten</b> är försenad till den 30 november 2026.',
    );
    expect(lines.map((one) => one.split(' |')[0])).toEqual([
      'Rastvärdarna',
      'Läsning på fritidshemmet',
      'Föräldraenkäten',
    ]);
  });

  it('takes no number, day or stressed word in bold letters for a name', async () => {
    expect(
      await read(
        ...YEAR,
        'Resultaten ligger på **87 procent**, vilket är högre än förra året.',
        'Eleverna trivs **mycket bra**. Enkäten besvarades i maj.',
        'Skolan hade **412 elever** den 15 oktober.',
        'Vi tackar **all personal** för ett gott år.',
        'Eleverna tyckte mest om **idrottsdagen**. Den är avslutad för i år.',
        'Årets ord har varit **delaktighet**, och vi fortsätter så.',
        'Vi har haft besök av **Skolverket** i april, som var nöjda.',
      ),
    ).toEqual([]);
  });
});

const REPLY = ['Till Skolinspektionen', '2026-03-02', '# Redovisning av åtgärder efter föreläggande för Åby skola'];

describe('an answer to the inspectors in paragraphs', () => {
  it('takes what somebody did, and the next sentence calls done, for done', async () => {
    expect(
      await read(
        ...REPLY,
        'Direkt efter beslutet inventerade kommunens jurist alla pågående ärenden. Inventeringen var klar den 12 januari 2026.',
        'Rektor införde i februari en rutin för stödbeslut. Rutinen är genomförd i alla arbetslag.',
        'Kurator och rektor ska gå igenom nya anmälningar varje vecka. Genomgångarna började i februari och fortsätter tills vidare.',
      ),
    ).toEqual([
      expect.stringMatching(/inventerade kommunens jurist alla pågående ärenden \| .*jurist \| .* \| completed$/),
      expect.stringMatching(/^Rektor införde .*rutin för stödbeslut \| rektor \| .* \| completed$/i),
      expect.stringMatching(/^Gå igenom nya anmälningar varje vecka \| kurator, rektor \| .* \| in_progress$/i),
    ]);
  });

  it('takes what somebody has put in place, and what is to be there, for measures', async () => {
    const lines = await read(
      ...REPLY,
      'Rektor Moa Hed har nu tecknat avtal med en konsult om handledning. Rekryteringen fortsätter, och en behörig lärare ska finnas på plats senast i augusti 2026.',
      'Utvecklaren ska ha gjort klart översynen av planen senast den 30 april 2026.',
    );
    expect(lines).toEqual([
      expect.stringMatching(/tecknat avtal med en konsult om handledning \| rektor Moa Hed \| /i),
      expect.stringMatching(/behörig lärare ska finnas på plats \| .*2026-08-31/),
      expect.stringMatching(/översynen av planen \| utvecklaren \| –2026-04-30/i),
    ]);
  });

  it('takes no history, thanks or duty of the law for one', async () => {
    expect(
      await read(
        ...REPLY,
        'Skolan har under de senaste åren haft tre rektorer. Skolläkaren avslutade sitt uppdrag i december.',
        'Nämnden har behandlat ärendet den 27 februari 2026 och ser allvarligt på det inträffade.',
        'Rektorn ska enligt skollagen se till att elever får stöd.',
        'Någon tid för nästa tillsyn bestäms inte. Vi tackar för ett gott samarbete.',
      ),
    ).toEqual([]);
  });
});

describe('what somebody has put in place', () => {
  const isWho = whoIn([]);
  it('is what the answer tells of, and nothing from long before or for the answer itself', () => {
    expect(deedOfReply('Rektor har tecknat avtal med en skolläkare', isWho)?.who).toBe('Rektor');
    expect(deedOfReply('Kommunen har anställt Moa Hed som rektor sedan 2023', isWho)).toBeNull();
    expect(deedOfReply('Rektor har tagit fram underlag till detta svar', isWho)).toBeNull();
    expect(deedOfReply('Inspektionen har tagit fram en rapport om skolan', isWho)).toBeNull();
  });
});

describe('a yearly account that counts out without saying what', () => {
  it('has what is told of as a measure, and a cause or a person as none', async () => {
    const lines = await read(
      '# Hur det gick med planen för 2025',
      'Ekby skola 2026-01-15',
      'Två punkter har vi kvar. En har vi fått ge upp.',
      'Den första är elevdemokratin. En ny form ska vara på plats senast den 30 april 2026.',
      'Den vi har fått ge upp är den gemensamma gården med förskolan. Marken var för blöt.',
      'Att eleverna trivs bättre har två orsaker. Den första är lugnet. Den andra är rektorn.',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Elevdemokratin \| {2}\| –2026-04-30 \| /),
      expect.stringMatching(/^Den gemensamma gården med förskolan \| {2}\| – \| cancelled$/),
    ]);
  });
});
