import type { Answer, Assignment, Prompt } from '../../bot/domain/assignment';
import { dayOf } from '../../bot/domain/calendar';
import type { Binding, Delivery } from '../../bot/domain/delivery';
import type { Person } from '../../bot/domain/people';
import type { Measure } from '../../bot/domain/plan';
import { withAnswer } from '../../bot/domain/prompts';
import { rollup } from '../../bot/domain/rollup';
import type { StatusJson } from '../../bot/domain/status-json';
import type { CampaignResult } from './campaign';
import { chatOf } from './municipality';
import { type Attempt, FOR_GOOD, type Intent } from './record';

/** What a store holds when a campaign is over. */
export interface Kept {
  readonly people: readonly Person[];
  readonly deliveries: readonly Delivery[];
  readonly answers: readonly Answer[];
  readonly assignments: readonly Assignment[];
  readonly measures: readonly Measure[];
  readonly bindings: readonly Binding[];
  readonly status: StatusJson;
}

/** What must not be, with what it was. */
export interface Violation {
  readonly rule: Rule;
  readonly what: string;
}

const RULES = {
  reached: 'every person who can be reached has the card, and who cannot be is shown as such',
  sent: 'what is stored as sent stands in the chat',
  once: 'a second copy only where the outcome of the first was unknown, and never a third',
  shown: 'what is uncertain is shown to the administrator until it has been answered',
  reminded: 'who has not answered has a reminder, or is shown as somebody it could not reach',
  summary: "each channel has the week's summary once, or it is shown as uncertain or refused",
  ended: 'no delivery is left waiting or under way',
  stored: 'every answer that got its reply is stored exactly once',
  given: 'no answer is stored that nobody gave',
  numbered: "an assignment's answers are numbered from one, each number once",
  projected: 'assignment and measure agree with the answers',
  bound: 'a channel that was said to be bound is bound',
  stopped: 'asked to stop, a process ends well within 10 s and leaves nothing under way',
} as const;
export type Rule = keyof typeof RULES;
export const sentenceOf = (rule: Rule): string => RULES[rule];

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly figures: readonly (readonly [what: string, figure: string | number])[];
}

const MOST_STOP_MS = 10_000;
const WEEK = '2026-W07';

