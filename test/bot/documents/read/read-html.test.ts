import { readBlocks } from '../../../../bot/documents/read/files/read-blocks';
import { shownBlocks } from '../../../support/blocks';

describe('a page as blocks', () => {
  it('lays out cells merged over rows and columns, and keeps the foot of a table last', async () => {
    const page = `<html><body><table><caption>Åtgärder 2026</caption>
      <tfoot><tr><td colspan="3">Summa</td></tr></tfoot>
      <thead><tr><th>Område</th><th colspan="2">Åtgärd</th></tr></thead>
      <tbody><tr><td rowspan="2">Läsning</td><td>Ny&nbsp;rutin</td><td>mars&ndash;maj</td></tr>
      <tr><td>L&auml;smentor</td><td>h&#246;st</td></tr></tbody></table></body></html>`;
    expect(await shownBlocks(page)).toEqual([
      'Åtgärder 2026',
      'Område | Åtgärd | <',
      'Läsning | Ny rutin | mars–maj',
      '^ | Läsmentor | höst',
      'Summa | < | <',
    ]);
  });

  it('reads a cell with several paragraphs, breaks and points as such', async () => {
    const page = `<table><tr><td>Åtgärd</td><td>Klart</td></tr><tr><td><p>Först</p><ul><li>ett<li>två<ul><li>under</ul></ul></td>
      <td>mars 2026<br>juni 2026</td></tr></table>`;
    expect(await shownBlocks(page)).toEqual([
      'Åtgärd | Klart',
      'Först / * ett / * två / * under | mars 2026 / juni 2026',
    ]);
  });

  it('numbers ordered lists as the page shows them', async () => {
    const page = `<html><h2>Uppdrag</h2><ol><li>Ett<li>Två<ol><li>Inne</li></ol></li></ol><p>Mellan</p>
      <ol start="3"><li>Tre</li><li value="7">Sju</li></ol><ol type="a"><li>Bokstav</li></ol><ul><li>Punkt</li></ul></html>`;
    expect(await shownBlocks(page)).toEqual([
      '## Uppdrag',
      '1) Ett',
      '2) Två',
      '2.1) Inne',
      'Mellan',
      '3) Tre',
      '7) Sju',
      'a) Bokstav',
      '* Punkt',
    ]);
  });

  it('leaves out menus, scripts, hidden and deleted text, and keeps the foot that signs', async () => {
    const page = `<html><head><title>Plan</title><style>p{}</style><script>var a="<p>nej</p>"</script></head><body>
      <nav><a href="/">Start</a></nav><div role="navigation">Meny</div><p hidden>dold</p><p style="display: none">dold</p>
      <p>Klart <del>mars</del><ins>juni</ins> 2026</p><p><s>maj</s> juni</p><p>Text<sup><a href="#fn1">[1]</a></sup></p>
      <footer><p>Eva Norr, rektor</p></footer><footer><a href="/om">Om</a><a href="/kakor">Kakor</a></footer>
      <aside><p>Gäller förskolan</p></aside><aside><ul><li><a href="/a">Beslut</a></li><li><a href="/b">Lov</a></li></ul></aside></body></html>`;
    expect(await shownBlocks(page)).toEqual([
      'Klart juni 2026',
      'juni',
      'Text',
      'Eva Norr, rektor',
      'Gäller förskolan',
    ]);
  });

  it('keeps a crossed out row as a row, and drops a crossed out date where another stands beside it', async () => {
    const page = `<table><tr><td>Åtgärd</td><td>Klart</td></tr>
      <tr><td><s>Ny rutin</s></td><td><p style="text-decoration:line-through">mars 2026</p><p>juni 2026</p></td></tr></table>`;
    expect(await shownBlocks(page)).toEqual(['Åtgärd | Klart', 'Ny rutin | juni 2026']);
  });

  it('takes the contents out of tables that only place them, as mail does', async () => {
    const inner =
      '<table><tr><td>Åtgärd</td><td>Vem</td><td>Klart</td></tr><tr><td>A</td><td>B</td><td>C</td></tr></table>';
    const mail = `<html><body><table role="presentation"><tr><td><table><tr><td><h1>Plan</h1><p>Hej</p>${inner}</td></tr></table></td></tr></table>`;
    expect(await shownBlocks(mail)).toEqual(['# Plan', 'Hej', 'Åtgärd | Vem | Klart', 'A | B | C']);
    const side = `<html><table><tr><td>Meny</td><td>${inner}</td></tr></table>`;
    expect(await shownBlocks(side)).toEqual(['Meny', 'Åtgärd | Vem | Klart', 'A | B | C']);
  });

  it('reads a table inside a cell of data as lines of that cell', async () => {
    const page = `<table><tr><td>Åtgärd</td><td>Klart</td></tr><tr><td>Rutin<table><tr><td>Del 1</td><td>mars</td></tr>
      <tr><td>Del 2</td><td>april</td></tr></table></td><td>maj</td></tr></table>`;
    expect(await shownBlocks(page)).toEqual(['Åtgärd | Klart', 'Rutin / Del 1 mars / Del 2 april | maj']);
  });

  it('puts the third cell under the third heading where Word has dragged its borders out of line', async () => {
    const page = `<table><tr><td>Åtgärd</td><td colspan=2>Vem</td><td>Klart</td></tr>
      <tr><td colspan=2>A</td><td>B</td><td>C</td></tr><tr><td>D</td><td>E</td><td colspan=2>F</td></tr></table>`;
    expect(await shownBlocks(page)).toEqual(['Åtgärd | Vem | Klart', 'A | B | C', 'D | E | F']);
  });

  it('reads the lists that Word saves as paragraphs, and its clutter as nothing', async () => {
    const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--></head>
      <body><p class=MsoTitle>Plan<o:p></o:p></p><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>2.<span
      style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Andra
      punkten<o:p>&nbsp;</o:p></p><p><span style="mso-list: Ignore">·&nbsp;</span>Prick</p></body></html>`;
    expect(await shownBlocks(page)).toEqual(['# Plan', '2) Andra punkten', '* Prick']);
  });

  it('takes bold lines right above several tables for headings', async () => {
    const table = '<table><tr><td>Åtgärd</td><td>Klart</td></tr></table>';
    const page = `<html><p><b>Förskola</b></p>${table}<p><span style="font-weight:700">Grundskola</span></p>${table}<p><b>Vi ses.</b></p>`;
    expect(await shownBlocks(page)).toEqual([
      '# Förskola',
      'Åtgärd | Klart',
      '# Grundskola',
      'Åtgärd | Klart',
      'Vi ses.',
    ]);
  });

  it('reads Windows-1252, a fragment without a page around it, and pictures written into the page', async () => {
    const page = '<html><meta charset="windows-1252"><h1>Åtgärd för ökad närvaro</h1></html>';
    expect(await shownBlocks(Buffer.from(page, 'latin1'))).toEqual(['# Åtgärd för ökad närvaro']);
    expect(await shownBlocks('<div><p>Hej</p><p>Då</p></div>')).toEqual(['Hej', 'Då']);
    expect(await shownBlocks(`<html><img src="data:image/png;base64,${'A'.repeat(50_000)}"><p>Text</p>`)).toEqual([
      'Text',
    ]);
  });

  it('is not fooled by rows of text whose cells hold HTML', async () => {
    const rows = '<p>Åtgärd</p>\tKlart\tStatus\n<p>Rutin</p>\tmars 2026\t<ul><li>Pågår</ul>';
    expect(await shownBlocks(rows)).toEqual(['Åtgärd | Klart | Status', 'Rutin | mars 2026 | * Pågår']);
  });

  it('stops at a page that nests without end', async () => {
    expect(await readBlocks(Buffer.from(`<html>${'<div>'.repeat(50_000)}`), undefined)).toEqual({
      ok: false,
      refusal: { code: 'too_heavy' },
    });
  });
});
