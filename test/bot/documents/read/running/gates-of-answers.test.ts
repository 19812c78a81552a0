import { answerParts } from '../../../../../bot/documents/read/prose/answer-sections';
import { proseLines } from '../../../../../bot/documents/read/prose/prose-lines';
import { actOf } from '../../../../../bot/documents/read/running/act';
import { isDeed, whatIsDone } from '../../../../../bot/documents/read/running/done-told';
import { workOn } from '../../../../../bot/documents/read/running/names-in-sentences';
import { judges, paperOf, tellsOnly } from '../../../../../bot/documents/read/running/paper';
import { deedOfReply } from '../../../../../bot/documents/read/running/put-there';
import { readRunningText } from '../../../../../bot/documents/read/running/read-running-text';
import { isOf, ofWhatWas, withTopic } from '../../../../../bot/documents/read/running/same-matter';
import { fixesIt, hadSince, toBeSo } from '../../../../../bot/documents/read/running/to-do';
import { stateIn } from '../../../../../bot/documents/read/running/told';
import { clauseOf } from '../../../../../bot/documents/read/sentence/clause';
import { commissioned, getsIn } from '../../../../../bot/documents/read/sentence/given-out';
import { isHowThingsAre, isNobodys, isNoTask } from '../../../../../bot/documents/read/sentence/nobodys';
import { sentencesOf } from '../../../../../bot/documents/read/sentence/parted';
import { plainSentence } from '../../../../../bot/documents/read/sentence/plain-sentence';
import { whoIn } from '../../../../../bot/documents/read/sentence/somebody';
import { linesOfText } from '../../../../../bot/documents/read/text/lines';
import { planLines } from '../../../../support/plan-lines';

const isWho = whoIn([]);
const reading = { reference: '2026-01-20', isWho, writer: null };
const read = (...lines: readonly string[]) => planLines('a.md', lines.join('\n\n'));
const linesOf = (...texts: readonly string[]) =>
  linesOfText(texts.map((text, at) => ({ kind: 'paragraph' as const, text, line: at + 1 }) as never)).lines;
