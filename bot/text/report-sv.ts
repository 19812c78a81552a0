import { svQuoted } from '../../cards/text/quoted';
import { reportWordsSv } from './report-words-sv';
import { sentenceStart } from './sentence-start';

const counted = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`);
const measures = (n: number) => counted(n, 'åtgärd', 'åtgärder');
const answersOf = (n: number, latest: string) =>
  n === 1 ? `ett svar, lämnat den ${latest}` : `${n} svar, det senaste den ${latest}`;
/** "den pågår", "båda pågår", "alla 3 pågår", of a state that is said with its number: "3 pågår". */
const allOf = (n: number, state: string) => (n > 2 ? `alla ${state}` : state.replace(/^\d+/, n === 1 ? 'den' : 'båda'));
const areMeasures = (n: number, is: string, are: string) => `${measures(n)} ${n === 1 ? is : are}`;

/**
 * Every sentence of the reports on measures, in Swedish. Arguments are ready to read: dates come in words. Sentences of
 * the back-report's table are chosen so that what reads plans reads the same state and dates from them again.
 */
export const reportSv = {
  words: reportWordsSv,

  frame: {
    backgroundMissing: 'Planen innehåller ingen bakgrundsbeskrivning.',
    planOf: (day: string) => `planen den ${day}`,
    planReadOn: (day: string) => `planen, som inte är daterad och lästes in den ${day}`,
    planUndated: 'planen, som inte är daterad',
    restsOnPlan: (plan: string) => `Underlag: ${plan}.`,
    restsOnAnswers: (plan: string, n: number, latest: string) =>
      `Underlag: ${plan}${plan.includes(',') ? ',' : ''} och ${answersOf(n, latest)}.`,
    noAnswers: 'Inga svar har lämnats.',
    /** Of a day before the plan was written. */
    restsOnAnswersAlone: (n: number, latest: string) => `Underlag: ${answersOf(n, latest)}.`,
    planLater: (written: string, on: string) =>
      `Planen är daterad den ${written}; hur den såg ut den ${on} är inte känt.`,
    ended: (day: string, by: string, reason: string) => `Planen avslutades den ${day} av ${by}. Skäl: ${reason}`,
    placeAndDay: (place: string, day: string) => `${place} den ${day}`,
    day: (day: string) => `Datum: ${day}`,
    signerMissing: 'Undertecknare: ej angiven',
  },

  /** A measure in a table, as the back-report has it. */
  cell: {
    overdueSince: (day: string) => `Försenad sedan den ${day}.`,
    unitsDone: (done: number, all: number) => `${done} av ${all} enheter klara.`,
    peopleDone: (done: number, all: number) => `${done} av ${all} ansvariga klara.`,
    unitsAnswered: (answered: number, all: number) => `Svar har kommit från ${answered} av ${all} enheter.`,
    peopleAnswered: (answered: number, all: number) => `Svar har kommit från ${answered} av ${all} ansvariga.`,
    noAnswerSince: (day: string) => `Inget svar sedan den ${day}.`,
    noAnswer: 'Inget svar har kommit.',
    saidOn: (day: string) => `Svar den ${day}:`,
    unitSaidOn: (unit: string, day: string) => `${unit}, svar den ${day}:`,
    saidInPlan: (day: string) => `Ur planen den ${day}:`,
    saidInUndatedPlan: 'Ur planen, som inte är daterad:',
    moreTexts: (n: number) => (n === 1 ? 'Ytterligare en enhet har svarat.' : `Ytterligare ${n} enheter har svarat.`),
    hindrance: (what: string) => `Hinder: ${what}.`,
    proposedDay: (day: string) => `Ett nytt datum har föreslagits: ${day}.`,
    toBeEvaluated: (day: string) => `Ska utvärderas senast den ${day}.`,
    evaluationMissing: (day: string) => `Skulle ha utvärderats senast den ${day}; utvärderingen är ej rapporterad.`,
    evaluationNotReported: (occasion: string) => `Utvärderingen (${occasion}) är ej rapporterad.`,
    decisionNeeded: 'Beslut behövs: ska åtgärden strykas, flyttas eller vara kvar?',
    reasonMissing: 'Skäl: ej rapporterat.',
    declinedOn: (day: string, by: string) => `Förslaget avslogs den ${day} av ${by}. Skäl:`,
    acceptedOn: (day: string, by: string) => `Förslaget antogs den ${day} av ${by}.`,
    movedOn: (to: string, day: string, by: string) => `Datumet ${to} beslutades den ${day} av ${by}.`,
    /** Before why a plan was ended, at a measure that ended with it. */
    endedWithPlan: (day: string, by: string) => `Utgår med hela planen enligt beslut den ${day} av ${by}. Skäl:`,
    coveredBy: (other: string) => `Ingår i ${other}.`,
    supersededBy: (other: string) => `Ersatt av ${other}.`,
    continuesIn: (other: string) => `Hanteras vidare i ${other}.`,
    duplicateOf: (other: string) => `Samma som ${other}.`,
    other: (no: number, title: string) => `åtgärd ${no} (${title})`,
    otherNumber: (no: number) => `åtgärd ${no}`,
    otherUnknown: 'en åtgärd utanför planen',
    executor: (name: string) => `Utförs av ${name}.`,
    delivers: (when: string) => `Leverans: ${when}.`,
    responsible: (names: string) => `Ansvarig: ${names}.`,
    noResponsible: 'Saknar ansvarig.',
    vacant: 'Ansvarig: vakant.',
    reportMissed: (when: string) => `Återrapporten ${when} har inte lämnats.`,
    /** Of an occasion, whose day nobody has promised. */
    reportNotReported: (occasion: string) => `Återrapporten (${occasion}) är ej rapporterad.`,
    noDate: 'Datum saknas',
    seeParts: 'Se delåtgärderna.',
    cyclePoint: (code: string) => `Vid ${code}.`,
    partDone: (text: string) => `${text} (genomförd)`,
    partDated: (text: string, dated: string) => `${text} (${dated})`,
  },

  backReport: {
    background: 'Bakgrund',
    heading: 'Åtgärder',
    stateOn: (day: string) => `Tabellen visar var varje åtgärd står den ${day}.`,
    counts: (total: number, states: string) => `Planen har ${measures(total)}: ${states}.`,
    /** All of them in one state, which `state` says with their number. */
    alike: (total: number, state: string) =>
      total === 1
        ? `Planen har 1 åtgärd, som ${state.replace(/^1 /, '')}.`
        : `Planen har ${measures(total)}. ${sentenceStart(allOf(total, state))}.`,
    proposals: (all: number, parts: string) => `${all} förslag har lämnats: ${parts}.`,
    /** The same became of all: `part` says it with their number. */
    proposalsAlike: (part: string) => `${part.replace(' ', ' förslag ')}.`,
    proposalParts: {
      open: (n: number) => `${n} väntar på beslut`,
      accepted: (n: number) => `${n} har antagits`,
      declined: (n: number) => `${n} har avslagits`,
      merged: (n: number) => `${n} har gått upp i andra`,
      ended: (n: number) => `${n} utgår med planen`,
    },
    overdue: (n: number) => `${areMeasures(n, 'är försenad', 'är försenade')}.`,
    delayed: (n: number) => `${areMeasures(n, 'uppges försenad', 'uppges försenade')} utan att dagen har passerat.`,
    planState: (n: number) =>
      n === 1
        ? 'För en åtgärd har ingen svarat efter planens datum; där står planens eget läge.'
        : `För ${n} åtgärder har ingen svarat efter planens datum; där står planens eget läge.`,
    nextReport: (when: string) => `Nästa återrapport till nämnden: ${when}.`,
    noNextReport: 'Datum för nästa återrapport till nämnden är ej angivet.',
    noMeasures: 'Planen har inga åtgärder.',
    caption: (plan: string) => `Åtgärderna i ${plan} med område, tidsplan och processläge`,
    columns: {
      area: 'Utvecklingsområde',
      measure: 'Åtgärd',
      parts: 'Delåtgärder',
      due: 'Tidsplan',
      state: 'Processläge',
      followUp: 'Kommentar',
    },
    otherGroup: 'Övriga åtgärder',
    /** "5 pågår", "2 är ej påbörjade" */
    stateCount: {
      proposed: (n: number) => `${n} är ${n === 1 ? 'föreslagen' : 'föreslagna'}`,
      decided: (n: number) => `${n} är ${n === 1 ? 'beslutad' : 'beslutade'}`,
      not_started: (n: number) => `${n} är ej ${n === 1 ? 'påbörjad' : 'påbörjade'}`,
      in_progress: (n: number) => `${n} pågår`,
      paused: (n: number) => `${n} är ${n === 1 ? 'pausad' : 'pausade'}`,
      completed: (n: number) => `${n} är ${n === 1 ? 'genomförd' : 'genomförda'}`,
      evaluated: (n: number) => `${n} är ${n === 1 ? 'utvärderad' : 'utvärderade'}`,
      closed: (n: number) => `${n} är ${n === 1 ? 'avslutad' : 'avslutade'}`,
      not_completed: (n: number) => `${n} är ej ${n === 1 ? 'genomförd' : 'genomförda'}`,
      cancelled: (n: number) => `${n} utgår`,
      superseded: (n: number) => `${n} är ${n === 1 ? 'ersatt' : 'ersatta'}`,
      closed_continues: (n: number) =>
        `${n} är ${n === 1 ? 'avslutad' : 'avslutade'} i planen medan arbetet fortsätter`,
      unknown: (n: number) => `${n} är ej ${n === 1 ? 'rapporterad' : 'rapporterade'}`,
    },
  },

  /** Headings of the columns in the rows for spreadsheets. */
  data: {
    no: 'Nr',
    group: 'Grupp',
    area: 'Utvecklingsområde',
    measure: 'Åtgärd',
    parts: 'Delåtgärder',
    responsible: 'Ansvarig',
    executor: 'Utförare',
    start: 'Start',
    due: 'Tidsplan',
    original: 'Ursprungligen',
    evaluation: 'Utvärdering',
    nextReport: 'Ny återrapport',
    /** Dated, so that what reads the rows knows the day they are of. */
    state: (day: string) => `Processläge ${day}`,
    followUp: 'Uppföljning',
    comment: 'Kommentar',
    analysis: 'Analys',
    saidOn: 'Svar den',
    daysLate: 'Dagar försenad',
    related: 'Hänvisning',
    carried: 'Följer med',
    reason: 'Orsak',
    recommendation: 'Rekommendation',
    recommendationNo: 'Rekommendation nr',
    response: 'Ställningstagande',
    answer: 'Svar',
    kind: 'Slag',
    yes: 'Ja',
    no_: 'Nej',
  },

  yearly: {
    title: 'Uppföljning av planerade aktiviteter',
    about: (plan: string) => `Uppföljningen gäller ${svQuoted(plan)}.`,
    period: (from: string, to: string) => `Den omfattar tiden från den ${from} till och med den ${to}.`,
    noneInPeriod: 'Inga svar har lämnats under tiden.',
    noMeasures: 'Planen har inga aktiviteter.',
    assignment: 'Uppdrag/Aktivitet',
    followUp: 'Uppföljning',
    analysis: 'Analys',
    area: (area: string) => `Område: ${area}.`,
    time: (when: string) => `Tidsplan: ${when}`,
    noTime: 'Tidsplan: datum saknas.',
    state: (state: string) => `Läge: ${state}.`,
    said: (day: string, state: string) => `${day}: ${state}.`,
    unitSaid: (unit: string, day: string, state: string) => `${unit}, ${day}: ${state}.`,
    unchanged: (state: string) => `${state}, oförändrat`,
    noFollowUp: 'Ej rapporterad.',
    noAnalysis: 'Ej rapporterad.',
    carriedHeading: 'Det som följer med till nästa år',
    carriedCaption: 'Aktiviteter som följer med till nästa år, med läge och orsak',
    carriedColumns: { no: 'Nr', measure: 'Uppdrag/Aktivitet', state: 'Läge', reason: 'Varför den följer med' },
    carried: (n: number, total: number) =>
      n < total
        ? `${n} av ${total} aktiviteter följer med, under samma nummer som ovan.`
        : total === 1
          ? 'Aktiviteten följer med, under samma nummer som ovan.'
          : `${total === 2 ? 'Båda aktiviteterna' : `Alla ${total} aktiviteter`} följer med, under samma nummer som ovan.`,
    /** `states` says where they stand, each with its number: "1 utgår och 1 är genomförd". */
    nothingCarried: (total: number, states: string) =>
      total === 1 ? `Aktiviteten följer inte med: ${states}.` : `Ingen aktivitet följer med: ${states}.`,
    ended: (n: number, states: string) => `${counted(n, 'aktivitet', 'aktiviteter')} följer inte med: ${states}.`,
    /** The same of all of them. */
    allOf,
    reasons: {
      decision: 'Den är inte genomförd. Beslut behövs: stryka, flytta eller behålla.',
      overdue: (day: string) => `Den skulle ha varit klar senast den ${day}.`,
      recurring: 'Den är återkommande.',
      dueAhead: (when: string) => `Klart senast: ${when}.`,
      paused: 'Den är pausad.',
      pausedBy: (what: string) => `Den är pausad. Hinder: ${what}.`,
      evaluation: (when: string) => `Den ska utvärderas: ${when}.`,
      noDate: 'Den har inget slutdatum.',
      notReported: 'Läget är ej rapporterat.',
      noResponsible: 'Den saknar ansvarig.',
      proposed: 'Förslaget är inte beslutat.',
    },
  },

  audit: {
    title: (plan: string) => `Svar till revisionen: ${plan}`,
    titleInspection: (plan: string) => `Svar till Skolinspektionen: ${plan}`,
    askedByAuditors: 'Svaret lämnas till kommunens revisorer.',
    askedByInspectorate: 'Svaret lämnas till Skolinspektionen.',
    askedUnknown: 'Vem som har begärt svaret är ej angivet.',
    about: (plan: string) => `Det gäller ${svQuoted(plan)}.`,
    by: (day: string) => `Svaret ska lämnas senast den ${day}.`,
    byPassed: (day: string) => `Sista dag för svaret var den ${day}.`,
    noBy: 'Sista dag för svaret är ej angiven.',
    order: 'Varje rekommendation återges ordagrant, i granskningens egen ordning, och följs av svaret.',
    stateOn: (day: string) => `Läget är det som gällde den ${day}.`,
    noRecommendations: 'Planen återger inga rekommendationer. Åtgärderna redovisas i planens ordning.',
    recommendation: (no: number) => `Rekommendation ${no}`,
    answerHeading: 'Svar',
    measuresHeading: 'Åtgärder',
    unanswered: 'Rekommendationen är inte besvarad och har ingen åtgärd.',
    noAnswer: 'Något skriftligt svar är ej rapporterat. Nedan står de åtgärder som är kopplade till rekommendationen.',
    noMeasure: 'Ingen åtgärd är kopplad till rekommendationen.',
    caption: (no: number) => `Åtgärder som svarar mot rekommendation ${no}`,
    captionOther: 'Åtgärder som inte är kopplade till någon rekommendation',
    columns: { measure: 'Åtgärd', due: 'Tid', state: 'Läge' },
    noTime: 'Tid för åtgärden är inte beslutad.',
    alsoFor: (numbers: string) => `Svarar även mot rekommendation ${numbers}.`,
    otherHeading: 'Åtgärder utan koppling till en rekommendation',
    onlyHeading: 'Åtgärder',
    responses: {
      done_or_in_place: 'Det som rekommenderas är gjort eller finns redan.',
      partly_done: 'Det som rekommenderas är delvis gjort.',
      agrees_with_measure: 'Rekommendationen följs, med åtgärder.',
      no_further_action: 'Ingen ytterligare åtgärd vidtas.',
      disagrees: 'Rekommendationen följs inte.',
      unanswered: 'Rekommendationen är inte besvarad.',
    },
  },
};

export type ReportTexts = typeof reportSv;
