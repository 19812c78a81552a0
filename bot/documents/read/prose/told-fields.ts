import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findRelations, findSchedule, findState } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { isReadyAhead, readStatus } from '../measure/measure-status';
import { readResponsible } from '../measure/responsible';
import { pointsBack } from '../sentence/back';
import { delivererIn, doneByIn, OF_POST, ownerIn, ownerOfThing, recruiterIn } from '../sentence/owners';
import { isActor } from '../sentence/somebody';
import {
  type CommitmentDates,
  commitmentDates,
  hasDates,
  merged,
  NO_DATES,
  namesTime,
  namesTimeAhead,
  saysOnlyWhen,
} from '../sentence/times';
import { readToldDates } from '../text/told-facts';
import { readToldStatus } from '../text/told-status';
import { type Field, labelOf } from './answer-labels';
import { DONE_THEN, type FoundMeasure, HANDS_OVER, isAbout, peopleOf, sharesRoot } from './found-measure';
import type { ProseLine } from './prose-lines';
import { readStatement } from './statements';

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

/** "Tidplan: Så snart kommunen har fattat beslut": a time, and no day. */
const WHEN_THAT =
  /^(?:så\s+(?:snart|fort)|när|efter(?:\s+det)?\s+att|sedan|i\s+samband\s+med|i\s+anslutning\s+till)(?!\p{L})/iu;

/** What a line of its own says of a measure: "Ansvarig: rektor", "Klart: maj 2026", "Status: Pågår". */
export function putField(measure: FoundMeasure, field: Field, rest: string, reference: LocalDate): void {
  if (field === 'responsible') {
    const named = readResponsible([rest.replace(/[.;]+$/, '')]);
    measure.responsible = named.responsible;
    if (named.vacant) measure.vacant = rest;
  } else if (field === 'status') {
    const said = { text: rest.replace(/[.;]+$/, ''), bullet: false };
    const told = readStatus({ paragraphs: [said] }, reference);
    if (findState(rest)) [measure.state, measure.raw, measure.told] = [told.state, said.text, told];
  } else if (field === 'due') {
    const dates = commitmentDates(rest, reference, null);
    const isLater = !hasDates(dates) && WHEN_THAT.test(rest);
    measure.dates = timed(
      measure.dates,
      isLater ? { ...dates, due: [{ raw: rest, date: null, precision: 'none' }] } : dates,
    );
    // "Tidplan: Genomförd i mars 2026" says that it is done as well as when.
    const told = readStatus({ paragraphs: [{ text: rest.replace(/[.;]+$/, ''), bullet: false }] }, reference);
    if (told.state === 'completed' && measure.raw === null) [measure.state, measure.raw] = ['completed', told.raw];
  } else {
    const dates = commitmentDates(rest, reference, null);
    const any = dates.due[0] ?? dates.nextReport ?? dates.evaluation ?? dates.start;
    const put = FIELD_DATES[field];
    if (any && put) measure.dates = put(any, measure.dates);
  }
}

/** "Klart", "Pågår enligt plan": a sentence of a few words that says how far it has come. */
const MOST_WORDS = 5;
const ONGOING = /^(?:löpande|fortlöpande|kontinuerligt|tills\s+vidare|årligen|varje\s+\p{L}+)(?![\p{L}])[^.]{0,60}$/iu;
/** "Påbörjas den 2 mars 2026", "Tillträde beräknas till april": when what stands before it begins. */
const BEGINS = /^(?:påbörjas|inleds|startar|börjar|tillträd(?:e|et|er|s))(?!\p{L})/iu;
/** "Genomgången blev klar den 12 december" behind what was done. */
const WAS_READY =
  /^\p{Lu}\p{Ll}+(?:en|et|an|na)\s+(?:blev|var|är|stod)\s+(?:klara?t?|färdiga?t?|genomför[dt]a?|avsluta[dt]e?|slutför[dt]a?)(?!\p{L})/u;

