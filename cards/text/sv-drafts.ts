import type { CardView } from '../views';
import { counted } from './counted';

type Draft = Extract<CardView, { kind: 'draft' }>;
type Question = Draft['questions'][number];
type Choice = Question['choices'][number];
export type QuestionCode = Question['code'];
/** A question that a plan may be published without the answer to, and that something is read as meanwhile. */
export type MayBeLeft = Exclude<QuestionCode, 'pupil_health' | 'same_plan' | 'same_title' | 'same_case'>;
/** A press on an answer; a state is named as states are everywhere. */
export type Answer = Exclude<Choice, 'proposed' | Extract<CardView, { kind: 'measure' }>['state']>;
type Fault = NonNullable<Question['error']>;

/**
 * A question as a sentence, of its facts ready to read: "Åtgärd 3 (Rutin …)" or nothing, how many it is about, the
 * document's words in quotation marks, days, how many parts there are, a state.
 */
export type Ask = (what: string, count: number, raw: string, dates: string, parts: number, state: string) => string;

const measures = (count: number) => counted(count, 'åtgärd', 'åtgärder');
const dates = (count: number) => counted(count, 'datum', 'datum');

const ask: Readonly<Record<QuestionCode, Ask>> = {
  pupil_health: (what, count, raw) =>
    `${count > 1 ? measures(count) : what || 'Text om hela planen'} verkar handla om ett enskilt barn eller en enskild elev${raw ? `: ${raw}` : ''}. Ta bort det ur texten. Det som publiceras ändå visas inte för andra förrän en administratör har granskat det.`,
  plan_title: (_what, _count, raw) =>
    raw ? `Planen har ingen rubrik, bara filens namn: ${raw}. Vad heter den?` : 'Vad heter planen?',
  document_date: () => 'Planen har inget datum. När är den daterad? Årtal som saknas räknas därifrån.',
  is_measure: (what, count, raw) =>
    count > 1
      ? `${measures(count)} är lästa ur löpande text. Är alla åtgärder?`
      : `${what} är läst ur löpande text${raw ? `: ${raw}` : ''}. Är det en åtgärd?`,
  heading_or_measure: (_what, _count, raw) => `${raw} är läst som en rubrik. Vad är det?`,
  measure_or_heading: (what) => `${what} är läst som en åtgärd. Vad är det?`,
  no_header: (_what, _count, raw, day, _parts, state) =>
    `Tabellen saknar rubriker. Den första åtgärden är läst så: ${[raw, day, state].filter(Boolean).join(', ')}. Stämmer det?`,
  two_states: (what) => `${what} anger inget entydigt läge. Vilket gäller?`,
  colour: (what, count, raw) =>
    `${count > 1 ? `${measures(count)} har` : `${what} har`} läget ${raw}, och planen säger inte vad det betyder. Vilket gäller?`,
  dates_in_order: (what, _count, _raw, days, parts) =>
    `${what} har ${parts} delar och lika många datum: ${days}. Hör de ihop i tur och ordning?`,
  dates_without_part: (what, _count, _raw, days) =>
    `${what} har flera datum: ${days}. Det går inte att se vilken del de gäller.`,
  parts_with_dates: (what, _count, _raw, days, parts) =>
    `${what} har ${parts} delar med egna datum: ${days}. Stämmer det?`,
  assumed_date: (what, count, raw, days) =>
    count > 1
      ? `${dates(count)} är inte helt utskrivna och lästa som ${days}. Stämmer de?`
      : `${what}: ${raw} är läst som ${days}. Stämmer det?`,
  vague_due: (what, count, raw) =>
    count > 1
      ? `${measures(count)} har en tid som inte är ett datum: ${raw}.`
      : `${what}: ${raw} är inget datum. Vilket datum gäller?`,
  contradicts: (what, count) =>
    count > 1
      ? `${measures(count)} anges vara enligt plan, men text eller datum tyder på försening. Vad gäller?`
      : `${what} anges vara enligt plan, men text eller datum tyder på försening. Vad gäller?`,
  decision_needed: (what, count) =>
    count > 1
      ? `${measures(count)} är inte genomförda. Fortsätter arbetet?`
      : `${what} är inte genomförd. Fortsätter arbetet?`,
  responsible_left: (what, _count, raw) => `Texten i ${what} nämner någon som har slutat. Ansvarar ${raw} fortfarande?`,
  old_due: (what, count, raw, days) =>
    count > 1
      ? `${dates(count)} ligger mer än ett år före planens datum: ${days}. Stämmer de?`
      : `${what}: ${raw} är läst som ${days}, mer än ett år före planens datum. Stämmer det?`,
  same_plan: (_what, _count, raw) => `Är det en ny version av ${raw}? De flesta åtgärderna är desamma.`,
  same_title: (_what, _count, raw) => `${raw} finns redan, med andra åtgärder. Är det här en ny version av den?`,
  same_case: (_what, _count, raw) => `${raw} har samma diarienummer. Är det här en ny version av den?`,
  same_measure: (what, _count, raw) => `${what} har samma nummer som ${raw} i planen. Är det samma åtgärd?`,
  missing: (what, count, raw) =>
    raw !== ''
      ? `${what} står i filen, men som den åtgärd som nu heter ${raw}. Planen har båda. Vad gäller?`
      : count > 1
        ? `${measures(count)} finns inte i filen. Vad gäller?`
        : `${what} finns inte i filen. Vad gäller?`,
  table_not_read: () => 'En tabell till i filen är inte läst. Är det rätt?',
  no_responsible: (_what, count) => `${measures(count)} saknar ansvarig.`,
};

