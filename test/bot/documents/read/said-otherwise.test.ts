import { findSchedule } from '../../../../bot/domain/plan-phrases';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const row = async (head: string, cells: string) =>
  (await planLines('plan.csv', ['Plan 2026-10-05', head, cells, 'Nya gardiner i aulan;Vaktmästare;2027-01-29']))[0];
const dueOf = async (when: string) =>
  (await row('Åtgärd;Ansvarig;Klart', `Nya skåp till eleverna;Rektor;${when}`)) ?? '';

test.each([
  ['klart före skolstart i augusti 2027, senast 2027-08-13', '–2027-08-13'],
  ['under våren 2027, senast 30 april 2027', '–2027-04-30'],
  ['mars 2027 (senast den 19 mars 2027)', '–2027-03-19'],
])('a day that says when in the time beside it takes its place: %s', async (when, due) => {
  expect((await dueOf(when)).split(' | ')[2]?.replace(/^\d{4}-\d{2}-\d{2}(?=–)/u, '')).toBe(due);
});

test('so does such a day behind the time of a point', async () => {
  const lines = await planLines('mejl.txt', [
    'Anteckningar 2026-11-02',
    '',
    'Det vi ska göra:',
    '',
    '- Ny blankett på webben. Jamal tar den. Klar 15/1.',
    '- Gemensamma tider i alla skolor. Ansvarig är Lars-Åke, klart före skolstart i augusti 2027, senast 2027-08-13.',
  ]);
  expect(lines[1]?.split(' | ')[2]).toBe('–2027-08-13');
});

test('a day of another time than the one beside it stands beside it', async () => {
  expect(await dueOf('Omräkningen klar v. 47 2026. Resurstid under våren 2027.')).toContain('2026-11-20+2027-06-30');
});

test.each([
  ['Första gången i samband med delårsrapporten 2027', '–2027-08-31'],
  ['Första gången mars 2027', '–2027-03-31'],
  ['Första gången 2027-02-12', '–2027-02-12'],
])('the first time is when it is to be done, where no other is said: %s', async (when, due) => {
  expect((await dueOf(when)).split(' | ')[2]).toBe(due);
});

test('the first time of what comes every year is when it begins', async () => {
  expect((await dueOf('Varje år, första gången i mars 2027')).split(' | ')[2]).toBe('2027-03-01–recurring');
});

test.each(['Rektorerna på respektive skola', 'Kuratorn vid varje enhet', 'Arbetslagen på samtliga avdelningar'])(
  'somebody may be followed by of which of them: %s',
  async (who) => {
    const { measures } = await draftOf('mejl.txt', [
      'Anteckningar 2026-11-02',
      '',
      'Det vi ska göra:',
      '',
      '- Ny blankett på webben. Jamal tar den. Klar 15/1.',
      `- Inventera lokalerna på Ekdala och Norrby. ${who}, senast v. 48.`,
      '- Gemensamma tider för proven. Ansvarig är Lars-Åke, klart 2027-02-12.',
    ]);
    expect(measures[1]).toMatchObject({ title: 'Inventera lokalerna på Ekdala och Norrby', responsible: [who] });
  },
);

test.each([
  'Frågan om fjärrundervisning i tigrinja vilar tills vi vet vad länet gör.',
  'Upphandlingen av nya cyklar ligger nere i väntan på budget.',
  'Arbetet med skolgården står still på grund av markprovet.',
])('a matter that rests is paused: %s', async (point) => {
  const lines = await planLines('mejl.txt', [
    'Anteckningar 2026-11-02',
    '',
    'Det vi ska göra:',
    '',
    '- Ny blankett på webben. Jamal tar den. Klar 15/1.',
    '- Gemensamma tider för proven. Ansvarig är Lars-Åke, klart 2027-02-12.',
    `- ${point}`,
  ]);
  expect(lines[2]?.split(' | ')[3]).toBe('paused');
});

