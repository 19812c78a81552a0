import type { MeasureState, RelationType, Schedule } from './plan';
import { remembered } from './reading/remembered';
import { normalise } from './reading/swedish-text';

/** How plans write where a measure stands. Life-cycle and schedule are two facts, often in one phrase. */

export interface FoundState {
  readonly state: MeasureState;
  /** Offsets of the phrase in the normalised text. */
  readonly start: number;
  readonly end: number;
  /** True for words that also describe a part ("rutinen är klar"): they count only as a statement on the measure. */
  readonly ends: boolean;
}

const words = (list: string) => new RegExp(`(?<![\\p{L}\\d])(?:${list})(?![\\p{L}\\d])`, 'iu');
const NOT = '(?:ej|inte|icke)(?:\\s+(?:ännu|än|helt|riktigt|fullt|kunnat|heller|längre|blivit))*';
const DONE =
  'genomför[dt]a?s?|klar|klart|klara|slutför[dt]a?s?|färdiga?|färdigt|färdigställ[dt]a?|avklarad?t?|avhjälp[t]s?|åtgärdade?|' +
  'åtgärdats?|implementera[dt]e?|uppfyll[dt]a?|uppnå(?:dda?|tts?)|verkställ[dt]a?|införda?|infört|utförd|utfört|utförda|gjord|gjort|löst|fixad|fixat|ordnad|ordnat|invig[dt]a?|slutbesiktad|slutbesiktigad|slutbesiktat|driftsatta?|lansera[dt]e?';
const BEGUN = 'påbörja[dt]e?s?|påbörjats|startade?|startats?|inled[dt]a?|inletts?|igång(?:satt)?|kommit\\s+i\\s?gång';

/** "Klart i två av tre enheter", "klart till 80 %", "klart för A men inte för B", "klart i A, pågår i B": some of it is done. */
const WHERE = '(?:i|på|vid|för|hos|inom)';
const IN_PART =
  `(?:${DONE})\\s*,?\\s+(?:med\\s+undantag\\s+(?:för|av)|utom|förutom)(?=\\s)|(?:${DONE})\\s+${WHERE}\\s+(?:alla|samtliga)\\s[^.;]{0,40}?(?:utom|förutom|med\\s+undantag)|` +
  `(?:${DONE})\\s+${WHERE}\\s[^.;]{1,60}?[,;]?\\s+(?:och\\s+|men\\s+|medan\\s+)?(?:arbetet\\s+)?(?:pågår|påbörja[dt]|återstår|kvarstår|(?:ej|inte)\\s+(?:klart?|påbörja[dt]|genomför[dt]))\\s+(?:\\p{L}+\\s+)?${WHERE}(?=\\s)|` +
  `[1-9]?\\d\\s?%\\s+(?:är\\s+)?(?:${DONE})|(?:${DONE})\\s+(?:till\\s+)?(?:ca\\.?\\s+)?[1-9]?\\d\\s?%|(?:${DONE})[^.;]{0,60}\\smen\\s+(?:inte|ej)(?!\\s+(?:ännu\\s+)?(?:utvärder|följ|redovis|rapporter|dokument|besluta))|` +
  `(?:${DONE})\\s+(?:\\p{L}+\\s+){0,2}?(?:(?<some>\\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\\s+av\\s+(?!\\k<some>(?!\\d))[\\p{L}\\d]+(?:\\s+(?:skolor|enheter|förskolor|\\p{L}+r))?|hälften|några|vissa|delar)|(?<share>\\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\\s+av\\s+(?:de\\s+)?(?!\\k<share>(?!\\d))(?:\\d+|\\p{L}+)\\s+\\p{L}+\\s+(?:är|har\\s+blivit)\\s+(?:nu\\s+|redan\\s+)?(?:${DONE}|gjorda)`;
/** "Blir klart i maj", "genomförs under hösten": it is to be done, and somebody is at it. */
const TO_COME =
  '(?:blir|bli|kommer\\s+att\\s+(?:bli|vara)|ska\\s+(?:bli|vara))\\s+(?:\\p{L}+\\s+)?(?:klara?|klart|färdiga?|färdigt)|genomförs|slutförs|färdigställs|avslutas';

/** "Pågår, en lektion fick ställas in", "Genomfört på Bokskolan, Almskolan har inte hunnit börja": what is said first is of the whole. Looked back for
 * only behind the words it is about: at every letter of a long text it took a minute. */
const ALONE = `(?<!(?<!\\p{L})(?:pågår|${BEGUN}|${DONE})(?!\\p{L})[^.;]{0,80})`;

