import { planLines } from '../../../../support/plan-lines';

const read = async (...lines: readonly string[]) =>
  (await planLines('a.md', lines.join('\n\n'))).map((one) => one.replace(/ \| area .*$/u, ''));
const MOTION = ['# Svar på motion om tryggare badplatser', 'Fritidsnämnden, 2026-09-10'];
const REPLY = ['# Svar på skyddsombudets skrivelse om verkstaden', 'Tekniska nämnden, 2026-09-10'];
const ACCOUNT = ['# Så gick det med förra årets löften', 'Fritidschefens redogörelse till nämnden, 2026-09-10'];

describe('what an answer says is done', () => {
  it('is whatever somebody else does at a time of their own, and what is done over and over', async () => {
    expect(
      await read(
        ...MOTION,
        'Samordnare Britta Ståhl räknar alla bryggor. Räkningen är igång och ska vara avslutad den 30 april 2027. De sämsta bryggorna flyttas eller rivs av driftavdelningen inför sommaren, senast den 28 maj 2027.',
        'Badvakterna lämnar också synpunkter. Enhetschefen delar ut flytvästar till alla simskolor, varje vår.',
        'Ledarna samlar in alla nycklar varje höst.',
        'Motionen anses därmed besvarad.',
      ),
    ).toEqual([
      expect.stringMatching(/^Räknar alla bryggor \| Samordnare Britta Ståhl \| –2027-04-30 \|/),
      expect.stringMatching(/^De sämsta bryggorna flyttas eller rivs .*\| driftavdelningen \| –2027-05-28 \|/),
      'Delar ut flytvästar till alla simskolor, varje vår | enhetschefen | –recurring | decided',
      expect.stringMatching(/^Samlar in alla nycklar .* \| Ledarna \| /),
    ]);
  });

  it('is what is to hold from a day, what has been made otherwise, what people were taught and what follows from it', async () => {
    expect(
      await read(
        ...REPLY,
        'Personalen har haft genomgång av låsrutinerna. Den hölls i augusti.',
        'Larmet i svetshallen är omprogrammerat. Driftteknikern gjorde det den 3 september.',
        'Städschemat görs om av biträdande rektor, så att det nya schemat kan börja gälla den 5 april 2027.',
        'Golvet slipas av målarna i vecka 9 2027. Medan det pågår används inte salen.',
        'Fläkten är från 1988 och räcker inte till, varför en ny fläkt upphandlas. Förvaltare Rut Ek ansvarar för upphandlingen, som ska vara klar i juni 2027.',
      ),
    ).toEqual([
      'Personalen har haft genomgång av låsrutinerna |  | – | completed',
      'Larmet i svetshallen är omprogrammerat | Driftteknikern | – | completed',
      expect.stringMatching(
        /^Städschemat görs om av biträdande rektor.* \| biträdande rektor \| –2027-04-05 \| decided$/,
      ),
      expect.stringMatching(/^Golvet slipas av målarna \| målarna \| –2027-03-05 \| decided$/),
      expect.stringMatching(/^En ny fläkt upphandlas \| Förvaltare Rut Ek \| –2027-06-30 \| decided$/),
    ]);
  });
});

describe('what an account tells', () => {
  it('is of work by the name of its thing, of what is left of it, and of what has been put in place', async () => {
    expect(
      await read(
        ...ACCOUNT,
        'Kursen i livräddning är avslutad. Arbetet med nya skyltar pågår; fyra av sju badplatser har fått sina och resten får dem senast i maj 2027. Vaktmästare Ali Noor står för monteringen.',
        'Ledarprogrammet för sommarjobbare skulle ha varit färdigt i juni 2026 men är försenat. Samordnare Eva Lund, som håller i det, lämnar ett färdigt program i oktober 2026.',
        'Cheferna inför delade pass på alla badplatser med start i maj 2027. Effekten på sjuktalen utvärderas hösten 2027.',
        'Livbojar har satts upp vid alla bryggor utom den norra, där marken är sank.',
        'Nästa redogörelse lämnas i september 2027.',
      ),
    ).toEqual([
      expect.stringMatching(/^Kursen i livräddning \| {2}\| – \| closed$/),
      'Nya skyltar | Vaktmästare Ali Noor | –2027-05-31 | in_progress',
      expect.stringMatching(/^Ledarprogrammet för sommarjobbare \| Samordnare Eva Lund \| –2026-10-31 \| in_progress/),
      expect.stringMatching(/^Inför delade pass på alla badplatser \| cheferna \| .* \| evaluation 2027-12-31$/i),
      expect.stringMatching(/^Livbojar har satts upp vid alla bryggor utom den norra \| {2}\| – \| completed$/),
    ]);
  });

  it('is no count, no report to come and no point of the agenda', async () => {
    expect(
      await read(
        'PROTOKOLL fört vid styrelsemöte i Ekbackens förskola',
        'Tid: tisdag 2026-11-24',
        'Närvarande: Maj Sund (ordf.), Tor Elm, rektor Ida Kall',
        '4. Rektors redogörelse för köket',
        'Kokerskans besök på avdelningarna släpar efter. Av 40 besök är 12 genomförda. Kock Britt Ek har gjort ett nytt schema och räknar med att alla besök är gjorda i mars 2027.',
        'Specialpedagogen tar fram en gemensam mall till den 11 januari 2027.',
        'Bakningen med barnen är lagd på is tills den nya kokerskan är på plats.',
        'Styrelsen tackade. Rektor ska lämna en ny redogörelse för köket vid mötet i april 2027.',
        '5. Sommarfest. Tor Elm ordnar korv.',
      ),
    ).toEqual([
      expect.stringMatching(/^Kokerskans besök på avdelningarna \| Kock Britt Ek \| –2027-03-31 \| in_progress/),
      'Tar fram en gemensam mall | Specialpedagogen | –2027-01-11 | decided',
      'Bakningen med barnen |  | – | paused',
    ]);
  });
});

describe('an answer to what auditors recommended', () => {
  it('says who begins with what is done over and over, what all are to have been taught, and what is followed up', async () => {
    expect(
      await read(
        '# Svar på granskning av simhallarna 2025',
        'Fritidsnämnden, 2026-06-16',
        'Revisorerna lämnar två rekommendationer.',
        '### Nämnden bör anta en säkerhetsplan',
        'En säkerhetsplan är under framtagande. Säkerhetsstrateg Conny Alm leder arbetet och nämnden ska kunna anta planen i november 2026. I väntan på planen har ett avtal om jour tecknats med grannkommunen.',
        'Planen ska följas upp i mars 2028.',
        '### Nämnden bör se till att olyckor sammanställs',
        'Sammanställningen av olyckor görs framöver två gånger per år. Controllern, som har uppgiften, börjar i september 2026. Alla badvakter ska dessutom ha gått en kurs i livräddning innan årsskiftet 2026/2027.',
      ),
    ).toEqual([
      expect.stringMatching(
        /^En säkerhetsplan .*\| Säkerhetsstrateg Conny Alm \| –2026-11-30 \| in_progress \| next 2028-03-31/i,
      ),
      expect.stringMatching(/^I väntan på planen har ett avtal om jour tecknats .*\| {2}\| – \| completed/),
      expect.stringMatching(/^Sammanställningen av olyckor .*\| Controllern \| 2026-09-01–recurring \| decided/i),
      expect.stringMatching(/^Alla badvakter ska .* en kurs i livräddning.* \| .*\| –2026-12-31 \| decided/),
    ]);
  });
});
