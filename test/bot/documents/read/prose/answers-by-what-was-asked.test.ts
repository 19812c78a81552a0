import { actOf } from '../../../../../bot/documents/read/running/act';
import { isActor } from '../../../../../bot/documents/read/sentence/somebody';
import { withoutKnownPapersYears, withoutTimes } from '../../../../../bot/documents/read/sentence/times';
import { answerTo, committed, letter, page } from '../../../../support/letters';
import { draftOf } from '../../../../support/read-text';

describe('an answer under what the auditors say as "we"', () => {
  it('is to what they recommend, in their words', async () => {
    const draft = await page(
      'Svar på granskning av kulturskolans kö',
      'Vi rekommenderar nämnden att se över avgifterna.',
      'Nämnden delar bilden. Ekonom Bo Ask ser över avgifterna till den 1 maj 2027.',
      'Vi rekommenderar nämnden att följa kön varje termin.',
      'Intagningschef Lo Vik redovisar kön för nämnden senast den 20 juni 2027.',
    );
    expect(draft.recommendations.map(({ text, measures }) => [text, measures])).toEqual([
      ['Vi rekommenderar nämnden att se över avgifterna.', [1]],
      ['Vi rekommenderar nämnden att följa kön varje termin.', [2]],
    ]);
  });
});

describe('a letter whose paragraphs say which recommendation they answer', () => {
  const head = ['Svar på granskning av simundervisningen', 'Idrottsnämnden i Mården, 2027-02-03'];

  it('is parted at each of them, counted or not', async () => {
    const draft = await letter(
      ...head,
      'Nämnden har läst revisorernas rapport och svarar så här.',
      'Revisorernas första rekommendation är att alla elever provas varje år. Badmästare Åke Strand provar alla i årskurs 5 senast den 28 maj 2027.',
      'När det gäller den andra rekommendationen, om egna bussar, ser vi ingen möjlighet. Avtalet löper till 2030.',
      'I den tredje rekommendationen efterfrågas en säkerhetsrutin. Rektor Lo Vik skriver en rutin till den 1 april 2027.',
      'Rekommendationen att hyra en bassäng avvisas. Bassängen i Mården räcker.',
      'Ni föreslår vidare att vårdnadshavare informeras. Kanslist Tor Ek skickar ut ett brev i augusti 2027.',
      'Slutligen, när det gäller statistiken, har ni rätt. Controllern ska ta fram siffror per skola till den 1 december 2027.',
    );
    expect(draft.recommendations).toHaveLength(6);
    expect(draft.recommendations.map((one) => one.measures)).toEqual([[1], [], [2], [], [3], [4]]);
    expect(committed(draft).map(([, who]) => who)).toEqual([
      ['badmästare åke strand'],
      ['rektor lo vik'],
      ['kanslist tor ek'],
      ['controllern'],
    ]);
  });

  it('is parted where the paragraph begins with what came of it, too', async () => {
    const draft = await letter(
      ...head,
      'Revisorerna har lämnat två rekommendationer.',
      'Den första rekommendationen är på väg att uppfyllas. Rektor Lo Vik skriver en rutin till den 1 april 2027.',
      'Den andra rekommendationen anses angelägen. Badmästare Åke Strand provar alla i årskurs 5 senast den 28 maj 2027.',
    );
    expect(draft.recommendations.map((one) => one.measures)).toEqual([[1], [2]]);
    expect(committed(draft).map(([, who]) => who)).toEqual([['rektor lo vik'], ['badmästare åke strand']]);
  });
});

describe('recommendations in quotation marks that end the sentence over them', () => {
  const asked = [
    'Yttrande till revisionen',
    'Kulturnämnden i Sundby, 2027-01-20',
    'Revisorerna har granskat musikskolan och rekommenderar nämnden att',
  ];

  it.each([
    ['”', '”'],
    ['»', '«'],
  ])('are each answered by the paragraphs under them: %sinventera …%s', async (open, close) => {
    const draft = await page(
      ...asked,
      `${open}inventera alla instrument${close}`,
      'Nämnden instämmer. Musiklärare Eva Lind inventerar instrumenten senast den 30 april 2027.',
      `${open}korta kön till stråkspel${close}`,
      'Samtal pågår med grannkommunen. Musikchefen ska lägga fram ett förslag senast den 31 augusti 2027.',
      'Nämndens åtaganden i korthet',
      'Inventering – Eva Lind – april 2027',
      'Förslag om stråkspel – musikchefen – augusti 2027',
    );
    expect(draft.recommendations.map((one) => one.text)).toEqual([
      'inventera alla instrument',
      'korta kön till stråkspel',
    ]);
    expect(committed(draft)).toEqual([
      [expect.stringContaining('nventerar instrumenten'), ['musiklärare eva lind'], '2027-04-30', 'decided'],
      ['Lägga fram ett förslag', ['musikchefen'], '2027-08-31', 'in_progress'],
    ]);
  });
});

