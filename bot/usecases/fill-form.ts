import type { CardView, FormError, Notice } from '../../cards/views';
import type { FormDraft, FormFields } from '../domain/assignment';
import { checkForm, hashOfConcerns, type TextConcern, textConcerns, textFaults } from '../domain/check-form';
import type { LocalDate } from '../domain/dates';
import type { Said } from '../domain/delivery';
import { formDraftId } from '../domain/ids';
import { isDueSinceSaid } from '../domain/may-stand-unchanged';
import { isAsked } from '../domain/prompts';
import { takeFields } from '../domain/take-fields';
import { formView, freshFields } from '../views/form-view';
import { noticeView } from '../views/notice-view';
import { cardAfterAnswer } from './card-after-answer';
import { earlierTexts } from './earlier-texts';
import { type MeasurePress, type OnCard, type OwnPress, roundOfCard } from './own-press';
import { holdRedraw, queueRedraw } from './queue-redraw';
import { recordAnswer } from './record-answer';
import { showRound } from './show-round';

/** What a form needs to know of the press that drew or left it. */
type FormPress = Pick<MeasurePress, 'card' | 'assignment' | 'page'>;

/** "Uppdatera" (and "Ändra"): the card turns into the form, with what was typed before where there is a draft. */
export async function openForm(
  own: OwnPress,
  press: FormPress,
  on: OnCard,
  notice: Notice | null = null,
): Promise<CardView> {
  const { deps, base, person } = own;
  const { assignment, measure } = on.item;
  if (own.message) await holdRedraw(deps, own.message);
  const draft = await deps.store.read('formDraft', deps.tenant, formDraftId(assignment.id, person.id));
  const values =
    draft?.doc.fields ?? freshFields(assignment, measure, await earlierTexts(deps, assignment, base.today), base.today);
  return form(own, press, on, values, [], notice);
}

/** "Tillbaka": what was typed is kept, and the list is back. */
export async function leaveForm(own: OwnPress, press: MeasurePress, on: OnCard): Promise<CardView> {
  const unkept = await keepTyped(own, press, on);
  if (unkept) return unkept;
  const { card, page, assignment } = press;
  const round = await roundOfCard(own, card);
  const kept = round.items.some((item) => item.assignment.id === assignment && item.draftKept);
  const said: Said | null = kept ? { code: 'draft_kept', assignmentId: assignment } : null;
  if (own.message) await queueRedraw(own.deps, own.person.id, { message: own.message, card, page, said });
  const notice: Notice | null = kept ? { code: 'draft_kept', title: on.item.measure.title } : null;
  return showRound(own.base, round, { page, notice });
}

/**
 * Keeps what stands in a form that is being left. Null once it is kept, or there is nothing to keep. A personal number
 * must not be stored, not even as a draft, and a text that is too long would be cut: then the form is drawn again.
 */
export async function keepTyped(own: OwnPress, press: FormPress, on: OnCard): Promise<CardView | null> {
  const fields = takeFields(own.inputs);
  if (!fields) return noticeView(own.base, 'too_much_text', {}, ['mine', 'help']);
  const errors = textFaults(fields);
  if (errors.length > 0) return form(own, press, on, fields, errors, null);
  if (hasTyped(fields, on, own.base.today)) await keepDraft(own, on, fields);
  return null;
}

/** "Ändra" where the text may be about a single child: the form as it was, with everything typed. */
export async function editText(own: OwnPress, press: FormPress, on: OnCard): Promise<CardView> {
  const fields = takeFields(own.inputs);
  if (!fields) return noticeView(own.base, 'too_much_text', {}, ['mine', 'help']);
  return form(own, press, on, fields, [], null);
}

/**
 * "Skicka": stores the answer, or draws the form again with every character and a sentence at each field. A text that
 * may be about a single child is asked about first: "Skicka ändå" counts for the words that were asked about and no
 * more, so a text that has got another child in it is asked about again.
 */
