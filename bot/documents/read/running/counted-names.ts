import { capitalised } from '../../../domain/reading/swedish-text';
import { isInfinitive } from '../prose/main-clause';
import type { Named } from './names';
import { isNobodys } from './nobodys';

const NTH =
  'första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|sista|(?:näst\\s+)?sista|återstående|avklarade|pågående|avslutade';
const NOUN = 'åtgärden|insatsen|punkten|åtagandet|uppdraget|aktiviteten|satsningen|löftet';
/** "Det tredje åtagandet var att minska kön", "Den andra insatsen gällde läsningen". */
const COUNTED = new RegExp(
  `^(?:(?:den|det|vår|vårt|nämndens|planens)\\s+(?:${NTH})(?:\\s+(?:${NTH}))?\\s+(?:${NOUN})|(?:åtgärd|insats|aktivitet|punkt|åtagande|uppdrag)\\s+(?:nummer\\s+)?(?<no>\\d{1,2}))(?:\\s+i\\s+planen)?\\s+(?:(?:var|är|gick\\s+ut\\s+på|handlade\\s+om|gällde|innebar|avser|avsåg|gäller|handlar\\s+om)\\s+)(?<name>\\p{L}[^.;]{3,160})$`,
  'iu',
);
/** "Den tredje, besök på alla enheter, är försenad" */
const COUNTED_APART = new RegExp(
  `^(?:den|det)\\s+(?:${NTH})(?:\\s+(?:${NOUN}))?,\\s+(?<name>\\p{L}[^,.;]{4,120}),\\s+(?<tells>(?:är|har|pågår|ska|blev|blir|kunde|skjuts|avslutas|återstår|väntar)(?!\\p{L})[^.;]*)$`,
  'iu',
);
const ONE_OF_MANY = new RegExp(
  `^(?:(?:den|det|vår|vårt|nämndens|planens)\\s+(?:${NTH})(?:\\s+(?:${NTH}))?\\s+(?:${NOUN})|(?:åtgärd|insats|aktivitet|punkt|åtagande|uppdrag)\\s+(?:nummer\\s+)?\\d{1,2})(?!\\p{L})`,
  'iu',
);
/** "Vi lovade att ta fram en rutin", "Vi lovade också att alla skulle få ett samtal". */
const PROMISED =
  /^(?:(?:i|för)\s[^,.]{3,30}\s)?(?:vi|jag)?\s*(?:hade\s+|har\s+)?(?:(?:också|även|dessutom)\s+)?lova(?:de|t)\s+(?:(?:vi|jag|också|även|dessutom)\s+)*att\s+(?<no>(?!))?(?<name>(?![^.]*\sskulle\s(?:vara|bli|ha)\s)\p{Ll}[^.;]{5,160})$/iu;
/** ", som stod färdigt i augusti": what is told of it, and no part of its name. */
const TELLS = /,\s+(?:som|vilket|vilken)\s+(?<tells>\p{Ll}.+)$/u;
/** "… är klar", "… är försenad": how far it has come, and no name. */
const STANDS =
  /^(?:(?:nu|redan|också|ännu|inte|ej|fortfarande|helt|delvis)\s+)*(?:klara?t?|färdiga?t?|genomför[dt]|avsluta[dt]|påbörja[dt]|försena[dt]|uppfyll[dt]|på\s+gång|igång|beroende|viktig\p{L}*|svår\p{L}*)(?!\p{L})/iu;

const COUNTED_AS_DONE = /^(?:den|det)\s+(?:\p{L}+\s+)?(?:avklarade|avslutade)\s/iu;

/** "alla skolor skulle ha en plan": as it was promised, "Alla skolor ska ha en plan". */
const asPromised = (name: string): string => {
  const [first = ''] = name.split(' ');
  return isInfinitive(first.toLowerCase()) ? name : name.replace(/\sskulle\s/u, ' ska ');
};

/** "Av planens sex aktiviteter är tre slutförda": how many, and none of them. */
const MANY =
  /^(?:av\s+(?:planens|de|dessa|våra|nämndens|årets)|(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+|hälften|flertalet|merparten|de\s+flesta|ingen|flera|några)\s+(?:av\s|(?:åtgärder|insatser|aktiviteter|punkter)(?!\p{L}))|(?:de\s+flesta|alla|samtliga|några|flera)\s+(?:åtgärder|insatser|aktiviteter|punkter)(?!\p{L}))/iu;

/** Whether words count several of what a plan holds. */
export const countsMany = (text: string): boolean => MANY.test(text);

/** Whether a sentence begins with one of several, by its number: what follows it tells of that. */
export const countsOut = (sentence: string): boolean => ONE_OF_MANY.test(sentence);

/**
 * The measure that a sentence counts out of a plan's ("Det tredje åtagandet var att minska kön"); the sentences after it
 * in its paragraph tell of it. Null where it counts none.
 */
export function countedName(sentence: string): (Omit<Named, 'tells'> & { readonly tells: string | null }) | null {
  const apart = COUNTED_APART.exec(sentence)?.groups;
  if (apart?.['name'] && apart['tells'])
    return {
      title: capitalised(apart['name'].replace(/^att\s+/iu, '')),
      printed: null,
      who: null,
      tells: `Åtgärden ${apart['tells']}`,
    };
  const promised = isNobodys(sentence) ? null : PROMISED.exec(sentence); // "Jag lovade att svara skriftligt" is this letter
  const { no, name } = (COUNTED.exec(sentence) ?? promised)?.groups ?? {};
  if (name === undefined || STANDS.test(name)) return null;
  const behind = TELLS.exec(name);
  const told = behind?.groups?.['tells'] ?? null;
  const title = asPromised(name.slice(0, behind?.index ?? name.length).replace(/^att\s+/iu, ''));
  return {
    title: capitalised(title),
    printed: no ?? null,
    who: null,
    // "Den andra avklarade punkten är lärarnas arbetsrum, som stod färdigt i augusti"
    tells: COUNTED_AS_DONE.test(sentence) ? 'Åtgärden är genomförd' : told === null ? null : `Åtgärden ${told}`,
  };
}
