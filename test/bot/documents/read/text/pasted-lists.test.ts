import type { Draft } from '../../../../../bot/domain/draft';
import { draftOf, refusalOf } from '../../../../support/read-text';

const days = (draft: Draft) => draft.measures.map((one) => one.due.map((due) => due.date));

describe('a list pasted from a meeting', () => {
  it('takes the bracket behind a name for who, and what follows it for when and how far', async () => {
    const draft = await draftOf('kvall.txt', [
      'Planeringskväll i arbetslaget 2025-12-02',
      '',
      '1) Byta lampor i ateljén (Siv), klart 3/2',
      '2) Utekök vid gungorna (husmor Greta Falk), start mars, utvärderas i juni',
      '3) Ny blankett för mediciner (ingen tar den ännu), senast v 7',
      '4) Skyltar på grindarna (vaktmästarna) - KLART',
      '5) Föräldrakaffe (Ivar), pågår',
    ]);
    expect(draft.measures.map((one) => [one.title, one.responsible, one.status])).toEqual([
      ['Byta lampor i ateljén', ['Siv'], 'unknown'],
      ['Utekök vid gungorna', ['husmor Greta Falk'], 'unknown'],
      ['Ny blankett för mediciner', [], 'unknown'],
      ['Skyltar på grindarna', ['vaktmästarna'], 'completed'],
      ['Föräldrakaffe', ['Ivar'], 'in_progress'],
    ]);
    expect(days(draft)).toEqual([['2026-02-03'], [], ['2026-02-13'], [], []]);
    expect(draft.measures[1]?.evaluation?.date).toBe('2026-06-30');
  });

  it('is one by what its points say of time and state, though they name nobody', async () => {
    const draft = await draftOf('lista.txt', [
      'Hej, här är det vi sa.',
      '',
      '1) Ny mall för samtal, klart 15/3',
      '2) Genomgång av nycklar - KLAR',
      '3) Flytt av skåpen, pågår',
    ]);
    expect(draft.measures.map((one) => [one.title, one.status])).toEqual([
      ['Ny mall för samtal', 'unknown'],
      ['Genomgång av nycklar', 'completed'],
      ['Flytt av skåpen', 'in_progress'],
    ]);
  });

  it('is none where the points only name meetings and days', async () => {
    const refusal = await refusalOf('moten.txt', [
      'Vi ses',
      '1) Uppstart, 4 mars',
      '2) Lägesträff, 8 april',
      '3) Slut, 6 maj',
    ]);
    expect(refusal).toEqual({ code: 'no_table_found' });
  });
});

describe('headings over labels', () => {
  const measure = (name: string, about: string, who: string, when: string) =>
    `<h3>${name}</h3><p>${about}</p><ul><li><b>Ansvarig:</b> ${who}</li><li><b>Beräknas klart:</b> ${when}</li></ul>`;

  it('are the measures of a web page, each with the labels under its paragraph', async () => {
    const draft = await draftOf('sida.html', [
      '<html><body><ul><li>Start</li><li>Skola</li><li>Fritid</li><li>Kontakt</li></ul><h1>Så förbättrar vi skolgårdarna</h1>',
      measure('Fler gungor', 'Tre gårdar saknar gungor.', 'parkchefen', 'maj 2026'),
      measure('Ny belysning', 'Gångarna är mörka.', 'fastighetschefen', 'november 2026'),
      '</body></html>',
    ]);
    expect(draft.plan.title).toBe('Så förbättrar vi skolgårdarna');
    expect(draft.measures.map((one) => [one.title, one.area, one.responsible])).toEqual([
      ['Fler gungor', null, ['parkchefen']],
      ['Ny belysning', null, ['fastighetschefen']],
    ]);
    expect(days(draft)).toEqual([['2026-05-31'], ['2026-11-30']]);
  });

  it('are chapters in an analysis whose proposals are announced, though they are called Nuläge and Analys', async () => {
    const draft = await draftOf('analys.txt', [
      'Kvalitetsanalys fritidshem 2025',
      '',
      'Sammanfattning',
      '',
      'Underlaget är enhetschefernas redovisningar och intervjuer med barn på fem fritidshem.',
      '',
      'Nuläge',
      '',
      'Under hösten 2025 prövades gemensam planering på två fritidshem i kommunens södra del.',
      '',
      'Analys',
      '',
      'Rutinerna skiljer sig åt. För att jämna ut dem föreslås följande insatser:',
      '',
      '• En gemensam rutin för hämtning tas fram.',
      '• Personalen får handledning varje termin.',
    ]);
    expect(draft.plan.kind).toBe('analysis_proposals');
    expect(draft.measures.map((one) => [one.title, one.status])).toEqual([
      ['En gemensam rutin för hämtning tas fram', 'proposed'],
      ['Personalen får handledning varje termin', 'proposed'],
    ]);
  });
});

