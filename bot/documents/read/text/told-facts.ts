import { plusDays } from '../../../domain/calendar';
import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findState } from '../../../domain/plan-phrases';
import { findRoleWords, tellsThePast } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { speaksOf } from '../../../domain/reading/swedish-text';
import { readDates } from '../../../domain/swedish-dates';
import { withoutLabel } from '../measure/measure-dates';
import { readResponsible } from '../measure/responsible';
import { isFirstName } from './first-names';
import { isDoer } from './somebody';
import { isTimed } from './time-alone';
import { sentencesOf } from './told-status';

/** Dates sentences give a measure; `loose` is true where one says when something else is to be ready. */
export interface ToldDates {
  readonly due: readonly PlanDate[];
  readonly evaluation: PlanDate | null;
  readonly nextReport: PlanDate | null;
  /** When it begins, of what has not begun yet. */
  readonly start: PlanDate | null;
  readonly loose: boolean;
}

/** "färdigställs under hösten 2019" of the sentence it stands in: from the word that says what the date is for. */
function shortRaw(sentence: string, date: PlanDate, reference: LocalDate): string {
  const period = findPeriods(sentence, reference).find((one) => one.period.date === date.date);
  if (!period) return date.raw;
  const word = findRoleWords(sentence).findLast((one) => one.end <= period.start && one.role === 'due');
  return word ? sentence.slice(word.start, period.end) : date.raw;
}

const HALF_YEAR = 180;
/** "Klar och beslutad i MBL 20 oktober" of November tells of the October that was. */
const isDone = (sentence: string): boolean => {
  const found = findState(sentence);
  return found?.ends === true && found.start <= 2;
};

/** Buildings and people outside have days of their own; an "HR-konsult" is one of the administration's own. */
const ELSEWHERE =
  /(?<![\p{L}])(?:står\s+(?:klar|färdig)\p{L}*|(?<!(?:hr|personal|löne)-)\p{L}*(?<!personal|löne)konsult\p{L}*|extern\p{L}*|leverantör\p{L}*|entreprenör\p{L}*|bolag\p{L}*|ab|hb|kb|skolinspektionen|skolverket|regionen|staten|regeringen)(?![\p{L}])/iu;
/** "Kommer inte att slutföras under 2025" says when it is not to be ready. */
const NOT_THEN =
  /(?<![\p{L}])(?:inte|ej)\s+(?:att\s+)?(?:hinn\p{L}+\s+)?(?:bli\s+|vara\s+)?(?:klar|slutför|genomför|färdig|avsluta)/iu;

/** "Hon har påbörjat arbetet, som ska vara klart i mars": what is to come, behind what has been. */
const AND_THEN =
  /(?:,\s+(?:som|vilket|och)|\soch)\s+(?<then>(?:ska(?:ll)?|beräknas|väntas|planeras)\s+(?:vara|bli)\s+(?:klar|färdig|genomför|avsluta|slutför)\p{L}*\s.+)$/iu;

/** "De två sista skolorna ska vara igång senast i mars": when the last of them has begun, the measure is done. */
const LAST_OF_THEM =
  /^(?:resten|återstoden|(?:de\s+)?(?:(?:\p{L}+\s+)?(?:sista|resterande|återstående|kvarvarande|kvarstående|övriga))\s+(?:\p{L}+\s+)?\p{L}+)\s+(?:ska(?:ll)?|beräknas|väntas|planeras)\s+(?:(?:också|även)\s+)?(?:vara|komma|ha\s+kommit)\s+igång/iu;

/** "Startar i mars", "Utredningen inleds i mars": the measure itself, and not "En andra grupp startar i mars". */
const WHOLE_BEGINS =
  /^(?:(?<what>den|det(?:ta)?|\p{L}{4,}(?:en|et|an))\s+)?(?:(?:ska|kommer\s+att|beräknas|planeras|väntas)\s+)?(?:i\s+stället\s+|nu\s+)?(?:inled(?:s|as|er)|påbörja[rs]|starta[rs]?|börjar?|dras\s+i\s*gång|(?:drar|sätts|kommer)\s+i\s*gång)(?!\p{L})/iu;
