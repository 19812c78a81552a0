import { standingOf } from '../../../../bot/documents/read/shapes/state-of-point';
import { columnOf } from '../../../../bot/documents/read/tables/headings';
import { labelAlone } from '../../../../bot/documents/read/text/labels';
import { readPoint } from '../../../../bot/documents/read/text/loose-fields';
import { readToldStatus } from '../../../../bot/documents/read/text/told-status';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

describe('labels of a time that is the last', () => {
  it.each(['Tidsgräns', 'Tidgräns', 'Tidsfrist', 'Frist', 'Sista dag', 'Måldag', 'Slutdag', 'Klardag'])(
    '%s is when it is to be done',
    (word) => {
      expect(labelAlone(`${word}:`)?.column).toBe('due');
    },
  );

  const text = (due: string, who = 'Ansvar') => [
    'Plan för skolbiblioteken',
    '',
    '1. Aktivitet: Bemanna biblioteket i byn',
    `   ${who}: Bibliotekarie Ines Rapp`,
    `   ${due}: 2027-08-16`,
    '   Uppföljning: Ej påbörjat.',
    '',
    '2. Aktivitet: Läsklubbar i årskurs 4',
    `   ${who}:`,
    `   ${due}: v. 8 2027`,
    '   Uppföljning: Pågår.',
  ];
  it.each(['Tidsgräns', 'Ska stå färdigt', 'Tidsmål', 'Sista tid'])(
    '%s, also where nobody knows the word',
    async (due) => {
      expect(await planLines('plan.txt', text(due))).toEqual([
        'Bemanna biblioteket i byn | Bibliotekarie Ines Rapp | –2027-08-16 | not_started',
        'Läsklubbar i årskurs 4 |  | –2027-02-26 | in_progress',
      ]);
    },
  );

  it.each([
    ...['Beslutad', 'Startar', 'Startdatum', 'Utvärderas', 'Första mötet', 'Träff', 'Första passet', 'Kick-off'],
    ...['Studiedag', 'Workshop', 'Invigning', 'Utskick', 'Sista anmälan', 'Tidsbokning', 'Målgruppsträff'],
  ])('%s is a time of something else', async (label) => {
    const { measures } = await draftOf('plan.txt', text(label));
    expect(measures.map(({ due, responsible }) => [due, responsible])).toEqual([
      [[], ['Bibliotekarie Ines Rapp']],
      [[], []],
    ]);
  });

  it.each(['Uppstart', 'Igång', 'Drar igång'])('%s is when it begins', async (label) => {
    const { measures } = await draftOf('plan.txt', text(label));
    expect(measures.map(({ due, start }) => [due, start])).toEqual([
      [[], '2027-08-16'],
      [[], '2027-02-22'],
    ]);
  });

  it.each(['Första mötet', 'Nätverksträff', 'Kick-off'])(
    '%s is no such day either where it stands under one measure alone',
    async (label) => {
      const lines = ['Plan', '', '1. Aktivitet: Bokklubb', '   Ansvarig: Ines Rapp', `   ${label}: 2027-08-16`, ''];
      const { measures } = await draftOf('plan.txt', [...lines, '2. Aktivitet: Skåp', '   Ansvarig: Bo Ek']);
      expect(measures.map(({ due }) => due)).toEqual([[], []]);
    },
  );

  it('and a day beside the last one stays where it is told', async () => {
    const lines = text('Tidsgräns').flatMap((line) =>
      line.includes('Tidsgräns') ? [line, line.replace('Tidsgräns', 'Första träffen')] : [line],
    );
    const { measures } = await draftOf('plan.txt', lines);
    expect(measures.map(({ due }) => due.map(({ date }) => date))).toEqual([['2027-08-16'], ['2027-02-26']]);
  });

  it('are none of a plan where only days stand under headings', async () => {
    const lines = [
      'Läsårstider',
      '',
      '## Höstterminen 2026',
      '- Skolstart: 18 augusti',
      '- Avslutning: 21 december',
      '',
    ];
    expect(
      await planLines('a.md', [...lines, '## Vårterminen 2027', '- Skolstart: 11 januari', '- Avslutning: 11 juni']),
    ).toEqual([]);
  });
});