describe('an answer whose headings only name what was found wanting', () => {
  it('answers each by the paragraphs under its letter, and leaves what is bestridden without a measure', async () => {
    const draft = await letter(
      'Redovisning efter inspektion av Åsens skola',
      'Skolinspektionen förelade den 1 december 2026 Åsens kommun att rätta till brister. Redovisningen ska lämnas senast den 31 mars 2027.',
      'Inledning',
      'Åsens skola har 210 elever. Skolinspektionen besökte skolan i oktober.',
      'A. Elevernas studiero',
      'Inspektionen fann att lektioner ofta börjar sent. Rektor Bo Myr ser till att två resurspersoner är på plats till den 12 april 2027.',
      'B. Lärarnas extra anpassningar',
      'Kritiken är befogad. Alla lärare gick en kurs i januari. Bristen får därmed anses avhjälpt.',
      'C. Skolbibliotek',
      'Kommunen har en annan uppfattning än Skolinspektionen. Biblioteket har öppet tolv timmar i veckan.',
    );
    expect(draft.recommendations.map((one) => one.text)).toEqual([
      'Elevernas studiero',
      'Lärarnas extra anpassningar',
      'Skolbibliotek',
    ]);
    expect(draft.recommendations.map((one) => one.measures)).toEqual([[1], [2], []]);
    expect(draft.measures.map((one) => [one.area, one.responsible.length, one.status])).toEqual([
      ['Elevernas studiero', 1, 'decided'],
      ['Lärarnas extra anpassningar', 0, 'completed'],
    ]);
  });

  it('is no answer where the paragraphs answer nobody', async () => {
    const draft = await letter(
      'Åtgärdsplan för Åsens skola efter Skolinspektionens tillsyn',
      'Planen är vårt svar.',
      'Matsalen',
      'Vaktmästare Per Ås målar om matsalen senast den 28 maj 2027. Färgen väljs av eleverna.',
      'Gården',
      'Rektor Bo Myr köper in nya bänkar senast den 18 juni 2027. De ställs vid fotbollsplanen.',
    );
    expect(draft.recommendations).toEqual([]);
  });
});

describe('a recommendation that is held done', () => {
  const answer = (asked: string, ...said: readonly string[]) =>
    letter(
      'Svar på granskning av skolmaten',
      'Nämnden svarar revisorerna om deras rekommendationer.',
      'Rekommendation 1',
      asked,
      said.join(' '),
      'Rekommendation 2',
      'Ta fram en plan för svinnet.',
      'Kostchefen tar fram en plan till den 1 juni 2027.',
    );

  it.each([
    'Enligt nämnden är rekommendationen redan genomförd.',
    'Vi har därmed tillgodosett rekommendationen.',
    'Nämnden vill framhålla att en sådan uppföljning finns på plats.',
  ])('is the measure itself where the answer names nothing that was done: %s', async (verdict) => {
    const draft = await answer(
      'Nämnden bör följa upp elevernas matvanor.',
      'Köken räknar varje dag hur många som äter.',
      verdict,
    );
    expect(committed(draft)[0]).toEqual(['Följa upp elevernas matvanor', [], null, 'completed']);
    expect(draft.recommendations.map((one) => one.measures)).toEqual([[1], [2]]);
  });

  it('is called by what was done, where that is told', async () => {
    const draft = await answer(
      'Säkerställ tillgången till dietister.',
      'Avtal om dietister tecknades i maj 2026.',
      'Rekommendationen anses därmed tillgodosedd.',
    );
    expect(committed(draft)[0]?.[0]).toBe('Avtal om dietister tecknades i maj 2026');
  });

  it('is no measure where it asked for a thing to be thought of, and is not done where it is done in part', async () => {
    const considered = await answer(
      'Pröva om köken bör slås samman.',
      'Enligt nämnden är rekommendationen redan genomförd.',
    );
    const partly = await answer('Nämnden bör följa upp elevernas matvanor.', 'Rekommendationen är delvis genomförd.');
    expect(considered.measures).toHaveLength(1);
    expect(committed(partly)[0]).toEqual(['Följa upp elevernas matvanor', [], null, 'in_progress']);
  });
});

