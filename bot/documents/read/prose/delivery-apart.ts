const OUTSIDE =
  /konsult|extern|utredare|revisionsbyrå|leverantör|universitet|högskol|forskare|(?<!\p{L})(?:AB|HB|KB)$/iu;
const CLAUSE =
  /^(?<main>.+\sav\s+(?:en\s+|ett\s+)?(?<who>[^,.]{4,70})),\s+(?:som|vilk(?:en|et))\s+(?<does>(?:(?:ska|kommer\s+att|väntas|beräknas|planerar\s+att)\s+)?(?:lämna|leverera|presentera|redovisa|överlämna|lägga?\s+fram)\p{L}*\s+.+)$/iu;

/**
 * "Översynen görs av Tallkotten AB, som lämnar sin rapport i mars" as the two sentences it is: what is done and by whom,
 * and when the one outside delivers, which is no day that the measure itself is due.
 */
export function deliveryApart(sentence: string): readonly string[] {
  const { main, who, does } = CLAUSE.exec(sentence)?.groups ?? {};
  if (!main || !who || !does || !OUTSIDE.test(who)) return [sentence];
  return [`${main}.`, `${who.charAt(0).toUpperCase()}${who.slice(1)} ${does}`];
}
