import type { NoticeCode } from '../views';

/** Words of a notice, ready to read. One that is missing is left out of its sentence, never printed as "undefined". */
export type Words = Readonly<Record<string, string | number | undefined>>;
export interface NoticeText {
  readonly heading: string;
  readonly text: string;
}
/** Each notice says what happened, that nothing was lost where something could have been, and what to do. */
export type NoticeTexts = Readonly<Record<NoticeCode, (words: Words) => NoticeText>>;

const nothingStored = 'Inget har sparats.';

export const svNotices: NoticeTexts = {
  unknown_word: ({ what }) => ({
    heading: what ? `Jag förstår inte ”${what}”` : 'Det förstod jag inte',
    text: 'Skriv hjälp för att se vad du kan skriva.',
  }),
  not_allowed_status: () => ({
    heading: 'Det läget kan du inte se',
    text: 'Din roll ger inte rätt att se hela planen. Dina egna åtgärder finns under Mina åtgärder.',
  }),
  not_allowed: () => ({
    heading: 'Det får du inte göra',
    text: 'Din roll ger inte rätt till det. Fråga den som administrerar uppföljningen.',
  }),
  nothing_assigned: () => ({
    heading: 'Du har inga åtgärder just nu',
    text: 'Ett kort kommer här när du har något att rapportera.',
  }),
  nothing_for_filter: ({ filter, what }) => ({
    heading: (filter ?? what) ? `Inget stämmer med ”${filter ?? what}”` : 'Inget stämmer',
    text: 'Prova med en skola, en plan, en person eller ett läge, till exempel försenad.',
  }),
  card_not_understood: () => ({
    heading: 'Det gick inte att läsa knappen',
    text: `${nothingStored} Öppna Mina åtgärder och försök därifrån.`,
  }),
  card_not_yours: () => ({
    heading: 'Kortet är någon annans',
    text: `${nothingStored} Dina egna åtgärder finns under Mina åtgärder.`,
  }),
  too_much_text: ({ max }) => ({
    heading: 'Texten är för lång',
    text: `${nothingStored} ${max ? `Högst ${max} tecken får plats i ett fält.` : 'Korta texten och skicka igen.'}`,
  }),
  fault: () => ({
    heading: 'Något gick fel hos oss',
    text: 'Det som redan var skickat finns kvar. Försök igen om en stund.',
  }),
  channel_bound: ({ next }) => ({
    heading: 'Kanalen får sammanfattningen',
    text: `Den kommer varje måndag klockan 8${next ? `, första gången ${next}` : ''}. Skriv kanal av för att sluta.`,
  }),
  channel_bound_posts_now: () => ({
    heading: 'Kanalen får sammanfattningen',
    text: 'Den första kommer strax, sedan varje måndag klockan 8. Skriv kanal av för att sluta.',
  }),
  channel_already_bound: ({ next }) => ({
    heading: 'Kanalen får redan sammanfattningen',
    text: next ? `Nästa kommer ${next}.` : 'Den kommer varje måndag klockan 8.',
  }),
  channel_released: () => ({
    heading: 'Kanalen får inte längre sammanfattningen',
    text: 'Skriv kanal här om den ska börja komma igen.',
  }),
  channel_not_bound: () => ({
    heading: 'Kanalen får ingen sammanfattning',
    text: 'Skriv kanal här om den ska börja komma.',
  }),
  channel_only_here: () => ({
    heading: 'Skriv det i en kanal',
    text: 'Skriv kanal i den kanal som ska få sammanfattningen.',
  }),
  all_assigned: () => ({
    heading: 'Alla öppna åtgärder har en ansvarig',
    text: 'Skriv status för att se läget.',
  }),
  channel_personal_only: () => ({
    heading: 'Skriv det i din egen chatt',
    text: 'Svaret är bara till dig. Öppna chatten med mig och skriv samma sak där.',
  }),
  language_changed: () => ({ heading: 'Svenska', text: 'Från och med nu skriver jag på svenska.' }),
  language_unknown: ({ what }) => ({
    heading: what ? `Jag kan inte ”${what}”` : 'Vilket språk?',
    text: 'Skriv språk svenska eller språk english.',
  }),
  reminded: ({ count, names }) => ({
    heading:
      count === undefined
        ? 'Påminnelsen är på väg'
        : `Påminnelsen går till ${count} ${count === 1 ? 'person' : 'personer'}`,
    text: `${names ? `${names}. ` : ''}Ingen påminns igen inom tre arbetsdagar.`,
  }),
  reminded_none: () => ({
    heading: 'Ingen påminns nu',
    text: 'Alla har svarat, har nyss fått en påminnelse eller går inte att nå.',
  }),
  assigned: ({ name, title, count }) => ({
    heading: 'Tilldelat',
    text: `${name ?? 'Den du valde'} ansvarar nu för ${title ? `”${title}”` : 'åtgärden'}${
      typeof count === 'number' && count > 1 ? `, på ${count} enheter` : ''
    }.`,
  }),
  import_by_command_line: () => ({
    heading: 'Planer läses in på annat sätt',
    text: 'Be den som driver boten köra follow-up import med filen. Planen syns sedan under status.',
  }),
  no_reports_yet: () => ({
    heading: 'Boten skriver inga rapporter än',
    text: 'Läget finns i status och i den veckovisa sammanfattningen.',
  }),
};
