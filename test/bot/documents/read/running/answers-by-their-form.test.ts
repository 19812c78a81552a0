import { readResponsible } from '../../../../../bot/documents/read/measure/responsible';
import { stateIn } from '../../../../../bot/documents/read/running/told';
import { goesOn } from '../../../../../bot/documents/read/shapes/wrapped-lines';
import { planLines } from '../../../../support/plan-lines';
import { readText } from '../../../../support/read-text';

const plain = (one: string) => one.replace(/ \| area .*$/u, '');

describe('what the form of an answer says', () => {
  it('asks the sentences of an answer in a table as those of a letter', async () => {
    const table = [
      '# Nämndens svar på granskning av simundervisningen',
      '2026-10-07',
      'Revisorernas rekommendationer och nämndens svar framgår av tabellen.',
      '',
      '| Rekommendation | Nämndens svar |',
      '| --- | --- |',
      '| Säkerställ att alla lär sig simma | Simlärarna får tillträde till badets system i mars 2027. Därefter granskas listorna varje termin. |',
      '| Se över avtalet med badet | Arbetet med ett nytt avtal påbörjades i augusti 2026 och leds av jurist Ida Ek. Avtalet ska vara klart i april 2027. |',
    ].join('\n');
    expect((await planLines('a.md', table)).map(plain)).toEqual([
      'Simlärarna får tillträde till badets system |  | –2027-03-31 | decided',
      'Listorna granskas varje termin |  | –recurring | decided',
      expect.stringMatching(/^Arbetet med ett nytt avtal.* \| jurist Ida Ek \| –2027-04-30 \| in_progress$/u),
    ]);
  });

  it('takes points that are set apart by a sign of their own for what was recommended', async () => {
    const letter = [
      '# Yttrande över revisionsrapporten om skolmaten',
      '2026-10-07',
      'Nämnden svarar på rekommendationerna så här.',
      '> Se över upphandlingen av livsmedel.',
      'Kostchefen ser över upphandlingen senast den 1 mars 2027.',
      '> Inför en modell för att mäta svinnet.',
      'En modell tas fram av kostenheten under våren 2027.',
    ].join('\n\n');
    const read = await readText('a.md', letter);
    expect(read.ok && read.draft.recommendations.map((one) => one.text)).toEqual([
      'Se över upphandlingen av livsmedel.',
      'Inför en modell för att mäta svinnet.',
    ]);
  });

  it('goes on with a paragraph whose sentence ends where its line is full, and nowhere else', () => {
    const line = (text: string, gap = false) => ({ text, heading: false, bullet: false, number: null, gap });
    const before = line('Skolan har bytt mall. De elva gamla mallarna skrivs om till den nya av lärarna.');
    const next = line('Övriga mallar ska vara omskrivna i maj.');
    expect(goesOn(before, next, 60, 58)).toBe(true);
    expect(goesOn(before, next, 60, 30)).toBe(false); // a short last line
    expect(goesOn(before, line(next.text, true), 60, 58)).toBe(false); // an empty line between them
    expect(goesOn(before, next, 0, 58)).toBe(false); // a paragraph a line
  });

  it('calls an answer by what it is on, and not by the kind of paper in the head of its page', async () => {
    const letter = [
      'Åby kommun                              SVAR',
      '2026-11-09',
      'Till Skolinspektionen',
      'Svar på föreläggande för Åby skola',
      'Rektorn tar fram en ny rutin för omdömen senast den 1 mars 2027.',
      'Kuratorn besöker alla klasser i april 2027.',
    ].join('\n\n');
    const read = await readText('a.txt', letter);
    expect(read.ok && read.draft.plan.title).toBe('Svar på föreläggande för Åby skola');
  });

  it('parts those who work there by a stroke, and leaves one with two titles', () => {
    expect(readResponsible(['barnskötare/förskollärare']).responsible).toEqual(['barnskötare', 'förskollärare']);
    expect(readResponsible(['kurator/skolsköterska']).responsible).toHaveLength(2);
    expect(readResponsible(['lektor/vetenskaplig ledare']).responsible).toHaveLength(1);
  });

  it.each([
    ['Rektor, Lindbacken', ['Rektor, Lindbacken']],
    ['Bitr. rektor, Södra skolan', ['Bitr. rektor, Södra skolan']],
    ['Förskolechef, Björkens förskola, kurator', ['Förskolechef, Björkens förskola', 'kurator']],
    ['Rektor, Maria Berg', ['Rektor', 'Maria Berg']],
    ['Rektor, elevhälsan', ['Rektor', 'elevhälsan']],
    ['Rektor, IT-avdelningen', ['Rektor', 'IT-avdelningen']],
  ])('leaves a head with the school behind the comma, and nobody else: %s', (text, people) => {
    expect(readResponsible([text]).responsible).toEqual(people);
  });

  it('reads no state out of what nobody has decided', () => {
    expect(
      stateIn('Nämnden behöver ta ställning till om åtgärden ska göras senare eller utgå', '2026-11-10'),
    ).toBeNull();
    expect(stateIn('Styrelsen har att besluta om satsningen ska avslutas', '2026-11-10')).toBeNull();
    expect(stateIn('Åtgärden utgår', '2026-11-10')).toBe('Åtgärden utgår');
  });

  it.each([
    ['Nämnden ska även följa närvaron i förskoleklass.', 'decided'],
    ['Dessutom ska kuratorn följa närvaron i förskoleklass.', 'decided'],
    ['Kuratorn ska också följa närvaron i förskoleklass.', 'decided'],
    ['Kuratorn ska följa närvaron i förskoleklass.', 'in_progress'],
  ])('takes what goes on for the work that is named next, and not for another beside it: %s', async (next, state) => {
    const answer = [
      'Svar på granskning av skolnärvaron',
      'Till kommunens revisorer',
      '2026-11-16',
      'Rekommendation 1: Utveckla uppföljningen av närvaron',
      `Arbetet pågår redan. ${next}`,
    ].join('\n');
    const read = await readText('a.txt', answer);
    expect(read.ok && read.draft.measures.map((one) => one.status)).toEqual([state]);
  });
});
