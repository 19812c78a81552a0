import { normalise } from './reading/swedish-text';

/** How plans write who answers for a measure, and that nobody does. */

/** Who the text itself makes responsible: "X får i uppdrag att …", "Ansvarig: X". */
export function findAppointed(text: string): string | null {
  const said = normalise(text);
  const given = /(?:^|[.!?]\s+)(\p{Lu}[^.,;:]{2,60}?)\s+(?:får|fick|har\s+fått|ges)\s+i\s+uppdrag\s+att\s/u.exec(said);
  const named = /(?:^|[.;(]\s*)ansvarig(?:a)?\s*:\s*([^.;)]{2,80})/iu.exec(said);
  const person = /(?:^|[.;]\s+)(\p{Lu}[^.,;:]{2,60}?)\s+ansvarar\s+för\s/u.exec(said);
  return (named?.[1] ?? given?.[1] ?? person?.[1])?.trim() ?? null;
}

/** A post nobody holds; "inte längre vakant" is one that somebody does. */
export function isVacant(text: string): boolean {
  return /(?<![\p{L}])(?:(?<!(?<!\p{L})(?:inte|ej|aldrig)\s+(?:längre\s+)?)(?:vakant|vakans|vakantsatt|obesatt)|(?:ej|inte|ännu\s+inte)\s+(?:utsedd|utsett|tillsatt|bestämt|rekryterad)|ingen\s+utsedd|utses(?!\s+av)|ska\s+(?:utses|rekryteras|tillsättas)|under\s+rekrytering|rekrytering\s+pågår|rekryteras|tillsätts|n\.?\s?n\.?)(?![\p{L}])/iu.test(
    normalise(text),
  );
}

const LEFT =
  /(?:har\s+slutat|\(slutat\)|slutade\s+(?:\d|i|den|under|sin|vid|efter)|lämnat\s+(?:sin\s+(?:tjänst|anställning)|kommunen)|gått\s+i\s+pension|sagt\s+upp\s+sig|inte\s+längre\s+(?:anställd|kvar)|(?:ej|inte)\s+kvar\s+i\s+(?:tjänst|kommunen))/iu;
/** "eftersom samordnaren slutat": what stands for "har" is left out behind such a word; a lesson or a contract ends otherwise. */
const SINCE_LEFT =
  /(?<!\p{L})(?:att|eftersom|sedan|då|när)\s+(?![^.;,]{0,40}(?:elev|barn|lektion|skoldag|möte|kurs|termin|avtal|projekt|period|tid)\p{L}*\s)(?:[^.;,\s]+\s){1,5}(?:slutat|slutade|gick\s+i\s+pension|gått\s+i\s+pension|(?:bytt|bytte)\s+(?:jobb|arbete|tjänst))(?=\s*(?:[.,;)]|$|(?:i|den|under|vid|efter|och|sin|hos|för)\s))/iu;
/** Somebody who has left: "har slutat", "slutade i mars". */
export const hasLeft = (text: string): boolean => {
  const said = normalise(text);
  return LEFT.test(said) || SINCE_LEFT.test(said);
};

const EMPTY_POST =
  /(?:tjänsten|posten|befattningen)(?:\s+som\s+[^.,;]{3,40})?\s+(?:är|står|stod|blev|har\s+(?:varit|blivit|stått))\s+(?:(?!(?:inte|ej|aldrig)\s)\p{L}+\s+){0,2}?(?:vakant|obesatt|tom)(?!\p{L})/iu;
/** "Tjänsten är vakant sedan augusti", told of a measure that somebody is named for; "inte längre vakant" is none. */
export const tellsEmptyPost = (text: string): boolean => EMPTY_POST.test(normalise(text));
