import type { IsWho } from './clause';
import { ALSO, pattern } from './words';

/** "Styrelsen beslutade att en enkät ska göras", "Vi enades om att köpa in dämpare" */
const AGREED =
  /^(?:(?:\p{L}+\s+){0,4}?(?:beslutade|beslutades|beslutas|bestämdes|beslutar|beslöt|bestämde|bestämmer|enades|enas|kom\s+överens|är\s+överens|var\s+överens)(?:\s+(?:om|därför|också|även|då|enhälligt|gemensamt))*(?<when>\s+(?:i|den|vid)\s[^,.;]{3,60}?)?\s+)att\s+(?<what>.+)$/iu;

/** "Nämnden hänvisar till sitt beslut, av vilket framgår att samordnaren ska besöka skolorna" */
const SAYS =
  /\sbeslut(?:et)?(?:\s[^,.;]{2,50})?,?\s+(?:av\s+vilket\s+(?:det\s+)?framgår|enligt\s+vilket)(?:\s+att)?\s+(?<what>\p{L}.+)$/iu;

/** "Däremot återstår att utbilda vikarierna, vilket rektor gör i höst" */
const REMAINS =
  /^(?:(?:däremot|nu|dock|ännu|det\s+som|vad\s+som|kvar(?:\s+att\s+göra)?)\s+)*(?:återstår|kvarstår|är\s+kvar|är|finns\s+kvar)(?:\s+(?:nu|bara|också|är|sedan|dock|däremot|ännu|framför\s+allt))*\s+att\s+(?<what>(?:\p{Ll}+as?|[sg]e|gå|få)\s.+?)(?:,\s+(?:vilket|det|något\s+som)\s+(?<who>\p{L}[^,.;]{2,50}?)\s+(?:gör|ska\s+göra|ansvarar\s+för|ordnar|sköter|tar\s+hand\s+om)(?!\p{L}).*)?$/iu;

/** "Jag föreslår att …" */
const PROPOSES =
  /^(?:(?:jag|vi|\p{L}+(?:\s\p{L}+){0,2})\s+)?föreslår(?:\s+(?:jag|vi|också|därför|även|dessutom|vidare|förvaltningen|kvalitetsenheten))*\s+att\s+(?<what>.+)$/iu;

const LEAD_IN = /^(?:slutligen|därför|vidare|för\s+det\s+\p{L}+|dessutom|också)\s+/iu;

/** "får", "kommer att få", "ska också få" */
const GETS_IT =
  '(?:får|ges|fick|gavs|(?:kommer\\s+att|ska(?:ll)?)\\s+(?:nu\\s+|också\\s+|även\\s+|därför\\s+)?(?:få|ges))';
/** "rektorerna får i uppdrag att utse" */
const GETS = pattern`^(?<who>\p{L}.{2,60}?)\s+(?:${GETS_IT})\s+${ALSO}(?:(?:i|under|den|vid)\s+[^.,;]{2,40}?\s+)?(?:i\s+uppdrag|uppdraget|till\s+uppgift)\s+att\s+(?<what>.+)$`;

/** "att ge skolchefen i uppdrag att utreda", "att uppdra åt förvaltningen"; "gav den 3 maj chefen i uppdrag" tells of what was. */
const GIVE = pattern`^(?:(?:samt|och)\s+)?(?:att\s+|(?!.*\s(?:har|hade|som)\s)\p{L}[^.,;:]{2,60}?\s)?(?:(?:ger?|gav)\s+${ALSO}(?!den\s\d|(?:i|under|vid)\s)(?<who>.{2,80}?)\s+i\s+uppdrag|(?:uppdrar?|uppdrog)\s+${ALSO}(?:till|åt)\s+(?<to>.{2,80}?))\s+att\s+(?<what>.+)$`;

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
  const agreed = (AGREED.exec(sentence) ?? NEXT_STEP.exec(sentence))?.groups;
  // "Nämnden beslutade i maj att en plan ska tas fram": that May is when it was decided.
  if (agreed?.['what']) return { ...clause(agreed['what']), ...(agreed['when'] ? { time: agreed['what'] } : {}) };
  const remains = REMAINS.exec(sentence)?.groups;
  if (remains?.['what']) {
    const who = remains['who'] ?? '';
    return { what: remains['what'], who: isWho(who) ? who : null, isClause: false };
  }

  const proposed = PROPOSES.exec(sentence.replace(LEAD_IN, ''))?.groups?.['what'];
  if (proposed) return { ...clause(proposed), proposed: true };

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

const GIVEN = '(?:gett|givit|ger|gav|lämnat|lämnar|lämnade)';
const COMMISSIONS: readonly RegExp[] = [
  pattern`^(?<by>.{2,80}?)\s+(?:har\s+|hade\s+)?(?:\p{L}+\s+)?${GIVEN}\s+(?<who>.{2,80}?)\s+i\s+uppdrag\s+att\s+(?<what>.+)$`,
  pattern`^(?<who>.{2,80}?)\s+(?:har\s+(?:\p{L}+\s+){0,2}?(?:fått|getts|givits)|${GETS_IT})\s+${ALSO}(?:(?:i|under|den|vid)\s+[^.,;]{2,40}?\s+)?i\s+uppdrag\s+(?:av\s+(?<by>.{2,60}?)\s+)?att\s+(?<what>.+)$`,
  pattern`^(?<who>.{2,80}?)\s+har\s+${ALSO}(?:i\s+uppdrag|uppdraget|till\s+uppgift)\s+att\s+(?<what>.+)$`,
  /^(?<by>.{2,80}?)\s+(?:uppdrar|uppdrog|har\s+uppdragit)\s+åt\s+(?<who>.{2,80}?)\s+att\s+(?<what>.+)$/iu,
  /^(?<who>.{2,80}?)\s+(?:har\s+)?(?:uppdragits|uppdras|ålagts|åläggs)\s+(?:av\s+(?<by>.{2,60}?)\s+)?att\s+(?<what>.+)$/iu,
];

/** What a board or a chief has given somebody to do, in so many words; null where a sentence gives nobody anything. */
export function commissioned(
  sentence: string,
): { readonly who: string; readonly by: string | null; readonly what: string } | null {
  const found = COMMISSIONS.map((one) => one.exec(sentence)?.groups).find((one) => one !== undefined);
  if (!found) return null;
  const by = found['by']?.trim();
  return {
    who: plainActor(found['who'] ?? ''),
    by: by === undefined ? null : plainActor(by),
    what: found['what'] ?? '',
  };
}

const plainActor = (text: string) => (text.split(/,\s/)[0] ?? '').replace(/^(?:därför|också|även|har)\s+/iu, '').trim();
