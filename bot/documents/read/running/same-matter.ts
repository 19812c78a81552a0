import { isAbout } from '../prose/found-measure';
import type { Told } from './found';

export const PRONOUN =
  /^(?:det|den|de|detta|denna|dessa|hon|han|hen|vi|jag|resten|alltihop|allt|det\s+(?:hela|nya|arbetet|här)|den\s+nya\s+tidpunkten|nytt?\s+(?:slut)?datum|ny\s+(?:tid|tidpunkt|deadline)|målet|tanken|förhoppningen|siktet|avsikten|ambitionen)$/iu;

/** One word, or with adjectives before it, in its definite form: "Checklistan", "Det nya arbetssättet". */
export const DEFINITE = /^(?:den|det|de)?\s*(?:(?:\p{Ll}+(?:a|e)|nya|gemensamma)\s+){0,2}\p{L}{3,}(?:en|et|n|t|na)$/iu;

/** What comes of what is done, in one word: "Avtal beräknas vara tecknat i januari", "Svaren redovisas". */
const OUTCOME =
  /^(?:avtal(?:et)?|beslut(?:et)?|förslag(?:et)?|besked(?:et)?|underlag(?:et)?|resultat(?:et|en)?|svar(?:en|et)?|rapport(?:en)?)$/iu;

/** "Enkätsvaren" of an "enkät", "mätresultatet" of a "mätning", "analysrapporten" of a "behovsanalys": what comes of it, by its name. */
const ITS_OUTCOME = /^(?<of>\p{L}{3,}?)s?(?:svar(?:en)?|resultat(?:et|en)?|rapport(?:en)?|underlag(?:et)?)$/iu;
const isOutcomeOf = (subject: string, about: string): boolean => {
  const of = ITS_OUTCOME.exec(subject)?.groups?.['of']?.toLowerCase();
  return (
    of !== undefined &&
    [...about.toLowerCase().matchAll(/\p{L}{4,}/gu)].some(
      ([word]) => word.startsWith(of) || (of.length > 4 && word.endsWith(of)),
    )
  );
};

export const isOf = (
  { measure: { about } }: { readonly measure: Pick<Told['measure'], 'about'> },
  whole: string,
): boolean => {
  // "Utbildningen" is the one just told of; "Utbildningen i lågaffektivt bemötande" says itself which it is.
  const [subject = '', ...more] = whole.split(/\s(?:i|på|av|för|med|om|till|från|kring|vid|inom)\s/iu);
  // "Resultatet av besöken" after "besöker skolorna varje månad"
  if (more.length === 1 && OUTCOME.test(subject) && nameInTitle(more[0] ?? '', about)) return true;
  if (STEP_OF.test(whole)) return true;
  if (more.length > 0) return nameInTitle(subject, about) && more.some((one) => nameInTitle(one, about));
  return (
    PRONOUN.test(subject) ||
    NTH_OF.test(whole) ||
    OUTCOME.test(subject) ||
    isOutcomeOf(subject, about) ||
    isAbout(subject, about) ||
    nameInTitle(subject, about)
  );
};

/** "En pilot på två skolor", "Bred utrullning": a step of what was just told of. */
const STEP_OF =
  /^(?:(?:en|ett|den|bred|full|fullskalig)\s+)?(?:pilot(?:en|omgång(?:en)?)?|utrullning(?:en)?|breddinförande(?:t)?|driftsättning(?:en)?|testperiod(?:en)?)(?:\s(?:med|på|i|till|hos)\s[^,.;]{2,50})?$/iu;

/** "Den första omgången", "nästa träff": of the series just told of. */
const NTH_OF =
  /^(?:den\s+)?(?:första|andra|sista|nästa)\s+(?:omgången?|träffen?|tillfället?|delen|etappen|versionen|gången|dialogen|utgåvan)$/iu;

const TWO_WORDS = /^(?:(?:en|ett|de|den|det)\s)?(?<one>\p{Ll}{5,})\s(?<other>\p{Ll}{5,})(?=$|[\s,])/u;
/** "elevledda samtal" after "prova elevledda utvecklingssamtal": what is done with, in the same two words or the end of them. */
export function isNamedAgain(what: string, about: string): boolean {
  const { one, other } = TWO_WORDS.exec(what)?.groups ?? {};
  const words: readonly string[] = about.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return one !== undefined && other !== undefined && words.includes(one) && words.some((word) => word.endsWith(other));
}

/** "träffarna" after "nätverksträffar". */
const ENDS_IN = ['', 'ar', 'er', 'or'];
const ROOT = 5;

/** "Genomgången" after "går igenom", "Handledningen" after "handledare": one root, as it is said in another form. */
function nameInTitle(subject: string, about: string): boolean {
  const last = (/(?<!\p{L})\p{L}+$/u.exec(subject)?.[0] ?? '').toLowerCase();
  if (last.length < ROOT) return false;
  const words = about.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const stem = last.replace(/(?:ningen|ingen|arna|erna|orna|andet|endet|en|et|na|n|t)$/u, '');
  const particle = /^(?<part>genom|över|in|ut|upp|av|på|sam|fram|om|till)(?<verb>\p{L}{2,})/u.exec(last)?.groups;
  const isGone = /^gång/u.test(particle?.['verb'] ?? '') && /(?<!\p{L})gå(?:r|tt)?(?!\p{L})/iu.test(about); // "går igenom"
  const parted = particle ? words.some((one) => one.startsWith((particle['verb'] ?? '').slice(0, 3))) || isGone : false;
  // "Rådet" after "ett fritidsråd": so short a word only as the end of a longer one.
  const isEnd = stem.length === 3 && words.some((one) => one.length > stem.length + 3 && one.endsWith(stem));
  return (
    isEnd ||
    (stem.length >= 4 &&
      words.some(
        (one) =>
          ENDS_IN.some((end) => one.endsWith(`${stem}${end}`)) ||
          one.startsWith(stem.slice(0, Math.max(ROOT, stem.length - 2))),
      )) ||
    (parted && new RegExp(`(?<!\\p{L})i?${particle?.['part']}`, 'iu').test(about))
  );
}
