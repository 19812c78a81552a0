import type { NoticeCode } from '../views';
import { svQuoted } from './quoted';

/** Words of a notice, ready to read. One that is missing is left out of its sentence, never printed as "undefined". */
export type Words = Readonly<Record<string, string | number | undefined>>;
export interface NoticeText {
  readonly heading: string;
  readonly text: string;
}
const NO_PLAN_AWAITED = 'Ingen plan väntas längre';

/** What stands above the drafts: how many wait, and that the newest of them are shown where they are more. */
function draftsWaiting({ count, shown }: Words): NoticeText {
  if (count === 1)
    return {
      heading: 'Ett utkast väntar',
      text: 'Det är inte publicerat. Ta bort det om du inte vill ha det kvar.',
    };
  const newest =
    shown === undefined || shown === count
      ? ''
      : ` Här står de ${shown} senaste. De äldre kommer fram när du har publicerat eller tagit bort någon av dem.`;
  return {
    heading: `${count ?? 'Flera'} utkast väntar`,
    text: `De är inte publicerade. Ta bort de som du inte vill ha kvar.${newest}`,
  };
}

/** Each notice says what happened, that nothing was lost where something could have been, and what to do. */
export type NoticeTexts = Readonly<Record<NoticeCode, (words: Words) => NoticeText>>;

const nothingStored = 'Inget har sparats.';

