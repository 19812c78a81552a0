import { byWhom, partDone, standsStill } from '../../../../../bot/documents/read/running/done-told';
import { deedOfReply } from '../../../../../bot/documents/read/running/put-there';
import { wishedFor } from '../../../../../bot/documents/read/running/to-do';
import { clauseOf } from '../../../../../bot/documents/read/sentence/clause';
import { reportedTo } from '../../../../../bot/documents/read/sentence/follow-ups';
import { givenOut } from '../../../../../bot/documents/read/sentence/given-out';
import { isNobodys } from '../../../../../bot/documents/read/sentence/nobodys';
import { plainSentence } from '../../../../../bot/documents/read/sentence/plain-sentence';
import { whoIn } from '../../../../../bot/documents/read/sentence/somebody';
import { commitmentDates, isTimeUnknown } from '../../../../../bot/documents/read/sentence/times';
import { planLines } from '../../../../support/plan-lines';

const isWho = whoIn([]);
const deed = (sentence: string) => deedOfReply(sentence, isWho);

describe('what a reply tells was done', () => {
  it.each([
    ['Bibliotekarie Ulla Ek har inventerat bokhyllorna på båda skolorna', 'Bibliotekarie Ulla Ek'],
    ['Kanslichefen har flyttat telefontiden till förmiddagen', 'Kanslichefen'],
    ['Fritidschefen har nu köpt tolv nya hjälmar till skridskobanan', 'Fritidschefen'],
  ])('is whatever somebody has done with a thing: %s', (sentence, who) => {
    expect(deed(sentence)).toMatchObject({ title: sentence, who, time: '' });
  });

  it.each([
    'Rektor har haft flera samtal med hemmen',
    'Förvaltningen har noterat kritiken mot rutinen',
    'Nämnden har diskuterat elevernas arbetsro',
    'Under den tiden har kommunen byggt två simhallar',
  ])('is nothing that was thought, talked of or so: %s', (sentence) => {
    expect(deed(sentence)).toBeNull();
  });

  it('is done also where the thing stands first', () => {
    expect(deed('Grindarna mot vägen har fastighetsenheten nu lagat – det blev klart i tisdags')).toMatchObject({
      title: 'Grindarna mot vägen: lagat',
      who: 'fastighetsenheten',
    });
    expect(deed('Lamporna vid entrén har vaktmästare Bo Ek bytt ut')).toMatchObject({ who: 'vaktmästare Bo Ek' });
    expect(deed('Frågorna har nämnden inte behandlat')).toBeNull();
  });

  it('is still to come where what it was done for is', () => {
    expect(deed('Skolchefen har kallat till fasta träffar, som ska hållas varje månad')).toMatchObject({
      title: 'Skolchefen har kallat till fasta träffar',
      time: 'ska hållas varje månad',
    });
  });

  it('is what somebody did at a time that is told, and no story of long ago', () => {
    const [sentence] = ['För att snabbt få hjälp på plats anställde verksamhetschefen den 3 mars två vikarier'];
    expect(deed(plainSentence(sentence))).toMatchObject({ who: 'verksamhetschefen' });
    expect(deed('Kommunen köpte systemet 2016')).toBeNull();
  });

  it('is what was adopted and is in use since', () => {
    expect(
      deed('En mall för hur samtal ska skrivas ner infördes i mars och används sedan april av alla'),
    ).toMatchObject({
      title: 'En mall för hur samtal ska skrivas ner infördes',
    });
    expect(deed('En gemensam modell togs fram i maj och gäller sedan augusti i alla lag')).not.toBeNull();
    expect(deed('En mall infördes i mars och ska utvärderas')).toBeNull();
  });

  it('is a part, where the rest has a time of its own', () => {
    expect(partDone('Fyra av de tolv salarna har målats om, de återstående åtta målas i juli')).toEqual({
      thing: 'tolv salarna',
      done: 'Fyra av de tolv salarna har målats om',
      rest: 'målas i juli',
    });
    expect(partDone('Nio av lärarna har gått kursen; de två sista går den i mars')).toMatchObject({ thing: 'lärarna' });
    expect(partDone('Nio av lärarna har gått kursen')).toBeNull();
  });

  it('stands still, or is wished for without a day', async () => {
    expect(standsStill('Frågan är bordlagd, och jag återkommer om den på mötet i mars')).toEqual({
      again: 'återkommer om den på mötet i mars',
    });
    expect(standsStill('Ärendet är klart')).toBeNull();
    expect(isTimeUnknown('Lathunden har ännu ingen tidplan')).toBe(true);
    expect(isTimeUnknown('Lathunden har ingen framsida')).toBe(false);
    expect(wishedFor('Mentorerna bör också få en egen lathund')).toBe('Mentorerna bör också få en egen lathund');
    const lines = await planLines(
      'a.md',
      [
        '# Svar till föräldrarådet på Ekskolan',
        '2026-09-14',
        '## Gården',
        'Gungorna kan jag inte lova. Ärendet är pausat och jag återkommer om det på rådets möte i februari 2027. Planket bakom boden lagas däremot av vaktmästare Bo Ek på höstlovet, vecka 44.',
        '## Maten',
        'Köket väger därför svinnet under hela oktober.',
      ].join('\n\n'),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Gungorna \|.*paused/),
      expect.stringMatching(/^Planket bakom boden.* \| vaktmästare Bo Ek \| –2026-10-30/),
      expect.stringMatching(/^Väger svinnet.* \| köket \| –2026-10-31/i),
    ]);
  });
});

