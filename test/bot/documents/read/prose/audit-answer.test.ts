import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readAuditAnswer } from '../../../../../bot/documents/read/prose/audit-answer';
import { readPlan } from '../../../../../bot/documents/read/read-plan';
import type { Draft } from '../../../../../bot/domain/draft';
import { blocksOf } from './blocks';

const SEED = join(__dirname, '../../../../../../shared/seeds');
const TODAY = '2026-03-01';

const read = (text: string) => {
  const shape = readAuditAnswer(blocksOf(text), TODAY);
  if (!shape) throw new Error('not read as an answer');
  return shape;
};

/** What a reading says of each measure, in one line each. */
const measures = (text: string) =>
  read(text).measures.map((one) => ({
    title: one.title?.title,
    who: one.responsible,
    state: one.status?.state,
    due: one.due?.map((date) => date.date),
    ...(one.evaluation ? { evaluation: one.evaluation.date } : {}),
    ...(one.nextReport ? { nextReport: one.nextReport.date } : {}),
  }));

const recommendations = (text: string) =>
  read(text).recommendations.map((one) => [one.no, one.text, one.response, one.measures]);

describe('readAuditAnswer: the seed', () => {
  const path = join(SEED, '000_efaf9284a856650a.txt');
  if (!existsSync(path)) {
    it.skip(`the seed is not at ${SEED}`, () => undefined);
    return;
  }
  const expected = JSON.parse(readFileSync(join(SEED, 'expected/seed0.expected.json'), 'utf8'));
  let draft: Draft;
  beforeAll(async () => {
    const outcome = await readPlan({ name: '000.txt', bytes: readFileSync(path) }, { today: '2026-11-22' });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    draft = outcome.draft;
  });

  it('has its title once, no date of its own, and the day the answer is due', () => {
    expect(draft.plan).toMatchObject({
      title: expected.plan.title,
      kind: 'audit_plan',
      documentDate: expected.documentDate,
      answerDueOn: expected.plan.answerDueOn,
    });
    expect(draft.plan.background).toHaveLength(1);
  });

  it('lists every recommendation verbatim, with its response and its measures', () => {
    const source = readFileSync(path, 'utf8');
    expect(draft.recommendations).toHaveLength(expected.recommendations.length);
    draft.recommendations.forEach((one, at) => {
      const right = expected.recommendations[at];
      expect(one.no).toBe(at + 1);
      expect(one.text.startsWith(right.text)).toBe(true);
      expect(source).toContain(one.text);
      expect(one.text).not.toMatch(/\*$/);
      expect(one.response).toBe(right.response);
      expect(one.measures).toEqual(right.measures.map((key: string) => Number(key.slice(1))));
      for (const paragraph of one.answer ?? []) expect(source).toContain(paragraph);
    });
    expect(draft.recommendations.map((one) => one.answer?.length)).toEqual([2, 4, 2, 2]);
  });

  it('suggests the five measures with their dates, people and states', () => {
    const date = (one: { raw: string; date: string; precision: string } | null | undefined) =>
      one ? { raw: one.raw, date: one.date, precision: one.precision } : null;
    expect(
      draft.measures.map((one) => ({
        responsible: one.responsible,
        start: one.start,
        due: one.due.map((each) => ({ raw: each.raw, date: each.date, precision: each.precision })),
        evaluation: one.evaluation,
        nextReport: one.nextReport && {
          raw: one.nextReport.raw,
          date: one.nextReport.date,
          precision: one.nextReport.precision,
        },
        status: one.status,
        statusRaw: one.statusRaw,
        schedule: one.schedule,
        area: one.area,
        actions: one.actions,
      })),
    ).toEqual(
      expected.measures.map(
        (one: Draft['measures'][number] & { nextReport: { raw: string; date: string; precision: string } }) => ({
          responsible: one.responsible,
          start: one.start,
          due: one.due,
          evaluation: one.evaluation,
          nextReport: date(one.nextReport),
          status: one.status,
          statusRaw: one.statusRaw,
          schedule: one.schedule,
          area: one.area,
          actions: one.actions,
        }),
      ),
    );
    expect(draft.measures.every((one) => one.confidence === 'unsure')).toBe(true);
  });

  it('says which commitment has no date, who asked for it, and no past day as one to come', () => {
    expect(draft.measures[0]?.flags).toEqual(expect.arrayContaining(['no_due_date', 'commissioned_by:ordförande']));
    expect(draft.warnings.find((one) => one.code === 'no_due_date')?.where).toContain('m1');
    expect(JSON.stringify(draft.measures)).not.toContain('2021');
  });

  it.each(['001_1833d760d4de3ff5', '003_a30c6f1372546b81', '004_63600a205414cc2e'])(
    'takes %s for no answer to auditors',
    (name) => {
      expect(readAuditAnswer(blocksOf(readFileSync(join(SEED, `${name}.txt`), 'utf8')), TODAY)).toBeNull();
    },
  );
});

