import { findPeriods } from '../../../domain/reading/find-periods';
import { remembered } from '../../../domain/reading/remembered';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Cell, cellText } from '../neutral';
import { ownColumnOf } from '../text/own-label-words';

/** What a column of a plan holds. */
export type Column =
  | 'no'
  | 'group'
  | 'area'
  | 'measure'
  | 'part'
  | 'responsible'
  /** "Ansvarig och tidplan": who and when in one cell. */
  | 'who_when'
  | 'executor'
  /** The school or unit it is for: who answers for it where nobody else is named. */
  | 'unit'
  | 'start'
  | 'due'
  | 'evaluation'
  | 'next_report'
  | 'status'
  /** The state at an earlier day: it holds where the later column is empty. */
  | 'earlier_status'
  /** The same where the columns are of stated days: only what was over by then holds on. */
  | 'earlier_end'
  /** The state in one of several units, which have a column each. */
  | 'unit_status'
  | 'follow_up'
  | 'analysis'
  | 'comment'
  /** Text under a heading of its own, kept beside the follow-up with that heading before it: "Nästa steg". */
  | 'other'
  /** Known, and nothing a plan is followed up by: purpose, cost, priority, when the row was last changed. */
  | 'aside';

/** A text column whose name may be the measure's where no other is: "Titel", "Beskrivning". */
type Naming = 'title' | 'description';

/** What a plan may have beside its measures. Before the columns: "Förväntat resultat" reports nothing. */
const ASIDE =
  /^(?:förvänta[dt]|önska[dt]|tänkt|avsedd|avsett|eftersträva[dt]|planera[dt])e? (?:effekt|resultat|utfall|nytta|mål|läge)|^effektmål|^syfte|^varför|^motiv|mätetal|indikator|^mått$|^mätning|^(?:hur )?mäts|^hur mäter|nyckeltal|målvärde|^målnivå|kostnad|budget|^resurs|finansier|^medel$|^prio(?:ritet|ritering|ordning|klass)?$|^risk(?:er|värde|nivå)?$|sannolikhet|konsekvens|^väsentlighet|lagrum|lagstöd|^paragraf|(?:(?:senast )?(?:ändra[dt]|uppdatera[dt]|redigera[dt]|reviderad)|^senast (?:spara|granska|publicera|öppna)[dt])(?: (?:av|den|datum))?$|^skapa[dt]|^registrera[dt]|^inkom|^beslut(?:at|ad|ades|sdatum|s datum)$|^antag(?:en|et)(?: |$)|^fastställ[dt](?: |$)|^(?:verklig|faktisk)t? (?!klar|slut|färdig|avslut)|^åtgärd(?:er)? (?:vid|om) |^bilaga|^länk|^(?:aktivitets|uppgifts|plan) id$|^sen$|^försenad$|^late$|^priority$|^labels?$|^etikett|^(?:slut|av)(?:förande|slutnings?) ?datum|^(?:completed|created|modified) |^is recurring$|checklist|^task id$|^slutför[dt] (?:den|av)$|^är återkommande|^tidsåtgång|^omfattning|^målgrupp|^kriteri|^källa$|^läroplan(?!s? ?område)|^måluppfyllelse|^uppdragsgivare|^(?:uppföljnings|rapport(?:erings)?|mät|avstämnings)period/;

/** "Nytt datum", "Flyttad till": when it is to be done now, where it was to be done before. */
const MOVED =
  /^(?:ny|nytt|nya|revidera[dt]|ändra[dt]|justera[dt]|uppdatera[dt]|förläng[dt]|framflytta[dt]|aktuell(?:t|a)?|gällande) (?:slut ?datum|slut|datum|tid|tids?plan|tidpunkt|deadline|klart?(?: datum)?|klardatum|måldatum|sluttid)(?: |$)|^(?:fram)?(?:flytta[dt]|förläng[dt]|senarelag[dt]|uppskjut(?:en|et))(?: till)?$/;