/** The longest and the negated first: "påbörjad men ej slutförd" is under way, "ej genomförd" is not. */
const STATES: readonly { readonly state: MeasureState; readonly ends?: true; readonly pattern: RegExp }[] = [
  { state: 'in_progress', pattern: words(IN_PART) },
  {
    state: 'not_completed',
    pattern: words(`(?:avsluta[dt]|stäng[dt])[\\s,–-]+(?:men\\s+|och\\s+)?${NOT}\\s+(?:${DONE})`),
  },
  { state: 'not_started', pattern: words('pågår\\s+(?:ej|inte)') },
  {
    state: 'not_completed',
    pattern: words(
      'kunde\\s+(?:ej|inte)\\s+(?:\\p{L}+\\s+)?(?:genomföras|slutföras|färdigställas)|(?:blev|gjordes|skedde|hanns|hann\\s+(?:vi|de|man))\\s+(?:tyvärr\\s+)?(?:inte|ej|aldrig)(?:\\s+(?:av|gjort|gjorda|klart?|klara|med|göra))?(?=[.,;!]|$|\\s+(?:p\\.?\\s?g|på\\s+grund|eftersom|då|för|under|i|den)(?!\\p{L}))|har\\s+(?:tyvärr\\s+)?(?:inte|ej|aldrig)\\s+(?:blivit|hunnits|hunnit)\\s*(?:av|med|gjort)?(?=[.,;!]|$)|blev\\s+(?:det\\s+)?(?:inget|ingenting)\\s+av|rann\\s+ut\\s+i\\s+sanden',
    ),
  },
  {
    state: 'not_started', // "inte påbörjad men planerad": the negation first
    pattern: words(`(?:har\\s+)?(?:ännu\\s+)?${NOT}\\s+(?:${BEGUN})(?=\\s*,?\\s+men(?!\\s+(?:paus|vil|avbr|avslut)))`),
  },
  {
    state: 'in_progress',
    pattern: words(`(?:${BEGUN}|pågår)[\\s,]+(?:men\\s+)?(?:är\\s+)?${NOT}\\s+(?:${DONE}|avsluta[dt]e?)`),
  },
  {
    state: 'in_progress',
    pattern: words(
      `${NOT}\\s+till\\s+fullo\\s+(?:${DONE})|(?:delvis|till\\s+(?:viss|stor)\\s+del|till\\s+hälften|nästan|snart|i\\s+princip|i\\s+stort\\s+sett)\\s+(?:${DONE})|(?:${DONE})\\s+(?:delvis|till\\s+stor\\s+del|i\\s+stort\\s+sett)|kvarstår|återstår`,
    ),
  },
  { state: 'in_progress', pattern: words(`(?:${BEGUN}|pågår)(?=\\s*,?\\s+men\\s+(?!paus|vil|avbr|avslut))`) },
  {
    state: 'not_started',
    pattern: words(
      `(?:har\\s+)?(?:ännu\\s+)?${NOT}\\s+(?:${BEGUN}|påbörjas|börja[dt])|(?=ej|inte)${ALONE}(?:ej|inte)\\s+(?:ännu\\s+|än\\s+)?(?:kunnat|hunnit|gått\\s+att)\\s+(?:startas?|påbörjas?|börja|inledas?|komma\\s+i\\s?gång)(?![^.;]{0,80}(?<!\\p{L})(?:pågår|${DONE})(?!\\p{L}))|(?:kom|kommer|kommit|har|hade|blev)\\s+(?:\\p{L}+\\s+)?aldrig\\s+(?:kommit\\s+)?(?:i\\s?gång|startats?|påbörjats?)|ingen\\s+åtgärd\\s+påbörjad|(?<!(?<!\\p{L})(?:den|det|de)\\s)planerade?|planeras|påbörjas|kommande|(?:under|i)\\s+planering(?:sfas(?:en)?)?|planeringsfas|0\\s?%`,
    ),
  },
  {
    state: 'in_progress',
    pattern: words(`${NOT}\\s+(?:klar|klart|klara|färdiga?|färdigt|slutför[dt]a?|färdigställ[dt]a?|avsluta[dt]e?)`),
  },
  {
    state: 'not_completed',
    pattern: words(
      `(?:har\\s+)?${NOT}\\s+(?:${DONE}|genomföras|kunnat\\s+genomföras)|genomfördes\\s+(?:ej|inte)|(?=ställdes|fick|har\\s)${ALONE}(?:ställdes|(?:fick|har\\s+fått)\\s+ställas)\\s+in(?=$|[.,;]|\\s+(?:på\\s+grund|då|eftersom|när|i|och|men)(?!\\p{L}))(?![^.]{0,60}(?<!\\p{L})(?:nytt?|i\\s?stället|flytta\\p{L}*)(?!\\p{L}))`,
    ),
  },
  {
    state: 'cancelled',
    pattern: words(
      `fortsätter\\s+(?:inte|ej)(?!\\s+(?:förrän|om|som|lika))|drivs\\s+(?:inte|ej)\\s+vidare|fullföljs\\s+(?:inte|ej)|(?:lag(?:d|t|ts)|läggs)\\s+åt\\s+sidan|utg(?:år|ått|å)(?!\\s+(?:i)?från)|stryks|kan\\s+(?:\\p{L}+\\s+)?strykas?|struken|struket|${NOT}\\s+(?:längre\\s+)?(?:aktuell|relevant)[t]?|avbruten|avbrutet|avbryts|avförs|avförda?|avfört|nedlagd|nedlagt|lägg[st]s?\\s+ne[dr]|lades\\s+ne[dr]|lagts?\\s+ne[dr](?!\\s+(?:tid|mycket|stor))|inställ(?:d|t|da)(?!\\s+på)|avskriv(?:en|et|na|its|s)|blir\\s+(?:tyvärr\\s+|nu\\s+|alltså\\s+)?(?:inte|ej)\\s+av(?=$|[.;!]|,(?!\\s+(?:utan|men|görs|i\\s?stället|skjuts|flyttas|nytt?)(?!\\p{L}))|\\s+(?:på\\s+grund|p\\.?\\s?g|eftersom|då|alls)(?!\\p{L}))|har\\s+strukit\\s+(?:det|den|denna|punkten)(?![^.;]{0,80}(?<!\\p{L})(?:resten|övriga|pågår|fortsätter)(?!\\p{L}))|slopa(?:d|t|s|de)|bortprioritera(?:d|t|s)|makulera(?:d|t)|ströks|utgick`,
    ),
  },
  { state: 'superseded', pattern: words('ersätts\\s+(?:av|med)|ersatt(?:s)?(?:\\s+(?:av|med))?') },
  {
    state: 'in_progress',
    pattern: words(
      `(?:bedöms|beräknas|väntas|förväntas|planeras|ska|kommer\\s+att)\\s+(?:\\p{L}+\\s+){0,3}(?:${DONE}|avsluta[dt]e?|genomföras|slutföras|avslutas)(?:\\s+under\\s+året)?|kommer\\s+inte\\s+att\\s+(?:slutföras|hinna)\\p{L}*`,
    ),
  },
  {
    state: 'closed', // "Avslutas i planen, arbetet fortsätter": no end to come
    ends: true,
    pattern: words(
      'avslutas\\s+(?:(?:nu|här|härmed|därmed|därför|som)\\s+)*(?:i\\s+(?:(?:denna|den\\s+här|årets|\\p{L}+s)\\s+)?\\p{L}*(?:plan(?:en)?|uppföljning(?:en)?|redovisning(?:en)?)|åtgärd|aktivitet|insats|uppdrag|projekt)|(?:uppdraget|åtgärden|insatsen|aktiviteten|punkten)\\s+avslutas(?=\\s*(?:[.;]|$))|avslutas(?=\\s+(?:nu|här|härmed|därmed|men|då)(?!\\p{L})|,\\s+(?:arbetet|men|då)(?!\\p{L})|,?\\s+(?:eftersom|på\\s+grund\\s+av)(?!\\p{L}))',
    ),
  },
  {
    state: 'closed',
    ends: true,
    pattern: words(
      '(?:slutför[dt]a?|genomför[dt]a?|klara?|klart|färdigt?)\\s+och\\s+(?:kan\\s+|föreslås\\s+)?avslutas',
    ),
  },
  {
    state: 'in_progress',
    pattern: words(TO_COME),
  },
  // "Chefen avslutade dessa i maj": what somebody did with something, and no state.
  {
    state: 'closed',
    ends: true,
    pattern: words(
      'avslutade?(?!\\s+(?:dessa|detta|den|det|dem|alla|sina?|sitt|\\p{Ll}+(?:en|et|rna|na))(?!\\p{L}))|avslutat|fullgjord|fullgjort|fullgjorda|stängd|stängt',
    ),
  },
  {
    state: 'paused',
    pattern: words(
      'pausa(?:de?|ts?)|fått\\s+stå\\s+tillbaka|vilande|vilar|avvaktar|inväntar|väntar\\s+på|ligger\\s+nere|uppskju(?:ten|tet|tits)|stoppa[dt]|avstanna[dt]|avstannat|stannat\\s+av|parkera[dt]e?|framflytta[dt]|senarelag[dt]|bordlagd|på\\s+is|vilandeförklara[dt]|avvaktas',
    ),
  },
  {
    state: 'paused',
    // "Pågår, slutdatum skjuts upp" is under way still.
    pattern: words(
      '(?<!(?:pågår|påbörja|datum|tids?plan|klart)[^.;]{0,80})(?:skjuts|skjutits|sköts|skjuten|skjutet|skjutit)\\s+(?:upp|fram|på\\s+framtiden|på\\s+(?:det|detta|den|insatsen|åtgärden|arbetet)(?=\\s|$))',
    ),
  },
  {
    state: 'evaluated',
    ends: true,
    pattern: words('(?<!(?:ej|inte|icke|ännu)\\s)(?:utvärderad|utvärderat|utvärderats)'),
  },
  {
    state: 'completed',
    ends: true,
    pattern: words(
      `uppdraget\\s+är\\s+genomfört|(?:åtagandet|löftet)\\s+(?:är|har)\\s+(?:(?:nu|därmed|alltså|redan)\\s+)*(?:nått|nåtts|nådda|infriat|infriats)|så\\s+har\\s+(?:också\\s+|även\\s+)?skett|(?:är|finns)\\s+(?:(?:nu|numera|redan|därmed)\\s+)*på\\s+plats(?!\\s+(?:senast|till|från|före|innan|den|under|när|vid|hela|varje|i\\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|god\\s+tid)))|kan\\s+(?:(?:vi|nu|därmed)\\s+)*bockas?\\s+av|övergått\\s+i\\s+(?:det\\s+|den\\s+)?ordinarie|(?:en\\s+(?:\\p{L}+\\s+)?)?del\\s+av\\s+(?:det\\s+|den\\s+)?ordinarie\\s+(?:arbetet|verksamheten)|(?:helt\\s+)?(?:${DONE})|klarmarkera[dt]|avbocka[dt]|fullföl[jt][dt]?|100\\s?%`,
    ),
  },
  {
    state: 'in_progress',
    pattern: words(
      `pågår|pågående|annons(?:en|erna)?\\s+(?:är\\s+|ligger\\s+)?ute|(?:är|har)\\s+(?:\\p{L}+\\s+)?felanmäl(?:d|t|ts|da)|${BEGUN}|uppstarta[dt]|(?:under|i)\\s+uppstart(?:sfas(?:en)?)?|under\\s+(?:arbete|utredning|beredning|framtagande|genomförande|utarbetande|upphandling)|bereds|på\\s+(?:god\\s+väg|remiss)|ligger\\s+efter|rullar\\s+på|löper\\s+på|på\\s+gång|i\\s+full\\s+gång|(?:är|^)\\s*i\\s+gång|halvvägs|(?:bara|endast|delvis)\\s+(?:hunnit|gjort)|(?:är|gjort)(?:\\s+väl)?\\s+hälften|fortsätter|fortgår|fortlöper|kvarstår|löpande|återkommande|[1-9]\\d?\\s?%`,
    ),
  },
  { state: 'decided', pattern: words('beslutade?|beslutat') },
  { state: 'proposed', pattern: words('föreslagen|föreslaget|föreslagna|förslag') },
];
const CONTINUES = words(
  'fortsätter|fortlöper|fortgår|pågår|(?:drivs|löper|lever|förs)\\s+vidare|överg(?:år|ick|ått)\\s+(?:i|till)|(?:ingår\\s+(?:nu\\s+)?i|(?:är|blir)\\s+(?:nu\\s+)?(?:en\\s+)?del\\s+av)\\s+(?:den\\s+|vår\\s+|det\\s+)?(?:ordinarie|vanliga|löpande|dagliga)',
);

