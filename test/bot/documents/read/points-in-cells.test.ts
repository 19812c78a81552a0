import { allQuestions } from '../../../../bot/domain/draft-questions';
import { planLines } from '../../../support/plan-lines';
import { draftOf, refusalOf } from '../../../support/read-text';

const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const points = (...texts: readonly string[]): string => `<ul>${texts.map((one) => `<li>${one}</li>`).join('')}</ul>`;
const page = (title: string, ...parts: readonly string[]): string =>
  `<html><body><h1>${title}</h1>${parts.join('')}<p>Upprättad 2026-09-01</p></body></html>`;

const read = (document: string) => planLines('plan.html', document);

test('points that say who and when in a cell of a page laid out in tables are measures, each under its heading', async () => {
  const part = (area: string, seen: string, back: string, ...what: readonly string[]) =>
    `<h2>${area}</h2>${table(
      ['N', `<p>Nuläge – vad ser vi?</p><p>${seen}</p>`],
      ['Å', `<p>Åt det här hållet – vad gör vi?</p>${points(...what)}`],
      ['K', `<p>Koll – hur märks det?</p><p>${back}</p>`],
    )}`;
  expect(
    await read(
      page(
        'Lärmiljön på Backa förskola',
        part(
          'Gården',
          'Barnen trängs vid gungorna.',
          'Utvärderas i april 2027.',
          'Flytta gungorna till skogskanten (ansvarig: vaktmästaren, klart: v. 42)',
          'Måla hagar på asfalten (ansvarig: arbetslaget Räven, klart: maj 2027)',
        ),
        part(
          'Ateljén',
          'Den används sällan.',
          'Fler barn målar.',
          'Öppen ateljé (ansvarig: Siri Moen, klart: löpande)',
        ),
      ),
    ),
  ).toEqual([
    'Flytta gungorna till skogskanten | vaktmästaren | –2026-10-16 | decided | evaluation 2027-04-30 | area Gården',
    'Måla hagar på asfalten | arbetslaget Räven | –2027-05-31 | decided | evaluation 2027-04-30 | area Gården',
    'Öppen ateljé | Siri Moen | –recurring | decided | area Ateljén',
  ]);
});

test('the name of the area may stand over the table instead, and when it is looked back at under a label', async () => {
  const part = (area: string, back: string, ...what: readonly string[]) =>
    table(
      [area, ''],
      ['Det vi vet', 'Mycket väntan.'],
      ['Det vi vill pröva', what.map((one) => `<p>${one}</p>`).join('')],
      ['Utvärdering', back],
    );
  expect(
    await read(
      page(
        'Så arbetar fritids vidare',
        part('Mellanmålet', 'januari 2027', 'Två matlag. Ansvarig: Ove Dahl. Klart: 2026-10-09'),
        part(
          'Hämtningen',
          'mars 2027',
          'Tavla vid grinden. Ansvarig: Ove Dahl. Klart: v. 45',
          'Samlad utevistelse efter fyra. Ansvarig: Mira Holm. Klart: november 2026',
        ),
      ),
    ),
  ).toEqual([
    'Två matlag | Ove Dahl | –2026-10-09 | decided | evaluation 2027-01-31 | area Mellanmålet',
    'Tavla vid grinden | Ove Dahl | –2026-11-06 | decided | evaluation 2027-03-31 | area Hämtningen',
    'Samlad utevistelse efter fyra | Mira Holm | –2026-11-30 | decided | evaluation 2027-03-31 | area Hämtningen',
  ]);
});

test('in a column of measures too, points with owners of their own are one measure each', async () => {
  expect(
    await read(
      page(
        'Handlingsplan',
        table(
          ['Område', 'Nuläge', 'Insatser', 'Uppföljning'],
          [
            'Studiero',
            'Sena starter',
            points('Lärarna möter i dörren (rektor, klart v. 40)', 'Gemensam lektionsstart (Ann Ros, december)'),
            'Utvärderas i maj 2027',
          ],
          ['Läsning', 'Få böcker', 'Bokbuss (ansvarig: bibliotekarien)', 'Utvärderas i juni 2027'],
        ),
      ),
    ),
  ).toEqual([
    'Lärarna möter i dörren | rektor | –2026-10-02 | decided | evaluation 2027-05-31 | area Studiero',
    'Gemensam lektionsstart | Ann Ros | –2026-12-31 | decided | evaluation 2027-05-31 | area Studiero',
    'Bokbuss | bibliotekarien | – | decided | evaluation 2027-06-30 | area Läsning',
  ]);
});

test('a name in brackets and nothing else is no owner of what stands before it', async () => {
  expect(
    await read(
      page(
        'Handlingsplan',
        table(
          ['Område', 'Insatser', 'Läge'],
          ['Uppföljning', 'Nytt system (Almgården Styrning)', 'Pågår'],
          ['Läsning', 'Bokbuss varje vecka', 'Ej påbörjat'],
        ),
      ),
    ),
  ).toEqual([expect.stringContaining('Almgården Styrning'), expect.stringContaining('Bokbuss varje vecka |  |')]);
});

