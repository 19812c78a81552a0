import { ALSO, pattern, WE } from '../sentence/words';
import { isNotes } from '../shapes/read-meeting-notes';
import { isFirstName } from '../text/first-names';
import type { TextLine } from '../text/lines';

/** What a document of running text is, by what stands over it. */
export interface Paper {
  readonly title: TextLine | null;
  /** It tells how far something has come. */
  readonly isAccount: boolean;
  /** It answers those who looked at how things are: what it says was promised, done or begun is a measure. */
  readonly isReply: boolean;
  /** It calls itself a plan, a decision or an answer: its lists are of what is done. */
  readonly isPlan: boolean;
  /** It notes what was said where people met: what somebody there takes on is theirs, with or without a day. */
  readonly isNotes: boolean;
  /** The line that says that what stands under it was agreed on; null where none does. */
  readonly agreedAt: number | null;
}

/** Papers that tell of what happens, or how things always are. */
const OTHER_PAPER =
  /^(?:kallelse|dagordning|inbjudan|program(?!\p{L})|nyhetsbrev|veckobrev|månadsbrev|pressmeddelande|policy|riktlinjer?|reglemente|stadgar|delegation\p{L}*|mall|instruktion|lathund|manual|budget|schema|så\s+(?:här\s+)?arbetar|veckans|terminstider|läsårstider)(?!\p{L})/iu;
/** What says that the document tells how far it has come with what it names. */
const ACCOUNT =
  /(?<!\p{L})(?:uppföljning|hur\s+(?:har\s+det\s+|det\s+(?:gick|gått|har\s+gått|går|blev)|gick|går|långt)|var\s+(?:vi|ni)\s+står|läget|läges(?:rapport|besked|bild|beskrivning)|redovisning|återrapport|status|så\s+gick|vidtagna|vad\s+hände|var\s+står|insatser|åtaganden|verksamhetsberättelse|så\s+(?:här\s+)?(?:ser\s+det\s+ut|ligger\s+vi|går\s+det)|avstämning|det\s+(?:vi|jag)\s+(?:bestämde|lovade|sa))/iu;
const PLAN =
  /(?:åtgärds|handlings|aktivitets|utvecklings|verksamhets|arbets|förbättrings|kvalitets)plan|plan\s+för|(?<!\p{L})(?:åtgärder|insatser|utvecklingsområden|förbättringsarbete|åtaganden|så\s+går\s+vi\s+vidare|så\s+arbetar\s+vi\s+vidare|det\s+här\s+gör\s+vi|(?:bestämde|beslutade|enades|överens)|svar\s+på|redovisning|yttrande|bättre\s+\p{L}+)/iu;
const ASKED_BY =
  /skolinspektion|revisor|revisionen|föreläg|tillsyn|granskning|arbetsmiljöverk|skyddsombud|internkontroll|iakttagels|länsstyrels|(?:medborgar|invånar|(?<!\p{L})e-)förslag|(?<!\p{L})motion(?:en|er|ären)?(?!\p{L})|(?<!\p{L})begäran\s+om\s+svar(?!\p{L})|(?<!\p{L})svar(?:et)?\s+på\s+(?:\p{L}+\s+){0,3}?\p{L}*(?:skrivelse|frågor|framställan|krav|klagomål|begäran|återkoppling|anmälan)|(?<!\p{L})svar(?:et)?\s+(?:till|från\s+rektorn?\s+till)\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:rådet|föreningen|klassen|vårdnadshavar\p{L}*|föräldrar\p{L}*|facket|ombuden)(?!\p{L})/iu;
const REPLIES =
  /(?<!\p{L})(?:svar(?:et|en)?|yttrande|redovisning|redogörelse|komplettering|åtgärder|lägesbeskrivning)(?!\p{L})/iu;
/** "Angående er granskning av städningen", "hur vi ser på era synpunkter", in a letter to them that calls itself nothing. */
const TO_THEM =
  /(?<!\p{L})(?:er|era)\s+(?:\p{L}+\s+)?(?:granskning(?:srapport|ar)?|rapport|synpunkt(?:er)?|rekommendation(?:er)?|iakttagelser|förslag|påpekanden|kritik)(?!\p{L})/u;
