import { isGivenName } from '../../../domain/privacy/given-names';
import { remembered } from '../../../domain/reading/remembered';
import { capitalised, isShortened, normalise, sentences } from '../../../domain/reading/swedish-text';
import { takesOn } from '../shapes/takes-on';
import { isFirstName } from '../text/first-names';
import { inFullNames } from './back';
import { type Clause, clauseOf, type IsWho } from './clause';
import { MONTH, plainSentence, withoutCommas } from './plain-sentence';
import { isActor, isPronoun } from './somebody';
import { isTimeUnknown } from './times';
import { pattern, TO_COME } from './words';

/** ", varför modellen nu ska användas": what follows from it, in the order it would have by itself. */
const THEREFORE =
  /,\s+varför\s+(?<what>\p{L}[^,.;]{2,50}?)\s+(?:(?<when>nu|också|även|därför)\s+)?(?<verb>ska|skall|kommer|har|behöver)\s+(?=\p{Ll})/giu;

/** ", varför en ny ugn upphandlas": what is done because of it. */
const THEREFORE_DONE =
  /,\s+varför\s+(?=(?:en|ett|nya?|nytt|två|tre|fyra|flera|fler|samtliga|alla)\s(?:[\p{L}-]+\s){1,4}?\p{Ll}{3,}s(?=[.,;!]|$|\s(?:in|upp|ut|om|av|under|i|till|senast|före|den|på|nu)(?!\p{L})))/giu;

/** A text with what follows from something in a sentence of its own. */
const withConsequences = (text: string): string =>
  text
    .replace(
      THEREFORE,
      (_, what: string, when: string | undefined, verb: string) => `. ${what} ${verb} ${when ? `${when} ` : ''}`,
    )
    .replace(THEREFORE_DONE, '. ');

/** "Bryggan är ritad; bygget av den …": work on what the sentence began with, by one word. */
const ITS_WORK =
  /(?<=^|[.!?]\s)(?<thing>\p{Lu}\p{Ll}{2,}(?:en|et|an|na)(?:\s(?:i|på|vid|till|för|av)\s[^,.;:]{2,40}?)?)(?<is>\s(?:är|har)\s[^,.;:]{4,60});\s+(?<work>\p{Ll}{3,}(?:ingen|tionen|bygget|köpet|leveransen))\s+(?=(?:påbörjas|startar|inleds|ska|skall|beräknas|väntas|planeras|görs|sker|är)\s)/gu;

/** A text in which such work is called by what it is done with: "Bryggan är ritad. Målningen av bryggan påbörjas i maj". */
const withItsWork = (text: string): string =>
  text.replace(
    ITS_WORK,
    (_, thing: string, is: string, work: string) =>
      `${thing}${is}. ${work.charAt(0).toUpperCase()}${work.slice(1)} av ${thing.charAt(0).toLowerCase()}${thing.slice(1)} `,
  );

/** ", vilket kuratorn tar hand om": whose it is, as a sentence of its own. */
const WHICH_IS_THEIRS =
  /,\s+(?:vilket|något\s+som)\s+(?<who>\p{L}[^,.;]{2,60}?)\s+(?<does>tar\s+hand\s+om|ansvarar\s+för|sköter|ordnar|håller\s+i|svarar\s+för)(?=\s*(?:[.;!]|$))/gu;

const withOwnersApart = (text: string): string =>
  text.replace(
    WHICH_IS_THEIRS,
    (_, who: string, does: string) => `. ${who.charAt(0).toUpperCase()}${who.slice(1)} ${does} det`,
  );

const TIME_END = `(?<=20\\d{2}|${MONTH}|hösten|våren|terminen|läsåret|skolstarten|årsskiftet|klara?|klart|löpande)`;

const THING = '(?!(?:annan|innan|medan|nedan|ovan|redan|sedan|utan)\\s)\\p{Ll}{3,}(?:en|et|an|na)';

const TELLS = '(?:ska|skall|skulle|beräknas|väntas|utvärderas|redovisas|följs\\s+upp|återrapporteras)(?!\\p{L})';

const ORDERED = '(?:(?:den|det|de)\\s+(?:första|andra|nya|sista|färdiga|nästa)\\s+)?';

/**
 * Where a sentence that stands by itself begins within another: ", och planen ska …", "i maj och resultaten redovisas …",
 * "; det sker …". Without a comma or a time before it two of them do one thing: "Skolchefen och socialchefen ska".
 */
