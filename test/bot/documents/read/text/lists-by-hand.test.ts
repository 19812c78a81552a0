import { readPoint } from '../../../../../bot/documents/read/text/loose-fields';
import { planLines } from '../../../../support/plan-lines';
import { draftOf } from '../../../../support/read-text';

const plan = (...lines: readonly string[]) => planLines('lista.txt', lines.join('\n'));

describe('points that say who and when in their own way', () => {
  it('takes what says itself what it is between commas, in any order', async () => {
    expect(
      await plan(
        'Punkter efter elevrådet 2026-10-01',
        '',
        '1. Fler papperskorgar, klart 12 februari 2027, ansvarig Eva Norr',
        '2. Nytt schema för bollplanen, ansvarig fritidsledare, klart i mars 2027',
        '3. Toalettvakter, klart omgående, ansvarig Lund, Ingrid',
        '4. Pingisbord, bänkar, senast 1 maj 2027, vaktmästaren ansvarar',
      ),
    ).toEqual([
      'Fler papperskorgar | Eva Norr | –2027-02-12 | decided',
      'Nytt schema för bollplanen | fritidsledare | –2027-03-31 | decided',
      'Toalettvakter | Ingrid Lund | –none | decided',
      'Pingisbord, bänkar | vaktmästaren | –2027-05-01 | decided',
    ]);
  });

  it('takes a decision with who carries it out in the sentence behind it, and nothing from the other matters', async () => {
    expect(
      await plan(
        'Minnesanteckningar arbetslag Röd 2026-10-06',
        '',
        '1. Skolgården',
        'Beslut: ny trafiklösning vid infarten. Bettan gör en skiss till den 3 november.',
        '',
        '2. Läxläsning',
        'Att göra: Omar bokar lokal senast 20 oktober.',
        'Beslut: alla tycker att det är bra. Lena undrar varför.',
        'Beslut: Lena beställer läxböcker.',
        '',
        '3. Höstmarknaden',
        'Den blir den 24 oktober.',
        'Vi bakar som i fjol.',
        'Att göra: Omar bokar tält.',
        '',
        '4. Övrigt',
        'Vi byter låskod i november.',
      ),
    ).toEqual([
      'ny trafiklösning vid infarten | Bettan | –2026-11-03 | decided | area Skolgården',
      'Omar bokar lokal senast 20 oktober. | Omar | –2026-10-20 | decided | area Läxläsning',
      'Lena beställer läxböcker. | Lena | – | decided | area Läxläsning',
      'Omar bokar tält. | Omar | – | decided | area Höstmarknaden',
    ]);
  });

  it('ends the only matter of notes where the other matters begin', async () => {
    const notes = ['Anteckningar elevhälsan 2026-10-06', '', '1. Raster', 'Beslut: ny tavla. Lena beställer en.'];
    const lines = [...notes, 'Att göra: Omar bokar lokal.', '', '2. Övrigt', 'Vi byter låskod.'];
    expect((await draftOf('a.txt', lines)).measures).toMatchObject([{ title: 'ny tavla' }, { actions: [] }]);
  });

  it('keeps two first names apart, and reads a name from a register as one', async () => {
    const row = (who: string) => ['Lista', '', 'Åtgärd: Ny mall', `Ansvarig: ${who}`, 'Klart: 2027-01-10'];
    expect(await plan(...row('Anna, Per'))).toEqual(['Ny mall | Anna, Per | –2027-01-10 | decided']);
    expect(await plan(...row('Alm, Anna'))).toEqual(['Ny mall | Anna Alm | –2027-01-10 | decided']);
  });

  it('takes who and when from a last sentence of a first name and a time', async () => {
    expect(
      await plan(
        ...['Plan för sommarfesten 2027', '', '1. Boka dansbanan. Siv, senast fredag 26 februari 2027.'],
        ...['2. Låna bord av hembygdsgården. Ivar och Tore, maj 2027.', '3. Blommor till scenen. Siv.'],
        '4. Fråga spelmanslaget. Köksgruppen, löpande hela våren.',
      ),
    ).toEqual([
      'Boka dansbanan | Siv | –2027-02-26 | decided',
      'Låna bord av hembygdsgården | Ivar, Tore | –2027-05-31 | decided',
      'Blommor till scenen | Siv | – | decided',
      'Fråga spelmanslaget | Köksgruppen | –recurring+2027-06-30 | decided',
    ]);
  });

  it.each([
    ['Ny scen byggs. Siv, löpande.', 'Siv', 'löpande'],
    ['Ny scen byggs. Siv och Tore, maj 2027.', 'Siv och Tore', 'maj 2027'],
    ['Ny scen byggs. Siv.', 'Siv', undefined],
  ])('takes a first name that is known for who in its last sentence: %s', (text, who, when) => {
    const { lead, fields } = readPoint(text);
    expect([lead, ...['responsible', 'due'].map((one) => fields.find(({ column }) => column === one)?.text)]).toEqual([
      'Ny scen byggs',
      who,
      when,
    ]);
  });

  it('takes a field that is the same for the first and the last measure for no head of a page', async () => {
    const measure = (where: string, name: string) => [
      `Område som berörs: ${where}`,
      `Åtgärd: ${name}`,
      'Ansvarig: rektor',
      '',
    ];
    const read = await plan('Plan för rasterna', '', ...measure('hallen', 'Ny matta'), ...measure('hallen', 'Krokar'));
    expect(read).toEqual([
      'Ny matta | rektor | – | decided | area hallen',
      'Krokar | rektor | – | decided | area hallen',
    ]);
  });

  it('takes who does it and when from a sentence that begins with somebody', async () => {
    expect(
      await plan(
        'Att göra',
        '2026-11-02',
        '- Siv och Ivar rensar förrådet till den 20 november',
        '- Köksmästaren beställer nya brickor i december',
        '- Sammanställa svaren från enkäten i oktober',
        '- Nya nycklar delas ut senast v. 3 2027',
      ),
    ).toEqual([
      'Siv och Ivar rensar förrådet till den 20 november | Siv, Ivar | –2026-11-20 | decided',
      'Köksmästaren beställer nya brickor i december | Köksmästaren | –2026-12-31 | decided',
      'Sammanställa svaren från enkäten i oktober |  | – | decided',
      'Nya nycklar delas ut senast v. 3 2027 |  | –2027-01-22 | decided',
    ]);
  });

  it('takes the name before a colon for who, where several lines begin so', async () => {
    const lines = ['Siv: kolla offerten (1 dec)', 'Ivar: boka buss (20 nov)'];
    expect(await plan('Att göra till nästa gång', '2026-11-02', ...lines)).toEqual([
      'kolla offerten | Siv | –2026-12-01 | decided',
      'boka buss | Ivar | –2026-11-20 | decided',
    ]);
    expect(await plan('Anteckningar 2026-11-02', 'Siv: berättade om utflykten.', 'Ivar: frågade om bussen.')).toEqual(
      [],
    );
  });

  it('keeps a remark behind the time out of the title', async () => {
    const point = '- [ ] Måla om kapprummet (intendent), klart 2027-02-01 – kvar: färgprov';
    expect(await plan('# Att göra', '', point, '- [ ] Nya krokar (HR-partner), klart 2027-03-01')).toEqual([
      'Måla om kapprummet | intendent | –2027-02-01 | decided',
      'Nya krokar | HR-partner | –2027-03-01 | decided',
    ]);
  });
});

