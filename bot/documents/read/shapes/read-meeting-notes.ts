import type { LocalDate } from '../../../domain/dates';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { withoutBracket } from '../prose/answer-labels';
import { type FoundMeasure, foundMeasure, isDetail, peopleOf, shapeMeasure } from '../prose/found-measure';
import { listedStatement, readStatement } from '../prose/statements';
import { takeLabelled } from '../prose/told-fields';
import { comesBack } from '../sentence/follow-ups';
import { isOccasion } from '../sentence/nobodys';
import { commitmentDates, hasDates, merged, namesTimeAhead } from '../sentence/times';
import type { Line } from '../tables/table-rows';
import type { TextLine, TextLines } from '../text/lines';
import { type IsThere, peopleAtMeeting } from './attendees';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from './shape';
import { isDatedTask, isTask, takesOn, undertakes } from './takes-on';

const NOTES =
  /(?<!\p{L})(?:minnesanteckning|mötesanteckning|anteckningar|protokoll|apt|arbetsplatsträff|rektorsmöte|ledningsgrupp\p{L}*|arbetslagsmöte|personalmöte|planeringsmöte|avstämningsmöte)|(?<!\p{L})(?:vi|det\s+vi)\s+(?:\p{L}+\s+)?(?:bestämde|beslutade|enades|kom\s+överens|är\s+överens)(?!\p{L})|vem\s+(?:som\s+)?gör\s+vad|^(?:närvarande|frånvarande)(?!\p{L})|^(?:deltagare|deltog|med|på\s+plats|deltagande)\s*:|^\p{L}*(?:dialog|samtal|avstämning|besök)(?:et|en)?\s+(?:med|på|i|vid|hos)\s+\p{Lu}|^\p{L}*(?:möte|träff|konferens)(?:t|en)?\s+(?:med|om|kring|i|på|för|den|v\.|\d)/iu;
/** What a mail has over its text. Its subject may say that it tells what was agreed. */
const MAIL_HEAD = /^(?:från|till|kopia|datum|skickat|from|to|cc|sent|date)\s*:/iu;
/** What is called to has not been said yet, and what pupils or parents wish for is nobody's plan. */
const CALLED =
  /^(?:klassråd|elevråd|matråd|föräldra|stormöte|årsmöte|kallelse|dagordning|föredragningslista|inbjudan|mötesinbjudan|program(?!\p{L}))/iu;
/** An answer to somebody is no notes, whatever meeting it tells of. */
const ANSWERS = /^(?:svar|yttrande|redovisning)\s+(?:på|till|över|av)(?!\p{L})/iu;
/** Parts of a meeting that give nobody anything to do. */
const NO_TASKS =
  /^(?:närvarande|frånvarande|deltagare|nästa|föregående|mötets|mötet\s|dagordning|justering|val\s+av|avslut|plats|tid|datum|vid\s+(?:anteck|proto)|kommande\s+(?:möte|datum)|mötestider|förslag\s+till\s+beslut|reservation|bakgrund|sammanfattning|ärendebeskrivning)(?!\p{L})/iu;
/** Of the meeting itself: who speaks there, and who brings the coffee. */
export const OF_MEETING =
  /nästa\s+(?:möte|apt|träff|gång)\s+(?:är|blir|hålls)|^jag\s+(?:lovade|skulle)\s+(?:att\s+)?(?:skriva|sammanfatta|skicka)(?!\p{L})|tar\s+med\s+(?:sig\s+)?(?:kaffe|fika|bull|tårta|frukt)|(?<!\p{L})(?:fika|tårta)(?!\p{L})|(?<!\p{L})(?:öppnar|avslutar|justerar|hälsar|tackar|informerar|berättar|redogör|påminner|undrar|frågar|önskar|lyfter|visar|går\s+igenom|för\s+anteckningar|skriver\s+protokoll)(?!\p{L})/iu;

const AGREED =
  /^(?:(?:vi|gruppen|arbetslaget|arbetsgruppen|ledningsgruppen|mötet|det|alla|rektorerna)\s+)?(?:beslutade|beslutar|beslutades|beslöt|bestämde|bestämdes|enades|är\s+överens|kom\s+överens)(?:\s+(?:om|gemensamt|därför|också))*\s+att\s+(?<what>.+)$/iu;
/** "Beslut: Ebba tar fram ett förslag": what stands behind is what somebody is to do. */
const DECIDED = /^(?:beslut|åtgärd|att\s+göra|uppgift|aktivitet|uppdrag|action)\s*:\s+/iu;
/** "Marie beställer, klart senast 30 september": who does what was just agreed. */
const TAKES_IT =
  /^(?<who>[^.,;:]{2,40}?)\s+(?:ansvarar|är\s+ansvarig|(?:beställer|ordnar|fixar|bokar|kollar|undersöker|verkställer|genomför)(?:\s+(?:det|detta|den|dem))?|(?:tar|gör|sköter)\s+(?:det|detta|den)|(?:tar\s+hand\s+om|håller\s+i)\s+(?:det|detta))(?:[,;]\s*(?<when>.+)|\s+(?<time>(?:senast|till|under|i|före)\s.+))?$/iu;
