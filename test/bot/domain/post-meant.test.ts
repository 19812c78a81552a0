import type { Person } from '../../../bot/domain/people';
import { alikeMeant, mayMean, postMeant } from '../../../bot/domain/post-meant';
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
    expect(responsibleOf(text, register)).toEqual([meant]);
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
    ['some of those there are meant', 'Berörda rektorer, Vikens skola'],
  ])('but not where %s: %s', (_, text) => {
    expect(responsibleOf(text, register)).toEqual([{ type: 'text', text }]);
  });
});

describe('a post with a school form is everybody who has it there', () => {
  test.each([
    ['Rektorer i grundskolan', all('grundskola')],
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

  test.each([
    ['the form as a part of a word', 'Förskoleplan 2026'],
    ['the form of what is worked with', 'Förskoleverksamheten'],
    ['two forms in one', 'Grundskole- och gymnasieplan'],
    ['a form by its short name', 'Komvuxplan 2027'],
    ['a form by its earlier name', 'Insatser i grundsärskolan'],
    ['a form after school', 'Fritidshemsplan'],
    ['a form whole', 'Plan för förskolan 2026'],
    ['a part of a form', 'Trivsel på högstadiet'],
    ['the years', 'Läslyftet F–9'],
    ['one year', 'Screening i åk 3'],
    ['a school', 'Åtgärder efter tillsyn av Vikens skola'],
    ['a school by its own name', 'Insatser Viken'],
    ['a school in one word', 'Handlingsplan Vikenskolan'],
    ['a school in two words', 'Närvaron på Bro skola'],
    ['a school that is no more', 'Avveckling av Höjdskolan'],
    ['a school that the register does not have', 'Åtgärdsplan för Fjällets skola'],
    ['an area', 'Skolområde 2'],
    ['an area on the map', 'Trygghet, norra kommundelen'],
    ['those who are left out', 'Alla enheter utom de fristående'],
    ['those who are meant', 'Uppdrag till berörda enheter'],
  ])('and "Rektorer" alone is not all of them where what it stands in names %s', (_, around) => {
    expect(postMeant('Rektorer', register, around)).toBeNull();
  });

  test.each([
    'Plan för läsning',
    'Utvecklingsområde: studiero',
    'Kvalitetsområden läsåret 2026/27',
    'Elevhälsa läsåret 2026-2027',
    'Extra anpassningar och anpassade lärmiljöer',
    'Samverkan inom och mellan skolor',
    'Brottsförebyggande arbete',
  ])('but it is where nothing does: %s', (around) => {
    expect(postMeant('Rektorerna', register, around)).toEqual(all(null));
  });

  test.each([
    ['Rektorer i förskolan', 'Plan för förskola och grundskola', all('förskola')],
    ['Förskolechefer', 'Förskoleplan 2026', all('förskola')],
    ['Rektorer i förskolan', 'Plan för läsning', all('förskola')],
    ['Förskolechefer', 'Åtgärdsplan för Åsens förskola', null],
    ['Förskolechefer', 'Åtgärdsplan för Höjdens förskola', null],
    ['Grundskolerektorer', 'Frånvaron i årskurs 7', null],
    ['Grundskolans rektorer', 'Skolområde Öst', null],
    ['Rektorer i grundskolan', 'Plan för fritidshemmet', null],
    ['Förskolechefer utom Åsens förskola', '', null],
    ['Förskolechefer, södra området', '', null],
    ['Grundskolerektorer i förskolan', '', null],
  ])('%s in "%s" are those of the form, unless that says which of them', (text, around, meant) => {
    expect(postMeant(text, register, around)).toEqual(meant);
  });

  test.each(['Rektor grundskola', 'Rektor i grundskolan', 'Grundskolerektorn', 'Grundskolans rektor'])(
    'one of a form is nobody in particular where several have it: %s',
    (text) => {
      expect(postMeant(text, register)).toBeNull();
    },
  );

  test.each(['Förskolechef', 'Rektor förskola', 'Förskolans rektor'])(
    'one of a form is who alone has it: %s',
    (text) => {
      expect(postMeant(text, register)).toEqual(all('förskola'));
      expect(postMeant(text, register, 'Plan för Tallens förskola')).toBeNull();
      const another = person('p-ylva', 'Ylva Ström', ['u-tall']);
      expect(postMeant(text, { units, people: [...register.people, another] })).toBeNull();
    },
  );

  test('the name of one side of the municipality is not a school by itself', () => {
    const norra = aUnit({ id: 'u-norra', name: 'Norra skolan' });
    const both = { units: [...units, norra], people: [...register.people, person('p-rut', 'Rut Lo', ['u-norra'])] };
    expect(postMeant('Rektor Norra', both)).toBeNull();
    expect(postMeant('Rektor Norra skolan', both)).toEqual(leads('p-rut'));
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
    ['Rektor och bitr. rektor Vikens skola', '', ['p-disa', 'p-pia']],
    ['Förskolechef', 'Plan för Tallens förskola', ['p-ivar', 'role:principal:förskola']],
    ['Grundskolerektor', '', ['role:principal:grundskola']],
    // Whom the words leave out is not whom they mean.
    ['Rektorer utom Vikens skola', '', ['role:principal']],
    ['Rektorer (ej förskolan)', '', ['role:principal']],
    ['Rektorer', 'Alla skolor utom Vikens skola', ['role:principal']],
  ])('%s, %s', (text, around, meant) => {
    expect(mayMean(text, register, around)).toEqual(meant);
  });
});

describe('chosen beforehand is whom the words mean where they are nothing but a name or a post', () => {
  test.each([
    ['Rektor Vikens skola', '', 'p-disa'],
    ['Bitr. rektor Viken', '', 'p-pia'],
    ['Rektor', 'Tillsyn av Vikens skola', 'p-disa'],
    ['Rektor Moa', '', 'p-moa'],
    ['D. Falk', '', 'p-disa'],
    ['Krig', '', 'p-moa'],
    ['Rektorerna', 'Plan för förskolan', 'role:principal:förskola'],
  ])('%s, %s', (text, around, meant) => {
    expect(alikeMeant([text], register, around)).toBe(meant);
  });

  test.each([
    ['Rektorer utom Vikens skola', ''],
    ['Alla rektorer förutom förskolan', ''],
    ['Rektorer (ej förskolan)', ''],
    ['Rektorer exkl. grundskolan', ''],
    ['Rektor och bitr. rektor Vikens skola', ''],
    ['Arbetslag Vikens skola', ''],
    ['Lärare på Vikens skola', ''],
    ['F.d. rektor Vikens skola', ''],
    ['Tidigare rektor Vikens skola', ''],
    ['Eva Lund, rektor Vikens skola', ''],
    ['Rektor Vikens skola med stöd av elevhälsan', ''],
    ['E. Falk', ''],
    ['Berörda rektorer i grundskolan', ''],
    ['Rektor 7–9 i grundskolan', ''],
    ['Rektorer', 'Tillsyn av Vikens skola'],
    ['Rektor', 'Plan för förskolan'],
    ['Rektorer', 'Plan för förskolan, norra området'],
    ['Rektorsgruppen', 'Tillsyn av Vikens skola'],
  ])('but nobody of "%s", %s', (text, around) => {
    expect(alikeMeant([text], register, around)).toBeNull();
  });

  test('and of several only one whom each of them means', () => {
    expect(alikeMeant(['Rektor Vikens skola', 'Disa'], register)).toBe('p-disa');
    expect(alikeMeant(['Rektor Vikens skola', 'Skolsköterskan'], register)).toBeNull();
    expect(alikeMeant([], register)).toBeNull();
  });
});

describe('an address is whose it is, whole', () => {
  const maria = aPerson({ id: 'p-maria', name: 'Maria Ek', email: 'maria.ek@example.se' });
  const one = { units, people: [maria] };

  test.each([
    'maria.ek@example.se',
    'Maria.Ek@Example.se',
    'M. Ek (maria.ek@example.se)',
    'kontakt: <maria.ek@example.se>.',
    'mailto:maria.ek@example.se',
    'someone@example.org/maria.ek@example.se',
  ])('%s', (text) => {
    expect(responsibleOf(text, one)).toEqual([{ type: 'person', personId: 'p-maria' }]);
  });

  test.each([
    'anna-maria.ek@example.se',
    'anna.maria.ek@example.se',
    'åmaria.ek@example.se',
    'x+maria.ek@example.se',
    'maria.ek@example.se.org',
    'maria.ek@example.search',
  ])('but %s is somebody else', (text) => {
    expect(responsibleOf(text, one)).toEqual([{ type: 'text', text }]);
  });
});
