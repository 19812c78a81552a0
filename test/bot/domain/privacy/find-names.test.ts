import { judgeText } from '../../../../bot/domain/privacy/judge-text';

const seen = (text: string) => judgeText(text).concerns.map((one) => one.concern);

/** By what a lone name is a pupil's, and by what somebody's who works there. */
describe('a name by itself', () => {
  it.each([
    'Tora vägrar gå in efter rasten',
    'tora vägrar gå in efter rasten',
    'Karin saknar betyg i tre ämnen',
    'Extra stöd till Johan',
    'Syskonen Haddad börjar i mars',
    'Det fungerar bättre med Milo nu',
    'Vi pratade med Anna i klassrummet',
  ])('%j is a pupil’s', (text) => {
    expect(seen(text)).toContain('pupil_named');
  });

  it.each([
    'Karin saknar behörighet i tyska',
    'Milo vikarierar i åk 2',
    'Tora, förstelärare, är tillbaka',
    'Mail från Tora om tidplanen',
    'Stöd till Johan på ekonomi',
    'Per elev kostar det 300 kr',
    'Max 18 barn i varje grupp',
    'per klass blir det två timmar',
    'Projektet Läslust i 4B är slut',
    '1. Trygghetsvandring i 5B',
  ])('%j is no pupil’s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('a name and somebody pupils go to', () => {
  it.each([
    ['Johan har fått samtalsstöd av skolkuratorn', 'Johan har fått samtalsstöd av skolkuratorn'],
    ['Kuratorn har haft samtal med Elin', 'Kuratorn har haft samtal med Elin'],
    ['Elsa träffar psykologen', 'Elsa träffar psykologen'],
  ])('%j is about a pupil', (text, words) => {
    const [found] = judgeText(text).concerns;
    expect(found?.concern).toBe('pupil_named');
    expect(text.slice(found?.at.start, found?.at.end)).toBe(words);
  });

  it.each([
    'Johan Berg, kurator, har haft samtal med alla klasser',
    'Rektor Johan har fått hjälp av kuratorn',
    'Johan har fått hjälp av kuratorn med enkäten',
    'Johan har kontaktat skolsköterskan',
    'Kuratorn har haft samtal med Elin om schemat',
    'Elsa träffar kuratorn om kartläggningen',
  ])('%j is about work', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('words as they are typed on a telephone', () => {
  it.each([
    ['elevn har fått diagnos', 'health_of_child'],
    ['elven har angest', 'health_of_child'],
    ['sociatjänsten har kontakt med barnet', 'social_of_child'],
    ['one girl has an eating disorder', 'health_of_child'],
    ['elev utreds för dyslexi', 'health_of_child'],
    ['pappan sitter inne', 'social_of_child'],
    ['han har börjat på bup', 'health_of_child'],
    ['en tjej på IM är avstängd', 'class_and_person'],
    ['Ett barn på Blåsippan biter', 'class_and_person'],
  ])('%j is %s', (text, concern) => {
    expect(seen(text)).toContain(concern);
  });

  it.each([
    'per elev blir det två timmar hos kurator',
    'Rutin för elev med diabetes finns',
    'En elev med epilepsi ska ha en plan',
    'Vid oro för en elev kontaktas soc',
    'hon är sjuk så mötet flyttas',
    'Vi har en gang i veckan mote med soc',
  ])('%j passes', (text) => {
    expect(seen(text)).toEqual([]);
  });
});
