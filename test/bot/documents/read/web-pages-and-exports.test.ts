import { shownBlocks } from '../../../support/blocks';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

test('the foot of a web page names other pages and who keeps it, and the day it was changed stays', async () => {
  const page = `<html><body><main><h1>Plan</h1><ul><li>Personuppgifter gallras</li></ul></main>
    <footer><p>Sidan ändrades den 3 maj 2027 &bull; Sidansvarig: Informationsenheten</p>
    <ul><li>Om kakor</li><li>Tillgänglighet</li></ul></footer>
    <footer><ul><li>Klart: maj 2027</li><li>Ny rutin</li></ul></footer></body></html>`;
  expect(await shownBlocks(page)).toEqual([
    '# Plan',
    '* Personuppgifter gallras',
    'Sidan ändrades den 3 maj 2027',
    '* Klart: maj 2027',
    '* Ny rutin',
  ]);
});

test('who stands in capitals on the line under "Ansvarig" is no heading', async () => {
  const card = (title: string, who: string, when: string) =>
    `<h3>${title}</h3><dl><dt>Ansvarig</dt><dd>${who}</dd><dt>Tidsplan</dt><dd>${when}</dd><dt>Läge</dt><dd>Pågår</dd></dl>`;
  const page = `<html><body><h1>Plan för skolgården</h1>${card('Nya gungor sätts upp', 'Vaktmästaren', 'Klart maj 2027')}
    ${card('Bollplan för alla åldrar', 'HRM', 'Löpande')}${card('Skuggan över sandlådan', 'Rektor', 'Klart juni 2027')}</body></html>`;
  expect(await planLines('gard.html', page)).toEqual([
    'Nya gungor sätts upp | Vaktmästaren | –2027-05-31 | in_progress',
    'Bollplan för alla åldrar | HRM | –recurring | in_progress',
    'Skuggan över sandlådan | Rektor | –2027-06-30 | in_progress',
  ]);
});

const EXPORT = [
  'Plan,Ärendenr,Aktivitet,Ansvarig,Byggstart,Slutdatum,Status',
  'Lokalplan för Åsen 2027,LN 2027/18,Ny matsal,Byggledaren,2027-03-01,2027-11-30,Pågår',
  'Lokalplan för Åsen 2027,LN 2027/18,Större kapprum,Intendenten,2027-06-14,2027-08-20,Ej påbörjad',
];
const frameOf = async (lines: readonly string[]) => {
  const { plan } = await draftOf('uttag 3.csv', lines);
  return [plan.title, plan.caseNumber];
};

test('an export that names its plan and its case in every row is called so', async () => {
  expect(await frameOf(EXPORT)).toEqual(['Lokalplan för Åsen 2027', 'LN 2027/18']);
});

test('rows of several plans and cases name neither', async () => {
  const mixed = [...EXPORT, 'Lokalplan för Vik 2027,LN 2027/19,Ny hiss,Byggledaren,2027-03-01,2027-05-30,Pågår'];
  expect(await frameOf(mixed)).toEqual(['uttag 3', null]);
});

test('when building begins is when the measure does', async () => {
  expect(await planLines('a.csv', EXPORT.join('\n'))).toEqual([
    expect.stringContaining('Ny matsal | Byggledaren | 2027-03-01–2027-11-30'),
    expect.stringContaining('Större kapprum | Intendenten | 2027-06-14–2027-08-20'),
  ]);
});

test('a figure under the table, named in the column of numbers, is nothing to do', async () => {
  const sheet = [
    'Nr;Område;Insats;Ansvarig;Klart;Läge',
    '1;Behålla;Lönesamtal varje vår;Rektor;maj 2027;Pågår',
    '2;Rekrytera;Dag för studenter;HR;juni 2027;Ej påbörjad',
    'Sjukfrånvaro 2026;;7,2 %;;;',
  ];
  expect(await planLines('a.csv', sheet.join('\n'))).toHaveLength(2);
});
