import { draftOf, refusalOf } from '../../../../support/read-text';

async function proposedIn(name: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const { measures } = await draftOf(name, lines);
  expect(measures.every((one) => one.status === 'proposed')).toBe(true);
  return measures.map((one) => one.title);
}

describe('what a paper that looks into something proposes', () => {
  it('stands under every heading that says to whom, and not only under the first', async () => {
    expect(
      await proposedIn(
        'a.md',
        '# Analys av fritidshemmen 2025',
        '## Resultat',
        'Lokalerna räcker inte till.',
        '## Förslag på huvudmannanivå',
        '1. Hyra in sig i församlingshemmet',
        '2. Anställa två fritidspedagoger',
        '## Rekommendationer till rektorerna',
        '- Lägga om rasterna',
        '## Förslag riktade till nämnden',
        '- Godkänna analysen',
        '- Protokollet fastställs',
        '- En högsta gruppstorlek fastställs',
        '- Avsätta medel för en ny skolgård',
      ),
    ).toEqual([
      'Hyra in sig i församlingshemmet',
      'Anställa två fritidspedagoger',
      'Lägga om rasterna',
      'En högsta gruppstorlek fastställs',
      'Avsätta medel för en ny skolgård',
    ]);
  });

  it('is called by the few words that say of which kind it is, and not by what it leads to', async () => {
    expect(
      await proposedIn(
        'd.md',
        '# Utredning om läxhjälp',
        '## Förslag till utveckling',
        '- Anställ en samordnare som delas av två skolor.',
        '- Inrätta två läsgrupper som leds av bibliotekarien',
        '- Köp en buss som rymmer hela klasser.',
        '- Ta fram en gemensam rutin som gör det lättare för alla lärare att följa upp läxorna varje vecka.',
      ),
    ).toEqual([
      'Anställ en samordnare som delas av två skolor',
      'Inrätta två läsgrupper som leds av bibliotekarien',
      'Köp en buss som rymmer hela klasser',
      'Ta fram en gemensam rutin',
    ]);
  });

  it('is called after its own heading, and not after whom it is to', async () => {
    const draft = await draftOf('e.md', [
      '# Arbetsgruppen för tystare matsalar',
      'Rapport till skolchefen, Granviks kommun, 2026-10-12',
      '## Förslag',
      '- Sätt upp bullerplattor.',
      '- Dela in lunchen i tre pass.',
    ]);
    expect(draft.plan.title).toBe('Arbetsgruppen för tystare matsalar');
  });

  it('stands under lines for each receiver, and in paragraphs that number it', async () => {
    expect(
      await proposedIn(
        'b.txt',
        'Kvalitetsrapport kulturskolan 2025',
        '',
        'Våra förslag',
        '',
        'Till förvaltningen:',
        '- Köpa in fler fioler',
        '',
        'Till rektorn:',
        '- Pröva kortare lektioner',
      ),
    ).toEqual(['Köpa in fler fioler', 'Pröva kortare lektioner']);
    expect(
      await proposedIn(
        'c.md',
        '# Utvärdering av skogsgruppen',
        '## Förslag framåt',
        '**Förslag 1: Fortsätt med två grupper.** Barnen har trivts.',
        '',
        '**Förslag 2: Köp en ny vindskydd.** Den gamla läcker.',
      ),
    ).toEqual(['Fortsätt med två grupper', 'Köp en ny vindskydd']);
  });

  it('is led to by who proposes it, without a colon', async () => {
    expect(
      await proposedIn(
        'd.txt',
        'Analys av skolmaten',
        '',
        'Svinnet har ökat. Förvaltningen föreslår därför att',
        '- portionerna görs mindre,',
        '- eleverna får välja mellan två rätter.',
      ),
    ).toEqual(['Portionerna görs mindre', 'Eleverna får välja mellan två rätter']);
  });

  it('is led to by whoever lays it before others, and may say who and when it has in mind', async () => {
    const read = async (name: string, ...lines: readonly string[]) =>
      (await draftOf(name, lines)).measures.map(({ title, area, responsible, due, status }) =>
        [title, area, responsible.join(), due[0]?.date ?? null, status].filter((one) => one).join(' | '),
      );
    expect(
      await read(
        'g.md',
        '# Utredning om läxhjälp i Granholms kommun',
        '2026-09-15',
        '',
        'Tre skolor har läxhjälp i dag.',
        '',
        'Utifrån det vi har sett lägger utredningen fram två förslag:',
        '',
        '1. Läxhjälp två eftermiddagar i veckan. Tänkt ansvarig: biträdande rektor. Tänkt tidpunkt: vårterminen 2027.',
        '2. En samordnare anställs på halvtid.',
      ),
    ).toEqual([
      'Läxhjälp två eftermiddagar i veckan | biträdande rektor | 2027-06-30 | proposed',
      'En samordnare anställs på halvtid | proposed',
    ]);
    expect(
      await read(
        'h.txt',
        'Översyn av skolskjutsen',
        '2026-10-01',
        '',
        'Våra rekommendationer är:',
        '',
        '- Ny hållplats vid Ekbacken. Föreslaget slutdatum: 1 juni 2027. Föreslagen ansvarig: trafikplaneraren',
        '- Vuxna åker med på eftermiddagsturen',
      ),
    ).toEqual([
      'Ny hållplats vid Ekbacken | trafikplaneraren | 2027-06-01 | proposed',
      'Vuxna åker med på eftermiddagsturen | proposed',
    ]);
    expect(
      await read(
        'j.txt',
        'Tjänsteskrivelse',
        '2026-11-02',
        '',
        'Kartläggning av avhopp från gymnasiet',
        '',
        'Förvaltningen ser följande möjligheter:',
        '',
        '• Studiecoach på varje program. Tänkt start: augusti 2027.',
        '• Samarbete med vuxenutbildningen om enstaka kurser.',
      ),
    ).toEqual([
      'Studiecoach på varje program | proposed',
      'Samarbete med vuxenutbildningen om enstaka kurser | proposed',
    ]);
    expect(
      await read(
        'i.txt',
        'Kartläggning av simkunnigheten',
        '2026-11-02',
        '',
        'Elva elever i årskurs 6 kan inte simma. Här är förslagen från arbetsgruppen:',
        '',
        '1. Simskola på sportlovet. Utsedd ansvarig: idrottsläraren',
        '2. Bussen till badet betalas centralt',
      ),
    ).toEqual(['Simskola på sportlovet | idrottsläraren | proposed', 'Bussen till badet betalas centralt | proposed']);
  });

  it('says by when in the time it ends with, or in a sentence behind it on what is to be ready', async () => {
    const { measures } = await draftOf('f.md', [
      '# Analys av läsresultaten 2026-05-12',
      '## Förslag till åtgärder',
      '1. Anställ en speciallärare under höstterminen 2026.',
      '2. Kartlägg bokbeståndet. Kartläggningen bör vara klar i mars 2027.',
      '3. Fördela lärartid inför läsåret 2027/28.',
    ]);
    const due = measures.map((one) => one.due.map(({ date }) => date).join());
    expect(due).toEqual(['2026-12-31', '2027-03-31', '']);
  });

  it.each([
    ['what a board is asked to decide', '# Kvalitetsrapport', '## Förslag till beslut', '- Nämnden godkänner den'],
    ['examples', '# Rapport från lekveckan', '## Förslag på lekar', '- Kurragömma', '- Brännboll'],
    ['conclusions', '# Analysrapport', '## Slutsatser och förslag', '- Trivseln är god', '- Två skolor har stängt'],
    ['what others look into', '# Granskningsrapport', '## Rekommendationer till nämnden', '- Se över rutinerna'],
    ['advice to families', '# Veckobrev', '## Uppföljning', '## Rekommendationer till skolorna', '- Märk kläderna'],
  ])('holds no %s', async (_, ...lines) => {
    expect(await refusalOf('e.md', lines)).not.toBeNull();
  });
});