const WHEN = /^(?:klart?|klara|färdigt?|senast|det\s+ska\s+vara\s+klart|detta\s+ska\s+vara\s+klart)(?!\p{L})/iu;
/** "Trasigt staket. Nils felanmäler": a few words without a verb say what a point is about. */
const TOPIC =
  /^\p{Lu}[\p{L}-]+(?:\s(?!(?:är|har|ska|blev|var|kan|finns|gäller|behöver|måste)(?!\p{L}))[\p{L}\d-]+){0,5}$/u;

const asLine = ({ text, line }: TextLine): Line => ({ text, line });
const isHead = (one: TextLine) =>
  one.heading || /^§/u.test(one.text) || (!one.bullet && one.text.length <= 70 && !/[.:;,!?]$/.test(one.text));

/** "Ansvarig: rektorerna", "Lisa Kron ansvarar": whose it is that was just decided. */
const IS_OWNED =
  /^ansvariga?\s*(?::|är\s)|^\p{Lu}[^.,;:]{2,50}\s(?:ansvarar|är\s+ansvariga?|håller\s+i\s+(?:det|detta))$/iu;

/** Whoever writes does it, and is named nowhere. */
const IS_WRITER = /^jag$/iu;

/** "Olle går igenom larmet senast den 1 december" is to be done, where "Olle går igenom larmet" is told. */
const BY_THEN = /\s(?:går\s+igenom|informerar|visar|påminner)\s.+\s(?:senast|före|innan)\s/iu;
/** "Malin visar rutinen och tar fram ett förslag": what is told at the meeting, and what is to be done after it. */
const TELLS_AND_DOES =
  /^(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)\s+\p{Ll}+\s.*\soch\s+(?<does>(?:ska\s+|kommer\s+att\s+)?(?:tar|bokar|beställer|kontaktar|skickar|sammanställer|ordnar|mejlar|ringer|skriver|undersöker|uppdaterar|\p{Ll}{3,}a)\s.+)$/u;

/** "… senast fredag", "… klart före lucia": a time that only those who were there can place. */
const LOOSE_TIME =
  /,?\s+(?:klart?\s+|redan\s+)?(?<when>(?:senast|till|före|innan|inför|på|under)\s+(?:på\s+)?(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|jul(?:en|avslutningen)?|lucia|nästa\s+(?:möte|vecka|apt|träff|gång)|veckan|helgen))\.?$/iu;

interface Task {
  readonly who: string | null;
  readonly what: string;
}

/** What a sentence of the notes gives somebody to do; null where it tells, asks or was done already. */
function taskOf(sentence: string, reference: LocalDate, isThere: IsThere): Task | null {
  // "Alla rektorer går igenom rutinerna under februari" is to be done, and not what was gone through at the meeting.
  const isOfAll = /^(?:alla|samtliga|varje)\s/iu.test(sentence) && namesTimeAhead(sentence, reference);
  const isByThen = BY_THEN.test(sentence) && namesTimeAhead(sentence, reference);
  if (OF_MEETING.test(sentence) && !isOfAll && !isByThen) {
    const { who, does } = TELLS_AND_DOES.exec(sentence)?.groups ?? {};
    return who && does && isThere(who) ? taskOf(`${who} ${does}`, reference, isThere) : null;
  }
  if (comesBack(sentence)) return null;
  const plain = sentence.replace(DECIDED, '');
  const agreed = AGREED.exec(plain)?.groups?.['what'];
  const said = agreed ?? plain;
  const given = undertakes(said, isThere);
  if (given) return given;
  if (agreed !== undefined)
    return /^\p{Ll}+a(?!\p{L})|^(?:se|ge|gå)(?!\p{L})/u.test(agreed) ? { who: null, what: agreed } : null;
  if (tellsThePast(sentence)) return null;
  const act = takesOn(said, isThere);
  if (!act || !(isTask(act) || (isDatedTask(act) && namesTimeAhead(said, reference)))) return null;
  return { who: act.who, what: said.includes(`${act.verb} ${act.what}`) ? `${act.verb} ${act.what}` : act.what };
}

/** Whether a document notes what was said where people met, by what stands over it. */
export function isNotes(lines: readonly TextLine[]): boolean {
  const opening = lines.filter((one) => !MAIL_HEAD.test(one.text)).slice(0, 5);
  const isOther = opening.some((one) => CALLED.test(one.text) || ANSWERS.test(one.text));
  return !isOther && opening.some((one) => NOTES.test(one.text));
}

