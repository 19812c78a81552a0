import { asSentence, counted } from './counted';
import { svQuoted } from './quoted';

const measures = (count: number) => counted(count, 'åtgärd', 'åtgärder');

/** That a plan is ended, or taken up again, in Swedish. */
export const svPlans = {
  heading: (title: string) => `Avsluta planen: ${title}`,
  what: (ending: number, of: number) =>
    ending === 0
      ? 'Ingen åtgärd är öppen. Planen följs inte upp mer.'
      : `${ending} av ${measures(of)} är inte klara. De står sedan som Utgår, med ditt skäl, och ingen tillfrågas mer.`,
  asked: (count: number) => `Frågor som väntar på svar av ${counted(count, 'person', 'personer')} tas bort.`,
  stays: 'Det som är genomfört står kvar. Rapporter kan tas fram som förut, och planen kan tas upp igen.',
  reason: 'Varför avslutas planen?',
  aboutChild: 'Skälet verkar handla om ett enskilt barn eller en enskild elev. Det gäller hela planen: skriv det utan.',
  press: { close: 'Avsluta planen', confirm: 'Avsluta', reopen: 'Ta upp igen' },
  closedOn: (day: string, reason: string) => `Avslutad ${day}${reason ? `. Skäl: ${asSentence(reason)}` : ''}`,
  ended: (day: string, by: string) => `Planen avslutades ${day}${by ? ` av ${by}` : ''}.`,
  because: (reason: string) => `Skäl: ${reason}`,
  /** At a measure's line. */
  endedRow: (day: string) => `planen avslutad ${day}`,
  /** To whoever is still asked about a measure of it, on a card that came before. */
  endedUnder: (title: string, plan: string, reason: string, typed: 'none' | 'kept' | 'in_form'): string =>
    `Planen ${svQuoted(plan)} är avslutad. Skäl: ${asSentence(reason)} ${
      typed === 'none'
        ? `${title} rapporteras inte längre.`
        : typed === 'in_form'
          ? 'Svaret är inte skickat. Det du skrev står kvar här, om du vill kopiera det.'
          : 'Svaret är inte skickat. Det du skrev finns kvar i två veckor, om planen tas upp igen.'
    }`,
  /** On a card its measures stood on. */
  endedHere: (plan: string, reason: string, count: number) =>
    `Planen ${svQuoted(plan)} är avslutad. Skäl: ${asSentence(reason)} ${measures(count)} rapporteras inte längre.`,
  allEnded: 'Alla planer är avslutade. De finns under rapport.',
  /** Heading of a card with nothing left on it. */
  emptied: 'Lägesrapport',
  /** In the week's summary. */
  news: (count: number) => counted(count, 'plan avslutad', 'planer avslutade'),
};