const SCHEDULE_PHRASES: readonly { readonly schedule: Schedule; readonly pattern: RegExp }[] = [
  {
    schedule: 'delayed',
    pattern: words(
      `${NOT}\\s+(?:i\\s+(?:fas|tid)|enligt\\s+(?:tids?)?plan\\p{L}*)|efter\\s+tids?plan\\p{L}*|tids?planen\\s+(?:håller\\s+(?:inte|ej)|spricker|har\\s+spruckit|kommer\\s+inte\\s+att\\s+hålla)|(?:tids?planen|arbetet|det)\\s+släpar|(?:släpar|ligger|halka[rt]|kommit)\\s+efter(?!\\s+\\p{L})`,
    ),
  },
  { schedule: 'on_plan', pattern: words(`${NOT}\\s+försena[dt]e?|utan\\s+försening\\p{L}*`) },
  {
    schedule: 'on_plan',
    pattern: words('(?:utan|inga|ingen)\\s+avvikelser?\\s+(?:från|mot)\\s+\\p{L}*plan\\p{L}*'),
  },
  {
    schedule: 'at_risk',
    pattern: words('(?:mindre|viss|vissa|liten|små|lätt)\\s+avvikelser?\\s+(?:från|mot)\\s+\\p{L}*plan\\p{L}*'),
  },
  {
    schedule: 'delayed',
    pattern: words('(?:avvikelser?|avviker)\\s+(?:från|mot)\\s+\\p{L}*plan\\p{L}*'),
  },
  { schedule: 'at_risk', pattern: /^(?:(?:viss|stor|hög)\s+)?risk[.!]?$/iu },
  {
    schedule: 'at_risk',
    pattern: words('(?:pågår|pågående|påbörja[dt]|genomförs|löper|fortgår)\\s+med\\s+(?:\\p{L}+\\s+)?avvikelser?'),
  },
  {
    schedule: 'at_risk',
    pattern: words(
      'risk(?:\\s+för|erar)\\s+(?:(?:eller\\s+)?(?:viss|mindre|liten|en)\\s+)?(?:att\\s+)?(?:bli\\s+)?försen\\p{L}*|at\\s+risk',
    ),
  },
  {
    schedule: 'delayed',
    pattern: words(
      'försena[dt]e?|försenas|försening\\p{L}*|fördröj(?:da?|t|s|ts)|fördröjning\\p{L}*|kommer\\s+inte\\s+att\\s+(?:slutföras|hinna)\\p{L}*|gul|gult|röd|rött|delayed|overdue|behind\\s+schedule',
    ),
  },
  {
    schedule: 'on_plan',
    pattern: words(
      'enligt\\s+(?:\\p{L}*plan(?:en|ering|eringen)?)|i\\s+fas|som\\s+planerat|följer\\s+(?:tids?)?plan(?:en)?|(?:är|ligger|^)\\s*i\\s+tid|tids?planen\\s+håller(?:s)?|på\\s+spåret|grön|grönt|on\\s+(?:track|schedule)|bedöms\\s+(?:bli|vara|kunna)\\s+(?:genomför\\p{L}*|klar[at]?)\\s+under\\s+året',
    ),
  },
];