/** "Beslutad tid", "Överenskommet slutdatum": when it is to be done, as somebody settled it; "Beslutsdatum" is of the decision. */
const SETTLED =
  /^(?:beslutad|bestämd|överenskom(?:men|met|na)|avtala[dt]|utlova[dt]|uppskatta[dt]|föreslag(?:en|et|na)|preliminärt?|satt) (?:slut ?datum|slut ?tid|slut|tid|tids?plan|tidpunkt|deadline|klar(?:datum|t)?)$/;
/** "Ursprungligt slutdatum", "Tidigare tid": when it was to be done once. */
const FORMER =
  /^(?:ursprunglig(?:t|a)?|urspr|tidigare|föregående|gamla|gammalt?|förra|ordinarie|initial(?:t|a)?) (?:planera[dt] )?(?:slut ?datum|slut|datum|tid|tids?plan|tidpunkt|deadline|klart?(?: datum)?|klardatum|måldatum|sluttid)(?: |$)/;

/** The first that matches names the column: "Ansvarig för åtgärden" is about who, not about the measure. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  [
    'no',
    /^(?:nr|no|rek|rek nr|nummer|löpnr|löpnummer|id|#|(?:åtgärd|uppdrag)s? ?(?:nr|nummer|id|kod)|insats ?(?:nr|nummer|id|kod)|projekt ?(?:nr|nummer|id|kod)|aktivitets?(?:nr|nummer|kod| nr| nummer| kod)|punkt|pkt|rad)$/,
  ],
  ['other', /^nästa (?:steg|insats|åtgärd)|^återstår|^vad återstår|^fortsatt arbete|^fortsättning|^hinder/],
  [
    'next_report',
    /^nästa |^rapportering$|^redovisning$|^rapport till \p{L}*nämnd|^(?:(?:åter |tillbaka )?till|(?:åter|tillbaka|(?:tas|kommer|lyfts) upp|svar) (?:igen )?(?:i|till|hos|för|på)) (?:\p{L}*nämnd|\p{L}*utskott|\p{L}*styrelse|fullmäktige|ledningsgrupp)(?:e?n|et)?$|^(?:kontroll|check)punkt|^(?:hur|när)(?: och (?:hur|när))? följe?r (?:vi|ni|man)(?: det| detta)? upp|^ny (?:åter)?(?:rapport|redovis)|^rapport(?:datum|tillfälle| datum| när)?$|återrapport|återredovis|^återkopplas|^presenteras|rapporteras|avrapport|redovisas|uppföljnings(?:datum|tillfälle|tid|dag)|uppföljning (?:datum|när|sker)|(?:^| )avstämning|avstämnings(?:datum|tillfälle)|^följs upp|följs (?:\p{L}+ ){1,3}upp(?!\p{L})|när.*följs upp|hur.*följs upp|(?:datum|tid|tidpunkt|tillfälle) för (?:uppföljning|avstämning)/u,
  ],
  [
    'measure', // "Vidtagna och planerade åtgärder": all of them in one column
    /(?:vidtagna|genomförda|gjorda|pågående) (?:(?:och|eller|samt) )?(?:planerade|beslutade|kommande|föreslagna)(?: |$)|(?:planerade|beslutade|kommande|föreslagna) (?:(?:och|eller|samt) )?(?:vidtagna|genomförda|gjorda)(?: |$)/,
  ],
  ['comment', /^(?:status|läges?)kommentar|^kommentar(?:er)? (?:till|på|om|kring) /],
  [
    'comment',
    /vidtagits|vidtagna|(?:har|hittills|redan) (?:gjorts?|genomförts?)|^genomförda (?:åtgärder|insatser)|^gjort hittills/,
  ],
  [
    'status',
    /^(?:(?:verklig|faktisk)t? |blev |är )(?:klar|slut|färdig|avslut)\p{L}*|^klarmarkerad|^%|% (?:klart?|genomför[dt]|färdigt?)$|^andel (?:klart?|genomför[dt]|färdigt?)|(?:klart?|färdigt?|genomför[dt]) %$|procent|^(?:färdig(?:ställande)?|slutförande)grad/u,
  ],
  // "Tidsplan och utvärdering", "Tid/uppföljning": a day without a word of its own is when it is to be done.
  [
    'due',
    /^(?:tids?plan|tid|klart?|när) (?:(?:och|samt) )?(?:utvärder|uppfölj)|^(?:utvärdering|uppföljning) (?:och|samt) tid(?:s?plan)?$/,
  ],
  [
    'evaluation',
    /utvärder|^hur (?:(?:vet|ser|märker) vi|(?:ska|kan|kommer) vi (?:att )?(?:veta|se|märka))(?: |$)|^(?:effekt|resultat|nytta|utfall)(?:en|et|erna|n)? (?:bedöms|värderas|prövas|vägs)/,
  ],
  ['measure', /^(?:åtgärd(?:er)?|insats(?:er)?|aktivitet(?:er)?)(?: |$).*(?:ansvar|vem)/], // all of it in one cell, each part with its label
  ['who_when', /(?:ansvar|vem).*(?:tids?plan|tid$|klart|när|datum)|(?:tids?plan|tid|när|datum).*(?:ansvar|vem)/],
  [
    'executor',
    /^(?:extern )?(?:utförare|genomförare)|^extern (?:part|aktör|leverantör|konsult)|^konsult$|^entreprenör$|(?:utförs|åtgärdas|genomförs) av/,
  ],
  [
    'area',
    /^ansvarsområde|^vad (?:vi(?: har)?|har vi|har) (?:sett|ser(?! till)|såg|märk(?:er|te|t)|upptäck(?:er|te|t)|framkommit)(?: |$)|^(?:det |detta )?vad vi vill (?:uppnå|nå|ha|åstadkomma)|^(?:det|detta|dit|hit) (?:vill|ska) vi(?: nå| uppnå| komma)?$/,
  ],
  [
    'responsible',
    /ansvar|^ansv(?: |$)|^vem|^(?:av|hos) vem$|^vilka$|^ligger hos$|^drivande|^(?:projekt|process|uppdrags)ledare|^sammankallande|^aktör(?:er)?$|^delegera[dt] till$|^uppdrag(?:et)?(?: ges| givet| ställt| lämnat| riktat)? (?:till|åt)$|^(?:riktat|ställt|givet|lämnat|delegerat) till$|^uppdragstagare|^(?:den|de|någon) som (?:ser|gör|håller|ska|driver|har|tar|leder|ordnar|fixar|genomför|utför)|^tilldela[dt](?: till)?$|ägare$|^assigned(?: to)?$|^owner$|^kontakt(?:person|uppgift)?$|^handläggare|^samordnare|^medlem(?:mar)?$|^members?$|^assignees?$|^rektor(?:er)?$|^chef(?:er)?$|^responsib(?:le|ility)(?: (?:person|party|staff)s?)?$|^person responsible$|^who(?: is responsible)?$|^lead(?: person)?$|^accountable$|^action owner$/,
  ],
  [
    'start',
    /^(?:start|start date|startdatum|starttid|startdag|startmånad|startvecka|start v|start vecka|(?:(?:planerad|beräknad) )?(?:bygg|projekt|kurs|entreprenad|produktions|arbets)start|planerad start|beräknad start|påbörjas|inleds|startar|startas|påbörja[dt]|påbörjades|startad|startat|startade|inled[dt]|inleddes|uppstart|igångsättning|påbörjan|(?:påbörja[dt]|startad|inled[dt]) (?:den|datum)|datum (?:för )?(?:upp)?start|datum för påbörjande|när (?:startar|börjar|påbörjas|inleds)(?: .*)?|börjar|från|from|fr o m|från och med)$/,
  ],
  [
    'due',
    /tidsplan|tidplan|tidsram|tids?gräns|^klart?(?: |$)|^klara$|^(?:åtgärd|insats|aktivitet|uppdrag|arbete)(?:en|et|er|erna)? (?:(?:ska (?:vara|bli)|är|beräknas) )?(?:klara?|klart|senast)(?: (?:den|datum|senast))?$|^senast(?!e)|slutdatum|deadline|^när(?!varande)|(?:^| )när$|^tid$|^tid för|tidpunkt|färdig|förfallo|måldatum|^datum$|^dag$|period$|sluttid|klardatum|^slut(?:dag|månad|vecka|förs)?$|^slut v(?:ecka)?$|^datum (?:för )?(?:av)?slut$|^(?:klar|färdig)vecka$|^start (?:och )?slut|^stopp|^t o m$|^tom$|^till(?: och med| när)?$|frist|^genomförs$|^måldag|^beräkna[dt]|^(?:beräknas|förväntas|planeras|bedöms|väntas) (?:vara |bli )?(?:klart?|klara|färdig|genomför|slutför)|^datum (?:för genomförande|klart?)$|^avslutas$|^(?:genomför[dts]+|åtgärda[dts]+|utför[dts]+|verkställ[dts]*|införs?|slutför[dts]+|ska (?:vara )?(?:åtgärda[dt]|utför[dt]|genomför[dt]))(?: klart)? senast$|^ska (?:vara )?(?:åtgärda[dt]|utför[dt]|genomför[dt]|klart?)$|^genomförande(?:tid|datum|period)|^tidsangivelse|^bäst före|^leverans(?:datum|tid)?$|^verkställs$|^(?:planera[dt]|plan|ber(?:äkn)?|prel) (?:klart?|datum|slut)|^sista (?:dag|datum)|^v(?:ecka)?$|^månad$|^termin$|^kvartal$|^frekvens|^intervall|^hur ofta|^ska (?:vara|bli) klart?|^år$|^läsår$|^målår$|^due(?: date| by)?$|^(?:target|completion|end) date$|^(?:by )?when$|^time ?(?:frame|line|scale)$|^complete(?:d)? by$/,
  ],
  ['due', MOVED],
  ['due', FORMER],
  ['due', SETTLED],
  [
    'status',
    /processläge|^förlopp$|^(?:var|där|här) (?:(?:är|står) (?:vi|det|arbetet)|(?:vi|det|arbetet) (?:är|står|befinner sig))(?: nu| just nu| i ?dag)?$|^så långt (?:har vi|vi har|är vi|vi är|har det|det har)(?: nu)?(?: kommit)?$|^hur (?:det|vi|arbetet) (?:går|gick|ligger till|har gått)|^(?:aktuell|nuvarande)t? läge|^grad av genomförande|^bedömning av läget|^rag$|^progress$|^slutför[dt]$|^klart? (?:ja|j)(?: |$)|^(?:senaste )?läge|lägesrapport|lägesbeskrivning|status|nuläge|^(?:genomförd|utförd|utfört|genomfört|åtgärda[dt]|avklara[dt]|avslutad|avslutat|gjord|gjort)(?: j.*| den| datum| dag| sign(?:atur|era[dt])?)*$|^fram(?:drift|steg)|^ok$|^avbocka[dt]|^avprickad|^bockas? av|^utfall|trafikljus|^färg$|genomförandegrad|^lägesbild|^hur (?:går|gick|långt|ligger)/,
  ],
  // "Behov vi såg i analysen", "Brister enligt uppföljningen": what is wanting, wherever it was seen.
  [
    'area',
    /^(?:\p{L}*behov|brist|problem|avvikelse|iakttagelse|utmaning)(?:en|et|er|erna|n|r|ar)? (?:vi|som|i|ur|från|enligt|efter|vid)(?: |$)/u,
  ],
  [
    'follow_up',
    /^så följe?r vi upp|^historik$|^logg(?:bok)?$|^händelser$|^vad (?:blev|hände(?!r)|har hänt|gav)|uppföljning|resultat|effekt|återkoppling/,
  ],
  ['analysis', /analys/],
  [
    'comment',
    /^(?:comment|note|remark)s?$|^senaste (?:händelse|nytt)|kommentar|notering|anteckning|övrigt|anmärkning|^anm$|^not$|^fritext$/,
  ],
  ['group', /^grupp$|^avsnitt$/],
  ['area', /område|rekommendation|(?:^|[^\p{L}])bucket/u],
  ['part', /^delåtgärd|^delaktivitet|^hur$/],
  [
    'measure',
    /åtgärd|insats|aktivitet|uppdrag|åtagande|^(?:arbets)?uppgiftsnamn$|^arbetsuppgift|^handlingssteg|^arbetssteg|^initiativ|^vi (?:ska|gör|kommer att|behöver)(?: nu| göra)?$|^(?:därför|nu|då|så) (?:ska|gör|kommer|behöver) vi(?: att)?(?: göra)?$|^(?:det|detta|så) (?:här )?(?:gör vi|görs|ska göras|ska vi göra)|^görs så här|^task name$|^vad(?: (?:som )?(?:ska|skall|gör|görs|behöver|vi|planeras?|kommer)(?: .*)?)?$|^så (?:gör|ska|når|arbetar)|^hur (?:gör|ska|når) vi|^att göra|^genomförande$|^förbättringsförslag|^(?:action|task|activity|measure|step)s?(?: to be taken| points?)?$|^what(?: to do| needs to be done)?$|^to do$/,
  ],
  [
    'area',
    /^mål(?:en|et|sättning|bild)?(?: |$)|mål(?:et|en)?$|brist(?:er)?$|^brist|^föreläggande|^påpekande|^(?:revis|inspekt|granskning)[a-zåäö]* synpunkt|^avvikelse|iakttagelse|^fokus|granskning|^tema|^kategori|perspektiv|behov$|^problem|^fynd|^slutsats|^krav|^utmaning|^vad (?:vill|visar|ser)|^vi (?:ser|såg|har sett|märker|vet)(?: att)?$|^hit (?:ska|vill)|^diskrimineringsgrund|^inriktning$|^skolform$|^verksamhetsdel$/,
  ],
  [
    'unit',
    /^(?:berörd(?:a)? )?(?:enhet(?:er)?|skol(?:a|or)|förskol(?:a|or)|skolenhet(?:er)?|verksamhet(?:er)?|avdelning)$/,
  ],
];

const TITLE =
  /^(?:titel|rubrik|benämning|kort(?:namn)?|card(?: name)?|ämne|sammanfattning|summary|satsning(?:ar)?|projekt|uppgift(?:er)?|kontrollmoment|åtgärdspunkt|moment|punkter|förslag|utvecklings?(?:arbete|punkt)|förbättring\p{L}*|handling|arbetssätt)$/u;
const DESCRIPTION = /^(?:beskrivning|innehåll|beskrivning av (?:åtgärd|insats|uppgift)\p{L}*|detaljer)$/u;

/** Names of what a register holds, and a plan does not. */
const FOREIGN =
  /telefon|^mobil|^e ?post|^mejl|^mail|adress|^ort$|postnummer|mottagare|föredragande|^konto|handlingar|närvarande|^frånvarande|närvaro(?:lista)?$|^funktion$|organisation|^version|^ändring|^antal |^belopp|^pris|^elever|^tjänst(?:er|egrad)?$|^behörig|^sändlista|^utgåva|^dnr$|^anmälan|^födelse|^årskurs$|^betyg|^mandat|^leverantör|^faktura|^artikel|^inköp/;