/** What counts while nobody answers. */
const readAs: Readonly<Record<MayBeLeft, Ask>> = {
  plan_title: () => 'Planen heter som filen.',
  document_date: () => 'Planen får inget datum.',
  is_measure: (_what, count) => (count > 1 ? 'Alla räknas som åtgärder.' : 'Räknas som en åtgärd.'),
  heading_or_measure: () => 'Räknas som en rubrik.',
  measure_or_heading: () => 'Räknas som en åtgärd.',
  no_header: () => 'Tabellen läses så.',
  two_states: (_what, _count, _raw, _days, _parts, state) => `Läget blir ${state}.`,
  colour: (_what, _count, _raw, _days, _parts, state) => `Läget blir ${state}.`,
  dates_in_order: () => 'Datumen gäller hela åtgärden.',
  dates_without_part: () => 'Datumen gäller hela åtgärden.',
  parts_with_dates: () => 'Delarna får varsitt datum.',
  assumed_date: (_what, _count, _raw, days) => `Läses som ${days}.`,
  old_due: (_what, _count, _raw, days) => `Läses som ${days}.`,
  vague_due: (_what, count) => (count > 1 ? 'Åtgärderna får inget datum.' : 'Åtgärden får inget datum.'),
  contradicts: () => 'Tidsplanen blir Enligt plan.',
  decision_needed: () => 'Läget blir Ej genomförd.',
  responsible_left: (_what, _count, raw) => `${raw} ansvarar fortfarande.`,
  same_measure: () => 'Blir en ny åtgärd.',
  missing: (_what, count) => (count > 1 ? 'Åtgärderna står kvar.' : 'Åtgärden står kvar.'),
  table_not_read: () => 'Tabellen läses inte.',
  no_responsible: (_what, count) => (count === 1 ? 'Den tilldelas efteråt.' : 'De tilldelas efteråt.'),
};

const answers: Readonly<Record<Answer, string>> = {
  edit: 'Ändra',
  publish_anyway: 'Publicera ändå',
  set_title: 'Spara rubriken',
  set_text: 'Spara texten',
  take_out: 'Ta bort',
  keep_title: 'Behåll filens namn',
  set_date: 'Spara datumet',
  no_date: 'Utan datum',
  measure: 'Åtgärd',
  no_measure: 'Ingen åtgärd',
  heading: 'Rubrik',
  right: 'Ja, det stämmer',
  parts: 'Ja, delar',
  one: 'Nej, en åtgärd',
  in_order: 'Ja, i den ordningen',
  whole: 'De gäller hela åtgärden',
  date_wrong: 'Nej, ta bort datumet',
  one_by_one: 'Besvara en i taget',
  on_plan: 'Enligt plan',
  delayed: 'Försenad',
  goes_on: 'Fortsätter, försenad',
  stands: 'Nej, låt stå',
  has_left: 'Nej, saknar ansvarig',
  assign_now: 'Tilldela efteråt',
  later: 'Senare',
  update: 'Ja, uppdatera',
  new_plan: 'Nej, en ny plan',
  same: 'Ja',
  another: 'Nej, en ny',
  stays: 'Står kvar',
};

