import type { PlanDate } from '../../../domain/dates';

/** "i kvalitetsrapporten för läsåret 2024/2025": the year of the paper, and not when anything is done. */
const OF_PAPER =
  /(?<paper>(?<!\p{L})(?!\p{L}*årsredovisning)\p{L}*(?:rapport|berättelse|plan|bokslut|redovisning|statistik|resultat|sammanställning|enkät)(?:en|et|n|erna)?)\s+(?:för|från|avseende|över)\s+(?:läsåret|läsår|år|åren|kalenderåret|verksamhetsåret)\s+20\d{2}(?:\s*[/–-]\s*(?:20)?\d{2})?/giu;
/** "rutinen, som nu är från 2009": how old what is in use is. */
const HOW_OLD =
  /,\s+som\s+(?:(?:nu|i\s?dag|idag|för\s+närvarande|senast)\s+)?(?:är\s+från|togs\s+fram|antogs|fastställdes|beslutades|reviderades|uppdaterades|skrevs)\s+(?:(?:i|den|hösten|våren|under)\s+)?[^,.;]{0,20}?(?:19|20)\d{2}(?!\d),?/giu;
/** "…, så att nämnden hinner behandla det före sommaren": what it is for, with a time of its own. */
const PURPOSE = /,\s+så\s+att\s+[^,;.]{5,160}$/iu;
/** "ska vår specialpedagog ha gjort": ours, and no spring. */
const OURS =
  /(?<!(?<!\p{L})(?:i|till|under|denna|nästa|förra|varje|inför|senast|höst\s+och|höst\s+eller|tidig|sen)\s)(?<!\p{L})vår\s+(?=\p{Ll})/giu;
/** "ska börja gälla den 1 augusti", "träder i kraft i januari", "inleder i maj en kurs": when what is done begins, or begins to hold. */
const BEGINS_TO_HOLD =
  /(?:(?<!\p{L})(?:påbörja(?:r|s)|inled(?:er|s))|börjar?\s+(?:gälla|tillämpas|användas)|träd(?:a|er)\s+i\s+kraft)\s+(?:(?:från|från\s+och\s+med|fr\.?o\.?m\.?|den|i)\s+)*$/iu;

/** "Larmet testas i april och tas i drift i maj": when it is tried, before it is there. */
const TRIED =
  /(?<verb>(?<!\p{L})(?:testas|testkörs|provas|provkörs|prövas)(?:\s+ut)?)\s+(?:först\s+)?(?:i|under|från|vid|vecka|v\.)\s[^,.;]{2,30}?\s+och\s+(?=(?:tas\s+i|införs|driftsätts|är|blir|ska|används|genomförs)\s)/giu;

export const withoutPaperYears = (text: string): string => text.replace(OF_PAPER, '$<paper>').replace(HOW_OLD, '');
/** The same of a name: "en ny skolplan för åren 2028–2031" is called by its years, as long as it is still to be made. */
export const withoutKnownPapersYears = (name: string): string =>
  name
    .replace(OF_PAPER, (said: string, paper: string, at: number) =>
      /(?<!\p{L})(?:en|ett|nya?|nytt)\s+(?:\p{L}+\s+)?$/iu.test(name.slice(0, at)) ? said : paper,
    )
    .replace(HOW_OLD, '');

/** A sentence without the times of what it only speaks of. */
export const ownTimes = (text: string): string =>
  withoutPaperYears(text).replace(PURPOSE, '').replace(TRIED, '$<verb> och ').replace(OURS, '');

/**
 * The days something is to be done by, and the one it is to hold from: "börja gälla den 1 augusti och vara färdiga den
 * 31 maj" is done in May. Where only the first is said it is the day to be done by.
 */
export function withoutHolding(
  due: readonly PlanDate[],
  text: string,
): { readonly due: readonly PlanDate[]; readonly holds: PlanDate | null } {
  const begins = (one: PlanDate) => {
    const at = text.indexOf(one.raw);
    return at > 0 && BEGINS_TO_HOLD.test(text.slice(0, at));
  };
  const left = due.filter((one) => !begins(one));
  return left.length === 0 || left.length === due.length
    ? { due, holds: null }
    : { due: left, holds: due.find(begins) ?? null };
}
