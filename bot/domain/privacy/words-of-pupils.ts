import { begins, words } from './word-lists';

/** What is said of a pupil and hardly of anybody who works there: by these a name alone is a child's. */

/** Straight after a name: "Leon slåss på rasterna". */
export const PUPIL_DOES = words(`
  vägrar vägrade vägrat slåss slogs slagits biter bet bits sparkas spottar spottade sparkar sparkade rymmer rymde rymt skolkar
  skolkade stökar stökade stör bråkar bråkade trivs vantrivs springer sprang slår slog puttar knuffar knuffas stjäl ljuger smiter hotar förstör
  förstörde retar kladdar härjar busar gråter grät skriker skrek svär fuskar mobbar mobbas
  mobbades retas kastar välter kissar utreds utreddes medicineras placeras placerades undervisas undervisades avstängd sover somnar äter
  lider mår mådde mått leker klättrar lyssnar hatar älskar refuses misbehaves disrupts bullies bites hits runs cries`);
/** What stands between who is spoken of and the verb: "som fortfarande vägrar", "Johan still refuses". */
export const STILL =
  /^(?:fortfarande|ännu|ju|dock|tyvärr|dessvärre|nu|numera|ofta|sällan|alltid|aldrig|ständigt|ibland|inte|alltjämt|bara|även|också|själv|still|often|always|never|now|also|sometimes|currently)$/u;
/** Some of these are said of anybody: of a name that grown-ups have too only where nothing is said of work. */
export const ANYBODY_DOES = words('mår mådde mått springer sprang äter sover somnar lyssnar hatar älskar lider kastar');
/** "Linnea sitter ensam på rasten", "Ali flyttas till annan grupp": a verb, and within three words what a pupil sits or moves in. */
export const PUPIL_PLACED =
  /^(?:sitter|satt|suttit|sitta|står|stod|går|gick|flyttas|flyttades|flyttats|flyttar|flyttade|placeras|delas)$/u;
export const PLACED_WHERE =
  /^(?:ensam|ensamma|själv|isär|ifrån|bredvid|kvar|hemma|utanför|(?:parallell)?klass|klassen|parallellklassen|grupp|gruppen|bänk|bänken|klassrum\p{L}*|korridor\p{L}*|matsal\p{L}*|kapprum\p{L}*|rast|rasten|rasterna|lektion\p{L}*|grupprum\p{L}*)$/u;
/** The verb between a name and what it has: "Tuva saknar betyg i två ämnen". */
export const HAS =
  /^(?:har|hade|får|fick|fått|behöver|behövde|saknar|saknade|kräver|ska|skulle|vill|ville|kan|kunde|når|nådde|klarar|klarade|orkar|är|var|blev|blir|kommer|kom|går|gick|bor|stannar|stannade|läser|börjar|började|slutar|slutade|fortsätter|känner|lever|väntar|ligger|is|has|was|needs|gets|got|had|misses|missed|skips|struggles)$/u;
/** What is a pupil's, within a few words of such a verb. */
export const PUPIL_HAS = begins(`
  betyg$ betyget$ betygen$ frånvaro frånvarande$ ogiltig åtgärdsprogram åp$ resurs$ resursen$ assistent elevassistent
  anpassning anpassad$ anpassat$ anpassade$ studiegång extra$ särskilt$ stöd$ stödet$ lektion(?:en|er|erna)?$ rast(?:en|er|erna)?$
  klassrum matsal idrotten$ slöjden$ fritids$ hemma$ kompis kamrat klasskomp klasskamr bildst bildsch läxor läxan$ läxförh skolgång skolplikt skolskjuts
  inskol skolats$ prov$ provet$ provtid godkänd godkänt$ underkänd f-varn uteblivna målen$ kunskapskrav omdöme modersmål
  studiehandl skolan$ mindre$ svårt$ tufft$ jobbigt$ kämpigt$ svårighet vuxen$ vuxenstöd
  tillsyn lugn$ lugnare$ utbrott konflikt slagsmål avstängd blöja napp plats$ speciallär specped$ fritidsh
  school$ class$ lessons$ grades$ support$ pupil`);
