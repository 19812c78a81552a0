import { counted, listed } from './counted';
import { enDrafts } from './en-drafts';
import { enHeld } from './en-held';
import { enLabels } from './en-labels';
import { enNotices } from './en-notices';
import { enPlans } from './en-plans';
import { enReports } from './en-reports';
import { enRequests } from './en-requests';
import { enQuoted } from './quoted';
import type { Texts } from './sv';

const measures = (count: number) => counted(count, 'measure', 'measures');
const people = (count: number) => counted(count, 'person', 'people');
const late = (days: number) => counted(days, 'day', 'days');

/** The cards in English, whole: what is missing here does not compile. */
export const en: Texts = {
  ...enLabels,
  notices: enNotices,
  drafts: enDrafts,
  reports: enReports,
  held: enHeld,
  requests: enRequests,
  plans: enPlans,

  time: {
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    inDays: (n) => `in ${n} days`,
    inWeeks: (n) => `in ${n} weeks`,
    inMonths: (n) => `in ${n} months`,
    inYears: (n) => `in ${n} years`,
    daysAgo: (n) => `${n} days ago`,
    monthsAgo: (n) => `${n} months ago`,
    yearsAgo: (n) => `${n} years ago`,
    onWeekday: (weekday) => `on ${weekday}`,
    onDay: (day) => `on ${day}`,
    week: (no) => `week ${no}`,
  },

  or: (items) => listed(items, 'or'),
  and: (items) => listed(items, 'and'),
  quote: enQuoted,

  stateAndSchedule: (state, schedule) => `${state}, ${schedule}`,

  due: {
    none: 'No due date',
    by: (date, relative) => `Due ${date} (${relative})`,
    overdue: (days, date) => `OVERDUE ${late(days)} (${date})`,
  },

  last: {
    none: 'No answer yet',
    said: (what, on) => (on ? `Last: ${what}, ${on}` : `Last: ${what}`),
    inChat: (what) => `Added in the chat: ${what}`,
    imported: (what, on) => (on ? `In the plan ${on}: ${what}` : `In the plan: ${what}`),
  },

  press: {
    unchanged: 'Unchanged',
    update: 'Update',
    change: 'Change',
    changeAnswers: 'Change answers',
    done: 'Done',
    submit: 'Submit',
    back: 'Back',
    snooze: 'Remind me',
    more: 'Show more',
    previous: 'Previous',
    help: 'Help',
    mine: 'My measures',
    status: 'Status now',
    assign: 'Assign',
    setDate: 'Set date',
    moveDate: 'Change date',
    open: 'Open',
    cancel: 'Cancel',
    send: 'Send',
    areas: 'By area',
    overdue: 'All overdue',
    allGroups: 'All groups',
    snoozeAll: (left, when) => (left === 1 ? `Remind me ${when}` : `Remind me of the ${left} ${when}`),
    remindAll: (count) => `Remind all who have not answered (${count})`,
    meant: (name) => `Did you mean ${name}?`,
    meantThis: 'Did you mean this?',
    about: (title, about) => `${title}: ${about}`,
  },

  page: (no, of) => `Page ${no} of ${of}`,
  notShown: (count) => `… and ${count} more that do not fit here.`,
  cannotShow: 'The card cannot be shown here. Update the app and open the chat again.',

  round: {
    heading: (occasions) => (occasions.length > 0 ? `${listed(occasions, 'and')} · progress report` : 'My measures'),
    reminderOf: (heading) => `Reminder: ${heading}`,
    deadline: (day) => `Answer by ${day}`,
    deadlineOf: (name, day) => `${name}: answer by ${day}`,
    progress: (total, answered) => (answered === 0 ? measures(total) : `${measures(total)}, ${answered} answered`),
    nothing: 'You have no measures to report right now.',
    nothingHere: 'What stood on this card is not to be reported any more. What you have to do is under My measures.',
    analysisAsked: 'This time the answer must include an analysis.',
    snoozed: (day) => `You will be reminded ${day}.`,
    draft: (press) => `Your draft is kept under ${press}.`,
    sent: (at) => `sent ${at}`,
    sentUnchanged: (at) => `unchanged, sent ${at}`,
    proposed: (day) => `New date proposed: ${day}. Waiting for a decision.`,
    proposedTakenUp: (day) => `New date proposed: ${day}. Taken up at a meeting before it is decided.`,
    declined: (day) => `The proposal of a new date, ${day}, was not approved.`,
    proposedToAuthority: (day) =>
      `New date proposed: ${day}. The date is the authority’s, and the proposal is taken up with them.`,
    yourAnswers: 'Your answers',
    notAnswered: 'Not answered',
    closed: (names, day) => `${names} closed ${day}. It can no longer be answered here.`,
    closedPlain: 'This card is closed. It can no longer be answered here.',
    thanks: (who, answered, total, names) =>
      `Thank you! ${who ?? 'You'} reported ${answered} of ${total}${names ? ` for ${names}` : ''}.`,
    receiptUnchanged: (count) => `${count} unchanged`,
    receiptUpdated: (count) => `${count} updated`,
    receiptProposals: (count) => `${counted(count, 'proposed date is', 'proposed dates are')} waiting for a decision`,
    receiptToAuthority: (count) =>
      `${counted(count, 'proposed date is', 'proposed dates are')} taken up with the authority`,
    changeUntil: (day) => `You can change your answers up to and including ${day}.`,
    changeUntilOf: (name, day) => `${name}: you can change your answers up to and including ${day}.`,
  },

  form: {
    position: (no, of) => `answer ${no} of ${of}`,
    required: (label) => `${label} (required)`,
    optional: (label) => `${label} (optional)`,
    state: 'State',
    parts: 'Parts that are done',
    partDue: (text, date) => `${text} (${date})`,
    schedule: 'Schedule',
    followUp: 'Follow-up',
    followUpHelp: (since) => (since ? `What has been done since ${since}?` : 'What has been done?'),
    analysis: 'Analysis',
    analysisHelp: 'What has it led to, and why?',
    hint: 'Do not write about individual children or pupils – no names, initials, personal identity numbers or health details. Describe the group and the work.',
    fold: 'Delayed or paused?',
    hindrance: 'Hindrance',
    hindranceNone: 'No hindrance',
    choose: 'Choose',
    newDue: 'Propose a new date',
    newDueHelp: 'The proposal goes on for a decision. The present date holds until then.',
    newDueOfAuthority:
      'An authority has set the date, and it cannot be changed here. The proposal is taken up with the authority. The present date holds until they have answered.',
    snoozeUntil: (latest) => `Or be reminded another day, at the latest ${latest}`,
    publicRecord: 'What you submit can become a public record.',
    nothingStored: (errors) =>
      errors === 1
        ? 'The answer is not sent yet. Correct the marked field. Everything you wrote is still there.'
        : `The answer is not sent yet. Correct the ${errors} marked fields. Everything you wrote is still there.`,
  },

  errors: {
    required: {
      state: 'Choose a state.',
      schedule: 'Choose how it goes with the schedule.',
      parts: 'Tick the parts that are done.',
      followUp: 'The due date has passed. Write briefly why it still goes according to plan.',
      analysis: 'This time an analysis is needed. Write what the work has led to.',
      hindrance: 'Choose what stands in the way.',
      newDue: 'Give a date.',
    },
    requiredWhenChanged: 'The state or the schedule has changed. Write briefly what has happened.',
    personalNumber: (field) => `A personal identity number cannot be stored. Remove the digits in ${field}.`,
    tooLong: (field, length, max) =>
      `${field} is too long: ${length} characters, at most ${max} fit. Shorten the text.`,
    notADate: (typed) =>
      `${typed ? `${enQuoted(typed)} is not a date. ` : ''}Write year-month-day, for example 2026-03-31.`,
    dateNotLater: (than) => `The new date must be after ${than}.`,
    dateNotMoved: (than) => `The measure is due by ${than} already. Propose a later day, or take the date away.`,
    notOffered: 'Choose one of the alternatives.',
  },

  happened: {
    storedUnchanged: (title, what) => `Unchanged: ${what} – ${title}`,
    stored: (title) => `Sent: ${title}`,
    corrected: (title) => `Changed: ${title}`,
    alreadyStored: (title, at) => `Already sent ${at}: ${title}. Nothing was stored twice.`,
    answeredByOther: (title, at, name) =>
      `${name ?? 'Somebody else'} answered ${at}: ${title}. Your text is kept – read the answer and submit again if something should change.`,
    answeredMeanwhile: (title, at) =>
      `You sent another answer ${at}: ${title}. It counts until you send this one. Everything you wrote is still there.`,
    changedSince: (title) =>
      `${title} has a new answer since the card was shown. Nothing was stored. This is how it stands.`,
    snoozed: (count, until) =>
      count === 1 ? `You will be reminded ${until}.` : `You will be reminded of ${count} measures ${until}.`,
    snoozeTooLate: (last) => `Choose a day from tomorrow up to ${last}. Everything you wrote is still there.`,
    draftKept: (title) => `The draft is kept, but not sent: ${title}`,
    closed: (name, on) => `${name} closed ${on}. Nothing was stored.`,
    closedKept: (name, on) =>
      `${name} closed ${on}. The answer is not sent, but what you wrote is kept under My measures.`,
    ownListOnly: 'Only those who lead the follow-up see the whole plan. Here are your own measures.',
    ownNamed: (filter) =>
      `Only those who lead the follow-up see the whole plan. Of your own measures these match ${enQuoted(filter)}.`,
    ownNotNamed: (filter) =>
      `Only those who lead the follow-up see the whole plan. None of your own measures matches ${enQuoted(filter)} now. Here are all of them.`,
    notYours: 'Somebody else answers for that measure. Nothing was stored.',
    noLongerAsked: (title) => `${title} no longer needs to be reported. Nothing was stored.`,
    unchangedNotPossible: (title) =>
      `${title} cannot be left unchanged this time. Choose Update and write how it goes.`,
  },

  welcome: {
    heading: (name) => (name ? `Hello ${name}` : 'Hello'),
    what: {
      reporter: (count) =>
        count > 0
          ? `Here you answer how it goes with your measures in the plan: ${count} right now.`
          : 'Here you answer how it goes with your measures in the plan. Right now you have none.',
      administrator: () =>
        'Here you follow up the action plans. Write status to see what is overdue and who has not answered.',
      other: () => 'Here the municipality follows up its action plans. You are asked when a measure becomes yours.',
    },
    next: (name, day) => `Next is ${name}, from ${day}. A card then comes here in the chat.`,
    noNext: 'A card comes here in the chat when it is time.',
    quick: 'Where nothing has changed, one press on Unchanged is enough.',
    summary: 'Write channel in the management team’s channel, and a summary goes there every Monday.',
    publicRecord: 'What you submit can become a public record.',
    help: (contact) => (contact ? `Write help when you wonder, or ask ${contact}.` : 'Write help when you wonder.'),
  },

  stranger: {
    heading: 'You are not in the register',
    ask: (contact) =>
      contact
        ? `Are you to report here? Ask ${contact}.`
        : 'Are you to report here? Ask whoever leads the quality work at the education office.',
  },

  contact: (name, email) => `${name} (${email})`,

  help: {
    heading: 'What you can write',
    unknown: (what) => `I do not understand ${enQuoted(what)}.`,
    slash: 'The slash can be left out.',
    contact: (contact) => `Otherwise ask ${contact}.`,
  },

  summary: {
    heading: (week) => `Follow-up ${week}`,
    change: (by) => (by > 0 ? `(+${by})` : `(−${-by})`),
    attention: 'Needs your attention',
    noAttention: 'Nothing needs your attention this week.',
    attentionMore: (count) => `… and ${count} more`,
    rounds: 'Open check-ins',
    round: (name, day, answered, begun, of) =>
      `${name} closes ${day}: ${answered} of ${of} have answered${begun > 0 ? `, ${begun} more in part` : ''}`,
    since: (parts) => `Since the last summary: ${parts.join(', ')}`,
    completed: (count) => `${count} completed`,
    newlyOverdue: (count) => `${count} newly overdue`,
    answers: (count) => counted(count, 'answer', 'answers'),
    noNews: 'Nothing has changed since the last summary.',
    first: 'There is no earlier summary to compare with.',
    next: (day) => `Next summary: ${day}`,
  },

  reasons: {
    overdue: (days) => `overdue ${late(days)}`,
    notStarted: 'not started',
    decided: 'decided',
    noResponsible: 'nobody responsible',
    responsibleLeft: 'the person responsible has left',
    unlinked: 'nobody linked to the name in the plan',
    external: 'an external party',
    waitingFor: (name, until) => (until ? `waiting for ${name} until ${until}` : `waiting for ${name}`),
    delayed: 'reported as delayed',
    newDueProposed: (day) => `new date proposed: ${day}`,
  },

  areas: {
    heading: (week) => `By area ${week}`,
    noArea: 'Without an area',
    none: 'There are no areas to show.',
  },

  status: {
    heading: (at) => `Status ${at}`,
    size: (plans, count) => `${counted(plans, 'plan', 'plans')}, ${measures(count)}`,
    listed: (plans, count) => `${measures(count)} to see to, in ${counted(plans, 'plan', 'plans')}`,
    filteredBy: (filter) => `Shows only: ${filter}`,
    nothing: 'Nothing is overdue and nothing waits for an answer.',
    named: 'What you wrote is',
    moreNamed: (count) =>
      count === null ? 'There may be more. Write more of the title.' : `… and ${count} more. Write more of the title.`,
    plansMore: (count) => `… and ${counted(count, 'plan', 'plans')} more`,
    planOpen: (count) => (count === 0 ? 'no open measures' : counted(count, 'open measure', 'open measures')),
    next: (due) => `next ${due}`,
    noPlans: (mayImport) =>
      mayImport ? 'There is no plan yet. Write import to bring one in.' : 'There is no plan yet.',
    group: (name, total) => `${name} (${total})`,
    noResponsible: 'nobody responsible',
    unlinked: (name) => `${name} (not linked)`,
    reminded: (day) => `reminded ${day}`,
    reportOn: (day) => `answer by ${day}`,
    dueBy: (date, relative) => `due ${date} (${relative})`,
    overdue: (days, date) => `overdue ${late(days)} (${date})`,
    channel: (platform) => `The summary in the channel (${platform})`,
    channelFault: 'does not arrive – add the app to the team again and write channel there',
    channelUncertain: 'unclear whether it arrived – look in the channel',
    moreOf: (group) => `Show more: ${group}`,
    filterHint: 'Filter: write /status and a school, a plan, a person or a state.',
  },

  remind: {
    heading: (count) => `Remind ${people(count)}`,
    what: (count) =>
      count === 1
        ? 'The person gets a card with the measures that wait for an answer.'
        : 'Each gets a card with the measures that wait for an answer.',
    to: (name, unit, count) => `${unit ? `${name}, ${unit}` : name} · ${measures(count)}`,
    leftOut: 'Gets no reminder',
    nobody: 'Nobody needs a reminder right now.',
    reminded_lately: (on) => (on ? `reminded ${on}, less than three working days ago` : 'reminded lately'),
    snoozed: (on) => (on ? `has asked to be reminded ${on}` : 'has asked to be reminded'),
    unreachable: () => 'cannot be reached in the chat',
    notShown: (count) => `… and ${people(count)} more`,
  },

  assign: {
    heading: (title) => `Assign: ${title}`,
    now: (names) => `Responsible now: ${names}`,
    nobody: 'Responsible now: nobody',
    choose: 'Who is to be responsible?',
    nobodyChosen: 'Choose who is to answer for it. Nothing has changed.',
    principals: (form) => (form === null ? 'All principals' : `Principals in ${form}`),
    noChoices: 'There is nobody to choose. Import the people first.',
    person: (name, role) => `${name}, ${role}`,
    notShown: (count) => `${people(count)} more do not fit in the list.`,
  },

  measure: {
    no: (no, plan) => `Measure ${no} · ${plan}`,
    area: (area) => `Area: ${area}`,
    state: (state) => `State: ${state}`,
    responsible: (names) => `Responsible: ${names}`,
    noResponsible: 'Nobody responsible',
    dueRaw: (phrases) => `The plan says: ${phrases}`,
    evaluation: (day) => `To be evaluated ${day}`,
    nextReport: (day) => `To be reported ${day}`,
    parts: 'Parts',
    partDone: (text) => `${text} – done`,
    partDue: (text, date) => `${text} – due ${date}`,
    history: 'Answers',
    noHistory: 'No answers yet.',
    answer: (at, by, unit) => (unit ? `${at} · ${by}, ${unit}` : `${at} · ${by}`),
    unchanged: (state) => `Unchanged: ${state}`,
    hindrance: (what) => `Hindrance: ${what}`,
    newDueProposed: (day) => `Proposed new date: ${day}`,
    analysis: (quote) => `Analysis: ${quote}`,
    olderNotShown: (count) => counted(count, 'older answer is not shown here', 'older answers are not shown here'),
  },

  wheel: {
    heading: 'The annual wheel',
    none: 'The annual wheel has no check-ins.',
    period: (opens, closes) => `${opens} – ${closes}`,
    open: 'open now',
    point: (code, name) => (name && name !== code ? `${code} · ${name}` : code),
  },

  toast: {
    round: (names, left, day) => `${names ? `${names}: ` : ''}${measures(left)} to report${day ? `, by ${day}` : ''}`,
    reminder: (text) => `Reminder: ${text}`,
    receipt: (names, answered, total) => `${names ? `${names}: ` : ''}${answered} of ${total} reported`,
    mine: (total) => (total === 0 ? 'You have no measures right now' : `My measures: ${total}`),
    closed: (names) => (names ? `${names} is closed` : 'The card is closed'),
    form: (title) => `Update: ${title}`,
    welcome: 'Welcome to the follow-up of the action plan',
    summary: (heading, overdue, noResponsible) =>
      `${heading}: ${overdue} overdue${noResponsible > 0 ? `, ${noResponsible} with nobody responsible` : ''}`,
    status: (overdue, notAnswered) => `Status: ${overdue} overdue, ${notAnswered} waiting for an answer`,
    wheel: (count) => `The annual wheel: ${counted(count, 'check-in', 'check-ins')}`,
  },
};