describe('labels of somebody’s own making under a name with a number', () => {
  it.each([
    ['Håller i', 'Hur långt'],
    ['På vems bord', 'Så går det'],
    ['Drivs av', 'Läget just nu'],
  ])('%s, %s', async (who, how) => {
    const lines = [
      '# Plan för studiero',
      '',
      '1. **Gemensam lektionsstart**',
      `   - ${who}: arbetslagen`,
      '   - Färdigt: 2026-12-01',
      `   - ${how}: pågår`,
      '2. **Placering i klassrummet**',
      `   - ${who}: mentorerna`,
      '   - Färdigt: v. 5 2027',
      `   - ${how}: ej påbörjat`,
    ];
    expect(await planLines('plan.md', lines)).toEqual([
      'Gemensam lektionsstart | arbetslagen | –2026-12-01 | in_progress',
      'Placering i klassrummet | mentorerna | –2027-02-05 | not_started',
    ]);
  });

  it('keep what is told under one that nobody knows', async () => {
    const { measures } = await draftOf('plan.txt', [
      'Plan för närvaro',
      '',
      '1. Åtgärd: Närvaroteam på varje skola',
      '   Ansvarig: rektor',
      '   Kollegornas tankar: Arbetet vilar i väntan på juristens svar.',
      '',
      '2. Åtgärd: Föreläsning om frånvaro',
      '   Ansvarig: kuratorn',
      '   Kollegornas tankar: Inte påbörjat.',
    ]);
    expect(measures.map(({ status, followUp }) => [status, followUp])).toEqual([
      ['paused', 'Arbetet vilar i väntan på juristens svar.'],
      ['not_started', 'Inte påbörjat.'],
    ]);
  });
});

describe('headings of columns', () => {
  const heading = (text: string) => columnOf({ paragraphs: [{ text, bullet: false }] });

  it.each([
    ['Tidsgräns', 'due'],
    ['Drivs av', 'responsible'],
    ['På vems bord', 'responsible'],
    ['I mål när', 'due'],
    ['Revisorernas synpunkt', 'area'],
    ['Inspektionens synpunkter', 'area'],
    ['Synpunkt', null],
    ['Anmärkning', 'comment'],
  ])('%s is %s', (text, column) => {
    expect(heading(text)).toBe(column);
  });

  it.each([
    ['Ansvarig', 'Verksamhet', 'Fastighet'],
    ['Kontaktperson', 'Skola', 'Park'],
    ['Ansvarig', 'Kommunen', 'Hyresvärden'],
  ])('of two rows say who on each side, and the one fills in for the other: %s, %s, %s', async (over, one, other) => {
    const html = `<table><tr><th rowspan="2">Åtgärd</th><th colspan="2">${over}</th><th rowspan="2">Klart</th><th rowspan="2">Läge</th></tr>
      <tr><th>${one}</th><th>${other}</th></tr>
      <tr><td>Ny grind</td><td></td><td>Mats Orre</td><td>2027-03-01</td><td>Pågår</td></tr>
      <tr><td>Nytt golv</td><td>Tove Lund</td><td></td><td>2027-05-01</td><td>Pausat<sup>1</sup></td></tr></table><p><sup>1</sup> Prov tas först.</p>`;
    expect(await planLines('plan.html', html)).toEqual([
      'Ny grind | Mats Orre | –2027-03-01 | in_progress',
      'Nytt golv | Tove Lund | –2027-05-01 | paused',
    ]);
  });

  it('leave a measure to the body where nobody in it is named', async () => {
    const lines = [
      'Insats;Ansvarig nämnd;Ansvarig tjänsteperson;Klart',
      'Ny databas;Kommunstyrelsen;Ylva Sten;2027-02-28',
      'Ny utbildning;Kommunstyrelsen;;2027-06-30',
    ];
    expect((await draftOf('a.csv', lines)).measures.map((one) => one.responsible)).toEqual([
      ['Ylva Sten'],
      ['Kommunstyrelsen'],
    ]);
  });

  it.each(['System', 'Process', 'Byggdel'])(
    '%s heads what several measures have in common, wherever they stand',
    async (over) => {
      const lines = [
        `Nr;${over};Åtgärd;Ansvarig;Läge`,
        '1;Portalen;Ny inloggning;Rektor;pågår',
        '2;Arkivet;Leverera gamla betyg;Arkivarie;klart',
        '3;Portalen;Webbutbildning för vårdnadshavare;Kommunikatör;pågår',
      ];
      expect((await draftOf('a.csv', lines)).measures.map((one) => one.area)).toEqual([
        'Portalen',
        'Arkivet',
        'Portalen',
      ]);
    },
  );

  it('name what is wrong, and not the measure beside it', async () => {
    const lines = [
      'Plan för intern kontroll',
      '',
      'Revisorernas synpunkt\tVår åtgärd\tNär',
      'Attestregler saknas\t<p>Ta fram regler.</p>\t<p>Klart mars 2027.</p>',
      'Inköp görs inte enligt avtal\t<ul> Utbildning för alla chefer. • Stickprov varje kvartal.\t<p>Klart juni 2027.</p>',
    ];
    expect((await draftOf('a.txt', lines)).measures.map(({ title, area }) => [title, area])).toEqual([
      ['Ta fram regler', 'Attestregler saknas'],
      ['Utbildning för alla chefer', 'Inköp görs inte enligt avtal'],
    ]);
  });
});

