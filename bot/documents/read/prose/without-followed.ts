/** "… hålls under läsåret och utvärderas av skyddskommittén": that it is looked back on, and no day for it. */
const FOLLOWED =
  /,?\s+(?:och|samt)\s+(?:(?:ska|sedan|därefter|löpande)\s+)*(?:utvärderas|följs\s+upp|följas\s+upp|stäms\s+av|(?:åter)?redovisas|(?:åter)?rapporteras)(?:\s+(?:löpande|gemensamt|därefter|sedan))?(?:\s+(?:av|i|för|till|med|tillsammans\s+med)\s+(?!(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|höst|vår|slutet|början|mitten|samband|årsredovis|delår|bokslut|tertial)\p{L}*(?!\p{L}))\p{L}+(?:\s+\p{L}+){0,4}?)*$/iu;

/** A sentence without a last clause that only says that its thing is followed up, at no time: its times are of the thing. */
export function withoutFollowed(sentence: string): string {
  const plain = sentence.replace(/[.;:]+$/u, '');
  const found = FOLLOWED.exec(plain);
  if (!found || /\d|termin|läsår|(?<!\p{L})(?:efter|senast|vid|inför|under|år)(?!\p{L})/iu.test(found[0]))
    return sentence;
  return plain.slice(0, found.index);
}