/** Holds what Teams' side saw against what the store holds. */
export function judge({ record, cut, stops, ...run }: CampaignResult, kept: Kept, timeZone: string): Verdict {
  const today = dayOf(run.endedAt, timeZone);
  const violations: Violation[] = [];
  const violated = (rule: Rule, what: string) => violations.push({ rule, what });
  const entraIds = new Map(kept.people.map((one) => [one.id, one.entraId ?? '']));
  const channelIds = new Map(kept.bindings.map((one) => [one.id, one.channelId]));
  const principals = kept.people.filter((one) => kept.assignments.some(({ personId }) => personId === one.id));
  const places = new Map<string, Place>();
  const at = (conversation: string, key: string): Place => {
    const place = places.get(`${conversation} ${key}`) ?? { copies: 0, notChanged: 0, attempts: [] };
    places.set(`${conversation} ${key}`, place);
    return place;
  };
  for (const one of record.standing) at(one.conversation, one.key).copies += 1;
  for (const one of record.notChanged) at(one.conversation, one.key).notChanged += 1;
  for (const one of record.attempts) at(one.conversation, one.key).attempts.push(one);
  const whereOf = (one: Delivery): Place => {
    if (one.bindingId !== null) return at(channelIds.get(one.bindingId) ?? '', 'summary');
    const chat = chatOf(entraIds.get(one.personId ?? '') ?? '');
    return at(chat, one.kind === 'welcome' ? 'welcome' : one.id);
  };
  const shown = new Set(kept.status.groups.delivery_faults.map((one) => one.person ?? one.channel));

  let copies = 0;
  let duplicates = 0;
  const states = { sent: 0, refused: 0, uncertain: 0 };
  const messages = kept.deliveries.filter((one) => one.kind !== 'redraw');
  for (const one of messages) {
    const place = whereOf(one);
    const unclear = place.attempts.filter((attempt) => !attempt.isClear).length + (cut.get(one.id) ?? 0);
    copies += place.copies;
    if (place.copies > 1) duplicates += place.copies - 1;
    if (one.state === 'queued' || one.state === 'sending') violated('ended', `${one.id} is ${one.state}`);
    else if (one.state !== 'dropped') states[one.state] += 1;
    if (one.state === 'sent' && place.copies === 0) violated('sent', one.id);
    // A pressed card that Teams refuses to change where it stands comes anew, each time.
    if (place.copies > (unclear > 0 ? 2 : 1) + place.notChanged) {
      const answered = place.attempts.map(({ status }) => status ?? 'nothing').join(', ');
      const counted = `${place.copies} copies, ${unclear} outcomes unknown, ${place.notChanged} changes refused`;
      violated('once', `${one.id}: ${counted}, Teams answered ${answered}`);
    }
    if (one.state === 'uncertain' && unclear === 0) violated('once', `${one.id} is uncertain without a reason`);
    if (one.state === 'refused' && !isRefusedFor(one, place.attempts)) violated('reached', `${one.id}: ${one.refusal}`);
  }

  // The card of the round.
  const askedBy = new Map(kept.deliveries.map((one) => [one.id, one]));
  for (const person of principals) {
    const cards = new Set(
      kept.assignments
        .filter((one) => one.personId === person.id && one.active)
        .flatMap((one) => (one.prompts.length === 0 ? [''] : one.prompts.map((prompt) => prompt.deliveryId))),
    );
    for (const id of cards) {
      const card = askedBy.get(id);
      if (!card) violated('reached', `${person.name} is on no card`);
      else if (!isAccounted(person, card)) violated('reached', `${person.name}: ${id} is ${card.state}`);
    }
  }

  /** It stands in the chat, nothing was left to ask, or the administrator sees it; what came instead counts as well. */
  function isAccounted(person: Person, card: Delivery): boolean {
    const isDone = (one: Delivery) => whereOf(one).copies > 0 || (one.state === 'dropped' && hasNothingToAsk(one));
    const instead = (one: Delivery) =>
      one.personId === person.id && (one.kind === 'current' || one.kind === 'reminder') && isDone(one);
    return isDone(card) || kept.deliveries.some(instead) || shown.has(person.name);
  }

  /** Everything it was to ask has been answered, has closed, or is nobody's any more. */
  function hasNothingToAsk(one: Delivery): boolean {
    const listed = new Set(one.prompts.map(({ assignmentId, occasion }) => `${assignmentId} ${occasion}`));
    const asked = kept.assignments.flatMap((of) => {
      const isTheirs = of.active && of.personId === one.personId;
      const isListed = ({ occasion }: Prompt) => listed.size === 0 || listed.has(`${of.id} ${occasion}`);
      return isTheirs ? of.prompts.filter((prompt) => prompt.deliveryId === one.id || isListed(prompt)) : [];
    });
    return asked.every((prompt) => prompt.answeredAt !== null || prompt.closesOn < today);
  }

  for (const person of principals) {
    const waits = kept.assignments.some((one) => one.personId === person.id && one.awaiting);
    const stands = (one: Delivery) => one.kind === 'reminder' && one.personId === person.id && whereOf(one).copies > 0;
    if (waits && !kept.deliveries.some(stands) && !shown.has(person.name)) violated('reminded', person.name);
  }

  const names = new Map(kept.people.map((one) => [one.id, one.name]));
  const prompts = new Map(
    kept.assignments.flatMap((one) => one.prompts.map((prompt) => [`${one.id} ${prompt.occasion}`, prompt] as const)),
  );
  for (const one of messages) {
    if (one.state !== 'uncertain' || one.bindingId !== null) continue;
    const isAnswered = (ref: Delivery['prompts'][number]) =>
      (prompts.get(`${ref.assignmentId} ${ref.occasion}`)?.answeredAt ?? null) !== null;
    const hasArrived = one.prompts.length > 0 && one.prompts.every(isAnswered);
    if (!hasArrived && !shown.has(names.get(one.personId ?? '') ?? '')) violated('shown', one.id);
  }

  const summaries = { once: 0, uncertain: 0, refused: 0 };
  for (const binding of kept.bindings) {
    const summary = messages.filter((one) => one.bindingId === binding.id);
    const [only] = summary;
    const count = only ? whereOf(only).copies : 0;
    if (!only || summary.length > 1 || only.week !== WEEK)
      violated('summary', `${binding.channelId} has ${summary.length} deliveries`);
    else if (only.state === 'sent' && count === 1) summaries.once += 1;
    else if (only.state === 'uncertain' && count <= 1 && shown.has(binding.channelId)) summaries.uncertain += 1;
    else if (only.state === 'refused' && count === 0 && shown.has(binding.channelId)) summaries.refused += 1;
    else violated('summary', `${binding.channelId} is ${only.state} and stands ${count} times`);
  }
  for (const channel of record.bound)
    if (!kept.bindings.some((one) => one.active && one.channelId === channel)) violated('bound', channel);

  const answers = judgeAnswers(
    record.intents,
    kept,
    new Map([...entraIds].map(([id, entra]) => [id, chatOf(entra)])),
    violated,
  );
  judgeProjections(kept, timeZone, violated);

  const slowest = Math.max(0, ...stops.map((one) => one.ms));
  for (const one of stops)
    if (one.ms > MOST_STOP_MS || !one.isClean || one.left > 0)
      violated('stopped', `after ${one.ms} ms, ${one.isClean ? 'well' : 'badly'}, ${one.left} left under way`);

  return {
    violations,
    figures: [
      ['people', principals.length],
      ['kill -9', run.kills],
      ['starts', run.starts],
      ['requests to Teams', record.requests],
      ['of them faults', `${((100 * record.faults) / Math.max(1, record.requests)).toFixed(1)} %`],
      ['messages that stand', copies],
      ['second copies, outcome unknown', duplicates],
      ['deliveries sent / refused / uncertain', `${states.sent} / ${states.refused} / ${states.uncertain}`],
      ['answers replied to, stored once', answers.replied],
      ['answers without a reply, stored / not', `${answers.silentStored} / ${answers.silentLost}`],
      ['answers the bot said something else to', answers.other],
      ['summaries once / uncertain / refused', `${summaries.once} / ${summaries.uncertain} / ${summaries.refused}`],
      ['slowest stop', `${slowest} ms`],
      ['time', `${Math.round(run.seconds)} s`],
    ],
  };
}

