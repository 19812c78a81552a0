import { findState } from '../../../domain/plan-phrases';
import { sharesRoot } from '../prose/found-measure';
import { ENDED } from './same-matter';
import type { Told } from './told';

/** The words by which a sentence says what it is to the others of its part: a lead, how it has always been, the rest of what is done. */

/** "Beslut: Mona tar fram ett förslag": what stands behind is given out. */
export const BEHIND = /^(?:beslut|överenskommelse|åtgärd|att\s+göra|uppgift|uppdrag)\s*:\s+/iu;
/** "Så har det varit i många år", "Så har vi alltid gjort" */
export const AS_BEFORE =
  /^så\s+(?:här\s+)?har\s+(?:det|vi|skolan|skolorna)\s+(?:\p{L}+\s+)?(?:varit|gjort|arbetat|gått\s+till)(?!\p{L})/iu;
/** "Sex av nio skolor har fått besök. Kuratorn besöker de tre återstående i maj.": the work is on its way. */
const THE_REST = /(?<!\p{L})(?:återstående|resterande|kvarvarande)(?!\p{L})/iu;
/** "Genomförda åtgärder:" over points that tell what has been done. */
export const IS_DONE =
  /(?<!\p{L})(?:genomförda|vidtagna|avslutade|(?:har\s.{0,200}|hittills\s+)?(?:genomfört|genomförts|gjort|gjorts|vidtagits))(?!\p{L})/iu;
/** "Vi har nu:": the points under it go on with what has been done. */
export const HAVING_DONE =
  /(?:^|[.!?]\s+)(?:och\s+)?(?:vi|jag|skolan|skolorna|rektor(?:n|erna)?|förvaltningen|nämnden|huvudmannen|kommunen|styrelsen)\s+har(?:\s+(?:nu|redan|därför|hittills|också|även|sedan\s+dess|sedan\s+(?:granskningen|besöket|tillsynen)))*\s*:?$/iu;
/** "(klart)" behind what is told as done anyway. */
export const SAID_DONE = /\s*\((?:är\s+)?(?:klart?|klara|gjort|genomfört|åtgärdat|färdigt?)\)$/iu;
/** "Rutinen är gammal. Ida Ek skriver om den.": what is made anew of what was found wanting. */
export const REMADE =
  /^(?:skriver\s+om|gör\s+om|arbetar\s+om|ser\s+över|reviderar|uppdaterar|byter\s+ut|ersätter|lagar)\s+(?:den|det|dem)(?!\p{L})/iu;
/** "Därefter sammanställs felen varje månad": what is done from then on. */
export const HENCEFORTH =
  /^(?:därefter|framöver|framgent|hädanefter|fortsättningsvis|i\s+fortsättningen|därpå)\s+\p{Ll}{3,}s\s|^\p{Lu}[^,.;]{3,60}?\s\p{Ll}{3,}s\s+numera\s+(?:varje|varannan|en\s+gång|två\s+gånger)\s/iu;

/** "Staketet mot vägen" under "Skolgården": it names in so many words something else than its heading. */
export const isOther = ({ measure }: Told, heading: string): boolean =>
  measure.title.split(' ').length > 2 && !sharesRoot(measure.title, heading);

/** "Arbetet pågår", "Ej påbörjat": a state of what stands over it, and not of something it names. */
export const OF_ITSELF =
  /^(?:det|den|detta|arbetet|åtgärden|insatsen|satsningen|vi|ej|inte|ännu|pågår|klart?|klara|delvis|genomför|avsluta|påbörja|försena|utgår|här|rullar|vilande|pausa)/iu;

/**
 * How far what is left has come, by the sentence before it: begun, where some of it is done ("Av dessa är nio avslutade.
 * De två återstående …"). Null where a sentence speaks of no rest.
 */
export function stateOfRest(sentence: string, before: string): string | null {
  if (!THE_REST.test(sentence)) return null;
  return ENDED.includes(findState(before)?.state ?? '') ? 'delvis genomfört' : before;
}
