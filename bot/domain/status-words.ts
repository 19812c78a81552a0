import { FORM_WORDS } from './form-words';
import type { SchoolForm } from './people';
import type { MeasureState, Schedule } from './plan';

/** What a filter word can say of a measure beside naming it. */
export type StatusMark =
  | MeasureState
  | Schedule
  | 'overdue'
  | 'due_soon'
  | 'to_report'
  | 'not_answered'
  | 'no_responsible'
  | 'unlinked'
  | 'no_date'
  | 'delivery_faults';

/** Words of a filter that mean a state or a group; the longest match counts, so "ej genomförd" is not "genomförd". */
const SAID: readonly (readonly [string, readonly StatusMark[]])[] = [
  ['försenad', ['overdue', 'delayed']],
  ['uppges försenad', ['delayed']],
  ['uppges vara försenad', ['delayed']],
  ['försening', ['overdue', 'delayed']],
  ['förfallen', ['overdue']],
  ['overdue', ['overdue']],
  ['late', ['overdue', 'delayed']],
  ['delayed', ['delayed']],
  ['förfaller snart', ['due_soon']],
  ['snart klar', ['due_soon']],
  ['snart', ['due_soon']],
  ['due soon', ['due_soon']],
  ['soon', ['due_soon']],
  ['ska rapporteras', ['to_report']],
  ['rapportera', ['to_report']],
  ['to report', ['to_report']],
  ['to be reported', ['to_report']],
  ['ej svarat', ['not_answered']],
  ['inte svarat', ['not_answered']],
  ['obesvarad', ['not_answered']],
  ['not answered', ['not_answered']],
  ['unanswered', ['not_answered']],
  ['saknar ansvarig', ['no_responsible']],
  ['utan ansvarig', ['no_responsible']],
  ['vakant', ['no_responsible']],
  ['no responsible', ['no_responsible']],
  ['nobody responsible', ['no_responsible']],
  ['unassigned', ['no_responsible']],
  ['vacant', ['no_responsible']],
  ['ej kopplad', ['unlinked']],
  ['inte kopplad', ['unlinked']],
  ['not linked', ['unlinked']],
  ['nobody linked', ['unlinked']],
  ['unlinked', ['unlinked']],
  ['ansvarig ej kopplad', ['unlinked']],
  ['ansvarig inte kopplad', ['unlinked']],
  ['utan kopplad ansvarig', ['unlinked']],
  ['responsible not linked', ['unlinked']],
  ['saknar datum', ['no_date']],
  ['utan datum', ['no_date']],
  ['no date', ['no_date']],
  ['leveransfel', ['delivery_faults']],
  ['delivery fault', ['delivery_faults']],
  ['delivery', ['delivery_faults']],
  ['risk', ['at_risk']],
  ['at risk', ['at_risk']],
  ['enligt plan', ['on_plan']],
  ['enligt tidsplan', ['on_plan']],
  ['on plan', ['on_plan']],
  ['föreslagen', ['proposed']],
  ['proposed', ['proposed']],
  ['beslutad', ['decided']],
  ['decided', ['decided']],
  ['ej påbörjad', ['not_started', 'decided']],
  ['inte påbörjad', ['not_started', 'decided']],
  ['not started', ['not_started', 'decided']],
  ['pågår', ['in_progress']],
  ['pågående', ['in_progress']],
  ['påbörjad', ['in_progress']],
  ['in progress', ['in_progress']],
  ['ongoing', ['in_progress']],
  ['pausad', ['paused']],
  ['paused', ['paused']],
  ['genomförd', ['completed', 'evaluated']],
  ['klar', ['completed', 'evaluated', 'closed']],
  ['completed', ['completed', 'evaluated']],
  ['done', ['completed', 'evaluated', 'closed']],
  ['utvärderad', ['evaluated']],
  ['evaluated', ['evaluated']],
  ['ej genomförd', ['not_completed']],
  ['inte genomförd', ['not_completed']],
  ['not completed', ['not_completed']],
  ['avslutad', ['closed', 'closed_continues']],
  ['stängd', ['closed', 'closed_continues']],
  ['closed', ['closed', 'closed_continues']],
  ['utgår', ['cancelled']],
  ['cancelled', ['cancelled']],
  ['ersatt', ['superseded']],
  ['superseded', ['superseded']],
  ['ej rapporterad', ['unknown', 'not_answered']],
  ['okänd', ['unknown']],
  ['unknown', ['unknown']],
];

/** So many words the longest of them and of the school forms have: "adapted upper secondary school". */
const LONGEST = 4;

/** A school form that is only begun, "grundsk", is meant from so many letters on. */
const FORM_BEGUN = 6;

/** Words that lead to what is asked for and are nothing by themselves: "försenade i grundskolan", "ej svarat på Ekskolan". */
const LEADING: ReadonlySet<string> = new Set(['i', 'pa', 'inom', 'for', 'hos', 'den', 'in', 'at', 'the']);