/**
 * A sentence right behind what is to be done, on its own line, that is nothing but how far it has come ("Genomfört.") or
 * how often ("Löpande från och med december 2025."), or when it begins. True where it is, and what it says is then in the measure.
 */
export function takeAfter(measure: FoundMeasure, sentence: string, reference: LocalDate): boolean {
  const said = sentence.replace(/[.;]+$/, '');
  if (ONGOING.test(said) && measure.dates.due.length === 0) {
    measure.dates = timed(measure.dates, commitmentDates(said, reference, null));
    return true;
  }
  if (measure.state === 'completed' && WAS_READY.test(said)) return true;
  const begins = measure.state === 'completed' ? null : whoBegins(said);
  if (begins !== null) {
    if (measure.responsible.length === 0) measure.responsible = peopleOf(begins);
    measure.dates = merged(measure.dates, commitmentDates(said.replace(WHO_BEGINS, 'Börjar '), reference, null));
    return true;
  }
  if (BEGINS.test(said) && measure.state !== 'completed') {
    const dates = commitmentDates(said, reference, null);
    if (hasDates(dates)) {
      measure.dates = merged(measure.dates, dates);
      return true;
    }
  }
  const told = readStatus({ paragraphs: [{ text: said, bullet: false }] }, reference);
  if (said.split(' ').length > MOST_WORDS || told.state === 'unknown' || told.raw === null || !findState(said))
    return false;
  if (findState(said)?.start !== 0) return false;
  [measure.state, measure.raw, measure.told] = [told.state, said, told];
  return true;
}

/**
 * A sentence behind what is to be done that names its field itself: "Ansvarig: skolchefen.", "Påbörjas hösten 2026.",
 * "Klart." It tells of the last of `measures`. True where it does, and what it says is then in the measure.
 */
export function takeLabelled(sentence: string, measures: readonly FoundMeasure[], reference: LocalDate): boolean {
  const last = measures.at(-1);
  if (!last) return false;
  const label = labelOf(sentence);
  if (label?.kind === 'field' && label.field === 'responsible') {
    last.responsible = readResponsible([label.rest]).responsible;
    return true;
  }
  if (label?.kind === 'field' && label.field === 'status') {
    const found = findState(label.rest);
    if (found) [last.state, last.raw] = [found.state, label.rest];
    return true;
  }
  if (label?.kind === 'field' && label.field !== 'responsible' && label.field !== 'status') {
    const dates = commitmentDates(label.rest, reference, null);
    const any = dates.due[0] ?? dates.nextReport ?? dates.evaluation ?? dates.start;
    if (!any) return true;
    const own: CommitmentDates = {
      due: { ...NO_DATES, due: dates.due.length > 0 ? dates.due : [any] },
      start: { ...NO_DATES, start: any },
      next_report: { ...NO_DATES, nextReport: any },
      evaluation: { ...NO_DATES, evaluation: any },
    }[label.field];
    // "… till studiedagen den 18 mars. Klart: 30/1": the label says outright which of them it is.
    last.dates = merged(label.field === 'due' ? { ...last.dates, due: [] } : last.dates, own);
    return true;
  }
  if (/^(?:påbörjas|startar|inleds|börjar)(?!\p{L})/iu.test(sentence)) {
    const { start, due } = commitmentDates(sentence, reference, null);
    const begins = start ?? due[0];
    if (begins) last.dates = merged(last.dates, { ...NO_DATES, start: begins });
    return begins !== undefined;
  }
  if (isReadyAhead(sentence)) {
    last.dates = merged(last.dates, commitmentDates(sentence, reference, null));
    return true;
  }
  const found = sentence.split(' ').length <= MOST_WORDS ? findState(sentence) : null;
  if (!found || found.start > 2 || /\d/.test(sentence)) return false;
  [last.state, last.raw] = [found.state, sentence];
  return true;
}

