import { newOffers, type Offer, offersOf } from '../../bot/domain/added-measures';
import type { AsRead } from '../../bot/domain/as-read';
import { dayOf } from '../../bot/domain/calendar';
import { COMMAND_LINE } from '../../bot/domain/command-line';
import { asDecided, decidedBefore } from '../../bot/domain/decided-before';
import type { Draft, DraftMeasure, DraftWarning } from '../../bot/domain/draft';
import { type DraftQuestion, type QuestionCode, questionsLeft } from '../../bot/domain/draft-questions';
import { keptFileName } from '../../bot/domain/file-name';
import { isUntitled, PASTED_NAME } from '../../bot/domain/pasted-name';
import { type PlacesAboutPupil, placesAboutPupil } from '../../bot/domain/places-about-pupil';
import type { PlanChange } from '../../bot/domain/plan-change';
import { hasExpired } from '../../bot/domain/plan-draft';
import { NOTHING_SAID, type UpdateChoices, updateChoices } from '../../bot/domain/update-questions';
import { readingTexts } from '../../bot/text/reading';
import { cardBase } from '../../bot/usecases/card-base';
import { publishDraft } from '../../bot/usecases/import-plan';
import { readAll } from '../../bot/usecases/read-all';
import { questionShown, unlinkedShown } from '../../bot/views/draft-view';
import { draftPhrasesFor } from '../../cards/text/draft-phrases';
import { phrasesFor } from '../../cards/text/phrases';
import { type Io, type Outcome, refuse } from './outcome';
import { table, wrap } from './table';
import { afterReading, type Before, type InputFile, isStoreMissing, readInput, type World } from './world';

export interface ImportGiven {
  readonly file: string;
  readonly title?: string;
  readonly date?: string;
  readonly encoding?: string;
  /** Publishes also what may be about a single child. */
  readonly anyway: boolean;
  /** Takes in also what is older than what is stored. */
  readonly older: boolean;
  readonly dryRun: boolean;
}

/** `follow-up import FILE`: reads a plan and, without `--dry-run`, stores and publishes it. */
export function importCommand(io: Io, given: ImportGiven): Promise<Outcome> {
  return afterReading(
    io,
    (before) => readDraft(before, given),
    async (world, read) => {
      const { deps, texts } = world;
      const { file } = read;
      const { draft, questions, pupils, asRead, choices, isDecided } = await withDecided(world, given, read);
      if (pupils && !(given.dryRun || given.anyway)) return refuse('about_a_child', texts.import.aboutPupils(pupils));
      const outcome = await publishDraft(deps, deps.tenant, draft, file, COMMAND_LINE, {
        dryRun: given.dryRun,
        anyway: given.anyway && pupils !== null,
        ...(asRead ? { asRead } : {}),
        mayStore: ({ older, samePlan }) => {
          if (samePlan && samePlan.by !== 'measures') {
            const { title, name, by } = samePlan;
            return { code: 'same_plan_unsaid', title, name, by };
          }
          if (older && !given.older) return { code: 'older_than_stored', ...older };
          if (older) io.err(texts.import.older(older.document, older.stored));
          return null;
        },
        // A title that was given says which plan it is.
        choices: given.title === undefined ? choices : { ...choices, plan: 'titled' },
      });
      const stored = outcome.ok ? await deps.store.read('plan', deps.tenant, outcome.change.planId) : null;
      if (given.dryRun && stored?.doc.status === 'closed')
        return refuse('plan_closed', texts.import.refused({ code: 'plan_closed', title: stored.doc.title }));
      if (!outcome.ok) return refuse(outcome.refusal.code, texts.import.refused(outcome.refusal));
      return {
        ok: true,
        json: { ...draft, stored: { ...outcome.change, dryRun: given.dryRun } },
        text: [
          ...(isDecided ? [texts.import.decided] : []),
          draftShown(draft, questions, newOffers(offersOf(draft, []), outcome.change.kept), world, io),
          changeShown(outcome.change, { ...given, pupils }, world, isUntitled(draft.plan.title, file.name)),
        ].join('\n\n'),
      };
    },
    given.dryRun ? 'try' : 'make',
  );
}

interface ReadDraft {
  readonly draft: Draft;
  readonly file: InputFile;
  readonly questions: readonly DraftQuestion[];
  /** Where something in it may be about a single child; null where nothing is. */
  readonly pupils: PlacesAboutPupil | null;
}

