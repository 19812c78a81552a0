import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findState } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { normalise, sentences, speaksOf, stems } from '../../../domain/reading/swedish-text';
import { readStatus } from '../measure-status';
import { readResponsible } from '../responsible';
import { type Field, labelOf, partsOfLine } from './answer-labels';
import type { AnswerSection } from './answer-sections';
import { type CommitmentDates, commitmentDates, hasDates, merged, namesTime, namesTimeAhead } from './commitment-dates';
import { commitmentTitle } from './commitment-title';
import { deliveryApart } from './delivery-apart';
import {
  type Does,
  FOLLOW_NOUN,
  FOLLOWS_UP,
  type FoundMeasure,
  followedUpOf,
  foundMeasure,
  isAbout,
  isDetail,
  peopleOf,
  pointsBack,
  sharesRoot,
} from './found-measure';
import { isActor } from './main-clause';
import type { ProseLine } from './prose-lines';
import { AGREES } from './response-kind';
import { listedStatement, readStatement, type Statement } from './statements';

/** What the answer to one recommendation holds. */
export interface SectionFacts {
  /** Places among all measures, those of earlier answers that this one points at too. */
  readonly measures: readonly number[];
  readonly statements: readonly Statement['kind'][];
}

export interface AnswerFacts {
  readonly measures: readonly FoundMeasure[];
  readonly sections: readonly SectionFacts[];
}

/** What a list's introduction said: its points are commitments of that state. */
interface List {
  readonly id: number;
  readonly state: Does['state'];
  readonly who: string | null;
  readonly dates?: CommitmentDates;
  /** True where the document heads the list "Åtgärder". */
  readonly labelled: boolean;
}

interface Walk {
  readonly reference: LocalDate;
  readonly from: LocalDate | null;
  readonly all: FoundMeasure[];
  section: number;
  paragraph: number;
  list: List | null;
  /** Whether the answer has lines of its own for who and when: what it says is done is then a measure. */
  followed: boolean;
  /** What the answer has said that commits to nothing by itself. */
  said: { readonly text: string; readonly line: number } | null;
}

const POINTS_BACK =
  /^(?:se\s+(?:även\s+)?(?:ovan|svar(?:et)?)|samma\s+åtgärd|enligt\s+ovan)|(?:se|enligt|genom)\s+(?:svar(?:et)?\s+(?:på|till|under)\s+)?(?:rekommendation|punkt)\s*(?<no>\d{1,2})/iu;
const INITIATIVE =
  /(?:satsning|insats|arbete|åtgärd|projekt|process|utbildning|översyn|uppdrag|revidering|kartläggning)(?:en|et|n)(?![\p{L}])/iu;
/** Comparing a sentence with every measure of a document that holds thousands would take minutes. */
const MOST_COMPARED = 100;
const OWNED =
  /^(?:ansvarig(?:a)?(?:\s+för\s+[^.]{3,60}?\s+är|\s+är|(?=\s+(?:\p{L}+\s?){1,3}\.?$))|(?:arbetet|uppdraget|insatsen|projektet|genomförandet)\s+leds\s+av)\s+(?<who>[^.,;]{3,60})/iu;
/** "Skolchefen ansvarar för införandet." */
const CARRIES =
  /^(?<who>[^.,;:]{3,60}?)\s+(?:ansvarar|är\s+ansvarig|har\s+ansvaret|håller\s+i|leder)(?=\s*\.?$|\s+(?:för\s|arbetet|detta|insatsen|översynen|utredningen|uppdraget|projektet))(?:\s+(?:arbetet|detta|insatsen|översynen|utredningen|uppdraget|projektet))?(?:\s+för\s+(?:detta|arbetet|åtgärden|insatsen|uppdraget|genomförandet|införandet|uppföljningen|att\s+[^.]{3,60}))?\.?$/iu;
/** "Klart senast 30 september 2026." after a sentence that commits to it. */
const WHEN_ALONE =
  /^(?:klart?|klara|färdigt?|senast|tids?plan|(?:(?:det|detta|arbetet)\s+)?(?:ska|beräknas|väntas|bedöms|planeras)\s+(?:vara\s+|bli\s+)?(?:klart?|färdigt?|genomför[dt]|slutför[dt]|genomföras|slutföras)|genomförs|slutförs|färdigställs)(?!\p{L})/iu;
