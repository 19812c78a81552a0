import type { LocalDate } from '../../../domain/dates';
import type { MeasureState, Schedule } from '../../../domain/plan';
import { capitalised, sentences, stems } from '../../../domain/reading/swedish-text';
import type { MeasureStatus } from '../measure/measure-status';
import { readResponsible } from '../measure/responsible';
import { ANAPHOR } from '../sentence/back';
import { FOLLOW_NOUN, FOLLOWS_UP, withoutFollowed } from '../sentence/follow-ups';
import { type CommitmentDates, commitmentDates, NO_DATES, nearest, withoutTimes } from '../sentence/times';
import { isMadeReady } from '../sentence/verbs';
import type { ShapeMeasure } from '../shapes/shape';
import type { MeasureRow } from '../tables/measure-rows';
import type { Statement } from './statements';

export type Does = Extract<Statement, { readonly kind: 'does' }>;

/** A measure found in an answer, while the answers are gone through. */
export interface FoundMeasure {
  title: string;
  /** What its title is about, as it was first read: to know the same promise when it is made again. */
  readonly words: ReadonlySet<string>;
  /** Everything said of it: what later sentences are compared with. */
  about: string;
  readonly line: number;
  readonly paragraph: number;
  readonly section: number;
  /** The list it is a point of, where it is one: what stands under the list is said of all its points. */
  readonly list: number | null;
  state: MeasureState;
  raw: string | null;
  responsible: readonly string[];
  /** "vakant (rekrytering pågår)": what is said instead of somebody. */
  vacant?: string;
  /** What a line of its own says of how far it has come. */
  told?: MeasureStatus;
  readonly commissionedBy: string | null;
  /** Somebody outside who carries it out, and the sentence that says when they deliver. */
  executor: { readonly name: string; readonly said: string } | null;
  dates: CommitmentDates;
  /** Whether it keeps to its plan, where a sentence of the answer says so. */
  schedule?: Schedule | null;
  /** The number the document gives it: "2b". */
  printed?: string;
  /** Sentences that may point at another measure by its number. */
  refers?: string;
  /** True where the document itself calls it a measure ("Åtgärd: …"). */
  readonly labelled: boolean;
}

/** First words of roles and bodies; a school's or a person's name keeps its capital. */
const COMMON =
  /^(?:förvaltning|rektor|nämnd|ledning|skolchef|verksamhets|utbildnings|kvalitets|utvecklings|biträdande|alla|samtliga|varje|respektive|enhets|områdes|central|elevhäls|ekonomi|kommun|huvudman|styrelse|gymnasie|grundskole|förskole|berörda|ordförande|lärar|personal|arbetslag|skolledning|två|tre|fyra|fem|sex)/iu;

/** "tre rektorerna" is a slip for "tre rektorer"; a first word that is no name is small inside a list of people. */
export const peopleOf = (text: string): readonly string[] =>
  readResponsible([text]).responsible.map((one) => {
    const plain = one.replace(/^((?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+)\s+\p{L}+?(?:e|a|o)r)na$/iu, '$1');
    return COMMON.test(plain) && !/-\s+och/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  });

/** Where a measure stands in the document and what its list says of all its points. */
interface Standing extends Pick<FoundMeasure, 'line' | 'paragraph' | 'section' | 'list' | 'labelled'> {
  readonly dates?: CommitmentDates;
}

/** "Återkomma med ett förslag till rutin": the day that is made by, and no report of anything else. */
const PROPOSAL =
  /^(?:återkomma|inkomma)\s+(?:till\s+\p{L}+\s+)?med\s+(?:ett\s+|en\s+)?(?:\p{L}+\s+){0,2}?\p{L}*(?:förslag|plan|underlag|utredning|analys|rutin|kalkyl)(?!\p{L})/iu;

