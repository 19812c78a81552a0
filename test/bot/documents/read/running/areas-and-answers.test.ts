import { readPlan } from '../../../../../bot/documents/read/read-plan';
import { planLines } from '../../../../support/plan-lines';

const read = (...lines: readonly string[]) => planLines('a.md', lines.join('\n\n'));
const page = (...lines: readonly string[]) =>
  planLines('a.html', `<html><body>${lines.map((one) => `<p>${one}</p>`).join('')}</body></html>`);
const plain = (lines: readonly string[]) => lines.map((one) => one.replace(/ \| area .*$/u, ''));

const ACCOUNT = ['# Uppföljning av bemanningsplanen', '2026-09-15'];
const REPLY = ['Till Skolinspektionen', '2026-03-02', '# Redovisning av åtgärder efter föreläggande för Åby skola'];
const ANSWER = ['# Barnnämndens svar på granskning av arkivet', '2026-03-10', 'Revisorerna lämnar rekommendationer.'];

describe('an account in paragraphs that open with an area in bold letters', () => {
  const AREAS = [
    '**Vikarier.** Andelen pass med vikarie är 88 procent. Avtalet med Lönnholms bemanning tecknades i februari 2026. Den insatsen är därmed genomförd. Nästa steg är att även skolköken får vikarier; HR-chefen förhandlar om detta och räknar med besked under första kvartalet 2027.',
    '**Introduktion.** Den kurs som styrelsen beställde har inte kunnat genomföras. De som skulle leda den har slutat.',
    '**Kockar.** Utbildning av nyutexaminerade kockar påbörjades i januari 2026. Arbetet går långsammare än planerat och slutförs i juni 2027. Ansvarig är kostchefen.',
    '**Löner.** Kontoret tog 2025 fram ett förslag om tillägg för nattarbete. Kommunstyrelsen sade nej i maj och insatsen utgår.',
    '**Chefer.** Varje rektor ska få tillgång till handledning. Avtal ska finnas på plats senast 31 mars 2027. Hur handledningen har fungerat redovisas för nämnden i december 2027.',
  ];

  it('has what each paragraph tells, under its area, and no area for a measure', async () => {
    expect(await read(...ACCOUNT, ...AREAS)).toEqual([
      expect.stringMatching(/^Avtalet med Lönnholms bemanning tecknades.* \| completed \| area Vikarier$/),
      expect.stringMatching(/^Skolköken får vikarier \| HR-chefen \| –2027-03-31 \| decided \| area Vikarier$/i),
      expect.stringMatching(/^Kurs .*\| – \| not_completed \| area Introduktion$/),
      expect.stringMatching(
        /^Utbildning av nyutexaminerade kockar \| kostchefen \| –2027-06-30 \| in_progress delayed \| area Kockar$/,
      ),
      expect.stringMatching(/förslag om tillägg för nattarbete \| {2}\| – \| cancelled \| area Löner$/),
      expect.stringMatching(
        /^Få tillgång till .*handledning \| varje rektor \| –2027-03-31 \| decided \| next 2027-12-31 \| area Chefer$/i,
      ),
    ]);
  });

  it('keeps the names of measures in bold letters, where the text tells of each as a whole', async () => {
    const lines = await page(
      'Uppföljning av våra insatser',
      '2026-09-15',
      '<b>Läxhjälp.</b> Pågår enligt plan. Ansvarig är Siv Ek.',
      '<b>Kvällsöppet.</b> Den är avslutad sedan i maj.',
      '<b>Cykelskola.</b> Ej påbörjad. Klart senast 30 april 2027.',
    );
    expect(lines.map((one) => one.split(' |')[0])).toEqual(['Läxhjälp', 'Kvällsöppet', 'Cykelskola']);
  });
});