/** "Kuratorn börjar i mars", "Terminen startar i augusti": what does not begin with the measure. */
const NOT_OF_IT = /^(?:\p{L}*(?:termin|läsår|skol|år)(?:en|et|an)|uppfölj\p{L}*|utvärder\p{L}*)$/iu;
const beginsThen = (sentence: string): boolean => {
  const found = WHOLE_BEGINS.exec(sentence);
  const what = found?.groups?.['what'] ?? '';
  return found !== null && !NOT_OF_IT.test(what) && !isDoer(what);
};

/** "Kartläggningen görs under hösten 2026", "De två träffar som återstår hålls i mars", "Görs i januari": of the measure itself, and nothing but when. */
const IS_DONE_THEN =
  /^(?:(?:den|det|detta|arbetet|insatsen|åtgärden|aktiviteten|\p{L}{4,}ingen|(?:de\s+|den\s+)?(?:\p{L}+\s+){0,2}?(?:\p{L}+\s+som\s+(?:återstår|är\s+kvar)|(?:sista|resterande|återstående|kvarvarande)\s+\p{L}+))\s+)?(?:görs|hålls|genomförs|sker|utförs|äger\s+rum)\s+(?!om\s|vid\s+behov)/iu;
const LOOKS_BACK = /^(?:uppfölj|utvärder|redovis|återrapporter|avrapporter|rapporter|avstäm)/iu;
export function whenItIsDone(sentence: string, reference: LocalDate): PlanDate | null {
  const lead = LOOKS_BACK.test(sentence) ? null : IS_DONE_THEN.exec(sentence);
  if (!lead) return null;
  const when = sentence.slice(lead[0].length).replace(/\.$/u, '');
  const [only, ...more] = readDates(when, reference, 'due');
  const isWhole = only?.role === 'due' && more.length === 0 && only.date.raw.length + 4 >= when.length;
  return isWhole && (only.date.date ?? '') >= reference ? withoutLabel(only.date) : null;
}

/**
 * The dates that follow-up and analysis state for the measure itself: present or future tense, on or after the
 * document's day, with a word for what they are. "Vi har provat detta under våren" tells a story; "Konsultens rapport
 * är klar i april" is somebody else's date, left out and reported as loose.
 */
export function readToldDates(paragraphs: readonly string[], reference: LocalDate): ToldDates {
  const due: PlanDate[] = [];
  let evaluation: PlanDate | null = null;
  let nextReport: PlanDate | null = null;
  let start: PlanDate | null = null;
  let loose = false;
  for (const whole of sentencesOf(paragraphs)) {
    const sentence = tellsThePast(whole) ? (AND_THEN.exec(whole)?.groups?.['then'] ?? '') : whole;
    if (sentence === '' || tellsThePast(sentence) || NOT_THEN.test(sentence)) continue;
    const then = whenItIsDone(sentence, reference);
    if (then !== null) {
      due.push(then);
      continue;
    }
    for (const { role, date, explicit } of readDates(sentence, reference, null)) {
      if (!explicit || date.date === null || date.date < reference) continue;
      if (date.assumed === true && date.date > plusDays(reference, HALF_YEAR) && isDone(sentence)) continue;
      if (role === 'evaluation') evaluation ??= withoutLabel(date);
      else if (role === 'next_report' || role === 'checkpoint') nextReport ??= withoutLabel(date);
      else if (role === 'due' || (role === 'start' && LAST_OF_THEM.test(sentence))) {
        if (ELSEWHERE.test(sentence)) loose = true;
        else due.push({ ...withoutLabel(date), raw: shortRaw(sentence, date, reference) });
      } else if (role === 'start' && beginsThen(sentence)) start ??= date;
    }
  }
  // Two days for one measure cannot both be its own: neither is taken.
  const isLoose = loose || due.length > 1;
  return { due: due.length > 1 ? [] : due, evaluation, nextReport, start, loose: isLoose };
}

