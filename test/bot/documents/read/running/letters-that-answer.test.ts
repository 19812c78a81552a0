import { readStatement } from '../../../../../bot/documents/read/prose/statements';
import { readPlan } from '../../../../../bot/documents/read/read-plan';
import { actOf } from '../../../../../bot/documents/read/running/act';
import { isDeed, isDoneDeed } from '../../../../../bot/documents/read/running/done-told';
import { isQuoted, paperOf } from '../../../../../bot/documents/read/running/paper';
import { deedOfReply } from '../../../../../bot/documents/read/running/put-there';
import { timesIn } from '../../../../../bot/documents/read/running/told';
import { clauseOf } from '../../../../../bot/documents/read/sentence/clause';
import { comesBack, isOfTheWhole, reportedTo } from '../../../../../bot/documents/read/sentence/follow-ups';
import { withoutPlanning } from '../../../../../bot/documents/read/sentence/plain-sentence';
import { lastNamed, whoIn } from '../../../../../bot/documents/read/sentence/somebody';
import { isConsultationReply } from '../../../../../bot/documents/read/shapes/consultation-reply';
import { linesOfText } from '../../../../../bot/documents/read/text/lines';
import { readFieldLine } from '../../../../../bot/documents/read/text/loose-fields';
import { findState } from '../../../../../bot/domain/plan-phrases';
import { putInPlace } from '../../../../../bot/domain/reading/put-in-place';
import { planLines } from '../../../../support/plan-lines';

const REPLY = ['# Svar till Länsstyrelsen om skolbiblioteken', 'Ekholms kommun, 2026-01-20'];
const read = (...lines: readonly string[]) => planLines('a.md', [...REPLY, ...lines].join('\n\n'));
const isWho = whoIn([]);

/** A measure that every letter below also holds, so that it is read as one. */
const BESIDE = 'Skolchefen ska se över avtalet om fjärrlån senast den 1 juni 2026.';
const OF_BESIDE = expect.stringMatching(/^Se över avtalet om fjärrlån \|/);

