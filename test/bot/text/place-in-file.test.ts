import { placeInFile } from '../../../bot/text/place-in-file';

const SV = { measure: 'Åtgärd', line: 'Rad', and: 'och' };

test.each([
  ['m2,m6', 'Åtgärd 2 och 6'],
  ['m1-m7,m9', 'Åtgärd 1–7 och 9'],
  ['m1-m2', 'Åtgärd 1 och 2'],
  ['line 8', 'Rad 8'],
  ['line 8, 9, 12', 'Rad 8, 9 och 12'],
  ['', ''],
])('%s is said as %s', (where, said) => expect(placeInFile(where, SV)).toBe(said));
