import { counted, listed } from './counted';
import { svQuoted } from './quoted';
import { svDrafts } from './sv-drafts';
import { svHeld } from './sv-held';
import { svLabels } from './sv-labels';
import { svNotices } from './sv-notices';
import { svPlans } from './sv-plans';
import { svReports } from './sv-reports';
import { svRequests } from './sv-requests';

const measures = (count: number) => counted(count, 'åtgärd', 'åtgärder');
const people = (count: number) => counted(count, 'person', 'personer');
const late = (days: number) => counted(days, 'dag', 'dagar');

/**
 * Every sentence of the cards in Swedish, the language they are written in. Arguments are words that are ready to
 * read: days and times come formatted. The other languages have the type of this one.
 */
export const sv = {
  ...svLabels,
  notices: svNotices,
  drafts: svDrafts,
  reports: svReports,
  held: svHeld,
  requests: svRequests,
  plans: svPlans,

  time: {
    today: 'i dag',
    tomorrow: 'i morgon',
    yesterday: 'i går',
    inDays: (n: number) => `om ${n} dagar`,
    inWeeks: (n: number) => `om ${n} veckor`,
    inMonths: (n: number) => `om ${n} månader`,
    inYears: (n: number) => `om ${n} år`,
    daysAgo: (n: number) => `${n} dagar sen`,
    monthsAgo: (n: number) => `${n} månader sen`,
    yearsAgo: (n: number) => `${n} år sen`,
    onWeekday: (weekday: string) => `på ${weekday}`,
    onDay: (day: string) => `den ${day}`,
    week: (no: number) => `v. ${no}`,
  },

  or: (items: readonly string[]) => listed(items, 'eller'),
  and: (items: readonly string[]) => listed(items, 'och'),
  quote: svQuoted,

  /** The two facts of a state as one: "Pågår enligt plan", "Pågår, risk för försening". */
  stateAndSchedule: (state: string, schedule: string, onPlan: boolean) =>
    onPlan ? `${state} ${schedule}` : `${state}, ${schedule}`,

  due: {
    none: 'Inget slutdatum',
    by: (date: string, relative: string) => `Klart senast ${date} (${relative})`,
    overdue: (days: number, date: string) => `FÖRSENAD ${late(days)} (${date})`,
  },

  last: {
    none: 'Inget svar än',
    said: (what: string, on: string) => (on ? `Senast: ${what}, ${on}` : `Senast: ${what}`),
    inChat: (what: string) => `Tillagd i chatten: ${what}`,
    imported: (what: string, on: string) => (on ? `I planen ${on}: ${what}` : `I planen: ${what}`),
  },

  press: {
    unchanged: 'Oförändrat',
    update: 'Uppdatera',
    change: 'Ändra',
    changeAnswers: 'Ändra svar',
    done: 'Klart',
    submit: 'Skicka',
    back: 'Tillbaka',
    snooze: 'Påminn mig',
    more: 'Visa fler',
    previous: 'Föregående',
    help: 'Hjälp',
    mine: 'Mina åtgärder',
    status: 'Läget nu',
    assign: 'Tilldela',
    setDate: 'Sätt datum',
    moveDate: 'Ändra datum',
    open: 'Öppna',
    cancel: 'Avbryt',
    send: 'Skicka',
    areas: 'Per område',
    overdue: 'Alla försenade',
    allGroups: 'Alla grupper',
    snoozeAll: (left: number, when: string) => (left === 1 ? `Påminn mig ${when}` : `Påminn mig om de ${left} ${when}`),
    remindAll: (count: number) => `Påminn alla som inte svarat (${count})`,
    meant: (name: string) => `Menade du ${name}?`,
    meantThis: 'Menade du den?',
    /** For a screen reader: which measure the button belongs to. */
    about: (title: string, about: string) => `${title}: ${about}`,
  },

  page: (no: number, of: number) => `Sida ${no} av ${of}`,
  notShown: (count: number) => `… och ${count} till som inte får plats här.`,
  cannotShow: 'Kortet kan inte visas här. Uppdatera appen och öppna chatten igen.',

  round: {
    heading: (occasions: readonly string[]) =>
      occasions.length > 0 ? `${listed(occasions, 'och')} · lägesrapport` : 'Mina åtgärder',
    reminderOf: (heading: string) => `Påminnelse: ${heading}`,
    deadline: (day: string) => `Svara senast ${day}`,
    deadlineOf: (name: string, day: string) => `${name}: svara senast ${day}`,
    progress: (total: number, answered: number) =>
      answered === 0 ? measures(total) : `${measures(total)}, ${answered} ${answered === 1 ? 'besvarad' : 'besvarade'}`,
    nothing: 'Du har inga åtgärder att rapportera just nu.',
    nothingHere: 'Det som stod på kortet ska inte rapporteras längre. Det du har att göra finns under Mina åtgärder.',
    analysisAsked: 'Den här gången ska svaret innehålla en analys.',
    snoozed: (day: string) => `Du blir påmind ${day}.`,
    draft: (press: string) => `Ditt utkast finns kvar under ${press}.`,
    sent: (at: string) => `skickat ${at}`,
    sentUnchanged: (at: string) => `oförändrat, skickat ${at}`,
    proposed: (day: string) => `Föreslaget nytt datum: ${day}. Väntar på beslut.`,
    proposedTakenUp: (day: string) => `Föreslaget nytt datum: ${day}. Tas upp på ett möte innan det beslutas.`,
    declined: (day: string) => `Förslaget om nytt datum, ${day}, godkändes inte.`,
    proposedToAuthority: (day: string) =>
      `Föreslaget nytt datum: ${day}. Datumet är myndighetens, och förslaget tas upp med den.`,
    yourAnswers: 'Dina svar',
    notAnswered: 'Ej besvarad',
    closed: (names: string, day: string) => `${names} stängde ${day}. Det går inte att svara här längre.`,
    closedPlain: 'Det här kortet är stängt. Det går inte att svara här längre.',
    thanks: (who: string | null, answered: number, total: number, names: string) =>
      `Tack! ${who ?? 'Du'} har rapporterat ${answered} av ${total}${names ? ` inför ${names}` : ''}.`,
    receiptUnchanged: (count: number) => (count === 1 ? '1 oförändrad' : `${count} oförändrade`),
    receiptUpdated: (count: number) => (count === 1 ? '1 uppdaterad' : `${count} uppdaterade`),
    receiptProposals: (count: number) =>
      count === 1 ? '1 förslag om nytt datum väntar på beslut' : `${count} förslag om nytt datum väntar på beslut`,
    receiptToAuthority: (count: number) =>
      count === 1
        ? '1 förslag om nytt datum tas upp med myndigheten'
        : `${count} förslag om nytt datum tas upp med myndigheten`,
    changeUntil: (day: string) => `Du kan ändra till och med ${day}.`,
    changeUntilOf: (name: string, day: string) => `${name}: du kan ändra till och med ${day}.`,
  },

  form: {
    position: (no: number, of: number) => `svar ${no} av ${of}`,
    required: (label: string) => `${label} (måste fyllas i)`,
    optional: (label: string) => `${label} (frivilligt)`,
    state: 'Läge',
    parts: 'Delar som är klara',
    partDue: (text: string, date: string) => `${text} (${date})`,
    schedule: 'Tidsplan',
    followUp: 'Uppföljning',
    followUpHelp: (since: string | null) => (since ? `Vad har gjorts sedan ${since}?` : 'Vad har gjorts?'),
    analysis: 'Analys',
    analysisHelp: 'Vad har det lett till, och varför?',
    hint: 'Skriv inte om enskilda barn eller elever – inga namn, initialer, personnummer eller hälsouppgifter. Beskriv gruppen och arbetet.',
    fold: 'Försenad eller pausad?',
    hindrance: 'Hinder',
    hindranceNone: 'Inget hinder',
    choose: 'Välj',
    newDue: 'Föreslå nytt datum',
    newDueHelp: 'Förslaget går vidare för beslut. Dagens datum gäller tills beslutet är fattat.',
    newDueOfAuthority:
      'Datumet är satt av en myndighet och kan inte ändras här. Förslaget tas upp med myndigheten. Dagens datum gäller tills den har svarat.',
    snoozeUntil: (latest: string) => `Eller bli påmind en annan dag, senast ${latest}`,
    publicRecord: 'Det du skickar in kan bli allmän handling.',
    nothingStored: (errors: number) =>
      errors === 1
        ? 'Svaret är inte skickat än. Rätta det markerade fältet. Allt du skrev finns kvar.'
        : `Svaret är inte skickat än. Rätta de ${errors} markerade fälten. Allt du skrev finns kvar.`,
  },

  errors: {
    required: {
      state: 'Välj ett läge.',
      schedule: 'Välj hur det går med tidsplanen.',
      parts: 'Markera de delar som är klara.',
      followUp: 'Slutdatumet har passerat. Skriv kort varför det ändå går enligt plan.',
      analysis: 'Den här gången behövs en analys. Skriv vad arbetet har lett till.',
      hindrance: 'Välj vad som hindrar.',
      newDue: 'Ange ett datum.',
    },
    requiredWhenChanged: 'Läget eller tidsplanen är ändrad. Skriv kort vad som har hänt.',
    personalNumber: (field: string) => `Personnummer kan inte sparas. Ta bort siffrorna i ${field}.`,
    tooLong: (field: string, length: string, max: string) =>
      `${field} är för lång: ${length} tecken, högst ${max} får plats. Korta texten.`,
    notADate: (typed: string) =>
      `${typed ? `${svQuoted(typed)} är inget datum. ` : ''}Skriv år-månad-dag, till exempel 2026-03-31.`,
    dateNotLater: (than: string) => `Det nya datumet måste ligga efter ${than}.`,
    dateNotMoved: (than: string) =>
      `Åtgärden ska redan vara klar senast ${than}. Föreslå en senare dag, eller ta bort datumet.`,
    notOffered: 'Välj ett av alternativen.',
  },

  happened: {
    storedUnchanged: (title: string, what: string) => `Oförändrat: ${what} – ${title}`,
    stored: (title: string) => `Skickat: ${title}`,
    corrected: (title: string) => `Ändrat: ${title}`,
    alreadyStored: (title: string, at: string) => `Redan skickat ${at}: ${title}. Inget har sparats två gånger.`,
    answeredByOther: (title: string, at: string, name: string | null) =>
      `${name ?? 'Någon annan'} svarade ${at}: ${title}. Din text finns kvar – läs svaret och skicka igen om något ska ändras.`,
    answeredMeanwhile: (title: string, at: string) =>
      `Du skickade ett annat svar ${at}: ${title}. Det gäller tills du skickar det här. Allt du skrev finns kvar.`,
    changedSince: (title: string) =>
      `${title} har fått ett nytt svar sedan kortet visades. Inget har sparats. Här är läget nu.`,
    snoozed: (count: number, until: string) =>
      count === 1 ? `Du blir påmind ${until}.` : `Du blir påmind om ${count} åtgärder ${until}.`,
    snoozeTooLate: (last: string) => `Välj en dag från i morgon till och med ${last}. Allt du skrev finns kvar.`,
    draftKept: (title: string) => `Utkastet är kvar, men inte skickat: ${title}`,
    closed: (name: string, on: string) => `${name} stängde ${on}. Inget har sparats.`,
    closedKept: (name: string, on: string) =>
      `${name} stängde ${on}. Svaret är inte skickat, men det du skrev finns kvar under Mina åtgärder.`,
    ownListOnly: 'Läget för hela planen visas bara för dem som leder uppföljningen. Här är dina egna åtgärder.',
    ownNamed: (filter: string) =>
      `Läget för hela planen visas bara för dem som leder uppföljningen. Av det du ansvarar för stämmer detta med ${svQuoted(filter)}.`,
    ownNotNamed: (filter: string) =>
      `Läget för hela planen visas bara för dem som leder uppföljningen. Inget du ansvarar för nu stämmer med ${svQuoted(filter)}. Här är alla dina egna åtgärder.`,
    notYours: 'Den åtgärden svarar någon annan för. Inget har sparats.',
    noLongerAsked: (title: string) => `${title} behöver inte längre rapporteras. Inget har sparats.`,
    unchangedNotPossible: (title: string) =>
      `${title} kan inte lämnas oförändrad den här gången. Välj Uppdatera och skriv hur det går.`,
  },

  welcome: {
    heading: (name: string) => (name ? `Hej ${name}` : 'Hej'),
    what: {
      reporter: (count: number) =>
        count > 0
          ? `Här svarar du på hur det går med dina åtgärder i planen: ${count} just nu.`
          : 'Här svarar du på hur det går med dina åtgärder i planen. Just nu har du inga.',
      administrator: () =>
        'Här följer du upp åtgärdsplanerna. Skriv status för att se vad som är försenat och vem som inte har svarat.',
      other: () => 'Här följs kommunens åtgärdsplaner upp. Du får en fråga om du blir ansvarig för en åtgärd.',
    },
    next: (name: string, day: string) => `Nästa gång är ${name}, från ${day}. Då kommer ett kort här i chatten.`,
    noNext: 'Ett kort kommer här i chatten när det är dags.',
    quick: 'Har inget ändrats räcker ett tryck på Oförändrat.',
    summary: 'Skriv kanal i ledningsgruppens kanal, så kommer en sammanfattning dit varje måndag.',
    publicRecord: 'Det du skickar in kan bli allmän handling.',
    help: (contact: string | null) =>
      contact ? `Skriv hjälp när du undrar något, eller fråga ${contact}.` : 'Skriv hjälp när du undrar något.',
  },

  stranger: {
    heading: 'Du finns inte i registret',
    ask: (contact: string | null) =>
      contact
        ? `Ska du rapportera här? Fråga ${contact}.`
        : 'Ska du rapportera här? Fråga den som håller i kvalitetsarbetet på förvaltningen.',
  },

  contact: (name: string, email: string) => `${name} (${email})`,

  help: {
    heading: 'Det här kan du skriva',
    unknown: (what: string) => `Jag förstår inte ${svQuoted(what)}.`,
    slash: 'Snedstrecket kan utelämnas.',
    contact: (contact: string) => `Fråga annars ${contact}.`,
  },

  summary: {
    heading: (week: string) => `Uppföljning ${week}`,
    change: (by: number) => (by > 0 ? `(+${by})` : `(−${-by})`),
    attention: 'Behöver er uppmärksamhet',
    noAttention: 'Inget behöver er uppmärksamhet den här veckan.',
    attentionMore: (count: number) => `… och ${count} till`,
    rounds: 'Öppna avstämningar',
    round: (name: string, day: string, answered: number, begun: number, of: number) =>
      `${name} stänger ${day}: ${answered} av ${of} har svarat${begun > 0 ? `, ${begun} till på en del` : ''}`,
    since: (parts: readonly string[]) => `Sedan förra sammanfattningen: ${parts.join(', ')}`,
    completed: (count: number) => counted(count, 'genomförd', 'genomförda'),
    newlyOverdue: (count: number) => counted(count, 'ny försenad', 'nya försenade'),
    answers: (count: number) => counted(count, 'svar', 'svar'),
    noNews: 'Inget har ändrats sedan förra sammanfattningen.',
    first: 'Det finns ingen tidigare sammanfattning att jämföra med.',
    next: (day: string) => `Nästa sammanfattning: ${day}`,
  },

  reasons: {
    overdue: (days: number) => `försenad ${late(days)}`,
    notStarted: 'ej påbörjad',
    decided: 'beslutad',
    noResponsible: 'saknar ansvarig',
    responsibleLeft: 'ansvarig har slutat',
    unlinked: 'ansvarig ej kopplad',
    external: 'extern part',
    waitingFor: (name: string, until: string | null) =>
      until ? `väntar på ${name} till ${until}` : `väntar på ${name}`,
    delayed: 'uppges försenad',
    newDueProposed: (day: string) => `nytt datum föreslaget: ${day}`,
  },

  areas: {
    heading: (week: string) => `Per område ${week}`,
    noArea: 'Utan område',
    none: 'Det finns inga områden att visa.',
  },

  status: {
    heading: (at: string) => `Läge ${at}`,
    size: (plans: number, count: number) => `${counted(plans, 'plan', 'planer')}, ${measures(count)}`,
    listed: (plans: number, count: number) => `${measures(count)} att se till, i ${counted(plans, 'plan', 'planer')}`,
    filteredBy: (filter: string) => `Visar bara: ${filter}`,
    nothing: 'Inget är försenat och inget väntar på svar.',
    named: 'Stämmer med det du skrev',
    moreNamed: (count: number | null): string =>
      count === null ? 'Fler kan stämma. Skriv mer av titeln.' : `… och ${count} till. Skriv mer av titeln.`,
    plansMore: (count: number) => `… och ${counted(count, 'plan', 'planer')} till`,
    planOpen: (count: number): string =>
      count === 0 ? 'inga öppna åtgärder' : counted(count, 'öppen åtgärd', 'öppna åtgärder'),
    next: (due: string) => `närmast ${due}`,
    noPlans: (mayImport: boolean): string =>
      mayImport ? 'Det finns ingen plan än. Skriv importera för att läsa in en.' : 'Det finns ingen plan än.',
    group: (name: string, total: number) => `${name} (${total})`,
    noResponsible: 'saknar ansvarig',
    unlinked: (name: string) => `${name} (ej kopplad)`,
    reminded: (day: string) => `påmind ${day}`,
    reportOn: (day: string) => `svar senast ${day}`,
    dueBy: (date: string, relative: string) => `klart senast ${date} (${relative})`,
    overdue: (days: number, date: string) => `försenad ${late(days)} (${date})`,
    channel: (platform: string) => `Sammanfattningen i kanalen (${platform})`,
    channelFault: 'kommer inte fram – lägg till appen i teamet igen och skriv kanal där',
    channelUncertain: 'oklart om den kom fram – titta i kanalen',
    moreOf: (group: string) => `Visa fler: ${group}`,
    filterHint: 'Filtrera: skriv /status och en skola, en plan, en person eller ett läge.',
  },

  remind: {
    heading: (count: number) => `Påminn ${people(count)}`,
    what: (count: number): string =>
      count === 1
        ? 'Personen får ett kort med sina åtgärder som väntar på svar.'
        : 'Var och en får ett kort med sina åtgärder som väntar på svar.',
    to: (name: string, unit: string | null, count: number) =>
      `${unit ? `${name}, ${unit}` : name} · ${measures(count)}`,
    leftOut: 'Får ingen påminnelse',
    nobody: 'Ingen behöver påminnas just nu.',
    reminded_lately: (on: string | null) => (on ? `påmind ${on}, det har inte gått tre arbetsdagar` : 'påmind nyligen'),
    snoozed: (on: string | null) => (on ? `har själv bett om påminnelse ${on}` : 'har själv bett om påminnelse'),
    unreachable: () => 'går inte att nå i chatten',
    notShown: (count: number) => `… och ${people(count)} till`,
  },

  assign: {
    heading: (title: string) => `Tilldela: ${title}`,
    now: (names: string) => `Ansvarig nu: ${names}`,
    nobody: 'Ansvarig nu: ingen',
    choose: 'Vem ska ansvara?',
    nobodyChosen: 'Välj vem som ska ansvara. Inget har ändrats.',
    principals: (form: string | null) => (form === null ? 'Alla rektorer' : `Rektorer i ${form}`),
    noChoices: 'Det finns ingen att välja. Läs in personerna först.',
    person: (name: string, role: string) => `${name}, ${role}`,
    notShown: (count: number) => `${people(count)} till får inte plats i listan.`,
  },

  measure: {
    no: (no: number, plan: string) => `Åtgärd ${no} · ${plan}`,
    area: (area: string) => `Område: ${area}`,
    state: (state: string) => `Läge: ${state}`,
    responsible: (names: string) => `Ansvarig: ${names}`,
    noResponsible: 'Saknar ansvarig',
    dueRaw: (phrases: string) => `I planen står: ${phrases}`,
    evaluation: (day: string) => `Utvärderas ${day}`,
    nextReport: (day: string) => `Rapporteras ${day}`,
    parts: 'Delar',
    partDone: (text: string) => `${text} – klar`,
    partDue: (text: string, date: string) => `${text} – klart senast ${date}`,
    history: 'Svar',
    noHistory: 'Inga svar än.',
    answer: (at: string, by: string, unit: string | null) => (unit ? `${at} · ${by}, ${unit}` : `${at} · ${by}`),
    unchanged: (state: string) => `Oförändrat: ${state}`,
    hindrance: (what: string) => `Hinder: ${what}`,
    newDueProposed: (day: string) => `Föreslaget nytt datum: ${day}`,
    analysis: (quote: string) => `Analys: ${quote}`,
    olderNotShown: (count: number) => counted(count, 'äldre svar visas inte här', 'äldre svar visas inte här'),
  },

  wheel: {
    heading: 'Årshjulet',
    none: 'Årshjulet har inga avstämningar.',
    period: (opens: string, closes: string) => `${opens} – ${closes}`,
    open: 'öppen nu',
    point: (code: string, name: string) => (name && name !== code ? `${code} · ${name}` : code),
  },

  toast: {
    round: (names: string, left: number, day: string | null) =>
      `${names ? `${names}: ` : ''}${measures(left)} att rapportera${day ? `, senast ${day}` : ''}`,
    reminder: (text: string) => `Påminnelse: ${text}`,
    receipt: (names: string, answered: number, total: number) =>
      `${names ? `${names}: ` : ''}${answered} av ${total} rapporterade`,
    mine: (total: number) => (total === 0 ? 'Du har inga åtgärder just nu' : `Mina åtgärder: ${total}`),
    closed: (names: string) => (names ? `${names} är stängd` : 'Kortet är stängt'),
    form: (title: string) => `Uppdatera: ${title}`,
    welcome: 'Välkommen till uppföljningen av åtgärdsplanen',
    summary: (heading: string, overdue: number, noResponsible: number) =>
      `${heading}: ${counted(overdue, 'försenad', 'försenade')}${noResponsible > 0 ? `, ${noResponsible} saknar ansvarig` : ''}`,
    status: (overdue: number, notAnswered: number) =>
      `Läge: ${counted(overdue, 'försenad', 'försenade')}, ${counted(notAnswered, 'väntar', 'väntar')} på svar`,
    wheel: (count: number) => `Årshjulet: ${counted(count, 'avstämning', 'avstämningar')}`,
  },
};

export type Texts = typeof sv;