interface DecidedDraft extends Omit<ReadDraft, 'file'> {
  readonly asRead?: AsRead;
  readonly choices: UpdateChoices;
  readonly isDecided: boolean;
}

/** The plan as somebody has published the same words in the chat: a child that was taken out there is not brought back. */
async function withDecided({ deps }: World, given: ImportGiven, read: ReadDraft): Promise<DecidedDraft> {
  const { draft: asWritten, file } = read;
  const drafts = await readAll(deps.store, 'planDraft', deps.tenant, {});
  const known = drafts.filter((one) => !hasExpired(one, deps.clock.now(), deps.settings.timeZone));
  const decided = decidedBefore(known, asWritten, file.sha256);
  if (!decided || decided.edits.length === 0) return { ...read, choices: NOTHING_SAID, isDecided: false };
  const { draft, edits, asRead } = asDecided(asWritten, decided, given);
  const questions = questionsLeft(draft, edits, file.name);
  const pupils = aboutPupils(draft, questions, file.name);
  return { draft, questions, pupils, asRead, choices: updateChoices(edits), isDecided: true };
}

/** What chat insists on; the name of a text without a heading can be given with --title. */
const aboutPupils = (draft: Draft, questions: readonly DraftQuestion[], fileName: string): PlacesAboutPupil | null =>
  questions.some((one) => one.code === 'pupil_health') ? placesAboutPupil(draft, questions, fileName) : null;

/** The plan in the file, with what is to be asked of it; or why it is not taken in. */
async function readDraft(
  before: Before,
  given: ImportGiven,
): Promise<{ readonly ok: true; readonly value: ReadDraft } | (Outcome & { readonly ok: false })> {
  const { config, texts, clock, readPlan } = before;
  const { locale, timeZone } = config;
  const input = await readInput(given.file, texts);
  if (!input.ok) return input;
  const file = { ...input, name: keptFileName(input.name) || PASTED_NAME[locale] };
  const read = await readPlan(file, {
    today: dayOf(clock.now(), timeZone),
    locale,
    ...(given.title === undefined ? {} : { title: given.title }),
    ...(given.date === undefined ? {} : { documentDate: given.date }),
    ...(given.encoding === undefined ? {} : { encoding: given.encoding }),
  });
  if (!read.ok) return refuse(read.refusal.code, readingTexts[locale].refusal(read.refusal));
  const questions = questionsLeft(read.draft, [], file.name);
  const pupils = aboutPupils(read.draft, questions, file.name);
  // Where a database is, what was decided in the chat is asked first.
  if (pupils && !(given.dryRun || given.anyway) && isStoreMissing(before))
    return refuse('about_a_child', texts.import.aboutPupils(pupils));
  return { ok: true, value: { draft: read.draft, file, questions, pupils } };
}

/** The plan as it was read: a row a measure, and what somebody should look at. */
function draftShown(
  draft: Draft,
  questions: readonly DraftQuestion[],
  offers: readonly Offer[],
  world: World,
  io: Io,
): string {
  const { texts } = world;
  const { no, title, due, report, responsible, state } = texts.import.columns;
  const columns = [
    { title: no, right: true },
    { title, wraps: true },
    { title: due, wraps: true },
    { title: report },
    { title: responsible, wraps: true },
    { title: state, wraps: true },
  ];
  const rows = draft.measures.map((one) => rowOf(one, world));
  const { plan, measures } = draft;
  const lines = [
    texts.import.heading(plan.title, measures.length, plan.documentDate),
    '',
    table(columns, rows, io.columns),
  ];
  const say = draftPhrasesFor(cardBase(world.deps, null));
  const told = draft.warnings.filter((one) => !isAsked(one, questions));
  const listed = (heading: string, all: readonly string[]) => {
    if (all.length > 0) lines.push('', heading);
    for (const one of all) {
      const [first = '', ...more] = wrap(one, (io.columns ?? 110) - 4);
      lines.push(`  • ${first}`, ...more.map((line) => `    ${line}`));
    }
  };
  listed(
    texts.import.asked(questions.length),
    questions.map((one) => {
      const shown = questionShown(one);
      return [say.question(shown, 80), say.readAs(shown)].filter((part) => part !== null).join(' ');
    }),
  );
  listed(
    texts.import.questions(told.length),
    told.map((one) => texts.import.warning(one.where, one.message)),
  );
  listed(
    texts.import.passedOver,
    offers.map(({ measure }) => measure.source ?? measure.title),
  );
  return lines.join('\n');
}

