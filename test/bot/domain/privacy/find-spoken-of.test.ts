import { judgeText } from '../../../../bot/domain/privacy/judge-text';

const seen = (text: string) =>
  judgeText(text).concerns.map(({ concern, at }) => [concern, text.slice(at.start, at.end)]);

describe('"han" or "hon" where somebody who works there is named after it', () => {
  it.each([
    ['Han har fått diagnosen adhd och mentorn anpassar lektionerna', 'health_of_child'],
    ['Hon har börjat skära sig och kuratorn är inkopplad', 'health_of_child'],
    ['Han äter medicin för sin adhd men läraren ser ingen skillnad', 'health_of_child'],
    ['Hon går på BUP på tisdagar och läraren skickar hem uppgifter', 'health_of_child'],
    ['Han är omhändertagen enligt LVU och rektorn är informerad', 'social_of_child'],
    ['Hon har orosanmälts av kuratorn', 'social_of_child'],
    ['hon bor i familjehem och läraren märker att hon är orolig', 'social_of_child'],
    ['She lives in a foster home and the counsellor meets her weekly', 'social_of_child'],
  ])('%j is about a child', (text, concern) => {
    expect(seen(text).map(([kind]) => kind)).toContain(concern);
  });

  it.each([
    'Hon är sjukskriven och rektor söker vikarie',
    'Han har opererat knät och rektorn ersätter honom',
    'Han är placerad på expeditionen och rektorn är informerad',
    'Hon är placerad i arbetslag 2 under våren',
    'Hon har placerat om grupperna i 5B',
    'Hon är socialsekreterare och deltar i mötet',
    'Han är vår kontaktperson på socialtjänsten',
    'Hon ansvarar för kontakten med BUP och socialtjänsten',
    'Han ska revidera rutinen för medicinhantering',
    'Hon är tillbaka från BUP-utbildningen',
    'Hon har lång erfarenhet av adhd och autism',
    'Han kommer från habiliteringen och föreläser för alla pedagoger',
  ])('%j is about a colleague', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('"han" or "hon" after somebody who works there', () => {
  it.each([
    ['Skolsköterskan ger honom hans medicin vid lunch', 'honom hans medicin'],
    ['Rektor har gjort en orosanmälan om honom', 'orosanmälan om honom'],
    ['Mentorn träffar hans soc-kontakt på fredag', 'hans soc'],
    ['Kuratorn har pratat med henne om hennes självskadebeteende', 'henne om hennes självskadebeteende'],
    ['Socialsekreteraren har placerat honom i jourhem', 'placerat honom'],
    ['Läraren har sett att hon har blåmärken på armarna', 'hon har blåmärken'],
    ['Läraren berättar att han är familjehemsplacerad', 'han är familjehemsplacerad'],
    ['Mentorn ser att han har fått medicin', 'han har fått medicin'],
  ])('in %j is a child', (text, words) => {
    expect(seen(text).map(([, said]) => said)).toContain(words);
  });

  it.each([
    'Rektor är tillbaka, han har fått medicin',
    'Kuratorn sa att hon kontaktar BUP',
    'Kuratorn har kontakt med BUP och hon återkommer på fredag',
    'Rektor tackar henne för arbetet med orosanmälningar',
    'Vi har bett honom informera om LVU och LSS på nästa möte',
    'Psykologen skriver en vägledning om diagnos och han presenterar den i maj',
    'Läraren är sjukskriven och hon kommer tillbaka i mars',
    'Elevhälsan och hennes team arbetar med suicidprevention',
  ])('in %j is nobody but that colleague', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('marks on a body', () => {
  it.each([
    'Läraren såg blåmärken på elevens ben',
    'Eleven hade rispor på handleden',
    'Elevens armar är fulla av ärr enligt skolsyster',
    'Sår på elevens armar, skolsköterskan tar kontakt med hemmet',
    'eleven gör sig illa på toaletten',
  ])('%j is about a child', (text) => {
    expect(seen(text)).not.toEqual([]);
  });

  it.each([
    'Skärsår och andra skador dokumenteras enligt rutin',
    'När en elev får medicin dokumenterar skolsköterskan det',
    'Vi har köpt in nya rakblad till slöjdsalen',
  ])('%j is a routine or a thing', (text) => {
    expect(seen(text)).toEqual([]);
  });
});
