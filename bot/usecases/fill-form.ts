import type { CardView, FormError, Notice } from '../../cards/views';
import type { Assignment, FormDraft, FormFields } from '../domain/assignment';
import { checkForm, hashOfConcerns, type TextConcern, textConcerns, textFaults } from '../domain/check-form';
import { chosenSchedule } from '../domain/chosen-schedule';
import type { Said } from '../domain/delivery';
import { hasTyped } from '../domain/has-typed';
import { formDraftId } from '../domain/ids';
import { isAnswered } from '../domain/is-answered';
import { textsBeside, withLeftEmpty } from '../domain/left-empty';
import { isDueSinceSaid, mayStandUnchanged } from '../domain/may-stand-unchanged';
import { isAsked, openPrompts } from '../domain/prompts';
import { takeFields } from '../domain/take-fields';
import { isDueOurs } from '../domain/who-decides';
import { formView, freshFields } from '../views/form-view';
import { noticeView } from '../views/notice-view';
import { cardAfterAnswer } from './card-after-answer';
import { earlierTexts } from './earlier-texts';
import { type MeasurePress, type OnCard, type OwnPress, roundOfCard } from './own-press';
import { holdRedraw, queueRedrawOfPressed } from './queue-redraw';
import type { Recorded } from './record-answer';
import { recordForm } from './record-form';
import { showRound } from './show-round';
import { whatStands } from './what-stands';

/** What a form needs to know of the press that drew or left it. */
type FormPress = Pick<MeasurePress, 'card' | 'assignment' | 'page'>;

/** "Uppdatera" (and "Ändra"): the card turns into the form, with what was typed before where there is a draft. */
export async function openForm(
  own: OwnPress,
  press: FormPress,
  on: OnCard,
  notice: Notice | null = null,
): Promise<CardView> {
  const { deps, person } = own;
  const { assignment } = on.item;
  if (own.message) await holdRedraw(deps, own.message, own.client);
  const draft = await deps.store.read('formDraft', deps.tenant, formDraftId(assignment.id, person.id));
  return form(own, press, on, draft?.doc.fields ?? (await freshForm(own, on)), [], notice);
}

/** "Tillbaka": what was typed is kept, and the list is back. */
export async function leaveForm(own: OwnPress, press: MeasurePress, on: OnCard): Promise<CardView> {
  const unkept = await keepTyped(own, press, on);
  if (unkept) return unkept;
  const { card, page, assignment } = press;
  const round = await roundOfCard(own, card);
  const kept = round.items.some((item) => item.assignment.id === assignment && item.draftKept);
  const said: Said | null = kept ? { code: 'draft_kept', assignmentId: assignment } : null;
  await queueRedrawOfPressed(own, { card, page, said });
  const notice: Notice | null = kept ? { code: 'draft_kept', title: on.item.measure.title } : null;
  return showRound(own.base, round, { page, notice });
}

/**
 * Keeps what stands in a form that is being left. Null once it is kept, or there is nothing to keep. A personal number
 * must not be stored, not even as a draft, and a text that is too long would be cut: then the form is drawn again.
 */
export async function keepTyped(
  own: OwnPress,
  press: FormPress,
  on: OnCard,
  notice: Notice | null = null,
): Promise<CardView | null> {
  const fields = takeFields(own.inputs);
  if (!fields) return noticeView(own.base, 'too_much_text', {}, ['mine', 'help']);
  const errors = textFaults(fields);
  if (errors.length > 0) return form(own, press, on, fields, errors, notice);
  if (hasTyped(fields, await freshForm(own, on))) await keepDraft(own, on, fields);
  return null;
}

/** The form as it was, with everything typed: "Ändra" where the text may be about a single child, or with a notice. */
export async function showTyped(own: OwnPress, press: FormPress, on: OnCard, notice: Notice | null): Promise<CardView> {
  const fields = takeFields(own.inputs);
  if (!fields) return noticeView(own.base, 'too_much_text', {}, ['mine', 'help']);
  return form(own, press, on, fields, [], notice);
}

/**
 * "Skicka": stores the answer, or draws the form again with every character and a sentence at each field. A form that
 * is sent as it came stores nothing of what stands in it: it says what "Oförändrat" says, or what has been sent already.
 * A text that may be about a single child is asked about first: "Skicka ändå" counts for the words that were asked about
 * and no more, so a text that has got another child in it is asked about again.
 */
export async function submitForm(
  own: OwnPress,
  press: Extract<MeasurePress, { act: 'submit' | 'submit_anyway' }>,
  on: OnCard,
): Promise<CardView> {
  const { deps, base, person } = own;
  const { assignment, measure, titleWithheld } = on.item;
  const fields = takeFields(own.inputs);
  if (!fields) return noticeView(base, 'too_much_text', {}, ['mine', 'help']);
  const analysisRequired = isAsked(assignment, 'analysis', base.today);
  const dueSinceSaid = isDueSinceSaid(assignment, measure, base.today, base.timeZone);
  const chosen = chosenSchedule(assignment, measure, base.today, base.timeZone);
  const asked = { assignment, measure, analysisRequired, chosen, dueSinceSaid, titleWithheld, today: base.today };
  const checked = checkForm(fields, asked);
  if (!checked.ok) return form(own, press, on, fields, checked.faults, null);
  // A form from the future does not exist: a number above what is stored is a forged or damaged card.
  if (press.n > assignment.answers)
    return form(own, press, on, fields, [], { code: 'changed_since', title: measure.title });
  const asItCame = !hasTyped(fields, await freshForm(own, on));
  const standsAlready = asItCame ? await answerThatStands(own, on) : null;
  if (standsAlready) return cardAfterAnswer(own, press, on, standsAlready, 'stored');
  const unchanged = asItCame && mayStandUnchanged(on.item, base.today, base.timeZone);
  const seen = unchanged ? [] : textConcerns(fields);
  const agreed = press.act === 'submit_anyway' ? press.words : null;
  if (seen.length > 0 && agreed !== wordsIn(fields)) return form(own, press, on, fields, [], null, seen);
  const concerns = [...new Set(seen.map((one) => one.code))].sort();
  const report = unchanged ? await whatStands(deps, on.item) : checked.report;
  const unchangedFrom = unchanged ? (assignment.last?.id ?? 'import') : null;
  const given = { assignment, by: person.id, report, unchangedFrom, concerns };
  const recorded = await recordForm(deps, { ...given, seen: press.n });
  if (recorded.outcome === 'overtaken') return showOvertaken(own, press, on, fields, recorded);
  const corrected = recorded.outcome === 'stored' && recorded.corrected;
  return cardAfterAnswer(own, press, on, recorded, corrected ? 'corrected' : unchanged ? 'stored_unchanged' : 'stored');
}

