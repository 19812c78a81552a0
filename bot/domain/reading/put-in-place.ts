const SUPINE =
  '(?:in)?rättats?|införts?|tagits?\\s+fram|upprättats?|anställts?|rekryterats?|utsetts?|antagits?|fastställts?|genomförts?|implementerats?|reviderats?|uppdaterats?|utarbetats?|kompletterats?|tillsatts?|förstärkts?|utökats?|skapats?|avslutats?|åtgärdats?|avhjälpts?|utbildats?|publicerats?|förtydligats?|setts?\\s+över|slutförts?|upphandlats?|bildats?|byggts?\\s+upp|köpts?\\s+in|lanserats?|omarbetats?|arbetats?\\s+om|gjorts?\\s+om|byggts?\\s+om|ändrats?|följts?\\s+upp|utvärderats?|kartlagts?|tydliggjorts?|tecknats?|installerats?|införskaffats?|anskaffats?|monterats?|inköpts?|genomgått|skrivits?\\s+om|gåtts?\\s+igenom|satts?\\s+upp|bytts?\\s+ut|lagts?\\s+ut|skickats?\\s+ut|digitaliserats?|märkts?\\s+upp|omorganiserats?|informerats?|renoverats?|rustats?\\s+upp|ersatts?\\s+(?:med|av)|delats?\\s+ut';
const PUT_IN_PLACE = new RegExp(
  `(?<![\\p{L}])har\\s+(?:(?!(?:inte|ej|icke|aldrig)\\s)[\\p{L}\\d]+\\s+){0,7}?(?<verb>${SUPINE})(?![\\p{L}]|\\s+sig(?!\\p{L}))`,
  'iu',
);

/**
 * Where a sentence says that something is in place: "Rektor har nu anställt en kurator" from "har", by the verb
 * "anställt". The verb has to be a supine: "har uppdraget att upphandla" says that it is still to be done. Null where
 * it says nothing of the kind; `start` is an offset into `sentence`.
 */
export function putInPlace(sentence: string): { readonly start: number; readonly verb: string } | null {
  const found = PUT_IN_PLACE.exec(sentence);
  return found && { start: found.index, verb: (found.groups?.['verb'] ?? '').toLowerCase() };
}
