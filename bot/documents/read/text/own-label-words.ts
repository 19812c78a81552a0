import type { Column } from '../tables/columns';

/**
 * What people call the parts of a plan or of its follow-up in words of their own, as whole labels in small letters:
 * "vad vi lovade", "så blev det", "det tar vi med oss", "på vems bord". They count only where a text repeats them over
 * measure after measure.
 */
const WORDS: readonly (readonly [Column, string])[] = [
  [
    'next_report',
    '(?:när\\s+)?(?:tittar|kollar|kikar|ses|syns|stämmer|följer|tar)\\s+(?:vi\\s+)?(?:(?:på|upp|av)\\s+)?(?:det\\s+|detta\\s+)?(?:igen|nästa\\s+gång|av|upp|över)(?:\\s+(?:det|detta|igen))*|nästa\\s+(?:koll|gång|titt|check|kontroll|lägesrapport)|(?:ny|nytt)\\s+(?:koll|titt|avstämning|uppföljning|besök|kontroll)|tas\\s+upp\\s+(?:igen|nästa\\s+gång)|tillbaka\\s+(?:hos|i|till)\\s.{3,40}|följs\\s+upp\\s+(?:igen|på\\s+nytt|nästa\\s+gång)',
  ],
  [
    'responsible',
    'på\\s+vem|hos\\s+vem|(?:ligger\\s+)?(?:på|hos)\\s+vems\\s+bord|vems\\s+bord(?:\\s+.{2,20})?|vems\\s+ansvar|vem\\s+(?:ska\\s+)?(?:håller?|sköter?|fixar?|ordnar?|driver?|leder?|drog|drar|gjorde|skulle\\s+göra\\s+det|tar?(?:\\s+hand\\s+om)?|har|äger)(?:\\s+(?:i|det|detta|den|tag|bollen|uppgiften|frågan))*|(?:den\\s+)?som\\s+(?:gör|håller\\s+i|ansvarar\\s+för|sköter|driver)\\s*(?:det|detta)?|håller\\s+i(?:\\s+(?:det|detta))?|(?:drivs|sköts|leds|görs|fixas|ordnas|hanteras|hålls)\\s+av|tar\\s+hand\\s+om\\s+(?:det|detta)|drivande|ligger\\s+hos|bollen(?:\\s+(?:ligger\\s+)?hos)?',
  ],
  [
    'due',
    '(?:klart?|klara|färdigt?|i\\s+mål|i\\s+hamn|gjort|framme)\\s+(?:när|till|senast|före|den)|när\\s+(?:är\\s+(?:det|den|allt)\\s+(?:fixat|gjort|klart?|ordnat|på\\s+plats|färdigt?)|då|är\\s+vi\\s+(?:klara|framme|i\\s+mål)|ska\\s+(?:det\\s+|vi\\s+)?(?:vara|bli|ha)\\s+(?:klara?|klart|färdiga?|färdigt|gjort|gjorts?)(?:\\s+det)?)|till\\s+när|senast\\s+(?:när|gjort)|(?:allra\\s+)?sista\\s+(?:dag|datum)(?:en|et)?|bäst\\s+före|(?:ska|måste|bör)\\s+(?:vara|bli)\\s+(?:klart?|färdigt?|gjort)(?:\\s+(?:när|till|senast))?|ny(?:tt|a)?\\s+(?:slut)?(?:datum|tid|sluttid|tidpunkt|tids?plan)|målgång|stoppdatum|stopptid',
  ],
  [
    'measure',
    '(?:vad|det|detta|så)\\s+(?:gör|ska|tänker)\\s+vi(?:\\s+göra)?\\s+åt\\s+(?:det|detta|saken)|(?:så\\s+)?(?:åtgärdar|löser)\\s+vi\\s+(?:det|detta)|' +
      '(?:(?:vad|det|detta|det\\s+här|så|som|då)\\s+)*(?:(?:vi|ni|du|de|nämnden|skolan|rektor|huvudmannen)\\s+)?(?:skulle|planerades?|lovades?|bestämdes?|beslutades?|sa(?:de)?|tänkte|åtog\\s+oss|kom\\s+överens\\s+om|hade\\s+(?:vi\\s+)?(?:tänkt|planerat|lovat|bestämt))(?:\\s+(?:vi|nämnden|skolan|göra|göras|genomföras?|ske|hända|hinna|att|oss|skulle|från\\s+början|då|i\\s+fjol|förra\\s+(?:året|läsåret)))*|' +
      '(?:det\\s+|vad\\s+)?(?:var\\s+|som\\s+var\\s+|är\\s+)?(?:tänkt|planerat|bestämt|utlovat|lovat|sagt|överenskommet)(?:\\s+(?:arbete|från\\s+början))?|(?:vad\\s+var\\s+)?(?:planen|tanken|idén|målet\\s+var|löftet|åtagandet)(?:\\s+var)?|(?:vår\\s+plan|(?:vårt|nämndens|skolans)\\s+(?:löfte|åtagande))|i\\s+planen\\s+(?:står|stod|skrev\\s+vi)(?:\\s+det)?|' +
      '(?:det\\s+(?:här\\s+)?|detta\\s+|vad\\s+)?(?:ska|vill|tänker|måste)\\s+(?:vi\\s+)?(?:göra|göras|hända|ske|genomföras?)|(?:det\\s+)?(?:vi\\s+)(?:ska|vill|tänker)(?:\\s+göra)?|(?:vad\\s+)?(?:det\\s+)?(?:gäller|handlar\\s+om)(?:\\s+det)?|(?:nämndens\\s+|vårt\\s+|våra\\s+)?beslut(?:et)?|punkt(?:en)?|sak(?:en)?|grej(?:en)?|uppgift(?:en)?|satsning(?:en)?|projekt(?:et)?|åtagande|löfte|planerat|(?:vår\\s+)?överenskommelse|överenskommet',
  ],
  [
    'analysis',
    '.{0,30}(?<!\\p{L})lär(?:de|t|domar|dom)(?!\\p{L}).{0,30}|.{0,20}(?<!\\p{L})(?:tar|tog)\\s+(?:vi\\s+)?med\\s+(?:oss|sig|vi).{0,20}|(?:(?:våra|vår|vårt|egna)\\s+)?(?:erfarenhet(?:er)?|insikt(?:er)?|tank(?:ar|e)|reflektion(?:er)?|slutsats(?:er)?)(?:\\s+(?:av|om|kring|efteråt|så\\s+här\\s+långt).{0,20})?|varför(?:\\s+(?:blev|gick|är)\\s+det\\s+så.{0,10})?|(?:trolig\\s+)?orsak(?:en|er)?(?:\\s+till\\s+.{3,20})?|så\\s+tolkar\\s+vi\\s+.{2,15}|vad\\s+(?:som\\s+)?(?:fungerade|gick\\s+(?:mindre\\s+)?(?:bra|dåligt)|berodde\\s+det\\s+på).{0,15}|vad\\s+(?:beror|betyder)\\s+det(?:\\s+på)?|efterklokt|i\\s+efterhand',
  ],
  [
    'comment',
    '(?:vad|och)\\s+(?:händer\\s+|gör\\s+vi\\s+|blir\\s+det\\s+)?(?:nu|sedan|sen|härnäst|framöver|framåt)|(?:vägen\\s+|blick\\s+)?framåt|(?:hur|så|det)\\s+(?:här\\s+)?(?:går|gör|jobbar|arbetar|tänker|tycker|ser|vill)\\s+vi\\s+(?:på\\s+(?:det|saken|läget)\\s+)?(?:vidare|nu|framöver|framåt|i\\s?dag|på\\s+(?:det|saken|läget))|(?:så\\s+)?(?:går|gör|jobbar|arbetar)\\s+vi\\s+(?:vidare|nu)|nu\\s+gör\\s+vi|fortsättning(?:en)?|fortsatt\\s+arbete|(?:det\\s+|detta\\s+|vad\\s+)?(?:(?:som\\s+)?(?:återstår|kvarstår)|(?:som\\s+)?(?:är|finns)\\s+kvar|är\\s+kvar)(?:\\s+att\\s+göra)?|kvar(?:\\s+att\\s+göra)?|vad\\s+(?:händer|sker)\\s+(?:nu|sedan|härnäst)|härnäst|sen\\s+då|hinder|så\\s+märks\\s+det',
  ],
  [
    'follow_up',
    '(?:förvaltningens|nämndens|kommunens|huvudmannens|rektors|skolans|enhetens|vårt|vår)\\s+(?:svar|kommentar|återkoppling|rapport|beskrivning)|(?:(?:vår|revisorernas|revisionens|inspektionens|samlad|förnyad|ny)\\s+)+bedömning(?:\\s+(?:nu|i\\s?dag))?|bedömning\\s+(?:nu|i\\s?dag)|(?:och\\s+)?så\\s+(?:här\\s+)?(?:gick|blev|är|ser|har|långt|fungerade|ligger|står)(?:\\s.{1,30})?|(?:och\\s+)?hur\\s+(?:gick|blev|har|är|ser|långt|ligger|står|gjorde|fungerade|går|kom)(?:\\s.{1,40})?|(?:och\\s+)?(?:vad|det|detta|det\\s+här)\\s+(?:vi\\s+|ni\\s+|det\\s+|nämnden\\s+|skolan\\s+|som\\s+)?(?:blev|hände|har\\s+(?:vi\\s+|nämnden\\s+|skolan\\s+)?(?:hänt|gjorts?|blivit|skett)|gjordes?|är\\s+gjort)(?:\\s.{1,20})?|vi\\s+gjorde|gjort|utfört|hittills(?:\\s+gjort)?|facit|(?:i\\s+)?verkligheten|nu|i\\s?dag|just\\s+nu|läget\\s+(?:nu|i\\s?dag|just\\s+nu)|(?:där|här|var)\\s+(?:är|står|ligger)\\s+vi(?:\\s+(?:nu|i\\s?dag))?|(?:gick|blev|gjordes)\\s+det(?:\\s+(?:av|gjort|bra|som\\s+tänkt|så))?|är\\s+det\\s+(?:gjort|klart)|(?:vårt\\s+|samlat\\s+)?omdöme|grad\\s+av\\s+genomförande|uppfyllelse|hände\\s+(?:sedan|sen)',
  ],
];

const PATTERNS = WORDS.map(([column, source]) => [column, new RegExp(`^(?:${source})$`, 'iu')] as const);

/** What a label of somebody's own making names, by its words; null where they do not say. */
export const ownColumnOf = (words: string): Column | null =>
  PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/** Whether a line is nothing but such a label, begun as a label is: "Så gick det", "Hur gick det?". */
export const isOwnLabel = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && text.includes(' ') && ownColumnOf(text.replace(/\s*[:?]+$/u, '').toLowerCase()) !== null;