describe('what a follow-up tells', () => {
  it.each([
    ['Upphandlingen är pausad i väntan på besked.', 'paused'],
    ['Flytten är uppskjuten tills taket är lagat.', 'paused'],
    ['Utkast finns. Arbetet vilar i väntan på svar.', 'paused'],
    ['Systemet är beställt men leveransen är försenad till februari.', 'in_progress'],
  ])('%s', (said, state) => {
    expect(readToldStatus([said], [], 'Låna ut instrument').state).toBe(state);
  });

  it('stands where the sentence begins', () => {
    expect(standingOf('Systemet är beställt men lokalen är pausad.')).toEqual({
      state: 'in_progress',
      raw: 'beställt',
    });
  });

  const followUp = (said: string) => [
    'Uppföljning av förra årets uppdrag',
    '',
    '1. Uppdrag/Aktivitet',
    'Ny rutin för överlämning',
    'Uppföljning',
    said,
    '',
    '2. Uppdrag/Aktivitet',
    'Läxhjälp',
    'Uppföljning',
    'Uppdraget utgår.',
  ];
  it.each([
    ['Carina Fjell och Jonatan Pihl leder en arbetsgrupp som påbörjat en rutin.', ['Carina Fjell', 'Jonatan Pihl']],
    ['Anna Lind håller i handledningen sedan januari.', ['Anna Lind']],
    ['Norra Ekbacken har påbörjat arbetet.', []],
  ])('names who does it: %s', async (said, people) => {
    expect((await draftOf('u.txt', followUp(said))).measures[0]?.responsible).toEqual(people);
  });

  it.each(['Tjänsten är vakant sedan augusti', 'Posten står obesatt', 'Tjänsten som psykolog har varit vakant'])(
    'and asks about a post that is empty, not about a person who may have another: %s',
    async (note) => {
      const lines = [
        'Insats;Ansvarig;Klart;Läge;Notering',
        `Handledning;Skolpsykolog;2027-06-30;Pågår;${note}`,
        `Studievägledning;Göran Norling;2027-06-30;Pågår;${note}`,
        'Samtal;Kurator;2027-06-30;Pågår;',
      ];
      const { warnings } = await draftOf('a.csv', lines);
      expect(warnings.filter(({ code }) => code === 'responsible_left').map(({ where }) => where)).toEqual(['m1']);
    },
  );
});

