import { isGivenName } from '../../../domain/privacy/given-names';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { isActor } from './main-clause';

const OUTSIDE =
  /konsult|extern|utredare|byrå(?:n|er)?(?!\p{L})|leverantör|universitet|högskol|forskare|entreprenör|räddningstjänst|förbund|förening|institut|stiftelse|företag|myndighet|länsstyrelse|skolverket|polisen|regionen|bolag(?:et)?(?!\p{L})|(?<!\p{L})(?:AB|HB|KB)$/iu;
const CLAUSE =
  /^(?<main>.+\sav\s+(?:en\s+|ett\s+)?(?<who>[^,.]{4,70}?)),?\s+(?:som|vilk(?:en|et))\s+(?<does>(?:(?:ska|kommer\s+att|väntas|beräknas|planerar\s+att)\s+)?(?:lämna|leverera|presentera|redovisa|överlämna|lägga?\s+fram)\p{L}*\s+.+)$/iu;

/** "Previa", "Nordhälsan": one name that is no person's and nobody's post. */
const isFirm = (who: string): boolean =>
  /^\p{Lu}[\p{L}&-]{2,}$/u.test(who) && !isGivenName(who) && !isActor(who) && !/skolan?$|gården$/u.test(who);

/**
 * "Översynen görs av Tallkotten AB, som lämnar sin rapport i mars" as the two sentences it is: what is done and by whom,
 * and when the one outside delivers, which is no day that the measure itself is due.
 */
export function deliveryApart(sentence: string): readonly string[] {
  const { main, who, does } = CLAUSE.exec(sentence)?.groups ?? {};
  if (!main || !who || !does || !(OUTSIDE.test(who) || isFirm(who))) return [sentence];
  return [`${main}.`, `${who.charAt(0).toUpperCase()}${who.slice(1)} ${does}`];
}

/** Who outside carries a measure out, and the clause that says when they deliver; null where a text names nobody so. */
export function outsideDelivery(text: string): { readonly who: string; readonly said: string } | null {
  const all = text.split('\n').flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)));
  for (const sentence of all) {
    const [first, said] = deliveryApart(normalise(sentence).replace(/[.;]+$/, ''));
    const who =
      said === undefined ? undefined : /\sav\s+(?:en\s+|ett\s+)?(?<who>[^,.]+)\.$/iu.exec(first ?? '')?.groups?.['who'];
    if (who !== undefined && said !== undefined) return { who, said };
  }
  return null;
}