/** Titles as a sentence writes them, also with the capital it begins with. Names need their capitals, so case counts. */
const TITLES =
  'rektor controller utvecklare strateg chef samordnare pedagog ledare handläggare psykolog kurator sekreterare direktör koordinator planerare lärare bibliotekarie'
    .split(' ')
    .map((title) => `[${title.charAt(0).toUpperCase()}${title.charAt(0)}]${title.slice(1)}`);
const ROLE = `\\p{L}*(?:${TITLES.join('|')})`;
const WORD = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const NAME = `${WORD}(?:\\s+(?:von|af|de))?(?:\\s+${WORD}){1,2}`;
const NAMED = new RegExp(`(?<![\\p{L}])${ROLE}(?:e?n)?,?\\s+(?<name>${NAME})(?![\\p{L}])`, 'gu');
/** "Lärarna Eva Ek och Bo Al": two, with the title they share. */
const PAIR = new RegExp(
  `(?<![\\p{L}])\\p{L}*(?:arna|erna)\\s+(?<one>${NAME})\\s+och\\s+(?<other>${NAME})(?![\\p{L}])`,
  'u',
);
/** "Carina Fjäll och Jon Ek": nothing but full names before the verb, of whom the first names are known. */
const NAMES_ALONE = new RegExp(`^${NAME}(?:(?:,\\s|\\s(?:och|samt)\\s)${NAME})*$`, 'u');
const namesAlone = (subject: string): readonly string[] => {
  const names = NAMES_ALONE.test(subject) ? subject.split(/,\s|\s(?:och|samt)\s/u) : [];
  return names.every((one) => isFirstName(one.split(' ')[0] ?? '')) ? names : [];
};
const VERB =
  /\s(?:har|hade|arbetar|leder|ansvarar|driver|håller|ska|kommer|fick|får|samordnar|genomför|stödjer|stöttar|tar|följer|utreder|planerar|räknar|siktar|bedömer|beräknar|avser)\s/iu;
const AGENT = new RegExp(
  `(?:leds|drivs|samordnas|genomförs|utförs|sköts|hålls|hanteras)\\s+(?:ihop\\s+)?av\\s+(?:(?:vår\\s+)?(?<role>${ROLE})\\s+)?(?<name>${NAME})(?!\\p{L})`,
  'u',
);
/** "leds av samordnare Eva Ek", "leds av Eva Ek": without a post a first name that is known, and not "Region Väst". */
function ledBy(sentence: string): string | null {
  const { name = '', role } = AGENT.exec(sentence)?.groups ?? {};
  return name !== '' && (role !== undefined || isFirstName(name.split(' ')[0] ?? '')) ? name : null;
}
const LEFT =
  /(?:vår|vårt|tidigare|den)\s+(?<post>\p{L}[\p{L}-]+)\s+(?:har\s+slutat|slutade|har\s+gått\s+i\s+pension)/iu;
/** In a sentence's first part these make what follows something else than who does it. */
const NOT_DOING = /(?<![\p{L}])(?:enligt|till|från|hos|mot|på|inför|efter)(?![\p{L}])/iu;

/** "Ansvarig är HR-konsult Bo Lund", "Ansvaret ligger hos skolchefen": who it is, in so many words. */
const OWNED =
  /(?:^|[,;]\s+(?:och\s+)?)(?:(?:ansvariga?|(?:projekt|process|arbets)?ledare|samordnare|sammankallande|huvudansvariga?)(?:\s+för\s+[^.:]{3,60}?)?(?:\s+är|\s*:)|(?:ansvaret|huvudansvaret)(?:\s+för\s+[^.]{3,60}?)?\s+(?:ligger|vilar)\s+(?:hos|på))\s+(?<who>[^.;]{3,80}?)\s*\.?$/iu;
