import { planLines } from '../../../../support/plan-lines';

const read = (...lines: readonly string[]) => planLines('a.md', lines.join('\n\n'));

describe('an account of a year under headings', () => {
  it('has a measure a heading, with what is told of the whole before what is told of its parts', async () => {
    expect(
      await read(
        '# Uppföljning av skolans insatser 2025',
        'Lundby skola 2026-01-20',
        '## Insats 1. Inför läsgrupper',
        'Bibliotekarien Eva Sand har tillsammans med en arbetsgrupp tagit fram en modell. Den prövas i två klasser. Arbetet pågår enligt plan och modellen ska vara införd senast den 30 juni 2026.',
        '## Insats 2. Minska frånvaron',
        'Arbetet är försenat. Kurator Omar Falk ansvarar för att alla klasser har haft en genomgång senast den 31 mars 2026.',
        '## Insats 3. Starta en odling',
        'Insatsen utgår. Skolgården byggs om.',
        '## Samlad bedömning',
        'Skillnaderna mellan klasserna kvarstår. Nästa kvalitetsrapport lämnas i december 2026.',
      ),
    ).toEqual([
      expect.stringMatching(
        /^Inför läsgrupper \| (?:bibliotekarien )?Eva Sand \| –2026-06-30 \| in_progress on_plan$/i,
      ),
      expect.stringMatching(/^Minska frånvaron \| kurator Omar Falk \| –2026-03-31 \| in_progress delayed$/i),
      'Starta en odling |  | – | cancelled',
    ]);
  });

  it('counts out what was promised, and what follows in the paragraph is of that', async () => {
    expect(
      await read(
        '# Vad hände med planen för 2025?',
        'Förskolorna i Ekby 2026-02-10',
        'I planen fanns fyra åtaganden. Tre av dem är klara.',
        'Det första åtagandet var att alla förskolor skulle ha en plan för utevistelse. Planerna är klara. Åtagandet är uppfyllt.',
        'Det andra åtagandet gällde språkutvecklande arbetssätt. Pedagogerna har gått en kurs. Arbetet är påbörjat men inte klart. Utvecklingsledare Gun Ahlm ansvarar för att alla har gått kursen senast den 30 september 2026.',
        'Det tredje åtagandet, att bygga om köket, har inte påbörjats. Fastighetschefen räknar med byggstart i augusti 2026.',
        'Det fjärde åtagandet handlade om digital dokumentation. Det fortsätter inte eftersom tjänsten har lagts ner.',
      ),
    ).toEqual([
      'Alla förskolor ska ha en plan för utevistelse |  | – | completed',
      'Språkutvecklande arbetssätt | utvecklingsledare Gun Ahlm | –2026-09-30 | in_progress',
      expect.stringMatching(/^Bygga om köket \| .*2026-08-31 \| not_started/),
      'Digital dokumentation |  | – | cancelled',
    ]);
  });
});

describe('a chapter of what is to be done', () => {
  it('has the measures under an area’s heading, and the heading is their area', async () => {
    expect(
      await read(
        '# Kvalitetsrapport 2025',
        'Lövby kommun 2025-12-01',
        '## 6. Prioriterade utvecklingsområden',
        'Nämnden prioriterar två områden.',
        '### 6.1 Matematik',
        'Andelen elever med godkänt sjönk till 71 procent. Matematikutvecklare Liv Ohm ska bilda ett nätverk för lärarna. Nätverket ska ha kommit igång senast den 30 januari 2026.',
        'Förvaltningens kvalitetsledare tar fram ett gemensamt prov. Det ska vara klart senast den 16 mars 2026.',
        '### 6.2 Läsning',
        'Under 2023 provades läsgrupper i två områden och resultatet var gott, varför modellen nu ska användas i hela kommunen. Det sker senast i maj 2026, och rektor Siv Ek samordnar arbetet.',
        'Läslistan är gammal. Den ska göras om. Bibliotekarien (vakant, rekrytering pågår) får uppdraget med sikte på september 2026.',
      ),
    ).toEqual([
      'Bilda ett nätverk för lärarna | Matematikutvecklare Liv Ohm | –2026-01-30 | decided | area Matematik',
      'Tar fram ett gemensamt prov | förvaltningens kvalitetsledare | –2026-03-16 | decided | area Matematik',
      'Modellen ska nu användas i hela kommunen | rektor Siv Ek | –2026-05-31 | decided | area Läsning',
      expect.stringMatching(/^Läslistan ska göras om \| .*2026-09-30 \| decided \| area Läsning$/),
    ]);
  });

  it('reads what stands behind its verb, and what is done to reach something', async () => {
    expect(
      await read(
        '# Kvalitetsrapport vuxenutbildningen 2025',
        'Beslutad av nämnden 2025-12-10.',
        'För att öka närvaron ska varje lärare ringa hem samma dag senast från den 1 april 2026.',
        'Samverkan med arbetslivet behöver stärkas. Därför startas en studieverkstad senast den 12 januari 2026. Läraren Danuta Berg håller i verkstaden.',
        'En inventering genomförs på varje skola före den 30 april 2026. Ansvaret ligger på respektive rektor.',
      ),
    ).toEqual([
      expect.stringMatching(/^Ringa hem samma dag.* \| varje lärare \| /),
      expect.stringMatching(/^En studieverkstad startas \| läraren Danuta Berg \| 2026-01-12– /i),
      expect.stringMatching(/^En inventering genomförs på varje skola \| respektive rektor \| –2026-04-30 /),
    ]);
  });

  it('makes no measure of how things are, were or ought to be', async () => {
    expect(
      await read(
        '# 7. Utvecklingsområden för 2026',
        'Lövby kommun 2025-12-01',
        '## Trygghet',
        'Var femte elev uppger att de är otrygga. Rastvärdar infördes 2019 och köptes in av ett bolag. Skolan hann inte följa upp dem. Kuratorerna träffas numera varje vecka.',
        '## Lag och rätt',
        'Skollagen är tydlig. Den ska följas. Av enkäten framgår att arbetet pågår i fyra av fem klasser.',
        '## Slutord',
        'Nämnden vill tacka alla. Nästa kvalitetsrapport presenteras i oktober 2026.',
      ),
    ).toEqual([]);
  });
});
