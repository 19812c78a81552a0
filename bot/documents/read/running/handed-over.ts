import type { Told } from './found';

/** "Förslag till nya mål läggs fram för nämnden i maj": what comes of a measure, by the name of what it is of. */
const HANDED =
  /^(?:(?:ett|färdigt|första)\s+)*(?:förslag(?:et)?|utkast(?:et)?|underlag(?:et)?)\s+(?:till|på|om|för)\s+(?<what>[^,.;]{3,80}?)\s+(?:ska\s+|väntas\s+|beräknas\s+)?(?:lämnas|läggas?\s+fram|läggs\s+fram|presenteras|redovisas|tas\s+upp|föreläggs)(?!\p{L})/iu;
/** "Parkchefen redovisar läget för lekplatsen till nämnden i maj": how far one of them has come. */
const TOLD_OF =
  /\s(?:(?:åter|av)?(?:rapporterar|redovisar)|(?:åter|av)?(?:rapporteras|redovisas))\s+(?:läget|status(?:en)?|hur\s+det\s+går)\s+(?:för|med|i|kring)\s+(?<what>[^,.;]{3,60}?)\s+(?:till|för|i)\s+(?:\p{L}+\s)?\p{L}*(?:nämnd|styrelse|utskott|presidi|ledningsgrupp|direktion)/iu;
const NO_NAME = /^(?:nya?|nytt|och|samt|den|det|för|till|med|hur|reviderad\p{L}*|gemensam\p{L}*|uppdaterad\p{L}*)$/u;

/** Which of the measures of a paragraph a sentence says that something is handed over of; null where it says that of none. */
export function handedOver(sentence: string, told: readonly Told[]): Told | null {
  const what = (HANDED.exec(sentence) ?? TOLD_OF.exec(sentence))?.groups?.['what']?.toLowerCase() ?? '';
  const words = what.split(' ').filter((word) => word.length > 2 && !NO_NAME.test(word));
  const isNamed = ({ measure }: Told) =>
    measure.title
      .toLowerCase()
      .split(' ')
      .some((word) => words.some((one) => word.startsWith(one) && word.length <= one.length + 4));
  return told.findLast(isNamed) ?? null;
}
