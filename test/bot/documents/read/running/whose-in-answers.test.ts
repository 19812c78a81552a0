import { actOf } from '../../../../../bot/documents/read/running/act';
import { readRunningText } from '../../../../../bot/documents/read/running/read-running-text';
import { whoIn } from '../../../../../bot/documents/read/sentence/somebody';
import { linesOfText } from '../../../../../bot/documents/read/text/lines';
import { planLines } from '../../../../support/plan-lines';

const isWho = whoIn([]);
const read = (...lines: readonly string[]) => planLines('a.md', lines.join('\n\n'));
/** What the sentences alone give, whatever other shapes find, and whose each is. */
const whose = (...texts: readonly string[]) => {
  const blocks = texts.map((text, at) => ({
    kind: text.startsWith('# ') ? ('heading' as const) : ('paragraph' as const),
    text: text.replace(/^# /u, ''),
    line: at + 1,
  }));
  const told = readRunningText(linesOfText(blocks as never), '2026-01-20');
  return (told?.measures ?? []).map(({ title, responsible = [] }) => `${title?.title} ${responsible}`);
};

describe('whose it is, and how far it has come', () => {
  const REPLY = ['# Svar på skyddsombudets begäran', '2026-01-20'];

  it('is not the office’s that only proposes it, in an answer to auditors', async () => {
    const lines = await read(
      '# Yttrande över revisionsrapport om arkivet',
      '2026-01-20',
      'Revisionen rekommenderar att nämnden gör en förteckning över arkivet. Förvaltningen föreslår att arkivarien får i uppdrag att göra en förteckning över arkivet senast den 3 mars 2026.',
      'Revisionen rekommenderar att nämnden ser över låsen. Förvaltningen föreslår att vaktmästaren får i uppdrag att byta låsen senast den 5 maj 2026.',
    );
    expect(lines).toEqual([
      expect.stringMatching(/\| arkivarien \| –2026-03-03 \| proposed/i),
      expect.stringMatching(/\| vaktmästaren \| –2026-05-05 \| proposed/i),
    ]);
  });

  it('is a body’s of which the sentence before told, and of another thing where it is done besides', () => {
    expect(
      whose(
        ...REPLY,
        'Gatukontoret räknade bilarna i höstas. De bygger en ny parkering vid skolan senast den 3 mars 2026.',
        'Kartläggningen av ljudet har påbörjats. Kuratorn inventerar dessutom hur många elever som saknar en lugn plats.',
      ),
    ).toEqual([
      expect.stringMatching(/ny parkering vid skolan gatukontoret/i),
      expect.stringMatching(/^Kartläggningen av ljudet $/),
    ]);
  });

  it('is theirs who are said to answer for it as what they are', () => {
    const told = whose(
      ...REPLY,
      'Skolchefen köper in tio bänkar senast den 5 maj 2026.',
      'En resurs anställs och ska vara på plats senast den 3 mars 2026. Det är Eva Lind som rektor som svarar för tillsättningen.',
    );
    expect(told[1]).toMatch(/Eva Lind$/);
  });

  it('is put off where it is laid on ice, and begun where somebody has begun it with others', () => {
    expect(actOf('Stolarna på gården lägger vi på is', isWho)).toMatchObject({
      title: 'Stolarna på gården',
      does: false,
    });
    expect(actOf('Rektorn har tillsammans med lärarna och ombudet påbörjat en översyn av scheman', isWho)?.title).toBe(
      'En översyn av scheman',
    );
  });

  it('is what somebody works out just now, and nothing that only goes on or that nobody promises', () => {
    expect(actOf('Skolchefen arbetar nu fram ett förslag till mall', isWho)).toMatchObject({ does: true });
    expect(actOf('Jag lovar inget förrän avtalen är påskrivna', isWho)).toBeNull();
    expect(actOf('Nämnden avser att fortsätta på det sättet', isWho)).toBeNull();
  });

  it('is due on the day it was moved to from another', async () => {
    const lines = await read(
      ...REPLY,
      'Införandet av ett nytt bokningssystem är försenat. Driftsättningen har flyttats från november 2025 till april 2026.',
      'Skolchefen köper in tio bänkar senast den 5 maj 2026.',
    );
    expect(lines[0]).toMatch(/–2026-04-30/);
  });

  it('is what was asked for only where one word says nothing more', async () => {
    const lines = await read(
      'Till Skolinspektionen',
      '2026-01-20',
      '# Redovisning av åtgärder efter föreläggande för Åby skola',
      '## Handledning för vikarier',
      'Skolinspektionen bedömde att handledningen var för liten.',
      'Handledningen i matematik har utökats från en till tre timmar i veckan.',
      '## Rutiner',
      'Skolinspektionen bedömde att rutiner saknades.',
      'Rektorn har skrivit om rutinen för klagomål.',
    );
    expect(lines[0]).toMatch(/^Handledningen i matematik har utökats/);
  });
});