describe('points of a list', () => {
  it.each([
    ['Inköp av hörselkåpor – Birgitta (klart)', 'Inköp av hörselkåpor', 'Birgitta'],
    ['Uppdatera krispärmen – Sofia och Hans (pågår)', 'Uppdatera krispärmen', 'Sofia och Hans'],
    ['Nya västar - Kalle (beställt)', 'Nya västar', 'Kalle'],
  ])('give who before how far: %s', (point, lead, who) => {
    const read = readPoint(point);
    expect([read.lead, read.fields.find(({ column }) => column === 'responsible')?.text]).toEqual([lead, who]);
  });

  it('keep a place where it is', () => {
    expect(readPoint('Ny skylt – Ekskolan (klart)').lead).toBe('Ny skylt – Ekskolan');
  });

  it.each([
    'Pröva dagböcker där barnen väljer vad som skrivs',
    'Ta reda på det som hindrar elever från att söka hjälp',
    'Kartlägga vilka lokaler som går att dela',
    'Utreda hur många elever som saknar plats',
  ])('propose one thing to its end: %s', async (point) => {
    const lines = ['Analysrapport vår 2026', '', 'Följande föreslås:', `- ${point}.`, '- Införa en gemensam mall.'];
    expect((await draftOf('a.txt', lines)).measures[0]?.title).toBe(point);
  });
});

describe('lists under headings that are states', () => {
  it('give who in brackets, also where no time stands there', async () => {
    const lines = [
      'Att göra efter utvecklingsdagen',
      '',
      'Klart:',
      '- Nya bokpåsar (Ann)',
      '- Planscher om tal (Eva och Mia)',
      '',
      'Inte påbörjat:',
      '- Föräldrafika (hela laget, senast 1 december)',
    ];
    expect((await draftOf('a.txt', lines)).measures.map(({ title, responsible }) => [title, responsible])).toEqual([
      ['Nya bokpåsar', ['Ann']],
      ['Planscher om tal', ['Eva', 'Mia']],
      ['Föräldrafika', ['hela laget']],
    ]);
  });
});

describe('an answer to inspectors', () => {
  const answer = (label: string) => [
    'Svar på Skolinspektionens föreläggande',
    '',
    'Nämnden fick den 4 september 2026 ett föreläggande som ska besvaras senast den 15 december 2026.',
    '',
    ...[
      '1. Gruppernas storlek',
      `${label}: Grupperna är för stora.`,
      'Åtgärd: En ny avdelning öppnas.',
      'Ansvarig: rektor Lo Dahl',
      '',
    ],
    ...[
      '2. Utbildade lärare',
      `${label}: Undervisningen leds inte av lärare.`,
      'Åtgärd: Två lärare rekryteras.',
      'Ansvarig: HR',
      '',
    ],
    ...[
      '3. Lokaler',
      `${label}: Ingen plan för underhåll.`,
      'Åtgärd: En plan tas fram.',
      'Ansvarig: fastighetschefen',
      '',
    ],
  ];
  it.each(['Brist', 'Iakttagelse', 'Föreläggande'])('names what each part is about over its %s', async (label) => {
    const { measures } = await draftOf('svar.txt', answer(label));
    expect(measures.map(({ title, area }) => [title, area])).toEqual([
      ['En ny avdelning öppnas', 'Gruppernas storlek'],
      ['Två lärare rekryteras', 'Utbildade lärare'],
      ['En plan tas fram', 'Lokaler'],
    ]);
  });
});

describe('feedback to a unit', () => {
  it.each([
    ['Slutdatum', 'Ansvarar'],
    ['Tidsgräns', 'Ansvar'],
    ['Deadline', 'Vem gör det'],
  ])('gives its assignments under %s and %s', async (due, who) => {
    const lines = [
      'Återkoppling efter besök',
      'Enhet: Ängens förskola',
      'Rektor: Mona Ek',
      '',
      'Språk',
      'Skattning: till viss del',
      'Uppdrag: Följa upp barnens språk',
      `${due}: 2027-05-31`,
      `${who}: arbetslaget Blåsippan`,
      '',
      'Lek',
      'Skattning: inte alls',
      'Uppdrag: Planera lekmiljöer med barnen',
      `${due}: 2027-03-01`,
    ];
    const { measures } = await draftOf('a.txt', lines);
    expect(measures.map((one) => [one.responsible.join(), one.due[0]?.date])).toEqual([
      ['arbetslaget Blåsippan', '2027-05-31'],
      ['Mona Ek', '2027-03-01'],
    ]);
  });
});