const LABELLED = `Barn- och skolnämnden
Dnr BSN/2026:41

Yttrande över revisorernas granskning av elevhälsans organisation

Revisorerna har granskat om nämnden har en ändamålsenlig elevhälsa. Nämnden ska lämna sitt yttrande senast den 30 april 2026.

Rekommendation 1
"Upprätta en gemensam rutin för överlämning mellan skolformerna."
Nämndens svar:
Nämnden instämmer i bedömningen. Förvaltningen kommer att ta fram en gemensam rutin för överlämning. Rutinen ska vara klar senast den 30 september 2026 och utvärderas våren 2027.

Rekommendation 2
"Säkerställa att skolpsykologer finns att tillgå."
Nämndens svar:
Två skolpsykologer har anställts. Nämnden bedömer att inga ytterligare åtgärder behövs.

Rekommendation 3
"Följa upp frånvaron månadsvis."
Nämndens svar:
Nämnden delar inte revisorernas bedömning. En månadsvis uppföljning skulle öka rektorernas administration.

Rekommendation 4
"Se över resursfördelningen till elevhälsan."
Nämndens svar:
En översyn har påbörjats av ekonomen och beräknas vara klar i november 2026. Resultatet redovisas för nämnden i december 2026.

Näsvik 2026-04-14
Rut Ekdal, skolchef`;

describe('readAuditAnswer: answers under labels', () => {
  it('keeps the quoted recommendations without their marks, each with the kind of its answer', () => {
    expect(recommendations(LABELLED)).toEqual([
      [1, 'Upprätta en gemensam rutin för överlämning mellan skolformerna.', 'agrees_with_measure', [1]],
      [2, 'Säkerställa att skolpsykologer finns att tillgå.', 'no_further_action', [2]],
      [3, 'Följa upp frånvaron månadsvis.', 'disagrees', []],
      [4, 'Se över resursfördelningen till elevhälsan.', 'agrees_with_measure', [3]],
    ]);
  });

  it('attaches what later sentences say of time to the measure they speak of', () => {
    expect(measures(LABELLED)).toEqual([
      {
        title: 'Ta fram en gemensam rutin för överlämning',
        who: ['förvaltningen'],
        state: 'decided',
        due: ['2026-09-30'],
        evaluation: '2027-06-30',
      },
      { title: 'Två skolpsykologer har anställts', who: [], state: 'completed', due: [] },
      {
        title: 'En översyn har påbörjats av ekonomen',
        who: [],
        state: 'in_progress',
        due: ['2026-11-30'],
        nextReport: '2026-12-31',
      },
    ]);
  });

  it('warns of the one that nothing is planned for, ends at the signature, and knows when the answer is due', () => {
    const shape = read(LABELLED);
    expect(shape.findings).toEqual([{ code: 'recommendation_without_measure', at: { line: 18 } }]);
    expect(shape.after.map((one) => one.text)).toEqual(['Näsvik 2026-04-14', 'Rut Ekdal, skolchef']);
    expect(shape.plan).toEqual({ answerDueOn: '2026-04-30' });
    expect(shape.title?.text).toBe('Yttrande över revisorernas granskning av elevhälsans organisation');
  });
});

