import { planLines } from '../../../support/plan-lines';

type Case = readonly [what: string, document: readonly string[], measures: readonly string[]];

describe('a list of names and texts under a point holds the fields of its measure', () => {
  it.each<Case>([
    [
      'under numbered points below the lacks of an order, more than one to each',
      [
        '<h1>Åtgärder efter Skolinspektionens föreläggande</h1><p>Uppdaterad 2026-11-05. Redovisas senast den 29 januari 2027.</p>',
        '<h2>Brist 1. Studiehandledning</h2>',
        '<ol><li>Kartlägg elevernas modersmål<dl><dt>Ansvarar</dt><dd>rektor Siv Holm</dd><dt>Klart</dt><dd>2026-12-18</dd><dt>Läge</dt><dd>pågår<br>hälften klart</dd></dl></li>',
        '<li>Anställ två studiehandledare<dl><dt>Ansvarar</dt><dd>rektor Siv Holm</dd><dt>Klart</dt><dd>2027-02-26</dd><dt>Läge</dt><dd>ej påbörjad</dd></dl></li></ol>',
        '<h2>Brist 2. Särskilt stöd</h2>',
        '<ul><li>Ny rutin för utredningar<dl><dt>Ansvarar</dt><dd>elevhälsochef</dd><dt>Klart</dt><dd>2027-01-22</dd><dt>Läge</dt><dd>klar</dd></dl></li></ul>',
      ],
      [
        'Kartlägg elevernas modersmål | rektor Siv Holm | –2026-12-18 | in_progress | area Brist 1. Studiehandledning',
        'Anställ två studiehandledare | rektor Siv Holm | –2027-02-26 | not_started | area Brist 1. Studiehandledning',
        'Ny rutin för utredningar | elevhälsochef | –2027-01-22 | completed | area Brist 2. Särskilt stöd',
      ],
    ],
    [
      'under headings, each pair in a box of its own, and two who share it',
      [
        '<h1>Handlingsplan för skolbiblioteken</h1><p>Uppdaterad 2026-10-20</p>',
        '<h3>Anställ en bibliotekarie</h3><dl><div><dt>Vem ansvarar:</dt><dd>Rektor Siv Holm</dd><dd>Skolchef Bo Ek</dd></div><div><dt>När</dt><dd>2027-08-16</dd></div></dl>',
        '<h3>Gallra gammal facklitteratur</h3><dl><div><dt>Vem ansvarar:</dt><dd>Bibliotekarie Ylva Ros</dd></div><div><dt>När</dt><dd>2027-02-26</dd></div></dl>',
      ],
      [
        'Anställ en bibliotekarie | Rektor Siv Holm, Skolchef Bo Ek | –2027-08-16 | decided',
        'Gallra gammal facklitteratur | Bibliotekarie Ylva Ros | –2027-02-26 | decided',
      ],
    ],
    [
      'beside names that are no fields of a plan',
      [
        '<h1>Skolgården – vad vi gör</h1><p>Läget den 3 november 2026</p><ul>',
        '<li><p><b>Staket mot vägen</b></p><dl><dt>Ansvarig</dt><dd>Fastighetschef Ulla Berg</dd><dt>Klart senast</dt><dd>30 april 2027</dd><dt>Kostnad</dt><dd>140 tkr</dd></dl></li>',
        '<li><p><b>Lampor vid cyklarna</b></p><dl><dt>Ansvarig</dt><dd>Vaktmästare Jon Ask</dd><dt>Klart senast</dt><dd>18 december 2026</dd><dt>Kostnad</dt><dd>22 tkr</dd></dl></li></ul>',
      ],
      [
        'Staket mot vägen | Fastighetschef Ulla Berg | –2027-04-30 | decided',
        'Lampor vid cyklarna | Vaktmästare Jon Ask | –2026-12-18 | decided',
      ],
    ],
    [
      'and a small table inside a point the same',
      [
        '<h1>Handlingsplan måltider</h1><p>2026-11-10</p><ul>',
        '<li>Provätning i matrådet<table><tr><th>Ansvarig</th><td>Kökschef Bo Frid</td></tr><tr><th>Klart</th><td>2026-12-18</td></tr></table></li>',
        '<li>Matlista på tre språk<table><tr><th>Ansvarig</th><td>Rektor Siv Ås</td></tr><tr><th>Klart</th><td>2027-02-12</td></tr></table></li></ul>',
      ],
      [
        'Provätning i matrådet | Kökschef Bo Frid | –2026-12-18 | decided',
        'Matlista på tre språk | Rektor Siv Ås | –2027-02-12 | decided',
      ],
    ],
  ])('%s', async (_what, document, measures) => {
    expect(await planLines('a.html', document)).toEqual(measures);
  });
});