describe('lists in two steps', () => {
  it('takes lettered points with people and times of their own for measures under what their number names', async () => {
    expect(
      await plan(
        'Plan för utemiljön',
        '',
        '1. Grönare gård',
        'a) Plantera häck. Ansvarig: vaktmästare. Klart: maj 2027.',
        'b) Odlingslådor. Ansvarig: fritidsledare. Klart: april 2027.',
        '2. Säkrare gård',
        'a) Nytt staket. Ansvarig: rektor. Klart: juni 2027.',
      ),
    ).toEqual([
      'Plantera häck | vaktmästare | –2027-05-31 | decided | area Grönare gård',
      'Odlingslådor | fritidsledare | –2027-04-30 | decided | area Grönare gård',
      'Nytt staket | rektor | –2027-06-30 | decided | area Säkrare gård',
    ]);
  });

  it('reads a board of states: each list is in the state it stands under', async () => {
    expect(
      await planLines(
        'tavla.md',
        [
          ...['# Arbetslag Ekorren', '', '## Pågår', '- Ny dagsrytm (Siv Ek), klart 2026-12-01', ''],
          ...['## Ej påbörjat', '- Bildstöd (logoped), klart januari 2027', ''],
          ...['## Klart', '- Genomgång av rutiner (rektor), 2026-09-12'],
        ].join('\n'),
      ),
    ).toEqual([
      'Ny dagsrytm | Siv Ek | –2026-12-01 | in_progress',
      'Bildstöd | logoped | –2027-01-31 | not_started',
      'Genomgång av rutiner | rektor | –2026-09-12 | completed',
    ]);
  });

  it('takes a short line between points for a heading, also without an empty line over it', async () => {
    expect(
      await plan(
        ...['Handlingsplan efter enkäten', '', 'Förskolan'],
        ...['– Mindre grupper vid vila – arbetslaget – januari 2027', 'Fritids'],
        ...['– Läxhjälp – fritidsledare – februari 2027', '– Ny matsal – rektor – augusti 2027'],
      ),
    ).toEqual([
      'Mindre grupper vid vila | arbetslaget | –2027-01-31 | decided | area Förskolan',
      'Läxhjälp | fritidsledare | –2027-02-28 | decided | area Fritids',
      'Ny matsal | rektor | –2027-08-31 | decided | area Fritids',
    ]);
  });
});

