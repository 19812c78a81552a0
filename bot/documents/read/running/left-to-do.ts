import { capitalised } from '../../../domain/reading/swedish-text';

/** "Kvar är att beskriva effekterna, vilket hon ska ha gjort till mars": what is left, who does it and when. */
const LEFT =
  /^(?:det\s+som\s+|vad\s+som\s+|nu\s+)?(?:återstår|kvarstår|kvar)(?:\s+(?:gör|är|nu|då|sedan|att\s+göra))*\s+att\s+(?<what>\p{Ll}[^,;]{3,120}),\s+(?:vilket|något\s+som|det|och\s+det)\s+(?:ska(?:ll)?\s+)?(?<who>\p{L}[^,;]{1,50}?)\s+(?:ska(?:ll)?\s+|räknar\s+med\s+att\s+|planerar\s+att\s+)?(?:ha\s+gjort|göra|gör|vara\s+klara?\s+med|ha\s+klart)\s+(?<when>\p{L}[^,;]{2,60})$/iu;

/** A sentence on what is left to do, as who does it would say it by itself: "Hon ska beskriva effekterna till mars". */
export const leftToDo = (sentence: string): string =>
  sentence
    .replace(/[.;]+$/u, '')
    .replace(LEFT, (_, what: string, who: string, when: string) => capitalised(`${who} ska ${what} ${when}`));
