import type { Person } from '../../../bot/domain/people';
import { responsibleOf } from '../../../bot/domain/responsible-of';
import { aPerson, aUnit } from '../../support/builders';

const units = [
  aUnit({ id: 'u-gran', name: 'Granviks skola', forms: ['grundskola', 'fritidshem'] }),
  aUnit({ id: 'u-hamn', name: 'Hamnskolan', forms: ['grundskola', 'anpassad_grundskola'] }),
  aUnit({ id: 'u-lilla-hamn', name: 'Lilla Hamnskolan', forms: ['grundskola'] }),
  aUnit({ id: 'u-lilla', name: 'Lilla skolan', forms: ['grundskola'] }),
  aUnit({ id: 'u-myr', name: 'Myrens förskola', forms: ['förskola'] }),
  aUnit({ id: 'u-ang', name: 'Ängens förskola', forms: ['förskola'] }),
  aUnit({ id: 'u-sjo', name: 'Sjögymnasiet', forms: ['gymnasieskola'] }),
  aUnit({ id: 'u-tva', name: 'Tvåskolan', forms: ['grundskola'] }),
  aUnit({ id: 'u-lek', name: 'Lek och lär', forms: ['förskola'] }),
  aUnit({ id: 'u-stangd', name: 'Stängda skolan', active: false }),
];
const person = (id: string, name: string, unitIds: readonly string[], but: Partial<Person> = {}) =>
  aPerson({ id, name, email: `${id}@example.se`, unitIds, ...but });
const register = {
  units,
  people: [
    person('p-ada', 'Ada Strand', ['u-gran']),
    person('p-bo', 'Bo Lind', ['u-hamn']),
    person('p-cia', 'Cia Berg', ['u-myr', 'u-ang']),
    person('p-dan', 'Dan Ek', ['u-sjo']),
    person('p-eli', 'Eli Ås', ['u-tva']),
    person('p-fia', 'Fia Moe', ['u-tva']),
    person('p-gro', 'Gro Dahl', ['u-lilla-hamn']),
    person('p-hed', 'Hed Falk', ['u-lilla']),
    person('p-iris', 'Iris Nord', ['u-lek']),
    person('p-jon', 'Jon Sten', ['u-gran'], { roles: ['deputy_principal'] }),
    person('p-kai', 'Kai Rask', ['u-hamn'], { roles: ['deputy_principal'] }),
    person('p-lo', 'Lo Vide', [], { roles: ['administrator'] }),
    person('p-sam1', 'Sam Hage', [], { roles: ['administrator'] }),
    person('p-sam2', 'Sam Hage', ['u-tva'], { roles: ['deputy_principal'] }),
    person('p-mo', 'Maria Holm', [], { roles: ['administrator'] }),
    person('p-borta', 'Ulf Borta', [], { roles: ['administrator'], active: false }),
  ],
};
const them = (...ids: readonly (string | readonly [string, string])[]) =>
  ids.map((one) =>
    typeof one === 'string' ? { type: 'person', personId: one } : { type: 'person', personId: one[0], unitId: one[1] },
  );
const all = (...forms: readonly string[]) => forms.map((form) => ({ type: 'role', role: 'principal', form }));