/**
 * One thing a filter asks for: it holds if a mark does, if the measure is for a unit of one of the school forms, or if
 * all its words stand in the measure's names.
 */
export interface Wanted {
  readonly words: readonly string[];
  readonly marks: ReadonlySet<StatusMark>;
  readonly forms: ReadonlySet<SchoolForm>;
}

const folded = new Map<string, readonly string[]>();

/** A text's words, without case, accents and punctuation: `BUN/2019:227 Förskolan` is bun, 2019, 227, forskolan. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function phrase(text: string): readonly string[] {
  const known = folded.get(text);
  if (known) return known;
  const words = wordsOf(text);
  folded.set(text, words);
  return words;
}

/**
 * What a typed filter asks for; all of it must hold. "ej påbörjad bokskolan" is two things: the state, and a word that
 * must stand in a name. Words may be begun only ("försen") and inflected ("försenade"); three letters at least decide
 * a state, so that "på" does not mean every measure in progress.
 */
export function readFilter(filter: string): readonly Wanted[] {
  const typed = wordsOf(filter);
  const wanted: Wanted[] = [];
  for (let at = 0; at < typed.length; ) {
    const next = firstOf(typed.slice(at, at + LONGEST));
    wanted.push(next);
    at += next.words.length;
  }
  const said = wanted.filter(({ words }) => words.length > 1 || !LEADING.has(words[0] ?? ''));
  return said.length > 0 ? said : wanted;
}

/**
 * The same where these are the names of schools: the last word of "försenade Lindvika gymnasium" is a part of its name,
 * and does not mean every school of that form.
 */
export function readFilterAmong(filter: string, schools: readonly string[]): readonly Wanted[] {
  const wanted = readFilter(filter);
  if (wanted.every((one) => one.forms.size === 0)) return wanted;
  const names = schools.map((name) => ` ${wordsOf(name).join(' ')} `);
  const isName = (...some: readonly (Wanted | undefined)[]) => {
    if (some.some((one) => one === undefined || one.marks.size > 0)) return false;
    const row = ` ${some.flatMap((one) => one?.words ?? []).join(' ')} `;
    return names.some((name) => name.includes(row));
  };
  return wanted.map((one, at) =>
    one.forms.size > 0 && (isName(wanted[at - 1], one) || isName(one, wanted[at + 1]))
      ? { ...one, forms: NO_FORMS }
      : one,
  );
}

const NO_FORMS: ReadonlySet<SchoolForm> = new Set();

/** As many of the words as mean something together; where none do, the first alone. */
function firstOf(typed: readonly string[]): Wanted {
  const marks = marksOf(typed);
  const forms = formsOf(typed);
  const isSaid = marks.size > 0 || forms.size > 0;
  return typed.length === 1 || isSaid ? { words: typed, marks, forms } : firstOf(typed.slice(0, -1));
}

/** The forms that these words are, or else those that they begin: "förskol" is förskola and förskoleklass. */
function formsOf(words: readonly string[]): ReadonlySet<SchoolForm> {
  const typed = words.join(' ');
  const those = (isIt: (said: string) => boolean) =>
    FORM_WORDS.flatMap(([form, said]) => (said.some((one) => isIt(phrase(one).join(' '))) ? [form] : []));
  const whole = those((said) => said === typed);
  if (whole.length > 0 || (words.at(-1) ?? '').length < FORM_BEGUN) return new Set(whole);
  return new Set(those((said) => said.startsWith(typed) && !said.slice(typed.length).includes(' ')));
}

function marksOf(words: readonly string[]): Set<StatusMark> {
  const marks = new Set<StatusMark>();
  for (const [text, said] of SAID) {
    const wanted = phrase(text);
    if (wanted.length !== words.length || !wanted.every((word, at) => means(words[at] ?? '', word))) continue;
    for (const mark of said) marks.add(mark);
  }
  return marks;
}

/** "försen" begins "försenad"; "försenade" and "genomförda" are inflections of theirs. */
function means(typed: string, word: string): boolean {
  if (typed === word) return true;
  if (typed.length < 3) return false;
  return word.startsWith(typed) || (word.length >= 4 && typed.startsWith(word) && typed.length <= word.length + 2);
}

/** Whether a typed word stands in a name: as the beginning of a word, also in the genitive ("bokskolans"). */
export function standsIn(typed: string, words: readonly string[]): boolean {
  return words.some((word) => word.startsWith(typed) || (typed.endsWith('s') && word === typed.slice(0, -1)));
}

/** What of a filter means no state and no group, and stands in none of these names. */
export function unnamed(wanted: readonly Wanted[], names: readonly (string | null)[]): readonly Wanted[] {
  const words = [...new Set(wordsOf(names.join('\n')))]; // taken apart together: there may be thousands
  return wanted.filter((one) => one.marks.size === 0 && !one.words.every((word) => standsIn(word, words)));
}
