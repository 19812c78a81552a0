import type { Locale } from '../../cards/views';

/** What the demo prints: addresses first, then what to try. */
export interface DemoTexts {
  readonly preparing: string;
  readonly place: (day: string) => string;
  readonly principal: (name: string, unit: string) => string;
  readonly administrator: (name: string, channel: string) => string;
  readonly tryThis: string;
  readonly things: (names: {
    readonly bot: string;
    readonly channel: string;
  }) => readonly [string, string, string, string];
  readonly stored: (file: string) => string;
  readonly playground: string;
  readonly stopping: string;
  readonly windowEnded: string;
  readonly notTheDemo: (file: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly failed: (reason: string) => string;
}

const sv: DemoTexts = {
  preparing: 'Startar provet …',
  place: (day) => `Lindvika kommun (påhittad), ${day}`,
  principal: (name, unit) => `${name}, rektor på ${unit}`,
  administrator: (name, channel) => `${name}, administratör, med kanalen ${channel}`,
  tryThis: 'Prova:',
  things: ({ bot, channel }) => [
    'Öppna rektorns adress. Ett kort väntar: tryck Oförändrat på en åtgärd och Uppdatera på nästa.',
    'Öppna administratörens adress och skriv /status. Varje rad slutar i det som löser den.',
    `Välj kanalen ${channel}, skriv @${bot} /kanal i ett nytt inlägg och sedan @${bot} /sammanfattning.`,
    'Hos administratören: skriv /importera och sedan ”Åtgärd: Rutin för mobilfria lektioner. Ansvarig: Rektorer i grundskolan. Klart: 15 mars.” Fönstret tappar radbrytningar; i Teams skickar du filen eller klistrar in hela planen. Skriv också /rapport och tryck Word.',
  ],
  stored: (file) => `Svaren sparas i ${file}. Börja om: npm start -- --fresh. Avsluta: Ctrl+C.`,
  playground: 'Fönstren är Microsofts Agents Playground: det som i drift är Teams. Inget lämnar datorn.',
  stopping: 'Avslutar …',
  windowEnded: 'Ett av fönstren stängdes av sig självt. Avslutar …',
  notTheDemo: (file) => `${file} innehåller annat än provet och tas inte bort. Flytta filen om du vill börja om.`,
  unknownOption: (option) => `Flaggan ${option} finns inte. Den enda är --fresh, som börjar om.`,
  failed: (reason) => `Provet gick inte att starta: ${reason}`,
};

const en: DemoTexts = {
  preparing: 'Starting the demo …',
  place: (day) => `Lindvika municipality (invented), ${day}`,
  principal: (name, unit) => `${name}, principal at ${unit}`,
  administrator: (name, channel) => `${name}, administrator, with the channel ${channel}`,
  tryThis: 'Try this:',
  things: ({ bot, channel }) => [
    "Open the principal's address. A card is waiting: press Oförändrat on one measure and Uppdatera on the next.",
    "Open the administrator's address and write /status. Every line ends in what mends it.",
    `Choose the channel ${channel}, write @${bot} /kanal in a new post and then @${bot} /sammanfattning.`,
    'As the administrator: write /importera and then “Åtgärd: Rutin för mobilfria lektioner. Ansvarig: Rektorer i grundskolan. Klart: 15 mars.” The window drops line breaks; in Teams you send the file or paste the whole plan. Write /rapport too, and press Word.',
  ],
  stored: (file) => `Answers are kept in ${file}. Begin anew: npm start -- --fresh. Stop: Ctrl+C.`,
  playground: "The windows are Microsoft's Agents Playground, which stands in for Teams. Nothing leaves this machine.",
  stopping: 'Stopping …',
  windowEnded: 'One of the windows ended by itself. Stopping …',
  notTheDemo: (file) => `${file} holds something else than the demo and is not removed. Move it to begin anew.`,
  unknownOption: (option) => `There is no option ${option}. The only one is --fresh, which begins anew.`,
  failed: (reason) => `The demo could not be started: ${reason}`,
};

const TEXTS: Readonly<Record<Locale, DemoTexts>> = { sv, en };

/** Every sentence the demo prints, in one language. */
export function demoTexts(locale: Locale): DemoTexts {
  return TEXTS[locale];
}