export async function submitForm(
  own: OwnPress,
  press: Extract<MeasurePress, { act: 'submit' | 'submit_anyway' }>,
  on: OnCard,
): Promise<CardView> {
  const { deps, base, person } = own;
  const { assignment, measure } = on.item;
  const fields = takeFields(own.inputs);
  if (!fields) return noticeView(base, 'too_much_text', {}, ['mine', 'help']);
  const analysisRequired = isAsked(assignment, 'analysis', base.today);
  const dueSinceSaid = isDueSinceSaid(assignment, measure, base.today, base.timeZone);
  const checked = checkForm(fields, { assignment, measure, analysisRequired, dueSinceSaid, today: base.today });
  if (!checked.ok) return form(own, press, on, fields, checked.faults, null);
  // A form from the future does not exist: a number above what is stored is a forged or damaged card.
  if (press.n > assignment.answers)
    return form(own, press, on, fields, [], { code: 'changed_since', title: measure.title });
  const seen = textConcerns(fields);
  const asked = press.act === 'submit_anyway' ? press.words : null;
  if (seen.length > 0 && asked !== wordsIn(fields)) return form(own, press, on, fields, [], null, seen);
  const concerns = [...new Set(seen.map((one) => one.code))].sort();
  const given = { assignment, by: person.id, report: checked.report, unchangedFrom: null, concerns };
  let recorded = await recordAnswer(deps, { ...given, seen: press.n });
  if (recorded.outcome === 'overtaken' && recorded.answer.by === person.id) {
    // A form kept open, or a copy of it: the person changes what they have said themselves. Pressed twice it is once.
    const { answers } = recorded.assignment;
    recorded = await recordAnswer(deps, { ...given, assignment: recorded.assignment, seen: answers - 1 });
    if (recorded.outcome === 'overtaken' && recorded.answer.by === person.id) {
      recorded = await recordAnswer(deps, { ...given, assignment: recorded.assignment, seen: answers });
    }
  }
  if (recorded.outcome === 'overtaken') {
    const { answer } = recorded;
    const other = answer.by === person.id ? null : await deps.store.read('person', deps.tenant, answer.by);
    const now = { ...on.item, assignment: recorded.assignment };
    return form(own, press, { ...on, item: now }, fields, [], {
      code: 'answered_by_other',
      title: measure.title,
      at: answer.at,
      name: other?.doc.name ?? null,
    });
  }
  const corrected = recorded.outcome === 'stored' && recorded.corrected;
  return cardAfterAnswer(own, press, on, recorded, corrected ? 'corrected' : 'stored');
}

function form(
  own: OwnPress,
  press: FormPress,
  { round, item }: OnCard,
  values: FormFields,
  errors: readonly FormError[],
  notice: Notice | null,
  concerns: readonly TextConcern[] = [],
): CardView {
  const { unitId } = item.assignment;
  const view = showRound(own.base, round, {});
  return formView(own.base, {
    card: press.card,
    page: press.page,
    assignment: item.assignment,
    measure: item.measure,
    unit: unitId === null ? null : (round.unitNames.get(unitId) ?? null),
    position: view.total > 1 ? { no: Math.min(view.answered + 1, view.total), of: view.total } : null,
    values,
    errors,
    concerns,
    words: concerns.length === 0 ? '' : wordsIn(values),
    notice,
  });
}

const wordsIn = ({ followUp, analysis }: FormFields) => hashOfConcerns([followUp, analysis]);

/** Something stands in the form that a fresh one would not have. */
function hasTyped(fields: FormFields, { item }: OnCard, today: LocalDate): boolean {
  const fresh = freshFields(item.assignment, item.measure, null, today);
  return (
    fields.followUp.trim() !== '' ||
    fields.analysis.trim() !== '' ||
    fields.hindrance !== null ||
    fields.newDue !== null ||
    fields.state !== fresh.state ||
    fields.schedule !== fresh.schedule
  );
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
