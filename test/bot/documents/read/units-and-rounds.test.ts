import { isSomebody } from '../../../../bot/documents/read/text/somebody';
import { readDates } from '../../../../bot/domain/swedish-dates';
import { planLines } from '../../../support/plan-lines';
import { draftOf, refusalOf } from '../../../support/read-text';

const plan = (name: string, ...lines: readonly string[]) => planLines(name, lines.join('\n'));

describe('a table that is parted by units and has no areas', () => {
  it('has each unit as the area of the rows it stands over', async () => {
    const rows = [
      'Skola;Åtgärd;Ansvarig;Klart;Status',
      'Almskolan;Nya gardiner i aulan;Vaktmästaren;2027-01-20;Pågår',
      ';Tätning av fönster;Fastighet;2027-03-01;Ej påbörjad',
      'Förskolan Stora Berget;Nytt staket;Fastighet;2027-05-01;Ej påbörjad',
    ];
    expect(await plan('lokaler.csv', ...rows)).toEqual([
      'Nya gardiner i aulan | Vaktmästaren | –2027-01-20 | in_progress | area Almskolan',
      'Tätning av fönster | Fastighet | –2027-03-01 | not_started | area Almskolan',
      'Nytt staket | Fastighet | –2027-05-01 | not_started | area Förskolan Stora Berget',
    ]);
  });

  it('has the unit that every row names', async () => {
    const rows = [
      '| Enhet | Insats | Ansvarig | Senast |',
      '|---|---|---|---|',
      '| Lindens förskola | Nya rutiner vid hämtning | Ida Ros | 2027-02-01 |',
      '| Lindens förskola | Brandövning | Ida Ros | 2027-03-01 |',
      '| Ekens förskola | Brandövning | Per Sten | 2027-03-01 |',
    ];
    expect((await draftOf('insatser.md', rows)).measures.map(({ title, area }) => [title, area])).toEqual([
      ['Nya rutiner vid hämtning', 'Lindens förskola'],
      ['Brandövning', 'Lindens förskola'],
      ['Brandövning', 'Ekens förskola'],
    ]);
  });

  it('names no measure by its unit, however long that is', async () => {
    const rows = (unit: string, points: string) =>
      `<tr><td>${unit}</td><td><ul>${points}</ul></td><td>Ida Ros</td><td>2027-02-01</td></tr>`;
    const table = `<table><tr><th>Förskola</th><th>Åtgärd</th><th>Ansvarig</th><th>Klart</th></tr>
${rows('Förskolan Stora Berget', '<li>Nytt staket</li><li>Ny grind</li>')}
${rows('Förskolan Lilla Viken', '<li>Ny sandlåda</li><li>Nya bänkar</li>')}</table>`;
    expect((await draftOf('ute.html', table)).measures.map(({ title }) => title)).not.toContain(
      'Förskolan Stora Berget',
    );
  });

  it('keeps the area that has a column of its own, and leaves a unit that holds only now and then', async () => {
    const areas = [
      'Område;Skola;Åtgärd;Ansvarig;Klart',
      'Ljus;Almskolan;Nya lampor;Bo Ek;2027-01-20',
      'Ljud;Ekskolan;Nya mattor;Bo Ek;2027-03-01',
    ];
    expect((await draftOf('a.csv', areas)).measures.map(({ area }) => area)).toEqual(['Ljus', 'Ljud']);
    const some = [
      'Åtgärd;Skola;Ansvarig;Klart',
      'Nya lampor;Almskolan;Bo Ek;2027-01-20',
      'Nya mattor;;Bo Ek;2027-03-01',
      'Ny grind;Almskolan;Bo Ek;2027-04-01',
    ];
    expect((await draftOf('b.csv', some)).measures.map(({ area }) => area)).toEqual([null, null, null]);
  });

  it.each(['Bucketnamn', 'Namn på bucket', 'Bucket'])('has what a planner calls "%s" as the area', async (heading) => {
    const rows = [
      `Uppgiftsnamn;${heading};Förlopp;Tilldelad till;Förfallodatum`,
      'Byta lampor;Ljus;Pågår;Bo Ek;2027-01-20',
      'Byta mattor;Ljud;Pågår;Bo Ek;2027-02-20',
    ];
    expect((await draftOf('uppgifter.csv', rows)).measures.map(({ area }) => area)).toEqual(['Ljus', 'Ljud']);
  });
});

