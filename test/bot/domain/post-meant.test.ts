import type { Person } from '../../../bot/domain/people';
import { mayMean, postMeant } from '../../../bot/domain/post-meant';
import { responsibleOf } from '../../../bot/domain/responsible-of';
import { aPerson, aUnit } from '../../support/builders';

const units = [
  aUnit({ id: 'u-vik', name: 'Vikens skola', forms: ['grundskola', 'fritidshem'] }),
  aUnit({ id: 'u-ase', name: 'Åsens förskola', forms: ['förskola'] }),
  aUnit({ id: 'u-bro', name: 'Broskolan', forms: ['grundskola'] }),
  aUnit({ id: 'u-tall', name: 'Tallens förskola', forms: ['förskola'] }),
  aUnit({ id: 'u-tall-skola', name: 'Tallens skola', forms: ['grundskola'] }),
  aUnit({ id: 'u-lagd', name: 'Höjdskolan', active: false }),
];
const person = (id: string, name: string, unitIds: readonly string[], but: Partial<Person> = {}) =>
  aPerson({ id, name, email: `${id}@example.se`, unitIds, ...but });
const register = {
  units,
  people: [
    person('p-disa', 'Disa Falk', ['u-vik']),
    person('p-ivar', 'Ivar Holm', ['u-ase', 'u-tall']),
    person('p-moa', 'Moa Krig', ['u-bro']),
    person('p-nils', 'Nils Orre', ['u-bro']),
    person('p-olle', 'Olle Rask', ['u-tall-skola']),
    person('p-pia', 'Pia Sund', ['u-vik'], { roles: ['deputy_principal'] }),
    person('p-gone', 'Gun Gone', ['u-vik'], { active: false }),
    person('p-lagd', 'Rut Höjd', ['u-lagd']),
  ],
};
const leads = (personId: string, unitId?: string) => ({
  type: 'person',
  personId,
  ...(unitId === undefined ? {} : { unitId }),
});
const all = (form: string | null) => ({ type: 'role', role: 'principal', form });

describe('a post with a school is who leads that school', () => {
  test.each([
    ['rektor på Vikens skola', leads('p-disa')],
    ['Rektor Vikens skola', leads('p-disa')],
    ['Rektorn vid skolan Viken', leads('p-disa')],
    ['rektor (Vikens skola)', leads('p-disa')],
    ['Vikens skolas rektor', leads('p-disa')],
    ['Vikens skola', leads('p-disa')],
    ['REKTOR, VIKENS SKOLA.', leads('p-disa')],
    ['Bitr. rektor Vikens skola', leads('p-pia')],
    ['Rektor Viken', leads('p-disa')],
    // Of somebody who leads two, it is the one that is named.
    ['Förskolechef Åsens förskola', leads('p-ivar', 'u-ase')],
    ['rektor för förskolan Tallen', leads('p-ivar', 'u-tall')],
    ['Rektor Disa Falk', leads('p-disa')],
  ])('%s', (text, meant) => {
    expect(responsibleOf(text, register)).toEqual(meant);
  });

  test.each([
    ['two lead it', 'Rektor Broskolan'],
    ['two are called so', 'Rektor Tallen'],
    ['nobody leads it', 'Bitr. rektor Broskolan'],
    ['it is no more', 'Rektor Höjdskolan'],
    ['it is not in the register', 'Rektor Fjällskolan'],
    ['somebody else is named', 'Eva Lund, rektor Vikens skola'],
    ['it is somebody else there', 'Skolsköterska Vikens skola'],
    ['it is not said which', 'Rektor'],
    ['some of them are meant', 'Berörda rektorer'],
    ['some of them are meant there', 'Berörda rektorer i grundskolan'],
    ['it is not said of which', 'Respektive rektor'],
    ['it is a part of the school', 'Rektor 7–9'],
    ['it is a group', 'Rektorsgruppen'],
  ])('but not where %s: %s', (_, text) => {
    expect(responsibleOf(text, register)).toEqual({ type: 'text', text });
  });
});

describe('a post with a school form is everybody who has it there', () => {
  test.each([
    ['Rektorer i grundskolan', all('grundskola')],
    ['Rektor grundskola', all('grundskola')],
    ['rektorerna i förskolan', all('förskola')],
    ['Förskolechefer', all('förskola')],
    ['Grundskolans rektorer', all('grundskola')],
    ['Respektive rektor i grundskolan', all('grundskola')],
    ['Rektorer', all(null)],
    ['Samtliga rektorer', all(null)],
    ['Rektor på varje enhet', all(null)],
  ])('%s', (text, meant) => {
    expect(postMeant(text, register)).toEqual(meant);
  });

  test('but not where nobody in the register has it', () => {
    expect(postMeant('Rektorer i gymnasieskolan', register)).toBeNull();
    expect(postMeant('Rektorer', { units, people: [] })).toBeNull();
  });

  test('and "Rektorer" alone is not all of them in a plan that is about a school or a school form', () => {
    for (const around of ['Plan för förskolan 2026', 'Åtgärder efter tillsyn av Vikens skola'])
      expect(postMeant('Rektorerna', register, around)).toBeNull();
    expect(postMeant('Rektorerna', register, 'Plan för läsning')).toEqual(all(null));
  });

  test('"Rektor" alone is nobody in particular, also while one alone is in the register', () => {
    expect(postMeant('Rektor', { units, people: register.people.slice(0, 1) })).toBeNull();
  });
});

describe('whom a name may mean, the likeliest first', () => {
  test.each([
    ['Rektor Broskolan', '', ['p-moa', 'p-nils']],
    ['Rektor Vikens skola', '', ['p-disa']],
    ['Rektor Tallen', '', ['p-ivar', 'p-olle']],
    ['Eva Lund, rektor Vikens skola', '', ['p-disa']],
    ['Rektor 7–9 i grundskolan', '', ['role:principal:grundskola']],
    ['Rektor', '', ['role:principal']],
    ['Rektor, resp. enhet', 'Plan för förskolan', ['role:principal:förskola']],
    ['Rektorerna', 'Tillsyn av Vikens skola', ['p-disa']],
    ['D. Falk', '', ['p-disa']],
    ['Rektor Moa', '', ['p-moa']],
    ['Eva Falk', '', []],
    ['Rektor Fjällskolan', '', []],
    ['Rektor F–6', 'Plan för grundskolan', ['role:principal:grundskola']],
    ['Rektorsgruppen', '', ['role:principal']],
    ['Studierektor', '', []],
    ['Ledningsgruppen', 'Plan för förskolan', []],
  ])('%s, %s', (text, around, meant) => {
    expect(mayMean(text, register, around)).toEqual(meant);
  });
});
