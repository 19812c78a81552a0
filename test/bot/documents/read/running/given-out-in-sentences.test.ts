import { listedStatement } from '../../../../../bot/documents/read/prose/statements';
import { readPlan } from '../../../../../bot/documents/read/read-plan';
import { actOf } from '../../../../../bot/documents/read/running/act';
import { paperOf } from '../../../../../bot/documents/read/running/paper';
import { bySaid, toBeSo } from '../../../../../bot/documents/read/running/to-do';
import { stateIn, timesIn } from '../../../../../bot/documents/read/running/told';
import { clauseOf } from '../../../../../bot/documents/read/sentence/clause';
import { ownerIn } from '../../../../../bot/documents/read/sentence/owners';
import { clausesIn, doersApart } from '../../../../../bot/documents/read/sentence/parted';
import { leftToDo, plainSentence } from '../../../../../bot/documents/read/sentence/plain-sentence';
import { isActor, whoIn } from '../../../../../bot/documents/read/sentence/somebody';
import { commitmentDates, saysOnlyWhen } from '../../../../../bot/documents/read/sentence/times';
import { isMadeReady } from '../../../../../bot/documents/read/sentence/verbs';
import { takesOn } from '../../../../../bot/documents/read/shapes/takes-on';
import { planLines } from '../../../../support/plan-lines';

const isWho = whoIn([]);
const READING = { reference: '2026-02-02', isWho, writer: null } as const;
const read = (...lines: readonly string[]) => planLines('a.md', lines.join('\n\n'));

describe('what a letter says was agreed on', () => {
  const LETTER = ['# Brev till kollegorna om skolbiblioteket', 'Tallåsskolan, 2026-02-02', 'Hej!'];
  const UNDER = [
    '**Öppettider.** Biblioteket ska ha öppet alla eftermiddagar från och med mars 2026. Assistenterna ser till att det fungerar.',
    '**Böcker.** Vi köper in faktaböcker till mellanstadiet. De är utvalda och packas upp under vecka 15.',
    '**Tunga hyllor.** Katalogkursen hölls den 27 januari och är avklarad. Tack Bokhuset!',
    '**Rum.** Elin Grahn ritar ett nytt grupprum. Hon vill ha ritningen färdig till slutet av april.',
  ];

  it('is given out under its heads, by whoever sees to it, until the day it comes or is wanted', async () => {
    expect(await read(...LETTER, 'Vi satt länge i torsdags. Detta har vi enats om.', ...UNDER)).toEqual([
      'Biblioteket ska ha öppet alla eftermiddagar | Assistenterna | 2026-03-01– | decided | area Öppettider',
      'Köper in faktaböcker till mellanstadiet |  | –2026-04-10 | decided | area Böcker',
      'Katalogkursen |  | – | completed | area Tunga hyllor',
      'Ritar ett nytt grupprum | Elin Grahn | –2026-04-30 | decided | area Rum',
    ]);
  });

  it('is what only a sentence before it calls so', async () => {
    const lines = await read(...LETTER, 'Vi satt länge i torsdags.', ...UNDER);
    expect(lines.join('\n')).not.toContain('Biblioteket ska');
  });

  it.each([
    ['Det här har vi kommit överens om.', true],
    ['Vi träffades i går, och följande har vi bestämt:', true],
    ['Detta beslutade nämnden om i våras och har ångrat.', false],
    ['Så här gör vi:', false],
  ])('is known by its sentence: %s', (sentence, isAgreed) => {
    const line = { text: sentence, line: 1, heading: false, bullet: false, number: null, ticked: null, level: 0 };
    expect(paperOf([line] as unknown as Parameters<typeof paperOf>[0])?.agreedAt ?? null).toBe(isAgreed ? 1 : null);
  });
});

