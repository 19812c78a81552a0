import { draftOf } from '../../../../support/read-text';

/** Of each measure its name, area, people, days and next report. */
const measures = async (name: string, text: string) =>
  (await draftOf(name, text)).measures.map((one) => [
    one.title,
    one.area,
    one.responsible,
    one.due.map(({ date }) => date),
    one.nextReport?.date,
  ]);

describe('a paper that judges one unit, which only its title or its opening names', () => {
  it('reads what is assigned under each judgement, and whom the sentence gives it to', async () => {
    const text = `# Bedömning och uppdrag efter höstens dialog – Ekbackens skola

Vid dialogen deltog rektor Stina Wall och skolchef Per Modig. Skalan är helt, till stor del, till viss del och inte alls.

## Ledning och organisation

Bedömning: till stor del

Uppdrag: Rektor ska utse en samordnare för kollegialt lärande senast den 15 januari 2027.

## Extra anpassningar

Bedömning: inte alls

Uppdrag: Rektor ska ta fram en modell för anpassningar. Modellen ska vara klar den 30 april 2027. Uppdraget följs upp vid lönesamtalet i maj 2027.

## Fritidshemmet

Bedömning: helt

Uppdrag: Inget uppdrag.`;
    expect(await measures('dialog.md', text)).toEqual([
      ['Utse en samordnare för kollegialt lärande', 'Ledning och organisation', ['Rektor'], ['2027-01-15'], undefined],
      ['Ta fram en modell för anpassningar', 'Extra anpassningar', ['Rektor'], ['2027-04-30'], '2027-05-31'],
    ]);
  });

  it('reads them in points under a heading of their own', async () => {
    const text = `<h1>Dialog om kvalitet – uppdrag till Lärkans skola</h1>
<h2>Lokaler</h2><p><b>Nivå:</b> till viss del</p><h3>Uppdrag</h3><ul><li>Rektorn ska ta fram ett nytt schema för lunchen till den 1 mars 2027.</li></ul>
<h2>Studiero</h2><p><b>Nivå:</b> inte alls</p><h3>Uppdrag</h3><ul><li>Biträdande rektor ska genomföra klassrumsbesök senast den 31 mars 2027.</li></ul>`;
    expect(await measures('dialog.html', `<html><body>${text}</body></html>`)).toEqual([
      ['Ta fram ett nytt schema för lunchen', 'Lokaler', ['Rektorn'], ['2027-03-01'], undefined],
      ['Genomföra klassrumsbesök', 'Studiero', ['Biträdande rektor'], ['2027-03-31'], undefined],
    ]);
  });

  it('takes "Återkoppling till" a unit for what the paper is called, and the unit for its name alone', async () => {
    const draft = await draftOf(
      'dialog.txt',
      `Lunda kommun
Återkoppling till Norrgården

Samverkan med hemmet
Skattning: till viss del
Uppdrag till rektor: Införa ett veckobrev till vårdnadshavarna under våren 2027.

Språk
Skattning: inte alls
Uppdrag till rektor: Inget nytt uppdrag`,
    );
    expect(draft.plan.title).toBe('Återkoppling till Norrgården');
    expect(draft.ratings.map((one) => one.unit)).toEqual(['Norrgården', 'Norrgården']);
    expect(draft.measures.map((one) => [one.title, one.group])).toEqual([
      ['Införa ett veckobrev till vårdnadshavarna', 'Norrgården'],
    ]);
  });

  it.each([
    ['Rektor ska omgående se till att alla ärenden avslutas, dock senast den 18 december 2026.', '2026-12-18'],
    ['Rektor ska skyndsamt se till att alla ärenden avslutas, senast den 29 januari 2027.', '2027-01-29'],
    ['Rektor ska genast se till att alla ärenden avslutas, dock före den 1 februari 2027.', '2027-02-01'],
  ])('keeps of what is to be soon the day it is to be by: %s', async (sentence, date) => {
    const text = `# Dialog på Alskolan\n\n## Trygghet\n\nBedömning: inte alls\n\nUppdrag: ${sentence}`;
    const { measures: read, warnings } = await draftOf('dialog.md', text);
    expect(read.map((one) => [one.title, one.responsible, one.due.map((day) => day.date)])).toEqual([
      ['Se till att alla ärenden avslutas', ['Rektor'], [date]],
    ]);
    expect(warnings.map((one) => one.code)).not.toContain('vague_due');
  });
});