const faults: Readonly<Record<Fault, string>> = {
  required: 'Fyll i det här.',
  not_a_date: 'Skriv år-månad-dag, till exempel 2026-03-31.',
  personal_number: 'Personnummer kan inte sparas. Ta bort siffrorna.',
  too_long: 'Texten är för lång. Korta den.',
  unchanged: 'Texten är inte ändrad. Skriv andra ord.',
  emptied: 'Inget är valt än. Rutan är tömd, men det tar inte bort texten ur planen. Här står den igen.',
  not_offered: 'Välj ett av alternativen.',
  too_early: 'Datumet ligger före planens eget datum.',
};

/** The sentences of a plan that was sent to the bot and is not published yet. */
export const svDrafts = {
  ask,
  readAs,
  answers,
  faults,
  about: (no: number, title: string) => `Åtgärd ${no} (${title})`,
  andMore: (shown: string, more: number) => `${shown} och ${more} till`,
  size: (count: number, date: string | null) =>
    date ? `${measures(count)}, daterad ${date}` : `${measures(count)}, planen är odaterad`,
  from: (file: string | null) => `Ur ${file ?? 'inklistrad text'}`,
  questions: (count: number) =>
    count === 0 ? 'Allt är läst. Inga frågor.' : `Allt är läst. ${counted(count, 'fråga', 'frågor')}:`,
  answered: 'Allt är läst, och frågorna är besvarade.',
  numbered: (no: number, text: string) => `${no} · ${text}`,
  moreQuestions: (count: number) => `Visa ${counted(count, 'fråga', 'frågor')} till`,
  /** Counts up to ten are written as words. */
  partsAnswer: (count: number) =>
    `Ja, ${['', '', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'][count] || count} delar`,
  settled: (question: string, answer: string) => `${question} ${answer}`,
  sentenceOut: 'Borttagen.',
  valueLabel: { date: 'Datum', text: 'Rubrik', sentence: 'Andra ord' },
  notes: {
    overdue: (count: number) =>
      `${measures(count)} var ${count === 1 ? 'försenad' : 'försenade'} redan när planen skrevs.`,
    no_due_date: (count: number) => `${measures(count)} saknar datum.`,
    not_reported: (count: number) => `${measures(count)} har inget läge.`,
    recommendations: (count: number) => `${counted(count, 'rekommendation', 'rekommendationer')} följer med.`,
    ratings: (count: number) => `${counted(count, 'bedömning', 'bedömningar')} följer med.`,
    proposed: (count: number) => `${counted(count, 'förslag', 'förslag')}: ingen får frågor förrän du har antagit dem.`,
    personal_number_removed: (_: number) => 'Personnummer är borttaget ur texten.',
    recommendation_without_measure: (count: number) =>
      `${counted(count, 'rekommendation', 'rekommendationer')} saknar åtgärd.`,
    unknown_reference: (count: number) => `${measures(count)} hänvisar till något som inte går att peka ut.`,
  },
  unlinkedNames: (names: string, how: string) =>
    `Ansvariga som inte finns i registret: ${names} – de kopplas med ${how}.`,
  linkedPosts: (posts: string) => `Kopplas enligt registret: ${posts}.`,
  linkedPostsMore: (posts: string, press: string) =>
    `Kopplas enligt registret: ${posts}. Vem varje åtgärd går till står under [${press}].`,
  linkedPost: (post: string, whom: string) => `${post} är ${whom}`,
  people: (count: number) => counted(count, 'person', 'personer'),
  byWord: '/tilldela',
  soon: (count: number) =>
    count === 1
      ? '1 är försenad eller snart klar: den visas i status direkt.'
      : `${count} är försenade eller snart klara: de visas i status direkt.`,
  ended: {
    heading: (title: string) => `Planen är avslutad: ${title}`,
    when: (day: string, name: string | null) => `Avslutad ${day}${name === null ? '' : ` av ${name}`}.`,
    reason: (reason: string) => `Skäl: ${reason}`,
    what: 'Utkastet kan publiceras när planen är upptagen igen.',
    another: 'Är det en annan plan, skicka den med en egen rubrik.',
    isNew: 'Det är en ny plan',
  },
  change: {
    heading: (title: string) => `Uppdaterar ”${title}”`,
    nothing: (title: string) => `”${title}” finns redan precis så här. Inget skulle ändras.`,
    older: (document: string, stored: string) =>
      `Filen är äldre (${document}) än den version som är sparad (${stored}). Det nyare skrivs över.`,
    added: (count: number) => counted(count, 'ny', 'nya'),
    changed: (count: number) => counted(count, 'ändrad', 'ändrade'),
    missing: (count: number) =>
      count === 1 ? '1 saknas i filen och står kvar' : `${count} saknas i filen och står kvar`,
    closed: (count: number) => (count === 1 ? '1 utgår' : `${count} utgår`),
    keptAdded: (count: number) =>
      count === 1 ? '1 som lades till i chatten står kvar' : `${count} som lades till i chatten står kvar`,
    becomes: (field: string, from: string, to: string) => `${field} ${from} blir ${to}`,
    fields: {
      no: 'nummer',
      title: 'rubrik',
      area: 'område',
      group: 'avsnitt',
      responsible: 'ansvarig',
      due: 'klart',
      evaluation: 'utvärderas',
      next_report: 'rapporteras',
      state: 'läge',
      parts: 'delarna ändras',
      follow_up: 'texten om läget ändras',
      other: 'övriga uppgifter ändras',
    },
    kept: (state: string) => `filen anger ${state}, men ett nyare svar gäller`,
    empty: 'inget',
    noDate: 'inget datum',
    moreRows: (count: number) => `${counted(count, 'ändrad åtgärd', 'ändrade åtgärder')} till.`,
    named: (no: number, title: string, becomes: number | null) =>
      becomes === null ? `${no} ${title}` : `${no} ${title} (blir nummer ${becomes})`,
    missingNamed: (names: string, more: number) =>
      more > 0 ? `Saknas i filen: ${names} och ${more} till` : `Saknas i filen: ${names}`,
  },
  blocked: {
    pupil_health: 'Svara först på frågan om barnet. Sedan kan planen publiceras.',
    plan_title: 'Skriv först vad planen heter. Sedan kan den publiceras.',
    same_plan: 'Svara först om det är en ny version. Sedan kan planen publiceras.',
  },
  press: {
    publish: 'Publicera',
    publishAnyway: 'Publicera ändå',
    publishAsItStands: 'Publicera texten som den står',
    toQuestions: 'Till frågorna',
    showQuestions: (count: number) => (count === 1 ? 'Visa frågan' : `Visa frågorna (${count})`),
    showAll: (count: number) => (count === 1 ? 'Visa åtgärden' : `Visa alla ${count}`),
    undo: 'Ångra',
    save: 'Spara',
    remove: 'Ta bort åtgärden',
    takeOut: 'Ta bort',
    back: 'Till utkastet',
    showOffers: (count: number): string => (count === 1 ? 'Visa den' : 'Visa dem'),
    add: 'Lägg till',
    addOwn: 'Skriv en egen',
    addMeasure: 'Lägg till åtgärd',
    fewer: 'Visa färre frågor',
    accept: 'Anta',
    decline: 'Avslå',
  },
  list: {
    heading: (title: string) => `Åtgärder i utkastet: ${title}`,
    noDate: 'saknar datum',
    noResponsible: 'saknar ansvarig',
    doubtful: 'osäkert läst',
    unsaved: 'ändringen är inte sparad',
    empty: 'Det finns inga åtgärder kvar i utkastet.',
    removed: (title: string) => `Borttagen ur utkastet: ${title}`,
  },
  /** The sentences of the document that became no measure. */
  offers: {
    left: (count: number) =>
      count === 1 ? '1 mening till kan vara en åtgärd.' : `${count} meningar till kan vara åtgärder.`,
    heading: (title: string) => `Kan vara åtgärder: ${title}`,
    what: 'De här meningarna i texten blev inga åtgärder. Lägg till dem som är det.',
    none: 'Det finns inga meningar att lägga till.',
    due: (days: string) => `klart ${days}`,
    responsible: (names: string) => `ansvarig ${names}`,
    aboutPupil: 'Verkar handla om ett enskilt barn eller en enskild elev. Det frågas om innan planen publiceras.',
  },
  form: {
    heading: (no: number) => `Åtgärd ${no}`,
    newOne: 'Ny åtgärd',
    nothingSaved: 'Inget är sparat än. Rätta det markerade. Allt du skrev finns kvar.',
    read: (phrase: string) => `I planen står: ${phrase}`,
    nothingRead: 'I planen står inget datum.',
    serves: (no: number, text: string) => `Svarar på rekommendation ${no}: ${text}`,
    aboutPupil: 'Texten verkar handla om ett enskilt barn eller en enskild elev. Ta bort det.',
    noSchedule: 'Inget angivet',
    schedule: { on_plan: 'Enligt plan', at_risk: 'Risk för försening', delayed: 'Försenad' },
    fields: {
      title: 'Rubrik',
      state: 'Läge',
      schedule: 'Tidsplan',
      area: 'Område',
      group: 'Avsnitt i planen',
      due: 'Klart senast',
      evaluation: 'Utvärderas',
      nextReport: 'Rapporteras',
      responsible: 'Ansvarig, en på varje rad',
      actions: 'Delar, en på varje rad',
      followUp: 'Uppföljning i planen',
    },
  },
  open: {
    heading: (count: number) => (count === 1 ? '1 fråga är obesvarad' : `${count} frågor är obesvarade`),
    what: (title: string) => `Publiceras ${title} ändå gäller det här:`,
    more: (count: number) => `${counted(count, 'fråga', 'frågor')} till.`,
    nothingLeft: 'En ändring är inte sparad',
    unsavedNew: (title: string) =>
      `${title ? `Ny åtgärd (${title})` : 'Ny åtgärd'}: det du skrev är inte sparat och kommer inte med.`,
    unsaved: (measure: string) => `${measure}: det du skrev under Ändra är inte sparat och kommer inte med.`,
  },
  done: {
    heading: { created: 'Planen är publicerad', updated: 'Planen är uppdaterad', unchanged: 'Inget behövde ändras' },
    size: (title: string, count: number) => `${title}: ${measures(count)}.`,
    assigned: (count: number) =>
      `${measures(count)} är ${count === 1 ? 'tilldelad' : 'tilldelade'} dem som planen nämner.`,
    lacking: (count: number) => `${measures(count)} saknar ansvarig.`,
    unlinked: (count: number) =>
      `${measures(count)} har en ansvarig i planen som inte är kopplad till någon person. Ingen får frågor om ${count === 1 ? 'den' : 'dem'} innan du har tilldelat ${count === 1 ? 'den' : 'dem'}.`,
    held: (count: number) =>
      count === 1
        ? '1 text i planen väntar på att granskas. Innan dess ser ingen annan den.'
        : `${count} texter i planen väntar på att granskas. Innan dess ser ingen annan dem.`,
  },
  decline: {
    heading: (title: string) => `Avslå förslaget: ${title}`,
    reason: 'Varför?',
    what: 'Skälet sparas med beslutet. Förslaget ligger kvar i planen som Utgår.',
  },
  proposal: 'Ett förslag: ingen får frågor om det förrän det är antaget.',
};

/** What every other language has to have. */
export type Drafts = typeof svDrafts;
