import { stateIn } from '../../../../../bot/documents/read/running/told';

test.each([
  ['Köket, löpande hela våren.', null],
  ['Fortlöpande', null],
  ['Salen målas om, klart före sportlovet', null],
  ['Salen målas om, klart', 'Salen målas om, klart'],
  ['Arbetet sker löpande och pågår i tre grupper.', 'Arbetet sker löpande och pågår i tre grupper'],
])('"%s" says how far it has come: %s', (sentence, said) => {
  expect(stateIn(sentence, '2026-11-22')).toBe(said);
});
