import { counted } from './counted';
import type { Drafts } from './sv-drafts';

const measures = (count: number) => counted(count, 'measure', 'measures');

/** The sentences of a plan that was sent to the bot and is not published yet. */
export const enDrafts: Drafts = {
  ask: {
    pupil_health: (what, count, raw) =>
      `${count > 1 ? measures(count) : what || 'Text about the whole plan'} may be about a single child or pupil${raw ? `: ${raw}` : ''}. Remove it from the text. What is published anyway is not shown to others until an administrator has looked at it.`,
    plan_title: (_what, _count, raw) =>
      raw
        ? `The plan has no heading, only the name of the file: ${raw}. What is it called?`
        : 'What is the plan called?',
    document_date: () => 'The plan has no date. When is it dated? Years that are left out are counted from there.',
    is_measure: (what, count, raw) =>
      count > 1
        ? `${measures(count)} were read from running text. Are all of them measures?`
        : `${what} was read from running text${raw ? `: ${raw}` : ''}. Is it a measure?`,
    heading_or_measure: (_what, _count, raw) => `${raw} was read as a heading. What is it?`,
    measure_or_heading: (what) => `${what} was read as a measure. What is it?`,
    no_header: (_what, _count, raw, day, _parts, state) =>
      `The table has no headings. The first measure was read like this: ${[raw, day, state].filter(Boolean).join(', ')}. Is that right?`,
    two_states: (what) => `${what} does not say clearly which state it is in. Which one is right?`,
    colour: (what, count, raw) =>
      `${count > 1 ? `${measures(count)} have` : `${what} has`} the state ${raw}, and the plan does not say what that means. Which one is right?`,
    dates_in_order: (what, _count, _raw, dates, parts) =>
      `${what} has ${parts} parts and as many dates: ${dates}. Do they belong together in that order?`,
    dates_without_part: (what, _count, _raw, dates) =>
      `${what} has several dates: ${dates}. It cannot be seen which part each belongs to.`,
    parts_with_dates: (what, _count, _raw, dates, parts) =>
      `${what} has ${parts} parts with dates of their own: ${dates}. Is that right?`,
    assumed_date: (what, count, raw, dates) =>
      count > 1
        ? `${counted(count, 'date is', 'dates are')} not written out and read as ${dates}. Are they right?`
        : `${what}: ${raw} was read as ${dates}. Is that right?`,
    vague_due: (what, count, raw) =>
      count > 1
        ? `${measures(count)} have a time that is no date: ${raw}.`
        : `${what}: ${raw} is no date. Which date is right?`,
    contradicts: (what, count) =>
      count > 1
        ? `${measures(count)} are said to be on plan, but text or date suggests a delay. Which is right?`
        : `${what} is said to be on plan, but text or date suggests a delay. Which is right?`,
    decision_needed: (what, count) =>
      count > 1
        ? `${measures(count)} were not carried out. Does the work go on?`
        : `${what} was not carried out. Does the work go on?`,
    responsible_left: (what, _count, raw) =>
      `The text of ${what} names somebody who has left. Is ${raw} still responsible?`,
    old_due: (what, count, raw, dates) =>
      count > 1
        ? `${counted(count, 'date lies', 'dates lie')} more than a year before the plan’s own date: ${dates}. Are they right?`
        : `${what}: ${raw} was read as ${dates}, more than a year before the plan’s own date. Is that right?`,
    same_plan: (_what, _count, raw) => `Is it a new version of ${raw}? Most of the measures are the same.`,
    same_title: (_what, _count, raw) => `${raw} is there already, with other measures. Is this a new version of it?`,
    same_case: (_what, _count, raw) => `${raw} has the same case number. Is this a new version of it?`,
    same_measure: (what, _count, raw) => `${what} has the same number as ${raw} in the plan. Is it the same measure?`,
    missing: (what, count, raw) =>
      raw !== ''
        ? `${what} is in the file, but as the measure that is now called ${raw}. The plan has both. What becomes of it?`
        : count > 1
          ? `${measures(count)} are not in the file. What becomes of them?`
          : `${what} is not in the file. What becomes of it?`,
    table_not_read: () => 'Another table in the file was not read. Is that right?',
    no_responsible: (_what, count) => `${measures(count)} ${count === 1 ? 'has' : 'have'} nobody responsible.`,
  },
  readAs: {
    plan_title: () => 'The plan is called what its file is called.',
    document_date: () => 'The plan gets no date.',
    is_measure: (_what, count) => (count > 1 ? 'All count as measures.' : 'Counts as a measure.'),
    heading_or_measure: () => 'Counts as a heading.',
    measure_or_heading: () => 'Counts as a measure.',
    no_header: () => 'The table is read like that.',
    two_states: (_what, _count, _raw, _days, _parts, state) => `The state becomes ${state}.`,
    colour: (_what, _count, _raw, _days, _parts, state) => `The state becomes ${state}.`,
    dates_in_order: () => 'The dates are for the whole measure.',
    dates_without_part: () => 'The dates are for the whole measure.',
    parts_with_dates: () => 'Each part gets its date.',
    assumed_date: (_what, _count, _raw, days) => `Read as ${days}.`,
    old_due: (_what, _count, _raw, days) => `Read as ${days}.`,
    vague_due: (_what, count) => (count > 1 ? 'The measures get no date.' : 'The measure gets no date.'),
    contradicts: () => 'The schedule becomes On plan.',
    decision_needed: () => 'The state becomes Not completed.',
    responsible_left: (_what, _count, raw) => `${raw} is still responsible.`,
    same_measure: () => 'Becomes a new measure.',
    missing: (_what, count) => (count > 1 ? 'The measures stay.' : 'The measure stays.'),
    table_not_read: () => 'The table is not read.',
    no_responsible: (_what, count) => (count === 1 ? 'It is assigned afterwards.' : 'They are assigned afterwards.'),
  },
  answers: {
    edit: 'Change',
    publish_anyway: 'Publish anyway',
    set_title: 'Save the heading',
    set_text: 'Save the text',
    take_out: 'Remove',
    keep_title: 'Keep the file’s name',
    set_date: 'Save the date',
    no_date: 'No date',
    measure: 'Measure',
    no_measure: 'No measure',
    heading: 'Heading',
    right: 'Yes, that is right',
    parts: 'Yes, parts',
    one: 'No, one measure',
    in_order: 'Yes, in that order',
    whole: 'They are for the whole measure',
    date_wrong: 'No, remove the date',
    one_by_one: 'Take them one by one',
    on_plan: 'On plan',
    delayed: 'Delayed',
    goes_on: 'Goes on, delayed',
    stands: 'No, leave it',
    has_left: 'No, nobody is',
    assign_now: 'Assign afterwards',
    later: 'Later',
    update: 'Yes, update it',
    new_plan: 'No, a new plan',
    same: 'Yes',
    another: 'No, a new one',
    stays: 'Leave it',
  },
  faults: {
    required: 'Fill this in.',
    not_a_date: 'Write year-month-day, for example 2026-03-31.',
    personal_number: 'Personal identity numbers cannot be stored. Remove the digits.',
    too_long: 'The text is too long. Shorten it.',
    unchanged: 'The text is not changed. Write other words.',
    emptied: 'Nothing is chosen yet. An emptied box does not take the text out of the plan. Here it stands again.',
    not_offered: 'Choose one of the alternatives.',
    too_early: 'The date lies before the plan’s own date.',
  },
  about: (no, title) => `Measure ${no} (${title})`,
  andMore: (shown, more) => `${shown} and ${more} more`,
  size: (count, date) => (date ? `${measures(count)}, dated ${date}` : `${measures(count)}, the plan is undated`),
  from: (file) => `From ${file ?? 'pasted text'}`,
  questions: (count) =>
    count === 0
      ? 'Everything is read. No questions.'
      : `Everything is read. ${counted(count, 'question', 'questions')}:`,
  answered: 'Everything is read, and the questions are answered.',
  numbered: (no, text) => `${no} · ${text}`,
  moreQuestions: (count) => `Show ${counted(count, 'more question', 'more questions')}`,
  partsAnswer: (count) =>
    `Yes, ${['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] || count} parts`,
  settled: (question, answer) => `${question} ${answer}`,
  sentenceOut: 'Removed.',
  valueLabel: { date: 'Date', text: 'Heading', sentence: 'Other words' },
  notes: {
    overdue: (count) => `${measures(count)} ${count === 1 ? 'was' : 'were'} overdue when the plan was written.`,
    no_due_date: (count) => `${measures(count)} ${count === 1 ? 'has' : 'have'} no date.`,
    not_reported: (count) => `${measures(count)} ${count === 1 ? 'has' : 'have'} no state.`,
    recommendations: (count) => `${counted(count, 'recommendation comes', 'recommendations come')} along.`,
    ratings: (count) => `${counted(count, 'judgement comes', 'judgements come')} along.`,
    proposed: (count) => `${counted(count, 'proposal', 'proposals')}: nobody is asked before you have accepted them.`,
    personal_number_removed: () => 'A personal identity number was removed from the text.',
    recommendation_without_measure: (count) =>
      `${counted(count, 'recommendation has', 'recommendations have')} no measure.`,
    unknown_reference: (count) =>
      `${measures(count)} ${count === 1 ? 'refers' : 'refer'} to something that cannot be told.`,
  },
  unlinkedNames: (names, how) => `Responsible who are not in the register: ${names} – link them with ${how}.`,
  linkedPosts: (posts) => `Linked by the register: ${posts}.`,
  linkedPostsMore: (posts, press) =>
    `Linked by the register: ${posts}. Whom each measure goes to stands under [${press}].`,
  linkedPost: (post, whom) => `${post} is ${whom}`,
  people: (count) => counted(count, 'person', 'people'),
  byWord: '/assign',
  soon: (count) =>
    count === 1
      ? '1 is overdue or due soon: it shows in status at once.'
      : `${count} are overdue or due soon: they show in status at once.`,
  ended: {
    heading: (title) => `The plan is ended: ${title}`,
    when: (day, name) => `Ended ${day}${name === null ? '' : ` by ${name}`}.`,
    reason: (reason) => `Reason: ${reason}`,
    what: 'The draft can be published once the plan has been taken up again.',
    another: 'If it is another plan, send it with a title of its own.',
    isNew: 'It is a new plan',
  },
  change: {
    heading: (title) => `Updates “${title}”`,
    nothing: (title) => `“${title}” is there already, exactly like this. Nothing would change.`,
    older: (document, stored) =>
      `The file is older (${document}) than the version that is stored (${stored}). What is newer will be replaced.`,
    added: (count) => `${count} new`,
    changed: (count) => `${count} changed`,
    missing: (count) => (count === 1 ? '1 is not in the file and stays' : `${count} are not in the file and stay`),
    closed: (count) => (count === 1 ? '1 is cancelled' : `${count} are cancelled`),
    keptAdded: (count) =>
      count === 1 ? '1 that was added in the chat stays' : `${count} that were added in the chat stay`,
    becomes: (field, from, to) => `${field} ${from} becomes ${to}`,
    fields: {
      no: 'number',
      title: 'heading',
      area: 'area',
      group: 'section',
      responsible: 'responsible',
      due: 'due',
      evaluation: 'evaluated',
      next_report: 'reported',
      state: 'state',
      parts: 'the parts change',
      follow_up: 'the text on the state changes',
      other: 'other details change',
    },
    kept: (state) => `the file says ${state}, but a newer answer counts`,
    empty: 'nothing',
    noDate: 'no date',
    moreRows: (count) => `${counted(count, 'more measure changes', 'more measures change')}.`,
    named: (no, title, becomes) => (becomes === null ? `${no} ${title}` : `${no} ${title} (becomes number ${becomes})`),
    missingNamed: (names, more) =>
      more > 0 ? `Not in the file: ${names} and ${more} more` : `Not in the file: ${names}`,
  },
  blocked: {
    pupil_health: 'Answer the question about the child first. Then the plan can be published.',
    plan_title: 'Write what the plan is called first. Then it can be published.',
    same_plan: 'Say first whether it is a new version. Then the plan can be published.',
  },
  press: {
    publish: 'Publish',
    publishAnyway: 'Publish anyway',
    publishAsItStands: 'Publish the text as it stands',
    toQuestions: 'To the questions',
    showQuestions: (count) => (count === 1 ? 'Show the question' : `Show the questions (${count})`),
    showAll: (count) => (count === 1 ? 'Show the measure' : `Show all ${count}`),
    undo: 'Undo',
    save: 'Save',
    remove: 'Remove the measure',
    takeOut: 'Remove',
    back: 'To the draft',
    showOffers: (count) => (count === 1 ? 'Show it' : 'Show them'),
    add: 'Add',
    addOwn: 'Write one of your own',
    addMeasure: 'Add a measure',
    fewer: 'Show fewer questions',
    accept: 'Accept',
    decline: 'Decline',
  },
  list: {
    heading: (title) => `Measures in the draft: ${title}`,
    noDate: 'no date',
    noResponsible: 'nobody responsible',
    doubtful: 'not certain',
    unsaved: 'the change is not saved',
    empty: 'No measures are left in the draft.',
    removed: (title) => `Removed from the draft: ${title}`,
  },
  offers: {
    left: (count) => (count === 1 ? '1 more sentence may be a measure.' : `${count} more sentences may be measures.`),
    heading: (title) => `May be measures: ${title}`,
    what: 'These sentences of the text became no measures. Add those that are.',
    none: 'There are no sentences to add.',
    due: (days) => `due ${days}`,
    responsible: (names) => `responsible ${names}`,
    aboutPupil: 'May be about a single child or pupil. That is asked about before the plan is published.',
  },
  form: {
    heading: (no) => `Measure ${no}`,
    newOne: 'New measure',
    nothingSaved: 'Nothing is saved yet. Mend what is marked. All you wrote is still here.',
    read: (phrase) => `The plan says: ${phrase}`,
    nothingRead: 'The plan states no date.',
    serves: (no, text) => `Answers recommendation ${no}: ${text}`,
    aboutPupil: 'The text may be about a single child or pupil. Remove it.',
    noSchedule: 'Nothing stated',
    schedule: { on_plan: 'On plan', at_risk: 'At risk of delay', delayed: 'Delayed' },
    fields: {
      title: 'Heading',
      state: 'State',
      schedule: 'Schedule',
      area: 'Area',
      group: 'Section of the plan',
      due: 'Due by',
      evaluation: 'Evaluated by',
      nextReport: 'Reported by',
      responsible: 'Responsible, one a line',
      actions: 'Parts, one a line',
      followUp: 'Follow-up in the plan',
    },
  },
  open: {
    heading: (count) => (count === 1 ? '1 question is not answered' : `${count} questions are not answered`),
    what: (title) => `If ${title} is published anyway, this counts:`,
    more: (count) => `${counted(count, 'question', 'questions')} more.`,
    nothingLeft: 'A change is not saved',
    unsavedNew: (title) =>
      `${title ? `New measure (${title})` : 'New measure'}: what you wrote is not saved and will not be in it.`,
    unsaved: (measure) => `${measure}: what you wrote under Change is not saved and will not be in it.`,
  },
  done: {
    heading: { created: 'The plan is published', updated: 'The plan is updated', unchanged: 'Nothing had to change' },
    size: (title, count) => `${title}: ${measures(count)}.`,
    assigned: (count) => `${measures(count)} ${count === 1 ? 'is' : 'are'} given to those the plan names.`,
    lacking: (count) => `${measures(count)} ${count === 1 ? 'has' : 'have'} nobody responsible.`,
    unlinked: (count) =>
      `${measures(count)} ${count === 1 ? 'names' : 'name'} somebody in the plan whom no person is linked to. Nobody is asked about ${count === 1 ? 'it' : 'them'} until you assign ${count === 1 ? 'it' : 'them'}.`,
    held: (count) =>
      count === 1
        ? '1 text of the plan waits to be looked at. Until then nobody else sees it.'
        : `${count} texts of the plan wait to be looked at. Until then nobody else sees them.`,
  },
  decline: {
    heading: (title) => `Decline the proposal: ${title}`,
    reason: 'Why?',
    what: 'The reason is kept with the decision. The proposal stays in the plan as Cancelled.',
  },
  proposal: 'A proposal: nobody is asked about it before it is accepted.',
};