describe('what an answer says is under way and then promises', () => {
  const answered = async (...said: readonly string[]) =>
    committed(await answerTo('Korta väntetiden.', ...said)).slice(0, -1);

  it('is one measure, by the name of what is under way', async () => {
    expect(
      await answered(
        'Två nya kuratorstjänster har utlysts.',
        'Elevhälsochefen ansvarar för att tjänsterna är tillsatta senast den 1 september 2027.',
      ),
    ).toEqual([
      [expect.stringContaining('Två nya kuratorstjänster'), ['elevhälsochefen'], '2027-09-01', 'in_progress'],
    ]);
  });

  it('is two where the promise is of something else', async () => {
    expect(
      await answered(
        'Två nya kuratorstjänster har utlysts.',
        'Elevhälsochefen ska se över lokalerna senast den 1 september 2027.',
      ),
    ).toHaveLength(2);
  });

  it('is promised behind a colon by whoever acts there', async () => {
    expect(
      await answered('Det är ett gott råd som vi följer: elevhälsochefen anställer en kurator senast den 1 maj 2027.'),
    ).toEqual([['Elevhälsochefen anställer en kurator', ['elevhälsochefen'], '2027-05-01', 'decided']]);
  });

  it('is agreed on by those who agree', async () => {
    expect(await answered('Rektorsgruppen enas om en gemensam blankett senast den 3 maj 2027.')).toEqual([
      ['Rektorsgruppen enas om en gemensam blankett', ['rektorsgruppen'], '2027-05-03', 'decided'],
    ]);
  });

  it('is nothing where it only tells what something comes of, or what was looked into', async () => {
    expect(
      await answered(
        'Att kurator och inte rektor har beslutat om mottagandet i vissa fall beror på en otydlig delegation.',
        'Det beklagar vi.',
      ),
    ).toEqual([]);
    expect(await answered('Nämnden har gått igenom hur kön kunde växa.')).toEqual([]);
  });

  it('is called by the years it is made for', async () => {
    const [first] = await answered(
      'Elevhälsochefen tar fram en ny plan för åren 2028–2031, och den ska vara klar i juni 2027.',
    );
    expect(first).toEqual([
      expect.stringContaining('ny plan för åren 2028–2031'),
      ['elevhälsochefen'],
      '2027-06-30',
      'decided',
    ]);
  });
});

describe('the words of a measure', () => {
  it('keep the years a new paper is made for, and not those of one that is known', () => {
    for (const said of [
      'Gör en analys av läsåret 2026/27',
      'Skriv en översikt över hösten 2026',
      'Hör elever om våren 2027',
    ])
      expect(withoutTimes(said, '2026-11-03')).toBe(said);
    expect(withoutTimes('Ta fram ett program för läsåret 2027/28 i maj 2027', '2027-03-10')).toBe(
      'Ta fram ett program för läsåret 2027/28',
    );
    expect(withoutKnownPapersYears('Ta fram en ny skolplan för åren 2028–2031')).toContain('2028–2031');
    expect(withoutKnownPapersYears('Följa upp målen i skolplanen för läsåret 2026/2027')).not.toContain('2026');
  });

  it('are none where a sentence tells what it comes of that somebody decides', () => {
    const said = 'Att rektor inte själv har beslutat om mottagandet beror på en otydlig delegation';
    expect([actOf(said, isActor), actOf(said.replace(' beror på', ' leder till'), isActor)]).toEqual([null, null]);
    expect(actOf('Att rektor ska besluta om mottagandet är sagt', isActor)).toBeNull();
  });
});

describe('a table that sums up an answer', () => {
  it('takes from the sentences over it when each measure is looked back on or reported', async () => {
    const draft = await draftOf(
      'svar.md',
      [
        '# Svar på Skolinspektionens tillsyn av fritidshemmen',
        'Skolinspektionen har besökt kommunens fritidshem. Nämnden lämnar här sin redovisning.',
        '**Lokalerna**',
        'Inspektionen anser att lokalerna är trånga. Rektor Siv Dal hyr en ny lokal senast den 16 augusti 2027.',
        '**Arbetet med trygghet**',
        'Nämnden delar kritiken. Samordnare Ali Horn inför en trygghetsenkät under hösten 2027. Trygghetsenkäten utvärderas i mars 2028.',
        '## Åtgärderna i korthet',
        '| Brist | Åtgärd | Ansvarig | Klart |\n|---|---|---|---|\n| Lokaler | Hyra ny lokal | Siv Dal | 2027-08-16 |\n| Trygghet | Trygghetsenkät | Ali Horn | ht 2027 |',
      ].join('\n\n'),
    );
    expect(draft.measures.map((one) => [one.title, one.evaluation?.date ?? null])).toEqual([
      ['Hyra ny lokal', null],
      ['Trygghetsenkät', '2028-03-31'],
    ]);
  });
});