/** Whether a question says the same as a warning: then it is not said twice. */
function isAsked(warning: DraftWarning, questions: readonly DraftQuestion[]): boolean {
  const code = warning.code === 'layout_uncertain' ? warning.doubt : warning.code;
  return questions.some((one) => (code === undefined ? [] : (ASKED[code] ?? [])).includes(one.code));
}

const ASKED: { readonly [code: string]: readonly QuestionCode[] } = {
  no_responsible: ['no_responsible'],
  responsible_vacant: ['no_responsible'],
  responsible_left: ['responsible_left'],
  vague_due: ['vague_due'],
  text_contradicts_schedule: ['contradicts'],
  decision_needed: ['decision_needed'],
  pupil_health_data: ['pupil_health'],
  group_or_measure: ['heading_or_measure', 'measure_or_heading'],
  no_header: ['no_header'],
  two_states: ['two_states'],
  dates_without_part: ['dates_in_order', 'dates_without_part'],
  table_not_read: ['table_not_read'],
};

function rowOf(measure: DraftMeasure, { deps, texts }: World): readonly string[] {
  const say = phrasesFor(cardBase(deps, null));
  const days = measure.due.flatMap((one) => (one.date ? [one.date] : []));
  // "Varje månad" is no day, and none is missing.
  const again = measure.due.flatMap((one) => (one.precision === 'recurring' ? [one.raw] : []));
  return [
    String(measure.no),
    measure.title,
    days.join(', ') || again.join(', ') || texts.measures.noDate,
    measure.nextReport?.date ?? '',
    measure.responsible.join(', ') || texts.measures.noResponsible,
    say.state(measure.status, measure.schedule),
  ];
}

function changeShown(
  change: PlanChange,
  { dryRun, older, anyway, pupils }: Pick<ImportGiven, 'dryRun' | 'older' | 'anyway'> & Pick<ReadDraft, 'pupils'>,
  { deps, texts }: World,
  untitled: boolean,
): string {
  const { import: say } = texts;
  const phrases = draftPhrasesFor(cardBase(deps, null));
  const heading = {
    created: dryRun ? say.wouldCreate : say.created(change.added.length),
    updated: dryRun ? say.wouldUpdate : say.updated,
    unchanged: dryRun ? say.wouldLeave : say.unchanged,
  }[change.outcome];
  const lines = [dryRun && pupils && !anyway ? say.wouldNeedAnyway(pupils, change.outcome !== 'created') : heading];
  if (dryRun && change.older) {
    const { document, stored } = change.older;
    lines.push(`  ${(older ? say.wouldReplace : say.wouldBeOlder)(document, stored)}`);
  }
  if (change.outcome === 'updated') {
    if (change.added.length > 0) lines.push(`  ${say.added(change.added)}`);
    if (change.changed.length > 0) lines.push(`  ${say.changed(change.changed.map((one) => one.no))}`);
    for (const one of change.changed) lines.push(`    ${phrases.row(one, 80)}`);
  }
  for (const one of change.doubtful) lines.push(`  ${say.doubtful(one.no, one.title, one.was)}`);
  if (change.samePlan?.by === 'measures')
    lines.push(`  ${(untitled ? say.samePlan : say.likePlan)(change.samePlan.title)}`);
  else if (change.samePlan) lines.push(`  ${say.wouldAsk(change.samePlan.name)}`);
  for (const one of change.missing) {
    const { no, title, becomes, calledNow } = one;
    lines.push(`  ${calledNow === undefined ? say.missing(no, title, becomes) : say.doubled(no, title, calledNow)}`);
  }
  for (const one of change.kept) lines.push(`  ${say.kept(one.no, one.title, one.becomes)}`);
  if (!dryRun && change.assigned > 0) lines.push(say.assigned(change.assigned));
  const linked = phrases.linked({ posts: change.linked, more: 0 }, '');
  if (linked !== null) lines.push(linked);
  const unlinked = phrases.unlinked(unlinkedShown(change.unlinked), 'follow-up assign');
  if (unlinked !== null) lines.push(unlinked);
  if (!dryRun && change.outcome === 'created' && change.assigned < change.added.length) lines.push(say.next);
  return lines.join('\n');
}
