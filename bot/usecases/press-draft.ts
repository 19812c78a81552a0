import { type CardView, FORM_INPUTS, type Press } from '../../cards/views';
import { blankMeasure, NEW_MEASURE, offersOf, withAdded } from '../domain/added-measures';
import { applyToDraft } from '../domain/apply-to-draft';
import { isLocalDate } from '../domain/calendar';
import {
  checkDraftForm,
  DRAFT_FIELDS,
  type DraftFormFault,
  type DraftFormFields,
  draftFormFields,
  NO_SCHEDULE,
} from '../domain/check-draft-form';
import type { DraftMeasure } from '../domain/draft';
import type { ChoiceCode, DraftQuestion } from '../domain/draft-questions';
import { isPasted } from '../domain/pasted-name';
import { holdsPersonalNumber } from '../domain/personal-number';
import { type DraftEdit, type PlanDraft, withEdit, withoutEdit, withTyping } from '../domain/plan-draft';
import { endedPlan, openQuestions, updateQuestions } from '../domain/update-questions';
import { draftFormView } from '../views/draft-form-view';
import { type DraftShown, SHOWN, suggested } from '../views/draft-view';
import { noticeView } from '../views/notice-view';
import { changeDocument } from './change-document';
import type { Hearing } from './chat-answers';
import { reopenPlan } from './close-plan';
import { draftNow } from './draft-now';
import { fitsStore } from './fits-store';
import { cancelPlanDraft, findPlanDraft } from './keep-plan-draft';
import { publishPlanDraft } from './publish-plan-draft';
import { showDraft, showDraftList, showDraftOffers, wouldChange } from './show-draft';

export type DraftCardPress = Extract<
  Press,
  {
    act:
      | 'draft'
      | 'draft_answer'
      | 'draft_undo'
      | 'draft_all'
      | 'draft_offers'
      | 'draft_add'
      | 'draft_new'
      | 'draft_edit'
      | 'draft_save'
      | 'draft_back'
      | 'draft_remove'
      | 'draft_publish'
      | 'draft_cancel'
      | 'draft_reopen';
  }
>;
type OnMeasure = Extract<Press, { act: 'draft_edit' | 'draft_save' | 'draft_back' | 'draft_remove' }>;
type OnNew = Extract<Press, { act: 'draft_new' }>;

/** Id of the question whether it is a new version of a plan that is stored. */
const SAME_PLAN = 'same_plan';

/** Longest heading of a plan. */
const TITLE_MAX = 400;

/**
 * A press on a draft's card. It is the sender's own draft or none; one that has been published says again what that
 * did. Answering the same question again changes the answer, and taking away twice is once.
 */
export async function pressDraft(
  hearing: Hearing,
  pressed: DraftCardPress,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const { deps, base, person } = hearing;
  const stored = await findPlanDraft(deps, person.id, pressed.draft);
  if (!stored) return noticeView(base, 'draft_gone', {}, ['status', 'help']);
  if (stored.published) return showDraft(hearing, stored);
  switch (pressed.act) {
    case 'draft': {
      const typed = typedIn(inputs);
      if (pressed.more) return showDraft(hearing, stored, { more: true, typed });
      return takingAlong(hearing, stored, typed, (doc) => showDraft(hearing, doc));
    }
    case 'draft_answer': {
      const typed = typedIn(inputs);
      const go = (doc: PlanDraft) => answer(hearing, doc, pressed, typed);
      // Where the plan that is meant was ended, nothing is asked on the card that comes.
      return pressed.question === SAME_PLAN ? takingAlong(hearing, stored, typed, go, ['set_text']) : go(stored);
    }
    case 'draft_undo': {
      const show = (changed: PlanDraft) => showDraft(hearing, changed, { more: pressed.more, typed: typedIn(inputs) });
      return edited(hearing, stored, (edits) => withoutEdit(edits, pressed.subject), show);
    }
    case 'draft_all':
      return takingAlong(hearing, stored, typedIn(inputs), (doc) => showDraftList(hearing, doc, pressed.page));
    case 'draft_offers':
      return takingAlong(hearing, stored, typedIn(inputs), (doc) => showDraftOffers(hearing, doc, pressed.page));
    case 'draft_add': {
      const add = (doc: PlanDraft) => withOffer(hearing, doc, pressed.offer);
      return put(hearing, stored, add, (changed) => showDraftOffers(hearing, changed, pressed.page));
    }
    case 'draft_new':
    case 'draft_edit':
      return takingAlong(hearing, stored, typedIn(inputs), (doc) => onMeasure(hearing, doc, pressed, inputs));
    case 'draft_save':
    case 'draft_back':
    case 'draft_remove':
      return onMeasure(hearing, stored, pressed, inputs);
    case 'draft_publish':
      return takingAlong(hearing, stored, typedIn(inputs), (doc) =>
        publishPlanDraft(hearing, doc, pressed.anyway === true),
      );
    case 'draft_reopen': {
      const would = await wouldChange(hearing, draftNow(deps, stored));
      const isMeant = would?.planId === pressed.plan && endedPlan(would, stored.edits) !== null;
      if (isMeant) await reopenPlan(deps, pressed.plan, person.id);
      return showDraft(hearing, stored);
    }
    case 'draft_cancel': {
      const { title } = draftNow(deps, stored).now.plan;
      await cancelPlanDraft(deps, stored);
      const { name: file } = stored.file;
      return noticeView(base, 'draft_cancelled', { title, ...(isPasted(file) ? {} : { file }) }, ['status', 'help']);
    }
  }
}

