import { createHash } from 'node:crypto';
import type { LocalDate } from './dates';

/**
 * Ids are made from content at first sight and never change after, so that doing a thing twice makes one of it.
 * Built here and nowhere else. Letters, digits, `-`, `:` and `_` only: Cosmos forbids `/ \ ? #` in an id.
 */

/** 20 letters and digits (100 bits) of what the parts say; the parts are told apart by a character no text holds. */
function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\u0000').normalize('NFC')).digest();
  let text = '';
  for (const byte of hash.subarray(0, 20)) text += 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32];
  return text;
}

/** By tenant and the e-mail the person was first seen with. */
export const personId = (tenant: string, firstEmail: string) => `p-${digest(tenant, firstEmail.trim().toLowerCase())}`;

export const unitId = (tenant: string, name: string) => `u-${digest(tenant, name.trim().toLowerCase())}`;

/** By tenant and the hash of the first file the plan came as. */
export const planId = (tenant: string, fileSha256: string) => `plan-${digest(tenant, fileSha256)}`;

/** `<plan>-<n>`: the measure's place in the plan when it was first read. */
export const measureId = (plan: string, ordinal: number) => `${plan}-${ordinal}`;

export const partId = (measure: string, ordinal: number) => `${measure}.${ordinal}`;

export const assignmentId = (measure: string, person: string, unit: string | null) =>
  `a-${digest(measure, person, unit ?? '')}`;

export const answerId = (assignment: string, n: number) => `${assignment}-${n}`;

export const formDraftId = (assignment: string, person: string) => `${assignment}-${person}`;

/** `what` where it is of something else than a date that somebody asks for. */
export const reasonDraftId = (measure: string, person: string, what?: 'proposal' | 'set_due' | 'close_plan') =>
  `${measure}-${person}${what === undefined ? '' : `:${what}`}`;

/** By the people in it, in order: see circle.ts. */
export const circleId = (people: readonly string[]) => `c-${digest(...people)}`;

export const bindingId = (channel: string, channelId: string) => `b-${digest(channel, channelId)}`;

export const pointOccasion = (code: string, year: number) => `point:${code}:${year}`;

export const reportOccasion = (measure: string, on: LocalDate) => `report:${measure}:${on}`;

/** An opening's id; an occasion holds the point's code as it is written, which may hold anything. */
export const openingId = (occasion: string) => `o-${digest(occasion)}`;

/** One card per person and ISO week; `turn` 2 when the first was answered in full before more came. */
export const cardDeliveryId = (person: string, week: string, turn: number) =>
  turn === 1 ? `card:${person}:${week}` : `card:${person}:${week}:${turn}`;

/** The first reminder of a week carries the week; a second one in the same week its day. */
export const reminderDeliveryId = (person: string, weekOrDay: string) => `reminder:${person}:${weekOrDay}`;

export const welcomeDeliveryId = (person: string) => `welcome:${person}`;

/** The card sent anew because the bot was installed (again): one in a chat and span of time, see greet-person.ts. */
export const currentDeliveryId = (person: string, chat: string, span: number) =>
  `current:${person}:${digest(chat, String(span))}`;

export const installationId = (chat: string) => `i-${digest(chat)}`;

export const redrawDeliveryId = (conversation: string, message: string) => `redraw:${digest(conversation, message)}`;

export const summaryDeliveryId = (binding: string, week: string) => `summary:${binding}:${week}`;

/** One card a day with the new dates that wait for somebody to decide. */
export const requestsDeliveryId = (person: string, day: LocalDate) => `requests:${person}:${day}`;

/** What became of the date that somebody had asked for; `what` where it is not the decision itself. */
export const decidedDeliveryId = (measure: string, person: string, at: string, what?: string) =>
  `decided:${digest(measure, person, at, ...(what === undefined ? [] : [what]))}`;

export const eventId = (at: string, ...parts: readonly string[]) =>
  `e-${at.replace(/[^0-9TZ]/g, '')}-${digest(at, ...parts)}`;

/** Whoever creates the number first has it. */
export const finalReportId = (plan: string, kind: string, version: number) => `report:${plan}:${kind}:${version}`;

/** With the content in it: two who write the same number at once never write into each other's pages. */
export const reportPageId = (report: string, sha256: string, n: number) => `${report}:${sha256.slice(0, 16)}-${n}`;

/** By who sent it and what is in it: the same file by the same person is one draft. */
export const planDraftId = (tenant: string, person: string, fileSha256: string) =>
  `d-${digest(tenant, person, fileSha256)}`;

/** By all that one version of a document judges: another version that judges the same is the same set. */
export const ratingSetId = (judged: readonly string[]) => `s-${digest(...[...judged].sort())}`;

/** By set and what is judged: an area of a unit is there once. Names differ by spaces and case only. */
export const ratingId = (plan: string, set: string, unit: string | null, form: string | null, area: string) =>
  `r-${digest(plan, set, ...[unit ?? '', form ?? '', area].map((one) => one.trim().replace(/\s+/g, ' ').toLowerCase()))}`;

/** By which texts that somebody has judged are known again: the same words in the same order. */
export const wordsHash = (texts: readonly string[]) => `w-${digest(...texts)}`;
