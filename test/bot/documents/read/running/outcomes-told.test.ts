import { actOf } from '../../../../../bot/documents/read/running/act';
import { stateIn } from '../../../../../bot/documents/read/running/told';
import { isSomebody } from '../../../../../bot/documents/read/text/somebody';
import { planLines } from '../../../../support/plan-lines';

const lines = (...document: readonly string[]) => planLines('brev.txt', document.join('\n'));

describe('an account that tells what was meant and what came of it', () => {
  it('takes what nobody had time for, with who does it once more and when', async () => {
    expect(
      await lines(
        'Uppföljning av verksamhetsplanen för fritidshemmen 2025/26',
        '',
        'Texten är skriven av arbetslagen gemensamt efter planeringsdagen i juni.',
        '',
        'Rörelse',
        '',
        'Simkursen är genomförd. Däremot hann vi inte med den planerade kursen i livräddning: den är inte påbörjad, eftersom hallen var stängd. Fritidsledare Ronja Kvist ordnar en ny omgång under hösten 2026.',
        '',
        'Planering',
        '',
        'Hallplanen skulle ha varit klar till jul 2025 men är försenad. Nytt slutdatum är den 30 november 2026 och biträdande rektor Moa Strand håller i pennan.',
        '',
        'Mallar',
        '',
        'Mallen för veckobrev har reviderats men används olika; arbetet med den pågår och arbetslagsledarna ska lägga fram en slutlig version senast vecka 40 2026.',
        '',
        'Kör',
        '',
        'Tyvärr hann vi inte med körsången på eftermiddagarna: den är inte påbörjad.',
        '',
        'Ombud',
        '',
        'Alla fritidshem skulle ha utsett ett miljöombud före sommaren, och så blev det.',
      ),
    ).toEqual([
      'Simkursen |  | – | completed | area Rörelse',
      'Kursen i livräddning | Fritidsledare Ronja Kvist | –2026-12-31 | not_started | area Rörelse',
      'Hallplanen | biträdande rektor Moa Strand | –2026-11-30 | in_progress delayed | area Planering',
      'Mallen för veckobrev | arbetslagsledarna | –2026-10-02 | in_progress | area Mallar',
      'Körsången på eftermiddagarna |  | – | not_started | area Kör',
      'Utsett ett miljöombud | alla fritidshem | – | completed | area Ombud',
    ]);
  });

  it('takes what the decision or the plan was, and that part of it is done or that it is given up', async () => {
    expect(
      await lines(
        'LUNDEBYS KOMMUN',
        'REDOVISNING AV UTVECKLINGSARBETET 2026',
        '(lämnas till bildningsutskottet den 15 december)',
        '',
        'Verktyg',
        '',
        'Beslutet var en skrivare per arbetslag på alla skolor. Leveransen till Ekskolan är gjord. Bokskolan har fått vänta; arbetet är försenat och vi räknar nu med att Bokskolan har sina skrivare senast den 31 januari 2027.',
        '',
        'Nät',
        '',
        'Nätet i gymnastiksalarna har byggts ut. Den sista antennen sattes upp den 4 november och projektet är slutfört inom budget.',
        '',
        'Prov',
        '',
        'Provtrycket som utskottet ville ha ströks i maj, eftersom regionen ordnar ett eget.',
        '',
        'Lokaler',
        '',
        'Här var planen att bygga om garaget till verkstad. Det blir inte av, kommunen ger inga pengar.',
      ),
    ).toEqual([
      'En skrivare per arbetslag på alla skolor |  | –2027-01-31 | in_progress delayed | area Verktyg',
      'Nätet i gymnastiksalarna har byggts ut |  | – | completed | area Nät',
      'Provtrycket |  | – | cancelled | area Prov',
      'Bygga om garaget till verkstad |  | – | cancelled | area Lokaler',
    ]);
  });

  it('takes whose work has stopped, what was bought, and which of them are begun', async () => {
    expect(
      await lines(
        'Redogörelse för elevhälsan – vidtagna åtgärder 2026',
        '',
        'Tandvård',
        '',
        'Fluor med smak är inköpta till samtliga skolor, det blev klart i april 2026.',
        '',
        'Kontroller',
        '',
        'Kontroller ska göras varje månad men gjordes bara två gånger under 2026.',
        '',
        'Synprov',
        '',
        'Kompletterande synprov för elever som kommit under årskurs 4 är påbörjade men ej slutförda. Vi siktar på att vara ikapp till halvårsskiftet 2027.',
        '',
        'Läkare',
        '',
        'Ansvaret för att skriva rutiner för journaler låg på skolläkaren och det arbetet vilar tills en ny läkare har anställts.',
      ),
    ).toEqual([
      'Fluor med smak är inköpta till samtliga skolor |  | – | completed | area Tandvård',
      'Kompletterande synprov för elever |  | –2027-06-30 | in_progress | area Synprov',
      'Skriva rutiner för journaler | skolläkaren | – | paused | area Läkare',
    ]);
  });
});