describe('one post with several places is each of those who have it there', () => {
  test.each([
    ['rektorerna på Granviks skola och Hamnskolan', them('p-ada', 'p-bo')],
    ['Rektorerna på Granviks skola, Hamnskolan', them('p-ada', 'p-bo')],
    ['Rektorer för Hamnskolan/Sjögymnasiet', them('p-bo', 'p-dan')],
    ['Rektorerna vid Granviks skola, Hamnskolan samt Sjögymnasiet.', them('p-ada', 'p-bo', 'p-dan')],
    ['Rektorerna (Granviks skola & Hamnskolan)', them('p-ada', 'p-bo')],
    ['Respektive rektor på Granviks skola och Hamnskolan', them('p-ada', 'p-bo')],
    ['Biträdande rektorer på Granviks skola och Hamnskolan', them('p-jon', 'p-kai')],
    ['Rektorerna på Hamnskolan och Lilla Hamnskolan', them('p-bo', 'p-gro')],
    ['Rektorerna Ada Strand och Dan Ek', them('p-ada', 'p-dan')],
    // Of one post in the singular only where one person leads both.
    ['Rektor på Myrens förskola och Ängens förskola', them(['p-cia', 'u-myr'], ['p-cia', 'u-ang'])],
  ])('%s', (text, meant) => {
    expect(responsibleOf(text, register)).toEqual(meant);
  });

  test.each([
    ['one of them is led by two', 'Rektorerna på Granviks skola och Tvåskolan'],
    ['one of them is not in the register', 'Rektorerna på Granviks skola och Fjällskolan'],
    ['one of them is no more', 'Rektorerna på Granviks skola och Stängda skolan'],
    ['one is left out', 'Rektorerna på Granviks skola och Hamnskolan utom fritidshemmet'],
    ['one alone is left out', 'Rektorerna utom Granviks skola och Hamnskolan'],
    ['some are meant', 'Berörda rektorer på Granviks skola och Hamnskolan'],
    ['some of the rest are meant', 'Rektorerna på Granviks skola, Hamnskolan och berörda förskolor'],
    ['it is one or the other', 'Rektor på Granviks skola eller Hamnskolan'],
    ['one person may be meant, and they are two', 'Rektor Granviks skola, Hamnskolan'],
    ['a name is cut short, as a part of another', 'Rektorerna på Lilla och Stora Hamnskolan'],
    ['a name is a part of one alone', 'Rektorerna på Norra Hamnskolan och Granviks skola'],
    ['half a name stands alone', 'Rektorerna på Granvik och Hamnskolan'],
    ['half a compound stands alone', 'Rektorerna på Gran- och Hamnskolan'],
    ['two schools share a name', 'Rektorerna på Myrens skola och förskola'],
    ['a mark is a part of a name', 'Rektorerna på Lek och lär och Hamnskolan'],
    ['a school and a form stand together', 'Rektorerna på Hamnskolan och i förskolan'],
    ['a person and a school stand together', 'Rektor Ada Strand, Hamnskolan'],
    ['nobody has that post at one', 'Biträdande rektorer på Granviks skola och Sjögymnasiet'],
    ['it is another post', 'Skolsköterskorna på Granviks skola och Hamnskolan'],
    ['somebody else stands before them', 'Elevhälsan och rektorerna på Granviks skola och Hamnskolan'],
    ['two posts stand before one place', 'Rektorer och biträdande rektorer på Granviks skola'],
    ['the school stands first, and may itself be meant', 'Granviks skola och Hamnskolans rektorer'],
    ['it is a part of one school', 'Rektorerna på Hamnskolan F–6 och Granviks skola'],
    ['they were it once', 'Tidigare rektorerna på Granviks skola och Hamnskolan'],
    ['two people have one of the names', 'Rektorerna Ada Strand och Sam Hage'],
  ])('but nobody where %s: %s', (_, text) => {
    expect(responsibleOf(text, register)).toEqual([{ type: 'text', text }]);
  });
});

describe('several posts in one cell are each what they are alone', () => {
  test.each([
    ['Rektor Granviks skola, rektor Hamnskolan', them('p-ada', 'p-bo')],
    ['rektor på Granviks skola samt rektorn vid Sjögymnasiet', them('p-ada', 'p-dan')],
    ['Rektor Granviks skola och biträdande rektor Hamnskolan', them('p-ada', 'p-kai')],
    ['Rektor Ada Strand, utvecklingschef Lo Vide', them('p-ada', 'p-lo')],
  ])('%s', (text, meant) => {
    expect(responsibleOf(text, register)).toEqual(meant);
  });

  test.each([
    'Rektor Granviks skola, rektor Tvåskolan',
    'Rektor Granviks skola, specialpedagog Hamnskolan',
    'Rektor Granviks skola, biträdande rektor Sjögymnasiet',
    'Rektor, biträdande rektor Granviks skola',
    'Rektor Ada Strand, rektor Hamnskolan',
    'Rektor Granviks skola, berörda rektorer',
    'Rektor Granviks skola, ersättare rektor Hamnskolan',
    'Skolchef, rektor Hamnskolan',
    'Rektor Granviks skola, rektor grundskola',
  ])('but nobody of "%s"', (text) => {
    expect(responsibleOf(text, register)).toEqual([{ type: 'text', text }]);
  });
});