describe('readAuditAnswer: other layouts', () => {
  it('reads numbered recommendations whose answers hold lists of their own', () => {
    const text = `Svar på granskning av rektorernas arbetsmiljö
Revisionen i Almvik vill ha svar på följande rekommendationer senast 2026-03-31.
1. Att nämnden ser till att antalet medarbetare per rektor är rimligt.*
Nämnden kommer att:
1. kartlägga antalet medarbetare senast i maj 2026
2. utreda en gräns under hösten 2026
Ansvarig: utbildningschefen
2. Att nämnden utvecklar introduktionen av nya rektorer.*
Det finns sedan tidigare ett program för nya rektorer.`;
    expect(recommendations(text)).toEqual([
      [1, 'Att nämnden ser till att antalet medarbetare per rektor är rimligt.', 'agrees_with_measure', [1, 2]],
      [2, 'Att nämnden utvecklar introduktionen av nya rektorer.', 'done_or_in_place', []],
    ]);
    expect(measures(text)).toEqual([
      { title: 'Kartlägga antalet medarbetare', who: ['utbildningschefen'], state: 'decided', due: ['2026-05-31'] },
      { title: 'Utreda en gräns', who: ['utbildningschefen'], state: 'decided', due: ['2026-12-31'] },
    ]);
  });

  it('reads answers that point at a list in the introduction, and at each other', () => {
    const text = `Svar på granskningsrapport om elevers rätt till stöd
Revisorerna rekommenderar barn- och utbildningsnämnden att:
• säkerställa att utredningar görs skyndsamt
• utveckla uppföljningen av stödinsatser
• se över tillgången till specialpedagoger
Svar på rekommendation 1
Förvaltningen har infört ett ärendesystem. Handläggningstiden ska följas upp i delårsrapporten 2026.
Svar på rekommendation 2
Nämnden uppdrar åt förvaltningschefen att senast i november 2026 presentera en modell för uppföljning. Modellen ska därefter utvärderas hösten 2027.
Svar på rekommendation 3
Se svar på rekommendation 2. Därutöver planerar Lindskolan och Ekskolan att dela på en specialpedagog från och med augusti 2026.
För barn- och utbildningsnämnden
Åsa Lund`;
    expect(recommendations(text)).toEqual([
      [1, 'säkerställa att utredningar görs skyndsamt', 'partly_done', [1, 2]],
      [2, 'utveckla uppföljningen av stödinsatser', 'agrees_with_measure', [3]],
      [3, 'se över tillgången till specialpedagoger', 'agrees_with_measure', [3, 4]],
    ]);
    expect(measures(text).slice(1)).toEqual([
      { title: 'Handläggningstiden ska följas upp', who: [], state: 'decided', due: [], nextReport: '2026-08-31' },
      {
        title: 'Presentera en modell för uppföljning',
        who: ['förvaltningschefen'],
        state: 'decided',
        due: ['2026-11-30'],
        evaluation: '2027-12-31',
      },
      { title: 'Dela på en specialpedagog', who: ['Lindskolan', 'Ekskolan'], state: 'decided', due: [] },
    ]);
  });

  it('reads headings with a recommendation under each', () => {
    const text = `# Svar på revisorernas granskning av skolbiblioteken
Kommunrevisionen begär svar senast den 1 juni 2026.
## Rekommendation 1
Tydliggör vem som ansvarar för skolbiblioteken.
Utbildningschefen har fått i uppdrag att ta fram en ansvarsfördelning. Uppdraget redovisas för nämnden i september 2026.
## Rekommendation 2
Säkerställ tillgång till utbildade bibliotekarier.
Under läsåret 2026/27 anställs ytterligare en bibliotekarie.
## Rekommendation 3
Följ upp användningen.
Rektorerna följer redan idag upp användningen. Nämnden ser inget behov av ytterligare åtgärder.`;
    expect(recommendations(text).map((one) => one.slice(1))).toEqual([
      ['Tydliggör vem som ansvarar för skolbiblioteken.', 'agrees_with_measure', [1]],
      ['Säkerställ tillgång till utbildade bibliotekarier.', 'agrees_with_measure', [2]],
      ['Följ upp användningen.', 'no_further_action', []],
    ]);
    expect(measures(text)).toEqual([
      {
        title: 'Ta fram en ansvarsfördelning',
        who: ['utbildningschefen'],
        state: 'decided',
        due: [],
        nextReport: '2026-09-30',
      },
      { title: 'Ytterligare en bibliotekarie anställs', who: [], state: 'decided', due: ['2027-06-30'] },
    ]);
  });

  it("reads an inspectorate's order with what was done and what is planned", () => {
    const text = `Redovisning till Skolinspektionen
Skolinspektionen förelägger Almviks kommun att senast den 15 maj 2026 vidta åtgärder för att avhjälpa påtalade brister.
Brist 1: Studiehandledning ges inte till alla elever som har rätt till det.
Vidtagna åtgärder
- Tre studiehandledare har anställts.
Planerade åtgärder
- Stickprov görs av rektor i oktober 2026.
Brist 2: Kränkningar utreds inte skyndsamt.
Vidtagna åtgärder
Rektor kommer att utbilda personalen under augusti 2026.`;
    expect(read(text)).toMatchObject({ kind: 'inspection_order', plan: { answerDueOn: '2026-05-15' } });
    expect(recommendations(text)).toEqual([
      [1, 'Studiehandledning ges inte till alla elever som har rätt till det.', 'partly_done', [1, 2]],
      [2, 'Kränkningar utreds inte skyndsamt.', 'agrees_with_measure', [3]],
    ]);
    expect(measures(text).map(({ state, due }) => [state, due])).toEqual([
      ['completed', []],
      ['decided', ['2026-10-31']],
      ['decided', ['2026-08-31']],
    ]);
    expect(read(text).measures.map((one) => one.doubts.length > 0)).toEqual([false, false, true]);
  });

  it('reads an order that nobody has answered yet: every fault is listed and unanswered', () => {
    const text = `Beslut efter tillsyn
Skolinspektionen förelägger Vikby kommun att senast den 28 november 2026 vidta åtgärder så att:
1. Huvudmannen säkerställer att eleverna får den garanterade undervisningstiden.
2. Rektorn ser till att anmälan av kränkande behandling görs skyndsamt.
Huvudmannen ska senast samma dag redovisa vidtagna åtgärder.`;
    expect(recommendations(text).map((one) => [one[2], one[3]])).toEqual([
      ['unanswered', []],
      ['unanswered', []],
    ]);
    expect(read(text).findings).toHaveLength(2);
    expect(read(text).measures).toEqual([]);
  });

  it('reads fields under a measure the answer names', () => {
    const text = `Svar till kommunens revisorer
Granskning av fritidshemmen
Rekommendation: Utveckla uppföljningen av fritidshemmens kvalitet.
Svar: Nämnden instämmer.
Åtgärd: Kollegiala besök mellan fritidshemmen
Ansvarig: Verksamhetschef fritidshem. Klart: juni 2027. Uppföljning: oktober 2027`;
    expect(measures(text)).toEqual([
      {
        title: 'Kollegiala besök mellan fritidshemmen',
        who: ['Verksamhetschef fritidshem'],
        state: 'decided',
        due: ['2027-06-30'],
        nextReport: '2027-10-31',
      },
    ]);
  });

  it('reads questions and answers, also a list that goes on from the sentence before it', () => {
    const text = `Svar på revisionens frågor
Revisionen har ställt frågor om kompetensförsörjningen.
1) Hur ökar andelen behöriga lärare?
Svar: Nämnden avser att införa en gemensam rekryteringsprocess. Rektorerna deltar i arbetet, som ska vara slutfört vid årsskiftet 2026/2027.
2) Finns en plan för introduktion?
Svar: Nej. Arbetet med att ta fram en introduktionsplan har inletts. Planen beräknas vara klar i maj 2026. En första avstämning görs i april 2026.
3) Vad görs för att minska sjukfrånvaron?
Svar: Förvaltningen kommer under hösten 2026 att
a) kartlägga orsakerna,
b) erbjuda chefer utbildning.`;
    expect(measures(text)).toEqual([
      { title: 'Införa en gemensam rekryteringsprocess', who: ['nämnden'], state: 'decided', due: ['2026-12-31'] },
      {
        title: 'Ta fram en introduktionsplan',
        who: [],
        state: 'in_progress',
        due: ['2026-05-31'],
        nextReport: '2026-04-30',
      },
      { title: 'Kartlägga orsakerna', who: ['förvaltningen'], state: 'decided', due: ['2026-12-31'] },
      { title: 'Erbjuda chefer utbildning', who: ['förvaltningen'], state: 'decided', due: ['2026-12-31'] },
    ]);
  });

  it('reads recommendations that only their labelled answers tell from the text around them', () => {
    const text = `Tjänsteskrivelse
Datum: 2025-09-08
Svar på revisionsrapport om nämndens kvalitetsarbete
Revisorerna önskar nämndens svar senast den 31 oktober 2025.
Revisorerna rekommenderar nämnden att tydliggöra roller och ansvar.
Nämndens svar: Nämnden delar revisorernas uppfattning. Ett årshjul håller på att tas fram och beslutas av nämnden i december 2025. Under våren 2026 kommer samtliga rektorer att erbjudas utbildning i analys.
Revisorerna rekommenderar nämnden att följa upp på enhetsnivå.
Nämndens svar: Från och med läsåret 2025/26 genomför kvalitetschefen resultatdialoger med varje enhet två gånger per år. Nämnden kommer att utvärdera dialogerna i juni 2026.
Karin Ström
Förvaltningschef`;
    expect(measures(text)).toEqual([
      {
        title: 'Ett årshjul håller på att tas fram och beslutas av nämnden',
        who: [],
        state: 'in_progress',
        due: ['2025-12-31'],
      },
      { title: 'Samtliga rektorer ska erbjudas utbildning i analys', who: [], state: 'decided', due: ['2026-06-30'] },
      {
        title: 'Resultatdialoger med varje enhet',
        who: ['kvalitetschefen'],
        state: 'decided',
        due: [null],
        evaluation: '2026-06-30',
      },
    ]);
    expect(read(text).recommendations.map((one) => one.answer?.length)).toEqual([1, 1]);
    expect(read(text).after.map((one) => one.text)).toEqual(['Karin Ström', 'Förvaltningschef']);
  });

  it('reads recommendations between numbered chapters, and knows the thing again by its short name', () => {
    const text = `Nämndens yttrande över granskning av skolsocialt arbete
1. Inledning
Nedan lämnas nämndens svar på rekommendationerna.
2. Svar
Rekommendation 1 – Fastställ mål
Nämnden har vid sammanträdet i februari 2026 fastställt mål. Målen följs upp i verksamhetsberättelsen för 2026.
Rekommendation 2 – Inrätta ett samverkansforum
Skolchefen och socialchefen har fått i uppdrag av nämnden att inrätta ett samverkansforum. Forumet ska vara på plats senast 1 september 2026.
3. Slutsats
Nämnden tackar för granskningen.
Solvik den 3 mars 2026`;
    expect(recommendations(text)).toEqual([
      [1, 'Fastställ mål', 'partly_done', [1, 2]],
      [2, 'Inrätta ett samverkansforum', 'agrees_with_measure', [3]],
    ]);
    expect(measures(text).slice(1)).toEqual([
      { title: 'Målen följs upp', who: [], state: 'decided', due: [], nextReport: '2027-04-15' },
      {
        title: 'Inrätta ett samverkansforum',
        who: ['skolchefen', 'socialchefen'],
        state: 'decided',
        due: ['2026-09-01'],
      },
    ]);
  });

  it('reads recommendations that were in italics, and who leads the work', () => {
    const text = `Svar på revisorernas granskning av lokaler
Revisorernas rekommendationer anges i kursiv stil.
Att nämnden upprättar en långsiktig lokalresursplan
En lokalresursplan ska antas i november 2026. Ansvarig för arbetet är fastighetsstrategen.
Att nämnden ser över ventilationen i Åskolan
Vid kontrollen i mars 2025 upptäcktes brister. Inga ytterligare åtgärder planeras.`;
    expect(recommendations(text)).toEqual([
      [1, 'Att nämnden upprättar en långsiktig lokalresursplan', 'agrees_with_measure', [1]],
      [2, 'Att nämnden ser över ventilationen i Åskolan', 'no_further_action', []],
    ]);
    expect(measures(text)).toEqual([
      { title: 'En lokalresursplan ska antas', who: ['fastighetsstrategen'], state: 'decided', due: ['2026-11-30'] },
    ]);
  });

  it('reads a table of recommendations and answers', () => {
    const text = `# Yttrande till revisionen
| Nr | Revisionens rekommendation | Nämndens svar |
|---|---|---|
| 1 | Inför en modell för frånvaroanalys | Kvalitetscontrollern kommer att ta fram en modell senast 2026-10-31. |
| 2 | Se över bemanningen | Nämnden delar inte bedömningen. |`;
    expect(recommendations(text)).toEqual([
      [1, 'Inför en modell för frånvaroanalys', 'agrees_with_measure', [1]],
      [2, 'Se över bemanningen', 'disagrees', []],
    ]);
    expect(measures(text)[0]).toMatchObject({ who: ['kvalitetscontrollern'], due: ['2026-10-31'] });
  });
});

