import { actOf } from '../../../../../bot/documents/read/running/act';
import { byCommas } from '../../../../../bot/documents/read/running/measure-of-act';
import { namedInTalk } from '../../../../../bot/documents/read/running/names';
import { countedName, promisedOnce } from '../../../../../bot/documents/read/running/names-in-sentences';
import { tellsOnly } from '../../../../../bot/documents/read/running/paper';
import { stateIn } from '../../../../../bot/documents/read/running/told';
import { reportedTo } from '../../../../../bot/documents/read/sentence/follow-ups';
import { isHowThingsAre, isNobodys } from '../../../../../bot/documents/read/sentence/nobodys';
import { whoIn } from '../../../../../bot/documents/read/sentence/somebody';
import { withoutPaperYears } from '../../../../../bot/documents/read/sentence/times';
import { findState } from '../../../../../bot/domain/plan-phrases';
import { planLines } from '../../../../support/plan-lines';

const isWho = whoIn([]);
const reading = { reference: '2026-01-20', isWho, writer: null };
const read = (...lines: readonly string[]) => planLines('a.md', lines.join('\n\n'));

describe('an answer to a council', () => {
  it('tells in points what is done, what is on its way, and whose a point is', async () => {
    const lines = await read(
      '# Svar till elevrådet på Tallskolan',
      '2026-01-20, Eva Ek, rektor',
      'Jag lovade att svara skriftligt på era önskemål.',
      '- Basketkorgarna är utbytta.\n- Lampan vid cykelstället är felanmäld till fastighetsbolaget. Den ska vara klar senast den 1 mars 2026.\n- Föräldragruppen startar igen den 4 mars 2026.\n- Vi har en kväll om studieteknik den 5 maj 2026. Ansvarig: kurator Moa Ek.',
      'Vi ses på nästa träff i april!',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Basketkorgarna är utbytta \|.*completed$/),
      expect.stringMatching(/^Lampan vid cykelstället .*–2026-03-01 \| in_progress$/),
      expect.stringMatching(/^Föräldragruppen startar igen \| {2}\| 2026-03-04–/),
      expect.stringMatching(/^Vi har en kväll om studieteknik.* \| kurator Moa Ek \| –2026-05-05/),
    ]);
  });

  it('takes what goes home for something to do, and what is noted for information for none', () => {
    expect([tellsOnly('Information hem'), tellsOnly('Information')]).toEqual([false, true]);
  });
});

describe('an account under headings', () => {
  it('is of what a heading names where no sentence under it names it', async () => {
    const lines = await read(
      '# Redovisning av insatser för läsning',
      '2026-01-20',
      '## Bokprat i alla klasser',
      'Insatsen pågår enligt plan och avslutas våren 2026.',
      '## Handledning',
      'Alla lärare deltar i handledning om högläsning. Kurator Ulf Dahl håller samman arbetet. Insatsen pågår och avslutas våren 2026.',
      '## Läsgrupper på fritids',
      'Lärarnas del kom igång sent och är därför försenad. Vi har enats med rektorn om att insatsen förlängs till och med december 2026. Ansvarig är Moa Ek.',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Bokprat i alla klasser \|/),
      expect.stringMatching(/^Deltar i handledning om högläsning \| kurator Ulf Dahl \| –2026-06-30 \|/i),
      expect.stringMatching(/^Läsgrupper på fritids \| Moa Ek \| –2026-12-31 \|/),
    ]);
  });

  it('is of no measure where nothing is decided, or where it says how uneven things are', () => {
    expect(isNobodys('Någon utbyggnad av köket är dock inte planerad')).toBe(true);
    expect(isNobodys('Någon skolläkare har ännu inte anställts')).toBe(false);
    expect(isHowThingsAre('Proven har getts i vissa klasser men inte i andra')).toBe(true);
    expect(isHowThingsAre('Proven har getts i vissa klasser')).toBe(false);
  });

  it('has the state before what is to come, whatever the time of that', () => {
    expect(stateIn('Kursen pågår och ska vara avslutad nästa läsår', '2026-01-20')).toBe('Kursen pågår');
  });

  it('has what was promised by an answer, and what could not be held', () => {
    expect(promisedOnce('Enligt svaret skulle en mall för möten vara klar i mars 2025')).toBe('en mall för möten');
    expect(countedName('Jag lovade att återkomma med svar på allt')).toBeNull();
  });
});

describe('an answer to auditors under headings', () => {
  it('keeps to what it tells of: given up, under way, of the rest, or over', async () => {
    const lines = await read(
      '# Svar till revisorerna om skolbiblioteken',
      '2026-01-20',
      'Svar ska lämnas senast 2026-01-31.',
      '## Bokbuss',
      'Den tänkta bokbussen för landsbygden har inte kunnat genomföras. Medel saknades i budgeten och styrelsen beslutade att insatsen utgår.',
      '## Läslov',
      'Utbildningen av övriga pågår och ska vara klar i juni 2026.',
      '## Mall för inköp',
      'Enligt svaret skulle en mall för inköp vara klar senast den 1 maj 2025. Kanslichefen fastställde mallen i oktober 2025 och åtgärden är därmed genomförd.',
      '## Lånekort',
      '- Lånekortet revideras. Pågår, två av tre bibliotek är klara och resten blir klart till maj 2026. Ansvarig: Moa Ek.',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Den tänkta bokbussen för landsbygden \|.*cancelled \| area Bokbuss$/),
      'Läslov |  | –2026-06-30 | in_progress',
      expect.stringMatching(/^En mall för inköp \| [Kk]anslichefen \| – \| completed \|/),
      'Lånekortet revideras | Moa Ek | –2026-05-31 | in_progress | area Lånekort',
    ]);
  });
});

describe('who and when', () => {
  it('is no one where a plan is for somebody, and somebody with a name and a place', () => {
    expect([isWho('Lönestrategin för lärare'), isWho('Strategen för skolbibliotek')]).toEqual([false, true]);
    expect([isWho('Introduktionen för lärare'), isWho('Moa Ek på HR')]).toEqual([false, true]);
  });

  it('stand together in brackets', () => {
    expect(byCommas('Köpa hyllor (kanslichefen, klart maj 2026)', reading)).toEqual({
      title: 'Köpa hyllor',
      who: 'kanslichefen',
    });
  });

  it('are of the body that starts again, of what is reported, and never of how old a paper is', () => {
    expect(actOf('Föräldrarådet startar igen i mars', isWho)).toMatchObject({ who: null });
    expect(reportedTo('En sammanställning av svaren redovisas för nämnden i maj')?.role).toBe('nextReport');
    expect(withoutPaperYears('Eva gör om mallen, som nu är från 2011')).toBe('Eva gör om mallen');
    expect(findState('Hissen är felanmäld')?.state).toBe('in_progress');
  });

  it('are of nothing that the reader only asked', () => {
    expect(namedInTalk('Vad gäller er fråga om hissen så ligger den hos värden', reading)).toBeNull();
    expect(namedInTalk('Vad gäller hissen så är den lagad', reading)).not.toBeNull();
  });
});