describe('a letter that answers', () => {
  it('goes on with what has been done in points under "Vi har", and with whose the rest is in brackets', async () => {
    const lines = await read(
      'Vi har nu:',
      '- köpt hyllor till läsrummet (klart)\n- skyltat om biblioteket vid entrén',
      'Vi kommer att',
      '- anställa en bibliotekarie, senast augusti 2026 (rektor Moa Ek)\n- ordna lånekort, klart maj 2026 (kuratorn och biträdande rektor)',
    );
    expect(lines).toEqual([
      'Köpt hyllor till läsrummet |  | – | completed',
      'Skyltat om biblioteket vid entrén |  | – | completed',
      'Anställa en bibliotekarie | rektor Moa Ek | –2026-08-31 | decided',
      'Ordna lånekort | kuratorn, biträdande rektor | –2026-05-31 | decided',
    ]);
  });

  it('has what is done behind its verb, whatever it is for or stands on', async () => {
    const lines = await read(
      'För att det inte ska hända igen inför systemförvaltaren Siv Lund en spärr i låneregistret. Spärren tas i drift den 3 mars 2026.',
      'Med det som grund kommer skolan att bjuda in till högläsning varje vecka, från och med augusti 2026.',
      'Dessutom utbildas kommunens vikarier i litteratursamtal under våren 2026.',
      'Parallellt med detta startar en kurs för föräldrar hösten 2026.',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Inför en spärr i låneregistret \| systemförvaltaren Siv Lund \| –2026-03-03 \|/),
      expect.stringMatching(/^Bjuda in till högläsning/),
      expect.stringMatching(/^Kommunens vikarier utbildas i litteratursamtal \| {2}\| –2026-06-30 \|/),
      expect.stringMatching(/^En kurs för föräldrar startar \| {2}\| 2026-08-01–/),
    ]);
  });

  it('has what is left, with the one who stands between two commas behind a long post', async () => {
    const lines = await read(
      BESIDE,
      'Kvar att göra är att bjuda in till bokprat, ett per skola. Samordnaren för läsfrämjande, Ulf Dahl, håller i pratet, som ska vara hållet senast den 8 maj 2026.',
    );
    expect(lines).toEqual([OF_BESIDE, expect.stringMatching(/^Bjuda in till bokprat.* \| Ulf Dahl \| –2026-05-08 \|/)]);
  });

  it('takes what somebody is said to do about a thing for something to be done, and who does what is left of it', async () => {
    const lines = await read(
      BESIDE,
      'Reglerna för lån kompletteras med ett avsnitt om talböcker. Bibliotekarien gör ändringen.',
      'Klassuppsättningarna gås igenom under våren 2026. De sista uppsättningarna gås igenom av läsombudet i maj 2026.',
    );
    expect(lines).toEqual([
      OF_BESIDE,
      expect.stringMatching(/^Reglerna för lån kompletteras .*talböcker \| bibliotekarien \|/i),
      expect.stringMatching(/^Klassuppsättningarna gås igenom \| läsombudet \| –2026-05-31 \|/),
    ]);
  });

  it('has a thing once with what comes of it, and when that is handed over', async () => {
    const lines = await read(
      BESIDE,
      'Skolan gör en låntagarundersökning under våren 2026. Undersökningsresultatet redovisas för nämnden i juni 2026.',
      'Nämnden har beslutat att målen ska skrivas om. Ledningsgruppen håller ett seminarium i mars 2026. Förslag till nya mål läggs fram i september 2026.',
    );
    expect(lines).toEqual([
      OF_BESIDE,
      expect.stringMatching(/^Gör en låntagarundersökning .*next 2026-06-30$/),
      expect.stringMatching(/^Målen ska skrivas om \| {2}\| –2026-09-30 \|/),
      expect.stringMatching(/^.*seminarium \| ledningsgruppen \| –2026-03-31 \|/i),
    ]);
  });

  it('does not give what is over to the one who does the next thing', async () => {
    const lines = await read(
      'Inloggningarna är avslutade sedan den 4 januari. Därför skriver bibliotekarien en rutin för nya konton. Rutinen ska vara klar i mars 2026.',
      BESIDE,
    );
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(/^Inloggningarna \| {2}\| – \| (?:closed|completed)$/),
      expect.stringMatching(/^Skriver en rutin för nya konton \| bibliotekarien \| –2026-03-31 \|/),
    ]);
  });

  it('has who waits for what, and a thing counted out between two commas with how far it has come', async () => {
    const lines = await read(
      BESIDE,
      'Två saker är kvar. Den andra, inventering av magasinen, är försenad. Tre av åtta magasin är klara. De sista tas i april 2026.',
      'Fastighetskontoret inväntar hyllor från leverantören och kan inte säga när de kommer.',
    );
    expect(lines).toEqual([
      OF_BESIDE,
      expect.stringMatching(/^Inventering av magasinen \| {2}\| –2026-04-30 \| in_progress delayed/),
      expect.stringMatching(/^Inväntar hyllor .* \| fastighetskontoret \| – \| paused$/i),
    ]);
  });

  it('has work that somebody leads for as long as it is said to go on, and who answers for what others take part in', async () => {
    const lines = await read(
      'Läsutvecklarna leder det kollegiala lärandet i högläsning. Det pågår från och med januari 2026 till och med juni 2027.',
      'Arbetslagen deltar under läsåret 2026/27 i bibliotekets läsnätverk. Rektorerna ansvarar för deltagandet.',
      'Den uppdaterade planen ska vara klar i maj 2026.',
    );
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(/lärandet i högläsning \| läsutvecklarna \| 2026-01-01–2027-06-30 \| in_progress/i),
      expect.stringMatching(/bibliotekets läsnätverk \| rektorerna \| /),
    ]);
  });
});

test('what those who asked are told later is of the answer, and no measure', () => {
  expect(comesBack('Förvaltningen återrapporterar till kontrollgruppen i mars')).toBe(true);
  expect(comesBack('En slutredovisning lämnas till revisorerna i maj')).toBe(true);
  expect(comesBack('Styrelsen återkommer till er med en lägesrapport')).toBe(true);
  expect(comesBack('Rektor lämnar rapporten till nämnden i maj')).toBe(false);
});

