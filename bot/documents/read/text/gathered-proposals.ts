import { sentences } from '../../../domain/reading/swedish-text';
import type { TextLine } from './lines';

/** What many people said could be done: "Förslag efter dialogdagen", "Inkomna idéer från elevråden". */
const GATHERED =
  /^(?:(?:alla|samtliga|samlade|insamlade|inkomna|inlämnade|sammanställda|(?:\p{L}+s))\s+)?(?:\p{Ll}*förslag(?:en)?|idéer(?:na)?|önskemål(?:en)?|uppslag)\s+(?:(?:som\s+)?(?:kom|lämnades|framkom|väcktes)\s+(?:in\s+|fram\s+|upp\s+)?)?(?:efter|från|vid|ur|av|under)\s+\p{L}/iu;
/** "Förslag från revisorerna" is answered, and "Förslag till beslut" is the board's to take. */
const OF_OTHERS = /revis|granskning|inspektion|nämnd|styrelse|fullmäktige|\sbeslut/iu;
/** What is still to be decided is nobody else's: "inget är bestämt", "innan något beslutas". */
const OF_OTHERS_IDEAS = /revis|granskning|inspektion|fullmäktige|(?:till|föresl\p{L}+)\s+(?:\p{L}+\s+){0,3}beslut/iu;
const MOST_OVER = 3;

/** The line that names a paper of gathered proposals, each point of which is one; null where none of its first does. */
export function gatheredTitle(lines: readonly TextLine[]): TextLine | null {
  const isTitle = ({ text, bullet, number }: TextLine) =>
    !bullet &&
    number === null &&
    text.length <= 120 &&
    !/[.:;]$/.test(text) &&
    GATHERED.test(text) &&
    !OF_OTHERS.test(text);
  return lines.slice(0, MOST_OVER).find(isTitle) ?? null;
}

/** "Kommentar: två skolor har redan en egen." under a point of it. */
export const remarkOn = ({ text }: TextLine): string | null =>
  /^(?:kommentar|anmärkning|anm|not|notering)\s*:\s*(?<said>\S.*)$/iu.exec(text)?.groups?.['said'] ?? null;

/** "Förslagen som kom upp", "Idéer", "Vad borde vi göra?": what might be done, in notes of any kind. */
const IDEAS =
  /(?<!\p{L})(?:(?:gemensamma\s|konkreta\s)?(?:förbättrings|utvecklings)?förslag(?:en)?(?!\s+(?:till|på|om|för)\s(?!nästa|våren|hösten|läsåret|att\s|åtgärd|förbättring|insats|aktivitet)|\p{L})|\p{L}{0,20}idé(?:er)(?:na)?(?!\p{L})|önskemål(?:en)?(?!\p{L})|(?:uppslag|inspel|medskick)(?:en)?(?!\p{L})|tankar\s(?:inför|framåt|om|kring)(?!\p{L})|(?:möjliga|tänkbara)\s(?:åtgärder|insatser|vägar))|(?<!\p{L})(?:kan|borde|skulle)\s(?:(?:vi|ni|man|skolan|förskolan|kommunen)\s)?(?:kunna\s)?(?:göra|prova|pröva|testa)(?!\p{L})/iu;
/** "Förslagen som avslogs", "förra årets idéer" are no longer any. */
const LET_GO =
  /avsl[aoå]|avvis|förkast|ströks|inte\s+(?:gå|gick|går|bli|blev|blir)\s|(?:förra|föregående)\s+(?:året|läsåret|årets|läsårets|gången|mötet)|(?<!\p{L})fjol|har\s+(?:redan\s+)?(?:genomfört|infört|gjort|prövat|provat)/iu;
/** Papers that call to a meeting, tell readers of something, or hold what pupils and parents wish for. */
const NO_NOTES =
  /^(?:kallelse|dagordning|föredragningslista|inbjudan|mötesinbjudan|program(?!\p{L})|nyhetsbrev|veckobrev|månadsbrev|policy|remiss|klassråd|elevråd|matråd|föräldra|stormöte|årsmöte|enkät)/iu;
const MOST_OF_LEAD = 160;

/** A line of its own over points that announces ideas, in notes of any kind: "Det här är förslagen som kom upp:". */
export function leadsToIdeas(lines: readonly TextLine[], at: number): boolean {
  const [line, first, second] = lines.slice(at, at + 3);
  if (!line || !first || !second || line.bullet || lines.slice(0, 2).some((one) => NO_NOTES.test(one.text)))
    return false;
  const arePoints = [first, second].every((one) => !one.heading && (one.bullet || one.number !== null));
  if (!arePoints || first.bullet !== second.bullet || (line.number !== null && !first.bullet)) return false;
  const last = sentences(line.text).at(-1);
  const said = last ? line.text.slice(last.start, last.end).trim() : line.text;
  const isHead = line.heading || !/[.,;!]$/.test(said);
  if (said.length > MOST_OF_LEAD || !isHead || OF_OTHERS_IDEAS.test(said) || LET_GO.test(said)) return false;
  return IDEAS.test(said);
}
