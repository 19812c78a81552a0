import { isImperative, isInfinitive } from '../sentence/verbs';
import type { TextLine } from './lines';

/** A paper that looks into something and ends by saying what could be done. */
const LOOKS_INTO =
  /analys|rapport|utvärdering|utredning|kartläggning|uppföljning|översyn|förstudie|kvalitets|tjänsteskrivelse|genomlysning/iu;
/** What others look into is answered, and what is written to everybody proposes nothing to decide on. */
const OF_OTHERS =
  /revision(?!stid)|revisor|granskning|skolinspektion|^(?:kallelse|dagordning|nyhetsbrev|veckobrev|månadsbrev|inbjudan|protokoll|policy|remiss)(?!\p{L})/iu;

/** Whether what the paper proposes can stand under many headings: an analysis, an evaluation, an inquiry of one's own. */
export function looksInto(lines: readonly TextLine[]): boolean {
  const opening = lines.slice(0, 12).filter((one) => one.text.length <= 160);
  return opening.some((one) => LOOKS_INTO.test(one.text)) && !opening.some((one) => OF_OTHERS.test(one.text));
}

const KIND =
  '(?:utvecklings|förbättrings)?förslag(?:en)?|rekommendationer(?:na)?|(?:rekommenderade|möjliga|tänkbara)\\s+(?:åtgärder|insatser)';
const WHOSE =
  '(?:\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+)?(?:(?:våra|övriga|ytterligare|fler|andra|konkreta|samlade|sammanfattande|\\p{L}+s)\\s+)?';
/** "Förslag till beslut" asks the board, and "Förslag till schema" and "Förslag på böcker" give examples. */
const TO_WHOM =
  '(?:(?:som\\s+)?(?:rikta[st]?(?:de|r\\s+sig)?\\s+)?(?:till|mot|för|på)\\s+(?:\\p{L}+\\s+){0,2}?(?:\\p{L}*(?:nämnd|styrels|förvaltning|kontor|huvudman|rektor|chef|ledning|elevhälsa|skolor|skolan|skolorna|förskol|fritidshem|enhet|personal|lärar|pedagog|arbetslag|politik|kommun|verksamhet)\\p{L}*)|(?:till|på|för)\\s+(?:(?:fortsatt|vidare)\\p{L}*\\s+(?=\\p{L}*(?:arbete|utveckling|åtgärd|insats|process))|förbättring|utveckling|åtgärd|insats|aktivitet|nya\\s+(?:åtgärder|insatser))\\p{L}*|på\\s+\\p{L}*\\s?nivå|på\\s+(?:kort|medellång|lång|längre)\\s+sikt|framåt|framöver|(?:inför|för)\\s+(?:läsåret|kommande|nästa|höst|vår|20)\\p{L}*|inom\\s+\\p{L}+)(?:[\\s\\p{L}\\d/–-]{0,40})?';
const HEADS = new RegExp(`^${WHOSE}(?:${KIND})(?:\\s+${TO_WHOM})?\\s*:?$`, 'iu');
/** "Slutsatser och förslag": what was seen stands among what is proposed. */
const MIXED =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:slutsats(?:er)?|analys|bedömning|diskussion|reflektioner)\s+(?:och|samt)\s+(?:förslag|rekommendationer)[\s\p{L}]{0,40}:?$/iu;

export type ProposalHead = 'proposals' | 'mixed';

/** Whether a heading of a paper that looks into something heads what it proposes; null where it does not. */
export const proposalHead = (text: string): ProposalHead | null =>
  MIXED.test(text) ? 'mixed' : HEADS.test(text) && !/\sbeslut/iu.test(text) ? 'proposals' : null;

/** "Förvaltningen föreslår därför att": the points under it are proposed; what a board is asked to decide is not. */
const PROPOSES_THAT =
  /(?<!\p{L})(?:föreslår|föreslås|förordar|rekommenderar|förslaget\s+är)(?:\s+\p{L}+){0,4}?\s+att\s*:?$/iu;
/** "Vi ser att följande behöver göras för att …:" */
const NEEDED = /(?<!\p{L})följande\s+(?:\p{L}+\s+){0,2}?(?:behöver|bör|skulle\s+behöva)\s[^.]{0,120}:$/iu;
/** "Vi lämnar följande förslag:", "Utifrån detta lägger utredningen fram fem förslag:", "Våra rekommendationer är:" */
const GIVEN =
  /(?<!\p{L})(?:(?:lämna|lägg|ge|ha|redovisa|presentera)(?:r|s)?|läggs|följer|här\s+är|nedan)(?!\p{L})[^.:]{0,80}?\p{L}*(?:förslag(?:en)?|rekommendationer(?:na)?)(?:\s[^.:]{0,80})?:$|(?<!\p{L})(?:ser|pekar\s+(?:därför\s+)?på|bedömer|lyfter(?:\s+fram)?)\s+(?:\p{L}+\s+)?följande\s+(?:\p{L}+\s+)?(?:möjligheter|åtgärder|insatser|vägar(?:\s+framåt)?)(?:\s[^.:]{0,60})?:$|^(?:våra|\p{L}+s|följande|dessa)\s+(?:\p{L}+\s+)?\p{L}*(?:förslag|rekommendationer)(?:\s[^.:]{0,80})?:$/iu;
export const leadsToProposals = (text: string): boolean =>
  ((PROPOSES_THAT.test(text) || GIVEN.test(text)) && !/beslut/iu.test(text)) || NEEDED.test(text);

/** "Förslag 2: Anställ en bibliotekarie. …": proposed by its own words, wherever it stands. */
const NUMBERED = /^(?:förslag|rekommendation)\s+(?:nr\.?\s*)?\d{1,2}\s*[.:–-]\s*(?<what>\p{L}.+)$/iu;
export const numberedProposal = (text: string): string | null => NUMBERED.exec(text)?.groups?.['what'] ?? null;

/** Whether a point among conclusions proposes: "Anställ en lärare", "Rutinen bör ses över". */
export function asksFor(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(' ');
  const clause = text.split(/[,.]\s/u)[0] ?? text;
  return (
    isInfinitive(first) ||
    isImperative(first) ||
    /(?<!\p{L})(?:bör|borde|behöver|föreslås|rekommenderas)(?!\p{L})/iu.test(clause)
  );
}
