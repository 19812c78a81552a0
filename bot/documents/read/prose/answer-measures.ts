import type { LocalDate } from '../../../domain/dates';
import { findSchedule } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { normalise, sentences, speaksOf } from '../../../domain/reading/swedish-text';
import { begunBefore, doerIn, goesBack, isNewWay, ofFunded, pointsBack, withNameOf } from '../sentence/back';
import { comesBack, FOLLOW_NOUN, FOLLOWS_UP, isOfTheWhole, tellsResultTo } from '../sentence/follow-ups';
import { isHowThingsAre, saysWorkGoesOn } from '../sentence/nobodys';
import { delivererIn, looksBack, ownerIn } from '../sentence/owners';
import { clausesIn } from '../sentence/parted';
import { leftToDo, withoutPlanning } from '../sentence/plain-sentence';
import {
  commitmentDates,
  hasDates,
  isLongSince,
  isTimeUnknown,
  merged,
  NO_DATES,
  namesTime,
  namesTimeAhead,
  saysOnlyWhen,
} from '../sentence/times';
import { isBesides } from '../sentence/words';
import { isNoMeasure } from '../shapes/no-measure';
import { stateOfPoint } from '../shapes/state-of-point';
import { type Field, isFollowing, isLabelled, labelOf, partsOfLine } from './answer-labels';
import type { AnswerSection } from './answer-sections';
import {
  commitmentTitle,
  type Does,
  type FoundMeasure,
  followedByName,
  followedUpOf,
  foundMeasure,
  isDetail,
  peopleOf,
  sharesRoot,
} from './found-measure';
import { introduces, isDoneUnder, type List, onlyLeads, withoutLeadIn } from './lead-in';
import type { ProseLine } from './prose-lines';
import { AGREES } from './response-kind';
import { listedStatement, readStatement, type Statement } from './statements';
import {
  endsSaid,
  isOfBoard,
  judge,
  meantAll,
  nameOfMeasure,
  putField,
  takeAfter,
  takeDoneBy,
  takeRecruiter,
  tellOfNamed,
  tellsWhen,
  verdictApart,
} from './told-fields';

/** What the answer to one recommendation holds. */
interface SectionFacts {
  /** Places among all measures, those of earlier answers that this one points at too. */
  readonly measures: readonly number[];
  readonly statements: readonly Statement['kind'][];
}

export interface AnswerFacts {
  readonly measures: readonly FoundMeasure[];
  readonly sections: readonly SectionFacts[];
}

interface Walk {
  readonly reference: LocalDate;
  from: LocalDate | null;
  readonly all: FoundMeasure[];
  section: number;
  paragraph: number;
  list: List | null;
  /** Whether the answer has lines of its own for who and when: what it says is done is then a measure. */
  followed: boolean;
  /** The measure whose number and name stood on a line of their own: what follows tells of it. */
  named: FoundMeasure | null;
  /** "Arbetet pågår" before the answer has said which work: the words, said of what it names next. */
  goesOn: string | null;
  /** What the answer has said that commits to nothing by itself. */
  said: { readonly text: string; readonly line: number } | null;
}

const POINTS_BACK =
  /^(?:se\s+(?:även\s+)?(?:ovan|svar(?:et)?)|samma\s+åtgärd|enligt\s+ovan)|(?:se|enligt|genom)\s+(?:svar(?:et)?\s+(?:på|till|under)\s+)?(?:rekommendation|punkt)\s*(?<no>\d{1,2})/iu;
const INITIATIVE =
  /(?:satsning|insats|arbete|åtgärd|projekt|process|utbildning|översyn|uppdrag|revidering|kartläggning)(?:en|et|n)(?![\p{L}])/iu;
/** A document may hold thousands, and comparing each sentence with all would take minutes. */
const MOST_COMPARED = 100;
const GOES_ON = /^(?:sker|pågår|fortsätter|genomförs)$/iu;

/** "[Kommentar EN 26/5: stämmer datumet?]": what readers of a draft have left in it. */
const withoutRemarks = (text: string): string => text.replace(/\s*\[(?=[^\]]*[:?])[^\]]*\]/gu, '');

const ownOf = (walk: Walk) => walk.all.filter((one) => one.section === walk.section);

function add(walk: Walk, statement: Does, line: number, list: List | null, labelled: boolean): FoundMeasure {
  const { section, paragraph } = walk;
  const shared = list?.dates === undefined ? {} : { dates: list.dates };
  const standing = { section, paragraph, line, labelled, list: list?.id ?? null, ...shared };
  const measure = foundMeasure(statement, standing, walk.reference, walk.from);
  walk.all.push(measure);
  return measure;
}

