import { isActor } from './somebody';

const OWNED =
  /^(?:ansvarig(?:a)?(?:\s+för\s+[^.]{3,60}?\s+är|\s+är|(?=\s+(?:\p{L}+\s?){1,3}\.?$))|(?:arbetet|uppdraget|insatsen|projektet|genomförandet)\s+leds\s+av)\s+(?<who>(?:(?:bitr|tf|vik|resp)\.\s|[^.,;]){3,60})/iu;
/** "Skolchefen ansvarar för införandet." */
const CARRIES =
  /^(?<who>[^.,;:]{3,60}?)\s+(?:ansvarar|är\s+ansvarig|har\s+ansvaret|håller\s+i|leder)(?=\s*\.?$|\s+(?:för\s|arbetet|detta|insatsen|översynen|utredningen|uppdraget|projektet))(?:\s+(?:arbetet|detta|insatsen|översynen|utredningen|uppdraget|projektet))?(?:\s+för\s+(?:detta|arbetet|åtgärden|insatsen|uppdraget|genomförandet|införandet|uppföljningen|att\s+[^.]{3,60}))?\.?$/iu;
/** "Kanslichefen ansvarar för enkäten", "… för upphandlingen och räknar med att avtal finns i maj": of what was told of, by one word. */
const CARRIES_THING =
  /^(?<who>[^.,;:]{3,60}?)\s+(?:ansvarar|svarar|är\s+ansvarig|har\s+ansvaret)\s+för\s+(?<thing>(?:(?:den|det)\s+nya\s+)?\p{Ll}{5,}(?:en|et|an|na|n|t))(?=\s*\.?$|\s+och\s+(?:räknar|bedömer|siktar|beräknar|lovar)\s)/iu;
/** "HR samordnar insatsen, som ska vara klar i maj": the work is what was just told of, and when its own words say. */
const COORDINATES =
  /^(?<who>[^.,;:]{2,60}?)\s+(?:samordnar|leder|håller\s+i|driver|sköter)\s+(?:arbetet|detta|insatsen|insatserna|utbildningen|översynen|utredningen|uppdraget|projektet)(?=\s*(?:\.|$)|,\s+(?:som|vilket|och)\s)/iu;
/** "Kvalitetsstrategen sammanställer underlaget.": what is needed for what was just told of. */
const PREPARES =
  /^(?<who>[^.,;:]{3,60}?)\s+(?:sammanställer|tar\s+fram|förbereder|bereder|skriver|ordnar|sköter|hanterar|administrerar|genomför|planerar|bokar|utför|håller\s+i|håller\s+ihop|tar\s+hand\s+om)\s+(?:allt\s+|hela\s+)?(?:det|detta|den|underlaget|underlagen|statistiken|uppgifterna|siffrorna|svaren|resultatet|materialet|innehållet|texten|förslaget|arbetet|insatsen|träffarna|mötena|samtalen|genomförandet|planeringen|upphandlingen|inköpet|rekryteringen|kartläggningen|enkäten|utbildningen|analysen|översynen|sammanställningen|det\s+praktiska)(?=\s*\.?$|\s+(?:åt|till|inför|varje|tillsammans|i\s+samråd|med\s+stöd)\s)/iu;
/** "Skolsköterska Ida Ek planerar och följer besöken", "Ekonom Siv Ek är projektledare för båda delarna": whose all of it is. */
const RUNS =
  /^(?<who>[^.,;:]{3,60}?)\s+(?:(?:planerar|leder|samordnar|driver)\s+och\s+(?:följer|leder|samordnar|bevakar|stämmer\s+av)|(?:håller\s+i|sköter)\s+(?:detta|båda|alltihop))(?!\p{L})/iu;
/** "Utbildningsledare Tor Berg är kontaktperson." */
const IS_CONTACT =
  /^(?<who>[^.,;:]{3,60}?)\s+är\s+(?:kontaktperson|sammankallande|projektledare|projektägare|uppdragsledare|processledare|huvudansvarig|samordnare|samordningsansvarig|processägare)(?:\s+för\s+[^.,;]{3,60})?\.?$/iu;
/** "Analysen görs av IT-enheten på uppdrag av skolchefen.": what was just told of, and who does it. */
const DONE_BY =
  /^(?<subject>(?:den\s+|det\s+)?\p{L}{4,}(?:en|et|an|na|n|t))\s+(?:ska\s+|kommer\s+att\s+)?(?:görs|göras|genomförs|genomföras|utförs|utföras|leds|ledas|drivs|drivas|samordnas|sköts|skötas|skrivs|skrivas|planeras|hålls\s+ihop|tas\s+fram|tas\s+om\s+hand|arbetas\s+fram|sammanställs|förbereds|bereds|hanteras|verkställs|administreras)\s+av\s+(?<who>[^.,;]{3,60}?)(?=\s+(?:på\s+uppdrag|under|senast|i|inför|till|från|och|med|tillsammans|(?:så|för)\s+att)\s|[.,;]|$)/iu;

/** "Konsulten lämnar sin rapport i november": somebody outside, who delivers. */
const DELIVERS =
  /^(?:(?:en|den|upphandlad|anlitad|extern)\s+)*(?<who>(?:konsult(?:en|erna|bolaget|firman|företaget)?|revisionsbyrån|universitetet|högskolan|leverantören)(?:\s(?:\p{L}[\p{L}&-]*\s?){1,4}?)?|extern(?:a|t)?\s+\p{L}+|utredaren|granskaren|utvärderaren|\p{Lu}[\p{L}&]*(?:\s\p{Lu}[\p{L}&]*)*\s(?:AB|HB|KB))\s+(?:lämnar|presenterar|levererar|redovisar|överlämnar|väntas|beräknas|ska)\s/iu;
