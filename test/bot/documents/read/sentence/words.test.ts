import { actOf } from '../../../../../bot/documents/read/running/act';
import { isFinished } from '../../../../../bot/documents/read/sentence/verbs';
import { ALSO, everywhere, MONTH, pattern } from '../../../../../bot/documents/read/sentence/words';

const isWho = (words: string) => /^(?:rektorn|ekonomen)$/iu.test(words);

describe('words that say the same wherever they stand', () => {
  it.each(['därutöver', 'härmed', 'i stället', 'nu också'])('reads past “%s” as past any of them', (also) => {
    expect(actOf(`Rektorn har ${also} åtagit sig att bygga om förrådet`, isWho)).toMatchObject({
      title: 'Bygga om förrådet',
      who: 'Rektorn',
      binds: true,
    });
    expect(actOf(`Ekonomen har ${also} påbörjat gemensamma prislistor`, isWho)).toMatchObject({
      title: 'Gemensamma prislistor',
    });
  });

  it('does not read past a word that says something of its own', () => {
    expect(actOf('Rektorn har aldrig åtagit sig att bygga om förrådet', isWho)).toBeNull();
  });

  it('stand in a pattern by name, in any case of letters and with its marks as they are written', () => {
    expect(
      pattern`^${ALSO}klart\s+i\s+(?<month>${MONTH})\.$`.exec('Nu också klart i Oktober.')?.groups?.['month'],
    ).toBe('Oktober');
    expect('i maj eller i juni'.match(everywhere`(?<!\p{L})i\s+(?:${MONTH})`)).toEqual(['i maj', 'i juni']);
  });

  it.each(['vara driftsatt', 'bli slutförda', 'ha slutfört inköpen', 'finnas på plats'])(
    'hold “%s” for something that is there by then, whatever kind of paper says it',
    (what) => {
      expect(isFinished(what, `Systemet ska ${what}`)).toBe(true);
    },
  );
});