describe('labelled text', () => {
  it('reads labels that ask, with and without a colon', async () => {
    expect(
      await plan(
        ...['Trivselplan', '', 'Vad ska vi göra? Lekgrupper varje rast', 'Vem gör det? Fritidspersonalen'],
        ...['När är det klart? Februari 2027', 'Hur följer vi upp? Enkät i maj 2027', ''],
        ...['Vad ska vi göra? Ny rastlåda', 'Vem ansvarar: Elevrådet', 'När är det klart: v. 10 2027'],
        'Hur följs det upp: Klassråd i april 2027',
      ),
    ).toEqual([
      'Lekgrupper varje rast | Fritidspersonalen | –2027-02-28 | decided | next 2027-05-31',
      'Ny rastlåda | Elevrådet | –2027-03-12 | decided | next 2027-04-30',
    ]);
  });

  it('calls the area by its heading, and by the goal where a heading has several', async () => {
    const measure = (name: string) => [`Åtgärd: ${name}`, 'Ansvarig: rektor', 'Klart: maj 2027', ''];
    expect(
      await plan(
        ...[
          'Utvecklingsplan',
          '',
          'Område: Språk',
          'Mål: Alla barn ska höra sagor varje dag.',
          ...measure('Högläsning'),
        ],
        ...['Område: Natur', 'Mål: Barnen ska känna tio träd.', ...measure('Skogsdag')],
        ...['Mål: Barnen ska kunna sortera skräp.', ...measure('Sopsortering')],
      ),
    ).toEqual([
      'Högläsning | rektor | –2027-05-31 | decided | area Språk',
      'Skogsdag | rektor | –2027-05-31 | decided | area Barnen ska känna tio träd.',
      'Sopsortering | rektor | –2027-05-31 | decided | area Barnen ska kunna sortera skräp.',
    ]);
  });

  it('gives no measure what a last chapter says of the whole plan', async () => {
    const last = ['Uppföljning', 'Planen följs upp i juni 2027.'];
    expect(
      await plan(
        ...['Plan för matsalen', '', '1. Lugnare kö', 'Ansvarig: köksmästare', 'Klart: januari 2027', ''],
        ...['2. Ljuddämpning', 'Ansvarig: vaktmästare', 'Klart: mars 2027', '', ...last],
      ),
    ).toEqual([
      'Lugnare kö | köksmästare | –2027-01-31 | decided',
      'Ljuddämpning | vaktmästare | –2027-03-31 | decided',
    ]);
  });

  it('reads each sentence of planned measures with its own time, and gives all of them what stands under them', async () => {
    expect(
      await plan(
        ...[
          'Redovisning av arbetet i Björkskolan',
          '',
          'Planerade åtgärder: Korridorerna målas och inreds under mars 2027.',
        ],
      ),
    ).toEqual([]);
    expect(
      await plan(
        ...['Redovisning av arbetet i Björkskolan', ''],
        'Planerade åtgärder: Korridorvärdar utses senast 15 januari 2027. En enkät görs i mars 2027.',
        ...['Ansvarig: rektor', 'Uppföljning: maj 2027'],
      ),
    ).toEqual([
      'Korridorvärdar utses senast 15 januari 2027. | rektor | –2027-01-15 | decided | next 2027-05-31',
      'En enkät görs i mars 2027. | rektor | –2027-03-31 | decided | next 2027-05-31',
    ]);
  });

  it('joins a word and a date that a page has cut', async () => {
    expect(
      await plan(
        ...['Handlingsplan', '', '1. Öka trivseln i korrido-', 'rerna med gemen-', 'samt fika', 'Ansvarig: rektor'],
        ...['Tidsplan: Klart januari', '2027. Utvärderas maj 2027', '2. Ny skylt', 'Ansvarig: vaktmästare'],
        'Tidsplan: mars 2027',
      ),
    ).toEqual([
      'Öka trivseln i korridorerna med gemensamt fika | rektor | –2027-01-31 | decided | evaluation 2027-05-31',
      'Ny skylt | vaktmästare | –2027-03-31 | decided',
    ]);
  });

  it('takes a first name with where they are, the writer and two joined by a plus for who', async () => {
    expect(
      await plan(
        'Efter brandövningen 2026-10-21',
        '',
        '1. Byt batterier i larmen. Sune på fastighet, klart i december.',
        '2. Märk upp uppsamlingsplatsen. Jag själv, klart 2027-01-15.',
        '3. Ny lista över nycklar (Moa + Hassan, mars 2027)',
        '4. Provringning (Britta i receptionen, senast 30 november)',
        '5. Boka utbildning – Ali + Greta, klart v. 50',
      ),
    ).toEqual([
      'Byt batterier i larmen | Sune på fastighet | –2026-12-31 | decided',
      'Märk upp uppsamlingsplatsen | Jag själv | –2027-01-15 | decided',
      'Ny lista över nycklar | Moa, Hassan | –2027-03-31 | decided',
      'Provringning | Britta i receptionen | –2026-11-30 | decided',
      'Boka utbildning | Ali, Greta | –2026-12-11 | decided',
    ]);
  });

  it('keeps what stands under labels behind each point, however many sentences they make', async () => {
    expect(
      await plan(
        'Svar om skolgården 2026-11-05',
        '',
        'Det här har vi bestämt:',
        '',
        '- Gungorna byts. Ansvarig: Jan-Olof i driften. Klart: 20 november',
        '- Lekredskapen ses över mot standarden. Ansvarig: rektor. Klart: varje månad',
        '- Sandlådan får nytt lock. Ansvarig: Maj-Britt. Klart: kv 1 2027',
      ),
    ).toEqual([
      'Gungorna byts | Jan-Olof i driften | –2026-11-20 | decided',
      'Lekredskapen ses över mot standarden | rektor | –recurring | decided',
      'Sandlådan får nytt lock | Maj-Britt | –2027-03-31 | decided',
    ]);
  });

  it('takes what is done before the next meeting for a time without a day, and who stands before it for who', async () => {
    expect(
      await plan(
        'Anteckningar arbetslag Gul 2026-10-06',
        '',
        'Att göra:',
        '- Boka samlingssalen (Eva, innan nästa möte)',
        '- Räkna böcker. Omar, till nästa arbetslagsmöte',
        '- Skriva till föräldrarna – Lena – inför vårt nästa APT',
        '- Hämta nycklar (Rektor 1 & 2, senast 20 oktober)',
        '- Läsa planen (arbetslag A och B, senast 23 oktober)',
      ),
    ).toEqual([
      'Boka samlingssalen | Eva | –none | decided',
      'Räkna böcker | Omar | –none | decided',
      'Skriva till föräldrarna | Lena | –none | decided',
      'Hämta nycklar | Rektor 1 & 2 | –2026-10-20 | decided',
      'Läsa planen | arbetslag A och B | –2026-10-23 | decided',
    ]);
  });

  it('tells by the boxes before its steps how far a measure has come, where nothing else says it', async () => {
    const steps = (...boxes: readonly string[]) =>
      plan(
        'Handlingsplan trygghet 2026-10-01',
        '',
        '1. Ny rutin för raster',
        'Ansvarig: Rektor',
        'Klart: mars 2027',
        ...boxes,
        '',
        '2. Rastvärdar utses',
        'Ansvarig: Kurator',
        'Klart: april 2027',
        '[ ] Schema lagt',
        '[ ] Västar köpta',
      );
    const rest = 'Rastvärdar utses | Kurator | –2027-04-30 | decided';
    expect(await steps('[x] Utkast skrivet', '[ ] Beslutad i ledningsgruppen')).toEqual([
      'Ny rutin för raster | Rektor | –2027-03-31 | in_progress',
      rest,
    ]);
    expect(await steps('☑ Utkast skrivet', '☑ Beslutad i ledningsgruppen')).toEqual([
      'Ny rutin för raster | Rektor | –2027-03-31 | completed',
      rest,
    ]);
    expect(await steps('Läge: Pausad', '[x] Utkast skrivet', '[x] Beslutad')).toEqual([
      'Ny rutin för raster | Rektor | –2027-03-31 | paused',
      rest.replace('decided', 'unknown'),
    ]);
    const page = [
      '# Handlingsplan trygghet 2026-10-01',
      '## Åtgärd 1: Ny rutin för raster',
      'Ansvarig: Rektor',
      '',
      'Klart: mars 2027',
      '',
      '- [x] Utkast skrivet',
      '- [ ] Beslutad i ledningsgruppen',
      '',
      '## Åtgärd 2: Rastvärdar utses',
      'Ansvarig: Kurator',
    ];
    expect(await planLines('plan.md', page.join('\n'))).toEqual([
      'Ny rutin för raster | Rektor | –2027-03-31 | in_progress',
      'Rastvärdar utses | Kurator | – | decided',
    ]);
  });
});
