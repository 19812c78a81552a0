import { coveredBy } from '../../../../../bot/documents/read/passed-over/covered';
import { aDraft, aDraftMeasure } from '../../../../support/drafts';

const measure = aDraftMeasure({
  title: 'Bygga en scen',
  actions: ['Snickarna ritar läktaren'],
  due: [{ raw: 'senast i oktober', date: '2026-10-31', precision: 'month' }],
  statusRaw: 'Ritningen pågår',
});
const draft = {
  ...aDraft([measure], { title: 'Plan för musikens lokaler' }),
  recommendations: [{ no: 1, text: 'Nämnden bör låta stämma alla pianon.' }],
  ratings: [{ unit: null, form: null, area: 'Körsång', value: 3, raw: 'Sången når till stor del målet.' }] as const,
};
const isCovered = coveredBy(draft, [{ measure, lines: [4] }]);

test.each([
  ['what a measure is called, wherever it stands', 'Bygga en scen.', 9],
  ['what it keeps in its parts', 'Snickarna ritar läktaren.', 9],
  ['how far it has come', 'Ritningen pågår.', 9],
  ['the plan’s title', 'Plan för musikens lokaler', 1],
  ['a recommendation', 'Nämnden bör låta stämma alla pianon.', 2],
  ['a judgement', 'Sången når till stor del målet.', 2],
  ['a sentence of its line that holds its title', 'En hantverkare ska efter lovet bygga elevernas nya scen.', 4],
  ['a sentence of its line that is half its words', 'Ritningen av läktaren justeras i köket.', 4],
])('%s has been read', (_, sentence, line) => {
  expect(isCovered(sentence, line)).toBe(true);
});

test.each([
  ['what shares a word with it on another line', 'Ritningen av läktaren justeras i köket.', 9],
  ['what holds its title and more on another line', 'En hantverkare ska efter lovet bygga elevernas nya scen.', 9],
  ['something else on its line', 'Flygeln stäms varje vecka av kantorn.', 4],
])('%s has not', (_, sentence, line) => {
  expect(isCovered(sentence, line)).toBe(false);
});