const SENTENCE_INSIDE = new RegExp(
  // Looked for at a mark or a joining word alone: what stands behind such a place is costly to look back at from every letter.
  `(?=[;:]\\s|,?\\s+(?:och|men|så|varför)\\s)(?:${[
    `;\\s+(?=\\p{Ll})`,
    `,\\s+(?:så|varför|och)\\s+(?=(?:tidplanen|tiden|datumet|slutdatumet|tidpunkten)\\s)`,
    `,\\s+(?:och|men)\\s+(?=${ORDERED}${THING}\\s+${TELLS})`,
    `${TIME_END}\\s+(?:och|men)\\s+(?=${ORDERED}${THING}\\s+${TELLS})`,
    `,\\s+och\\s+(?=(?:en|ett)\\s+(?:\\p{Ll}+\\s+){1,3}ska(?:ll)?\\s+(?:finnas|vara|bli|tas|anställas|rekryteras|upprättas|införas)(?!\\p{L}))`,
    `(?<=pågår|påbörja[ts]{1,2}|inle(?:tt|tts|dd)|starta[ts]{1,2}|klar[at]?)\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,5}?(?:räknar\\s+med|bedömer|beräknar)\\s+att\\s)`,
    `(?<=\\sska(?:ll)?\\s(?:(?!\\satt\\s)[^,.;]){3,80})\\s+och\\s+(?=(?:styrelsen|rektorn?|skolchefen|förvaltningen|utskottet|\\p{Ll}+chefen|\\p{Ll}*nämnden)\\s+ska(?:ll)?\\s)`,
    // "Bytet är påbörjat och parkenheten ska slutföra det i maj": whose it is, and until when
    `(?<=\\s(?:pågår|är\\s(?:påbörja[dt]|beställ[dt]a?|på\\sgång|i\\sgång)))\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,4}?ska(?:ll)?\\s+(?:ha\\s+)?\\p{Ll}{3,}\\s+(?:\\p{Ll}{2,4}\\s)?(?:det|den|dem|detta|arbetet)(?!\\p{L}))`,
    // "Kontoret har beställt lampor och monteringen ska vara klar i maj"
    `(?<=\\s(?:har|är)\\s(?:(?!\\s(?:att|som)\\s)[^,.;:]){5,80})\\s+och\\s+(?=${ORDERED}${THING}\\s+(?:ska(?:ll)?|beräknas|väntas)\\s+(?:vara|bli)\\s)`,
    // "Nytt datum är den 3 maj och driftgruppen planerar den": a subject and a verb of its own, and of what was told of
    `(?<=20\\d{2}|${MONTH})\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,4}?(?:\\p{Ll}{2,}(?:ar|er)|gör|ska\\s\\p{Ll}+)\\s+(?:i\\s+)?(?:det|den|dem|detta|arbetet|insatsen)(?:[,.;]|$|\\s+(?:med|tillsammans|i|på|senast|under|till|för|åt)\\s))`,
    `${TIME_END}\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,4}?ansvarar(?:[.;!]|$|\\s+(?:på|vid|i|inom)\\s))`,
    `,?\\s+och\\s+(?=arbetet\\s+(?:pågår|fortsätter)\\s*(?:$|[.!]))`,
    `\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,5}?håller\\s+i\\s+(?:pennan|trådarna|det|arbetet)(?:[,.;]|$))`,
    `(?<=(?:^|[.!?]\\s)(?:Vi|Jag|Därför|Nu)\\s[^.:;]{10,120}):\\s+(?=(?:\\p{Ll}+\\s){1,2}\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+\\s(?:och\\s\\p{Ll}+\\s)?\\p{Ll}{3,}(?:er|ar)\\s)`,
    `(?<=\\s(?:är|finns|har)\\s[^.;:]{3,80}),?\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,3}?(?:ser|betraktar|anser)\\s+(?:\\p{L}+\\s+){1,3}?(?:som|vara)\\s)`,
    // "Fyra av sju har fått sina och resten får dem i maj": what is done, and what is to come
    `(?<=\\s(?:har|är|fick|blev)\\s[^.;:]{2,80}),?\\s+(?:och|men)\\s+(?=(?:resten|(?:de\\s+)?(?:övriga|återstående|sista))\\s+(?:\\p{Ll}+\\s+)?(?:får|ska|skall|blir|kommer|görs|\\p{Ll}{3,}as)\\s)`,
    `,\\s+och\\s+(?=(?:jag|vi)\\s+(?:skriver\\s+ihop|sammanställer|sammanfattar|redovisar)\\s)`,
    `,?\\s+och\\s+(?=därför\\s+(?:kommer|ska|skall|har|tar|får)\\s)`,
    `,\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,5}?(?:är\\s+ansvariga?|ansvarar|är\\s+den\\s+som|svarar\\s+för\\s+(?:det|detta|den)|(?:leder|samordnar|driver|håller\\s+(?:i|ihop)|tar\\s+hand\\s+om)\\s+(?:det|den|arbetet|insatsen|införandet|projektet|satsningen))(?!\\p{L}))`,
  ].join('|')})`,
  'gu',
);