test('"hon" is the one just appointed, else the one who did something', () => {
  expect(lastNamed('Skolan har anställt en läspedagog, Ida Roos, som tidigare var lärare', isWho)).toBe('Ida Roos');
  expect(lastNamed('Nämnden har utsett ledamoten Åsa Bergh till kontaktperson', isWho)).toBe('ledamoten Åsa Bergh');
  expect(lastNamed('Rektor Åsa Bergh skriver en plan', isWho)).toBe('Rektor Åsa Bergh');
  expect(lastNamed('Det regnade', isWho)).toBeNull();
});

test('words of others stand between quotation marks', () => {
  expect(isQuoted('Länsstyrelsen: ”Det saknas en plan för inköpen.”')).toBe(true);
  expect(isQuoted('”Det saknas en plan för inköpen”')).toBe(true);
  expect(isQuoted('Rektor inför ”läsfredag” i maj.')).toBe(false);
});

test('what is waited for says nothing of when it is done', () => {
  expect(timesIn('Kommunen avvaktar riksdagens beslut i maj 2026', '2026-01-20').due).toEqual([]);
  expect(timesIn('Inredningen ska vara klar i maj 2026', '2026-01-20').due).toHaveLength(1);
  expect(timesIn('Samtal hålls i vecka 4 av kursen', '2026-01-20').due).toEqual([]);
});

test.each([
  ['Satsningen på läxhjälp avslutas, eftersom bidraget upphört', 'passive', 'Satsningen på läxhjälp'],
  ['Nya skyltar där öppettiderna framgår sätts upp i maj', 'passive', 'Nya skyltar där öppettiderna framgår'],
  ['Den uppdaterade låneregeln ska vara klar i maj', 'will', 'Den uppdaterade låneregeln'],
  ['Hyllorna längs fönstren är lagade', 'is', 'Hyllorna längs fönstren'],
  ['Ulf Dahl som sköter utlånen gör om hela läsrummet', 'now', 'Ulf Dahl'],
])('%s: the main clause has the verb of "%s" and is about "%s"', (sentence, verb, subject) => {
  expect(clauseOf(sentence, isWho)).toMatchObject({ verb, subject });
});

test('what ends for a reason is closed, and who has changed their mind has put nothing in place', () => {
  expect(findState('avslutas eftersom bidraget upphört')?.state).toBe('closed');
  expect(putInPlace('Här har styrelsen ändrat sig')).toBeNull();
  expect(putInPlace('Här har styrelsen ändrat reglerna')).not.toBeNull();
});

test('a name is no clause, whatever its last letters look like', () => {
  expect(clauseOf('Extra resurs i biblioteket', isWho)).toBeNull();
});

test('what people of the municipality propose is answered as a complaint is, and no other proposal', () => {
  const lines = (text: string) => linesOfText([{ kind: 'heading', text, level: 1, line: 1 }]).lines;
  expect(isConsultationReply(lines('Svar på medborgarförslag om bokbussen'))).toBe(false);
  expect(isConsultationReply(lines('Yttrande över förslag till ny bibliotekslag'))).toBe(true);
  expect(paperOf(lines('Svar på medborgarförslag om bokbussen'))?.isReply).toBe(true);
  expect(paperOf(lines('SV: Läsrummet - begäran om svar'))?.isReply).toBe(true);
});

test('a mail that takes one matter a paragraph by its name has each, also those it only tells what was done about', async () => {
  const lines = await planLines(
    'mail.txt',
    [
      'Från: Moa Ek',
      'Till: Föräldraföreningen',
      'Ämne: SV: Biblioteket - begäran om svar',
      'Skickat: den 20 januari 2026',
      '',
      'Hej!',
      '',
      'Öppettiderna. Rektor har ordnat så att två vuxna är där varje eftermiddag, och det är klart.',
      '',
      'Belysningen. Jag och Siv byter den, klar v. 12.',
      '',
      'Extra resurs i läsrummet. Jag har skickat in en begäran till skolchefen.',
      '',
      'Jag går igenom alltihop igen på mötet i mars.',
      '',
      'Moa Ek',
      'rektor',
    ].join('\n'),
  );
  expect(lines).toEqual([
    'Öppettiderna | rektor | – | completed',
    'Belysningen | Moa Ek, Siv | –2026-03-20 | decided',
    'Extra resurs i läsrummet |  | – | in_progress',
  ]);
});