const PLACE = /^(?:plats|lokal|var|sal|rum)$/;
/** A column that a calendar begins with. */
const CALENDAR = /^(?:datum|dag|veckodag|tid|klockan|klockslag|kl|vecka|månad)$/;

const headingOf = remembered((text) =>
  normalise(text)
    .toLowerCase()
    .replace(/^[✓✔☑✅√]\ufe0f?$/u, 'klart ja') // a column of ticks is headed by one
    .replace(/^\p{L}\s*\((?<name>\p{L}[^)]*)\)$/u, '$<name>') // "A (ansvarig)"
    .replace(/\(\s*%\s*\)/gu, ' % ')
    .replace(/\([^)]*\)|\d{4}-\d{2}-\d{2}|(?<!\p{L})20\d{2}(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\d#%]+/gu, ' ')
    .trim(),
);
/** A heading in the form its name is looked for: without what stands in brackets, days, years and marks. */
export const headerText = (cell: Cell | undefined): string => headingOf(cellText(cell));

const MOST_LETTERS = 60;

/** What a heading says its column holds; null for one that says nothing of a plan. */
export function columnOf(cell: Cell): Column | null {
  const text = headerText(cell);
  if (text === '' || text.length > MOST_LETTERS) return null;
  if (ASIDE.test(text)) return 'aside';
  const known = HEADERS.find(([, pattern]) => pattern.test(text))?.[0];
  if (known !== undefined) return known;
  const own = ownColumnOf(text);
  return own === 'responsible' || own === 'due' || own === 'next_report' ? own : null;
}