/** ", det ska vara klart …", ", ansvarig är …": a sentence of its own behind a comma. */
const APART =
  /,\s+(?:och\s+(?=det\s+är\s))?(?=(?:det|den|de|detta)\s+(?:ska|skall|är|beräknas|planeras|väntas|lovade|blir|blev(?=\s+(?:klart?|färdig)))\s|ansvariga?\s+(?:är|för)\s|(?:men|så)\s+(?:det|den|de|vi|jag|nu)\s|(?:och\s+|så\s+|nu\s+|men\s+)?(?:nya?|nytt)\s+(?:tid|tidpunkt|datum|slutdatum|deadline)\s|(?:nu\s+)?siktar\s+vi\s|nu\s+siktar\s)|\s+(?:och|men)\s+(?=(?:ny|nytt)\s+(?:tid|tidpunkt|datum|slutdatum|deadline)\s)|,\s+och\s+(?=(?:i|under|efter|senast)\s[^,.]{3,30}\s(?:utvärder|följ|redovis|stäm))|,\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s(?:behöver|fortsätter|ansvarar|håller|tar|gör|ordnar|bokar|leder|har)\s)|(?<=ansvarar|arbetet|i\sdet|i\sden),?\s+och\s+(?=(?:\p{Ll}+(?:en|et|an|na)|(?:alla|samtliga)\s\p{Ll}+)\s+(?:ska|tas|är|blir|beräknas)\s)|\s+och\s+(?=(?:den|det|de)\s+ska\s)|,\s+(?=(?:förhoppningen|tanken|målet|planen|avsikten|ambitionen)\s+är\s)|;\s+(?=(?:ingen|vi|det|den|de|jag|hon|han|men|detta)\s)|,\s+(?:och\s+(?=\p{Ll}{4,}(?:en|et|an)\s+ska(?:ll)?\s)|(?=(?!vilket|annan|någon|ingen)\p{Ll}{4,}(?:en|et|mat|an|ln|rn|na)\s+ska(?:ll)?\s+(?:vara|ha|in|ut)\s))|,\s+(?=(?:ett|det)\s+(?:första\s+)?utkast(?:et)?\s)|,\s+och\s+(?=vi\s+(?:tar|tittar|pratar|diskuterar|återkommer)\s[^.;]{0,60}\s(?:på|vid)\s+(?:nästa\s+)?\p{L}*möte)/gu;

/** "… vilket alla tyckte – Maj gör en utvärdering", "…, Olle felanmäler", "… men Ida tar över": somebody, in a clause of their own. */
const SOMEBODY_APART =
  /(?:[,;]|\s[–—-])\s+(?:(?:och|men|så)\s+)?(?=(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?:\s\p{Lu}\p{Ll}*)?(?:\s\([^()]{2,40}\))?\s(?:\p{Ll}{2,}(?:ar|er|år|ör)|ser|ska|har\s+lovat|gör)(?!\p{L}))|\s+men\s+(?=(?<other>\p{Lu}\p{Ll}+)\s(?:tar|gör|ska|håller|ordnar)\s)/gu;

/** "Tomas ville ha mer stöd och Ingela ordnar en skrivarstuga": not "Tomas och Ingela ordnar". */
const SOMEBODY_ELSE =
  /((?:^|[.!?]\s)[^.!?]*?\p{Ll})\s+och\s+(?=(\p{Lu}\p{Ll}+)\s(?:tar|gör|ordnar|bokar|ansvarar|håller|skriver|skickar|kollar|ringer|kontaktar|återkommer|leder|undersöker|sammanställer|beställer|fixar)\s)/gu;

const HAS_VERB = /\s(?:\p{Ll}{2,}(?:ar|er|ade|dde|kte|ste|tte)|har|är|ville|var|fick|ska|kan)\s/u;

