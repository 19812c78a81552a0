import type { IsWho } from './clause';

/** "Styrelsen beslutade att en enkät ska göras", "Vi enades om att köpa in dämpare" */
const AGREED =
  /^(?:(?:\p{L}+\s+){0,4}?(?:beslutade|beslutades|beslutas|bestämdes|beslutar|beslöt|bestämde|bestämmer|enades|enas|kom\s+överens|är\s+överens|var\s+överens)(?:\s+(?:om|därför|också|även|då|enhälligt|gemensamt))*(?<when>\s+(?:i|den|vid)\s[^,.;]{3,60}?)?\s+)att\s+(?<what>.+)$/iu;

/** "Den andra är att ett pilotprojekt startar i februari" */
export const ONE_OF =
  /^(?:den|det)\s+(?:ena|andra|första|tredje|fjärde|sista)(?:\s+(?:åtgärden|insatsen|delen))?\s+(?:är|går\s+ut\s+på|handlar\s+om|innebär)\s+att\s+(?<what>.+)$/iu;

/** "Nämnden hänvisar till sitt beslut, av vilket framgår att samordnaren ska besöka skolorna" */
const SAYS =
  /\sbeslut(?:et)?(?:\s[^,.;]{2,50})?,?\s+(?:av\s+vilket\s+(?:det\s+)?framgår|enligt\s+vilket)(?:\s+att)?\s+(?<what>\p{L}.+)$/iu;

/** "Däremot återstår att utbilda vikarierna, vilket rektor gör i höst" */
const REMAINS =
  /^(?:(?:däremot|nu|dock|ännu|det\s+som|vad\s+som|kvar(?:\s+att\s+göra)?)\s+)*(?:återstår|kvarstår|är\s+kvar|är|finns\s+kvar)(?:\s+(?:nu|bara|också|är|sedan|dock|däremot|ännu|framför\s+allt))*\s+att\s+(?<what>\p{Ll}+a[s]?\s.+?)(?:,\s+(?:vilket|det|något\s+som)\s+(?<who>\p{L}[^,.;]{2,50}?)\s+(?:gör|ska\s+göra|ansvarar\s+för|ordnar|sköter|tar\s+hand\s+om)(?!\p{L}).*)?$/iu;

/** "Senast i januari ska det finnas elevråd på båda skolorna" */
const TO_EXIST = /(?:^|\s)ska(?:ll)?\s+det\s+(?:också\s+|även\s+)?finnas\s+(?<what>\p{L}.{4,})$/iu;

/** "Jag föreslår att …" */
const PROPOSES =
  /^(?:(?:jag|vi|\p{L}+(?:\s\p{L}+){0,2})\s+)?föreslår(?:\s+(?:jag|vi|också|därför|även|dessutom|vidare|förvaltningen|kvalitetsenheten))*\s+att\s+(?<what>.+)$/iu;

const LEAD_IN = /^(?:slutligen|därför|vidare|för\s+det\s+\p{L}+|dessutom|också)\s+/iu;

/** "Vid sammanträdet den 17 juni fick förvaltningen i uppdrag att ta fram en plan" */
const GOT =
  /\s(?:fick|får|gavs|ges)\s+(?:(?:därför|nu|också|även|därmed|dessutom|samtidigt)\s+)*(?<who>\p{L}[^.,;]{2,50}?)\s+(?:i\s+uppdrag|uppdraget)\s+att\s+(?<what>.+)$/iu;

/** "rektorerna får i uppdrag att utse" */
const GETS =
  /^(?<who>\p{L}.{2,60}?)\s+(?:får|ges|fick|gavs)\s+(?:(?:därför|nu|också|även|därmed|dessutom|samtidigt|härmed|därutöver|därvid)\s+)*(?:(?:i|under|den|vid)\s+[^.,;]{2,40}?\s+)?(?:i\s+uppdrag|uppdraget|till\s+uppgift)\s+att\s+(?<what>.+)$/iu;