/** "har bytt klass", "har eget schema": together they are a pupil's; "har fått en egen klass" is a teacher's. */
export const PUPIL_PAIR: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:bytt|byter|byta|bytte)$/u, /^(?:klass|grupp|skola|plats|avdelning)$/u],
  [/^(?:egen|eget|egna)$/u, /^(?!klass|grupp|mentors|budget|tid|tjänst|sal|kurs)/u],
  [/^(?:går|gå|gått)$/u, /^om$/u],
  [/^f$/u, /^i$/u],
  [/^från$/u, /^[b-f]$/u],
  [/^till$/u, /^(?:talsyntes|studiehandledning|läxhjälp)$/u],
  [/^(?:årskursens|sin)$/u, /^nivå$/u],
  [/^räck(?:a|er|te|t)$/u, /^upp$/u],
  [/^(?:läsa|skriva|räkna|gå|komma|äta)$/u, /^själv$/u],
  [/^(?:ny|egen|individuell)$/u, /^studieplan$/u],
  [/^(?:får|få|fick|fått|behöver)$/u, /^hörlur/u],
  [/^(?:nått|når|nådde|alla|sina)$/u, /^(?:mål|målet)$/u],
  [/^under$/u, /^(?:målen|kunskapskrav\p{L}*|kravniv\p{L}*)$/u],
  [/^stanna[rt]?$/u, /^(?:kvar|hemma)$/u],
  [/^(?:kommer|komma|kommit|varit|går|gå)$/u, /^(?:sällan|sent|försent|för)$/u],
];
/** Where a pupil is during the day: "för Signe i klassrummet". */
export const PUPILS_PLACE =
  /^(?:klassrum|matsal|rast|lektion|idrott|slöjd|fritids|korridor|omklädning|skolgård|samling|vilan|kapprum|buss)/u;
/** With a negation it is no compliment: "Elsa klarar inte", "Milo kommer inte". */
export const NOT = /^(?:inte|ej|aldrig|knappt|not|never)$/u;

/** What is given to one pupil, or held about one: "stöd till Mohammed", "möte kring Elton". */
export const GIVEN_TO = begins(`
  stöd$ stödet$ stödinsats stödåtgärd stödtimm extrastöd resurs$ resursen$ resurstid resurspers elevassistent anpassning
  åtgärdsprogram åp$ frånvaro studiegång skolgång orosanm oro$ oron$ oroar$ oroade$ orolig$ oroliga$ ehm$ elevhälsom nätverksm skolskjuts överlämning
  pedagogisk extra$ hjälp$ hjälpen$ anpassad$ betyg$ omdöme utvecklingssam situation skolsituation läget$ incident
  konflikten$ konflikt$ bekymmer$ problem$ svårighet skärm plan$ planen$ schema$ schemat$ assistans handlingsplan$ bemötand
  läxhjälp$ läxhjälpen$ studiehandl struligt$ strul$ stökigt$ jobbigt$ tufft$ kämpigt$ bråk$ trassligt$`);
export const ABOUT =
  /^(?:till|för|åt|av|kring|runt|om|på|med|gällande|ang|angående|rörande|avseende|för|for|about|around|regarding)$/u;
/** "Ny plan för Kalle" is a pupil's; "plan för Anna på ekonomi" names where somebody works. */
export const PLACE_OF_WORK = words(`
  ekonomi ekonomin hr it förvaltningen kommunen kontoret expeditionen lokalenheten fastighet skolkontoret kansliet
  lön facket förbundet region regionen spsm skolverket ledningen köket vaktmästeriet biblioteket`);

/** What happens to somebody employed, not to a pupil. */
export const EMPLOYED = begins(`
  slutar sluta$ slutat$ slutade$ anställ tjänst vikari ersätt ersatt pension föräldraled tjänstled semester uppdrag
  rekryt provanst uppsäg möte$ mötet$ kurs$ kursen$ hösttermin$ schemalägg kollega tillbaka$ halvtid heltid deltid
  tillträd sökt$ lön$ procent$ ledig$ budget inköp rastva rastvär besök$`);

