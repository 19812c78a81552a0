import { draftOf } from '../../../../support/read-text';

const read = async (...answers: readonly string[]) => {
  const { measures } = await draftOf('svar.txt', [
    'Svar på granskning av skolskjutsen',
    '',
    'Till kommunens revisorer',
    '2026-10-27',
    '',
    ...answers.flatMap((answer, at) => [`${at + 1}. Nämnden bör se över fråga ${at + 1}.`, `Svar: ${answer}`, '']),
  ]);
  return measures.map(({ title, responsible, due, status }) =>
    [title, responsible.join(), due[0]?.date ?? '', status].join(' | '),
  );
};

test('what was begun and is to be ready by a time to come is one measure under way', async () => {
  expect(
    await read(
      'En inventering av 62 hållplatser påbörjades i september. Den beräknas vara klar i april 2027. Trafikingenjören ansvarar.',
      'En upphandling av bussar inleddes i augusti. Upphandlingen väntas vara avslutad i februari 2027.',
      'Byte av biljettsystem sattes igång under våren. Arbetet ska vara klart senast den 30 juni 2027.',
    ),
  ).toEqual([
    'En inventering av 62 hållplatser har påbörjats | Trafikingenjören | 2027-04-30 | in_progress',
    'En upphandling av bussar har påbörjats |  | 2027-02-28 | in_progress',
    'Byte av biljettsystem har påbörjats |  | 2027-06-30 | in_progress',
  ]);
});

test('what was begun once, and of which nothing is to come, is told', async () => {
  expect(
    await read(
      'En kartläggning påbörjades i september 2024. Den visade att bussarna är sena.',
      'Avtalet ses över av handläggaren senast den 1 mars 2027.',
    ),
  ).toEqual(['Avtalet ses över av handläggaren | handläggaren | 2027-03-01 | decided']);
});

test('when a board decides on what was just told of is when it is to be done, and no measure of its own', async () => {
  expect(
    await read(
      'Reglementet revideras. Beslut i nämnden 2027-02-18. Ansvarig är handläggare Ina Borg.',
      'Taxan görs om från grunden. Beslut fattas av kommunstyrelsen den 3 mars 2027.',
      'Nya riktlinjer tas fram av förvaltningen. Beslutas i utskottet i maj 2027.',
    ),
  ).toEqual([
    'Reglementet revideras | handläggare Ina Borg | 2027-02-18 | decided',
    'Taxan görs om från grunden |  | 2027-03-03 | decided',
    'Nya riktlinjer tas fram av förvaltningen | förvaltningen | 2027-05-31 | decided',
  ]);
});
