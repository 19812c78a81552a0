/** What a heading is over, told by its own words. */

/** "Brist 2", "Rekommendation 1": the heading of what others have found. */
export const OF_OTHERS = /^(?:brist|rekommendation|fråga|punkt|område|mål|kapitel|del)\s+\d/iu;

/** "Vidtagna åtgärder": what stands under it, and none of it. */
export const OF_SEVERAL =
  /^(?:(?:vidtagna|planerade|genomförda|pågående|avslutade|kommande|beslutade|övriga|tidigare|nya|våra)\s+)*(?:åtgärder(?:na)?|insatser(?:na)?|aktiviteter(?:na)?|arbete(?:t|n)?|uppdrag(?:en)?|utvecklingsområden|förbättringar)$/iu;

/** "Åtgärd 2. Nya rutiner", "Förbättring 1: …": the document itself calls it what is done. */
export const CALLED =
  /^(?:åtgärd|insats|aktivitet|förbättring|åtagande|utvecklingsinsats|satsning)(?:\s+\d{1,2}[a-h]?\s*[.:–-]|\s*:)\s*(?<title>\p{L}.+)$/iu;