const BY =
  '(?:(?:vår|(?:de\\s+)?(?:förtroendevalda\\s+)?revisorernas?|revisionens|kommunrevisionens|granskningens|granskarnas|granskarens|skolinspektionens|inspektionens|inspektörens|myndighetens|kpmg:?s|pwc:?s|ey:?s|helseplans|huvudmannens)\\s+)?';
const KIND = '(?:(?:samlade?|sammanfattande|uppföljande|slutlig|förnyad|ny|aktuell)\\s+)?';
/** "Bedömning: …", "Revisorernas bedömning 2026: …", "Utfall vid uppföljningen", alone on its line as well. */
const VERDICT = new RegExp(
  `^${BY}${KIND}(?:bedömning|omdöme|slutsats|utlåtande|utfall|resultat|uppföljning|status|läge|iakttagelser?|noteringar?)` +
    '(?:\\s+(?:vid|i|efter|från|av|enligt|hösten|våren|oktober|november|december|januari|februari|mars|april|maj|juni|augusti|september|\\(?20\\d{2})[^:]{0,50})?' +
    '\\s*(?:[:–—]\\s*(?<rest>.*)|$)',
  'iu',
);
/** What the board once answered, which is looked at again. */
const ANSWERED = /^(?:\p{L}+s\s+)?(?:svar|yttrande|åtgärdsförslag)(?!\p{L})[^:]{0,40}:/iu;

/** The lines of an answer that tell what is done, and what was found when somebody looked at it afterwards. */
interface Judged {
  readonly answer: readonly ProseLine[];
  readonly verdict: readonly string[];
}

/**
 * What auditors or inspectors found when they looked again, apart from the measures it is said of. It stands under a
 * label of its own after them ("Åtgärd: … / Bedömning: Pågår."), and says how far they have come; an assessment before
 * the measures is the reason for them, and is left where it stands.
 */
export function verdictApart(lines: readonly ProseLine[]): Judged {
  const first = lines.findIndex(
    ({ text }) => ['measures', 'field'].includes(labelOf(text)?.kind ?? '') || ANSWERED.test(text),
  );
  const at = first < 0 ? -1 : lines.findIndex(({ text }, n) => n > first && isVerdict(lines, n, text));
  if (at < 0) return { answer: lines, verdict: [] };
  const next = lines.findIndex(({ text }, n) => n > at && labelOf(text) !== null && !VERDICT.test(text));
  const end = next < 0 ? lines.length : next;
  const said = lines.slice(at, end).flatMap(({ text }) => {
    const rest = VERDICT.exec(text)?.groups?.['rest'];
    return VERDICT.test(text) ? (rest ? [rest] : []) : [text];
  });
  return { answer: [...lines.slice(0, at), ...lines.slice(end)], verdict: said };
}

function isVerdict(lines: readonly ProseLine[], at: number, text: string): boolean {
  const found = VERDICT.exec(text);
  if (!found || labelOf(text)?.kind === 'field') return false;
  const said = found.groups?.['rest'] || (lines[at + 1]?.text ?? '');
  return readToldStatus([said], [], '').state !== 'unknown';
}

/** Puts a verdict into the measures it is said of: how far they have come, and the times it gives what had none. */
export function judge(measures: readonly FoundMeasure[], verdict: readonly string[], reference: LocalDate): void {
  if (verdict.length === 0) return;
  const dates = readToldDates(verdict, reference);
  for (const one of measures) {
    const told = readToldStatus(verdict, [], one.title);
    if (told.state === 'unknown') continue;
    const late = told.schedule ?? findSchedule(verdict.join(' '));
    [one.state, one.raw, one.told] = [told.state, told.raw, { ...told, schedule: late, inferred: false }];
    const due = one.dates.due.length > 0 ? [] : dates.due;
    one.dates = merged(one.dates, { ...NO_DATES, ...dates, due, start: null });
  }
}

