import fc from 'fast-check';
import { type FileClaims, readFileLink, signFileLink } from '../../../bot/usecases/file-link';

const NOW = Date.parse('2026-06-01T08:00:00Z');
const claims: FileClaims = {
  tenant: 'local',
  person: 'p-rut',
  ask: { plan: 'plan-a', kind: 'back-report', format: 'docx', on: '2026-06-01', version: null },
  expires: NOW + 900_000,
};
const link = signFileLink('nyckel', claims);

describe('a link to a file', () => {
  test('says what it was made with, until it is over', () => {
    expect(readFileLink('nyckel', link, NOW)).toEqual(claims);
    expect(readFileLink('nyckel', link, NOW + 899_999)).toEqual(claims);
    expect(readFileLink('nyckel', link, NOW + 900_000)).toBeNull();
  });

  test('is letters an address can hold, and short enough for one', () => {
    expect(link).toMatch(/^[\w.-]+$/);
    expect(link.length).toBeLessThan(500);
  });

  test('of another key is none, nor one with a letter changed, anything behind it, or anything made up', () => {
    expect(readFileLink('annan nyckel', link, NOW)).toBeNull();
    for (let at = 0; at < link.length; at += 1) {
      const changed = `${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`;
      expect(readFileLink('nyckel', changed, NOW)).toBeNull();
    }
    expect(readFileLink('nyckel', `${link}.x`, NOW)).toBeNull();
    expect(readFileLink('nyckel', link.repeat(9), NOW)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => expect(readFileLink('nyckel', text, NOW)).toBeNull()));
  });

  test('that is signed but says something else is none', () => {
    const odd = signFileLink('nyckel', { ...claims, ask: { ...claims.ask, version: -1 } });
    expect(readFileLink('nyckel', odd, NOW)).toBeNull();
  });
});
