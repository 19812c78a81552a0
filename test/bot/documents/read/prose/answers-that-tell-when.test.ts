import { answerTo, committed, letter } from '../../../../support/letters';

describe('recommendations that are listed and then pointed at by their numbers', () => {
  it.each(['Ad', 'Till punkt', 'Angående rekommendation'])('are answered under "%s 1."', async (pointer) => {
    const draft = await letter(
      'Svar på granskning av kulturskolan',
      'Revisionen har lämnat tre rekommendationer:',
      '1. Att nämnden ser över avgifterna.\n2. Att nämnden informerar på fler språk.\n3. Att nämnden prövar en öppen verksamhet.',
      `${pointer} 1. Nämnden instämmer. Kulturchefen tar fram nya avgifter senast den 1 september 2027.`,
      `${pointer} 2. Bladen översätts av kommunikatören i maj 2027.`,
      `${pointer} 3. Nämnden delar inte bedömningen.`,
    );
    expect(draft.recommendations.map((one) => one.text)).toEqual([
      'Att nämnden ser över avgifterna.',
      'Att nämnden informerar på fler språk.',
      'Att nämnden prövar en öppen verksamhet.',
    ]);
    expect(draft.recommendations.map((one) => one.measures)).toEqual([[1], [2], []]);
    expect(committed(draft).map(([, who, due]) => [who, due])).toEqual([
      [['kulturchefen'], '2027-09-01'],
      [['kommunikatören'], '2027-05-31'],
    ]);
  });

  it('are answered under "Rekommendationen att …", also where nothing else says that it is an answer', async () => {
    const draft = await letter(
      'Angående revisorernas granskning av praktiken',
      'Rekommendationen att kartlägga platserna',
      'Nämnden är positiv. Praktiksamordnaren kartlägger alla platser senast den 15 oktober 2027.',
      'Rekommendationen att införa handledare',
      'Vi gör en annan bedömning. Lärarna har det uppdraget.',
    );
    expect(draft.recommendations.map((one) => one.measures)).toEqual([[1], []]);
  });
});

describe('the sentences of an answer', () => {
  const answered = async (...said: readonly string[]) =>
    committed(await answerTo('Stärk kvaliteten.', ...said)).slice(0, -1);

  it('part what is agreed in from what is done', async () => {
    expect(
      await answered('Det instämmer nämnden i. Rektorerna undertecknar ett avtal senast den 30 september 2027.'),
    ).toEqual([['Rektorerna undertecknar ett avtal', ['rektorerna'], '2027-09-30', 'decided']]);
  });

  it('give a promise the day by which others are to have taken part in it', async () => {
    expect(
      await answered(
        'Personalenheten erbjuder en kurs i lek från årsskiftet.',
        'Nio medarbetare ska ha genomgått kursen till slutet av juni 2028.',
      ),
    ).toEqual([[expect.stringContaining('en kurs i lek'), ['personalenheten'], '2028-06-30', 'decided']]);
  });

  it('leave what others are to have by another day a measure of its own', async () => {
    expect(
      await answered(
        'Personalenheten tar fram en kurs i lek till den 1 maj 2027.',
        'Alla rektorer ska ha skrivit en plan senast den 1 juni 2027.',
      ),
    ).toHaveLength(2);
  });

  it('give the work somebody answers for the day it is to be over', async () => {
    expect(await answered('Lokalsamordnaren ansvarar för flytten, som ska vara avslutad den 28 januari 2028.')).toEqual(
      [[expect.stringContaining('Flytten'), ['lokalsamordnaren'], '2028-01-28', 'decided']],
    );
  });

  it('give what was just promised whose it is and when all of it is to be ready', async () => {
    expect(
      await answered(
        'Nämnden kommer att se över alla avtal.',
        'Kanslichef Mia Orre ansvarar och hela översynen ska vara klar senast den 26 november 2027.',
      ),
    ).toEqual([['Se över alla avtal', ['kanslichef mia orre'], '2027-11-26', 'decided']]);
  });

  it('tell of no measure where somebody only sides with those who asked', async () => {
    expect(await answered('Nämnden ansluter sig till rekommendationen senast den 3 maj 2027 i sitt yttrande.')).toEqual(
      [],
    );
  });
});