/** An answer to those who looked at how things are: what it tells was done, or is being done, is what it answers with. */
const isReply = (lines: readonly TextLine[]): boolean => {
  const opening = lines.slice(0, 10).map((one) => one.text);
  // "Skolinspektionen förelägger kommunen" is what is answered.
  if (opening.some((one) => /(?<!\p{L})förelägger(?!\p{L})/iu.test(one))) return false;
  return opening.some((one) => ASKED_BY.test(one)) && opening.some((one) => REPLIES.test(one) || TO_THEM.test(one));
};
const MOST_OF_TITLE = 160;
/** A sentence of so many letters is the paper's text, and no line of its head. */
const LEAST_OF_TEXT = 60;
/** Whom a paper is to, or whose it is: a name of a body and nothing else. */
const OF_WHOM =
  /^(?:Till|Från)\s\p{L}[^.:;!?]*$|^(?:\p{Lu}[\p{L}-]*\s)?(?:[Ff]örskolan|[Ss]kolan|[Gg]ymnasiet|[Ff]ritidshemmet|[Ee]nheten)(?:\s\p{Lu}[\p{L}-]+){1,2}$|^\p{Lu}[\p{L}-]+\s(?:kommun|stad|förskoleområde|skolområde|rektorsområde)$/u;

/** "Åby kommun REDOVISNING", "SVAR": which kind of paper it is, in the head of the page. */
export const KIND_OF_PAPER = /^(?:\p{Lu}\p{Ll}[\p{L}-]*\s){0,3}(?:(?:kommun|stad|region)\s)?\p{Lu}{4,}$/u;

/** What an answer is called: more than its kind. */
const isNamed = ({ text }: TextLine): boolean =>
  NAMES_ANSWER.test(text) &&
  text.includes(' ') &&
  text.length <= MOST_OF_TITLE &&
  !/[.:]$/.test(text) &&
  !KIND_OF_PAPER.test(text);
const NAMES_ANSWER = /^(?:svar|yttrande|redovisning|redogörelse|återrapport|uppföljning|läges)/iu;

/** What kind of paper it is; null for one that holds nobody's measures. */
export function paperOf(lines: readonly TextLine[]): Paper | null {
  const opening = lines.slice(0, 6).filter((one) => one.text.length <= MOST_OF_TITLE);
  // "Riktlinje för hemspråk" over the second paragraph is what that is about, and not what the paper is.
  // … and "Schema" over what an answer says of the schedule.
  const isText = ({ text: said }: TextLine) => said.length > (/[.!?]$/u.test(said) ? LEAST_OF_TEXT : MOST_OF_TITLE);
  const text = lines.findIndex(isText);
  const head = text < 1 ? opening : opening.filter((one) => lines.indexOf(one) < text);
  if (head.some((one) => OTHER_PAPER.test(one.text) && !ON.test(one.text))) return null;
  // "5. Utvecklingsområden" is a chapter of it.
  const called = opening.find((one) => PLAN.test(one.text) && one.number === null && !/[.:]$/.test(one.text));
  // "Till kommunens revisorer", "Förskolan Granen": who gets the paper or wrote it, over what it is called.
  const [over, next] = opening;
  const first =
    over && next && OF_WHOM.test(over.text) && !next.heading && next.text.split(' ').length > 1 ? next : over;
  const isName = first !== undefined && first.text.length <= 80 && !/[.:;,!?]$|^hej(?!\p{L})/iu.test(first.text);
  const headed = lines.find((one) => one.heading) ?? called ?? (isName ? first : null);
  // "Åby kommun REDOVISNING" over "Redovisning av åtgärder": its kind, and then what it is called.
  const isKind = headed !== null && KIND_OF_PAPER.test(headed.text);
  const named = isKind ? lines.slice(0, 14).find((one) => isNamed(one)) : undefined;
  const title = named ?? headed;
  return {
    title,
    isReply: isReply(lines),
    isAccount: lines.slice(0, 8).some((one) => ACCOUNT.test(one.text.slice(0, MOST_OF_TITLE))),
    isPlan: title !== null && PLAN.test(title.text),
    isNotes: isNotes(lines),
    agreedAt: lines.find((one) => !one.heading && isAgreed(one.text))?.line ?? null,
  };
}
/** "Så arbetar vi vidare" is no description of how things are. */
const ON = /vidare|framåt/iu;