test('points without owners stay the parts of one measure, and people with their times in a cell are no plan', async () => {
  const [only, ...more] = await read(
    page('Handlingsplan', table(['Insatser', 'Ansvarig', 'Klart'], [points('Ny taxa', 'Nya kort'), 'Ekonom', 'v. 40'])),
  );
  expect([only, more]).toEqual([expect.stringContaining('Ny taxa'), []]);
  const duty = table(['Måndag', 'Dörren kl. 8: Ove Dahl'], ['Tisdag', 'Dörren kl. 8: Mira Holm']);
  expect(await refusalOf('jour.html', page('Öppning', duty))).toEqual({ code: 'no_table_found' });
});

test('points under a name that says they have been, stand as they are or are somebody’s posts are no measures', async () => {
  const two = points(
    'Sagostund (ansvarig: Ove Dahl, v. 45)',
    'Bokhörna i hallen (ansvarig: Mira Holm, klart: mars 2025)',
  );
  const posts = points(
    'Lekförråd (ansvarig: Ove Dahl, till 2027-06-30)',
    'Pärmar (ansvarig: Mira Holm, till 2027-06-30)',
  );
  const layouts = [
    table(['Mål', 'Alla barn möter böcker'], ['Genomfört under fjolåret', two], ['Önskemål', 'Fler böcker']),
    table(['Detta gjorde vi', two]),
    table(['', `<p>Så gjorde vi förra läsåret:</p>${two}`]),
    table(['Genomförda insatser', two]),
    table(['Nuläge', two], ['Analys', 'Det räcker']),
    table(['Avdelning', 'Ansvarsområden'], ['Lärkan', posts]),
    table(['Roller'], [posts]),
    `<h2>Genomfört 2025</h2>${table(['Läsning', two])}`,
  ];
  for (const one of layouts)
    expect(await refusalOf('rapport.html', page('Kvalitetsrapport', one))).toEqual({ code: 'no_table_found' });
});

test('beside them, what is to be done is read, and a name that holds both is asked about', async () => {
  const [been, next] = [
    points('Sagostund (ansvarig: Ove Dahl, klart: mars 2026)', 'Bokhörna (ansvarig: Ove Dahl, klart: maj 2026)'),
    points('Bokbuss varje vecka (ansvarig: Mira Holm, v. 45)', 'Läsfadder i trean (ansvarig: Ove Dahl, v. 46)'),
  ];
  const titles = async (...rows: readonly (readonly string[])[]) =>
    (await read(page('Läsning', table(...rows)))).map((one) => one.split(' | ')[0]);
  expect(await titles(['Resultat', been], ['Nästa steg', next])).toEqual(['Bokbuss varje vecka', 'Läsfadder i trean']);
  expect(await titles(['Genomförda och planerade insatser', next])).toEqual([
    'Bokbuss varje vecka',
    'Läsfadder i trean',
  ]);
  expect(await titles(['Del', 'Resultat'], ['Insatser', next])).toEqual(['Bokbuss varje vecka', 'Läsfadder i trean']);
});

test('nobody has named what is read from a page’s layout: whether it is measures is asked', async () => {
  const layout = table([
    'Det vi vill pröva',
    points('Bokbuss (ansvarig: Mira Holm, v. 45)', 'Läsfadder (ansvarig: Ove Dahl, v. 46)'),
  ]);
  const draft = await draftOf('plan.html', page('Läsning', layout));
  expect(draft.measures.map((one) => one.confidence)).toEqual(['unsure', 'unsure']);
  expect(allQuestions(draft, 'plan.html').filter((one) => one.code === 'is_measure')).toHaveLength(2);
  const named = table(['Område', 'Insatser'], ['Läsning', points('Bokbuss (ansvarig: Mira Holm, v. 45)')]);
  const plan = await draftOf('plan.html', page('Handlingsplan', named));
  expect(plan.measures.map((one) => one.confidence)).not.toContain('unsure');
});

test('what a report of the year before gives to do lies after it, and what a plan of that year gave lies in it', async () => {
  const rows = (name: string) =>
    page(
      `${name} 2025/26 Bäckskolan`,
      '<p>2026-06-15</p>',
      table(['Åtgärd', 'Ansvarig', 'Klart'], ['Läslov på lågstadiet', 'Rektor', 'v. 44']),
    );
  const due = async (name: string) => (await read(rows(name))).map((one) => one.split(' | ')[2]);
  expect(await due('Kvalitetsrapport')).toEqual(['–2026-10-30']);
  expect(await due('Verksamhetsberättelse')).toEqual(['–2026-10-30']);
  expect(await due('Läsårsutvärdering')).toEqual(['–2026-10-30']);
  expect(await due('Handlingsplan')).toEqual(['–2025-10-31']);
});