describe('who does what', () => {
  it('is a whole post, a place where people work, and nobody by a word that ends as a verb', () => {
    expect(clauseOf('Därför stämmer biträdande rektor av schemat varje termin', isWho)?.who).toBe('biträdande rektor');
    expect(clauseOf('Skolköket lagar maten från grunden', isWho)?.who).toBe('Skolköket');
    expect(clauseOf('Köket målas om i maj', isWho)?.who).toBeNull();
    expect(clauseOf('Skåpet bakom katedern målas i maj', isWho)).toMatchObject({ word: 'målas' });
    expect(clauseOf('Två av de planerade besöken har gjorts', isWho)).toMatchObject({ word: 'har' });
  });

  it('is named before where or when it is done', () => {
    expect(byWhom('lagas av vaktmästare Bo Ek på sportlovet', isWho)).toBe('vaktmästare Bo Ek');
    expect(byWhom('byts ut av tekniska kontoret på alla skolor', isWho)).toBe('tekniska kontoret');
    expect(byWhom('görs av rektor på Norra skolan', isWho)).toBe('rektor på Norra skolan');
  });

  it('is whoever a board gave it to', () => {
    expect(givenOut('Styrelsen gav Moa Ek i uppdrag att beställa brandfiltar', isWho)).toMatchObject({
      who: 'Moa Ek',
      what: 'beställa brandfiltar',
    });
  });

  it('is read of what stands under a name', async () => {
    const lines = await planLines(
      'a.md',
      [
        '# Redogörelse för biblioteksåret 2026',
        'Till skolnämnden, upprättad 2027-01-11. Hur gick det?',
        '**Gallringen.** Gallringen av gamla böcker sköts av bibliotekarie Ove Gran och görs löpande.',
        '**Läsombuden.** Utbildningen av läsombud pågår enligt plan. Kursledare är svensklärarna, som också ansvarar för att alla kommer dit.',
        'Förvaltningen lämnar nästa redogörelse i januari 2028.',
      ].join('\n\n'),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Gallringen.* \| bibliotekarie Ove Gran \|/),
      expect.stringMatching(/^(?:Utbildningen av läsombud|Läsombuden) \| svensklärarna \|/),
    ]);
  });
});

describe('what is told of a measure', () => {
  it('is whose it is in the second half of a sentence', async () => {
    const lines = await planLines(
      'a.md',
      [
        '# Svar på skyddsombudets begäran',
        '2026-10-06',
        'Du begär nödlarm. Tio larm är beställda och biträdande rektor Ida Ek delar ut dem till eleverna i hus B i v. 43.',
        'Du begär bättre ljus. Vaktmästare Bo Ek gör en ny armatur, och den börjar användas v. 45.',
      ].join('\n\n'),
    );
    expect(lines).toEqual([
      expect.stringMatching(/\| biträdande rektor Ida Ek \|/),
      expect.stringMatching(/\| vaktmästare Bo Ek \| –2026-11-06 \|/i),
    ]);
  });

  it('is when the next account is given, and no measure', () => {
    expect(isNobodys('Nämnden presenterar nästa rapport i mars 2028')).toBe(true);
    expect(isNobodys('Nämnden presenterar en ny kursplan i mars 2028')).toBe(false);
  });

  it('is how it works in practice, when somebody looks at that', () => {
    expect(reportedTo('Hur mallen fungerar i praktiken utvärderas i maj 2027')).toMatchObject({ role: 'evaluation' });
  });

  it('is the week that a holiday lies in', () => {
    const { due } = commitmentDates('Planket lagas på sportlovet, vecka 8', '2026-09-01', null);
    expect(due.map((one) => one.date)).toEqual(['2027-02-26']);
  });
});
