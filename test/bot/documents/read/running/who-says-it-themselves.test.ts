import { planLines } from '../../../../support/plan-lines';

/** Who does what is told, where the sentence says it with a word more or behind what is to come of it. */
describe('who does it', () => {
  it('is who says that they themselves do it', async () => {
    const mail = [
      'Från: Siv Norr <siv.norr@nasvik.example>',
      'Skickat: den 17 november 2026 16:52',
      'Till: Lunda skola',
      'Ämne: Efter mötet om skolgården',
      '',
      'Hej alla!',
      '',
      'Jag själv kommer att söka bidrag till fler cykelställ, ansökan ska vara inne senast 1/2 2027.',
      '',
      'Själv ska jag boka en snickare till plattformen före den 15 januari.',
      '',
      'Fatima själv bjuder in arbetslagen i januari, schemat ska vara klart senast 29/1 2027.',
      '',
      'Hälsningar',
      'Siv Norr',
    ];
    expect(await planLines('mejl.txt', mail)).toEqual([
      'Söka bidrag till fler cykelställ | Siv Norr | –2027-02-01 | decided',
      'Boka en snickare till plattformen | Siv Norr | –2027-01-15 | decided',
      'Bjuder in arbetslagen | Fatima | –2027-01-31 | decided',
    ]);
  });

  it.each([
    ['verksamhetschef Gun Ahl ansvarar för den', 'verksamhetschef Gun Ahl'],
    ['rektor Per Ek håller i den', 'rektor Per Ek'],
    ['fastighetschefen svarar för det', 'fastighetschefen'],
    ['beslutet gäller båda husen', ''],
  ])('is named behind the day it is to be done by: %s', async (told, who) => {
    const letter = [
      'Svar på skrivelse om lokaler',
      '2026-10-28',
      '',
      `Nämnden har beslutat att slå samman Norra och Södra förskolan. Sammanslagningen ska vara genomförd senast den 1 augusti 2027 och ${told}.`,
    ];
    expect(await planLines('svar.txt', letter)).toEqual([
      `Slå samman Norra och Södra förskolan | ${who} | –2027-08-01 | decided`,
    ]);
  });

  it.each([
    ['Svar på skrivelse om lokaler', 'Rektor Per Ek kommer att ta fram en lokalplan senast den 1 augusti 2027.'],
    ['Svar till elevrådet', 'Vaktmästaren ska ta fram en lokalplan före den 1 maj 2027. I övrigt är vi nöjda.'],
    [
      'Åtgärdsplan för lokalerna',
      'Förra året målades hallen om. Rektor Per Ek har i uppdrag att ta fram en lokalplan till juni 2027.',
    ],
  ])('is read of a paper that holds one thing to do: %s', async (title, said) => {
    expect(await planLines('svar.txt', [title, '2026-10-28', '', said])).toHaveLength(1);
  });

  it.each([
    ['Svar på skrivelse om lokaler', 'Rektor Per Ek kommer att ta fram en lokalplan.'],
    ['Svar på skrivelse om lokaler', 'Lokalplanen är omtyckt. Eleverna har lov till den 8 januari 2027.'],
    ['Svar på skrivelse om lokaler', 'Bolaget bygger en ny sal som står klar hösten 2027.'],
    ['Till alla på Ekskolan', 'Rektor Per Ek kommer att ta fram en lokalplan senast den 1 augusti 2027.'],
  ])('is read of no other paper, and of none without a day: %s, %s', async (title, said) => {
    expect(await planLines('svar.txt', [title, '2026-10-28', '', said])).toEqual([]);
  });
});
