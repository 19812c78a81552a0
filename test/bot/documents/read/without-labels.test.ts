import { planLines } from '../../../support/plan-lines';

describe('what stands without a label', () => {
  it('points under a box tell its state and are no measures', async () => {
    const list = [
      '# Handlingsplan för matsalen',
      '',
      '- [x] **Ny skylt vid disken**',
      '  - Ansvarig: vaktmästaren',
      '  - Klart, hänger där sedan den 3 mars',
      '- [ ] **Lägre ljudnivå vid lunchen**',
      '  - Ansvarig: Tor Lie',
      '  - Skulle varit klart 2026-05-29. Nytt datum: 2027-02-26',
      '  - påbörjad',
    ].join('\n');
    expect(await planLines('a.md', list)).toEqual([
      'Ny skylt vid disken | vaktmästaren | – | completed',
      'Lägre ljudnivå vid lunchen | Tor Lie | –2027-02-26 | in_progress',
    ]);
  });

  it('signs explained with nothing but space between them, and chiefs of two administrations', async () => {
    const sheet =
      'Teckenförklaring: ● klart   ○ ej påbörjat;;;\nÅtgärd;Ansvarig;Klart;Läge\nSamråd varje månad;Skolchef / socialchef;2027-03-31;○\nGemensam rutin;Förvaltningschef/skolchef;2026-03-31;●\n';
    expect(await planLines('a.csv', sheet)).toEqual([
      'Samråd varje månad | Skolchef, socialchef | –2027-03-31 | not_started',
      'Gemensam rutin | Förvaltningschef/skolchef | –2026-03-31 | completed',
    ]);
  });
});