/** The measure a sentence on follow-up is about: the one of this answer its words name, else the last. */
function followed(walk: Walk, text: string): FoundMeasure | undefined {
  const own = ownOf(walk).slice(-MOST_COMPARED);
  const of = own.length > 1 ? followedUpOf(text) : null;
  if (of !== null) {
    const meant = own.filter((one) => sharesRoot(of, one.about));
    // "Planen följs upp i maj": the one that begins with a plan, and not "I väntan på planen hålls en kurs".
    const called = meant.filter((one) => sharesRoot(of, one.title.split(' ').slice(0, 3).join(' ')));
    return meant.length === 1 ? meant[0] : called.length === 1 ? called[0] : undefined;
  }
  // "Planen ska följas upp i maj" of "En läsplan tas fram", whatever else was told since.
  const named = followedByName(text, own);
  if (own.length > 1 && named.length === 1) return named[0];
  const texts = own.map((one) => one.about);
  const at = own.length > 1 && (FOLLOWS_UP.test(text) || FOLLOW_NOUN.test(text)) ? speaksOf(text, texts, 1) : null;
  return at === null ? own.at(-1) : own[at];
}

/** Measures of earlier answers this sentence points at: by the recommendation's number, or as "satsningen på …". */
function pointedAt(walk: Walk, text: string, onlyNumbers = false): readonly FoundMeasure[] {
  const back = POINTS_BACK.exec(text);
  const earlier = walk.all.filter((one) => one.section < walk.section).slice(-MOST_COMPARED);
  if (back) {
    const no = back.groups?.['no'];
    const section = no === undefined ? Math.max(-1, ...earlier.map((one) => one.section)) : Number(no) - 1;
    return earlier.filter((one) => one.section === section);
  }
  if (onlyNumbers || !INITIATIVE.test(text)) return [];
  const at = speaksOf(
    text,
    earlier.map((one) => one.about),
    2,
  );
  const found = at === null ? undefined : earlier[at];
  return found ? [found] : [];
}