test("what has always been done is nobody's measure, and what begins on a day is", async () => {
  const lines = await read(
    BESIDE,
    'Rektor lämnar en lista över nya böcker varje termin. Så har det alltid varit.',
    'Från och med mars 2026 håller bibliotekarien bokprat två gånger per termin.',
    'Målningen av läsrummet har inte kunnat påbörjas.',
  );
  expect(lines).toEqual([
    OF_BESIDE,
    expect.stringMatching(/bokprat.* \| bibliotekarien \| 2026-03-01–/i),
    expect.stringMatching(/^Målningen av läsrummet \| {2}\| – \| not_started/),
  ]);
  expect(actOf('Bibliotekarien håller bokprat två gånger per termin', isWho)).toBeNull();
});

test('what is done at the rest of the schools is on its way', async () => {
  const lines = await read(
    BESIDE,
    'Fyra av sex läsrum har målats om. Vaktmästaren målar de två återstående i maj 2026.',
  );
  expect(lines).toEqual([
    OF_BESIDE,
    expect.stringMatching(/återstående \| vaktmästaren \| –2026-05-31 \| in_progress/i),
  ]);
});

test('what goes on or is to come has not been done', () => {
  expect(isDoneDeed('Hyllorna har reparerats', isWho)).toBe(true);
  expect(isDoneDeed('Hyllorna repareras genom ett avtal', isWho)).toBe(false);
  expect(isDeed('Inventering har gjorts vid tre skolor', isWho)).toBe(true);
  expect(isDeed('Sedan i höstas är varannan lånelista borttagen', isWho)).toBe(true);
  expect(isWho('Vägingenjören')).toBe(true);
});

test('what somebody has seen to is done, and what they are to see to is theirs', () => {
  expect(deedOfReply('Rektor har sett till att två vuxna är i läsrummet', isWho)?.who).toBe('Rektor');
  expect(readStatement('Rektor Moa Ek ansvarar för att en kurs hålls i maj 2027', true, true)).toMatchObject({
    who: 'Rektor Moa Ek',
    what: 'en kurs hålls i maj 2027',
  });
  expect(withoutPlanning('Rektor ansvarar också för att en kurs hålls')).toBe('Rektor ansvarar för att en kurs hålls');
});

test('who is told what came of it, and who looks at all of it again', () => {
  expect(reportedTo('Utfallet återrapporteras till utskottet i maj')?.role).toBe('nextReport');
  expect(isOfTheWhole('Jag går igenom alltihop igen på mötet i mars')).toBe(true);
});

test('a letter to anybody who has written is a reply', () => {
  const paper = (text: string) => paperOf(linesOfText([{ kind: 'heading', text, level: 1, line: 1 }]).lines);
  expect(paper('Svar på elevrådets skrivelse om biblioteket')?.isReply).toBe(true);
  expect(paper('Handlingsplan för biblioteket')?.isReply).toBe(false);
});

test('how it goes on stands under the last answer, and is no part of it', async () => {
  const text = [
    '# Svar på revisionens granskning av biblioteken',
    '## Rekommendation 1: Se över avtalen',
    'Skolchefen ska se över avtalen senast den 1 juni 2026.',
    '## Rekommendation 2: Inrätta ett läsråd',
    'Nämnden delar inte uppfattningen.',
    '## Fortsättning',
    'Nämnden följer frågan.',
  ].join('\n\n');
  const read = await readPlan({ name: 'a.md', bytes: new TextEncoder().encode(text) }, { today: '2026-01-20' });
  expect(read.ok && read.draft.recommendations.map((one) => one.answer)).toEqual([
    ['Skolchefen ska se över avtalen senast den 1 juni 2026.'],
    ['Nämnden delar inte uppfattningen.'],
  ]);
});

test('when a page was last changed is no time of what it tells', () => {
  expect(readFieldLine('Senast ändrad: 3 mars 2026')).toBeNull();
  expect(readFieldLine('Senast 3 mars 2026')).not.toBeNull();
});
