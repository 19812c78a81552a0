import type { CardBase, CardView } from '../views';
import { datesFor } from './dates';
import { phrasesFor } from './phrases';
import type { Answer, Ask, MayBeLeft } from './sv-drafts';

type Draft = Extract<CardView, { kind: 'draft' }>;
type Question = Draft['questions'][number];
type Choice = Question['choices'][number];
type Change = NonNullable<Draft['change']>;
type ChangeCounts = Pick<Change, 'added' | 'changed' | 'missing' | 'closed' | 'kept'>;
type RowChanged = Change['rows'][number];
type ResponsibleShown = Extract<CardView, { kind: 'draft_list' }>['rows'][number]['responsible'][number];

/** Words of the document that a question quotes: what is left of it stands in the list of measures. */
const QUOTED = 3;
const LONGEST = 120;
/** A whole sentence, where it is what has to be judged. */
const SENTENCE = 300;
/** Enough to know again what has been answered, on a line that is short. */
const ANSWERED = 50;
const WHOLE: readonly Question['code'][] = ['is_measure', 'pupil_health'];

/** A draft's facts as phrases, the same on every channel; plain text that each channel makes safe. */
export interface DraftPhrases {
  /**
   * "Åtgärd 3 (Rutin för …) anger inget entydigt läge. Vilket gäller?"; `title` characters of a measure's title. Of one
   * that is answered no whole sentence is quoted.
   */
  question(question: Question, title: number, isAnswered?: boolean): string;
  /** "Läses som 11 december 2026.": what counts while nobody answers; null of what is never left open. */
  readAs(question: Question): string | null;
  /** "Ja, tre delar", or the state's own name. */
  answer(question: Question, choice: Choice): string;
  /** "Uppdaterar ”…”: 2 nya, 3 ändrade, 1 saknas i filen och står kvar"; null for a plan that is new. */
  change(change: (ChangeCounts & Pick<Change, 'title' | 'same'>) | null): string | null;
  /** "Ansvariga som inte finns i registret: Berit Hall och 2 till – …"; null where the register knows all. */
  unlinked(unlinked: Draft['unlinked'], how: string): string | null;
  /**
   * "Kopplas enligt registret: ”Rektor Ekskolan” är Siv Ek."; null where the plan writes names alone. `press` is the
   * button behind which those stand that are not named.
   */
  linked(linked: Draft['linked'], press: string): string | null;
  /** "Rektor Ekskolan (Siv Ek)", "Rektorer i förskolan (3 personer)", "Elevhälsan (ej kopplad)", or a person's name alone. */
  responsible(one: ResponsibleShown): string;
  /** "2 nya, 3 ändrade, 1 saknas i filen och står kvar"; null where nothing is. */
  counts(change: ChangeCounts): string | null;
  /** "Filen är äldre (5 januari 2026) än …"; null where what is stored is no newer. */
  older(change: Pick<Change, 'older'> | null): string | null;
  /** "Åtgärd 1 (Rutin …): klart 31 mars blir 30 juni"; `title` characters of a measure's title. */
  row(row: RowChanged, title: number): string;
}