/** What the sentences alone give, whatever other shapes find. */
const running = (...texts: readonly string[]) => {
  const blocks = texts.map((text, at) => ({
    kind: text.startsWith('# ') ? ('heading' as const) : ('paragraph' as const),
    text: text.replace(/^# /u, ''),
    line: at + 1,
  }));
  const told = readRunningText(linesOfText(blocks as never), reading.reference);
  return (told?.measures ?? []).map(({ title, status }) => `${title?.title} ${status?.state}`);
};
const TOLD = 'Skolan har under hösten gått igenom alla rum tillsammans med skyddsombudet och funnit '.repeat(3);

describe('which papers are read at all', () => {
  it.each(['Riktlinje för hemspråk', 'Policy om sociala medier', 'Rutinen och schema'])(
    'takes a heading like "%s" over a later paragraph for what that is about',
    (heading) => {
      expect(paperOf(linesOf('Uppföljning av svaret', TOLD, heading, TOLD))).not.toBeNull();
    },
  );

  it('is still of no measures where a paper calls itself a policy over its first paragraph', () => {
    expect(paperOf(linesOf('Policy om sociala medier', TOLD))).toBeNull();
  });

  it.each(['Förvaltningens bedömning', 'Överväganden', '3. Kontorets synpunkter', 'Ställningstagande'])(
    'reads "%s" of an answer where the measures stand nowhere else',
    (heading) => {
      expect(judges(heading)).toBe(true);
      const told = running(
        '# Yttrande över motion om skolgårdar',
        '# Bakgrund',
        'Motionären vill ha fler bänkar.',
        `# ${heading}`,
        'Parkchefen tar fram en ritning över gården senast den 3 mars 2026. Skolchefen köper in tio bänkar senast den 5 maj 2026.',
      );
      expect(told).toHaveLength(2);
    },
  );

  it('leaves what is only judged where measures stand elsewhere', () => {
    const told = running(
      '# Yttrande över motion om skolgårdar',
      '# Svar',
      'Parkchefen tar fram en ritning över gården senast den 3 mars 2026. Skolchefen köper in tio bänkar senast den 5 maj 2026.',
      '# Förvaltningens bedömning',
      'Kuratorn tar fram en enkät om rasterna senast den 9 juni 2026.',
    );
    expect(told).toHaveLength(2);
  });
});

describe('what stands beside the answers', () => {
  it.each(['Bilagor', 'Sändlista', 'Kopia till', 'Bifogat'])(
    'takes no point under "%s" for a recommendation',
    (heading) => {
      const lines = proseLines(
        [
          'Redovisning av åtgärder',
          'Två vaktmästare har anställts.',
          heading,
          '1. Protokoll den 3 maj',
          '2. Schema',
        ].map((text, at) => ({ kind: 'paragraph' as const, text, line: at + 1 }) as never),
      ).lines;
      expect(answerParts(lines)?.sections ?? []).toEqual([]);
    },
  );

  it.each(['Bilagor', 'Relaterat', 'Läs också', 'Sändlista'])('holds no measure under "%s"', (heading) => {
    expect(tellsOnly(heading)).toBe(true);
  });
});

describe('what is given out, proposed or agreed on', () => {
  it.each([
    'Rektorerna kommer att få i uppdrag att räkna böckerna',
    'Skolchefen ska också få i uppdrag att räkna böckerna',
    'Kuratorn kommer därför att ges i uppdrag att räkna böckerna',
  ])('is somebody’s to do who is to be given it: "%s"', (sentence) => {
    const plain = sentence.replace('därför att', 'att');
    expect(getsIn(plain, isWho)?.what).toBe('räkna böckerna');
    expect(commissioned(plain)?.what).toBe('räkna böckerna');
  });

  it.each([
    'Nämnden föreslår att kommunfullmäktige förklarar motionen besvarad',
    'Utskottet hemställer att fullmäktige antar taxan',
    'Förvaltningen föreslår kommunstyrelsen att godkänna yttrandet',
  ])('is nobody’s here that a board proposes to the council: "%s"', (sentence) => {
    expect(isNobodys(sentence)).toBe(true);
    expect(isNoTask(sentence)).toBe(true);
  });

  it.each([
    ['Därutöver föreslås en kurs i brandskydd för vikarier', 'En kurs i brandskydd för vikarier'],
    ['Ett larm i verkstaden föreslås', 'Ett larm i verkstaden'],
    ['Dessutom föreslås nya bord i matsalen', 'Nya bord i matsalen'],
  ])('is only proposed where it says so: "%s"', (sentence, title) => {
    expect(actOf(sentence, isWho)).toMatchObject({ title, proposed: true, does: true });
  });

  it.each([
    'Förvaltningen föreslår att testning av larmen genomförs i maj',
    'Kontoret föreslår att kartläggningen av salarna slutförs i maj',
    'Vi föreslår att byte av lås genomförs i maj',
  ])('is to be done, and not under way, in a clause that is proposed: "%s"', (sentence) => {
    expect(actOf(sentence, isWho)).toMatchObject({ does: true, proposed: true, state: null });
  });

  it('is not done where it is proposed to be done by a day', () => {
    expect(stateIn('Den föreslås vara genomförd före utgången av maj 2026', '2026-01-20')).toBeNull();
  });

  it.each([
    'Gruppen enades om att fritids går över till egna scheman från mars',
    'Vi kom överens om att köket byter till ekologisk mjölk i mars',
    'Personalen beslutade att expeditionen får nya öppettider från mars',
  ])('is a change all have agreed on: "%s"', (sentence) => {
    expect(actOf(sentence, isWho)).toMatchObject({ does: true, binds: true });
  });

  it.each([
    ['Från och med höstterminen ska varje nyanställd lärare ha en fadder i två år', 'Varje nyanställd'],
    ['Från januari ska alla vikarier få en introduktion på en halv dag', 'Alla vikarier'],
    ['Från och med den 1 mars ska samtliga vaktmästare gå en kurs i brandskydd', 'Samtliga vaktmästare'],
  ])('is how it is to be from a day on: "%s"', (sentence, start) => {
    expect(toBeSo(sentence, false, reading)?.title).toMatch(new RegExp(`^${start}`, 'u'));
  });

  it('is a rule, and no measure, of every pupil', () => {
    expect(toBeSo('Från januari ska alla elever ha en studieplan', false, reading)).toBeNull();
  });
});

describe('what is on its way', () => {
  it.each([
    ['Ett nytt kylskåp är beställt till köket', 'Ett nytt kylskåp'],
    ['Fyra dämpande skärmar är nu beställda', 'Fyra dämpande skärmar'],
    ['Nya gungor är avropade och monteras i maj', 'Nya gungor'],
  ])('is what has been ordered: "%s"', (sentence, title) => {
    expect(actOf(sentence, isWho)).toMatchObject({ title, does: false, isState: true });
  });

  it.each([
    'Firman har lovat att det är monterat senast den 3 mars 2026.',
    'Leverantören uppger att skåpet är på plats senast den 3 mars 2026.',
    'Vaktmästeriet räknar med att montera det senast den 3 mars 2026.',
  ])('is due when those who bring it say so: "%s"', async (sentence) => {
    const lines = await read(
      '# Svar på skyddsombudets begäran',
      '2026-01-20',
      `Ett nytt kylskåp är beställt till köket. ${sentence}`,
      'Skolchefen köper in tio bänkar senast den 5 maj 2026.',
    );
    expect(lines[0]).toMatch(/^Ett nytt kylskåp .*–2026-03-03 \| in_progress/);
    expect(lines).toHaveLength(2);
  });

  it.each([
    ['Skolchefen för också en dialog med två grannkommuner om en gemensam jour', 'En gemensam jour'],
    ['Rektorn för just nu samtal med museet om ett nytt program', 'Ett nytt program'],
    ['Förvaltningen för därför förhandlingar om nya lokaler i hamnen', 'Nya lokaler i hamnen'],
  ])('is what somebody talks with others about: "%s"', (sentence, title) => {
    expect(actOf(sentence, isWho)).toMatchObject({ title, does: false, who: expect.any(String) });
  });

  it.each([
    ['När det gäller vikarierna pågår sedan maj ett försök med en pool', 'Ett försök med en pool pågår sedan maj'],
    ['Just nu prövas ett larm i hallen', 'Ett larm i hallen prövas'],
    ['Sedan mars pågår en kurs i hygien som leds av kocken', 'En kurs i hygien pågår sedan mars'],
  ])('is what goes on, also where it stands behind its verb: "%s"', (sentence, plain) => {
    expect(plainSentence(sentence)).toBe(plain);
  });

  it.each([
    'Firman arbetar med felet',
    'Leverantören håller på med att rätta till problemet',
    'Kommunens it-enhet jobbar nu med en lösning',
  ])('is what somebody mends: "%s"', (sentence) => {
    expect(fixesIt(sentence)).toBe(true);
  });

  it.each([
    ['Sedan höstlovet har vi fler vuxna ute på rasterna', 'Vi har fler vuxna ute på rasterna'],
    ['Sedan i maj har skolan en egen vaktmästare på plats', 'Skolan har en egen vaktmästare på plats'],
    ['Sedan september har fritidshemmet nu dubbla grupper, vilket märks', 'Fritidshemmet har dubbla grupper'],
    ['Skolan har sedan augusti en ny rutin för utredning', 'Skolan har en ny rutin för utredning'],
    ['Kvarnskolan har nu sedan i maj fler vuxna ute', 'Kvarnskolan har fler vuxna ute'],
  ])('is what there has been since a day of late: "%s"', (sentence, title) => {
    expect(hadSince(sentence)).toBe(title);
  });

  it('is no new thing that there has been for long', () => {
    expect(hadSince('Sedan länge har skolan en egen vaktmästare')).toBeNull();
  });

  it.each([
    'Fortbildningen av vikarierna i att leda samtal pågår',
    'Kurser för kockar om att märka mat har påbörjats',
    'Handledning med lärarna i att bedöma prov är försenad',
  ])('is what people are taught to do: "%s"', (sentence) => {
    expect(workOn(sentence, reading)?.title).toMatch(/^(?:Fortbildningen|Kurser|Handledning) /);
  });

  it('is told as under way where somebody does it just now', () => {
    expect(stateIn('Juristen ser just nu över avtalet', '2026-01-20')).not.toBeNull();
  });
});

describe('a word that any measure has', () => {
  const act = (title: string) => ({ title, who: null, does: false, binds: false, state: 'pågår' });

  it.each(['Satsningen', 'Försöket', 'Den här lösningen'])('is of what was told right before: "%s"', (title) => {
    const before = 'Två vikarier har fått ledigt en dag i veckan för att läsa';
    expect(ofWhatWas(act(title), [before]).title).toBe(before);
  });

  it('names what is another after what is broken, and what is to be begun', () => {
    expect(withTopic(act('En ny'), 'Gungan på gården').title).toBe('Gungan på gården: en ny');
    expect(withTopic({ ...act('Räknar med byggstart i juni'), does: true }, 'Taket').title).toMatch(/^Taket: räknar/);
  });

  it.each([
    ['Betygsmodulen', 'Modulen för betyg'],
    ['En tredje utlysning', 'Tjänsten har utlysts två gånger'],
    ['Arbetet med planen', 'Lokalplanen skulle ha varit klar'],
  ])('%s is of "%s"', (whole, about) => {
    expect(isOf({ measure: { about } }, whole)).toBe(true);
  });

  it('is of another thing where only one half of the word is the same', () => {
    expect(isOf({ measure: { about: 'Modulen för betyg' } }, 'Schemamodulernas')).toBe(false);
  });
});

describe('what has been done', () => {
  it.each([
    'Rektorn har under mars och april kartlagt behovet av stöd',
    'Kuratorn har gått igenom alla planer',
    'En vaktmästare delas sedan den 1 mars med grannskolan',
    'Kvällsöppet till klockan sju infördes i maj 2025 vid fyra bibliotek',
  ])('is what an answer answers with: "%s"', (sentence) => {
    expect(deedOfReply(sentence, isWho)).not.toBeNull();
  });

  it.each([
    'Kvällsöppet infördes i maj 2019',
    'Taxan infördes i maj 2025',
    'En kurator delas sedan länge med grannskolan',
  ])('is none that was there before it was asked for: "%s"', (sentence) => {
    expect(deedOfReply(sentence, isWho)).toBeNull();
  });

  it('is what a paragraph closes with, in whatever words those who asked have for it', () => {
    const told = ['Samtliga fyra rum har fått nya fläktar', 'Arbetet utfördes i maj'];
    for (const end of ['Kravet är därmed åtgärdat', 'Anmärkningen är därmed åtgärdad'].map((one) =>
      one.replace('åtgärdad', 'avhjälpt'),
    ))
      expect(whatIsDone(end, told, isWho)).toBe(told[0]);
    expect(isDeed('Larmet har bytts ut', isWho)).toBe(true);
  });

  it('is done by itself where it became ready last week, whatever somebody else was to do', () => {
    const told = running(
      '# Minnesanteckningar från arbetsplatsträff',
      'Lena går igenom rutinen för utrymning senast den 3 mars 2026. Larmet i hallen har bytts ut, det blev klart förra veckan.',
      'Mats tar fram ett schema senast den 5 maj 2026.',
    );
    expect(told).toEqual([
      expect.stringMatching(/^Går igenom rutinen för utrymning decided$/),
      'Larmet i hallen har bytts ut completed',
      expect.stringMatching(/^Tar fram ett schema/),
    ]);
  });

  it('is told once, where the next sentence only says who did it', async () => {
    const lines = await read(
      '# Svar på er skrivelse om skolgården',
      '2026-01-20',
      'Belysningen vid grinden är lagad. Fastighetsbolaget bytte alla lampor förra veckan.',
      'Skolchefen köper in tio bänkar senast den 5 maj 2026.',
    );
    expect(lines).toHaveLength(2);
  });
});

describe('which thing a sentence is about', () => {
  it.each([
    ['De prov som avtalet ger rätt till har inte påbörjats', 'Prov'],
    ['Det formulär för tillbud som rutinen hänvisar till är beställt', 'Formulär för tillbud'],
    ['Larm till de fyra lärare som arbetar ensamma är inköpta', 'Larm till de fyra lärare'],
    ['Tjänsten som skol- och fritidsledare utökas till heltid', 'Tjänsten för skol- och fritidsledare'],
  ])('is the thing without the clause that says which: "%s"', (sentence, subject) => {
    expect(clauseOf(sentence, isWho)?.subject).toBe(subject);
  });

  it('is what was asked for under a number and a name before a full stop', async () => {
    const lines = await read(
      'Svar på inspektionsmeddelande om verkstaden',
      '2026-01-20',
      'Krav 1, fläktar i lackrummet. Alla fyra salar har fått nya fläktar. Kravet är därmed åtgärdat.',
      'Krav 2, skydd på borrar. Nya skydd är beställda och monteras senast den 3 mars 2026.',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^(?:Fläktar i lackrummet|Alla fyra salar har fått nya fläktar) .*completed/i),
      expect.stringMatching(/^(?:Skydd på borrar|Nya skydd) .*–2026-03-03/i),
    ]);
  });

  it('is nobody’s where others have written it, or where it only was meant so', () => {
    expect(isNobodys('I föreläggandet ställs tre krav, som ska vara uppfyllda den 3 mars')).toBe(true);
    expect(isNobodys('Av motionen framgår att alla klasser ska åka buss')).toBe(true);
    expect(isNobodys('Motionären underrättas när beslutet är fattat')).toBe(true);
    expect(isHowThingsAre('Betygen skrivs på papper och det var planerat så från början')).toBe(true);
    expect(isNobodys('Nämnden lämnar en samlad redovisning av ovanstående i maj')).toBe(true);
  });

  it('is nothing that only counts them, and nothing whose only years are long ago', () => {
    expect(isNobodys('Sammantaget är alltså tre av insatserna avslutade')).toBe(true);
    expect(isNobodys('Totalt sett återstår två punkter')).toBe(true);
    const told = running(
      '# Svar på granskning av lokalerna',
      'Kommunen äger tolv förskolor och hyr tre, de flesta uppförda mellan 1955 och 1971.',
      'Skolchefen köper in tio bänkar senast den 5 maj 2026. Parkchefen tar fram en ritning senast den 3 mars 2026.',
    );
    expect(told).toHaveLength(2);
  });

  it('does not take lunch breaks for a treat', () => {
    expect(isNobodys('Rektorn ser till att två vuxna är ute på lunchrasterna')).toBe(false);
    expect(isNobodys('Rektorn bjuder alla på lunch')).toBe(true);
  });

  it('is nothing in what a reader has said or asked', async () => {
    const lines = await read(
      '# Läget i bytet av system',
      '2026-01-20',
      'Du bad mig om en kort bild. Schemat ska vara klart i mars.',
      'Många har klagat på att det är svårt att logga in. IT-chefen utökar därför supporten med två personer senast den 3 mars 2026.',
      'Slutligen avtalet. Juristen ser just nu över det. Översynen är klar senast den 5 maj 2026.',
    );
    expect(lines.filter((one) => /^(?:Du bad|Många)/u.test(one))).toEqual([]);
    expect(lines.find((one) => one.startsWith('Avtalet'))).toMatch(/–2026-05-05/);
  });

  it('is whose it is on one school or another, in a sentence of its own', () => {
    expect(sentencesOf('Kursen ska vara klar i maj och rektor ansvarar på varje skola')).toHaveLength(2);
  });
});