/** Parts of a document that tell of what was, and who was there. */
const TELLS =
  /^(?:(?:§|\d{1,3}[.)]?)\s*\d{0,3}\s*)?(?:bakgrund|inledning|syfte|sammanfattning|nuläge|resultat|metod|närvarande|frånvarande|deltagare|runda|information(?!\s+(?:hem|till\s+(?:hemmen|vårdnadshavar|föräldr)))|yrkande|beslutsgång|beslutsunderlag|beslutet\s+skickas|det\s+som\s+(?:fungerar|är\s+svårt)|bestämde\s+vi\s+inte|mötets|nästa\s+möte|ekonomi|övrigt|kontakt(?:uppgifter)?$|jäv|reservation|justering|analys$|(?:iakttagna|uppnådda|förväntade|noterade|hittillsvarande)\s+(?:effekter|resultat)|effekter$|året\s+i|lagstiftning|styrdokument|(?:samlad|sammanfattande|förvaltningens|nämndens|vår|avslutande)\s+(?:bedömning|ord|kommentar|reflektion)|bedömning$|slutord|avslutning$|efterord|förord|tack$|bilag(?:a|or)$|bifogat$|sändlista$|expedieras|kopia(?:\s+till)?$|relatera[dt]e?(?:\s+\p{L}+)?$|läs\s+(?:också|mer|även)|länkar$|dokument$)(?:e?n|e?t|ar|er|na)?(?!\p{L})/iu;
/** What a meeting takes up by these names may end with somebody doing something about it. */
const TAKEN_UP = /^(?:(?:§|\d{1,3}[.)]?)\s*\d{0,3}\s*)?(?:nuläge|resultat|runda|ekonomi|övrigt|analys$)/iu;
export const tellsOnly = (heading: string, isOfNotes = false): boolean =>
  TELLS.test(heading) && !(isOfNotes && TAKEN_UP.test(heading));

/** "Förvaltningens bedömning", "Överväganden": what an answer to others says there it may say nowhere else. */
const JUDGES =
  /^(?:\d{1,2}[.)]?\s+)?(?:(?:samlad|sammanfattande|\p{L}+s|vår)\s+)?(?:bedömning(?:ar)?|överväganden?|synpunkter|ställningstagande|kommentar(?:er)?)$/iu;
export const judges = (heading: string): boolean => JUDGES.test(heading);

/** "Beslut:", "Överenskommelser", "Åtgärder för 2027": what stands under it is to be done. */
const GIVES =
  /^(?:beslut(?:ades)?|överenskommelser?|överenskommet|överens\s+om|åtgärd(?:er)?|uppdrag|att\s+göra|aktivitet(?:er)?|nästa\s+steg|det\s+(?:här\s+)?gör\s+vi|planerade(?:\s+(?:åtgärder|insatser|aktiviteter))?)(?=\s*:|\s+(?:för|under|läsåret|vi|och)\s|$)/iu;
/** "Vad vi har beslutat", "Så går vi vidare", "Det här ska vi göra": the same, told as a sentence. */
const TELLS_WHAT_IS_GIVEN = pattern`^(?:det(?:ta)?|vad|så|här)\s(?:[\p{L}-]+\s){0,5}?(?:beslutat|beslutade|beslutats|bestämt|bestämde|enats|enades|överens|går\s+(?:${WE})\s+vidare|ska\s+(?:vi\s+|nu\s+)?göras?)(?!\p{L})`;
/** "Utvecklingsområden": what stands under it, and what none of it is about. */
const NO_AREA =
  /^(?:\d{1,2}[.)]?\s+)?(?:(?:prioriterade|identifierade|våra|kommande|nya)\s+)*(?:utvecklingsområden|utvecklingsinsatser|förbättringsområden)$/iu;
/** What a heading says that all under it is about; null where it names no area. */
export const areaOf = (head: TextLine | null): string | null =>
  head === null || NO_AREA.test(head.text) ? null : head.text.replace(/\s*:$/u, '');
export const givesOut = (heading: string): boolean => GIVES.test(heading);
export const tellsWhatIsGiven = (heading: string): boolean => TELLS_WHAT_IS_GIVEN.test(heading);