/** "Konsulten lämnar sin rapport i november": somebody outside, who delivers. */
const DELIVERS =
  /^(?:(?:en|den|upphandlad|anlitad|extern)\s+)*(?<who>(?:konsult(?:en|erna|bolaget|firman|företaget)?|revisionsbyrån|universitetet|högskolan|leverantören)(?:\s(?:\p{L}[\p{L}&-]*\s?){1,4}?)?|extern(?:a|t)?\s+\p{L}+|utredaren|\p{Lu}[\p{L}&]*(?:\s\p{Lu}[\p{L}&]*)*\s(?:AB|HB|KB))\s+(?:lämnar|presenterar|levererar|redovisar|överlämnar|väntas|beräknas|ska)\s/iu;
/** "Konsultens rapport väntas i november": what somebody outside hands over, and when. */
const HANDED_OVER =
  /^(?<who>(?:(?:den|externa?|upphandlade|anlitade)\s+)*(?:konsult(?:en|erna|bolaget|firman|företaget)|utredaren|leverantören|revisionsbyrån|forskarna|universitetet|högskolan))s\s+(?:\p{L}+\s+)?(?:\p{L}*(?:rapport|analys|resultat|underlag|utredning|utvärdering|genomlysning|kartläggning|granskning|förslag|mätning))(?:en|et|ar|er)?\s+(?:väntas|levereras|lämnas|beräknas|överlämnas|presenteras|ska|kommer)(?!\p{L})/iu;
/** "Nämnden återkommer till revisorerna med en lägesrapport" tells of the answer itself, and of no measure. */
const COMES_BACK =
  /(?<!\p{L})återkomm(?:er|a)\s+(?:\p{L}+\s+){0,4}?(?:till\s+\p{L}*(?:revis|inspektion|granskar)|med\s+(?:en\s+|ett\s+|ny\s+)?(?:läges|slut|del|åter)?(?:rapport|redovisning|återkoppling|information|besked|svar|uppföljning))/iu;
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

/** A promise that is made again in the next answer is the same promise. */
function sameAs(walk: Walk, statement: Does): FoundMeasure | undefined {
  const words = stems(commitmentTitle(statement, walk.reference));
  return walk.all.slice(-MOST_COMPARED).find((one) => {
    const known = one.words;
    const common = [...words].filter((word) => known.has(word)).length;
    return words.size >= 2 && one.state === statement.state && common >= 0.8 * Math.max(words.size, known.size);
  });
}