describe('what a measure’s own sentences say', () => {
  it('takes the report from the second sentence, and what is put in place as done', async () => {
    const draft = await draftOf('yttrande.txt', [
      'Handlingsplan 2026-01-15',
      '',
      'Åtgärder:',
      '- En trivselenkät genomförs i mars 2026. Resultatet redovisas för nämnden i maj 2026.',
      '- Rektor har anställt en skolvärd.',
      '- Elevråd har införts i alla årskurser.',
    ]);
    expect(draft.measures[0]?.nextReport?.date).toBe('2026-05-31');
    expect(draft.measures.map((one) => one.status)).toEqual(['decided', 'completed', 'completed']);
  });

  it('knows what is told as over, when the school year ends and where the work goes on', async () => {
    const draft = await draftOf('uppfoljning.txt', [
      'Uppföljning av aktiviteter 2025, 2026-02-01',
      '1',
      'Uppdrag/Aktivitet',
      'Gemensamma lästest',
      'Uppföljning',
      'Färdigställdes i november 2025.',
      'Analys',
      'Testen används.',
      '2',
      'Uppdrag/Aktivitet',
      'Rörelse varje dag',
      'Uppföljning',
      'Genomfördes under hösten 2025 och avslutades i december.',
      'Analys',
      'Uppskattat.',
      '3',
      'Uppdrag/Aktivitet',
      'Handledning i matematik',
      'Uppföljning',
      'Sju av tolv har påbörjat. Beräknas klart till läsårsslutet 2027.',
      'Analys',
      'Fortsätter under aktivitet 1.',
      '4',
      'Uppdrag/Aktivitet',
      'Studiebesök',
      'Uppföljning',
      'Genomfördes inte.',
      'Analys',
      'Bussen uteblev.',
    ]);
    expect(draft.measures.map((one) => one.status)).toEqual(['completed', 'completed', 'in_progress', 'not_completed']);
    expect(days(draft)[2]).toEqual(['2027-06-30']);
    expect(draft.measures[2]?.relatesTo).toEqual([{ type: 'continues_in', to: 1 }]);
  });

  it('ties “se föregående punkt” to the measure right before, and does not call a measure so', async () => {
    const draft = await draftOf('plan.md', [
      '# Åtgärdsplan 2026',
      '',
      '| Område | Åtgärd | Ansvarig | Klart |',
      '| --- | --- | --- | --- |',
      '| Se över rutinerna för inköp | En inköpsmall tas fram. | ekonomen | maj 2026 |',
      '| Utbilda nya chefer i budget | En dag om budget hålls. | ekonomen | juni 2026 |',
      '| Stötta tillfälliga chefer | Sker tillsammans med övriga (se föregående punkt). | ekonomen | juni 2026 |',
    ]);
    expect(draft.measures[2]?.relatesTo).toEqual([{ type: 'covered_by', to: 2 }]);
    expect(draft.measures[2]?.title).toBe('Stötta tillfälliga chefer');
  });

  it('dates minutes by their meeting and not by the day they were adjusted', async () => {
    const draft = await draftOf('protokoll.txt', [
      'Protokollsutdrag',
      'Bildningsnämnden',
      '2026-01-14',
      '',
      '§ 4 Simundervisning',
      'Beslut',
      'Skolchefen får i uppdrag att se över simundervisningen. Uppdraget ska vara klart senast den 30 september 2026.',
      '',
      'Justerat 2026-01-20',
    ]);
    expect(draft.plan.documentDate).toBe('2026-01-14');
    expect(draft.measures.map((one) => one.responsible)).toEqual([['skolchefen']]);
  });
});
