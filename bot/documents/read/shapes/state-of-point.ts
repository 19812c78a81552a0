import type { MeasureState } from '../../../domain/plan';
import { findEntry, findState } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { isMainClause } from '../sentence/verbs';

/** "…, där anmälan görs samma dag, …": a clause between commas tells of the noun before it. */
const ASIDE = /,\s(?:där|som|när|då|vilken|vilket|vilka|med|utan)\s[^,]{3,120},\s/giu;
/** "är framtagen", "är reviderade och kända": what is done stands as a quality of the thing. */
const IS_DONE =
  /(?<!\p{L})(?:är|finns)\s+(?:nu\s+|redan\s+|sedan\s+\p{L}+\s+)?(?<done>framtag(?:en|et|na)|upprätta[dt]e?|revidera[dt]e?|uppdatera[dt]e?|inför[dt]a?|genomför[dt]a?|slutför[dt]a?|avsluta[dt]e?|anställ[dt]a?|tillsat(?:t|ta)|åtgärda[dt]e?|fastställ[dt]a?|antag(?:en|et|na)|färdigställ[dt]a?|anslag(?:en|et|na)|publicera[dt]e?|utarbeta[dt]e?|inrätta[dt]e?|teckna[dt]e?|på\s+plats)(?!\p{L})(?!\s+(?:delvis|till\s+viss\s+del|i\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|senast|från|hela|varje|våren|hösten|vid\s+(?:års|termins|läsårs)))/iu;
/** "Kartläggningen pågår och slutförs i mars": the noun it begins with is what goes on. */
const GOES_ON =
  /^(?!.{0,120}(?:\s(?:inte|ej)\s+pågår|(?:som|där|när)\s+pågår))\p{Lu}\p{L}*(?:ing|ning|ande|ende|arbete|översyn|analys|revision|upphandling|rekrytering)(?:en|et|t)?(?:\s[^.;]{0,160})?\spågår(?=\s*(?:[.,;]|$|och\s|nu\s|sedan\s|till\s|under\s|just\s))/u;

/** "Ombyggnaden är pausad tills hyresvärden har svarat": how the thing it names stands, in words of a state. */
const STANDS =
  /^(?:\p{Lu}\p{L}*(?:en|et|n|t|na))(?:\s[^.;,]{0,80}?)??\s(?:är|ligger|blev|har\s+blivit|står)\s+(?:\p{L}+\s+)?(?<words>(?:tills?\s?vidare\s+)?(?:pausa[dt]e?|vilande|på\s+is|uppskjut(?:en|et|na)|framflytta[dt]e?|inställ(?:d|t|da)|avbrut(?:en|et|na)|beställ(?:d|t|da)|nedlag(?:d|t|da)|påbörja[dt]e?|försena[dt]e?|ej\s+påbörja[dt]e?|inte\s+påbörja[dt]e?))(?!\p{L})/u;

/** "Frågan om fjärrundervisning vilar tills vi vet mer": the matter rests, where "ansvaret vilar på rektor" does not. */
const RESTS =
  /^\p{Lu}\p{L}*(?:en|et|n|t|na)(?:(?!\s(?:som|att|ska|när)\s)[^.;,]){0,80}?\s(?<words>vilar|avvaktar|avvaktas|ligger\s+nere|står\s+still)(?=\s+(?:tills?|i\s+väntan|på\s+grund|under|just|för|så\s+länge|nu|medan)(?!\p{L})|[.,]|$)/u;

/** "Köpet av nya bord skjuts upp till nästa år" */
const PUT_OFF =
  /^\p{Lu}(?:(?!\s(?:som|att|ska|om|när)\s)[^.;,]){3,80}?\s(?<words>(?:skjuts|skjutits|flyttas)\s+(?:upp|fram)|bordläggs|utgår|pausas|läggs\s+ned?r?|ställs\s+in)(?!\p{L})/u;

export interface PointState {
  readonly state: 'in_progress' | 'completed';
  /** The words that say so. */
  readonly raw: string;
}

/**
 * How far a point under "Åtgärder" says itself that it has come: "En ny rutin är framtagen" is done, "Kartläggning av … pågår
 * och slutförs i mars" under way. Null where it only names what is to be done.
 */
export function stateOfPoint(text: string): PointState | null {
  const said = normalise(text).replace(ASIDE, ' ');
  const done = IS_DONE.exec(said);
  if (done && isMainClause(said.slice(0, done.index).trimEnd()) && !/(?<!\p{L})(?:ska|kommer)(?!\p{L})/iu.test(said))
    return { state: 'completed', raw: done[0] };
  return GOES_ON.test(said) ? { state: 'in_progress', raw: 'pågår' } : null;
}

/** How the thing a point names stands, where it says so instead of what is to be done: "Flytten är pausad tills …". */
export function standingOf(text: string): { readonly state: MeasureState; readonly raw: string } | null {
  const said = normalise(text).replace(ASIDE, ' ');
  const rests = RESTS.exec(said)?.groups?.['words'];
  if (rests !== undefined) return { state: 'paused', raw: rests };
  const raw = (STANDS.exec(said) ?? PUT_OFF.exec(said))?.groups?.['words'];
  const state = raw === undefined ? null : (findState(raw)?.state ?? findEntry(raw));
  return raw !== undefined && state ? { state, raw } : null;
}
