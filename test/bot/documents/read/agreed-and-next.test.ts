import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

/** A list that was agreed on, each point with who and when in sentences behind its name. */
const agreed = (...points: readonly string[]) =>
  planLines('a.txt', ['Det här kom vi överens om 12 november 2026', '', ...points.map((one) => `- ${one}`)].join('\n'));

describe('a point that was agreed on', () => {
  it.each([
    ['Mötestiden kortas. Lärarlagen ansvarar, gäller från 8 februari 2027.', 'Mötestiden kortas | Lärarlagen |'],
    ['Kiosken stänger. Köket ansvarar, det gäller från och med v. 6 2027.', 'Kiosken stänger | Köket |'],
    ['Nya regler. Lina Alm ansvarar, träder i kraft 1 mars 2027.', 'Nya regler | Lina Alm |'],
  ])('is named apart from who it is and from when it holds: %s', async (point, named) => {
    const [read] = await agreed(point, 'Översyn av schemat. Ida Ek ansvarar, klart i maj 2027.');
    expect(read?.slice(0, named.length)).toBe(named);
    expect(read).toContain('2027-0');
  });

  it.each(['Enkäten görs om i maj 2027', 'Hallen byggs om till maj 2027', 'Väggen målas om senast i maj 2027'])(
    'is done by the time its own sentence ends with, also where it is done again: %s',
    async (point) => {
      const [read] = await agreed(
        `${point}. Ida Ek ansvarar.`,
        'Översyn av schemat. Ida Ek ansvarar, klart i mars 2027.',
      );
      expect(read).toContain('| Ida Ek | –2027-05-31 |');
    },
  );

  it('is not done by the time of what it is about', async () => {
    const [read] = await agreed(
      'En kurs hålls om vårens prov i maj 2027. Ida Ek ansvarar.',
      'Översyn av schemat. Ida Ek ansvarar, klart i mars 2027.',
    );
    expect(read).toContain('| Ida Ek | – |');
  });
});

/** A follow-up of two commissions, the second with `next` under its last label. */
const followedUp = (next: string, told = 'Mässan hölls den 7 oktober 2026.') =>
  planLines(
    'u.md',
    [
      ...['# Uppföljning av handlingsplan 2026-11-03', '', '## Uppdrag 1: Läsombud', 'Uppföljning', '', 'Pågår.', ''],
      ...['## Uppdrag 2: Bokmässa', 'Uppföljning', '', told, '', 'Analys', '', 'Lokalen var för liten.', ''],
      ...['Nästa steg', '', next],
    ].join('\n'),
  );

describe('the next step of a commission', () => {
  it.each(['Uppdraget avslutas.', 'Insatsen avslutas.', 'Aktiviteten avslutas.'])('ends it: %s', async (next) => {
    expect((await followedUp(next))[1]).toBe('Bokmässa |  | – | closed');
  });

  it('does not end what is to end later, or what it says is under way', async () => {
    expect((await followedUp('Uppdraget avslutas i maj 2027.'))[1]).not.toContain('closed');
    expect((await followedUp('Uppdraget avslutas.', 'Pågår enligt plan.'))[1]).toContain('in_progress');
  });

  it.each([
    'De två träffar som återstår hålls i maj 2027.',
    'De mässor som är kvar genomförs i maj 2027.',
    'Den sista träffen hålls i maj 2027.',
  ])('says when the rest of it is done: %s', async (next) => {
    expect((await followedUp(next))[1]).toContain('–2027-05-31');
  });
});

describe('a letter that says to whom it is over what it is called', () => {
  it.each([
    ['Redovisning till Skolinspektionen', 'Redovisning av åtgärder vid Almskolan'],
    ['Svar till revisorerna', 'Svar på granskning av skolskjuts'],
    ['Yttrande till Arbetsmiljöverket', 'Yttrande över inspektion av slöjdsalar'],
  ])('has the name and not "%s"', async (over, title) => {
    const { plan } = await draftOf('l.md', [
      ...[over, '', `# ${title}`, '', 'Datum: 2026-12-01', ''],
      ...['## 1. Trygghet', 'Påtalad brist', '', 'Eleverna är inte trygga i korridorerna.', ''],
      ...['Planerade åtgärder', '', '- En enkät görs i maj 2027. Ansvarig: rektor.', ''],
      ...['## 2. Stöd', 'Påtalad brist', '', 'Stödet sätts in för sent.', ''],
      ...['Planerade åtgärder', '', '- Rutinen skrivs om till mars 2027. Ansvarig: rektor.'],
    ]);
    expect(plan.title).toBe(title);
  });
});
