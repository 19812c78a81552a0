const NO_MEASURE =
  /^(?:(?:ingen|inga|inget|nej)(?:\s+(?:ytterligare|nya?|nytt|särskil(?:da?|t)|fler|eget|egna))*(?:\s+(?:åtgärd|åtgärder|insats|insatser|behov|uppdrag|aktivitet|aktiviteter|utvecklingsuppdrag|förslag|anmärkning|anmärkningar|brist|brister|avvikelse|avvikelser|risk|risker|problem|fel|att\s+(?:anmärka|åtgärda|notera)))?(?:\s+(?:är\s+)?(?:planera[ds]e?t?|planeras|behövs?|krävs?|vidtas?|föreslås?|aktuell(?:a|t)?|ges|gavs|getts|lämnas|(?:har\s+)?(?:redovisa[dt]s?|redovisats|vidtag(?:en|na|its)|genomför[dt]s?|gjor[dt]s?|rapportera[dt]s?)|bedöms\s+\p{L}+))?|(?:uppdrag|åtgärd|insats|aktivitet)(?:er)?\s+(?:saknas|ej\s+aktuellt?|behövs\s+(?:ej|inte))|(?:ej|inte)\s+(?:aktuell[t]?|tillämplig[t]?|relevant)|utan\s+(?:uppdrag|åtgärd))(?:[.\s]*$|[,;–-]\s+(?!men|utan|utöver|dock).{3,120}$|\.\s+\p{Lu}[^.]{3,120}\s(?:är|finns|har|fungerar|uppfylls|anses|bedöms)\s[^.]{2,80}\.?$)/iu;

/** "Se kommunens plan för aktiva åtgärder", "Hanteras i elevhälsans rutin": planned elsewhere, and not by "se punkt 3" here. */
const ELSEWHERE =
  /^(?:se|jfr|jämför|(?:framgår|följer)\s+av|(?:hanteras|finns|redovisas|beskrivs|planeras)\s+i)\s+(?!(?:över|till|ut|efter|om)\s)(?:(?!punkt|åtgärd|insats|aktivitet|ovan|nedan|tidigare|föregående|denna)[\p{L}-]+\s+){0,4}?\p{L}*(?:plan|planen|rutin|rutinen|rutiner|bilaga|bilagan|dokument|policyn?|riktlinjer(?:na)?|handbok(?:en)?|program|programmet)(?:\s+(?:för|om|mot|\d)[^.;,]{0,60})?\.?$/iu;

/** Whether words where a measure is to be named say that there is none: "Ingen åtgärd.", "Ej aktuellt". */
export const isNoMeasure = (text: string): boolean => NO_MEASURE.test(text) || ELSEWHERE.test(text);

const TIME_OFF =
  /^[\s•*–-]*(?:(?:jul|nyårs?|sommar|höst|sport|påsk|februari|vinter)?lov(?:et)?|(?:jul|sommar)?(?:uppehåll|ledighet|stängt)|semester(?:tid|er)?|stängt|lediga?t?|ing(?:en|a|et)\s+(?:möte|möten|träff|träffar|punkt(?:er)?|särskilt|inplanerat|planerat|verksamhet)(?:\s+(?:inplanera[dt]e?|planera[dt]e?))?)(?:\s*[,(]?\s*(?:v\.?\s*\d{1,2}(?:\s?[–-]\s?\d{1,2})?|\d[\d\s/–-]{0,12})\)?)?[\s.!–-]*$/iu;

/** "Jullov –", "Höstlov v. 44", "Inga möten": what stands in a calendar's row where nothing is done. */
export const isTimeOff = (text: string): boolean => TIME_OFF.test(text);