export const svNotices: NoticeTexts = {
  unknown_word: ({ what }) => ({
    heading: what ? `Jag förstår inte ${svQuoted(what)}` : 'Det förstod jag inte',
    text: 'Skriv hjälp för att se vad du kan skriva.',
  }),
  not_allowed_status: () => ({
    heading: 'Det läget kan du inte se',
    text: 'Din roll ger inte rätt att se hela planen. Dina egna åtgärder finns under Mina åtgärder.',
  }),
  not_allowed: ({ names }) => ({
    heading: 'Det får du inte göra',
    text: `Din roll ger inte rätt till det. Fråga ${names || 'den som administrerar uppföljningen'}.`,
  }),
  nothing_assigned: () => ({
    heading: 'Du har inga åtgärder just nu',
    text: 'Ett kort kommer här när du har något att rapportera.',
  }),
  nothing_for_filter: ({ filter, what }) => ({
    heading: (filter ?? what) ? `Inget stämmer med ${svQuoted(filter ?? what ?? '')}` : 'Inget stämmer',
    text: 'Prova med en skola, en plan, en person eller ett läge, till exempel försenad. Åtgärder som är klara söks inte här.',
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
  takes_longer: () => ({
    heading: 'Det tar längre tid än vanligt – kortet uppdateras när det är klart',
    text: 'Du behöver inte trycka igen.',
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
  channel_on_or_off: () => ({
    heading: 'Skriv kanal eller kanal av',
    text: 'Inget har ändrats. Med kanal kommer sammanfattningen hit varje måndag, med kanal av slutar den komma.',
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
    heading: what ? `Jag kan inte ${svQuoted(what)}` : 'Vilket språk?',
    text: 'Skriv språk svenska eller språk english.',
  }),
  number_not_kept: () => ({
    heading: 'Det du skrev är inte sparat',
    text: 'Det ser ut att innehålla ett personnummer. Ta bort meddelandet ur chatten, och skriv utan numret.',
  }),
  how_to_answer: () => ({
    heading: 'Svara på kortet',
    text: 'Jag läser inte svar i chatten, och det du skrev är inte sparat. Öppna Mina åtgärder och tryck Oförändrat eller Uppdatera vid åtgärden.',
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
    text: `${name ?? 'Den du valde'} ansvarar nu för ${title ? `${svQuoted(title)}` : 'åtgärden'}${
      typeof count === 'number' && count > 1 ? `, på ${count} enheter` : ''
    }.`,
  }),
  assigned_principals: ({ title, count, form }) => ({
    heading: 'Tilldelat',
    text: `${form ? `Rektorer i ${form}` : 'Alla rektorer'} ansvarar nu för ${title ? `${svQuoted(title)}` : 'åtgärden'}${
      typeof count === 'number' && count > 1 ? `, på ${count} enheter` : ''
    }.`,
  }),
  import_how: () => ({
    heading: 'Skicka planen hit',
    text: 'Skicka filen här i chatten eller klistra in texten. Word, Excel, CSV, webbsida och vanlig text går att läsa. Inget gäller förrän du har publicerat det.',
  }),
  import_not_allowed: ({ names }) => ({
    heading: 'Planer läses in av den som administrerar',
    text: `${names ? `Skicka filen till ${names}. ` : ''}Inget har sparats.`,
  }),
  import_reading: ({ file }) => ({
    heading: file ? `Läser ${file}` : 'Läser texten …',
    text: 'Utkastet kommer här om en stund.',
  }),
  import_refused: ({ file, reason }) => ({
    heading: file ? `${file} gick inte att läsa` : 'Det gick inte att läsa',
    text: `${reason ? `${reason} ` : ''}Inget har sparats.`,
  }),
  import_not_fetched: ({ file }) => ({
    heading: file ? `${file} gick inte att hämta` : 'Filen gick inte att hämta',
    text: 'Inget har sparats. Skicka filen igen, eller klistra in texten.',
  }),
  import_too_large: ({ file }) => ({
    heading: file ? `${file} är för stor för ett utkast` : 'Planen är för stor för ett utkast',
    text: 'Inget har sparats. Dela upp planen, eller be den som driver boten köra follow-up import.',
  }),
  import_busy: ({ file }) => ({
    heading: file ? `${file} är inte läst` : 'Det är inte läst',
    text: 'Många planer läses just nu. Inget har sparats. Skicka den igen om några minuter.',
  }),
  import_too_many: ({ count, max }) => ({
    heading:
      count === undefined ? 'Alla filer läses inte' : count === 1 ? '1 fil läses inte' : `${count} filer läses inte`,
    text: `${max ? `Högst ${max} filer läses ur ett meddelande. ` : ''}Skicka resten i ett nytt meddelande.`,
  }),
  draft_full: () => ({
    heading: 'Utkastet rymmer inte mer text',
    text: 'Det senaste är inte sparat. Korta texten, eller publicera och ändra resten i dokumentet.',
  }),
  draft_gone: () => ({
    heading: 'Utkastet finns inte kvar',
    text: 'Det är avbrutet eller äldre än två veckor. Skicka filen igen så läses den på nytt.',
  }),
  cancel_draft: (words) => draftsWaiting(words),
  nothing_to_cancel: () => ({
    heading: 'Det finns inget att avbryta',
    text: 'Ett formulär lämnar du med Tillbaka, och det du har skrivit finns kvar. Ett svar som är skickat ändrar du under Mina åtgärder.',
  }),
  import_cancelled: () => ({
    heading: NO_PLAN_AWAITED,
    text: 'Det du skriver nu läses inte som en plan. Skriv importera när du vill skicka en.',
  }),
  import_cancelled_drafts: (words) => {
    const { heading, text } = draftsWaiting(words);
    return { heading: NO_PLAN_AWAITED, text: `Det du skriver nu läses inte som en plan. ${heading}. ${text}` };
  },
  draft_cancelled: ({ title, file }) => ({
    heading: 'Utkastet är borttaget',
    text: `${title ? `${svQuoted(title)} är inte publicerad. ` : ''}${file ? 'Skicka filen' : 'Klistra in texten'} igen om du ändrar dig.`,
  }),
  draft_not_published: ({ title, reason }) => ({
    heading: 'Utkastet är inte publicerat',
    text: `${title ? `${svQuoted(title)}. ` : ''}${reason ?? 'Inget har sparats.'}`,
  }),
  draft_publishing: ({ title }) => ({
    heading: 'Planen publiceras just nu',
    text: `${title ? `${svQuoted(title)} syns` : 'Den syns'} strax i status. Inget publiceras två gånger.`,
  }),
  proposal_accepted: ({ title }) => ({
    heading: 'Förslaget är antaget',
    text: `${title ? `${svQuoted(title)} är` : 'Det är'} nu beslutad. Tilldela den och ge den ett datum, så kan den följas upp.`,
  }),
  proposal_declined: ({ title }) => ({
    heading: 'Förslaget är avslaget',
    text: `${title ? `${svQuoted(title)} står` : 'Det står'} kvar i planen som Utgår, med ditt skäl.`,
  }),
  proposal_decided: ({ title }) => ({
    heading: 'Det är inget förslag längre',
    text: `${title ? `${svQuoted(title)} är redan beslutad. ` : ''}Inget har ändrats.`,
  }),
  due_moved: ({ title, on, name, count, moved, reason }) => ({
    heading: `Nytt datum: klart senast ${on ?? ''}`,
    text: `${title ? `${svQuoted(title)}: ` : ''}beslutat av ${name || 'chefen'} efter förslag.${moved ? ` ${count ?? ''} datum är flyttade: ${moved}.` : ''}${reason ? ` Skäl: ${reason}` : ''}`,
  }),
  due_moved_other: ({ title, on, name, count, moved, reason }) => ({
    heading: `Nytt datum: klart senast ${on ?? ''}`,
    text: `${title ? `${svQuoted(title)}: ` : ''}beslutat av ${name || 'chefen'}. Det är en annan dag än den du föreslog.${moved ? ` ${count ?? ''} datum är flyttade: ${moved}.` : ''}${reason ? ` Skäl: ${reason}` : ''}`,
  }),
  due_kept: ({ title, on, due, name, reason }) => ({
    heading: due ? `Datumet står kvar: ${due}` : 'Datumet står kvar',
    text: `${title ? `${svQuoted(title)}: ` : ''}förslaget om nytt datum${on ? `, ${on},` : ''} godkändes inte${
      reason ? ` av ${name || 'chefen'}. Skäl: ${reason}` : `. Hör med ${name || 'din chef'} hur ni går vidare.`
    }`,
  }),
  due_reason: ({ title, on, name, reason }) => ({
    heading: `Skälet till att det nya datumet${on ? `, ${on},` : ''} inte godkändes`,
    text: `${title ? `${svQuoted(title)}: ` : ''}${name || 'chefen'} skrev: ${reason ?? ''}`,
  }),
  due_moved_reason: ({ title, on, name, reason }) => ({
    heading: `Skälet till det nya datumet${on ? `, ${on}` : ''}`,
    text: `${title ? `${svQuoted(title)}: ` : ''}${name || 'chefen'} skrev: ${reason ?? ''}`,
  }),
  due_taken_up: ({ title, on, due, name }) => ({
    heading: 'Förslaget tas upp på möte',
    text: `${title ? `${svQuoted(title)}: ` : ''}${name || 'chefen'} tar upp ${on ? `förslaget om nytt datum, ${on},` : 'det nya datumet'} på ett möte innan det beslutas. ${
      due ? `Till dess gäller ${due}.` : 'Du får besked sedan.'
    }`,
  }),
  due_of_authority: ({ title }) => ({
    heading: 'Datumet är myndighetens',
    text: `${title ? `${svQuoted(title)} följer` : 'Åtgärden följer'} en myndighets beslut, och datumet sätts inte här. Läs in planen igen när myndigheten har satt ett nytt.`,
  }),
  not_followed_up: ({ title }) => ({
    heading: 'Åtgärden följs inte upp nu',
    text: `${title ? `${svQuoted(title)} är` : 'Den är'} avslutad eller inte beslutad än. Inget har ändrats.`,
  }),
  plan_closed: ({ title, count }) => ({
    heading: 'Planen är avslutad',
    text: `${title ? `${svQuoted(title)} följs` : 'Den följs'} inte upp mer.${typeof count === 'number' && count > 0 ? ` ${count} ${count === 1 ? 'åtgärd' : 'åtgärder'} står som Utgår, med ditt skäl.` : ''} Den kan tas upp igen under rapport.`,
  }),
  plan_closed_already: ({ title, on, name, reason }) => ({
    heading: 'Planen är redan avslutad',
    text: `${title ? `${svQuoted(title)} avslutades` : 'Den avslutades'}${on ? ` ${on}` : ''}${name ? ` av ${name}` : ''}.${reason ? ` Skäl: ${reason}` : ''}`,
  }),
  plan_reopened: ({ title, count }) => ({
    heading: 'Planen följs upp igen',
    text: `${title ? `${svQuoted(title)} är` : 'Den är'} öppen${typeof count === 'number' ? `, med ${count} ${count === 1 ? 'åtgärd som inte är klar' : 'åtgärder som inte är klara'}` : ''}. Det som är öppet i årshjulet frågas det efter vid nästa utskick.`,
  }),
  plan_open_already: ({ title }) => ({
    heading: 'Planen är inte avslutad',
    text: `${title ? `${svQuoted(title)} följs` : 'Den följs'} redan upp. Inget har ändrats.`,
  }),
  plan_gone: () => ({
    heading: 'Planen finns inte längre',
    text: 'Inget har ändrats. Skriv rapport för att se vilka planer som finns.',
  }),
  no_reports: () => ({
    heading: 'Det finns inga rapporter för dig än',
    text: 'Här syns planerna när det finns något att rapportera, eller en slutlig version att läsa.',
  }),
  report_unclear: ({ what }) => ({
    heading: what ? `Jag hittar ingen rapport eller plan med ${svQuoted(what)}` : 'Vilken rapport?',
    text: 'Skriv rapport för att se vad som finns, eller till exempel rapport återrapport och ett ord ur planens namn.',
  }),
  report_plan_unclear: ({ titles }) => ({
    heading: 'Flera planer passar in',
    text: `${titles ? `${titles}. ` : ''}Skriv mer av planens namn.`,
  }),
  report_no_content: ({ report, plan }) => ({
    heading: 'Inget att rapportera än',
    text: `Underlag saknas${report ? ` för ${report}` : ''}${plan ? ` i ${plan}` : ''}. Skriv rapport för att se vad som finns.`,
  }),
  report_gone: () => ({
    heading: 'Den rapporten finns inte',
    text: 'Planen eller versionen finns inte längre. Skriv rapport för att se vad som finns.',
  }),
  report_of_the_whole: ({ report }) => ({
    heading: `${report || 'Rapporten'} skrivs bara för hela kommunen`,
    text: 'En del av den kan du inte få. Be administratören om rapporten, eller skriv rapport för att se dina.',
  }),
  report_damaged: () => ({
    heading: 'Den slutliga versionen är skadad',
    text: 'Den är inte längre som när den gjordes slutlig, så den lämnas inte ut. Säg till den som driver boten.',
  }),
  report_other_day: () => ({
    heading: 'Frågan gällde en annan dag',
    text: 'En arbetskopia gäller dagen då den tas fram. Skriv rapport så får du dagens.',
  }),
  report_busy: () => ({
    heading: 'Många rapporter tas fram just nu',
    text: 'Din är inte framtagen. Skriv rapport igen om en minut.',
  }),
  file_declined: () => ({
    heading: 'Filen är inte sparad',
    text: 'Inget har skickats till OneDrive. Skriv rapport när du vill ha den.',
  }),
  file_not_saved: () => ({
    heading: 'Filen gick inte att spara i OneDrive',
    text: 'Inget har gått förlorat. Skriv rapport och försök igen om en stund.',
  }),
  file_not_shown: ({ file }) => ({
    heading: 'Filen är sparad i din OneDrive',
    text: `${file ? `${file} gick` : 'Den gick'} inte att visa här. Öppna OneDrive för att läsa den.`,
  }),
  file_not_sent: () => ({
    heading: 'Filen gick inte att skicka hit',
    text: 'Be den som driver boten ta fram den med follow-up report.',
  }),
};
