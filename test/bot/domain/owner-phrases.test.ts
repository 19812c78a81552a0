import { hasLeft, isVacant, tellsEmptyPost } from '../../../bot/domain/owner-phrases';

test('an empty post is known from a name that is like it', () => {
  expect(['vakant', 'Rektor (vakant)', 'N.N.', 'ej utsedd'].every(isVacant)).toBe(true);
  expect(isVacant('Anna Vakander')).toBe(false);
});

test('a post that is empty no longer, or never was, is no empty one', () => {
  const filled = [
    'Befattningen är inte längre vakant, Tove började i april.',
    'Tjänsten står ej tom',
    'Posten som samordnare har aldrig varit obesatt. Tjänsten är nu inte vakant.',
  ];
  expect(filled.filter(tellsEmptyPost)).toEqual([]);
  expect(['Tjänsten är nu åter vakant', 'Posten står fortfarande tom'].every(tellsEmptyPost)).toBe(true);
  expect(['Skolsköterska (inte längre vakant)', 'Ej vakant'].filter(isVacant)).toEqual([]);
  expect(['Vakant, inte tillsatt', 'Ej tillsatt (vakant)'].every(isVacant)).toBe(true);
});

test('somebody has left also where the sentence leaves out that they have', () => {
  const left = [
    'Ej påbörjat på grund av att familjebehandlaren slutat.',
    'Arbetet stannade av sedan samordnaren gått i pension och ingen ny utsetts.',
    'Insatsen är vilande, eftersom kuratorn på Ekskolan slutade i mars.',
    'Det har dröjt då vår controller bytt jobb.',
  ];
  expect(left.filter((text) => !hasLeft(text))).toEqual([]);
  const there = [
    'Genomförs när skoldagen slutat.',
    'Systemet byts eftersom avtalet slutat gälla.',
    'Görs efter att eleverna slutat för terminen.',
    'Vi har märkt att arbetslagen slutat använda mallen.',
  ];
  expect(there.filter(hasLeft)).toEqual([]);
});