/**
 * Changes what was said of a draft, and shows what came of it; as it was where it is gone or published meanwhile. What
 * would make it larger than a store takes is not kept, and said.
 */
function edited(
  of: Hearing,
  stored: PlanDraft,
  change: (edits: readonly DraftEdit[]) => readonly DraftEdit[],
  show: (changed: PlanDraft) => CardView | Promise<CardView>,
): Promise<CardView> {
  return put(of, stored, (doc) => ({ ...doc, edits: change(doc.edits) }), show);
}

/** As {@link edited}, of whatever is kept of a draft. */
async function put(
  { deps, base }: Hearing,
  stored: PlanDraft,
  change: (doc: PlanDraft) => PlanDraft,
  show: (changed: PlanDraft) => CardView | Promise<CardView>,
): Promise<CardView> {
  let full = false;
  const changed = await changeDocument(deps.store, 'planDraft', deps.tenant, stored.id, (doc) => {
    const next = change(doc);
    full = doc.published === null && !fitsStore(next);
    return doc.published === null && !full ? next : doc;
  });
  return full ? noticeView(base, 'draft_full', {}, ['help']) : show(changed ?? stored);
}

/** What stands in the inputs beside the questions, by the question's id. */
function typedIn(inputs: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const prefix = FORM_INPUTS.question;
  return new Map(
    Object.entries(inputs).flatMap(([id, value]) =>
      id.startsWith(prefix) && typeof value === 'string' ? [[id.slice(prefix.length), value] as const] : [],
    ),
  );
}

async function answer(
  hearing: Hearing,
  stored: PlanDraft,
  { question: id, choice: pressed, more, sure }: Extract<Press, { act: 'draft_answer' }>,
  typed: ReadonlyMap<string, string>,
): Promise<CardView> {
  const draft = draftNow(hearing.deps, stored);
  const would = await wouldChange(hearing, draft);
  // Which plan is meant may be said otherwise once it is known that the one that was meant has been ended.
  const again = would && endedPlan(would, stored.edits) ? updateQuestions(would, stored.edits) : [];
  const asked = openQuestions(draft.now, stored.edits, stored.file.name, would);
  const question = [...asked, ...again.filter((one) => one.id === SAME_PLAN)].find((one) => one.id === id);
  // Answered on another copy of the card, or not asked any more: the card as it now stands says so.
  if (!question?.choices.some((one) => one === pressed)) return showDraft(hearing, stored, { more, typed });
  // Emptied, to have it out or to have it as it was? Neither is done before it is said which.
  const isEmptied = pressed === 'publish_anyway' && question.asks !== null && onOneLine(typed.get(id) ?? '') === '';
  if (isEmptied && !sure) {
    const others = new Map([...typed].filter(([one]) => one !== id));
    return showDraft(hearing, stored, { more, typed: others, fault: { question: id, error: 'emptied' } });
  }
  // Other words in the box replace what would be published anyway, which somebody has just taken out of it.
  const choice = (pressed === 'publish_anyway' ? typedChoice(question, stored, typed) : null) ?? pressed;
  const value = takenValue(question, choice, typed.get(id) ?? '');
  if (!value.ok) return showDraft(hearing, stored, { more, typed, fault: { question: id, error: value.error } });
  // Which plan was meant is kept with the answer: nothing that is said of the draft later makes it another one.
  const meant = choice === 'update' ? (would?.samePlan?.planId ?? null) : value.value;
  const edit: DraftEdit = { kind: 'answer', question: id, choice, value: meant };
  const show = (changed: PlanDraft) => showDraft(hearing, changed, { more, typed });
  return edited(hearing, stored, (edits) => withEdit(edits, edit), show);
}