describe('a plan whose table answers recommendations', () => {
  it('ties each recommendation to the measures of its rows, and makes none of a row that plans nothing', async () => {
    const text = `# Yttrande till revisionen

| Rekommendation | Nämndens svar | Åtgärd | Ansvarig | Klart |
|---|---|---|---|---|
| 1. Inför en gemensam modell | Nämnden instämmer. | Ta fram en modell | Kvalitetscontroller | 2026-10-31 |
| | | Utbilda mentorer i modellen | Rektorerna | våren 2027 |
| 2. Se över bemanningen | Nämnden delar inte bedömningen. | – | | |
| 3. Utveckla samverkan | Avtal finns sedan 2024. | Ingen ytterligare åtgärd | | |
`;
    const outcome = await readPlan({ name: 'svar.md', bytes: new TextEncoder().encode(text) }, { today: TODAY });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { draft } = outcome;
    expect(draft.measures.map((one) => [one.no, one.title, one.due[0]?.date])).toEqual([
      [1, 'Ta fram en modell', '2026-10-31'],
      [2, 'Utbilda mentorer i modellen', '2027-06-30'],
    ]);
    expect(draft.recommendations.map((one) => [one.no, one.text, one.response, one.measures])).toEqual([
      [1, 'Inför en gemensam modell', 'agrees_with_measure', [1, 2]],
      [2, 'Se över bemanningen', 'disagrees', []],
      [3, 'Utveckla samverkan', 'no_further_action', []],
    ]);
    expect(draft.warnings.find((one) => one.code === 'recommendation_without_measure')?.where).toBe('line 7, 8');
  });
});