/** The measure a sentence or a point of a list makes. */
export function foundMeasure(
  statement: Does,
  { dates: shared, ...standing }: Standing,
  reference: LocalDate,
  from: LocalDate | null,
): FoundMeasure {
  const said = statement.state === 'completed' ? NO_DATES : commitmentDates(statement.time, reference, from);
  const isProposal = PROPOSAL.test(statement.what) && said.due.length === 0 && said.nextReport !== null;
  const own = isProposal ? { ...said, due: [said.nextReport].flatMap((one) => one ?? []), nextReport: null } : said;
  const due = own.due.length > 0 || statement.state === 'completed' ? own.due : (shared?.due ?? []);
  const title = commitmentTitle(statement, reference);
  return {
    ...standing,
    title,
    words: stems(title),
    about: statement.what === statement.time ? statement.time : `${statement.time} ${statement.what}`,
    state: statement.state,
    raw: statement.raw,
    responsible: statement.who === null ? [] : peopleOf(statement.who),
    commissionedBy: statement.commissionedBy,
    executor: null,
    dates: { ...own, due: nearest(due) },
  };
}

const TAKES_PART =
  /(?<![\p{L}])(?:i|med|av)\s+(?:arbetet|uppdraget|åtgärden|insatsen|projektet|detta)(?:,|\s+(?:som|och)|$)/iu;

const TELLS_WHEN =
  /(?<![\p{L}])(?:klara?t?|färdiga?t?|slutför\p{L}*|avslut\p{L}*|starta\p{L}*|påbörja\p{L}*|inled\p{L}*|börja\p{L}*|pågå\p{L}*|fortsätt\p{L}*|fortgå\p{L}*|beräknas|planeras|sker|ske|på\s+plats|i\s*gång|i\s+drift|i\s+bruk|tillsat(?:t|ta|ts|s)|anställda?|beslutas?|beslutade?|antas|antag(?:en|et|na)|fastställ(?:s|da?|t)|tillträd\p{L}*|levereras?|undertecknas?|underställs|föreläggs|överlämnas)(?![\p{L}])/iu;

/** "Genomgången ska vara klar …": what it is in one word, and that it is to be done. */
export const DONE_THEN =
  /^(?!det(?!\p{L}))\p{L}{5,}(?:en|et|an|na)\s+(?:(?:ska(?:ll)?|beräknas|väntas|bedöms|planeras|kommer\s+att)\s+(?:vara|bli)|blir)\s+(?:helt\s+)?(?:klar|färdig|genomförd|slutförd|avslutad)\p{L}*(?!\p{L})/iu;
const OCCASIONS =
  /(?<![\p{L}])(?:träffas|möts|mötas)(?![\p{L}])|(?<!\p{L})(?:\p{L}+|\d+)\s+(?:tillfällen|träffar)(?![\p{L}])/iu;
const DESCRIBES = /(?<![\p{L}])(?:omfattar|innehåller|består\s+av)(?![\p{L}])/iu;
const NEW_THING =
  /^(?:en|ett)\s+(?!(?:första|ny|slutlig|årlig|skriftlig|muntlig|halvtids|del|slut)?\s*(?:\p{L}*rapport|uppföljning|utvärdering|redovisning|avstämning|återkoppling))/iu;
const COMES_BACK =
  /(?<![\p{L}])(?:återkomma|ta\s+fram|lämna|upprätta)\s+(?:med\s+)?(?:ett\s+|en\s+)?(?:tids?plan|förslag)/iu;
const THEN =
  /^(?:därefter|sedan|efter\s+det|slutligen|under\s+[\p{L}\d ]{3,20}|i\s+\p{L}+(?:\s+\d{4})?)\s+(?:kommer|ska)\s+/iu;

const isDefinite = (phrase: string) =>
  /^(?:den\s+|det\s+|de\s+)?(?:\p{L}+\s+){0,2}?\p{L}{4,}(?:en|et|n|na|t)(?![\p{L}])/iu.test(phrase);