describe('what is to be so', () => {
  it('is a measure under a heading that says that it was decided, with who works on it', async () => {
    expect(
      await planLines(
        'a.txt',
        [
          'Grinda förskola',
          'Kvalitetsanalys läsåret 2025/26',
          '',
          'Vad vi har bestämt',
          '',
          'Sagostund ska hållas två gånger om dagen på alla avdelningar från och med augusti 2026. Arbetslagsledarna ser till att det blir av.',
          '',
          'Ateljén ska få en verkstadshörna. Pedagog Nils Åhl skissar och handlar',
          'material, och hörnan ska kunna invigas före jul, senast 18 december 2026.',
        ].join('\n'),
      ),
    ).toEqual([
      expect.stringMatching(/^Sagostund ska hållas.* \| arbetslagsledarna \| 2026-08-01–/),
      'Ateljén ska få en verkstadshörna | Pedagog Nils Åhl | –2026-12-18 | decided',
    ]);
  });

  it.each([
    ['Läsning ska ske varje dag', true, 'Läsning ska ske varje dag'],
    ['Från och med mars gäller att varje lag har en mötestid', true, 'Varje lag har en mötestid'],
    ['Skolgården ska få två bänkar i maj 2026', false, 'Skolgården ska få två bänkar i maj 2026'],
    ['Läsning ska ske varje dag', false, null],
    ['Alla elever ska ha en studieplan i maj 2026', false, null],
    ['Det ska finnas en rutin', true, null],
    ['Matsalen ska inte få nya bord', true, null],
  ])('%s (given out: %s)', (sentence, gives, title) => {
    expect(toBeSo(sentence, gives, READING)?.title ?? null).toBe(title);
  });

  it.each([
    ['Siv ber köket om en ny meny', 'Ber köket om en ny meny'],
    ['Rektor värmer upp aulan', 'Värmer upp aulan'],
    ['Kuratorn tycker att det är bra', null],
  ])('is whatever somebody does behind "Beslut:": %s', (sentence, title) => {
    expect(bySaid(sentence, READING)?.title ?? null).toBe(title);
  });
});

describe('the notes of a meeting', () => {
  it('tell how far a named thing has come behind a dash, and what is off the list is done', async () => {
    expect(
      await planLines(
        'a.txt',
        [
          'ANTECKNINGAR FRÅN ARBETSPLATSTRÄFF',
          'Fritidshemmet Ugglan',
          'Datum: 2026-09-03',
          'Närvarande: Maja Lindell (rektor), Omar Saleh, Karin Wik (skyddsombud)',
          '',
          '1. Kvarstående från i våras',
          'Skyltningen vid entrén är färdig och tas bort från listan. Staketet mot',
          'parkeringen - inte påbörjat, firman har inte hört av sig. Omar ligger på',
          'firman. Nytt måldatum v. 41.',
          '',
          '2. Måltider',
          'Karin beställer en ny matsedel, matsedeln ska vara inne senast',
          '25 september 2026. Ett första utkast visas på nästa möte den 10 september 2026.',
          'Kursen i allergier är inbokad: 14 oktober 2026. Omar ser till att alla vet.',
        ].join('\n'),
      ),
    ).toEqual([
      'Skyltningen vid entrén |  | – | completed | area Kvarstående från i våras',
      expect.stringMatching(/^Staketet mot parkeringen \| Omar \| –2026-10-09 \| not_started/),
      expect.stringMatching(/^Beställer en ny matsedel \| Karin \| –2026-09-25 \| decided/),
      expect.stringMatching(/^Kursen i allergier \| Omar \| –2026-10-14 \| decided/),
    ]);
  });

  it.each([
    ['är klart och stryks från listan', 'är klart'],
    ['är avslutad och kan strykas', 'är avslutad'],
    ['stryks från listan', 'stryks från listan'],
  ])('say that a thing is done before they take it off: %s', (sentence, state) => {
    expect(stateIn(sentence, '2026-09-03')).toBe(state);
  });

  it('count what is judged to go as it should as going on', () => {
    expect(stateIn('fortsätter till maj och går som den ska', '2026-09-03')).toContain('enligt plan');
  });
});