/** "…, biträdande rektor ansvarar": whose it is, behind what it is. */
const OWNED_BEHIND =
  /,\s+(?=\p{L}[^,.;]{2,40}?\s(?:ansvarar|är\s+ansvariga?|håller\s+i\s+det(?:ta)?|sköter\s+det(?:ta)?|tar\s+hand\s+om\s+det(?:ta)?)\s*(?:[.;!]|$))/gu;

/** "Vi ser till att alla vet; en ny sida ska vara på plats i maj": behind a semicolon, when it is done. */
const READY_BEHIND =
  /;\s+(?:ny|nya|nytt|en|ett)\s[^.;]{3,60}?\s+ska(?:ll)?\s+(?:vara|finnas)\s+(?:klara?t?|färdiga?t?|på\s+plats|i\s+(?:drift|bruk))(?=\s)/giu;

/** The sentences of a line, each without its full stop; what stands apart behind a comma is one too. */
export const sentencesOf = remembered((text): readonly string[] => {
  // A board's decisions, run together: "att godkänna rapporten, att ge skolchefen i uppdrag att …"
  const points = /^(?:samt\s+|och\s+)?att\s/iu.test(text)
    ? text.replace(/,\s+(?:samt\s+|och\s+)?(?=att\s)/giu, '. ')
    : text;
  const parted = withConsequences(withOwnersApart(withItsWork(points)))
    .replace(READY_BEHIND, '. Det ska vara klart')
    .replace(APART, '. ')
    .replace(OWNED_BEHIND, '. ')
    .replace(SOMEBODY_APART, (whole, name?: string, other?: string) =>
      isFirstName(name ?? other ?? '') ? '. ' : whole,
    )
    .replace(SOMEBODY_ELSE, (whole, before: string, name: string) =>
      isFirstName(name) && HAS_VERB.test(before) ? `${before}. ` : whole,
    )
    .replace(SENTENCE_INSIDE, '. ')
    .replace(/([\p{L}\d]*)([.!?]\s+)(\p{Ll})/gu, (whole, word: string, stop: string, letter: string) =>
      isShortened(word) ? whole : `${word}${stop}${letter.toUpperCase()}`,
    );
  return sentences(parted).map(({ start, end }) =>
    plainSentence(
      normalise(parted.slice(start, end))
        .replace(/(?<![.;!])[.;!]+$/u, '')
        .replace(/^[–—-]\s+/u, ''),
    ),
  );
});

const JOIN = /,\s+(?:och|samt|men|medan)\s+(?=\p{L})/gu;
/** A clause that another one holds up goes on with that one: "ser till att Ida bokar salen, och Olle ringer". */
const INSIDE = /(?:^|\s)(?:att|som|när|om|eftersom|där|då|medan|innan|varför)(?=\s|$)/iu;

/** "HR kontrollerar numera detta": how it has become. */
const AS_IT_IS = /(?<!\p{L})(?:numera|redan)(?!\p{L})/iu;

/**
 * A sentence in which one does this and another that, as the two it says: "Vi inför samtal med alla som slutar, och ekonomen
 * sammanställer svaren". One that only says it of one, or holds one clause within another, stays as it is.
 */