interface Place {
  copies: number;
  notChanged: number;
  readonly attempts: Attempt[];
}

/** A refusal has its reason: the platform refused this message for good, or there was nobody to send it to. */
const isRefusedFor = (one: Delivery, attempts: readonly Attempt[]) =>
  one.refusal === 'not_installed' || attempts.some(({ status }) => status !== null && FOR_GOOD.has(status));

function judgeAnswers(
  intents: readonly Intent[],
  kept: Kept,
  chats: ReadonlyMap<string, string>,
  violated: (rule: Rule, what: string) => void,
) {
  const keyOfAnswer = (one: { readonly assignmentId: string; readonly followUp: string | null }) =>
    `${one.assignmentId} ${one.followUp ?? ''}`;
  const stored = new Map<string, number>();
  for (const one of kept.answers) stored.set(keyOfAnswer(one), (stored.get(keyOfAnswer(one)) ?? 0) + 1);
  const meant = new Map<string, Intent>();
  const counts = { replied: 0, silentStored: 0, silentLost: 0, other: 0 };
  for (const one of intents) {
    const key = keyOfAnswer({ assignmentId: one.assignment, followUp: one.text });
    meant.set(key, one);
    const times = stored.get(key) ?? 0;
    if (one.outcome === 'stored') {
      if (times === 1) counts.replied += 1;
      else violated('stored', `${key} was said to be stored ("${one.said}") and is there ${times} times`);
    } else {
      if (times > 1) violated('stored', `${key} is there ${times} times`);
      if (one.outcome === 'other') counts.other += 1;
      else if (times > 0) counts.silentStored += 1;
      else counts.silentLost += 1;
    }
  }
  for (const one of kept.answers) {
    const by = meant.get(keyOfAnswer(one));
    if (!by || chats.get(one.by) !== by.person) violated('given', one.id);
  }
  return counts;
}

/** Everything that is projected is made anew from the answers and must be the same. */
function judgeProjections(kept: Kept, timeZone: string, violated: (rule: Rule, what: string) => void): void {
  const byAssignment = new Map<string, Answer[]>();
  for (const one of [...kept.answers].sort((a, b) => a.n - b.n))
    byAssignment.set(one.assignmentId, [...(byAssignment.get(one.assignmentId) ?? []), one]);
  const measures = new Map(kept.measures.map((one) => [one.id, one]));
  for (const assignment of kept.assignments) {
    const answers = byAssignment.get(assignment.id) ?? [];
    if (answers.some((one, index) => one.n !== index + 1)) violated('numbered', assignment.id);
    const state = measures.get(assignment.measureId)?.imported.state ?? assignment.state;
    const blank: Assignment = {
      ...assignment,
      answers: 0,
      state,
      schedule: null,
      doneParts: [],
      last: null,
      prompts: assignment.prompts.map((one) => ({ ...one, answeredAt: null, answerId: null })),
    };
    const rebuilt = answers.reduce((one, answer) => withAnswer(one, answer, dayOf(answer.at, timeZone)), blank);
    if (projectionOf(rebuilt) !== projectionOf(assignment))
      violated('projected', `${assignment.id}: ${projectionOf(assignment)} instead of ${projectionOf(rebuilt)}`);
  }
  for (const measure of kept.measures)
    if (JSON.stringify(rollup(measure, kept.assignments)) !== JSON.stringify(measure))
      violated('projected', `${measure.id} disagrees with its assignments`);
}

const projectionOf = ({ answers, state, schedule, doneParts, last, prompts }: Assignment) =>
  JSON.stringify([
    answers,
    state,
    schedule,
    doneParts,
    last?.id ?? null,
    last?.excerpt ?? null,
    prompts.map((one) => [one.occasion, one.answeredAt, one.answerId]),
  ]);
