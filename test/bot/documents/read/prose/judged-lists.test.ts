import { draftOf } from '../../../../support/read-text';

/** Of each measure its name, area, people and days. */
const measures = async (text: string) =>
  (await draftOf('dialog.txt', text)).measures.map((one) => [
    one.title,
    one.area,
    one.responsible,
    one.due.map(({ date }) => date),
  ]);

const HEAD = `KVALITETSDIALOG
Enhet: Lindängens skola, Vreta kommun

Arbetsro ...................... inte alls
Elevhälsa ..................... till viss del
Ledarskap ..................... helt

`;

describe('assignments listed under the areas a paper has judged', () => {
  it('reads a heading in capitals as one, though its words could head columns', async () => {
    const text = `${HEAD}UPPDRAG TILL REKTOR
Arbetsro
  * Inför gemensamma rutiner för lektionsstart. Klart senast 26 februari 2027.
Elevhälsa
  * Se över elevhälsans mötestider. Klart senast v. 10 2027. Ansvarig: kurator Siv Ström.
  * Utbilda mentorerna i samtalsmetodik. Klart till vårterminen 2027.

Uppdragen skrivs in i skolans plan.`;
    expect(await measures(text)).toEqual([
      ['Inför gemensamma rutiner för lektionsstart', 'Arbetsro', ['Lindängens skola'], ['2027-02-26']],
      ['Se över elevhälsans mötestider', 'Elevhälsa', ['kurator Siv Ström'], ['2027-03-12']],
      ['Utbilda mentorerna i samtalsmetodik', 'Elevhälsa', ['Lindängens skola'], ['2027-06-30']],
    ]);
  });

  it('reads an area with a colon, and a point that goes on in the next line', async () => {
    const text = `${HEAD}Uppdrag till rektorn:
Elevhälsa:
- Ta fram en rutin för hur elevhälsan
  kopplas in vid frånvaro senast den 15 januari 2027
- Anställ en kurator före den 1 mars 2027
Arbetsro:
- Avskaffa mobilförbudet senast den 30 april 2027
Kommunen gör ett nytt besök om två år.`;
    expect(await measures(text)).toEqual([
      [
        'Ta fram en rutin för hur elevhälsan kopplas in vid frånvaro',
        'Elevhälsa',
        ['Lindängens skola'],
        ['2027-01-15'],
      ],
      ['Anställ en kurator', 'Elevhälsa', ['Lindängens skola'], ['2027-03-01']],
      ['Avskaffa mobilförbudet', 'Arbetsro', ['Lindängens skola'], ['2027-04-30']],
    ]);
  });

  it('reads lines without marks under the names of what was judged, and numbers under a name of their own', async () => {
    const text = `${HEAD}Uppdrag
Arbetsro
Se över rastvärdarnas schema senast den 29 januari 2027.
Elevhälsa
Införa ett veckomöte för elevhälsan senast den 12 februari 2027.
Samverkan med vårdnadshavare
1. Skapa ett veckobrev senast den 19 februari 2027. Ansvarig: bitr. rektor Eva Falk
2. Bjud in till ett öppet hus före den 1 juni 2027.`;
    expect((await measures(text)).map(([title, area, who]) => [title, area, who])).toEqual([
      ['Se över rastvärdarnas schema', 'Arbetsro', ['Lindängens skola']],
      ['Införa ett veckomöte för elevhälsan', 'Elevhälsa', ['Lindängens skola']],
      ['Skapa ett veckobrev', 'Samverkan med vårdnadshavare', ['bitr. rektor Eva Falk']],
      ['Bjud in till ett öppet hus', 'Samverkan med vårdnadshavare', ['Lindängens skola']],
    ]);
  });
});

describe('assignments that name their area themselves', () => {
  it.each([
    [
      '1. Arbetsro: ta fram ordningsregler. Klart senast 26 februari 2027.',
      '2. Elevhälsa: se över mötestiderna senast den 12 mars 2027.',
    ],
    [
      '- Arbetsro: ta fram ordningsregler senast den 26 februari 2027',
      '- Elevhälsa: se över mötestiderna. Klart senast 12 mars 2027.',
    ],
    ['Arbetsro: ta fram ordningsregler, klart 26 februari 2027', 'Elevhälsa: se över mötestiderna senast v. 10 2027'],
  ])('are called by what is done: %s', async (first, second) => {
    const text = `${HEAD}Uppdrag till rektor\n${first}\n${second}`;
    expect((await measures(text)).map(([title, area, , due]) => [title, area, due])).toEqual([
      ['Ta fram ordningsregler', 'Arbetsro', ['2027-02-26']],
      ['Se över mötestiderna', 'Elevhälsa', ['2027-03-12']],
    ]);
  });

  it.each(['Uppdragen följs upp', 'Samtliga uppdrag redovisas', 'De uppdragen stäms av'])(
    'are all followed up where the list says so: %s',
    async (words) => {
      const { measures: read } = await draftOf(
        'dialog.txt',
        `${HEAD}Uppdrag\n- Ta fram ordningsregler.\n- Se över mötestiderna.\n\n${words} vid samtalet i maj 2027.`,
      );
      expect(read.map((one) => [one.title, one.nextReport?.date])).toEqual([
        ['Ta fram ordningsregler', '2027-05-31'],
        ['Se över mötestiderna', '2027-05-31'],
      ]);
    },
  );

  it.each(['Datum', 'Besöksdatum', 'Dialog'])(
    'are of the day in the head, under the name of the unit: %s',
    async (word) => {
      const text = HEAD.replace('kommun\n', `kommun\n${word}: 2026-10-14\n`);
      const { plan } = await draftOf('dialog.txt', `${text}Uppdrag\n- Ta fram ordningsregler.`);
      expect(plan.documentDate).toBe('2026-10-14');
    },
  );
});