/** "Besiktningen" is what was promised as "besiktiga", and "granskningen" as "granska". */
const isSameAct = (noun: string, verb: string): boolean => {
  const root = /^(?<root>\p{L}{5,}?)(?:n?ing|n?ande|tion)$/u.exec(noun)?.groups?.['root'];
  return root !== undefined && verb.startsWith(root) && verb.length - root.length <= 3;
};
const sharesStem = (one: string, other: string, isSubject = false) => {
  const words = [...stems(other)];
  // "Forumet" is the "samverkansforum" that was just promised, "systemet" the "systemstöd", and "rekryteringen" what was promised as "rekrytera".
  return [...stems(one.split(' ').slice(0, 6).join(' '))].some((word) =>
    words.some(
      (known) =>
        known === word ||
        word === `${known}s` || // "analysen" of an "analys", whose last letter is no ending
        (known.length > 4 && word === `${known}n`) || // … and "handlingsplanen" of a "handlingsplan"
        // The stems of "avbrottsenkät" and "behovsanalys" have lost their last letter, which those of "enkäten" and "analysen" keep.
        (word.length >= 5 &&
          (known.endsWith(word) ||
            known.endsWith(word.replace(/([mn])\1$/u, '$1')) || // "programmet" of a "mentorsprogram"
            (known.length > word.length && known.endsWith(word.replace(/[ts]$/u, ''))) ||
            (isSubject && known.startsWith(word)))) ||
        isSameAct(word, known),
    ),
  );
};

/** "Förslag lämnas till nämnden i maj": when what was just promised to be looked into is handed over. */
export const HANDS_OVER =
  /^(?:(?:ett|färdigt)\s+)?(?:förslag(?:et|en)?|utredningsrapport(?:en)?|beslutsunderlag(?:et)?|underlag(?:et)?)\s+(?:ska\s+|väntas\s+|beräknas\s+)?(?:kunna\s+)?(?:lämnas|läggs?\s+fram|läggas\s+fram|presenteras|redovisas|tas\s+upp)(?!\p{L})/iu;

/** Whether a sentence begins with what another is about: "Systemet tas i drift i maj" after "köper in ett systemstöd". */
export const isAbout = (sentence: string, other: string): boolean =>
  ANAPHOR.test(sentence) ||
  (isDefinite(sentence) && sharesStem(sentence.split(' ').slice(0, 2).join(' '), other, true));

const OF =
  /(?<!\p{L})(?:utvärdering|uppföljning|redovisning|avstämning|återrapport(?:ering)?)(?:en)?\s+av\s+(?<what>[^.,;]{3,80}?)(?=\s+(?:görs|sker|genomförs|ska|kommer|lämnas|presenteras|redovisas|planeras|hålls)(?!\p{L})|$)/iu;

/** What a follow-up is of, by its own words: "en utvärdering av handledningen görs i juni"; null where it does not say. */
export const followedUpOf = (sentence: string): string | null => {
  const what = OF.exec(sentence)?.groups?.['what'];
  return what === undefined || ANAPHOR.test(what) ? null : what;
};

const ROOT = 6;
/** Whether one text speaks of what another is about, a "handledning" of its "handledare". */
export const sharesRoot = (one: string, other: string): boolean => {
  const roots = (text: string) =>
    [...stems(text)].filter((stem) => stem.length >= ROOT).map((stem) => stem.slice(0, ROOT));
  const known = roots(other);
  return roots(one).some((root) => known.includes(root));
};

/** "Rektorerna ska använda checklistan. Den kompletteras av HR i april": somebody else does something more with it. */
const MORE_OF =
  /^(?:kompletter|uppdater|översätt|översätts|tryck|utök|anpass|revider|digitaliser|sprid|förtydlig)\p{L}*s$/iu;

const SO_BY_THEN =
  /\sska(?:ll)?\s+(?:\p{Ll}+\s+){0,2}?ha\s+(?:\p{Ll}+\s+)??\p{Ll}{2,}ts?\s+(?:i\s+|av\s+|med\s+|del\s+av\s+)?(?<thing>\p{L}.+)$/iu;