/**
 * A press that leaves the card ([Publicera], [Visa alla], [Ändra] …), with what was picked or typed beside a question and
 * not pressed: it is an answer all the same. What cannot be taken keeps the card, and says why.
 */
async function takingAlong(
  hearing: Hearing,
  stored: PlanDraft,
  typed: ReadonlyMap<string, string>,
  goOn: (changed: PlanDraft) => CardView | Promise<CardView>,
  taken: readonly ChoiceCode[] = ['set_title', 'set_text', 'set_date'],
): Promise<CardView> {
  const picked: DraftEdit[] = [];
  if ([...typed.values()].some((one) => one.trim() !== '')) {
    const draft = draftNow(hearing.deps, stored);
    const would = await wouldChange(hearing, draft);
    const left = openQuestions(draft.now, stored.edits, stored.file.name, would);
    const more = left.slice(SHOWN).some((one) => typed.has(one.id));
    for (const question of left) {
      const choice = typedChoice(question, stored, typed);
      if (choice === null || !taken.includes(choice)) continue;
      const value = takenValue(question, choice, typed.get(question.id) ?? '');
      const { id } = question;
      if (!value.ok) return showDraft(hearing, stored, { more, typed, fault: { question: id, error: value.error } });
      picked.push({ kind: 'answer', question: id, choice, value: value.value });
    }
  }
  if (picked.length === 0) return goOn(stored);
  return edited(hearing, stored, (edits) => picked.reduce(withEdit, edits), goOn);
}

/** The answer that stands in a question's box; null where the box holds what it held from the start: nobody's answer. */
function typedChoice(
  question: DraftQuestion,
  stored: PlanDraft,
  typed: ReadonlyMap<string, string>,
): ChoiceCode | null {
  const stood = [suggested(question, stored), question.raw.join(' '), ''].map(asShown);
  const isOwn = !stood.includes(asShown(typed.get(question.id) ?? ''));
  return (isOwn && question.choices.find((one) => one.startsWith('set_'))) || null;
}

type Value =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly error: NonNullable<DraftShown['fault']>['error'] };

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** A card leaves out what cannot be seen, such as a mark of the reading direction: without it a text is the same. */
const asShown = (text: string) => onOneLine(text.replace(/\p{Cf}/gu, ''));

/** What was typed beside the press, where it takes something typed. */
function takenValue(question: DraftQuestion, choice: string, typed: string): Value {
  if (!choice.startsWith('set_')) return { ok: true, value: null };
  // Teams leaves an emptied box out, as it does one it never showed: it takes nothing out of the text by itself.
  const value = onOneLine(typed);
  if (value === '') return { ok: false, error: 'required' };
  if (holdsPersonalNumber(value)) return { ok: false, error: 'personal_number' };
  if (question.asks === 'date' && !isLocalDate(value)) return { ok: false, error: 'not_a_date' };
  if (value.length > TITLE_MAX) return { ok: false, error: 'too_long' };
  const isMended = question.code !== 'pupil_health' || asShown(value) !== asShown(question.raw[0] ?? '');
  if (!isMended) return { ok: false, error: 'unchanged' };
  return { ok: true, value };
}

/** The draft with an offered sentence as a measure; as it is where nothing of the kind is offered. */
function withOffer({ deps }: Hearing, doc: PlanDraft, offer: string): PlanDraft {
  const { read, now } = draftNow(deps, doc);
  const isOffered = offersOf(read, []).some((one) => one.key === offer);
  return isOffered ? { ...doc, edits: withAdded(doc.edits, { offer }, { read, now }) } : doc;
}

