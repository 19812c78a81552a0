import { counted } from './counted';

/** New dates somebody asks for, in Swedish: asking, deciding, and what was decided. */
export const svRequests = {
  heading: (count: number) => (count === 0 ? 'Inga förslag om nytt datum väntar' : `Förslag om nytt datum (${count})`),
  what: 'Godkänner du gäller datumet direkt. Det ursprungliga står kvar i rapporterna, och den som föreslog det får besked.',
  by: (names: string, at: string) => `${names} · ${at}`,
  asks: (day: string) => `Föreslår: klart senast ${day}`,
  /** Where more than one date goes. */
  moves: (count: number, days: string) => `Flyttar ${count} datum: ${days}`,
  andMore: (days: string, more: number) => `${days} och ${more} till`,
  /** The day that is asked for is over. */
  past: 'Den dagen har passerat. Avslå, så kan ett nytt datum föreslås.',
  takenUp: 'Tas upp på möte',
  others: (count: number) =>
    count === 1 ? 'Datumet gäller då även den andra som har åtgärden.' : `Datumet gäller då även ${count} andra.`,
  press: {
    accept: 'Godkänn',
    keep: 'Avslå',
    takeUp: 'Ta upp på möte',
    show: 'Visa förslagen',
  },
  /** Asked of whoever declines; the measure's title is whole on the card below. */
  decline: {
    heading: (title: string) => `Avslå nytt datum: ${title}`,
    what: 'Datumet står då kvar. Den som föreslog det nya får besked och ser skälet. Skälet kan även läsas av dem som får läsa svaren.',
    changed: (typed: boolean) =>
      `Ett annat datum föreslås nu, så inget är beslutat.${typed ? ' Det du skrev finns kvar.' : ''}`,
  },
  /** Of whoever sets a date that nobody has asked for. */
  set: {
    heading: (title: string, isDated: boolean) => `${isDated ? 'Ändra' : 'Sätt'} datum: ${title}`,
    what: 'Datumet blir ett beslut. De som har åtgärden ser det på sitt nästa kort, och rapporterna säger när det beslutades.',
    /** Of a measure with several dates. */
    several: (days: string) =>
      `Åtgärden har flera datum som inte är klara: ${days}. De som ligger före det nya flyttas dit.`,
    day: 'Klart senast',
    save: 'Spara',
    faults: {
      required: 'Välj ett datum.',
      not_a_date: 'Det är inget datum. Skriv år-månad-dag, till exempel 2026-03-31.',
      past: 'Den dagen har passerat. Välj i dag eller senare.',
      same: 'Åtgärden ska redan vara klar den dagen. Välj en annan.',
    },
    changed: 'Datumet har ändrats sedan kortet visades, så inget är sparat. Det du skrev finns kvar.',
    kept: (title: string) => `Det du skrev om datumet finns kvar, och inget är beslutat: ${title}`,
    done: (title: string, day: string) =>
      `Klart senast ${day}: ${title}. De som har åtgärden ser det på sitt nästa kort.`,
    /** Of a day on which offices are closed. */
    closed: (holiday: string | null, weekday: string) => `Dagen är ${holiday ?? `en ${weekday}`}.`,
  },
  /** Before the reason itself. */
  reason: 'Skäl',
  because: (reason: string) => `Skäl: ${reason}`,
  /** Before what somebody typed that was not kept. */
  typed: 'Det du skrev är inte sparat',
  happened: {
    takenUp: (title: string) => `Tas upp på möte: ${title}. Den som föreslog datumet får besked.`,
    reasonKept: (title: string) => `Skälet finns kvar under Avslå, och inget är beslutat: ${title}`,
    past: (title: string, day: string) =>
      `${day} har redan passerat, så inget är beslutat: ${title}. Avslå, så kan ett nytt datum föreslås.`,
    moved: (title: string, day: string, gone: string) =>
      `Klart senast ${day}: ${title}. ${gone}Den som föreslog det får besked.`,
    gone: (count: number, days: string) => `${count} datum är flyttade: ${days}. `,
    kept: (title: string) => `Datumet står kvar: ${title}. Den som föreslog det får besked.`,
    decidedMoved: (title: string, day: string, name: string | null) =>
      `${name ?? 'Någon'} har redan godkänt ${day}: ${title}. Inget har ändrats.`,
    decidedKept: (title: string, name: string | null) =>
      `${name ?? 'Någon'} har redan avslagit förslaget: ${title}. Inget har ändrats.`,
    changed: (title: string) => `Förslaget har ändrats eller tagits tillbaka, så inget är beslutat: ${title}`,
  },
  /** In place of why somebody asks. */
  held: 'En text väntar på granskning.',
  /** In /status. */
  waiting: (count: number) => `Förslag om nytt datum (${count})`,
  /** On a measure's own card. */
  asked: (day: string) => `Nytt datum föreslaget: ${day}`,
  byAuthority: 'Datumet är satt av en myndighet och ändras inte här. Begär anstånd där och läs in planen igen.',
  waits: 'Det väntar på beslut.',
  waitsForMeeting: 'Det tas upp på möte innan det beslutas.',
  /** To whoever asks an authority for another date. */
  withAuthority: 'Datumet är satt av en myndighet och tas upp med den.',
  /** To whoever has the measure, under the day it is due. */
  movedFrom: (from: string, original: string | null) =>
    `Flyttat från ${from}${original === null ? '' : `, ursprungligen ${original}`}.`,
  decidedOn: (day: string) => `Datumet beslutades ${day}.`,
  moved: (from: string, to: string, by: string, at: string) => `Flyttat från ${from} till ${to} av ${by}, ${at}`,
  given: (to: string, by: string, at: string) => `Satt till ${to} av ${by}, ${at}`,
  kept: (asked: string, by: string, at: string) => `Förslaget om nytt datum, ${asked}, avslogs av ${by}, ${at}`,
  /** In the week's summary. */
  news: (count: number) => counted(count, 'nytt datum beslutat', 'nya datum beslutade'),
};