/** "Skolchefen ansvarar för arbetet." */
const ANSWERS_FOR =
  /^(?<who>[^.,;:]{3,60}?)\s+(?:ansvarar|är\s+ansvarig|(?:håller\s+i|sköter|driver)(?=\s+(?:det|detta|arbetet|frågan)\s*\.?$))(?:\s+(?:det|detta|arbetet|frågan))?(?:\s+för\s+(?:detta|arbetet|åtgärden|insatsen|aktiviteten|uppdraget|genomförandet|införandet|kartläggningen))?\s*\.?$/iu;

/** "Rektor Eva Norr ansvarar för att listan blir klar i maj": for what, in words of its own; only of somebody. */
const ANSWERS_FOR_IT =
  /^(?<who>[^.,;:]{3,60}?)\s+(?:ansvarar|är\s+ansvarig|har\s+(?:fått\s+)?ansvar(?:et)?)\s+för\s+(?:att\s|(?:det\s+|den\s+|de\s+)?(?:\p{L}+\s+)?\p{L}{3,}(?:en|et|na|n|t)(?!\p{L}))/iu;

const ownersIn = (sentence: string): readonly string[] => {
  const whole = ANSWERS_FOR_IT.exec(sentence)?.groups?.['who'];
  const who =
    (OWNED.exec(sentence) ?? ANSWERS_FOR.exec(sentence))?.groups?.['who'] ??
    (whole !== undefined && isDoer(whole) ? whole : undefined);
  if (who === undefined || isTimed(who)) return [];
  return readResponsible([who]).responsible;
};

/**
 * The people a follow-up names as doing the work: with their title, as the subject of a sentence ("Rektor Karin Holm
 * har börjat …") or as who it is led by. A post whose holder has left is named by the post. The analysis or a comment
 * `beside` it counts where it says so in so many words: "Ansvarig är verksamhetschefen."
 */
export function readWorkers(followUp: readonly string[], beside: readonly string[]): readonly string[] {
  const owners = sentencesOf([...followUp, ...beside]).flatMap(ownersIn);
  if (owners.length > 0) return [...new Set(owners)];
  const names: string[] = [];
  for (const sentence of sentencesOf(followUp)) {
    const subject = sentence.split(VERB, 1)[0] ?? '';
    const doing = subject.length < sentence.length && subject.length < 200 && !NOT_DOING.test(subject);
    const found = doing ? [...subject.matchAll(NAMED)].map((one) => one.groups?.['name'] ?? '') : [];
    const alone = doing ? namesAlone(subject) : [];
    const pair = doing ? PAIR.exec(subject)?.groups : undefined;
    if (pair) names.push(pair['one'] ?? '', pair['other'] ?? '');
    const led = ledBy(sentence);
    const post = LEFT.exec(sentence)?.groups?.['post'];
    names.push(...found, ...alone, ...(led === null ? [] : [led]), ...(post ? [post] : []));
  }
  return [...new Set(names)];
}

const CONTINUES =
  /(?:^det\s+fortsatta\s+arbetet\s+(?:kommer\s+att\s+|ska\s+)?(?:utgår?|bedrivs|drivs|ske[rs]?|fortsätter)\s+(?:från|i|inom|genom)|^(?:arbetet|aktiviteten|insatsen|åtgärden|uppdraget|detta)\s+(?:kommer\s+att\s+|ska\s+)?(?:fortsätt(?:er|a)|driv(?:s|as)\s+vidare|förs\s+vidare|överförs|övergår)\s+(?:i|inom|till|genom))\s+(?<about>.+)$/iu;

/** The one of `others` in which the work goes on, where a sentence says what that is about; else null. */
export function continuesIn(paragraphs: readonly string[], others: () => readonly string[]): number | null {
  for (const sentence of sentencesOf(paragraphs)) {
    const about = CONTINUES.exec(sentence)?.groups?.['about'];
    const at = about === undefined ? null : speaksOf(about, others(), 2);
    if (at !== null) return at;
  }
  return null;
}