/** The measure a sentence on follow-up is about: the one of this answer its words name, else the last. */
function followed(walk: Walk, text: string): FoundMeasure | undefined {
  const own = ownOf(walk).slice(-MOST_COMPARED);
  const of = own.length > 1 ? followedUpOf(text) : null;
  if (of !== null) {
    const meant = own.filter((one) => sharesRoot(of, one.about));
    return meant.length === 1 ? meant[0] : undefined;
  }
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

/** "Kommunen köper in ett systemstöd. Systemet tas i drift i maj": the next sentence says when. */
function tellsWhen(next: string | undefined, text: string, reference: LocalDate): boolean {
  return next !== undefined && namesTimeAhead(next, reference) && (WHEN_ALONE.test(next) || isAbout(next, text));
}

function readSentence(
  walk: Walk,
  text: string,
  line: number,
  linked: Set<FoundMeasure>,
  next?: string,
): Statement['kind'] {
  const [last, about] = [ownOf(walk).at(-1), followed(walk, text)];
  if (WHEN_ALONE.test(text) && namesTimeAhead(text, walk.reference)) {
    if (!last) takeSaid(walk, linked);
    const own = last ?? ownOf(walk).at(-1);
    if (own && own.state !== 'completed')
      own.dates = merged(own.dates, commitmentDates(text, walk.reference, walk.from));
    return 'other';
  }
  const delivering = last && last.state !== 'completed' ? (DELIVERS.exec(text) ?? HANDED_OVER.exec(text)) : null;
  const delivers = delivering?.groups?.['who'];
  if (last && delivers !== undefined && namesTimeAhead(text, walk.reference)) {
    last.executor = { name: delivers, said: text };
    return 'other';
  }
  const dated = namesTime(text, walk.reference) || walk.followed || tellsWhen(next, text, walk.reference);
  const read = readStatement(text, dated, namesTimeAhead(text, walk.reference));
  // A follow-up of something the answer has not promised says when none of its measures is followed up.
  const isOfOther = last !== undefined && about === undefined && FOLLOW_NOUN.test(text);
  const tellsOfAnswer = COMES_BACK.test(text) || isOfOther;
  const statement: Statement = read.kind === 'does' && tellsOfAnswer ? { kind: 'other' } : read;
  const carrier = CARRIES.exec(text)?.groups?.['who'];
  const owner = OWNED.exec(text)?.groups?.['who'] ?? (carrier !== undefined && isActor(carrier) ? carrier : undefined);
  const says = owner !== undefined && (carrier !== undefined || /^ansvarig/iu.test(text)); // names the owner outright, whoever the sentence before is about
  if (owner !== undefined && last && (says || last.responsible.length === 0)) {
    last.responsible = peopleOf(owner);
    return 'other';
  }
  const dates = commitmentDates(statement.kind === 'does' ? statement.time : text, walk.reference, walk.from);
  const tells = statement.kind === 'does' || statement.kind === 'other';
  if (tells && about && hasDates(dates) && isDetail(text, statement, about)) {
    about.dates = merged(about.dates, dates);
    about.about += ` ${text}`;
    return 'other';
  }
  if (statement.kind !== 'does') {
    for (const one of pointedAt(walk, text)) linked.add(one);
    if (statement.kind === 'other' && !AGREES.test(text) && !tellsThePast(text)) walk.said = { text, line };
    return statement.kind;
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
  const twin = sameAs(walk, statement);
  if (twin) {
    linked.add(twin);
    twin.dates = merged(twin.dates, dates);
    return 'does';
  }
  const together = last?.state === 'completed' && last.paragraph === walk.paragraph && !last.labelled;
  if (last && together && statement.state === 'completed') {
    const title = commitmentTitle(statement, walk.reference);
    last.title += `; ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
    last.about += ` ${text}`;
    return 'does';
  }
  for (const one of pointedAt(walk, text, true)) linked.add(one);
  linked.add(add(walk, statement, line, null, false));
  return 'does';
}

const FIELD_DATES: Partial<Readonly<Record<Field, (date: PlanDate, now: CommitmentDates) => CommitmentDates>>> = {
  start: (date, now) => ({ ...now, start: date }),
  evaluation: (date, now) => ({ ...now, evaluation: date }),
  next_report: (date, now) => ({ ...now, nextReport: date }),
};

/** "Tidplan: påbörjas i mars, utvärderas i december": each for what it says itself; a day with no such word is the end. */
const timed = (now: CommitmentDates, said: CommitmentDates): CommitmentDates => ({
  start: now.start ?? said.start,
  due: said.due.length > 0 ? said.due : now.due,
  evaluation: said.evaluation ?? now.evaluation,
  nextReport: said.nextReport ?? now.nextReport,
});

/** A field under a measure is that measure's, and one on its line; under a list of measures without fields of their own, all of theirs. */
function takeField(walk: Walk, field: Field, rest: string, line: number): void {
  const own = ownOf(walk);
  const last = own.at(-1);
  if (!last) return;
  // On the line of a point itself ("• Ny mall. Ansvarig: rektor") it is that point's alone.
  const listed = own.filter((one) => last.list !== null && one.list === last.list && last.line !== line);
  for (const measure of listed.length > 0 ? listed : [last]) {
    if (field === 'responsible') {
      const named = readResponsible([rest.replace(/[.;]+$/, '')]);
      measure.responsible = named.responsible;
      if (named.vacant) measure.vacant = rest;
    } else if (field === 'status') {
      const said = { text: rest.replace(/[.;]+$/, ''), bullet: false };
      const told = readStatus({ paragraphs: [said] }, walk.reference);
      if (findState(rest)) [measure.state, measure.raw, measure.told] = [told.state, said.text, told];
    } else if (field === 'due') measure.dates = timed(measure.dates, commitmentDates(rest, walk.reference, null));
    else {
      const dates = commitmentDates(rest, walk.reference, null);
      const any = dates.due[0] ?? dates.nextReport ?? dates.evaluation ?? dates.start;
      const put = FIELD_DATES[field];
      if (any && put) measure.dates = put(any, measure.dates);
    }
  }
}

/** "Nämnden kommer att:" and "Följande åtgärder planeras:" make commitments of the points under them. */
function introduces(walk: Walk, text: string, id: number): List | null {
  if (!/(?::|(?<![\p{L}])att)$/u.test(text)) return null;
  const who = /^(?<who>.{3,60}?)\s+(?:kommer|ska|avser|planerar|har)(?![\p{L}])/iu.exec(text)?.groups?.['who'] ?? null;
  const actor = who !== null && isActor(who) ? who : null;
  const list = { id, who: actor, labelled: false, dates: commitmentDates(text, walk.reference, walk.from) };
  const plans = /(?<![\p{L}])(?:kommer|ska|avser|planera(?:r|s|de)?|kommande|beslutat)(?![\p{L}])/iu;
  if (plans.test(text)) return { ...list, state: 'decided' };
  if (/vidtagits|vidtagna|genomförts|genomfört|gjorts|vidtagit/iu.test(text)) return { ...list, state: 'completed' };
  return /åtgärder|insatser/iu.test(text) ? { ...list, state: 'decided' } : null;
}

/** Lines for who or when under an answer that commits to nothing in so many words: what it said last is the measure. */
function takeSaid(walk: Walk, linked: Set<FoundMeasure>): void {
  const { said } = walk;
  if (said === null || ownOf(walk).length > 0) return;
  linked.add(add(walk, listedStatement(said.text, 'decided', null), said.line, null, false));
}

const isFollowing = (text: string): boolean =>
  partsOfLine(text).some((part) => {
    const label = labelOf(part);
    return label?.kind === 'field' && (label.field === 'responsible' || label.field === 'due');
  });

function readLine(walk: Walk, one: ProseLine, linked: Set<FoundMeasure>, kinds: Statement['kind'][]): void {
  for (const part of partsOfLine(withoutRemarks(one.text))) {
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
    if (text === '') continue;
    const { list } = walk;
    const isPoint = one.bullet || one.number !== null || label?.kind === 'measures';
    if (list && (isPoint || (list.labelled && list.state === 'decided' && label === null))) {
      const own = readStatement(text, namesTime(text, walk.reference));
      const statement = own.kind === 'does' ? own : listedStatement(text, list.state, list.who);
      const found = add(walk, { ...statement, who: statement.who ?? list.who }, one.line, list, list.labelled);
      // "Åtgärd: Rapporter två gånger per år / Klart: mars": how often is part of what it is called.
      const isOften = found.dates.due.length > 0 && found.dates.due.every((due) => due.precision === 'recurring');
      if (label?.kind === 'measures' && walk.followed && isOften) found.title = text.replace(/[\s.,;:]+$/u, '');
      linked.add(found);
      kinds.push('does');
      continue;
    }
    const said = sentences(text).flatMap(({ start, end }) => deliveryApart(normalise(text.slice(start, end))));
    for (const [at, sentence] of said.entries()) {
      kinds.push(readSentence(walk, sentence, one.line, linked, said[at + 1]));
    }
    walk.list = introduces(walk, text, walk.paragraph) ?? (list?.labelled ? list : null);
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
  const walk: Walk = { reference, from, all: [], section: 0, paragraph: 0, list: null, followed: false, said: null };
  const facts = sections.map((section, at) => {
    const linked = new Set<FoundMeasure>();
    const statements: Statement['kind'][] = [];
    walk.section = at;
    walk.list = null;
    walk.said = null;
    walk.followed = section.answer.some((one) => isFollowing(one.text));
    for (const line of section.answer) {
      walk.paragraph += 1;
      readLine(walk, line, linked, statements);
    }
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
