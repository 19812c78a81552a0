import { readAuditAnswer } from '../../../../../bot/documents/read/prose/audit-answer';
import { readStatement } from '../../../../../bot/documents/read/prose/statements';
import { blocksOf } from './blocks';

const TODAY = '2026-03-01';

const read = (...lines: readonly string[]) => {
  const shape = readAuditAnswer(blocksOf(lines.join('\n')), TODAY);
  if (!shape) throw new Error('not read as an answer');
  return shape;
};
const measures = (shape: ReturnType<typeof read>) =>
  shape.measures.map((one) => [one.title?.title, one.responsible, one.status?.state]);

describe('where recommendations and answers begin and end', () => {
  it('takes the inspectorate’s own demand for the recommendation, and the closing line for nobody’s measure', () => {
    const shape = read(
      '# Redovisning efter tillsyn av Almskolan',
      'Skolinspektionen har förelagt huvudmannen att avhjälpa en brist.',
      '## Brist 1: Stödinsatser',
      'Huvudmannen ska se till att alla stödinsatser dokumenteras.',
      '### Vidtagna åtgärder',
      '- Rektorn har infört en mall för dokumentation. Mallen gäller sedan den 2 februari 2026.',
      '### Planerade åtgärder',
      '- En kurator anställs. Klart senast 1 juni 2026.',
      'För Almviks kommun',
      'Inga Lind, skolchef',
    );
    expect(measures(shape)).toEqual([
      ['Rektorn har infört en mall för dokumentation', ['rektorn'], 'completed'],
      ['En kurator anställs', [], 'decided'],
    ]);
    expect(shape.recommendations.map((one) => one.text)).toEqual([
      'Stödinsatser\nHuvudmannen ska se till att alla stödinsatser dokumenteras.',
    ]);
  });

  it('takes each of several points that stand alike for a recommendation, whatever its verb', () => {
    const shape = read(
      '# Svar till revisionen om granskning av bemanning',
      'Revisorerna rekommenderar nämnden att:',
      '- Upprätta en plan för bemanning',
      'Nämnden instämmer. En bemanningsplan tas fram av HR-chefen och ska vara beslutad senast den 15 maj 2026.',
      '- Säkerställa att vikarier får introduktion',
      'Förvaltningen har fått i uppdrag att återkomma med en tidsplan. Programmet omfattar tre träffar under läsåret 2026/27.',
      '- Överväga timbank',
      'Nämnden delar inte revisorernas uppfattning.',
    );
    expect(shape.recommendations.map((one) => [one.text, one.response])).toEqual([
      ['Upprätta en plan för bemanning', 'agrees_with_measure'],
      ['Säkerställa att vikarier får introduktion', 'agrees_with_measure'],
      ['Överväga timbank', 'disagrees'],
    ]);
    expect(measures(shape)).toEqual([
      ['En bemanningsplan tas fram av HR-chefen', ['HR-chefen'], 'decided'],
      ['Återkomma med en tidsplan', ['förvaltningen'], 'decided'],
    ]);
    expect(shape.measures.map((one) => one.due?.map((date) => date.date))).toEqual([['2026-05-15'], []]);
  });

  it('keeps the board’s name over two signers out of the last answer', () => {
    const shape = read(
      '# Yttrande över granskning av skolmat',
      '## Rekommendation 1: Att mäta matsvinnet',
      'Kostchefen har uppdraget att upphandla vågar.',
      '## Rekommendation 2: Att tydliggöra ansvaret',
      'Delegationsordningen reviderades i januari 2026.',
      'Kost- och utbildningsnämnden',
      'Ulla Ek, ordförande',
      'Nils Ask, förvaltningschef',
    );
    expect(measures(shape)).toEqual([['Upphandla vågar', ['Kostchefen'], 'decided']]);
    expect(shape.recommendations.at(-1)?.answer).toEqual(['Delegationsordningen reviderades i januari 2026.']);
    expect(shape.after.map((one) => one.text)).toContain('Kost- och utbildningsnämnden');
  });

  it('lets “Ansvarig är” win over who the sentence before is about', () => {
    const shape = read(
      '# Svar på revisionsrapport',
      '## Rekommendation 1: Att ta fram en rutin',
      'Förvaltningen ska senast den 30 april 2026 ta fram en rutin för frånvaro. Ansvarig är närvarosamordnaren.',
    );
    expect(measures(shape).map(([, who]) => who)).toEqual([['närvarosamordnaren']]);
  });
});

describe('what has been done and what has been given to somebody', () => {
  test.each([
    ['Rektor har anställt två kuratorer', 'completed'],
    ['Fadderverksamhet har införts på båda enheterna', 'completed'],
    ['Kostchefen har uppdraget att upphandla vågar', 'decided'],
  ])('%s: %s', (text, state) => {
    expect(readStatement(text, false)).toMatchObject({ kind: 'does', state });
  });
});