/** "Skolchefen får också ta fram en ansvarsbeskrivning": a task, where "eleverna får prova" is none. */
const MAY_DO =
  /^(?<who>\p{L}[^,.;]{2,50}?)\s+får\s+(?:(?:också|även|därför|nu|dessutom|i\s+stället|därutöver)\s+)*(?<what>(?:ta\s+fram|utarbeta|upprätta|se\s+över|utreda|kartlägga|sammanställa|leda|samordna|hålla\s+i|ansvara\s+för|göra\s+en|genomföra\s+en|skriva|revidera|uppdatera|ordna|boka)\s.+)$/iu;

/** "att ge skolchefen i uppdrag att utreda", "att uppdra åt förvaltningen att ta fram" */
const GIVE =
  /^(?:(?:samt|och)\s+)?(?:att\s+|(?!.*\s(?:har|hade|som)\s)\p{L}[^.,;:]{2,60}?\s)?(?:ger?\s+(?:(?:därför|nu|också|även|därmed|dessutom)\s+)*(?<who>.{2,80}?)\s+i\s+uppdrag|uppdrar?\s+(?:(?:därför|nu|också|även|därmed|dessutom)\s+)*(?:till|åt)\s+(?<to>.{2,80}?))\s+att\s+(?<what>.+)$/iu;

/** "Marita erbjöd sig att visa hur hon gör" */
const OFFERED =
  /^(?<who>\p{L}.{1,60}?)\s+(?:erbjöd\s+sig|erbjuder\s+sig|åtog\s+sig|tog\s+på\s+sig|tar\s+på\s+sig|anmälde\s+sig\s+för|fick\s+på\s+sig)\s+att\s+(?<what>.+)$/iu;

/** "Nästa steg är att köpa in en talande penna" */
const NEXT_STEP =
  /^(?:nästa|ett\s+första|ett\s+nästa|det\s+första|första|kvar)\s+(?:steg(?:et)?\s+)?(?:är|blir)\s+(?:nu\s+)?att\s+(?<what>\p{Ll}+\s.+)$/iu;

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
  const says = SAYS.exec(sentence)?.groups?.['what']?.split(/,\s+(?:och|samt)\s+att\s/iu)[0];
  if (says) return { ...clause(says), time: says };
  const agreed = (AGREED.exec(sentence) ?? ONE_OF.exec(sentence) ?? NEXT_STEP.exec(sentence))?.groups;
  // "Nämnden beslutade i maj att en plan ska tas fram": that May is when it was decided.
  if (agreed?.['what']) return { ...clause(agreed['what']), ...(agreed['when'] ? { time: agreed['what'] } : {}) };
  const remains = REMAINS.exec(sentence)?.groups;
  if (remains?.['what']) {
    const who = remains['who'] ?? '';
    return { what: remains['what'], who: isWho(who) ? who : null, isClause: false };
  }
  const exists = TO_EXIST.exec(sentence)?.groups?.['what'];
  if (exists) return { what: exists, who: null, isClause: false };
  const proposed = PROPOSES.exec(sentence.replace(LEAD_IN, ''))?.groups?.['what'];
  if (proposed) return { ...clause(proposed), proposed: true };
  const got = GOT.exec(sentence)?.groups;
  if (got?.['what'] && isWho(got['who'] ?? ''))
    return { what: got['what'], who: got['who'] ?? null, isClause: false, time: got['what'] };
  const gets = getsIn(sentence, isWho);
  if (gets) return gets;
  const offered = OFFERED.exec(sentence)?.groups;
  if (offered?.['what'] && isWho(offered['who'] ?? ''))
    return { what: offered['what'], who: offered['who'] ?? null, isClause: false };
  const given = GIVE.exec(sentence)?.groups;
  return given?.['what'] ? { what: given['what'], who: given['who'] ?? given['to'] ?? null, isClause: false } : null;
}

/** Who gets what to do: "rektorerna får i uppdrag att utse". */
export function getsIn(sentence: string, isWho: IsWho): GivenOut | null {
  const { who, what } = GETS.exec(sentence)?.groups ?? {};
  const may = MAY_DO.exec(sentence)?.groups;
  if (may?.['what'] && (isWho(may['who'] ?? '') || /^samma\s+person$/iu.test(may['who'] ?? '')))
    return { what: may['what'], who: may['who'] ?? null, isClause: false };
  return what && isWho(who ?? '') ? { what, who: who ?? null, isClause: false } : null;
}