describe('by when a thing is to have been done', () => {
  it.each([
    ['vara undertecknat', 'Avtalet ska vara undertecknat senast 3 maj', true],
    ['vara helt arkiverade', 'I juni ska bilderna vara helt arkiverade', true],
    ['ha blivit omskriven', 'Den ska ha blivit omskriven före jul', true],
    ['vara bortforslade', 'Skåpen ska vara bortforslade', false],
    ['vara motiverade', 'Eleverna ska vara motiverade i maj', false],
  ])('is read by the shape of the word: %s', (what, sentence, isReady) => {
    expect(isMadeReady(what, sentence)).toBe(isReady);
  });

  it('is of the thing that "senast" stands before, and of what was told where it names none', () => {
    expect(saysOnlyWhen('Senast i maj ska höga kanter vara borttagna')).toBe(false);
    expect(saysOnlyWhen('Senast i maj ska det vara klart')).toBe(true);
    expect(saysOnlyWhen('Senast den 3 maj 2026')).toBe(true);
  });
});

describe('a sentence in which one does this and another that', () => {
  it.each([
    [
      'Vi inför samtal med alla som slutar, och ekonomen sammanställer svaren',
      ['Vi inför samtal med alla som slutar', 'Ekonomen sammanställer svaren'],
    ],
    ['Rektorn ser till att salen bokas, och kuratorn ringer', null],
    ['Kuratorn ringde alla hem, och HR kontrollerar numera detta', null],
    ['Rektorn köper in stolar, bord och lampor', null],
  ])('%s', (sentence, parts) => {
    // What stands behind "som" belongs to the first of them, unless the clause goes on.
    expect(doersApart(sentence.replace(' som slutar', ''), isWho)).toEqual(
      (parts ?? [sentence]).map((one) => one.replace(' som slutar', '')),
    );
  });

  it('is parted in an answer at a semicolon too, where both halves are whole', () => {
    expect(
      clausesIn('Tre lärare läser in behörighet; satsningen på studielön fortsätter till maj 2028.', true),
    ).toHaveLength(2);
    expect(clausesIn('Vi köper in tre ting: bord; stolar; lampor.', true)).toHaveLength(1);
  });
});

describe('a clause', () => {
  it('goes on behind what a thing is used as', () => {
    expect(clauseOf('Kursen i tecken som stöd för lärare har pausats i vår', isWho)).toMatchObject({ verb: 'has' });
    expect(clauseOf('Kursen i svenska som andraspråk är avslutad', isWho)).toMatchObject({ verb: 'is' });
    expect(clauseOf('Kursen som pausades är slut', isWho)).toBeNull();
  });

  it('is by whoever the one behind "som" names, where it is the next step', () => {
    expect(leftToDo('Nästa steg är en avtalskatalog, som jurist Ann Flod upprättar till den 1 oktober')).toBe(
      'Jurist Ann Flod upprättar en avtalskatalog till den 1 oktober',
    );
  });

  it('has its time and its post without the commas around them', () => {
    expect(plainSentence('Före dess, senast i juni, ska gamla register vara stängda')).toBe(
      'Senast i juni ska gamla register vara stängda',
    );
    expect(plainSentence('Legitimerad ansvarig logoped, Ida Ek, bokar besöken')).toBe(
      'Legitimerad ansvarig logoped Ida Ek bokar besöken',
    );
  });

  it('that only sees to what was told of gives nobody anything else to do', () => {
    expect(actOf('Assistenterna ser till att det fungerar', isWho)).toBeNull();
    expect(actOf('Omar ser till att alla får besked', isWho)).toBeNull();
    expect(actOf('Rektorn ser till att det anställs en kurator i maj', isWho)).not.toBeNull();
  });
});

