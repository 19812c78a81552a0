import fc from 'fast-check';
import { readRunningText } from '../../../../../bot/documents/read/running/read-running-text';
import { linesOfText } from '../../../../../bot/documents/read/text/lines';
import { findPeriods } from '../../../../../bot/domain/reading/find-periods';
import { planLines } from '../../../../support/plan-lines';

/** What running text commits to, one habit a test: mails, memoranda, minutes and letters as offices write them. */
type Case = readonly [what: string, document: readonly string[], measures: readonly string[]];

describe('running text', () => {
  it.each<Case>([
    [
      'names who does what, and the sentence after it says when it is ready and looked back on',
      [
        'Så går vi vidare efter medarbetarenkäten',
        '2026-11-10',
        '',
        'Förra veckan gick vi igenom svaren. HR-partner Tore Lind tar fram en checklista för introduktion. Checklistan ska vara klar i januari 2027 och utvärderas i juni 2027.',
        '',
        'Rektor på varje skola bjuder in till ett samtal om arbetsbelastning senast den 18 december 2026.',
      ],
      [
        'Tar fram en checklista för introduktion | HR-partner Tore Lind | –2027-01-31 | decided | evaluation 2027-06-30',
        'Bjuder in till ett samtal om arbetsbelastning | rektor på varje skola | –2026-12-18 | decided',
      ],
    ],
    [
      'goes on with “hon”, and splits what two do in one paragraph',
      [
        'Minnesanteckningar från uppdragsdialog 2026-10-07',
        'Närvarande: Stina Ek, rektor, Omar Holm, verksamhetschef',
        '',
        'Överenskommelser',
        'Stina ser till att varje avdelning har en pärm för vikarier, det ska vara på plats senast den 1 december 2026. Hon skriver också ett brev till vårdnadshavare som ska vara klart i januari 2027. Omar undersöker om det finns pengar till ljuddämpning och lämnar besked senast den 13 november 2026.',
      ],
      [
        'Ser till att varje avdelning har en pärm för vikarier | Stina | –2026-12-01 | decided',
        'Skriver ett brev till vårdnadshavare | Stina | –2027-01-31 | decided',
        'Undersöker om det finns pengar till ljuddämpning | Omar | –2026-11-13 | decided',
      ],
    ],
    [
      'takes the new day of what was moved, and the old one where no other is told',
      [
        'Läget för våra insatser',
        '2026-11-03',
        '',
        'Översynen av lovskolan pågår men är försenad. Den skulle ha varit klar den 30 september 2026, nytt slutdatum är den 26 februari 2027. Ansvarig är Sara Holm.',
        '',
        'Kartläggningen av skolgården är inte påbörjad. Den skulle ha varit klar den 31 augusti 2026.',
      ],
      [
        'Översynen av lovskolan | Sara Holm | –2027-02-26 | in_progress delayed',
        'Kartläggningen av skolgården |  | –2026-08-31 | not_started',
      ],
    ],
    [
      'reads the name before the first full stop, and what is told of it behind',
      [
        'Mitt svar om våra insatser',
        '2026-10-26',
        '',
        'Handledning i matematik. Rullar på enligt plan. Moa Berg, förstelärare, håller i träffarna och vi är klara i maj 2027.',
        '',
        'Elevernas café. Den insatsen utgår. Köket byggs om.',
      ],
      ['Handledning i matematik | Moa Berg | –2027-05-31 | in_progress on_plan', 'Elevernas café |  | – | cancelled'],
    ],
    [
      'finds measures by the number or the words they were promised with',
      [
        'Lägesbesked om åtgärder efter granskningen',
        '2026-11-16',
        '',
        'Den första åtgärden, att ta fram en lokalplan, är genomförd.',
        '',
        'Den andra åtgärden, att se över skolskjutsen, pågår men är försenad. Den beräknas vara klar den 26 februari 2027.',
      ],
      ['Ta fram en lokalplan |  | – | completed', 'Se över skolskjutsen |  | –2027-02-26 | in_progress delayed'],
    ],
    [
      'parts a board’s decisions that run together, and leaves out what it does with its papers',
      [
        'Protokollsutdrag',
        'Bildningsnämnden 2026-10-21',
        '§ 12 Insyn i fristående förskolor',
        'Bildningsnämnden beslutar',
        'att godkänna förvaltningens svar,',
        'att ge ekonomen i uppdrag att ta fram en modell för uppföljning senast den 28 februari 2027,',
        'att insynsbesök ska genomföras vid samtliga förskolor senast den 31 oktober 2027.',
      ],
      [
        'Ta fram en modell för uppföljning | ekonomen | –2027-02-28 | decided',
        'Insynsbesök ska genomföras vid samtliga förskolor |  | –2027-10-31 | decided',
      ],
    ],
    [
      'holds proposals for proposed, as long as nothing is decided',
      [
        'PM om fritidshemmen',
        '2026-11-04',
        '',
        'Jag föreslår att rektorerna får i uppdrag att utse en ansvarig på varje fritidshem senast den 31 januari 2027.',
        '',
        'Jag föreslår också att förvaltningen startar ett nätverk från och med februari 2027.',
      ],
      [
        'Utse en ansvarig på varje fritidshem | rektorerna | –2027-01-31 | proposed',
        'Startar ett nätverk | förvaltningen | 2027-02-01– | proposed',
      ],
    ],
  ])('%s', async (_what, document, measures) => {
    expect(await planLines('a.txt', document.join('\n'))).toEqual(measures);
  });

  it.each<readonly [what: string, document: readonly string[]]>([
    [
      'news of the week',
      [
        'Veckobrev från skolchefen',
        'Rektor Siv Ek bjuder på fika den 10 december 2026. Skolan köper in nya böcker i januari 2027.',
      ],
    ],
    [
      'how things are always done',
      [
        'Elevhälsan på Björkskolan',
        'Kuratorn träffar elever varje vecka. Skolsköterskan tar emot utan tidsbokning. Specialpedagogen handleder lärarna.',
      ],
    ],
    [
      'what was told at a meeting',
      [
        'Anteckningar från föräldrarådet 2026-10-14',
        'Rektor Monika Holm hälsade välkommen. En kock slutade i september. Nästa möte hålls den 9 december 2026.',
      ],
    ],
  ])('finds no measure in %s', async (_what, document) => {
    expect(await planLines('a.txt', document.join('\n'))).toEqual([]);
  });

  it('names no day that the text does not, whatever its sentences are made of', () => {
    const parts = fc.constantFrom(
      'Rektor Siv Ek tar fram en plan',
      'Kuratorn skriver en rutin',
      'Planen ska vara klar',
      'Den skulle ha varit klar',
      'Åtgärden är försenad',
      'Ny tid är',
      'Ansvarig är skolchefen',
      'den 3 mars 2027',
      'i juni 2027',
      'vecka 5 2027',
      'men',
      'och',
      'att',
      '.',
      ',',
      ':',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (said) => {
        const text = said.join(' ').replace(/ ([.,:])/g, '$1');
        const read = readRunningText(linesOfText([{ kind: 'paragraph', text, line: 1 }]), '2026-11-22');
        const named = findPeriods(text, '2026-11-22').map((one) => one.period.date);
        for (const { due = [] } of read?.measures ?? []) for (const { date } of due) expect(named).toContain(date);
      }),
    );
  });
});