/** Traffic lights are words too. */
const plain = (text: string) =>
  normalise(text)
    .replace(/🟢|🟩/gu, ' grön ')
    .replace(/🟡|🟨|🟠/gu, ' gul ')
    .replace(/🔴|🟥/gu, ' röd ')
    .replace(/✅|✔️?/gu, ' klar ')
    .replace(/\s+/g, ' ')
    .trim();

/** The state a text names; null when it names none. */
export const findState = remembered((text): FoundState | null => {
  const said = plain(text);
  for (const { state, ends, pattern } of STATES) {
    const match = pattern.exec(said);
    if (!match) continue;
    const found = { start: match.index, end: match.index + match[0].length, ends: ends === true };
    if (state !== 'closed') return { ...found, state };
    return { ...found, state: CONTINUES.test(said) ? 'closed_continues' : 'closed' };
  }
  return null;
});

/** How a text says a measure keeps to its plan; null when it does not say. */
export function findSchedule(text: string): Schedule | null {
  const said = plain(text);
  return SCHEDULE_PHRASES.find(({ pattern }) => pattern.test(said))?.schedule ?? null;
}

const SUBJECT =
  /^(?:(?:ja|nej)\s*[,–-]\s*)?(?:(?:åtgärden|insatsen|arbetet|uppdraget|aktiviteten|målet|punkten|processen|projektet|arbete)(?![\p{L}])[^.]{0,60}?|(?:status|läge|lägesrapport|bedömning)\s*:?)?\s*[("”*–—-]*\s*(?:(?:är|har|blev|anses|bedöms|kommer)(?:\s+(?:därför|nu|vara|som|ännu))*\s*)?$/iu;

/**
 * Whether a sentence states where the measure itself stands: it begins with the phrase ("Pågår enligt plan") or with
 * the measure as its subject ("Åtgärden anses vara avslutad"). "Riktlinjerna är klara" does neither.
 */
export function statesTheMeasure(sentence: string, found: FoundState): boolean {
  return SUBJECT.test(plain(sentence).slice(0, found.start));
}

/** What a cell that says nothing may name as not known: "Ansvarig och tid ej fastställda". */
const ASKED = '(?:ansvarig|tid|tidpunkt|datum|slutdatum|tids?plan|deadline)';
const BLANK = new RegExp(
  String.raw`^(?:[\s.,?*_–—-]*|ingen|inga|n/?a|ej\s+(?:rapportera[dt]|besvara[dt]|aktuellt\s+än)|(?:(?:tid|datum|ansvarig|tids?plan|uppgift(?:er)?)\s+)?saknas|(?:framgår|anges|redovisas)\s+(?:ej|inte)(?:\s+(?:av|i)\s+[^.]{3,40})?|(?:(?:${ASKED}(?:\s*(?:och|samt|eller|,|/)\s*${ASKED}){0,2})\s+(?:är\s+)?)?(?:ännu\s+)?(?:ej|inte)\s+(?:ännu\s+)?(?:bestäm[dt]a?|angiv(?:et|en|na)|satta?|tidsatta?|ifyll(?:d|t|da)|fastställ[dt]a?|fastlag[dt]a?|spika(?:d|t|de)|tidsbestäm[dt]a?)|saknar\s+ansvarig|(?:vi\s+)?återkommer(?:\s+med\s+(?:datum|tid|besked|tids?plan))?|(?:(?:datum|tid|tids?plan)\s+)?(?:meddelas|bestäms|beslutas|sätts|kommer)\s+senare|(?:datum|tid)\s+(?:kommer|meddelas|oklart)|se\s+delåtgärd\p{L}*\.?|-)\.?$`,
  'iu',
);
/** What plans write in a cell to say that there is nothing to say. */
export function isBlank(text: string): boolean {
  return BLANK.test(normalise(text));
}

/** What lists and boards write for a state, and running text does not: the whole cell, as abbreviated and exported. */
const ENTRIES: readonly (readonly [MeasureState, RegExp])[] = [
  [
    'not_started',
    /^(?:(?:ej|inte)\s+(?:på)?(?:b[öo]rj|b|start)\.?|not\s+started|to\s?do|(?:ej|inte)\s+(?:än|ännu)|att\s+göra|planerat|ny|nytt|ej\s+beg\.?|(?:ej|inte)\s+(?:boka[dt]|beställ[dt]|upphandla[dt])|backlog|(?:ingen\s+åtgärd|inget\s+(?:har\s+)?(?:hänt|gjort|påbörjat))(?:\s+(?:än|ännu))?|ska\s+(?:starta|börja|påbörjas|inledas)(?:\s.{2,30})?|(?:startar|börjar|inleds|drar\s+igång)\s.{2,30}|beslutad\s+men\s+(?:ej|inte)\s+påbörjad)$/u,
  ],
  [
    'in_progress',
    /^(?:påb(?:örj)?\.?|pgr|(?:arbete\s+)?påg\.?|in\s+progress|ongoing|started|genomförande(?:fas(?:en)?)?|working\s+on\s+it|doing|görs|annons(?:en)?\s+(?:är\s+)?ute|beställ(?:da|d|t)(?:,\s+(?:leverans|levereras)\s.{2,30})?|upphandlas|upphandling|utreds|utredning|projekteras|projektering|[⏳⌛🔄🚧]\ufe0f?)$/u,
  ],
  [
    'completed',
    /^(?:ok(?:ej)?|done|completed?|finished|genomf\.?|slutf\.?|slut(?:redovisa|rapportera)[dt]|återredovisa[dt]|avkl\.?|utf\.?|målet\s+(?:är\s+)?(?:nått|uppnått|uppfyllt))$/u,
  ],
  [
    'paused',
    /^(?:on\s+hold|väntar|waiting|blocked|blockera[dt]|paused|i\s+vänteläge|återupptas\s.{2,30}|nedprioritera[dt](?:\s+tills?\s?vidare)?)$/u,
  ],
  [
    'cancelled',
    /^(?:cancel(?:l)?ed|utg\.?|borttagen|borttaget|bortplockad|struken|(?:tas|tagen|tagits|borttagen|borttaget|tagit)\s+(?:bort(?:\s+(?:ur|från)\s.{3,30})?|(?:ur|från)\s.{3,30})|avslås|avslag(?:en|et)?|avbr\.?)$/u,
  ],
  ['decided', /^beslut\s+(?:är\s+)?fattat$/u],
];

/** The state a cell names in a list's short form ("Ej påb.", "In progress"); null where it says something else. */
export function findEntry(text: string): MeasureState | null {
  const said = normalise(text)
    .toLowerCase()
    .replace(/[!:]+$/u, '');
  return ENTRIES.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

/** A cell that is ticked off: yes, no or partly done; null where it says something else. */
export function findTick(text: string): MeasureState | null {
  const said = normalise(text)
    .toLowerCase()
    .replace(
      /^(ja|x|✔️?|✓|✅)(?!\p{L})[,:]?\s*\(?(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{6}|\d{1,2}\/\d{1,2}(?:[ -]?\d{2,4})?|\p{L}{3,9}\.?\s\d{4})\)?$/u,
      '$1',
    ); // "X 2025-10-01": ticked that day
  if (/^(?:ja|j|x|✔️?|✓|✅|☒|☑)$/u.test(said)) return 'completed';
  if (/^(?:(?:ja|nej),?\s+)?delvis$/u.test(said)) return 'in_progress';
  return /^(?:nej|n)$/u.test(said) ? 'unknown' : null;
}

/** Words in the text that do not go with "enligt plan". From domain rule R1.7. */
const SLIPS =
  /drag(?:it|er)\s+ut|försen(?!\p{L}*\s+inte)\p{L}*|(?:inte|ej)\s+hunnit|skjut(?:s|its)\s+upp|skjutits\s+fram|(?:går|gått)\s+(?:\p{L}+\s+)?(?:långsammare|trögare|saktare)\s+än\s+(?:planerat|tänkt|beräknat|väntat)/iu;

export const mentionsDelay = remembered((text): boolean => {
  return SLIPS.test(normalise(text)) && !/(?:utan|ingen|ej|inte)\s+försen/iu.test(normalise(text));
});

/** A phrase that ties a measure to another, and what it says of the other. */
export interface RelationPhrase {
  readonly type: RelationType;
  /** The number it names, as printed; null when it describes the other instead. */
  readonly number: string | null;
  readonly about: string;
  /** "(se tidigare punkt)": the other stands earlier in the plan. */
  readonly earlier: boolean;
}

const OTHER =
  '(?:(?:åtgärd|punkt|insats|aktivitet|uppdrag|område)(?:en)?\\s*(?:nr\\.?|nummer)?\\s*|(?:nr\\.?|nummer)\\s*)';
/** "Se åtgärd 1 i lokalförsörjningsplanen": of another plan than this one. */
const OTHER_PLAN =
  '(?:(?:kommunens|nämndens|en\\s+annan|annan)\\s+)?(?!(?:åtgärds|handlings|aktivitets)plan)\\p{L}{3,}(?:plan|planen|program|programmet|strategi|strategin)(?!\\p{L})';
const RELATIONS: readonly { readonly type: RelationType; readonly pattern: RegExp }[] = [
  { type: 'superseded_by', pattern: /(?:ersätts|ersatt)\s+(?:av|med)\s+(?<rest>(?:[^.;)]|\.(?=\d))*)/iu },
  {
    type: 'continues_in',
    pattern:
      /(?:fortsätter|överförs|drivs\s+vidare|hanteras\s+vidare)\s+(?:i|inom|till|under(?=\s+(?:åtgärd|punkt|insats|aktivitet|uppdrag)))\s+(?<rest>(?:[^.;)]|\.(?=\d))*)/iu,
  },
  {
    type: 'covered_by',
    pattern:
      /(?:(?:hanteras|behandlas|genomförs|utförs|sker|drivs|tas\s+om\s+hand)\s+(?:numera\s+|nu\s+|också\s+)?(?:i|inom)\s+ramen\s+för|(?:ingår|uppgår)\s+(?:numera\s+|nu\s+|också\s+)?i|inom\s+ramen\s+för|(?:omfattas|täcks)\s+av|hanteras\s+(?:i|inom)|(?:slås|slagits|slagen|slaget)\s+(?:ihop|samman)\s+med)\s+(?<rest>(?:[^.;)(]|\.(?=\d))*)/iu,
  },
  {
    type: 'covered_by',
    pattern:
      /(?<![\p{L}])se\s+(?<rest>(?:även\s+)?(?:(?:tidigare|föregående)\s+)?(?:åtgärd|punkt|insats|aktivitet|uppdrag)(?:[^.;)]|\.(?=\d))*)/iu,
  },
];