describe('an answer with a heading over each recommendation', () => {
  const answer = (...lines: readonly string[]) =>
    readPlan({ name: 'a.md', bytes: new TextEncoder().encode(lines.join('\n\n')) }, { today: '2026-11-22' }).then(
      (one) => (one.ok ? one.draft : null),
    );

  it('has its measures under that heading, what is rated by its words, and all of it by who runs both', async () => {
    const draft = await answer(
      '# Yttrande över granskning av skolskjutsen',
      'Datum: 2026-03-02',
      '## Reglerna',
      '> Revisorerna rekommenderar nämnden att se över reglerna.',
      'Reglerna är från 2014. Dessa regler ska vara omskrivna senast den 30 juni 2026. Samordnare för skolskjuts, Iris Bohm, planerar och följer arbetet. Vi betecknar det som påbörjat, försenat.',
      '## Hållplatserna',
      '> Revisorerna rekommenderar nämnden att se över hållplatserna.',
      'Före dess, senast i maj, ska höga kanter vara borttagna. Avtalet om snöröjning ska vara undertecknat senast 1/9 2026. Tekniska chefen Ola Ström är projektledare för båda delarna.',
    );
    expect(
      draft?.measures.map((one) => [one.title, one.responsible, one.due[0]?.date, one.status, one.schedule, one.area]),
    ).toEqual([
      ['Dessa regler ska vara omskrivna', ['Iris Bohm'], '2026-06-30', 'in_progress', 'delayed', 'Reglerna'],
      ['Höga kanter ska vara borttagna', ['Tekniska chefen Ola Ström'], '2026-05-31', 'decided', null, 'Hållplatserna'],
      [
        'Avtalet om snöröjning ska vara undertecknat',
        ['Tekniska chefen Ola Ström'],
        '2026-09-01',
        'decided',
        null,
        'Hållplatserna',
      ],
    ]);
    expect(draft?.recommendations).toHaveLength(2);
  });

  it('is due on the day the authority gave, whatever stands before the day', async () => {
    const draft = await answer(
      '# Svar på Skolinspektionens beslut om tillsyn',
      '2026-03-02',
      'I beslutet anges två brister. Huvudmannen ska den 12 maj 2026 redovisa vad som har gjorts.',
      '## Brist 1: Stöd',
      'Kuratorn ska skriva en rutin senast den 1 maj 2026.',
      '## Brist 2: Frånvaro',
      'Rektorn ska skriva en mall senast den 4 maj 2026.',
    );
    expect(draft?.plan.answerDueOn).toBe('2026-05-12');
  });
});

describe('a letter that names whom it is to first', () => {
  it('is called by the next line, and what "Nämndens svar" stands under is no recommendation', async () => {
    const read = await readPlan(
      {
        name: 'x.txt',
        bytes: new TextEncoder().encode(
          [
            'Till de förtroendevalda revisorerna i Granby kommun',
            'Kulturnämndens svar 2026-10-27',
            '',
            'Tack för rapporten. Vi svarar på era frågor.',
            '',
            'Chefen ska skriva en mall senast den 1 december 2026. Avtalet ska vara undertecknat senast 15/12.',
            '',
            'Rektorn ska besöka alla skolor senast den 4 maj 2027.',
          ].join('\n'),
        ),
      },
      { today: '2026-11-22' },
    );
    expect(read.ok && read.draft.plan.title).toContain('Kulturnämndens svar');
    expect(read.ok && read.draft.recommendations).toEqual([]);
  });
});

describe('words between that say nothing of what is done', () => {
  it('part nobody from what they put in place, from the day of it, or from who did it', () => {
    expect(ownerIn('Skolsköterska Ida Ek planerar och följer besöken')?.who).toBe('Skolsköterska Ida Ek');
    expect(ownerIn('Ekonomen leder och samordnar inköpen')?.who).toBe('Ekonomen');
    expect(takesOn('Vi inför nu obligatoriska samtal', isActor)?.who).toBe('Vi');
    expect(takesOn('Nämnden inför därför fasta tider', isActor)?.who).toBe('Nämnden');
    expect(listedStatement('Reglerna antogs av nämnden den 23 mars 2027', 'completed', null).who).toBe('nämnden');
    expect(
      commitmentDates(
        'Mallen är klar till skolstarten i januari, närmare bestämt den 11 januari 2027',
        '2026-12-01',
        null,
      ).due,
    ).toHaveLength(1);
    expect(timesIn('Satsningen fortsätter till och med vårterminen 2028', '2026-12-01').due[0]?.date).toBe(
      '2028-06-30',
    );
  });
});