/** Whether a heading without a place of its own in a plan may name the measure. */
export function namingOf(cell: Cell | undefined): Naming | null {
  const text = headerText(cell);
  return TITLE.test(text) ? 'title' : DESCRIPTION.test(text) ? 'description' : null;
}

/** "Punkt": over the points of a meeting, or over their numbers. */
export const isPoint = (cell: Cell | undefined): boolean => /^(?:punkt|pkt)$/.test(headerText(cell));

/** A heading that no plan has. */
export const isForeign = (cell: Cell | undefined): boolean => FOREIGN.test(headerText(cell));
/** "Funktion", "Befattning": of a register, or over the posts that a plan gives its measures to and names in no other way. */
export const isPost = (cell: Cell | undefined): boolean =>
  /^(?:funktion|befattning|tjänst|roll)(?:er|en)?$/.test(headerText(cell));
/** "Konsult", "Extern utförare": whoever does it for the plan's own people, where "Utförs av" may be one of them. */
export const isOutside = (cell: Cell | undefined): boolean =>
  /extern|konsult|entreprenör|leverantör/.test(headerText(cell));
export const isPlace = (cell: Cell | undefined): boolean => PLACE.test(headerText(cell));
export const beginsCalendar = (cell: Cell | undefined): boolean => CALENDAR.test(headerText(cell));
/** "Klart", "Slutdatum": a day something is to be done by, which "Datum" and "Tid" need not be. */
export const isDeadline = (cell: Cell | undefined): boolean =>
  columnOf(cell ?? { paragraphs: [] }) === 'due' &&
  !/^(?:datum|dag|tid|vecka|månad|termin|period|år|läsår|kvartal|när)$/.test(headerText(cell));