describe('a letter about what is done', () => {
  it('takes what was ordered, what nothing has been done about, and what stands first in its sentence', async () => {
    expect(
      await lines(
        'Ekbackens skola den 3 mars 2026',
        '',
        'Hej Moa,',
        '',
        'Här är vad vi gör efter skyddsronden.',
        '',
        'Jag har beställt gardiner av snickeriet och de lovar montering senast den 2 april.',
        '',
        'Verkstadens kompressor skriker till och från. Vaktmästaren ringde firman samma dag. De har inte svarat, så här är inget påbörjat och jag har inget datum att ge dig.',
        '',
        'Vi har bestämt att all personal på fritids ska gå utbildning i allergi; Petra Lund håller i det och alla ska ha gått den innan vårterminen 2026 är slut. Rutinen för nycklar ser jag och Kim över tillsammans och den ska vara klar till APT den 20 april. Vi tittar på hur den fungerar i oktober.',
        '',
        'Hälsningar',
        'Tora Gren',
        'rektor',
      ),
    ).toEqual([
      'Gardiner av snickeriet | Tora Gren | –2026-04-02 | in_progress',
      'Verkstadens kompressor skriker |  | – | not_started',
      'Gå utbildning i allergi | Petra Lund | –2026-06-30 | decided',
      'Rutinen för nycklar: ser över tillsammans | Tora Gren, Kim | –2026-04-20 | decided | next 2026-10-31',
    ]);
  });

  it('takes a word before a colon as the area of what has not begun, and who does it behind a colon', async () => {
    expect(
      await lines(
        'Från: Annika Berg',
        'Datum: 20 jan 2027',
        'Ämne: SV: Vad hände med det ni lovade?',
        '',
        'Hej!',
        '',
        'Schemat är omgjort, klart sedan november.',
        '',
        'Musik: Gemensam körsång för hela årskursen har inte startat än. Läraren Mikael Tunn går föräldraledigt till 1 mars, så första träffen är den 9 mars 2027 och sista den 25 maj 2027.',
        '',
        'Skolgården. Ja, här var planen att bygga en scen. Det blir inte av.',
        '',
        'Elevrådet ville ha en radiokurs. Jag har pratat med kommunen om vem som kan hålla i den men har ingen tid bokad.',
        '',
        'Pojkarnas läsning. Vi gör i stället en genomlysning av böckerna: biträdande rektor Sofia Ek och svensklärarna rättar proven till den 15 april 2027, och jag skriver ihop resultatet till kvalitetsrapporten i juni.',
        '',
        'Mvh Annika',
      ),
    ).toEqual([
      'Schemat |  | – | completed',
      'Gemensam körsång för hela årskursen |  | –2027-03-09+2027-05-25 | not_started',
      'Bygga en scen |  | – | cancelled',
      'Elevrådet ville ha en radiokurs |  | – | not_started',
      'Pojkarnas läsning | biträdande rektor Sofia Ek, svensklärarna | –2027-04-15 | decided | next 2027-06-30',
    ]);
  });
});

test('what an answer holds to be mended by what somebody did is that deed', async () => {
  expect(
    await lines(
      'Komplettering till Skolinspektionen, tillsyn',
      'Punkt 1, idrott',
      'Vi tecknade den 22 mars ett avtal med badhuset. Eleverna simmar nu varje vecka, så denna brist menar vi är åtgärdad. Ett eget rum för redskap på skolan planeras också. Det inreds av vaktmästare Kim Asp och ska öppna den 23 augusti 2027.',
      'Punkt 2, klagomål',
      'Rutinen är omskriven och punkten är därmed klar.',
    ),
  ).toEqual([
    'Vi tecknade ett avtal med badhuset |  | – | completed | area Punkt 1, idrott',
    'Ett eget rum för redskap på skolan planeras också | vaktmästare Kim Asp | –2027-08-23 | decided | area Punkt 1, idrott',
    'Rutinen är omskriven och punkten är därmed |  | – | completed | area Punkt 2, klagomål',
  ]);
});

test('what only tells how a paper was made gives nobody anything to do', () => {
  expect(actOf('Texten är ordnad efter de fyra områdena', isSomebody)).toBeNull();
});

test('work that a group has begun is called by what it is with', () => {
  expect(actOf('Rektor Ali Sand har påbörjat arbetet med gemensamma listor för betygen', isSomebody)).toMatchObject({
    title: 'Gemensamma listor för betygen',
    who: 'Rektor Ali Sand',
  });
});

test('what is clear when something else has been done is not done', () => {
  expect(stateIn('Det är klart när tjänsterna är fördelade i mitten av maj 2027', '2027-03-03')).toBeNull();
  expect(stateIn('Det är klart', '2027-03-03')).toBe('Det är klart');
});