/** Every phrase of a text that points at another measure. */
export function findRelations(text: string): readonly RelationPhrase[] {
  const said = normalise(text);
  return RELATIONS.flatMap(({ type, pattern }) => {
    const rest = pattern.exec(said)?.groups?.['rest'];
    if (rest === undefined) return [];
    const named = new RegExp(
      `^(?:även\\s+|tidigare\\s+|föregående\\s+)*${OTHER}(?<n>\\d+(?:\\.\\d+)*[a-h]?)(?![\\p{L}\\d/])(?!\\s+i\\s+${OTHER_PLAN})`,
      'iu',
    ).exec(rest)?.groups?.['n'];
    // "Ingår i 5" and no more on its line; "ingår i 3 kurser" and "ersatt av 2027" name none.
    const bare = /^\d{1,3}(?:\.\d{1,2})*(?!\S)/u.exec(rest)?.[0];
    const isWhole = text.split('\n').some((line) => pattern.exec(normalise(line))?.groups?.['rest'] === bare);
    const number = named ?? (isWhole ? bare : undefined);
    return [
      {
        type,
        number: number ?? null,
        about: rest,
        earlier: /(?:tidigare|föregående)\s+(?:punkt|åtgärd|insats)/iu.test(said),
      },
    ];
  });
}

