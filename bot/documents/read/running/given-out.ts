import type { IsWho } from './clause';

/** "Styrelsen beslutade att en enkät ska göras", "Vi enades om att köpa in dämpare" */
const AGREED =
  /^(?:(?:\p{L}+\s+){0,4}?(?:beslutade|beslutades|beslutas|bestämdes|beslutar|beslöt|bestämde|bestämmer|enades|enas|kom\s+överens|är\s+överens|var\s+överens)(?:\s+(?:om|därför|också|även|då|enhälligt|gemensamt))*\s+)att\s+(?<what>.+)$/iu;

/** "Den andra är att ett pilotprojekt startar i februari" */
export const ONE_OF =
  /^(?:den|det)\s+(?:ena|andra|första|tredje|fjärde|sista)(?:\s+(?:åtgärden|insatsen|delen))?\s+(?:är|går\s+ut\s+på|handlar\s+om|innebär)\s+att\s+(?<what>.+)$/iu;

/** "Senast i januari ska det finnas elevråd på båda skolorna" */
const TO_EXIST = /(?:^|\s)ska(?:ll)?\s+det\s+(?:också\s+|även\s+)?finnas\s+(?<what>\p{L}.{4,})$/iu;

/** "Jag föreslår att …" */
const PROPOSES =
  /^(?:(?:jag|vi|\p{L}+(?:\s\p{L}+){0,2})\s+)?föreslår(?:\s+(?:jag|vi|också|därför|även|dessutom|vidare|förvaltningen|kvalitetsenheten))*\s+att\s+(?<what>.+)$/iu;

const LEAD_IN = /^(?:slutligen|därför|vidare|för\s+det\s+\p{L}+|dessutom|också)\s+/iu;

/** "Vid sammanträdet den 17 juni fick förvaltningen i uppdrag att ta fram en plan" */
const GOT = /\s(?:fick|får|gavs|ges)\s+(?<who>\p{L}[^.,;]{2,50}?)\s+(?:i\s+uppdrag|uppdraget)\s+att\s+(?<what>.+)$/iu;

/** "rektorerna får i uppdrag att utse" */
const GETS =
  /^(?<who>\p{L}.{2,60}?)\s+(?:får|ges|fick)\s+(?:i\s+uppdrag|uppdraget|till\s+uppgift)\s+att\s+(?<what>.+)$/iu;

/** "att ge skolchefen i uppdrag att utreda", "att uppdra åt förvaltningen att ta fram" */
const GIVE =
  /^(?:(?:samt|och)\s+)?(?:att\s+|(?!.*\s(?:har|hade|som)\s)\p{L}[^.,;:]{2,60}?\s)?(?:ger?\s+(?<who>.{2,80}?)\s+i\s+uppdrag|uppdrar?\s+(?:till|åt)\s+(?<to>.{2,80}?))\s+att\s+(?<what>.+)$/iu;

/** What a sentence agrees on, proposes or gives somebody to do, in so many words. */
export interface GivenOut {
  readonly what: string;
  /** Who is given it; null where nobody is named, or `what` names them itself. */
  readonly who: string | null;
  /** `what` is a clause or an infinitive to be read further, and no task in its own words yet. */
  readonly isClause: boolean;
  readonly proposed?: true;
  /** The words whose times are its own, where not all of the sentence's are: not the day it was given out. */
  readonly time?: string;
}

const clause = (what: string): GivenOut => ({ what, who: null, isClause: true });

/** What the sentence gives out; null where it gives out nothing. */
export function givenOut(sentence: string, isWho: IsWho): GivenOut | null {
  const agreed = (AGREED.exec(sentence) ?? ONE_OF.exec(sentence))?.groups?.['what'];
  if (agreed) return clause(agreed);
  const exists = TO_EXIST.exec(sentence)?.groups?.['what'];
  if (exists) return { what: exists, who: null, isClause: false };
  const proposed = PROPOSES.exec(sentence.replace(LEAD_IN, ''))?.groups?.['what'];
  if (proposed) return { ...clause(proposed), proposed: true };
  const got = GOT.exec(sentence)?.groups;
  if (got?.['what'] && isWho(got['who'] ?? ''))
    return { what: got['what'], who: got['who'] ?? null, isClause: false, time: got['what'] };
  const gets = getsIn(sentence, isWho);
  if (gets) return gets;
  const given = GIVE.exec(sentence)?.groups;
  return given?.['what'] ? { what: given['what'], who: given['who'] ?? given['to'] ?? null, isClause: false } : null;
}

/** Who gets what to do: "rektorerna får i uppdrag att utse". */
export function getsIn(sentence: string, isWho: IsWho): GivenOut | null {
  const { who, what } = GETS.exec(sentence)?.groups ?? {};
  return what && isWho(who ?? '') ? { what, who: who ?? null, isClause: false } : null;
}
