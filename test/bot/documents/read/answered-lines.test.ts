import { planLines } from '../../../support/plan-lines';

/** Mails in which each point of a list is answered right under it, the list itself marked as what is answered. */
type Case = readonly [what: string, document: readonly string[], measures: readonly string[]];

describe('answers written under the points of a mail', () => {
  it.each<Case>([
    [
      'numbered points with who and when on lines of their own, one of them older still',
      [
        'Från: Siv Holm <siv.holm@skola.example>',
        'Skickat: den 9 oktober 2026 10:12',
        'Ämne: SV: Punkter från brandronden',
        '',
        'Se svaren under varje punkt.',
        '',
        '> 1) Ny slang i slöjdsalen',
        '>    Ansvarig: Leif Gran   Klart: 2026-10-02',
        'Klart. Sattes upp i går.',
        '',
        '>> 2) Larmknapp i receptionen',
        '>>    Ansvarig: Siv Holm   Klart: 2026-11-20',
        '> Är den beställd? /Leif',
        'Nej, den utgår eftersom receptionen flyttar.',
        '',
        '> 3) Öva utrymning på kvällstid',
        '>    Ansvarig: Siv Holm   Klart: v. 48 2026',
        'Ej påbörjat.',
      ],
      [
        'Ny slang i slöjdsalen | Leif Gran | –2026-10-02 | completed',
        'Larmknapp i receptionen | Siv Holm | –2026-11-20 | cancelled',
        'Öva utrymning på kvällstid | Siv Holm | –2026-11-27 | not_started',
      ],
    ],
    [
      'points with strokes, the answers in sentences',
      [
        'Hej, mina kommentarer nedan.',
        '',
        'Den tors 12 nov. 2026 kl. 10:31 skrev Lena Orre <lena.orre@skola.example>:',
        '> - Rutin för vikarier (ansvarig Lena Orre, klart 30 november 2026)',
        'Den är på gång, utkastet ligger hos skyddsombudet.',
        '>',
        '> - Ljuddämpning i rum 12 (ansvarig vaktmästare Kent Blom, klart 15 januari 2027)',
        '',
        'Inte påbörjat. Vi väntar på offert.',
      ],
      [
        'Rutin för vikarier | Lena Orre | –2026-11-30 | in_progress',
        'Ljuddämpning i rum 12 | vaktmästare Kent Blom | –2027-01-15 | not_started',
      ],
    ],
    [
      'labels on lines of their own and an answer over two lines',
      [
        'Åtgärder efter tillsynen, svar infogade i texten',
        '',
        '>1. Märk upp samlingsplatsen',
        '>Ansvarig Kajsa Ek',
        '>Senast 2026-12-11',
        'Pågår. Skyltarna är',
        'beställda.',
        '',
        '>2. Uppdatera larmlistan',
        '>Ansvarig expeditionen',
        '>Senast 2027-01-15',
        'Genomfört',
      ],
      [
        'Märk upp samlingsplatsen | Kajsa Ek | –2026-12-11 | in_progress',
        'Uppdatera larmlistan | expeditionen | –2027-01-15 | completed',
      ],
    ],
  ])('are how far each is: %s', async (_, document, measures) => {
    expect(await planLines('a.txt', document)).toEqual(measures);
  });
});