/** "Kommunen erbjuder en kurs. Tio lärare ska ha gått kursen i maj": how far what was promised has to be by then. */
export function isSoByThen(sentence: string, about: string): boolean {
  const thing = SO_BY_THEN.exec(sentence)?.groups?.['thing'];
  return thing !== undefined && isAbout(thing, about);
}

/** "Delegationsordningen ska ses över. En ny delegationsordning antas i mars": the same, when it has been made anew. */
const ANEW =
  /^(?:(?:en|ett)\s+)?(?:nya?|nytt|reviderade?|reviderat|uppdaterade?|uppdaterat|omarbetade?|omarbetat)\s+(?<thing>\p{Ll}{4,})\s+(?:ska|kommer|väntas|beräknas|antas|beslutas|fastställs|gäller|börjar|träder|tas|införs|finns|läggs)(?!\p{L})/iu;
const isRenewed = (sentence: string, { title, dates }: FoundMeasure): boolean => {
  const thing = ANEW.exec(sentence)?.groups?.['thing']?.toLowerCase();
  return thing !== undefined && dates.due.length === 0 && title.toLowerCase().startsWith(thing);
};

/** Whether a sentence only says when what was just promised is done or followed up, and promises nothing of its own. */
export function isDetail(sentence: string, statement: Statement, last: FoundMeasure): boolean {
  // "Mötena utvärderas efter sommaren": of what was put in place.
  const isLookedBackOn = /(?<!\p{L})utvärderas(?!\p{L})/iu.test(sentence) && isAbout(sentence, last.about);
  if (statement.kind === 'does' && statement.state === 'completed') return false;
  if (statement.kind === 'does' && last.state === 'completed') return isLookedBackOn;
  // "Programmet omfattar fyra träffar" describes what a promised timetable is for, and does not say when that comes.
  if (DESCRIBES.test(sentence) && COMES_BACK.test(last.about)) return false;
  if (HANDS_OVER.test(sentence) || (last.dates.due.length === 0 && isSoByThen(sentence, last.about))) return true;
  const isOthers = statement.kind === 'does' && statement.who !== null && last.responsible.length > 0;
  if (
    isOthers &&
    MORE_OF.test(statement.verb) &&
    !last.responsible.some((one) => peopleOf(statement.who ?? '').includes(one))
  )
    return false;
  if (OCCASIONS.test(sentence) && !/deltar?|utbildning/iu.test(sentence)) return true;
  if (FOLLOW_NOUN.test(sentence) || (statement.kind === 'does' && TAKES_PART.test(statement.what))) return true;
  if (isRenewed(sentence, last)) return true;
  const opening = sentence.replace(THEN, '');
  // "En enkät ska genomföras i höst och resultatet redovisas i maj" promises the enquiry, and tells of nothing before it.
  const isNew =
    statement.kind === 'does' && NEW_THING.test(statement.subject ?? '') && !FOLLOWS_UP.test(statement.verb);
  if (isNew && !ANAPHOR.test(opening)) return false;
  const subject = statement.kind === 'does' && statement.subject ? statement.subject : opening;
  const refers = ANAPHOR.test(subject) || (isDefinite(subject) && sharesStem(subject, last.about, true));
  const follows = FOLLOWS_UP.exec(withoutFollowed(sentence));
  if (follows) {
    const object = sentence.slice(follows.index + follows[0].length).trim();
    const passive = /(?:as|s\s+upp|s\s+av|s)$/iu.test(follows[0]) || /^återkom/iu.test(follows[0]);
    return passive || refers || ANAPHOR.test(object) || sharesStem(object, last.about);
  }
  const lacksDay = last.dates.due.length === 0 && statement.kind === 'does' && statement.subject !== null;
  // "Rektorerna går igenom rutinen. Genomgången ska vara klar i januari": one word for what was just said.
  if (lacksDay && DONE_THEN.test(sentence)) return true;
  const isMade = statement.kind === 'does' && isMadeReady(statement.what, sentence);
  return refers && (isMade || TELLS_WHEN.test(sentence) || lacksDay);
}