export function doersApart(sentence: string, isWho: IsWho): readonly string[] {
  for (const { index, 0: join } of sentence.matchAll(JOIN)) {
    const [one, other] = [sentence.slice(0, index), capitalised(sentence.slice(index + join.length))];
    if (INSIDE.test(one) || AS_IT_IS.test(other)) continue;
    const then = clauseOf(other, isWho);
    const isTheirs = then?.who && !isPronoun(then.who) && !/[,;:]/u.test(then.who) && then.opening === '';
    if (isTheirs && ['now', 'will'].includes(then.verb) && clauseOf(one, isWho) !== null) return [one, other];
  }
  return [sentence];
}

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
function deliveryApart(sentence: string): readonly string[] {
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

/** "Ansvarig för upphandlingen är elevhälsochefen och avtal ska finnas på plats i juni": who, and then what is to come of it. */
const OWNER_AND =
  /^(?<owner>(?:ansvariga?(?:\s+för\s+[^.,;]{3,60}?)?\s+är|ansvaret(?:\s+för\s+[^.,;]{3,60}?)?\s+ligger\s+(?:hos|på))\s+[^.,;]{3,60}?|[^.,;:]{3,60}?\s(?:ansvarar|är\s+ansvariga?))(?:,)?\s+(?:och|som)\s+(?<rest>(?:(?:ett|en|det|den|allt)\s+)?[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?\s+(?:ska|beräknas|väntas|kommer\s+att|bedöms|planeras|blir|redovisas|följs|utvärderas|införs|påbörjas)(?!\p{L}).+)$/iu;

const IN_PLACE = pattern`^[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?\s+(?<then>(?:${TO_COME})\s+(?:vara|finnas|bli|kunna)\s.+)$`;

/** "Eva Ek leder arbetet och nämnden ska kunna anta planen i maj": whose work it is, and when it is there to be decided. */
const LEADS_AND =
  /^(?<owner>[^.,;:]{3,60}?\s(?:leder|driver|samordnar|håller\s+i)\s+(?:arbetet|det|detta)),?\s+och\s+\p{L}*(?:nämnden|styrelsen|fullmäktige|utskottet)\s+(?:ska(?:ll)?|beräknas|väntas|räknar\s+med\s+att)\s+(?:kunna\s+)?(?:anta|fastställa|besluta\s+om|godkänna)\s+(?:den|det|\p{Ll}{3,}(?:en|et|na))\s+(?<when>[^,;]{3,40})$/iu;

/** Such a sentence as the two it is; any other as it stands. */
function ownerApart(sentence: string): readonly string[] {
  const leads = LEADS_AND.exec(sentence.replace(/\.$/u, ''))?.groups;
  if (leads?.['owner'] && leads['when']) return [`${leads['owner']}.`, `Det ska vara klart ${leads['when']}`];
  const { owner, rest } = OWNER_AND.exec(sentence)?.groups ?? {};
  if (!owner || !rest) return [sentence];
  // What is to be in place then is what they answer for, whatever it is called there.
  const then = IN_PLACE.exec(rest)?.groups?.['then'];
  if (then !== undefined) return [`${owner}.`, `Det ${then}`];
  return [`${owner}.`, `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`];
}

/** "Annonsen är ute och tjänsten beräknas vara tillsatt i mars": how it goes, and when it is there. */
const AND_THERE = pattern`^(?<now>[^,;]{5,120}?),?\s+och\s+(?<then>(?:tjänsten|tjänsterna|arbetet|avtalet|systemet|rutinen|planen|lokalen|lokalerna|den|det|de)\s+(?:${TO_COME})\s+(?:kunna\s+)?(?:vara|finnas|bli)\s.+)$`;
function thereApart(sentence: string): readonly string[] {
  const { now, then } = AND_THERE.exec(sentence)?.groups ?? {};
  const isOther = now !== undefined && /^\p{L}{4,}(?:en|et|an)\s+(?:ligger|är|har)(?!\p{L})/iu.test(now);
  // "Chefen tar fram en plan, och den ska vara klar i maj": by whom, and then when.
  const isBack = now !== undefined && /^(?:den|det|de)\s/iu.test(then ?? '') && doesSomething(now);
  return now && then && (isOther || isBack)
    ? [`${now}.`, `${then.charAt(0).toUpperCase()}${then.slice(1)}`]
    : [sentence];
}

/** "Skolan är bunden av ett avtal och ansluts till systemet i maj": how it is, and what becomes of it. */
const AND_BECOMES =
  /^(?<thing>\p{Lu}[^,.;]{3,60}?)\s+är\s+(?<now>[^;]{5,140}?)\s+och\s+(?<does>(?:ansluts|flyttas|överförs|kopplas|ersätts|läggs|förs|byggs|integreras|utrustas|kompletteras)\s+(?:till|över|in|om|ut|upp|med|av|från|i)\s.+)$/u;
function becomesApart(sentence: string): readonly string[] {
  const { thing, now, does } = AND_BECOMES.exec(sentence)?.groups ?? {};
  return thing && now && does ? [`${thing} är ${now}.`, `${thing} ${does}`] : [sentence];
}

const JOINS = [/;\s+(?:(?:men|och)\s+)?(?=\p{L})/gu, /,?\s+(?:och|men|så)\s+(?=\p{L})/gu] as const;
/** What is to come in the one is no reason to part the other from it. */
const TO_COME_INSIDE = /\s(?:ska|kommer)\s/iu;
const isTelling = (clause: Clause | null): boolean =>
  clause !== null &&
  (['is', 'has', 'past'].includes(clause.verb) ||
    /^(?:upplevs|uppskattas|saknas|saknar|finns|pågår|återstår|kvarstår)$/iu.test(clause.word));
/** What somebody does or is to do, and not what they hope or reckon with. */
function doesSomething(said: string): boolean {
  const clause = clauseOf(said, isActor);
  const who = clause?.opening === '' ? (clause.who ?? 'vi') : 'vi';
  if (!clause || isPronoun(who) || /[,;:]/u.test(who)) return false;
  return (
    clause.verb === 'will' ||
    (takesOn(said, isActor) !== null && !/^(?:räknar|siktar|hoppas|lovar)$/iu.test(clause.word))
  );
}
/** "arbetet med att beta av kön pågår", "arbetet fortsätter" */
const WORK_GOES_ON = /^arbetet\s+(?:med\s+[^,.;]{4,100}\s)?(?:pågår|fortsätter|är\s+påbörjat)(?!\p{L})/iu;

/**
 * "Tjänsten är tillsatt och ekonom Ida Ek går igenom avtalen i maj", "Mallar saknas; kanslichefen ska …": how it is, and
 * then somebody else who does something.
 */
function doerApart(sentence: string): readonly string[] {
  for (const { index, 0: join } of JOINS.flatMap((one) => [...sentence.matchAll(one)])) {
    const [now, then] = [sentence.slice(0, index), sentence.slice(index + join.length)];
    if (join.startsWith(';') && isTimeUnknown(then)) return [`${now}.`, capitalised(then)];
    if (INSIDE.test(now) || TO_COME_INSIDE.test(now)) continue;
    // "Vi inför samtal med alla som slutar, och ekonomen sammanställer svaren"; "…; satsningen fortsätter till maj"
    const isWhole = join.startsWith(';')
      ? clauseOf(capitalised(then), isActor) !== null
      : /^,/u.test(join) && doesSomething(then) && !/(?<!\p{L})(?:numera|redan|sedan)(?!\p{L})/iu.test(then);
    const before = isWhole ? clauseOf(now, isActor) : null;
    if (before && (join.startsWith(';') || before.verb !== 'past')) return [`${now}.`, capitalised(then)];
    const isOther = WORK_GOES_ON.test(then) || doesSomething(then);
    if (isOther && isTelling(clauseOf(now, isActor))) return [`${now}.`, capitalised(then)];
  }
  return [sentence];
}

/** "Det är ett gott råd som vi följer: it-chefen byter alla lösenord i maj": what is thought, and then who does what. */
const COLON = /^(?<lead>[^:;\d]{15,160}):\s+(?<then>\p{L}[^:]{10,})$/u;
function colonApart(sentence: string): readonly string[] {
  const { lead, then } = COLON.exec(sentence)?.groups ?? {};
  const isSaid = lead && then && clauseOf(lead, isActor) !== null && doesSomething(then);
  return isSaid ? [`${lead}.`, `${then.charAt(0).toUpperCase()}${then.slice(1)}`] : [sentence];
}

/** "Samordnaren ansvarar för flytten, som ska vara klar i maj": what is to come of it, and then whose it is. */
const THING_WHICH = pattern`^(?<owner>[^,;:]{3,60}?\s(?:an)?svarar\s+för\s+(?<thing>\p{Ll}{4,}(?:en|et|an|na))),?\s+som\s+(?<then>(?:${TO_COME})\s.+)$`;
function whichApart(sentence: string): readonly string[] {
  const { owner, thing, then } = THING_WHICH.exec(sentence)?.groups ?? {};
  return owner && thing && then ? [`${capitalised(thing)} ${then.replace(/[.]$/u, '')}.`, `${owner}.`] : [sentence];
}

/** A sentence as those it says at once: who answers for it and what is to come, what is done and what somebody outside delivers. */
const clausesOf = (sentence: string): readonly string[] =>
  colonApart(sentence)
    .flatMap(ownerApart)
    .flatMap(whichApart)
    .flatMap(thereApart)
    .flatMap(becomesApart)
    .flatMap(doerApart)
    .flatMap(deliveryApart);

/** The sentences of a paragraph, each of those it says at once; `isFirst` where nothing of its answer is promised yet. */
export function clausesIn(text: string, isFirst: boolean): readonly string[] {
  const said = sentences(text).map(({ start, end }) => withoutCommas(normalise(text.slice(start, end))));
  return inFullNames(isFirst ? inFullNames(said) : said, 'done').flatMap(clausesOf);
}