export function draftPhrasesFor(base: CardBase): DraftPhrases {
  const { texts, state } = phrasesFor(base);
  const dates = datesFor(base);
  const { drafts } = texts;

  const some = (items: readonly string[]) => {
    const known = [...new Set(items)];
    const shown = known.slice(0, QUOTED);
    return known.length > QUOTED ? drafts.andMore(shown.join(', '), known.length - QUOTED) : texts.and(shown);
  };
  const cut = (text: string, max: number) => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);

  type Field = RowChanged['fields'][number];
  const changedField = (one: Field): string => {
    const { fields, becomes, empty, noDate, kept } = drafts.change;
    switch (one.field) {
      case 'parts':
      case 'follow_up':
      case 'other':
        return fields[one.field];
      case 'state':
        return becomes(fields.state, state(one.from.state, one.from.schedule), state(one.to.state, one.to.schedule));
      case 'state_kept':
        return kept(state(one.to.state, one.to.schedule));
      case 'due':
      case 'evaluation':
      case 'next_report': {
        const day = (on: string | null) => (on === null ? noDate : dates.date(on));
        return becomes(fields[one.field], day(one.from), day(one.to));
      }
      case 'no':
        return becomes(fields.no, one.from ?? empty, one.to ?? empty);
      default: {
        const words = (text: string | null) => (text === null ? empty : texts.quote(cut(text, 60)));
        return becomes(fields[one.field], words(one.from), words(one.to));
      }
    }
  };

  /** A measure's day to be done is what a date is taken for; another says which it is. */
  const about = ({ no, title: name, date }: Question, title: number): string =>
    [
      drafts.about(no ?? 0, cut(name ?? '', title)),
      ...(date === null || date === 'due' ? [] : [drafts.form.fields[date].toLowerCase()]),
    ].join(', ');

  const facts = (one: Question, title: number, isAnswered = false): Parameters<Ask> => [
    one.no === null ? '' : about(one, title),
    one.count,
    // Of a table without headings the first measure's title is what can be recognised.
    some(
      (one.code === 'no_header' ? [one.title ?? ''] : one.raw).map((text) =>
        texts.quote(
          cut(text, isAnswered ? ANSWERED : WHOLE.includes(one.code) ? SENTENCE : LONGEST).replace(/[.]$/, ''),
        ),
      ),
    ),
    some(one.dates.map((day) => withYear(day, dates.date(day)))),
    one.raw.length,
    one.state === null ? '' : state(one.state, null),
  ];

  const counts = ({ added, changed, missing, closed, kept = 0 }: ChangeCounts) => {
    const said = drafts.change;
    const parts = [
      added > 0 ? said.added(added) : null,
      changed > 0 ? said.changed(changed) : null,
      missing > 0 ? said.missing(missing) : null,
      closed > 0 ? said.closed(closed) : null,
      kept > 0 ? said.keptAdded(kept) : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(', ');
  };

  return {
    counts,
    row: ({ no, title: name, fields }, title) =>
      `${drafts.about(no, cut(name, title))}: ${fields.map(changedField).join('; ')}`,
    question: (one, title, isAnswered) => drafts.ask[one.code](...facts(one, title, isAnswered)),
    readAs: (one) => (mayBeLeft(one.code, drafts.readAs) ? drafts.readAs[one.code](...facts(one, 0)) : null),
    answer: (one, choice) => {
      if (choice === 'parts') return drafts.partsAnswer(one.raw.length);
      return isAnswer(choice, drafts.answers) ? drafts.answers[choice] : state(choice, null);
    },
    unlinked: ({ names, more }, how) => {
      if (names.length === 0) return null;
      const said = names.map((name) => cut(name.replace(/\s+/g, ' '), 60));
      return drafts.unlinkedNames(more > 0 ? drafts.andMore(said.join(', '), more) : texts.and(said), how);
    },
    linked: ({ posts, more }, press) => {
      if (posts.length === 0) return null;
      const said = posts.map(({ text, name, people }) =>
        drafts.linkedPost(
          texts.quote(cut(text.replace(/\s+/g, ' '), 60)),
          name === null ? drafts.people(people) : cut(name.replace(/\s+/g, ' '), 60),
        ),
      );
      return more > 0
        ? drafts.linkedPostsMore(drafts.andMore(said.join(', '), more), press)
        : drafts.linkedPosts(texts.and(said));
    },
    responsible: ({ text, linked, alone }) => {
      if (linked !== null) return `${text} (${linked.name ?? drafts.people(linked.people)})`;
      return alone ? texts.status.unlinked(text) : text;
    },
    older: (change) => {
      if (!change?.older) return null;
      const { document, stored } = change.older;
      const said = (day: string) => withYear(day, dates.date(day));
      return drafts.change.older(said(document), said(stored));
    },
    change: (change) => {
      if (change === null) return null;
      if (change.same) return drafts.change.nothing(change.title);
      return `${[drafts.change.heading(change.title), counts(change)].filter(Boolean).join(': ')}.`;
    },
  };
}

/** Which year was meant is what is asked. */
const withYear = (day: string, said: string) => (said.includes(day.slice(0, 4)) ? said : `${said} ${day.slice(0, 4)}`);

function mayBeLeft(code: Question['code'], readAs: Readonly<Record<MayBeLeft, Ask>>): code is MayBeLeft {
  return Object.hasOwn(readAs, code);
}

function isAnswer(choice: Choice, answers: Readonly<Record<Answer, string>>): choice is Answer {
  return Object.hasOwn(answers, choice);
}
