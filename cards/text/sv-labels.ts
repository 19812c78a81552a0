import type { CardView, ChatWord, HindranceCode, ScheduleCode, StateCode, StatusGroupCode } from '../views';

type SchoolForm = NonNullable<Extract<CardView, { kind: 'assign' }>['choices'][number]['form']>;
type Counted = keyof Extract<CardView, { kind: 'summary' }>['counts'];
type StatusRow = Extract<CardView, { kind: 'status' }>['groups'][number]['rows'][number];

/** One word or phrase for each code, as type declared: a new code does not compile before it has a name. */
export interface Labels {
  readonly states: Readonly<Record<StateCode, string>>;
  /** As they follow a state: "Pågår enligt plan". */
  readonly schedules: Readonly<Record<ScheduleCode, string>>;
  /** As they stand alone, in a list of choices. */
  readonly scheduleChoices: Readonly<Record<ScheduleCode, string>>;
  readonly hindrances: Readonly<Record<HindranceCode, string>>;
  readonly groups: Readonly<Record<StatusGroupCode, string>>;
  /** Counted in a summary: "14 pågår", "1 genomförd", "2 genomförda". */
  readonly counts: Readonly<Record<Counted, (count: number) => string>>;
  /** Why a message did not arrive, and what to do about it. */
  readonly faults: Readonly<Record<NonNullable<StatusRow['fault']>, string>>;
  /** As they follow "i": "rektorer i grundskola". */
  readonly schoolForms: Readonly<Record<SchoolForm, string>>;
  /** What to type in the chat, without a slash, and what comes of it. */
  readonly words: Readonly<Record<ChatWord, { readonly word: string; readonly does: string }>>;
}

export const svLabels: Labels = {
  states: {
    proposed: 'Föreslagen',
    decided: 'Beslutad',
    not_started: 'Ej påbörjad',
    in_progress: 'Pågår',
    paused: 'Pausad',
    completed: 'Genomförd',
    evaluated: 'Utvärderad',
    closed: 'Avslutad',
    not_completed: 'Ej genomförd',
    cancelled: 'Utgår',
    superseded: 'Ersatt',
    closed_continues: 'Avslutad i planen – arbetet fortsätter',
    unknown: 'Ej rapporterad',
  },
  // "Försenad" alone is one thing everywhere: the day has passed and it is not done (`overdue`, domain.md 2.3). That
  // somebody says it is delayed, before its day or after, is "uppges försenad". Whoever chooses it is the one who says it.
  schedules: { on_plan: 'enligt plan', at_risk: 'risk för försening', delayed: 'uppges försenad' },
  scheduleChoices: { on_plan: 'Enligt plan', at_risk: 'Risk för försening', delayed: 'Försenad' },
  hindrances: {
    staffing: 'Bemanning',
    funding: 'Finansiering',
    waiting: 'Väntar på någon annan',
    scope: 'Uppdraget är oklart eller har ändrats',
    other: 'Annat',
  },
  groups: {
    overdue: 'Försenade',
    due_soon: 'Snart klara',
    to_report: 'Ska rapporteras',
    not_answered: 'Ej svarat',
    no_responsible: 'Saknar ansvarig',
    unlinked: 'Ansvarig ej kopplad',
    no_date: 'Saknar datum',
    delivery_faults: 'Leveransfel',
  },
  counts: {
    in_progress: (n) => `${n} pågår`,
    decided: (n) => (n === 1 ? '1 beslutad' : `${n} beslutade`),
    not_started: (n) => (n === 1 ? '1 ej påbörjad' : `${n} ej påbörjade`),
    paused: (n) => (n === 1 ? '1 pausad' : `${n} pausade`),
    completed: (n) => (n === 1 ? '1 genomförd' : `${n} genomförda`),
    overdue: (n) => (n === 1 ? '1 försenad' : `${n} försenade`),
    not_reported: (n) => (n === 1 ? '1 ej rapporterad' : `${n} ej rapporterade`),
    no_responsible: (n) => `${n} saknar ansvarig`,
    unlinked: (n) => `${n} utan kopplad ansvarig`,
  },
  faults: {
    not_installed: 'har inte appen – be IT lägga till den i installationspolicyn',
    blocked: 'har blockerat boten – be personen häva blockeringen',
    gone: 'chatten finns inte kvar – be personen skriva hej till boten',
    disabled: 'appen är avstängd i Teams – be IT slå på den',
    too_large: 'meddelandet var för stort – anmäl det till den som driver boten',
    not_permitted: 'appen saknar behörighet – be IT se över den',
    unreachable: 'Teams tar inte emot meddelanden just nu – boten försöker igen av sig själv',
    unknown: 'meddelandet kom inte fram – be IT titta i loggen',
    uncertain: 'oklart om meddelandet kom fram – fråga innan du påminner',
  },
  schoolForms: {
    förskola: 'förskola',
    förskoleklass: 'förskoleklass',
    fritidshem: 'fritidshem',
    grundskola: 'grundskola',
    anpassad_grundskola: 'anpassad grundskola',
    gymnasieskola: 'gymnasieskola',
    anpassad_gymnasieskola: 'anpassad gymnasieskola',
    vuxenutbildning: 'vuxenutbildning',
  },
  words: {
    status: { word: 'status', does: 'vad som är försenat, på väg och obesvarat' },
    mine: { word: 'mina', does: 'dina egna åtgärder' },
    summary: { word: 'sammanfattning', does: 'veckans sammanfattning' },
    assign: { word: 'tilldela', does: 'vem som ansvarar för en åtgärd' },
    remind: { word: 'påminn', does: 'påminn dem som inte har svarat' },
    import: { word: 'importera', does: 'läs in en plan: skicka filen eller klistra in den' },
    report: { word: 'rapport', does: 'de formella rapporterna, som Word-filer' },
    wheel: { word: 'årshjul', does: 'årets avstämningar och deras datum' },
    channel: { word: 'kanal', does: 'skriv i en kanal så får den sammanfattningen; kanal av slutar' },
    review: { word: 'granska', does: 'texter som ingen annan ser förrän du har valt' },
    cancel: { word: 'avbryt', does: 'dina utkast till planer, att öppna eller ta bort' },
    language: { word: 'språk', does: 'språk svenska eller språk english' },
    help: { word: 'hjälp', does: 'den här listan' },
  },
};