/**
 * Notes of a meeting whose running text gives people things to do: "Sanna tar fram en rutin till den 15 november", "vi
 * enades om att köpa in dämpare". Each is asked about. Null where the document is no notes, or nobody was given anything.
 */
export function readMeetingNotes(text: TextLines, reference: LocalDate): ShapeReading | null {
  const { lines } = text;
  if (!isNotes(lines)) return null;
  const isThere = peopleAtMeeting(lines);
  const found: { readonly measure: FoundMeasure; readonly area: string | null; readonly at: number }[] = [];
  let area: string | null = null;
  let section = 0;
  let skips = false;
  const take = (sentence: string, line: TextLine, at: number, topic: string | null) => {
    const own = found.flatMap(({ measure }) => (measure.section === section ? [measure] : []));
    const last = own.at(-1);
    const taken = last && last.responsible.length === 0 ? TAKES_IT.exec(sentence)?.groups : undefined;
    if (last && taken?.['who'] && isThere(taken['who'])) {
      last.responsible = peopleOf(taken['who']);
      last.dates = merged(last.dates, commitmentDates(taken['when'] ?? taken['time'] ?? '', reference, reference));
      return;
    }
    if (last && last.paragraph === line.line && takeLabelled(sentence, own, reference)) return;
    const dates = commitmentDates(sentence, reference, reference);
    if (last && last.paragraph === line.line && WHEN.test(sentence)) {
      last.dates = merged(last.dates, dates);
      return;
    }
    const task = taskOf(sentence, reference, isThere);
    const detail = last && hasDates(dates) && isDetail(sentence, readStatement(sentence, true), last);
    if (last && !task && detail) last.dates = merged(last.dates, dates);
    if (task) give(task, line, at, topic);
  };
  const give = (task: Task, line: TextLine, at: number, topic: string | null) => {
    const standing = { section, paragraph: line.line, line: line.line, labelled: false, list: null };
    const who = IS_WRITER.test(task.who ?? '') ? null : task.who;
    const { when } = LOOSE_TIME.exec(task.what)?.groups ?? {};
    const what = when === undefined ? task.what : task.what.replace(LOOSE_TIME, '');
    const measure = foundMeasure(listedStatement(what, 'decided', who), standing, reference, reference);
    if (when !== undefined && !hasDates(measure.dates))
      measure.dates = { ...measure.dates, due: [{ raw: when, date: null, precision: 'none' }] };
    if (topic !== null) measure.title = `${topic}: ${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}`;
    found.push({ measure, area, at });
  };
  lines.forEach((line, at) => {
    // "Närvarande: Ulla, Tor" ends with its line; "Närvarande" alone heads the names under it.
    if (NO_TASKS.test(line.text) && /^[^:]{3,30}:\s*\S/u.test(line.text)) return;
    const next = lines[at + 1];
    // "• Nationella prov" over a text of its own heads that text.
    const isPointHead = line.bullet && next !== undefined && !next.bullet && !next.gap && TOPIC.test(line.text);
    const isAlone = (isHead(line) || isPointHead) && taskOf(line.text, reference, isThere) === null;
    if (isAlone || NO_TASKS.test(line.text)) {
      skips = NO_TASKS.test(line.text);
      area = skips || at < 2 ? null : line.text.replace(/^§\s*\d+\s*/u, '');
      section += 1;
    } else if (!skips) {
      if (line.bullet) section += 1; // what one point says is of nothing in another
      const plain = withoutBracket(line.text);
      const said = sentences(plain).map(({ start, end }) => normalise(plain.slice(start, end)).replace(/[.;]+$/, ''));
      if (line.number !== null && isOccasion(said[0] ?? '')) return; // "6. Julfest. Håkan ordnar glögg"
      const topic =
        line.bullet && said.length > 1 && taskOf(said[0] ?? '', reference, isThere) === null ? said[0] : null;
      said.forEach((one, n) => {
        // "Beslut: inköpsstopp till årsskiftet. Ansvarig: rektorerna": a thing, and who answers for it.
        const isOwned = DECIDED.test(one) && IS_OWNED.test(said[n + 1] ?? '');
        const what = isOwned && taskOf(one, reference, isThere) === null ? one.replace(DECIDED, '') : null;
        if (what !== null) give({ who: null, what }, line, at, null);
        else take(one, line, at, n > 0 && topic && TOPIC.test(topic) ? topic : null);
      });
    }
  });
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  return {
    ...EMPTY_SHAPE,
    title: lines[0] && !/^hej(?!\p{L})/iu.test(lines[0].text) ? asLine(lines[0]) : null,
    before: lines.slice(1, first.at).map(asLine),
    after: lines.slice(last.at + 1).map(asLine),
    pageDates: text.pageDates,
    measures: found.map(({ measure, area: under }): ShapeMeasure => {
      const title = { title: measure.title, area: under, actions: [], printed: null };
      return { ...shapeMeasure(measure), title };
    }),
    stateWithoutWords: 'decided',
  };
}