/** "Slutdatum (reviderat)", "Klart ursprungligen": the same behind the name. */
const saysBehind = (cell: Cell | undefined, words: RegExp): boolean =>
  words.test(/\S[\s(–-]+(?<last>\p{L}+)[^\p{L}]*$/u.exec(cellText(cell))?.groups?.['last'] ?? '');
export const isMovedTime = (cell: Cell | undefined): boolean =>
  MOVED.test(headerText(cell)) ||
  saysBehind(cell, /^(?:nytt?|revidera[dt]|ändra[dt]|justera[dt]|förläng[dt]|flytta[dt])$/iu);
export const isFormerTime = (cell: Cell | undefined): boolean =>
  FORMER.test(headerText(cell)) || saysBehind(cell, /^(?:ursprunglig(?:t|en)?|tidigare|gammalt?|initialt?)$/iu);
/** "Åtgärd", "Insats": a word for what is to be done that stands over little else. */
export const isMeasureWord = (cell: Cell | undefined): boolean =>
  /åtgärd|insats|uppdrag|åtagande|förbättringsförslag/.test(headerText(cell));
/** "Klart", "Klart (datum)": when it is to be done, or, beside a time plan, when it was. */
export const saysReady = (cell: Cell | undefined): boolean =>
  /^(?:klart?|färdigt?|klardatum|(?:verklig|faktisk)t? (?:klar|slut|färdig|avslut)\p{L}*)(?: datum| den)?$/u.test(
    headerText(cell),
  );
/** "Påbörjad", "Startat": over days when it began, and over anything else whether it has. */
export const saysBegun = (cell: Cell | undefined): boolean =>
  /^(?:påbörja[dt]|påbörjades|startad|startat|inled[dt])/.test(headerText(cell));
/** "Beslutad", "Nämnd", "Ändrad": over days of a decision or of a note, and never of what is to be done. */
export const isOfDecision = (cell: Cell | undefined): boolean =>
  /beslut|antag|fastställ|nämnd|^giv(?:et|en)|^lämnat|^mottag|^ärende|^dnr|diarie|^referens|paragraf|^§|möte|protokoll|initiera|inkom|registrer|skapa|ändra|uppdatera|rapportera(?:d|t)|publicera|upprätta|^version/u.test(
    headerText(cell),
  );
/** "Genomfört" over a day tells when it was done. */
export const tellsDone = (cell: Cell | undefined): boolean =>
  /^(?:genomför[dt]|utför[dt]|åtgärda[dt]|avklara[dt]|avsluta[dt]|gjor[dt]|klarmarkerad|(?:blev|är) (?:klart?|färdig\p{L}*))(?: den| datum| dag| sign(?:atur|era[dt])?)*$/u.test(
    headerText(cell),
  );

/** The day a heading names with its year: "Läge 2025-03-12" is newer than "Läge 2024-10-01" and than "Läge 3/10 -24". */
export function headerDate(cell: Cell | undefined): string | null {
  const [written] = /\d{4}-\d{2}-\d{2}/.exec(cellText(cell)) ?? [];
  if (written !== undefined) return written;
  const said = findPeriods(normalise(cellText(cell)), '2000-01-01').map(({ period }) => period);
  return said.find(({ precision, assumed }) => precision === 'day' && !assumed)?.date ?? null;
}

/** The last day of the time a heading names with its year ("Läge HT 2025", "Status mars 2026"); null without one. */
export function headerTime(cell: Cell | undefined): string | null {
  const [found] = findPeriods(normalise(cellText(cell)), '2000-01-01').filter((one) => !one.period.assumed);
  return headerDate(cell) ?? found?.period.date ?? null;
}

const PERIOD =
  /^(?:(?:vår|höst|sommar|vinter)(?:en|termin(?:en)?)?|[vh]t|jan\p{L}*|feb\p{L}*|mars?|apr\p{L}*|maj|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*|v(?:ecka)? ?\d{1,2}|(?:t|tertial|kv|kvartal|q|del(?:år|rapport)?|halvår) ?\d?|[1-4]|år \d|helår|delår\p{L}*|vid (?:del|hel)år\p{L}*)$/u;

/** Whether a heading is nothing but a time: "Våren", "2025-04-30", "T1", "Mars". */
export function isTimeAlone(cell: Cell | undefined): boolean {
  const raw = normalise(cellText(cell));
  if (raw === '') return false;
  const text = headerText(cell).replace(/(?<=[vh]t) ?\d{2}$/u, '');
  return text === '' ? /\d{4}/.test(raw) : PERIOD.test(text);
}

/** A heading without the time or the number that tells it from its like: "Läge mars" and "Läge oktober" are one. */
export const baseOfHeading = (cell: Cell | undefined): string =>
  headerText(cell)
    .split(' ')
    .filter(
      (word) =>
        !PERIOD.test(word) && !/^\d+$|^(?:per|den|i|vid|senaste|föregående|tidigare|förra|nu|ny|nytt)$/u.test(word),
    )
    .join(' ');

/** "Fas" beside a light for the state: "Pausad" holds where no light is lit. */
export const isPhase = (cell: Cell | undefined): boolean => /^(?:projekt)?(?:fas|skede)$/u.test(headerText(cell));

/** "Vad har hänt?", "Logg": a time under it has been, and no report is to come then. */
export const tellsPast = (cell: Cell | undefined): boolean =>
  /^(?:vad (?:har|blev|hände(?!r)|gav|gjorde)|historik|logg|händelser)/u.test(headerText(cell));