/** Somebody outside who carries the work out; responsibility stays where it was. */
export function findExecutor(text: string): string | null {
  const said = normalise(text);
  const by =
    '(?:utförs|genomförs|görs|leds|utreds|sköts|tas\\s+fram|beställ(?:d|t|s|ts|da|des))\\s+(?:av|från|hos)\\s+(?:en\\s+)?(?:extern(?:a|t)?\\s+)?';
  const kind = new RegExp(
    `${by}(konsult(?:en|er|bolag\\p{L}*)?|upphandlad\\s+\\p{L}+|utredare|(?<=extern[at]?\\s+)(?:bolag|företag|firma|part|byrå|leverantör|aktör|entreprenör|granskare|utvärderare|forskare|expert\\p{L}*))(?!\\p{L})`,
    'iu',
  ).exec(said);
  const company = new RegExp(
    `${by}((?:\\p{Lu}[\\p{L}&]*\\s)*(?:\\p{Lu}[\\p{L}&]*)\\s(?:AB|HB|KB))(?![\\p{L}])`,
    'u',
  ).exec(said);
  // "Extern konsult (Ekvik AB) kartlägger …": who does it stands first.
  const first =
    /(?:^|[.!?]\s+)(extern(?:a|t)?\s+(?:konsult(?:er|en|bolag)?|utredare|utvärderare|part|byrå)(?:\s*\([^()]{2,40}\))?)\s+(?:ska\s+\p{L}+a|\p{L}+(?:[ae]|ö|å)r)(?!\p{L})/iu.exec(
      said,
    );
  // "Fastighetsbolaget Ekvik AB utför arbetet", "Ekvik Bygg AB levererar 15 maj"
  const carrying =
    /(?:^|[.!?;]\s+)((?:\p{L}+(?:bolaget|byrån|firman|företaget)\s+)?(?:\p{Lu}[\p{L}&]*\s){1,4}(?:AB|HB|KB))\s+(?:utför|genomför|levererar|bygger|installerar|monterar|gör|sköter|tar\s+fram|ska\s+\p{L}+a)(?!\p{L})/u.exec(
      said,
    );
  return company?.[1] ?? kind?.[1] ?? first?.[1] ?? carrying?.[1] ?? null;
}

/** "Rapporten väntas vara klar i maj": when the one outside delivers. */
export function expectsDelivery(sentence: string): boolean {
  return /väntas\s+(?:i|under|till|senast)\s|(?:väntas|beräknas|förväntas|planeras|ska|kommer\s+att)\s+(?:vara|bli|bli\s+)?\s*(?:klar|klart|färdig|levereras|lämnas|presenteras)|levererar?s?(?=\s+(?:\d|senast|i\s|den\s|till\s|under\s))|levererar\s+(?:\p{L}+\s+){1,4}(?=senast\s|(?:den\s+)?\d|v(?:ecka|\.)\s*\d|i\s+(?:v(?:ecka|\.)\s*\d|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*))|levereras|slutrapport|(?:lämnar|presenterar|levererar)\s+(?:sin|sitt|en|ett)\s+(?:slut|del)?(?:rapport|förslag|underlag|utredning)/iu.test(
    sentence,
  );
}