async function onMeasure(
  hearing: Hearing,
  stored: PlanDraft,
  pressed: OnMeasure | OnNew,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const { page, offers = false } = pressed;
  const no = 'no' in pressed ? pressed.no : NEW_MEASURE;
  const isNew = no === NEW_MEASURE;
  const { read, now } = draftNow(hearing.deps, stored);
  const measure = isNew ? blankMeasure(NEW_MEASURE) : now.measures.find((one) => one.no === no);
  const back = (draft: PlanDraft, removed: string | null = null, at = page) => {
    if (offers) return showDraftOffers(hearing, draft, at);
    return page < 0 && removed === null ? showDraft(hearing, draft) : showDraftList(hearing, draft, at, removed);
  };
  if (!measure) return back(stored);
  if (pressed.act === 'draft_remove') {
    if (isNew) return back(stored);
    const edit: DraftEdit = { kind: 'remove', no };
    return put(
      hearing,
      stored,
      (doc) => ({ ...doc, edits: withEdit(doc.edits, edit), typing: withTyping(doc.typing, no, null) }),
      (changed) => back(changed, measure.title),
    );
  }
  // What is typed is compared with the document, not with what was typed before: there is one edit for a measure.
  const before = applyToDraft(read, withoutEdit(stored.edits, `measure:${no}`), stored.file.name);
  const original = before.measures.find((one) => one.no === no) ?? measure;
  const form = (values: DraftFormFields | null, faults: readonly DraftFormFault[]) =>
    draftFormView(hearing.base, {
      draft: stored.id,
      page,
      offers,
      measure,
      read: original,
      recommendations: now.recommendations,
      values,
      faults,
    });
  if (pressed.act === 'draft_edit' || pressed.act === 'draft_new')
    return form(stored.typing?.find((one) => one.no === no)?.fields ?? null, []);
  const typed = fieldsIn(inputs, measure);
  if (typed === null) return noticeView(hearing.base, 'too_much_text', {}, ['help']);
  const checked = checkDraftForm(typed, original);
  if (pressed.act === 'draft_back') {
    // A personal identity number is kept nowhere, not even until the form is opened again.
    const numbers = checked.ok ? [] : checked.faults.filter((one) => one.code === 'personal_number');
    if (numbers.length > 0) return form(typed, numbers);
    const isAsBefore = JSON.stringify(typed) === JSON.stringify(draftFormFields(measure));
    const typing = (doc: PlanDraft) => withTyping(doc.typing, no, isAsBefore ? null : typed);
    return put(hearing, stored, (doc) => ({ ...doc, typing: typing(doc) }), back);
  }
  if (!checked.ok) return form(typed, checked.faults);
  const { fields } = checked;
  const saved = (doc: PlanDraft) =>
    isNew
      ? withAdded(doc.edits, { offer: null, fields }, draftNow(hearing.deps, doc))
      : withEdit(doc.edits, { kind: 'measure', no, fields });
  return put(
    hearing,
    stored,
    (doc) => ({ ...doc, edits: saved(doc), typing: withTyping(doc.typing, no, null) }),
    // One that is new stands last in the list.
    (changed) => back(changed, null, isNew && page >= 0 ? LAST_PAGE : page),
  );
}

/** A page that is not there is the last one. */
const LAST_PAGE = 10_000;

/** More than a form of Teams can carry came from somewhere else. */
const TYPED_MAX = 40_000;

/** The form's fields as typed; a field the client left out was emptied. Null where more came than a form holds. */
function fieldsIn(inputs: Readonly<Record<string, unknown>>, measure: DraftMeasure): DraftFormFields | null {
  const text = (field: string) => {
    const value = inputs[field];
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
  };
  const entries = DRAFT_FIELDS.map((field) => [field, text(field)] as const);
  if (entries.some(([, value]) => value.length > TYPED_MAX)) return null;
  const fields = Object.fromEntries(entries) as DraftFormFields;
  const standing = {
    state: fields.state || measure.status,
    schedule: fields.schedule || (measure.schedule ?? NO_SCHEDULE),
  };
  return { ...fields, ...standing };
}