/** "Det här har vi kommit överens om.", "Följande gör vi nu:": all that stands under such a paragraph is given out. */
const AGREED = pattern`(?:^|[.!?,]\s+(?:och\s+|så\s+)?)(?:det\s+här|detta|följande)\s+(?:är\s+det\s+vi\s+)?(?:(?:har|är|blev|blir)\s+)?(?:${WE})?\s*(?:har\s+|är\s+)?${ALSO}(?:(?:kommit\s+|kom\s+)?överens\s+om|enats\s+om|enades\s+om|bestämt(?:\s+oss\s+för)?|beslutat(?:\s+om)?|ska\s+(?:vi\s+)?göra|gör\s+vi)(?:\s+(?:nu|tillsammans|i\s+stället))?\s*[.:]?$`;
const isAgreed = (text: string): boolean => AGREED.test(text);

/** "Från förra mötet": what stands under it tells how far it has come. */
export const looksBack = (heading: string): boolean =>
  /förra\s+(?:mötet|gången|året)|föregående|uppföljning|redogörelse|lägesrapport|återrapport|^(?:\d{1,2}[.)]\s*)?(?:kvarstående|kvar\s+(?:från|sedan)|(?:punkter|ärenden|beslut)\s+från|sedan\s+sist)(?!\p{L})/iu.test(
    heading,
  );

/** "Från: Eva Lind <eva@…>": who a mail is from; the first is of the mail itself, and not of what it answers. */
const FROM = /^(?:från|from|avsändare)\s*:\s*/iu;
/** "Vid anteckningarna: Eva Lind", "Antecknat av Eva" */
const NOTED =
  /^(?:vid\s+(?:anteckning\p{L}*|tangent\p{L}*|pennan|protokollet|datorn)|anteckna(?:t|de)(?:\s+av)?|för\s+anteckningarna|skrivet\s+av)\s*:?\s*/iu;
/** "Med vänlig hälsning", "Mvh Eva Lind, rektor", "/Eva" */
const CLOSES =
  /^(?:(?:med\s+)?(?:vänlig|bästa|varma|många)\p{L}*\s+hälsning\p{L}*|hälsning\p{L}*|vänligen|mvh|vh|hälsar|\/)[\s,/–-]*/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){0,2}(?=$|[\s,.<(])/u;

const nameBehind = (lead: RegExp, text: string): string | null =>
  lead.test(text) ? (NAME.exec(text.replace(lead, ''))?.[0] ?? null) : null;

/** Who writes a mail, a letter or notes, and is "jag" in it; null where the document does not say. */
export function writerOf(lines: readonly TextLine[]): string | null {
  const from = lines.slice(0, 6).flatMap(({ text }) => nameBehind(FROM, text) ?? [])[0];
  const noted = lines.flatMap(({ text }) => nameBehind(NOTED, text) ?? [])[0];
  if (from !== undefined || noted !== undefined) return from ?? noted ?? null;
  const at = lines.findIndex(({ text }) => CLOSES.test(text));
  if (at < 0) return signedAlone(lines);
  const closing = lines[at]?.text ?? '';
  const who = nameBehind(CLOSES, closing) ?? NAME.exec(lines[at + 1]?.text ?? '')?.[0] ?? '';
  return isFirstName(who.split(' ')[0] ?? '') ? who : null;
}

/** "Bertil" alone under a letter's last sentence, whatever name that is. */
function signedAlone(lines: readonly TextLine[]): string | null {
  const at = lines.findIndex(
    ({ text }, place) =>
      place >= lines.length - 4 &&
      /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+)?$/u.test(text) &&
      /[.!]$/.test(lines[place - 1]?.text ?? ''),
  );
  return lines[at]?.text ?? null;
}

/** "Skolverket: ”Ansvaret behöver förtydligas.”", or such words alone on a line: what others have said. */
const QUOTED = /^(?:\p{Lu}[\p{L} -]{1,50}:\s*)?["”“»'’][^"”“»]{8,}["”“»'’]\.?$/u;

/** Whether a line only repeats what others have said, and nobody here says it. */
export const isQuoted = (line: string): boolean => QUOTED.test(line);
