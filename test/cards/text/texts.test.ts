import { COUNTED } from '../../../cards/overview-views';
import { teamsCard } from '../../../cards/teams';
import { phrasesFor } from '../../../cards/text/phrases';
import { textsFor } from '../../../cards/text/texts-for';
import { NOTICES, STATUS_GROUPS } from '../../../cards/views';
import { textsOn } from '../../support/card-reading';
import { ROUNDS } from '../../support/sample-rounds';
import { sampleViews } from '../../support/sample-views';

/** Every text with the path to it; those that take words are given some. */
function leaves(node: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const words = path.includes('notices') ? [{}] : Array.from({ length: node.length }, () => SPEAKS_AS_ANY);
    return leaves(node(...words), path);
  }
  if (node === null || typeof node !== 'object') return [[path, `${node}`]];
  return Object.entries(node).flatMap(([name, child]) => leaves(child, `${path}.${name}`));
}
/** Stands in for a word, a number and a list alike: the sentences only print them. */
const SPEAKS_AS_ANY = Object.assign(['2'], { toString: () => '2', valueOf: () => 2, replace: () => '2' });

const swedish = leaves(textsFor('sv'), 'sv');
const english = leaves(textsFor('en'), 'en');

describe('the sentences', () => {
  test('are the same in both languages, path by path, and none is empty', () => {
    const paths = (all: typeof swedish) => all.map(([path]) => path.slice(3)).sort();
    expect(paths(english)).toEqual(paths(swedish));
    for (const [path, text] of [...swedish, ...english]) {
      expect(`${path}: ${text}`).toMatch(/: .*\S/);
      expect(`${path}: ${text}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('say why a date was set to whoever asked for that day, and to whoever asked for another that it is another', () => {
    const set = {
      title: 'Skolgårdens belysning',
      on: '12 juni',
      name: 'Rut Berg',
      reason: 'Armaturerna är beställda.',
    };
    for (const [locale, why, other] of [
      ['sv', 'Skäl: Armaturerna är beställda.', 'annan dag än den du föreslog'],
      ['en', 'Reason: Armaturerna är beställda.', 'another day than the one you proposed'],
    ] as const) {
      const { notices } = textsFor(locale);
      expect(notices.due_moved(set).text).toContain(why);
      expect(notices.due_moved(set).text).not.toContain(other);
      expect(notices.due_moved_other(set).text).toContain(why);
      expect(notices.due_moved_other(set).text).toContain(other);
      expect(notices.due_moved_other(set).text).not.toMatch(/efter förslag|as proposed/);
    }
  });

  test('name every notice, group and count', () => {
    for (const locale of ['sv', 'en'] as const) {
      const texts = textsFor(locale);
      expect(Object.keys(texts.notices).sort()).toEqual([...NOTICES].sort());
      expect(Object.keys(texts.groups)).toEqual(STATUS_GROUPS);
      for (const code of COUNTED) expect(texts.counts[code](1)).toMatch(/^1 \S/);
    }
  });

  test('cheer once only: in the receipt', () => {
    const cheers = (all: typeof swedish) => all.filter(([, text]) => text.includes('!')).map(([path]) => path.slice(3));
    expect([cheers(swedish), cheers(english)]).toEqual([['round.thanks'], ['round.thanks']]);
  });

  test('speak to a reader, without the words of a machine', () => {
    const system = /\b(prompt|payload|entity|assignment|token|null|error|server|databas|database|json)\b/i;
    for (const [path, text] of [...swedish, ...english]) expect(`${path}: ${text}`).not.toMatch(system);
  });

  test('do not mix the languages', () => {
    const own = /^(svenska|english)$/;
    for (const [path, text] of english) {
      // A school form goes by its Swedish code in both.
      for (const word of text.split(/[\s,.:;()]+/))
        if (!own.test(word)) expect(`${path.replace(/^en\.schoolForms\..*/, 'form')}: ${word}`).not.toMatch(/[åäö]/i);
    }
  });

  test('leave no Swedish label on an English card', () => {
    const cards = sampleViews().filter(({ name }) => name.endsWith('.en'));
    const labels = new Set(swedish.map(([, text]) => text).filter((text) => /[åäö]/.test(text)));
    for (const { view } of cards)
      for (const text of textsOn({ body: teamsCard(view).card.body })) expect(labels.has(text)).toBe(false);
  });

  test('say a state and a schedule as one', () => {
    const { state } = phrasesFor({ locale: 'sv', today: '2026-02-09', timeZone: 'Europe/Stockholm' });
    expect([
      state('in_progress', 'on_plan'),
      state('in_progress', 'at_risk'),
      state('paused', 'delayed'),
      state('completed', null),
    ]).toEqual(['Pågår enligt plan', 'Pågår, risk för försening', 'Pausad, uppges försenad', 'Genomförd']);
    expect(state('unknown', null)).toBe('Ej rapporterad');
    expect(state('closed_continues', null)).toBe('Avslutad i planen – arbetet fortsätter');
  });

  test('take a day among the words of a notice as a day', () => {
    const { noticeText } = phrasesFor({ locale: 'sv', today: '2026-02-09', timeZone: 'Europe/Stockholm' });
    expect(noticeText({ notice: 'channel_bound', words: { next: '2026-02-16' } }).text).toContain(
      'första gången mån 16 feb',
    );
    expect(noticeText({ notice: 'reminded', words: { count: 1 } }).heading).toBe('Påminnelsen går till 1 person');
  });

  test('the samples hold every notice line', () => {
    const codes = new Set(
      ROUNDS.flatMap(([, view]) => (view.kind === 'round' && view.notice ? [view.notice.code] : [])),
    );
    expect(codes.size).toBe(17);
  });
});
