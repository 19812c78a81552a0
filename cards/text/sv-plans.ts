import { counted } from './counted';

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
  closedOn: (day: string) => `Avslutad ${day}`,
  ended: (day: string, by: string) => `Planen avslutades ${day}${by ? ` av ${by}` : ''}.`,
  because: (reason: string) => `Skäl: ${reason}`,
  /** In the week's summary. */
  news: (count: number) => counted(count, 'plan avslutad', 'planer avslutade'),
};
