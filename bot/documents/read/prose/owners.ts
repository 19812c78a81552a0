import { isActor } from './main-clause';

const OWNED =
  /^(?:ansvarig(?:a)?(?:\s+för\s+[^.]{3,60}?\s+är|\s+är|(?=\s+(?:\p{L}+\s?){1,3}\.?$))|(?:arbetet|uppdraget|insatsen|projektet|genomförandet)\s+leds\s+av)\s+(?<who>[^.,;]{3,60})/iu;
/** "Skolchefen ansvarar för införandet." */
const CARRIES =
  /^(?<who>[^.,;:]{3,60}?)\s+(?:ansvarar|är\s+ansvarig|har\s+ansvaret|håller\s+i|leder)(?=\s*\.?$|\s+(?:för\s|arbetet|detta|insatsen|översynen|utredningen|uppdraget|projektet))(?:\s+(?:arbetet|detta|insatsen|översynen|utredningen|uppdraget|projektet))?(?:\s+för\s+(?:detta|arbetet|åtgärden|insatsen|uppdraget|genomförandet|införandet|uppföljningen|att\s+[^.]{3,60}))?\.?$/iu;
/** "HR samordnar insatsen, som ska vara klar i maj": the work is what was just told of, and when its own words say. */
const COORDINATES =
  /^(?<who>[^.,;:]{2,60}?)\s+(?:samordnar|leder|håller\s+i|driver|sköter)\s+(?:arbetet|detta|insatsen|insatserna|utbildningen|översynen|utredningen|uppdraget|projektet)(?=\s*(?:\.|$)|,\s+(?:som|vilket)\s)/iu;
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
  const carrier = (CARRIES.exec(sentence) ?? COORDINATES.exec(sentence))?.groups?.['who'];
  const who =
    OWNED.exec(sentence)?.groups?.['who'] ?? (carrier !== undefined && isActor(carrier) ? carrier : undefined);
  return who === undefined ? null : { who, outright: carrier !== undefined || /^ansvarig/iu.test(sentence) };
}

/** Somebody outside who delivers, by the sentence that says when; null in a sentence of anybody else. */
export const delivererIn = (sentence: string): string | null =>
  (DELIVERS.exec(sentence) ?? HANDED_OVER.exec(sentence) ?? SENDS.exec(sentence))?.groups?.['who'] ?? null;

/** "Verksamhetschefen kontrollerar detta i september": somebody looks at what was just promised, and promises nothing more. */
export const looksBack = (sentence: string): boolean =>
  /^\p{Lu}[^.,;:]{2,60}?\s(?:kontrollerar|följer\s+upp|stämmer\s+av|granskar|bevakar)\s+(?:detta|det|arbetet|åtgärden|insatsen|genomförandet|resultatet|att\s+(?:detta|det|så))(?!\p{L})/iu.test(
    sentence,
  );
