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

describe('a name that something at school is done for or about', () => {
  it.each([
    ['Vi låter Karin sitta nära tavlan', 'låter Karin sitta'],
    ['Mentor Per Ek har ringt hem till Johan om läxorna', 'hem till Johan'],
    ['Insatsen upphör för Anna då hon når kunskapskraven', 'Anna då hon når kunskapskraven'],
    ['Det går bättre för Johan, som nu klarar hela lektioner', 'Johan, som nu klarar hela lektioner'],
    ['Resursen möter Lova vid grinden', 'möter Lova vid grinden'],
    ['Specialläraren läser med Tilde', 'med Tilde'],
    ['Marias läsutveckling följs varje månad', 'Marias läsutveckling'],
    ['Tuvas sena ankomster har minskat', 'Tuvas sena'],
    ["Emma's reading has improved", "Emma's reading"],
    ['Karin arbetar i egen takt och når målen', 'Karin arbetar i egen'],
    ['maja p har missat två läxförhör', 'maja p har missat två läxförhör'],
    ['axel vägrar byta om', 'axel vägrar'],
  ])('%j is about a pupil', (text, words) => {
    const [found] = judgeText(text).concerns;
    expect(found?.concern).toBe('pupil_named');
    expect(text.slice(found?.at.start, found?.at.end)).toBe(words);
  });

  it.each([
    'Vi låter Karin leda mötet',
    'Vi låter Karin sitta med i styrgruppen',
    'Låt Johan veta när grupprummet är klart',
    'Mentor Per Ek har ringt hem till alla i 5B',
    'Projektet avslutas för Anna eftersom hon går i pension',
    'Vi väntar på Johan eftersom han har nyckeln till klassrummet',
    'Tack till Karin som rättar proven',
    'Karin arbetar med anpassningar i arbetslaget',
    'Marias kunskaper om läsning behövs',
    'Annas närvaro på mötet var bra',
    'Översyn av rastschemat (Tuva H), klart v. 9',
    'uppföljning för Alma Bergs enhet',
    'Alma förskola och Almaskolan följer upp i mars',
    'Sagas förskola har infört rutinen',
    'Vi läser saga i klassrummet',
    'Ansvarig: Fatima',
  ])('%j is about work', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('who a name is, told by what stands beside it', () => {
  it.each([
    'The pupil Elena Popescu has missed three tests this term',
    'one girl, Maja, needs a smaller group',
    'Pupil Xerxes Tekle refuses to sit with the others',
    'Johan still refuses to come to his lessons',
    'Det går bra för alla utom för Johan Berg, som fortfarande skolkar',
    'Stödet räcker för alla utom Anna Lind, som ännu inte klarar målen',
    'Vi fortsätter med Sara Nyman, som alltid lämnar klassrummet',
    'alla elever utom Karin Berg har klarat läsmålet',
    'Resursen hjälper Anna på lektionerna',
    'Assistenten följer Maria till matsalen',
    'Resursen sitter bredvid Markus under lektionerna',
    'Vi möter Daniel på morgonen eftersom han hamnar i konflikt med andra elever',
  ])('%j is about a pupil', (text) => {
    expect(seen(text)).toEqual(['pupil_named']);
  });

  it.each([
    'Our student council meets on Mondays',
    'Student Health Team will report in May',
    'The student Survey is open until Friday',
    'The Child Rights Act applies',
    'Alla på mötet utom Anna Lind har läst planen',
    'Samtliga lärare utom Johan Berg har nått målen',
    'Alla har lämnat in rapporten utom Karin Holm, som fortfarande saknar siffror',
    'Tack till Maria Öst, som alltid hjälper till',
    'Resursen hjälper Karin med schemat',
    'Assistenten möter upp Karin på expeditionen',
  ])('%j is about work', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('somebody’s son or daughter with a class', () => {
  it.each([
    'Lärardottern i 5B vägrar byta grupp',
    'Rektorns son i 6A har hamnat i slagsmål',
    'grannpojken i 2B slår andra',
    'En lärarson i 4C har fått egen resurs',
  ])('%j is one pupil of it', (text) => {
    expect(seen(text)).toContain('class_and_person');
  });

  it.each([
    'Kontaktpersonen i 5B ändras',
    'Personen i 3A är vikarie',
    'Vår kollega Anders Persson i 3A undervisar i matte',
  ])('%j is somebody’s who works there', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('initials that a meeting is about', () => {
  it.each([
    'Möte om LK igår, hon ska få egen resurs',
    'Möte ang. FH, hon har hög frånvaro',
    'Mötet gällde DL, hennes frånvaro ökar',
    'Orosanmälan om BK gjord i veckan',
    'Nätverksmöte om MT på torsdag',
  ])('in %j are a pupil’s', (text) => {
    expect(seen(text)).toContain('pupil_initials');
  });

  it.each([
    'Möte om KB med facken',
    'Möte om LS i tisdags, rektor tar det vidare',
    'Avstämning med MJ, han tar fram underlaget',
    'EHT om SYV i tisdags',
  ])('in %j are a colleague’s or a thing’s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('"han" or "hon" with a class', () => {
  it.each([
    'Hon i 7B har bytt grupp',
    'Vi har pratat med honom i trean',
    'han som går i 4c rymmer',
    'Den i 8A som stör har flyttats',
  ])('%j is one pupil of it', (text) => {
    expect(seen(text)).toContain('class_and_person');
  });

  it.each([
    'Hon i 7B undervisar också i 8A',
    'Han har 5A på onsdagar',
    'Hon som har matten i 7B',
    'Den i 4B är trasig',
  ])('%j is somebody’s who works there, or nobody’s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('initials before a verb of those who teach and of those who learn', () => {
  it.each(['E.L. arbetar med anpassat material', 'K.A. gör sina läxor', 'k.p. har missat tre prov'])(
    '%j are a pupil’s',
    (text) => {
      expect(seen(text)).toContain('pupil_initials');
    },
  );

  it.each([
    'E.L. arbetar med rutinen',
    'A.B. har schemalagt',
    'A.B. och M.L. följer upp',
    'Godkänt av M.L.',
    't.v. har vi inget stöd i matematik',
  ])('%j are somebody’s who works there', (text) => {
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