test.each([
  'Det här bestämde vi:',
  'Här är vad vi landade i:',
  'Vi har kommit överens om följande:',
  'Det vi beslutade på mötet:',
])('under words that say that it was agreed on, every point is to be done: %s', async (lead) => {
  const lines = await planLines('mejl.txt', [
    'Från: Eva Lund',
    'Till: Arbetslagsledarna',
    'Skickat: den 9 november 2026 14:10',
    'Ämne: Dagens möte',
    '',
    'Hej!',
    '',
    lead,
    '',
    '1) Rastvakterna får västar. Kalle beställer, klart till fredag 20/11.',
    '2) Läxhjälpen flyttas till biblioteket. Bibliotekarien håller i det, start v. 3.',
    '3) Nytt elevrum: ligger på is tills vi har fått pengar.',
    '4) Schemat för proven läggs ut – redan gjort!',
    '5) Genomgång av nödutgångarna i hus C',
    '',
    'Nästa möte 7 december.',
    '',
    '/Eva',
  ]);
  expect(lines.map((one) => one.split(' | ').filter((_, at) => at === 0 || at === 3))).toEqual([
    ['Rastvakterna får västar', expect.stringMatching(/^(?:decided|unknown)$/u)],
    ['Läxhjälpen flyttas till biblioteket', expect.stringMatching(/^(?:decided|unknown)$/u)],
    ['Nytt elevrum', 'paused'],
    ['Schemat för proven läggs ut', 'completed'],
    ['Genomgång av nödutgångarna i hus C', expect.stringMatching(/^(?:decided|unknown)$/u)],
  ]);
});

test('what is decided in minutes is whose the next sentence says it is', async () => {
  const lines = await planLines('protokoll.txt', [
    'Protokollsutdrag samverkansgrupp öst',
    'Datum 2026-11-10',
    'Närvarande: Lisa Kron, Ove Sand',
    '',
    '§ 41 Arbetsmiljö',
    'Ove anmäler till fastighet, klart 17/11.',
    '',
    '§ 44 Friskvård',
    'Beslut: prova friskvårdstimme på två enheter. Lisa Kron ansvarar. Utvärderas i maj 2027.',
  ]);
  expect(lines[1]).toMatch(/^Prova friskvårdstimme på två enheter \| Lisa Kron .* evaluation 2027-05-31/u);
});

test('what is under way with a deviation may not keep to its plan, and without one does', () => {
  expect(findSchedule('Pågår med avvikelse')).toBe('at_risk');
  expect(findSchedule('Genomförs med mindre avvikelser')).toBe('at_risk');
  expect(findSchedule('Pågår utan avvikelser från planen')).toBe('on_plan');
});

test('a post of the administration that is called consultant sets days of its own, and an outside one does not', async () => {
  const due = async (who: string) => {
    const { measures } = await draftOf('uppf.txt', [
      'Uppföljning av planen för 2026',
      '2026-12-10',
      '',
      '1. Uppdrag/Aktivitet',
      'Gemensam introduktion för nyanställda',
      'Uppföljning',
      `Påbörjad men inte slutförd. Checklistan färdigställs senast 28 februari 2027 av ${who}.`,
      'Analys',
      'Det skiljer mellan skolorna.',
      '',
      '2. Uppdrag/Aktivitet',
      'Fler lärlingsplatser',
      'Uppföljning',
      'Genomförd.',
      'Analys',
      'Besök gav mer än utskick.',
    ]);
    return measures[0]?.due[0]?.date ?? null;
  };
  expect(await due('HR-konsult Bodil Frank')).toBe('2027-02-28');
  expect(await due('personalkonsulten')).toBe('2027-02-28');
  expect(await due('lönekonsult Per Ask')).toBe('2027-02-28');
  expect(await due('en extern konsult')).toBeNull();
});

test.each(['• jullov –', 'Höstlov v. 44', 'Inga möten', 'Sommaruppehåll'])(
  'a month of a calendar in which nothing is done holds no measure: %s',
  async (free) => {
    const lines = await planLines('arshjul.csv', [
      'Årshjul läsåret 2026/27',
      'Månad;Vad;Vem;Utvärderas',
      'Oktober;Trygghetsenkät i åk 3–6;Kurator;november',
      `December;${free};;`,
      'Januari;Föräldramöte om nätet;Fritidspedagog;',
    ]);
    expect(lines.map((one) => one.split(' | ')[0])).toEqual(['Trygghetsenkät i åk 3–6', 'Föräldramöte om nätet']);
  },
);

test('the number of the case may stand alone on a line of the page’s head', async () => {
  const { plan } = await draftOf('lista.html', [
    '<table><tr><td>Frökinds kommun<br>Utbildningsnämnden</td><td>Bilaga § 94<br>UN 2026/7</td></tr></table>',
    '<h1>Uppdragslista</h1>',
    '<table><tr><th>Uppdrag</th><th>Ansvarig</th><th>Läge</th></tr>',
    '<tr><td>Utreda skolskjutsen</td><td>Controller</td><td>Pågår</td></tr>',
    '<tr><td>Ta fram ny taxa</td><td>Jurist</td><td>Ej påbörjat</td></tr></table>',
  ]);
  expect(plan.caseNumber).toBe('UN 2026/7');
});