/** The answer that stands, where what is asked has one ([Ändra]): sent without a change it is not stored a second time. */
async function answerThatStands({ deps, base, person }: OwnPress, on: OnCard): Promise<Recorded | null> {
  const { assignment } = on.item;
  const { last } = assignment;
  if (!last || !isAnswered(assignment, person.id, base.today, base.timeZone)) return null;
  const answer = (await deps.store.read('answer', deps.tenant, last.id))?.doc;
  return answer ? { outcome: 'already', assignment, answer } : null;
}

/**
 * The form again, with everything typed, where another answer has come since it was opened: that answer stands above it,
 * and the next [Skicka] changes it.
 */
async function showOvertaken(
  own: OwnPress,
  press: FormPress,
  on: OnCard,
  typed: FormFields,
  { assignment, answer }: Extract<Recorded, { outcome: 'overtaken' }>,
): Promise<CardView> {
  const { deps, person } = own;
  const { title } = on.item.measure;
  const showing = (one: Assignment) => ({ ...on, item: { ...on.item, assignment: one } });
  if (answer.by !== person.id) {
    const other = await deps.store.read('person', deps.tenant, answer.by);
    const notice = { code: 'answered_by_other', title, at: answer.at, name: other?.doc.name ?? null } as const;
    return form(own, press, showing(assignment), typed, [], notice);
  }
  const fields = withLeftEmpty(typed, answer);
  const { last } = assignment;
  const whole = last && { ...last, excerpt: textsBeside(fields, answer) ?? last.excerpt };
  const notice = { code: 'answered_meanwhile', title, at: answer.at } as const;
  return form(own, press, showing({ ...assignment, last: whole }), fields, [], notice);
}

async function form(
  own: OwnPress,
  press: FormPress,
  { round, item }: OnCard,
  values: FormFields,
  errors: readonly FormError[],
  notice: Notice | null,
  concerns: readonly TextConcern[] = [],
): Promise<CardView> {
  const { unitId, planId } = item.assignment;
  const plan = await own.deps.store.read('plan', own.deps.tenant, planId);
  const view = showRound(own.base, round, {});
  // Who mends what is sent is not on their way through the card.
  const isCorrected = openPrompts(item.assignment, own.base.today).some((prompt) => prompt.answerId !== null);
  return formView(own.base, {
    card: press.card,
    page: press.page,
    assignment: item.assignment,
    measure: item.measure,
    dueByAuthority: !isDueOurs(plan?.doc ?? null),
    unit: unitId === null ? null : (round.unitNames.get(unitId) ?? null),
    position: view.total > 1 && !isCorrected ? { no: Math.min(view.answered + 1, view.total), of: view.total } : null,
    values,
    errors,
    concerns,
    words: concerns.length === 0 ? '' : wordsIn(values),
    over: notice !== null && OVER.includes(notice.code),
    notice,
  });
}

/** Said of a form that nothing can be sent from any more. */
const OVER: readonly Notice['code'][] = ['plan_ended', 'no_longer_asked', 'not_yours'];

const wordsIn = ({ followUp, analysis }: FormFields) => hashOfConcerns([followUp, analysis]);

/**
 * The form as it comes. What stands is in it, so that an empty box always says the same: a date that waits for a decision
 * is asked for until it is taken out, one that was decided since is not asked for again by whoever mends a word. A day
 * that has passed can only be declined, and no form with it could be sent.
 */
async function freshForm({ deps, base }: OwnPress, { item }: OnCard): Promise<FormFields> {
  const { assignment, measure } = item;
  const texts = await earlierTexts(deps, assignment, base.today);
  const { hindrance, newDueProposed } = await whatStands(deps, item);
  const newDue = newDueProposed !== null && newDueProposed > base.today ? newDueProposed : null;
  const said = { followUp: texts?.followUp ?? null, analysis: texts?.analysis ?? null, hindrance, newDue };
  return freshFields(assignment, measure, said, base.today, base.timeZone);
}

async function keepDraft({ deps, person }: OwnPress, { item }: OnCard, fields: FormFields): Promise<void> {
  const id = formDraftId(item.assignment.id, person.id);
  const draft: FormDraft = { id, assignmentId: item.assignment.id, personId: person.id, at: deps.clock.now(), fields };
  for (;;) {
    const known = await deps.store.read('formDraft', deps.tenant, id);
    const written = known
      ? await deps.store.replace('formDraft', deps.tenant, draft, known.version)
      : await deps.store.create('formDraft', deps.tenant, draft);
    if (written !== 'changed' && written !== 'exists') return;
  }
}