/** "Folkhögskolan levererar sin förstudie i maj": who was named as the one that does it, in one word. */
const SENDS =
  /^(?<who>(?:\p{Lu}\p{L}*|[Dd]en\s\p{L}+)(?:högskolan|byrån|institutet|bolaget|företaget|föreningen|stiftelsen|förbundet|firman|aktören|anordnaren))\s+(?:ska\s+|väntas\s+|beräknas\s+)?(?:levererar?|lämnar?|överlämnar?)\s+(?:sin|sitt|sina|en|ett)\s/u;
/** "Konsultens rapport väntas i november": what somebody outside hands over, and when. */
const HANDED_OVER =
  /^(?<who>(?:(?:den|externa?|upphandlade|anlitade)\s+)*(?:konsult(?:en|erna|bolaget|firman|företaget)|utredaren|leverantören|revisionsbyrån|forskarna|universitetet|högskolan))s\s+(?:\p{L}+\s+)?(?:\p{L}*(?:rapport|analys|resultat|underlag|utredning|utvärdering|genomlysning|kartläggning|granskning|förslag|mätning))(?:en|et|ar|er)?\s+(?:väntas|levereras|lämnas|beräknas|överlämnas|presenteras|ska|kommer)(?!\p{L})/iu;

/** Whom a sentence says that a measure is led or answered for by; `outright` where it says that and nothing else. */
export function ownerIn(sentence: string): { readonly who: string; readonly outright: boolean } | null {
  const actorBy = (patterns: readonly RegExp[]): string | undefined =>
    patterns.map((one) => one.exec(sentence)?.groups?.['who']).find((one) => one !== undefined && isActor(one));
  const carrier = actorBy([CARRIES, COORDINATES, RUNS, IS_CONTACT]);
  const who = OWNED.exec(sentence)?.groups?.['who'] ?? carrier ?? actorBy([PREPARES]);
  return who === undefined ? null : { who, outright: carrier !== undefined || /^ansvarig/iu.test(sentence) };
}

/** Who answers for a thing that is named in one word, and the word; null where a sentence says nothing of that. */
export function ownerOfThing(sentence: string): { readonly who: string; readonly thing: string } | null {
  const { who, thing } = CARRIES_THING.exec(sentence)?.groups ?? {};
  return who && thing && isActor(who) ? { who, thing } : null;
}

/** What a sentence says is done, in one word, and by whom. */
export function doneByIn(sentence: string): { readonly subject: string; readonly who: string } | null {
  const { subject, who } = DONE_BY.exec(sentence)?.groups ?? {};
  return subject && who && isActor(who) ? { subject, who } : null;
}

/** Somebody outside who delivers, by the sentence that says when; null in a sentence of anybody else. */
export const delivererIn = (sentence: string): string | null =>
  (DELIVERS.exec(sentence) ?? HANDED_OVER.exec(sentence) ?? SENDS.exec(sentence))?.groups?.['who'] ?? null;

/** "Nämnden följer upp hur många som har gått kursen": how it went with what was just promised. */
const LOOKS_HOW =
  /^\p{Lu}[^.,;:]{2,60}?\s(?:kontrollerar|följer\s+upp|stämmer\s+av|granskar|bevakar|mäter|redovisar|undersöker|rapporterar)\s+(?:(?:i|vid|under|den|senast)\s[^.,;:]{2,50}?\s)?(?:hur|om|vilka|i\s+vilken)\s(?:[^.;:]{1,60}\s)?(?:har|hunnit|blivit|följs|fungerar?|fungerat|används|använts|efterlevs|genomförs|genomförts)(?!\p{L})/iu;

/** "Verksamhetschefen kontrollerar detta i september": somebody looks at what was just promised, and promises nothing more. */
export const looksBack = (sentence: string): boolean =>
  LOOKS_HOW.test(sentence) ||
  /^\p{Lu}[^.,;:]{2,60}?\s(?:kontrollerar|följer\s+upp|stämmer\s+av|granskar|bevakar)\s+(?:detta|det|arbetet|åtgärden|insatsen|genomförandet|resultatet|att\s+(?:detta|det|så))(?!\p{L})/iu.test(
    sentence,
  );

/** What a measure about somebody to be employed speaks of. */
export const OF_POST = /(?<!\p{L})(?:\p{Ll}*rekryter|tillsätt|anställ|\p{Ll}*tjänst)/iu;
const RECRUITS =
  /^(?<who>\p{Lu}[^,.;:]{1,60}?)\s(?:annonserar|utlyser|söker|intervjuar|går\s+ut\s+med\s+en\s+ny\s+annons)(?!\p{L})[^;]*?(?:\soch\s(?<then>\p{Ll}{3,}(?:en|et|na)\s(?:ska|beräknas|väntas)\s.+))?$/iu;
/** "Skolchefen annonserar på nytt i maj och tjänsten ska vara tillsatt i juni": who recruits, and when it is done; null for any other sentence. */
export function recruiterIn(sentence: string): { readonly who: string; readonly after: string | null } | null {
  const { who, then } = RECRUITS.exec(sentence.replace(/[.;]+$/u, ''))?.groups ?? {};
  return who === undefined ? null : { who, after: then ?? null };
}