describe('several forms are everybody who has the post in either', () => {
  test.each([
    ['Rektorer i grundskola och gymnasieskola', all('grundskola', 'gymnasieskola')],
    ['Rektorer grundskola och anpassad grundskola', all('grundskola', 'anpassad_grundskola')],
    ['Samtliga rektorer i förskola, grundskola och gymnasieskola', all('förskola', 'grundskola', 'gymnasieskola')],
    ['Rektorer i för- och grundskola', all('förskola', 'grundskola')],
    ['Rektorerna i grund- och gymnasieskolan', all('grundskola', 'gymnasieskola')],
  ])('%s', (text, meant) => {
    expect(responsibleOf(text, register)).toEqual(meant);
  });

  test.each([
    ['one is a part of a form', 'Rektorer i grundskola F–6 och gymnasieskola', ''],
    ['nobody has it in one of them', 'Rektorer i grundskola och vuxenutbildning', ''],
    ['some are left out', 'Rektorer i grundskola och gymnasieskola utom Sjögymnasiet', ''],
    ['some are meant', 'Vissa rektorer i grundskola och gymnasieskola', ''],
    ['one of each may be meant', 'Rektor grundskola och gymnasieskola', ''],
    ['the word says another form', 'Grundskolerektorer i förskola och gymnasieskola', ''],
    ['the plan is of one of them', 'Rektorer i grundskola och gymnasieskola', 'Plan för gymnasieskolan'],
    ['the plan is of one school', 'Rektorer i grundskola och gymnasieskola', 'Åtgärder vid Hamnskolan'],
    ['they are of an area', 'Rektorer i grundskola och gymnasieskola, norra området', ''],
  ])('but nobody where %s: %s', (_, text, around) => {
    expect(responsibleOf(text, register, around)).toEqual([{ type: 'text', text }]);
  });
});

describe('any title right before a whole name is whose name it is', () => {
  test.each([
    'utvecklingschef Lo Vide',
    'Utvecklingschefen Lo Vide',
    'barn- och utbildningschef Lo Vide',
    'tf. kvalitetsstrateg Lo Vide',
    'Skolpsykolog Lo Vide',
    'Förstelärare Lo Vide',
    'Verksamhetsledaren Lo  Vide.',
  ])('%s', (text) => {
    expect(responsibleOf(text, register)).toEqual(them('p-lo'));
  });

  test.each([
    ['somebody in their place', 'ersättare för Lo Vide'],
    ['who comes after them', 'Efterträdare Lo Vide'],
    ['who works for them', 'utvecklingschef under Lo Vide'],
    ['another with a longer name', 'utvecklingschef Anna Maria Holm'],
    ['another with a double name', 'utvecklingschef Eva-Maria Holm'],
    ['another with a longer last name', 'utvecklingschef Lo Videgård'],
    ['another before them', 'Utvecklingschef Per Ek och handläggare Lo Vide'],
    ['two of one name', 'utvecklingschef Sam Hage'],
    ['somebody who has left', 'utvecklingschef Ulf Borta'],
    ['what is called so', 'Stiftelsen Lo Vide'],
    ['a school that is called so', 'Förskolan Lo Vide'],
    ['who is not here any more', 'f.d. utvecklingschef Lo Vide'],
    ['one of them', 'utvecklingschef Lo Vide eller Dan Ek'],
    ['half a name', 'utvecklingschef Vide'],
  ])('but nobody where it is %s: %s', (_, text) => {
    expect(responsibleOf(text, register)).toEqual([{ type: 'text', text }]);
  });
});

test('a school whose name holds the mark is one school, also where others have its parts for names', () => {
  const named = ['Ask och Alm', 'Ask', 'Alm'].map((name, at) => aUnit({ id: `u-${at}`, name }));
  const people = [person('p-ask', 'Per Ask', ['u-1']), person('p-alm', 'Eva Alm', ['u-2'])];
  const text = 'Rektorerna på Ask och Alm';
  expect(responsibleOf(text, { units: named, people })).toEqual([{ type: 'text', text }]);
  expect(responsibleOf(text, { units: named.slice(1), people })).toEqual(them('p-ask', 'p-alm'));
});