describe('readAuditAnswer: whatever the text', () => {
  const word = fc.constantFrom(
    'Säkerställa',
    'att',
    'nämnden',
    'kommer',
    'ska',
    'senast',
    '2026-05-01',
    'rutin',
    '1.',
    'Svar:',
    'Rekommendation 2',
    'våren',
    '–',
    '*',
    '”',
    '\n',
    ':',
    '\t',
    'har infört',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  );

  it('never throws, and never gives a measure a number that is not there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shape = readAuditAnswer(blocksOf(`Svar till revisionen\nRekommendation 1: Ange mål\n${text}`), TODAY);
        for (const one of shape?.recommendations ?? []) {
          for (const no of one.measures ?? []) expect(shape?.measures[no - 1]).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives back every recommendation verbatim and in order', () => {
    const letters = fc.stringMatching(/^[a-zåäö]{3,12}$/);
    const sentence = fc.array(letters, { minLength: 3, maxLength: 20 }).map((words) => `Att ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (asked) => {
        const text = asked.map((one, at) => `- ${at + 1}. ${one}*\nFörvaltningen kommer att ta fram en plan.`);
        const shape = readAuditAnswer(blocksOf(`Svar till revisionen om rekommendationer\n${text.join('\n')}`), TODAY);
        expect(shape?.recommendations.map((one) => one.text)).toEqual(asked);
      }),
      { numRuns: 100 },
    );
  });
});