/** What only tells why or how: a title ends before it. */
const WHY =
  /,?\s+(?:där|vilket|vilka|men\s+(?=eftersom\s|då\s)|så\s+att|för\s+att|i\s+syfte\s+att|med\s+syfte(?:t)?\s+att|med\s+målet\s+att|detta\s+för|i\s+enlighet\s+med|utifrån)(?![\p{L}]).*$/iu;
const LONGEST = 140;
/** "…, återrapport till utskottet": when it is told of is no part of what it is. */
const REPORTED =
  /(?:\s+(?:och|samt)\s+(?:åter)?(?:redovisa|rapportera|presentera)[dt]|,\s+(?:med\s+|och\s+)?(?:(?:åter|del|slut|av)?(?:rapport(?:ering)?|redovisning)|återkoppling))(?:\s+(?:till|i|för)\s+\p{L}+)?$/iu;

/** "Ta fram en plan", "upprätta en rutin": what for is what it is, and stays. */
const ONLY_A_PAPER =
  /^(?:\p{L}+\s+){1,3}(?:en|ett|nya?|gemensam(?:ma|t)?|tydliga?(?:re)?)(?:\s+(?:gemensam|ny|skriftlig|tydlig|särskild|långsiktig|kommunövergripande|gemensamt|nytt)(?:are)?)*\s+(?:plan|handlingsplan|åtgärdsplan|rutin|modell|strategi|metod|process|struktur|arbetssätt|förslag|underlag|program|system|organisation|form|former|riktlinje|riktlinjer|rutiner|mall|checklista|arbetsgrupp|insats|åtgärd|möjlighet)$/iu;

/** "Ett verktyg för att räkna timmar införs": what is done is said last, behind what it is for. */
const PASSIVE_LAST =
  /^(?:en|ett|ny|nytt|nya|två|tre|\p{Lu}\p{Ll}+)\s.*\s(?!(?:finns|hos|dess|deras)$)\p{Ll}+[adeglnprtvk]s(?:\s+(?:in|upp|fram|över|ut|av|igång))?$/iu;

function shortened(text: string): string {
  const before = text.replace(WHY, '');
  const cut = PASSIVE_LAST.test(text.replace(/[.;]+$/u, '')) && !PASSIVE_LAST.test(before) ? text : before;
  const named = cut.split(' ').length >= 3 && !ONLY_A_PAPER.test(cut) ? cut : text;
  if (named.length <= LONGEST) return named;
  const clause = named.slice(0, LONGEST).split(/[,;:](?=\s)/);
  const first = clause.length > 1 ? clause.slice(0, -1).join(',') : '';
  return first.split(' ').length >= 4 ? first : named.slice(0, named.lastIndexOf(' ', LONGEST));
}

const IS_READY = /(?<=\s(?:är|blir)\s)(?:klar|färdig|införd|beslutad|antagen|på\splats|i\sdrift)[at]?(?!\p{L})/u;

/**
 * What a commitment is called, in its own words: what is committed to, without when and why. "Förvaltningen ska under
 * våren ta fram en rutin för vikarier, i syfte att …" is "Ta fram en rutin för vikarier".
 */