/** What is done with one who is a pupil, before the name: "låta Alma sitta …", "flytta Axel närmare tavlan". */
export const DONE_WITH =
  /^(?:låta|låter|lät|låtit|lata|later|latit|låt|ge|ger|gav|gett|givit|flytta[rt]?|flyttade|placera[rt]?|placerade|sätta|sätter|satte|satt|möta|möter|mötte|mött|hämta[rt]?|hämtade|påminna|påminner|påmint|trösta[rt]?|lugna[rt]?|lugnade|stötta[rt]?|stöttade|hjälpa|hjälper|hjälpte|hjälpt|peppa[rt]?|skicka[rt]?|följa|följer|följt|erbjuda|erbjuder|erbjudit|uppmuntra[rt]?|uppmanat|väcka|väcker|let|letting|move|moved|seat)$/u;
/** Of these what colleagues do for each other too: of a name that they have it takes an errand no colleague has. */
export const HELPED = /^(?:hjälpa|hjälper|hjälpte|hjälpt|följa|följer|följt)$/u;
export const PUPILS_ERRAND = /^(?:läx\p{L}*|bussen|taxin|omklädning\p{L}*)$/u;
/** "låt", and what a pupil is let do; "låt Anna veta", "låta Karin leda mötet" are of work. */
export const LET = /^(?:låta|låter|lät|låtit|lata|later|latit|låt|let|letting)$/u;
export const LET_DO =
  /^(?:sitta|gå|äta|komma|göra|skriva|läsa|lyssna|ta|vila|arbeta|jobba|välja|byta|börja|stanna|slippa|ha|använda|få|vara|stå|duscha|leka|rita|use|have|sit|go|eat|leave|listen|work)$/u;
/** What nobody is let do but a pupil; "låta Anna sitta med i gruppen" is of work. */
export const LET_DO_ONLY = /^(?:sitta|äta|lyssna|vila|slippa|duscha|leka|rita|gunga)$/u;
/** Where and how a pupil sits, works and gets to school: with such a verb before the name a grown-up is not meant. */
export const DONE_IN_CLASS = begins(`
  hörlur hörselkåp öronprop skärm$ skärmar$ skärmvägg längst$ bredvid närmare$ tavlan$ fönstret$ dörren$ paus$ pauser$
  pauserna$ bussen$ grinden$ taxin$ lektion(?:en|erna)?$ \\p{L}+lektion(?:en|erna)$ rast(?:en|er|erna)?$ omklädning egen$
  eget$ ensam enskilt$ kamrat kompis bänk(?:en)?$ bildst bildsch läxa$ läxan$ läxor läxhjälp provet$ proven$ lyssna$ slippa$
  inlästa$ inläst$ muntligt$ engelskan$ svenskan$ matten$ matematiken$ idrotten$ slöjden$ musiken$ bilden$ fritids$
  hemkunskapen$ längre$ senare$ tidigare$ närmast$ extratid$ provtid talsyntes stressboll sittdyna keps$ headphones$ breaks$ lessons$ desk$`);
/** Rooms a pupil is in: after "i" or "på", and after "till" where it stands by the name; "nyckeln till klassrummet" is no one's. */
export const ROOM = /^(?:klassrum|grupprum|korridor|matsal|kapprum|skolgård|uppehållsrum)/u;
/** What is done with one pupil at a time: "läser med Tilde". */
export const TAUGHT_WITH = /^(?:läser|läst|läste|läsa|tränar|tränat|träna|övar|övat|öva|räknar|räknat|räkna)$/u;
/** What others do together as well. */
export const SITS_WITH = /^(?:sitter|satt|suttit|arbetar|arbetat|jobbar|jobbat)$/u;
/** What one talks with a pupil about: "pratat med Alfons om bråken". */
export const TOPIC_OF_PUPIL =
  /^(?:rast|bråk|läx|frånvar|ankomst|mobil|språkbruk|kompis|kamrat|slagsm|skolk|betyg|uppför|beteend|kränk|mående|hemma)/u;
/** Of these what nobody talks with a colleague about as the colleague's. */
export const TOPIC_OF_PUPIL_ONLY = /^(?:snus|vejp|skolk|slagsm|läxor|läxan|uppför|klasskamrat|kompis)/u;
/** Those who are there for one pupil at a time, and how often they are. */
export const SUPPORTS =
  /(?:speciallärare?n?|specped|specialpedagogen|assistenten?|resursen?|resurspersonen?|logopeden)$/u;