/** "Åtgärd 1a. Fler speciallärare", "Insats 2.1 – Ny rutin": a measure's number and what it is called. */
const NAMED =
  /^(?:[Åå]tgärd|ÅTGÄRD|[Ii]nsats|INSATS|[Aa]ktivitet|AKTIVITET)\s+(?:nr\.?\s*)?(?<no>\d{1,2}(?:\.\d{1,2}){0,2}\s?[a-h]?|[A-H]\d{0,2})\s*[.:)–—-]\s*(?<title>\p{Lu}\p{L}.{3,160})$/u;

/** The number and the name a line gives a measure; null where it gives none, or goes on to tell of it. */
export function nameOfMeasure(line: string): { readonly no: string; readonly title: string } | null {
  const { no, title } = NAMED.exec(normalise(line))?.groups ?? {};
  if (no === undefined || title === undefined || sentences(title).length > 1) return null;
  return { no: no.replace(/\s/gu, ''), title: title.replace(/[\s.;:]+$/u, '') };
}

/** "Arbetet pågår.", "Åtgärden är genomförd.", "Ej påbörjad.": where the measure itself stands. */
const isOfItself = (sentence: string) =>
  (pointsBack(sentence) || sentence.split(' ').length <= 4) && !TO_COME.test(sentence);
/** "Åtgärden ska vara klar i maj" tells of what is to come. */
const TO_COME = /(?<!\p{L})(?:ska(?:ll)?|beräknas|väntas|förväntas|planeras|bedöms|kommer\s+att|blir)(?!\p{L})/iu;

/**
 * What a sentence under a measure with a name of its own says of it: how far it has come, who answers for it, when it is
 * done. It begins no other measure.
 */
export function tellOfNamed(
  measure: FoundMeasure,
  sentence: string,
  reference: LocalDate,
  from: LocalDate | null,
): void {
  measure.about += ` ${sentence}`;
  if (findRelations(sentence).length > 0)
    measure.refers = measure.refers === undefined ? sentence : `${measure.refers}\n${sentence}`;
  const owner = ownerIn(sentence);
  if (owner) {
    measure.responsible = peopleOf(owner.who);
    return;
  }
  const outside = delivererIn(sentence);
  if (outside !== null && namesTime(sentence, reference)) {
    measure.executor = { name: outside, said: sentence };
    return;
  }
  const statement = readStatement(sentence, true, true);
  const state = findState(sentence)?.state;
  if (state !== undefined && isOfItself(sentence))
    [measure.state, measure.raw] = [state, sentence.replace(/[.;]+$/u, '')];
  if (statement.kind === 'does') {
    if (measure.responsible.length === 0 && statement.who !== null) measure.responsible = peopleOf(statement.who);
    const tells = statement.state !== 'decided' && measure.state === 'decided' && measure.raw === null;
    if (tells) [measure.state, measure.raw] = [statement.state, statement.raw];
  }
  const isOver = (statement.kind === 'does' && statement.state === 'completed') || statement.kind === 'done';
  if (!isOver && !tellsThePast(sentence))
    measure.dates = merged(measure.dates, commitmentDates(sentence, reference, from));
}

/** "Nämnden avser att göra en analys" says who promised; "analysen görs av IT-enheten" who does it. */
const BOARD = /^(?:\p{L}*nämnden|(?:kommun)?styrelsen|kommunen|huvudmannen|vi)$/iu;

/** "Underlaget sammanställs av …": what every measure may need. */
const SUPPORTS =
  /^(?:underlaget|materialet|statistiken|uppgifterna|sammanställningen|genomförandet|planeringen|det\s+praktiska\s+arbetet)$/iu;

/** Whether only the board that promised it stands for a measure, or nobody. */
export const isOfBoard = ({ responsible }: FoundMeasure): boolean => responsible.every((one) => BOARD.test(one));