export function commitmentTitle(statement: Does, reference: LocalDate): string {
  const whole = statement.subject !== null && statement.what !== statement.time;
  const said = whole ? `${statement.subject} ska ${statement.what}` : statement.what;
  const [opening] = sentences(said); // "En rutin tas fram. Den gäller från maj" is called by its first sentence
  const first = opening ? said.slice(opening.start, opening.end).trim() : said;
  const title = withoutTimes(shortened(first), reference);
  const named = /(?<!\p{L})\p{L}{2}.*\s\p{L}/u.test(title) ? title : first;
  // "Mallen är klar senast den 1 mars": what it is by then goes with its verb.
  const ready = /\s(?:är|blir)$/u.test(named) ? IS_READY.exec(first)?.[0] : undefined;
  if (ready !== undefined) return capitalised(`${named} ${ready}`);
  return capitalised(
    named
      .replace(
        /(?:,?\s+(?:och|som|men))?,?\s+(?:klart?|beräknas|väntas|planeras|gäller|(?:ska|kommer\s+att)\s+vara(?:\s+(?:beslutad|antagen|fastställd|klar|färdig)[tae]?)?)$/iu,
        '',
      )
      .replace(
        /,?\s+som\s+ska(?:ll)?\s+(?:användas|gälla|tillämpas|följas|börja\s+(?:användas|gälla|tillämpas))$/iu,
        '',
      )
      .replace(/\s*\(\s*\)/gu, '') // "nästa möte (25 november)" without its day
      .replace(/[\s.,;:]+$/u, '')
      .replace(REPORTED, ''),
  );
}

/**
 * A measure found in sentences, in the form every shape gives. One the document does not call a measure is asked about.
 * `area` is what the part it stands in is about, where that has a name.
 */
export function shapeMeasure(found: FoundMeasure, area: string | null = null): ShapeMeasure {
  const cell = (text: string) => ({ paragraphs: [{ text, bullet: false }] });
  const row: MeasureRow = {
    cells: {
      measure: cell(found.title),
      ...(found.dates.start ? { start: cell(found.dates.start.raw) } : {}),
      ...(found.vacant === undefined ? {} : { responsible: cell(found.vacant) }),
      ...(found.executor ? { executor: cell(found.executor.name), comment: cell(found.executor.said) } : {}),
    },
    group: null,
    lines: [found.line],
    sharesArea: false,
    acrossPages: false,
    doubts: [],
  };
  return {
    row,
    title: { title: found.title, area, actions: [], printed: found.printed ?? null },
    status: found.told ?? {
      state: found.state,
      raw: found.raw,
      schedule: found.schedule ?? null,
      followUp: null,
      finished: [],
      inferred: !found.labelled,
      twofold: false,
      mentionsDelay: false,
    },
    responsible: found.responsible,
    due: found.dates.due,
    ...(found.refers === undefined ? {} : { refers: found.refers }),
    ...(found.dates.evaluation ? { evaluation: found.dates.evaluation } : {}),
    ...(found.dates.nextReport ? { nextReport: found.dates.nextReport } : {}),
    flags:
      found.commissionedBy === null
        ? []
        : [`commissioned_by:${found.commissionedBy.charAt(0).toLowerCase()}${found.commissionedBy.slice(1)}`],
    doubts: found.labelled ? [] : ['measure_in_text'],
  };
}

/** "Planen följs upp", "Schemat ska utvärderas": one word that was told of before. */
const FOLLOWED_THING =
  /^(?<stem>\p{Lu}\p{Ll}{3,}?)(?:en|et|an|na|t)\s+(?:ska(?:ll)?\s+|kommer\s+att\s+)?(?:följas|följs|utvärderas|redovisas|återrapporteras)(?!\p{L})/u;
/** The measures whose names begin with such a thing, or with a longer word that ends so: "En läsplan tas fram". */
export function followedByName(text: string, measures: readonly FoundMeasure[]): readonly FoundMeasure[] {
  const stem = FOLLOWED_THING.exec(text)?.groups?.['stem']?.toLowerCase();
  if (stem === undefined) return [];
  const isIt = (word: string) => word.endsWith(stem) || word.replace(/(?:en|et|an|na)$/u, '').endsWith(stem);
  return measures.filter(({ title }) => title.toLowerCase().split(' ').slice(0, 3).some(isIt));
}
