import { commitmentTitle } from '../../../../../bot/documents/read/prose/found-measure';
import { listedStatement, readStatement } from '../../../../../bot/documents/read/prose/statements';
import { commitmentDates, nearest } from '../../../../../bot/documents/read/sentence/times';

const REFERENCE = '2026-03-01';
const does = (text: string) => {
  const read = readStatement(text, /\d{4}/.test(text));
  return read.kind === 'does' ? [commitmentTitle(read, REFERENCE), read.who, read.state] : read.kind;
};

describe('a sentence commits', () => {
  test.each([
    ['Förvaltningen kommer att revidera rutinen under 2026.', 'Revidera rutinen', 'Förvaltningen', 'decided'],
    [
      'Under våren 2026 kommer rektorerna att besöka varandras skolor.',
      'Besöka varandras skolor',
      'rektorerna',
      'decided',
    ],
    ['Nämnden ska senast i maj 2026 anta en ny plan.', 'Anta en ny plan', 'Nämnden', 'decided'],
    ['Skolchefen avser att tillsätta en arbetsgrupp.', 'Tillsätta en arbetsgrupp', 'Skolchefen', 'decided'],
    [
      'För att stärka stödet kommer förvaltningen att anställa en controller.',
      'Anställa en controller',
      'förvaltningen',
      'decided',
    ],
    ['Presidiet har gett skolchefen i uppdrag att utreda skjutsarna.', 'Utreda skjutsarna', 'skolchefen', 'decided'],
    ['Lokalstrategen får i uppdrag att inventera salarna.', 'Inventera salarna', 'Lokalstrategen', 'decided'],
    ['Nämnden uppdrar åt förvaltningen att se över avgifterna.', 'Se över avgifterna', 'förvaltningen', 'decided'],
    [
      'En plan för läsning kommer att tas fram av biträdande rektor.',
      'En plan för läsning ska tas fram av biträdande rektor',
      'biträdande rektor',
      'decided',
    ],
    ['Nämnden har beslutat att en strategi ska tas fram.', 'En strategi ska tas fram', null, 'decided'],
    ['Två kuratorer anställs hösten 2026.', 'Två kuratorer anställs', null, 'decided'],
    ['Under hösten 2026 anställs en bibliotekarie.', 'En bibliotekarie anställs', null, 'decided'],
    ['Arbetet med att ta fram en rutin har påbörjats.', 'Ta fram en rutin', null, 'in_progress'],
    ['En samordnare har anställts.', 'En samordnare har anställts', null, 'completed'],
  ])('%s', (text, title, who, state) => {
    expect(does(text)).toEqual([title, who, state]);
  });
});

describe('a sentence commits to nothing', () => {
  test.each([
    ['Det finns redan en rutin för detta.', 'arrangement'],
    ['Kontroll görs redan varje år i samband med bokslutet.', 'arrangement'],
    ['Avstämning sker redan årligen i samband med budgeten.', 'arrangement'],
    ['Rektorerna har möjlighet att ringa juristen.', 'arrangement'],
    ['Nämnden kommer inte att vidta någon åtgärd.', 'declines'],
    ['Översynen genomfördes våren 2025.', 'done'],
    ['Innehållet kommer att bestå av föreläsningar.', 'other'],
    ['Utbildningen ska ha hög kvalitet.', 'other'],
    ['Något beslut om när planen ska revideras är inte fattat.', 'other'],
    ['Förvaltningen anser att rektor ska få mer tid.', 'other'],
    ['Rektor ska enligt skollagen ha insikt i verksamheten.', 'other'],
    ['Vid behov kommer förvaltningen att anlita en konsult.', 'other'],
    ['Detta kan komma att ändras.', 'other'],
    ['Modellen antogs i september 2024.', 'other'],
    ['Syftet är att eleverna ska få bättre stöd.', 'other'],
  ])('%s', (text, kind) => {
    expect(does(text)).toBe(kind);
  });
});

describe('the dates of a commitment', () => {
  const days = (text: string, from: string | null = REFERENCE) => {
    const { start, due, evaluation, nextReport } = commitmentDates(text, REFERENCE, from);
    return [
      start?.start ?? start?.date ?? null,
      nearest(due).map((one) => one.date),
      evaluation?.date ?? null,
      nextReport?.date ?? null,
    ];
  };

  test.each([
    ['ta fram en plan senast den 15 maj 2026', [null, ['2026-05-15'], null, null]],
    ['Planen är klar i juni 2026 och utvärderas våren 2027.', [null, ['2026-06-30'], '2027-06-30', null]],
    ['Förvaltningen kommer att redovisa resultatet i oktober 2026.', [null, [], null, '2026-10-31']],
    ['Nämnden följer upp i årsredovisningen 2026.', [null, [], null, '2027-04-15']],
    ['Kursen inleds i augusti 2026.', ['2026-08-01', [], null, null]],
    [
      'Gruppen träffas tre gånger under hösten 2026 och tre gånger under våren 2027.',
      [null, ['2027-06-30'], null, null],
    ],
    ['under 2026, klart i november 2026', [null, ['2026-11-30'], null, null]],
    ['Revidera planen från 2023 senast i maj 2026', [null, ['2026-05-31'], null, null]],
    ['Enkäten från våren 2025 ska tas fram igen', [null, [], null, null]],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });
});

test.each([
  ['mallen är klar senast den 1 mars 2027', 'Mallen är klar'],
  ['de nya rutinerna är införda under våren 2027', 'De nya rutinerna är införda'],
  ['staketet är på plats i maj 2027', 'Staketet är på plats'],
  ['ta fram en mall, klar senast den 1 mars 2027', 'Ta fram en mall'],
])('"%s" is called "%s"', (what, title) => {
  expect(commitmentTitle(listedStatement(what, 'decided', null), REFERENCE)).toBe(title);
});