/** "Rekryteringen pågår. Skolchefen annonserar på nytt i maj och tjänsten ska vara tillsatt i juni." */
export function takeRecruiter(measure: FoundMeasure, sentence: string, reference: LocalDate): boolean {
  const found = OF_POST.test(measure.about) ? recruiterIn(sentence) : null;
  if (found === null || !isActor(found.who)) return false;
  if (measure.responsible.length === 0) measure.responsible = peopleOf(found.who);
  if (found.after !== null) measure.dates = merged(measure.dates, commitmentDates(found.after, reference, null));
  return true;
}

/** Takes in who does or answers for what was just promised, by a sentence on that; false for any other sentence. */
export function takeDoneBy(measure: FoundMeasure, sentence: string, reference: LocalDate): boolean {
  const owned = ownerOfThing(sentence);
  if (owned && (isAbout(owned.thing, measure.about) || sharesRoot(owned.thing, measure.about))) {
    measure.responsible = peopleOf(owned.who);
    if (measure.dates.due.length === 0)
      measure.dates = merged(measure.dates, commitmentDates(sentence, reference, null));
    return true;
  }
  const by = doneByIn(sentence);
  if (!by || !(SUPPORTS.test(by.subject) || isAbout(sentence, measure.about))) return false;
  // "Lärarna ska få en kurs. Kursen hålls av juristen."
  if (isOfBoard(measure) || /^få\s/iu.test(measure.title)) measure.responsible = peopleOf(by.who);
  if (measure.dates.due.length === 0) measure.dates = merged(measure.dates, commitmentDates(sentence, reference, null));
  return true;
}

/** "Arbetssättet är infört och åtgärden är genomförd.": what the answer has just told of is the measure, and done. */
export const endsSaid = (sentence: string): boolean =>
  /(?:^|\s(?:och|samt)\s)(?:därmed\s+(?:är\s+)?)?(?:åtgärden|åtgärderna|insatsen|uppdraget|detta\s+arbete)\s+(?:är\s+)?(?:(?:därmed|nu|redan|således|helt)\s+)*(?:genomför[dt]a?|vidtag(?:en|et|na)|slutför[dt]a?|avsluta[dt]e?|klara?|färdiga?|verkställ[dt]a?)(?!\p{L})/iu.test(
    sentence,
  );

/** "… är projektledare för båda delarna": whose all of a paragraph is that nobody else has been named for. */
const OF_ALL =
  /(?<!\p{L})(?:för|i|med|av)\s+(?:båda|bägge|alla|samtliga)(?:\s+(?:två|tre|fyra|de\s+här))?(?:\s+(?:delarna|åtgärderna|insatserna|uppdragen|punkterna|sakerna|stegen))?\s*[.;]?$/iu;
export const meantAll = (own: readonly FoundMeasure[], last: FoundMeasure, text: string): readonly FoundMeasure[] =>
  OF_ALL.test(text)
    ? own.filter((one) => one === last || (one.line === last.line && one.responsible.length === 0))
    : [last];

/** "Controllern, som har uppgiften, börjar i maj": who does what was just told of, and from when. */
const WHO_BEGINS =
  /^(?<who>\p{Lu}[^,.;]{2,60}?)(?:,\s+som\s[^,.;]{3,60},)?\s+(?:börjar|startar|påbörjar|sätter\s+i\s?gång)(?:\s+(?:med\s+)?(?:det|detta|arbetet))?\s+(?=(?:redan\s+)?(?:i|under|den|från|vid|till|vecka|v\.|hösten|våren)\s)/u;
function whoBegins(sentence: string): string | null {
  const who = WHO_BEGINS.exec(sentence)?.groups?.['who'];
  return who !== undefined && isActor(who) ? who : null;
}

/** "Kommunen köper in ett systemstöd. Systemet tas i drift i maj": the next sentence says when. */
export function tellsWhen(next: string | undefined, text: string, reference: LocalDate): boolean {
  return (
    next !== undefined &&
    namesTimeAhead(next, reference) &&
    (saysOnlyWhen(next) ||
      whoBegins(next) !== null ||
      DONE_THEN.test(next) ||
      HANDS_OVER.test(next) ||
      isAbout(next, text))
  );
}
