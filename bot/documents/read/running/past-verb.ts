/** Strong verbs in the past, with what is put before them: "hann", "deltog", "hölls", "utsågs". */
const STRONG =
  /^(?:\p{L}*(?:tog|gick|kom|stod|såg|höll|gav|föll|skrev|slog|fann|lät|bröt|drev|bjöd|valde|sade)s?|hann|sjönk|nådde|bodde|trodde|drog(?:s)?|satt|låg|bar|innebar|försvann|visste|fanns|slöts?|vann|gjordes|blev|lades?|\p{L}*växte|utgjorde)$/u;
/** Weak verbs whose past ends as nouns may ("värde", "område"), by their stems. */
const WEAK =
  /^\p{L}*(?:(?:ställ|för|bygg|följ|lev|glöm|kör|hör|lär|höj|dröj|röj|fyll|fäll|stör|häv|häng|stäng|ring|döm|töm|gjor)des?|(?:köp|lyf|sänk|stärk|märk|tryck|räck|sök|lys|lös|läs|byt|hjälp|möt|lås|mät|rus|fäs|mis|skif)tes?)$/u;

/** Whether a word can only be a finite verb of what has been: "hann", "infördes", "köptes"; the regular "-ade" apart. */
export const isPastVerb = (word: string): boolean => STRONG.test(word) || WEAK.test(word);
