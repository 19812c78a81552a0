import { begins, words } from './word-lists';

/** What is said of a pupil and hardly of anybody who works there: by these a name alone is a child's. */

/** Straight after a name: "Leon slåss på rasterna". */
export const PUPIL_DOES = words(`
  vägrar vägrade vägrat slåss slogs slagits biter bet spottar spottade sparkar sparkade rymmer rymde rymt skolkar
  skolkade stökar stökade stör bråkar bråkade trivs vantrivs springer sprang slår slog puttar knuffar knuffas stjäl ljuger smiter hotar förstör
  förstörde retar kladdar härjar busar gråter grät skriker skrek svär fuskar mobbar mobbas
  mobbades retas kastar välter kissar utreds utreddes medicineras placeras placerades avstängd sover somnar äter
  lider mår mådde mått leker klättrar lyssnar hatar älskar refuses bites hits runs cries`);
/** Some of these are said of anybody: of a name that grown-ups have too only where nothing is said of work. */
export const ANYBODY_DOES = words('mår mådde mått springer sprang äter sover somnar lyssnar hatar älskar lider kastar');
/** "Linnea sitter ensam på rasten", "Ali flyttas till annan grupp": a verb, and within three words what a pupil sits or moves in. */
export const PUPIL_PLACED =
  /^(?:sitter|satt|suttit|sitta|står|stod|går|gick|flyttas|flyttades|flyttats|flyttar|flyttade|placeras|delas)$/u;
export const PLACED_WHERE =
  /^(?:ensam|ensamma|själv|isär|ifrån|bredvid|kvar|hemma|utanför|(?:parallell)?klass|klassen|parallellklassen|grupp|gruppen|bänk|bänken|klassrum\p{L}*|korridor\p{L}*|matsal\p{L}*|kapprum\p{L}*|rast|rasten|rasterna|lektion\p{L}*|grupprum\p{L}*)$/u;
/** The verb between a name and what it has: "Tuva saknar betyg i två ämnen". */
export const HAS =
  /^(?:har|hade|får|fick|fått|behöver|behövde|saknar|saknade|kräver|ska|skulle|vill|ville|kan|kunde|når|nådde|klarar|klarade|orkar|är|var|blev|blir|kommer|kom|går|gick|bor|stannar|stannade|läser|börjar|började|slutar|slutade|fortsätter|känner|lever|väntar|blir|is|has|was|needs|gets|got|had)$/u;
/** What is a pupil's, within a few words of such a verb. */
export const PUPIL_HAS = begins(`
  betyg$ betyget$ betygen$ frånvaro frånvarande$ ogiltig åtgärdsprogram åp$ resurs$ resursen$ assistent elevassistent
  anpassning anpassad$ anpassat$ anpassade$ studiegång extra$ särskilt$ stöd$ stödet$ lektion(?:en|er|erna)?$ rast(?:en|er|erna)?$
  klassrum matsal idrotten$ slöjden$ fritids$ hemma$ kompis kamrat klasskomp klasskamr bildst bildsch läxor läxan$ skolgång skolplikt skolskjuts
  inskol skolats$ prov$ provet$ provtid godkänd godkänt$ underkänd f-varn uteblivna målen$ kunskapskrav omdöme modersmål
  studiehandl skolan$ mindre$ svårt$ tufft$ jobbigt$ kämpigt$ svårighet vuxen$ vuxenstöd
  tillsyn lugn$ lugnare$ utbrott konflikt slagsmål avstängd blöja napp plats$ om$ speciallär specped$ fritidsh
  school$ class$ lessons$ grades$ support$ pupil`);
/** "har bytt klass", "har eget schema": together they are a pupil's; "har fått en egen klass" is a teacher's. */
export const PUPIL_PAIR: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:bytt|byter|byta|bytte)$/u, /^(?:klass|grupp|skola|plats|avdelning)$/u],
  [/^(?:egen|eget|egna)$/u, /^(?!klass|grupp|mentors|budget|tid|tjänst|sal|kurs)/u],
  [/^(?:går|gå|gått)$/u, /^om$/u],
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
  struligt$ strul$ stökigt$ jobbigt$ tufft$ kämpigt$ bråk$ trassligt$`);
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
  tillträd sökt$ lön$ procent$ ledig$`);