function readSentence(
  walk: Walk,
  text: string,
  line: number,
  linked: Set<FoundMeasure>,
  next?: string,
): Statement['kind'] {
  // "Ett systemstöd införs. Ansvarig är HR-chefen.": what somebody answers for is to be done.
  if (/^ansvarig(?:a)?\s/iu.test(text) && ownerIn(text) && walk.said?.line === line) takeSaid(walk, linked);
  // "Övningen utvärderas i maj" before the answer has promised anything: of what it only tells of.
  const isBack = ownOf(walk).length === 0 && goesBack(text) && namesTimeAhead(text, walk.reference);
  if (isBack && FOLLOWS_UP.test(text)) return 'other';
  const [last, about] = [ownOf(walk).at(-1), followed(walk, text)];
  if (saysOnlyWhen(text) && (last ? namesTime : namesTimeAhead)(text, walk.reference)) {
    if (!last) takeSaid(walk, linked);
    const own = last ?? ownOf(walk).at(-1);
    if (own && own.state !== 'completed')
      own.dates = merged(own.dates, commitmentDates(text, walk.reference, walk.from));
    return 'other';
  }
  if (last && last.line === line && takeAfter(last, text, walk.reference)) return 'other';
  if (isOfTheWhole(text)) return 'other';
  if (last && (looksBack(text) || tellsResultTo(text))) {
    // "… hur många som har gått kursen i maj": what has been by then, and when it is looked at is to come.
    const ahead = text.replace(/\shar(?=\s)/giu, '');
    const { due, nextReport } = commitmentDates(ahead, walk.reference, walk.from);
    last.dates = merged(last.dates, { ...NO_DATES, nextReport: nextReport ?? due[0] ?? null });
    return 'other';
  }
  const delivers = last && last.state !== 'completed' ? delivererIn(text) : null;
  if (last && delivers !== null && namesTimeAhead(text, walk.reference)) {
    last.executor = { name: delivers, said: text };
    return 'other';
  }
  const dated =
    namesTime(text, walk.reference) ||
    walk.followed ||
    isNewWay(next) ||
    isTimeUnknown(next) ||
    tellsWhen(next, text, walk.reference);
  const read = readStatement(text, dated, namesTimeAhead(text, walk.reference));
  // A follow-up of something the answer has not promised says when none of its measures is followed up.
  const isOfOther = last !== undefined && about === undefined && FOLLOW_NOUN.test(text);
  const tellsOfAnswer = comesBack(text) || isOfOther || isLongSince(text, walk.reference);
  // Under "Vidtagna åtgärder" whatever has been done is one: "Biblioteket har flyttats till entréplanet".
  const isDone = isDoneUnder(walk.list, text);
  const statement: Statement =
    read.kind === 'does' && tellsOfAnswer
      ? { kind: 'other' }
      : read.kind === 'other' && isDone
        ? listedStatement(text, 'completed', null)
        : read;
  if (last && (takeRecruiter(last, text, walk.reference) || takeDoneBy(last, text, walk.reference))) return 'other';
  const owner = ownerIn(text);
  if (owner && last && (owner.outright || isOfBoard(last))) {
    for (const one of meantAll(ownOf(walk), last, text)) one.responsible = peopleOf(owner.who);
    if (last.dates.due.length === 0) last.dates = merged(last.dates, commitmentDates(text, walk.reference, walk.from));
    return 'other';
  }
  const dates = commitmentDates(statement.kind === 'does' ? statement.time : text, walk.reference, walk.from);
  const tells = statement.kind === 'does' || statement.kind === 'other';
  if (tells && about && hasDates(dates) && isDetail(text, statement, about)) {
    about.dates = merged(about.dates, dates);
    about.about += ` ${text}`;
    about.schedule ??= findSchedule(text);
    // "Översynen pågår och väntas vara klar i mars" says when, and how far.
    if (statement.kind === 'does' && statement.state === 'in_progress' && about.state === 'decided')
      [about.state, about.raw] = [statement.state, statement.raw];
    return 'other';
  }
  if (statement.kind !== 'does') {
    if (!last && walk.said?.line === line && endsSaid(text)) {
      takeSaid(walk, linked, 'completed');
      return 'done';
    }
    for (const one of pointedAt(walk, text)) linked.add(one);
    if (statement.kind === 'other' && !AGREES.test(text) && !tellsThePast(text) && !isHowThingsAre(text))
      walk.said = { text, line };
    return statement.kind;
  }
  if (!last && statement.state === 'in_progress' && saysWorkGoesOn(text)) {
    walk.goesOn = statement.raw;
    return 'other';
  }
  if (last && last.state !== 'completed' && statement.state !== 'completed' && pointsBack(statement.subject ?? '')) {
    if (statement.state === 'in_progress' && last.state === 'decided')
      [last.state, last.raw] = ['in_progress', statement.raw];
    return 'other';
  }

  const known = GOES_ON.test(statement.verb) ? pointedAt(walk, text) : [];
  if (known.length > 0) {
    for (const one of known) linked.add(one); // "Satsningen på … sker under 2026" tells of a measure that is known
    return 'other';
  }
  // Under "Vidtagna åtgärder" each sentence tells of one; elsewhere what was done is told at length.
  const isListed = walk.list?.labelled === true;
  const together = last?.state === 'completed' && last.paragraph === walk.paragraph && !last.labelled && !isListed;
  if (last && together && statement.state === 'completed') {
    const title = commitmentTitle(statement, walk.reference);
    last.title += `; ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
    last.about += ` ${text}`;
    return 'does';
  }
  for (const one of pointedAt(walk, text, true)) linked.add(one);
  const added = add(walk, statement, line, null, false);
  if (walk.goesOn !== null && added.state === 'decided' && !isBesides(text))
    [added.state, added.raw] = ['in_progress', walk.goesOn];
  walk.goesOn = null;
  linked.add(added);
  return 'does';
}

/** A field under a measure is that measure's, and one on its line; under a list of measures without fields of their own, all of theirs. */
function takeField(walk: Walk, field: Field, rest: string, line: number): void {
  const own = ownOf(walk);
  const last = own.at(-1);
  if (!last) return;
  // On the line of a point itself ("• Ny mall. Ansvarig: rektor") it is that point's alone.
  const listed = own.filter((one) => last.list !== null && one.list === last.list && last.line !== line);
  for (const measure of listed.length > 0 ? listed : [last]) putField(measure, field, rest, walk.reference);
}

/** Lines for who or when under an answer that commits to nothing in so many words: what it said last is the measure. */
function takeSaid(walk: Walk, linked: Set<FoundMeasure>, state: Does['state'] = 'decided'): void {
  const { said } = walk;
  if (said === null || ownOf(walk).length > 0) return;
  linked.add(add(walk, listedStatement(said.text, state, doerIn(said.text)), said.line, null, false));
}

function readLine(walk: Walk, one: ProseLine, linked: Set<FoundMeasure>, kinds: Statement['kind'][]): void {
  for (const [place, part] of partsOfLine(withoutRemarks(one.text)).entries()) {
    const label = labelOf(part);
    if (label?.kind === 'field') {
      if (label.field === 'responsible' || label.field === 'due') takeSaid(walk, linked);
      takeField(walk, label.field, label.rest, one.line);
      continue;
    }
    const text = label === null ? part : label.rest;
    if (label?.kind === 'measures') {
      const list = label.rest === '' ? walk.paragraph : null;
      const state = label.done ? 'completed' : 'decided';
      walk.list = { id: list ?? -walk.paragraph, state, who: null, labelled: true };
    } else if (label?.kind === 'answer') walk.list = null;
    if (label !== null) walk.named = null;
    const name = nameOfMeasure(part);
    if (name) {
      walk.list = null;
      walk.named = add(walk, listedStatement(name.title, 'decided', null), one.line, null, true);
      [walk.named.title, walk.named.printed] = [name.title, name.no];
      linked.add(walk.named);
      kinds.push('does');
      continue;
    }
    if (text === '') continue;
    if (walk.named) {
      for (const { start, end } of sentences(text))
        tellOfNamed(walk.named, normalise(text.slice(start, end)), walk.reference, walk.from);
      continue;
    }
    // "• Ny mall. Ansvarig: rektor" names a measure, whatever stands over the points.
    const isOwned = walk.list === null && one.bullet && isFollowing(one.text);
    const list = isOwned ? ({ id: -walk.paragraph, state: 'decided', who: null, labelled: false } as const) : walk.list;
    const isPoint = one.bullet || one.number !== null || label?.kind === 'measures';
    // "Ny rutin. Ansvarig: rektor. Klart senast 1 maj": only the first words of a line are what is done.
    if (
      list &&
      (place === 0 || label?.kind === 'measures') &&
      (isPoint || (list.labelled && list.state === 'decided' && label === null && !isLabelled(text)))
    ) {
      // A paragraph under "Planerade åtgärder" goes on to say who answers for it and what follows; a point is one measure.
      if (isNoMeasure(text)) {
        kinds.push('declines');
        continue;
      }
      // "Åtgärder: Rutinen är omskriven. Ett nytt system upphandlas.": each sentence for itself.
      const isWhole = isPoint && !(label?.kind === 'measures' && /^[^:]*åtgärder(?:na)?\s*:/iu.test(part));
      const [first, ...more] = isWhole
        ? [text]
        : sentences(text).map(({ start, end }) => normalise(text.slice(start, end)));
      const said = first ?? text;
      const own = readStatement(said, namesTime(said, walk.reference));
      const told = stateOfPoint(said);
      const listed = { ...listedStatement(said, list.state, list.who), ...told };
      const statement = own.kind === 'does' ? own : listed;
      const found = add(walk, { ...statement, who: statement.who ?? list.who }, one.line, list, list.labelled);
      // "Åtgärd: Rapporter två gånger per år / Klart: mars": how often is part of what it is called.
      const isOften = found.dates.due.length > 0 && found.dates.due.every((due) => due.precision === 'recurring');
      if (label?.kind === 'measures' && walk.followed && isOften) found.title = text.replace(/[\s.,;:]+$/u, '');
      linked.add(found);
      kinds.push('does', ...more.map((next, at) => readSentence(walk, next, one.line, linked, more[at + 1])));
      continue;
    }
    const clauses = clausesIn(text, ownOf(walk).length === 0);
    const said = clauses.map((clause, at) => {
      const [before, one] = [clauses[at - 1], begunBefore(clause, clauses[at + 1])];
      return (before && ofFunded(one, before)) ?? withNameOf(withoutPlanning(leftToDo(one)), before);
    });
    for (const [at, sentence] of said.entries()) {
      kinds.push(onlyLeads(sentence) ? 'other' : readSentence(walk, sentence, one.line, linked, said[at + 1]));
    }
    walk.list = introduces(text, walk.paragraph, walk.reference, walk.from) ?? (list?.labelled ? list : null);
  }
}

/**
 * The measures that answers to recommendations commit to, each once, and which answers point at which. `from` is the
 * earliest day a promise of this document can name; null where nothing tells when it was written.
 */
export function answerMeasures(
  sections: readonly AnswerSection[],
  reference: LocalDate,
  from: LocalDate | null,
): AnswerFacts {
  const walk: Walk = {
    reference,
    from,
    all: [],
    section: 0,
    paragraph: 0,
    list: null,
    followed: false,
    named: null,
    goesOn: null,
    said: null,
  };
  const facts = sections.map((section, at) => {
    const linked = new Set<FoundMeasure>();
    const statements: Statement['kind'][] = [];
    walk.section = at;
    walk.list = null;
    walk.said = null;
    walk.goesOn = null;
    walk.named = null;
    const { answer, verdict } = verdictApart(section.answer);
    // What is judged afterwards was promised before the document's day.
    const isJudged = verdict.length > 0;
    walk.from = isJudged ? null : from;
    walk.followed = isJudged || section.answer.some((one) => isFollowing(one.text));
    for (const line of withoutLeadIn(answer, reference)) {
      walk.paragraph += 1;
      readLine(walk, line, linked, statements);
    }
    judge(ownOf(walk), verdict, reference);
    return { linked, statements };
  });
  return {
    measures: walk.all,
    sections: facts.map(({ linked, statements }) => ({
      measures: [...linked].map((one) => walk.all.indexOf(one)).sort((a, b) => a - b),
      statements,
    })),
  };
}
