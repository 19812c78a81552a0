import { capitalised } from '../../../domain/reading/swedish-text';

/** "Kvar är att beskriva effekterna, vilket hon ska ha gjort till mars": what is left, who does it and when. */
const LEFT =
  /^(?:det\s+som\s+|vad\s+som\s+|nu\s+)?(?:återstår|kvarstår|kvar)(?:\s+(?:gör|är|nu|då|sedan|att\s+göra))*\s+att\s+(?<what>\p{Ll}[^,;]{3,120}),\s+(?:vilket|något\s+som|det|och\s+det)\s+(?:ska(?:ll)?\s+)?(?<who>\p{L}[^,;]{1,50}?)\s+(?:ska(?:ll)?\s+|räknar\s+med\s+att\s+|planerar\s+att\s+)?(?:ha\s+gjort|göra|gör|vara\s+klara?\s+med|ha\s+klart)\s+(?<when>\p{L}[^,;]{2,60})$/iu;

/** "Kvar är en brandsyn av vinden, som Ida Ek gör i maj": the same of a thing. */
const LEFT_THING =
  /^(?:(?:nu|ännu|däremot|därefter)\s+)?(?:(?:det\s+som\s+|vad\s+som\s+)?(?:återstår|kvarstår)|kvar|nästa\s+(?:steg|del|insats|åtgärd))(?:\s+(?:gör|är|blir|nu|då|sedan|bara|också|att\s+göra))*\s+(?<what>\p{Ll}[^,;]{4,100}),\s+(?:som|vilken|vilket)\s+(?<who>\p{L}[^,;]{1,60}?)\s+(?<does>gör|genomför|utför|utarbetar|upprättar|inför|startar|planerar|arbetar\s+fram|tar\s+in|köper\s+in|upphandlar|ordnar|håller(?:\s+i)?|tar\s+fram|skriver|leder|bokar|beställer|sköter|ansvarar\s+för|ska(?:ll)?\s+(?:göra|genomföra|hålla(?:\s+i)?|ordna|ta\s+fram|utföra|skriva|leda))(?<more>(?:,?\s[^;]{2,80})?)$/iu;

/** "Kvar är ventilen, som ska rengöras av firman i juni": what is to be done with it. */
const LEFT_TO_BE_DONE =
  /^(?:(?:nu|ännu|däremot|därefter)\s+)?(?:(?:det\s+som\s+|vad\s+som\s+)?(?:återstår|kvarstår)|kvar)(?:\s+(?:gör|är|nu|då|sedan|bara|också|att\s+göra))*\s+(?<what>\p{Ll}[^,;]{4,100}),\s+(?:som|vilken|vilket)\s+(?<does>(?:ska(?:ll)?|beräknas|planeras|kommer\s+att)\s\p{Ll}[^;]{3,120})$/iu;

/** A sentence on what is left to do, as who does it would say it by itself: "Hon ska beskriva effekterna till mars". */
export const leftToDo = (sentence: string): string =>
  sentence
    .replace(/[.;]+$/u, '')
    .replace(LEFT, (_, what: string, who: string, when: string) => capitalised(`${who} ska ${what} ${when}`))
    .replace(LEFT_TO_BE_DONE, (whole, what: string, does: string) =>
      LEFT_THING.test(whole) ? whole : capitalised(`${what} ${does}`),
    )
    .replace(LEFT_THING, (_, what: string, who: string, does: string, more: string) =>
      capitalised(
        `${who} ${/^(?:ansvarar|sköter)/iu.test(does) ? 'genomför' : does} ${what}${more.replace(/,?\s+dock\s+(?=senast\s)/iu, ' ')}`,
      ),
    );
