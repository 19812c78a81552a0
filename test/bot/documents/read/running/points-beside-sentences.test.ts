import { planLines } from '../../../../support/plan-lines';

/** A plan whose points stand among sentences that give somebody more to do: it is read by its sentences. */
const beside = async (...points: readonly string[]) => {
  const told = ['Rektor ordnar en lekdag senast 28 maj 2027.', 'Vi köper in fyra cyklar före 1 oktober 2026.'];
  const lines = [
    '# Utvecklingsplan Ekens fritidshem',
    '2026-08-20',
    '',
    '## Lek',
    '',
    ...told.flatMap((one) => [one, '']),
    ...points,
  ];
  return (await planLines('plan.md', lines)).filter((one) => !/lekdag|cyklar/u.test(one));
};

describe('points beside sentences', () => {
  it('have in brackets who and when, and before them their name, whatever clause it makes', async () => {
    expect(
      await beside(
        '- Dela avdelningen Eken i två grupper (rektor, januari 2027)',
        '- Fritidslärarna deltar i konferenser (klasslärare F–3, varje termin)',
        '- Nya pass läggs i schemat (schemaläggaren, senast 30 september 2026)',
      ),
    ).toEqual([
      'Dela avdelningen Eken i två grupper | rektor | –2027-01-31 | decided | area Lek',
      'Fritidslärarna deltar i konferenser | klasslärare F–3 | –recurring | decided | area Lek',
      'Nya pass läggs i schemat | schemaläggaren | –2026-09-30 | decided | area Lek',
    ]);
  });

  it('are people where they name one with a post, and nothing to do', async () => {
    expect(await beside('- Eva Ek, kurator', '- Bo Lind, skolpsykolog', '- Ida Ask, rektor')).toEqual([]);
  });

  it('say when they are done in a sentence that is nothing else, under a label or without one', async () => {
    expect(
      await beside(
        '- En ny lekplan tas fram. Ansvarig: rektor. Tid: januari 2027.',
        '- En mall tas fram. Ansvarig: kuratorn. Våren 2027.',
        '- Träffar ordnas för alla. Ansvarig: skolsköterskan. En gång per termin.',
      ),
    ).toEqual([
      'En ny lekplan tas fram | rektor | –2027-01-31 | decided | area Lek',
      'En mall tas fram | kuratorn | –2027-06-30 | decided | area Lek',
      'Träffar ordnas för alla | skolsköterskan | –recurring | decided | area Lek',
    ]);
  });

  it('are where they stand now, and not where they are to be behind the comma', async () => {
    expect(
      await beside(
        '- Systemet byts ut. Ansvarig: Jonas Ek. Pågår, klart i mars 2027.',
        '- Gungorna målas om. Ansvarig: vaktmästaren. Påbörjat, klart i juni 2027.',
        '- En hylla byggs. Ansvarig: slöjdläraren. Ej påbörjad, klart senast 30 april 2027.',
      ),
    ).toEqual([
      'Systemet byts ut | Jonas Ek | –2027-03-31 | in_progress | area Lek',
      'Gungorna målas om | vaktmästaren | –2027-06-30 | in_progress | area Lek',
      'En hylla byggs | slöjdläraren | –2027-04-30 | not_started | area Lek',
    ]);
  });
});