describe('an answer to auditors under its headings', () => {
  const under = (no: number, asked: string, answer: string) => [
    `## Rekommendation ${no}`,
    asked,
    '### Nämndens svar',
    answer,
  ];

  it('takes no heading over answers for a measure, and what is worked on or ordered already for one', async () => {
    expect(
      plain(
        await read(
          ...ANSWER,
          ...under(
            1,
            'Att nämnden ska ta fram en gallringsplan.',
            'Nämnden håller med. Kanslichefen arbetar sedan januari 2026 med planen, som pågår enligt tidplan och beslutas i september 2026.',
          ),
          ...under(
            2,
            'Att nämnden ska utse en mottagare av handlingar.',
            'Detta är redan ordnat. Sedan i februari är registratorn mottagare av alla handlingar från skolorna.',
          ),
          ...under(
            3,
            'Att nämnden ska skydda arkivet mot brand.',
            'Fastighetskontoret installerar ett larm. Larmet testas i april och tas i drift senast 2026-05-15. Hur larmet har fungerat utvärderas i februari 2027.',
          ),
          ...under(4, 'Att nämnden ska städa i källaren.', 'Arbetet är avslutat sedan den 3 mars 2026.'),
          'Lillby den 10 mars 2026',
          'Siv Ek, nämndens ordförande',
        ),
      ),
    ).toEqual([
      expect.stringMatching(/planen \| Kanslichefen \| –2026-09-30 \| in_progress on_plan$/i),
      expect.stringMatching(/^Registratorn är mottagare av alla handlingar från skolorna \| .*\| – \| completed$/),
      expect.stringMatching(/larm.* \| .* \| –2026-05-15 \| decided \| evaluation 2027-02-28$/i),
    ]);
  });

  it('parts it at what the auditors recommend inside a paragraph, and names what the answer only points at', async () => {
    const lines = await page(
      'Yttrande',
      'Yttrande över granskning av skolmaten',
      '2027-02-18',
      'Revisionen rekommenderar nämnden <b>att upprätta en plan för inköp</b>. Nämnden instämmer. Planen antas i april 2027 och följs därefter upp i samband med delårsrapporten 2027.',
      'Vidare rekommenderas nämnden <b>att införa kontroll av kylarnas temperatur</b>. Sådan kontroll infördes den 1 september 2026. Nämnden anser att rekommendationen är omhändertagen.',
      'Revisionen anser också <b>att nämnden ska ta över disken</b>. Nämnden delar inte den bedömningen. Däremot kommer kostchefen att se till att eleverna får bättre information; en ny sida på webben ska vara på plats vecka 12.',
      'Slutligen rekommenderas nämnden <b>att se över taxan</b>. Översynen kräver ett besked från regionen. Nämnden avvaktar beskedet och kan i dag inte ange någon tid.',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Planen antas .*–2027-04-30 \| \w+ \| next 2027-08-31$/),
      expect.stringMatching(/^Kontroll av kylarnas temperatur infördes.* \| completed$/),
      expect.stringMatching(/^Se till att eleverna får bättre information.* \| kostchefen \| –2027-03-26 \| decided$/),
      expect.stringMatching(/^Översynen: avvaktar beskedet.* \| – \| paused$/),
    ]);
  });

  it('is called by what it answers, where one word alone says what kind of letter it is', async () => {
    const lines = [
      'Yttrande',
      'Till: Kommunrevisionen',
      'Yttrande över granskning av skolmaten',
      'Revisionen rekommenderar nämnden att se över taxan. Kostchefen ser över taxan till maj 2027.',
      'Vidare rekommenderas nämnden att köpa kylar. Kostchefen köper in fyra kylar i juni 2027.',
    ];
    const bytes = new TextEncoder().encode(lines.join('\n\n'));
    const outcome = await readPlan({ name: 'a.txt', bytes }, { today: '2027-03-01' });
    expect(outcome.ok && outcome.draft.plan.title).toBe('Yttrande över granskning av skolmaten');
  });
});

describe('an answer to the inspectors told in paragraphs', () => {
  it('parts it at lettered lacks, which are nobody’s measures', async () => {
    expect(
      plain(
        await read(
          ...REPLY.slice(0, 2),
          '# Redovisning av åtgärder efter granskning av Åby skola',
          'Skolinspektionen bedömde i beslut den 4 december 2025 att skolan behöver utveckla två delar.',
          'a) Lektionerna behöver anpassas till eleverna',
          'I januari intervjuades 40 elever. På grundval av det har lärarlaget delat in klasserna efter ämne. Vi kommer dessutom att starta två studiegrupper. Studiegrupperna börjar i augusti 2026.',
          'b) Eleverna behöver få besked',
          'Den 1 september 2026 börjar vi med samtal var tionde vecka. Kurator Ida Brask följer upp att samtalen blir av senast den 18 december 2026. Från och med hösten får skolchefen en rapport per termin.',
        ),
      ),
    ).toEqual([
      expect.stringMatching(/^Lärarlaget har delat in klasserna efter ämne \| .* \| completed$/),
      expect.stringMatching(/^Starta två studiegrupper /),
      expect.stringMatching(/samtal var tionde vecka \| .*next 2026-12-18$/),
      expect.stringMatching(/^Skolchefen får en rapport per termin /i),
    ]);
  });

  it('reads what is done, what goes on from a day, and what somebody puts in place, each by itself', async () => {
    expect(
      plain(
        await read(
          ...REPLY,
          '## Studiero',
          'Skolans ordningsregler har arbetats om tillsammans med elevrådet och gäller sedan terminsstarten. Från och med mars 2026 har varje arbetslag en stående genomgång, vilket kurator Ida Brask ansvarar för. Från och med april 2026 har skolan en ny rektor.',
          '## Stöd',
          'De tolv utredningar som låg kvar när inspektionen gjordes är slutförda. För att det inte ska upprepas inför huvudmannen en gräns på fem veckor. Elevhälsochefen följer upp väntetiderna varje månad.',
        ),
      ),
    ).toEqual([
      expect.stringMatching(/^Skolans ordningsregler har arbetats om.* \| completed$/),
      expect.stringMatching(/^Varje arbetslag har en stående genomgång \| kurator Ida Brask \| 2026-03-01/i),
      expect.stringMatching(/^De tolv utredningar.* \| completed$/),
      expect.stringMatching(/^Inför en gräns på fem veckor \| huvudmannen \| – \| decided$/),
      expect.stringMatching(/^Följer upp väntetiderna varje månad \| Elevhälsochefen \| –recurring \| decided$/i),
    ]);
  });
});
