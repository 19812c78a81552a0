import { endsOpen, startsLower } from '../../../domain/reading/swedish-text';
import { labelAlone, numberedMeasure, parted } from '../text/labels';
import { isOwnLabel } from '../text/own-label-words';

/** A line as it is printed, which the next may go on from. */
export interface Wrapped {
  readonly text: string;
  readonly heading: boolean;
  readonly bullet: boolean;
  readonly number: string | number | null;
  /** True where an empty line or more stands before it. */
  readonly gap: boolean;
}

/** A line that stops at one of these goes on in the next, whatever that begins with. */
const GOES_ON =
  /(?:,|(?<![\p{L}])(?:och|eller|samt|att|för|med|till|i|på|av|om|den|det|en|ett|som|från|vid|inför|mot|mellan|hos|enligt|genom|kring|utan|per|nästa|varje|samtliga|sin|sina|sitt|under|senast|inom|är|ska|vara|bli|v\.|vecka|bitr\.|tf\.|t\.ex\.|bl\.a\.|inkl\.))$/iu;
/** "Det vi går vidare med", "Vad vi har kommit överens om": a heading in words of one's own ends so. */
const TELLS_OF_US = /^(?:det|detta|här|så|vad)\s(?:[\p{L}-]+\s){0,5}?(?:vi|ni|nämnden|skolan)\s[^.:;!?]{3,50}$/iu;
/** "Klart januari" over "2027." */
const MONTH_END =
  /(?<!\p{L})(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|vårterminen|höstterminen|sommaren)$/iu;
const FIELD_START = /^(?:ansvarig|ansvar|klart?|klara|senast|status|slutdatum|utvärderas|följs\s+upp)(?![\p{L}])/iu;

/** "… Ansvarig: rektor. Klart" over "senast 31 augusti". */
const READY = /\S\s(?:klart?|klara|färdigt?)$/iu;

/** A board's decisions stand a line each, without a mark: "att godkänna rapporten". */
const DECISION =
  /^(?:samt\s+|och\s+)?att\s+(?:ge|uppdra|godkänna|lägga|fastställa|anta|notera|överlämna|avslå|bifalla|återremittera|förklara|bevilja|avsätta|utse|(?:åter|slut|del)?(?:rapport|redovisning|uppföljning)\p{L}*|\p{L}+(?:chefen|förvaltningen|nämnden|direktören)\s+(?:ska|får|ges))(?!\p{L})/iu;

/** A name alone on its line is signed with the title that follows. */
const NAME = /^\p{Lu}\p{Ll}[\p{L}'-]*(?:\s\p{Lu}\p{Ll}[\p{L}'-]*){1,3}$/u;

/** "Ärendebeteckning: AN/2026:61" under a title. */
const CASE = /^(?:(?:vårt?|ert?)\s)?(?:ärende\p{L}*|dnr|diarie\p{L}*|beteckning|målnummer)\s*:/iu;

/** A line that a label begins. */
export const isLabelled = (text: string) =>
  labelAlone(text) !== null || parted(text)?.lead === '' || numberedMeasure(text) !== null;
/** "… på biblioteket. Ansvarig:" goes on in the next line. */
const endsWithLabel = (text: string) => text.endsWith(':') && parted(text)?.segments.at(-1)?.text === '';

/** ”upprätta en plan för lokalerna” under "Revisorerna rekommenderar nämnden att": what was said, on a line of its own. */
const QUOTED = /^[”"“»«][^”"“»«]{15,}[”"“«»]\*?$/u;

/** A line that has this part of its width may have been cut: words are of many lengths, and cut where the next would not fit. */
const NEARLY = 0.9;

/**
 * Whether `next` goes on with the sentence `before` began. `width` is the length lines are cut at, where they are;
 * `printed` that of the line right over `next`, where `before` has been joined from several: the second line of
 * "4. Gemensam introduktion av vikarier och / nyanställda" is short, and its name ends there.
 */
const DONE_WITH = /^(?:antagen|antaget|fastställ[dt]|beslutad|godkän[dt])\s+(?:av|i|den|\d)[^.]{0,80}\d/iu;

export function goesOn(before: Wrapped, next: Wrapped, width: number, printed = before.text.length): boolean {
  if (next.bullet || next.number !== null || next.heading || before.heading || QUOTED.test(next.text)) return false;
  if (DECISION.test(next.text) && !/(?:uppdrag|möjlighet|ansvar|syfte|för|genom|om)$/iu.test(before.text)) return false;
  // "(lämnas till utskottet i maj)" under a title in capitals
  if (/^\([^()]*\)$/u.test(next.text) && !/\p{Ll}/u.test(before.text)) return false;
  // "Uppföljning av planerade aktiviteter" over "antagen av nämnden 2026-09-09": what became of the paper that is named.
  if (DONE_WITH.test(next.text) && !/(?:är|blev|var|som|och|[,:;])$/iu.test(before.text) && !/\.\s/u.test(before.text))
    return false;
  if (labelAlone(before.text) !== null) return false; // "Ska vara klart" over "31 augusti"
  if (READY.test(before.text) && /^(?:senast|till|före|innan|i|under|den|v\.|vecka|\d)/u.test(next.text))
    return !next.gap;
  if (isLabelled(next.text) || NAME.test(before.text) || CASE.test(next.text)) return false;
  if (isOwnLabel(before.text)) return false; // "Så gick det" over "Genomfört. Verkstaden öppnade i februari."
  if (next.gap && TELLS_OF_US.test(before.text) && /^\p{Lu}/u.test(next.text)) return false;
  if (GOES_ON.test(before.text) || endsWithLabel(before.text)) return true;
  if (MONTH_END.test(before.text) && /^20\d{2}(?=[.,;\s]|$)/u.test(next.text)) return true;
  if (
    /(?:möte|mötet|apt|träff|sammanträdet?)$/iu.test(before.text) &&
    /^\d{1,2}(?:\/\d{1,2}|\s\p{Ll}{3})/u.test(next.text)
  )
    return !next.gap;
  const [word = ''] = next.text.split(' ', 1);
  const isFull = !next.gap && width > 0 && printed + 1 + word.length > NEARLY * width;
  // A sentence that ends where the line does: the paragraph goes on, where an empty line would have ended it.
  if (!endsOpen(before.text)) return isFull && /[.]$/u.test(before.text) && printed < before.text.length;
  // A page's full line over "senast den 30 januari.": the end of its sentence.
  const isCut = width > 0 && !next.gap && printed > NEARLY * width && /^senast\s/u.test(next.text);
  if (startsLower(next.text)) return isCut || !FIELD_START.test(next.text);
  return isFull;
}

/** The length at which a text's lines were cut by hand or by a scanner; 0 where each paragraph is one line. */
export function wrapWidth(lines: readonly Wrapped[]): number {
  const cut = lines.filter((one, at) => {
    const next = lines[at + 1];
    return next !== undefined && !next.gap && endsOpen(one.text) && startsLower(next.text) && one.text.length > 35;
  });
  const longest = (list: readonly Wrapped[]) => list.reduce((most, one) => Math.max(most, one.text.length), 0);
  // Lines of a paragraph each are longer than a page is wide, sooner or later.
  return (cut.length > 2 && longest(lines) <= 130) ||
    (cut.length > 1 && longest(lines) <= 90 && lines.some((one) => one.gap))
    ? longest(cut)
    : 0;
}