/** Those who are there for a pupil and for no colleague. */
export const PUPILS_SUPPORT = /(?:assistenten?|resursen?|resurspersonen?|fritidspersonalen)$/u;
/** Of whom somebody is the exception: "alla elever utom Karin". */
export const OF_PUPILS =
  /^(?:elever|eleverna|barn|barnen|klassen|målen|läsmål\p{L}*|godkänd|godkända|godkänt|pupils)$/u;
export const SESSIONS = /^(?:pass|gånger|ggr|minuter|min|enskilt)$/u;
/** What a grown-up who works there does not reach, hold or have: said after a name and "eftersom hon", "så att han". */
export const REACHED =
  /^(?:mål|målet|målen|kunskapskrav\p{L}*|kraven|kunskapsmål\p{L}*|kravnivå\p{L}*|betyg|betyget|godkänd|godkänt|läx\p{L}*|lektion(?:en|er|erna)|rast(?:en|er|erna)|frånvaro|frånvarande|ogiltig\p{L}*|bråk|slagsmål|gräl|retad|retas|mobbad|utfryst|kompis\p{L}*|kamrat\p{L}*|klasskamrat\p{L}*|kapp|ikapp|läsningen|prov|provet|proven|skolan|assistent\p{L}*|hörlurar|idrotten|slöjden|matten|engelskan|svenskan|fritids)$/u;
/** After a name, before what is said of it: "för Fatima eftersom hon nu når målen". */
export const BECAUSE = /^(?:,|eftersom|då|tills|när|så|att|för|men|och|nu|sedan|sen|because|since|so|when|until)$/u;
/** "Johan, som klarar hela lektioner"; "Karin som rättar proven" is of work. */
export const WHO_DOES =
  /^(?:når|nådde|klarar|klarade|nu|numera|saknar|missat|vägrar|fått|får|fick|behöver|inte|ofta|alltid|orkar|hinner|vågar|trivs|kommer|sitter)$/u;
/** What pupils do and those who teach them do as well: "arbetar enskilt", "tar sig till skolan". */
export const WORKS_OR_LEARNS =
  /^(?:arbeta[rt]|arbetade|jobba[rt]|jobbade|gör|gjorde|gjort|tar|tog|skriver|skrev|håller|höll|svara[rt]|svarade|läser|tränar|övar|räknar|lämnar|lämnade|startar|följer|träffar|stämmer|hjälper)$/u;
/** How a pupil works and what comes of it. */
export const LEARNS =
  /^(?:anpassa[dt]|anpassade|enskilt|självständigt|ikapp|frånvarande|ogiltig\p{L}*|kamrat\p{L}*|klasskamrat\p{L}*|kompis\p{L}*|bildstöd|inläst|inlästa|talsyntes|trivs)$/u;
/** Two words that are a pupil's together: "i egen takt", "når målen", "sina läxor", "sig lugn". */
export const LEARNS_PAIR: readonly (readonly [RegExp, RegExp])[] = [
  [/^egen$/u, /^takt$/u],
  [/^(?:liten|mindre)$/u, /^(?:grupp|undervisningsgrupp)$/u],
  [/^(?:når|nått|nådde|klarar|klarat|nu|inte)$/u, /^(?:målen|kunskapskrav\p{L}*|betyg|betyget|kravnivå\p{L}*)$/u],
  [
    /^(?:sin|sina|sitt)$/u,
    /^(?:läx\p{L}*|uppgifter|bänk|plats|resurs|assistent|mamma|pappa|föräldrar|lärare|mentor)$/u,
  ],
  [/^sig$/u, /^(?:lugn|lugna|lugnt|själv|hemma|kvar|undan|igenom)$/u],
  [/^(?:till|i|från)$/u, /^skolan$/u],
  [/^(?:gör|gjort|gjorde)$/u, /^framsteg$/u],
  [/^igen$/u, /^(?:prov|provet|proven)$/u],
  [/^(?:startar|började?)$/u, /^dagen$/u],
  [/^inte$/u, /^(?:undervisningen|lektion\p{L}*|instruktion\p{L}*|med)$/u],
  [/^(?:lämnar|lämnade|lämnat)$/u, /^(?:lektion\p{L}*|klassrummet|rummet)$/u],
  [/^emot$/u, /^(?:hjälp|hjälpen|stöd|stödet)$/u],
];
