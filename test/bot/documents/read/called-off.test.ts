import { calledOff } from '../../../../bot/documents/read/files/called-off';
import { planLines } from '../../../support/plan-lines';

test('what is struck and called off keeps its text, with that as its state', () => {
  expect(calledOff('Ny scen. Klart: maj. Status: pågår.', 'Utgår.')).toBe('Ny scen. Klart: maj. Status: Utgår.');
  expect(calledOff('mars 2026', 'juni 2026')).toBeNull();
  expect(calledOff('mars', '')).toBeNull();
  // why it is struck, in words that are no state elsewhere
  expect(calledOff('Hyra en buss', 'behövs inte, vi går')).toBe('Hyra en buss. Status: Utgår – behövs inte, vi går');
  expect(calledOff('mars 2026', 'behövs inte förrän i maj')).toBeNull();
});

test.each([
  ['plan.html', '<ul><li><del>Ny scen.<br>Ansvarig: rektor. Klart: maj 2027.</del> <ins>Utgår.</ins></li>'],
  ['plan.html', '<ul><li><s>Ny scen. Ansvarig: rektor. Klart: maj 2027.</s> Struken av nämnden.</li>'],
])('in %s: %s', async (name, point) => {
  const other = '<li>Nya stolar. Ansvarig: rektor. Klart: <s>mars</s> april 2027. Status: pågår.</li></ul>';
  expect(await planLines(name, `<html><body><h1>Handlingsplan</h1>${point}${other}</body></html>`)).toEqual([
    expect.stringMatching(/^Ny scen\.? \| rektor \| –2027-05-31 \| cancelled$/),
    expect.stringMatching(/^Nya stolar\.? \| rektor \| –2027-04-30 \| in_progress$/),
  ]);
});

test('in a checklist', async () => {
  const lines = [
    '# Att göra',
    '',
    '- [ ] ~~Ny scen (rektor), klart 2027-05-01~~ utgår',
    '- [ ] Nya stolar (rektor), klart 2027-04-01',
  ];
  expect(await planLines('lista.md', lines.join('\n'))).toEqual([
    'Ny scen | rektor | –2027-05-01 | cancelled',
    'Nya stolar | rektor | –2027-04-01 | unknown',
  ]);
});