describe('points of a round', () => {
  it.each([
    ['Byta lås – Stina, APT den 3 februari 2027', 'Byta lås', 'Stina', '2027-02-03'],
    ['Byta lås – Jonna och lokalvårdare Sirpa, 30 april 2027', 'Byta lås', 'Jonna,lokalvårdare Sirpa', '2027-04-30'],
    ['Trånga dörrar: byta lås – bostadsbolaget, kv 2 2027', 'Trånga dörrar: byta lås', 'bostadsbolaget', '2027-06-30'],
    ['Byta lås – Jelva beställer, vt27', 'Byta lås', 'Jelva', '2027-06-30'],
    ['Byta lås – vaktmästare Ture, studiedagen 7 januari 2027', 'Byta lås', 'vaktmästare Ture', '2027-01-07'],
    ['Byta lås – kommunfastigheten, före 1 mars 2027', 'Byta lås', 'kommunfastigheten', '2027-03-01'],
  ])('says who and when behind a dash: %s', async (point, title, who, day) => {
    const lines = ['# Skyddsrond Lindens skola 2026-11-05', '', `- ${point}`, '- Ny matta – Eva Norr, 2027-01-10'];
    const [one] = (await draftOf('rond.md', lines)).measures;
    expect([one?.title, one?.responsible.join(), one?.due[0]?.date]).toEqual([title, who, day]);
  });

  it('leaves out what was found and when those who met meet again', async () => {
    const round = (...points: readonly string[]) =>
      plan(
        'rond.md',
        '# Skyddsrond 2026-11-05',
        '',
        '- Ny matta – Eva Norr, 2027-01-10',
        ...points,
        '- Nytt lås – Bo Ek, 2027-02-10',
      );
    const kept = ['Ny matta | Eva Norr | –2027-01-10 | decided', 'Nytt lås | Bo Ek | –2027-02-10 | decided'];
    expect(await round('- Enkäten visade 4,1 av 5, vilket är bättre än 2025.')).toEqual(kept);
    expect(await round('- Sjukfrånvaron ligger på 6,2 procent.', '- Antalet tillbud sjönk från 14 till 9.')).toEqual(
      kept,
    );
    expect(await round('- Nästa rond: 2027-05-06 kl. 14', '- Nästa skyddskommittémöte är den 3 juni 2027')).toEqual(
      kept,
    );
  });

  it('has the line that is underlined as its title, and not as where it was signed', async () => {
    const points = ['### Ljus', '', '- Ny lampa – Eva Norr, 2027-01-10', '- Nytt lås – Bo Ek, 2027-02-10'];
    for (const [title, under] of [
      ['Skyddsrond Lindens skola 2026-11-05', '=========='],
      ['Rond i kök och matsal', '---------------------'],
    ]) {
      const { plan: read } = await draftOf('rond.md', [title ?? '', under ?? '', '', ...points]);
      expect([read.title, read.place]).toEqual([title, undefined]);
    }
  });

  it('has what is signed or signed and dated as done', async () => {
    const rows = [
      'Åtgärd;Ansvarig;Klart;Genomfört (sign)',
      'Byta lås;Bo Ek;2026-10-20;BE 19/10',
      'Ny matta;Bo Ek;2026-10-30;28/10 BE',
      'Ny lampa;Bo Ek;2026-10-30;BE',
      'Nytt räcke;Bo Ek;2026-12-30;',
    ];
    const { measures } = await draftOf('rond.csv', rows, { documentDate: '2026-11-05' });
    expect(measures.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed', 'unknown']);
  });
});

describe('a page with lists under headings', () => {
  const item = (text: string) => `<li>${text}</li>`;
  it('keeps the points that say who and when from what stands beside them', async () => {
    const page = `<h1>Så arbetar stödteamet 2026/27</h1>
<h2>Stöd till elever</h2><ul>${item('<b>Läsgrupper i årskurs 2.</b> Ansvarig: speciallärarna. Klart: 31 januari 2027.')}${item('<b>Teamet besöker alla klasser.</b> Ansvarig: Siv Alm. Klart: löpande.<br>Utvärderas i juni 2027.')}</ul>
<h2>Stöd till lärare</h2><ol>${item('<b>Prov i läsning.</b> Ansvarig: speciallärarna. Klart: 30 april 2027.<ul><li>Resultaten förs in i systemet</li><li>Återkoppling till mentor</li></ul>')}</ol>
<h2>Bra att veta</h2><ul>${item('Kuratorn är på plats på tisdagar.')}${item('Blanketter finns på intranätet.')}</ul>`;
    const { measures } = await draftOf('team.html', `<html><body>${page}</body></html>`);
    expect(measures.map(({ title, area, actions, evaluation }) => [title, area, actions, evaluation?.date])).toEqual([
      ['Läsgrupper i årskurs 2', 'Stöd till elever', [], undefined],
      ['Teamet besöker alla klasser', 'Stöd till elever', [], '2027-06-30'],
      ['Prov i läsning', 'Stöd till lärare', ['Resultaten förs in i systemet', 'Återkoppling till mentor'], undefined],
    ]);
  });
});

describe('what is assigned to the heads of several units in a plain text', () => {
  it.each([
    ['FÖRSKOLAN MÅNEN (rektor Stina Alm)', 'FÖRSKOLAN SOLEN (tf rektor Per Ek)', ['Stina Alm', 'Per Ek']],
    ['Månen (rektor Stina Alm, tf)', 'Solen (rektor Per Ek)', ['Stina Alm', 'Per Ek']],
    ['MÅNENS SKOLA', 'SOLENS SKOLA', ['MÅNENS SKOLA', 'SOLENS SKOLA']],
  ])('is of the head or the unit that stands over it: %s', async (one, other, who) => {
    const unit = (name: string) => [
      name,
      'Lek: till stor del',
      'Språk: inte alls',
      'Uppdrag: Ta fram en plan för språk.',
      'Klart senast: 2027-03-01',
      '',
    ];
    const lines = [
      'DIALOGER HÖSTEN 2026',
      '',
      'Varje område har bedömts med helt, till stor del, till viss del eller inte alls.',
      '',
      ...unit(one),
      ...unit(other),
    ];
    const { measures } = await draftOf('dialog.txt', lines);
    expect(measures.map(({ responsible }) => responsible[0])).toEqual(who);
  });
});

describe('a decision that is still to be made', () => {
  it.each([
    ['Beslut i nämnden december 2026. Webben klar januari 2027.', ['2026-12-31', '2027-01-31']],
    ['Beslut i styrelsen den 3 mars 2027, klart juni 2027', ['2027-03-03', '2027-06-30']],
    ['Klart mars 2027. Beslut april 2026.', ['2027-03-31']],
    ['30 april 2027, beslut 2026-02-10', ['2027-04-30']],
  ])('is due on its day, as one that has been made is not: %s', (text, days) => {
    expect(readDates(text, '2026-10-27', 'due').map(({ date }) => date.date)).toEqual(days);
  });
});

describe('a round in a plain text', () => {
  const HEAD = [
    'Protokoll skyddsrond, Lindens förskola',
    'Datum: 12 november 2026',
    'Deltagare: Rektor Eva Norr, skyddsombud Bo Ek',
    '',
  ];
  it('is read though those who took part are listed over it', async () => {
    const lines = [
      'Inne',
      '* Lampor byts i hallen. Mange, snarast.',
      '* Nytt skrivbord till kontoret. Jelva beställer, januari 2027.',
      '* Ljudnivån i matsalen mättes till 78 dB.',
      '* Larmet testades och fungerade.',
      '* Släckare saknas i köket – Fastighet, senast 30 november',
      '',
      'Ute',
      '* Halt vid grinden (Mange, före första frosten)',
      '* Trasig gunga – Mange, klart',
      '* Belysningen: felanmäld, svar väntas v. 48',
      '',
      'Nästa skyddsrond hålls i maj 2027.',
    ];
    expect(await plan('rond.txt', ...HEAD, ...lines)).toEqual([
      'Lampor byts i hallen | Mange | –none | unknown | area Inne',
      'Nytt skrivbord till kontoret | Jelva | –2027-01-31 | unknown | area Inne',
      'Släckare saknas i köket | Fastighet | –2026-11-30 | unknown | area Inne',
      'Halt vid grinden | Mange | –none | unknown | area Ute',
      'Trasig gunga | Mange | – | completed | area Ute',
      'Belysningen: felanmäld, svar väntas v. 48 |  | – | unknown | area Ute',
    ]);
  });

  it('leaves what is listed under those who take part, and what is enclosed, alone', async () => {
    for (const head of ['Deltagare:', 'Bilagor']) {
      const lines = [
        'Möte 12 november 2026',
        '',
        head,
        '- Eva Norr, rektor, från 1 mars',
        '- Bo Ek, kurator, klart 3 mars',
        '- Siv Alm, ombud, klart 4 mars',
      ];
      expect(await refusalOf('mote.txt', lines)).not.toBeNull();
    }
  });

  it('reads lines that say what, who and when between dashes as points', async () => {
    const mail = [
      'Hej! Här är listan efter mötet 10 november 2026.',
      '',
      'Byten av lösenord – Danne – klart',
      'Nya skärmar i aulan – Fia kollar priser – 1 december',
      'Gallra gamla konton – IT-enheten – innan jul',
      '',
      'Hör av er!',
      '/Lotta',
    ];
    expect(await plan('mejl.txt', ...mail)).toEqual([
      'Byten av lösenord | Danne | – | completed',
      'Nya skärmar i aulan | Fia | –2026-12-01 | unknown',
      'Gallra gamla konton | IT-enheten | –none | unknown',
    ]);
  });

  it.each([
    ['mätning i januari 2027', '2027-01-31'],
    ['ny enkät till barnen i maj 2027', '2027-05-31'],
    ['arbetsplatsträffen den 4 mars 2027', '2027-03-04'],
    ['mätningen gjordes i oktober 2026', undefined],
    ['genomfört i oktober 2026', undefined],
  ])('has under "Uppföljning" what is to come there: %s', async (text, day) => {
    const risk = (no: number) => [
      `Risk ${no}: Buller`,
      'Åtgärd: Ljudmattor läggs i hallen',
      'Ansvarig: Eva Norr',
      'Klart: 2026-12-15',
      `Uppföljning: ${text}`,
      '',
    ];
    const { measures } = await draftOf('risk.txt', [...HEAD, ...risk(1), ...risk(2)]);
    expect(measures.map(({ nextReport }) => nextReport?.date)).toEqual([day, day]);
  });
});

describe('the head of a paper', () => {
  const points = ['- Ny lampa – Eva Norr, 2027-01-10', '- Nytt lås – Bo Ek, 2027-02-10'];
  it.each([
    'Möte om skolskjuts 5 november 2026, anteckningar',
    'Mötet kring lokaler den 5 november 2026',
    'Arbetsmöte med fritidshemmen 2026-11-05',
  ])('says when those met who wrote it: %s', async (head) => {
    expect((await draftOf('mote.txt', [head, '', ...points])).plan.documentDate).toBe('2026-11-05');
  });

  it('has no place where it only says when it was changed', async () => {
    const { plan: read } = await draftOf('lista.md', ['# Att göra', '', 'Senast ändrad 2026-11-05', '', ...points]);
    expect([read.documentDate, read.place]).toEqual(['2026-11-05', undefined]);
  });

  it.each(['Kvalitetssamtal fritidshem 2026', 'Dialoger förskola hösten 2026', 'Återkoppling grundskola'])(
    'is no unit, whatever it is of: %s',
    async (title) => {
      const unit = (name: string) => [
        name,
        'Lek: till stor del',
        'Uppdrag: Ta fram en plan för lek. Klart 2027-02-15.',
        '',
      ];
      const lines = [
        title,
        'Område Norr. Sammanställt 2026-11-03 av Lo Ek.',
        '',
        ...unit('Månens fritidshem, rektor Siv Alm'),
        ...unit('Solens fritidshem, rektor Per Ek'),
      ];
      const { plan: read, measures } = await draftOf('samtal.txt', lines);
      expect([read.title, read.documentDate, measures.length]).toEqual([title, '2026-11-03', 2]);
    },
  );
});

test.each(['De träffar elevrådet var tredje vecka', 'Hon informerar arbetslaget', 'Man kallar kuratorn'])(
  'a sentence that goes on about those before it is nobody: %s',
  (text) => {
    expect(isSomebody(text)).toBe(false);
  },
);
